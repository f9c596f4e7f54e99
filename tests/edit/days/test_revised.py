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
        pytest.param(replace(OLD, title="Live: Quake kills 12"), False, id="live-page"),
        pytest.param(replace(OLD, title="What to know about the 12 dead of Tarsina"), False, id="explainer"),
    ],
)
def test_what_says_more(new: Article, more: bool) -> None:
    """News is another number for the same, or what is dated anew or wholly new; the rest is an edit."""
    assert says_more(OLD, new) is more


def version(title: str, seen: int, published: datetime | None = NOW) -> Entry:
    """What the entry said from an hour on."""
    revised = NOW + seen * HOUR if seen else None
    return Entry(FEED.url, "7", title, text="", published=published, first_seen=NOW, revised=revised)


def told(*versions: Entry) -> list[tuple[str, str, datetime | None]]:
    *earlier, last = versions
    found = [t.article for t in tellings(replace(last, earlier=tuple(earlier)), FEED)]
    return [
        (article.id.removeprefix(page_of(article.id)), article.title, article.published) for article in found
    ]


def test_an_entry_has_one_telling() -> None:
    """That is all of them, nearly; its id is that of the article."""
    assert told(version("Quake kills 10", 0)) == [("", "Quake kills 10", NOW)]


def test_what_says_more_is_a_telling_of_its_own() -> None:
    """It has its number, and the date at which it was first seen; what only mends it is in it."""
    edited = [version("Quake kills 10", 0), version("Quake kills 12", 5), version("Quake kills 12 people", 7)]
    assert told(*edited) == [
        ("", "Quake kills 10", NOW),
        ("-1", "Quake kills 12 people", NOW + 5 * HOUR),
    ]


def test_the_outlets_new_date_counts() -> None:
    """Where the outlet dates it anew, that is its date; a date that only moves is none."""
    edited = [
        version("Quake kills 10", 0),
        version("Quake kills  10", 3, NOW + 2 * HOUR),
        version("Quake kills 12", 5, NOW + 4 * HOUR),
    ]
    assert told(*edited) == [("", "Quake kills  10", NOW), ("-1", "Quake kills 12", NOW + 4 * HOUR)]


def test_the_present_telling_is_the_last() -> None:
    """An outlet that goes back to its first text tells what it told first."""
    edited = [version("Quake kills 10", 0), version("Quake kills 12", 5), version("Quake kills 10", 6)]
    assert told(*edited) == [("-1", "Quake kills 12", NOW + 5 * HOUR), ("", "Quake kills 10", NOW)]


def test_a_page_that_is_filled_anew_has_todays_date() -> None:
    """A live page says nothing more under its old address, but it is of the day it is dated."""
    edited = [version("Live: Quake kills 10", 0), version("Live: Quake kills 12", 24, NOW + 24 * HOUR)]
    assert told(*edited) == [("", "Quake kills 12", NOW + 24 * HOUR)]
