"""Words that only say when."""

import pytest

from briefing.text.dates import says_when, weekdays
from briefing.text.words import stem


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        pytest.param("monday", "en", True, id="weekday"),
        pytest.param("november", None, True, id="month, no language"),
        pytest.param("2026", "en", True, id="number"),
        pytest.param("sonntag", "de-AT", True, id="German, of a region"),
        pytest.param("août", "fr", True, id="French"),
        pytest.param("monday", "de", False, id="another language's"),
        pytest.param("ferry", "en", False, id="what happened"),
        pytest.param("tisdag", "sv", True, id="Swedish"),
        pytest.param("wtorku", "pl", True, id="Polish, inflected"),
        pytest.param("вторник", "ru", True, id="Russian"),
        pytest.param("الثلاثاء", "ar", True, id="Arabic"),
        pytest.param("火曜", "ja", True, id="Japanese, as a pair of characters"),
        pytest.param("周二", "zh", True, id="Chinese"),
        pytest.param("大桥", "zh", False, id="what it is about, in Chinese"),
        pytest.param("pazartesi", "tr", False, id="no list"),
    ],
)
def test_says_when(word: str, language: str | None, expected: bool) -> None:
    """Weekdays, months and numbers say when, in the language they are in."""
    assert says_when(stem(word, language), language) == expected


def test_weekdays() -> None:
    """The weekdays alone, as they are stemmed; none where there is no list."""
    assert {stem("sunday", "en"), stem("monday", "en")} < weekdays(None)
    assert (stem("today", "en") in weekdays("en"), len(weekdays("en"))) == (False, 7)
    assert {stem("sonnabend", "de"), stem("sonntag", "de")} < weekdays("de")
    assert {stem("wtorek", "pl"), stem("niedziela", "pl")} < weekdays("pl")
    assert stem("stycznia", "pl") not in weekdays("pl")
    assert weekdays("tr") == frozenset()
