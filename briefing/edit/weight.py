"""An article -> how much its news weighs, by its words: what one daily briefing must tell, or can do without.

What many outlets tell need not be what matters: a quake far off is told by fewer than a quarrel at home. So
each word of headline and opening counts for or against, "troops" and "vaccine", "celebrity" and "player"; no
names, as what is near to one reader is far from another. benchmarks/weight.py learned how much, and carried
it over to twelve other languages.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..models import Article
from ..text.table import table
from ..text.tag import primary
from ..text.words import stem_of, words

OPENING, LETTERS = 30, 300  # words of the text, and characters in which they are looked for
LANGUAGES = frozenset("ar de en es fr it ja nl pl pt ru sv zh".split())


class Word(NamedTuple):
    """A word that counts, as it is first written, and what it adds on a scale from 0 (leave the story out) to
    3 (it must be told)."""

    text: str
    adds: float


class Weights(NamedTuple):
    """What the words of one language add, by their stems, and what those of a usual story add up to."""

    usual: float
    adds: Mapping[str, float]


def counting(article: Article) -> Mapping[str, Word]:
    """The words that count, by their stems.

    None do in a language without a table, and in a headline without a text.
    """
    if not article.text.strip():
        return {}
    known = weights(article.language).adds
    return {name: Word(word, known[name]) for name, word in said(article).items() if name in known}


def said(article: Article) -> Mapping[str, str]:
    """The stems of headline and opening, each with the word as it is first written there."""
    language = article.language
    opening = words(article.text[:LETTERS], language)[:OPENING]
    told = (*words(article.title, language), *opening)
    return {stem_of(word, language): word for word in reversed(told)}


def weights(language: str | None) -> Weights:
    """What words of the language add; nothing in one that has no table."""
    return _weights(primary(language) or "en")


@cache
def _weights(code: str) -> Weights:
    if code not in LANGUAGES:
        return Weights(0.0, {})
    told = table(__package__, f"weights/{code}.json")
    adds = {stem: float(worth) for worth, stems in told["words"].items() for stem in stems.split("|")}
    return Weights(float(told["usual"]), adds)
