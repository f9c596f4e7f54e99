"""HTML -> plain text, in one pass over its tags.

No tree is built: the parsers at hand need 20 s for 100,000 nested <div> and 7 s for a tag with 60,000
attributes, this takes time in proportion to its input whatever that is (8 MB/s). Tags end as the standard
says (https://html.spec.whatwg.org/multipage/parsing.html#tokenization): "<a title='>'>" is one tag.
"""

import re
from collections.abc import Iterator
from html import unescape

LIMIT = 500_000  # characters of HTML that are read: ten times a long article

_BLOCKS = frozenset(
    """address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figure
    footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol
    optgroup option p pre search section summary table tbody tfoot thead tr ul""".split()
)
_CELLS = frozenset(("td", "th"))
_INLINE = frozenset(
    """a abbr acronym area audio b base basefont bdi bdo big blink button cite code col colgroup data datalist
    del dfn em embed font frame i image img input ins kbd label link map mark marquee meta meter nobr object
    output param picture progress q rb ruby s samp slot small source span strike strong sub sup time track tt
    u var video wbr""".split()
)
# What they hold is no part of the text; captions and footers of pictures are noise to a summary.
_DROPPED = frozenset(
    """applet canvas figcaption iframe math noembed noframes noscript plaintext rp rt script select style svg
    template textarea title xmp""".split()
)
# These hold no tags: where one never ends, the rest is in it.
_RAW = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())
_ENDS = {"figcaption": r"</fig(?:caption|ure)\b"}
_KNOWN = _BLOCKS | _CELLS | _INLINE | _DROPPED

# Possessive, and always a match: each character is looked at once. A quote counts after "=" only, as in
# <p title=it's>; a tag that never ends takes the rest, as in a browser.
_ATTRIBUTES = re.compile(r"""(?:[^>=]++|=\s*+(?:"[^"]*+"?+|'[^']*+'?+)?+)*+>?+""")
_OPENING = re.compile(r"<(?:(/?)([a-z][a-z0-9]*+(?:[-:][\w.:-]*+)?+)|!--|[!?](?=[a-z]))", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
_TAG_END = re.compile(">")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
# Python refuses to read numbers of more than 4,300 digits; no character has more than seven.
_ENDLESS = re.compile(r"&#\d{20,};?")

# Not text: control characters, halves of pairs, and marks that hide or reorder what stands beside them.
# The joiners U+200C and U+200D stay: Persian, Hindi and emoji are written with them.
# With a terminal's escape sequences, all of them.
_INVISIBLE = re.compile(
    "\x1b\\[[0-9;]{0,20}[A-Za-z]|[\x00-\x08\x0e-\x1b\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
# Control characters that nobody means: what Windows-1252 has in their place, as "’" for U+0092.
_WINDOWS = re.compile("[\x80-\x9f]")
_BREAK = re.compile("[\n\r\v\f\x1c-\x1e\u2028\u2029]")

# A <pre> of a program, by its tags, or by half of its lines.
_CODE_TAGS = re.compile(
    r"<pre\b[^>]{0,200}\b(?:\w{0,20}code|highlight|brush|lang|language|prettyprint|listing|terminal)\b[^>]*>"
    r"|<pre\b[^>]{0,200}>\s{0,9}<(?:code|samp|kbd)\b",
    re.IGNORECASE,
)
_CODE_LINE = re.compile(r"\s*(?:[$#>%/*+@<-]|\d+\s)|.*(?:[;{}\\|,(]\s*$|[{}=_\\|<>]|\w\(|\w\[|::|/\w+/)")
_PROMPT = re.compile(r"\s{0,9}(?:[\w@:~/.-]{0,40}[#$]|PS [A-Z]:[^>\n]{0,60}>|>>>) \S")  # of a shell
_TAG = re.compile("<[^<>]{0,500}>")
_PRE = 20_000  # characters of one that are looked at
# The number of a footnote, with its link.
_NOTE = re.compile(
    r"\s?(?:<sup\b[^<>]{0,300}>\s{0,9}<a\b[^<>]{0,500}>|<a\b[^<>]{0,500}>\s{0,9}<sup\b[^<>]{0,300}>)"
    r"\s{0,9}\[?(?:\d{1,3}|[a-z*†‡])\]?\s{0,9}</(?:a|sup)>(?:\s{0,9}</(?:a|sup)>)?",
    re.IGNORECASE,
)
# What an editing program leaves where its plug-in is missing: [gallery_row gap="2"] … [/gallery_row]
_SHORTCODE_END = re.compile(r"\[/([a-z][a-z0-9_-]{1,40})\]")
_SHORTCODE = re.compile(r"\[/?([a-z][a-z0-9_-]{1,40})(?:\s[^\[\]]{0,5000})?\]")

_WRAPPED = 40  # characters: a line this long that goes on with a small letter was wrapped, not ended


def to_text(html: str) -> str:
    """The text a reader would see: a line for each block, entities decoded; plain text as it is, but cleaned.

    Only the first 500,000 characters are read. Whatever `html` is, a text comes back.
    """
    html = html[:LIMIT]
    if "<![CDATA[" in html:  # the rest of a feed that was wrapped twice
        html = html.replace("<![CDATA[", "").replace("]]>", "")
    if has_markup(html):
        if "<sup" in html:
            html = _NOTE.sub("", html)
        return clean(_without_shortcodes("".join(_pieces(html))))
    return clean(_without_shortcodes(_unwrap(decode(html))))


def clean(text: str) -> str:
    """The text without control and invisible characters, white space folded, no line empty."""
    text = _INVISIBLE.sub("", _WINDOWS.sub(_as_windows, text))
    lines = (" ".join(line.split()) for line in _BREAK.split(text))
    return "\n".join(filter(None, lines))


def _as_windows(match: re.Match[str]) -> str:
    return match[0].encode("latin-1").decode("cp1252", "ignore")


def decode(text: str) -> str:
    """The text with its character references decoded once: `decode("AT&amp;T") == "AT&T"`."""
    return unescape(_ENDLESS.sub("\ufffd", text)) if "&" in text else text


def has_markup(text: str) -> bool:
    """Whether there is a tag of HTML in the text, or a comment: "a < b" and "<3" are none."""
    return any(_is_markup(match) for match in _OPENING.finditer(text))


def has_entity(text: str) -> bool:
    """Whether there is a character reference in the text, as "&amp;" or "&#8217;"."""
    return bool(_ENTITY.search(text))


def _is_markup(match: re.Match[str]) -> bool:
    """An unknown name is somebody's "<your name>" or "List<T>", unless it has a namespace or a hyphen."""
    name = match[2]
    return name is None or name.lower() in _KNOWN or "-" in name or ":" in name


def _pieces(html: str) -> Iterator[str]:
    """What to join: the text between the tags, line feeds for the tags of blocks."""
    at = 0
    preformatted = False
    endless: set[str] = set()  # names whose end tag is known not to follow: it is looked for once
    while match := _OPENING.search(html, at):
        if not _is_markup(match):
            yield _shown(html[at : match.end()], preformatted)
            at = match.end()
            continue
        yield _shown(html[at : match.start()], preformatted)
        at = _after(html, match)
        name, closes = (match[2] or "").lower(), bool(match[1])
        if name == "pre":
            if not closes and not preformatted and name not in endless:
                at = _after_code(html, match.start(), at, endless)
            preformatted = not closes
        if name in _DROPPED and not closes and name not in endless:
            at = _skip(html, at, name, endless)
        yield "\n" if name in _BLOCKS else " " if name in _CELLS else ""
    yield _shown(html[at:], preformatted)


def _after(html: str, match: re.Match[str]) -> int:
    """Where the markup that begins at the match ends."""
    if match[2]:
        end = _ATTRIBUTES.match(html, match.end())
    elif match[0] == "<!--":
        end = _COMMENT_END.search(html, match.end() - 2)  # "<!-->" is a whole comment
    else:
        end = _TAG_END.search(html, match.end())
    return end.end() if end else len(html)


def _skip(html: str, at: int, name: str, endless: set[str]) -> int:
    """Where the dropped element that began before `at` has its end tag; else `at`, or the very end."""
    if html.endswith("/>", 0, at):
        return at  # <iframe/>, as XHTML has it
    end = re.compile(_ENDS.get(name, rf"</{name}\b"), re.IGNORECASE).search(html, at)
    if end:
        return end.start()
    endless.add(name)
    return len(html) if name in _RAW else at


def _after_code(html: str, start: int, at: int, endless: set[str]) -> int:
    """Where the <pre> that began before `at` has its end tag, if it holds a program; else `at`."""
    end = _skip(html, at, "pre", endless)
    if end == at or _CODE_TAGS.match(html, start):
        return end
    shown = decode(_TAG.sub("", html[at : min(end, at + _PRE)]))
    lines = [line for line in shown.splitlines() if line.strip()]
    typed = any(map(_PROMPT.match, lines))
    return end if typed or sum(bool(_CODE_LINE.match(line)) for line in lines) * 2 > len(lines) else at


def _without_shortcodes(text: str) -> str:
    """The text without the square brackets of an editing program; only those that one of them closes."""
    if "[/" not in text:
        return text
    names = set(_SHORTCODE_END.findall(text))
    return _SHORTCODE.sub(lambda match: "\n" if match[1] in names else match[0], text)


def _shown(text: str, preformatted: bool) -> str:
    return decode(_unwrap(text) if preformatted else _BREAK.sub(" ", text))


def _unwrap(text: str) -> str:
    """The text with its wrapped lines joined: a line break before a small letter, after a long line."""
    if "\n" not in text:
        return text
    parts: list[str] = []
    before = ""
    lines = text.split("\n")
    for n, line in enumerate(lines):
        if n:
            line = line.lstrip()
        if n < len(lines) - 1:  # what stands behind the last may go on in a tag: "by the <i>sea</i>"
            line = line.rstrip()
        if parts:
            parts.append(" " if len(before) >= _WRAPPED and line[:1].islower() else "\n")
        parts.append(line)
        before = line
    return "".join(parts)
