"""What a reader of feeds found -> clean, bounded Entries with stable ids.

A feed may hold anything. Here every field becomes plain text of a sane length, every address http(s), and
every entry gets an id that stays the same from one fetch to the next.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import urljoin, urlsplit

from ..models import Entry
from ..text.html import clean, decode, has_entity, to_text

ENTRIES = 2_000  # of one feed that are kept: a busy news agency's whole day
TITLE = 500  # characters
OPENING = 30, 120  # characters of a text that has to do for a title, at least and at most
TEXT = 200_000  # characters: a book chapter
NAME = 200  # characters of a tag or an id
URL = 2_000  # characters: what browsers and servers agree on
TAGS = 20
_LONGEST_WAIT = timedelta(days=1)  # a feed can't ask to be forgotten

_SOURCE = re.compile(
    r"<(?:p|div|h[1-6]|ul|ol|table|figure|img|a|article|section|span|blockquote)\b", re.IGNORECASE
)
_END_TAG = re.compile(r"</[a-z][a-z0-9]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*")  # RFC 5646, in outline
_STRIPPED = "".join(map(chr, range(0x21)))  # as https://url.spec.whatwg.org/#concept-basic-url-parser strips
_LINE_BREAKS = re.compile(r"[\t\r\n]")
_HOST = re.compile(r"[\w.:-]+")
_NOT_IN_URLS = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff<>\"\\^`{|}]")


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as its publisher sent it: plain text, its entries in the publisher's order."""

    title: str = ""
    ttl: timedelta | None = None  # how long it may be kept before it is asked again, a day at most
    entries: tuple[Entry, ...] = ()


def headline(text: str, *, markup: bool = True) -> str:
    """A title on one line. What was escaped twice, as many are, is decoded twice."""
    text = text[: 10 * TITLE]
    once = to_text(text) if markup else clean(text)
    if markup and (has_entity(once) or _END_TAG.search(once)):
        once = to_text(once)
    return one_line(once, TITLE)


def body(text: str, *, markup: bool = True) -> str:
    """A text, its paragraphs on lines. One that is a page's source after decoding, was escaped twice."""
    once = to_text(text) if markup else clean(text[: 2 * TEXT])
    if _SOURCE.match(once) and _END_TAG.search(once):
        once = to_text(once)
    return shorten(clean(decode(once)) if has_entity(once) else once, TEXT)


def one_line(text: str, longest: int = NAME) -> str:
    """The text without line breaks and invisible characters, cut at a word."""
    return shorten(" ".join(clean(text[: 10 * longest]).split()), longest)


def shorten(text: str, longest: int) -> str:
    """The text where it is short enough, else its beginning up to the last whole word."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    words = cut.rstrip() if text[longest].isspace() else cut[: max(cut.rfind(" "), cut.rfind("\n"))]
    return words if len(words) > longest // 2 else cut


def web_address(url: str, base: str = "") -> str:
    """The absolute http(s) address; "" for anything else: a script, a file, a password in it, too long."""
    url = _LINE_BREAKS.sub("", url.strip(_STRIPPED)).replace("&amp;", "&").replace(" ", "%20")
    try:
        url = urljoin(base, url) if url else ""
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.port != 0 and "@" not in parts.netloc
        usable = usable and bool(_HOST.fullmatch(parts.hostname or ""))
    except ValueError:  # as "http://[::1/", "http://example.org:port/"
        return ""
    return url if usable and len(url) <= URL and not _NOT_IN_URLS.search(url) and clean(url) == url else ""


def language_tag(text: str) -> str | None:
    """A language tag in lower case, as "en" or "pt-br"; None for what is none."""
    tag = text.strip()[:NAME].lower().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) and tag not in ("und", "mul", "zxx") else None


def tag_names(names: Iterable[str]) -> tuple[str, ...]:
    """The first twenty names, each once, in order."""
    found: dict[str, None] = {}
    for name in names:
        if len(found) == TAGS:
            break
        if line := headline(name[:NAME]):
            found[line] = None
    return tuple(found)


def waiting_time(minutes: str) -> timedelta | None:
    """RSS's <ttl>; None where it is no number of minutes above 0."""
    if not re.fullmatch(r"[0-9]{1,9}", minutes.strip()) or not int(minutes):
        return None
    return min(timedelta(minutes=int(minutes)), _LONGEST_WAIT)


def select(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries to keep, each with its id and a title, in their order.

    Left out are the empty ones, repetitions, and all but the newest of very many.
    """
    filled = [entry for entry in found if entry.title or entry.text or entry.url]
    unique: dict[str, Entry] = {}
    for entry in _identified(filled):
        unique.setdefault(entry.id, entry)
    kept = tuple(map(_titled, unique.values()))
    if len(kept) <= ENTRIES:
        return kept
    never = datetime.min.replace(tzinfo=UTC)
    newest = sorted(kept, key=lambda entry: entry.published or never, reverse=True)[:ENTRIES]
    chosen = {entry.id for entry in newest}
    return tuple(entry for entry in kept if entry.id in chosen)


def _titled(entry: Entry) -> Entry:
    """The entry; one without a title, as of a microblog, is headed by the first sentence of its text; by
    more of them where that is as short as a greeting.
    """
    if entry.title or not entry.text:
        return entry
    from ..text.sentences import split  # most feeds have titles

    least, most = OPENING
    line = entry.text.partition("\n")[0][: 10 * most]
    ends = [end for _, end, _ in split(line, entry.language)]
    told = line[: next((end for end in ends if end >= least), ends[-1])]
    opening = shorten(told, most)
    return replace(entry, title=opening if opening == told else f"{opening}…")


def _identified(entries: Sequence[Entry]) -> list[Entry]:
    """The entries under their own ids, else their links, else hashes.

    Some publishers give one id, or one link, to all their entries. What different entries share names
    none of them; otherwise each fetch would take one entry for the next one's new version.
    """
    digests = [_digest(f"{entry.title}\n{entry.text}") for entry in entries]
    ids = [_short(entry.id) for entry in entries]
    urls = [_short(entry.url) for entry in entries]
    ids = _unshared(ids, [url or digest for url, digest in zip(urls, digests, strict=True)])
    links = _unshared([url if not own else "" for own, url in zip(ids, urls, strict=True)], digests)
    keys = zip(entries, ids, links, digests, strict=True)
    return [replace(entry, id=own or link or digest) for entry, own, link, digest in keys]


def _unshared(names: Sequence[str], things: Sequence[str]) -> list[str]:
    """The names, "" in place of one that stands for several things."""
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for name, thing in zip(names, things, strict=True):
        meant[name].add(thing)
    return [name if len(meant[name]) == 1 else "" for name in names]


def _short(name: str) -> str:
    """A name that fits in a column: itself, or a hash of a long one."""
    line = " ".join(clean(name).split())
    return line if len(line) <= URL else _digest(name)


def _digest(text: str) -> str:
    return "sha256:" + sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
