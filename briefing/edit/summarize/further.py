"""A sentence behind the one that opens a summary over several outlets -> how likely a reader wants it there.

Of a feed's abstracts, where each outlet tells the same news in two or three sentences: a further one may tell
it once more, or another story. The weights were learned from 978 sentences of 14 days, judged one by one;
benchmarks/further.py makes them and says how well they do.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import exp, log1p

from ...models import Sentence
from ..kinds import kinds
from .deeds import deeds
from .opening import NOT_NEWS, said_by
from .source import Source, length

# Fewer words than these hardly tell a fact; more than those are two sentences glued, or a paragraph.
_SHORT, _LONG = 11, 35
WEIGHTS: Mapping[str, float] = {
    "told": -4.34,
    "shared": 1.56,
    "new": 1.04,
    "headed": 1.33,
    "lead": -0.924,
    "short": -1.74,
    "long": -0.723,
    "kind": -1.12,
    "outlets": 0.265,
    "bias": -2.63,
}


@dataclass(frozen=True)
class Behind:
    """The sentence that opens, and the source that it opens."""

    opening: Sentence
    source: Source

    def chance(self, sentence: Sentence) -> float:
        """How likely the sentence is right behind the opening: it tells more, and of the same."""
        measures = self.measures(sentence)
        worth = sum(WEIGHTS[name] * value for name, value in measures.items())
        return 1 / (1 + exp(-worth - WEIGHTS["bias"]))

    def measures(self, sentence: Sentence) -> Mapping[str, float]:
        """What speaks for the sentence and against it."""
        said = self._terms(sentence.text)
        words = length(sentence.text)
        title = self._terms(sentence.article.title)
        return {
            # how much of the opening it tells once more
            "told": len(said & self._opened) / max(1, len(self._opened)),
            # how many outlets begin with what it has in common with headline and opening
            "shared": self._spread(said & self.read),
            "new": log1p(len(said - self.read)),
            # how much of its own headline has been read
            "headed": len(title & self.read) / max(1, len(title)),
            # another outlet's first sentence tells the news
            "lead": float(sentence.position == 0),
            "short": float(words < _SHORT),
            "long": max(0, words - _LONG) / 10,
            # its headline shows that it is no report
            "kind": float(not NOT_NEWS.isdisjoint(kinds(sentence.article))),
            # whether two or twenty tell the story
            "outlets": log1p(self._told[1]),
        }

    @cached_property
    def read(self) -> Set[str]:
        """The terms of headline and opening."""
        return self._terms(self.source.headline) | self._opened

    @cached_property
    def _opened(self) -> Set[str]:
        return self._terms(self.opening.text)

    def _terms(self, text: str) -> Set[str]:
        return frozenset(deeds(text, self.source.language))

    def _spread(self, terms: Collection[str]) -> float:
        """Which share of the other outlets begins with one of the terms, in the mean."""
        counts, others = self._told
        return sum(max(0, counts[term] - 1) for term in terms) / max(1, len(terms) * others)

    @cached_property
    def _told(self) -> tuple[Counter[str], int]:
        """How many outlets have each term in their headlines and first sentences; all of them but one."""
        said = said_by(self.source)
        return Counter(chain.from_iterable(said.values())), max(1, len(said) - 1)
