"""No article in the window -> the line that says why, and what to do."""

from datetime import UTC, datetime, timedelta

from ..config import Config
from ..store import Store
from .collecting import Collected, failures, not_before

LAST = datetime(9998, 1, 1, tzinfo=UTC)  # no entry is dated later (`collect/dates.py`)


def unread(config: Config, store: Store, got: Collected, asked: datetime, *, offline: bool) -> str:
    """That no feed could be read, and what to do; empty where one could."""
    states = store.feed_states()
    if not any(feed.url in states for feed in config.feeds):
        return "nothing has been fetched yet: run briefing build without --offline, or briefing fetch"
    failed, feeds = failures(config, store), len(config.feeds)
    if len(failed) < feeds:
        return ""
    why = f"{failed[0].name}: {failed[0].reason}"
    on_the_web = any(not feed.url.startswith("file:") for feed in config.feeds)
    if on_the_web and offline:
        return (
            f"no feed of {feeds} could be read the last time ({why}): without --offline they are asked again"
        )
    if got.again:
        others = "no other" if got.asked else "none"
        told = not_before(got.again, asked, config)
        return f"no feed of {feeds} could be read the last time ({why}), and {others} is {told}"
    network = "no network? " if on_the_web else ""
    return (
        f"{network}no feed of {feeds} could be read ({why}); briefing demo builds a sample without a network"
    )


def nothing(config: Config, store: Store, since: datetime, until: datetime, muted: int) -> str:
    """That the window holds no article, but for so many that are muted; and what there is."""
    start, end = (_written(moment, config) for moment in (since, until))
    return f"no article from {start} to {end}: {_instead(config, store, since, until, muted)}"


def _instead(config: Config, store: Store, since: datetime, until: datetime, muted: int) -> str:
    if muted:
        return f"all there are ({muted}) are muted in {config.path.name}"
    feeds = [feed.url for feed in config.feeds]
    newest = store.newest(feeds, until)
    if newest and newest <= since:
        # The day's first moment is not of a window that starts with it.
        day = (newest.astimezone(config.zone) - timedelta(microseconds=1)).date()
        return f"the newest is from {_written(newest, config)} (--since {day} reaches it)"
    if later := store.newest(feeds, LAST):
        return f"the newest is later, from {_written(later, config)}"
    if store.feed_states().keys() & feeds:
        return "no feed has brought one yet"
    return "none has been fetched yet: run briefing build"


def _written(moment: datetime, config: Config) -> str:
    return f"{moment.astimezone(config.zone):%Y-%m-%d %H:%M}"


def some_failed(config: Config, store: Store) -> str:
    """How many feeds could not be read, to be put behind another line; empty where all could."""
    failed, feeds = len(failures(config, store)), len(config.feeds)
    return f"; {failed} of {feeds} feeds could not be read (-v lists them)" if failed else ""
