"""What a person at a terminal sees."""

from io import StringIO
from pathlib import Path

import pytest

from briefing.cli.terminal import Meter, count, fitting, is_terminal, plain, shortest, wrapped

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
