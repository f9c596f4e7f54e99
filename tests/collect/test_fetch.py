"""collect/fetch.py: one outcome a feed, whatever happens."""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Event, Lock

import pytest
from support.site import Site, Visit, reply

from briefing.collect.client import Client
from briefing.collect.connect import UnreachableError
from briefing.collect.fetch import Failed, Fetched, NotDue, NotModified, Outcome, fetch_feeds
from briefing.collect.guard import Guard
from briefing.collect.response import NO_HEADERS, Response
from briefing.errors import FetchError
from briefing.models import Feed, FeedState, Validators

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
EVERY = timedelta(minutes=30)
DUE = NOW + EVERY - timedelta(seconds=30)
A, B, C = (Feed(f"https://{name}.example/feed") for name in "abc")


class World:
    """Addresses and what they answer; remembers what it was asked."""

    def __init__(self, answers: Mapping[str, Response | Exception]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, dict[str, str]]] = []

    def get(self, url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
        self.asked.append((url, dict(headers)))
        answer = self.answers[url]
        if isinstance(answer, Exception):
            raise answer
        return answer


def nobody(url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
    raise AssertionError(f"{url} was asked")


def by_feed(outcomes: Iterable[Outcome]) -> dict[str, Outcome]:
    return {outcome.feed.url: outcome for outcome in outcomes}


def test_each_feed_has_an_outcome() -> None:
    """New, unchanged, failed, too early: each with the state to save."""
    d = Feed("https://d.example/feed")
    known = FeedState(B.url, "B", Validators('"1"'), NOW - EVERY, NOW)
    early = FeedState(d.url, checked=NOW - EVERY / 2, due=NOW + EVERY / 2)
    world = World(
        {
            A.url: Response(200, A.url, "", {"etag": '"2"'}, b"<rss/>"),
            B.url: Response(304, B.url),
            C.url: FetchError("c.example refuses connections"),
        }
    )
    outcomes = fetch_feeds([A, B, C, d], {B.url: known, d.url: early}, world.get, NOW, every=EVERY)
    assert by_feed(outcomes) == {
        A.url: Fetched(
            A, b"<rss/>", {"etag": '"2"'}, A.url, FeedState(A.url, "", Validators('"2"'), NOW, DUE)
        ),
        B.url: NotModified(B, FeedState(B.url, "B", Validators('"1"'), NOW, DUE)),
        C.url: Failed(
            C,
            "c.example refuses connections",
            FeedState(
                C.url,
                checked=NOW,
                due=NOW + timedelta(minutes=5),
                failures=1,
                error="c.example refuses connections",
            ),
        ),
        d.url: NotDue(d, early),
    }
    assert sorted(world.asked) == [(A.url, {}), (B.url, {"If-None-Match": '"1"'}), (C.url, {})]


def test_refresh_asks_all() -> None:
    """Also those that are not due; still only for what is new."""
    early = FeedState(A.url, "", Validators("", "some day"), NOW, NOW + EVERY)
    world = World({A.url: Response(304)})
    (outcome,) = fetch_feeds([A], {A.url: early}, world.get, NOW, every=EVERY, refresh=True)
    assert isinstance(outcome, NotModified)
    assert world.asked == [(A.url, {"If-Modified-Since": "some day"})]


def test_a_moved_feed_is_asked_where_it_is_now() -> None:
    """Until that fails: then its own address is next."""
    moved = FeedState(A.url, moved=B.url)
    world = World({B.url: Response(404)})
    (outcome,) = fetch_feeds([A], {A.url: moved}, world.get, NOW, every=EVERY)
    assert [url for url, _ in world.asked] == [B.url]
    assert (outcome.feed, outcome.state.url, outcome.state.moved) == (A, A.url, "")


@pytest.mark.parametrize(
    ("error", "reason", "wait"),
    [
        pytest.param(FetchError("too\nslow"), "too slow", timedelta(minutes=5), id="one-line"),
        pytest.param(UnreachableError("no way"), "no way", timedelta(0), id="unreachable"),
        pytest.param(
            ZeroDivisionError("secret"),
            "an unexpected ZeroDivisionError while it was read",
            timedelta(minutes=5),
            id="unexpected",
        ),
    ],
)
def test_no_error_gets_out(error: Exception, reason: str, wait: timedelta) -> None:
    """It becomes a line, and the other feeds are read."""
    world = World({A.url: error, B.url: Response(200, body=b"x")})
    outcomes = by_feed(fetch_feeds([A, B], {}, world.get, NOW, every=EVERY))
    assert outcomes[A.url] == Failed(
        A, reason, FeedState(A.url, checked=NOW, due=NOW + wait, failures=1, error=reason)
    )
    assert isinstance(outcomes[B.url], Fetched)


def test_an_address_that_is_none() -> None:
    """It is asked like any other, and refused by whoever asks."""
    feed = Feed("http://[")
    (outcome,) = fetch_feeds([feed], {}, Client(Guard()).get, NOW, every=EVERY)
    assert isinstance(outcome, Failed)
    assert outcome.reason == "an address needs a host, as https://example.org/feed"


def test_no_feeds() -> None:
    """Nothing to ask, nothing to tell."""
    assert list(fetch_feeds([], {}, nobody, NOW, every=EVERY)) == []


def test_hosts_are_asked_at_once() -> None:
    """Three hosts answer only when all three have been asked."""
    together = Barrier(3, timeout=5)

    def get(url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
        together.wait()
        return Response(200, body=b"x")

    assert len(by_feed(fetch_feeds([A, B, C], {}, get, NOW, every=EVERY, workers=3))) == 3


def test_feeds_of_a_host_are_asked_one_after_the_other() -> None:
    """Whatever their ports and spellings."""
    busy = Lock()

    def get(url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
        assert busy.acquire(blocking=False)
        Event().wait(0.002)
        busy.release()
        return Response(200, body=b"x")

    feeds = [Feed(f"https://{host}/{n}") for n in range(5) for host in ("a.example", "A.example.:81")]
    outcomes = fetch_feeds(feeds, {}, get, NOW, every=EVERY)
    assert {type(outcome) for outcome in outcomes} == {Fetched}


def test_outcomes_come_as_they_are_ready() -> None:
    """A slow host does not hold up the others."""
    last = Event()

    def get(url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
        assert url != A.url or last.wait(5)
        return Response(200, body=b"x")

    outcomes = fetch_feeds([A, B, C], {}, get, NOW, every=EVERY)
    first = {next(outcomes).feed.url, next(outcomes).feed.url}
    last.set()
    assert (first, next(outcomes).feed.url) == ({B.url, C.url}, A.url)


def test_whoever_stops_reading_does_not_wait() -> None:
    """A run that is interrupted leaves its slow hosts behind, and asks no more feeds."""
    last, left = Event(), Event()
    asked = []

    def get(url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
        asked.append(url)
        if url == A.url:
            last.wait(5)
            left.set()
        return Response(200, body=b"x")

    outcomes = fetch_feeds([A, Feed(A.url + "/2"), B], {}, get, NOW, every=EVERY)
    assert next(outcomes).feed == B
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator
    last.set()
    assert left.wait(5)
    assert sorted(asked) == [A.url, B.url]


def test_files_are_read_each_time(tmp_path: Path) -> None:
    """They cost nobody anything; what has not changed is told as such."""
    file = tmp_path / "feed.xml"
    file.write_bytes(b"<rss/>")
    feed = Feed(file.as_uri())

    def fetch(state: FeedState) -> Outcome:
        (outcome,) = fetch_feeds([feed], {feed.url: state}, nobody, NOW, every=EVERY)
        return outcome

    first = fetch(FeedState(feed.url))
    assert isinstance(first, Fetched)
    assert (first.body, first.state.due) == (b"<rss/>", DUE)
    assert fetch(first.state) == NotModified(feed, first.state)
    file.write_bytes(b"<rss></rss>")
    assert isinstance(fetch(first.state), Fetched)


def test_files_that_can_not_be_read(tmp_path: Path) -> None:
    """A missing file, a pipe, a file that is too large: one line each."""
    (tmp_path / "large").write_bytes(bytes(2_000_000))
    os.mkfifo(tmp_path / "pipe")
    feeds = [Feed((tmp_path / name).as_uri()) for name in ("large", "missing", "pipe")]
    outcomes = by_feed(fetch_feeds(feeds, {}, nobody, NOW, every=EVERY, max_bytes=1_000_000))
    assert [getattr(outcomes[feed.url], "reason", "") for feed in feeds] == [
        "the answer is larger than 1 MB (http.max_bytes)",
        "missing: no such file or directory",
        "pipe: not a regular file",
    ]


def test_two_runs_against_a_server(site: Site) -> None:
    """The first reads, the second asks with the validators and learns that nothing is new."""

    def feed(visit: Visit) -> None:
        known = visit.request.headers.get("if-none-match") == 'W/"harbour"'
        visit.send(reply(304 if known else 200, b"" if known else b"<rss/>", ETag='W/"harbour"'))

    site.answers |= {"/feed": feed, "/old": reply(301, Location="/feed"), "/gone": reply(410)}
    feeds = [Feed(site.url(path)) for path in ("/feed", "/old", "/gone")]
    get = Client(Guard([site.netloc])).get
    first = by_feed(fetch_feeds(feeds, {}, get, NOW, every=EVERY))
    assert [type(first[feed.url]) for feed in feeds] == [Fetched, Fetched, Failed]
    states = {url: outcome.state for url, outcome in first.items()}
    later = NOW + timedelta(hours=1)
    second = by_feed(fetch_feeds(feeds, states, get, later, every=EVERY))
    assert [type(second[feed.url]) for feed in feeds] == [NotModified, NotModified, NotDue]
    assert second[feeds[1].url].state.moved == site.url("/feed")
    assert [request.path for request in site.requests] == [
        "/feed",
        "/old",
        "/feed",
        "/gone",
        "/feed",
        "/feed",
    ]
