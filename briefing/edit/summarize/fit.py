"""The candidates of several outlets -> which of them may stand behind the sentence that opens.

Outlets tell one event in their own words, so that a summary of many would tell it many times. Here a
sentence joins only if it is of the same story, is not the headline or the opening once more, and points to
nothing that a reader has not read. A shorter summary is better than one that repeats itself.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ...models import Sentence
from .bags import Flags, Indexes, Numbers
from .dangling import dangles
from .deeds import deeds
from .opening import TOLLS, counted
from .plain import is_report
from .source import Source


class _Limits(NamedTuple):
    """The share of a sentence's terms that may have been read already."""

    old: float  # another outlet's sentence, in headline and opening
    start: float  # the same, in its first terms
    own: float  # a sentence of the article that opens
    pair: float  # in another sentence too


# By eye, on the leading stories of five days: of 17 leads above 0.36 14 told the same once more, of 23
# between 0.25 and 0.36 five. Where the articles are told in full each sentence has more to say.
_STRICT, _LAX = _Limits(0.28, 0.6, 0.6, 0.45), _Limits(0.5, 0.8, 0.7, 0.6)
# However much there is to tell, a full article's first sentence tells the news: of 16 stories told by three
# outlets at length, 25 of the 32 others did.
_FIRST = _Limits(0.28, 0.5, 0.6, 0.45)
# The first terms tell what a sentence is about.
_START = 8
# Articles of so many sentences are a feed's abstracts.
_BRIEF = 6
# A lead that has less in common with headline and opening is of another story; more is asked where its own
# headline has nothing in common with them.
_LITTLE, _LITTLE_BY_OTHERS, _FEW = 0.13, 0.2, 2
# As many numbers in common are a date, or a sum and its year.
_DATE = 2
# Fewer words hardly stand by themselves.
_SCRAP = 6
# So far from the word for it a number still says how many died.
_NEAR = 3


@dataclass(frozen=True)
class Fit:
    """Candidates, the place of the one that opens, and where they are from."""

    found: Sequence[Sentence]
    opener: int
    source: Source

    @cached_property
    def said(self) -> list[tuple[str, ...]]:
        """What each says: its terms, each once, in order."""
        return [tuple(dict.fromkeys(deeds(s.text, self.source.language))) for s in self.found]

    @cached_property
    def headline(self) -> frozenset[str]:
        """The terms of the headline."""
        return frozenset(deeds(self.source.headline, self.source.language))

    @cached_property
    def read(self) -> Set[str]:
        """What has been read by the end of the opening."""
        return self.headline | frozenset(self.said[self.opener])

    @cached_property
    def amounts(self) -> list[frozenset[tuple[str, str]]]:
        """What each sentence counts, with the number; in the last place what the headline counts."""
        language = self.source.language
        texts = (*(s.text for s in self.found), self.source.headline)
        return [frozenset(counted(deeds(text, language))) for text in texts]

    @cached_property
    def limits(self) -> _Limits:
        """Strict where the articles are mostly a feed's two or three sentences, mostly alike."""
        brief = len(self.source.sentences) <= _BRIEF * len(self.source.articles)
        return _STRICT if brief else _LAX

    def needs(self) -> Indexes:
        """For each the candidate without which it is not to join: -1 none, -2 one that is not there."""
        places = {(id(s.article), s.position): n for n, s in enumerate(self.found)}
        needs = np.full(len(self.found), -1, np.intp)
        for n, sentence in enumerate(self.found):
            if n == self.opener:
                continue
            if self._is_unfit(n):
                needs[n] = -2
            elif self.limits is _STRICT and dangles(sentence, self.read, self.source.language):
                needs[n] = places.get((id(sentence.article), sentence.position - 1), -2)
        return needs

    def same(self) -> Flags:
        """`same[i, j]`: whether one of two outlets' sentences is old to who has read headline, opening and
        the other; or both give a toll, the same date or the same amount.
        """
        index = {term: n for n, term in enumerate(dict.fromkeys(t for said in self.said for t in said))}
        told = _table(self.said, index)
        read = np.array([term in self.read for term in index] + [False])
        stale = _shares(told, read, told) > self.limits.pair
        stale |= (
            _shares(_table([said[:_START] for said in self.said], index), read, told) >= self.limits.start
        )
        stale[self.opener] = False  # all of it has been read
        numbers = told[:, [n for term, n in index.items() if _is_number(term)]]
        tolls = np.array([_gives_toll(said) for said in self.said])
        homes = np.array([id(s.article) for s in self.found])
        same = stale | stale.T | (numbers @ numbers.T >= _DATE) | (tolls[:, None] & tolls)
        same |= [[not a.isdisjoint(b) for b in self.amounts[:-1]] for a in self.amounts[:-1]]
        return np.asarray(same & (homes[:, None] != homes))

    def _is_unfit(self, n: int) -> bool:
        sentence, said = self.found[n], self.said[n]
        if not is_report(sentence, self.source.language):
            return True
        known = self._known(said)
        if sentence.article is self.found[self.opener].article:
            again = not self.amounts[n].isdisjoint(self.amounts[self.opener])
            return again or known > self.limits.own * len(said)
        limits = _FIRST if self.limits is _LAX and not sentence.position else self.limits
        return (
            len(sentence.text.split()) < _SCRAP
            or known > limits.old * len(said)
            or self._known(said[:_START]) >= limits.start * len(said[:_START])
            or self._known(filter(_is_number, said)) >= _DATE
            or not self.amounts[n].isdisjoint(self.amounts[self.opener] | self.amounts[-1])
            or (self.limits is _STRICT and self._is_strange(sentence, said, known))
        )

    def _is_strange(self, sentence: Sentence, said: Sequence[str], known: int) -> bool:
        """Whether it is of another story: a lead that has little in common; another sentence that has
        nothing, unless it gives a number of the same story.
        """
        if sentence.position:
            goes_on = id(sentence.article) in self._leading and any(map(_is_number, said))
            return not known and not goes_on
        few = len(self.headline.intersection(said)) < _FEW
        title = deeds(sentence.article.title, self.source.language)
        least = _LITTLE if self._known(title) >= _FEW else _LITTLE_BY_OTHERS
        return not known or (few and known < least * len(said))

    @cached_property
    def _leading(self) -> Set[int]:
        """The articles whose first sentence tells what the opening tells."""
        return {
            id(s.article)
            for s, said in zip(self.found, self.said, strict=True)
            if s.position == 0 and self._known(said) > self.limits.old * len(said)
        }

    def _known(self, said: Iterable[str]) -> int:
        """How many of the terms have been read."""
        return sum(term in self.read for term in said)


def _table(said: Sequence[Sequence[str]], index: Mapping[str, int]) -> Numbers:
    """Sentences x terms: 1 where the sentence has the term; the last column is empty."""
    table = np.zeros((len(said), len(index) + 1))
    for row, terms in enumerate(said):
        table[row, [index[term] for term in terms]] = 1
    return table


def _shares(some: Numbers, read: Flags, others: Numbers) -> Numbers:
    """`shares[i, j]`: how much of the i-th of some has been read, there or in the j-th of the others."""
    old = (some * read).sum(1)[:, None] + (some * ~read) @ others.T
    return np.asarray(old / np.maximum(1, some.sum(1))[:, None], float)


def _is_number(term: str) -> bool:
    return term[0].isdigit()


def _gives_toll(said: Sequence[str]) -> bool:
    """Whether the terms say how many died or were hurt."""
    return any(
        term in TOLLS and any(map(_is_number, said[max(0, n - _NEAR) : n + _NEAR + 1]))
        for n, term in enumerate(said)
    )
