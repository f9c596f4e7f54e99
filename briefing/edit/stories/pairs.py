"""Corpus -> the pairs of articles worth a look, what speaks for each, how sure it is that they are one story.

Only articles that share a telling term are compared, so the work grows with the articles, not with their
square.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .corpus import Corpus, Numbers, Places
from .opposed import opposed

# Heaviest terms of an article that lead to its candidates. With 8 for all, held-out F1 is .01 lower; with 16
# for all, a hundred thousand articles take half as long again.
KEYS, KEYS_OF_MANY, MANY = 16, 8, 10_000
# A term in more articles than this leads to no candidates: so the lists stay short.
COMMON_LEAST, COMMON_SHARE, COMMON_MOST = 40, 50, 200
BATCH = 100  # articles whose pairs are found at a time: their table of terms fits the cache
FLOOR = 0.05  # pairs below this cosine never are one story; with .08, held-out F1 is .01 lower

# The log-odds that a pair tells one story: logistic regression on the pairs of 23 days of feeds whose
# articles readers put into stories, on the same days' headlines alone, and on four labelled sets (UCI
# headlines, ECB+, BASIL, a mix of them). To learn them again: `python benchmarks/stories.py FILE… --fit
# --days DAY…`; to judge that: `--held-out`.
EVIDENCE = {
    "cosine": -10.25,  # with its root: the first words in common tell more than the last
    "root": 26.26,
    "terms": 0.52,  # per e-fold of the terms in common: one rare word makes a cosine, many make an event
    "headed": 0.27,  # per e-fold of those, and one more, that stand in a headline
    "names": -0.17,  # rarity of the names in common: one is in many stories
    "numbers": 0.94,  # per e-fold of the numbers in common, and one more
    "other numbers": -0.37,  # both give numbers, and none in common
    "bare": 1.05,  # two headlines with hardly a text have few words to share
    "one outlet": -0.88,  # it seldom tells an event twice
    "always": -12.42,  # most pairs are two stories
}
WEIGHTS: NDArray[np.float64] = np.array(list(EVIDENCE.values()))
LONE = 0.58  # what a single term in common leaves: alone it joins nobody, however short the two are
# What is left where both headlines have names, and neither article has any of the other headline's: two
# quakes, two teams' matches, two companies' results are told in the same words. So are an outlet's videos,
# questions and columns of one morning, and what comes every day: horoscopes, programmes, cartoons.
STRANGERS = 0.3
HALF = 2.0  # days apart at which a pair counts half; a day .84, three days .21, a week .0002


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Articles i < j, and their evidence: a row a pair, a column each item of `EVIDENCE`."""

    i: Places
    j: Places
    evidence: Numbers
    strangers: NDArray[np.bool_]  # whether names, dates or kinds tell that these are two of a kind

    @property
    def cosine(self) -> Numbers:
        """How alike the two are, 0 to 1."""
        return self.evidence[:, 0]

    @property
    def lone(self) -> NDArray[np.bool_]:
        """Whether a single term is all that the two have in common."""
        return np.asarray(self.evidence[:, 2] == 0)


def batches(known: Corpus) -> Iterator[Pairs]:
    """The pairs that share a telling term and are alike by `FLOOR`, those of `BATCH` articles at a time: all
    at once they are most of the memory.
    """
    terms, numbers = Shared(known.start, known.term), Shared(known.number_start, known.number)
    candidates = _Candidates(known)
    for low in range(0, len(known), BATCH):
        i, j = candidates.of(low, min(len(known), low + BATCH))
        if len(i):
            yield _near(known, terms, numbers, i, j)


def _near(known: Corpus, terms: "Shared", numbers: "Shared", i: Places, j: Places) -> Pairs:
    """The pairs that are alike enough, with their evidence."""
    pair, own, other = terms.of(i, j)
    count = len(i)
    cosine = np.bincount(pair, known.said[own] * known.said[other], count)
    shared = np.bincount(pair, minlength=count)
    headed = np.bincount(pair, (known.title[own] > 0) | (known.title[other] > 0), count)
    named = np.bincount(pair, known.named[known.term[own]], count)
    met = np.zeros(count, np.bool_)  # a name of one headline stands in the other article
    met[pair[known.heads[own] | known.heads[other]]] = True
    near = np.flatnonzero(cosine >= FLOOR)
    i, j, alike = i[near], j[near], cosine[near]
    same = np.bincount(numbers.of(i, j)[0], minlength=len(near))
    some = np.diff(known.number_start) > 0
    other_numbers = some[i] & some[j] & (same == 0)
    told = (alike, np.sqrt(alike), np.log(shared[near]), np.log1p(headed[near]), named[near])
    bare = known.bare
    of_two = (bare[i] & bare[j], one_outlet(known, i, j), np.ones(len(near)))
    evidence = np.column_stack((*told, np.log1p(same), other_numbers, *of_two))
    strangers = known.headed[i] & known.headed[j] & ~met[near] | two_pieces(known, i, j)
    return Pairs(i, j, evidence.astype(np.float32), strangers)


def two_pieces(known: Corpus, i: Places, j: Places) -> NDArray[np.bool_]:
    """Whether the pairs' articles show by dates and kinds that each is a piece of its own.

    Their headlines have two dates, or tell of two decisions; or they are of one outlet, neither a plain
    report; or one is what comes every day.
    """
    own_pieces = one_outlet(known, i, j) & ~known.plain[i] & ~known.plain[j]
    two_sides = opposed(known.for_it, known.against_it, i, j)
    return np.asarray(own_pieces | two_sides | never_copies(known, i, j))


def never_copies(known: Corpus, i: Places, j: Places) -> NDArray[np.bool_]:
    """Whether the pairs are no copies, whatever their words: of two dates, or one is what comes every day.

    An outlet says the same under each day's programmes.
    """
    return np.asarray(two_dates(known, i, j) | known.routine[i] | known.routine[j])


def one_outlet(known: Corpus, i: Places, j: Places) -> NDArray[np.bool_]:
    """Whether the pairs' articles are each of one outlet."""
    return np.asarray((known.outlets[i] > 0) & (known.outlets[i] == known.outlets[j]))


def two_dates(known: Corpus, i: Places, j: Places) -> NDArray[np.bool_]:
    """Whether the headlines of the pairs are each of a date of its own, however alike the rest is."""
    dates, others = known.dates[i], known.dates[j]
    return np.asarray((dates > 0) & (others > 0) & (dates != others))


class Shared:
    """Finds what articles have in common, for many pairs at once: terms or numbers."""

    def __init__(self, start: Places, item: Places) -> None:
        self._start, self._item = start, item
        self._column = np.zeros(int(item.max()) + 1 if len(item) else 0, np.int64)

    def of(self, i: Places, j: Places) -> tuple[Places, Places, Places]:
        """For each item in common: which pair's it is, where it stands in i's row and where in j's.

        The rows of all i make a table of their items, from the first i to the last: they should be near.
        """
        if not len(i):
            return (np.zeros(0, np.int64),) * 3
        low, high = int(i.min()), int(i.max()) + 1
        begin, end = self._start[low], self._start[high]
        items, column = np.unique(self._item[begin:end], return_inverse=True)
        self._column[items] = np.arange(1, len(items) + 1)  # column 0 is for items that none of the rows has
        table = np.zeros((high - low, len(items) + 1), np.int32)
        row = np.repeat(np.arange(high - low), np.diff(self._start[low : high + 1]))
        table[row, column + 1] = np.arange(1, end - begin + 1)
        at, lengths = runs(self._start[j], self._start[j + 1])
        cell = np.repeat((i - low) * table.shape[1], lengths) + self._column[self._item[at]]
        found = table.ravel()[cell]
        hit = np.flatnonzero(found)
        self._column[items] = 0
        return np.repeat(np.arange(len(j)), lengths)[hit], begin + found[hit] - 1, at[hit]


class _Candidates:
    """Which articles share a key term."""

    def __init__(self, known: Corpus) -> None:
        self._row, term = _keys(known)
        order = np.lexsort((self._row, term))
        self._by_term = self._row[order]
        self._behind = np.empty_like(order)  # of each key: where those that stand behind it begin …
        self._behind[order] = np.arange(1, len(order) + 1)
        self._last = np.searchsorted(term[order], term, "right")  # … and end
        self._count = len(known)

    def of(self, low: int, high: int) -> tuple[Places, Places]:
        """The articles from `low` to `high`, each with those behind it that share a key term."""
        keys = slice(*np.searchsorted(self._row, (low, high)))
        at, lengths = runs(self._behind[keys], self._last[keys])
        i = np.repeat(self._row[keys], lengths)
        both = np.unique(i * self._count + self._by_term[at])
        return both // self._count, both % self._count


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


def runs(begin: Places, end: Places) -> tuple[Places, Places]:
    """The places from each begin to its end, one run after another, and the runs' lengths."""
    lengths = end - begin
    return np.repeat(begin - (np.cumsum(lengths) - lengths), lengths) + np.arange(lengths.sum()), lengths


def sureness(known: Corpus, near: Pairs, weights: NDArray[np.float64] = WEIGHTS) -> NDArray[np.float64]:
    """How likely each pair tells one story, 0 to 1."""
    sure = 1 / (1 + np.exp(-(near.evidence @ weights)))
    sure *= np.where(near.lone, LONE, 1.0) * np.where(near.strangers, STRANGERS, 1.0)
    return np.asarray(sure * nearness(known.days[near.i], known.days[near.j]))


def nearness(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """What the days between two articles leave of a likeness: 1 on the same day, one half at `HALF` days."""
    apart = np.minimum(1000.0, ((a - b) / HALF) ** 2)
    return np.where(np.isnan(apart), 1.0, np.power(0.5, apart))
