"""Articles -> Stories: the same news once, however many outlets tell it.

    copies fold -> pairs that share telling words -> how sure each pair is -> a second look -> average link

`benchmarks/stories.py` measures it; docs/stories.md explains it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...models import Article, Story
from ...text.language import DEFAULT, detect
from ...text.similarity import centroid, cosine
from ...text.tag import primary
from ..evidence.day import day
from ..headlines.among import Said
from ..headlines.headline import headline
from .context import UNSURE, looked_again, looked_at
from .corpus import Corpus, corpus
from .duplicates import ALIKE, copies
from .link import Pair, average_link
from .pairs import Pairs, batches, never_copies, sureness

Precision: TypeAlias = Literal["loose", "normal", "strict"]

# The mean sureness at which two groups are one story: a higher one splits more stories and mixes fewer.
PRECISIONS: Mapping[str, float] = {"loose": 0.38, "normal": 0.5, "strict": 0.6}
NONE: NDArray[np.float64] = np.zeros((0, 3))
READABLE = 100  # characters from which py3langid is right nearly always
# How much of the way from there to certainty two single articles need more: it takes a third of the wrong
# merges on real days. Two bare headlines that were looked at again need most, as chance gives them
# companions, too: their larger groups can then need less, and UCI's F1 gains .03 at the same purity.
ALONE, ALONE_AGAIN = 0.3, 0.76


def group(articles: Iterable[Article], *, precision: Precision = "normal") -> tuple[Story, ...]:
    """The articles in stories, each article in exactly one; the same ones whatever the order they come in.

    Languages are not mixed; of an article that names none, its text tells. A story's first article gives its
    headline, the others follow by how central they are; its `id` comes of its earliest article's. Raises
    ValueError for a `precision` of another name.
    """
    if precision not in PRECISIONS:
        raise ValueError(f"precision {precision!r}: use one of {', '.join(PRECISIONS)}")
    ordered = sorted(articles, key=_order)
    spoken: dict[str, list[Article]] = {}
    for article in ordered:
        spoken.setdefault(_language(article), []).append(article)
    stories = [story for told in spoken.values() for story in _stories(told, PRECISIONS[precision])]
    return tuple(sorted(stories, key=lambda story: _order(_earliest(story.articles))))


def _order(article: Article) -> tuple[bool, float, tuple[str, ...], float]:
    """By time, those without one last; then by id, then by all else: no two articles are equal."""
    when = day(article)
    rest = (article.feed, article.url, article.title, article.text, article.outlet, article.section)
    return when is None, when or 0.0, (article.id, *rest, article.language or ""), article.weight


def _language(article: Article) -> str:
    """What it is written in; a headline alone, that says nothing of it, counts as English."""
    said = f"{article.title}\n{article.text}"
    return primary(article.language) or (detect(said) if len(said) >= READABLE else DEFAULT)


def _earliest(articles: Iterable[Article]) -> Article:
    return min(articles, key=_order)


def _stories(articles: Sequence[Article], least: float) -> list[Story]:
    """The stories of articles in one language."""
    known = corpus(articles)
    close: list[NDArray[np.float64]] = []
    likely: list[NDArray[np.float64]] = []
    for near in batches(known):
        close.append(_rows(near, near.cosine * ~never_copies(known, near.i, near.j), ALIKE))
        likely.append(_rows(near, sureness(known, near), UNSURE))
    folds = copies(articles, _pairs(np.concatenate(close or [NONE])))
    sure = looked_again(known, np.concatenate(likely or [NONE]))
    joined = average_link(likenesses(sure, folds), least, asked(known, folds, least))
    return [_story(articles, known, [i for n in numbers for i in folds[n]]) for numbers in joined]


def _rows(near: Pairs, alike: NDArray[np.floating[Any]], least: float) -> NDArray[np.float64]:
    """The pairs that are so much alike: rows of i, j and how much."""
    places = np.flatnonzero(alike >= least)
    return np.column_stack((near.i[places], near.j[places], alike[places]))


def _pairs(rows: NDArray[np.float64]) -> Iterator[Pair]:
    i, j = rows[:, :2].astype(np.int64).T
    return zip(i.tolist(), j.tolist(), rows[:, 2].tolist(), strict=True)


def likenesses(likely: NDArray[np.float64], folds: Sequence[Sequence[int]]) -> Iterator[Pair]:
    """The folds' pairs, each with the mean sureness over the pairs of their articles."""
    size = np.array([len(members) for members in folds])
    fold = np.zeros(size.sum(), np.int64)
    for n, members in enumerate(folds):
        fold[list(members)] = n
    a, b = fold[likely[:, 0].astype(np.int64)], fold[likely[:, 1].astype(np.int64)]
    key, place = np.unique(np.minimum(a, b) * len(folds) + np.maximum(a, b), return_inverse=True)
    first, second = key // len(folds), key % len(folds)
    mean = np.bincount(place, likely[:, 2]) / (size[first] * size[second])
    apart = np.flatnonzero(first != second)
    return zip(first[apart].tolist(), second[apart].tolist(), mean[apart].tolist(), strict=True)


def asked(known: Corpus, folds: Sequence[Sequence[int]], least: float) -> list[float]:
    """How alike each fold has to be to another single one, where groups need `least`."""
    again = looked_at(known)
    shares = (ALONE_AGAIN if all(again[list(members)]) else ALONE for members in folds)
    return [least + share * (1 - least) for share in shares]


def _story(articles: Sequence[Article], known: Corpus, members: Sequence[int]) -> Story:
    """A story of the members: its headline's article first, the others by how central they are."""
    places = _by_importance(articles, known, members) if len(members) > 1 else members
    told = tuple(articles[i] for i in places)
    return Story(articles=told, id=_id(_earliest(told)))


def _by_importance(articles: Sequence[Article], known: Corpus, members: Sequence[int]) -> list[int]:
    said = [known.row(i, known.said) for i in members]
    about = centroid(said)
    told = [Said(known.row(i, known.title), terms) for i, terms in zip(members, said, strict=True)]
    first = members[headline([articles[i] for i in members], told)]
    alike = {i: -round(cosine(terms, about), 3) for i, terms in zip(members, said, strict=True)}
    return [first, *sorted((i for i in members if i != first), key=lambda i: (alike[i], i))]


def _id(article: Article) -> str:
    return sha256(article.id.encode("utf-8", "surrogatepass")).hexdigest()[:12]
