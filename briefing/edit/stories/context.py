"""A second look at bare headlines: what those likest to a headline say counts with it.

Two headlines of one event may have no word in common, and each have some with a third. So an article's terms
are mixed with those of its likely companions, and pairs are compared once more, by these (document expansion:
Tao, Wang, Mei & Zhai 2006, "Language model information retrieval with document expansion"). Articles with a
text say enough themselves: mixing theirs joins what is only near.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .corpus import Corpus, Numbers, Places
from .pairs import BATCH, STRANGERS, Shared, nearness, runs, two_pieces

Rows = NDArray[np.float64]  # of i, j and a value

ENOUGH = 40  # articles for a second look: among fewer, chance alone gives companions
UNSURE = 0.05  # a pair less sure than this counts as none: a third of the memory, and the same groups
LIKELY = 0.1  # how sure a pair must be for the one to lend its words to the other …
SHARE = 0.5  # … and how much they count there: half as much, times that sureness squared
COMPANIONS = 30  # that lend, at most: the surest
HEAVIEST = 40  # terms kept: more tell less
OWN = 0.5  # what a term of one article alone keeps: it says little against a likeness
THIRD = 0.3  # sureness of two pairs that makes a third one worth a look
# The log-odds that a pair tells one story. Logistic regression on labelled headlines gives 5.7 and -2.4, but
# has seen few that only chance made alike. With these, and `group.ALONE_AGAIN`, a morning's groups of bare
# headlines are as pure as with 6.9 and less asked of pairs, and large stories more whole.
AGAIN = (8.0, -4.7)  # cosine; always


@dataclass(frozen=True, slots=True, eq=False)
class _Links:
    """Article n's companions stand from `start[n]` to `start[n + 1]`, with how sure they are."""

    start: Places
    other: Places
    sure: Rows


@dataclass(frozen=True, slots=True, eq=False)
class _Mixed:
    """Article n's terms, its companions' among them, stand from `start[n]` to `start[n + 1]`."""

    start: Places
    term: Places
    said: Numbers  # each row has length 1
    heads: NDArray[np.bool_]  # whether the term is a name in the article's own title
    sure: NDArray[np.bool_]  # whether the article has it, or a companion surer than a stranger can be


def looked_again(known: Corpus, likely: Rows) -> Rows:
    """The likely pairs, rows of i, j (in the order of i) and how sure: those of bare headlines judged anew.

    And with them those that a third article vouches for. Few articles are left as they are.
    """
    again = looked_at(known)
    if not again.any():
        return likely
    i, j = likely[:, :2].astype(np.int64).T
    judged = [_judged(known, rows) for rows in second_look(known, likely)]
    return np.concatenate((likely[~(again[i] & again[j])], *judged))


def looked_at(known: Corpus) -> NDArray[np.bool_]:
    """Which articles are looked at again: the bare ones, among enough."""
    return known.bare & (len(known) >= ENOUGH)


def second_look(known: Corpus, likely: Rows) -> Iterator[Rows]:
    """The pairs of bare headlines that are worth it: rows of i, j, the cosine, companions' words in, and
    whether the two are strangers; a name of the one's headline in the other's sure companions says no.
    """
    bare = known.bare
    links = _links(len(known), likely[likely[:, 2] >= LIKELY])
    close = _links(len(known), likely[likely[:, 2] >= THIRD])
    mixed = _mixed(known, links)
    terms = Shared(mixed.start, mixed.term)
    for low in range(0, len(known), BATCH):
        i, j = _worth(likely, close, low, min(len(known), low + BATCH))
        told = bare[i] & bare[j]
        i, j = i[told], j[told]
        pair, own, other = terms.of(i, j)
        met = mixed.heads[own] & mixed.sure[other] | mixed.sure[own] & mixed.heads[other]
        unmet = known.headed[i] & known.headed[j] & (np.bincount(pair, met, len(i)) == 0)
        strangers = unmet | two_pieces(known, i, j)
        alike = np.bincount(pair, mixed.said[own] * mixed.said[other], len(i))
        yield np.column_stack((i, j, alike, strangers))


def _judged(known: Corpus, rows: Rows) -> Rows:
    """The pairs with how likely each tells one story, 0 to 1; without those that hardly do."""
    i, j = rows[:, :2].astype(np.int64).T
    sure = 1 / (1 + np.exp(-(rows[:, 2] * AGAIN[0] + AGAIN[1])))
    sure *= nearness(known.days[i], known.days[j]) * np.where(rows[:, 3] > 0, STRANGERS, 1.0)
    judged: Rows = np.column_stack((i, j, sure))[sure >= UNSURE]
    return judged


def _links(count: int, rows: Rows) -> _Links:
    """Each article's companions, the surest first."""
    i, j = rows[:, :2].astype(np.int64).T
    here, other, sure = np.concatenate((i, j)), np.concatenate((j, i)), np.tile(rows[:, 2], 2)
    order = np.lexsort((other, -sure, here))
    begin = np.searchsorted(here[order], np.arange(count))
    order = order[np.arange(len(order)) - begin[here[order]] < COMPANIONS]
    start = np.searchsorted(here[order], np.arange(count + 1))
    return _Links(start, other[order], sure[order])


def _mixed(known: Corpus, links: _Links) -> _Mixed:
    """Each article's terms mixed with its companions'."""
    found = [_batch(known, links, low, min(len(known), low + BATCH)) for low in range(0, len(known), BATCH)]
    lengths, *parts = (np.concatenate(part) for part in zip(*found, strict=True))
    return _Mixed(np.concatenate(([0], np.cumsum(lengths))), *parts)


def _batch(known: Corpus, links: _Links, low: int, high: int) -> tuple[Any, ...]:
    """Of the articles from `low` to `high`: how many mixed terms each has, and the parts of `_Mixed`."""
    theirs = slice(links.start[low], links.start[high])
    row = np.repeat(np.arange(high - low), np.diff(links.start[low : high + 1]))
    row = np.concatenate((np.arange(high - low), row))
    source = np.concatenate((np.arange(low, high), links.other[theirs]))
    sure = np.concatenate((np.ones(high - low), links.sure[theirs]))
    share = np.concatenate((np.ones(high - low), SHARE * links.sure[theirs] ** 2))
    at, lengths = runs(known.start[source], known.start[source + 1])
    count = len(known.articles_with)
    once = np.where(known.articles_with[known.term[at]] == 1, OWN, 1.0)
    key, place = np.unique(np.repeat(row, lengths) * count + known.term[at], return_inverse=True)
    said = np.bincount(place, np.repeat(share, lengths) * known.said[at] * once, len(key))
    heads = np.bincount(place, np.repeat(source == row + low, lengths) & known.heads[at], len(key)) > 0
    surely = np.bincount(place, np.repeat(sure > STRANGERS, lengths), len(key)) > 0
    row, term = key // max(1, count), key % max(1, count)
    order = np.lexsort((-said, row))
    begin = np.searchsorted(row, np.arange(high - low))
    kept = order[np.arange(len(order)) - begin[row[order]] < HEAVIEST]
    row, said = row[kept], said[kept]
    length = np.sqrt(np.bincount(row, said * said, high - low))
    said /= np.where(length > 0, length, 1.0)[row]
    lengths = np.bincount(row, minlength=high - low)
    return lengths, term[kept], said.astype(np.float32), heads[kept], surely[kept]


def _worth(likely: Rows, close: _Links, low: int, high: int) -> tuple[Places, Places]:
    """The pairs worth a second look whose first article is from `low` to `high`, each once."""
    known = likely[slice(*np.searchsorted(likely[:, 0], (low, high)))]
    mine = slice(close.start[low], close.start[high])
    i = np.repeat(np.arange(low, high), np.diff(close.start[low : high + 1]))
    at, lengths = runs(close.start[close.other[mine]], close.start[close.other[mine] + 1])
    i, j = np.repeat(i, lengths), close.other[at]
    behind = i < j
    count = len(close.start)
    ours = known[:, 0].astype(np.int64) * count + known[:, 1].astype(np.int64)
    both = np.unique(np.concatenate((ours, i[behind] * count + j[behind])))
    return both // count, both % count
