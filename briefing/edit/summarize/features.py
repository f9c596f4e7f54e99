"""Sentences -> what can be measured of them: one row of numbers each.

The measures are the classical ones: place (Edmundson 1969), frequency (Luhn 1958; Nenkova & Vanderwende
2005), centroid (Radev et al. 2004), degree (Erkan & Radev 2004), and what other outlets say (Barzilay &
McKeown 2005).
"""

from collections.abc import Sequence

import numpy as np

from ...models import Sentence
from .bags import Bags, Flags, Indexes, Numbers, Shapes


def measure(
    sentences: Sequence[Sentence],
    said: Bags,
    shapes: Shapes,
    counts: Sequence[int],
    title: str,
    language: str,
) -> dict[str, Numbers | Flags]:
    """Every measure by its name: a number for each sentence. `counts`: how many its article has."""
    place = np.array([sentence.position for sentence in sentences], float)
    groups = _groups(sentences)
    return {
        **_places(place, np.array(counts, float)),
        **_shapes([sentence.text for sentence in sentences], said, shapes, language),
        **_contents(said, title),
        "before": _before(said.alike, groups),
        **_outlets(said.alike, groups),
    }


def _groups(sentences: Sequence[Sentence]) -> Indexes:
    """The number of each sentence's outlet: those of one outlet count as one voice."""
    seen: dict[str, int] = {}
    names = (s.article.outlet or str(id(s.article)) for s in sentences)
    return np.array([seen.setdefault(name, len(seen)) for name in names], np.intp)


def _places(place: Numbers, counts: Numbers) -> dict[str, Numbers | Flags]:
    """Where the sentence stands in its article."""
    return {
        "early": 1 / (1 + place),
        "late": np.log1p(place),
        "first": place == 0,
        "relative": place / np.maximum(1, counts),
        "closing": place >= counts - 2,
        "count": np.log1p(counts),
    }


def _shapes(texts: Sequence[str], said: Bags, shapes: Shapes, language: str) -> dict[str, Numbers | Flags]:
    """What a look at the sentence alone tells."""
    at_least_one = np.maximum(1, shapes.words)
    return {
        "words": np.log1p(shapes.words),
        "short": shapes.words < 8,
        "long": shapes.words > 40,
        "plain": 1 - np.bincount(said.rows, minlength=said.number) / at_least_one,
        # German writes every noun with a capital: nothing can be told.
        "names": shapes.capitals / at_least_one if language != "de" else np.full(len(texts), np.nan),
        "numbers": np.minimum(3, shapes.digits),
        "quotes": np.array([text[:1] in "\"“'‘„«「" for text in texts]),
        "asks": np.array([text[-3:].rstrip("\"”’'»")[-1:] in "?？؟" for text in texts]),
        "self": shapes.itself,
    }


def _contents(said: Bags, title: str) -> dict[str, Numbers]:
    """How central the sentence is to all that is said."""
    weighed = said.rarity * said.rarity
    centre = said.total * weighed
    best = np.argsort(-said.total, kind="stable")[:12]
    columns = np.zeros((len(centre), 4), np.float32)
    columns[:, 0] = centre / _length(said.total * said.rarity)
    columns[best, 1] = said.total[best] / max(1, said.total[best].sum())
    columns[:, 2] = said.spread > 1
    if title:
        headline = said.columns(title)
        columns[headline, 3] = weighed[headline] / _length(said.rarity[headline])
    centroid, top, repeated, named = (said.has @ columns).T
    return {
        "centroid": centroid / said.norm,
        "degree": said.alike.sum(1) / max(1, said.number - 1),
        "top": top,
        "title": named / said.norm,
        "repeated": np.log1p(repeated),
    }


def _length(vector: Numbers) -> float:
    """The vector's length, or nearly 0."""
    return max(1e-9, float(np.sqrt(vector @ vector)))


def _before(alike: Numbers, groups: Indexes) -> Numbers:
    """How like the sentence before it each is; 0 where another outlet's stands there."""
    before = np.zeros(len(alike))
    before[1:] = np.diagonal(alike, 1) * (groups[1:] == groups[:-1])
    return before


def _outlets(alike: Numbers, groups: Indexes) -> dict[str, Numbers]:
    """How well other outlets bear it out: the best of theirs, and the mean over them."""
    count = int(groups.max()) + 1 if len(groups) else 0
    if count < 2:
        return {"echo": np.zeros(len(alike)), "backing": np.zeros(len(alike))}
    best = np.stack([alike[:, groups == group].max(1) for group in range(count)], 1)
    best[np.arange(len(groups)), groups] = 0
    return {"echo": best.max(1), "backing": best.sum(1) / (count - 1)}
