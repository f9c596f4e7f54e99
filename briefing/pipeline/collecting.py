"""Feeds are asked, parsed and stored; a feed that fails is a line, never the end of the run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..collect.address import place, redact
from ..collect.fetch import Failed, Fetched, NotModified, Outcome, fetch_feeds
from ..collect.response import NO_HEADERS, Get, Response
from ..collect.schedule import after_failure, is_due, is_told_to_wait, with_ttl
from ..collect.workers import parse_all
from ..config import Config
from ..errors import FetchError, ParseError
from ..models import Entry, Failure, Feed, FeedState
from ..store import Store
from .progress import Progress, silent

# A day of the last thirty can be built again as it was: what came late to it is up to two windows older, and
# what its stories go on from was shown up to fifteen days before, and is a window older.
KEPT = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Collected:
    """What one round of asking brought."""

    asked: int = 0  # feeds that were due
    new: int = 0  # entries
    changed: int = 0  # entries
    failed: tuple[Failure, ...] = ()
    again: datetime | None = None  # none on the web was asked, as each has failed: when the first will be


def collect(
    config: Config,
    store: Store,
    client: Get | None,
    now: datetime,
    *,
    refresh: bool = False,
    progress: Progress = silent,
) -> Collected:
    """Ask the feeds that are due and store what they bring; without a client, only the user's own files.

    What is older than any briefing of the last month needs is forgotten: pages, and entries that their feeds
    no longer list. The month ends with the newest entry that was known: `now` may be a wrong clock's, or one
    to come that somebody asked for.
    """
    feeds = [feed for feed in config.feeds if client or feed.url.startswith("file:")]
    new = changed = asked = 0
    failed: list[Failure] = []
    states = store.feed_states()
    again = None if refresh else _again(feeds, states, now)
    newest = store.newest([feed.url for feed in config.feeds], now)
    forget = newest - KEPT - 2 * config.window if newest else None
    if forget:
        store.forget_pages(forget)
    outcomes = fetch_feeds(
        feeds,
        states,
        client or _nobody,
        now,
        every=config.http.every,
        refresh=refresh,
        max_bytes=config.http.max_bytes,
    )
    for feed, state, entries in _parsed(_counted(outcomes, len(feeds), progress), states, now, not refresh):
        saved = store.save_feed(state, entries, now, forget)
        asked, new, changed = asked + 1, new + saved.new, changed + saved.changed
        if state.error:
            failed.append(_failure(feed, state))
    return Collected(asked, new, changed, tuple(sorted(failed, key=lambda failure: failure.url)), again)


def _again(feeds: Sequence[Feed], states: Mapping[str, FeedState], now: datetime) -> datetime | None:
    """When the first of the web's feeds is due again, where each of them has failed and none is due."""
    known = [states.get(feed.url) for feed in feeds if not feed.url.startswith("file:")]
    waits = [state.due for state in known if state and state.error and not is_due(state, now)]
    return min((due for due in waits if due), default=None) if len(waits) == len(known) else None


def _nobody(url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
    """The client of a run that asks nobody: files are read without it."""
    raise FetchError("not asked: this run is offline")


def _counted(outcomes: Iterable[Outcome], total: int, progress: Progress) -> Iterator[Outcome]:
    for done, outcome in enumerate(outcomes, 1):
        progress("Reading feeds", done, total)
        yield outcome


def _parsed(
    outcomes: Iterable[Outcome], states: Mapping[str, FeedState], now: datetime, in_turn: bool
) -> Iterator[tuple[Feed, FeedState, Sequence[Entry] | None]]:
    """Each feed that was asked, with its new state, and its entries where it sent any."""
    others: list[NotModified | Failed] = []

    def bodies() -> Iterator[Fetched]:
        for outcome in outcomes:
            match outcome:
                case Fetched():
                    yield outcome
                case NotModified() | Failed():
                    others.append(outcome)

    for outcome, result in parse_all(bodies()):
        if isinstance(result, ParseError):
            before = states.get(outcome.feed.url) or FeedState(outcome.feed.url)
            yield outcome.feed, after_failure(before, str(result), now, in_turn=in_turn), None
        else:
            state = replace(outcome.state, title=result.title)
            yield outcome.feed, with_ttl(state, result.ttl, now), result.entries
    for other in others:
        yield other.feed, other.state, None


def _failure(feed: Feed, state: FeedState) -> Failure:
    """What the reader is told: of a feed without a name its place, since an address may hold a key."""
    name = feed.name or state.title or place(feed.url)
    return Failure(name, state.error.removeprefix(f"{name}: "), redact(feed.url))


def failures(config: Config, store: Store) -> tuple[Failure, ...]:
    """The feeds whose last answer was an error, in the order of feeds.yaml."""
    states = store.feed_states()
    found = ((feed, states.get(feed.url)) for feed in config.feeds)
    return tuple(_failure(feed, state) for feed, state in found if state and state.error)


def have_failed(config: Config, store: Store) -> bool:
    """Whether the last answer of every feed was an error, as when the network was away.

    Not where a server has asked to be left alone.
    """
    states = store.feed_states()
    known = [states.get(feed.url) for feed in config.feeds]
    return all(state and state.error and not is_told_to_wait(state) for state in known)


def not_before(again: datetime, now: datetime, config: Config) -> str:
    """`asked again before 16:11: --refresh asks now`, with the day where that is another."""
    when, today = again.astimezone(config.zone), now.astimezone(config.zone).date()
    time = f"{when:%H:%M}" if when.date() == today else f"{when:%Y-%m-%d %H:%M}"
    return f"asked again before {time}: --refresh asks now"
