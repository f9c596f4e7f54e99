"""Headlines -> whether two tell of two decisions: a parliament passes one law and rejects another."""

from collections.abc import Iterable, Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ...text.opposites import decisions
from ...text.tag import primary

_MOST = 62  # two decisions: one bit of a whole number each


def sides(title: Iterable[str], language: str | None) -> tuple[int, int]:
    """On which sides a headline's terms stand: a bit for each two decisions of which it has one only."""
    known = _bits(primary(language) or "en")
    one = other = 0
    for term in title if known else ():
        these, those = known.get(term, (0, 0))
        one |= these
        other |= those
    return one & ~other, other & ~one


def opposed(
    one: NDArray[np.int64], other: NDArray[np.int64], i: NDArray[np.int64], j: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Whether the articles i and j stand on two sides."""
    return np.asarray((one[i] & other[j] | other[i] & one[j]) != 0)


@cache
def _bits(code: str) -> Mapping[str, tuple[int, int]]:
    bits: dict[str, tuple[int, int]] = {}
    for n, both in enumerate(decisions(code)[:_MOST]):
        for side, terms in enumerate(both):
            for term in terms:
                these, those = bits.get(term, (0, 0))
                bits[term] = (these | (1 - side) << n, those | side << n)
    return bits
