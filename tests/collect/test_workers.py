"""Fetched bodies -> feeds, in children."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.collect.outcome import Fetched
from briefing.collect.parse import ParsedFeed
from briefing.collect.workers import parse_all
from briefing.errors import ParseError
from briefing.models import Entry, Feed, FeedState

DATA = Path(os.environ.get("BRIEFING_DATA", Path(__file__).parents[3] / "shared" / "data"))


def fetched(url: str, body: bytes) -> Fetched:
    return Fetched(Feed(url), body, {}, "https://moved.example/feed", FeedState(url))


def body(name: str, text: str) -> Fetched:
    return fetched(f"https://{name}.example/feed", text.encode())


def rss(item: str) -> str:
    return f'<rss version="2.0"><channel><title>T</title><item>{item}</item></channel></rss>'


GOOD = rss("<guid>g</guid><title>A</title><link>b</link>")
# A reader that takes each attribute against all before it needs minutes for this.
SLOW = rss("<title {}>A</title>".format(" ".join(f"a{n}='1'" for n in range(60_000))))


def outcome(result: ParsedFeed | ParseError) -> object:
    return str(result) if isinstance(result, ParseError) else result.entries


def test_one_bad_feed_spoils_nothing() -> None:
    """Each comes out with its feed or the reason why there is none, in the order they came."""
    sent = [
        body("first", GOOD),
        body("page", "<html><title>Gone</title>"),
        body("slow", SLOW),
        body("last", GOOD),
    ]
    found = [(one, outcome(result)) for one, result in parse_all(sent, seconds=1)]
    entries = [(Entry(feed=one.feed.url, id="g", title="A", url="https://moved.example/b"),) for one in sent]
    assert found == [
        (sent[0], entries[0]),
        (sent[1], "not a feed: an HTML page, “Gone”"),
        (sent[2], "took more than 1 s to read"),
        (sent[3], entries[3]),
    ]


def test_nothing_to_read() -> None:
    """No feed, no child, no result."""
    assert list(parse_all(iter(()))) == []


def test_bodies_are_taken_as_they_come() -> None:
    """Not all bodies are held at once: with many on the way, the first are out before the last is fetched."""
    taken: list[int] = []

    def coming() -> Iterator[Fetched]:
        for number in range(30):
            taken.append(number)
            yield body(str(number), GOOD)

    results = parse_all(coming())
    first, _ = next(results)
    assert first.feed.url == "https://0.example/feed"
    assert len(taken) < 30
    assert len(list(results)) == 29


@pytest.mark.skipif(not (DATA / "feeds").is_dir(), reason=f"no real feeds in {DATA}")
@pytest.mark.parametrize(("day", "entries"), [("2020-05-02", 711), ("2026-08-13", 224)])
def test_a_morning(day: str, entries: int) -> None:
    """All feeds of a real day are read, each entry with a title, an address, and clean text."""
    sent = [fetched(path.name, path.read_bytes()) for path in sorted((DATA / "feeds" / day).iterdir())]
    feeds = [result for _, result in parse_all(sent)]
    found = [entry for feed in feeds if isinstance(feed, ParsedFeed) for entry in feed.entries]
    assert len(found) == entries
    assert all(entry.title and entry.url and "\n" not in entry.title for entry in found)
