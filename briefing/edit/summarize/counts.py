"""What a story's outlets count -> whether a sentence's number stands alone: "two leaders", where all others
have three.
"""

import re
from collections.abc import Mapping, Sequence, Set

from .deeds import deeds

_AMOUNT = re.compile(r"[0-9]+(?:\.[0-9]+)?\Z")
# A number is of what the next two terms name, or of the dead that are named so near.
_NEXT, _NEAR = 2, 3
_TOLLS = ("die", "injur")
_ANYTHING = frozenset("peopl person men women man woman million billion percent day year hour time".split())
# "A man and two boys died" are three.
_ADDS_UP = re.compile(
    r"\b(?:an?|one|his|her|\w+['’]s) (?:[\w-]+ ){1,3}and (?:an?|one|two|three|four|five|six|\d) ",
    re.IGNORECASE,
)
# Of the same thing no two reports give numbers further apart; "more than 82,000" are 82,040.
_FAR, _ROUND, _TENS = 3.0, 1.02, 100


def stand_alone(
    texts: Sequence[str], said: Mapping[str, Sequence[str]], headline: str, language: str
) -> list[bool]:
    """For each text whether more outlets give another number for what it counts, or the headline another
    toll; `said`: what each outlet opens with.
    """
    given: dict[str, dict[str, set[str]]] = {}
    for outlet, openings in said.items():
        for text in openings:
            for thing, number in _given(text, language):
                given.setdefault(thing, {}).setdefault(number, set()).add(outlet)
    tolls = frozenset(pair for pair in _given(headline, language) if pair[0] in _TOLLS)
    return [
        any(_is_alone(pair, given.get(pair[0], {}), tolls) for pair in _given(text, language))
        for text in texts
    ]


def _given(text: str, language: str) -> list[tuple[str, str]]:
    """What the text counts, and the number; no toll where it is yet to be added up."""
    found = counted(deeds(text, language))
    return [pair for pair in found if pair[0] not in _TOLLS] if _ADDS_UP.search(text) else found


def counted(said: Sequence[str]) -> list[tuple[str, str]]:
    """What a sentence counts, and the number: ("leader", "3")."""
    found = []
    for n, number in enumerate(said):
        if _AMOUNT.match(number):
            near = said[max(0, n - _NEAR) : n + 1 + _NEAR]
            found += [(thing, number) for thing in said[n + 1 : n + 1 + _NEXT] if thing not in _ANYTHING]
            found += [(toll, number) for toll in _TOLLS if toll in near]
    return found


def counts_again(some: Set[tuple[str, str]], others: Set[tuple[str, str]]) -> bool:
    """Whether the two sets of what is counted have a thing and its number in common, be it rounded: "63% of
    the vote" is 62.8% of it."""
    return any(
        thing == other and (number == given or _is_whole_of(number, given) or _is_whole_of(given, number))
        for thing, number in some
        for other, given in others
    )


def _is_whole_of(number: str, given: str) -> bool:
    """Whether the one is the other, with decimals, as a whole number."""
    return "." not in number and "." in given and round(float(given)) == float(number)


def _is_alone(pair: tuple[str, str], given: Mapping[str, Set[str]], tolls: Set[tuple[str, str]]) -> bool:
    thing, number = pair
    if any(what == thing for what, _ in tolls) and pair not in tolls:
        return True
    others = (len(outlets) for other, outlets in given.items() if _differs(float(other), float(number)))
    return max(others, default=0) > len(given.get(number, ()))


def _differs(one: float, other: float) -> bool:
    """Whether two numbers of one thing are two reports of it, not one rounded, nor of another thing."""
    low, high = sorted((one, other))
    times = high / max(1e-9, low)
    is_rounded = times < _ROUND and not (low % _TENS and high % _TENS)
    return 1 < times < _FAR and not is_rounded
