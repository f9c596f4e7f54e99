"""The words by which a sentence shows, in its language, that it leans on another, looks ahead, or gives a
reason.

cues.json has them; a language that is not in it shows nothing.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

_UNSPACED = frozenset({"ja", "zh", "th"})
_NEVER = re.compile(r"(?!)")


@cache
def leaning(language: str) -> re.Pattern[str]:
    """Matches, at its start, a sentence that leans on the one before it."""
    cues = _cues().get(language)
    if not cues:
        return _NEVER
    # "It's" and "he'd" open a sentence as "it" and "he" do; "so-called" does not as "so".
    end = "" if language in _UNSPACED else r"\b(?![-’'](?!(?:s|d|ll|re|ve)\b))"
    standing = f"(?!{'|'.join(cues['standing'])})" if "standing" in cues else ""
    return re.compile(rf"[\"'“‘«„(—–-]*\s*{standing}(?:{'|'.join(cues['leaning'])}){end}", re.IGNORECASE)


@cache
def ahead(language: str) -> re.Pattern[str]:
    """Finds where a sentence says what comes next, and when."""
    return _any(language, "next")


@cache
def reason(language: str) -> re.Pattern[str]:
    """Finds where a sentence says why the news matters."""
    return _any(language, "why")


@cache
def aside(language: str) -> re.Pattern[str]:
    """Matches, at its start, a sentence that talks of other pieces, or of itself as one."""
    return _opens(language, "aside")


@cache
def musing(language: str) -> re.Pattern[str]:
    """Matches, at its start, a sentence that puts a scene, a time or a clause before what happened."""
    return _opens(language, "musing")


def _opens(language: str, role: str) -> re.Pattern[str]:
    ways = _cues().get(language, {}).get(role)
    return re.compile(rf"(?:{'|'.join(ways)})\b", re.IGNORECASE) if ways else _NEVER


def _any(language: str, role: str) -> re.Pattern[str]:
    ways = _cues().get(language, {}).get(role)
    return re.compile("|".join(ways), re.IGNORECASE) if ways else _NEVER


@cache
def _cues() -> Mapping[str, Mapping[str, list[str]]]:
    data = json.loads((resources.files(__package__) / "cues.json").read_text(encoding="utf-8"))
    return {language: roles for language, roles in data.items() if language != "about"}
