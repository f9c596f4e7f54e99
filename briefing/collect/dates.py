"""A date as feeds write it -> a moment in UTC, or None.

RFC 822 (RSS) and RFC 3339 (Atom, JSON Feed) are read by the standard library, what is left by feedparser's
readers. Those take "2020/1/10" for November: a date with slashes, or of digits only, is not given to them.
"""

import calendar
import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_FIRST = datetime(1990, 1, 1, tzinfo=UTC)  # before that there was no web: a date of 1970 is a broken clock
_AMBIGUOUS = re.compile(r"[\d\s/.]*|\d+/.*")
_LONGEST = 100  # characters


def moment(text: str, parsed: time.struct_time | None = None) -> datetime | None:
    """When that was, in UTC; `parsed` is feedparser's reading of the same. A date without a zone is UTC.

    None where it can't be told, or for a year before 1990 (or after 9998). A future date is let through:
    only who knows the time can refuse it.
    """
    text = text.strip()[:_LONGEST]
    when = _rfc3339(text) or _rfc822(text) or _guessed(text, parsed)
    return when if when and when >= _FIRST and when.year < 9999 else None


def _rfc3339(text: str) -> datetime | None:
    try:
        return _utc(datetime.fromisoformat(text)) if "-" in text or "T" in text else None
    except (ValueError, OverflowError):
        return None


def _rfc822(text: str) -> datetime | None:
    try:
        return _utc(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _guessed(text: str, parsed: time.struct_time | None) -> datetime | None:
    if not parsed or _AMBIGUOUS.fullmatch(text):
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _utc(when: datetime) -> datetime:
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
