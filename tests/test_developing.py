"""A story told on three days: each briefing begins it with what is new since the one before."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, rss

from briefing.config import Config, load_config
from briefing.models import Story
from briefing.pipeline import build, publish
from briefing.store import Store, open_store

NOW = datetime(2026, 11, 21, 6, 30, tzinfo=UTC)
FLOOD = "Water came over the dam at Kestrel Lake on Friday, and 4,000 people left their homes in the valley."
NEWS = (
    "The lake has risen by nine metres since the rain began, the water office in Harwick said.",
    "Engineers found no crack in the wall of the dam on Saturday and said that it would hold.",
    "The last families of the valley came back on Sunday, when the road to Harwick was opened.",
)
HEADS = (
    "Dam at Kestrel Lake overflows, 4,000 leave homes",
    "Kestrel Lake dam holds after overflow, engineers say",
    "Families return below Kestrel Lake dam after overflow",
)
AGAIN = "4,000 leave homes as Kestrel Lake dam overflows"
WHEN, NEXT = "Sat, 21 Nov 2026 04:00:00 GMT", "Sun, 22 Nov 2026 04:00:00 GMT"
OTHERS = (
    *("Chess champion loses title in Riga", "Ferry line to the isles closes", "Old theatre in Porto reopens"),
    *("Wheat harvest falls by a tenth", "Telescope finds water on a far planet", "Tram drivers end strike"),
    *("Museum buys a lost portrait", "Cheese makers win a case on names", "Lighthouse keeper retires at 90"),
)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    return load_config(tmp_path / "feeds.yaml")


def told(config: Config, store: Store, day: int) -> Story:
    """The story in the briefing of a day, whose article tells the flood again before its news."""
    moment = NOW + timedelta(days=day)
    when = f"{moment - timedelta(hours=2):%a, %d %b %Y %H:%M} GMT"
    feeds = {
        "wire.xml": rss(f"The Wire {day}", [(HEADS[day], f"{FLOOD} {NEWS[day]}")], when),
        "herald.xml": rss(f"The Herald {day}", [(head, "") for head in OTHERS[day::3]], when),
    }
    for name, feed in feeds.items():
        (config.base / name).write_text(feed, encoding="utf-8")
    briefing = build(config, store, None, moment)
    publish(briefing, config, store)
    return next(story for story in briefing.stories if story.title == HEADS[day])


def test_each_day_begins_with_its_news(config: Config) -> None:
    """The flood leads once; then what engineers and families do, with the days before in a line each."""
    with open_store("memory:") as store:
        stories = [told(config, store, day) for day in range(3)]
    assert [story.summary.quotes[0].text for story in stories] == [FLOOD, NEWS[1], NEWS[2]]
    assert [(story.status, story.day) for story in stories] == [
        ("new", 1),
        ("developing", 2),
        ("developing", 3),
    ]
    assert [step.title for step in stories[-1].trail] == list(HEADS[:2])


def test_a_day_can_be_built_again(config: Config) -> None:
    """The second build of a day gives the files of the first, byte for byte."""
    with open_store("memory:") as store:
        for day in range(3):
            told(config, store, day)
            first = {file.name: file.read_bytes() for file in config.output_folder.iterdir()}
            told(config, store, day)
            assert {file.name: file.read_bytes() for file in config.output_folder.iterdir()} == first


def test_what_is_published_again_is_a_repeat(config: Config, tmp_path: Path) -> None:
    """An article that yesterday's briefing had within a story is no news under a new address."""
    with open_store("memory:") as store:
        told(config, store, 0)
        (tmp_path / "herald.xml").write_text(rss("The Herald", [(AGAIN, FLOOD)], WHEN), encoding="utf-8")
        again = build(config, store, None, NOW)
        publish(again, config, store)
        assert [len(story.articles) for story in again.stories if len(story.articles) > 1] == [2]
        (tmp_path / "herald.xml").write_text(rss("The Herald 2", [(AGAIN, FLOOD)], NEXT), encoding="utf-8")
        tomorrow = build(config, store, None, NOW + timedelta(days=1))
    assert (AGAIN in [story.title for story in tomorrow.stories], tomorrow.tally.repeats) == (False, 1)


def test_a_feed_of_another_address_repeats_nothing(config: Config, tmp_path: Path) -> None:
    """Its articles have other ids then; what was told within a story is known by its headline."""
    feeds = tmp_path / "feeds.yaml"
    with open_store("memory:") as store:
        told(config, store, 0)
        (tmp_path / "herald.xml").write_text(rss("The Herald", [(AGAIN, FLOOD)], WHEN), encoding="utf-8")
        publish(build(config, store, None, NOW), config, store)
        (tmp_path / "herald.xml").rename(tmp_path / "gull.xml")
        feeds.write_text(
            feeds.read_text(encoding="utf-8").replace("herald.xml", "gull.xml"), encoding="utf-8"
        )
        tomorrow = build(load_config(feeds), store, None, NOW + timedelta(days=1))
    assert AGAIN not in [story.title for story in tomorrow.stories]
