"""A text in another language than English -> the tolls in it: so many people, and what happened to them.

Counted are people, and the dead themselves: "zwölf Menschen starben", "16 muertos". What else stands beside a
number counts as any noun does.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ...models import Sentence
from ...text.late import late
from ...text.numbers import TENS, spelt
from ...text.table import table
from ...text.tag import primary
from ...text.words import stop_words, words
from ..evidence.terms import terms
from .amount import Amount, names_in
from .hedges import is_hedged

NEAR = 7  # words on each side, inside the clause, that tell what happened to so many people
ROUND = 20  # below twenty nobody rounds what is counted
_UNSPACED = frozenset(("ja", "zh"))

_NO_FATE = frozenset(("people", "breaks", "scope"))
# "Twelve others", and "twelve people more".
_FURTHER = late(
    r"(?i)\b(?:weiteren?|anderen?|autres|otr[oa]s|altr[ie]|outr[oa]s|andere|nog|ytterligare|andra|kolejn\w+|jeszcze"
    r"|inn\w+|ещё|еще|другие|könnten?|pourraient|podrían|potrebbero|poderiam|mogelijk|mogą|могли|ほか|另外?|还有|другие)\s?$"
)
_MORE = late(
    r"(?i)\s(?:más|mais|mehr|weitere|de plus|supplémentaires|in più|meer|till|więcej|آخر(?:ين|ون)?)(?!\w)"
)
# What in German is no noun behind a preposition alone, but a place: "in Ecuador", "bei Ulm".
_PLACE = late(r"\b(?:in|bei|vor|nahe|aus|von|um|auf)\s([A-ZÄÖÜ][\w-]{2,})")


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language tells of tolls."""

    number: re.Pattern[str]  # "12 Menschen", "zwölf Tote": its `number`, and its `noun`
    fates: re.Pattern[str]  # named by what happened
    breaks: re.Pattern[str]
    scope: re.Pattern[str]
    spelt: Mapping[str, int]
    common: re.Pattern[str]  # what all tolls have in common


def tolls(sentence: Sentence, named: frozenset[str]) -> Iterator[tuple[Amount, int, int]]:
    """The tolls of a sentence in one of the known languages, and where each begins and ends in it.

    Of English none, which has its own rules; nor a bound, a guess, or one of several.
    """
    text, language = sentence.text, sentence.article.language
    known = tongue(primary(language) or "")
    if known is None:
        return
    for match in known.number.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        several = TENS.search(before) or _FURTHER.search(before) or _MORE.match(after)
        value = _value(match["number"], known)
        if value < 2 or several or is_hedged(before, language):
            continue
        if fate := _fate(match, before, after, known, language):
            shown = text[match.start() : match.end("noun")]
            amount = _amount(sentence, named, known, shown, value, fate)
            yield amount, match.start(), match.end()


def _amount(
    sentence: Sentence, named: frozenset[str], known: Tongue, shown: str, value: int, fate: str
) -> Amount:
    text, language = sentence.text, sentence.article.language
    zeros = len(str(value)) - len(str(value).rstrip("0")) if value >= ROUND else 0
    places = frozenset(_PLACE.findall(text)) if primary(language) == "de" else None
    return Amount(
        sentence=sentence,
        shown=shown,
        value=value,
        exact=10.0**zeros,
        unit=fate,
        around=frozenset(),
        closest=frozenset(),
        said=frozenset(terms(_telling(words(text), known, language), language)),
        names=names_in(sentence, named) if places is None else places,
        scope=frozenset(hit.lower() for hit in known.scope.findall(text)),
    )


def own_word(text: str, fate: str, language: str | None) -> str:
    """What the text itself calls what happened: "Tote"; the English word where it has none."""
    known = tongue(primary(language) or "")
    found = known and next((m for m in known.fates.finditer(text) if m.lastgroup == fate), None)
    return found[0] if found else fate


def _telling(said: Iterable[str], known: Tongue, language: str | None) -> Iterator[str]:
    """The words without those that all tolls of the language have in common."""
    common = known.common.search if primary(language) in _UNSPACED else known.common.fullmatch
    for word in said:
        if not (word[0].isdigit() or word.lower() in known.spelt or common(word)):
            yield word


def _value(number: str, known: Tongue) -> int:
    spelled = known.spelt.get(number.lower())
    return spelled if spelled is not None else int(re.sub(r"\D", "", number))


def _fate(match: re.Match[str], before: str, after: str, known: Tongue, language: str | None) -> str:
    """What happened to them: as the noun says, else as the clause says behind the number, else before it."""
    direct = known.fates.fullmatch(match["noun"])
    if direct:
        return (direct.lastgroup or "") if _ends(after, language) else ""
    if primary(language) in _UNSPACED:
        found = known.fates.match(after.removeprefix("が").removeprefix("の").removeprefix("被"))
        return (found.lastgroup or "") if found else ""
    right = known.fates.search(" ".join(known.breaks.split(after)[0].split()[:NEAR]))
    left = list(known.fates.finditer(" ".join(known.breaks.split(before)[-1].split()[-NEAR:])))
    told = right or (left[-1] if left else None)
    return (told.lastgroup or "") if told else ""


def _ends(after: str, language: str | None) -> bool:
    """Whether the noun is over: "12 Tote in Ulm", not "12 tote Kühe"."""
    following = re.match(r"\s([^\W_]+)", after)
    return not following or following[1].lower() in stop_words(language) or following[1][0].isdigit()


@cache
def tongue(code: str) -> Tongue | None:
    """How the language tells of tolls; None where that is not known."""
    told = _data().get(code)
    if not told:
        return None
    fates = {fate: said for fate, said in told.items() if fate not in _NO_FATE}
    spoken = spelt(code)
    by_length = "|".join(sorted(map(re.escape, spoken), key=len, reverse=True))
    nouns = "|".join((told["people"], *fates.values()))
    if code in _UNSPACED:
        happened = "|".join(fates.values())
        number = (
            rf"(?<![\d.,:/第])(?P<number>\d{{1,4}}|{by_length})(?P<noun>{told['people']})"
            rf"(?!以上|以下|未満|余|多)(?:[^\W\d]{{0,4}}?(?={happened}))?"
        )
        every = "|".join(rf"(?P<{fate}>(?:{said}))" for fate, said in fates.items())
        return Tongue(late(number), late(every), late("[、，。；]"), late(told["scope"]), spoken, late(nouns))
    return Tongue(
        late(
            rf"(?i)(?<![\w.,/:–-])(?P<number>\d{{1,3}}(?:[.\s]\d{{3}})+|(?!0|(?:1[5-9]|20)\d\d\b)\d{{1,4}}|{by_length})\s(?P<noun>{nouns})(?!\w)"
        ),
        late("(?i)" + "|".join(rf"(?P<{fate}>\b[وف]?(?:{said})(?!\w))" for fate, said in fates.items())),
        late(rf"(?i)[;:()\[\]—–“”«»\"،؛]|,(?!\d)|\s-\s|\b(?:{told['breaks']})\b|\s(?=و\w\w)"),
        late(rf"(?i)\b(?:{told['scope']})\b|\b(?:24|(?:19|20)\d\d)\b"),
        spoken,
        late(rf"(?i)[وف]?(?:{nouns})"),
    )


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    return table(__package__, "fates.json")
