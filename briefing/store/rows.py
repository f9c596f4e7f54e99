"""Values <-> rows, in the order of the columns; a moment is whole microseconds since 1970, a list is JSON."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeAlias

from ..models import Entry, FeedState, Page, Shown, Validators
from .contract import Built

Row: TypeAlias = Sequence[Any]  # a driver gives its values untyped; they become ours here

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def feed_row(state: FeedState) -> Row:
    validators = (state.validators.etag, state.validators.modified)
    times = (number(state.checked), number(state.due))
    return (state.url, state.title, *validators, *times, state.failures, state.error, state.moved)


def feed(row: Row) -> FeedState:
    url, title, etag, modified, checked, due, failures, error, moved = row
    asked = (_moment(checked), _moment(due))
    return FeedState(url, title, Validators(etag, modified), *asked, failures, error, moved)


def entry_row(entry: Entry) -> Row:
    texts = (entry.feed, entry.id, entry.title, entry.url, entry.text)
    times = (number(entry.published), number(entry.first_seen))
    return (*texts, *times, entry.language, _json(entry.tags), number(entry.revised))


def entry(row: Row) -> Entry:
    feed, key, title, url, text, published, first_seen, language, tags, revised = row
    times = (_moment(published), _moment(first_seen))
    return Entry(feed, key, title, url, text, *times, language, _texts(tags), _moment(revised))


def page_row(page: Page) -> Row:
    return (page.url, page.text, page.error, number(page.fetched))


def page(row: Row) -> Page:
    url, text, error, fetched = row
    return Page(url, text, error, _moment(fetched))


def shown_row(shown: Shown) -> Row:
    lists = (_json(shown.articles), _json(shown.terms))
    return (shown.date.isoformat(), shown.story, shown.title, shown.url, shown.day, *lists)


def shown(row: Row) -> Shown:
    on, story, title, url, day, articles, terms = row
    return Shown(date.fromisoformat(on), story, title, url, day, _texts(articles), _texts(terms))


def built(row: Row) -> Built | None:
    moment, since, seen = map(_moment, row)
    return Built(moment, since, seen) if moment else None


def moment(row: Row) -> datetime | None:
    return _moment(row[0])


def number(when: datetime | None) -> int | None:
    """A moment as it is stored."""
    return None if when is None else (when - EPOCH) // MICROSECOND


def _moment(stored: int | None) -> datetime | None:
    return None if stored is None else EPOCH + stored * MICROSECOND


def _json(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False)


def _texts(column: str) -> tuple[str, ...]:
    return tuple(json.loads(column))
