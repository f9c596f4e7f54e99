"""YAML's own complaints -> a line that says what would be right, and where."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import yaml

_QUOTES = "keys begin in one column, and a text that begins with a quote ends with it"
_BACKSLASH = 'a "\\" in double quotes begins an escape: write "\\\\", or use single quotes'

# What is open -> what to say where it began. The parser complains far below, often at the file's end.
_OPEN = {
    "quoted scalar: found unexpected": "the text in quotes that begins here does not end",
    "while parsing a flow sequence": 'the list that begins here has no "]", or no "," between two items',
    "while parsing a flow mapping": 'the keys that begin here have no "}", or no "," between two of them',
}
# What else the parser says -> what we say; the first that is found in "context: problem" holds.
_PLAIN = {
    "mapping values are not allowed": 'a ": " can\'t stand here: quote the value, or give its key a line',
    "tab character": "a tab is used to indent: use spaces",
    "block sequence entries are not allowed": "a list can't begin here: begin it on the next line",
    "invalid Unicode character escape": "there is no character with this number",
    "while parsing a quoted scalar": _BACKSLASH,
    "could not find expected ':'": 'a key without its ":" before this',
    "while parsing a block collection": 'does not fit the list: its items begin with "- " in one column',
    "while parsing a block mapping": f"does not fit the lines above: {_QUOTES}",
    "while scanning a block scalar": 'the text after "|" or ">" begins on the next line',
    "incompatible YAML document": "this version of YAML is not read: remove the line",
    "expected <document start>": "the value is over before this: indent it, or put the value in quotes",
    "node content": "a value is missing here",
}
# What the parser takes for a text that goes on in the next line, and complains there.
_GLUED = re.compile(r" *(?:- +)*[A-Za-z_]\w*:(?![ \t/]|$)")
_CURLY = re.compile("[“”„]")


class Mark(Protocol):
    """A place as PyYAML gives it, counted from 0; it has two classes for it."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class _Spot(NamedTuple):
    """A place that the parser has passed."""

    line: int
    column: int


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[Mark | None, str]:
    """Where a text is not YAML, and why in one line."""
    said = f"{error.context or ''}: {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if "cannot start any token" in said:
        return mark, _start(_at(text, mark))
    if mark and ("mapping values are not allowed" in said or "could not find expected ':'" in said):
        if glued := _glued(text.splitlines(), mark):
            return glued, 'a ":" needs a space after it'
        if _CURLY.search(_line(text, mark)[: mark.column]):
            return mark, """a ": " can't stand here: curly quotes quote nothing, write " or '"""
    for part, plain in _OPEN.items():
        if part in said:
            return error.context_mark or mark, plain
    return mark, next((plain for part, plain in _PLAIN.items() if part in said), f"is not YAML ({said})")


def _glued(lines: Sequence[str], mark: Mark) -> Mark | None:
    """Where a key's colon has no space behind it: in the line of a mark, or in the one above that."""
    near = [n for n, line in enumerate(lines[: mark.line + 1]) if line.strip()][-2:]
    return next((_Spot(n, found.end() - 1) for n in near if (found := _GLUED.match(lines[n]))), None)


def _line(text: str, mark: Mark) -> str:
    """The line of a mark, or nothing where there is none."""
    lines = text.splitlines()
    return lines[mark.line] if mark.line < len(lines) else ""


def _at(text: str, mark: Mark | None) -> str:
    """The character at a mark, or nothing where there is none."""
    return _line(text, mark)[mark.column : mark.column + 1] if mark else ""


def _start(character: str) -> str:
    """What to do about a character that no value begins with."""
    if character == "\t":
        return "a tab is used to indent: use spaces"
    return f'a value can\'t begin with "{character}": put it in quotes'
