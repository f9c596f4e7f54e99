"""Briefing -> what stands beside its first story: each headline of the page once, and not that story's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..models import Briefing, Closed, Section, Story
from .filters import heads

LISTED = 3  # stories that go on
HITS = 3  # stories of a watch word


@dataclass(frozen=True, slots=True)
class Watched:
    """A watch word and the stories it is found in."""

    word: str
    stories: tuple[Story, ...]
    named: tuple[Story, ...] = ()  # those that the overview names with it

    @property
    def more(self) -> int:
        """How many of them it does not name, where it names any."""
        return len(self.stories) - len(self.named)


@dataclass(frozen=True, slots=True)
class Overview:
    """The boxes at the side of the page. A story that two of them could name is in the one."""

    watched: tuple[Watched, ...]  # words that name stories, at most three each
    glance: tuple[Section, ...]  # all but the first; each is seen by its first story
    continuing: tuple[Story, ...]  # from earlier days, the weightiest, at most three
    more: int  # how many others go on
    foremost: Story | None  # the weightiest new story
    closed: tuple[Closed, ...]  # stories that nobody tells any more, at most three

    @property
    def boxes(self) -> tuple[tuple[str, ...], ...]:
        """What is read in each box that has something to say, headline by headline."""
        going_on = (*self.continuing, *((self.foremost,) if self.foremost else ()))
        since = [f"day 2 {story.title}" for story in going_on]
        since += [f"nothing new since Mon 23 Nov {story.title}" for story in self.closed]
        boxes = (
            tuple(f"{section.name} {section.stories[0].title}" for section in self.glance),
            tuple(since if self.continuing or self.closed else ()),
            tuple(f"{told.word} {'; '.join(story.title for story in told.named)}" for told in self.watched),
        )
        return tuple(box for box in boxes if box)


def look_over(briefing: Briefing) -> Overview:
    """What the overview of a briefing names."""
    told = heads(briefing.stories)
    named = {story.id for story in told[:1]}
    watched = tuple(_watched(briefing, named))
    sections = [section for section in briefing.sections if section.stories]
    glance = tuple(section for section in sections[1:] if section.stories[0].id not in named)
    named |= {section.stories[0].id for section in glance}
    going_on = [story for story in continuing(briefing) if story.id not in named]
    named |= {story.id for story in going_on[:LISTED]}
    first = foremost(briefing)
    return Overview(
        watched=watched,
        glance=glance,
        continuing=tuple(going_on[:LISTED]),
        more=len(going_on[LISTED:]),
        foremost=first if first and first.id not in named else None,
        closed=briefing.closed[:LISTED],
    )


def _watched(briefing: Briefing, named: set[str]) -> Iterator[Watched]:
    """The words that were found; the stories they name are added to the named."""
    for word in briefing.watch:
        if stories := about(word, briefing.stories):
            fresh = tuple(story for story in stories if story.id not in named)[:HITS]
            named |= {story.id for story in fresh}
            yield Watched(word, stories, fresh)


def about(word: str, stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories that a watch word is found in."""
    return tuple(story for story in stories if word in story.watch)


def continuing(briefing: Briefing) -> tuple[Story, ...]:
    """The stories from earlier days, the weightiest first."""
    going_on = (story for story in heads(briefing.stories) if story.status != "new")
    return tuple(sorted(going_on, key=lambda story: -story.points))


def foremost(briefing: Briefing) -> Story | None:
    """The weightiest new story; of equals the first."""
    new = (story for story in heads(briefing.stories) if story.status == "new")
    return max(new, key=lambda story: story.points, default=None)
