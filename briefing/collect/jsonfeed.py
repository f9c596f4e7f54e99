"""JSON Feed 1.0 and 1.1 -> ParsedFeed (https://www.jsonfeed.org/version/1.1/).

Whatever stands where a text should be counts as no text: null, numbers (but for ids), lists, trees.
"""

import json
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from ..errors import ParseError
from ..models import Entry
from .dates import moment
from .entries import (
    ParsedFeed,
    body,
    headline,
    language_tag,
    select,
    tag_names,
    web_address,
)

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"

_MARK = "jsonfeed.org/version/"


def looks_like_json(body: bytes) -> bool:
    """Whether the body begins as JSON does, and XML does not."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def parse_json(body: bytes, feed_url: str, headers: Mapping[str, str]) -> ParsedFeed:
    """The feed in a JSON body; ParseError where it is none. Addresses start from `content-location`."""
    feed = _load(body)
    if _MARK not in _text(feed, "version") and not isinstance(feed.get("items"), list):
        raise ParseError("not a feed: JSON, but no JSON Feed")
    base = headers.get("content-location", feed_url)
    language = language_tag(_text(feed, "language"))
    entries = select([_entry(item, feed_url, base, language) for item in _objects(feed.get("items"))])
    return ParsedFeed(headline(_text(feed, "title")), entries=entries)


def _load(body: bytes) -> Mapping[str, Json]:
    try:
        found: Json = json.loads(body.decode("utf-8-sig", "replace"))
    except RecursionError as error:
        raise ParseError("not a feed: JSON nested without end") from error
    except ValueError as error:  # not JSON, or a number of more than 4,300 digits
        raise ParseError("not a feed: broken JSON") from error
    if not isinstance(found, dict):
        raise ParseError("not a feed: JSON, but no JSON Feed")
    return found


def _entry(item: Mapping[str, Json], feed: str, base: str, language: str | None) -> Entry:
    return Entry(
        feed=feed,
        id=_identity(item.get("id")),
        title=headline(_text(item, "title"), markup=False),
        url=web_address(_text(item, "url") or _text(item, "external_url"), base),
        text=_content(item),
        published=moment(_text(item, "date_published")) or moment(_text(item, "date_modified")),
        language=language_tag(_text(item, "language")) or language,
        tags=tag_names(_strings(item.get("tags"))),
    )


def _content(item: Mapping[str, Json]) -> str:
    """Its HTML, else its plain text (often Markdown), or its summary where that is longer."""
    content = body(_text(item, "content_html")) or body(_text(item, "content_text"), markup=False)
    return max(content, body(_text(item, "summary"), markup=False), key=len)


def _identity(value: Json) -> str:
    """Ids should be strings; version 1.1 asks to take numbers for them as well."""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _text(values: Mapping[str, Json], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""


def _strings(value: Json) -> Iterator[str]:
    return (text for text in value if isinstance(text, str)) if isinstance(value, list) else iter(())


def _objects(value: Json) -> Iterator[Mapping[str, Json]]:
    return (item for item in value if isinstance(item, dict)) if isinstance(value, list) else iter(())
