"""How a story spread over the window."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.models import Article, Story
from briefing.publish.coverage import Coverage, characters, coverage, outline

UNTIL = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
SINCE = UNTIL - timedelta(hours=8)


def ago(hours: float) -> datetime:
    return UNTIL - timedelta(hours=hours)


def story(*told: tuple[str, float | None]) -> Story:
    """A story of articles: (outlet, hours before the end of the window)."""
    return Story(
        tuple(
            Article(f"{n}", "Dam overflows", "", outlet=outlet, published=None if age is None else ago(age))
            for n, (outlet, age) in enumerate(told)
        )
    )


SPREAD = story(("Wire", 6.5), ("Herald", 2.5), ("Wire", 5.5), ("Post", 2.2), ("Ledger", 0.1))


def test_outlets_are_counted_hour_by_hour() -> None:
    """Each outlet counts once, from its first article on; the last column has them all."""
    assert coverage(SPREAD, SINCE, UNTIL) == Coverage(ago(6.5), ago(0.1), (0, 1, 1, 1, 1, 3, 3, 4))


def test_what_lies_outside_the_window_is_at_its_edge() -> None:
    """A wrong clock moves nothing out of the picture."""
    told = coverage(story(("Wire", 30), ("Herald", -3), ("Post", 4)), SINCE, UNTIL)
    assert told
    assert told.counts == (1, 1, 1, 2, 2, 2, 2, 3)


def test_a_long_window_has_wider_columns() -> None:
    """There are 24 columns at most; a window of minutes has one."""
    days = coverage(SPREAD, UNTIL - timedelta(days=3), UNTIL)
    minutes = coverage(SPREAD, UNTIL - timedelta(minutes=20), UNTIL)
    assert days
    assert minutes
    assert days.counts == (*(0,) * 21, 1, 1, 4)
    assert minutes.counts == (4,)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(story(("Wire", 2), ("Herald", 1)), id="two articles"),
        pytest.param(story(("Wire", 3), ("Wire", 2), ("Wire", 1)), id="one outlet"),
        pytest.param(story(("Wire", 3), ("Herald", None), ("Post", None)), id="no dates"),
    ],
)
def test_nothing_to_show(told: Story) -> None:
    """A picture of one moment says nothing."""
    assert coverage(told, SINCE, UNTIL) is None


def test_no_window_no_picture() -> None:
    """A window without length has no hours."""
    assert coverage(SPREAD, UNTIL, UNTIL) is None


def test_the_picture_is_a_line_of_steps() -> None:
    """Two units a column, ten units for all outlets; as few points as there are steps."""
    told = coverage(SPREAD, SINCE, UNTIL)
    assert told
    assert outline(told) == "M0 10V10h2V8h8V2h4V0h2V10z"


def test_a_story_of_other_days_did_not_grow() -> None:
    """Its picture would be a block."""
    known = coverage(story(("Wire", 30), ("Herald", 20), ("Post", 12)), SINCE, UNTIL)
    fresh = coverage(SPREAD, SINCE, UNTIL)
    assert known
    assert fresh
    assert (known.grew, fresh.grew) == (False, True)


def test_one_of_many_can_be_seen() -> None:
    """A single outlet among fifty is one unit high, and the lowest block."""
    told = Coverage(SINCE, UNTIL, (0, 1, 50))
    assert outline(told) == "M0 10V10h2V9h2V0h2V10z"
    assert characters(told) == " ▁█"


def test_the_same_in_characters() -> None:
    """Blocks where they can be shown, else the numbers themselves."""
    told = coverage(SPREAD, SINCE, UNTIL)
    assert told
    assert characters(told) == " ▃▃▃▃▆▆█"
    assert characters(told, plain=True) == ".1111334"
    assert characters(Coverage(SINCE, UNTIL, (0, 9, 12)), plain=True) == ".9+"
