"""briefing schedule, with a crontab program that keeps its table in a file."""

import os
import shlex
import sys
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, Run

CRONTAB = """\
#!/bin/sh
case "$1" in
  -l) if [ -f "$0.table" ]; then /bin/cat "$0.table"; else echo "no crontab for me" >&2; exit 1; fi ;;
  -) /bin/cat > "$0.table" ;;
esac
"""


@pytest.fixture
def table(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file with the user's table, which has a line of the user's own."""
    program = folder / "bin" / "crontab"
    program.parent.mkdir()
    program.write_text(CRONTAB, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    path = program.with_name("crontab.table")
    path.write_text("@daily backup\n", encoding="utf-8")
    return path


def test_install_show_remove(folder: Path, run: Run, table: Path) -> None:
    """A line is added, changed, shown and taken out; the others stay."""
    assert run("schedule", "show").out == "not scheduled: briefing schedule install --at 06:30\n"
    run("schedule", "install", "--at", "6:05")
    run("schedule", "install", "--at", "07:15")
    path = folder / "feeds.yaml"
    command = shlex.join([sys.executable, "-P", "-m", "briefing", "build", "--config", str(path)])
    line = f"15 7 * * * {command} # briefing {path}\n"
    assert run("schedule", "show").out == line
    assert table.read_text(encoding="utf-8") == f"@daily backup\n{line}"
    assert run("schedule", "remove").out == "removed\n"
    assert run("schedule", "remove").out == "not scheduled\n"
    assert table.read_text(encoding="utf-8") == "@daily backup\n"


def test_the_line_works(
    folder: Path, run: Run, table: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What cron is given builds the briefing, from another folder and with next to no environment."""
    run("schedule", "install")
    line = table.read_text(encoding="utf-8").splitlines()[1].split(maxsplit=5)[5]
    home = tmp_path_factory.mktemp("home")
    (home / "json.py").write_text("raise SystemExit('taken for the module')\n", encoding="utf-8")
    assert os.system(f"cd {home} && {line.replace('build', 'build --now 2026-11-23T06:30')}") == 0
    assert (folder / "output" / "2026-11-23.html").exists()


@pytest.mark.parametrize("at", ["25:00", "6", "06:30:00"])
def test_no_time_of_day(folder: Path, run: Run, table: Path, at: str) -> None:
    """A time that is none changes nothing."""
    result = run("schedule", "install", "--at", at)
    assert (result.code, "is no time of day" in result.err) == (2, True)
    assert table.read_text(encoding="utf-8") == "@daily backup\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("sections: []\n", "sections: is empty", id="no section"),
        pytest.param(f"{FEEDS_YAML}output: {{templates: mine}}\n", "there is no folder ", id="no templates"),
    ],
)
def test_mistakes_are_not_scheduled(folder: Path, run: Run, table: Path, written: str, said: str) -> None:
    """A feeds.yaml that can't be used is told now, not every morning."""
    (folder / "feeds.yaml").write_text(written, encoding="utf-8")
    result = run("schedule", "install")
    assert (result.code, said in result.err) == (2, True)
    assert table.read_text(encoding="utf-8") == "@daily backup\n"


def test_no_cron(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no crontab program, the line to add by hand is told."""
    monkeypatch.setenv("PATH", str(folder))
    result = run("schedule", "install")
    assert result.code == 1
    assert "the line to add by hand: 30 6 * * * " in result.err
