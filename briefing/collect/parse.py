"""A feed's body -> ParsedFeed. RSS and Atom by feedparser, JSON Feed by our own reader.

Pure and without a clock, but not safe in itself: a feed of 200 KB can be made to take 5 s. `workers` runs it
in a child that can be stopped.
"""

import io
import re
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from ..errors import ParseError
from ..models import Entry
from . import entries as fields
from .dates import moment
from .entries import ParsedFeed
from .instead import what_instead
from .jsonfeed import looks_like_json, parse_json

__all__ = ["PARSERS", "ParsedFeed", "parse"]

Parser: TypeAlias = Callable[[bytes, str, Mapping[str, str]], ParsedFeed]
Found: TypeAlias = dict[str, object]  # a part of what feedparser found: nothing about it is certain


def parse(body: bytes, feed_url: str, headers: Mapping[str, str]) -> ParsedFeed:
    """The feed in an answer's body; ParseError says in one line what it is instead.

    `feed_url` names the feed in its entries. `headers` have lower-case names; `content-location` is where the
    body came from, which relative addresses start from, and `content-type` may name the character set.
    """
    if not body.strip(b"\x00\t\n\r\f "):
        raise ParseError("not a feed: an empty answer")
    reader = next(reader for recognises, reader in PARSERS if recognises(body))
    return reader(body, feed_url, headers)


def parse_xml(body: bytes, feed_url: str, headers: Mapping[str, str]) -> ParsedFeed:
    """The RSS or Atom feed in a body, however broken; ParseError where there is none."""
    base = headers.get("content-location", feed_url)
    found = _read(_without_broken_end(body), headers.get("content-type", ""))
    feed = _part(found, "feed")
    raw = _parts(found, "entries")
    if not raw and (_ENTRY_START.search(body) or not _text(found, "version")):
        unreadable = "broken XML: none of its entries can be read"
        raise ParseError(unreadable if _ENTRY_START.search(body) else what_instead(body))
    atom = _text(found, "version").startswith("atom")
    language = fields.language_tag(_text(feed, "language"))
    return ParsedFeed(
        title=fields.headline(_text(feed, "title")),
        ttl=fields.waiting_time(_text(feed, "ttl")),
        entries=fields.select([_entry(item, feed_url, base, language, atom=atom) for item in raw]),
    )


# Which reader for which body: the first that recognises it.
PARSERS: tuple[tuple[Callable[[bytes], bool], Parser], ...] = (
    (looks_like_json, parse_json),
    (lambda _: True, parse_xml),
)


def _read(body: bytes, content_type: str) -> Found:
    """What feedparser makes of a body."""
    if utf8 := _as_utf8(body):
        body, content_type = utf8, "application/xml; charset=utf-8"
    try:
        try:
            return _feedparser(body, content_type)
        except ValueError:  # a reference to no character, as &#xD800; or &#1114112;
            return _feedparser(_REFERENCE.sub(_checked, body), content_type)
    except Exception as error:  # its parsers can be made to trip in many ways
        raise ParseError(f"broken beyond reading: {type(error).__name__}") from error


_REFERENCE = re.compile(rb"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)


def _checked(reference: re.Match[bytes]) -> bytes:
    """The reference to a character that text may have, else nothing."""
    digits = reference[1] or reference[2]
    if len(digits) > 8:
        return b""
    code = int(digits, 16 if reference[1] else 10)
    return reference[0] if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else b""


def _feedparser(body: bytes, content_type: str) -> Found:
    """Its own parse, never given bytes or a string, which it opens as a file or an address.

    It isn't told where the body came from, or it would take <guid>17</guid> for a relative address. Its
    clean-up of HTML takes quadratic time, and no HTML is kept.
    """
    import feedparser  # 0.04 s, needed in the children only

    headers = {"content-type": content_type}
    found: Found = feedparser.parse(
        io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    return found


def _as_utf8(body: bytes) -> bytes:
    """The body in good UTF-8 where it is in UTF-8 for certain, whatever its labels say; else nothing.

    No other text looks so by chance. A few broken characters, as at the end of a cut summary, don't count:
    feedparser would take the whole feed for Windows-1252.
    """
    if body.isascii():
        return b""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken and len(_NOT_ASCII.findall(text)) < 5 * broken:
        return b""
    return text.encode() if broken else body


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_ENTRY_END = re.compile(rb"</(?:[A-Za-z]{1,20}:)?(?:item|entry)\s{0,9}>", re.IGNORECASE)
_ENTRY_START = re.compile(rb"<(?:[A-Za-z]{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)
_ROOT_END = re.compile(rb"</(?:[A-Za-z]{1,20}:)?(?:rss|feed|rdf|channel)\s{0,9}>", re.IGNORECASE)


def _without_broken_end(body: bytes) -> bytes:
    """The body without an entry that was cut off in transit, which feedparser would take for a whole one.

    Half an id is another id: the entry would be stored twice.
    """
    end = 0
    for match in _ENTRY_END.finditer(body):
        end = match.end()
    if _ROOT_END.search(body, end) or not _ENTRY_START.search(body, end):
        return body
    return body[:end]


def _entry(item: Found, feed_url: str, base: str, language: str | None, *, atom: bool) -> Entry:
    return Entry(
        feed=feed_url,
        id=_text(item, "id"),
        title=fields.headline(_text(item, "title"), markup=_has_markup(_part(item, "title_detail"), atom)),
        url=_address(item, base),
        text=max(_bodies(item, atom), key=len),
        published=_published(item),
        language=_language(item) or language,
        tags=fields.tag_names(_text(tag, "label") or _text(tag, "term") for tag in _parts(item, "tags")),
    )


def _has_markup(detail: Found, atom: bool) -> bool:
    """Atom says what its texts are (RFC 4287, 3.1.1); RSS never does, and mostly means HTML."""
    return not (atom and _text(detail, "type") == "text/plain")


def _bodies(item: Found, atom: bool) -> Iterator[str]:
    for detail in (*_parts(item, "content"), _part(item, "summary_detail")):
        yield fields.body(_text(detail, "value"), markup=_has_markup(detail, atom))


def _address(item: Found, base: str) -> str:
    """The article's address: the publisher's own where FeedBurner put its counter before it."""
    link = _text(item, "link")
    if link == _text(item, "id"):  # an RSS guid that serves as link: 17 would be one by RSS 2.0, but is none
        base = ""
    return fields.web_address(_text(item, "feedburner_origlink")) or fields.web_address(link, base)


def _published(item: Found) -> datetime | None:
    """The first of its dates that can be read."""
    dates = (moment(_text(item, name), _moment(item, f"{name}_parsed")) for name in _DATES)
    return next(filter(None, dates), None)


_DATES = ("published", "updated", "created")


def _language(item: Found) -> str | None:
    """The xml:lang of an entry's text or title."""
    details = (*_parts(item, "content"), _part(item, "summary_detail"), _part(item, "title_detail"))
    return next(filter(None, (fields.language_tag(_text(detail, "language")) for detail in details)), None)


# Where feedparser's dicts are read: not by their own `get`, which answers "updated" with "published".


def _text(found: Found, name: str) -> str:
    value = dict.get(found, name)
    return value if isinstance(value, str) else ""


def _part(found: Found, name: str) -> Found:
    value = dict.get(found, name)
    return value if isinstance(value, dict) else {}


def _parts(found: Found, name: str) -> list[Found]:
    value = dict.get(found, name)
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _moment(found: Found, name: str) -> time.struct_time | None:
    value = dict.get(found, name)
    return value if isinstance(value, time.struct_time) else None
