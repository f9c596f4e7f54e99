"""A number that a sentence gives, what it counts, and whether another can be as true."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...models import Sentence
from ...text.words import words
from ..evidence.terms import terms
from .tolls import FATES


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, what it counts, and what it is said of."""

    sentence: Sentence
    shown: str  # as it stands in the text, with its unit
    value: float
    exact: float  # what its last digit that carries meaning is worth: 100 in 1,200
    unit: str  # "$", "%", the stem of the noun, or what happened to so many people: "killed"
    around: frozenset[str]  # the terms of its clause
    closest: frozenset[str]  # of these the one next to it: what happened to how many
    said: frozenset[str]  # the terms of the whole sentence
    names: frozenset[str]  # of the whole sentence
    scope: frozenset[str]  # words of the sentence that say which year, quarter, turn, or who is counted in
    least: bool = False  # "at least 12"; of others than tolls "more than 12" as well
    which: frozenset[str] = frozenset()  # terms between number and noun: "state" in "12 state officials"
    left: tuple[str, ...] = ()  # the terms among the seven words before it, whatever the clause, nearest last
    right: tuple[str, ...] = ()  # … and behind it and its noun, nearest first
    beside: frozenset[str] = frozenset()  # the scope's words among those, but for years
    numbers: frozenset[tuple[str, float]] = frozenset()  # all of the sentence, and what each counts
    plain: bool = True  # no bound, guess or quotation, not one of several
    vague: bool = False  # the sentence begins with a pronoun: it does not say of whom it tells

    @property
    def toll(self) -> bool:
        """Whether it counts people to whom something happened."""
        return self.unit in FATES


def fit(a: Amount, b: Amount) -> bool:
    """Whether both can be true: "at least 12" and "15"."""
    if a.least != b.least:
        bound, exact = (a, b) if a.least else (b, a)
        return exact.value >= bound.value or agree(a, b)
    return (a.least and not a.toll) or agree(a, b)


def agree(a: Amount, b: Amount) -> bool:
    """Whether both values can be true: one is the other, rounded or cut off."""
    return abs(a.value - b.value) < max(a.exact, b.exact) * 0.999 or a.value == b.value


def names_in(sentence: Sentence, named: frozenset[str]) -> frozenset[str]:
    """The names of a sentence; its first word is one if it is among those known."""
    said = words(sentence.text)
    return frozenset(capitalised(sentence, said[1:])) | (frozenset(capitalised(sentence, said[:1])) & named)


def capitalised(sentence: Sentence, said: Sequence[str]) -> Iterator[str]:
    """The words with a capital: who and where it is about."""
    return (term for word in said if word[0].isupper() for term in terms([word], sentence.article.language))
