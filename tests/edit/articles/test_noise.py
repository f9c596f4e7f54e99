"""The graded lines of tests/data/noise: what each is, and where the sentence in it begins."""

from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.edit.articles.clean import is_weak, kind, opening


class Line(NamedTuple):
    """A line of the collection: how hard it is (1 to 3), what it is, where the sentence in it begins."""

    name: str
    grade: int
    expected: str
    text: str
    start: int


def _lines() -> list[Line]:
    found = []
    for file in sorted((Path(__file__).parents[2] / "data" / "noise").glob("*.tsv")):
        for number, row in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not row.startswith("#"):
                grade, expected, text = row.split("\t")
                start = max(0, text.find("⟦"))
                found.append(
                    Line(f"{file.stem}:{number}", int(grade), expected, text.replace("⟦", ""), start)
                )
    return found


LINES = _lines()
# Of 59.
HARD = 19


def verdict(text: str) -> tuple[str, int]:
    """What the cleaning says of a line: its kind of noise, "weak", or "-"; and where its sentence begins."""
    start = opening(text)
    said = kind(text[start:]) or ("weak" if is_weak(text[start:]) else "-")
    return said, start if said == "-" else 0


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=line.name) for line in LINES if line.grade < 3], ids=str
)
def test_plain_lines(line: Line) -> None:
    """Each line that is plain, or needs a look, is known for what it is."""
    assert verdict(line.text) == (line.expected, line.start)


def test_hard_lines() -> None:
    """Of the hard lines, at least so many are dropped or kept as they should be; a better rule raises it."""
    right = [line for line in LINES if line.grade == 3 and _is_right(line)]
    assert len(right) >= HARD


def _is_right(line: Line) -> bool:
    said, start = verdict(line.text)
    return (said == "-", start) == (line.expected == "-", line.start)
