"""The whole way, once: a publisher on loopback, feeds and pages in, files and mail out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.inbox import inbox
from support.server import Publisher, publisher

from briefing.collect.client import Client
from briefing.collect.guard import Guard
from briefing.config import Config, MailConfig, load_config
from briefing.errors import BriefingError
from briefing.models import Briefing, Section, Story
from briefing.pipeline import build, deliver, publish
from briefing.store import Store, open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
PAGE = """\
<html><head><title>{title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>
<p>{text}</p></article><section id="comments"><h3>Leave a Reply</h3>
<p>Your email address will not be published. Required fields are marked *</p></section></body></html>
"""
BRIDGE = (
    "The new harbour bridge at Elmouth opened to traffic on Monday after nine years of work.</p>"
    "<p>It cost 312 million crowns, twice the first estimate, the city council said in a statement. "
    "Three companies built it, and two of them went out of business on the way.</p>"
    "<p>“We have waited for a whole childhood,” said Ana Ferro, who teaches on the south bank. "
    "Buses will cross it from next Monday, and trams will follow in the spring, when the rails are tested."
)


def item(address: str, name: str, title: str, text: str) -> str:
    return (
        f"<item><title>{title}</title><link>http://{address}/{name}.html</link><guid>{name}</guid>"
        f"<pubDate>Mon, 23 Nov 2026 05:00:00 GMT</pubDate><description>{text}</description></item>"
    )


def feed(title: str, *items: str) -> str:
    return f'<rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'


@pytest.fixture
def press() -> Iterator[Publisher]:
    """Two feeds of one story, one with its page, and a feed that is gone."""
    with publisher({}) as server:
        title = "Harbour bridge opens after nine years"
        server.bodies["/wire.xml"] = feed(
            "The Wire", item(server.address, "bridge", title, "The harbour bridge at Elmouth is open.")
        )
        server.bodies["/herald.xml"] = feed(
            "The Herald",
            item(server.address, "drive", "Elmouth drives across its new harbour bridge", "It rained. " * 40),
        )
        server.bodies["/bridge.html"] = PAGE.format(title=title, text=BRIDGE)
        yield server


@pytest.fixture
def config(press: Publisher, tmp_path: Path) -> Config:
    base = f"http://{press.address}"
    (tmp_path / "feeds.yaml").write_text(
        f"title: The Test Paper\nsections:\n  - name: World\n"
        f"    feeds: [{base}/wire.xml, {base}/herald.xml, {base}/gone.xml]\n"
        f"http: {{allow_private: ['{press.address}']}}\n",
        encoding="utf-8",
    )
    return load_config(tmp_path / "feeds.yaml")


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        yield opened


def client(config: Config) -> Client:
    return Client(Guard(config.http.allow_private), timeout=10, max_bytes=1_000_000)


def built(config: Config, store: Store) -> Briefing:
    return build(config, store, client(config).get, NOW, refresh=True)


def test_the_page_is_read_where_the_feed_is_short(config: Config, store: Store) -> None:
    """A short entry is quoted from its page, word for word, and the comment form is not."""
    briefing = built(config, store)
    quotes = [quote for story in briefing.stories for quote in story.summary.quotes]
    assert any("312 million crowns" in quote.text for quote in quotes)
    assert all(quote.article.text[quote.start : quote.end] == quote.text for quote in quotes)
    assert not any("email address" in quote.text for quote in quotes)


def test_a_page_that_says_nothing_changes_no_language(config: Config, store: Store, press: Publisher) -> None:
    """A headline of an English feed is English, also where its page turns out to be a consent form."""
    told = "The harbour bridge at Elmouth is open to all who want to cross it, and it has cost a lot."
    items = [
        ("bridge", "Bridge opens", told),
        ("dips", "Inflation dips", ""),
        ("sinner", "Sinner wins Paris", ""),
    ]
    press.bodies["/wire.xml"] = feed("The Wire", *(item(press.address, *each) for each in items))
    form = "We and our partners keep cookies on your device, so that you see what you like. " * 9
    for name in ("dips", "sinner"):
        press.bodies[f"/{name}.html"] = PAGE.format(title="Before you go on", text=form)
    briefing = built(config, store)
    read = {article.title: article.language for story in briefing.stories for article in story.articles}
    assert {read[title] for _, title, _ in items} == {"en"}
    assert store.pages([f"http://{press.address}/dips.html"])


def test_a_dead_feed_is_told(config: Config, store: Store) -> None:
    """The feed that is gone is a line of the briefing, and the rest is there."""
    briefing = built(config, store)
    assert [failure.reason for failure in briefing.failures] == ["HTTP 404 Not Found"]
    assert briefing.tally.articles == 2


def test_nothing_is_read_twice(config: Config, store: Store, press: Publisher) -> None:
    """A second run sends the validators back and reads no page again; the briefing is the same."""
    first = built(config, store)
    press.asked.clear()
    assert built(config, store) == first
    assert sorted(press.asked) == [("/gone.xml", 404), ("/herald.xml", 304), ("/wire.xml", 304)]


@pytest.mark.parametrize("name", ["now", "since", "asked"])
def test_a_moment_without_a_zone(config: Config, store: Store, name: str) -> None:
    """It is refused before anything is asked: of which place's morning would it be?"""
    moments = {"now": NOW, name: NOW.replace(tzinfo=None)}
    with pytest.raises(BriefingError, match=r"every moment needs a time zone"):
        build(config, store, None, **moments)


def test_offline_asks_nobody(config: Config, store: Store, press: Publisher) -> None:
    """Without a client the store's entries make the same briefing."""
    first = built(config, store)
    press.asked.clear()
    assert build(config, store, None, NOW) == first
    assert press.asked == []


def test_the_archive_names_the_first_stories_of_a_day(config: Config, store: Store) -> None:
    """Not those that stand under another: neither on the day itself nor on the next."""
    today = built(config, store)
    head = today.stories[0]
    side, last = (
        Story((replace(head.articles[0], title=title),), id=title, under=under)
        for title, under in (("Ferry crew looks for work", head.id), ("Lighthouse painted red", ""))
    )
    today = replace(today, sections=(Section("World", (head, side, last)),))
    index = config.output_folder / "index.html"
    for day in (today, replace(today, date=today.date + timedelta(days=1), sections=())):
        publish(day, config, store)
        text = index.read_text(encoding="utf-8")
        assert head.title in text
        assert text.index(head.title) < text.index("Lighthouse") < text.index("Ferry crew")


def test_mailed_once(config: Config, store: Store) -> None:
    """Each recipient gets the day's briefing once, however often it is built; who can't be had is told."""
    readers = ("ana@example.org", "refused@example.org", "rui@example.org")
    took = []
    with inbox() as (mails, smtp):
        mail = MailConfig.model_validate({"from": "me@example.org", "to": readers, "smtp": smtp})
        posted = config.model_copy(update={"mail": mail})
        for _ in range(2):
            briefing = built(posted, store)
            publish(briefing, posted, store)
            done = deliver(briefing.date, posted, store, NOW, user="", password="")
            took.append((done.sent, len(done.problems)))
    assert took == [(("ana@example.org", "rui@example.org"), 1), ((), 1)]
    assert [(mail.recipients, mail.message["To"]) for mail in mails] == [
        (("ana@example.org",), "ana@example.org"),
        (("rui@example.org",), "rui@example.org"),
    ]


def test_a_format_that_nobody_asked_for_may_be_broken(
    config: Config, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has installed another's format that can't be loaded, and does not use it, has a briefing."""
    info = tmp_path / "broken-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[briefing.formats]\nslides = not_there:SLIDES\n")
    monkeypatch.syspath_prepend(tmp_path)
    folder = config.output_folder
    assert publish(built(config, store), config, store)[0] == folder / "2026-11-23.md"
    assert "2026-11-23.html" in (folder / "index.html").read_text(encoding="utf-8")
