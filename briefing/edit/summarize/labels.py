"""Sentence -> what it plainly does: "numbers", "words", "next" or "why"; "" for nearly all.

Precision first: a missing label costs nothing, a wrong one makes the reader laugh.
"""

import re

from ...models import Sentence
from .cues import ahead, reason

# Some outlets say so themselves, right before the sentence.
_TOLD = (
    ("why", re.compile(r"(?:Why it matters|Why this matters):\s*\Z")),
    ("next", re.compile(r"(?:What['’]s next|What to watch|What comes next):\s*\Z")),
    ("numbers", re.compile(r"By the numbers:\s*\Z")),
    ("words", re.compile(r"(?:What they['’]re saying|In their words):\s*\Z")),
)
_SCALE = (
    "hundred|thousand|million|billion|trillion|millionen|milliarden|millions|milliards|millones|milioni|miljoen"
    "|miljard|miljoner|milionów|млн|млрд"
)
_SHARE = "%|‰|percent|per cent|percentage points?|prozent|pour cent|por ciento|por cento|procent|процент"
# $1.2bn; 45 percent, 3 million; 12,400.
_AMOUNT = re.compile(
    rf"[$€£¥₹]\s?\d[\d.,]*(?:\s?(?:{_SCALE}|[mb]n?\b))?"
    rf"|\b\d[\d.,]*\s?(?:{_SHARE}|(?:{_SCALE})\b)"
    r"|\b\d{1,3}(?:[,.\u00a0\u202f]\d{3})+\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"|«([^»]*)»|„([^“”]*)[“”]|「([^」]*)」")
# Somebody must be seen to speak: outside the quotation stands a verb of saying.
_SPEAKER = re.compile(
    r"\b(?:said|says|told|added|wrote|tweeted|posted|warned|sagte|erklärte|a déclaré|a dit|dijo|afirmó"
    r"|ha detto|disse|zei|sa|säger|powiedział\w*|сказал\w*|заявил\w*)\b|と(?:述べ|語っ|話し)|说|表示|قال",
    re.IGNORECASE,
)
_AMOUNTS = 3
# A quotation of 40 characters that is three fifths of the sentence is what the sentence is for.
_SPOKEN, _SPOKEN_SHARE = 40, 0.6


def label(sentence: Sentence, language: str) -> str:
    """The sentence's label, or ""; an article's first sentence is the news itself and has no other role."""
    before = sentence.article.text[max(0, sentence.start - 30) : sentence.start]
    told = next((name for name, pattern in _TOLD if pattern.search(before)), "")
    if told or sentence.position == 0:
        return told
    if _is_speech(sentence.text):
        return "words"
    if len(_AMOUNT.findall(sentence.text)) >= _AMOUNTS:
        return "numbers"
    if not _QUOTED.search(sentence.text) and ahead(language).search(sentence.text):
        return "next"
    return "why" if reason(language).search(sentence.text) else ""


def _is_speech(text: str) -> bool:
    """Whether most of the sentence is quoted, at some length, and somebody is said to speak."""
    quoted = sum(len("".join(groups)) for groups in _QUOTED.findall(text))
    if quoted < _SPOKEN or quoted < _SPOKEN_SHARE * len(text):
        return False
    return bool(_SPEAKER.search(_QUOTED.sub(" ", text)))
