"""How many of a written summary's stop words a set of sentences may have."""

import numpy as np
import pytest

from briefing.edit.summarize.bags import bags
from briefing.edit.summarize.stops import Known, Stops, measure

TEXTS = ("The bridge in Porto closed.", "Ferries wait in the rain, in Porto.", "After the storm, nothing.")
PLACE = np.arange(3.0)


def test_a_word_said_again_is_worth_less() -> None:
    """Said without end a word is worth its chance, and as often as it comes once more; each time the same
    part of what is left."""
    stops = Stops(0.0, 0.0, -1.0, {"in": (1.0, 0.25), "the": (2.0, 0.5)})
    worth = stops.of(bags(TEXTS, "en"), np.array([1, 2]), PLACE, 16)
    assert worth.all == pytest.approx([0.5 / 0.75, 1 / (1 + np.exp(-1)) / 0.5])
    assert worth.fading == pytest.approx(np.array([[2, 1], [0, 1]]) * np.log([0.25, 0.5]), rel=1e-6)
    once, twice = (worth.all[0] * (1 - np.exp(worth.fading[0, 0] / n)) for n in (2, 1))
    assert [once, twice - once] == pytest.approx([0.5, 0.125])


def test_sets() -> None:
    """A set is worth what its sentences say together, with each sentence more and as it stands."""
    stops = Stops(0.0, 0.0, -1.0, {"in": (1.0, 0.25), "the": (2.0, 0.5)})
    worth = stops.of(bags(TEXTS, "en"), np.arange(3), PLACE, 16)
    sets = np.array([[0, 0, 0], [1, 0, 1]], np.float32)
    said = np.array([[[1, 1], [2, 1], [0, 1], [0, 0]], [[2, 3], [3, 3], [1, 3], [1, 2]]])
    left = 1 - np.array([0.25, 0.5]) ** said
    assert worth.grown(sets) == pytest.approx((worth.all * left).sum(2), rel=1e-5)


def test_measures() -> None:
    """How much of all that is said a stop word is, and whether an article begins with it."""
    known = Known({"the": (0.0, 0.1), "after": (0.0, 0.1), "what": (0.0, 0.1)})
    columns, said_in = known.of(bags(TEXTS, "en"))
    assert columns.tolist() == [0, 0, 1, 0]
    assert said_in.tolist() == [0, 1, 2, 2]
    rate, front = measure(columns, said_in, 3, np.array([0.0, 1.0, 5.0]), 20.0)
    assert rate == pytest.approx(np.log1p([1.5, 0.5, 0.0]))
    assert front.tolist() == [1, 0, 0]


def test_what_begins_with_a_stop_word_is_likelier() -> None:
    """A stop word is likelier by how much it is said, and where an article begins with it."""
    stops = Stops(1.0, 2.0, 0.0, {"after": (0.0, 0.1), "the": (0.0, 0.1)})
    worth = stops.of(bags(TEXTS, "en"), np.arange(3), np.array([0.0, 1.0, 5.0]), 20.0)
    odds = np.log1p([0.5, 1.5]) + np.array([0, 2])
    assert worth.all == pytest.approx(1 / (1 + np.exp(-odds)) / 0.9)


@pytest.mark.parametrize(
    "texts", [(), ("Porto.",), ("the of",)], ids=["none", "no stop word", "nothing else"]
)
def test_little_said(texts: tuple[str, ...]) -> None:
    """What has no stop word is worth none."""
    stops = Stops(1.0, 2.0, 0.0, {"the": (0.0, 0.1)})
    worth = stops.of(bags(texts, "en"), np.arange(len(texts)), np.zeros(len(texts)), 0)
    said = worth.grown(np.eye(len(texts), dtype=np.float32))[:, -1]
    assert (said > 0).tolist() == ["the" in text for text in texts]
