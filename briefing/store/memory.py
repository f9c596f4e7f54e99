"""A store that forgets everything when the program ends: for trials and tests."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from ..models import Entry, FeedState, Page, Shown
from .contract import (
    KEPT,
    Built,
    Saved,
    Store,
    as_seen,
    distinct,
    first_seen,
    is_forgotten,
    is_kept,
    merged,
    moment,
    storable,
)


class MemoryStore(Store):
    """A Store in dictionaries."""

    def __init__(self) -> None:
        self._feeds: dict[str, FeedState] = {}
        self._entries: dict[tuple[str, str], Entry] = {}
        self._versions: dict[tuple[str, str], dict[datetime, Entry]] = {}  # by when each was first seen
        self._pages: dict[str, tuple[Page, ...]] = {}  # the oldest first
        self._shown: dict[date, tuple[Shown, ...]] = {}
        self._asked: dict[date, datetime | None] = {}
        self._built: dict[date, Built | None] = {}
        self._sent: dict[date, frozenset[str]] = {}

    def feed_states(self) -> Mapping[str, FeedState]:
        return dict(self._feeds)

    def save_feed(
        self,
        state: FeedState,
        entries: Sequence[Entry] | None,
        now: datetime,
        forget: datetime | None = None,
    ) -> Saved:
        state = storable(state)
        new = changed = 0
        fresh: dict[tuple[str, str], Entry] = {}
        asked = max((when for when in self._asked.values() if when), default=None)
        for entry in distinct(entries or (), state.url):
            key = entry.feed, entry.id
            known = self._entries.get(key)
            fresh[key] = merged(entry, known, now, asked)
            if known and is_kept(known, fresh[key], asked):
                self._keep(key, known)
            new += known is None
            changed += known is not None and known != fresh[key]
        self._feeds[state.url] = state
        self._entries |= fresh
        if fresh and forget:
            self._forget(state.url, forget, fresh.keys())
        return Saved(new, changed)

    def _forget(self, feed: str, forget: datetime, listed: Collection[tuple[str, str]]) -> None:
        for key, entry in list(self._entries.items()):
            if entry.feed == feed and key not in listed and is_forgotten(entry, forget):
                del self._entries[key]
                self._versions.pop(key, None)

    def entries(
        self, since: datetime, until: datetime, feeds: Collection[str], seen: datetime | None = None
    ) -> tuple[Entry, ...]:
        wanted = frozenset(map(storable, feeds))
        found = (
            entry
            for entry in self._entries.values()
            if entry.feed in wanted
            and (since < moment(entry) <= until or (entry.revised and entry.revised > since))
        )
        ordered = sorted(found, key=lambda entry: (moment(entry), entry.feed, entry.id))
        return tuple(as_seen([*self._before(e), e], seen) for e in ordered)

    def newest(self, feeds: Collection[str], until: datetime) -> datetime | None:
        wanted = frozenset(map(storable, feeds))
        moments = (moment(entry) for entry in self._entries.values() if entry.feed in wanted)
        return max((when for when in moments if when <= until), default=None)

    def _keep(self, key: tuple[str, str], known: Entry) -> None:
        versions = self._versions.setdefault(key, {})
        versions[first_seen(known)] = known
        for seen in sorted(versions)[1 : 1 - KEPT]:
            del versions[seen]

    def _before(self, entry: Entry) -> list[Entry]:
        versions = self._versions.get((entry.feed, entry.id), {})
        return [versions[seen] for seen in sorted(versions)]

    def pages(self, urls: Collection[str], seen: datetime | None = None) -> Mapping[str, Page]:
        known = {url: self._pages[url] for url in map(storable, urls) if url in self._pages}
        return {url: _then(pages, seen) for url, pages in known.items()}

    def save_page(self, page: Page) -> None:
        page = storable(page)
        *before, last = self._pages.get(page.url, (page,))
        kept = [last] if last.fetched and last.text not in ("", page.text) else []
        self._pages[page.url] = (*before, *kept, page)

    def forget_pages(self, before: datetime) -> None:
        kept = {
            url: tuple(page for page in pages if not page.fetched or page.fetched >= before)
            for url, pages in self._pages.items()
        }
        self._pages = {url: pages for url, pages in kept.items() if pages}

    def shown(self, before: date, days: int = 14) -> tuple[Shown, ...]:
        first = before - timedelta(days=days)
        return tuple(s for day in sorted(self._shown) if first <= day < before for s in self._shown[day])

    def save_shown(
        self,
        day: date,
        shown: Sequence[Shown],
        asked: datetime | None = None,
        built: datetime | None = None,
        since: datetime | None = None,
    ) -> None:
        self._shown[day] = tuple(storable(replace(story, date=day)) for story in shown)
        self._asked[day] = asked
        seen = max((e.first_seen for e in self._entries.values() if e.first_seen), default=None)
        self._built[day] = Built(built, since, seen) if built else None

    def built(self, day: date) -> Built | None:
        return self._built.get(day)

    def asked(self, before: date) -> datetime | None:
        last = max((day for day in self._asked if day < before), default=None)
        return self._asked[last] if last else None

    def briefings(self) -> tuple[date, ...]:
        return tuple(sorted(self._shown, reverse=True))

    def sent(self, day: date) -> frozenset[str]:
        return self._sent.get(day, frozenset())

    def mark_sent(self, day: date, recipient: str, now: datetime) -> None:
        self._sent[day] = self.sent(day) | {storable(recipient)}

    def close(self) -> None:
        """Nothing is held."""


def _then(pages: Sequence[Page], seen: datetime | None) -> Page:
    """The last of the pages that was known at that moment, else the last of all."""
    known = [page for page in pages if seen and page.fetched and page.fetched <= seen]
    return (known or pages)[-1]
