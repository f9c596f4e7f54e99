"""Candidates -> the set of them that makes the best summary.

Whole sets are scored, not sentences one by one (as MatchSum does, Zhong et al. 2020, here with classical
measures), by a beam search. A sentence joins a set only if it says something new, and one that leans on the
sentence before it only together with that one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .features import Flags, Indexes, Numbers, products
from .source import Budget

# Sets kept at each step: 8 have the ROUGE of 24 on 400 articles, 4 lose up to 0.1.
_BEAM = 8
# The share of a sentence's terms that must not have been said yet; less where it has a new name or number.
_NEW, _NEW_WITH_FACTS = 0.5, 0.34
# Sentences of fewer or more words cost a set points. On 300 of the articles learned from, 14 or 18 and 22
# change ROUGE-1 by 0.1 at most, 28 loses 0.3.
_TERSE, _WORDY = 16, 24


@dataclass(frozen=True)
class Pool:
    """The candidates, in reading order: a row each."""

    scores: Numbers
    words: Numbers  # how many each has
    terms: Flags  # candidates x terms
    facts: Flags  # candidates x terms: the names and numbers among them
    pairs: Flags  # candidates x pairs of terms that come back elsewhere
    share: Numbers  # of each term, of all that is said
    spread: Numbers  # in how many sentences each term is
    alike: Numbers  # candidates x candidates: cosine
    leads: Flags  # which open an article
    needs: Indexes  # the candidate that each leans on; -1 none, -2 one that is no candidate
    opens: Flags  # which a summary may begin with
    twins: Flags  # candidates x candidates: which say the same
    heard: Flags  # terms: said in a headline

    @cached_property
    def ways(self) -> Numbers:
        """Terms x (ways · candidates): what a term that is new to a set counts if that candidate says it.

        In five ways: as a term, as one that comes back elsewhere, by its share; and, where no headline has
        it, as a term and as a fact. A lead may repeat a headline.
        """
        unread = ~self.heard | self.leads[:, None]
        terms = self.terms.astype(float)
        ways = (
            terms,
            terms * (self.spread > 1),
            terms * self.share,
            self.terms & unread,
            self.facts & unread,
        )
        return np.concatenate(ways).T

    @cached_property
    def paired(self) -> Numbers:
        """Pairs x candidates: which pairs each has."""
        return self.pairs.T.astype(float)

    @cached_property
    def size(self) -> Numbers:
        """How many terms each candidate has."""
        return np.asarray(np.maximum(1, self.terms.sum(1)), float)

    @cached_property
    def apart(self) -> Flags:
        """Which stand by themselves."""
        return np.asarray(self.needs == -1)


@dataclass(frozen=True)
class Growth:
    """Sets of one size, and what they are with one candidate more: arrays of sets x candidates."""

    pool: Pool
    chosen: Indexes  # sets x size

    @cached_property
    def said(self) -> Flags:
        """Sets x terms."""
        return np.asarray(self.pool.terms[self.chosen].any(1))

    @cached_property
    def gains(self) -> Numbers:
        """What each candidate adds, in the five ways of `Pool.ways`: ways x sets x candidates."""
        gains = products((~self.said).astype(float), self.pool.ways)
        return gains.reshape(len(self.chosen), -1, len(self.pool.scores)).transpose(1, 0, 2)

    def fits(self, words: int | None) -> Flags:
        """Which candidates may join which sets: they fit, say something new, and have what they lean on."""
        pool, chosen = self.pool, self.chosen
        if not chosen.shape[1]:
            short = pool.opens & (pool.words <= (words or np.inf))
            return (short if short.any() else pool.opens)[None, :]
        inside = np.zeros((len(chosen), len(pool.scores)), bool)
        inside[np.arange(len(chosen))[:, None], chosen] = True
        free = pool.apart | (inside[:, np.maximum(0, pool.needs)] & (pool.needs >= 0))
        free &= ~(inside | pool.twins[chosen].any(1))
        new = self.gains[3] / pool.size
        free &= (new >= _NEW) | ((self.gains[4] > 0) & (new >= _NEW_WITH_FACTS))
        if words is not None:
            free &= pool.words <= words - pool.words[chosen].sum(1)[:, None]
        return free

    def measures(self) -> dict[str, Numbers]:
        """What each grown set is: each measure's sets x candidates."""
        pool, chosen = self.pool, self.chosen
        size = chosen.shape[1] + 1
        scores = pool.scores[chosen]
        words = (pool.words[chosen].sum(1)[:, None] + pool.words) / size
        terms, back, cover = self._sums()
        alike, among = pool.alike[chosen], pool.alike[chosen[:, :, None], chosen[:, None, :]]
        paired = np.asarray(pool.pairs[chosen].any(1))
        return {
            "score": (scores.sum(1)[:, None] + pool.scores) / size,
            "least": np.minimum(scores.min(1, initial=np.inf)[:, None], pool.scores),
            "most": np.maximum(scores.max(1, initial=-np.inf)[:, None], pool.scores),
            "words": np.log1p(words),
            "wordy": np.maximum(0, words - _WORDY) / 8,
            "terse": np.maximum(0, _TERSE - words) / 8,
            "cover": cover,
            "dense": cover / terms * 100,
            "repeated": back / terms,
            "alike": (among.sum((1, 2))[:, None] / 2 + alike.sum(1)) / max(1, size * (size - 1) / 2),
            "likest": np.maximum(among.max((1, 2), initial=0)[:, None], alike.max(1, initial=0)),
            "lead": np.maximum(pool.leads[chosen].max(1, initial=False)[:, None], pool.leads).astype(float),
            "pairs": (paired.sum(1)[:, None] + products((~paired).astype(float), pool.paired)) / size,
        }

    def _sums(self) -> Numbers:
        """How many terms each grown set has, how many of them come back elsewhere, and their share."""
        pool = self.pool
        had = [(self.said * counted).sum(1) for counted in (1.0, pool.spread > 1, pool.share)]
        sums = np.array(had)[:, :, None] + self.gains[:3]
        sums[0] = np.maximum(1, sums[0])
        return np.asarray(sums)


def choose(pool: Pool, weights: Mapping[str, float], budget: Budget) -> tuple[int, ...]:
    """The best set of candidates, in reading order, as large as the budget and what there is to say allow."""
    sets: list[tuple[int, ...]] = [()]
    most = budget.sentences if budget.words is None else len(pool.scores)
    while len(sets[0]) < most:
        growth = Growth(pool, np.array(sets, np.intp))
        fits = growth.fits(budget.words)
        if not fits.any():
            break
        measures = growth.measures()
        values = np.where(fits, sum(measures[name] * weight for name, weight in weights.items()), -np.inf)
        sets = _best(sets, values)
    return sets[0]


def _best(sets: Sequence[tuple[int, ...]], values: Numbers) -> list[tuple[int, ...]]:
    """The best sets that grow from these, each once, however many ways lead to it."""
    found: dict[tuple[int, ...], None] = {}
    for place in np.argsort(-values, axis=None, kind="stable")[: int(np.isfinite(values).sum())].tolist():
        row, one = divmod(place, values.shape[1])
        found[tuple(sorted((*sets[row], one)))] = None
        if len(found) == _BEAM:
            break
    return list(found)


def restated(terms: Flags, facts: Flags) -> Flags:
    """`restated[i, j]`: whether one of the two says hardly anything that the other does not."""
    new = 1 - _shared(terms, terms) / np.maximum(1, terms.sum(1))[:, None]
    more = facts.sum(1)[:, None] - _shared(facts, terms) > 0
    stale = (new < _NEW_WITH_FACTS) | ((new < _NEW) & ~more)
    return np.asarray(stale | stale.T)


def _shared(some: Flags, others: Flags) -> Numbers:
    """How many terms each of the one has in common with each of the others."""
    return np.asarray(some.astype(np.float32) @ others.T.astype(np.float32), float)
