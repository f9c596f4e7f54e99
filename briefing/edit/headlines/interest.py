"""An article -> how likely it is a feature, and no news.

Hard news saves articles in its headline and says who did what to whom ("Court jails …"); soft news tells of
"The …", "her" and "these", speaks to "you", keeps back what it has to say. Each word counts for or against;
benchmarks/interest.py learned how much.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from math import exp, fsum

from ...models import Article
from ...text.language import is_english
from ...text.table import table
from ...text.words import stem, words
from .kinds import kinds
from .wording import wordings

OPENING, LETTERS = 30, 300  # words of the text, and characters in which they are looked for


def feature(article: Article) -> float:
    """How likely the article is a feature, a portrait, advice, an oddity: no event of the day; 0 to 1.

    0 in other languages than English, which nobody judged, and for a headline without a text: what speaks
    for news is mostly in its text.
    """
    if not is_english(article.language) or not article.text.strip():
        return 0.0
    known, found = _weights(), frozenset(signs(article))
    # An exact sum: the signs come in another order in each process.
    return 1 / (1 + exp(-fsum((known["bias"], *(known.get(sign, 0.0) for sign in found)))))


def signs(article: Article) -> Iterator[str]:
    """What counts: stems of headline and opening, the headline's first word, kinds and wordings."""
    headline = [word.lower() for word in words(article.title)]
    yield from (f"headline {stem(word, 'en')}" for word in headline)
    yield from (f"first {word}" for word in headline[:1])
    yield from (f"text {stem(word.lower(), 'en')}" for word in words(article.text[:LETTERS])[:OPENING])
    yield from (f"kind {kind}" for kind in (*kinds(article), *wordings(article)))


@cache
def _weights() -> Mapping[str, float]:
    """The signs' log odds, and the bias."""
    told = table(__package__, "interest.json")
    signed = {
        f"{part} {word}": float(weight)
        for part in ("headline", "first", "text", "kind")
        for weight, several in told[part].items()
        for word in several.split("|")
    }
    return {"bias": told["bias"], **signed}
