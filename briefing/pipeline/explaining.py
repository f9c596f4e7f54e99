"""A day of the store -> why its briefing is as it is: each story's place, and why the rest is left out."""

from dataclasses import dataclass
from datetime import datetime

from ..config import Config
from ..edit.stories.joined import joined
from ..errors import NothingToBrief
from ..models import Article, Story
from ..store import Store
from ..store.contract import AHEAD
from .choosing import choose_stories
from .editing import Muted, read_window
from .leaving import read_older
from .nothing import nothing
from .writing import tell


@dataclass(frozen=True, slots=True)
class Explanation:
    """A briefing's stories in reading order and the ones it left out, best first."""

    since: datetime  # the window's start, in the briefing's time zone
    now: datetime  # and its end
    shown: tuple[Story, ...]
    below: tuple[Story, ...]  # no room for them
    repeats: tuple[Story, ...]  # nothing new since they were shown
    muted: tuple[Muted, ...]
    older: tuple[Article, ...]  # of the time before the window, as long as the window; shown by no briefing
    ahead: tuple[Article, ...]  # dated later than the briefing: for the next one
    late: frozenset[str]  # ids of the articles of that time that came too late for the last one: they are in


def explain(
    config: Config, store: Store, now: datetime, since: datetime | None = None, seen: datetime | None = None
) -> Explanation:
    """What `build` makes of the window that ends `now`, from the store alone, and why.

    `since` replaces the window's start, as it does there. What was first seen after `seen` is not known.
    Raises NothingToBrief where the window holds no article, StoreError.
    """
    late = since is None
    since = since or now - config.window
    desk = read_window(config, store, since, now, late=late, until=seen)
    if not desk.articles:
        raise NothingToBrief(nothing(config, store, since, now, len(desk.muted)))
    edition = choose_stories(config, store, desk.articles, now)
    sections = tell(edition, desk, config, store, None, now)
    return Explanation(
        since.astimezone(config.zone),
        now.astimezone(config.zone),
        tuple(story for section in sections for story in section.stories),
        joined(edition.below, desk.articles),
        joined(edition.followed.repeats, desk.articles),
        muted=desk.muted,
        older=read_older(config, store, since, now, desk.sources, seen),
        # What is first seen later is not ahead of its time.
        ahead=read_window(config, store, now, now + AHEAD, late=False, until=now).articles,
        late=desk.late,
    )
