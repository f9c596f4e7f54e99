"""Text -> the code of its language (ISO 639-1).

py3langid tells; a text in a script that only one language uses needs no model, nor does plain English.
"""

import re
from collections.abc import Sequence, Set
from functools import cache
from typing import TYPE_CHECKING

from .late import late
from .tag import primary
from .words import NAMES, stop_words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

DEFAULT = "en"
# The first characters tell: 2,000 take 2 ms, and 20,000 change none of 1,069 English articles.
_ENOUGH = 2_000
_NOT_LETTERS = late(r"https?://\S+|[\W\d_]+")
_LATIN = late(r"[a-zà-öø-ÿ\u0100-\u024f]", re.IGNORECASE)
# Languages not written in Latin letters: a code of theirs on a Latin text is a feed's mistake, and the
# reverse.
_NOT_LATIN = frozenset(
    "ar be bg bn el fa gu he hi hy ja ka km kn ko lo mk ml mr my ne pa ru si ta te th uk ur zh".split()
)
_SCRIPTS = {
    "ja": late(r"[\u3040-\u30ff]"),
    "ko": late(r"[\uac00-\ud7af]"),
    "zh": late(r"[\u4e00-\u9fff]"),
    "el": late(r"[\u0370-\u03ff]"),
    "he": late(r"[\u0590-\u05ff]"),
    "th": late(r"[\u0e00-\u0e7f]"),
}
# A fifth of an English text and of no other: of 17,789 texts and headlines in 30 languages this was true of
# 7,997 of the 12,443 that the model takes for English, and of none else.
_ENGLISH = frozenset(
    """the of and to that was with has have this from which their were they is for on it by as be are but not
    his who after said will""".split()
)
_SHARE, _FEWEST = 5, 12  # one word in so many; of fewer words it would be chance
# Or a fifth is any words that say little, and six times fewer say little in another language alone: of 15,577
# others so were 6,192 of the 9,109 in English, and three more, two of them half English.
_OTHERS = 6
# These say something in English.
_BOTH = frozenset(
    """state due los war man press hit ai dies ten car sea dr tom fast men met comment door fine dig ad male
    tale""".split()
)
# Beside others in English so short a text is taken for it where twice as many words are; of 6,103 entries of
# feeds the model takes three for another language, and is wrong.
_SHORT, _BESIDE = 64, 2


def detect(text: str, *, likely: str = "") -> str:
    """The ISO 639-1 code of the text's language; "en" where nothing can be told.

    `likely` is what the texts beside it are in: where it is English, a short text needs to show less of it.
    """
    letters = _NOT_LETTERS.sub(" ", text[:_ENOUGH]).strip()
    if len(letters) < 2:
        return DEFAULT
    if code := _by_script(letters):
        return code
    if shows_english(text[:_ENOUGH], likely):
        return DEFAULT
    return next((code for code, _ in _identifier().rank(letters) if len(code) == 2), DEFAULT)


@cache  # it is asked of each sentence
def is_english(code: str | None) -> bool:
    """Whether the language of a tag is English, as it is taken to be where there is none."""
    return (primary(code) or DEFAULT) == DEFAULT


def fits(code: str, text: str) -> bool:
    """Whether a text can be of that language at all, by its letters."""
    letters = _NOT_LETTERS.sub("", text[:_ENOUGH])
    latin = len(_LATIN.findall(letters))
    if len(letters) < 20:
        return True
    return latin * 2 < len(letters) if code in _NOT_LATIN else latin * 2 > len(letters)


def _by_script(letters: str) -> str:
    """The language of a script that one language alone uses, where a fifth of the letters are of it."""
    for code, script in _SCRIPTS.items():
        if len(script.findall(letters)) * 5 > len(letters):
            return code
    return ""


def shows_english(text: str, likely: str = "") -> bool:
    """Whether a text plainly is English, by the words that say little; one of few may be all the same.

    Of a short one that is asked less where English is `likely`.
    """
    said = text.lower().split()
    if len(said) >= _FEWEST and _count(said, _ENGLISH) * _SHARE >= len(said):
        return True
    english, others = (_count(said, words) for words in _little())
    beside = likely == DEFAULT and len(said) < _SHORT and (english > 0 or text.isascii())
    if beside and english >= _BESIDE * others:
        return True
    return len(said) >= _FEWEST and english * _SHARE >= len(said) and english > _OTHERS * others


def _count(said: Sequence[str], words: Set[str]) -> int:
    return sum(map(words.__contains__, said))


@cache
def _little() -> tuple[frozenset[str], frozenset[str]]:
    """The words of more than a letter that say little: in English, and in another language alone."""
    english, *others = (
        frozenset(word for word in stop_words(code) if len(word) > 1)
        for code in (DEFAULT, *(code for code in NAMES if code != DEFAULT))
    )
    return english, frozenset().union(*others) - english - _BOTH


@cache
def _identifier() -> "LanguageIdentifier":
    """The model: 4.6 MB and some 0.1 s, so it waits until it is asked."""
    from py3langid.langid import LanguageIdentifier

    return LanguageIdentifier.from_model_file("data/model.npz.xz", norm_probs=False)
