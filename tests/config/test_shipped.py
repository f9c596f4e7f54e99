"""What ships with the program is in step with it: feeds.yaml, its schema, its description."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.config import Config, load_config
from briefing.config.problems import PLACES
from briefing.config.schema import schema
from briefing.config.settings import keys

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
ROWS = re.findall(r"^\| `([^`]+)` \| (`[^`]+`|[^|]+) \|", PAGE, re.MULTILINE)
DEFAULTS = [(key, value.strip("`")) for key, value in ROWS if value.startswith("`")]


def every_key() -> set[str]:
    """All keys as the page writes them: `sections[].feeds[].url`."""
    lists = ("sections", "feeds")
    ways = {way: "".join(f"{step}{'[]' if step in lists else ''}." for step in way) for way in PLACES}
    named = {ways[way] + key for way, (_, model) in PLACES.items() for key in keys(model)}
    return named - {"summary", "http", "output"}  # described by what is under them


def test_the_starting_feeds_are_right() -> None:
    """feeds.yaml loads, and is worth starting from: 30 named feeds or more, in 5 sections or more."""
    config = load_config(ROOT / "feeds.yaml")
    assert len(config.feeds) >= 30
    assert len(config.sections) >= 5
    assert all(feed.name and feed.url.startswith("https://") for feed in config.feeds)


def test_the_schema_is_in_step() -> None:
    """It is what the models say; else: python -m briefing.config.schema > briefing/feeds.schema.json."""
    assert (ROOT / "briefing" / "feeds.schema.json").read_text(encoding="utf-8") == schema()


def test_the_schema_knows_every_key() -> None:
    """Each place's keys stand in it, and no others."""
    shape = json.loads(schema())
    places = {model.__name__: shape["$defs"].get(model.__name__, shape) for _, model in PLACES.values()}
    for _, model in PLACES.values():
        assert set(places[model.__name__]["properties"]) == set(keys(model))
        assert places[model.__name__]["additionalProperties"] is False


def test_every_key_is_described() -> None:
    """docs/configuration.md has a row for each key, and none for another."""
    assert sorted(key for key, _ in ROWS) == sorted(every_key())


@pytest.mark.parametrize(("key", "value"), DEFAULTS, ids=[key for key, _ in DEFAULTS])
def test_the_described_default_is_the_default(key: str, value: str, parse: Callable[[str], Config]) -> None:
    """A key that is set to the default on the page makes no difference."""
    assert parse(setting(key, value)) == parse(setting(key, ""))


def setting(key: str, value: str) -> str:
    """A file in which one key is set."""
    feed = {"url": "https://example.org/feed"}
    top, _, under = key.partition(".")
    if key.startswith("sections[].feeds[]."):
        feed[key.rpartition(".")[2]] = value
    item = ", ".join(f"{name}: {said}" for name, said in feed.items())
    sections = f"sections: [{{name: A, feeds: [{{{item}}}]}}]\n"
    if top.startswith("sections"):
        return sections
    if top == "mail":
        return f"{sections}mail: {{from: me@example.org, to: me@example.org, {under}: {value or '~'}}}"
    return f"{sections}{top}: {{{under}: {value}}}" if under else f"{sections}{top}: {value}"


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_the_examples_are_right(example: str, parse: Callable[[str], Config]) -> None:
    """Each example on the page is a whole file that loads."""
    assert parse(example).feeds


def test_an_example_sets_every_key() -> None:
    """The second example on the page has every key."""
    missing = [key for key in every_key() if not re.search(rf"\b{key.rpartition('.')[2]}: ", EXAMPLES[1])]
    assert [key for key in missing if key not in ("sections", "sections[].feeds", "mail")] == []
