"""A day of the store -> why its briefing is as it is: each story's place, and why the rest is left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ..config import Config
from ..edit.joined import Join, joined
from ..edit.rank import why_muted
from ..edit.read import read
from ..errors import NothingToBrief
from ..models import Article, Story
from ..store import Store
from .choosing import choose_stories
from .editing import read_window


@dataclass(frozen=True, slots=True)
class Muted:
    """An article that the user did not want, and the word that says so."""

    article: Article
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A briefing's stories in reading order and the ones it left out, best first."""

    shown: tuple[Story, ...]
    below: tuple[Story, ...]  # no room for them
    repeats: tuple[Story, ...]  # nothing new since they were shown
    muted: tuple[Muted, ...]
    older: int  # entries of the time before the window, as long as the window
    joins: dict[str, tuple[Join, ...]]  # by the id of a story of several articles


def explain(config: Config, store: Store, now: datetime, since: datetime | None = None) -> Explanation:
    """What `build` makes of the window that ends `now`, from the store alone, and why.

    Raises NothingToBrief where the window holds no article, StoreError.
    """
    since = since or now - config.window
    desk = read_window(config, store, since, now)
    if not desk.articles:
        raise NothingToBrief(
            f"no article between {since.astimezone(config.zone):%Y-%m-%d %H:%M} and "
            f"{now.astimezone(config.zone):%Y-%m-%d %H:%M}: briefing build, or --date of another day"
        )
    edition = choose_stories(config, store, desk.articles, now)
    shown = tuple(story for section in edition.sections for story in section.stories)
    chosen = {story.id for story in shown}
    below = tuple(story for story in edition.ranked if story.id not in chosen)
    feeds = [feed.url for feed in config.feeds]
    return Explanation(
        shown,
        below,
        edition.followed.repeats,
        muted=tuple(_muted(config, store, since, now)),
        older=len(store.entries(since - (now - since), since, feeds)),
        joins=joined([*shown, *below, *edition.followed.repeats], desk.articles),
    )


def _muted(config: Config, store: Store, since: datetime, now: datetime) -> Iterator[Muted]:
    feeds = {feed.url: feed for feed in config.feeds}
    titles = {url: state.title for url, state in store.feed_states().items()}
    for entry in store.entries(since, now, feeds):
        feed = feeds[entry.feed]
        article = read(entry, feed, name=titles.get(entry.feed, ""))
        if why := why_muted(article, feed, config.mute):
            yield Muted(article, why)
