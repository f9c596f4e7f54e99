"""A headline -> the date that English writes out in it: "Evening Desk, May 3, 2031"."""

import re

_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH})|({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)


def date_in(title: str) -> tuple[int, int] | None:
    """Month and day of the first date in a title."""
    found = _DATE.search(title)
    if not found:
        return None
    day, month = found[1] or found[4], found[2] or found[3]
    return _MONTHS[month[:3].lower()], int(day)
