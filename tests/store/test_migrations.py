"""The database's shape and its history."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.errors import StoreError
from briefing.models import Entry, FeedState, Page, Shown, Validators
from briefing.store import Built, open_store
from briefing.store.migrations import APPLICATION, MIGRATIONS, migrate

THEN = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
SCHEMAS = sorted(Path(__file__).parent.glob("schema-*.sql"))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None)) as opened:
        yield opened


def number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def tables(db: sqlite3.Connection) -> set[str]:
    return {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_a_new_file_is_marked_as_ours(db: sqlite3.Connection) -> None:
    """An empty file takes every step, and says whose it is."""
    migrate(db, Path("s"))
    assert (number(db, "application_id"), number(db, "user_version")) == (APPLICATION, len(MIGRATIONS))
    kept = {"feeds", "entries", "versions", "pages", "page_versions", "briefings", "shown", "sent"}
    assert tables(db) == kept


def test_only_missing_steps_are_taken(db: sqlite3.Connection) -> None:
    """A file that has taken the first step takes the second only, and none twice."""
    one, two = ("CREATE TABLE a (x)",), ("CREATE TABLE b (x)", "INSERT INTO b VALUES (1)")
    migrate(db, Path("s"), [one])
    migrate(db, Path("s"), [one, two])
    migrate(db, Path("s"), [one, two])
    assert (tables(db), number(db, "user_version")) == ({"a", "b"}, 2)
    assert db.execute("SELECT * FROM b").fetchall() == [(1,)]


def test_a_step_that_fails_leaves_nothing(db: sqlite3.Connection) -> None:
    """A step is taken whole or not at all, and the steps before it stay."""
    with pytest.raises(sqlite3.OperationalError, match="no such table: nowhere"):
        migrate(db, Path("s"), [("CREATE TABLE a (x)",), ("CREATE TABLE b (x)", "DROP TABLE nowhere")])
    assert (tables(db), number(db, "user_version"), db.in_transaction) == ({"a"}, 1, False)


def test_a_later_version_is_refused(tmp_path: Path) -> None:
    """An older program does not touch a newer one's file."""
    path = tmp_path / "store.sqlite"
    open_store(f"sqlite:///{path}").close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{path}")
    line = (
        f"{path}: was written by a later version (step 99, known here are {len(MIGRATIONS)}): update briefing"
    )
    assert str(caught.value) == line


@pytest.mark.parametrize(
    "statement",
    ["CREATE TABLE songs (name)", "PRAGMA application_id = 1234", "PRAGMA user_version = 3"],
    ids=["tables", "application", "version"],
)
def test_another_programs_file_is_left_alone(tmp_path: Path, statement: str) -> None:
    """A database that is not ours is refused, and not a byte of it changed."""
    path = tmp_path / "songs.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
        db.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{path}")
    assert str(caught.value) == f"{path}: is the database of another program: move it away"
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (before, [path])


@pytest.mark.parametrize("schema", SCHEMAS, ids=[path.stem for path in SCHEMAS])
def test_every_earlier_version_can_be_read(schema: Path, tmp_path: Path) -> None:
    """A file of any version ever released holds afterwards what it held before."""
    path = tmp_path / "store.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(schema.read_text(encoding="utf-8"))
    with open_store(f"sqlite:///{path}") as store:
        url = "https://gull.example/feed.xml"
        assert store.feed_states() == {
            url: FeedState(
                url, "The Gull", Validators('"1"', "Mon"), THEN, THEN, 2, "HTTP 503", "https://g.example/"
            )
        }
        assert store.entries(datetime(2026, 11, 22, tzinfo=UTC), THEN, [url]) == (
            Entry(
                url,
                "1",
                "Ferry",
                "https://gull.example/1",
                "At six.",
                THEN,
                THEN,
                "en",
                ("sea", "ferry"),
            ),
        )
        page = Page("https://gull.example/1", "Text", "", THEN)
        assert store.pages([page.url]) == {page.url: page}
        day = date(2026, 11, 23)
        shown = Shown(day, "s1", "Ferry", "https://gull.example/1", 2, ("a1",), ("ferry",))
        assert (store.shown(date(2026, 11, 24)), store.briefings()) == ((shown,), (day,))
        assert store.sent(day) == {"ann@example.org"}
        assert store.asked(date(2026, 11, 24)) == THEN
        assert store.built(day) in (None, Built(THEN, None, THEN))


def test_there_is_a_file_of_each_version() -> None:
    """Whoever adds a step adds the file that its version writes."""
    assert [path.name for path in SCHEMAS] == [f"schema-{n}.sql" for n in range(1, len(MIGRATIONS) + 1)]
