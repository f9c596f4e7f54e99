"""A number's clause -> what happened to so many people: "12 dead" and "killing 12" are one."""

import re
from collections.abc import Mapping

from ..evidence.terms import terms

AROUND = 5  # words on each side, inside the clause, that tell what a number counts
NEXT = 4  # words within which it says what happened to a number without a noun: "12 have been killed"

BREAK = re.compile(
    r"""[;:()\[\]—–“”"]|,(?!\d)|\s-\s
    |\b(?:and|but|while|whereas|after|before|since|when|than|compared|from|who|which|that)\b""",
    re.IGNORECASE | re.VERBOSE,
)
FATES: Mapping[str, str] = {
    "killed": r"kill(?:s|ed|ing)?|dead|died?|deaths|death\stoll|fatalities|perished|slain",
    "injured": "injur(?:es?|ed|ies|ing)|wound(?:s|ed|ing)|hurt",
    "missing": "missing|unaccounted",
    "arrested": "arrest(?:s|ed|ing)?|detain(?:s|ed|ing)",
    "evacuated": "evacuat(?:es?|ed|ing)",
}
_FATE = re.compile("|".join(rf"(?P<{fate}>\b(?:{said})\b)" for fate, said in FATES.items()), re.IGNORECASE)
_ANYBODY = frozenset(terms(["people", "persons", "lives", "victims"], "en"))
# What every toll has in common.
PEOPLE = _ANYBODY | frozenset(
    terms(
        """kill killed dead die died death toll fatality injure injured injury wound wounded hurt missing
        arrest arrested detain detained evacuate evacuated""".split(),
        "en",
    )
)
_NO_NOUN = re.compile(
    r"\s?(?:$|[.,;:]|(?:in|on|at|by|were|was|have|had|are|so|and|as|after|when)\b)", re.IGNORECASE
)
# Who is counted in, and where: a sentence that says so may count others than one that does not.
WHO = re.compile(
    r"""\b(?:gunm[ae]n|attackers?|suspects?|shooters?|bombers?|himself|herself|themselves|pilots?|drivers?|crew
    |includ(?:es?|ed|ing)|among|only|nationwide|worldwide|globally|rises?|rose|risen|rising|climb(?:s|ed)?
    |jump(?:s|ed)?|confirmed)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# These do beside the number: "12 people in the state"; not in "shook the city and killed 12".
WHERE = re.compile(
    r"\b(?:countr(?:y|ies)|nations?|states?|counties|cit(?:y|ies)|region|province)\b", re.IGNORECASE
)
BESIDE = 40  # characters


def fate(before: str, after: str, noun: str, unit: str) -> tuple[str, str]:
    """What happened to so many, "killed", and the word behind the number; empty where it counts no people.

    Only people, persons, lives and victims are anybody: "12 soldiers" may be some of the dead.
    """
    if unit in _ANYBODY:
        return _fate(before, after, AROUND + 1), noun
    found = _FATE.match(after.lstrip())
    if _NO_NOUN.match(after.lstrip()[found.end() :] if found else after):
        return _fate(before, after, NEXT), found[0] if found else ""
    return "", ""


def fated(text: str) -> str:
    """What the text says happened to people, as it says last: "killed"; empty where it says nothing."""
    found = list(_FATE.finditer(text))
    return (found[-1].lastgroup or "") if found else ""


def _fate(before: str, after: str, near: int) -> str:
    """As the clause says behind the number, else as it says last before it."""
    right = _FATE.search(" ".join(BREAK.split(after)[0].split()[:near]))
    left = list(_FATE.finditer(" ".join(BREAK.split(before)[-1].split()[-near:])))
    found = right or (left[-1] if left else None)
    return (found.lastgroup or "") if found else ""
