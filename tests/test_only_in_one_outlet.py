"""What one outlet alone has stands in the briefing under its label."""

from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest
from support.bridge import TITLE, TOLD, WARNED
from support.paper import rss

from briefing.config import load_config
from briefing.pipeline import build, publish
from briefing.store import open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
LABEL = "Only in one outlet"


@pytest.mark.parametrize(("method", "told"), [("news", True), ("lead", False)])
def test_a_build_tells_it(tmp_path: Path, method: str, told: bool) -> None:
    """Behind the sentences of the method that is ours, in every format; below no other's."""
    feeds = []
    for n, (outlet, sentences) in enumerate(TOLD.items()):
        more = [WARNED] if outlet == "The Harbour Lamp" else []
        text = escape(" ".join((*sentences[:3], *more, *sentences[3:])))
        (tmp_path / f"{n}.xml").write_text(rss(outlet, [(TITLE, text)]), encoding="utf-8")
        feeds.append(f"      - url: {n}.xml\n        name: {outlet}\n")
    (tmp_path / "feeds.yaml").write_text(
        f"summary:\n  method: {method}\nsections:\n  - name: Home\n    feeds:\n{''.join(feeds)}",
        encoding="utf-8",
    )
    config = load_config(tmp_path / "feeds.yaml")
    with open_store("memory:") as store:
        briefing = build(config, store, None, NOW)
        written = publish(briefing, config, store)
    quotes = briefing.stories[0].summary.quotes
    assert ([quote.text for quote in quotes if quote.label == "only"] == [WARNED]) is told
    pages = [path for path in written if path.suffix in (".md", ".html", ".txt") and path.stem[:4] == "2026"]
    assert pages
    assert all((LABEL in path.read_text(encoding="utf-8")) is told for path in pages)
