"""Whatever a file holds, it gives a configuration or a ConfigError."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.collect.guard import Guard
from briefing.config import duration, load_config, parse_config
from briefing.config.problems import PLACES
from briefing.config.servers import private
from briefing.config.settings import keys
from briefing.errors import ConfigError

WORDS = st.sampled_from(sorted({key for _, model in PLACES.values() for key in keys(model)}))
SIGNS = st.sampled_from(
    [*"\n\n\n  \t:-[]{},&*!|>'\"#%@`?~", ": ", "- ", "\n- ", "\n  ", "&a ", "*a", "---\n", "!!"]
)
VALUES = st.sampled_from(
    [
        "https://example.org/feed",
        "feed.xml",
        "file:",
        "24h",
        "10MB",
        "1.2",
        "smtp://",
        "a@b.c",
        "[::1]:1",
        "~x",
    ]
)
YAML = st.lists(st.one_of(WORDS, SIGNS, VALUES, st.text(max_size=5))).map("".join)
LEAVES = st.one_of(VALUES, st.text(max_size=20), st.none(), st.integers(), st.floats(), st.booleans())
TREES = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=6))
)


def check(text: str) -> None:
    """Reads the text; each problem is one line that begins with the file's name."""
    problems = problems_of(lambda: parse_config(text, "feeds.yaml", Path("/news/feeds.yaml")))
    assert all(line.startswith("feeds.yaml:") and line.isprintable() for line in problems)


def problems_of(load: Callable[[], object]) -> tuple[str, ...]:
    """The problems of a ConfigError, or none."""
    try:
        load()
    except ConfigError as error:
        return error.problems or ("a ConfigError without a problem",)
    return ()


@given(st.text(st.characters(codec=None)))
def test_any_text(text: str) -> None:
    """Text of any characters, halves of surrogates among them."""
    check(text)


@given(YAML)
@settings(max_examples=300)
def test_anything_like_yaml(text: str) -> None:
    """Text made of our keys and YAML's signs."""
    check(text)


@given(st.dictionaries(WORDS, TREES))
@settings(max_examples=300)
def test_any_tree(tree: dict[str, object]) -> None:
    """Right keys with values of every kind, in every place."""
    check(as_yaml(tree))
    check(f"sections: [{{name: A, feeds: [feed.xml]}}]\n{as_yaml(tree)[1:-1]}")


def as_yaml(value: object) -> str:
    """The value in YAML's flow style."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {as_yaml(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(as_yaml, value)) + "]"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return str(value)


@given(st.binary(), st.booleans())
def test_any_bytes(body: bytes, marked: bool) -> None:
    """A file of any bytes, with a byte order mark or without."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "feeds.yaml"
        path.write_bytes(b"\xef\xbb\xbf" * marked + body)
        assert all(line.startswith(str(path)) for line in problems_of(lambda: load_config(path)))


@given(
    st.lists(st.sampled_from(["-", "nas", ".", ":", "80", "[", "]", "fe80::1", "%", "/8", "10.0.0.0", "é"]))
)
@settings(max_examples=300)
def test_any_private_address(parts: list[str]) -> None:
    """What is right in the file, the guard can read."""
    with suppress(ValueError):
        Guard([private("".join(parts))])


@given(st.text(st.sampled_from("0123456789.smhdwSMy -+e٣")))
def test_any_duration(text: str) -> None:
    """A duration is above 0, or a ValueError."""
    with suppress(ValueError):
        assert duration(text).total_seconds() > 0
