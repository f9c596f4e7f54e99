"""A story's sentences -> where its outlets give different numbers for the same thing.

    amounts -> pairs of two outlets that speak of the same thing -> values that can't all be true

A false alarm costs more trust than a missed difference gives. Wherever something else could explain two
numbers (another place, another time, a bound, a rounding, an outlet that gives both), there is no difference.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from math import floor, log10

from ..models import Difference, Quote, Sentence, View
from ..text.words import words
from .amounts import Amount, amounts, capitalised
from .evidence import terms
from .link import components

ALIKE = 0.5  # share of the shorter surroundings that the other has too
IN_COMMON = 2  # terms of the surroundings in common, the unit not counted, at least
COMPARED = 200  # amounts of one unit: a page of figures is no report
MOST = 3  # differences told of one story: more are a table, not a note


def differences(sentences: Sequence[Sentence]) -> tuple[Difference, ...]:
    """Where outlets give different numbers for the same thing, at most three, those of most outlets first.

    Each view quotes the whole sentences, verbatim and with their places; the value most outlets give comes
    first.
    """
    named = frozenset(
        name for sentence in sentences for name in capitalised(sentence, words(sentence.text)[1:])
    )
    given = sorted((a for s in sentences for a in amounts(s, named)), key=lambda amount: amount.unit)
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
        values = _values([given[i] for i in group])
        if len(values) > 1 and _apart(values) and not _both(values, given):
            yield Difference(_about([given[i] for i in group]), tuple(_view(told) for told in values))


def same_thing(a: Amount, b: Amount) -> bool:
    """Whether two articles of different outlets give a number for the same thing: precision first."""
    if a.unit != b.unit or a.sentence.article.outlet == b.sentence.article.outlet:
        return False
    common = a.around & b.around
    alike = len(common) / (min(len(a.around), len(b.around)) or 1)
    told_of = a.closest <= b.said and b.closest <= a.said
    return (
        told_of
        and len(common) >= IN_COMMON
        and alike >= ALIKE
        and a.times == b.times
        and _one_scene(a.names, b.names)
    )


def _one_scene(a: frozenset[str], b: frozenset[str]) -> bool:
    """Not where each sentence names someone or somewhere that the other does not."""
    return not (a - b and b - a)


def agree(a: Amount, b: Amount) -> bool:
    """Whether both values can be true: one is the other, rounded."""
    digits = min(a.digits, b.digits)
    return _rounded(a.value, digits) == _rounded(b.value, digits)


def _rounded(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(value))) if value else 0.0


def _values(group: Sequence[Amount]) -> list[list[Amount]]:
    """The amounts by value, those of most outlets first."""
    values: list[list[Amount]] = []
    for amount in group:
        fitting = next((told for told in values if all(agree(amount, other) for other in told)), None)
        if fitting is None:
            values.append([amount])
        else:
            fitting.append(amount)
    return sorted(values, key=lambda told: -len(_outlets(told)))


def _outlets(told: Iterable[Amount]) -> frozenset[str]:
    return frozenset(amount.sentence.article.outlet for amount in told)


def _apart(values: Sequence[Sequence[Amount]]) -> bool:
    return not any(agree(a, b) for one, other in combinations(values, 2) for a in one for b in other)


def _both(values: Sequence[Sequence[Amount]], given: Sequence[Amount]) -> bool:
    """Whether an outlet gives two of the values, of whatever: it speaks of two things, or of a change."""
    giving = [_outlets(a for a in given if any(agree(a, amount) for amount in told)) for told in values]
    return any(a & b for a, b in combinations(giving, 2))


def _about(group: Sequence[Amount]) -> str:
    """What the number is of: the words around that all share, and its unit, "people killed"."""
    said, language = words(group[0].sentence.text), group[0].sentence.article.language
    common = frozenset.intersection(*(amount.around for amount in group)) | {group[0].unit}
    return " ".join(dict.fromkeys(word for word in said if common.intersection(terms([word], language))))


def _view(told: Sequence[Amount]) -> View:
    """The value as first given, and a quote of each outlet that gives it."""
    by_outlet: dict[str, Amount] = {}
    for amount in told:
        by_outlet.setdefault(amount.sentence.article.outlet, amount)
    return View(told[0].shown, tuple(_quote(amount.sentence) for amount in by_outlet.values()))


def _quote(sentence: Sentence) -> Quote:
    return Quote(sentence.text, sentence.article, sentence.start, sentence.end)
