"""collect/schedule.py: when a feed is asked again."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.collect.schedule import (
    after_failure,
    after_success,
    back_off,
    is_due,
    is_told_to_wait,
    max_age,
    retry_after,
    with_ttl,
)
from briefing.models import FeedState, Validators

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
EVERY = 30 * MINUTE
URL = "https://example.org/feed"


@pytest.mark.parametrize(
    ("state", "due"),
    [
        pytest.param(FeedState(URL), True, id="never-asked"),
        pytest.param(FeedState(URL, checked=NOW - HOUR), True, id="no-wait-set"),
        pytest.param(FeedState(URL, checked=NOW - HOUR, due=NOW), True, id="just-now"),
        pytest.param(
            FeedState(URL, checked=NOW - HOUR, due=NOW + timedelta(seconds=1)), False, id="too-early"
        ),
        pytest.param(FeedState(URL, checked=NOW + HOUR, due=NOW + 2 * HOUR), True, id="clock-went-back"),
    ],
)
def test_is_due(state: FeedState, due: bool) -> None:
    """A feed is asked when its wait is over, or the clock can't be trusted."""
    assert is_due(state, NOW) is due


@pytest.mark.parametrize(
    ("control", "wait"),
    [
        pytest.param("", EVERY - timedelta(seconds=30), id="every-but-cron's-jitter"),
        pytest.param("max-age=60", EVERY - timedelta(seconds=30), id="shorter-than-every"),
        pytest.param("max-age=7200", 2 * HOUR, id="longer-than-every"),
        pytest.param("max-age=31536000", 4 * HOUR, id="a-year"),
    ],
)
def test_after_success(control: str, wait: timedelta) -> None:
    """`every` has to pass, or what Cache-Control says, up to four hours; earlier failures are forgotten."""
    before = FeedState(URL, title="Herald", failures=3, error="HTTP 500 Internal Server Error")
    assert after_success(before, NOW, EVERY, {"cache-control": control}) == FeedState(
        URL, title="Herald", checked=NOW, due=NOW + wait
    )


@pytest.mark.parametrize(("every", "wait"), [(timedelta(0), timedelta(0)), (MINUTE, timedelta(seconds=54))])
def test_the_jitter_is_small_beside_every(every: timedelta, wait: timedelta) -> None:
    """At most a tenth of it."""
    assert after_success(FeedState(URL), NOW, every).due == NOW + wait


@pytest.mark.parametrize(
    ("failures", "wait"),
    [(0, 0 * HOUR), (1, 5 * MINUTE), (2, 10 * MINUTE), (3, 20 * MINUTE), (8, 640 * MINUTE), (9, 12 * HOUR)],
)
def test_back_off(failures: int, wait: timedelta) -> None:
    """The wait doubles with each failure, up to twelve hours, so that a daily run asks each time."""
    assert back_off(failures) == wait
    assert back_off(10_000_000) == 12 * HOUR


def test_after_failure() -> None:
    """Validators stay, for what they belong to is still what was read last; the redirect is forgotten."""
    before = FeedState(URL, "Herald", Validators('"1"'), NOW - HOUR, NOW, moved="https://b.example/")
    after = after_failure(before, "HTTP 502 Bad Gateway", NOW)
    assert after == FeedState(
        URL, "Herald", Validators('"1"'), NOW, NOW + 5 * MINUTE, failures=1, error="HTTP 502 Bad Gateway"
    )
    assert after_failure(after, "again", NOW).due == NOW + 10 * MINUTE


def test_after_failure_with_a_wish() -> None:
    """The server's wish counts where it is longer than the back-off."""
    assert after_failure(FeedState(URL), "HTTP 429", NOW, wait=2 * HOUR).due == NOW + 2 * HOUR
    assert after_failure(FeedState(URL), "HTTP 429", NOW, wait=MINUTE).due == NOW + 5 * MINUTE


def test_a_failure_that_nobody_noticed() -> None:
    """Without a network the first failure costs no wait: the user plugs it in and runs again."""
    offline = after_failure(FeedState(URL), "the name can't be found", NOW, asked=False)
    assert (offline.due, offline.failures) == (NOW, 1)
    assert after_failure(offline, "the name can't be found", NOW, asked=False).due == NOW + 5 * MINUTE


@pytest.mark.parametrize(
    ("before", "failures", "due"),
    [
        pytest.param(FeedState(URL), 1, NOW, id="never-asked"),
        pytest.param(FeedState(URL, checked=NOW - HOUR, due=NOW - MINUTE), 1, NOW - MINUTE, id="due"),
        pytest.param(FeedState(URL, checked=NOW, due=NOW + HOUR), 1, NOW + 5 * MINUTE, id="went-well"),
        pytest.param(
            FeedState(URL, checked=NOW, due=NOW + MINUTE, failures=3, error="x"),
            3,
            NOW + MINUTE,
            id="failed",
        ),
    ],
)
def test_a_failure_out_of_turn(before: FeedState, failures: int, due: datetime) -> None:
    """It makes the wait no longer than it was; what the server asks for counts."""
    after = after_failure(before, "HTTP 502", NOW, in_turn=False)
    assert (after.failures, after.due, after.error) == (failures, due, "HTTP 502")
    assert after_failure(before, "HTTP 429", NOW, wait=2 * HOUR, in_turn=False).due == NOW + 2 * HOUR


def test_whose_wait_it_is() -> None:
    """A wait longer than our own after as many failures is the server's."""
    assert is_told_to_wait(after_failure(FeedState(URL), "HTTP 429", NOW, wait=HOUR))
    assert not is_told_to_wait(after_failure(FeedState(URL), "HTTP 502", NOW))
    assert not is_told_to_wait(after_success(FeedState(URL), NOW, EVERY))
    assert not is_told_to_wait(FeedState(URL))


@pytest.mark.parametrize(
    ("ttl", "wait"),
    [
        pytest.param(None, 30 * MINUTE, id="none"),
        pytest.param(10 * MINUTE, 30 * MINUTE, id="shorter"),
        pytest.param(HOUR, HOUR, id="longer"),
        pytest.param(timedelta(days=999), 4 * HOUR, id="beyond-reason"),
    ],
)
def test_with_ttl(ttl: timedelta | None, wait: timedelta) -> None:
    """What the feed says of itself can lengthen the wait, up to four hours."""
    state = FeedState(URL, checked=NOW, due=NOW + 30 * MINUTE)
    assert with_ttl(state, ttl, NOW) == FeedState(URL, checked=NOW, due=NOW + wait)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        pytest.param({}, 0, id="nothing"),
        pytest.param({"cache-control": "public, Max-Age=600, immutable"}, 600, id="among-others"),
        pytest.param({"cache-control": 'max-age="600"'}, 600, id="quoted"),
        pytest.param({"cache-control": "max-age=600", "age": "200"}, 400, id="from-a-cache"),
        pytest.param({"cache-control": "max-age=600", "age": "900"}, 0, id="stale"),
        pytest.param({"cache-control": "max-age=600", "age": "old"}, 600, id="odd-age"),
        pytest.param({"cache-control": "s-maxage=600"}, 0, id="for-shared-caches"),
        pytest.param({"cache-control": "no-cache, max-age=600"}, 0, id="no-cache"),
        pytest.param({"cache-control": "max-age=-5"}, 0, id="negative"),
        pytest.param({"cache-control": "max-age=soon"}, 0, id="words"),
        pytest.param({"cache-control": "max-age=" + "9" * 400}, 9_999_999_999, id="huge"),
    ],
)
def test_max_age(headers: dict[str, str], seconds: int) -> None:
    """How long an answer stays fresh, by its own word."""
    assert max_age(headers) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        pytest.param("120", 2 * MINUTE, id="seconds"),
        pytest.param(" 0 ", 0 * MINUTE, id="zero"),
        pytest.param("999999999999999999999", 24 * HOUR, id="beyond-reason"),
        pytest.param("Mon, 23 Nov 2026 08:00:00 GMT", 2 * HOUR, id="date"),
        pytest.param("Mon, 23 Nov 2026 09:00:00 +0100", 2 * HOUR, id="date-with-zone"),
        pytest.param("Mon, 23 Nov 2026 08:00:00", 2 * HOUR, id="date-without-zone"),
        pytest.param("Fri, 31 Dec 9999 23:59:59 GMT", 24 * HOUR, id="far-date"),
        pytest.param("Mon, 23 Nov 2026 05:00:00 GMT", None, id="past-date"),
        pytest.param("Mon, 99 Nov 99999 08:00:00 GMT", None, id="no-date"),
        pytest.param("-5", None, id="negative"),
        pytest.param("1.5", None, id="fraction"),
        pytest.param("٣", None, id="other-digits"),
        pytest.param("soon", None, id="words"),
        pytest.param("", None, id="empty"),
    ],
)
def test_retry_after(value: str, wait: timedelta | None) -> None:
    """Seconds or a date, at most 24 hours; nonsense is no wish."""
    assert retry_after(value, NOW) == wait
