"""Candidates -> the set of them that makes the best summary.

Whole sets are scored, not sentences one by one (as MatchSum does, Zhong et al. 2020, here with classical
measures). Sets of three are all looked at, larger ones by a beam search. A sentence joins a set only if it
says something new, and one that leans on the sentence before it only together with that one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .bags import Flags, Indexes, Numbers, products
from .source import Budget
from .stops import Worth
from .wanted import Wanted

# Sets kept at each step once there are more than so many: 8 have the ROUGE of 24 on 400 articles, 4 lose 0.1.
_BEAM, _FEW = 8, 150
# The share of a sentence's terms that must not have been said yet; less where it has a new name or number.
_NEW, _NEW_WITH_FACTS = 0.5, 0.34
# A sentence of more words is long. On 300 of the articles learned from, 22 changes ROUGE-1 by 0.1 at most, 28
# loses 0.3.
_WORDY = 24
# Written summaries of three sentences have some 45 words; few have more than 60, or fewer than 20.
_USUAL, _LONG, _FEWEST = 45, 60, 20


@dataclass(frozen=True)
class Pool:
    """The candidates, in reading order: a row each. What has a column for each term is 0 or 1."""

    scores: Numbers
    words: Numbers  # how many each has
    terms: Numbers  # candidates x terms
    facts: Flags  # terms: the names and numbers
    share: Numbers  # of each term, of all that is said
    spread: Numbers  # in how many sentences each term is
    chances: Numbers  # of each term, to be in a summary
    hoped: float  # how many terms of all that is said may be in one
    number: int  # of all sentences
    leads: Flags  # which open an article
    needs: Indexes  # the candidate that each leans on; -1 none, -2 one that is no candidate
    opens: Flags  # which a summary may begin with
    twins: Flags  # candidates x candidates: which say the same; each says the same as itself
    heard: Flags  # terms: said in a headline
    stops: Worth | None = None  # what stop words are worth, in English
    wanted: Wanted | None = None  # what readers make of them, in one article in English

    @cached_property
    def fresh(self) -> Numbers:
        """Terms x (2 · candidates): which terms count as new if the candidate says them, and which of them
        are facts. What a headline has is not new, but in a lead."""
        unread = self.terms * (self.leads[:, None] | ~self.heard) if self.heard.any() else self.terms
        fresh: Numbers = np.concatenate((unread, unread * self.facts)).T
        return fresh

    @cached_property
    def told(self) -> Numbers:
        """2 x (candidates + 1): scores and words; the last of the candidates says nothing."""
        return np.column_stack(((self.scores, self.words), (0, 0)))

    @cached_property
    def counted(self) -> Numbers:
        """What a term counts: as a term, as one that comes back elsewhere, by its share, by its chance."""
        return np.array((np.ones_like(self.share), self.spread > 1, self.share, self.chances), np.float32)

    @cached_property
    def unsaid(self) -> Numbers:
        """Terms x (4 · (candidates + 1)): what a term counts, as `counted` has it, where the candidate does
        not say it. The last of the candidates says nothing."""
        count, terms = len(self.scores), len(self.share)
        unsaid = np.ones((terms, 1, count + 1), np.float32)
        unsaid[:, 0, :count] -= self.terms.T
        return np.asarray((self.counted.T[:, :, None] * unsaid).reshape(terms, 4 * (count + 1)))

    @cached_property
    def least(self) -> tuple[Numbers, Numbers]:
        """How many terms of each candidate must be new; and where one of them is a fact."""
        size = np.maximum(1, self.terms.sum(1))
        return _NEW * size, _NEW_WITH_FACTS * size

    @cached_property
    def leans(self) -> Flags:
        """Which candidates lean on another."""
        return np.asarray(self.needs != -1)

    @cached_property
    def joins(self) -> Numbers:
        """Candidates x candidates: 1 where the second leans on the first, much less than 0 where they say the
        same. So the sum over a set is 1 for what leans and may join it, and 0 for what does not lean."""
        needed = np.arange(len(self.needs))[:, None] == self.needs
        return np.asarray(needed - np.float32(len(needed) + 1) * self.twins)


@dataclass(frozen=True)
class Growth:
    """Sets of one size, and what they are with one candidate more: arrays of sets x candidates."""

    pool: Pool
    chosen: Indexes  # sets x size
    scale: float = 1.0  # how many times three sentences are asked for

    @cached_property
    def has(self) -> Numbers:
        """Sets x candidates: 1 where the set has the candidate."""
        has = np.zeros((len(self.chosen), len(self.pool.scores)), np.float32)
        has[np.arange(len(has))[:, None], self.chosen] = 1
        return has

    @cached_property
    def unsaid(self) -> Numbers:
        """Sets x terms: 1 where no sentence of the set has the term."""
        return np.asarray(products(self.has, self.pool.terms) == 0, np.float32)

    @property
    def size(self) -> int:
        """Of the sets with one more."""
        return int(self.chosen.shape[1]) + 1

    def fits(self, words: int | None) -> Flags:
        """Which candidates may join which sets: they fit, say something new, and have what they lean on."""
        pool = self.pool
        if self.size == 1:
            short = pool.opens & (pool.words <= words) if words else pool.opens
            return (short if short.any() else pool.opens)[None, :]
        added = products(self.unsaid, pool.fresh)
        new, facts = added[:, : len(pool.scores)], added[:, len(pool.scores) :]
        enough, with_facts = pool.least
        free: Flags = new >= np.where(facts > 0, with_facts, enough)
        free &= products(self.has, pool.joins) == pool.leans
        if words is not None:
            free &= pool.words <= words - pool.words[self.chosen].sum(1)[:, None]
        return free

    @property
    def measures(self) -> dict[str, Numbers]:
        """What each grown set is, and in the last column what it is as it stands: each measure's sets x
        (candidates + 1). How many words are too many is reckoned for three sentences, and grows with how
        many are asked for."""
        pool, told = self.pool, self.pool.told
        size = np.full(len(pool.scores) + 1, float(self.size))
        size[-1] = max(1, self.size - 1)
        score, words = told.take(self.chosen, 1).sum(2)[:, :, None] + told[:, None]
        score /= size
        terms, back, cover, hope = self._sums()
        usual = _USUAL * self.scale
        return self._stops(words, usual) | {
            "wanted": np.zeros_like(cover) if pool.wanted is None else pool.wanted.grown(self.chosen),
            "score": score,
            "wordy": np.maximum(0, words - _WORDY * size) / (8 * size),
            "cover": cover,
            "dense": cover / terms * 100,
            "repeated": back / terms,
            "hope": hope,
            "worth": 2 * hope / (words + (_FEWEST + 0.8 * pool.number) * self.scale),
            "both": score * hope / (terms + pool.hoped) * 2,
            "plain": (words - terms) / (words + usual) * 2,
            "over": np.maximum(0, words - usual) / usual,
            "long": np.maximum(0, words - _LONG * self.scale) / 10,
        }

    def _stops(self, words: Numbers, usual: float) -> dict[str, Numbers]:
        """How many of a summary's stop words each grown set may have: in all, and against lengths."""
        if self.pool.stops is None:
            return {}
        stops = self.pool.stops.grown(self.has)
        return {"stops": stops, "rate": stops / np.maximum(1, words), "match": 2 * stops / (words + usual)}

    def _sums(self) -> Numbers:
        """How much each grown set has of what is `counted`: of all of it without what stays unsaid."""
        unsaid = products(self.unsaid, self.pool.unsaid).reshape(len(self.chosen), 4, -1).transpose(1, 0, 2)
        sums: Numbers = np.subtract(self.pool.counted.sum(1, dtype=float)[:, None, None], unsaid, order="C")
        np.maximum(1, sums[0], out=sums[0])
        return sums

    def values(self, fits: Flags, weights: Mapping[str, float], *, stays: bool) -> Numbers:
        """What each grown set is worth, and in the last column what it is as it stands; less than any number
        where it does not fit, or may not stay so."""
        measures = self.measures
        table = np.array([measures[name] for name in weights])
        worth: Numbers = np.array(list(weights.values())) @ table.reshape(len(table), -1)
        worth = worth.reshape(len(fits), -1)
        worth[:, :-1][~fits] = -np.inf
        if not stays:
            worth[:, -1] = -np.inf
        return worth

    def further(self, fits: Flags, weights: Mapping[str, float]) -> "Growth":
        """What may grow from these in turn: from all of them where they are few, else from the best."""
        few = self.size <= 2 and int(fits.sum()) <= _FEW
        sets = self._all(fits) if few else self._best(self.values(fits, weights, stays=False))
        return Growth(self.pool, sets, self.scale)

    def _best(self, values: Numbers) -> Indexes:
        """The best sets that grow from these, each once, however many ways lead to it."""
        found: dict[tuple[int, ...], None] = {}
        for place in np.argsort(-values, axis=None, kind="stable")[: int(np.isfinite(values).sum())].tolist():
            found[self.grown(place)] = None
            if len(found) == _BEAM:
                break
        return np.array(list(found), np.intp)

    def _all(self, fits: Flags) -> Indexes:
        """All sets of one or two that grow from these, each once."""
        if self.size == 1:
            return np.flatnonzero(fits)[:, None]
        at = np.arange(fits.shape[1])
        ways = np.zeros((len(at), len(at)), bool)
        ways[self.chosen[:, 0]] = fits
        return np.argwhere((ways | ways.T) & (at[:, None] < at))

    def grown(self, place: int) -> tuple[int, ...]:
        """The set at this place of the table of values."""
        row, one = divmod(place, len(self.pool.scores) + 1)
        chosen = self.chosen[row].tolist()
        return tuple(sorted(chosen if one == len(self.pool.scores) else (*chosen, one)))


def choose(pool: Pool, weights: Mapping[str, float], budget: Budget) -> tuple[int, ...]:
    """The best set of candidates, in reading order, of those that the budget allows.

    A budget of words is filled as far as there is anything to say; of so many sentences one in three may be
    left out.
    """
    if budget.words is not None:
        return _filled(pool, weights, budget.words)
    scale, most = budget.sentences / 3, budget.sentences
    least = most - most // 3
    growth = Growth(pool, np.zeros((1, 0), np.intp), scale)
    best: tuple[tuple[int, ...], float] = (), -np.inf
    while (more := bool((fits := growth.fits(None)).any())) or growth.size > 1:
        last = growth.size == most or not more
        if last or growth.size > least:
            values = growth.values(fits, weights, stays=growth.size > least or not more)
            best = max(
                best, (growth.grown(int(values.argmax())), float(values.max())), key=lambda each: each[1]
            )
        if last:
            break
        growth = growth.further(fits, weights)
    return best[0]


def _filled(pool: Pool, weights: Mapping[str, float], words: int) -> tuple[int, ...]:
    """The best of the sets that have room for no more, of few long sentences as of many short ones."""
    growth = Growth(pool, np.zeros((1, 0), np.intp))
    best: tuple[tuple[int, ...], float] = (), -np.inf
    while True:
        fits = growth.fits(words)
        full = ~fits.any(1)
        if growth.size > 1 and full.any():
            values = Growth(pool, growth.chosen[full]).values(fits[full], weights, stays=True)[:, -1]
            found = growth.chosen[full][int(values.argmax())]
            best = max(best, (tuple(found.tolist()), float(values.max())), key=lambda each: each[1])
        if full.all():
            return best[0]
        growth = growth.further(fits, weights)


def restated(terms: Numbers, facts: Flags) -> Flags:
    """`restated[i, j]`: whether one of the two says hardly anything that the other does not."""
    named = terms * facts
    shared = terms @ terms.T
    more = named.sum(1)[:, None] > named @ terms.T
    old = np.where(more, 1 - _NEW_WITH_FACTS, 1 - _NEW) * shared.diagonal()[:, None]
    same: Flags = (shared > old) | (shared > old).T
    same.flat[:: len(terms) + 1] = True
    return same
