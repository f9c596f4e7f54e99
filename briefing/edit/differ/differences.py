"""A story's sentences -> where its outlets give different numbers for the same thing.

    amounts -> pairs of two outlets that speak of the same thing -> values that can't all be true

A false alarm costs more trust than a missed difference gives. Wherever something else could explain two
numbers (another place, another time, a bound, a rounding, an outlet that gives both), there is no difference.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from ...models import Difference, Quote, Sentence, View
from ...text.dates import date_terms, says_when
from ...text.words import stop_words, words
from ..stories.evidence import day, terms
from ..stories.link import components
from .abroad import own_word
from .amount import Amount, agree, capitalised
from .amounts import amounts
from .tolls import PEOPLE, fated

ALIKE = 0.5  # share of the shorter surroundings that the other has too
IN_COMMON = 2  # terms of the surroundings in common, the unit not counted, at least
EVENT = 0.3  # share of the shorter sentence's terms that the other has too, where both count people
EARLY = 2.0  # a toll twice another's is that of a later hour
COMPARED = 200  # amounts of one unit: a page of figures is no report
PHRASES = 2  # of what a number is of
MOST = 3  # differences told of one story: more are a table, not a note
_BOTH = re.compile(r"\b([A-ZÀ-Þ]\w+) (?:and|und|et|y|e|en|och|i) ([A-ZÀ-Þ]\w+)")


def differences(sentences: Sequence[Sentence]) -> tuple[Difference, ...]:
    """Where outlets give different numbers for the same thing, at most three, those of most outlets first.

    Each view quotes the whole sentences, verbatim and with their places; the value most outlets give comes
    first.
    """
    named = frozenset(
        name for sentence in sentences for name in capitalised(sentence, words(sentence.text)[1:])
    )
    given = sorted(
        (a for s in sentences for a in amounts(s, named, bounds=True)), key=lambda amount: amount.unit
    )
    found = [
        difference
        for _, same_unit in groupby(given, key=lambda amount: amount.unit)
        for difference in _of_unit(list(same_unit)[:COMPARED])
    ]
    return tuple(sorted(found, key=lambda d: -sum(len(view.quotes) for view in d.views))[:MOST])


def _of_unit(given: Sequence[Amount]) -> Iterator[Difference]:
    """The differences among amounts of one unit."""
    pairs = [(i, j) for (i, a), (j, b) in combinations(enumerate(given), 2) if same_thing(a, b)]
    for group in components(len(given), pairs):
        told = _standing([given[i] for i in group])
        values = _values(told)
        if len(values) < 2 or not _apart(values):
            continue
        rest = [a for i, a in enumerate(given) if i not in group]
        if not _both(values, [*told, *rest]):
            yield Difference(_about(told), tuple(_view(value) for value in values))


def _standing(group: Sequence[Amount]) -> list[Amount]:
    """Of tolls what each outlet gave last, but for those that only later articles exceed: they have grown.

    So may "at least 12" without a time.
    """
    if not group[0].toll:
        return list(group)
    group = [a for a in group if not a.least or a.sentence.article.published]
    outlets = [amount.sentence.article.outlet for amount in group]
    last = [
        a
        for a, outlet in zip(group, outlets, strict=True)
        if not any(_is_later(b, a) for b, other in zip(group, outlets, strict=True) if other == outlet)
    ]
    return [a for a in last if _stands(a, last)]


def _stands(a: Amount, given: Sequence[Amount]) -> bool:
    """Whether no higher toll is given, or one was before this lower one."""
    higher = [b for b in given if b.value > a.value and not fit(a, b)]
    return not higher or not all(_is_later(b, a) for b in higher)


def _is_later(a: Amount, b: Amount) -> bool:
    """Whether the one article is known to be of after the other."""
    this, that = day(a.sentence.article), day(b.sentence.article)
    return this is not None and that is not None and this > that


def same_thing(a: Amount, b: Amount) -> bool:
    """Whether two articles of different outlets give a number for the same thing: precision first."""
    if a.unit != b.unit or a.sentence.article.outlet == b.sentence.article.outlet:
        return False
    if a.scope != b.scope or not _one_scene(a.names, b.names):
        return False
    alike = _same_event(a, b) if a.toll else _same_words(a, b)
    return alike and not _is_wider(a, b) and not _is_wider(b, a)


def _same_words(a: Amount, b: Amount) -> bool:
    """Whether the words around are the same, and those next to a number in the other's sentence too."""
    common = a.around & b.around
    alike = len(common) / (min(len(a.around), len(b.around)) or 1)
    return a.closest <= b.said and b.closest <= a.said and len(common) >= IN_COMMON and alike >= ALIKE


def _same_event(a: Amount, b: Amount) -> bool:
    """Whether two tolls, of which one is no early count of the other, stand in sentences of one event."""
    mine, theirs = a.said - PEOPLE, b.said - PEOPLE
    common = len(mine & theirs)
    alike = common / (min(len(mine), len(theirs)) or 1)
    low, high = sorted((a.value, b.value))
    enough = (common >= IN_COMMON and alike >= EVENT) or alike >= ALIKE
    return enough and high < EARLY * low


def _one_scene(a: frozenset[str], b: frozenset[str]) -> bool:
    """Not where each sentence names someone or somewhere that the other does not; a day is neither."""
    only, other = a - b - date_terms("en"), b - a - date_terms("en")
    return not (only and other)


def _is_wider(a: Amount, b: Amount) -> bool:
    """Whether the first counts in a second place or person: "in Porto and Lund", beside "in Porto"."""

    def named(word: str) -> frozenset[str]:
        return frozenset(terms([word], a.sentence.article.language))

    pairs = _BOTH.findall(a.sentence.text)
    return any(named(one) <= b.names and named(other) <= a.names - b.names for one, other in pairs)


def fit(a: Amount, b: Amount) -> bool:
    """Whether both can be true: "at least 12" and "15"."""
    if a.least != b.least:
        bound, exact = (a, b) if a.least else (b, a)
        return exact.value >= bound.value or agree(a, b)
    return agree(a, b)


def _values(group: Sequence[Amount]) -> list[list[Amount]]:
    """The amounts by value, those of most outlets first."""
    values: list[list[Amount]] = []
    for amount in group:
        fitting = next((told for told in values if all(fit(amount, other) for other in told)), None)
        if fitting is None:
            values.append([amount])
        else:
            fitting.append(amount)
    return sorted(values, key=lambda told: -len(_outlets(told)))


def _outlets(told: Iterable[Amount]) -> frozenset[str]:
    return frozenset(amount.sentence.article.outlet for amount in told)


def _apart(values: Sequence[Sequence[Amount]]) -> bool:
    return not any(fit(a, b) for one, other in combinations(values, 2) for a in one for b in other)


def _both(values: Sequence[Sequence[Amount]], given: Sequence[Amount]) -> bool:
    """Whether an outlet gives two of the values, of whatever: it speaks of two things, or of a change."""
    giving = [_outlets(a for a in given if any(agree(a, amount) for amount in told)) for told in values]
    return any(a & b for a, b in combinations(giving, 2))


def _about(group: Sequence[Amount]) -> str:
    """What the number is of: "flood in Porto, killed". Phrases of the first sentence in words that all share,
    without the number's own words and those that only say when; two at most, and what happened to people."""
    first = group[0]
    language = first.sentence.article.language
    common = frozenset.intersection(*(a.said if a.toll else a.around for a in group))
    telling = [term for term in common if not says_when(term, language)]
    own = frozenset(terms(words(first.shown), language))
    phrases = _phrases(first.sentence.text, frozenset(telling) - own, language)
    longest = sorted(phrases, key=lambda phrase: -len(phrase.split()))[:PHRASES]
    told = [phrase for phrase in phrases if phrase in longest]
    known = first.toll and any(fated(phrase) == first.unit for phrase in told)
    return ", ".join(
        dict.fromkeys(
            (*told, own_word(first.sentence.text, first.unit, language)) if first.toll and not known else told
        )
    )


def _phrases(text: str, telling: frozenset[str], language: str | None) -> list[str]:
    """The text's runs of these terms, with the small words between them, as they stand there."""
    runs: list[tuple[int, int]] = []
    at, joined = 0, False
    for word in words(text):
        beside = len(word) > 1 and at and text.startswith(word, at - 1)  # pairs of characters overlap
        start = at - 1 if beside else text.index(word, at)
        gap, at = text[at:start], start + len(word)
        joined = joined and not gap.strip()
        if telling.intersection(terms([word], language)):
            runs.append((runs.pop()[0] if joined else start, at))
            joined = True
        elif word.lower() not in stop_words(language or "en"):
            joined = False
    return [text[start:end] for start, end in runs]


def _view(told: Sequence[Amount]) -> View:
    """The value as first given, and a quote of each outlet that gives it."""
    by_outlet: dict[str, Amount] = {}
    for amount in told:
        by_outlet.setdefault(amount.sentence.article.outlet, amount)
    return View(told[0].shown, tuple(_quote(amount.sentence) for amount in by_outlet.values()))


def _quote(sentence: Sentence) -> Quote:
    return Quote(sentence.text, sentence.article, sentence.start, sentence.end)
