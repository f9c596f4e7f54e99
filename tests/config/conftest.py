"""What the tests of feeds.yaml share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.config import Config, parse_config
from briefing.errors import ConfigError

# Three lines that every valid file needs; a case adds its own from line 4 on.
SECTIONS = "sections:\n- name: World\n  feeds: [https://example.org/feed]\n"


@pytest.fixture
def parse() -> Callable[[str], Config]:
    """The configuration that a text is, as if it stood in /news/feeds.yaml."""
    return lambda text: parse_config(text, "feeds.yaml", Path("/news/feeds.yaml"))


@pytest.fixture
def with_sections(parse: Callable[[str], Config]) -> Callable[[str], Config]:
    """The configuration of a valid file with more lines after its third."""
    return lambda text: parse(SECTIONS + text)


@pytest.fixture
def mistakes(parse: Callable[[str], Config]) -> Callable[[str], list[str]]:
    """What is said to be wrong with a text: nothing where it is right."""

    def lines(text: str) -> list[str]:
        try:
            parse(text)
        except ConfigError as error:
            return list(error.problems)
        return []

    return lines
