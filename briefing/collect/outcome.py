"""Response -> what it means for a feed: Fetched | NotModified | Failed, with the state to remember. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import TypeAlias
from urllib.parse import urlsplit

from ..models import Feed, FeedState, Validators
from .redirect import STATUSES as REDIRECTS
from .response import Response
from .schedule import LONGEST_BACK_OFF, after_failure, after_success, retry_after

_LONGEST_VALIDATOR = 1_024  # characters; what is longer is not kept, so the feed is sent whole
_SENDABLE = re.compile(r"[\x20-\x7e\xa0-\xff]+")
_PHRASES = {status.value: status.phrase for status in HTTPStatus}
_WHOLE = frozenset({200, 203})
_HINTS = {
    206: "only a part was sent",
    304: "but the whole was asked for",
    401: "write https://name:password@host/… in feeds.yaml",
    410: "remove it from feeds.yaml",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A new body; the state is right if it turns out to be a feed (else: `schedule.after_failure`)."""

    feed: Feed
    body: bytes = field(repr=False)
    headers: Mapping[str, str]
    url: str  # who answered, after redirects
    state: FeedState


@dataclass(frozen=True, slots=True)
class NotModified:
    """Nothing new since the last time."""

    feed: Feed
    state: FeedState


@dataclass(frozen=True, slots=True)
class Failed:
    """No feed this time, and why: one line without secrets."""

    feed: Feed
    reason: str
    state: FeedState


@dataclass(frozen=True, slots=True)
class NotDue:
    """Not asked: it is too early."""

    feed: Feed
    state: FeedState


Outcome: TypeAlias = Fetched | NotModified | Failed | NotDue


def address(feed: Feed, state: FeedState) -> str:
    """Whom to ask: where the feed has moved for good, unless credentials were written for its old place."""
    return state.moved if state.moved and "@" not in urlsplit(feed.url).netloc else feed.url


def conditions(validators: Validators) -> dict[str, str]:
    """The headers that ask only for what is new (RFC 9110, 13.1)."""
    pairs = {"If-None-Match": validators.etag, "If-Modified-Since": validators.modified}
    return {name: value for name, value in pairs.items() if value}


def judge(
    feed: Feed, state: FeedState, response: Response, now: datetime, every: timedelta, *, in_turn: bool = True
) -> Outcome:
    """What an answer to this feed in this state means; `in_turn` as for `after_failure`."""
    kept = state.moved if address(feed, state) == state.moved else ""
    answered = after_success(replace(state, moved=response.moved or kept), now, every, response.headers)
    if response.status == HTTPStatus.NOT_MODIFIED and conditions(state.validators):
        return NotModified(feed, answered)
    if response.status in _WHOLE and response.body:
        fetched = replace(answered, validators=_validators(response.headers))
        return Fetched(feed, response.body, response.headers, response.url, fetched)
    wait = retry_after(response.headers.get("retry-after", ""), now)
    until = f"; it asks to wait until {(now + wait).astimezone(UTC):%d %B %H:%M} UTC" if wait else ""
    reason = describe(response) + until
    if response.status == HTTPStatus.GONE:
        wait = LONGEST_BACK_OFF
    return Failed(feed, reason, after_failure(state, reason, now, wait=wait, in_turn=in_turn))


def describe(response: Response) -> str:
    """Why an answer is no feed, as "HTTP 404 Not Found"; the phrase is the standard's, not the server's."""
    status = response.status
    phrase = _PHRASES.get(status, "")
    line = f"HTTP {status} {phrase}".strip()
    if status in _WHOLE:
        return "the answer is empty"
    if response.headers.get("cf-mitigated", "").lower() == "challenge":
        return f"{line}: a bot challenge blocks the way; ask the publisher for an open address"
    if status in REDIRECTS:
        return f"{line}, but not where to"
    return f"{line}: {_HINTS[status]}" if status in _HINTS else line


def _validators(headers: Mapping[str, str]) -> Validators:
    """What the server gave, to the letter; nothing that could not be sent back as one header."""
    etag, modified = headers.get("etag", ""), headers.get("last-modified", "")
    return Validators(etag if _sendable(etag) else "", modified if _sendable(modified) else "")


def _sendable(value: str) -> bool:
    return len(value) <= _LONGEST_VALIDATOR and _SENDABLE.fullmatch(value) is not None
