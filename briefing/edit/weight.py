"""An article -> how much its news weighs, by its words: what one daily briefing must tell, or can do without.

What many outlets tell need not be what matters: a quake far off is told by fewer than a quarrel at home. So
each word of headline and opening counts for or against, "troops" and "vaccine", "celebrity" and "player"; no
names, as what is near to one reader is far from another. benchmarks/weight.py learned how much.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..models import Article
from ..text.language import is_english
from ..text.table import table
from ..text.words import stem, words

OPENING, LETTERS = 30, 300  # words of the text, and characters in which they are looked for


class Word(NamedTuple):
    """A word that counts, as it is first written, and what it adds on a scale from 0 (leave the story out) to
    3 (it must be told)."""

    text: str
    adds: float


def counting(article: Article) -> Mapping[str, Word]:
    """The words that count, by their stems.

    None do in other languages than English, which nobody judged, and in a headline without a text.
    """
    if not is_english(article.language) or not article.text.strip():
        return {}
    known = _weights()
    return {name: Word(word, known[name]) for name, word in said(article).items() if name in known}


def said(article: Article) -> Mapping[str, str]:
    """The stems of headline and opening, each with the word as it is first written there."""
    told = (*words(article.title), *words(article.text[:LETTERS])[:OPENING])
    return {stem(word.lower(), "en"): word for word in reversed(told)}


@cache
def usual() -> float:
    """What the words of a usual story add up to."""
    return float(table(__package__, "weight.json")["usual"])


@cache
def _weights() -> Mapping[str, float]:
    told = table(__package__, "weight.json")["words"]
    return {stemmed: float(worth) for worth, several in told.items() for stemmed in several.split("|")}
