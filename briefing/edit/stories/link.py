"""Pairs and how alike they are -> groups, by average link.

Two groups join while the mean likeness over all pairs between them, an unknown pair counting 0, is high
enough (UPGMA: Sokal & Michener 1958). One strong pair can't chain two stories together, which is what
components do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from heapq import heapify, heappop, heappush

from ..evidence.components import components

Pair = tuple[int, int, float]


def average_link(pairs: Iterable[Pair], least: float, first: Sequence[float]) -> tuple[tuple[int, ...], ...]:
    """The numbers of all that `first` has a likeness for, in groups, each sorted, by their first.

    The best pair joins first. Groups need a mean likeness of `least`; two single ones need the lower of what
    `first` asks of them, where that is more: a likeness by chance is one between two, and has no third to
    speak against it.
    """
    near: list[dict[int, float]] = [{} for _ in first]
    for i, j, alike in pairs:
        near[i][j] = near[j][i] = alike
    members: list[tuple[int, ...]] = [(i,) for i in range(len(first))]
    for chained in _chained(near, least):
        _link(near, members, chained, least, first)
    return tuple(sorted(tuple(sorted(group)) for group in members if group))


def _chained(near: Sequence[Mapping[int, float]], least: float) -> Iterator[frozenset[int]]:
    """The sets of two or more that chains of alike pairs hold together: no group reaches across them.

    A mean of `least` needs a pair of `least`. Among a hundred thousand articles they hold a few dozen each.
    """
    pairs = ((i, k) for i, known in enumerate(near) for k, alike in known.items() if i < k and alike >= least)
    return (frozenset(chain) for chain in components(len(near), pairs) if len(chain) > 1)


def _link(
    near: list[dict[int, float]],
    members: list[tuple[int, ...]],
    chained: Set[int],
    least: float,
    first: Sequence[float],
) -> None:
    """Join what is to be joined of these; what is alike elsewhere doesn't count."""
    for i in chained:
        near[i] = {k: alike for k, alike in near[i].items() if k in chained}
    heap = [
        (-alike, i, j)
        for i in chained
        for j, alike in near[i].items()
        if i < j and alike >= max(least, min(first[i], first[j]))
    ]
    heapify(heap)
    while heap:
        _, i, j = heappop(heap)
        if members[i] and members[j]:
            _join(near, members, i, j)
            _announce(near, members, heap, least)


def _join(near: list[dict[int, float]], members: list[tuple[int, ...]], i: int, j: int) -> None:
    """Groups i and j become a new, last one; its likenesses are sums, so that a mean is one division away."""
    large, small = (near[i], near[j]) if len(near[i]) >= len(near[j]) else (near[j], near[i])
    for known in (large, small):
        known.pop(i, None)
        known.pop(j, None)
    for k, alike in small.items():
        large[k] = large.get(k, 0.0) + alike
    new = len(members)
    for k, alike in large.items():
        near[k].pop(i, None)
        near[k].pop(j, None)
        near[k][new] = alike
    near.append(large)
    members.append(members[i] + members[j])
    near[i], near[j] = {}, {}
    members[i] = members[j] = ()


def _announce(
    near: Sequence[dict[int, float]],
    members: Sequence[tuple[int, ...]],
    heap: list[tuple[float, int, int]],
    least: float,
) -> None:
    """The newest group's pairs that are alike enough go on the heap."""
    new = len(members) - 1
    for k, alike in near[new].items():
        mean = alike / (len(members[new]) * len(members[k]))
        if mean >= least:
            heappush(heap, (-mean, k, new))
