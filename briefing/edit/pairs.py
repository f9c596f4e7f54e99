"""Corpus -> the pairs of articles worth a look, what speaks for each, how sure it is that they are one story.

Only articles that share a telling term are compared, so the work grows with the articles, not with their
square.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from .corpus import Corpus, Numbers, Places

# Heaviest terms of an article that lead to its candidates. With 8 for all, held-out F1 is .01 lower; with 16
# for all, a hundred thousand articles take half as long again.
KEYS, KEYS_OF_MANY, MANY = 16, 8, 10_000
# A term in more articles than this leads to no candidates: so the lists stay short.
COMMON_LEAST, COMMON_SHARE, COMMON_MOST = 40, 50, 200
FLOOR = 0.05  # pairs below this cosine never are one story; with .08, held-out F1 is .01 lower

# The log-odds that a pair tells one story: logistic regression on four labelled sets (UCI headlines, ECB+,
# BASIL, a mix of them) and on pairs that only chance made alike (that mix among the feeds of a day years
# later, once with texts and once without), each weighing the same. To learn them again:
# `python benchmarks/stories.py FILE… --fit --among FEED…`; to judge that: `--held-out`.
EVIDENCE = {
    "cosine": 7.05,  # title and lead say the same
    "root": 10.5,  # of the cosine: the first words in common tell more than the last
    "rest": 7.95,  # of the cosine, without its best term: one alone is often chance ("West Coast")
    "titles": -1.1,  # the titles' own cosine: two headlines of one pattern tell less than two alike reports
    "shared": -3.55,  # per e-fold of the rarity in common: long texts have much in common by length alone
    "numbers": 1.35,  # per e-fold of the numbers in common
    "other numbers": -0.75,  # both give numbers, and none in common
    "always": -4.85,  # most pairs are two stories
}
WEIGHTS: NDArray[np.float64] = np.array(list(EVIDENCE.values()))
LONE = 0.45  # what a single term in common leaves: alone it joins nobody, however short the two are
HALF = 2.0  # days apart at which a pair counts half; a day .84, three days .21, a week .0002


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Articles i < j, and their evidence: a row a pair, a column each item of `EVIDENCE`."""

    i: Places
    j: Places
    evidence: Numbers

    @property
    def cosine(self) -> Numbers:
        """How alike the two are, 0 to 1."""
        return self.evidence[:, 0]


def pairs(known: Corpus, until: int | None = None) -> Pairs:
    """The pairs that share a telling term and are alike by `FLOOR`; only of the first `until` articles."""
    return _together(list(_found(known, len(known) if until is None else until)))


def batches(known: Corpus, size: int = 1000) -> Iterator[Pairs]:
    """The same pairs, those of `size` articles at a time: all at once they are most of the memory."""
    found = _found(known, len(known))
    while batch := list(islice(found, size)):
        yield _together(batch)


def _together(found: Sequence[tuple[int, Places, Numbers]]) -> Pairs:
    if not found:
        return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, len(EVIDENCE)), np.float32))
    i = np.repeat([n for n, _, _ in found], [len(others) for _, others, _ in found])
    return Pairs(i, np.concatenate([o for _, o, _ in found]), np.concatenate([e for _, _, e in found]))


def _found(known: Corpus, until: int) -> Iterator[tuple[int, Places, Numbers]]:
    """For each article the later ones that are alike, and the evidence."""
    count = len(known.articles_with)
    said, title = np.zeros(count, np.float32), np.zeros(count, np.float32)
    for i, others in _candidates(known):
        if i >= until:
            continue
        own = slice(known.start[i], known.start[i + 1])
        said[known.term[own]], title[known.term[own]] = known.said[own], known.title[own]
        at, begin = _gathered(known, others)
        terms = known.term[at]
        products = said[terms] * known.said[at]
        cosine = np.add.reduceat(products, begin)
        near = cosine >= FLOOR
        if near.any():
            alike = cosine[near]
            best = np.maximum.reduceat(products, begin)[near]
            shared = np.add.reduceat(known.rarity[terms] * (products > 0), begin)[near]
            titles = np.add.reduceat(title[terms] * known.title[at], begin)[near]
            same, other = _numbers(known, i, others[near])
            rows = (alike, np.sqrt(alike), alike - best, titles, np.log1p(shared), same, other)
            yield i, others[near], np.column_stack((*rows, np.ones_like(alike)))
        said[known.term[own]] = title[known.term[own]] = 0.0


def _candidates(known: Corpus) -> Iterator[tuple[int, Places]]:
    """Each article with those behind it that have a key term of its among theirs."""
    row, term = _keys(known)
    order = np.lexsort((row, term))
    row_by_term, term_sorted = row[order], term[order]
    first = np.searchsorted(term_sorted, term, "left")
    last = np.searchsorted(term_sorted, term, "right")
    begin = np.searchsorted(row, np.arange(len(known) + 1))
    for i in range(len(known)):
        lists = [row_by_term[first[k] : last[k]] for k in range(begin[i], begin[i + 1])]
        if lists:
            others = np.unique(np.concatenate(lists))
            others = others[np.searchsorted(others, i, "right") :]
            if len(others):
                yield i, others


def _keys(known: Corpus) -> tuple[Places, Places]:
    """The rows and terms of the articles' heaviest terms, by row; a term in one article alone is none."""
    keys = KEYS if len(known) <= MANY else KEYS_OF_MANY
    common = max(COMMON_LEAST, min(COMMON_MOST, len(known) // COMMON_SHARE))
    row = np.repeat(np.arange(len(known)), np.diff(known.start))
    by_weight = np.lexsort((-known.said, row))
    heavy = by_weight[np.arange(len(row)) - known.start[row] < 2 * keys]
    with_it = known.articles_with[known.term[heavy]]
    kept = heavy[(with_it > 1) & (with_it <= common)]
    begin = np.searchsorted(row[kept], np.arange(len(known)))
    kept = kept[np.arange(len(kept)) - begin[row[kept]] < keys]
    return row[kept], known.term[kept]


def _gathered(known: Corpus, rows: Places) -> tuple[Places, Places]:
    """The places of all terms of the rows, one after another, and where each row begins among them."""
    lengths = known.start[rows + 1] - known.start[rows]
    begin = np.cumsum(lengths) - lengths
    return np.repeat(known.start[rows] - begin, lengths) + np.arange(lengths.sum()), begin


def _numbers(known: Corpus, i: int, others: Places) -> tuple[Numbers, Numbers]:
    """How many numbers each shares with article i (log), and whether both have some and share none."""
    same, other = np.zeros(len(others), np.float32), np.zeros(len(others), np.float32)
    own = known.numbers[i]
    if own:
        for n, j in enumerate(others):
            theirs = known.numbers[j]
            if theirs:
                count = len(own & theirs)
                same[n], other[n] = np.log1p(count), not count
    return same, other


def sureness(known: Corpus, near: Pairs, weights: NDArray[np.float64] = WEIGHTS) -> NDArray[np.float64]:
    """How likely each pair tells one story, 0 to 1."""
    sure = 1 / (1 + np.exp(-(near.evidence @ weights)))
    lone = np.where(near.evidence[:, 2] > 1e-6, 1.0, LONE)
    return np.asarray(sure * lone * nearness(known.days[near.i], known.days[near.j]))


def nearness(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """What the days between two articles leave of a likeness: 1 on the same day, one half at `HALF` days."""
    apart = np.minimum(1000.0, ((a - b) / HALF) ** 2)
    return np.where(np.isnan(apart), 1.0, np.power(0.5, apart))
