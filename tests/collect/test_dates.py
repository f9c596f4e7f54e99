"""Dates of feeds -> moments. The usual ones are in tests/data/feeds/dates.xml."""

import time
from datetime import UTC, datetime

import pytest

from briefing.collect.dates import moment

READ = time.struct_time((2026, 5, 2, 10, 0, 0, 5, 122, 0))


@pytest.mark.parametrize(
    ("text", "parsed", "expected"),
    [
        pytest.param("2026-05-02T10:00:00Z", None, datetime(2026, 5, 2, 10, tzinfo=UTC), id="RFC 3339"),
        pytest.param("Sat, 02 May 26 10:00 GMT", None, datetime(2026, 5, 2, 10, tzinfo=UTC), id="RFC 822"),
        pytest.param(" 2026-05-02 ", None, datetime(2026, 5, 2, tzinfo=UTC), id="a day"),
        pytest.param("2 Mai 2026", READ, datetime(2026, 5, 2, 10, tzinfo=UTC), id="feedparser's word"),
        pytest.param("2026/10/1", READ, None, id="slashes"),
        pytest.param("1777716000", READ, None, id="digits"),
        pytest.param("1989-12-31", None, None, id="before the web"),
        pytest.param("9999-12-31", None, None, id="never"),
        pytest.param("2099-01-01", None, datetime(2099, 1, 1, tzinfo=UTC), id="the future is let through"),
        pytest.param("0001-01-01T00:00:00+23:59", None, None, id="before all calendars"),
        pytest.param("Sat, 02 May 2026 10:00:00 +99999999", None, None, id="no zone on earth"),
        pytest.param("", None, None, id="nothing"),
        pytest.param("9" * 10_000, None, None, id="endless"),
    ],
)
def test_moment(text: str, parsed: time.struct_time | None, expected: datetime | None) -> None:
    """A moment in UTC, or None where it can't be told."""
    assert moment(text, parsed) == expected
