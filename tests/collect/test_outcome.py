"""collect/outcome.py: what an answer means for a feed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from briefing.collect.outcome import Failed, Fetched, NotModified, address, conditions, describe, judge
from briefing.collect.response import Response
from briefing.models import Feed, FeedState, Validators

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
EVERY = timedelta(minutes=30)
DUE = NOW + EVERY - timedelta(seconds=30)
FEED = Feed("https://example.org/feed")
NEW = FeedState(FEED.url)
KNOWN = FeedState(FEED.url, "Herald", Validators('W/"1"', "yesterday"), NOW - EVERY, NOW, 2, "HTTP 500")


def test_a_body() -> None:
    """It is handed on with who sent it; validators are kept to the letter, and earlier failures forgotten."""
    headers = {"etag": 'W/"2"', "last-modified": "2026-11-23 05:00", "content-type": "text/xml"}
    response = Response(200, "https://example.org/new", "", headers, b"<rss/>")
    state = FeedState(FEED.url, "Herald", Validators('W/"2"', "2026-11-23 05:00"), NOW, DUE)
    assert judge(FEED, KNOWN, response, NOW, EVERY) == Fetched(
        FEED, b"<rss/>", headers, "https://example.org/new", state
    )


def test_not_modified() -> None:
    """The validators stay as they were, whatever the answer says of them."""
    outcome = judge(FEED, KNOWN, Response(304, headers={"etag": '"x"'}), NOW, EVERY)
    assert outcome == NotModified(FEED, FeedState(FEED.url, "Herald", KNOWN.validators, NOW, DUE))


@pytest.mark.parametrize(
    "value",
    [
        pytest.param('"a"\r\nX-Injected: 1', id="line-feed"),
        pytest.param('"a\rb"', id="carriage-return"),
        pytest.param('"\x00"', id="null"),
        pytest.param('"\x85"', id="c1-control"),
        pytest.param('"' + "a" * 2_000 + '"', id="too-long"),
    ],
)
def test_validators_that_could_not_be_sent_back(value: str) -> None:
    """They are not kept: the feed comes whole each time."""
    outcome = judge(
        FEED, NEW, Response(200, headers={"etag": value, "last-modified": value}, body=b"x"), NOW, EVERY
    )
    assert outcome.state.validators == Validators()


@pytest.mark.parametrize("etag", ['"a"', "abc", 'W/"a b"', '"a \\"b\\""', '"\xe9"'])
def test_odd_validators_are_kept_to_the_letter(etag: str) -> None:
    """They are the server's business."""
    outcome = judge(FEED, NEW, Response(200, headers={"etag": etag}, body=b"x"), NOW, EVERY)
    assert outcome.state.validators == Validators(etag)
    assert conditions(outcome.state.validators) == {"If-None-Match": etag}


def test_both_validators_are_sent() -> None:
    """The server takes what it knows (RFC 9110, 13.2.2)."""
    assert conditions(Validators("e", "m")) == {"If-None-Match": "e", "If-Modified-Since": "m"}
    assert conditions(Validators()) == {}


@pytest.mark.parametrize(
    ("status", "headers", "line"),
    [
        pytest.param(200, {}, "the answer is empty", id="empty"),
        pytest.param(204, {}, "HTTP 204 No Content", id="204"),
        pytest.param(206, {}, "HTTP 206 Partial Content: only a part was sent", id="206"),
        pytest.param(302, {}, "HTTP 302 Found, but not where to", id="302"),
        pytest.param(304, {}, "HTTP 304 Not Modified: but the whole was asked for", id="304"),
        pytest.param(
            401, {}, "HTTP 401 Unauthorized: write https://name:password@host/… in feeds.yaml", id="401"
        ),
        pytest.param(404, {}, "HTTP 404 Not Found", id="404"),
        pytest.param(410, {}, "HTTP 410 Gone: remove it from feeds.yaml", id="410"),
        pytest.param(500, {}, "HTTP 500 Internal Server Error", id="500"),
        pytest.param(999, {}, "HTTP 999", id="999"),
        pytest.param(
            403,
            {"cf-mitigated": "challenge"},
            "HTTP 403 Forbidden: a bot challenge blocks the way; ask the publisher for an open address",
            id="challenge",
        ),
    ],
)
def test_what_is_said_of_an_answer(status: int, headers: dict[str, str], line: str) -> None:
    """One line, in the standard's words."""
    assert describe(Response(status, headers=headers)) == line


def test_a_failure() -> None:
    """The body of an error is not used, the old validators stay, the failures are counted."""
    outcome = judge(FEED, KNOWN, Response(500, headers={"etag": '"x"'}, body=b"<rss/>"), NOW, EVERY)
    reason = "HTTP 500 Internal Server Error"
    due = NOW + timedelta(minutes=20)
    assert outcome == Failed(
        FEED, reason, FeedState(FEED.url, "Herald", KNOWN.validators, NOW, due, 3, reason)
    )


def test_a_304_that_was_not_asked_for() -> None:
    """It is a failure, not a feed without news for ever."""
    outcome = judge(FEED, NEW, Response(304), NOW, EVERY)
    assert isinstance(outcome, Failed)
    assert outcome.state.failures == 1


@pytest.mark.parametrize(
    ("status", "value", "reason", "wait"),
    [
        pytest.param(
            429,
            "7200",
            "HTTP 429 Too Many Requests; it asks to wait until 23 November 08:00 UTC",
            timedelta(hours=2),
            id="429",
        ),
        pytest.param(429, "soon", "HTTP 429 Too Many Requests", timedelta(minutes=5), id="nonsense"),
        pytest.param(
            503,
            "99999999",
            "HTTP 503 Service Unavailable; it asks to wait until 24 November 06:00 UTC",
            timedelta(hours=24),
            id="503",
        ),
        pytest.param(410, "", "HTTP 410 Gone: remove it from feeds.yaml", timedelta(hours=12), id="gone"),
    ],
)
def test_who_asks_for_a_pause_gets_it(status: int, value: str, reason: str, wait: timedelta) -> None:
    """And the user is told until when."""
    state = FeedState(FEED.url, checked=NOW, due=NOW + wait, failures=1, error=reason)
    for now in (NOW, NOW.astimezone(ZoneInfo("Asia/Tokyo"))):
        outcome = judge(FEED, NEW, Response(status, headers={"retry-after": value}), now, EVERY)
        assert outcome == Failed(FEED, reason, state)


MOVED = FeedState(FEED.url, moved="https://b.example/feed")


@pytest.mark.parametrize(
    ("state", "moved", "remembered"),
    [
        pytest.param(NEW, "", "", id="never"),
        pytest.param(NEW, "https://b.example/feed", "https://b.example/feed", id="now"),
        pytest.param(MOVED, "", "https://b.example/feed", id="before"),
        pytest.param(MOVED, "https://c.example/feed", "https://c.example/feed", id="again"),
    ],
)
def test_a_new_address_is_remembered(state: FeedState, moved: str, remembered: str) -> None:
    """As long as it answers."""
    outcome = judge(FEED, state, Response(200, moved=moved, body=b"x"), NOW, EVERY)
    assert outcome.state.moved == remembered


@pytest.mark.parametrize(
    ("url", "moved", "asked"),
    [
        pytest.param("https://a.example/", "", "https://a.example/", id="stays"),
        pytest.param("https://a.example/@me", "https://b.example/", "https://b.example/", id="moved"),
        pytest.param(
            "https://me:x@a.example/", "https://b.example/", "https://me:x@a.example/", id="credentials"
        ),
    ],
)
def test_who_is_asked(url: str, moved: str, asked: str) -> None:
    """The new address, but where that would leave credentials behind."""
    assert address(Feed(url), FeedState(url, moved=moved)) == asked
