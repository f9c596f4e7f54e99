"""Articles -> which are one text published again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.edit.stories.duplicates import canonical, copies
from briefing.models import Article

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TEXT = (
    "The harbour bridge closed on Monday after inspectors found a crack in its eastern pillar. "
    "Engineers will weigh the damage this week, the port authority said. Lorries are sent through "
    "the tunnel, which adds "
    "forty minutes."
)
ORIGINAL = Article(
    id="a",
    title="Harbour bridge closed after inspectors find crack in pillar",
    text=TEXT,
    url="https://www.northern-wire.example/2026/bridge-closed",
    outlet="Northern Wire",
    published=NOON,
)
OTHER = replace(
    ORIGINAL,
    id="b",
    title="Port town loses its only road over the water",
    url="https://delta.example/n/77",
    outlet="Delta",
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://www.a.example/news/1", "a.example/news/1", id="www"),
        pytest.param("http://a.example/news/1/", "a.example/news/1", id="scheme and slash"),
        pytest.param("https://m.a.example/news/1", "a.example/news/1", id="mobile host"),
        pytest.param("https://amp.a.example/news/1", "a.example/news/1", id="AMP host"),
        pytest.param("https://a.example/news/1/amp", "a.example/news/1", id="AMP path"),
        pytest.param("https://a.example/amp/news/1", "a.example/news/1", id="AMP folder"),
        pytest.param("https://a.example/news/1.amp.html", "a.example/news/1.html", id="AMP suffix"),
        pytest.param(
            "https://a-example.cdn.ampproject.org/c/s/a.example/news/1", "a.example/news/1", id="AMP cache"
        ),
        pytest.param("https://www.google.com/amp/s/a.example/news/1", "a.example/news/1", id="AMP viewer"),
        pytest.param("https://a.example/1?utm_source=rss&utm_medium=x&id=7", "a.example/1?id=7", id="utm"),
        pytest.param("https://a.example/1?fbclid=x&at_campaign=y&CMP=z", "a.example/1", id="other trackers"),
        pytest.param("https://a.example/1?mtm_kwd=x&_ga=2.1&srnd=home", "a.example/1", id="analytics"),
        pytest.param("https://wap.a.example/news/1", "a.example/news/1", id="old mobile host"),
        pytest.param("https://cdn.ampproject.org/c/s/a.example/1", "a.example/1", id="AMP cache, bare"),
        pytest.param("https://a.example/1?b=2&a=1#top", "a.example/1?a=1&b=2", id="order and fragment"),
        pytest.param("https://A.Example/News", "a.example/News", id="only the host's case"),
        pytest.param("https://m.example/news", "m.example/news", id="m is the site itself"),
        pytest.param("https://a.example/example/ampere", "a.example/example/ampere", id="amp in a word"),
        pytest.param("https://a.example/", "", id="front page"),
        pytest.param("https://a.example/?utm_source=x", "", id="front page, tracked"),
        pytest.param("https://a.example/?p=12", "a.example?p=12", id="page by number"),
        pytest.param("", "", id="none"),
        pytest.param("http://[", "", id="broken"),
        pytest.param("tag:a.example,2026:1", "", id="no web address"),
        pytest.param("javascript:alert(1)", "", id="script"),
    ],
)
def test_canonical(url: str, expected: str) -> None:
    """What does not change the page is gone; what names no page is empty."""
    assert canonical(url) == expected


def test_a_short_title_is_nobodys_own() -> None:
    """A title of few telling words does not make two articles one; a longer one does, however it is set."""
    short = replace(ORIGINAL, title="Photos of the day"), replace(OTHER, title="Photos of the Day")
    assert copies(short, []) == ((0,), (1,))
    long = (
        replace(ORIGINAL, title="Bridge Closed: crack, in pillar"),
        replace(OTHER, title="Bridge closed - crack in pillar"),
    )
    assert copies(long, []) == ((0, 1),)


def test_a_columns_title_is_no_copy() -> None:
    """One long title over two texts that have nothing in common is that of a column, not of a story."""
    title = "Shares with the biggest moves before noon in Oslo trading"
    mill = "A paper mill in Lund will run on straw from May, when its owner has sold the old boilers."
    column = replace(ORIGINAL, title=title), replace(OTHER, title=title, text=mill)
    assert copies(column, []) == ((0,), (1,))
    bare = replace(ORIGINAL, title=title), replace(OTHER, title=title, text="Read more.")
    assert copies(bare, []) == ((0, 1),)


def test_two_of_a_kind_are_no_copies() -> None:
    """One wording of two events in two places is not one text; one event's wording, reworked, is."""
    told = "A ferry ran aground near {} on Friday with {} people aboard, and all were brought ashore unhurt."
    lund, visby = (
        replace(ORIGINAL, title="", text=told.format("Lund", "140")),
        replace(OTHER, title="", text=told.format("Visby", "90")),
    )
    assert copies((lund, visby), [(0, 1, 0.9)]) == ((0,), (1,))
    reworked = replace(visby, text=told.format("Lund", "some 140"))
    assert copies((lund, reworked), [(0, 1, 0.9)]) == ((0, 1),)


def test_what_an_outlet_says_under_each_video_is_no_copy() -> None:
    """Where an outlet's text has nothing to do with either title, it is not what happened."""
    blurb = "Subscribe to our channel for the news of the delta, by day and by night, from our studio."
    one = replace(ORIGINAL, title="Ferries turn back", text=blurb)
    other = replace(
        ORIGINAL, id="b", title="Choir sings for the mayor", text=blurb, url="https://delta.example/2"
    )
    assert copies([one, other], [(0, 1, 0.6)]) == ((0,), (1,))
    dated = [
        replace(video, title=f"{video.title}, Monday 23", text=f"{blurb} Monday, November 23.")
        for video in (one, other)
    ]
    assert copies(dated, [(0, 1, 0.6)]) == ((0,), (1,))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(replace(OTHER, url=ORIGINAL.url + "?utm_source=feed", text="Short."), id="address"),
        pytest.param(replace(OTHER, title=ORIGINAL.title.upper() + "!", text=""), id="title"),
        pytest.param(OTHER, id="whole text, other title"),
        pytest.param(replace(OTHER, text=TEXT[:95] + "…"), id="cut text"),
        pytest.param(replace(OTHER, text="PORT TOWN (NW) - " + TEXT), id="dateline"),
        pytest.param(replace(OTHER, text=TEXT + " The mayor asked for patience. " * 3), id="text added"),
        pytest.param(
            replace(OTHER, text=TEXT.replace("Monday", "monday").replace(",", "")), id="case and commas"
        ),
        pytest.param(replace(OTHER, text=TEXT.replace("forty minutes", "40 minutes")), id="a word changed"),
    ],
)
def test_copies_fold(copy: Article) -> None:
    """A re-publication is found by address, title or words, whatever was done to it."""
    assert copies([ORIGINAL, copy], [(0, 1, 0.6)]) == ((0, 1),)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            replace(
                OTHER,
                text="Ferries will run every hour until the bridge opens again, the town council decided.",
            ),
            id="same event, own words",
        ),
        pytest.param(replace(OTHER, published=NOON + timedelta(days=7)), id="same words a week later"),
        pytest.param(replace(OTHER, text=TEXT[:40]), id="too little in common"),
        pytest.param(replace(OTHER, url="https://www.northern-wire.example/", text=""), id="front page"),
        pytest.param(
            replace(
                ORIGINAL,
                id="c",
                url="https://northern-wire.example/x",
                title="School roof",
                text="The school roof will be mended in spring. " + TEXT[-108:],
            ),
            id="boilerplate of one outlet",
        ),
    ],
)
def test_others_stay_apart(other: Article) -> None:
    """What only resembles is no copy."""
    assert copies([ORIGINAL, other], [(0, 1, 0.6)]) == ((0,), (1,))
