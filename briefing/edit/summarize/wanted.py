"""Candidates -> how likely a reader wants each set of them: the first one there, the others behind it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .bags import Indexes, Numbers

# The first sentence counts as much as so many others; as twice as many it opens hardly better.
_FIRST = 2.7


@dataclass(frozen=True)
class Wanted:
    """How likely a reader wants each candidate as a summary's first sentence, and behind it, in log odds."""

    first: Numbers
    further: Numbers

    def grown(self, chosen: Indexes) -> Numbers:
        """What sets are with each candidate more, and as they stand: sets x (candidates + 1)."""
        before = chosen.min(1, initial=len(self.first))
        return np.asarray(self._with[before] + self._behind[chosen].sum(1)[:, None])

    @cached_property
    def _behind(self) -> Numbers:
        """What each is worth behind another; the last of the candidates says nothing."""
        return np.append(self.further, 0)

    @cached_property
    def _with(self) -> Numbers:
        """What is added where the first of a set is this candidate, and that one joins."""
        at = np.arange(len(self._behind))
        more = np.append(_FIRST * self.first - self.further, 0)  # of the one that is the first
        return np.asarray(more[np.minimum(at[:, None], at)] + self._behind)
