"""A language tag says which language a text is in, however it is written."""

import pytest

from briefing.edit.evidence.common import shares
from briefing.text.dates import date_terms, weekdays
from briefing.text.phrases import found
from briefing.text.tag import primary
from briefing.text.words import stemmer, stop_words, terms


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        (" DE ", "de"),
        ("zh-Hant-TW", "zh"),
        ("english!", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_primary(tag: str | None, code: str) -> None:
    """The language of a tag, lower-case; nothing where it is no tag."""
    assert primary(tag) == code


@pytest.mark.parametrize("tag", ["pt-BR", "pt_BR", " PT ", "pt-Latn-BR"])
def test_every_table_is_found(tag: str) -> None:
    """Words, dates and phrases are those of the language."""
    assert terms("Os trabalhadores entraram em greve", tag) == ("trabalh", "entrar", "grev")
    for told in (stop_words, stemmer, date_terms, weekdays):
        assert told(tag) == told("pt")
    assert found(["trabalhador"], "Os trabalhadores", tag) == ("trabalhador",)


@pytest.mark.parametrize("tag", ["en_GB", "EN", "en-GB"])
def test_english(tag: str) -> None:
    """In English singular and plural are one, and how common its words are is known."""
    assert found(["university"], "All universities", tag) == ("university",)
    assert found(["university"], "The universe", tag) == ()
    assert shares(tag) == shares("en")


def test_a_language_of_three_letters() -> None:
    """It is not taken for the one whose code begins so: "enm" is Middle English, no English of today."""
    assert shares("enm") == {}
