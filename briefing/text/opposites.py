"""opposites.json -> the words of a language that say the opposite of one another, and what denies."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeAlias

from .table import table
from .words import stem

Sides: TypeAlias = tuple[tuple[frozenset[str], frozenset[str]], ...]


def told(code: str) -> Mapping[str, Any]:
    """A language's part of the table; empty where nobody wrote one."""
    found: Mapping[str, Any] = _data().get(code, {})
    return found


@cache
def opposites(code: str) -> Sides:
    """The language's opposites as stems: of each two sides, of which a word of one excludes the other's."""
    return _sides("opposites", code) + decisions(code)


@cache
def decisions(code: str) -> Sides:
    """Those of what is decided: a bill is passed or rejected.

    Raised and cut, acquitted and convicted are none: in English, one story's headlines have one and the other
    (a rise in wages cuts jobs), and F1 would lose .003 and .001 by them; by passed and rejected, nothing.
    """
    return _sides("decisions", code)


def _sides(part: str, code: str) -> Sides:
    return tuple((stems(these, code), stems(those, code)) for these, those in told(code).get(part, ()))


def stems(words: str, code: str) -> frozenset[str]:
    """The stems of words that stand apart by spaces."""
    return frozenset(stem(word, code) for word in words.split())


@cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    return table(__package__, "opposites.json")
