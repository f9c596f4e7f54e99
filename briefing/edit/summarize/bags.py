"""Sentences -> bags of terms, and what shows of their words besides: names, numbers, who speaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...text.words import stemmer, stop_words, terms, words
from ..clean import is_unspaced
from .source import length

Flags: TypeAlias = NDArray[np.bool_]
Indexes: TypeAlias = NDArray[np.signedinteger]
# What is multiplied is float32, what is added up float64.
Numbers: TypeAlias = NDArray[np.floating]

# What shows of a word, as the bits of its code; the number of its term stands above them, 0 for none.
_CAPITAL, _GOES_ON, _SELF, _NUMBER, _ACRONYM, _DIGIT, _TERM = 1, 2, 4, 8, 16, 5, 7
_ITSELF = frozenset("I My my me We we Our our us You you Your your".split())
_PARTS = re.compile(r"\W")
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
# A capital behind one of these is a name's; behind a stop it only opens a sentence.
_NAME_FOLLOWS = "_,;:’')(“\"—–-"
_NO_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mr mrs ms dr i the""".split()
)
_MARKS = ".,;:!?…\"“”„«»‘’'()[]–—-"
# Words are parted by these as well as by spaces: "Porto-based", "won—again", "and/or".
_JOINS = "-–—/"
# What stands behind each text, and its code.
_END, _ENDS = "\0", -1
# 50,000 words take 8 MB; longer ones hardly come back.
_MOST_REMEMBERED, _LONGEST_REMEMBERED = 50_000, 30
# OpenBLAS works in one thread up to 2^18 multiplications.
_BLOCK = 2**18


@dataclass(frozen=True)
class Bags:
    """So many sentences as bags of terms. A column is a term, in the order in which they are first said."""

    number: int
    flat: Indexes  # all terms in order, each as its column
    rows: Indexes  # the sentence that each of them stands in
    language: str | None
    terms: Indexes  # column -> the number of its term
    vocabulary: Sequence[str]  # number -> term
    facts: Flags  # column -> whether it is a name or a number
    numbers: Flags  # column -> whether it has a digit

    @cached_property
    def has(self) -> Numbers:
        """`has[s, t]` is 1 where sentence s has term t, else 0: float32, as it is multiplied with."""
        has = np.zeros((self.number, max(1, len(self.terms))), np.float32)
        has[self.rows, self.flat] = 1
        return has

    @cached_property
    def spread(self) -> Numbers:
        """In how many sentences each term is."""
        return np.asarray(np.ones(self.number, np.float32) @ self.has)

    @cached_property
    def total(self) -> Numbers:
        """How often each term is said."""
        return np.bincount(self.flat, minlength=self.has.shape[1]).astype(np.float32)

    @cached_property
    def share(self) -> Numbers:
        """How much of all that is said each term is."""
        return self.total / max(1, len(self.flat))

    @cached_property
    def rarity(self) -> Numbers:
        """The idf of each term."""
        return np.log(1 + self.number / np.maximum(1, self.spread))

    @cached_property
    def norm(self) -> Numbers:
        """The length of each sentence as a vector of its terms' rarities."""
        return np.maximum(1e-9, np.sqrt(self.has @ (self.rarity * self.rarity)))

    @cached_property
    def alike(self) -> Numbers:
        """The cosine of each pair, 0 with itself. Terms that one sentence alone has add nothing."""
        often = self.spread > 1
        vectors = self.has[:, often] * self.rarity[often] / self.norm[:, None]
        cosines = products(vectors, vectors.T)
        np.fill_diagonal(cosines, 0)
        return cosines

    @cached_property
    def named(self) -> frozenset[str]:
        """The terms that are names or numbers."""
        return frozenset(self.vocabulary[term] for term in self.terms[self.facts].tolist())

    def columns(self, text: str) -> Indexes:
        """The columns of the text's terms that are here."""
        known = _known(self.language)
        wanted = {known[word] >> _TERM for word in _words([text])}
        return np.array([i for i, term in enumerate(self.terms.tolist()) if term in wanted], np.intp)


@dataclass(frozen=True)
class Shapes:
    """What a look at each sentence's words tells: how many there are, how many open with a capital within
    the sentence, how many digits (3 a word at most), and whether it speaks of you or me."""

    words: Numbers
    capitals: Numbers
    digits: Numbers
    itself: Flags


def bags(texts: Sequence[str], language: str | None) -> Bags:
    """The terms of each text."""
    return read(texts, language)[0]


def read(texts: Sequence[str], language: str | None) -> tuple[Bags, Shapes]:
    """The terms of each text, and what shows of its words."""
    known, number = _known(language), len(texts)
    said = _words(texts)
    codes = np.array(list(map(known.__getitem__, said)), np.int64)
    ends = codes == _ENDS
    rows = np.cumsum(ends) - ends
    codes[ends] = 0
    named = _named(codes, rows) if language != "de" else ends & False
    shapes = Shapes(
        np.array([text.count(" ") + 1 if text.isascii() else length(text) for text in texts], float),
        np.bincount(rows, named, number).astype(float),
        np.bincount(rows, codes >> _DIGIT & 3, number).astype(float),
        np.bincount(rows, codes & _SELF, number) > 0,
    )
    return _bags(number, codes, rows, named, known), shapes


def _words(texts: Sequence[str]) -> Sequence[str]:
    """What stands between two spaces, or joins, of each text, and behind each an end; all in one go, which
    takes two thirds of the time. In scripts without spaces the pairs of characters."""
    joined = f" {_END} ".join((*texts, ""))
    if joined.count(_END) > len(texts):
        return _words([text.replace(_END, " ") for text in texts])
    if not joined.isascii() and is_unspaced(joined):
        return [word for text in texts for word in (*words(text), _END)]
    for join in _JOINS:
        joined = joined.replace(join, " ")
    return joined.split()


def _bags(number: int, codes: Indexes, rows: Indexes, named: Flags, known: "_Known") -> Bags:
    """The codes that have a term, as bags."""
    said = np.flatnonzero(codes >> _TERM)
    codes = codes[said]
    terms, first, flat = np.unique(codes >> _TERM, return_index=True, return_inverse=True)
    order = np.argsort(first)
    column = np.empty(len(order), np.intp)
    column[order] = np.arange(len(order))
    flat = column[flat]
    numbers = np.zeros(len(terms), bool)
    numbers[flat] = codes & _NUMBER > 0
    facts = numbers.copy()
    facts[flat[named[said]]] = True
    return Bags(number, flat, rows[said], known.language, terms[order], known.names, facts, numbers)


def _named(codes: Indexes, rows: Indexes) -> Flags:
    """Which words are a name's: a capital within the sentence, or before another one; or all capitals."""
    capital = codes & _CAPITAL > 0
    named = codes & _ACRONYM > 0
    if len(codes) > 1:
        together = rows[1:] == rows[:-1]
        inside = capital[1:] & together
        named[1:] |= inside & (codes[:-1] & _GOES_ON > 0)
        first = np.append(True, ~together)[:-1]
        named[:-1] |= inside & first & capital[:-1]
    return named


class _Known(dict[str, int]):
    """A word as it stands there -> its code. News repeats its words: a look-up takes a tenth of the time."""

    def __init__(self, language: str | None) -> None:
        super().__init__()
        self.language, self.stop, self.stem = language, stop_words(language), stemmer(language)
        self.itself = _ITSELF if language == "en" else frozenset()
        self[_END] = _ENDS
        self.names: list[str] = [""]
        self.numbers: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        bare = word.strip(_MARKS)
        code = self._number(self._term(bare.lower())) << _TERM | self._shape(word, bare)
        if len(word) <= _LONGEST_REMEMBERED:
            self[word] = code
        return code

    def _term(self, bare: str) -> str:
        """The term of a word without marks at its ends; "" for none. What has marks within it is one term:
        "1,000", "u.s"; what an article or "que" is joined to by an apostrophe is none: "qu'il"."""
        if bare.isascii() and bare.isalpha():  # three in four
            return "" if bare in self.stop or len(bare) < 2 else self.stem(bare)
        bare = bare.replace("’", "'")
        found = terms(bare, self.language)
        if len(found) == 1:
            return found[0]
        if bare in self.stop or sum(map(str.isalnum, bare)) < 2:
            return ""
        return bare if found or len(words(bare)) > 1 else ""

    def _number(self, term: str) -> int:
        if not term:
            return 0
        number = self.numbers.setdefault(term, len(self.names))
        if number == len(self.names):
            self.names.append(term)
        return number

    def _shape(self, word: str, bare: str) -> int:
        """What shows of the word, as bits."""
        shape = _GOES_ON if word[-1] in _NAME_FOLLOWS or word[-1].isalnum() else 0
        if bare.isalpha() and bare.islower():  # nothing more than who speaks
            return shape | (_SELF if bare in self.itself else 0)
        if bare.lower() not in _NO_NAMES:
            shape |= _CAPITAL if word[0].isupper() else 0
            shape |= _ACRONYM if _CAPITALS.search(word) else 0
        digits = sum(map(str.isdigit, word))
        shape |= (_NUMBER if digits else 0) | min(3, digits) << _DIGIT
        return shape | (_SELF if self.itself.intersection(_PARTS.split(bare)) else 0)


def _known(language: str | None) -> _Known:
    """What is remembered of a language, begun anew where it has become too much."""
    known = _remembered(language)
    if len(known) > _MOST_REMEMBERED or len(known.names) > _MOST_REMEMBERED:
        _remembered.cache_clear()
        known = _remembered(language)
    return known


@cache
def _remembered(language: str | None) -> _Known:
    return _Known(language)


def products(some: Numbers, others: Numbers) -> Numbers:
    """`some @ others`, so many columns at a time that BLAS starts no threads: on one article they cost more
    than they save; what is large may take all threads."""
    columns = others.shape[1]
    if some.size * columns <= _BLOCK or some.size * 2 > _BLOCK:
        return some @ others
    step = _BLOCK // some.size
    return np.concatenate([some @ others[:, i : i + step] for i in range(0, columns, step)], axis=1)
