"""Candidates -> how many of a written summary's stop words each set of them may have.

A third of a written summary are "the", "in", "after" and the like, and they count in what it shares with what
it sums up. It has some of them more often than others: rather "after" and "will" than "that" and "we". Each
is worth less the second time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .bags import Bags, Indexes, Numbers, products, stop
from .lookup import Lookup

# The sentences at an article's front: a stop word of theirs is likelier.
_FRONT = 3


@dataclass(frozen=True)
class Stops:
    """What speaks for a stop word, in log odds."""

    rate: float  # how much of all that is said it is
    front: float  # that an article begins with it
    bias: float
    words: Mapping[str, Sequence[float]]  # what each adds; and how likely a summary that has it has it again

    def of(self, said: Bags, rows: Indexes, place: Numbers, words: float) -> "Worth":
        """What the stop words of the sentences in these rows are worth.

        `place`: where in its article each sentence stands; `words`: how many there are in all.
        """
        known = self.known
        columns, said_in = known.of(said)
        rate, front = measure(columns, said_in, len(known.added), place, words)
        odds = self.rate * rate + self.front * front + known.added + self.bias
        often = said.count(columns, said_in, rows, len(known.added))
        worth = 1 / ((1 + np.exp(-odds)) * (1 - known.again))
        return Worth(worth.astype(np.float32), (often * np.log(known.again)).astype(np.float32))

    @cached_property
    def known(self) -> "Known":
        """What there is to look up."""
        return Known(self.words)


class Known:
    """The stop words, a column each."""

    def __init__(self, words: Mapping[str, Sequence[float]]) -> None:
        self.added, self.again = np.array(list(words.values()), float).reshape(-1, 2).T
        self._columns = Lookup({stop(word): column for column, word in enumerate(words)}, -1)

    def of(self, said: Bags) -> tuple[Indexes, Indexes]:
        """The columns of those that are said, in order, and the sentence that each stands in."""
        columns = self._columns.of(said.vocabulary)[said.stops].astype(np.intp)
        at = np.flatnonzero(columns >= 0)
        return columns[at], said.stop_rows[at]


@dataclass(frozen=True)
class Worth:
    """What each stop word is worth if it is said without end, and how fast that fades as it is said.

    Said n times it is worth `all` · (1 - exp(n · fading)): each time the same part of what is left.
    """

    all: Numbers
    fading: Numbers  # candidates x words: for as often as each says it

    @cached_property
    def left(self) -> Numbers:
        """Words x (candidates + 1): what is left when the candidate has said it; the last says nothing."""
        left = np.ones((len(self.all), len(self.fading) + 1), np.float32)
        left[:, :-1] = np.exp(self.fading.T)
        return left * self.all[:, None]

    def grown(self, has: Numbers) -> Numbers:
        """What sets are worth with each candidate more, and as they stand: sets x (candidates + 1)."""
        return np.asarray(self.all.sum() - products(np.exp(products(has, self.fading)), self.left))


def measure(
    columns: Indexes, said_in: Indexes, count: int, place: Numbers, words: float
) -> tuple[Numbers, Numbers]:
    """Of each of so many stop words: how much of all that is said it is, on a scale that grows slowly; and
    whether an article begins with it."""
    front = np.zeros(count)
    front[columns[place[said_in] < _FRONT]] = 1
    return np.log1p(10 * np.bincount(columns, minlength=count) / max(1.0, words)), front
