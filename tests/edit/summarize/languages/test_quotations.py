"""What leans by its quotation marks, in whichever way a language sets them."""

import pytest

from briefing.edit.summarize.leaning import leans


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "”Vi har väntat alldeles för länge.”", True),
        ("sv", "”Vi har väntat för länge”, sa kommunalrådet Anna Berg.", False),
        ("sv", "Kommunalrådet Anna Berg sa: ”Vi har väntat för länge.”", False),
        ("de", "»Wir haben lange gewartet.«", True),
        ("de", "»Wir haben lange gewartet«, sagte Bürgermeisterin Lohse.", False),
        ("de", "Bürgermeisterin Lohse sagte: »Wir haben lange gewartet.«", False),
        ("de", "Bürgermeisterin Lohse sagte: „Wir haben lange gewartet.“", False),
        ("de", "Wir haben lange gewartet.“", True),
        ("pl", "Prezydent Anna Wilk powiedziała: „Czekamy zbyt długo.”", False),
        ("fr", "« Nous avons attendu », a dit Anne Le Goff, « et rien ne vient. »", False),
        ("fr", "Nous avons attendu et rien ne vient. »", True),
        ("ja", "市長は「十年待った」", False),
        ("ja", "もう十年待った。」", True),
        ("en", 'Nobody crosses here again."', True),
        ("en", 'Mayor Ann Poe said: "Nobody crosses here again."', False),
        ("en", "Nobody crosses here again,” Poe said. Not even by boat.”", True),
    ],
)
def test_quotations(language: str, text: str, expected: bool) -> None:
    """A quotation, or the end of one, leans where nobody says it; one by somebody who is named does not."""
    assert leans(text, language) is expected
