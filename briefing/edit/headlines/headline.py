"""A story's articles -> the one whose title heads it: the plainest report of what happened, word for word.

Each title gets parts that a reader can check; their product decides.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import prod

from ...models import Article, Reason, Sentence
from ...text.words import words
from ..days.again import says_again
from ..differ.amounts import amounts
from ..stories.evidence import LEAD, day, terms
from .interest import chances
from .kinds import kinds
from .wording import label, wordings

# What a piece that is no plain report keeps of its score: the worse it heads a story, the less.
KEEPS: Mapping[str, float] = {
    "live": 0.15,
    "newsletter": 0.1,
    "programme": 0.05,
    "horoscope": 0.05,
    "puzzle": 0.05,
    "advert": 0.05,
    "service": 0.2,
    "correction": 0.1,
    "gallery": 0.2,
    "audio": 0.2,
    "video": 0.3,
    "opinion": 0.2,
    "question": 0.3,
    "analysis": 0.3,
    "explainer": 0.35,
    "document": 0.3,
    "quote": 0.4,
    "shouting": 0.5,
    # wordings
    "quotation first": 0.45,
    "two sentences": 0.4,
    "several news": 0.5,
    "exclamation": 0.6,
    "teasing": 0.4,
    "cut off": 0.5,
    "wire label": 0.6,
    "ticker": 0.6,
    "loaded": 0.5,
    "judging": 0.5,
    "picture first": 0.5,
    "reaction": 0.6,
    "speaks to the reader": 0.5,
    "a word shouted": 0.5,
    "a verb shouted": 0.75,
    "label first": 0.7,
}
STRANGE = 0.4  # for a label that no other article has a word of: a columnist, a series, an outlet's own page
SHORT, LONG, LONGEST = (
    4,
    16,
    26,
)  # words: below SHORT says too little, above LONG is a sentence, above LONGEST a paragraph
MAY = 0.7  # "Mayor may have been ill": what is sure is the news
_MAY = re.compile(
    r"\b(?:may|might|could) (?:\w+ )?(?:have|be|hint|suggest|mean|explain)\b|\b(?:rumou?rs?|speculation)\b",
    re.IGNORECASE,
)
_HEARD = re.compile(  # not "report says": that is often an office's, which has looked into it
    r"\breportedly\b|\b(?:sources?|reports) (?:say|says|said|claims?|suggest|tells?|told)\b"
    r"|\baccording to (?:an? |the )?(?:sources?|people|person)\b(?: (?:familiar|close|briefed)\b)?"
    r"|: (?:sources?|reports?)$",
    re.IGNORECASE,
)
SOFT = 0.5  # for an article that is as likely a feature as this:
FEATURE = 0.6  # of 14 headlines that gave way by it nine were the worse, one the better; by less half of 153
NO_TEXT = 0.7  # the summary below would tell what another outlet made of it
EARLIER = 0.5  # for a lower toll than another title's, or one that others do not give
LATE = 0.5  # days by which an outlet may still give the toll that others had before
SOON = 1 / 24  # days within which a higher toll that fewer outlets give may as well be a mistake
FRESH = 96.0  # hours behind the newest at which a title counts half: the newest is often a side story


def headline(articles: Sequence[Article], central: Sequence[float]) -> int:
    """The place of the article that heads the story; `central`: how near each title is to it, 0 to 1."""
    newest = max((d for d in map(day, articles) if d is not None), default=None)
    best, place = -1.0, 0
    for n in sorted(range(len(articles)), key=lambda n: (-central[n], n)):
        if _central(central[n]) < best:  # no part lifts a score: none of the rest can be better
            break
        told = (
            *parts(articles[n], central[n], newest),
            *_strange(articles, n),
            *_toll(articles, n),
            *_heard(articles, n),
            *_feature(articles[n]),
        )
        score = prod(reason.value for reason in told)
        if score > best or (score == best and n < place):
            best, place = score, n
    return place


def parts(article: Article, central: float = 1.0, newest: float | None = None) -> tuple[Reason, ...]:
    """What speaks for and against a title as its story's headline; their product is its score."""
    return (
        Reason("central to the story", _central(central)),
        *(Reason(name, KEEPS[name]) for name in (*kinds(article), *wordings(article))),
        *_length(article.title),
        *((Reason("what may be", MAY),) if _MAY.search(article.title) else ()),
        *(() if article.text.strip() else (Reason("no text", NO_TEXT),)),
        *_age(day(article), newest),
    )


def plainness(article: Article) -> float:
    """How good a headline an article's title is, however central it is to its story: 1 for a plain report."""
    return prod(reason.value for reason in parts(article))


def _central(central: float) -> float:
    return (0.3 + 0.7 * central) ** 2  # squared: a side story is plain, too, and told apart by this alone


def _toll(articles: Sequence[Article], n: int) -> tuple[Reason, ...]:
    """Whether a title gives a lower toll than a later one, or than as many outlets at about its time; or a
    higher one than more outlets do that are no older.
    """
    when = day(articles[n]) or 0.0
    for what, count in _tolls(articles[n].title).items():
        told = [(a.outlet, _tolls(a.title).get(what), day(a) or 0.0) for a in articles]
        backing = len({outlet for outlet, toll, _ in told if toll == count})
        higher = {(outlet, at) for outlet, toll, at in told if toll and toll > count and at >= when - LATE}
        if any(at > when + SOON for _, at in higher) or 0 < len({o for o, _ in higher}) >= backing:
            return (Reason("an earlier toll", EARLIER),)
        lower = {(toll, outlet) for outlet, toll, at in told if toll and toll < count and at >= when - SOON}
        if max(Counter(toll for toll, _ in lower).values(), default=0) > backing:
            return (Reason("a toll of its own", EARLIER),)
    return ()


@lru_cache(4_000)
def _tolls(title: str) -> Mapping[str, float]:
    """What happened to how many, as the title says: {"killed": 8}."""
    sentence = Sentence(title, 0, len(title), Article(id="", title="", text=title, language="en"))
    return {amount.unit: amount.value for amount in amounts(sentence) if amount.toll}


def _strange(articles: Sequence[Article], n: int) -> tuple[Reason, ...]:
    """Whether title n begins with a label of which no other article says a word."""
    language = articles[n].language
    own = frozenset(terms(words(label(articles[n].title)), language))
    others = (a for m, a in enumerate(articles) if m != n)
    if not own or any(not own.isdisjoint(_said(other)) for other in others):
        return ()
    return (Reason("a label of its own", STRANGE),)


def _feature(article: Article) -> tuple[Reason, ...]:
    """A feature's title may be as plain as a report's; its text tells."""
    return (Reason("feature", SOFT),) if chances(article).feature >= FEATURE else ()


def _heard(articles: Sequence[Article], n: int) -> tuple[Reason, ...]:
    """Whether title n has from nobody with a name what another title tells plainly."""
    title = articles[n].title
    if not _HEARD.search(title):
        return ()
    plain = (a.title for a in articles if not _HEARD.search(a.title) and not _MAY.search(a.title))
    if says_again(_HEARD.sub(" ", title), articles[n].language, plain):
        return (Reason("hearsay", MAY),)
    return ()


def _said(article: Article) -> Iterator[str]:
    return terms(words(f"{article.title}\n{article.text[: LEAD * 10]}"), article.language)


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
