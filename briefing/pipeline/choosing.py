"""The window's articles -> the day's stories: grouped, followed, ranked, and those there is room for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..config import Config
from ..edit.choose import choose
from ..edit.days.anew import Told
from ..edit.days.follow import Followed, follow, sort_out
from ..edit.rank import rank
from ..edit.stories.gather import gather
from ..edit.stories.group import group
from ..models import Article, Section, Story
from ..store import Store
from .recalling import recall


@dataclass(frozen=True, slots=True)
class Edition:
    """What became of the articles: which stories go on or repeat, all in order, those that are shown."""

    followed: Followed
    ranked: tuple[Story, ...]
    sections: tuple[Section, ...]
    told: Mapping[str, Told]  # by its id, what earlier briefings had of each story that goes on

    @property
    def shown(self) -> tuple[Story, ...]:
        """The stories there is room for, in reading order."""
        return tuple(story for section in self.sections for story in section.stories)

    @property
    def below(self) -> tuple[Story, ...]:
        """Those there is none for, best first."""
        chosen = {story.id for story in self.shown}
        return tuple(story for story in self.ranked if story.id not in chosen)


def choose_stories(config: Config, store: Store, articles: Sequence[Article], now: datetime) -> Edition:
    """The stories of the articles, and the sections of the briefing of the day that `now` falls on."""
    today = now.astimezone(config.zone).date()
    shown = store.shown(today + timedelta(days=1), days=15)  # with what an earlier briefing of today had
    stories = group(articles, precision=config.precision)
    if config.precision != "strict":
        stories = gather(stories)
    followed = follow(stories, shown, today)
    told = recall(followed.stories, config, store, now, followed.origins)
    followed = sort_out(followed, told)
    ranked = rank(followed.stories, now, watch=config.watch)
    sections = choose(ranked, [(s.name, s.stories) for s in config.sections], config.stories)
    return Edition(followed, ranked, sections, told)
