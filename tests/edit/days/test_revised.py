"""An edited article: whether it says more, and which of its tellings it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.edit.days.revised import page_of, says_more, tellings
from briefing.models import Article, Entry, Feed

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
FEED = Feed("https://gull.example/feed.xml", "The Gull")
OLD = Article(
    "1",
    "Quake shakes Tarsina",
    "A strong quake shook Tarsina on Monday, killing ten people. Roads are blocked.",
    published=NOW,
    language="en",
)
LATER = replace(OLD, published=NOW + 5 * HOUR)


@pytest.mark.parametrize(
    ("new", "more"),
    [
        pytest.param(replace(OLD, title="Quake kills 12 in Tarsina"), True, id="number-in-the-headline"),
        pytest.param(
            replace(OLD, title="Quake kills ten in Tarsina"), False, id="number-known-from-the-text"
        ),
        pytest.param(replace(OLD, title="Quake shakes Tarsina on November 23"), False, id="date"),
        pytest.param(replace(OLD, title="Quake shakes Tarsina (14:02)"), False, id="time"),
        pytest.param(replace(OLD, text=OLD.text.replace("ten", "twelve")), True, id="number-in-the-text"),
        pytest.param(replace(OLD, title="Quake shakes Tarsena"), False, id="misspelt"),
        pytest.param(replace(OLD, title="Powerful quake jolts Tarsina"), False, id="other-words"),
        pytest.param(replace(OLD, text=f"{OLD.text} The army sent 40 lorries."), False, id="fuller-text"),
        pytest.param(replace(LATER, text=f"{OLD.text} The army sent 40 lorries."), False, id="little-added"),
        pytest.param(
            replace(LATER, text=f"{OLD.text} The army sent lorries with tents and blankets."),
            True,
            id="sentence-added-and-dated-anew",
        ),
        pytest.param(
            replace(LATER, title="Tarsina quake: dam bursts"), False, id="headline-over-the-same-text"
        ),
        pytest.param(
            replace(
                LATER, title="Tarsina quake: dam bursts", text="A dam broke after the quake, mayors said."
            ),
            True,
            id="headline-and-text-dated-anew",
        ),
        pytest.param(
            replace(OLD, title="Tarsina dam bursts", text="A dam broke above the town, its mayor said."),
            True,
            id="all-of-it-is-new",
        ),
        pytest.param(
            replace(OLD, text="A dam broke above the town, its mayor said."), False, id="another-text-only"
        ),
        pytest.param(replace(OLD, title="Live: Quake kills 12"), False, id="live-page"),
        pytest.param(replace(OLD, title="What to know about the 12 dead of Tarsina"), False, id="explainer"),
    ],
)
def test_what_says_more(new: Article, more: bool) -> None:
    """News is another number for the same, or what is dated anew or wholly new; the rest is an edit."""
    assert says_more(OLD, new) is more


def test_what_was_a_live_page_says_no_more() -> None:
    """Nor is it news what the page tells that takes its place."""
    assert not says_more(
        replace(OLD, title="Live: Quake shakes Tarsina"), replace(OLD, title="Quake kills 12")
    )


def test_a_headline_alone() -> None:
    """Without a text, one that is dated anew and has three new words or more says more."""
    old, new = replace(OLD, text=""), replace(LATER, text="")
    assert says_more(old, replace(new, title="Tarsina dam bursts above villages"))
    assert not says_more(old, replace(new, title="Tarsina shaken by strong quake"))


def test_mended_words_are_not_new() -> None:
    """A sentence in which letters were missing, wrong, too many or in another place is not added."""
    slips = "The goverment of Tarsina snet ambulamces and blannkets overnihgt. Stones block the coast road."
    right = "The government of Tarsina sent ambulances and blankets overnight. Stones block the coast road."
    added = "The parliament of Tarsina hired doctors and nurses overnight. Stones block the coast road."
    assert not says_more(replace(OLD, text=slips), replace(LATER, text=right))
    assert says_more(replace(OLD, text=slips), replace(LATER, text=added))


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        pytest.param("en", "Ferry: talks at 8.30am", "Ferry: talks at 9.15am", id="time-with-a-dot"),
        pytest.param("en", "Ferry: talks at 8 p.m.", "Ferry: talks at 9 p.m.", id="p.m."),
        pytest.param("en", "What sank on Sept. 3", "What sank on Sept. 4", id="short-month"),
        pytest.param("en", "Ferry sank 22 Nov", "Ferry sank 23 Nov", id="short-month-behind"),
        pytest.param("en", "Ferry sank 2 hours ago", "Ferry sank 3 hours ago", id="ago"),
        pytest.param("en", "Ferry sank two days ago", "Ferry sank three days ago", id="ago-in-words"),
        pytest.param("en", "Ferry log 2026-11-22", "Ferry log 2026-11-23", id="iso"),
        pytest.param("en", "Ferry log 22/11/2026", "Ferry log 23/11/2026", id="slashes"),
        pytest.param("en", "Ferry sinks: 4 minute read", "Ferry sinks: 5 minute read", id="time-to-read"),
        pytest.param("en", "Ferry sinks - 45 comments", "Ferry sinks - 61 comments", id="comments"),
        pytest.param("en", "Ferry sinks, 1,017 views", "Ferry sinks, 2,231 views", id="views"),
        pytest.param("de", "Fähre: Lage am 22. November", "Fähre: Lage am 23. November", id="de-date"),
        pytest.param("de", "Fähre: Lage um 14.30 Uhr", "Fähre: Lage um 15.10 Uhr", id="de-time"),
        pytest.param("de", "Fähre sank vor zwei Tagen", "Fähre sank vor drei Tagen", id="de-ago"),
        pytest.param("fr", "Le ferry, le 22 novembre", "Le ferry, le 23 novembre", id="fr-date"),
        pytest.param("fr", "Le ferry à 14h30", "Le ferry à 15h10", id="fr-time"),
        pytest.param("es", "El ferri, el 22 de noviembre", "El ferri, el 23 de noviembre", id="es-date"),
        pytest.param("pt", "A balsa, há duas horas", "A balsa, há três horas", id="pt-ago"),
        pytest.param("pl", "Prom: 22 listopada", "Prom: 23 listopada", id="pl-date"),
        pytest.param("ru", "Паром: 22 ноября", "Паром: 23 ноября", id="ru-date"),
        pytest.param("ja", "フェリー沈没 11月22日", "フェリー沈没 11月23日", id="ja-date"),
        pytest.param("zh", "渡轮沉没 11月22日14时30分", "渡轮沉没 11月23日15时10分", id="zh-date"),
    ],
)
def test_numbers_that_say_when(language: str, old: str, new: str) -> None:
    """In headline or text, the day, the hour and what a site counts of itself are no other numbers."""
    first = replace(OLD, title=old, language=language)
    assert not says_more(first, replace(first, title=new))
    line = "{} - Kaldvik Lund Sundmark Norvane."
    first = replace(OLD, text=line.format(old), language=language)
    assert not says_more(first, replace(first, text=line.format(new)))


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        pytest.param("en", "Ferry sinks: ten dead", "Ferry sinks: twelve dead", id="en-words"),
        pytest.param("de", "Fähre: zehn Tote", "Fähre: zwölf Tote", id="de-words"),
        pytest.param("fr", "Ferry : dix morts", "Ferry : douze morts", id="fr-words"),
        pytest.param("fr", "Ferry : dix morts", "Ferry : dix-sept morts", id="fr-seventeen"),
        pytest.param("ar", "غرق عبارة: ثلاثة قتلى", "غرق عبارة: ثلاثة عشر قتيلا", id="ar-thirteen"),
        pytest.param("zh", "渡轮沉没，三人死亡", "渡轮沉没，十三人死亡", id="zh-words"),
        pytest.param("en", "Ferry sinks: 12 may be dead", "Ferry sinks: 14 may be dead", id="may"),
        pytest.param("en", "Ferry sinks at 8.30am: 10 dead", "Ferry sinks at 8.30am: 12 dead", id="beside"),
        pytest.param("de", "Fähre: 10 Tote", "Fähre: 12 Tote", id="de"),
        pytest.param("es", "Llegan a las 10 víctimas", "Llegan a las 12 víctimas", id="es"),
        pytest.param("ja", "フェリー沈没、10人死亡", "フェリー沈没、12人死亡", id="ja"),
    ],
)
def test_numbers_that_count(language: str, old: str, new: str) -> None:
    """What is counted is told anew, beside a date as well."""
    first = replace(OLD, title=old, text="", language=language)
    assert says_more(first, replace(first, title=new))


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        pytest.param("en", "Ferry sinks: one dead", "Ferry sinks: 1 dead", id="en"),
        pytest.param("de", "Fähre: zwölf Tote", "Fähre: 12 Tote", id="de"),
        pytest.param("fr", "Ferry : dix-sept morts", "Ferry : 17 morts", id="fr"),
        pytest.param("ru", "Паром: двенадцать погибших", "Паром: 12 погибших", id="ru"),
        pytest.param("ar", "غرق عبارة: ثلاثة عشر قتيلا", "غرق عبارة: 13 قتيلا", id="ar"),
        pytest.param("ja", "フェリー沈没、十三人死亡", "フェリー沈没、13人死亡", id="ja"),
    ],
)
def test_numbers_in_words(language: str, old: str, new: str) -> None:
    """A number is the same in words and in digits."""
    first = replace(OLD, title=old, text="", language=language)
    assert not says_more(first, replace(first, title=new))
    assert not says_more(replace(first, title=new), first)


@pytest.mark.parametrize("text", ["1" * 60_000, "1.1" * 20_000, "1," * 30_000])
@pytest.mark.parametrize("language", ["en", "ja", "zh"])
def test_a_text_of_digits(text: str, language: str) -> None:
    """It is read once from end to end, not once from each of its digits, which took minutes."""
    old = replace(OLD, text=text, language=language)
    assert not says_more(old, replace(old, text=f"{text} "))


def version(title: str, seen: int, published: datetime | None = NOW) -> Entry:
    """What the entry said from an hour on."""
    revised = NOW + seen * HOUR if seen else None
    return Entry(FEED.url, "7", title, text="", published=published, first_seen=NOW, revised=revised)


def articles(*versions: Entry) -> list[Article]:
    *earlier, last = versions
    return [telling.article for telling in tellings(replace(last, earlier=tuple(earlier)), FEED)]


def told(*versions: Entry) -> list[tuple[str, str, datetime | None]]:
    """Of each telling, whether it has a mark, its headline and its date."""
    return [
        ("marked" if page_of(article.id) != article.id else "", article.title, article.published)
        for article in articles(*versions)
    ]


def test_an_entry_has_one_telling() -> None:
    """That is all of them, nearly; its id is that of the article."""
    assert told(version("Quake kills 10", 0)) == [("", "Quake kills 10", NOW)]


def test_what_says_more_is_a_telling_of_its_own() -> None:
    """It has its mark, and the date at which it was first seen; what only mends it is in it."""
    edited = [version("Quake kills 10", 0), version("Quake kills 12", 5), version("Quake kills 12 people", 7)]
    assert told(*edited) == [
        ("", "Quake kills 10", NOW),
        ("marked", "Quake kills 12 people", NOW + 5 * HOUR),
    ]


def test_the_outlets_new_date_counts() -> None:
    """Where the outlet dates it anew, that is its date; a date that only moves is none."""
    edited = [
        version("Quake kills 10", 0),
        version("Quake kills  10", 3, NOW + 2 * HOUR),
        version("Quake kills 12", 5, NOW + 4 * HOUR),
    ]
    assert told(*edited) == [("", "Quake kills  10", NOW), ("marked", "Quake kills 12", NOW + 4 * HOUR)]
    edited[-1] = version("Quake kills 12", 5, NOW + 2 * HOUR)  # the date that had moved before
    assert told(*edited)[-1] == ("marked", "Quake kills 12", NOW + 5 * HOUR)


@pytest.mark.parametrize("first", [NOW, None])
def test_a_date_that_goes_back_is_none(first: datetime | None) -> None:
    """What its outlet dates before the telling that it follows is of when it was first seen."""
    edited = [version("Quake kills 10", 0, first), version("Quake kills 12", 5, NOW - 30 * HOUR)]
    assert told(*edited)[-1] == ("marked", "Quake kills 12", NOW + 5 * HOUR)


def test_the_present_telling_is_the_last() -> None:
    """An outlet that goes back to its first text tells what it told first."""
    edited = [version("Quake kills 10", 0), version("Quake kills 12", 5), version("Quake kills 10", 6)]
    assert told(*edited) == [("marked", "Quake kills 12", NOW + 5 * HOUR), ("", "Quake kills 10", NOW)]


def test_a_mark_outlasts_what_is_forgotten() -> None:
    """A telling is known by the same id when the store has dropped one of those before it."""
    edited = [version(f"Quake kills {10 + n}", n) for n in range(4)]
    whole = [article.id for article in articles(*edited)]
    assert len(set(whole)) == 4
    assert [article.id for article in articles(edited[0], *edited[2:])] == [whole[0], *whole[2:]]


def test_only_the_latest_tellings_are_looked_at() -> None:
    """Back to the last but some is no news; back to one of long ago is told as what it was, and dated now."""
    edited = [version(f"Quake kills {10 + n}", n) for n in range(12)]
    assert [a.title for a in articles(*edited, version("Quake kills 15", 13))][-2:] == [
        "Quake kills 21",
        "Quake kills 15",
    ]
    again = articles(*edited, version("Quake kills 11", 13))
    assert (len(again), again[-1].id, again[-1].published) == (13, again[1].id, NOW + 13 * HOUR)


def sentence(n: int, toll: int = 10) -> str:
    """A sentence of its own for each n, with a number."""
    word = "".join(chr(ord("a") + int(digit)) for digit in f"{n:03}")
    return f"The village of O{word}o buried {toll} of its U{word}u people in snow."


@pytest.mark.parametrize(("at", "more"), [(5, True), (100, False)])
def test_the_beginning_is_compared(at: int, more: bool) -> None:
    """Another number far down a long text is no news; what stands there is known all the same."""
    said = [sentence(n) for n in range(200)]
    old = replace(OLD, text=" ".join(said))
    said[at] = sentence(at, 1234)
    new = replace(OLD, text=" ".join(said))
    assert says_more(old, new) is more
    assert says_more(new, replace(new, title="Quake kills 1234 in Tarsina")) is False


def test_a_page_that_is_filled_anew_has_todays_date() -> None:
    """A live page says nothing more under its old address, but it is of the day it is dated."""
    edited = [version("Live: Quake kills 10", 0), version("Live: Quake kills 12", 24, NOW + 24 * HOUR)]
    assert told(*edited) == [("", "Quake kills 12", NOW + 24 * HOUR)]
