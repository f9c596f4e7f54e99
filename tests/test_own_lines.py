"""What a channel puts under each of its videos is in no briefing."""

from datetime import UTC, datetime
from pathlib import Path

from support.paper import FEEDS_YAML, HERALD, rss

from briefing.config import load_config
from briefing.pipeline import build
from briefing.store import open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
LINE = "The Wire has been the most watched channel of the coast for 18 years, a poll found on Monday."
NEWS = ("Lake found under ice", "Owl returns to Gotska", "Bakers of Visby strike")


def test_a_channels_line_is_no_news(tmp_path: Path) -> None:
    """Three videos have it and nothing else but one: they are told without it."""
    texts = ("", "A snowy owl has returned to the island of Gotska after eleven years. ", "")
    wire = [(head, text + LINE) for head, text in zip(NEWS, texts, strict=True)]
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    (tmp_path / "wire.xml").write_text(rss("The Wire", wire), encoding="utf-8")
    (tmp_path / "herald.xml").write_text(rss("The Herald", HERALD), encoding="utf-8")
    with open_store("memory:") as store:
        briefing = build(load_config(tmp_path / "feeds.yaml"), store, None, NOW)
    told = {story.title: [quote.text for quote in story.summary.quotes] for story in briefing.stories}
    texts_told = [article.text for story in briefing.stories for article in story.articles]
    assert set(NEWS) <= told.keys()
    assert texts[1].strip() in told[NEWS[1]]
    assert not [text for text in texts_told if LINE in text]
