"""What a person at a terminal sees."""

from io import StringIO
from pathlib import Path

import pytest

from briefing.cli.terminal import Meter, count, fitting, is_terminal, narrowed, plain, shortest, wrapped

HOSTILE = "\x1b]0;Owned\x07Rain\n\tand wind"


class Screen(StringIO):
    """A stream that is a terminal, or is none."""

    encoding = "utf-8"

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def test_progress_is_wiped(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step replaces the one before it, on one line, and the end leaves nothing."""
    monkeypatch.setenv("TERM", "xterm")
    with Meter(True) as meter:
        meter("Reading feeds", 1, 2)
        meter("Writing", 0, 0)
    assert capsys.readouterr().err == "\r\033[KReading feeds 1/2\r\033[KWriting …\r\033[K"


@pytest.mark.parametrize(("shown", "term"), [(False, "xterm"), (True, "dumb")])
def test_no_progress(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shown: bool, term: str
) -> None:
    """Where nobody watches, or the terminal can't wipe a line, there is none."""
    monkeypatch.setenv("TERM", term)
    with Meter(shown) as meter:
        meter("Reading feeds", 1, 2)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("no_color", "term", "expected"),
    [("", "xterm", False), ("1", "xterm", True), ("", "dumb", True)],
    ids=["colours", "NO_COLOR", "dumb"],
)
def test_colours(monkeypatch: pytest.MonkeyPatch, no_color: str, term: str, expected: bool) -> None:
    """NO_COLOR and a dumb terminal do without them."""
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", term)
    assert plain() is expected


def test_no_stream_is_no_terminal() -> None:
    """Python has none where the shell has closed it."""
    assert not is_terminal(None)


def test_count() -> None:
    """One is singular, all else plural."""
    assert [count(n, "story", "stories") for n in (0, 1, 2)] == ["0 stories", "1 story", "2 stories"]


def test_shortest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path below the current folder is shown from there, any other whole."""
    monkeypatch.chdir(tmp_path)
    assert shortest(tmp_path / "output" / "a.md") == "output/a.md"
    assert shortest(Path("/elsewhere/a.md")) == "/elsewhere/a.md"


def test_long_lines() -> None:
    """A line is cut between words; what follows stands further in. Without a terminal it stays whole."""
    line = "     3 outlets (weight 3.2) × 2 h old = 4.20 points"
    assert wrapped(line, 30) == "     3 outlets (weight 3.2) ×\n       2 h old = 4.20 points"
    assert wrapped(line, 0) == wrapped(line, 80) == line


@pytest.mark.parametrize(("terminal", "expected"), [(True, "?]0;Owned?Rain\n\tand wind"), (False, HOSTILE)])
def test_a_text_tells_the_terminal_nothing(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, expected: str
) -> None:
    """What a terminal would obey becomes a question mark there; a pipe gets the text as it is."""
    monkeypatch.setattr("sys.stdout", Screen(terminal))
    assert fitting(HOSTILE) == expected


TOLD = """\
THE TEST PAPER

Elmouth harbour bridge opens to traffic after nine years of work and a
strike [1]
  * Thousands drove over the new harbour bridge at Elmouth, which cost
    312 million crowns, on Monday. [1]
  * It rained.
- Tram drivers at Elmouth vote for new rosters, the third ones in a year
  - Ferry stops

[1] https://the-herald.example/2026/11/23/elmouth-harbour-bridge-opens-to-traffic
[2] https://the-wire.example/1
"""
NARROW = """\
THE TEST PAPER

Elmouth harbour bridge opens to traffic
after nine years of work and a strike
[1]
  * Thousands drove over the new harbour
    bridge at Elmouth, which cost 312
    million crowns, on Monday. [1]
  * It rained.
- Tram drivers at Elmouth vote for new
  rosters, the third ones in a year
  - Ferry stops

[1]
https://the-herald.example/2026/11/23/elmouth-harbour-bridge-opens-to-traffic
[2] https://the-wire.example/1
"""


def test_a_narrow_terminal() -> None:
    """Paragraphs are cut anew, between words; where there is room, or no terminal, nothing is."""
    assert narrowed(TOLD, 40) == NARROW
    assert [narrowed(TOLD, columns) for columns in (0, 72, 200)] == [TOLD] * 3


def test_a_whole_briefing_on_a_narrow_terminal() -> None:
    """Its words stay, in their order, and no line is longer than the terminal but for a single word."""
    text = (Path(__file__).parents[1] / "publish" / "golden" / "full.txt").read_text(encoding="utf-8")
    narrow = narrowed(text, 50)
    assert narrow.split() == text.split()
    assert [line for line in narrow.splitlines() if len(line) > 50 and " " in line.strip()] == []
