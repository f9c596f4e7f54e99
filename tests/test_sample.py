"""The bundled sample: two days of invented feeds that show what the program does."""

import io
import json
import re
from calendar import timegm
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
import pytest
import yaml

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "briefing" / "sample"
STORIES = json.loads((ROOT / "tests" / "data" / "sample" / "stories.json").read_text(encoding="utf-8"))
DAYS = ("2026-11-22", "2026-11-23")
FEEDS = [path for day in DAYS for path in sorted((SAMPLE / day).iterdir())]
LARGEST = 400_000  # bytes: the sample travels with every installation

# Names of real outlets have no place among invented ones.
REAL = re.compile(
    r"\b(Reuters|Associated Press|AFP|BBC|CNN|Guardian|New York Times|Washington Post|Bloomberg"
    r"|Financial Times|Wall Street Journal|Economist|Le Monde|Spiegel|Al Jazeera|Politico|TechCrunch|Wired"
    r"|The Verge|Ars Technica)\b"
)


@dataclass(frozen=True)
class Item:
    """An entry, as far as these tests look at it."""

    title: str
    url: str
    html: str
    published: datetime


def items(path: Path) -> list[Item]:
    """The entries of a sample feed, read by the plain tools of its format."""
    body = path.read_bytes()
    if path.suffix == ".json":
        return [
            Item(
                item["title"],
                item["url"],
                item.get("content_html") or item["content_text"],
                datetime.fromisoformat(item["date_published"]),
            )
            for item in json.loads(body)["items"]
        ]
    parsed = feedparser.parse(io.BytesIO(body))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return [
        Item(
            entry.title,
            entry.link,
            entry.content[0].value if "content" in entry else entry.summary,
            datetime.fromtimestamp(timegm(entry.get("published_parsed") or entry.updated_parsed), UTC),
        )
        for entry in parsed.entries
    ]


def fresh(day: str) -> Iterator[Item]:
    """What is new on a day: the 24 hours before its briefing, at 06:30 in Lisbon (UTC in winter)."""
    until = datetime.fromisoformat(f"{day}T06:30+00:00")
    for path in sorted((SAMPLE / day).iterdir()):
        yield from (item for item in items(path) if until - timedelta(days=1) < item.published <= until)


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", FEEDS, ids=named)
def test_every_feed_is_read(path: Path) -> None:
    """Each feed is well-formed; its entries have a title, a text and a link on a reserved host (RFC 2606)."""
    read = items(path)
    assert read
    for item in read:
        assert item.title
        assert item.html
        assert (urlsplit(item.url).hostname or "").endswith(".example")


@pytest.mark.parametrize("path", FEEDS, ids=named)
def test_a_feed_lists_the_newest_first_and_nothing_from_the_future(path: Path) -> None:
    """Entries are sorted and older than the moment at which the demo builds."""
    times = [item.published for item in items(path)]
    assert times == sorted(times, reverse=True)
    assert times[0] <= datetime.fromisoformat(f"{path.parent.name}T06:30+00:00")


@pytest.mark.parametrize("path", FEEDS, ids=named)
def test_all_links_are_on_reserved_hosts_and_no_outlet_is_real(path: Path) -> None:
    """Nothing in the sample, noise included, points at somebody's site or names an existing outlet."""
    body = path.read_text(encoding="utf-8")
    if path.suffix != ".json":  # the names of XML's vocabularies are addresses too
        tree = ElementTree.fromstring(body)
        body = "\n".join(
            text for node in tree.iter() for text in (*node.attrib.values(), node.text or "", node.tail or "")
        )
    hosts = {urlsplit(url).hostname for url in re.findall(r"https?://[^\s\"'<>]+", body)}
    assert not {h for h in hosts if h and not h.endswith(".example")} - {"jsonfeed.org"}
    assert not REAL.search(body)


def test_every_kind_of_feed_is_there() -> None:
    """RSS 1.0 and 2.0, Atom and JSON Feed, so that each parser shows."""
    kinds = {
        "json" if path.suffix == ".json" else feedparser.parse(io.BytesIO(path.read_bytes())).version
        for path in FEEDS
    }
    assert kinds == {"json", "rss10", "rss20", "atom10"}


def test_both_days_have_the_feeds_of_the_configuration() -> None:
    """Each address in feeds.yaml is a file of both days, but for the one that shows a failure."""
    config = yaml.safe_load((SAMPLE / "feeds.yaml").read_text(encoding="utf-8"))
    wanted = {feed["url"] for section in config["sections"] for feed in section["feeds"]}
    for day in DAYS:
        files = {f"feeds/{path.name}" for path in (SAMPLE / day).iterdir()}
        assert wanted - files == {"feeds/quayside-radio.xml"}
        assert files <= wanted


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_worth_a_briefing(day: str) -> None:
    """A day brings 70 to 100 new entries; at least 30 of them are told at some length."""
    new = list(fresh(day))
    lengths = [len(re.sub(r"<[^>]+>", " ", item.html).split()) for item in new]
    assert 70 <= len(new) <= 100
    assert sum(length >= 100 for length in lengths) >= 30


def test_the_second_day_still_lists_some_of_the_first() -> None:
    """As real feeds do: what was read yesterday comes again."""
    first = {item.url for item in fresh(DAYS[0])}
    second = {item.url for path in sorted((SAMPLE / DAYS[1]).iterdir()) for item in items(path)}
    assert 20 <= len(first & second) <= 40


@pytest.mark.parametrize("day", DAYS)
def test_the_expected_stories_are_made_of_the_days_entries(day: str) -> None:
    """Each address in stories.json is a new entry of that day and stands in one story only."""
    expected = STORIES[day]
    links = [link for part in ("stories", "either") for told in expected[part].values() for link in told]
    assert len(links) == len(set(links))
    assert set(links) <= {item.url for item in fresh(day)}
    assert all(len(told) > 1 for told in expected["stories"].values())


def test_stories_go_on_from_one_day_to_the_next() -> None:
    """Enough stories are told on both days for the second briefing to follow."""
    first, second = (set(STORIES[day]["stories"]) for day in DAYS)
    assert first & second >= {"flood-fund", "stargate", "dock-strike", "aldern", "comet", "brevis-flaw"}
    assert first - second >= {"voting-age", "ferry-solveig"}


def test_the_sample_is_small() -> None:
    """It travels with every installation."""
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file()) < LARGEST
