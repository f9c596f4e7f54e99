"""The database's shape, step by step: a file of any earlier version becomes one of this version.

A file of ours is known by its `application_id`; `user_version` counts the steps it has taken
(https://www.sqlite.org/pragma.html). A step that was released is never changed: a new shape is a new step.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from ..errors import StoreError

APPLICATION = 0x42524645  # "BRFE"

# Moments are whole microseconds since 1970 in UTC: they compare and sort exactly, in 8 bytes, where ISO text
# does so only in one of its spellings. Days are ISO text, lists of texts are JSON.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE feeds (
            url TEXT PRIMARY KEY, title TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
            checked INTEGER, due INTEGER, failures INTEGER NOT NULL, error TEXT NOT NULL, moved TEXT NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE entries (
            feed TEXT NOT NULL REFERENCES feeds, id TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,
            text TEXT NOT NULL, author TEXT NOT NULL, published INTEGER, first_seen INTEGER NOT NULL,
            language TEXT, tags TEXT NOT NULL, moment INTEGER NOT NULL, PRIMARY KEY (feed, id)
        )""",
        "CREATE INDEX entries_by_moment ON entries (moment)",
        """CREATE TABLE pages (
            url TEXT PRIMARY KEY, text TEXT NOT NULL, error TEXT NOT NULL, fetched INTEGER
        )""",
        "CREATE TABLE briefings (date TEXT PRIMARY KEY) WITHOUT ROWID",
        """CREATE TABLE shown (
            date TEXT NOT NULL REFERENCES briefings, position INTEGER NOT NULL, story TEXT NOT NULL,
            title TEXT NOT NULL, url TEXT NOT NULL, day INTEGER NOT NULL, articles TEXT NOT NULL,
            terms TEXT NOT NULL, PRIMARY KEY (date, position)
        ) WITHOUT ROWID""",
        """CREATE TABLE sent (
            date TEXT NOT NULL, recipient TEXT NOT NULL, moment INTEGER NOT NULL,
            PRIMARY KEY (date, recipient)
        ) WITHOUT ROWID""",
    ),
    (
        "ALTER TABLE briefings ADD COLUMN asked INTEGER",
        """UPDATE briefings SET asked = (SELECT max(checked) FROM feeds)
            WHERE date = (SELECT max(date) FROM briefings)""",
    ),
    (
        # What an entry or a page said before, while a briefing may have shown it.
        "ALTER TABLE entries ADD COLUMN revised INTEGER",
        "CREATE INDEX entries_by_revision ON entries (revised) WHERE revised IS NOT NULL",
        """CREATE TABLE versions (
            feed TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL, text TEXT NOT NULL,
            author TEXT NOT NULL, published INTEGER, first_seen INTEGER NOT NULL, language TEXT,
            tags TEXT NOT NULL, revised INTEGER, seen INTEGER NOT NULL, PRIMARY KEY (feed, id, seen)
        )""",
        """CREATE TABLE page_versions (
            url TEXT NOT NULL, text TEXT NOT NULL, error TEXT NOT NULL, fetched INTEGER NOT NULL,
            PRIMARY KEY (url, fetched)
        )""",
    ),
    (
        # How a day's briefing was built, so that it can be explained as it is.
        "ALTER TABLE briefings ADD COLUMN built INTEGER",
        "ALTER TABLE briefings ADD COLUMN since INTEGER",
        "ALTER TABLE briefings ADD COLUMN seen INTEGER",
        "CREATE INDEX entries_by_first_sight ON entries (first_seen)",
    ),
)


def check(db: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Change nothing; raise StoreError for another program's file, or one of a later version."""
    db.execute("BEGIN")  # one look at all three: another process may be taking a step right now
    application, version = _number(db, "application_id"), _number(db, "user_version")
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    db.execute("COMMIT")
    if application != APPLICATION and (application or version or tables):
        raise StoreError(f"{path}: is the database of another program: move it away")
    if version > len(steps):
        found = f"step {version}, known here are {len(steps)}"
        raise StoreError(f"{path}: was written by a later version ({found}): update briefing")


def migrate(db: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Take the steps that the file has not taken yet, each whole or not at all. Raises as `check` does."""
    check(db, path, steps)
    while _number(db, "user_version") < len(steps):
        db.execute("BEGIN IMMEDIATE")
        try:
            _step(db, steps)
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def _step(db: sqlite3.Connection, steps: Sequence[Sequence[str]]) -> None:
    """The next step, if another process has not taken it while this one waited for the lock."""
    version = _number(db, "user_version")
    if version >= len(steps):
        return
    for statement in steps[version]:
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {version + 1}")


def _number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])
