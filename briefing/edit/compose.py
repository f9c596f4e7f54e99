"""Stories + Summaries -> Briefing: the sections as they will be read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from ..models import Section, Story, Summary, Tier

# Sentences a story gets, by its place; `n` is what the user asked for.
_FRONT = 1  # the first story of all gets one more
_BRIEF = 2


def wanted(tier: Tier, sentences: int, *, front: bool = False, under: bool = False) -> int:
    """How many sentences a story of this tier may have, for `sentences` a leading story.

    None for a line, and one for a story that stands under another.
    """
    if tier == "line":
        return 0
    if under:
        return min(1, sentences)
    if tier == "brief":
        return min(_BRIEF, sentences)
    return sentences + _FRONT if front else sentences


def compose(sections: Sequence[Section], summaries: Mapping[str, Summary]) -> tuple[Section, ...]:
    """The sections with each story's summary (by its id) filled in; those without a story are left out.

    A story that nobody says a quotable sentence about becomes a line: its headline is all there is to read.
    Lines stand behind the stories that can be read. Of an affair, one that can be read is above, if any can,
    and the others right behind it.
    """
    filled = (
        Section(section.name, tuple(_ordered(_filled(section.stories, summaries)))) for section in sections
    )
    return tuple(section for section in filled if section.stories)


def _filled(stories: Iterable[Story], summaries: Mapping[str, Summary]) -> Iterable[Story]:
    for story in stories:
        summary = summaries.get(story.id, story.summary)
        yield replace(story, summary=summary, tier=story.tier if summary.quotes else "line")


def _ordered(stories: Iterable[Story]) -> Iterator[Story]:
    """Stories with text before lines, else in the order given, each with what stands under it; the first with
    text leads.
    """
    affairs: dict[str, list[Story]] = {}
    for story in stories:
        affairs.setdefault(story.under or story.id, []).append(story)
    texts: list[Sequence[Story]] = []
    lines: list[Sequence[Story]] = []
    for affair in map(_headed, affairs.values()):
        (lines if affair[0].tier == "line" else texts).append(affair)
    if texts and texts[0][0].tier == "brief":
        texts[0] = (replace(texts[0][0], tier="lead"), *texts[0][1:])
    yield from chain(*texts, *lines)


def _headed(affair: Sequence[Story]) -> Sequence[Story]:
    """The stories of an affair, the head first: where that is a line, the first that is none is the head."""
    head = next((story for story in affair if story.tier != "line"), affair[0])
    return (
        replace(head, under=""),
        *(replace(story, under=head.id) for story in affair if story is not head),
    )
