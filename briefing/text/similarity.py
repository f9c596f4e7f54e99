"""Bags of words -> unit vectors, and how alike two are.

Nothing here knows about news: terms come in with counts, numbers between 0 and 1 go out. Sums over sets of
terms are exact (`fsum`), so that the last digit does not depend on the order in which a set gives them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import fsum, log, sqrt
from typing import TypeAlias, TypeVar

Term = TypeVar("Term", str, int)
Vector: TypeAlias = dict[str, float]
Shingles: TypeAlias = frozenset[int]

RUN = 4  # words that two texts seldom have in common by chance


def rarities(bags: Sequence[Mapping[str, float]]) -> Vector:
    """How much a term tells, by how few texts have it: `log((texts + 1) / (texts with it + 0.5))`."""
    with_it = Counter(term for bag in bags for term in bag)
    return {term: max(0.01, log((len(bags) + 1) / (n + 0.5))) for term, n in with_it.items()}


def unit(vector: Mapping[Term, float]) -> dict[Term, float]:
    """The vector at length 1; an empty or zero one comes back as it is."""
    length = sqrt(sum(x * x for x in vector.values())) or 1.0
    return {term: x / length for term, x in vector.items()}


def cosine(a: Mapping[Term, float], b: Mapping[Term, float]) -> float:
    """The cosine of two unit vectors, 0 to 1: the sum over the terms they share."""
    return fsum([a[term] * b[term] for term in a.keys() & b.keys()])


def centroid(vectors: Sequence[Mapping[Term, float]]) -> dict[Term, float]:
    """The direction of the sum of the vectors, at length 1."""
    total: dict[Term, float] = {}
    for vector in vectors:
        for term, x in vector.items():
            total[term] = total.get(term, 0.0) + x
    return unit(total)


def shingles(words: Sequence[str]) -> Shingles:
    """Every run of `RUN` words (Broder 1997, "On the resemblance and containment of documents").

    As numbers, their hashes: the words need four times the memory, and the garbage collector's time.
    """
    return frozenset(map(hash, zip(*(words[i:] for i in range(RUN)), strict=False)))


def containment(a: Shingles, b: Shingles, least: int = 1) -> float:
    """The share of the smaller set that the larger one holds, 0 to 1; 0 for fewer than `least` in common."""
    common = len(a & b)
    return common / min(len(a), len(b)) if common >= least > 0 else 0.0
