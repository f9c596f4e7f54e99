"""The output folder: every file whole, at every moment."""

import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.publish.site import editions, present, write

ROOT = Path(__file__).parents[2]
CHILD = """
import os, resource, sys
from pathlib import Path
from briefing.errors import OutputError
from briefing.publish.site import write

folder = Path(sys.argv[1])
def attempt(files):
    try:
        write(files, folder)
    except OutputError as error:
        print(error)
"""


def child(code: str, folder: Path, *before: str) -> subprocess.CompletedProcess[str]:
    command = [*before, sys.executable, "-c", CHILD + code, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def refused(files: dict[str, bytes], folder: Path) -> str:
    with pytest.raises(OutputError) as caught:
        write(files, folder)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_files_are_written_and_replaced(tmp_path: Path) -> None:
    """The folder is made, other files in it stay, and nothing else is left in it."""
    folder = tmp_path / "my site" / "output"
    assert write({"b.html": b"1", "a.md": b""}, folder) == (folder / "b.html", folder / "a.md")
    (folder / "mine.txt").write_bytes(b"mine")
    assert write({"b.html": b"2\r\n\0"}, folder) == (folder / "b.html",)
    assert content(folder) == {"a.md": b"", "b.html": b"2\r\n\0", "mine.txt": b"mine"}


def test_no_files_are_no_error(tmp_path: Path) -> None:
    """Nothing to write, nothing written."""
    assert write({}, tmp_path) == ()


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o644)], ids=oct)
def test_files_can_be_read_by_those_whom_the_umask_allows(tmp_path: Path, mask: int, mode: int) -> None:
    """A web server may read them, unless the user wants them private."""
    done = child(f"os.umask({mask}); attempt({{'a.html': b'1'}})", tmp_path)
    assert (done.stdout, done.stderr) == ("", "")
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == mode


def test_the_folder_may_be_a_link(tmp_path: Path) -> None:
    """The site may lie on another disk."""
    (tmp_path / "real").mkdir()
    (tmp_path / "output").symlink_to("real")
    write({"a.html": b"1"}, tmp_path / "output")
    assert content(tmp_path / "real") == {"a.html": b"1"}
    assert (tmp_path / "output").is_symlink()


def test_a_linked_file_is_replaced_not_followed(tmp_path: Path) -> None:
    """What a link points to is none of ours."""
    (tmp_path / "precious").write_bytes(b"keep me")
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "a.html").symlink_to(tmp_path / "precious")
    (folder / "b.html").symlink_to("nowhere")
    write({"a.html": b"1", "b.html": b"2"}, folder)
    assert (tmp_path / "precious").read_bytes() == b"keep me"
    assert content(folder) == {"a.html": b"1", "b.html": b"2"}
    assert not (folder / "a.html").is_symlink()


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../a.html", "a/b", "/etc/a", ".hidden", "a\0b", "a\nb", "-a", "ä"]
)
def test_names_that_lead_elsewhere_are_refused(tmp_path: Path, name: str) -> None:
    """Nothing is written when one of the names is not that of a file in the folder."""
    told = f"{name!r} is no name for a file: it must be of letters, digits, dots and dashes"
    assert refused({"a.html": b"1", name: b"2"}, tmp_path / "output") == told
    assert list(tmp_path.iterdir()) == []


def test_what_killed_runs_left_is_cleaned(tmp_path: Path) -> None:
    """Unfinished files of an hour ago are of no run; those of now may be of one."""
    (tmp_path / ".briefing-old").write_bytes(b"half")
    os.utime(tmp_path / ".briefing-old", (1_000_000, 1_000_000))
    (tmp_path / ".briefing-new").write_bytes(b"half")
    (tmp_path / ".other").write_bytes(b"mine")
    os.utime(tmp_path / ".other", (1_000_000, 1_000_000))
    write({"a.html": b"1"}, tmp_path)
    assert content(tmp_path) == {".briefing-new": b"half", ".other": b"mine", "a.html": b"1"}


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    """The line names it, and says what it must be; also where it is higher up."""
    (tmp_path / "output").write_bytes(b"mine")
    (tmp_path / "drive").symlink_to("unplugged")
    for name in ("output", "drive"):
        assert refused({"a.html": b"1"}, tmp_path / name) == (
            f"{tmp_path}/{name}: File exists; a file, or a link to nothing, is where a folder must be"
        )
    assert refused({"a.html": b"1"}, tmp_path / "output" / "site") == (
        f"{tmp_path}/output/site: Not a directory; a file is where a folder must be"
    )
    assert (tmp_path / "output").read_bytes() == b"mine"


def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    """The line names it, and nothing unfinished is left."""
    (tmp_path / "a.html").mkdir()
    told = f"{tmp_path}/a.html: Is a directory; it must be a file: move the folder away"
    assert refused({"a.html": b"1"}, tmp_path) == told
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    """The line names the file and says what must be writable."""
    before: tuple[str, ...] = ()
    if not os.geteuid():  # root ignores modes, unless it is told not to
        if not shutil.which("setpriv"):
            pytest.skip("root may write everywhere, and there is no setpriv to forbid it")
        before = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
    folder = tmp_path / "output"
    folder.mkdir(mode=0o500)
    done = child("attempt({'a.html': b'1'})", folder, *before)
    told = f"{folder}/a.html: Permission denied; it and its folder must be writable\n"
    assert (done.stdout, done.stderr) == (told, "")


def test_a_full_disk_leaves_the_old_files_whole(tmp_path: Path) -> None:
    """Where the second file does not fit, the first is not replaced, and nothing unfinished is left."""
    write({"a.html": b"old", "b.html": b"old"}, tmp_path)
    code = """
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
attempt({"a.html": b"new", "b.html": b"x" * 100_000})
"""
    done = child(code, tmp_path)
    told = f"{tmp_path}/b.html: File too large; make room and run again: the earlier files are whole\n"
    assert (done.stdout, done.stderr) == (told, "")
    assert content(tmp_path) == {"a.html": b"old", "b.html": b"old"}


@pytest.mark.parametrize("moment", range(5))
def test_a_killed_run_leaves_whole_files(tmp_path: Path, moment: int) -> None:
    """Killed at any of its steps on the disk, each file is the old or the new one."""
    write({"a.html": b"old", "b.html": b"old"}, tmp_path)
    code = f"""
import signal
steps = 0
def step(event, arguments):
    global steps
    if event in ("open", "os.rename") and ".briefing-" in str(arguments[0]):
        if steps == {moment}:
            os.kill(os.getpid(), signal.SIGKILL)
        steps += 1
sys.addaudithook(step)
attempt({{"a.html": b"new" * 9999, "b.html": b"new" * 9999}})
"""
    done = child(code, tmp_path)
    assert done.returncode == (-signal.SIGKILL if moment < 4 else 0)
    found = {name: text for name, text in content(tmp_path).items() if not name.startswith(".briefing-")}
    new = {0: 0, 1: 0, 2: 0, 3: 1, 4: 2}[moment]
    assert found == dict(zip(["a.html", "b.html"], [b"new" * 9999] * new + [b"old"] * (2 - new), strict=True))


def test_the_days_of_a_folder(tmp_path: Path) -> None:
    """Each day that has a file, once, newest first; only names that are exactly a day's."""
    for name in [
        *(
            "2026-11-23.html",
            "2026-11-23.md",
            "2025-01-02.json",
            "2026-11-22.eml",
            "latest.html",
            "index.html",
        ),
        *("2026-02-30.html", "20261121.html", "2026-11-21", "2026-11-21.html.bak", "2026-11-21.html~"),
        *("x2026-11-21.html", "2026-1-1.html", "٢٠٢٦-11-21.html", "2026-11-20.", ".2026-11-20.html"),
    ]:
        (tmp_path / name).touch()
    (tmp_path / "2026-11-19.html").mkdir()
    assert editions(tmp_path) == (date(2026, 11, 23), date(2026, 11, 22), date(2025, 1, 2))


def test_only_files_are_present(tmp_path: Path) -> None:
    """A folder of an edition's name is no edition."""
    for name in ("2026-11-23.html", "notes.txt"):
        (tmp_path / name).touch()
    (tmp_path / "2026-11-22.html").mkdir()
    assert sorted(present(tmp_path)) == ["2026-11-23.html", "notes.txt"]


def test_a_missing_folder_has_no_days(tmp_path: Path) -> None:
    """Before the first briefing there is none, which is no error."""
    assert (editions(tmp_path / "output"), present(tmp_path / "output")) == ((), ())


def test_the_days_of_what_is_no_folder(tmp_path: Path) -> None:
    """The line names it."""
    (tmp_path / "output").touch()
    with pytest.raises(OutputError) as caught:
        editions(tmp_path / "output")
    told = f"{tmp_path}/output: Not a directory; a file is where a folder must be"
    assert str(caught.value) == told
