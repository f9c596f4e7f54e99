"""The sample has two mornings: what the second goes on telling."""

import json
import re
from pathlib import Path

from support.paper import Run

# Each stands in the headlines of both days.
TOLD = ("flood", "Karsa", "Orrin", "Aldern", "Lornhaven", "Stargate", "Brevis", "comet", "[Ff]lu ")


def test_what_was_told_on_both_days_goes_on(empty: Path, run: Run) -> None:
    """Nine stories go on, each from its own of the day before, and no other does."""
    run("demo")
    data = json.loads((empty / "output" / "demo" / "latest.json").read_text(encoding="utf-8"))
    stories = [story for section in data["sections"] for story in section["stories"]]
    going_on = [(s["title"], *(step["title"] for step in s["trail"])) for s in stories if s["trail"]]
    known = [
        {name for name in TOLD if all(re.search(name, title) for title in titles)} for titles in going_on
    ]
    assert (len(known), set().union(*known)) == (len(TOLD), set(TOLD))


def test_the_readmes_story_is_the_samples(empty: Path, run: Run) -> None:
    """What README shows a new user is what the sample's first story says."""
    run("demo")
    told = json.loads((empty / "output" / "demo" / "2026-11-23.json").read_text(encoding="utf-8"))
    story = told["sections"][0]["stories"][0]
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = " ".join(readme.replace("\n> ", " ").split())
    example = readme.split("## What a story looks like")[1].split("**So far:**")[0]
    # A line for each sentence behind the first, and one for the time line.
    assert example.count("\n> - ") == len(story["quotes"])
    for quote in story["quotes"]:
        more = f" and {quote['support'] - 1} more" if quote["support"] > 1 else ""
        assert f"{quote['text']} ({quote['outlet']}{more})" in shown
    assert f"### {story['title']} " in shown
    assert f"*Developing · day {story['day']} · {len(story['outlets'])} outlets" in shown
