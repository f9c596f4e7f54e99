"""A story's sentences -> where its outlets give different numbers for the same thing.

    amounts -> pairs of two outlets that speak of the same thing -> values that can't all be true

A false alarm costs more trust than a missed difference gives. Wherever something else could explain two
numbers (another place, another time, a bound, a rounding, an outlet that gives both), there is no difference.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from ...models import Difference, Quote, Sentence, View
from ...text.dates import says_when
from ...text.words import stop_words, words
from ..evidence.components import components
from ..evidence.day import day
from ..evidence.terms import terms
from .abroad import own_word
from .ages import AGE, ages
from .amount import Amount, agree, capitalised, fit
from .amounts import amounts
from .dated import DATE, YEAR
from .same import IN_COMMON, same_thing
from .tolls import fated

COMPARED = 200  # amounts of one unit: a page of figures is no report
PHRASES = 2  # of what a number is of
MOST = 3  # differences told of one story: more are a table, not a note


def differences(sentences: Sequence[Sentence]) -> tuple[Difference, ...]:
    """Where outlets give different numbers for the same thing, at most three, those of most outlets first.

    Each view quotes the whole sentences, verbatim and with their places; the value most outlets give comes
    first.
    """
    given = sorted(numbers(sentences), key=lambda amount: amount.unit)
    found = [
        difference
        for _, same_unit in groupby(given, key=lambda amount: amount.unit)
        for difference in _of_unit(list(same_unit))
    ]
    return tuple(sorted(found, key=lambda d: -sum(len(view.quotes) for view in d.views))[:MOST])


def numbers(sentences: Sequence[Sentence]) -> Iterator[Amount]:
    """All that the sentences give a number for, plain or not."""
    named = frozenset(
        name for sentence in sentences for name in capitalised(sentence, words(sentence.text)[1:])
    )
    for sentence in sentences:
        yield from amounts(sentence, named, bounds=True)
        yield from ages(sentence)


def _of_unit(every: Sequence[Amount]) -> Iterator[Difference]:
    """The differences among amounts of one unit."""
    given = [amount for amount in every if amount.plain][:COMPARED]
    pairs = [(i, j) for (i, a), (j, b) in combinations(enumerate(given), 2) if same_thing(a, b)]
    for group in components(len(given), pairs):
        told = _standing([given[i] for i in group])
        values = _values(told)
        if len(values) < 2 or not _apart(values):
            continue
        first = [given[i] for i in group]
        rest = [amount for amount in every if amount not in first]
        if not _both(values, [*told, *rest]) and not _parts(values, every):
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
    giving = [_outlets(a for a in given if any(_gives(a, amount) for amount in told)) for told in values]
    return any(a & b for a, b in combinations(giving, 2))


def _gives(a: Amount, told: Amount) -> bool:
    """Whether an amount is the value told; "over a billion" is not 1.4 billion, rounded."""
    return agree(a, told) if a.plain and (a.toll or not a.least) else a.value == told.value


def _parts(values: Sequence[Sequence[Amount]], every: Sequence[Amount]) -> bool:
    """Whether one of the outlets gives what lies between two values: nine, and "four more", are thirteen."""
    if every[0].unit in (DATE, YEAR) or every[0].unit.startswith(AGE):
        return False
    outlets = _outlets(amount for told in values for amount in told)
    between = {abs(a.value - b.value) for one, other in combinations(values, 2) for a in one for b in other}
    return any(amount.value in between and amount.sentence.article.outlet in outlets for amount in every)


def _about(group: Sequence[Amount]) -> str:
    """What the number is of: "flood in Porto, killed". Phrases of the first sentence in words that all share,
    without the number's own words and those that only say when; two at most, and what happened to people."""
    first = group[0]
    language = first.sentence.article.language
    if first.unit.startswith(AGE):
        return first.unit.removeprefix(AGE)
    common = frozenset.intersection(*(a.said if a.toll else a.around for a in group))
    if len(common) < IN_COMMON:
        common = frozenset.intersection(*(a.said for a in group))
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
