"""Whose number stands alone among the outlets'."""

import pytest

from briefing.edit.summarize.counts import counted, counts_again, stand_alone
from briefing.edit.summarize.deeds import deeds


@pytest.mark.parametrize(
    ("text", "headline", "alone"),
    [
        pytest.param("Two leaders met in Lund.", "Leaders meet", True, id="fewer than others count"),
        pytest.param("Three leaders met in Lund.", "Leaders meet", False, id="as others count"),
        pytest.param("Bakers met in Lund.", "Leaders meet", False, id="nothing counted"),
        pytest.param("The fire killed 9 bakers.", "Fire kills 12 bakers", True, id="not the headline's toll"),
        pytest.param(
            "The crash killed three bakers.",
            "A baker and two sons killed in crash",
            False,
            id="a toll that the headline adds up",
        ),
        pytest.param(
            "A baker and two sons died.", "Crash kills three", False, id="a toll that the text adds up"
        ),
        pytest.param("More than 82,000 bakers are ill.", "Bakers fall ill", False, id="a round number"),
        pytest.param("Some 71,000 bakers are ill.", "Bakers fall ill", True, id="another number"),
    ],
)
def test_a_number_of_its_own(text: str, headline: str, alone: bool) -> None:
    """It is alone where more outlets give another number for the same, not one rounded."""
    said = {
        "Lamp": ["Three leaders met in Lund.", "82,040 bakers are ill."],
        "Post": ["A meeting of three leaders was held.", "The bakers who are ill are 82,040 bakers."],
        "Quay": [text],
    }
    assert stand_alone([text], said, headline, "en") == [alone]


@pytest.mark.parametrize(
    ("other", "again"),
    [
        pytest.param("Poe got 63% of the vote.", True, id="the same"),
        pytest.param("Poe got 62.8% of the vote.", True, id="which was rounded"),
        pytest.param("Poe got 62.4% of the vote.", False, id="rounded it is another"),
        pytest.param("Poe got 62% of the vote.", False, id="another"),
        pytest.param("Poe opened 63 shops.", False, id="of another thing"),
    ],
)
def test_a_number_that_is_told_again(other: str, again: bool) -> None:
    """The same number of the same thing, or that number rounded, whichever comes first."""
    one, two = (
        frozenset(counted(deeds(text, "en"))) for text in ("Ann Poe won 63 percent of the vote.", other)
    )
    assert counts_again(one, two) == counts_again(two, one) == again
