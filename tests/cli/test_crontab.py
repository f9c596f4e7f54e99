"""One line of ours in the user's crontab, and all others as they were."""

import shlex
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.crontab import job_line, read_crontab, with_job, without_job, write_crontab
from briefing.errors import BriefingError

COMMAND = "/usr/bin/python3 -m briefing build"
MARKER = "briefing /home/ann/feeds.yaml"
LINE = f"30 6 * * * {COMMAND} # {MARKER}"
EARLY = time(6, 30)

# What a parser would write anew: tabs, zeros, names of days, a variable between jobs, a trailing space,
# a comment that looks like a job, a line of another program, bytes that are not UTF-8, no line end.
USERS = (
    "# m h  dom mon dow   command\n\nMAILTO = ann@example.org\n05\t04 * * Mon-Fri\t/usr/bin/backup  \n"
    "PATH=/opt/bin:/usr/bin\n@daily echo 100\\% done # tidy\n#*/5 * * * * off\n\n\n"
    f"0 7 * * * other # {MARKER}.old\n# 30 6 * * * old # {MARKER}\n1 1 * * * caf\udce9\x0b\u2028 # x"
)


def test_a_job_is_added_at_the_end() -> None:
    """An empty crontab gets one line; one that lacks its last line end gets that too."""
    assert with_job("", COMMAND, EARLY, MARKER) == f"{LINE}\n"
    assert with_job(USERS, COMMAND, EARLY, MARKER) == f"{USERS}\n{LINE}\n"


def test_adding_again_changes_the_line_in_place() -> None:
    """The same line twice is once; another time or command takes its place."""
    text = f"{LINE}\n{USERS}\n"
    assert with_job(text, COMMAND, EARLY, MARKER) == text
    assert with_job(text, "true", time(0, 5), MARKER) == f"5 0 * * * true # {MARKER}\n{USERS}\n"


def test_what_stands_there_twice_becomes_one() -> None:
    """A crontab that was pasted together ends with one job."""
    assert with_job(f"{LINE}\nA=1\n{LINE}\n", COMMAND, EARLY, MARKER) == f"{LINE}\nA=1\n"
    assert without_job(f"{LINE}\nA=1\n{LINE}\n", MARKER) == "A=1\n"


def test_two_configurations_are_two_jobs() -> None:
    """Each configuration has its own marker, and its own line."""
    other = f"{MARKER}.old"
    text = with_job(with_job("", COMMAND, EARLY, MARKER), COMMAND, time(7), other)
    assert text == f"{LINE}\n0 7 * * * {COMMAND} # {other}\n"
    assert without_job(text, MARKER) == f"0 7 * * * {COMMAND} # {other}\n"


def test_the_line_is_found() -> None:
    """As it stands there, also where the user changed it; not where it is commented out."""
    assert job_line(with_job(USERS, COMMAND, EARLY, MARKER), MARKER) == LINE
    assert (
        job_line(f"0 9 * * 1-5 nice {COMMAND} # {MARKER}", MARKER) == f"0 9 * * 1-5 nice {COMMAND} # {MARKER}"
    )
    assert job_line(USERS, MARKER) is None


@given(text=st.text(st.sampled_from("a #%\\\n\r\t\x0b\x85\u2028\udce9"), max_size=30))
def test_all_other_lines_stay(text: str) -> None:
    """Whatever stands there, adding and removing gives it back, with its last line ended."""
    added = with_job(text, COMMAND, EARLY, MARKER)
    assert with_job(added, COMMAND, EARLY, MARKER) == added
    assert without_job(added, MARKER) == (text if text.endswith("\n") or not text else f"{text}\n")
    assert without_job(text, MARKER) == text


def test_percent_signs_are_escaped() -> None:
    """To cron a percent sign ends the command; in a marker too."""
    command = shlex.join(["/opt/my briefing/run", "--config", "/home/ann/100%/feeds.yaml"])
    marker = "briefing /home/ann/100%/feeds.yaml"
    text = with_job("", command, EARLY, marker)
    file = r"/home/ann/100\%/feeds.yaml"
    line = f"30 6 * * * '/opt/my briefing/run' --config {file} # briefing {file}"
    assert text == f"{line}\n"
    assert (job_line(text, marker), without_job(text, marker)) == (line, "")


@pytest.mark.parametrize("bad", ["two\nlines", "a\rb", "nul\0", r"a\%b", r"a\\b"], ids=repr)
def test_what_no_crontab_can_hold_is_refused(bad: str) -> None:
    """One line says which text, and what to do."""
    for command, marker in ((bad, MARKER), (COMMAND, bad)):
        with pytest.raises(BriefingError) as caught:
            with_job("", command, EARLY, marker)
        assert str(caught.value).startswith(f"cron can't run {bad!r}: ")
        assert str(caught.value).endswith("; rename the path")
        assert "\n" not in str(caught.value)


def crontab(folder: Path, script: str) -> str:
    """A stand-in for the program: it gets `-l` or `-` as the real one does."""
    program = folder / "crontab"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_a_crontab_is_written_and_read_byte_for_byte(tmp_path: Path) -> None:
    """What is read and written again is what it was, in any encoding."""
    file = tmp_path / "tab"
    program = crontab(tmp_path, f'case "$1" in -l) cat "{file}";; -) cat > "{file}";; *) exit 2;; esac')
    file.write_bytes(b"# caf\xe9 \xc3\xa9\r\n\n1 1 * * * x")
    text = read_crontab(program)
    write_crontab(text, program)
    assert file.read_bytes() == b"# caf\xe9 \xc3\xa9\r\n\n1 1 * * * x"
    write_crontab("", program)
    assert read_crontab(program) == ""


@pytest.mark.parametrize(
    "said",
    ["no crontab for ann", "crontab: can't open 'ann': No such file or directory"],
    ids=["cron", "busybox"],
)
def test_no_crontab_is_an_empty_one(tmp_path: Path, said: str) -> None:
    """Who never had one is no error."""
    assert read_crontab(crontab(tmp_path, f'echo "{said}" >&2; exit 1')) == ""


def test_a_refusal_is_one_line(tmp_path: Path) -> None:
    """What the program complains of is passed on."""
    program = crontab(tmp_path, "cat > /dev/null; printf 'You (ann) may not\\nuse this.\\n' >&2; exit 1")
    with pytest.raises(BriefingError) as caught:
        read_crontab(program)
    assert str(caught.value) == "can't read the crontab: You (ann) may not use this."
    with pytest.raises(BriefingError) as caught:
        write_crontab("x\n", program)
    assert str(caught.value) == "can't write the crontab: You (ann) may not use this."


def test_a_missing_program_is_named(tmp_path: Path) -> None:
    """Where there is no cron, the line says so, and what else would do."""
    program = str(tmp_path / "crontab")
    todo = "install cron, or let something else run briefing build every day"
    for call in (lambda: read_crontab(program), lambda: write_crontab("", program)):
        with pytest.raises(BriefingError) as caught:
            call()
        assert str(caught.value) == f"can't run {program} (No such file or directory): {todo}"
