"""A story that nobody tells plainly is a line, and the next one is told in its place."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, rss

from briefing.config import load_config
from briefing.models import Article, Section, Story
from briefing.pipeline import build
from briefing.pipeline.explaining import explain
from briefing.pipeline.progress import silent
from briefing.pipeline.writing import ALONE, write
from briefing.store import open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
BRIDGE = "Council of Lund closes harbour bridge"
FLOUR = "Bakers of Visby strike over price of flour"
LAKE = "Lake found under ice of glacier"
OWL = "Snowy owl returns to island of Gotska"
WIRE = [
    (BRIDGE, "Anybody who was whistling here in 1998 knows what your summer was like."),
    (FLOUR, "Bakers of Visby went on strike over the price of flour on Monday."),
]
HERALD = [
    (BRIDGE, "Is this the end of your summer on the quay?"),
    (FLOUR, "The bakers of Visby are on strike over the price of flour, their guild said."),
    (LAKE, "A lake has been found under the ice of a glacier, its authors say."),
    (OWL, "A snowy owl has returned to the island of Gotska after eleven years."),
]


@pytest.mark.parametrize(
    ("method", "tiers"),
    [
        pytest.param("news", {FLOUR: "lead", OWL: "brief", BRIDGE: "line", LAKE: "line"}, id="ours"),
        pytest.param("lead", {FLOUR: "lead", BRIDGE: "brief", OWL: "brief", LAKE: "line"}, id="another's"),
    ],
)
def test_what_nobody_tells_is_a_line(tmp_path: Path, method: str, tiers: dict[str, str]) -> None:
    """Two outlets' musings make a line, below what can be read; a lake that one outlet tells of has not
    that place. Other methods quote what they choose. To explain the day names the same stories in the same
    places."""
    text = f"{FEEDS_YAML}summary:\n  method: {method}\n"
    (tmp_path / "feeds.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "wire.xml").write_text(
        rss("The Wire", WIRE, "Mon, 23 Nov 2026 06:00:00 GMT"), encoding="utf-8"
    )
    (tmp_path / "herald.xml").write_text(rss("The Herald", HERALD), encoding="utf-8")
    config = load_config(tmp_path / "feeds.yaml")
    with open_store("memory:") as store:
        (section,) = build(config, store, None, NOW).sections
        explained = explain(config, store, NOW).shown
    assert explained == section.stories
    assert [(story.title, story.tier) for story in section.stories] == list(tiers.items())
    why = [story.title for story in section.stories if ALONE in story.reasons]
    assert why == ([BRIDGE] if method == "news" else [])
    assert all(bool(story.summary.quotes) == (story.tier != "line") for story in section.stories)


@pytest.mark.parametrize(
    ("outlets", "told"),
    [
        pytest.param([2, 2, 2, 2], [1, 2, 3], id="the next of several has its place"),
        pytest.param([2, 2, 2, 1], [1, 2], id="one outlet's has not"),
        pytest.param([2, 2, 2, 1, 2], [1, 2, 4], id="nor does it keep another from it"),
        pytest.param([1, 2, 2, 1], [1, 2, 3], id="but that of one outlet's"),
    ],
)
def test_the_next_has_its_place(tmp_path: Path, outlets: list[int], told: list[int]) -> None:
    """The first story says nothing; three places are to be filled."""
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    stories = tuple(
        Story(
            tuple(
                Article(
                    id=f"{n}{m}",
                    title=f"Mayor of Visby opens mill number {n}",
                    text=f"The mayor of Visby has opened mill number {n} by the lake." if n else "",
                    outlet=f"Paper {m}",
                    language="en",
                )
                for m in range(count)
            ),
            id=str(n),
            tier=("lead", "brief", "brief", "line", "line")[n],
        )
        for n, count in enumerate(outlets)
    )
    section = Section("World", stories)
    (written,) = write([section], {}, {}, load_config(tmp_path / "feeds.yaml"), silent)
    assert [int(story.id) for story in written.stories if story.tier != "line"] == told


def test_what_stands_under_another_takes_no_place(tmp_path: Path) -> None:
    """It has its sentence, if it is to have one, and leaves the places to others."""
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    wheel, gate, mill, lake = (
        Story(
            (
                Article(
                    id=name,
                    title=f"Mayor of Visby opens {name}",
                    text=f"The mayor of Visby has opened a {name}. It is by the lake, and it is new.",
                    outlet=f"Paper {name}",
                    language="en",
                ),
            ),
            id=name,
        )
        for name in ("wheel", "gate", "mill", "bath")
    )
    told = (
        replace(mill, tier="lead"),
        replace(wheel, under="mill", tier="brief"),
        replace(gate, under="mill"),
        replace(lake, tier="brief"),
    )
    (written,) = write([Section("World", told)], {}, {}, load_config(tmp_path / "feeds.yaml"), silent)
    assert [(story.id, story.tier, len(story.summary.quotes)) for story in written.stories] == [
        ("mill", "lead", 2),
        ("wheel", "brief", 1),
        ("gate", "line", 0),
        ("bath", "brief", 2),
    ]


def test_a_section_is_never_silent(tmp_path: Path) -> None:
    """Where no story is told plainly, the best is told as it can be."""
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    (tmp_path / "wire.xml").write_text(rss("The Wire", WIRE[:1]), encoding="utf-8")
    (tmp_path / "herald.xml").write_text(rss("The Herald", HERALD[:1]), encoding="utf-8")
    with open_store("memory:") as store:
        (section,) = build(load_config(tmp_path / "feeds.yaml"), store, None, NOW).sections
    assert [(story.title, story.tier) for story in section.stories] == [(BRIDGE, "lead")]
    assert section.stories[0].summary.quotes
