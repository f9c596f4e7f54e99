"""The nouns keep what they promise, whoever makes them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from briefing import Article, Story, group, summarize

TEXT = "The harbour council voted on Monday to widen the northern quay. Work on it begins in March."
ZONED = Article("1", "Quay to be widened", TEXT, published=datetime(2026, 11, 23, 7, tzinfo=UTC))
NAIVE = replace(ZONED, id="2", outlet="B", published=datetime(2026, 11, 23, 6))  # noqa: DTZ001 (what is tested)


def test_a_date_without_a_zone_is_utc() -> None:
    """Whoever gives no zone means UTC, as a feed does; a zone that is given stays."""
    assert NAIVE.published == datetime(2026, 11, 23, 6, tzinfo=UTC)
    there = datetime(2026, 11, 23, 8, tzinfo=timezone(timedelta(hours=1)))
    assert str(replace(NAIVE, published=there).published) == str(there)


def test_dates_with_and_without_a_zone_go_together() -> None:
    """Articles of both kinds are grouped, summarised and dated."""
    (story,) = group([ZONED, NAIVE])
    assert story.updated == Story((ZONED,)).updated
    assert summarize([NAIVE, ZONED]).quotes
