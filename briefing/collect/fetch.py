"""Feeds -> outcomes: many hosts at once, one feed a host at a time.

A feed that fails is a value, never the end of the run.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TypeAlias

from ..errors import FetchError
from ..models import Feed, FeedState
from .address import parse_target
from .connect import UnreachableError
from .files import read_file
from .outcome import Failed, Fetched, NotDue, NotModified, Outcome, address, conditions, judge
from .queues import at_once
from .response import Get
from .schedule import after_failure, is_due

__all__ = ["Failed", "Fetched", "NotDue", "NotModified", "Outcome", "fetch_feeds"]

_Asked: TypeAlias = tuple[Feed, FeedState]


def fetch_feeds(
    feeds: Sequence[Feed],
    states: Mapping[str, FeedState],
    get: Get,
    now: datetime,
    *,
    every: timedelta,
    refresh: bool = False,
    workers: int = 16,
    max_bytes: int = 10_000_000,
) -> Iterator[Outcome]:
    """One outcome a feed, as they come in, each with the state to save; `states` goes by address.

    `refresh` asks those too that are not due, and no failure makes them wait longer. `max_bytes` is for file:
    addresses; those are read each time.
    """
    hosts: defaultdict[str, list[_Asked]] = defaultdict(list)
    for feed in feeds:
        state = states.get(feed.url) or FeedState(feed.url)
        if refresh or _is_file(feed) or is_due(state, now):
            hosts[_host(address(feed, state))].append((feed, state))
        else:
            yield NotDue(feed, state)
    read = partial(read_file, max_bytes=max_bytes)
    ask = partial(_ask, get=get, read=read, now=now, every=every, in_turn=not refresh)
    # The longest queue first: it is what the run will wait for.
    yield from at_once(sorted(hosts.values(), key=len, reverse=True), lambda host: map(ask, host), workers)


def _ask(asked: _Asked, get: Get, read: Get, now: datetime, every: timedelta, in_turn: bool) -> Outcome:
    """The outcome for one feed, whatever happens."""
    feed, state = asked
    there = True
    try:
        source = read if _is_file(feed) else get
        response = source(address(feed, state), headers=conditions(state.validators))
        return judge(feed, state, response, now, every, in_turn=in_turn)
    except FetchError as error:
        reason = " ".join(str(error).split())
        there = not isinstance(error, UnreachableError)
    except Exception as error:  # noqa: BLE001 (one feed must not stop the others)
        reason = f"an unexpected {type(error).__name__} while it was read"
    return Failed(feed, reason, after_failure(state, reason, now, asked=there, in_turn=in_turn))


def _is_file(feed: Feed) -> bool:
    return feed.url.lower().startswith("file:")


def _host(url: str) -> str:
    try:
        return parse_target(url).host
    except FetchError:
        return ""  # a file, or what will be refused
