"""A folder with a feeds.yaml and two outlets' feeds in files, and a way to run commands in it."""

from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, HERALD, WIRE, Ran, Run, rss

from briefing.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a configuration and feeds in it."""
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    (tmp_path / "wire.xml").write_text(rss("The Wire", WIRE), encoding="utf-8")
    (tmp_path / "herald.xml").write_text(rss("The Herald", HERALD), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with nothing in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command as from the shell."""

    def run_command(*args: str | Path) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        assert isinstance(stop.value.code, int)
        return Ran(stop.value.code, out, err)

    return run_command
