"""A body that is no feed -> one line on what it is instead."""

import re

from selectolax.lexbor import LexborHTMLParser

from .entries import NAME, headline, one_line

_HTML = "an HTML page"
_LOOKED_AT = 20_000  # bytes: a page's head

# The first that matches at the body's start.
_KINDS = (
    (re.compile(rb"\x1f\x8b"), "compressed data"),
    (re.compile(rb"\x89PNG|GIF8|\xff\xd8\xff|RIFF"), "a picture"),
    (re.compile(rb"%PDF-"), "a PDF file"),
    (re.compile(rb"(?s).{0,2000}?<opml\b", re.IGNORECASE), "an OPML list of feeds"),
    (re.compile(rb"(?s).{0,2000}?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE), _HTML),
    (re.compile(rb"<\?xml\b"), "XML of another kind"),
)


def what_instead(body: bytes) -> str:
    """As `not a feed: an HTML page, “403 Forbidden”`; of a page that names its feed, where that is."""
    start = body.removeprefix(b"\xef\xbb\xbf").lstrip()[:_LOOKED_AT]
    kind = next((kind for pattern, kind in _KINDS if pattern.match(start)), "plain text or unknown data")
    return f"not a feed: {kind}" + (_particulars(start) if kind is _HTML else "")


def _particulars(start: bytes) -> str:
    page = LexborHTMLParser(start.decode("utf-8", "replace"))
    title = page.css_first("title")
    link = page.css_first('link[rel~="alternate"][type$="+xml"], link[rel~="alternate"][type$="feed+json"]')
    named = headline(title.text()[:NAME]) if title else ""
    href = one_line((link.attributes.get("href") if link else "") or "")
    return (f", “{named}”" if named else "") + (f"; its feed: {href}" if href else "")
