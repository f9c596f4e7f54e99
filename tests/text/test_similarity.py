"""Bags of words -> vectors, likeness, shingles."""

from math import isclose, log

import pytest

from briefing.text.similarity import (
    Vector,
    centroid,
    containment,
    cosine,
    rarities,
    shingles,
    unit,
)


def test_rare_terms_weigh_more() -> None:
    """A term's rarity is the logarithm of the share of texts without it, and never quite nothing."""
    assert rarities([{"a": 1}, {"a": 2}, {"a": 1, "b": 1}]) == {"a": log(4 / 3.5), "b": log(4 / 1.5)}
    assert rarities([{"a": 1}]) == {"a": log(2 / 1.5)}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param({"x": 3.0, "y": 4.0}, {"x": 3.0, "y": 4.0}, 1.0, id="same"),
        pytest.param({"x": 1.0}, {"y": 1.0}, 0.0, id="nothing in common"),
        pytest.param({"x": 1.0}, {"x": 3.0, "y": 4.0}, 0.6, id="a part"),
        pytest.param({}, {"x": 1.0}, 0.0, id="empty"),
    ],
)
def test_cosine(a: Vector, b: Vector, expected: float) -> None:
    """The cosine of unit vectors, the same from both sides."""
    assert isclose(cosine(unit(a), unit(b)), expected)
    assert cosine(unit(a), unit(b)) == cosine(unit(b), unit(a))


def test_centroid_is_the_common_direction() -> None:
    """The centroid points between its vectors, at length 1."""
    assert centroid([{"x": 1.0}, {"y": 1.0}]) == unit({"x": 1.0, "y": 1.0})
    assert centroid([]) == {}


def test_shingles_and_containment() -> None:
    """A cut copy is contained in its original; too short a text has no shingles."""
    whole = shingles("the river rose over its banks on friday night".split())
    cut = shingles("the river rose over its banks".split())
    assert (len(whole), len(cut)) == (6, 3)
    assert containment(whole, cut) == containment(cut, whole) == 1.0
    assert containment(whole, shingles("the river fell".split())) == 0.0
    assert containment(whole, cut, least=3) == 1.0
    assert containment(whole, cut, least=4) == 0.0
