"""Sentence -> the plain amounts in it: a number, what it counts, and what it is said of.

What may be no amount (a year, an age, a moment, a rank, a score), or no exact one (a bound, a guess), is left
out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypedDict

from ...models import Sentence
from ...text.dates import DAYS
from ...text.words import words
from ..evidence.terms import terms
from .abroad import tolls
from .amount import Amount, names_in
from .dated import DATE, DAY, MONTH_OF, YEAR
from .hedges import is_hedged, is_quoted, lower_bound
from .tolls import AROUND, BESIDE, BREAK, FATES, WHERE, WHO
from .units import AMOUNT, counted, exactness, own_terms, value_of

# No sentence gives more numbers: of 144,535 nine do, and those are tables, run into one line.
MOST = 12
NEAR = 7  # words on each side, whatever the clause, that tell what a sentence says of a number
# What the dead and the hurt are mostly counted with; "more than" goes with round numbers, and is a guess.
_AT_LEAST = re.compile(r"\b(?:at\sleast|no\sfewer\sthan)\s$", re.IGNORECASE)
_AFTER = re.compile(
    r"""^\s?(?:more|others?|additional|further|or\s(?:so|more|fewer|less)|to\s\d|and\s\d|-?years?[\s-]old
    |of\sthe|each)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Two passes, and ran for another": three of one kind or another.
_ONE_MORE = re.compile(r"[^.;:]{0,60}\band\b[^.;:]{0,30}\banother\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|circa|or|and)\s$", re.IGNORECASE)  # a year
_SPEEDS = frozenset(terms(["mph", "kph", "knots"], "en"))  # of a moment: a storm's, a train's
_HOURLY = re.compile(r"\s?\w+\s(?:an|per)\s\w", re.IGNORECASE)  # "miles an hour", "miles per hour"
_JOINT = re.compile(r"\s\w+s (?:and|or) [a-z]+s\b")  # "21 drones and missiles": how many of each?
NEARBY = 40  # characters before a number
# "$44 billion ($64b)", "58 km (36 miles)": the same once more, in another measure.
_AGAIN = re.compile(r"\d[\d.,]*\s?(?:[^\W\d_]+\s?){0,2}\([a-z]{0,2}$", re.IGNORECASE)
# Told with this one: "a day after the launch".
_ANOTHER_DAY = re.compile(r"\b(?:days?|weeks?|months?) (?:after|before|later|earlier)\b")
_REST = re.compile(r"\w\s(?:and|or)\s$")  # "Lund and six towns": who is counted in, and who is not?
_PHOTO = re.compile(r"\b(?:photo|photograph|picture|image)s?\b", re.IGNORECASE)  # of that day
_IN_BRACKETS = re.compile(r"\s\($")  # "about 58 km (36 miles)": the other is about as much
_TO = re.compile(r"\d\S{0,20}\s?[-–—]\s?$")  # "$140 - $150": the end of a span
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ONES = "one two three four five six seven eight nine".split()
_COMPOUND = re.compile(rf"\b({'|'.join(_TENS)})[\s-]({'|'.join(_ONES)})\b", re.IGNORECASE)
_PRONOUN = re.compile(r"^\W*(?:he|she|they|it|we|i|this|that|these|those|his|her|their|its)\b", re.IGNORECASE)
_WHEN = re.compile(
    rf"""\b(?:(?:19|20)\d\d|{"|".join(sorted(MONTH_OF - {"may"}))}|last|next|previous(?:ly)?
    |earlier|originally|initial(?:ly)?|annual(?:ly)?|year|month|week|quarter|first|second|third|fourth
    |daily|so\sfar|total|overall|since|per|half)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Which of several counts it is.
_WHICH = re.compile(
    r"""\b(?:(?:seasonally|inflation)[\s-]adjusted|adjusted\s(?:for|gross|net|profits?|earnings|income|ebitda)
    |alone|average|median|net|gross|pre-?tax|punitive|compensatory)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def amounts(
    sentence: Sentence, named: frozenset[str] = frozenset(), *, bounds: bool = False
) -> Iterator[Amount]:
    """The plain amounts of a sentence: no year, age, moment, rank, score, bound or guess; none of a table.

    With `bounds` also tolls of "at least" so many, and for comparing whole sentences years, spans of years,
    lower bounds, what stands behind a pronoun, and what is not plain.

    `named` are the names known: a sentence's first word is one if it stands there. A sentence that begins
    with a pronoun does not tell of whom it speaks, and has none.
    """
    text = sentence.text
    given = list(AMOUNT.finditer(text))
    if len(given) > MOST:
        return
    abroad = list(tolls(sentence, named))
    yield from (toll for toll, begin, _ in abroad if not (bounds and is_quoted(text[:begin])))
    dates = list(DAY.finditer(text))
    found = (*given, *(dates if len(dates) == 1 else ()))
    vague = bool(_PRONOUN.match(text))
    if not found or (vague and not bounds):
        return
    names = names_in(sentence, named)
    said = frozenset(
        terms((word for word in words(text) if not word[0].isdigit()), sentence.article.language)
    )
    which = _hits(text, _WHEN, _WHICH)
    numbers = frozenset(_numbers(found, text)) if bounds else frozenset()
    for match in found:
        if any(begin <= match.start() < end for _, begin, end in abroad):
            continue
        place = _Place(match, text[: match.start()], text[match.end() :], sentence.article.language)
        least = _AT_LEAST.search(place.before) if bounds else None
        unit, word = place.behind(least).counted(years=bounds)
        if bounds and unit not in FATES:
            least = lower_bound(place.before)
        place = place.behind(least)
        hedged = _hedged(place, unit, bounds)
        if not unit or (hedged and not bounds) or _is_no_count(place, unit):
            continue
        dated = unit in (DATE, YEAR)
        yield Amount(
            sentence=sentence,
            shown=_shown((least[0] if least else "") + match[0].strip(" ."), word),
            value=value_of(match),
            exact=0.0 if dated else exactness(match),
            unit=unit,
            names=names - MONTH_OF if dated else names,
            said=said,
            scope=_scope(which, unit) | _who(text, match, unit),
            least=bool(least),
            numbers=numbers,
            plain=not hedged,
            vague=vague,
            **_surroundings(place, unit, word),
        )


class _Place(NamedTuple):
    """A number in its sentence."""

    match: re.Match[str]
    before: str
    after: str
    language: str | None

    def behind(self, bound: re.Match[str] | None) -> "_Place":
        """The place without the words that make its number a bound."""
        return self._replace(before=self.before[: bound.start()]) if bound else self

    def counted(self, *, years: bool) -> tuple[str, str]:
        """What the number counts, and the word as it stands there."""
        return counted(self.match, self.before, self.after, self.language, years=years)


def _is_no_count(place: _Place, unit: str) -> bool:
    """Whether a number counts several things together, or tells another number once more."""
    return unit not in FATES and bool(_JOINT.match(place.after) or _AGAIN.search(place.before[-NEARBY:]))


def _hedged(place: _Place, unit: str, bounds: bool) -> bool:
    """Whether a number is a guess, one of several or the end of a span; with `bounds`, or quoted."""
    if bounds and _stands_apart(place, unit):
        return True
    if unit == YEAR:
        return bool(_ABOUT.search(place.before))
    before = _IN_BRACKETS.sub(" ", place.before) if bounds else place.before
    more = _AFTER.search(place.after) or _ONE_MORE.match(place.after)
    return is_hedged(before, place.language) or bool(more)


def _stands_apart(place: _Place, unit: str) -> bool:
    """Whether a number is quoted, the end of a span, a speed, the rest beside a name, or a photo's day."""
    before, after = place.before, place.after
    if is_quoted(before) or _TO.search(before) or unit in _SPEEDS or _HOURLY.match(after):
        return True
    if unit == DATE:
        return any(pattern.search(f"{before} {after}") for pattern in (_PHOTO, _ANOTHER_DAY))
    return unit[:1].isalpha() and unit not in (YEAR, *FATES) and bool(_REST.search(before))


def _numbers(found: Sequence[re.Match[str]], text: str) -> Iterator[tuple[str, float]]:
    """All numbers of a sentence with their units, "thirty-three" too; hedged ones as well."""
    for match in found:
        place = _Place(match, text[: match.start()], text[match.end() :], "en")
        yield place.behind(_AT_LEAST.search(place.before)).counted(years=True)[0], value_of(match)
    for match in _COMPOUND.finditer(text):
        yield "", float(_TENS.index(match[1].lower()) * 10 + 20 + _ONES.index(match[2].lower()) + 1)


def _scope(which: frozenset[str], unit: str) -> frozenset[str]:
    if unit == DATE:
        return which - MONTH_OF
    return frozenset(hit for hit in which if not hit.isdigit()) if unit == YEAR else which


class _Surroundings(TypedDict):
    around: frozenset[str]
    closest: frozenset[str]
    which: frozenset[str]
    left: tuple[str, ...]
    right: tuple[str, ...]
    beside: frozenset[str]


def _surroundings(place: _Place, unit: str, word: str) -> _Surroundings:
    """The terms on each side of a number, without its own noun, weekdays and numbers; of a day no months."""
    own = own_terms(unit, word) | (MONTH_OF if unit == DATE else frozenset())
    after = place.after.lstrip().removeprefix(word) if word else place.after
    left, right = _clause(place.before, after, own, place.language)
    far, wide = words(place.before)[-NEAR:], words(after)[:NEAR]
    hits = _hits(" ".join((*far, "|", *wide)), _WHEN, _WHICH)
    return _Surroundings(
        around=frozenset((*left, *right)),
        closest=frozenset(_closest(left, right, place.after, word)),
        which=frozenset(terms(words(word)[:-1], "en")),
        left=tuple(_telling(far, own, place.language)),
        right=tuple(_telling(wide, own, place.language)),
        beside=frozenset(hit for hit in hits if not hit.isdigit() and hit not in MONTH_OF),
    )


def _who(text: str, match: re.Match[str], unit: str) -> frozenset[str]:
    """Of a toll the words that say who is counted in, and where."""
    if unit not in FATES:
        return frozenset()
    beside = text[max(0, match.start() - BESIDE) : match.end() + BESIDE]
    return _hits(text, WHO) | _hits(beside, WHERE)


def _hits(text: str, *patterns: re.Pattern[str]) -> frozenset[str]:
    return frozenset(hit.lower() for pattern in patterns for hit in pattern.findall(text))


def _shown(number: str, word: str) -> str:
    return f"{number} {word}".strip()


def _clause(
    before: str, after: str, own: frozenset[str], language: str | None
) -> tuple[list[str], list[str]]:
    """The terms on each side of the number, as far as its clause goes: no numbers, weekdays, nor its own."""
    left = words(BREAK.split(before)[-1])[-AROUND:]
    right = words(BREAK.split(after)[0])[:AROUND]
    return _telling(left, own, language), _telling(right, own, language)


def _telling(said: Iterable[str], own: frozenset[str], language: str | None) -> list[str]:
    found = terms((w for w in said if not w[0].isdigit() and w.lower() not in DAYS), language)
    return [term for term in found if term not in own]


def _closest(left: Sequence[str], right: Sequence[str], after: str, word: str) -> Iterator[str]:
    """What the number is said of: the word behind it in "€4bn fund", else the word on each side."""
    following = re.match(r"\s([^\W\d_]+)", after)
    if not word and right and following and right[0] in frozenset(terms([following[1]], "en")):
        yield right[0]
        return
    yield from left[-1:]
    yield from right[:1]
