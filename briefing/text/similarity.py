"""Bags of words -> unit vectors, how alike two are, and which pairs are worth comparing at all.

Nothing here knows about news: terms come in with counts, numbers between 0 and 1 go out. Sums over sets of
terms are exact (`fsum`), so that the last digit does not depend on the order in which a set gives them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from math import fsum, log, sqrt
from typing import TypeAlias

Vector: TypeAlias = dict[str, float]
Shingles: TypeAlias = frozenset[tuple[str, ...]]

KEYS = 8  # heaviest terms of a text that lead to its candidates
# A term in more texts than this leads to no candidates: so the lists stay short, and work grows with the
# texts.
COMMON_LEAST, COMMON_SHARE, COMMON_MOST = 40, 50, 200


def rarities(bags: Sequence[Mapping[str, float]]) -> Vector:
    """How much a term tells, by how few texts have it: `log((texts + 1) / (texts with it + 0.5))`."""
    with_it = Counter(term for bag in bags for term in bag)
    return {term: max(0.01, log((len(bags) + 1) / (n + 0.5))) for term, n in with_it.items()}


def weigh(bag: Mapping[str, float], weights: Mapping[str, float]) -> Vector:
    """The unit vector of a bag: each term's count, damped by the logarithm, times its weight (TF-IDF).

    Salton & Buckley 1988, "Term-weighting approaches in automatic text retrieval".
    """
    return unit({term: (1 + log(n) if n >= 1 else n) * weights[term] for term, n in bag.items()})


def unit(vector: Mapping[str, float]) -> Vector:
    """The vector at length 1; an empty or zero one comes back as it is."""
    length = sqrt(sum(x * x for x in vector.values())) or 1.0
    return {term: x / length for term, x in vector.items()}


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The cosine of two unit vectors, 0 to 1: the sum over the terms they share."""
    return fsum([a[term] * b[term] for term in a.keys() & b.keys()])


def centroid(vectors: Sequence[Mapping[str, float]]) -> Vector:
    """The direction of the sum of the vectors, at length 1."""
    total: Vector = {}
    for vector in vectors:
        for term, x in vector.items():
            total[term] = total.get(term, 0.0) + x
    return unit(total)


def neighbours(vectors: Sequence[Vector], floor: float) -> Iterator[tuple[int, int, float]]:
    """The pairs (i < j) with their cosine where it reaches `floor`, among those that share a telling term.

    Only pairs with one of each other's `KEYS` heaviest terms are looked at, and no term in more than 200
    texts leads to a pair: the work grows with the number of texts, not with its square.
    """
    with_it = Counter(term for vector in vectors for term in vector)
    common = max(COMMON_LEAST, min(COMMON_MOST, len(vectors) // COMMON_SHARE))
    posted: dict[str, list[int]] = defaultdict(list)
    for j, vector in enumerate(vectors):
        seen: set[int] = set()
        for term in _keys(vector, with_it, common):
            seen.update(posted[term])
            posted[term].append(j)
        for i in sorted(seen):
            alike = cosine(vectors[i], vector)
            if alike >= floor:
                yield i, j, alike


def _keys(vector: Vector, with_it: Mapping[str, int], common: int) -> list[str]:
    heaviest = nlargest(2 * KEYS, vector, key=vector.__getitem__)
    return [term for term in heaviest if 1 < with_it[term] <= common][:KEYS]


def shingles(words: Sequence[str], size: int = 4) -> Shingles:
    """Every run of `size` words (Broder 1997, "On the resemblance and containment of documents")."""
    return frozenset(zip(*(words[i:] for i in range(size)), strict=False))


def containment(a: Shingles, b: Shingles) -> float:
    """The share of the smaller set that the larger one holds, 0 to 1; 0 where one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
