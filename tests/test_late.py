"""An article that its feed brought too late for its day's briefing is in the next one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, HERALD, WIRE, rss

from briefing.config import Config, load_config
from briefing.models import Briefing
from briefing.pipeline import build, publish
from briefing.pipeline.explaining import explain
from briefing.store import Store, open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
DAY = timedelta(days=1)
LATE = ("Old theatre in Porto reopens", "The old theatre in Porto opened its doors again, after a fire.")
BEFORE = "Mon, 23 Nov 2026 06:10:00 GMT"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    (tmp_path / "wire.xml").write_text(rss("The Wire", WIRE), encoding="utf-8")
    (tmp_path / "herald.xml").write_text(rss("The Herald", HERALD), encoding="utf-8")
    return load_config(tmp_path / "feeds.yaml")


def morning(config: Config, store: Store, now: datetime, since: datetime | None = None) -> Briefing:
    briefing = build(config, store, None, now, since=since)
    publish(briefing, config, store)
    return briefing


def behind(config: Config, day: str = BEFORE) -> None:
    """One feed brings an article from before the last briefing, the other one of the next day."""
    (config.base / "wire.xml").write_text(rss("The Stage", [LATE], day), encoding="utf-8")
    fresh = rss("The Gull", [WIRE[1]], "Tue, 24 Nov 2026 05:00:00 GMT")
    (config.base / "herald.xml").write_text(fresh, encoding="utf-8")


@pytest.mark.parametrize(
    ("briefed", "since", "reach"),
    [
        pytest.param(True, None, NOW - DAY, id="twice-the-window"),
        pytest.param(False, None, None, id="no-briefing-before"),
        pytest.param(True, NOW - timedelta(hours=12), None, id="the-user-says-since"),
    ],
)
def test_how_far_back_it_reaches(
    config: Config, briefed: bool, since: datetime | None, reach: datetime | None
) -> None:
    """The briefing knows from when on it has what came late."""
    behind(config)
    with open_store("memory:") as store:
        if briefed:
            store.save_shown((NOW - 3 * DAY).date(), [], NOW - 3 * DAY)
        assert morning(config, store, NOW + DAY, since).reach == reach


def titles(briefing: Briefing) -> list[str]:
    return [story.title for story in briefing.stories]


def test_it_is_in_the_next_briefing_and_explained(config: Config) -> None:
    """Published before a briefing and first seen after it, it is new a day later, whenever that is built."""
    with open_store("memory:") as store:
        assert LATE[0] not in titles(morning(config, store, NOW))
        behind(config)
        first = morning(config, store, NOW + DAY)
        told = explain(config, store, NOW + DAY)
        assert LATE[0] in titles(first)
        assert morning(config, store, NOW + DAY) == first
    (late,) = [story.articles[0] for story in told.shown if story.title == LATE[0]]
    assert (told.late, told.older) == ({late.id}, ())


def test_it_comes_once(config: Config) -> None:
    """The day after, it is no news any more."""
    with open_store("memory:") as store:
        morning(config, store, NOW)
        behind(config)
        morning(config, store, NOW + DAY)
        assert LATE[0] not in titles(morning(config, store, NOW + DAY + timedelta(hours=20)))


@pytest.mark.parametrize(
    ("briefed", "published", "since"),
    [
        pytest.param(False, BEFORE, None, id="no-briefing-before"),
        pytest.param(True, "Sun, 22 Nov 2026 06:10:00 GMT", None, id="older-than-two-windows"),
        pytest.param(True, BEFORE, NOW, id="the-user-says-since"),
    ],
)
def test_it_stays_out(config: Config, briefed: bool, published: str, since: datetime | None) -> None:
    """In the first briefing of all, from before twice the window, and where the user names the start."""
    behind(config, published)
    with open_store("memory:") as store:
        if briefed:
            store.save_shown((NOW - DAY).date(), [], NOW)
        briefing = morning(config, store, NOW + DAY, since)
    assert titles(briefing) == [WIRE[1][0]]
