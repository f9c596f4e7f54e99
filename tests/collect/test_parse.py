"""A body -> a feed, or one line on what it is instead.

Each file in tests/data/feeds has what is expected of it beside it, in `<its name>.expected.json`: the feed's
fields that are not empty, or `error`.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.collect.parse import ParsedFeed, parse
from briefing.errors import ParseError
from briefing.models import Entry

FEEDS = Path(__file__).parent.parent / "data" / "feeds"
EXPECTED = ".expected.json"
FILES = sorted(path for path in FEEDS.iterdir() if not path.name.endswith(EXPECTED))
URL = "https://feeds.example/a/feed"


def plain(value: object) -> object:
    """A value as JSON has it, fields that are empty left out."""
    match value:
        case ParsedFeed() | Entry():
            pairs = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
            return {name: each for name, each in pairs.items() if each and each != URL}
        case tuple():
            return [plain(each) for each in value]
        case datetime() | timedelta():
            return str(value)
        case _:
            return value


def outcome(body: bytes, headers: Mapping[str, str]) -> object:
    try:
        return plain(parse(body, URL, headers))
    except ParseError as error:
        return {"error": str(error)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files(path: Path) -> None:
    """A feed comes out whole, clean and bounded; what is no feed is named in one line."""
    expected = json.loads(path.with_name(path.name + EXPECTED).read_text(encoding="utf-8"))
    assert outcome(path.read_bytes(), {}) == expected


def rss(*items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>T</title>{"".join(items)}</channel></rss>'.encode()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(b"", "not a feed: an empty answer", id="nothing"),
        pytest.param(b" \r\n\x00", "not a feed: an empty answer", id="white space"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "not a feed: a picture", id="PNG"),
        pytest.param(b"\x1f\x8b\x08\x00", "not a feed: compressed data", id="gzip"),
        pytest.param(b"%PDF-1.7 ...", "not a feed: a PDF file", id="PDF"),
        pytest.param(b"<html><p>", "not a feed: an HTML page", id="HTML without a title"),
        pytest.param(b"[1, 2]", "not a feed: JSON, but no JSON Feed", id="a JSON list"),
        pytest.param(b'{"items": [', "not a feed: broken JSON", id="cut off JSON"),
        pytest.param(b"https://x.example/feed", "not a feed: plain text or unknown data", id="an address"),
    ],
)
def test_no_feed(body: bytes, reason: str) -> None:
    """One line says what the body is instead of a feed; it is never taken for a path or an address."""
    with pytest.raises(ParseError) as caught:
        parse(body, URL, {})
    assert str(caught.value) == reason


def test_addresses_start_from_where_the_body_came_from() -> None:
    """A feed that moved keeps its name in its entries; its relative links follow it."""
    body = rss("<item><guid>g</guid><title>A</title><link>b/c</link></item>")
    (entry,) = parse(body, URL, {"content-location": "https://moved.example/x/feed"}).entries
    assert (entry.feed, entry.url) == (URL, "https://moved.example/x/b/c")


def test_a_guid_is_no_relative_address() -> None:
    """A number is an id, wherever the feed moves to, and no link, though RSS takes any guid for one."""
    (entry,) = parse(rss("<item><guid>17</guid><title>A</title></item>"), URL, {}).entries
    assert (entry.id, entry.url) == ("17", "")


def test_links_of_a_local_feed_do_not_lead_to_files() -> None:
    """A relative link in a file of the user's own is no address of the web."""
    body = rss("<item><guid isPermaLink='false'>g</guid><title>A</title><link>b</link></item>")
    (entry,) = parse(body, URL, {"content-location": "file:///home/me/feed.xml"}).entries
    assert entry.url == ""


def test_the_server_may_name_the_character_set() -> None:
    """What the header says holds where the body says nothing."""
    body = rss("<item><guid>g</guid><title>мост</title></item>").decode().encode("koi8-r")
    (entry,) = parse(body, URL, {"content-type": "application/rss+xml; charset=koi8-r"}).entries
    assert entry.title == "мост"


def test_of_many_entries_the_newest_are_kept() -> None:
    """A feed has at most 2,000 entries, still in the publisher's order."""
    items = [
        f"<item><guid>{n}</guid><title>{n}</title><pubDate>{day} Oct 2026 00:00:00 GMT</pubDate></item>"
        for n, day in [(0, 1), *((n, 2) for n in range(1, 2001))]
    ]
    feed = parse(rss(*items), URL, {})
    assert [entry.id for entry in feed.entries] == [str(n) for n in range(1, 2001)]


def test_fields_are_bounded() -> None:
    """No field is longer than a reader could want."""
    long = "word " * 100_000
    (entry,) = parse(
        rss(
            f"<item><title>{long}</title><guid isPermaLink='false'>{long}</guid>"
            f"<link>https://x.example/{'a' * 3000}</link><description>{long}</description>"
            f"{''.join(f'<category>{n} {long[:1000]}</category>' for n in range(30))}</item>"
        ),
        URL,
        {},
    ).entries
    lengths = [len(entry.title), len(entry.text), len(entry.id), len(entry.url)]
    assert lengths == [499, 199_999, 39, 0]
    assert (len(entry.tags), max(map(len, entry.tags))) == (20, 200)


def test_an_entry_is_the_same_in_the_next_fetch() -> None:
    """Where one id stands for all entries, a new one does not take the id of an old one."""
    old = "<item><guid isPermaLink='false'>x</guid><title>A</title><link>https://x.example/a</link></item>"
    new = "<item><guid isPermaLink='false'>x</guid><title>C</title><link>https://x.example/c</link></item>"
    other = "<item><guid isPermaLink='false'>x</guid><title>B</title><link>https://x.example/b</link></item>"
    before = {entry.title: entry.id for entry in parse(rss(old, other), URL, {}).entries}
    after = {entry.title: entry.id for entry in parse(rss(new, old, other), URL, {}).entries}
    assert after == before | {"C": "https://x.example/c"}


def test_dates_are_aware_and_in_utc() -> None:
    """Every moment has its zone."""
    body = rss(
        "<item><guid>g</guid><title>A</title><pubDate>Mon, 05 Oct 2026 08:30:00 +0200</pubDate></item>"
    )
    assert parse(body, URL, {}).entries[0].published == datetime(2026, 10, 5, 6, 30, tzinfo=UTC)


@given(st.text(), st.text(), st.text(alphabet="<>&;#x0aA!-[]'\"/= \n"))
def test_any_text_may_stand_in_a_feed(title: str, link: str, text: str) -> None:
    """Whatever an entry's fields hold, entries of clean text come out, or one line of reason."""
    body = rss(f"<item><title>{title}</title><link>{link}</link><description>{text}</description></item>" * 2)
    found = outcome(body, {})
    assert "\n" not in str(found)


@given(st.binary())
def test_any_bytes_may_come(body: bytes) -> None:
    """Anything is a feed, or named in one line."""
    assert outcome(body, {})
