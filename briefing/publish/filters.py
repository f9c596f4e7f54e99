"""Hostile text -> text that means only itself in HTML, Markdown or plain text; addresses -> safe ones."""

import re
import textwrap
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from ..models import Article, Quote, Story
from ..text.fragment import fragment_url

# Line breaks and tabs of every kind. The no-break space stays: "4 December" is not to be torn.
_BREAKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# Control characters, direction overrides and what is no character: unseen, and used to deceive.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
)

_MARKS = re.compile(r"[\\`*_\[\]<>#|~$@]")  # they mean something anywhere in a line
_ENTITY = re.compile(r"&(?=#?\w+;)")
_STARTS = re.compile(
    r"^( ?)(?:(?=[-+=])|(\d{1,9})(?=[.)](?:\s|$)))"
)  # lists, rules and headings: only at a start
_AUTOLINKS = re.compile(r"(?i)www(?=\.)|(?:https?|ftp|mailto|xmpp)(?=:)")

_UNFIT = re.compile(
    r'[\s\x00-\x20"<>\\^`{|}\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]'
)
_PARENTHESES = str.maketrans({"(": "%28", ")": "%29"})
_LONGEST = 4_000  # characters of an address; browsers and servers give up not far above


def clean(text: str) -> str:
    """The text on one line, without characters that cannot be seen."""
    return _fold(text).strip()


def html_value(value: object) -> object:
    """What an HTML template prints for a value, before it is escaped."""
    return value if isinstance(value, Markup) else _fold(str(value))


def text_value(value: object) -> Markup:
    """What a plain text template prints for a value."""
    return value if isinstance(value, Markup) else Markup(_fold(str(value)))  # noqa: S704 (no HTML here)


def markdown_value(value: object) -> Markup:
    """What a Markdown template prints for a value: its text, every mark of Markdown in it escaped."""
    return value if isinstance(value, Markup) else Markup(markdown(str(value)))  # noqa: S704 (no HTML here)


def markdown(text: str) -> str:
    r"""Text that CommonMark and GFM show as it is, on one line: `1. *One*` becomes `1\. \*One\*`.

    Addresses of pages do not become links. Of an e-mail address GitHub makes one however it is escaped.
    """
    text = _MARKS.sub(r"\\\g<0>", _fold(text))
    text = _ENTITY.sub(r"\\&", text)
    text = _STARTS.sub(lambda start: f"{start[1]}{start[2] or ''}\\", text)
    return _AUTOLINKS.sub(r"\g<0>\\", text)


def web_url(url: str) -> str:
    """The address of a web page, fit to stand in quotes; empty for any other scheme, or no address."""
    # As browsers read it: https://url.spec.whatwg.org/#url-parsing
    url = re.sub(r"[\t\r\n]", "", url).strip(" ")
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        return ""
    if not known or "\\" in parts.netloc or len(url) > _LONGEST:
        return ""
    return _UNFIT.sub(lambda unfit: quote(unfit[0], errors="replace"), url)


def markdown_url(url: str) -> str:
    """The address as the target of a Markdown link."""
    return _ENTITY.sub("&amp;", url.translate(_PARENTHESES))


def link(target: str | Article | Quote | Story) -> str:
    """Where a link goes: to the page, for a quote to the very sentence; empty where that is no web page."""
    if isinstance(target, Quote):
        return fragment_url(web_url(target.article.url), target.text)
    return web_url(target if isinstance(target, str) else target.url)


def markdown_link(target: str | Article | Quote | Story) -> Markup:
    """The same as the target of a Markdown link."""
    return Markup(markdown_url(link(target)))  # noqa: S704 (no HTML here)


def text_link(target: str | Article | Quote | Story) -> Markup:
    """The same in plain text."""
    return Markup(link(target))  # noqa: S704 (no HTML here)


def outlet(article: Article) -> str:
    """The outlet's name, else the host of its page."""
    return clean(article.outlet) or urlsplit(web_url(article.url)).netloc.removeprefix("www.")


def anchor(story: Story) -> str:
    """The name of a story's place in the page."""
    return f"story-{slug(story.id or story.title)}"


def heads(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories that stand under no other."""
    return tuple(story for story in stories if not story.under)


def slug(text: str) -> str:
    """A heading's name as GitHub makes it: `Science & Health` is `science--health`."""
    return re.sub(r"[^\w\- ]", "", clean(text).lower()).replace(" ", "-")


def tail(text: str) -> str:
    """The last word, where it is short enough to be kept on a line with what follows it; else nothing."""
    *rest, last = clean(text).split(" ")
    return last if rest and len(last) <= 16 else ""


def body(text: str) -> str:
    """What stands before the tail."""
    text = clean(text)
    return text.removesuffix(tail(text))


def shorten(text: str, width: int) -> str:
    """The text, cut after a word to at most `width` characters where it is longer."""
    text = clean(text)
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:–—-") + "…"


def wrap(text: str, first: str = "", rest: str | None = None, width: int = 72) -> Markup:
    """The text in lines of at most `width` columns; a longer word has a line of its own."""
    lines = textwrap.wrap(
        clean(text),
        width,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return Markup("\n".join(lines))  # noqa: S704 (no HTML here)


def _fold(text: str) -> str:
    return _UNSEEN.sub("", _BREAKS.sub(" ", text))
