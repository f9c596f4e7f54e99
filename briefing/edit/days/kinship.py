"""Two stories -> how likely they are of one affair: an event, what comes of it, and what is said about it.

Less than what makes them one story: a blast and the search in the rubble, a ruling and the appeal. What
speaks for it are the rarest name and words that both are about, and that each has the other's headline.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from math import exp, fsum, log

from ...models import Shown, Story
from ...text.script import is_unspaced
from ...text.similarity import Vector, cosine
from ...text.words import words
from ..evidence.common import shares
from ..evidence.terms import terms
from ..stories.matter import FEW, Matter, about

# The log-odds: logistic regression on 908 pairs of stories, of one day or up to four days apart, that readers
# judged. To learn them again: `python benchmarks/kinship.py DAY.json … --fit`.
EVIDENCE: Mapping[str, float] = {
    "alike": 4.99,  # cosine of what the two are about
    "name": 0.48,  # rarity of the rarest name in common
    "words": 0.21,  # rarity of the two rarest other words in common, added up
    "headline": 3.82,  # how much of a headline the other story has: the less of the two
    "days": -0.2,  # for each that lies between
    "always": -5.54,
}
# So likely they are taken for one. On days that taught nothing 58 of 64 pairs of one day were, 43 of them one
# story in two cards, and 51 of 56 of days apart, 31 of them one story.
KIN = 0.8
LEAST = 0.1  # stories less alike are of one affair once in ten times, and then nothing else tells
OTHERS = 2  # words in common, besides names, that count
RAREST = 1e-3  # of the articles: rarer words tell no more


@dataclass(frozen=True)
class Side:
    """A story as it is compared with another."""

    vector: Vector  # of what it is about
    title: str
    titles: tuple[str, ...]
    language: str | None
    names: Set[str] | None = None  # among its terms; none where nobody knows any more

    @cached_property
    def headline(self) -> frozenset[str]:
        """The terms of its headline."""
        return frozenset(terms(words(self.title), self.language))

    @cached_property
    def known(self) -> frozenset[str]:
        """What it is about, and the terms of all its headlines."""
        said = (term for title in self.titles for term in terms(words(title), self.language))
        return frozenset(said) | self.vector.keys()


class Rarity:
    """How rare terms are in news: minus the logarithm of the share of articles that have one.

    As it was counted in many articles; of a language for which nobody did, as today's stories have it, which
    tells less and makes fewer stories kin.
    """

    def __init__(self, stories: Sequence[Story]) -> None:
        self._stories = stories

    def of(self, term: str, language: str | None) -> float:
        if counted := shares(language):
            return -log(max(RAREST, counted.get(term, 0.0)))
        return log((max(FEW, len(self._stories)) + 1) / (self._with_it[term] + 0.5))

    @cached_property
    def _with_it(self) -> Counter[str]:
        return Counter(term for story in self._stories for term in about(story))


def side(matter: Matter) -> Side:
    """One of today's stories."""
    story = matter.story
    titles = tuple(article.title for article in story.articles)
    return Side(matter.vector, story.title, titles, matter.language, matter.names)


def side_then(then: Shown, about_then: Vector, language: str | None) -> Side:
    """A story that an earlier briefing showed."""
    return Side(about_then, then.title, (then.title,), language)


def kinship(one: Side, other: Side, rarity: Rarity, days: int = 0) -> float:
    """How likely the two are of one affair, 0 to 1; so many `days` lie between.

    A name alone, a town or a minister, makes none. In scripts without spaces terms are pairs of characters,
    and a town's name is several rare ones: nothing is told there.
    """
    found = (*evidence(one, other, rarity), days, 1.0)
    if not found[2] or is_unspaced(one.title):
        return 0.0
    return 1 / (1 + exp(-sum(n * weight for n, weight in zip(found, EVIDENCE.values(), strict=True))))


def evidence(one: Side, other: Side, rarity: Rarity) -> tuple[float, float, float, float]:
    """What the two have in common, as `EVIDENCE` weighs it: alike, name, words, headline."""
    shared = one.vector.keys() & other.vector.keys()
    names = {term for term in shared if all(s.names is None or term in s.names for s in (one, other))}
    return (
        cosine(one.vector, other.vector),
        fsum(_rarest(names, one, rarity)[:1]),
        fsum(_rarest(shared - names, one, rarity)[:OTHERS]),
        min(_had(one, other, rarity), _had(other, one, rarity)),
    )


def _rarest(found: Iterable[str], told: Side, rarity: Rarity) -> list[float]:
    return sorted((rarity.of(term, told.language) for term in found), reverse=True)


def _had(told: Side, other: Side, rarity: Rarity) -> float:
    """How much of a story's headline, by how rare its terms are, the other story has: 0 to 1."""
    total = fsum(_rarest(told.headline, told, rarity))
    return fsum(_rarest(told.headline & other.known, told, rarity)) / total if total else 0.0
