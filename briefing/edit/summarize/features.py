"""Sentences -> what can be measured of them: one row of numbers each.

The measures are the classical ones: place (Edmundson 1969), frequency (Luhn 1958; Nenkova & Vanderwende
2005), centroid (Radev et al. 2004), degree (Erkan & Radev 2004), and what other outlets say (Barzilay &
McKeown 2005).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...models import Sentence
from ...text.words import terms
from .source import length

Numbers: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]
Indexes: TypeAlias = NDArray[np.intp]

_CAPITAL = re.compile(r"(?<=[\w,;’')] )[A-ZÀ-ÞА-Я][\w’'-]*")
# OpenBLAS works in one thread up to 2^18 multiplications.
_BLOCK = 2**18
_DIGIT = re.compile(r"\d")
_SELF = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|[Mm]y|me|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b")


@dataclass(frozen=True)
class Bags:
    """Sentences as bags of terms: `counts[s, t]` is how often sentence s has term t."""

    counts: Numbers
    flat: Indexes  # all terms in order, as columns of counts
    rows: Indexes  # the sentence that each of them stands in
    index: dict[str, int]  # term -> column

    @cached_property
    def has(self) -> Flags:
        return self.counts > 0

    @cached_property
    def spread(self) -> Numbers:
        """In how many sentences each term is."""
        return np.asarray(self.has.sum(0), float)

    @cached_property
    def share(self) -> Numbers:
        """How much of all that is said each term is."""
        total = self.counts.sum(0)
        return np.asarray(total / max(1.0, total.sum()))

    @cached_property
    def size(self) -> Numbers:
        """How many different terms each sentence has."""
        return np.asarray(self.has.sum(1), float)

    @cached_property
    def vectors(self) -> Numbers:
        """The sentences as unit vectors of log tf · idf."""
        raw = np.log1p(self.counts) * np.log(1 + len(self.counts) / np.maximum(1, self.spread))
        return np.asarray(raw / np.maximum(1e-9, np.sqrt((raw * raw).sum(1)))[:, None])

    @cached_property
    def alike(self) -> Numbers:
        """The cosine of each pair, 0 with itself. Terms that one sentence alone has add nothing."""
        shared = self.vectors[:, self.spread > 1].astype(np.float32)
        cosines = _products(shared).astype(float)
        np.fill_diagonal(cosines, 0)
        return cosines

    @cached_property
    def pairs(self) -> Flags:
        """`pairs[s, p]`: whether sentence s has pair p, of neighbouring terms that come back elsewhere."""
        joined = self.rows[1:] == self.rows[:-1]
        codes = (self.flat[:-1] * self.counts.shape[1] + self.flat[1:])[joined]
        kinds, column = np.unique(codes, return_inverse=True)
        table = np.zeros((len(self.counts), len(kinds)), bool)
        table[self.rows[1:][joined], column] = True
        return np.asarray(table[:, table.sum(0) > 1])


def bags(texts: Sequence[str], language: str | None) -> Bags:
    """The terms of each text, counted."""
    said = [_terms(text, language) for text in texts]
    index: dict[str, int] = {}
    flat = np.array([index.setdefault(term, len(index)) for bag in said for term in bag], np.intp)
    rows = np.repeat(np.arange(len(said)), [len(bag) for bag in said])
    width = max(1, len(index))
    counts = np.bincount(rows * width + flat, minlength=len(said) * width).reshape(len(said), width)
    return Bags(counts.astype(float), flat, rows, index)


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


# A story's sentences are counted twice: to choose, and to see who bears the chosen out.
_terms = lru_cache(maxsize=4096)(terms)


def along(rows: Numbers | Flags, vector: Numbers) -> Numbers:
    """`rows @ vector` without the threads that BLAS starts: on one article they cost more than they save."""
    return np.asarray(np.einsum("ij,j->i", rows.astype(np.float64), vector), np.float64)


def _products(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """`rows @ rows.T`, a block at a time for the same reason."""
    work = rows.shape[0] * max(1, rows.shape[1])
    if not len(rows) or work > _BLOCK:
        return rows @ rows.T
    step = _BLOCK // work
    return np.concatenate([rows[i : i + step] @ rows.T for i in range(0, len(rows), step)])


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
    capitals = np.array([len(_CAPITAL.findall(text)) for text in texts], float)
    # German writes every noun with a capital: nothing can be told.
    names = np.full(len(texts), np.nan) if language == "de" else capitals / np.maximum(1, words)
    return {
        "words": np.log1p(words),
        "short": (words < 8).astype(float),
        "long": (words > 40).astype(float),
        "plain": 1 - said.counts.sum(1) / np.maximum(1, words),
        "names": names,
        "numbers": np.array([min(3, len(_DIGIT.findall(text))) for text in texts], float),
        "quotes": np.array([text[:1] in "\"“'‘„«「" for text in texts], float),
        "asks": np.array([text.rstrip("\"”’'»")[-1:] in "?？؟" for text in texts], float),
        "self": np.array([language == "en" and bool(_SELF.search(text)) for text in texts], float),
    }


def _contents(said: Bags, title: Sequence[str]) -> dict[str, Numbers]:
    """How central the sentence is to all that is said."""
    idf = np.log(1 + len(said.counts) / np.maximum(1, said.spread))
    centre = said.counts.sum(0) * idf
    top = np.argsort(-said.share, kind="stable")[:12]
    named = np.zeros(len(idf))
    named[[said.index[term] for term in title if term in said.index]] = 1
    return {
        "centroid": along(said.vectors, centre / max(1e-9, float(np.linalg.norm(centre)))),
        "degree": said.alike.sum(1) / max(1, len(said.counts) - 1),
        "top": along(said.has[:, top], said.share[top] / max(1e-9, said.share[top].sum())),
        "title": along(said.vectors, named * idf / max(1e-9, float(np.linalg.norm(named * idf)))),
        "repeated": np.log1p((said.has & (said.spread > 1)).sum(1)),
        "pairs": np.log1p(said.pairs.sum(1)),
    }


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
