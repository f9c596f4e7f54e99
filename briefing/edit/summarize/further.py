"""A sentence behind the one that opens a summary over several outlets -> how likely a reader wants it there.

Where each outlet tells the same news a further sentence may tell it once more, or another story. This is of a
feed's abstracts; onward.py is of full articles. The weights were learned from 1,345 sentences of 31 days,
judged one by one; benchmarks/further.py makes them and says how well they do.
"""

import re
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from math import log1p

from ...models import Article, Sentence
from ...text.dates import WEEKDAY
from ..headlines.kinds import kinds
from .deeds import deeds
from .odds import likely, log_odds
from .opening import NOT_NEWS
from .source import Source, length

# Of another outlet fewer words than these hardly tell a fact: of 15 such, 4 were right. More than those are
# two sentences glued, or a paragraph.
_SHORT, _LONG = 11, 35
_DAY = re.compile(rf"\b(?<!from )(?<!until )(?<!by )(?:{WEEKDAY}|today|yesterday)\b")
SAYS = re.compile(r"\b(?:said|says|told|according to)\b")
WEIGHTS: Mapping[str, float] = {
    "told": -5.27,
    "shared": 1.07,
    "new": 1.25,
    "headed": 1.39,
    "lead": -0.515,
    "own": 0.179,
    "short": -1.47,
    "long": -0.713,
    "kind": -1.26,
    "day": -0.516,
    "says": 0.363,
    "outlets": 0.267,
    "bias": -2.85,
}


@dataclass(frozen=True)
class Behind:
    """The sentence that opens, and the source that it opens."""

    opening: Sentence
    source: Source

    def chance(self, sentence: Sentence) -> float:
        """How likely the sentence is right behind the opening: it tells more, and of the same."""
        return likely(log_odds(self.weights, self.measures(sentence)))

    @property
    def weights(self) -> Mapping[str, float]:
        """What each measure counts, in log odds."""
        return WEIGHTS

    def measures(self, sentence: Sentence) -> Mapping[str, float]:
        """What speaks for the sentence and against it."""
        said = self._terms(sentence.text)
        words = length(sentence.text)
        title = self._terms(sentence.article.title)
        own = sentence.article is self.opening.article
        return {
            # how much of the opening it tells once more
            "told": len(said & self._opened) / max(1, len(self._opened)),
            # how many outlets begin with what it has in common with headline and opening
            "shared": self._spread(said & self.read),
            "new": log1p(len(said - self.read)),
            # how much of its own headline has been read
            "headed": len(title & self.read) / max(1, len(title)),
            # another outlet's first sentence tells the news
            "lead": float((id(sentence.article), sentence.start) in self._leads),
            # what the article that opens says next
            "own": float(own),
            "short": float(words < _SHORT and not own),
            "long": max(0, words - _LONG) / 10,
            # its headline shows that it is no report, or its article argues
            "kind": self._kind(sentence.article),
            # with its day the news itself is told: of 48 sentences otherwise likely 31 were right
            "day": float(bool(_DAY.search(sentence.text))),
            # what somebody says of the news is not the news: of 71, 60 were right
            "says": float(bool(SAYS.search(sentence.text))),
            # whether two or twenty tell the story
            "outlets": log1p(self._others),
        }

    def _kind(self, article: Article) -> float:
        shown = float(not NOT_NEWS.isdisjoint(kinds(article)))
        return max(shown, self.source.arguing.get(id(article), 0.0))

    @cached_property
    def _leads(self) -> Set[tuple[int, int]]:
        """Where the articles' leads stand."""
        return {(id(one.article), one.start) for one in self.source.leads}

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
        counts = self.source.opening_terms
        return sum(max(0, counts[term] - 1) for term in terms) / max(1, len(terms) * self._others)

    @property
    def _others(self) -> int:
        """How many outlets tell the story besides one."""
        return max(1, len(self.source.opened) - 1)
