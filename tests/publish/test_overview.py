"""What stands beside the first story of the page."""

from collections import Counter
from dataclasses import replace

import pytest

from briefing.models import Briefing, Story
from briefing.publish.layout import Setting, lay_out
from briefing.publish.overview import LISTED, Overview, look_over

from .conftest import line


def named(overview: Overview) -> list[str]:
    """The ids of the stories that it names, box by box."""
    watched = [story for watched in overview.watched for story in watched.named]
    glance = [section.stories[0] for section in overview.glance]
    foremost = [overview.foremost] if overview.foremost else []
    return [story.id for story in (*glance, *overview.continuing, *foremost, *watched)]


def going_on(number: int, **more: object) -> Story:
    """A headline of yesterday's."""
    return replace(line("Harbour Post", f"{number} ferries run"), status="update", day=2, **more)


def test_no_headline_stands_there_twice(full: Briefing) -> None:
    """Nor does the story that it stands beside; a story with a watch word is in the watch list alone."""
    overview = look_over(full)
    assert max(Counter(named(overview)).values()) == 1
    assert full.stories[0].id not in named(overview)
    flaw, city = (full.sections[1].stories[n] for n in (0, 2))
    assert [(watched.word, watched.named) for watched in overview.watched[:2]] == [
        ("open source", (flaw, city)),
        ("security", ()),
    ]
    assert overview.watched[1].stories == (flaw,)
    assert [section.name for section in overview.glance] == ["Science & Health"]


def test_the_weightiest_stories_that_go_on(full: Briefing) -> None:
    """Three of them, and how many there are besides; not the page's first story, beside which they stand."""
    world = full.sections[0]
    stories = tuple(going_on(n, points=float(n)) for n in reversed(range(LISTED + 3)))
    briefing = replace(full, sections=(replace(world, stories=stories),))
    overview = look_over(briefing)
    assert [story.points for story in overview.continuing] == [4.0, 3.0, 2.0]
    assert overview.more == 2
    assert lay_out(briefing, Setting(), ".md").continuing == stories


@pytest.mark.parametrize("place", range(4))
def test_the_foremost_story_is_named_where_nothing_else_names_it(place: int, full: Briefing) -> None:
    """Not where it is the first story of the page, or of another section."""
    new = replace(line("Tradewind", "Bridge opens to all"), points=5.0)
    stories = [line("Harbour Post", f"{n} ferries run") for n in range(4)]
    stories[place] = new
    first, second, third = (replace(section, stories=()) for section in full.sections)
    sections = (
        replace(first, stories=tuple(stories[:3])),
        second,
        replace(third, stories=tuple(stories[3:])),
    )
    briefing = replace(full, sections=sections)
    assert lay_out(briefing, Setting(), ".html").foremost == new
    assert (look_over(briefing).foremost == new) == (place in (1, 2))
