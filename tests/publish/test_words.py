"""The words of the interface, language by language."""

import re
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.models import Briefing
from briefing.publish.render import render
from briefing.publish.words import Words, words_of

CODES = ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar")
SHAPES = ("long_date", "short_date", "month_form")


def holes(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("code", CODES)
def test_every_word(code: str) -> None:
    """Each language has all of English's words and counts, with the same places for numbers and days."""
    english, ours = asdict(Words()), asdict(words_of(code))
    assert (ours["language"], len(ours["days"]), len(ours["months"])) == (code, 7, 12)
    assert ours["labels"].keys() == english["labels"].keys()
    assert ours["counts"].keys() == english["counts"].keys()
    for what, (_, more) in english["counts"].items():
        assert [holes(form) | {"of"} for form in ours["counts"][what]][-1] == holes(more) | {"of"}
    told = [name for name, value in english.items() if isinstance(value, str) and name not in SHAPES]
    assert [name for name in told if holes(ours[name]) != holes(english[name])] == []


@pytest.mark.parametrize("code", CODES)
def test_its_own(code: str) -> None:
    """What a reader meets first is in the language, not left in English."""
    ours = words_of(code)
    names = (
        "also",
        "built",
        "developing",
        "left_out",
        "no_stories",
        "promise",
        "reports_differ",
        "since_yesterday",
    )
    assert [name for name in names if getattr(ours, name) == getattr(Words(), name)] == []
    assert set(ours.labels.values()).isdisjoint(Words().labels.values())


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "Monday 23 November 2026 | Mon 23 Nov | November 2026 | 1,234 articles | Sat 09:05"),
        ("de-AT", "Montag, 23. November 2026 | Mo, 23. Nov. | November 2026 | 1.234 Artikel | Sa 09:05"),
        ("it", "lunedì 23 novembre 2026 | lun 23 nov | novembre 2026 | 1.234 articoli | sab 09:05"),
        ("zh", "2026年11月23日 星期一 | 11月23日 周一 | 2026年11月 | 1,234 篇文章 | 周六 09:05"),
    ],
)
def test_dates_and_counts(code: str, expected: str) -> None:
    """Dates and counts are written as the language writes them."""
    words, day = words_of(code), date(2026, 11, 23)
    saturday = datetime(2026, 11, 21, 9, 5, tzinfo=UTC)
    found = words.long(day), words.short(day), words.month(day), words.count("articles", 1234)
    assert " | ".join((*found, words.time(saturday, day))) == expected


def test_windows() -> None:
    """How far back a briefing looks, in words; a month alone, where that is another word."""
    assert words_of("pl").month(date(2026, 11, 23)) == "listopad 2026"
    assert words_of("de").window(timedelta(days=3)) == "letzte 3 Tage"
    assert words_of("ja").since_day(date(2026, 11, 20), date(2026, 11, 23)) == "11月20日（金曜日）以降"


@pytest.mark.parametrize("code", CODES)
def test_a_briefing(code: str, full: Briefing) -> None:
    """A whole briefing is written in the language, in each format, and Arabic from right to left."""
    briefing = replace(full, language=code)
    for name in ("markdown", "html", "text"):
        assert words_of(code).reports_differ in render(briefing, name)
    direction = "rtl" if code == "ar" else "ltr"
    assert f'<html lang="{code}" dir="{direction}">' in render(briefing, "html")
