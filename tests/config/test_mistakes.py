"""What is said of files that are wrong. The cases stand in tests/data/config: a new one needs no code."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data" / "config"
SECTIONS = "sections:\n- name: World\n  feeds: [https://example.org/feed]\n"
FEED = "sections:\n- name: World\n  feeds:\n  - "


def cases(name: str, before: str = "") -> Iterator[object]:
    """The cases of a file: what stands before them with their lines, and what is said of that."""
    for case in (DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n=== ")[1:]:
        title, *lines = case.strip("\n").split("\n")
        said = [line for line in lines if line.startswith("feeds.yaml:")]
        text = "".join(f"{line}\n" for line in lines[: len(lines) - len(said)])
        yield pytest.param(before + text, said, id=f"{name}: {title}")


@pytest.mark.parametrize(
    ("text", "said"), [*cases("structure"), *cases("feeds", FEED), *cases("values", SECTIONS)]
)
def test_each_mistake_gets_its_line(text: str, said: list[str], mistakes: Callable[[str], list[str]]) -> None:
    """Its place, what is wrong, and what would be right; all at once, in the file's order."""
    assert mistakes(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("title: x\0", "1:9: the character U+0000", id="NUL"),
        pytest.param("a: b\ntitle: \x1b[31m", "2:8: the character U+001B", id="terminal escape"),
        pytest.param("title: \ud800", "1:8: the character U+D800", id="half a character"),
    ],
)
def test_a_character_that_no_file_has_is_named(
    text: str, said: str, mistakes: Callable[[str], list[str]]
) -> None:
    """It is named by its number, so that no message moves the cursor."""
    assert mistakes(text) == [f"feeds.yaml:{said} has no place in a text file: remove it"]


@pytest.mark.parametrize(
    "password", ["https://me:hunter2@example.org:x/", "smtp://me:hunter2@[::1", "me:hunter2@x"]
)
def test_no_message_repeats_a_password(password: str, mistakes: Callable[[str], list[str]]) -> None:
    """Wherever an address with a password is given, the message is about it and does not hold it."""
    said = mistakes(
        f"sections: [{{name: A, feeds: ['{password}']}}]\noutput: {{url: '{password}'}}\n"
        f"mail: {{from: me@example.org, to: me@example.org, smtp: '{password}'}}"
    )
    assert len(said) == 3
    assert "hunter2" not in str(said)


def test_every_one_of_thousands_of_mistakes_is_told(mistakes: Callable[[str], list[str]]) -> None:
    """A mistake made in each of 3,000 feeds gives 3,000 lines."""
    feeds = "".join(f"  - {{url: https://{n}.example.org/, wieght: 1}}\n" for n in range(3000))
    assert len(mistakes(f"sections:\n- name: World\n  feeds:\n{feeds}")) == 3000
