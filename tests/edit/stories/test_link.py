"""Pairs -> groups."""

import pytest

from briefing.edit.stories.link import Pair, average_link


@pytest.mark.parametrize(
    ("pairs", "first", "expected"),
    [
        pytest.param([], 0.0, ((0,), (1,), (2,), (3,)), id="no pair"),
        pytest.param([(0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9)], 0.0, ((0, 1, 2), (3,)), id="all alike"),
        pytest.param(
            [(0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9)], 0.0, ((0, 1), (2, 3)), id="one pair is no bridge"
        ),
        pytest.param([(0, 1, 0.4), (2, 3, 0.5)], 0.0, ((0,), (1,), (2, 3)), id="least"),
        pytest.param([(0, 1, 0.55), (2, 3, 0.6)], 0.6, ((0,), (1,), (2, 3)), id="single ones need more"),
        pytest.param(
            [(0, 1, 0.9), (0, 2, 0.5), (1, 2, 0.5)], 0.8, ((0, 1, 2), (3,)), id="a third needs less"
        ),
    ],
)
def test_average_link(pairs: list[Pair], first: float, expected: tuple[tuple[int, ...], ...]) -> None:
    """Groups join while the mean over all their pairs is high enough."""
    assert average_link(pairs, 0.5, [first] * 4) == expected


def test_two_single_ones_need_the_lower_of_what_they_ask() -> None:
    """One that asks much joins another that asks less."""
    pairs = [(0, 1, 0.7), (2, 3, 0.7)]
    assert average_link(pairs, 0.5, [0.9, 0.9, 0.9, 0.6]) == ((0,), (1,), (2, 3))
