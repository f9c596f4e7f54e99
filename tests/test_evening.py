"""A day that is built in the morning and again in the evening, when the morning's articles are too old."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, rss

from briefing.config import Config, load_config
from briefing.models import Briefing
from briefing.pipeline import build, publish
from briefing.store import Store, open_store

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
MORNING, EVENING = datetime(2026, 11, 24, 6, tzinfo=UTC), datetime(2026, 11, 24, 22, tzinfo=UTC)
BURST = ("Dam bursts in Quelo valley", "A dam burst in the Quelo valley on Monday. Six villages are flooded.")
FLOODED = ("Quelo dam bursts, six villages flooded", "Six villages are flooded after the Quelo dam burst.")
BLAMED = (
    "Quelo dam owner blamed for burst",
    "Cuprex, the owner of the Quelo dam, was blamed on Tuesday for the burst that flooded six villages.",
)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    return load_config(tmp_path / "feeds.yaml")


def bring(config: Config, outlet: str, item: tuple[str, str], when: str) -> None:
    """The outlet's feed has this one article, and no other."""
    (config.base / f"{outlet.lower()}.xml").write_text(rss(f"{outlet} {when[5:16]}", [item], when), "utf-8")


def published(config: Config, store: Store, now: datetime) -> Briefing:
    briefing = build(config, store, None, now)
    publish(briefing, config, store)
    return briefing


def going_on(briefing: Briefing) -> list[tuple[str, int, list[str]]]:
    return [(story.status, story.day, [step.title for step in story.trail]) for story in briefing.stories]


def test_what_went_on_in_the_morning_goes_on_in_the_evening(config: Config) -> None:
    """A story of the second day stays so, with its time line, and a third build changes nothing."""
    bring(config, "Wire", BURST, "Mon, 23 Nov 2026 07:00:00 GMT")
    bring(config, "Herald", FLOODED, "Mon, 23 Nov 2026 08:00:00 GMT")
    with open_store("memory:") as store:
        (first,) = published(config, store, MONDAY).stories
        bring(config, "Herald", BLAMED, "Tue, 24 Nov 2026 04:00:00 GMT")
        days = [published(config, store, now) for now in (MORNING, EVENING, EVENING)]
    assert [going_on(briefing) for briefing in days] == [[("developing", 2, [first.title])]] * 3
    assert {story.id for briefing in days for story in briefing.stories} == {first.id}
    assert days[1] == days[2]
    assert [len(briefing.stories[0].articles) for briefing in days] == [3, 1, 1]
