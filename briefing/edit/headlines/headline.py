"""A story's articles -> the one whose title heads it: the plainest report of what happened, word for word.

Every title is held against the others (`among.py`), and some of what it is speaks against it: a question, a
tease, a label. benchmarks/headlines.py learned from readers what each counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from math import fsum, inf
from typing import Any

from ...models import Article
from ...text.language import is_english
from ...text.words import words
from .again import says_again
from .among import Past, Said, among
from .interest import feature
from .kinds import kinds
from .overtaken import is_overtaken
from .wording import wordings

# Of a title among the others, in log odds that a reader lets it head the story; the last three are of stories
# that go on. Learned from some 9,000 titles of 2,894 stories, and 1,200 of 313 that go on: see
# docs/stories-measured.md.
MEASURES: Mapping[str, float] = {
    "central": 4.04,
    "new": -2.55,
    "covers": 0.6,
    "first": 0.48,
    "terms": 0.19,
    "behind": -0.71,
    "newest": 0.54,
    "again": -3.24,
    "shown": -1.68,
}
# What speaks against a title; what the judged ones seldom have is near to what was guessed before.
SIGNS: Mapping[str, float] = {
    "live": -1.75,
    "newsletter": -0.97,
    "programme": -1.1,
    "horoscope": -1,
    "puzzle": -1,
    "advert": -1,
    "service": -1,
    "correction": -1,
    "gallery": -1.04,
    "audio": -1.36,
    "video": -0.29,
    "opinion": -2.19,
    "question": -2.78,
    "analysis": -1.28,
    "explainer": -2.98,
    "document": -1.1,
    "quote": -0.75,
    "shouting": -0.91,
    "quotation first": 0,
    "two sentences": -0.98,
    "several news": -1.04,
    "exclamation": -0.89,
    "teasing": -1.53,
    "cut off": -0.9,
    "wire label": -1,
    "ticker": -1,
    "loaded": -0.57,
    "judging": -1.47,
    "picture first": -1.36,
    "reaction": -1.4,
    "speaks to the reader": -0.41,
    "a word shouted": -0.27,
    "a verb shouted": -0.34,
    "label first": -0.27,
    "label last": -1,
    "too short": -1,
    "too long": -0.31,
    "a paragraph": -0.74,
    "what may be": -0.16,
    "hearsay": -0.24,
    "no text": -0.86,
    "feature": -2.39,
    "an old toll": -1.3,
}
# Words: below SHORT a title says too little, above LONG it is a sentence, above LONGEST a paragraph. Other
# languages say in one word what takes English two.
SHORT, LONG, LONGEST = 6, 16, 26
SHORT_ABROAD = 4
# In log odds, what a title that tells what happened may cost: a long one does, what may be, too; no question,
# opinion, tease, explainer or live page. One that costs twice as much hardly tells it.
PLAIN, TEASE = -0.5, -1.0
_MAY = re.compile(  # "Mayor may have been ill": what is sure is the news
    r"\b(?:may|might|could) (?:\w+ )?(?:have|be|hint|suggest|mean|explain)\b|\b(?:rumou?rs?|speculation)\b",
    re.IGNORECASE,
)
_HEARD = re.compile(  # not "report says": that is often an office's, which has looked into it
    r"\breportedly\b|\b(?:sources?|reports) (?:say|says|said|claims?|suggest|tells?|told)\b"
    r"|\baccording to (?:an? |the )?(?:sources?|people|person)\b(?: (?:familiar|close|briefed)\b)?"
    r"|: (?:sources?|reports?)$",
    re.IGNORECASE,
)


def headline(articles: Sequence[Article], told: Sequence[Said[Any]] = (), past: Past | None = None) -> int:
    """The place of the article that heads the story, the first of equals.

    `told` is what each article says, where that is known already; `past` what earlier briefings had, where
    the story goes on.
    """
    best, place = -inf, 0
    before = [_odds(MEASURES, measures) for measures in among(articles, told, past)]
    for n in sorted(range(len(articles)), key=lambda n: (-before[n], n)):
        if before[n] < best:  # no sign lifts a title: none of the rest can be better
            break
        found = before[n] + _odds(SIGNS, signs(articles, n))
        if found > best or (found == best and n < place):
            best, place = found, n
    return place


def odds(articles: Sequence[Article]) -> list[float]:
    """The log odds, but for a constant, that a reader lets each article's title head their story."""
    return [
        _odds(MEASURES, found) + _odds(SIGNS, signs(articles, n)) for n, found in enumerate(among(articles))
    ]


def signs(articles: Sequence[Article], n: int) -> Mapping[str, float]:
    """What speaks against title n of the story, each as far as it does, 0 to 1."""
    article = articles[n]
    told = dict.fromkeys(_worded(article), 1.0)
    if not article.text.strip():
        told["no text"] = 1.0
    if _is_hearsay(articles, n):
        told["hearsay"] = 1.0
    if is_overtaken(articles, n):
        told["an old toll"] = 1.0
    return {**told, "feature": feature(article)}


def plainness(article: Article) -> float:
    """What an article's title costs by itself, in log odds, whatever its story: 0 for a plain report's."""
    return fsum(SIGNS[name] for name in _worded(article))


def reports(article: Article) -> bool:
    """Whether an article's title tells, by its words, what happened."""
    return _wording(article) >= PLAIN


def teases(article: Article) -> bool:
    """Whether an article's title hardly does: it asks, judges or keeps back what happened."""
    return _wording(article) <= TEASE


def _wording(article: Article) -> float:
    """What a title costs by its words, but for their number: a short one says little, but what happened."""
    return fsum(SIGNS[name] for name in _worded(article) if name != "too short")


def _odds(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    return fsum(weights[name] * value for name, value in found.items())


def _worded(article: Article) -> Iterator[str]:
    """What the title itself has that is no plain report's."""
    yield from kinds(article)
    yield from wordings(article)
    if _MAY.search(article.title):
        yield "what may be"
    yield from _length(article)


def _length(article: Article) -> Iterator[str]:
    title = article.title.strip()
    count = len(words(title))
    if not title.isascii() and not any(c.isspace() for c in title):
        count //= 2  # a script without spaces comes in overlapping pairs, about two a word
    if count < (SHORT if is_english(article.language) else SHORT_ABROAD):
        yield "too short"
    if count > LONG:
        yield "too long" if count <= LONGEST else "a paragraph"


def _is_hearsay(articles: Sequence[Article], n: int) -> bool:
    """Whether title n has from nobody with a name what another title tells plainly."""
    title = articles[n].title
    if not _HEARD.search(title):
        return False
    plain = (a.title for a in articles if not _HEARD.search(a.title) and not _MAY.search(a.title))
    return says_again(_HEARD.sub(" ", title), articles[n].language, plain)
