"""A day of the store -> why its briefing is as it is: each story's place, and why the rest is left out."""

from dataclasses import dataclass
from datetime import datetime

from ..config import Config
from ..edit.stories.joined import joined
from ..errors import NothingToBrief
from ..models import Article, Story
from ..store import Store
from .choosing import choose_stories
from .editing import Muted, read_window
from .leaving import read_older
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
    late: frozenset[str]  # ids of the articles of that time that came too late for the last one: they are in


def explain(config: Config, store: Store, now: datetime) -> Explanation:
    """What `build` makes of the window that ends `now`, from the store alone, and why.

    Raises NothingToBrief where the window holds no article, StoreError.
    """
    since = now - config.window
    desk = read_window(config, store, since, now, late=True)
    if not desk.articles:
        raise NothingToBrief(
            f"no article between {since.astimezone(config.zone):%Y-%m-%d %H:%M} and "
            f"{now.astimezone(config.zone):%Y-%m-%d %H:%M}: briefing build, or --date of another day"
        )
    edition = choose_stories(config, store, desk.articles, now)
    sections = tell(edition, desk, config, store, None, now)
    return Explanation(
        since.astimezone(config.zone),
        now.astimezone(config.zone),
        tuple(story for section in sections for story in section.stories),
        joined(edition.below, desk.articles),
        joined(edition.followed.repeats, desk.articles),
        muted=desk.muted,
        older=read_older(config, store, since, now, desk.sources),
        late=desk.late,
    )
