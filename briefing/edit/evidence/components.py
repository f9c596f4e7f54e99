"""Pairs of what belongs together -> groups: the components of their graph."""

from collections.abc import Iterable


def components(count: int, pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The numbers 0 … count - 1 in groups joined by chains of pairs, each sorted, by their first."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = i = parent[parent[i]]
        return i

    for i, j in pairs:
        low, high = sorted((root(i), root(j)))
        parent[high] = low
    groups: dict[int, list[int]] = {}
    for i in range(count):
        groups.setdefault(root(i), []).append(i)
    return tuple(tuple(group) for group in groups.values())
