"""Which stories stand side by side on the page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

import pytest

from briefing.models import Story, Tier
from briefing.publish.makeup import PAGE, Makeup, make_up
from briefing.publish.reach import GAP, Reach, Type

from .conftest import at, line, told

REACH = Reach(lambda story: ())
SENTENCE = "The harbour board said on Monday that the bridge will be open again by the end of the month."


def story(number: int, sentences: int = 2, tier: Tier = "brief") -> Story:
    """A story with as many sentences."""
    parts = [("Harbour Post", f"{SENTENCE} {n}", "", 1) for n in range(sentences)]
    made = told(f"Bridge {number} opens to all", *(parts or [("Harbour Post", "", "", 1)]), when=at("05:00"))
    return replace(made, id=str(number), tier=tier)


def read(makeup: Makeup) -> list[Story]:
    """Its stories as they stand in the page, and as a phone shows them."""
    lead = [makeup.lead] if makeup.lead else []
    below = chain.from_iterable(chain.from_iterable(makeup.below))
    return [*lead, *makeup.rail, *chain.from_iterable(makeup.beside), *below, *makeup.lines]


@pytest.mark.parametrize("overview", [None, (), (("Ferries run",),), (("Ferries run again",) * 6,) * 3])
@pytest.mark.parametrize("count", range(15))
@pytest.mark.parametrize("tier", ["lead", "brief", "line"])
def test_every_story_once_in_its_order(
    tier: Tier, count: int, overview: Sequence[Sequence[str]] | None
) -> None:
    """Whatever there is: no story, one, twelve; of one sentence, or of five."""
    first = story(0, 3, tier)
    briefs = [story(n, 1 + 7 * n % 5) for n in range(1, count + 1)]
    stories = [*([] if tier == "line" else [first]), *briefs, line("Tradewind", "Ferry runs again")]
    makeup = make_up(stories, REACH, overview)
    assert read(makeup) == stories
    assert all(all(columns) and len(columns) < 4 for columns in (makeup.beside, *makeup.below))


@pytest.mark.parametrize("count", [*range(2, 14)])
def test_no_column_ends_far_above_its_neighbour(count: int) -> None:
    """Among stories of one length none ends more than a story above another one."""
    for columns in make_up([story(n) for n in range(count)], REACH).below:
        depths = [len(column) for column in columns]
        assert max(depths) - min(depths) <= 1


def test_as_many_stand_beside_a_lead_as_reach_as_far_down() -> None:
    """Beside a long one more than beside a short one; beside one of a line none that is far longer."""
    briefs = [story(n, 1) for n in range(1, 9)]
    beside = [
        len([*chain.from_iterable(make_up([story(0, n, "lead"), *briefs], REACH).beside)]) for n in (2, 5, 8)
    ]
    assert beside == sorted(beside)
    assert beside[0] < beside[2]
    assert make_up([story(0, 1, "lead"), story(1, 9)], REACH).beside == ()


def test_the_overview_stands_where_its_side_is_filled() -> None:
    """Short stories under a lead that ends above it; across the page where nothing could stand beside it."""
    lead, briefs = story(0, 4, "lead"), [story(n) for n in range(1, 5)]
    short, long = (("Ferries run",),), (("Ferries run again",) * 6,) * 3
    assert make_up([lead, *briefs], REACH, long).beside
    assert make_up([lead, *briefs], REACH, short).beside == ()
    assert not make_up([lead, *briefs], REACH, long).band
    assert make_up([lead, *briefs[:1]], REACH, ((*long[0], "Ferries run"),)).beside == ((briefs[0],),)
    assert make_up([line("Tradewind", "Ferry runs again")], REACH, long).band


def test_without_an_overview_the_first_story_has_the_page_to_itself() -> None:
    """Short stories stand below it, in columns of their own, as nothing is at its side."""
    lead, briefs = story(0, 4, "lead"), [story(n) for n in range(1, 5)]
    assert make_up([lead, *briefs], REACH).beside
    makeup = make_up([lead, *briefs], REACH, ())
    assert (makeup.rail, makeup.beside, makeup.band) == ((), (), True)


def test_a_text_reaches_as_far_as_it_has_lines() -> None:
    """A Chinese character is as wide as two letters."""
    face = Type(size=10, line=12, letter=0.5)
    assert [face.lines(text, 50) for text in ("", "a" * 9, "a" * 18, "港" * 8)] == [12, 12, 24, 24]


def test_what_follows_a_story_counts() -> None:
    """Its time line, and the other stories of its affair."""
    one, other = story(1), line("Tradewind", "Ferry runs again")
    assert Reach(lambda head: (other,)).brief(one, PAGE / 3 - GAP) > REACH.brief(one, PAGE / 3 - GAP) + 30
