"""The user's crontab -> the same with one line of ours, known by the comment at its end.

All other lines stay as they are, byte for byte: so this works on the text, where a parser of crontabs would
write them anew. Times are in the machine's zone, as all of cron's.
"""

import re
import subprocess
from datetime import time

from ..errors import BriefingError

# What `crontab -l` says of a user who has none: cron and cronie; busybox.
NONE_YET = re.compile(r"no crontab for|No such file", re.IGNORECASE)


def with_job(crontab_text: str, command: str, at: time, marker: str) -> str:
    """The crontab with the command run every day at a time, in place of the marked line or at the end.

    The command is a line for the shell, quoted as that needs it; what cron itself would read as more than
    text is escaped here. Raises BriefingError for a command or marker that no crontab can hold.
    """
    lines, ours = _lines(crontab_text), _job(command, at, marker)
    places = [n for n, line in enumerate(lines) if _is_marked(line, marker)]
    if places:
        lines[places[0]] = ours
        return "".join(line for n, line in enumerate(lines) if n not in places[1:])
    # A last line without an end would swallow ours, and some cron refuse the file for it.
    end = "\n" if crontab_text and not crontab_text.endswith("\n") else ""
    return f"{crontab_text}{end}{ours}"


def without_job(crontab_text: str, marker: str) -> str:
    """The crontab without the line that has this marker."""
    return "".join(line for line in _lines(crontab_text) if not _is_marked(line, marker))


def job_line(crontab_text: str, marker: str) -> str | None:
    """The line with this marker, as it stands there; None where there is none, or it is commented out."""
    found = (line for line in _lines(crontab_text) if _is_marked(line, marker))
    return next((line.rstrip("\n") for line in found), None)


def read_crontab(program: str = "crontab") -> str:
    """The user's crontab; empty where there is none. Raises BriefingError."""
    done = _run(program, "-l")
    if done.returncode and not NONE_YET.search(_said(done)):
        raise BriefingError(f"can't read the crontab: {_said(done)}")
    return "" if done.returncode else _decoded(done.stdout)


def write_crontab(text: str, program: str = "crontab") -> None:
    """Replace the user's crontab. Raises BriefingError, and then the old one stays."""
    done = _run(program, "-", text)
    if done.returncode:
        raise BriefingError(f"can't write the crontab: {_said(done)}")


def _lines(text: str) -> list[str]:
    """The lines with their ends. Cron knows the line feed only, str.splitlines a dozen others."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _job(command: str, at: time, marker: str) -> str:
    return f"{at.minute} {at.hour} * * * {_escaped(command)}{_end(marker)}\n"


def _end(marker: str) -> str:
    """What our line ends with: a comment to the shell, which cron hands it with the command."""
    return f" # {_escaped(marker)}"


def _is_marked(line: str, marker: str) -> bool:
    return line.removesuffix("\n").endswith(_end(marker)) and not line.lstrip().startswith("#")


def _escaped(text: str) -> str:
    """The text with `\\%` for `%`, which to cron ends the command and begins its input (crontab(5))."""
    if re.search(r"[\n\r\0]", text):
        raise BriefingError(f"cron can't run {text!r}: it has a line break or a NUL in it; rename the path")
    if re.search(r"\\[\\%]", text):
        # Debian's cron makes one backslash of two, busybox's leaves them: nothing is right for both.
        raise BriefingError(
            f"cron can't run {text!r}: a backslash stands before another or a %; rename the path"
        )
    return text.replace("%", r"\%")


def _run(program: str, argument: str, text: str = "") -> subprocess.CompletedProcess[bytes]:
    # A crontab may be in any encoding: the surrogates take its bytes through unchanged.
    command, given = [program, argument], text.encode("utf-8", "surrogateescape")
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 (no shell)
    except OSError as error:
        todo = "install cron, or let something else run briefing build every day"
        raise BriefingError(f"can't run {program} ({error.strerror}): {todo}") from error


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    """What the program complained of, in one line."""
    return " ".join(_decoded(done.stderr).split()) or f"exit code {done.returncode}"


def _decoded(output: bytes) -> str:
    return output.decode("utf-8", "surrogateescape")
