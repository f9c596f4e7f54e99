"""Phrases a user gave -> which of them a text contains, as whole words in any inflection, in any script.

`\\b` is no help here: it finds no word's end inside Chinese or Thai, and none after "C++".
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from .language import is_english
from .words import stem, words

_GAP = r"[\s\-\u2010-\u2015\u00a0]+"  # "data center" finds "data-center" and a line break inside it
_WORD = re.compile(r"[^\W_]+")
_SEVERAL = re.compile(r"\b([A-Z]{2,})s\b")  # "EVs": more than one EV


def found(phrases: Sequence[str], text: str, language: str | None = None) -> tuple[str, ...]:
    """The phrases that the text contains, whatever their case, in the order given.

    A phrase's words stand next to each other and in its order, each whole, in any form that has the same stem
    in the text's language: "chips" finds "chip". In English only singular and plural are one, since its
    stemmer takes "university" for "universe". A word all in capitals, as "ARM", finds no "arms", but "ARMs".
    """
    stemmed = _fold(text, language)
    plain = _fold(text, None) if any(map(_abbreviated, phrases)) else stemmed
    return tuple(p for p in phrases if _contains(plain if _abbreviated(p) else stemmed, p, language))


def _contains(folded: str, phrase: str, language: str | None) -> bool:
    pattern = _pattern(_fold(phrase, None if _abbreviated(phrase) else language))
    return bool(pattern and pattern.search(folded))


def _abbreviated(phrase: str) -> bool:
    """A phrase of one word, in capitals."""
    word = _SEVERAL.sub(r"\1", phrase.strip())
    return len(word) >= 2 and word.isascii() and word.isalpha() and word.isupper()


@lru_cache(maxsize=4096)
def _fold(text: str, language: str | None) -> str:
    """The text without what does not count: case, width, and the inflection of each word, where known."""
    folded = unicodedata.normalize("NFKC", _SEVERAL.sub(r"\1", text)).casefold()
    return _WORD.sub(_uninflected(language), folded) if language else folded


def _uninflected(language: str | None) -> Callable[[re.Match[str]], str]:
    base: Callable[[str], str] = singular if is_english(language) else partial(stem, language=language)
    return lambda match: base(match[0])


def singular(word: str) -> str:
    """An English word in lower case without the ending of its plural, roughly: "companies", "boxes", "chips".

    After Harman 1991, "How effective is suffixing?", with -es after hissing sounds.
    """
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word == "news":
        return word
    if word.endswith("ies"):
        return word if len(word) < 5 else word.removesuffix("ies") + "y"
    hissing = word.endswith(("xes", "ches", "shes", "sses", "zzes"))
    return word.removesuffix("es" if hissing else "s")


@lru_cache(maxsize=4096)
def _pattern(folded: str) -> re.Pattern[str] | None:
    """The phrase with a word's border at each end that is a letter or digit of a script with spaces."""
    parts = [part for part in re.split(_GAP, folded) if part]
    if not parts:
        return None
    before = r"(?<![^\W_])" if _bordered(parts[0][0]) else ""
    after = r"(?![^\W_])" if _bordered(parts[-1][-1]) else ""
    return re.compile(before + _GAP.join(map(re.escape, parts)) + after)


def _bordered(character: str) -> bool:
    unspaced = len(words(character * 3)) > 1  # a script without spaces is cut into pairs
    return character.isalnum() and not unspaced
