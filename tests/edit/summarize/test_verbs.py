"""Whether a text has a verb."""

import pytest

from briefing.edit.summarize.verbs import has_verb


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Poe resigned after the vote.", True, id="ed"),
        pytest.param("Rovers beat Albion.", True, id="a known one"),
        pytest.param("The port wasn't safe.", True, id="n't"),
        pytest.param("Poe baffles the council of Lund.", True, id="s behind a subject"),
        pytest.param("Rain in the hills of Lund.", False, id="s behind an article"),
        pytest.param("Rain in Lund.", False, id="none"),
        pytest.param("", False, id="nothing"),
        pytest.param("Rain, " * 20, True, id="a long text has one that is not known"),
    ],
)
def test_has_verb(text: str, found: bool) -> None:
    """A short text has a word that is a verb or ends as one."""
    assert has_verb(text) == found
