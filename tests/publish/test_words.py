"""The words of the interface, language by language."""

import re
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.models import Briefing
from briefing.publish.mail import subject
from briefing.publish.plural import plural
from briefing.publish.render import render
from briefing.publish.words import Words, words_of

TEMPLATES = Path(__file__).parents[2] / "templates"
CODES = ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar")
# Dates have holes of their own in each language.
DATES = ("long_date", "short_date", "month_form", "first", "day_time", "at_time", "at_day_time", "on_date")
DATES += ("moment_form", "since", "closed", "gap_date")


def holes(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("code", CODES)
def test_every_word(code: str) -> None:
    """Each language has all of English's words and counts, with the same places for numbers and days."""
    english, ours = asdict(Words()), asdict(words_of(code))
    assert (ours["language"], len(ours["days"]), len(ours["months"])) == (code, 7, 12)
    assert ours["labels"].keys() == english["labels"].keys()
    assert ours["counts"].keys() == english["counts"].keys()
    told = [name for name, value in english.items() if isinstance(value, str) and name not in DATES]
    assert [name for name in told if holes(ours[name]) != holes(english[name])] == []
    dates = {"day", "n", "month", "year", "time", "zone", "date"}
    assert [name for name in DATES if not holes(ours[name]) <= dates] == []


@pytest.mark.parametrize("code", ["en", *CODES])
def test_every_form(code: str) -> None:
    """Each count has a form for each number, with the number in it, but where it is said in a word."""
    numbers: dict[str, list[int]] = {}
    for n in range(1_000):
        numbers.setdefault(plural(code, n), []).append(n)
    for what, forms in words_of(code).counts.items():
        assert {name for name in forms if name[0] != "="} == numbers.keys(), what
        for name, form in forms.items():
            held = {"n", "of"} if what == "answered" else {"n"}
            alone = name[0] == "=" or len(numbers[name]) == 1
            alone |= name == "one" and what in ("days", "hours")  # never none, which is "one" in French
            assert holes(form) == held or (alone and holes(form) <= held), (what, name)


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
        ("de-AT", "Montag, 23. November 2026 | Mo., 23. Nov. | November 2026 | 1.234 Artikel | Sa., 09:05"),
        ("it", "lunedì 23 novembre 2026 | lun 23 nov | novembre 2026 | 1.234 articoli | sab 09:05"),
        ("zh", "2026年11月23日 星期一 | 11月23日 周一 | 2026年11月 | 1,234篇文章 | 周六09:05"),
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
    assert words_of("de").window(timedelta(days=3)) == "in den letzten 3 Tagen"
    assert words_of("ja").since_day(date(2026, 11, 20), date(2026, 11, 23)) == "11月20日（金曜日）以降"


@pytest.mark.parametrize(
    ("code", "read", "made"),
    [
        ("en", "412 articles, 15 outlets, last 24 hours", "Built Mon 23 Nov 06:30 WET, edition 142"),
        (
            "de",
            "412 Artikel aus 15 Medien in den letzten 24 Stunden",
            "Erstellt am Mo., 23. Nov., um 06:30 Uhr WET, Ausgabe 142",
        ),
        (
            "fr",
            "412 articles de 15 médias au cours des 24 dernières heures",
            "Établi le lun. 23 nov. à 06:30 WET, édition n°\u00a0142",
        ),
        (
            "ru",
            "412 статей в 15 изданиях за последние 24 часа",
            "Составлено 23 нояб. в 06:30 WET, выпуск №\u00a0142",
        ),
        ("ja", "過去24時間に15媒体が報じた記事412本", "11月23日（月）06:30（WET）作成、第142号"),
    ],
)
def test_whole_phrases(code: str, read: str, made: str, full: Briefing) -> None:
    """What is put together from parts has the order, the cases and the prepositions of the language."""
    words = words_of(code)
    assert (words.read(full), words.made_at(full)) == (read, made)


def test_nothing_read(empty: Briefing) -> None:
    """Where no article was read, it says so."""
    assert words_of("en").read(empty) == "no articles, last 24 hours"
    assert words_of("de").read(empty) == "keine Artikel in den letzten 24 Stunden"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "05:48 | Sun 21:15 | Sat 14 Nov | Sun 23 Nov 2025"),
        ("de", "um 05:48 Uhr | am So. um 21:15 Uhr | am Sa., 14. Nov. | So., 23. Nov. 2025"),
        ("fr", "à 05:48 | dim. à 21:15 | le sam. 14 nov. | dim. 23 nov. 2025"),
        ("ru", "в 05:48 | 22 нояб. в 21:15 | 14 нояб. | вс, 23 нояб. 2025\u00a0г."),
        ("ja", "05:48 | 22日（日）21:15 | 11月14日（土） | 2025年11月23日（日）"),
    ],
)
def test_when_behind_a_verb(code: str, expected: str) -> None:
    """A time stands behind "updated" as the language puts it there."""
    words, today = words_of(code), date(2026, 11, 23)
    days = ((2026, 11, 23, 5, 48), (2026, 11, 22, 21, 15), (2026, 11, 14, 9, 0), (2025, 11, 23, 9, 0))
    assert " | ".join(words.at(datetime(*day, tzinfo=UTC), today) for day in days) == expected


def test_the_first_of_a_month() -> None:
    """French and Italian do not count it."""
    day = date(2026, 5, 1)
    assert words_of("fr").long(day) == "vendredi 1er mai 2026"
    assert words_of("it").since_day(day, date(2026, 5, 4)) == "Da venerdì 1º maggio"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "Since Friday 20 November | nothing new since Fri 20 Nov"),
        ("de", "Seit Freitag, dem 20. November | nichts Neues seit Fr., 20. Nov."),
        ("sv", "Sedan fredagen den 20 november | inget nytt sedan fre 20 nov"),
        ("ru", "После 20 ноября | после 20 нояб. новостей нет"),
        ("zh", "11月20日以来 | 11月20日以来无新消息"),
    ],
)
def test_since_a_day(code: str, expected: str) -> None:
    """A day stands behind "since" as the language puts it there."""
    words, day = words_of(code), date(2026, 11, 20)
    assert f"{words.since_day(day, date(2026, 11, 23))} | {words.closed_since(day)}" == expected


def test_subjects(full: Briefing) -> None:
    """A mail's subject joins the first headline and the others as the language does: German with a dash."""
    ends = {
        code: subject(replace(full, language=code)).partition("…")[2] for code in ("en", "de", "pl", "ar")
    }
    assert ends == {
        "en": ", and 15 more · Mon 23 Nov",
        "de": " – und 15 weitere Meldungen · Mo., 23. Nov.",
        "pl": " i jeszcze 15 tematów · pon., 23 lis",
        "ar": " و15 خبرًا آخر · الاثنين 23 نوفمبر",
    }


@pytest.mark.parametrize(
    ("code", "colon", "stop", "bracket"),
    [
        ("en", "Read for you: 412", "WET, edition 142.", "home (day 2)"),
        ("fr", "Lu pour vous\u00a0: 412", "édition n°\u00a0142.", "home (2e jour)"),
        ("zh", "已为您阅读：最近", "第142期。", "home（第2天）"),
    ],
)
@pytest.mark.parametrize("name", ["markdown", "text"])
def test_punctuation(name: str, code: str, colon: str, stop: str, bracket: str, full: Briefing) -> None:
    """Colons, full stops and brackets are the language's own."""
    found = render(replace(full, language=code), name)
    flat = re.sub(r"[ \n]+", " ", found)
    assert [mark for mark in (colon, stop, bracket) if mark not in flat] == []


def test_no_punctuation_of_a_template() -> None:
    """No template sets an English colon, full stop or bracket behind a word of ours."""
    found = [
        f"{path.name}: {line}"
        for path in TEMPLATES.glob("*.j2")
        for line in path.read_text().splitlines()
        if re.search(r"words\.[^}]*\}\}(?:[:;,.]| \()", line)
    ]
    assert found == []


def test_marks_behind_a_name_keep_their_case(full: Briefing) -> None:
    """German nouns stay upper-case within a line."""
    assert "Stichwörter: open source" in render(replace(full, language="de"), "markdown")
    assert "watch list: open source" in render(full, "markdown")


@pytest.mark.parametrize("code", CODES)
def test_bold_begins_behind_a_space(code: str) -> None:
    """Markdown takes `**€3.9 billion**` right behind a letter for asterisks."""
    assert words_of(code).but.endswith(" ")


@pytest.mark.parametrize("code", CODES)
def test_a_briefing(code: str, full: Briefing) -> None:
    """A whole briefing is written in the language, in each format, and Arabic from right to left."""
    briefing = replace(full, language=code)
    for name in ("markdown", "html", "text"):
        assert words_of(code).reports_differ in render(briefing, name)
    direction = "rtl" if code == "ar" else "ltr"
    assert f'<html lang="{code}" dir="{direction}">' in render(briefing, "html")
