"""Sentence -> the plain amounts in it: a number, what it counts, and what it is said of.

What may be no amount (a year, an age, a moment, a rank, a score), or no exact one (a bound, a guess), is left
out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...models import Sentence
from ...text.dates import DAYS, MONTHS
from ...text.numbers import SPELT
from ...text.words import stop_words, words
from ..stories.evidence import terms
from .abroad import tolls
from .amount import Amount, names_in
from .hedges import is_hedged
from .tolls import AROUND, BESIDE, BREAK, FATES, WHERE, WHO, fate

ROUND = 20  # "10 people" are ten; "20 people" may be 18

_SCALES: Mapping[str, float] = {
    "hundred": 1e2,
    **dict.fromkeys(("thousand", "k"), 1e3),
    **dict.fromkeys(("million", "millions", "m", "mn", "mln"), 1e6),
    **dict.fromkeys(("billion", "billions", "b", "bn", "bln"), 1e9),
    **dict.fromkeys(("trillion", "trillions", "t", "tn", "trn"), 1e12),
}
_COINS = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "rupe": "₹", "won": "₩"}

_AMOUNT = re.compile(
    rf"""(?<![\w.,/:$€£¥‚-])
    (?P<money>(?:us|a|c)?\$|[€£¥₹₩])?\s?
    (?P<number>(?!0\d)(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)|\b(?:{"|".join(SPELT)})\b)
    (?:[\s-]?(?P<scale>hundred|thousand|[mb]illions?|trillions?|k|mn|mln|bn|bln|tn|trn|m|b|t)\b)?
    \s?(?P<percent>%|per\s?cent\b|percentage\spoints?\b|percent\b)?
    (?![\w/:]|[.,]\s?\d|\s?-\s?[\w$€£]|\s?[–—]\s?\d)""",
    re.IGNORECASE | re.VERBOSE,
)
# What the dead and the hurt are mostly counted with; "more than" goes with round numbers, and is a guess.
_LEAST = re.compile(r"\b(?:at\sleast|no\sfewer\sthan)\s$", re.IGNORECASE)
_AFTER = re.compile(
    r"""^\s?(?:more|others?|additional|further|or\s(?:so|more|fewer|less)|to\s\d|and\s\d|-?years?[\s-]old
    |of\sthe|each)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MONTHS = MONTHS["en"].split()
_MONTH = "|".join(f"{name}\\.?" for name in _MONTHS)
_DATE = re.compile(
    rf"""(?<![\w.,/–-])(?<!\d\sand\s)(?<!\d\sor\s)(?<!\d\sto\s)(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{_MONTH})(?!\w)
    |(?P<monthly>{_MONTH})\s(?P<daily>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:/–-]|[.,]\d|\sand\s\d|\sto\s\d))""",
    re.IGNORECASE | re.VERBOSE,
)
_MONTH_OF = frozenset(_MONTHS)
DATE = "day of the year"  # the unit of "12 May"; no noun is called that, as "12 dates" are dates
# Units of a moment, a rank, an age or a span, and words that are no unit at all.
_NO_UNIT = frozenset(
    (
        *_MONTHS,
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
_PRONOUN = re.compile(r"^\W*(?:he|she|they|it|we|i|this|that|these|those|his|her|their|its)\b", re.IGNORECASE)
_WHEN = re.compile(
    rf"""\b(?:(?:19|20)\d\d|{"|".join(month for month in _MONTHS if month != "may")}|last|next|previous(?:ly)?
    |earlier|originally|initial(?:ly)?|annual(?:ly)?|year|month|week|quarter|first|second|third|fourth
    |daily|so\sfar|total|overall|since|per|half)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Which of several counts it is.
_WHICH = re.compile(
    r"""\b(?:(?:seasonally|inflation)[\s-]adjusted|adjusted\s(?:for|gross|net|profits?|earnings|income|ebitda)
    |alone|average|median|net|gross|pre-?tax)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_TIME = re.compile(rf"\b(?:aged?|{_MONTH})\s?$", re.IGNORECASE)
_NO_NOUN = _NO_UNIT | stop_words("en")
_PEOPLES = frozenset("people police men women children troops staff".split())


def amounts(
    sentence: Sentence, named: frozenset[str] = frozenset(), *, bounds: bool = False
) -> Iterator[Amount]:
    """The plain amounts of a sentence: no year, age, moment, rank, score, bound or guess; with `bounds` also
    the tolls that are "at least" so many, but nothing that somebody is quoted with.

    `named` are the names known: a sentence's first word is one if it stands there. A sentence that begins
    with a pronoun does not tell of whom it speaks, and has none.
    """
    text = sentence.text
    counted = list(tolls(sentence, named))
    yield from (toll for toll, begin, _ in counted if not (bounds and _is_quoted(text[:begin])))
    dates = list(_DATE.finditer(text))
    found = (*_AMOUNT.finditer(text), *(dates if len(dates) == 1 else ()))
    if not found or _PRONOUN.match(text):
        return
    language = sentence.article.language
    names = names_in(sentence, named)
    said = frozenset(terms((word for word in words(text) if not word[0].isdigit()), language))
    which = _hits(text, _WHEN, _WHICH)
    for match in found:
        if any(begin <= match.start() < end for _, begin, end in counted):
            continue
        before, after = text[: match.start()], text[match.end() :]
        if bounds and _is_quoted(before):
            continue
        least = _LEAST.search(before) if bounds else None
        before = before[: least.start()] if least else before
        unit, word = (DATE, "") if match.re is _DATE else _unit(match, before, after)
        if least and unit not in FATES:
            continue
        if unit and not is_hedged(before, language) and not _AFTER.search(after):
            left, right = _clause(before, after, _own(unit, word), language)
            yield Amount(
                sentence=sentence,
                shown=_shown((least[0] if least else "") + match[0].strip(" ."), word),
                value=_day(match) if unit == DATE else _value(match),
                exact=0.0 if unit == DATE else _exact(match),
                unit=unit,
                around=frozenset((*left, *right)),
                closest=frozenset(_closest(left, right, after, word)),
                said=said,
                names=names - _MONTH_OF if unit == DATE else names,
                scope=which - _MONTH_OF if unit == DATE else which | _who(text, match, unit),
                least=bool(least),
            )


def _who(text: str, match: re.Match[str], unit: str) -> frozenset[str]:
    """Of a toll the words that say who is counted in, and where."""
    if unit not in FATES:
        return frozenset()
    beside = text[max(0, match.start() - BESIDE) : match.end() + BESIDE]
    return _hits(text, WHO) | _hits(beside, WHERE)


def _is_quoted(before: str) -> bool:
    """Whether a quotation has begun and not ended: what somebody says is no report."""
    return before.count("“") > before.count("”") or bool(before.count('"') % 2)


def _hits(text: str, *patterns: re.Pattern[str]) -> frozenset[str]:
    return frozenset(hit.lower() for pattern in patterns for hit in pattern.findall(text))


def _shown(number: str, word: str) -> str:
    return f"{number} {word}".strip()


def _value(match: re.Match[str]) -> float:
    number = match["number"].lower()
    plain = float(SPELT[number] if number in SPELT else number.replace(",", ""))
    return plain * _SCALES.get((match["scale"] or "").lower(), 1.0)


def _day(match: re.Match[str]) -> float:
    """A day of the year as one number: 512 for "12 May"."""
    month = (match["month"] or match["monthly"]).lower()[:3]
    first = next(n for n, name in enumerate(_MONTHS[:12], 1) if name.startswith(month))
    return float(first * 100 + int(match["day"] or match["daily"]))


def _exact(match: re.Match[str]) -> float:
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


def _unit(match: re.Match[str], before: str, after: str) -> tuple[str, str]:
    """What the number counts, for comparing, and the word as it stands there; empty where it is no amount."""
    if match["money"]:
        return match["money"].lower().removeprefix("us"), ""
    if match["percent"]:
        return "%", ""
    if _is_year(match):
        return "", ""
    noun = _noun(after)
    unit = next(terms([noun.split()[-1].lower()], "en"), "") if noun else ""
    if not _OF_TIME.search(before) and (told := fate(before, after, noun, unit))[0]:
        return told
    if not unit or unit in _SPORT:
        return "", ""
    return _COINS.get(unit, unit), noun


def _noun(after: str) -> str:
    """The words behind a number as far as the first in the plural: "electoral votes"; else the first."""
    said = re.match(r"\s((?:[^\W\d_]{2,}(?:\s|(?=\W|$))){1,3})", after)
    found = said[1].split() if said else []
    if not found or found[0].lower() in _NO_NOUN:
        return ""
    for n, word in enumerate(found):
        if word.lower() in _NO_NOUN:
            break
        if word.lower() in _PEOPLES or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return " ".join(found[: n + 1])
    return found[0]


def _is_year(match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:1[89]|20)\d\d", match["number"])) and not match["scale"]


def _own(unit: str, word: str) -> frozenset[str]:
    """The unit, and the noun that it stands for: "£" and "pound"."""
    return frozenset((unit, *terms(word.split()[-1:], "en")))


def _clause(
    before: str, after: str, own: frozenset[str], language: str | None
) -> tuple[list[str], list[str]]:
    """The terms on each side of the number, as far as its clause goes: no numbers, weekdays, nor its own."""
    left = words(BREAK.split(before)[-1])[-AROUND:]
    right = words(BREAK.split(after)[0])[:AROUND]

    def telling(said: Sequence[str]) -> list[str]:
        found = terms((w for w in said if not w[0].isdigit() and w.lower() not in DAYS), language)
        return [term for term in found if term not in own]

    return telling(left), telling(right)


def _closest(left: Sequence[str], right: Sequence[str], after: str, word: str) -> Iterator[str]:
    """What the number is said of: the word behind it in "€4bn fund", else the word on each side."""
    following = re.match(r"\s([^\W\d_]+)", after)
    if not word and right and following and right[0] in frozenset(terms([following[1]], "en")):
        yield right[0]
        return
    yield from left[-1:]
    yield from right[:1]
