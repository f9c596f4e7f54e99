"""Sentences -> what can be measured of them: one row of numbers each.

The measures are the classical ones: place (Edmundson 1969), frequency (Luhn 1958; Nenkova & Vanderwende
2005), centroid (Radev et al. 2004), degree (Erkan & Radev 2004), and what other outlets say (Barzilay &
McKeown 2005).
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from ...models import Sentence
from ...text.words import stem, stop_words, terms
from .source import length

Numbers: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]
Indexes: TypeAlias = NDArray[np.intp]

# A capital that opens a word within the sentence: the character comes first, since a pattern that begins with
# a look behind is tried at every place.
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-Я](?<=[\w,;’')] .)")
# OpenBLAS works in one thread up to 2^18 multiplications.
_BLOCK = 2**18
_DIGIT = re.compile(r"\d")
_SELF = re.compile(r"\b(?:I|My|my|me|We|we|Our|our|us|You|you|Your|your)\b")
_MARKS = ".,;:!?…\"“”„«»‘’'()[]–—-"
# 50,000 pieces take 8 MB. Longer ones are sentences of scripts without spaces, and do not come back.
_MOST_REMEMBERED, _LONGEST_REMEMBERED = 50_000, 30
_Found = TypeVar("_Found")
_Float = TypeVar("_Float", np.float32, np.float64)


@dataclass(frozen=True)
class Bags:
    """So many sentences as bags of terms."""

    number: int
    flat: Indexes  # all terms in order, each as its column
    rows: Indexes  # the sentence that each of them stands in
    index: dict[str, int]  # term -> column

    @cached_property
    def counts(self) -> Indexes:
        """`counts[s, t]` is how often sentence s has term t."""
        width = max(1, len(self.index))
        cells = np.bincount(self.rows * width + self.flat, minlength=self.number * width)
        return cells.reshape(self.number, width)

    @cached_property
    def has(self) -> Flags:
        return self.counts > 0

    @cached_property
    def cells(self) -> tuple[Indexes, Indexes]:
        """Where counts is not 0: nineteen of twenty are. The sentences, and the terms."""
        rows, columns = np.divmod(np.flatnonzero(self.has), self.has.shape[1])
        return rows, columns

    @cached_property
    def spread(self) -> Numbers:
        """In how many sentences each term is."""
        return np.bincount(self.cells[1], minlength=self.has.shape[1]).astype(float)

    @cached_property
    def total(self) -> Numbers:
        """How often each term is said."""
        return np.bincount(self.flat, minlength=self.has.shape[1]).astype(float)

    @cached_property
    def share(self) -> Numbers:
        """How much of all that is said each term is."""
        return self.total / max(1, len(self.flat))

    @cached_property
    def rarity(self) -> Numbers:
        """The idf of each term."""
        return np.log(1 + self.number / np.maximum(1, self.spread))

    @cached_property
    def values(self) -> Numbers:
        """The sentences as unit vectors of log tf · idf: the value of each cell."""
        rows, columns = self.cells
        logs = np.log1p(np.arange(1 + int(self.counts.max(initial=0))))
        raw = logs[self.counts[rows, columns]] * self.rarity[columns]
        return raw / np.maximum(1e-9, np.sqrt(self.sums(raw * raw)))[rows]

    def sums(self, values: Numbers | Flags) -> Numbers:
        """The sum of each sentence's cells."""
        return np.asarray(np.bincount(self.cells[0], weights=values, minlength=self.number), np.float64)

    @cached_property
    def alike(self) -> Numbers:
        """The cosine of each pair, 0 with itself. Terms that one sentence alone has add nothing."""
        (rows, columns), often = self.cells, self.spread > 1
        column, kept = np.cumsum(often) - 1, often[columns]
        shared = np.zeros((self.number, int(often.sum())), np.float32)
        shared[rows[kept], column[columns[kept]]] = self.values[kept]
        cosines = products(shared, shared.T).astype(float)
        np.fill_diagonal(cosines, 0)
        return cosines

    @cached_property
    def pairs(self) -> Flags:
        """`pairs[s, p]`: whether sentence s has pair p, of neighbouring terms that come back elsewhere."""
        joined = self.rows[1:] == self.rows[:-1]
        rows = self.rows[1:][joined]
        codes = (self.flat[:-1] * max(1, len(self.index)) + self.flat[1:])[joined]
        ordered = np.sort(codes)
        twice = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
        place = np.minimum(np.searchsorted(twice, codes), max(0, len(twice) - 1))
        found = twice[place] == codes if len(twice) else np.zeros(len(codes), bool)
        table = np.zeros((self.number, len(twice)), bool)
        table[rows[found], place[found]] = True
        return table[:, table.sum(0) > 1]

    def part(self, rows: Indexes) -> "Bags":
        """These sentences alone, with the terms that they have."""
        counts = self.counts[rows]
        used = np.flatnonzero(counts.any(0))
        where, columns = np.nonzero(counts[:, used])
        names = list(self.index)
        return Bags(len(rows), columns, where, {names[column]: i for i, column in enumerate(used)})


def bags(texts: Sequence[str], language: str | None) -> Bags:
    """The terms of each text, counted."""
    known = _known(language)
    said = [[term for piece in text.lower().split() for term in known[piece]] for text in texts]
    flat = [term for bag in said for term in bag]
    index = {term: column for column, term in enumerate(dict.fromkeys(flat))}
    columns = np.fromiter(map(index.__getitem__, flat), np.intp, len(flat))
    return Bags(len(said), columns, np.repeat(np.arange(len(said)), list(map(len, said))), index)


class _Remembered(dict[str, _Found]):
    """What lies between two spaces -> what a function finds in it. News repeats its words: a look-up takes a
    tenth of the time."""

    def __init__(self, find: Callable[[str], _Found]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, piece: str) -> _Found:
        found = self.find(piece)
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        if len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = found
        return found


_selves = _Remembered(lambda piece: bool(_SELF.search(piece)))


@cache
def _known(language: str | None) -> _Remembered[tuple[str, ...]]:
    """The terms of a piece; what is no plain word is first looked up without the marks at its ends."""
    stop = stop_words(language)

    def find(piece: str) -> tuple[str, ...]:
        if piece.isascii() and piece.isalpha() and len(piece) > 1:
            return () if piece in stop else (stem(piece, language),)
        bare = piece.strip(_MARKS)
        return known[bare] if len(bare) < len(piece) else terms(piece, language)

    known = _Remembered(find)
    return known


def measure(
    sentences: Sequence[Sentence], said: Bags, counts: Sequence[int], title: str, language: str
) -> dict[str, Numbers]:
    """Every measure by its name: a number for each sentence. `counts`: how many its article has."""
    texts = [sentence.text for sentence in sentences]
    place = np.array([sentence.position for sentence in sentences], float)
    groups = _groups(sentences)
    return {
        **_places(place, np.array(counts, float)),
        **_shapes(texts, said, language),
        **_contents(said, terms(title, language)),
        "before": _before(said.alike, groups),
        **_outlets(said.alike, groups),
    }


def along(rows: Numbers | Flags, vector: Numbers) -> Numbers:
    """`rows @ vector` without the threads that BLAS starts: on one article they cost more than they save."""
    return np.asarray(np.einsum("ij,j->i", rows.astype(np.float64), vector), np.float64)


def products(some: NDArray[_Float], others: NDArray[_Float]) -> NDArray[_Float]:
    """`some @ others`, so many columns at a time for the same reason; what is large may take all threads."""
    columns = others.shape[1]
    if some.size * columns <= _BLOCK or some.size * 2 > _BLOCK:
        return some @ others
    step = _BLOCK // some.size
    return np.concatenate([some @ others[:, i : i + step] for i in range(0, columns, step)], axis=1)


def _groups(sentences: Sequence[Sentence]) -> Indexes:
    """The number of each sentence's outlet: those of one outlet count as one voice."""
    seen: dict[str, int] = {}
    names = (s.article.outlet or str(id(s.article)) for s in sentences)
    return np.array([seen.setdefault(name, len(seen)) for name in names], np.intp)


def _places(place: Numbers, counts: Numbers) -> dict[str, Numbers]:
    """Where the sentence stands in its article."""
    return {
        "early": 1 / (1 + place),
        "late": np.log1p(place),
        "first": (place == 0).astype(float),
        "relative": place / np.maximum(1, counts),
        "closing": (place >= counts - 2).astype(float),
        "count": np.log1p(counts),
    }


def _shapes(texts: Sequence[str], said: Bags, language: str) -> dict[str, Numbers]:
    """What a look at the sentence alone tells."""
    words = np.array([length(text) for text in texts], float)
    at_least_one = np.maximum(1, words)
    # German writes every noun with a capital: nothing can be told.
    capitals = [np.nan if language == "de" else len(_CAPITAL.findall(text)) for text in texts]
    mine = _selves.__getitem__
    return {
        "words": np.log1p(words),
        "short": (words < 8).astype(float),
        "long": (words > 40).astype(float),
        "plain": 1 - np.bincount(said.rows, minlength=said.number) / at_least_one,
        "names": np.array(capitals, float) / at_least_one,
        "numbers": np.array([min(3, len(_DIGIT.findall(text))) for text in texts], float),
        "quotes": np.array([text[:1] in "\"“'‘„«「" for text in texts], float),
        "asks": np.array([text.rstrip("\"”’'»")[-1:] in "?？؟" for text in texts], float),
        "self": np.array([language == "en" and any(map(mine, text.split())) for text in texts], float),
    }


def _contents(said: Bags, title: Sequence[str]) -> dict[str, Numbers]:
    """How central the sentence is to all that is said."""
    columns = said.cells[1]
    centre = said.total * said.rarity
    best = np.argsort(-said.share, kind="stable")[:12]
    top = np.zeros(len(centre))
    top[best] = said.share[best] / max(1e-9, said.share[best].sum())
    named = np.zeros(len(centre))
    named[[said.index[term] for term in title if term in said.index]] = 1
    named *= said.rarity
    return {
        "centroid": said.sums(said.values * _unit(centre)[columns]),
        "degree": said.alike.sum(1) / max(1, said.number - 1),
        "top": said.sums(top[columns]),
        "title": said.sums(said.values * _unit(named)[columns]),
        "repeated": np.log1p(said.sums(said.spread[columns] > 1)),
        "pairs": np.log1p(said.pairs.sum(1)),
    }


def _unit(vector: Numbers) -> Numbers:
    """The vector at length 1."""
    return vector / max(1e-9, math.sqrt(float((vector * vector).sum())))


def _before(alike: Numbers, groups: Indexes) -> Numbers:
    """How like the sentence before it each is; 0 where another outlet's stands there."""
    before = np.zeros(len(alike))
    before[1:] = np.diagonal(alike, 1) * (groups[1:] == groups[:-1])
    return before


def _outlets(alike: Numbers, groups: Indexes) -> dict[str, Numbers]:
    """How well other outlets bear it out: the best of theirs, and the mean over them."""
    count = int(groups.max()) + 1 if len(groups) else 0
    if count < 2:
        return {"echo": np.zeros(len(alike)), "backing": np.zeros(len(alike))}
    best = np.stack([alike[:, groups == group].max(1) for group in range(count)], 1)
    best[np.arange(len(groups)), groups] = 0
    return {"echo": best.max(1), "backing": best.sum(1) / (count - 1)}
