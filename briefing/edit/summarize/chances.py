"""The terms of a source -> how likely a written summary has each of them (word importance, Hong & Nenkova
2014).

Early and often said terms, names and numbers are likely; so are the words of which news is made ("kill",
"charge", "win"), and not those that frame it ("statement", "Thursday").
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .bags import Bags, Flags, Numbers
from .lookup import Lookup

# The sentences at an article's front: it counts in how many of them a term is said.
_FRONT = 3


@dataclass(frozen=True)
class Chances:
    """What each measure of a term is worth in log odds, and what the term itself adds."""

    measures: Mapping[str, float]
    bias: float
    words: Mapping[str, float]  # term -> what it adds, in English
    other: float  # what a term adds that is not among these

    def of(self, said: Bags, place: Numbers) -> Numbers:
        """The chance of each column's term. `place`: where in its article each sentence stands."""
        taken = measure(said, place)
        odds = np.array(list(self.measures.values())) @ np.array(
            [taken[name] for name in self.measures], float
        )
        return np.asarray(1 / (1 + np.exp(-(odds + self.added(said) + self.bias))), np.float32)

    def added(self, said: Bags) -> Numbers | float:
        """What each column's term adds by itself."""
        return self._known.of(said.vocabulary)[said.terms] if said.language == "en" else self.other

    @cached_property
    def _known(self) -> Lookup:
        return Lookup(self.words, self.other)


def measure(said: Bags, place: Numbers) -> dict[str, Numbers | Flags]:
    """Every measure by its name: a number for each column."""
    columns = slice(len(said.terms))  # bags without a term have a column all the same
    spread, total = said.spread[columns], said.total[columns]
    first = np.full(len(spread), np.inf)
    np.minimum.at(first, said.flat, place[said.rows])
    return {
        "early": 1 / (1 + first),
        "late": np.log1p(first),
        "often": np.log(total),
        "spread": np.log(spread),
        "again": spread > 1,
        "front": np.minimum(_FRONT, ((place < _FRONT).astype(np.float32) @ said.has)[columns]),
        "number": said.numbers,
        "named": said.facts & ~said.numbers,
        "share": spread / max(1, said.number),
        "count": np.full(len(spread), np.log1p(said.number)),
    }
