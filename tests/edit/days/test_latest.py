"""What ends a story's time line today."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from briefing.edit.days.latest import latest
from briefing.models import Article, Quote, Step, Story, Summary

NOW = datetime(2031, 6, 4, 12, tzinfo=UTC)
HEAD = Article(
    id="head",
    title="Divers reach the sunken ferry off Lund",
    text="Divers reached the sunken ferry off Lund on Wednesday.",
    outlet="The Wire",
    published=NOW - timedelta(hours=3),
    language="en",
)
OTHER = replace(
    HEAD,
    id="other",
    title="Owner of the ferry arrested at the airport",
    text="The owner was arrested at the airport of Lund.",
    outlet="The Lamp",
    published=NOW - timedelta(hours=2),
)
STORY = Story(articles=(HEAD, OTHER), trail=(Step(date(2031, 6, 3), "Ferry sinks off Lund with 40 aboard"),))


def test_what_came_last() -> None:
    """Of several that report something else, the newest."""
    newest = replace(OTHER, id="newest", title="Minister of transport resigns", published=NOW)
    assert latest(STORY, NOW) is OTHER
    assert latest(replace(STORY, articles=(HEAD, newest, OTHER)), NOW) is newest


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"title": "Divers reach sunken ferry"}, id="the headline again"),
        pytest.param({"title": "Ferry with 40 aboard sinks off Lund"}, id="an earlier day's again"),
        pytest.param({"title": "What to know about the ferry"}, id="an explainer"),
        pytest.param({"title": "Who owns the ferry that sank off Lund?"}, id="a question"),
        pytest.param({"labels": ("Opinion: ",)}, id="an opinion"),
        pytest.param({"published": NOW - timedelta(days=1)}, id="of yesterday"),
        pytest.param({"published": None}, id="without a date"),
    ],
)
def test_what_does_not(changed: dict[str, object]) -> None:
    """What tells nothing else, and what is no report of the day."""
    assert latest(replace(STORY, articles=(HEAD, replace(OTHER, **changed))), NOW) is None  # type: ignore[arg-type]


def test_what_the_summary_says() -> None:
    """It has been read."""
    quote = Quote("The owner of the ferry was arrested at the airport.", OTHER, 0, 10)
    assert latest(replace(STORY, summary=Summary((quote,))), NOW) is None


def test_the_first_day() -> None:
    """There is no time line."""
    assert latest(replace(STORY, trail=()), NOW) is None


def test_the_day_is_the_briefings() -> None:
    """One o'clock in Auckland is yesterday's in Lund."""
    auckland = timezone(timedelta(hours=12))
    early = replace(OTHER, published=datetime(2031, 6, 3, 13, tzinfo=UTC))
    story = replace(STORY, articles=(HEAD, early))
    assert latest(story, NOW) is None
    assert latest(story, NOW.astimezone(auckland)) is None  # there it is the 5th
    assert latest(story, NOW.astimezone(auckland) - timedelta(hours=6)) is early
