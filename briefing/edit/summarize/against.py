"""Two sentences in almost the same words -> whether they cannot both be so: "rose" and "fell", "not guilty".

opposites.json has the words, by language; amounts, and who did it to whom, are read in English alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ...models import Article, Sentence
from ...text.opposites import opposites, stems, told
from ...text.tag import primary
from ...text.words import stem, stop_words, words

if TYPE_CHECKING:
    from ..differ.amount import Amount

Terms: TypeAlias = frozenset[str]
_WORD = re.compile(r"[^\W\d_]+")
_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+ )*[A-ZÀ-Þ][\w’'-]+"
_DEED = re.compile(rf"(?=\b({_NAME}) ([a-zß-ÿ]{{3,}}) ({_NAME}))")  # North Lund beat Vellmar; Poe sues Roe
_SHORTENED = ("n't", " not")
_UNSPACED = frozenset(("ja", "zh"))


class _Table(NamedTuple):
    """A language's words; the opposites and what denies are stems."""

    opposites: tuple[tuple[Terms, Terms], ...] = ()
    nots: Terms = frozenset()
    denying: Terms = frozenset()
    between: Terms = frozenset()
    mutual: Terms = frozenset()


class _Deed(NamedTuple):
    whose: Terms
    what: str
    whom: Terms


class _Said(NamedTuple):
    """What of a sentence another may contradict."""

    plain: Terms  # the stems that nothing negates
    negated: Terms
    denies: bool
    amounts: Mapping[str, tuple["Amount", ...]]  # tolls, sums and shares, by what happened, currency or "%"
    deeds: tuple[_Deed, ...]


def against(one: str, other: str, language: str | None) -> bool:
    """Whether one sentence contradicts the other, as far as single words show it.

    One that has both of two opposites, or denies in its own words what the other says is not so, does not.
    """
    code = primary(language) or "en"
    a, b = _said(one, code), _said(other, code)
    return (
        any(_apart(a, b, *sides) or _apart(b, a, *sides) for sides in _table(code).opposites)
        or _denied(a, b)
        or _denied(b, a)
        or any(_clash(a.amounts[unit], b.amounts[unit]) for unit in a.amounts.keys() & b.amounts.keys())
        or any(_turned(mine, theirs) for mine in a.deeds for theirs in b.deeds)
    )


def _apart(a: _Said, b: _Said, these: Terms, those: Terms) -> bool:
    """Whether one has words of the one side only, the other of the other side only."""
    return bool(
        a.plain & these and b.plain & those and a.plain.isdisjoint(those) and b.plain.isdisjoint(these)
    )


def _denied(a: _Said, b: _Said) -> bool:
    """Whether one says "not" of a word that the other, which denies nothing, says plainly."""
    return not b.denies and not (a.negated - a.plain).isdisjoint(b.plain)


def _turned(mine: _Deed, theirs: _Deed) -> bool:
    """Whether who did it and to whom have changed places."""
    return bool(
        mine.what == theirs.what
        and mine.whose & theirs.whom
        and mine.whom & theirs.whose
        and mine.whose.isdisjoint(theirs.whose)
        and mine.whom.isdisjoint(theirs.whom)
    )


@lru_cache(2_000)
def _said(text: str, code: str) -> _Said:
    table, stop, english = _table(code), stop_words(code), code == "en"
    plain: set[str] = set()
    negated: set[str] = set()
    denies = turned = False
    lower = text.lower().replace("’", "'").replace(*_SHORTENED)
    for word in words(lower, code) if code in _UNSPACED else _WORD.findall(lower):
        if word in table.nots:
            denies = turned = True
        elif not (turned and word in table.between):
            stemmed = stem(word, code)
            denies |= stemmed in table.denying
            if word not in stop:
                (negated if turned else plain).add(stemmed)
            turned = False
    counted, deeds = (_counts(text), tuple(_deeds(text, table))) if english else ({}, ())
    return _Said(frozenset(plain), frozenset(negated), denies, counted, deeds)


def _counts(text: str) -> Mapping[str, tuple["Amount", ...]]:
    from ..differ.amounts import amounts  # reads the stop words, so it waits until two outlets say alike

    sentence = Sentence(text, 0, len(text), Article(id="", title="", text=text, language="en"))
    found: dict[str, tuple[Amount, ...]] = {}
    for amount in amounts(sentence):
        if amount.toll or not amount.unit.isalpha():
            found[amount.unit] = (*found.get(amount.unit, ()), amount)
    return found


def _clash(these: Sequence["Amount"], those: Sequence["Amount"]) -> bool:
    """Whether no toll of the one is a toll of the other; of sums and shares, whether the only two differ."""
    from ..differ.amount import agree

    if these[0].toll:
        return {one.value for one in these}.isdisjoint(one.value for one in those)
    return len(these) == len(those) == 1 and not agree(these[0], those[0])


def _deeds(text: str, table: _Table) -> Iterator[_Deed]:
    for match in _DEED.finditer(text):
        what = stem(match[2], "en")
        if match[2] not in stop_words("en") and what not in table.mutual:
            yield _Deed(frozenset(match[1].split()), what, frozenset(match[3].split()))


@cache
def _table(code: str) -> _Table:
    found = told(code)
    return _Table(
        opposites(code),
        frozenset(found.get("not", "").split()),
        stems(found.get("denying", ""), code),
        frozenset(found.get("between", "").split()),
        stems(found.get("mutual", ""), code),
    )
