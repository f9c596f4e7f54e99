"""A story's articles -> what each title is among the others.

What all outlets tell is the news; what only one says is its own angle, or a side of it. The newest knows how
it came out. In a story that goes on, what earlier briefings told is none of today's news.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from itertools import chain, islice
from math import log
from typing import Any, Generic, NamedTuple

from ...models import Article
from ...text.script import is_unspaced
from ...text.similarity import Term, centroid, cosine, unit
from ..evidence.common import shares
from ..evidence.day import day
from ..evidence.portrait import portrait
from .again import share_again

RAREST = 1e-4  # of the articles in news: rarer terms weigh no more
ENOUGH = 8.0  # terms: more say no more
PAIRS = 2  # in scripts without spaces terms are pairs of characters, about so many a word
FAR = 4.0  # days behind the newest; older counts no more
JUST = 1 / 48  # days: so little behind the newest is as new


class Said(NamedTuple, Generic[Term]):
    """What an article says: its terms, of any kind, with their weights, each part at length 1."""

    title: Mapping[Term, float]  # in the order of mention
    opening: Mapping[Term, float]  # of the title and the first words of the text


class Past(NamedTuple):
    """What earlier briefings had of a story: its headlines, and its articles by their ids."""

    heads: Sequence[str]
    articles: Set[str]


def said(article: Article) -> Said[str]:
    """The article's stems, as rare as they are in news; where nobody counted a language, all alike."""
    told = portrait(article)
    counted = shares(article.language)

    def weight(term: str) -> float:
        return -log(max(RAREST, counted.get(term, 0.0))) if counted else 1.0

    title, opening = (
        {term: n * weight(term) for term, n in part.items()} for part in (told.title, told.said)
    )
    return Said(unit(title), unit(opening))


def among(
    articles: Sequence[Article], told: Sequence[Said[Any]] = (), past: Past | None = None
) -> list[Mapping[str, float]]:
    """The measures of each title by their names; `told` is what each article says, where that is known."""
    told = told or [said(article) for article in articles]
    outlets = [article.outlet or str(n) for n, article in enumerate(articles)]
    if len(set(outlets)) == 1:  # its pieces are held against each other
        outlets = [str(n) for n in range(len(articles))]
    heads = _gathered(outlets, (one.title for one in told))
    headed = Counter(chain.from_iterable(heads.values()))
    openings = _gathered(outlets, (one.opening for one in told))
    tellers = Counter(chain.from_iterable(openings.values()))
    others = max(1, len(heads) - 1)
    about = centroid([one.opening for one in told])
    return [
        {
            "central": cosine(one.title, about),
            "new": sum(tellers[term] == 1 for term in one.title) / max(1, len(one.title)),
            "covers": sum(headed[term] - 1 for term in one.title)
            / max(1, headed.total() - len(heads[outlet])),
            "first": sum(headed[term] - 1 for term in islice(one.title, 1)) / others,
            "terms": min(ENOUGH, len(one.title) / (PAIRS if is_unspaced(article.title) else 1)),
            **_time(late, article, past),
        }
        for article, outlet, one, late in zip(articles, outlets, told, behind(articles), strict=True)
    ]


def behind(articles: Iterable[Article]) -> Sequence[float]:
    """How many days each came out before the newest, FAR at most; none where no date is known."""
    days = [day(article) for article in articles]
    newest = max((when for when in days if when is not None), default=0.0)
    return [0.0 if when is None else min(FAR, newest - when) for when in days]


def _gathered(outlets: Iterable[str], said: Iterable[Iterable[Hashable]]) -> Mapping[str, Set[Hashable]]:
    """The terms of each outlet's articles together."""
    found: dict[str, set[Hashable]] = {}
    for outlet, terms in zip(outlets, said, strict=True):
        found.setdefault(outlet, set()).update(terms)
    return found


def _time(late: float, article: Article, past: Past | None) -> Mapping[str, float]:
    """How old the title is; where the story goes on, whether any is newer, and how much of it was told."""
    if past is None:
        return {"behind": late}
    return {
        "behind": late,
        "newest": float(late <= JUST),
        "again": share_again(article.title, article.language, past.heads),
        "shown": float(article.id in past.articles),
    }
