"""Sentence -> the plain amounts in it: a number, what it counts, and what it is said of.

What may be no amount (a year, an age, a moment, a rank, a score), or no exact one (a bound, a guess), is left
out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..models import Sentence
from ..text.words import words
from .evidence import terms

AROUND = 5  # words on each side, inside the clause, that tell what a number counts

_SCALES: Mapping[str, float] = {
    "hundred": 1e2,
    **dict.fromkeys(("thousand", "k"), 1e3),
    **dict.fromkeys(("million", "millions", "m", "mn", "mln"), 1e6),
    **dict.fromkeys(("billion", "billions", "b", "bn", "bln"), 1e9),
    **dict.fromkeys(("trillion", "trillions", "t", "tn", "trn"), 1e12),
}
_SPELT: Mapping[str, float] = {
    word: float(n)
    for n, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split(),
        start=2,
    )
}
_COINS = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "rupe": "₹", "won": "₩"}

_AMOUNT = re.compile(
    rf"""(?<![\w.,/:$€£¥-])
    (?P<money>(?:us|a|c)?\$|[€£¥₹₩])?\s?
    (?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:{"|".join(_SPELT)})\b)
    (?:[\s-]?(?P<scale>hundred|thousand|[mb]illions?|trillions?|k|mn|mln|bn|bln|tn|trn|m|b|t)\b)?
    \s?(?P<percent>%|per\s?cent\b|percentage\spoints?\b|percent\b)?
    (?![\w/:]|[.,]\d|-\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# What makes the number behind it a bound, a guess, or one of several: another can be as true.
_HEDGE = re.compile(
    r"""\b(?:at\sleast|more\sthan|over|above|no\sfewer\sthan|up\sto|at\smost|less\sthan|fewer\sthan|under
    |below|nearly|almost|about|around|roughly|approximately|some|an\sestimated|estimated|close\sto|between|from
    |as\s(?:many|much|low|high)\sas|could|may|might|would|expected|if|another|further|additional|more|other
    |of\sthe|including|among|first|last|per|each|every)\b[\s\w]{0,16}$""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    r"""^\s?(?:more|others?|additional|further|or\s(?:so|more|fewer|less)|to\s\d|and\s\d|-?years?[\s-]old
    |of\sthe|each)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BREAK = re.compile(
    r"""[;:()\[\]—–“”"]|,(?!\d)|\s-\s
    |\b(?:and|but|while|whereas|after|before|since|when|than|compared|from|who|which|that)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MONTHS = """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec""".split()
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
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
    |earlier|originally|initial(?:ly)?|annual(?:ly)?|year|month|week|quarter|first|second|third|fourth|daily
    |so\sfar|now|total|overall|since|per|half)\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, what it counts, and what it is said of."""

    sentence: Sentence
    shown: str  # as it stands in the text, with its unit
    value: float
    digits: int  # that carry meaning: 1,200 has two
    unit: str  # "$", "%", or the stem of the noun
    around: frozenset[str]  # the terms of its clause
    closest: frozenset[
        str
    ]  # of these the last before it and the first behind its unit: what happened to how many
    said: frozenset[str]  # the terms of the whole sentence
    names: frozenset[str]  # of the whole sentence
    times: frozenset[str]  # words of the sentence that say which year, quarter, turn …


def amounts(sentence: Sentence, named: frozenset[str] = frozenset()) -> Iterator[Amount]:
    """The plain amounts of a sentence: no year, age, moment, rank, score, bound or guess.

    `named` are the names known: a sentence's first word is one if it stands there. A sentence that begins
    with a pronoun does not tell of whom it speaks, and has none.
    """
    text = sentence.text
    if _PRONOUN.match(text):
        return
    names = frozenset(capitalised(sentence, words(text)[1:])) | (
        frozenset(capitalised(sentence, words(text)[:1])) & named
    )
    said = frozenset(terms(words(text), sentence.article.language))
    for match in _AMOUNT.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        unit, word = _unit(match, after)
        if unit and not _HEDGE.search(before[-40:]) and not _AFTER.search(after):
            left, right = _clause(before, after, unit, sentence.article.language)
            yield Amount(
                sentence=sentence,
                shown=_shown(match[0].strip(), word),
                value=_value(match),
                digits=len(match["number"].replace(",", "").replace(".", "").strip("0")) or 1,
                unit=unit,
                around=frozenset((*left, *right)),
                closest=frozenset((*left[-1:], *right[:1])),
                said=said,
                names=names,
                times=frozenset(hit.lower() for hit in _WHEN.findall(text)),
            )


def _shown(number: str, word: str) -> str:
    return f"{number} {word}".strip()


def _value(match: re.Match[str]) -> float:
    number = match["number"].lower()
    plain = _SPELT[number] if number in _SPELT else float(number.replace(",", ""))
    return plain * _SCALES.get((match["scale"] or "").lower(), 1.0)


def _unit(match: re.Match[str], after: str) -> tuple[str, str]:
    """What the number counts, for comparing, and the word as it stands there; empty where it is no amount."""
    if match["money"]:
        return match["money"].lower().removeprefix("us"), ""
    if match["percent"]:
        return "%", ""
    said = re.match(r"\s([^\W\d_]{2,})", after)
    if not said or said[1].lower() in _NO_UNIT or _is_year(match):
        return "", ""
    unit = next(terms([said[1].lower()], "en"), "")
    return ("", "") if unit in _SPORT else (_COINS.get(unit, unit), said[1])


def _is_year(match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:1[89]|20)\d\d", match["number"])) and not match["scale"]


def _clause(before: str, after: str, unit: str, language: str | None) -> tuple[list[str], list[str]]:
    """The terms on each side of the number, as far as its clause goes, but for unit, numbers and weekdays."""
    left = words(_BREAK.split(before)[-1])[-AROUND:]
    right = words(_BREAK.split(after)[0])[:AROUND]

    def telling(said: Sequence[str]) -> list[str]:
        found = terms((w for w in said if not w[0].isdigit() and w.lower() not in _WEEKDAYS), language)
        return [term for term in found if term != unit]

    return telling(left), telling(right)


def capitalised(sentence: Sentence, said: Sequence[str]) -> Iterator[str]:
    """The words with a capital: who and where it is about."""
    return (term for word in said if word[0].isupper() for term in terms([word], sentence.article.language))
