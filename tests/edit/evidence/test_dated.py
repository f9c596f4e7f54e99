"""A headline -> the date that stands in it."""

import pytest

from briefing.edit.evidence.dated import date_in


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Evening Desk, May 3, 2031", (5, 3)),
        ("Best of cartoons, December 16", (12, 16)),
        ("Delta Night Show (12 May)", (5, 12)),
        ("Delta Night Show | 1st of March 2031", (3, 1)),
        ("NOON NEWS, SEPT. 30", (9, 30)),
        ("Talks go on as May meets 27 leaders", None),
        ("Storm kills 12 marching soldiers", None),
        ("May wins in May", None),
        ("Tolls to rise on May 3", None),
        ("Council delays tolls from July 9 to August 1", None),
        ("Accounts are due Dec 4", None),
        ("Taxes: who pays may 10 be told", None),
        ("Region counts May 1,172 cases", None),
        ("", None),
    ],
)
def test_dates_of_headlines(title: str, date: tuple[int, int] | None) -> None:
    """Month and day, however English writes them; no month or number alone, nor a date only told of."""
    assert date_in(title) == date
