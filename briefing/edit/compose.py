"""Stories + Summaries -> Briefing: the sections as they will be read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..models import Section, Story, Summary, Tier

# Sentences a story gets, by its place; `n` is what the user asked for.
_FRONT = 1  # the first story of all gets one more
_BRIEF = 2


def wanted(tier: Tier, sentences: int, *, front: bool = False) -> int:
    """How many sentences a story of this tier may have, for `sentences` a leading story; 0 for a line."""
    if tier == "line":
        return 0
    if tier == "brief":
        return min(_BRIEF, sentences)
    return sentences + _FRONT if front else sentences


def compose(sections: Sequence[Section], summaries: Mapping[str, Summary]) -> tuple[Section, ...]:
    """The sections with each story's summary (by its id) filled in; those without a story are left out.

    A story that nobody says a quotable sentence about becomes a line: its headline is all there is to read.
    Lines stand behind the stories that can be read; those of an affair behind the one they stand under.
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
    texts: list[Story] = []
    lines: list[Story] = []
    under: dict[str, list[Story]] = {}
    for story in stories:
        if story.under:
            under.setdefault(story.under, []).append(story)
        else:
            (lines if story.tier == "line" else texts).append(story)
    if texts and texts[0].tier == "brief":
        texts[0] = replace(texts[0], tier="lead")
    for story in (*texts, *lines):
        yield from (story, *under.get(story.id, ()))
