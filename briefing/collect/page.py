"""An article's page, as it came -> HTML that is safe to read: decoded, without its scripts, cut to size."""

import re
from collections.abc import Iterator

LIMIT = 500_000  # characters that are kept: scripts aside, the longest of long reads has a third
LEVELS = 256  # of elements within each other: a browser stops at 512

# Character sets that pages are written in; Python knows others, some of which take quadratic time.
_CHARSETS = re.compile(
    r"utf-?(?:8|16|16le|16be)|(?:iso|windows|cp)-?[\w-]{3,12}|latin-?1|(?:us-)?ascii|koi8-[ru]"
    r"|shift[_-]jis|sjis|euc-?(?:jp|kr|cn)|gb2312|gbk|gb18030|big5(?:-hkscs)?|tis-620",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w-]{2,30})", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

# What is never text. Scripts stay where they hold the article as data (https://schema.org/articleBody).
_NOISE = re.compile(
    r"<!--|<(?:script(?![^>]{0,200}ld\+json)|(style|svg|template|noscript|iframe))(?=[\s/>])", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.IGNORECASE)
# A line break in the source is none in the page, but for <pre>. The extractor keeps those in a <div> and a
# <blockquote>, and a sentence would end there.
_PRE = re.compile(r"(</?pre\b)", re.IGNORECASE)
# How a word is read, beside it: the extractor makes lines of it.
_RUBY = re.compile(
    r"<r[pt]\b[^<>]{0,200}>[^<]{0,200}</r[pt]\s{0,9}>|</?(?:ruby|rb|rtc)\b[^<>]{0,200}>", re.IGNORECASE
)
_INLINE = "a abbr b bdi bdo cite code em font i ins kbd mark q small span strong sub sup time u".split()
# An empty element after text: the extractor drops it with all that follows it in its paragraph. One that
# begins a list's item is an icon; what it marks is a button or a rating, in 58 of 60 lines of 434 pages.
_EMPTY = re.compile(
    r"<([a-z]{1,6})(?:\s[^<>]{0,500})?>(\s{0,20})</\1>(?=(\s{0,20}.))", re.IGNORECASE | re.DOTALL
)
_TEXT_BEFORE = re.compile(rf"(?:[^<>\s]|</(?:{'|'.join(_INLINE)})>)\s{{0,20}}\Z", re.IGNORECASE)
# Elements that have no end tag, or may do without.
_UNCLOSED = frozenset(
    """area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td
    th thead tbody tfoot rt rp html head body""".split()
)


def decode(body: bytes, charset: str = "") -> str:
    """The body as text: by its byte order mark, as UTF-8, by `charset` (the server's word), by its own word.

    Windows-1252 where nothing holds, as in browsers. Never raises.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    declared = _DECLARED.search(body[:4096])
    for name in ("utf-8", charset, declared[1].decode("ascii") if declared else ""):
        try:
            if _CHARSETS.fullmatch(name):
                return body.decode(name)
        except (LookupError, UnicodeError):
            continue
    # One broken character does not make a page another's: most pages are UTF-8, whatever they lack.
    text = body.decode("utf-8", "replace")
    return text if text.count("\ufffd") < len(text) // 1000 else body.decode("cp1252", "replace")


def bounded(html: str) -> str:
    """The HTML without scripts, styles and comments, up to its 500,000th character or 257th level."""
    html = "".join(_without_noise(html))[:LIMIT]
    depth = 0
    for match in _TAG.finditer(html):
        if match[2].lower() in _UNCLOSED:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > LEVELS:
            return html[: match.start()]
    return html


def tidied(html: str) -> str:
    """The HTML without what makes the extractor break a sentence or lose the rest of a paragraph."""
    html = "".join(_unwrapped(html))
    if "<ruby" in html:
        html = _RUBY.sub("", html)
    return _EMPTY.sub(_joined, html)


def _unwrapped(html: str) -> Iterator[str]:
    """The pieces, with spaces for line breaks outside of <pre>."""
    kept = False
    for piece in _PRE.split(html):
        if _PRE.fullmatch(piece):
            kept = piece[1] != "/"
        yield piece if kept else piece.replace("\r", " ").replace("\n", " ")


def _joined(match: re.Match[str]) -> str:
    """What to put for an empty element: itself where no text is before it; a break where a site means one."""
    if match[1].lower() not in _INLINE:
        return match[0]
    before = match.string[max(0, match.start() - 40) : match.start()]
    if not _TEXT_BEFORE.search(before):
        return match[0]
    apart = match[2] or before[-1:].isspace() or not match[3].isupper()
    return match[2] if apart else "<br>"


def _without_noise(html: str) -> Iterator[str]:
    """The pieces between; what never ends takes the rest, so that each character is looked at once."""
    at = 0
    while match := _NOISE.search(html, at):
        yield html[at : match.start()]
        end = _end(match).search(html, match.end())
        if not end:
            return
        at = end.end()
    yield html[at:]


def _end(match: re.Match[str]) -> re.Pattern[str]:
    end = "-->" if match[0] == "<!--" else rf"</{match[1] or 'script'}[^>]{{0,200}}>"
    return re.compile(end, re.IGNORECASE)
