"""How likely a written summary has a term."""

import numpy as np
import pytest

from briefing.edit.summarize.bags import bags
from briefing.edit.summarize.chances import Chances, measure

TEXTS = ("The bridge in Porto closed.", "The bridge has 12 cracks.", "Ferries wait.", "Ferries cross, late.")
PLACE = np.arange(4.0)


def test_measures() -> None:
    """Where a term is said first, how often, and what it is: a number for each term."""
    measures = measure(bags(TEXTS, "en"), PLACE)  # bridg porto close 12 crack ferri wait cross late
    assert measures["early"].tolist() == [1, 1, 1, 1 / 2, 1 / 2, 1 / 3, 1 / 3, 1 / 4, 1 / 4]
    assert np.exp(measures["often"]).round().tolist() == [2, 1, 1, 1, 1, 2, 1, 1, 1]
    assert measures["again"].tolist() == [True, False, False, False, False, True, False, False, False]
    assert measures["front"].tolist() == [2, 1, 1, 1, 1, 1, 1, 0, 0]
    assert measures["number"].tolist() == [column == 3 for column in range(9)]
    assert measures["named"].tolist() == [column == 1 for column in range(9)]
    assert measures["share"].tolist() == [share / 4 for share in (2, 1, 1, 1, 1, 2, 1, 1, 1)]


def test_several_articles() -> None:
    """A term's first place is the earliest it has in any of the articles."""
    measures = measure(bags(TEXTS, "en"), np.array([0.0, 1.0, 2.0, 0.0]))
    wanted = [0, 0, 0, np.log(2), np.log(2), 0, np.log(3), 0, 0]
    assert measures["late"].tolist() == pytest.approx(wanted)  # the last bit is the processor's


def test_chances() -> None:
    """The log odds are what the measures are worth, and what the term itself adds."""
    said = bags(("Bridges close.",), "en")
    known = Chances({"early": 2.0}, -1.0, {"close": 1.5}, -0.5)
    assert known.of(said, np.zeros(1)) == pytest.approx([1 / (1 + np.exp(-0.5)), 1 / (1 + np.exp(-2.5))])


def test_other_languages() -> None:
    """Of the words of another language nothing is known."""
    said = bags(("Close.",), "de")
    assert Chances({"early": 1.0}, 0.0, {"clos": 9.0}, 0.0).of(said, np.zeros(1)) == pytest.approx(
        [1 / (1 + np.exp(-1))]
    )


@pytest.mark.parametrize("texts", [(), ("the of",)], ids=["no sentence", "no term"])
def test_nothing_said(texts: tuple[str, ...]) -> None:
    """No terms, no chances."""
    said = bags(texts, "en")
    assert Chances({"early": 1.0}, 0.0, {}, 0.0).of(said, np.zeros(len(texts))).tolist() == []
