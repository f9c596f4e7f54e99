"""The store in one SQLite file: it outlasts crashes, and several processes may use it at once."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from ..errors import StoreError
from ..models import Entry, FeedState, Page, Shown
from . import rows
from .contract import (
    KEPT,
    Built,
    Saved,
    Store,
    as_seen,
    distinct,
    is_forgotten,
    is_kept,
    merged,
    moment,
    storable,
)
from .migrations import check, migrate
from .rows import Row, number

T = TypeVar("T")

WAIT = 30.0  # seconds for another process to finish writing
PAUSE = 0.05  # between two looks

AWAY = "move it away, with the files beside it that begin with its name, and the next run starts afresh"
REMEDIES = {
    sqlite3.SQLITE_NOTADB: AWAY,
    sqlite3.SQLITE_CORRUPT: AWAY,
    sqlite3.SQLITE_FULL: "make room and run again: what was stored before is whole",
    sqlite3.SQLITE_IOERR: "is the disk full or failing? What was stored before is whole",
    sqlite3.SQLITE_READONLY: "the file and its folder must be writable",
    sqlite3.SQLITE_CANTOPEN: "it must be a file that can be read and written, in a writable folder",
    sqlite3.SQLITE_BUSY: "another program keeps it locked: try again when that is done",
}

FEEDS = "SELECT url, title, etag, modified, checked, due, failures, error, moved FROM feeds ORDER BY url"
SAVE_FEED = """
    INSERT INTO feeds (url, title, etag, modified, checked, due, failures, error, moved)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (url) DO UPDATE SET title = excluded.title, etag = excluded.etag,
        modified = excluded.modified, checked = excluded.checked, due = excluded.due,
        failures = excluded.failures, error = excluded.error, moved = excluded.moved"""
ENTRY = "SELECT feed, id, title, url, text, published, first_seen, language, tags, revised FROM entries "
KNOWN = ENTRY + "WHERE feed = ? AND id = ?"
WINDOW = ENTRY + "WHERE (moment > ? AND moment <= ?) OR revised > ? ORDER BY moment, feed, id"
OLDER = ENTRY + "WHERE feed = ? AND moment < ?"
NEWEST = "SELECT max(moment) FROM entries WHERE feed = ? AND moment <= ?"
VERSIONS = """
    SELECT feed, id, title, url, text, published, first_seen, language, tags, revised FROM versions
    WHERE feed = ? AND id = ? ORDER BY seen"""
# Authors were kept once, for nobody. To drop their column would write every entry anew.
SAVE_ENTRY = """
    INSERT OR REPLACE INTO entries
    (feed, id, title, url, text, published, first_seen, language, tags, revised, moment, author)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')"""
KEEP_VERSION = """
    INSERT OR REPLACE INTO versions
    (feed, id, title, url, text, published, first_seen, language, tags, revised, seen, author)
    SELECT feed, id, title, url, text, published, first_seen, language, tags, revised,
        coalesce(revised, first_seen), '' FROM entries WHERE feed = ? AND id = ?"""
# All but the first and so many of the latest.
DROP_VERSIONS = """
    DELETE FROM versions WHERE rowid IN (
        SELECT rowid FROM (SELECT rowid, seen FROM versions WHERE feed = ? AND id = ?
            ORDER BY seen DESC LIMIT -1 OFFSET ?) ORDER BY seen LIMIT -1 OFFSET 1)"""
PAGE = "SELECT url, text, error, fetched FROM pages WHERE url = ?"
PAGE_THEN = """
    SELECT url, text, error, fetched FROM page_versions WHERE url = ? AND fetched <= ?
    ORDER BY fetched DESC LIMIT 1"""
SAVE_PAGE = "INSERT OR REPLACE INTO pages (url, text, error, fetched) VALUES (?, ?, ?, ?)"
KEEP_PAGE = """
    INSERT OR REPLACE INTO page_versions (url, text, error, fetched)
    SELECT url, text, error, fetched FROM pages
    WHERE url = ? AND text <> ? AND text <> '' AND fetched IS NOT NULL"""
SHOWN = """
    SELECT date, story, title, url, day, articles, terms FROM shown
    WHERE date >= ? AND date < ? ORDER BY date, position"""
SAVE_SHOWN = """
    INSERT INTO shown (date, story, title, url, day, articles, terms, position)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
SAVE_BRIEFING = """
    INSERT OR REPLACE INTO briefings (date, asked, built, since, seen)
    VALUES (?, ?, ?, ?, (SELECT max(first_seen) FROM entries))"""
BUILT = "SELECT built, since, seen FROM briefings WHERE date = ?"
ASKED = "SELECT asked FROM briefings WHERE date < ? ORDER BY date DESC LIMIT 1"
LAST_ASKED = "SELECT max(asked) FROM briefings"


class SqliteStore(Store):
    """A Store in the file at `path`, which is made, with its folder, where there is none. Raises StoreError.

    It belongs to the thread that opened it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: can't make its folder ({error.strerror})") from error
        with self._explained():
            # Without an isolation level, transactions begin and end where we say so.
            self._db = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def _prepare(self) -> None:
        check(self._db, self._path)  # before anything is changed: the file may not be ours
        # WAL: who reads never waits for who writes. FULL: what was committed outlasts a power cut.
        self._write_ahead()
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute("PRAGMA foreign_keys = ON")
        migrate(self._db, self._path)

    def _write_ahead(self) -> None:
        """Turn the write-ahead log on. SQLite does not wait for who is making the same new file: we do."""
        until = monotonic() + WAIT
        while True:
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > until:
                    raise
                sleep(PAUSE)
            else:
                return

    def feed_states(self) -> Mapping[str, FeedState]:
        return {state.url: state for state in self._read(rows.feed, FEEDS)}

    def save_feed(
        self,
        state: FeedState,
        entries: Sequence[Entry] | None,
        now: datetime,
        forget: datetime | None = None,
    ) -> Saved:
        state = storable(state)
        new = changed = 0
        with self._writing() as db:
            db.execute(SAVE_FEED, rows.feed_row(state))
            asked = self._read(rows.moment, LAST_ASKED)[0]
            listed = distinct(entries or (), state.url)
            for entry in listed:
                known = next(iter(self._read(rows.entry, KNOWN, entry.feed, entry.id)), None)
                fresh = merged(entry, known, now, asked)
                if known and is_kept(known, fresh, asked):
                    db.execute(KEEP_VERSION, (entry.feed, entry.id))
                    db.execute(DROP_VERSIONS, (entry.feed, entry.id, KEPT - 1))
                if fresh != known:
                    db.execute(SAVE_ENTRY, (*rows.entry_row(fresh), number(moment(fresh))))
                    new, changed = new + (known is None), changed + (known is not None)
            if listed and forget:
                self._forget(db, state.url, forget, frozenset(entry.id for entry in listed))
        return Saved(new, changed)

    def _forget(self, db: sqlite3.Connection, feed: str, forget: datetime, listed: Collection[str]) -> None:
        old = (
            entry for entry in self._read(rows.entry, OLDER, feed, number(forget)) if entry.id not in listed
        )
        for entry in old:
            if is_forgotten(entry, forget):
                db.execute("DELETE FROM versions WHERE feed = ? AND id = ?", (feed, entry.id))
                db.execute("DELETE FROM entries WHERE feed = ? AND id = ?", (feed, entry.id))

    def entries(
        self, since: datetime, until: datetime, feeds: Collection[str], seen: datetime | None = None
    ) -> tuple[Entry, ...]:
        wanted = frozenset(map(storable, feeds))
        found = self._read(rows.entry, WINDOW, number(since), number(until), number(since))
        return tuple(self._as_seen(entry, seen) for entry in found if entry.feed in wanted)

    def _as_seen(self, entry: Entry, seen: datetime | None) -> Entry:
        if not entry.revised:
            return entry
        return as_seen([*self._read(rows.entry, VERSIONS, entry.feed, entry.id), entry], seen)

    def newest(self, feeds: Collection[str], until: datetime) -> datetime | None:
        asked = (self._read(rows.moment, NEWEST, storable(feed), number(until)) for feed in feeds)
        return max((when for (when,) in asked if when), default=None)

    def pages(self, urls: Collection[str], seen: datetime | None = None) -> Mapping[str, Page]:
        asked = dict.fromkeys(map(storable, urls))
        found = (page for url in asked for page in self._read(rows.page, PAGE, url))
        return {page.url: self._page_then(page, seen) for page in found}

    def _page_then(self, page: Page, seen: datetime | None) -> Page:
        if not seen or not page.fetched or page.fetched <= seen:
            return page
        return next(iter(self._read(rows.page, PAGE_THEN, page.url, number(seen))), page)

    def save_page(self, page: Page) -> None:
        page = storable(page)
        with self._writing() as db:
            db.execute(KEEP_PAGE, (page.url, page.text))
            db.execute(SAVE_PAGE, rows.page_row(page))

    def forget_pages(self, before: datetime) -> None:
        with self._writing() as db:
            db.execute("DELETE FROM pages WHERE fetched < ?", (number(before),))
            db.execute("DELETE FROM page_versions WHERE fetched < ?", (number(before),))

    def shown(self, before: date, days: int = 14) -> tuple[Shown, ...]:
        first = before - timedelta(days=days)
        return tuple(self._read(rows.shown, SHOWN, first.isoformat(), before.isoformat()))

    def save_shown(
        self,
        day: date,
        shown: Sequence[Shown],
        asked: datetime | None = None,
        built: datetime | None = None,
        since: datetime | None = None,
    ) -> None:
        stories = [storable(replace(story, date=day)) for story in shown]
        with self._writing() as db:
            db.execute("DELETE FROM shown WHERE date = ?", (day.isoformat(),))
            db.execute(SAVE_BRIEFING, (day.isoformat(), number(asked), number(built), number(since)))
            db.executemany(SAVE_SHOWN, [(*rows.shown_row(story), n) for n, story in enumerate(stories)])

    def built(self, day: date) -> Built | None:
        return next(iter(self._read(rows.built, BUILT, day.isoformat())), None)

    def asked(self, before: date) -> datetime | None:
        return next(iter(self._read(rows.moment, ASKED, before.isoformat())), None)

    def briefings(self) -> tuple[date, ...]:
        return tuple(self._read(_day, "SELECT date FROM briefings ORDER BY date DESC"))

    def sent(self, day: date) -> frozenset[str]:
        return frozenset(self._read(_text, "SELECT recipient FROM sent WHERE date = ?", day.isoformat()))

    def mark_sent(self, day: date, recipient: str, now: datetime) -> None:
        row = (day.isoformat(), storable(recipient), number(now))
        with self._writing() as db:
            db.execute("INSERT OR IGNORE INTO sent (date, recipient, moment) VALUES (?, ?, ?)", row)

    def close(self) -> None:
        with self._explained():
            self._db.close()

    def _read(self, value: Callable[[Row], T], statement: str, *arguments: str | int | None) -> list[T]:
        """The value of each row that the statement finds."""
        with self._explained():
            found = self._db.execute(statement, arguments).fetchall()
        try:
            return [value(row) for row in found]
        except (TypeError, ValueError, OverflowError) as error:
            # SQLite keeps no checksums: damage can lie in the values alone.
            raise StoreError(f"{self._path}: is damaged ({error}); {AWAY}") from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, with the right to write from its start: there is nothing to lose half-way."""
        with self._explained():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # the first error tells more
                    self._db.rollback()
                raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if str(error).startswith("Could not decode"):  # Python's own complaint: it repeats the text
                raise StoreError(f"{self._path}: is damaged (a text is not UTF-8); {AWAY}") from error
            # The low byte is the kind, the rest says where (https://www.sqlite.org/rescode.html).
            remedy = REMEDIES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
            raise StoreError(f"{self._path}: {error}" + (f"; {remedy}" if remedy else "")) from error


def _day(row: Row) -> date:
    return date.fromisoformat(row[0])


def _text(row: Row) -> str:
    return str(row[0])
