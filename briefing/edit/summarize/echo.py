"""Which sentences say the same, in the same words or in others.

Two sentences are twins where the shorter one's terms are mostly the other's, names and numbers counting
double: outlets rephrase verbs and adjectives, but hardly who, where and how many.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...models import Sentence
from ...text.words import terms
from .features import Bags, Flags, Numbers, along, bags

_CAPITAL = re.compile(
    r"(?<=[\w,;:’')(“\"—–-] )[A-ZÀ-ÞА-Я][\w’'-]*|\b[A-Z]{2,}\b|^[A-ZÀ-ÞА-Я][\w’'-]*(?= [A-ZÀ-Þ])"
)
_NO_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mr mrs ms dr i the""".split()
)
# By eye, on BASIL (three outlets on each event): of 9 pairs between 0.5 and 0.6 about half told the same,
# between 0.42 and 0.5 hardly any. To claim that an outlet says the same, more is asked, with no figure yet.
ALIKE, SAME = 0.5, 0.65
# Two outlets' first sentences on one story: of 25 such pairs above it, read by eye, 22 told the same news.
LEADS = 0.3
# A term that so many of the sentences have is what the story is about, not what a sentence says of it.
_COMMON = 0.4
# Sentences that share fewer terms are not compared.
_LEAST = 3


def facts(texts: Sequence[str], said: Bags, language: str) -> Flags:
    """Which terms are names or numbers: a flag for each column of the bags."""
    capitals = {word for text in texts for word in _CAPITAL.findall(text)} if language != "de" else set()
    names = terms(" ".join(word for word in sorted(capitals) if word.lower() not in _NO_NAMES), language)
    flags = np.zeros(said.counts.shape[1], bool)
    flags[[said.index[name] for name in names if name in said.index]] = True
    flags[[column for term, column in said.index.items() if any(map(str.isdigit, term))]] = True
    return flags


@dataclass(frozen=True)
class Voices:
    """Sentences as sets of weighed terms, and which of them open an article."""

    terms: Flags
    lead: Flags
    weight: Numbers


def weigh(flags: Flags, spread: Numbers, count: int) -> Numbers:
    """What each term counts: names and numbers double, what the whole story is about half."""
    return np.where(flags, 2.0, 1.0) * np.where(spread > max(_LEAST, _COMMON * count), 0.5, 1.0)


def twins(some: Voices, others: Voices, least: float) -> Flags:
    """`twins[i, j]`: whether the i-th of some says the same as the j-th of the others."""
    mine, theirs = (some.terms * some.weight).astype(np.float32), others.terms.astype(np.float32)
    shared = mine @ theirs.T
    shorter = np.minimum(mine.sum(1)[:, None], along(others.terms, some.weight)[None, :])
    asked = np.where(some.lead[:, None] & others.lead[None, :], LEADS, least)
    return np.asarray((shared >= asked * shorter) & (some.terms.astype(np.float32) @ theirs.T >= _LEAST))


def support(chosen: Sequence[Sentence], sentences: Sequence[Sentence], language: str) -> tuple[int, ...]:
    """For each chosen sentence, how many outlets say the same, its own counted."""
    outlets = [sentence.article.outlet for sentence in sentences]
    if len(set(outlets)) < 2 or not chosen:
        return tuple(1 for _ in chosen)
    texts = [sentence.text for sentence in (*chosen, *sentences)]
    said = bags(texts, language)
    weight = weigh(facts(texts, said, language), said.spread, len(texts))
    lead = np.array([sentence.position == 0 for sentence in (*chosen, *sentences)])
    cut = len(chosen)
    same = twins(Voices(said.has[:cut], lead[:cut], weight), Voices(said.has[cut:], lead[cut:], weight), SAME)
    return tuple(
        len({one.article.outlet, *(outlets[j] for j in np.flatnonzero(row))})
        for one, row in zip(chosen, same, strict=True)
    )
