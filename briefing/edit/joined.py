"""Stories -> why each of their articles is in them: how alike it is to the headline's, and in which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..models import Article, Story
from ..text.similarity import Vector, cosine, rarities, unit
from ..text.words import words
from .evidence import portrait, terms

WORDS = 5  # told of what two articles have in common


@dataclass(frozen=True, slots=True)
class Join:
    """An article of a story, and what it shares with the headline's."""

    article: Article
    alike: float  # the cosine of the two, 0 to 1; 1 for the headline's own
    common: tuple[str, ...]  # the most telling words in common, as they stand in its title or lead


def joined(stories: Iterable[Story], articles: Sequence[Article]) -> dict[str, tuple[Join, ...]]:
    """For each story of several articles, by its id, its articles in order; `articles`: all of the day."""
    said = {article.id: portrait(article).said for article in articles}
    weights = rarities(list(said.values()))

    def vector(article: Article) -> Vector:
        return unit({term: n * weights[term] for term, n in said[article.id].items()})

    return {
        story.id: tuple(_join(each, vector(each), vector(story.articles[0])) for each in story.articles)
        for story in stories
        if len(story.articles) > 1
    }


def _join(article: Article, own: Vector, head: Vector) -> Join:
    common = sorted(own.keys() & head.keys(), key=lambda term: (-own[term] * head[term], term))[:WORDS]
    spelt: dict[str, str] = {}
    for word in words(f"{article.title}\n{article.text[:1200]}"):
        for term in terms([word], article.language):
            spelt.setdefault(term, word)
    return Join(article, round(cosine(own, head), 3), tuple(spelt[term] for term in common))
