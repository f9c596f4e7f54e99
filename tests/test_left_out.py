"""What a briefing leaves out is told, with its reason."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, HERALD, WIRE, rss

from briefing.config import Config, load_config
from briefing.models import LeftOut, Reason
from briefing.pipeline import build, publish
from briefing.store import open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
YESTERDAY = "Sun, 22 Nov 2026 05:00:00 GMT"
OLD = ("Old theatre in Porto reopens", "The old theatre in Porto opened its doors again, after a fire.")


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """Two feeds, without horoscopes, and with room for one story."""
    stage = "      - url: stage.xml\n        name: The Stage\n"
    text = f"{FEEDS_YAML}{stage}stories: 1\nmute: [horoscopes]\n"
    (tmp_path / "feeds.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "wire.xml").write_text(rss("The Wire", WIRE), encoding="utf-8")
    (tmp_path / "herald.xml").write_text(rss("The Herald", HERALD), encoding="utf-8")
    (tmp_path / "stage.xml").write_text(rss("The Stage", []), encoding="utf-8")
    return load_config(tmp_path / "feeds.yaml")


BELOW = LeftOut(
    "below", "Glacier survey finds a lake under the northern ice", "https://the-wire.example/1", ("The Wire",)
)
MUTED = LeftOut(
    "muted",
    "Horoscope for the week",
    "https://the-herald.example/1",
    ("The Herald",),
    Reason("mute", words=("horoscopes",)),
)


def test_below_the_cut_and_muted(config: Config) -> None:
    """A story without room and an article with a mute word are named; so they are the second time."""
    with open_store("memory:") as store:
        first = build(config, store, None, NOW)
        publish(first, config, store)
        assert first.left_out == (BELOW, MUTED)
        assert build(config, store, None, NOW) == first


def test_already_shown_and_too_old(config: Config, tmp_path: Path) -> None:
    """What yesterday's briefing showed is no news today; what it knew of and did not show is too old."""
    (tmp_path / "stage.xml").write_text(rss("The Stage", [OLD], YESTERDAY), encoding="utf-8")
    with open_store("memory:") as store:
        publish(build(config, store, None, NOW), config, store)
        longer = config.model_copy(update={"window": timedelta(days=2)})
        tomorrow = build(longer, store, None, NOW + timedelta(days=1))
    assert [(left.why, left.title) for left in tomorrow.left_out] == [
        ("shown", "Elmouth harbour bridge opens to traffic at last"),
        ("muted", "Horoscope for the week"),
        ("old", OLD[0]),
    ]
