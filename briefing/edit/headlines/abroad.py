"""A headline in another language than English -> what kind of piece it shows itself to be, and what in its
wording is not plain report.

kinds.json has the patterns of each language, which are tried on headlines of that language alone.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from ...text.late import late
from ...text.table import table

# What ends a label; a full stop does so in French, Italian, Polish ("Vidéo. Le pont …").
_ENDS = r"(?:[:：|｜–—.»】\]］]|\s-\s|\s//?\s)"
_BEGINS = r"(?:[:：|｜–—.(（\[［【]|\s-\s|\s//?\s)"


def kinds_abroad(title: str, language: str) -> Iterator[str]:
    """The kinds that a headline in small letters shows, as "live"; none in a language that is not known."""
    return (kind for kind, pattern in _of(language) if pattern.search(title))


def wordings_abroad(title: str, language: str) -> Iterator[str]:
    """What a headline in small letters has that is no plain report's, as "teasing"."""
    return (name for name, pattern in _worded(language) if pattern.search(title))


@cache
def _worded(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    told = _told().get(language, {}).get("wordings", {})
    return tuple((name, late(pattern)) for name, pattern in told.items())


@cache
def _of(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What shows which kind: the labels first, then what may stand anywhere."""
    told = _told().get(language, {})
    labels = ((kind, _label(pattern)) for kind, pattern in told.get("labels", {}).items())
    words = ((kind, late(pattern)) for kind, pattern in told.get("words", {}).items())
    return (*labels, *words)


def _label(pattern: str) -> re.Pattern[str]:
    """The label before a mark at the start of a headline, or behind one at its end."""
    return late(rf"^\W*(?:{pattern})\s*{_ENDS}|{_BEGINS}\s*(?:{pattern})\W*$")


@cache
def _told() -> Mapping[str, Any]:
    return table(__package__, "kinds.json")
