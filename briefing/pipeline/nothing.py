"""No article in the window -> the line that says why, and what to do."""

from datetime import datetime

from ..config import Config
from ..store import Store
from .collecting import Collected, failures, not_before


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


def nothing(config: Config, store: Store, since: datetime, until: datetime) -> str:
    """That the window holds no article, and what to do."""
    failed, feeds = failures(config, store), len(config.feeds)
    start, end = (f"{moment.astimezone(config.zone):%Y-%m-%d %H:%M}" for moment in (since, until))
    some = f"; {len(failed)} of {feeds} feeds could not be read (-v lists them)" if failed else ""
    return f"no article from {start} to {end}: try a longer window, as --since 3d{some}"
