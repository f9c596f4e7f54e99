"""A story -> what it is about: its heaviest terms, those of titles and names first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...models import Story
from ...text.dates import says_when
from ...text.similarity import Vector, rarities, unit
from ...text.words import words
from ..evidence.portrait import NAME, TWICE, portrait
from ..evidence.terms import terms

# Kept of a story: enough to know it by, few enough to stay what it is about. Many terms weigh the same: with
# 12, chance kept some of them. On 14 days four more of the stories shown go on, all of them rightly.
TERMS = 20
HEADED = 2  # of the terms in common in the headlines: an outlet's standing sentence is in none
FEW = 100  # stories: among fewer, what one of today and one of yesterday have in common would look common
FADE = 0.85  # a term's weight for each heavier one: the names at the head say what a story is about


@dataclass(frozen=True, slots=True)
class Matter:
    """One of today's stories and what it is about."""

    story: Story
    vector: Vector
    names: frozenset[str]  # of its terms; none in a script without capitals

    @property
    def language(self) -> str | None:
        """What its headline is written in."""
        return self.story.articles[0].language


def about(story: Story) -> tuple[str, ...]:
    """The story's heaviest terms, heaviest first: what most of its articles say, titles and names first.

    Numbers and words that only say when, as "Monday", are none.
    """
    weight: dict[str, float] = {}
    for article in story.articles:
        seen = portrait(article)
        for term in seen.said:
            if says_when(term, article.language):
                continue
            said = TWICE if term in seen.title else 1.0
            weight[term] = weight.get(term, 0.0) + said * (1 + NAME * (seen.names.get(term, 0) > 0))
    return tuple(sorted(weight, key=lambda term: -weight[term])[:TERMS])  # equals stay in order of mention


def weighed(stories: Sequence[Story], others: Sequence[Sequence[str]] = ()) -> tuple[list[Matter], Vector]:
    """What the stories are about, and the weight of each term: how rare it is among them and the others,
    which were shown before and are known by their terms.
    """
    heads = [about(story) for story in stories]
    bags = [dict.fromkeys(told, 1.0) for told in (*heads, *others)]
    weights = rarities(bags + [{}] * (FEW - len(bags) if others else 0))
    known = (Matter(s, vector(head, weights), _names(s)) for s, head in zip(stories, heads, strict=True))
    return list(known), weights


def vector(told: Sequence[str], weights: Vector) -> Vector:
    """The terms' direction; one that nobody counted weighs as one that a single story has."""
    rarest = max(weights.values(), default=1.0)
    return unit({term: weights.get(term, rarest) * FADE**place for place, term in enumerate(told)})


def headed(shared: Iterable[str], matter: Matter) -> bool:
    """Whether enough of the shared terms stand in the story's headlines."""
    return titled(shared, [article.title for article in matter.story.articles], matter.language)


def titled(shared: Iterable[str], titles: Iterable[str], language: str | None) -> bool:
    """Whether enough of the shared terms stand in these headlines."""
    heading = {term for title in titles for term in terms(words(title), language)}
    return len(heading.intersection(shared)) >= min(HEADED, len(heading))


def _names(story: Story) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for article in story.articles:
        counts.update(portrait(article).names)
    return frozenset(term for term, n in counts.items() if n > 0)
