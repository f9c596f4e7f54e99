"""The command as a process: how it starts, is stopped, and writes to whatever it is given."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import COMMANDS

HEAVY = (
    "numpy pydantic jinja2 sumy trafilatura feedparser urllib3 css_inline selectolax yaml filelock".split()
)
START = [sys.executable, "-m", "briefing"]
NOW = ("--now", "2026-11-23T06:30")


def started(*args: str, **options: str) -> subprocess.CompletedProcess[str]:
    """What the command did, as a process of its own with these variables in its environment."""
    return subprocess.run(
        [*START, *args],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        env={**os.environ, **options},
    )


def test_help_loads_nothing_heavy() -> None:
    """The heavy packages load when a command runs: not for its --help, and not with `import briefing`."""
    code = (
        "import sys, briefing.cli as c\n"
        f"[c.cli.get_command(None, name) for name in c.COMMANDS]\nprint(*set({HEAVY}) & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_both_spellings_of_help(option: str) -> None:
    """-h is --help, of the program and of a command."""
    assert all(f"\n  {name} " in started(option).stdout for name in COMMANDS)
    assert started("build", option).stdout.startswith("Usage: briefing build")


@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) == signal.SIG_IGN, reason="Ctrl-C is ignored here, as in a job behind &"
)
def test_stopped_by_hand(folder: Path) -> None:
    """Ctrl-C while a server keeps us waiting: one line, code 130, at once; the next run is not locked out."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)  # should the command not come that far
        at = f"127.0.0.1:{server.getsockname()[1]}"
        sections = f"[{{name: World, feeds: ['http://{at}/feed']}}]"
        slow = f"sections: {sections}\nhttp: {{allow_private: ['{at}']}}\n"
        (folder / "slow.yaml").write_text(slow, encoding="utf-8")
        run = subprocess.Popen([*START, "build", "-c", "slow.yaml"], stderr=subprocess.PIPE, text=True)
        try:
            connection, _ = server.accept()
            with connection:
                run.send_signal(signal.SIGINT)
                _, complaint = run.communicate(timeout=20)
        finally:
            run.kill()
    assert (run.returncode, complaint) == (130, "briefing: stopped\n")
    assert started("build", *NOW).returncode == 0


PRINTING = pytest.mark.parametrize("args", [("build", *NOW, "-v"), ("--help",), ("--version",)])


@PRINTING
def test_a_reader_who_has_seen_enough(folder: Path, args: tuple[str, ...]) -> None:
    """Where nobody reads the output any more, as after `| head`, the command ends well and says nothing."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run([*START, *args], stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@PRINTING
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_an_output_that_is_full(folder: Path, args: tuple[str, ...]) -> None:
    """A result that can't be written is one line and code 1."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*START, *args], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"briefing: standard output: No space left on device\n")


def test_a_full_disk_leaves_no_half_of_a_configuration(empty: Path) -> None:
    """init says so in a line, and can be run again when there is room."""
    code = (
        "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "from briefing.cli import main\nmain(['init'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"briefing: feeds.yaml: can't write it (File too large)\n")
    assert list(empty.iterdir()) == []


def test_no_output_at_all(folder: Path) -> None:
    """Closed by the shell (>&- 2>&-), standard output and error are no reason to fail."""
    for args in (("build", *NOW, "-v"), ("show",)):
        line = f"exec {sys.executable} -m briefing {' '.join(args)} <&- >&- 2>&-"
        assert subprocess.run(["/bin/sh", "-c", line], check=False).returncode == 0
    assert (folder / "output" / "latest.html").exists()


@pytest.mark.parametrize(
    ("stdin", "said"),
    [("<&-", "no sentence to quote in it"), ("0>empty", "can't read it (Bad file descriptor)")],
    ids=["closed", "not to be read"],
)
def test_no_input_at_all(empty: Path, stdin: str, said: str) -> None:
    """A standard input from which nothing comes is called so."""
    line = f"exec {sys.executable} -m briefing summarize {stdin}"
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, f"briefing: standard input: {said}\n")


def test_an_output_that_knows_no_umlauts(folder: Path) -> None:
    """Quotation marks come out whatever the locale."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    started("build", *NOW)
    assert "23 November 2026 · " in started("show", **plain).stdout
    assert started("build", *NOW, "-v", **plain).returncode == 0


def test_an_output_that_knows_few_letters(folder: Path) -> None:
    """What stdout has no character for is a question mark, in JSON an escape; nothing fails for it."""
    latin = {"PYTHONIOENCODING": "latin-1"}
    text = "The mayor’s ferry left Łańcut at noon on Monday, with forty people on board."
    (folder / "ferry.txt").write_text(text, encoding="utf-8")
    assert started("summarize", "ferry.txt", **latin).stdout == re.sub("[’Łń]", "?", text) + "\n"
    data = json.loads(started("summarize", "ferry.txt", "--json", **latin).stdout)
    assert [quote["text"] for quote in data["quotes"]] == [text]
    assert started("feeds", "list", **latin).returncode == 0


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """The sample's files are the same in another folder, process, time zone and order of hashes."""
    made = []
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Los_Angeles")):
        output = tmp_path / seed
        assert started("demo", "--output", str(output), PYTHONHASHSEED=seed, TZ=zone).returncode == 0
        made.append({file.name: file.read_bytes() for file in output.iterdir()})
    assert made[0] == made[1]


def test_a_browser(folder: Path) -> None:
    """`open` hands the page's address to the browser; without one, the line names the address."""
    started("build", *NOW)
    page = (folder / "output" / "latest.html").resolve().as_uri()
    browser = folder / "browser"
    browser.write_text('#!/bin/sh\necho "$1" > asked\n', encoding="utf-8")
    browser.chmod(0o755)
    assert started("open", BROWSER=str(browser)).returncode == 0
    assert (folder / "asked").read_text(encoding="utf-8") == f"{page}\n"
    none = {"BROWSER": "", "PATH": "/nonexistent", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = started("open", **none)
    assert (done.returncode, page in done.stderr) == (1, True)


def test_json_is_all_that_is_printed(folder: Path) -> None:
    """--json leaves standard output to the JSON."""
    assert json.loads(started("build", *NOW, "--json", "--verbose").stdout)["stories"] == 3
