"""An article -> how much its news weighs, by its words: what one daily briefing must tell, or can do without.

What many outlets tell need not be what matters: a quake far off is told by fewer than a quarrel at home. So
each word of headline and opening counts for or against, "troops" and "vaccine", "celebrity" and "player"; no
names, as what is near to one reader is far from another. benchmarks/weight.py learned how much.
"""

from collections.abc import Mapping
from functools import cache

from ..models import Article
from ..text.language import is_english
from ..text.table import table
from ..text.words import stem, words

OPENING, LETTERS = 30, 300  # words of the text, and characters in which they are looked for


def counting(article: Article) -> Mapping[str, float]:
    """The words that count, as they are written, with what each adds to a weight from 0 (leave it out) to 3
    (it must be told).

    None do in other languages than English, which nobody judged, and in a headline without a text.
    """
    if not is_english(article.language) or not article.text.strip():
        return {}
    return {word: worth for stemmed, word in said(article).items() if (worth := _weights().get(stemmed))}


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
