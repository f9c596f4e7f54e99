"""What a sentence's words show, by language: that it leans, looks ahead, gives a reason, muses."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.edit.summarize import cues
from briefing.edit.summarize.leaning import leans

SENTENCES = json.loads((Path(__file__).parents[3] / "data/languages/cues.json").read_text(encoding="utf-8"))

ROLES: dict[str, Callable[[str, str], bool]] = {
    "leaning": leans,
    "next": lambda text, language: bool(cues.ahead(language).search(text)),
    "why": lambda text, language: bool(cues.reason(language).search(text)),
    "aside": lambda text, language: bool(cues.aside(language).match(text)),
    "musing": lambda text, language: bool(cues.musing(language).match(text)),
}


def cases(*roles: str) -> list[Any]:
    return [
        pytest.param(language, role, text, id=f"{language} {role}: {text}")
        for language, told in SENTENCES.items()
        for role in roles
        for text in told[role]
    ]


@pytest.mark.parametrize(("language", "role", "text"), cases(*ROLES))
def test_shows_it(language: str, role: str, text: str) -> None:
    """A sentence that plainly does one thing is known to do it."""
    assert ROLES[role](text, language)


@pytest.mark.parametrize(("language", "role", "text"), cases("standing"))
def test_stands(language: str, role: str, text: str) -> None:
    """A sentence that opens like one that leans, and stands by itself, is not taken to lean."""
    assert not leans(text, language)


@pytest.mark.parametrize(("language", "role", "text"), cases("plain"))
def test_plain(language: str, role: str, text: str) -> None:
    """A plain sentence shows nothing."""
    assert [name for name, shows in ROLES.items() if shows(text, language)] == []


def test_enough_of_each() -> None:
    """Every language has four sentences or more of each kind."""
    assert [len(texts) for told in SENTENCES.values() for texts in told.values() if len(texts) < 4] == []
    assert set(SENTENCES) == {"de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar"}
