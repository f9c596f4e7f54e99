"""Phrases a user gave -> which of them a text contains, as whole words, in any script.

`\\b` is no help here: it finds no word's end inside Chinese or Thai, and none after "C++".
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from .words import words

_GAP = r"[\s\-\u2010-\u2015\u00a0]+"  # "data center" finds "data-center" and a line break inside it


def found(phrases: Sequence[str], text: str) -> tuple[str, ...]:
    """The phrases that the text contains as whole words, whatever their case, in the order given."""
    folded = _fold(text)
    return tuple(phrase for phrase in phrases if (p := _pattern(phrase)) and p.search(folded))


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str] | None:
    """The phrase with a word's border at each end that is a letter or digit of a script with spaces."""
    parts = [part for part in re.split(_GAP, _fold(phrase)) if part]
    if not parts:
        return None
    before = r"(?<![^\W_])" if _bordered(parts[0][0]) else ""
    after = r"(?![^\W_])" if _bordered(parts[-1][-1]) else ""
    return re.compile(before + _GAP.join(map(re.escape, parts)) + after)


def _bordered(character: str) -> bool:
    unspaced = len(words(character * 3)) > 1  # a script without spaces is cut into pairs
    return character.isalnum() and not unspaced
