"""Which words of a sentence are its verbs."""

import pytest

from briefing.edit.summarize.verbs import forms, verbs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Poe resigned after the council had rejected her plan.", ["resigned", "rejected"], id="ed"
        ),
        pytest.param("Rovers beat Albion and take the cup.", ["beat", "take"], id="known ones"),
        pytest.param("The port will be closed, Poe said.", ["closed"], id="none that says little"),
        pytest.param("The accused left by a planned route.", ["left"], id="none behind an article"),
        pytest.param("Rain in Lund.", [], id="none"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_is_done(text: str, found: list[str]) -> None:
    """Words that are likely verbs come in order; "is" and "said", and what stands behind "the", are none."""
    assert verbs(text) == found


def test_forms() -> None:
    """A verb is given in all forms that no ending makes, a regular one as it stands."""
    assert forms("took") == ["take", "took", "taken"]
    assert forms("close") == ("close",)
