"""What a store promises, and the rules that every store keeps."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar, cast

from ..models import Entry, FeedState, Page, Shown

T = TypeVar("T")

# Publishers announce tomorrow's article today, and get time zones wrong by up to 14 hours. What lies further
# in the future is a mistake.
AHEAD = timedelta(days=1)
# Versions of an entry besides the present one: the first, which its articles' ids stem from, and the latest.
# With two briefings a day they go back ten days; an edited article is news for seven.
KEPT = 20


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a feed brought."""

    new: int = 0  # entries seen for the first time
    changed: int = 0  # entries known before, now with another content


@dataclass(frozen=True, slots=True)
class Built:
    """How a day's briefing was built."""

    moment: datetime  # as at which
    since: datetime | None = None  # where its window starts, if the user said so
    seen: datetime | None = None  # the last first sight of an entry there was: what came later is not in it


class Store(Protocol):
    """What the program remembers between runs.

    Each method that writes does so whole or not at all, and what it wrote outlasts a crash. All moments are
    aware. Text comes back as it went in, but for lone surrogates, which no encoding can hold: they become
    U+FFFD. Every method raises StoreError.
    """

    def feed_states(self) -> Mapping[str, FeedState]:
        """The state of each feed ever saved, by its address."""

    def save_feed(
        self,
        state: FeedState,
        entries: Sequence[Entry] | None,
        now: datetime,
        forget: datetime | None = None,
    ) -> Saved:
        """Remember a feed's state, and its entries where it sent any; both or neither.

        An entry is kept under (`state.url`, its id); where an id comes twice, the first counts. A new one
        gets `now` as `first_seen`, a known one keeps its own and takes over whatever changed. What it said
        until then is kept beside it where a briefing may have shown that: the new text is `revised` now.
        Of more than `KEPT` earlier texts, the first and the latest stay.
        Entries that the feed no longer lists stay, but for those that are dated before `forget`, and said
        then already what they say: they go, with what they said before. A feed that lists none keeps all.
        """

    def entries(
        self, since: datetime, until: datetime, feeds: Collection[str], seen: datetime | None = None
    ) -> tuple[Entry, ...]:
        """The entries of these feeds with `since < moment(entry) <= until`, by that moment, feed and id; with
        them those `revised` after `since`, whenever they happened.

        Each comes as it was known at the moment `seen`, and where nothing was known of it then, or no moment
        is given, as it is known now; what it said before that is in `earlier`.
        """

    def newest(self, feeds: Collection[str], until: datetime) -> datetime | None:
        """The last moment, up to `until`, at which an entry of these feeds happened."""

    def pages(self, urls: Collection[str], seen: datetime | None = None) -> Mapping[str, Page]:
        """Those of the pages that are remembered, by address, as they were known at the moment `seen`; as
        they are known now where nothing was known then, or no moment is given.
        """

    def save_page(self, page: Page) -> None:
        """Remember a page; what was known of its address before stays known for the time before."""

    def forget_pages(self, before: datetime) -> None:
        """Forget the pages that were read before that moment, and what was known of pages before it."""

    def shown(self, before: date, days: int = 14) -> tuple[Shown, ...]:
        """What the briefings of the `days` days before a day showed, the oldest first, in reading order."""

    def save_shown(
        self,
        day: date,
        shown: Sequence[Shown],
        asked: datetime | None = None,
        built: datetime | None = None,
        since: datetime | None = None,
    ) -> None:
        """Remember a day's briefing, when feeds were asked for it, and how it was built, in place of that
        day's earlier one.
        """

    def built(self, day: date) -> Built | None:
        """How the day's briefing was built, as far as that is known."""

    def asked(self, before: date) -> datetime | None:
        """When feeds were asked for the last briefing before a day, as far as that is known."""

    def briefings(self) -> tuple[date, ...]:
        """The days that have a briefing, newest first."""

    def sent(self, day: date) -> frozenset[str]:
        """The recipients to whom the day's briefing was mailed."""

    def mark_sent(self, day: date, recipient: str, now: datetime) -> None:
        """Remember that the server accepted the day's briefing for a recipient.

        To be called right after the server's answer. Whoever dies between the two will mail again: a mail
        twice is better than none, and the same Message-ID lets the recipient's server drop the second.
        """

    def close(self) -> None:
        """Let go of the database; nothing may be asked afterwards."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()


def moment(entry: Entry) -> datetime:
    """When a stored entry happened: as published, else when it was first seen."""
    happened = entry.published or entry.first_seen
    assert happened, "a stored entry has been seen"
    return happened


def merged(entry: Entry, known: Entry | None, now: datetime, asked: datetime | None) -> Entry:
    """The entry to be stored, given what is known of it, and when a briefing last asked for news.

    It keeps its first sight. A date of publication that is missing, or more than a day after the first sight
    of its text, does not replace one that was fine: some feeds stamp all entries anew at each fetch.
    """
    first = known.first_seen if known and known.first_seen else now
    revised = known.revised if known else None
    if known and (known.title, known.text) != (entry.title, entry.text):
        revised = now if revised or is_kept(known, entry, asked) else None
    latest = (revised or first) + AHEAD
    published = entry.published if entry.published and entry.published <= latest else None
    if published is None and known:
        published = known.published
    return replace(entry, first_seen=first, published=published, revised=revised)


def is_kept(known: Entry, fresh: Entry, asked: datetime | None) -> bool:
    """Whether what was known stays beside the fresh text; what no briefing can have shown is forgotten."""
    changed = (known.title, known.text) != (fresh.title, fresh.text)
    return changed and asked is not None and first_seen(known) <= asked


def first_seen(entry: Entry) -> datetime:
    """When the present text of a stored entry was first seen."""
    seen = entry.revised or entry.first_seen
    assert seen, "a stored entry has been seen"
    return seen


def is_forgotten(entry: Entry, forget: datetime) -> bool:
    """Whether a stored entry that its feed no longer lists is so old; without a date it would come as new
    again where a feed only leaves it out for a while.
    """
    return entry.published is not None and max(entry.published, first_seen(entry)) < forget


def as_seen(versions: Sequence[Entry], seen: datetime | None) -> Entry:
    """Of an entry's versions, oldest first, the one known at that moment, else the last one."""
    known = [version for version in versions if seen and first_seen(version) <= seen]
    chosen = known or versions
    return replace(chosen[-1], earlier=tuple(chosen[:-1]))


def distinct(entries: Sequence[Entry], feed: str) -> tuple[Entry, ...]:
    """The entries, storable, under the feed's address; the first of each id."""
    found: dict[str, Entry] = {}
    for entry in entries:
        clean = storable(replace(entry, feed=feed))
        found.setdefault(clean.id, clean)
    return tuple(found.values())


def storable(value: T) -> T:
    """The value with U+FFFD for each lone surrogate in its texts; a pair becomes the character it means."""
    if isinstance(value, str):
        return cast(T, _text(value))
    if isinstance(value, tuple):
        return cast(T, tuple(storable(item) for item in value))
    if is_dataclass(value):
        row: Any = value  # dataclasses.replace is typed for a concrete class only
        return cast(T, replace(row, **{f.name: storable(getattr(value, f.name)) for f in fields(value)}))
    return value


def _text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
