"""What is older than any briefing of the last month needs is forgotten, and nothing before."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, HERALD, WIRE, rss

from briefing.config import Config, load_config
from briefing.errors import NothingToBrief
from briefing.models import Briefing
from briefing.pipeline import build, publish
from briefing.store import Store, open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
DAY = timedelta(days=1)
AGAIN = [("Elmouth harbour bridge closes after a day", "The new harbour bridge at Elmouth has a crack.")]


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    return load_config(tmp_path / "feeds.yaml")


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("memory:") as opened:
        yield opened


def morning(config: Config, store: Store, now: datetime, told: list[tuple[str, str]]) -> Briefing:
    """The briefing of a day on which the feeds list nothing but this."""
    day = format_datetime(now - timedelta(hours=1))
    (config.base / "wire.xml").write_text(rss(f"Wire {now:%j}", told, day), encoding="utf-8")
    (config.base / "herald.xml").write_text(rss(f"Herald {now:%j}", HERALD[:1], day), encoding="utf-8")
    briefing = build(config, store, None, now)
    publish(briefing, config, store)
    return briefing


@pytest.mark.parametrize(("days", "kept"), [(46, True), (48, False)])
def test_an_entry_goes_when_no_briefing_can_want_it(
    config: Config, store: Store, days: int, kept: bool
) -> None:
    """45 days and two windows before the newest entry that was known."""
    morning(config, store, NOW, WIRE)
    morning(config, store, NOW + days * DAY, AGAIN)
    morning(config, store, NOW + days * DAY + timedelta(hours=1), AGAIN)
    found = store.entries(NOW - DAY, NOW, [feed.url for feed in config.feeds])
    assert bool(found) is kept


def test_a_moment_far_ahead_costs_nothing(config: Config, store: Store) -> None:
    """A wrong clock's, or one that somebody asked for: no entry is as new."""
    morning(config, store, NOW, WIRE)
    (config.base / "wire.xml").write_text(rss("Wire", AGAIN, format_datetime(NOW)), encoding="utf-8")
    with pytest.raises(NothingToBrief):
        build(config, store, None, NOW + 3650 * DAY)
    found = store.entries(NOW - DAY, NOW, [feed.url for feed in config.feeds])
    assert {title for title, _ in WIRE} <= {entry.title for entry in found}


def test_a_day_of_the_last_thirty_is_built_again(config: Config, store: Store) -> None:
    """As it was, with what its stories go on from."""
    morning(config, store, NOW - 14 * DAY, WIRE)
    morning(config, store, NOW - DAY, WIRE)
    first = morning(config, store, NOW, AGAIN)
    morning(config, store, NOW + 30 * DAY, WIRE[1:])
    assert build(config, store, None, NOW, asked=NOW + 30 * DAY) == first
