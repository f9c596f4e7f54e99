"""Sentences -> bags of terms, and which of these are names or numbers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...text.script import is_unspaced
from ...text.words import stemmer, stop_words, terms, words
from .deeds import alike

Flags: TypeAlias = NDArray[np.bool_]
Indexes: TypeAlias = NDArray[np.signedinteger]
# What is multiplied is float32, what is added up float64.
Numbers: TypeAlias = NDArray[np.floating]

# What shows of a word, as the bits of its code; the number of its term, or of the stop word, stands above
# them, 0 for neither.
_CAPITAL, _GOES_ON, _OPENS, _NUMBER, _ACRONYM, _STOP, _TERM = 1, 2, 4, 8, 16, 32, 6
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
# What stands before each text; its code tells that no word goes on from it.
_START = "\0"
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
    known: "_Known"  # what its numbers come from, as what is remembered may be begun anew
    terms: Indexes  # column -> the number of its term
    facts: Flags  # column -> whether it is a name or a number
    numbers: Flags  # column -> whether it has a digit
    stops: Indexes  # all stop words in order, each as its number
    stop_rows: Indexes  # the sentence that each of them stands in

    @property
    def language(self) -> str | None:
        """The language of the sentences, as it was told."""
        return self.known.language

    @property
    def vocabulary(self) -> Sequence[str]:
        """Number -> term, or stop word as `stop` has it."""
        return self.known.names

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

    def count(self, columns: Indexes, said_in: Indexes, rows: Indexes, width: int) -> Indexes:
        """How often each of these sentences has each of `width` columns, which are said in so many: rows x
        width."""
        place = np.full(self.number, -1)
        place[rows] = np.arange(len(rows))
        at = place[said_in]
        taken = at >= 0
        found = np.bincount(at[taken] * width + columns[taken], minlength=len(rows) * width)
        return found.reshape(len(rows), width)

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

    @cached_property
    def folds(self) -> tuple[Mapping[str, int], Indexes]:
        """Words of one meaning as one, each with its column: "died" and "killed"; names stay as they are. And
        for each column here which of those it is."""
        told = [self.vocabulary[term] for term in self.terms.tolist()]
        names = (self.facts & ~self.numbers).tolist()
        one = [term if name else alike(term, self.language) for term, name in zip(told, names, strict=True)]
        place = {term: n for n, term in enumerate(dict.fromkeys(one))}
        return place, np.array([place[term] for term in one], np.intp)

    @cached_property
    def folded(self) -> tuple[Numbers, Flags]:
        """`has` and `facts` with words of one meaning as one."""
        place, columns = self.folds
        has = np.zeros((self.number, max(1, len(place))), np.float32)
        has[self.rows, columns[self.flat]] = 1
        facts = np.zeros(has.shape[1], bool)
        facts[columns[self.facts]] = True
        return has, facts

    def columns(self, text: str) -> Indexes:
        """The columns of the text's terms that are here."""
        wanted = {self.known[word] >> _TERM for word in _words([text])}
        return np.array([i for i, term in enumerate(self.terms.tolist()) if term in wanted], np.intp)


def bags(texts: Sequence[str], language: str | None) -> Bags:
    """The terms of each text."""
    known = _known(language)
    said = _words(texts)
    codes = np.fromiter(map(known.__getitem__, said), np.int64, len(said))
    numbers = codes & _NUMBER
    facts = (
        numbers | _named(codes) if language != "de" else numbers
    )  # German writes every noun with a capital
    terms = codes >> _TERM
    rows = (codes & _OPENS).cumsum() // _OPENS - 1
    stops = np.flatnonzero(codes & _STOP)
    of_stops, terms[stops] = terms[stops], 0
    at = np.flatnonzero(terms)
    flat, first = _columns(terms[at], len(known.names))
    count = len(first)
    return Bags(
        len(texts),
        flat,
        rows[at],
        known,
        terms[at][first],
        np.bincount(flat, facts[at], count) > 0,
        np.bincount(flat, numbers[at], count) > 0,
        of_stops,
        rows[stops],
    )


def stop(word: str) -> str:
    """A stop word as it stands among the terms: none of these has a space."""
    return f" {word}"


def _words(texts: Sequence[str]) -> Sequence[str]:
    """What stands between two spaces, or joins, of each text, and before each a start; all in one go, which
    takes two thirds of the time. In scripts without spaces the pairs of characters."""
    joined = f" {_START} ".join(("", *texts))
    if joined.count(_START) > len(texts):
        return _words([text.replace(_START, " ") for text in texts])
    if not joined.isascii() and is_unspaced(joined):
        return [word for text in texts for word in (_START, *words(text))]
    for join in _JOINS:
        joined = joined.replace(join, " ")
    return joined.split()


def _columns(terms: Indexes, count: int) -> tuple[Indexes, Indexes]:
    """Terms, by numbers below `count` -> the column of each, in the order in which they are first said; and
    where that is."""
    at = np.arange(len(terms))
    last = np.empty(count, np.int64)
    last[terms[::-1]] = at[::-1]  # of what is said twice the last that is written stays
    first = last[terms]
    new = first == at
    return (new.cumsum() - 1)[first], at[new]


def _named(codes: Indexes) -> Indexes:
    """Which words are a name's: a capital within the sentence, or before another one; or all capitals."""
    capital, goes_on, opens = codes & _CAPITAL, codes >> 1, codes >> 2
    named = codes & _ACRONYM
    named[1:] |= capital[1:] & goes_on[:-1]
    named[1:-1] |= opens[:-2] & capital[1:-1] & capital[2:]
    return named


class _Known(dict[str, int]):
    """A word as it stands there -> its code. News repeats its words: a look-up takes a tenth of the time.

    Threads may share it: each step that changes it is one that the interpreter does not part.
    """

    def __init__(self, language: str | None) -> None:
        super().__init__()
        self.language, self.stop, self.stem = language, stop_words(language), stemmer(language)
        self[_START] = _OPENS
        self.names: list[str] = [""]
        self.numbers: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        if word.islower() and word.isalpha() and word.isascii():  # half of them
            lower, code = word, _GOES_ON
        else:
            bare = word.strip(_MARKS)
            lower = bare.lower()
            code = _shape(word, bare, lower)
        term = self._term(lower)
        if not term and lower in self.stop:
            term, code = stop(lower), code | _STOP
        if term:
            code |= self._number(term) << _TERM
        if len(word) <= _LONGEST_REMEMBERED:
            self[word] = code
        return code

    def _number(self, term: str) -> int:
        """The term's place among the names; where threads meet it at once, one of the two it has there."""
        number = self.numbers.get(term)
        if number is None:
            self.names.append(term)
            own = next(n for n in reversed(range(len(self.names))) if self.names[n] == term)
            number = self.numbers.setdefault(term, own)
        return number

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


def _shape(word: str, bare: str, lower: str) -> int:
    """What shows of the word, as bits."""
    shape = _GOES_ON if word[-1].isalnum() or word[-1] in _NAME_FOLLOWS else 0
    letters = bare.isalpha()
    if letters and bare == lower:
        return shape
    if lower not in _NO_NAMES:
        shape |= _CAPITAL if word[0].isupper() else 0
        shape |= _ACRONYM if not bare[1:].islower() and _CAPITALS.search(word) else 0
    return shape | (_NUMBER if not letters and any(map(str.isdigit, word)) else 0)


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
