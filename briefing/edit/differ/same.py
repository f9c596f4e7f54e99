"""Two amounts -> whether two outlets give them for the same thing: precision first."""

import re
from collections.abc import Iterable
from math import log, sqrt

from ...text.dates import date_terms
from ..evidence.common import PER, shares
from ..evidence.day import day
from ..evidence.terms import terms
from .ages import AGE
from .amount import Amount
from .dated import DATE, YEAR
from .tolls import PEOPLE

ALIKE = 0.5  # share of the shorter surroundings that the other has too
IN_COMMON = 2  # terms of the surroundings in common, the unit not counted, at least
EVENT = 0.3  # share of the shorter sentence's terms that the other has too, where both count people
FAR = 2.0  # times another: a toll of a later hour, or another thing
YEARS = 10  # between two years given for the same
MONTH = 30  # days between two articles
BIRTHDAYS = 5  # between two ages: else it is a father and a son
SENTENCE = 0.45  # cosine of two sentences that say the same in other words, by how rare their words are
AROUND = 0.3  # … where the words beside the numbers are the same
NEARBY = 0.35  # … and of the words near their numbers
WHOLE = 20.0  # weight of the words that two such sentences share
OF_A_YEAR = (0.57, 30.0)  # both, where they give two years: what happened has a history
WEIGHT = 8.0  # of the words near both numbers, or before and behind them: a rare word, or two common ones
GROWING = frozenset(terms(["cases", "infections"], "en"))  # what is counted anew by the hour
_BOTH = re.compile(r"\b([A-ZÀ-Þ]\w+) (?:and|und|et|y|e|en|och|i) ([A-ZÀ-Þ]\w+)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def same_thing(a: Amount, b: Amount) -> bool:
    """Whether two articles of different outlets give a number for the same thing."""
    if a.unit != b.unit or a.sentence.article.outlet == b.sentence.article.outlet:
        return False
    if a.unit.startswith(AGE):
        return a.names == b.names and abs(a.value - b.value) <= BIRTHDAYS and _at_once(a, b)
    if a.toll:
        return _unmixed(a, b) and _same_event(a, b)
    if not (_is_one(a, b) and _within(a, b)) or _grows(a) or _grows(b):
        return False
    return _same_words(a, b) or (_at_once(a, b) and (_same_sentence(a, b) or _same_frame(a, b)))


def _at_once(a: Amount, b: Amount) -> bool:
    """Whether the articles are known to be of the same month: later somebody is older, another prize won."""
    this, that = day(a.sentence.article), day(b.sentence.article)
    return this is not None and that is not None and abs(this - that) <= MONTH


def _within(a: Amount, b: Amount) -> bool:
    """Whether the values are near enough to be of one thing."""
    low, high = sorted((a.value, b.value))
    if a.unit == YEAR:
        return high - low <= YEARS
    return a.unit == DATE or high < FAR * low


def _is_one(a: Amount, b: Amount) -> bool:
    """Whether each sentence gives one number of the kind that the other does not, and that nowhere else."""
    mine, theirs = ({value for unit, value in one.numbers if unit == one.unit} for one in (a, b))
    return (
        mine - theirs == {a.value}
        and theirs - mine == {b.value}
        and all(a.value != value for _, value in b.numbers)
        and all(b.value != value for _, value in a.numbers)
    )


def _grows(a: Amount) -> bool:
    """Whether the sentence counts what is counted anew by the hour."""
    return any(unit in GROWING for unit, _ in a.numbers)


def _same_words(a: Amount, b: Amount) -> bool:
    """Whether the words around are the same, and those next to a number in the other's sentence too."""
    if a.unit in (YEAR, "years") or a.least or b.least or a.vague or b.vague or a.which != b.which:
        return False
    common = a.around & b.around
    alike = len(common) / (min(len(a.around), len(b.around)) or 1)
    near = a.closest <= b.said and b.closest <= a.said and len(common) >= IN_COMMON and alike >= ALIKE
    return near and _unmixed(a, b)


def _unmixed(a: Amount, b: Amount) -> bool:
    """Whether both are of the same years, quarters and kinds, and of no places or people of their own."""
    return a.scope == b.scope and _one_scene(a.names, b.names) and not (_is_wider(a, b) or _is_wider(b, a))


def _same_sentence(a: Amount, b: Amount) -> bool:
    """Whether both sentences say the same in mostly the same words, whoever else is named in one of them."""
    if not _same_time(a, b) or not (a.which <= b.which or b.which <= a.which):
        return False
    mine, theirs = frozenset(a.left + a.right), frozenset(b.left + b.right)
    alike, whole = OF_A_YEAR if a.unit == YEAR else (SENTENCE, WHOLE)
    return (
        bool((mine & theirs) - a.names - b.names)
        and _weight((a.said & b.said) - {a.unit}, a) >= whole
        and _weight(mine & theirs, a) >= WEIGHT
        and _cosine(mine, theirs, a) >= NEARBY
        and _cosine(a.said - {a.unit}, b.said - {a.unit}, a) >= alike
    )


def _same_frame(a: Amount, b: Amount) -> bool:
    """Whether the same telling words stand right before both numbers and right behind, in like sentences."""
    if a.unit == YEAR or a.least or b.least or a.which != b.which or not _same_time(a, b):
        return False
    before, behind = set(a.left[-2:]) & set(b.left[-2:]), set(a.right[:2]) & set(b.right[:2])
    told = before | behind
    beside = bool(before and behind and told - a.names - b.names) and _weight(told, a) >= WEIGHT
    return beside and _cosine(a.said - {a.unit}, b.said - {a.unit}, a) >= AROUND


def _same_time(a: Amount, b: Amount) -> bool:
    """Whether nothing makes them of two times, kinds or people; shares there are many of in a story."""
    mine, theirs = (frozenset(_YEAR.findall(one.sentence.text)) for one in (a, b))
    apart = a.unit != YEAR and mine - theirs and theirs - mine
    return a.unit != "%" and a.beside == b.beside and not (apart or (a.vague and b.vague))


def _weight(said: Iterable[str], of: Amount) -> float:
    """How rare the words are in news, together: "percent" weighs 3, a name of few articles 10."""
    common = shares(of.sentence.article.language)
    return sum(-log(common.get(term, 0.5 / PER)) for term in said)


def _cosine(mine: frozenset[str], theirs: frozenset[str], of: Amount) -> float:
    return _weight(mine & theirs, of) / (sqrt(_weight(mine, of) * _weight(theirs, of)) or 1.0)


def _same_event(a: Amount, b: Amount) -> bool:
    """Whether two tolls, of which one is no early count of the other, stand in sentences of one event."""
    mine, theirs = a.said - PEOPLE, b.said - PEOPLE
    common = len(mine & theirs)
    alike = common / (min(len(mine), len(theirs)) or 1)
    low, high = sorted((a.value, b.value))
    enough = (common >= IN_COMMON and alike >= EVENT) or alike >= ALIKE
    return not (a.vague or b.vague) and enough and high < FAR * low


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
