"""The words by which a sentence shows, in its language, that it leans on another, looks ahead, or gives a
reason.

cues.json has them; a language that is not in it shows nothing.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from ...text.late import late
from ...text.table import table
from ..articles.shapes import prefixes

_UNSPACED = frozenset({"ja", "zh", "th"})
_MARKS = "\"'“”‘«»„(—–-"
_PART = late(r"<(\w+)>")


@dataclass(frozen=True)
class Opening:
    """What a sentence may begin with."""

    ways: Sequence[str]  # as patterns
    but: Sequence[str] = ()  # what only looks so
    end: str = r"\b"
    marks: str = ""  # what may stand before it

    def match(self, text: str) -> bool:
        """Whether the text begins so."""
        at = len(text) - len(text.lstrip(self.marks).lstrip()) if self.marks else 0
        letter = text[at : at + 1].lower()
        if letter not in self.found:
            self.found[letter] = self._beginning(letter)
        find = self.found[letter]
        return bool(find and find.match(text, at))

    @cached_property
    def found(self) -> dict[str, re.Pattern[str] | None]:
        """The pattern for each first letter that has been met."""
        return {}

    @cached_property
    def letters(self) -> Mapping[str, Set[str]]:
        """The first letters of what each way matches; "" where it may be any."""
        return {way: {p[:1].lower() for p in prefixes(way)} for way in (*self.ways, *self.but)}

    def _beginning(self, letter: str) -> re.Pattern[str] | None:
        """The ways that can begin with this letter, which is a tenth of them."""
        ways, but = (
            [way for way in given if not self.letters[way].isdisjoint(("", letter))]
            for given in (self.ways, self.but)
        )
        standing = f"(?!{'|'.join(but)})" if but else ""
        return re.compile(f"{standing}(?:{'|'.join(ways)}){self.end}", re.IGNORECASE) if ways else None


@dataclass(frozen=True)
class Cue:
    """What may stand within a sentence, and what must, for the pattern to find it."""

    find: re.Pattern[str]
    hints: Sequence[str] = ()

    def search(self, text: str) -> bool:
        """Whether it stands there."""
        return (not self.hints or any(hint in text for hint in self.hints)) and bool(self.find.search(text))


@cache
def leaning(language: str) -> Opening:
    """What a sentence begins with that leans on the one before it."""
    # "It's" and "he'd" open a sentence as "it" and "he" do; "so-called" does not as "so".
    end = "" if language in _UNSPACED else r"\b(?![-’'](?!(?:s|d|ll|re|ve)\b))"
    cues = _of(language)
    return Opening(cues.get("leaning", ()), cues.get("standing", ()), end, _MARKS)


@cache
def aside(language: str) -> Opening:
    """What a sentence begins with that talks of other pieces, or of itself as one."""
    return Opening(_of(language).get("aside", ()))


@cache
def musing(language: str) -> Opening:
    """What a sentence begins with that puts a scene, a time or a clause before what happened."""
    return Opening(_of(language).get("musing", ()))


@cache
def ahead(language: str) -> Cue:
    """Where a sentence says what comes next, and when."""
    return _cue(language, "next")


@cache
def reason(language: str) -> Cue:
    """Where a sentence says why the news matters."""
    return _cue(language, "why")


def _cue(language: str, role: str) -> Cue:
    cues = _of(language)
    ways = [_spelled(way, cues.get("parts", {})) for way in cues.get(role, ())]
    return Cue(late("|".join(ways) or "(?!)", re.IGNORECASE), cues.get("hints", {}).get(role, ()))


def _spelled(way: str, parts: Mapping[str, str]) -> str:
    """The pattern with what its <parts> stand for."""
    return _PART.sub(lambda part: _spelled(parts[part[1]], parts) if part[1] in parts else part[0], way)


def _of(language: str) -> Mapping[str, Any]:
    return _cues().get(language, {})


@cache
def _cues() -> Mapping[str, Mapping[str, Any]]:
    return table(__package__, "cues.json")
