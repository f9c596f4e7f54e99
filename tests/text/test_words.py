"""Text -> words and terms."""

import pytest

from briefing.text.words import stop_words, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Don't panic, 42!", ("Don't", "panic", "42"), id="apostrophe and number"),
        pytest.param("l’État_c’est moi", ("l’État", "c’est", "moi"), id="typographic apostrophe"),
        pytest.param("", (), id="nothing"),
        pytest.param("… — !?", (), id="punctuation only"),
        pytest.param("中国政府", ("中国", "国政", "政府"), id="Chinese in pairs"),
        pytest.param("iPhone发布", ("iPhone", "发布"), id="mixed scripts"),
        pytest.param("日", ("日",), id="one character"),
        pytest.param("الحكومة تعلن", ("الحكومة", "تعلن"), id="Arabic"),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    """Words come out as they stand in the text."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "The banks’ and the bank's chairman said", "en", ("bank", "bank", "chairman"), id="English"
        ),
        pytest.param("Die Häuser stehen", "de-AT", ("haus", "steh"), id="German, by its region"),
        pytest.param("a 5 b", "en", ("5",), id="digits count, letters don't"),
        pytest.param("The end", "xx", ("the", "end"), id="unknown language"),
        pytest.param("The end", None, ("end",), id="English by default"),
    ],
)
def test_terms(text: str, language: str | None, expected: tuple[str, ...]) -> None:
    """Terms are lower-case stems without stop words."""
    assert terms(text, language) == expected


def test_stop_words_of_many_languages() -> None:
    """Common languages have stop words, by code."""
    codes = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar")
    assert [code for code in codes if len(stop_words(code)) < 20] == []
