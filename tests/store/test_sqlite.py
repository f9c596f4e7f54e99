"""What only a database on a disk can promise, or get wrong."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Timer

import pytest

from briefing.errors import StoreError
from briefing.models import Entry, FeedState
from briefing.store import Store, open_store
from briefing.store.sqlite import AWAY, WINDOW, SqliteStore

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
GULL = "https://gull.example/feed.xml"

# What children begin with. `saves` makes transactions of ten entries each, under a feed of the child's own.
CHILD = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from briefing.errors import StoreError
from briefing.models import Entry, FeedState
from briefing.store.sqlite import SqliteStore

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
FEED = "https://gull.example/feed.xml"

def entries(n, text=""):
    return [Entry(FEED, f"{n}-{i}", "Ferry", text=text) for i in range(10)]

def saves(store, feed, times):
    for n in range(times):
        store.save_feed(FeedState(feed), entries(n), NOW)
"""


def command(code: str, *arguments: object) -> list[str]:
    return [sys.executable, "-c", CHILD + code, *map(str, arguments)]


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(command(code, *arguments), stdin=-1, stdout=-1, stderr=-1, text=True, cwd=ROOT)


def held(store: Store) -> tuple[int, int]:
    """How many feeds and entries it has."""
    feeds = store.feed_states()
    return len(feeds), len(store.entries(NOW - timedelta(1), NOW, feeds))


def refusal(path: Path) -> str:
    """The line with which a path is refused."""
    with pytest.raises(StoreError) as caught:
        SqliteStore(path)
    return str(caught.value)


def test_what_was_saved_is_there_after_closing(tmp_path: Path) -> None:
    """The folder and the file are made; the next run finds what the last one left."""
    path = tmp_path / "state of mine" / "100%.sqlite"
    with open_store(f"sqlite:///{path}") as store:
        store.save_feed(FeedState(GULL), [Entry(GULL, "1", "Ferry")], NOW)
    assert list(path.parent.iterdir()) == [path]  # a clean end leaves one file
    with open_store(f"sqlite:///{path}") as store:
        assert store.entries(NOW - timedelta(1), NOW, [GULL]) == (Entry(GULL, "1", "Ferry", first_seen=NOW),)


def test_each_commit_is_durable(tmp_path: Path) -> None:
    """Readers do not block writers, a commit outlasts a power cut, references hold."""
    with SqliteStore(tmp_path / "s") as store:
        ask = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"]
        told = [store._db.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in ask]
    assert told == ["wal", 2, 1, 30_000]


def test_the_window_is_found_by_its_index(tmp_path: Path) -> None:
    """However many entries there are, only those of the window are read, and those revised since."""
    with SqliteStore(tmp_path / "s") as store:
        plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {WINDOW}", (1, 2, 1))]
    assert [step for step in plan if "entries" in step] == [
        "SEARCH entries USING INDEX entries_by_moment (moment>? AND moment<?)",
        "SEARCH entries USING INDEX entries_by_revision (revised>?)",
    ]


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    """Both make the new database, both write to it, and nothing of either is lost."""
    path = tmp_path / "s"
    code = "with SqliteStore(Path(sys.argv[1])) as store: saves(store, sys.argv[2], 40)"
    writers = [start(code, path, feed) for feed in ("https://one.example/", "https://two.example/")]
    assert [(*w.communicate(timeout=60), w.returncode) for w in writers] == [("", "", 0)] * 2
    with SqliteStore(path) as store:
        assert held(store) == (2, 800)


def test_a_new_file_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is still writing its first tables keeps nobody out, unless it never ends."""
    path = tmp_path / "s"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        Timer(0.2, other.execute, ["COMMIT"]).start()
        with SqliteStore(path) as store:
            assert held(store) == (0, 0)
    endless = tmp_path / "endless"
    monkeypatch.setattr("briefing.store.sqlite.WAIT", 0.1)
    with closing(sqlite3.connect(endless, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "another program keeps it locked" in refusal(endless)


def test_a_killed_transaction_leaves_nothing(tmp_path: Path) -> None:
    """Killed between two writes of a transaction, the store holds what it held before it."""
    path = tmp_path / "s"
    code = """
with SqliteStore(Path(sys.argv[1])) as store:
    store.save_feed(FeedState(FEED, title="Whole"), entries(1), NOW)
    with store._writing() as db:
        db.execute("UPDATE feeds SET title = 'Half'")
        db.execute("DELETE FROM entries WHERE id < '1-5'")
        print("half", flush=True)
        sys.stdin.read()
"""
    child = start(code, path)
    assert child.stdout
    assert child.stdout.readline() == "half\n"
    child.kill()
    child.communicate()
    with SqliteStore(path) as store:
        assert store.feed_states() == {GULL: FeedState(GULL, title="Whole")}
        assert held(store) == (1, 10)


def test_what_was_saved_outlasts_a_kill(tmp_path: Path) -> None:
    """When saving returns, it is saved: a process killed the next moment has lost nothing."""
    path = tmp_path / "s"
    code = """
store = SqliteStore(Path(sys.argv[1]))
saves(store, FEED, 3)
print("saved", flush=True)
sys.stdin.read()
"""
    child = start(code, path)
    assert child.stdout
    assert child.stdout.readline() == "saved\n"
    child.kill()
    child.communicate()
    with SqliteStore(path) as store:
        assert held(store) == (1, 30)


def test_a_failed_save_leaves_nothing(tmp_path: Path) -> None:
    """An error half-way undoes the whole, and the store can be used again."""

    naive = Entry(GULL, "2", "Ferry", published=datetime(2026, 11, 23))  # noqa: DTZ001 (what must not be)
    with SqliteStore(tmp_path / "s") as store:
        with pytest.raises(TypeError, match="offset-naive"):
            store.save_feed(FeedState(GULL), [Entry(GULL, "1", "Ferry"), naive], NOW)
        assert held(store) == (0, 0)
        store.save_feed(FeedState(GULL), [Entry(GULL, "1", "Ferry")], NOW)
        assert held(store) == (1, 1)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """The line says what it is not, and what to do; the file stays as it is."""
    path = tmp_path / "s"
    path.write_bytes(b"No database at all.\n" * 500)
    assert refusal(path) == f"{path}: file is not a database; {AWAY}"
    assert path.read_bytes() == b"No database at all.\n" * 500


def test_an_empty_file_is_a_new_store(tmp_path: Path) -> None:
    """A run that died before its first write has made an empty file."""
    path = tmp_path / "s"
    path.touch()
    with SqliteStore(path) as store:
        assert held(store) == (0, 0)


@pytest.mark.parametrize("cut", [700, 5000, 20_000], ids=str)
def test_a_cut_file_is_refused(tmp_path: Path, cut: int) -> None:
    """A file that lost its end gives one line, when opened or when read."""
    path = tmp_path / "s"
    with SqliteStore(path) as store:
        store.save_feed(
            FeedState(GULL), [Entry(GULL, str(n), "Ferry", text="x" * 99) for n in range(999)], NOW
        )
    with path.open("r+b") as file:
        file.truncate(cut)
    with pytest.raises(StoreError) as caught, SqliteStore(path) as store:
        store.entries(NOW - timedelta(1), NOW, [GULL])
    assert str(caught.value) == f"{path}: database disk image is malformed; {AWAY}"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("tags", "'[oops'"),
        ("tags", "'7'"),
        ("published", "'soon'"),
        ("published", "1 << 62"),
        ("title", "CAST(x'ff' AS TEXT)"),
    ],
    ids=["json", "list", "number", "date", "encoding"],
)
def test_damaged_values_are_refused(tmp_path: Path, column: str, value: str) -> None:
    """SQLite has no checksums: damage can show in the values alone, and gives the same kind of line,
    with what to do.
    """
    path = tmp_path / "s"
    with SqliteStore(path) as store:
        store.save_feed(FeedState(GULL), [Entry(GULL, "1", "Ferry")], NOW)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"UPDATE entries SET {column} = {value}")
        db.commit()
    with SqliteStore(path) as store:
        with pytest.raises(StoreError) as caught:
            store.entries(NOW - timedelta(1), NOW, [GULL])
        assert str(caught.value).startswith(f"{path}: is damaged (")
        assert str(caught.value).endswith(f"; {AWAY}")
        assert "\n" not in str(caught.value)


def test_a_folder_in_the_files_place_is_refused(tmp_path: Path) -> None:
    """The line names the folder and says what it should be."""
    told = "it must be a file that can be read and written, in a writable folder"
    assert refusal(tmp_path) == f"{tmp_path}: unable to open database file; {told}"


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    """The line names the store whose folder can't be made."""
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "s"
    assert refusal(path) == f"{path}: can't make its folder (File exists)"


def unprivileged() -> list[str]:
    """What takes from root the right to ignore the modes of files; nothing to be done for others."""
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root may write everywhere, and there is no setpriv to forbid it")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]


OPEN = """
try:
    with SqliteStore(Path(sys.argv[1])) as store:
        saves(store, FEED, 1)
except StoreError as error:
    print(error)
"""


def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    """The line names the file and says what must be writable."""
    path = tmp_path / "closed" / "s"
    path.parent.mkdir(mode=0o500)
    done = subprocess.run([*unprivileged(), *command(OPEN, path)], capture_output=True, text=True, cwd=ROOT)
    told = "it must be a file that can be read and written, in a writable folder"
    assert (done.stdout, done.stderr) == (f"{path}: unable to open database file; {told}\n", "")


def test_a_file_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    """The line names the file and says what must be writable."""
    path = tmp_path / "s"
    SqliteStore(path).close()
    path.chmod(0o400)
    tmp_path.chmod(0o500)
    done = subprocess.run([*unprivileged(), *command(OPEN, path)], capture_output=True, text=True, cwd=ROOT)
    tmp_path.chmod(0o700)
    told = "attempt to write a readonly database; the file and its folder must be writable"
    assert (done.stdout, done.stderr) == (f"{path}: {told}\n", "")


def test_a_full_disk_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    """Where no more fits, one line says so; what was stored before is whole, and the rest is not there."""
    path = tmp_path / "s"
    code = """
import resource
store = SqliteStore(Path(sys.argv[1]))
store.save_feed(FeedState(FEED), entries("before"), NOW)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    for n in range(99):
        store.save_feed(FeedState(FEED), entries(n, "x" * 9_000), NOW)
except StoreError as error:
    print(error)
print(len(store.entries(NOW - timedelta(1), NOW, [FEED])))
"""
    done = subprocess.run(command(code, path), capture_output=True, text=True, cwd=ROOT)
    line, count = done.stdout.splitlines()
    assert (line, done.stderr) == (
        f"{path}: disk I/O error; is the disk full or failing? What was stored before is whole",
        "",
    )
    with SqliteStore(path) as store:
        assert held(store) == (1, int(count))
        found = store.entries(NOW - timedelta(1), NOW, [GULL])
        assert len([e for e in found if e.id.startswith("before")]) == 10
        assert len(found) % 10 == 0


def test_a_lock_that_is_not_let_go_gives_one_line(tmp_path: Path) -> None:
    """Whoever waits in vain is told why."""
    path = tmp_path / "s"
    with SqliteStore(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        store._db.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            store.save_feed(FeedState(GULL), None, NOW)
        assert store.feed_states() == {}  # reading goes on
    told = "another program keeps it locked: try again when that is done"
    assert str(caught.value) == f"{path}: database is locked; {told}"
