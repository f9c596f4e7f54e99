"""A story's articles -> the one whose title heads it: the plainest report of what happened, word for word.

Each title gets parts that a reader can check; their product decides.
"""

from collections.abc import Mapping, Sequence
from math import prod

from ..models import Article, Reason
from ..text.words import words
from .evidence import day
from .kinds import kinds

# What a piece that is no plain report keeps of its score: the worse it heads a story, the less.
KEEPS: Mapping[str, float] = {
    "live": 0.15,
    "newsletter": 0.1,
    "horoscope": 0.05,
    "puzzle": 0.05,
    "advert": 0.05,
    "correction": 0.1,
    "gallery": 0.2,
    "audio": 0.2,
    "video": 0.3,
    "opinion": 0.2,
    "question": 0.3,
    "analysis": 0.3,
    "explainer": 0.35,
    "quote": 0.4,
    "shouting": 0.5,
}
SHORT, LONG, LONGEST = (
    4,
    16,
    26,
)  # words: below SHORT says too little, above LONG is a sentence, above LONGEST a paragraph
FRESH = 48.0  # hours behind the newest at which a title counts half: the toll it gives is an old one


def headline(articles: Sequence[Article], central: Sequence[float]) -> int:
    """The place of the article that heads the story; `central`: how near each title is to it, 0 to 1."""
    newest = max((d for d in map(day, articles) if d is not None), default=None)
    scores = [prod(r.value for r in parts(a, c, newest)) for a, c in zip(articles, central, strict=True)]
    return scores.index(max(scores))


def parts(article: Article, central: float = 1.0, newest: float | None = None) -> tuple[Reason, ...]:
    """What speaks for and against a title as its story's headline; their product is its score."""
    return (
        Reason("central to the story", 0.3 + 0.7 * central),
        *(Reason(kind, KEEPS[kind]) for kind in kinds(article)),
        *_length(article.title),
        *_age(day(article), newest),
    )


def _length(title: str) -> tuple[Reason, ...]:
    count = len(words(title))
    if not title.isascii() and not any(c.isspace() for c in title.strip()):
        count //= 2  # a script without spaces comes in overlapping pairs, about two a word
    if count < SHORT:
        return (Reason("too short", 0.3),)
    if count > LONG:
        return (Reason("too long", 0.75 if count <= LONGEST else 0.3),)
    return ()


def _age(own: float | None, newest: float | None) -> tuple[Reason, ...]:
    if own is None or newest is None or own >= newest:
        return ()
    hours = (newest - own) * 24
    return (Reason(f"{hours:.0f} h before the newest", 0.5 ** min(100.0, hours / FRESH)),)
