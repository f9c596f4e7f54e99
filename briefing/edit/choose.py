"""Ranked stories -> the sections of the briefing: each story once, where it belongs, while there is room."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from math import ceil

from ..models import Section, Story, Tier
from .affairs import beneath

ALONE = 3  # stories that one outlet alone tells, in a section, before another outlet's get their turn
# The share of all stories that are told in sentences, those of most points. With half of each section's, four
# readers of fifteen days missed the news of weighty ones. Of 48 stories told besides, two others wanted 28.
TOLD = 0.6
BRIEFS = 2  # stories below a section's lead that are told in brief all the same


def choose(
    ranked: Sequence[Story], sections: Sequence[tuple[str, int | None]], total: int, *, alone: int = ALONE
) -> tuple[Section, ...]:
    """The sections (name, most stories or None) in their order, best story first, at most `total` in all.

    A story stands in the section most of its articles come from, of equals the earlier; one from no listed
    section is left out, and so is a section without stories. Where the total is short, each section keeps its
    best story as long as there is room, and the rest goes by points. Beyond `alone` stories of a section that
    the same outlet alone tells, others go first. A section's first story leads; the weightiest of the
    briefing are told in brief, the others in a line. A story of the same affair as another stands
    under it (`affairs.py`); that one has the place of the best of them, in the section of that.
    """
    names = tuple(name for name, _ in sections)
    homes = _homes(ranked, names)
    home = {story.id: name for name, told in homes.items() for story in told}
    picked = {name: _varied(homes[name], alone)[:most] for name, most in sections}
    kept = _kept(picked, max(0, total))
    chosen = {story.id: story for story in ranked if story.id in kept}
    under = beneath(list(chosen.values()), ranked)
    best: dict[str, Story] = {}  # of each affair, by the id of its head; the best of all first
    for story in chosen.values():
        best.setdefault(under.get(story.id, story.id), story)
    told_of = ceil(TOLD * len(chosen))
    weighty = frozenset((*list(best)[:told_of], *list(chosen)[:told_of]))
    affairs = [_beneath(story, under, weighty) for story in chosen.values() if story.id in under]
    return tuple(
        Section(name, tuple(_with_affairs(name, _tiers(told, weighty), affairs)))
        for name in names
        if (told := [chosen[head] for head, first in best.items() if home[first.id] == name])
    )


def _homes(ranked: Sequence[Story], names: Sequence[str]) -> Mapping[str, list[Story]]:
    homes: dict[str, list[Story]] = {name: [] for name in names}
    for story in ranked:
        home = home_of(story, names)
        if home is not None:
            homes[home].append(story)
    return homes


def home_of(story: Story, names: Sequence[str]) -> str | None:
    """The listed section most of the story's articles come from, of equals the first; None without one."""
    counts = Counter(article.section for article in story.articles)
    return max((name for name in names if counts[name]), key=lambda name: counts[name], default=None)


def _varied(stories: Sequence[Story], alone: int) -> list[Story]:
    """The stories with those that the same outlet alone tells, beyond `alone`, at the end."""
    first: list[Story] = []
    later: list[Story] = []
    seen: Counter[str] = Counter()
    for story in stories:
        single = len(story.outlets) == 1
        seen[story.outlets[0]] += single
        (later if single and seen[story.outlets[0]] > alone else first).append(story)
    return first + later


def _kept(picked: Mapping[str, Sequence[Story]], total: int) -> frozenset[str]:
    """The ids of the stories there is room for: each section's best first, then by points."""

    def worth(place: tuple[int, Story]) -> tuple[bool, float, str]:
        n, story = place
        return n > 0, -story.points, story.id

    places = [place for stories in picked.values() for place in enumerate(stories)]
    return frozenset(story.id for _, story in sorted(places, key=worth)[:total])


def _tiers(stories: Sequence[Story], weighty: Set[str]) -> Sequence[Story]:
    briefs = max(BRIEFS, sum(story.id in weighty for story in stories[1:]))
    briefs += briefs % 2  # the page sets two beside each other
    return [replace(story, tier=_tier(n, briefs)) for n, story in enumerate(stories)]


def _beneath(story: Story, under: Mapping[str, str], weighty: Set[str]) -> Story:
    """A story of an affair: one that would have been told by itself may say so in a sentence."""
    return replace(story, under=under[story.id], tier="brief" if story.id in weighty else "line")


def _with_affairs(name: str, heads: Sequence[Story], affairs: Sequence[Story]) -> Iterator[Story]:
    """The section's stories, behind each those that stand under it, whatever section these come from."""
    for head in heads:
        mine = (story for story in affairs if story.under == head.id)
        yield from (replace(story, section=name) for story in (head, *mine))


def _tier(place: int, briefs: int) -> Tier:
    if place == 0:
        return "lead"
    return "brief" if place <= briefs else "line"
