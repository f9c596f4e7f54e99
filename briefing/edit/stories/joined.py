"""Stories -> the same with why each of their articles is in them: how alike it is, and in which words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...models import Article, Reason, Story
from ...text.similarity import Vector, cosine, rarities, unit
from ...text.words import words
from ..evidence.portrait import portrait
from ..evidence.terms import terms

WORDS = 5  # told of what two articles have in common


def joined(stories: Iterable[Story], articles: Sequence[Article]) -> tuple[Story, ...]:
    """The stories, those of several articles with `joins`; all articles of the day say what is rare.

    A join's value is the cosine of the article and the headline's own, 0 to 1; its words the most telling
    ones in common, as they stand in the article's title or lead.
    """
    said = {article.id: portrait(article).said for article in articles}
    weights = rarities(list(said.values()))

    def vector(article: Article) -> Vector:
        return unit({term: n * weights[term] for term, n in said[article.id].items()})

    def explained(story: Story) -> Story:
        head = vector(story.articles[0])
        return replace(story, joins=tuple(_join(each, vector(each), head) for each in story.articles))

    return tuple(explained(story) if len(story.articles) > 1 else story for story in stories)


def _join(article: Article, own: Vector, head: Vector) -> Reason:
    common = sorted(own.keys() & head.keys(), key=lambda term: (-own[term] * head[term], term))[:WORDS]
    spelt: dict[str, str] = {}
    for word in words(f"{article.title}\n{article.text[:1200]}"):
        for term in terms([word], article.language):
            spelt.setdefault(term, word)
    return Reason("alike", round(cosine(own, head), 3), words=tuple(spelt[term] for term in common))
