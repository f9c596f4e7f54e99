"""A sentence -> the days of the year that it gives, and what makes a number the year of something past."""

import re

from ...text.dates import MONTHS

DATE = "day of the year"  # the unit of "12 May"; no noun is called that, as "12 dates" are dates
YEAR = "calendar year"  # the unit of "in 1967", as "12 years" are years

_MONTHS = MONTHS["en"].split()
MONTH_OF = frozenset(_MONTHS)
MONTH = "|".join(f"{name}\\.?" for name in _MONTHS)
DAY = re.compile(
    rf"""(?<![\w.,/–-])(?<!\d\sand\s)(?<!\d\sor\s)(?<!\d\sto\s)(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{MONTH})(?!\w)
    |(?P<monthly>{MONTH})\s(?P<daily>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:/–-]|[.,]\d|\sand\s\d|\sto\s\d))""",
    re.IGNORECASE | re.VERBOSE,
)
_YEARLY = re.compile(
    rf"\b(?:in|since|until|from|between|during|early|late|the|(?:{MONTH})|(?:{MONTH})\s\d{{1,2}},)\s$",
    re.IGNORECASE,
)


def day_of(match: re.Match[str]) -> float:
    """A day of the year as one number: 512 for "12 May"."""
    month = (match["month"] or match["monthly"]).lower()[:3]
    first = next(n for n, name in enumerate(_MONTHS[:12], 1) if name.startswith(month))
    return float(first * 100 + int(match["day"] or match["daily"]))


def is_year(number: str) -> bool:
    """Whether a number looks like a year."""
    return bool(re.fullmatch(r"(?:1[89]|20)\d\d", number))


def says_year(before: str) -> bool:
    """Whether what stands before such a number makes it the year of something: "in", "the", "May"."""
    return bool(_YEARLY.search(before))
