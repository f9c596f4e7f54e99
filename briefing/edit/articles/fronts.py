"""The first letters of a line -> the rules that it may fall under, of hundreds."""

import re
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from ...text.late import late
from .noise import WHOLE
from .openings import OPENINGS
from .shapes import DATA, FRONT, Rule, prefixes

# So much of a prefix counts.
_LONGEST = 40
# What noise begins with: a prefix, the kind of noise, the pattern for a line in small letters.
Start: TypeAlias = tuple[str, str, re.Pattern[str]]


class Front(NamedTuple):
    """The rules for a text that begins with certain letters."""

    starts: tuple[Start, ...]  # noise by what it begins with
    whole: tuple[Rule, ...]  # noise as a whole
    openings: tuple[Rule, ...]  # what may stand before its sentence
    hints: tuple[str, ...]  # of those openings that are for such letters alone
    heads: tuple[str, ...]  # the prefixes of the starts


@lru_cache(maxsize=4096)  # 100 articles of a newspaper have 657 such fronts, 3,000 have 2,984
def front(letters: str) -> Front:
    """The rules for a text whose first three letters these are."""
    lower, known = letters.lower(), _starts()
    places = dict.fromkeys(lower[:size] for size in (FRONT, 2, 1, 0))
    starts = [start for place in places for start in known.get(place, ())]
    whole = tuple(rule for rule in WHOLE if rule.front and rule.front(letters))
    openings = tuple(rule for rule in OPENINGS if not rule.front or rule.front(letters))
    hints = tuple(dict.fromkeys(hint for rule in openings if rule.front for hint in rule.hints))
    return Front(tuple(starts), whole, openings, hints, tuple(start[0] for start in starts))


def begins(text: str, rules: Front) -> str:
    """The kind of noise that a text begins with; "" for none."""
    if text[:_LONGEST].lower().startswith(rules.heads):
        small = text.lower()  # a pattern for small letters compiles in 40 % of the time of one for any case
        for prefix, kind, pattern in rules.starts:
            if small.startswith(prefix) and pattern.match(small):
                return kind
    return ""


@cache
def _starts() -> dict[str, list[Start]]:
    """(prefix, kind, pattern) of what noise begins with, by the prefix's first three letters."""
    found: dict[str, list[Start]] = {}
    for kind, patterns in DATA["kinds"].items():
        for pattern in patterns:
            found_by = late(pattern)
            for prefix in dict.fromkeys(prefix.lower()[:_LONGEST] for prefix in prefixes(pattern)):
                found.setdefault(prefix[:FRONT], []).append((prefix, kind, found_by))
    return found
