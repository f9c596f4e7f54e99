"""The page that lists all editions."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.page import unstyled

from briefing.publish.archive import Edition, archive
from briefing.publish.layout import Neighbour

DAYS = [date(2026, 11, 22), date(2026, 11, 23), date(2026, 10, 31)]


def edition(day: date) -> Edition:
    files = tuple(Neighbour(name, f"{day}{suffix}") for name, suffix in (("HTML", ".html"), ("Text", ".txt")))
    return Edition(day, (f"First of {day}", "Second & <last>"), 12, files)


def test_golden(golden: Callable[[str, str], None]) -> None:
    """The latest edition on top, the others by month, each with its headlines and files."""
    page = archive([edition(day) for day in DAYS], title="The Morning Briefing")
    golden("archive.html", unstyled(page))


def test_newest_first() -> None:
    """In whatever order editions come, the newest leads."""
    page = archive([edition(day) for day in DAYS], title="Daily")
    assert re.findall(r'<time datetime="([^"]+)"', page) == ["2026-11-23", "2026-11-22", "2026-10-31"]


@pytest.mark.parametrize(
    ("editions", "expected"),
    [
        pytest.param([], "No editions yet.", id="none"),
        pytest.param([Edition(DAYS[0])], '<a href="2026-11-22.html">', id="a date alone"),
    ],
)
def test_little_is_enough(editions: list[Edition], expected: str) -> None:
    """The page stands without editions, and without headlines and files."""
    assert expected in archive(editions, title="Daily")


def test_it_can_be_overridden(tmp_path: Path) -> None:
    """The user's own archive.html.j2 goes before ours."""
    (tmp_path / "archive.html.j2").write_text("{{ editions }} of {{ title }}")
    assert archive([edition(DAYS[0])], title="<Daily>", templates=tmp_path) == "1 of &lt;Daily&gt;"
