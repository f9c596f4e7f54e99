"""What a server said, and how it went before -> when a feed is asked again. Pure: `now` is an argument."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from ..models import FeedState

LONGEST_WAIT = timedelta(hours=24)  # whatever a Retry-After says
# A briefing is made at least once a day: neither a hint nor a back-off may make it miss one.
LONGEST_HINT = timedelta(hours=4)
LONGEST_BACK_OFF = timedelta(hours=12)
FIRST_BACK_OFF = timedelta(minutes=5)
# cron does not start to the second: "every: 30m" must not become an hour because a run came a second early.
SLACK = timedelta(seconds=30)

_MAX_AGE = re.compile(r'(?:^|[,\s])max-age\s*=\s*"?(\d{1,10})', re.IGNORECASE | re.ASCII)
_UNCACHED = re.compile(r"(?:^|[,\s])(?:no-cache|no-store)\b", re.IGNORECASE)


def is_due(state: FeedState, now: datetime) -> bool:
    """Whether to ask now: the wait is over, was never set, or the clock has gone back since."""
    if state.checked is None or state.due is None or state.checked > now:
        return True
    return now >= state.due


def after_success(
    state: FeedState, now: datetime, every: timedelta, headers: Mapping[str, str] | None = None
) -> FeedState:
    """The state after an answer: asked again after `every`, or later where its Cache-Control says so."""
    hint = min(max_age(headers or {}), LONGEST_HINT)
    due = now + max(every - min(SLACK, every / 10), hint)
    return replace(state, checked=now, due=due, failures=0, error="")


def after_failure(
    state: FeedState,
    reason: str,
    now: datetime,
    *,
    wait: timedelta | None = None,
    asked: bool = True,
    in_turn: bool = True,
) -> FeedState:
    """The state after a failure: a wait of 5 minutes, doubled with each failure more, up to 12 hours.

    `wait` is what the server asked for, and counts where it is longer. `asked` is false where no connection
    was made: that bothers nobody, so the first time need not wait. `in_turn` is false where somebody wanted
    to know at once: then only the server makes the wait longer. The validators stay, since the answer
    that they belong to is still the last one that was read; a remembered redirect is forgotten.
    Also for an answer that turned out not to be a feed: give it the state from before.
    """
    failures = state.failures + 1 if in_turn else max(state.failures, 1)
    due = now + back_off(failures if asked else failures - 1)
    if not in_turn:
        due = min(due, state.due or now)
    due = max(due, now + wait) if wait else due
    return replace(state, checked=now, due=due, failures=failures, error=reason, moved="")


def is_told_to_wait(state: FeedState) -> bool:
    """Whether after a failure it is the server that asked for the wait, not our own caution."""
    if not state.error or state.checked is None or state.due is None:
        return False
    return state.due - state.checked > back_off(state.failures)


def with_ttl(state: FeedState, ttl: timedelta | None, now: datetime) -> FeedState:
    """The state with the feed's own wish (RSS ttl and the like) honoured, within reason."""
    if ttl is None or state.due is None:
        return state
    return replace(state, due=max(state.due, now + min(ttl, LONGEST_HINT)))


def back_off(failures: int) -> timedelta:
    """How long to leave a feed alone after so many failures in a row."""
    if failures < 1:
        return timedelta(0)
    return min(FIRST_BACK_OFF * (1 << min(failures - 1, 20)), LONGEST_BACK_OFF)


def max_age(headers: Mapping[str, str]) -> timedelta:
    """How much longer an answer stays fresh by its Cache-Control and Age (RFC 9111, 4.2); else zero."""
    control = headers.get("cache-control", "")
    found = _MAX_AGE.search(control)
    if not found or _UNCACHED.search(control):
        return timedelta(0)
    age = headers.get("age", "").strip()
    old = int(age) if re.fullmatch(r"[0-9]{1,10}", age) else 0
    return timedelta(seconds=max(0, int(found[1]) - old))


def retry_after(value: str, now: datetime) -> timedelta | None:
    """The wait that a Retry-After asks for, in seconds or until a date (RFC 9110, 10.2.3); None for nonsense.

    At most 24 hours: a server's slip must not silence a feed for ever.
    """
    value = value.strip()[:100]
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:10])), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(value)
        wait = until.replace(tzinfo=until.tzinfo or UTC) - now
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return min(wait, LONGEST_WAIT) if wait > timedelta(0) else None
