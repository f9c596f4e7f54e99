"""Each story of a day has an id of its own, also where yesterday's first article is another's today."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML

from briefing.config import Config, load_config
from briefing.edit.days.follow import remember
from briefing.edit.stories.group import group
from briefing.models import Article
from briefing.pipeline.choosing import choose_stories
from briefing.store import open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)


def article(key: str, hours: int, title: str, text: str) -> Article:
    return Article(
        key, f"outlet {key}", title, text, f"https://{key}.example/", NOW - timedelta(hours=hours), "en"
    )


STRAY = article(
    "stray",
    20,
    "Norland central bank cuts its rate to 2.5%",
    "The central bank of Norland cut its rate to 2.5% on Sunday. Homes in the valley will be cheaper.",
)
BANK = (
    article(
        "b1",
        4,
        "Central bank of Norland cuts rate to 2.5%",
        "Norland's central bank cut its rate to 2.5% on Sunday, for the first time in a year.",
    ),
    article(
        "b2",
        3,
        "Norland bank cuts its central rate to 2.5% in surprise",
        "The cut by the central bank of Norland, to a rate of 2.5%, came as a surprise on Sunday.",
    ),
)
DAM = article(
    "d1",
    19,
    "Dam at Kestrel Lake overflows, 4,000 leave homes",
    "Water came over the dam at Kestrel Lake on Sunday, and 4,000 people left their homes in the valley.",
)
HOLDS = article(
    "d2",
    2,
    "Kestrel Lake dam holds after overflow, engineers say",
    "Engineers found no crack in the dam at Kestrel Lake, which overflowed on Sunday, it would hold.",
)


TODAY = (STRAY, *BANK, DAM, HOLDS)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    return load_config(tmp_path / "feeds.yaml")


def test_no_two_stories_have_one_id(config: Config) -> None:
    """What goes on keeps the id that it had, made of an article that is another story's today; that one has
    an id of its own, and the same in every build of the day.
    """
    yesterday = NOW.date() - timedelta(days=1)
    (was,) = group([replace(STRAY, title=DAM.title, text=DAM.text)])
    shown = replace(was, articles=(*was.articles, DAM))
    with open_store("memory:") as store:
        store.save_shown(yesterday, [remember(shown, yesterday)], NOW - timedelta(days=1))
        first = choose_stories(config, store, TODAY, NOW).ranked
        store.save_shown(NOW.date(), [remember(story, NOW.date()) for story in first], NOW)
        again = choose_stories(config, store, TODAY, NOW).ranked
    assert {tuple(sorted(a.id for a in story.articles)): story.status for story in first} == {
        ("b1", "b2", "stray"): "new",
        ("d1", "d2"): "developing",
    }
    assert [story.id == was.id for story in first] == [story.status == "developing" for story in first]
    assert again == first
