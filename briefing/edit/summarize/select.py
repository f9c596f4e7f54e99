"""Candidates -> the set of them that makes the best summary.

Whole sets are scored, not sentences one by one (as MatchSum does, Zhong et al. 2020, here with classical
measures), by a beam search. A sentence joins a set only if it says something new, and one that leans on the
sentence before it only together with that one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .features import Flags, Indexes, Numbers
from .source import Budget

# The measures of a set, in the order of `rate`.
SET = tuple(
    "score least most words wordy terse cover dense repeated alike likest lead pairs".split(),
)
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
    def counted(self) -> Numbers:
        """Terms x 3: the share of each, whether it comes back, and 1."""
        return np.stack([self.share, self.spread > 1, np.ones(len(self.share))], axis=1)


def choose(pool: Pool, weights: Numbers, budget: Budget) -> tuple[int, ...]:
    """The best set of candidates, in reading order, as large as the budget and what there is to say allow."""
    sets: list[tuple[int, ...]] = [()]
    while len(sets[0]) < (len(pool.scores) if budget.words is not None else budget.sentences):
        grown = grow(pool, sets, budget.words)
        if not grown:
            break
        values = rate(pool, grown) @ weights
        sets = [grown[i] for i in np.argsort(-values, kind="stable")[:_BEAM]]
    return sets[0]


def grow(pool: Pool, sets: Sequence[tuple[int, ...]], words: int | None) -> list[tuple[int, ...]]:
    """The sets with one more candidate that fits, is new and has what it leans on; all have one size."""
    if not sets[0]:
        short = pool.opens & (pool.words <= (words or np.inf))
        return [(int(i),) for i in np.flatnonzero(short if short.any() else pool.opens)]
    chosen = np.array(sets, np.intp)
    inside = np.zeros((len(sets), len(pool.scores)), bool)
    inside[np.arange(len(sets))[:, None], chosen] = True
    held = (pool.needs == -1) | (inside[:, pool.needs] & (pool.needs >= 0))
    twin = np.asarray(pool.twins[chosen].any(1))
    free = held & ~inside & ~twin & _fresh(pool, np.asarray(pool.terms[chosen].any(1)))
    if words is not None:
        free &= pool.words <= words - pool.words[chosen].sum(1)[:, None]
    return list(dict.fromkeys(tuple(sorted((*sets[i], int(one)))) for i, one in np.argwhere(free)))


def rate(pool: Pool, sets: Sequence[tuple[int, ...]]) -> Numbers:
    """One row of measures (SET) for each set; all sets have one size."""
    chosen = np.array(sets, np.intp)
    size = chosen.shape[1]
    terms = pool.terms[chosen].any(1).astype(float)
    cover, repeated, count = (terms @ pool.counted).T
    count = np.maximum(1, count)
    alike = _pairwise(pool.alike, chosen)
    scores, words = pool.scores[chosen], pool.words[chosen].mean(1)
    columns = (
        scores.mean(1),
        scores.min(1),
        scores.max(1),
        np.log1p(words),
        np.maximum(0, words - _WORDY) / 8,
        np.maximum(0, _TERSE - words) / 8,
        cover,
        cover / count * 100,
        repeated / count,
        alike.mean(1),
        alike.max(1),
        pool.leads[chosen].any(1),
        pool.pairs[chosen].any(1).sum(1) / size,
    )
    return np.stack(columns, axis=1).astype(float)


def _pairwise(alike: Numbers, chosen: Indexes) -> Numbers:
    """How alike the sentences of each set are, two by two; one 0 where there is but one."""
    size = chosen.shape[1]
    pairs = [alike[chosen[:, i], chosen[:, j]] for i in range(size) for j in range(i + 1, size)]
    return np.stack(pairs or [np.zeros(len(chosen))], axis=1)


def restated(terms: Flags, facts: Flags) -> Flags:
    """`restated[i, j]`: whether one of the two says hardly anything that the other does not."""
    new = 1 - _shared(terms, terms) / np.maximum(1, terms.sum(1))[:, None]
    more = facts.sum(1)[:, None] - _shared(facts, terms) > 0
    stale = (new < _NEW_WITH_FACTS) | ((new < _NEW) & ~more)
    return np.asarray(stale | stale.T)


def _fresh(pool: Pool, said: Flags) -> Flags:
    """Which candidates tell what each set, and the headlines, do not. A lead may repeat a headline."""
    unsaid, unread = ~said, ~(said | pool.heard)
    new = np.where(pool.leads, _shared(unsaid, pool.terms), _shared(unread, pool.terms))
    more = np.where(pool.leads, _shared(unsaid, pool.facts), _shared(unread, pool.facts)) > 0
    new /= np.maximum(1, pool.terms.sum(1))
    return np.asarray((new >= _NEW) | (more & (new >= _NEW_WITH_FACTS)))


def _shared(some: Flags, others: Flags) -> Numbers:
    """How many terms each of the one has in common with each of the others."""
    return np.asarray(some.astype(np.float32) @ others.T.astype(np.float32), float)
