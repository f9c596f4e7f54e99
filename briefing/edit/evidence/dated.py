"""A headline -> the date of which it is, as English writes that out: "Evening Desk, May 3, 2031"."""

import re

from ...text.dates import MONTHS

_MONTHS = MONTHS["en"].split()
_NUMBERS = {name[:3]: n for n, name in enumerate(_MONTHS[:12], 1)}
_LONGEST_FIRST = sorted((name for name in _MONTHS if name != "may"), key=len, reverse=True)
_MONTH = f"(?:(?i:{'|'.join(_LONGEST_FIRST)})|May|MAY)"  # "may 10 be told" is no date
_DATE = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH})|({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?)"
    r"(?!,?\d)\b"
)
# A headline is of a date that stands apart, or at its end; one it tells of stands in a sentence: "tolls to
# rise on May 3". Of 653 real headlines with a date 153 only told of one.
_APART = re.compile(r"[|,(–—:\[/-]\s*\Z")
_ENDS = re.compile(r",? (?:19|20)\d\d\b|\W*\Z|\s*[|:)–—-]")
_TOLD = re.compile(
    r"\b(?:on|to|from|by|until|till|before|after|since|due|for|in|of|starting|through)\s\Z", re.IGNORECASE
)


def date_in(title: str) -> tuple[int, int] | None:
    """Month and day of the first date in a title, where the title is of that date."""
    found = _DATE.search(title)
    if not found:
        return None
    before, behind = title[: found.start()], title[found.end() :]
    if not _APART.search(before) and (_TOLD.search(before) or not _ENDS.match(behind)):
        return None
    day, month = found[1] or found[4], found[2] or found[3]
    return _NUMBERS[month[:3].lower()], int(day)
