"""Which sentences say the same, in the same words or in others.

Two sentences are twins where the shorter one's terms are mostly the other's, names and numbers counting
double: outlets rephrase verbs and adjectives, but hardly who, where and how many.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from ...models import Sentence
from ...text.words import terms
from .bags import Flags, Numbers, bags

# By eye, on BASIL (three outlets on each event): of 9 pairs between 0.5 and 0.6 about half told the same,
# between 0.42 and 0.5 hardly any.
ALIKE = 0.5
# To claim that another outlet says what is quoted, a cosine is asked, in which what the whole story is about
# counts little, and so many words in common that are neither names nor numbers. docs/summaries.md has how
# often that is right; benchmarks/support.py counts it.
SAME, _SOME = 0.45, 2
_NEARLY, _MUCH = 0.25, 6
# Two outlets' first sentences on one story: of 25 such pairs above it, read by eye, 22 told the same news.
LEADS = 0.3
# A term that so many of the sentences have is what the story is about, not what a sentence says of it.
_COMMON = 0.4
# Of the first four terms that are no names, three tell who did what: "board voted to close".
_HEAD, _SAME_HEAD = 4, 3
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
# Sentences that share fewer terms are not compared.
_LEAST = 3


@dataclass(frozen=True)
class Voices:
    """Sentences as sets of weighed terms, and which of them open an article."""

    terms: Flags
    lead: Flags
    weight: Numbers
    numbers: Flags  # terms: those with a digit

    def part(self, rows: slice) -> "Voices":
        """Some of the sentences."""
        return replace(self, terms=self.terms[rows], lead=self.lead[rows])


def voices(terms: Numbers, facts: Flags, numbers: Flags, lead: Flags, spread: Numbers, count: int) -> Voices:
    """Sentences x terms as voices; `spread`: in how many of all `count` sentences each term is."""
    return Voices(terms > 0, lead, weigh(facts, spread, count), numbers)


def weigh(flags: Flags, spread: Numbers, count: int) -> Numbers:
    """What each term counts: names and numbers double, what the whole story is about half."""
    return np.where(flags, 2.0, 1.0) * np.where(spread > max(_LEAST, _COMMON * count), 0.5, 1.0)


def twins(some: Voices, others: Voices, least: float) -> Flags:
    """`twins[i, j]`: whether the i-th of some says the same as the j-th of the others.

    Where both have numbers these may differ, if all else is the same: reports differ in them.
    """
    asked = np.where(some.lead[:, None] & others.lead[None, :], LEADS, least)
    plain = np.where(some.numbers, 0.0, some.weight)
    same = _alike(some, others, some.weight, asked, _LEAST)
    mine, theirs = (np.asarray((each.terms & some.numbers).any(1)) for each in (some, others))
    same |= mine[:, None] & theirs & _alike(some, others, plain, np.maximum(asked, least), _LEAST + 1)
    return np.asarray(same)


def retold(texts: Sequence[str], names: Collection[str], language: str) -> Flags:
    """`retold[i, j]`: whether two sentences first tell the same deed, whoever did it by whatever name."""
    heads = [_head(text, names, language) for text in texts]
    return np.array([[len(a & b) >= _SAME_HEAD for b in heads] for a in heads], bool)


def _head(text: str, names: Collection[str], language: str) -> frozenset[str]:
    """The first terms that are neither names nor numbers nor days."""
    plain = (term for term in terms(text, language) if term not in names and term not in _DAYS)
    return frozenset(islice(dict.fromkeys(plain), _HEAD))


def _alike(some: Voices, others: Voices, weight: Numbers, asked: Numbers, fewest: int) -> Flags:
    """Whether two share so much of the shorter one's weight, and so many terms at least."""
    mine, theirs = (some.terms * weight).astype(np.float32), others.terms.astype(np.float32)
    shorter = np.minimum(mine.sum(1)[:, None], (others.terms @ weight)[None, :])
    count = (some.terms & (weight > 0)).astype(np.float32) @ theirs.T
    return np.asarray((mine @ theirs.T >= asked * shorter) & (count >= fewest))


def support(chosen: Sequence[Sentence], sentences: Sequence[Sentence], language: str) -> tuple[int, ...]:
    """For each chosen sentence, how many outlets say the same, its own counted."""
    outlets = [sentence.article.outlet for sentence in sentences]
    if len(set(outlets)) < 2 or not chosen:
        return tuple(1 for _ in chosen)
    same = carried(chosen, sentences, language)
    return tuple(
        len({one.article.outlet, *(outlets[j] for j in np.flatnonzero(row))})
        for one, row in zip(chosen, same, strict=True)
    )


def carried(chosen: Sequence[Sentence], sentences: Sequence[Sentence], language: str) -> Flags:
    """`carried[i, j]`: whether the j-th of the sentences says what the i-th of the chosen says."""
    said, cut = bags([sentence.text for sentence in (*chosen, *sentences)], language), len(chosen)
    vectors = said.has * said.rarity / said.norm[:, None]
    like = vectors[:cut] @ vectors[cut:].T
    plain = said.has[:cut].copy()
    plain[:, np.flatnonzero(said.facts)] = 0
    shared = plain @ said.has[cut:].T
    same: Flags = ((like >= SAME) & (shared >= _SOME)) | ((like >= _NEARLY) & (shared >= _MUCH))
    return same
