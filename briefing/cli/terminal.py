"""What a person at a terminal sees. Light: a command's --help loads nothing else."""

import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from textwrap import fill
from typing import TextIO

import click

# What a text from elsewhere must not tell a terminal: "set the title", "move up".
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

WRAPPED = 72  # columns of the text that templates make (`wrap` in publish/filters.py)
_ITEM = re.compile(r" *(?:[-*] |\[\d+\] http)")  # what begins a line of its own: of a list, an address


def watched() -> bool:
    """Somebody sits at a terminal."""
    return is_terminal(sys.stderr)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether it is a terminal; Python has no stream at all where the shell has closed it."""
    return stream is not None and stream.isatty()


def plain() -> bool:
    """Whether the user wants no colours, or has a terminal that knows none (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


def count(number: int, one: str, many: str) -> str:
    """As "1 story", "2 stories"."""
    return f"{number} {one if number == 1 else many}"


def forgiving() -> None:
    """From now on, a character that the terminal does not have is printed as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # the shell may have closed it
            stream.reconfigure(errors="replace")


def shows(text: str) -> bool:
    """Whether stdout has all of these characters."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding) == text


def fitting(text: str) -> str:
    """The text with a question mark for each character that a terminal would obey.

    Where stdout is no terminal, they stay: a quote is what the text says.
    """
    return _CONTROLS.sub("?", text) if is_terminal(sys.stdout) else text


def json_text(data: object) -> str:
    """The data as JSON; characters that stdout does not have are escaped."""
    text = json.dumps(data, indent=2, ensure_ascii=False)
    return text if shows(text) else json.dumps(data, indent=2)


def width() -> int:
    """The columns of the terminal; 0 where stdout is none, and lines go on as long as they like."""
    return shutil.get_terminal_size().columns if is_terminal(sys.stdout) else 0


def wrapped(line: str, columns: int) -> str:
    """The line cut between words to so many columns, what follows set in two further than its front."""
    return _cut(line, columns, _indent(line) + 2) if 0 < columns < len(line) else line


def narrowed(text: str, columns: int) -> str:
    """A text in lines of 72 columns, cut anew to fewer; as it is where these are as many, or 0."""
    if not 0 < columns < WRAPPED:
        return text
    paragraphs = _paragraphs(text.split("\n"))
    return "\n".join(_cut(paragraph, columns, _hanging(paragraph)) for paragraph in paragraphs)


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """The lines, those joined into which one was cut: the next word had no room on the line before."""
    whole, last = "", None
    for line in lines:
        word = line.split(" ")[_indent(line)] if line else ""
        full = last is not None and len(last) + 1 + len(word) > WRAPPED
        if line and full and _indent(line) == _hanging(whole) and not _ITEM.match(line):
            whole += f" {line.lstrip(' ')}"
        else:
            if last is not None:
                yield whole
            whole = line
        last = line
    yield whole


def _cut(line: str, columns: int, inset: int) -> str:
    """The line cut between words to so many columns, what follows the first so far in."""
    further = " " * inset
    return fill(line, columns, subsequent_indent=further, break_long_words=False, break_on_hyphens=False)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _hanging(line: str) -> int:
    """How far in a line goes on: behind the mark of an item of a list."""
    return _indent(line) + (2 if line.lstrip(" ").startswith(("- ", "* ")) else 0)


def shortest(path: Path) -> str:
    """The path as a person would type it: relative where it lies below the current folder."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


class Meter:
    """Progress on one line of a terminal, wiped when done; nothing where nobody watches."""

    def __init__(self, shown: bool) -> None:
        self._shown = shown and os.environ.get("TERM") != "dumb"

    def __enter__(self) -> "Meter":
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def __call__(self, what: str, done: int, total: int) -> None:
        self._write(f"{what} {done}/{total}" if done else f"{what} …")

    def wipe(self) -> None:
        """Make room for other lines."""
        self._write("")

    def _write(self, text: str) -> None:
        if self._shown:
            click.echo(f"\r\033[K{text}", err=True, nl=False, color=True)  # the wiping is no colour
