"""A number in a sentence -> what it counts, what it is worth, and how exactly it is given."""

import re
from collections.abc import Mapping
from functools import cache

from ...text.dates import MONTHS
from ...text.numbers import SPELT
from ...text.tag import primary
from ...text.words import stop_words
from ..evidence.terms import terms
from .dated import DATE, DAY, MONTH, MONTH_OF, YEAR, day_of, is_year, says_year
from .tolls import fate

ROUND = 20  # "10 people" are ten; "20 people" may be 18

_SCALES: Mapping[str, float] = {
    "hundred": 1e2,
    **dict.fromkeys(("thousand", "k"), 1e3),
    **dict.fromkeys(("million", "millions", "m", "mn", "mln"), 1e6),
    **dict.fromkeys(("billion", "billions", "b", "bn", "bln"), 1e9),
    **dict.fromkeys(("trillion", "trillions", "t", "tn", "trn"), 1e12),
}
_COINS = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "rupe": "₹", "won": "₩"}

AMOUNT = re.compile(
    rf"""(?<![\w.,/:$€£¥‚-])
    (?P<money>(?:us|a|c)?\$|[€£¥₹₩])?\s?
    (?P<number>(?!0\d)(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)|\b(?:{"|".join(SPELT)})\b)
    (?:[\s-]?(?P<scale>hundred|thousand|[mb]illions?|trillions?|k|mn|mln|bn|bln|tn|trn|m|b|t)\b)?+
    \s?(?P<percent>%|per\s?cent\b|percentage\spoints?\b|percent\b)?
    (?![\w/:]|[.,]\s?\d|\s?-\s?[\w$€£]|\s?[–—]\s?\d)""",
    re.IGNORECASE | re.VERBOSE,
)
# Units of a moment, a rank, an age or a span, and words that are no unit at all.
_NO_UNIT = frozenset(
    (
        *MONTH_OF,
        *"""am pm gmt est bst utc th st nd rd year years hour hours minute minutes second seconds day days
        week weeks month months time times degrees in on at to by of and or for with is was
        the as a""".split(),
    )
)
# What a player or a team has many of: those numbers differ because the matches do.
_SPORT = frozenset(
    terms(
        """assists birdies carries catches games goals innings laps losses matches passes penalties plays
        points punches putts rebounds receptions rounds runs saves seeds sets shots snaps starts tackles
        touchdowns tries wickets wins
        yards""".split(),
        "en",
    )
)
# "Six years": how long something was, not how long ago, in which time, or how old.
_YEARS = re.compile(r"\s(years)\b(?!\s(?:old|ago|later|earlier|before|after|since)\b)", re.IGNORECASE)
_SPAN = re.compile(
    r"\b(?:in|over|within|past|last|next|than|after|every|the|coming|another)\s$", re.IGNORECASE
)
_OF_TIME = re.compile(rf"\b(?:aged?|{MONTH})\s?$", re.IGNORECASE)
_NAMED = re.compile(r"\b\w?[A-Z]\w*\s$")  # "the Lumen 7 Pro" is one name
# The three words behind a number; "fourth-quarter passes" are passes.
_NEXT = re.compile(r"\s((?:[^\W\d_]{2,}(?:-[^\W\d_]+)*(?:\s|(?=\W|$))){1,3})")
_PEOPLES = frozenset("people police men women children troops staff".split())


def counted(
    match: re.Match[str], before: str, after: str, language: str | None, *, years: bool
) -> tuple[str, str]:
    """What a number counts, for comparing, and the word as it stands there; empty where it is no amount.

    With `years` also the year of something, and how many years something was.
    """
    if match.re is DAY:
        return DATE, ""
    if years and is_year(match["number"]) and not match["scale"]:
        return (YEAR, "") if says_year(before) and not after.startswith("s") else ("", "")
    if years and (span := _YEARS.match(after)) and not _SPAN.search(before):
        return "years", span[1]
    return _unit(match, before, after, language)


def value_of(match: re.Match[str]) -> float:
    """What a number is worth; of a day its place in the year."""
    if match.re is DAY:
        return day_of(match)
    number = match["number"].lower()
    plain = float(SPELT[number] if number in SPELT else number.replace(",", ""))
    return plain * _SCALES.get((match["scale"] or "").lower(), 1.0)


def exactness(match: re.Match[str]) -> float:
    """What the last digit is worth that carries meaning; below twenty nobody rounds what is counted."""
    number, scale = match["number"].lower().replace(",", ""), _SCALES.get((match["scale"] or "").lower(), 1.0)
    if number in SPELT:
        return scale
    whole, _, part = number.partition(".")
    part = part.rstrip("0")
    if part:
        return scale * 10.0 ** -len(part)
    counted = not match["money"] and not match["percent"] and scale == 1 and len(whole) < 3
    zeros = 0 if counted and float(whole) < ROUND else len(whole) - len(whole.rstrip("0"))
    return scale * 10.0 ** min(zeros, len(whole) - 1)


def _unit(match: re.Match[str], before: str, after: str, language: str | None) -> tuple[str, str]:
    """What the number counts, for comparing, and the word as it stands there; empty where it is no amount."""
    if match["money"]:
        return match["money"].lower().removeprefix("us"), ""
    if match["percent"]:
        return "%", ""
    if is_year(match["number"]) and not match["scale"]:
        return "", ""
    of_time = _OF_TIME.search(before)
    noun = "" if of_time else _noun(before, after, language)
    unit = next(terms([noun.split()[-1].lower()], "en"), "") if noun else ""
    if not of_time and (told := fate(before, after, noun, unit))[0]:
        return told
    if not unit or unit in _SPORT:
        return "", ""
    return _COINS.get(unit, unit), noun


def _noun(before: str, after: str, language: str | None) -> str:
    """The words behind a number as far as the first in the plural: "electoral votes"; else the first."""
    said = _NEXT.match(after)
    found = said[1].split() if said else []
    none = _no_nouns(primary(language))
    if not found or found[0].lower() in none:
        return ""
    for n, word in enumerate(found):
        if word.lower() in none:
            break
        if word.lower() in _PEOPLES or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return " ".join(found[: n + 1])
    return "" if found[0][0].isupper() and _NAMED.search(before) else found[0]


@cache
def _no_nouns(language: str | None) -> frozenset[str]:
    """The words of a language, and of English, that are no noun behind a number: "le", "mai"."""
    return _NO_UNIT.union(stop_words("en"), stop_words(language), MONTHS.get(language or "", "").split())


def own_terms(unit: str, word: str) -> frozenset[str]:
    """The unit, and the noun that it stands for: "£" and "pound"."""
    return frozenset((unit, *terms(word.split()[-1:], "en")))
