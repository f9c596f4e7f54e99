"""What an entry and its feed call themselves -> the headline without the site's name, the outlet's name."""

import re

from ..models import Entry, Feed
from ..text.late import late
from .sites import registered

# What stands before a headline and is none of it; and after it.
_BEFORE = late(
    r"(?:(?:BREAKING(?: NEWS)?|Breaking(?: news)?|WATCH|Watch|VIDEO|Video|LIVE|Live|LISTEN|Listen"
    r"|PHOTOS?|Photos?|GALLERY|Gallery|LIVESTREAM|EXCLUSIVE|Exclusive|UPDATED?|Updated?|JUST IN|Just in"
    r"|IN PICTURES|In pictures|PODCAST|Podcast)\s*[:|–—-]\s+)+"
)
_AFTER = late(
    r"(?:\s*[-–—|:]\s*(?:live(?: updates| blog| news)?|as it happened|latest updates|video(?: report)?"
    r"|in pictures|podcast|watch live)|\s*[(\[](?:video|watch|photos?|live|updated?|exclusive)[)\]])+\s*\Z",
    re.IGNORECASE,
)
_PARTS = late(r"\s+[-–—|•·»>]\s+|\s*\|\s*")
_FEED_PARTS = late(r"\s+[-–—|•·»>:/]\s+|:\s+|\s*[|>]\s*")
# A part of a feed's title that has these words alone names no outlet.
_GENERIC = frozenset(
    """all and articles breaking business channel content culture economy entertainment entries feed
    feeds front headlines health home homepage international latest local main most national news
    opinion page politics popular posts recent rss science sport sports stories technology the top
    top-stories uk updates us world""".split()
)
_SUFFIX = late(r"(?<=[^\W\d_])\.(?:com|org|net|co\.[a-z]{2}|com\.[a-z]{2})\Z")


def headline(title: str, names: tuple[str, ...]) -> str:
    """The part of a title that is the headline."""
    start = match.end() if (match := _BEFORE.match(title)) else 0
    end = len(title)
    for _ in range(3):
        cut = (
            match.start()
            if (match := _AFTER.search(title, start, end))
            else _before_name(title, start, end, names)
        )
        if cut == end:
            break
        end = cut
    return title[start:end].strip() or title.strip()


def _before_name(title: str, start: int, end: int, names: tuple[str, ...]) -> int:
    """Where a last part begins that is the site's name; the end where there is none."""
    breaks = list(_PARTS.finditer(title, start, end))
    if not breaks or breaks[-1].end() >= end:
        return end
    tail = title[breaks[-1].end() : end]
    headline = title[start : breaks[-1].start()]
    if len(headline.split()) < 2 or len(tail.split()) > 5:
        return end
    return breaks[-1].start() if any(_same_name(tail, name) for name in names if name) else end


def _same_name(some: str, other: str) -> bool:
    """Whether both name one outlet: "BBC News" and "BBC", "The Guardian" and "theguardian.com"."""
    a, b = _letters(some), _letters(other.removeprefix("www.").split(".")[0] if "." in other else other)
    return len(a) > 1 and len(b) > 1 and (a in b or b in a)


def _letters(text: str) -> str:
    return "".join(c for c in text.lower().removeprefix("the ") if c.isalnum())


def outlet_of(entry: Entry, feed: Feed, name: str) -> str:
    """The outlet as the reader knows it."""
    return (
        feed.outlet
        or feed.name
        or _feed_name(name, registered(entry.url) or registered(feed.url))
        or registered(entry.url or feed.url)
    )


def _feed_name(name: str, host: str) -> str:
    """The outlet's name in a feed's own title: the part like the host, else the first that may be one."""
    parts = [part.strip() for part in _FEED_PARTS.split(name) if part.strip()]
    named = [part for part in parts if not _GENERIC.issuperset(part.lower().split())] or parts
    ways = (_same_name, _shortened, _heads) if host else ()
    liked = (part for like in ways for part in named if like(part, host))
    return _without_section(next(liked, named[0] if named else ""), host)


def _shortened(name: str, host: str) -> bool:
    """Whether the host is made of letters of the name, in order: "nytimes.com" of "The New York Times"."""
    letters, short = _letters(name), _letters(host.split(".")[0])
    rest = iter(letters)
    return letters[:1] == short[:1] and len(short) > 2 and all(letter in rest for letter in short)


def _heads(name: str, host: str) -> bool:
    """Whether the host begins with the name's first word: "gmanetwork.com" with "GMA News"."""
    first = _letters(name.split()[0])
    return len(first) > 2 and host.startswith(first)


def _without_section(name: str, host: str) -> str:
    """The outlet's name without the section behind it, and without ".com": "CNN" of "CNN.com World News"."""
    said = name.split()
    for count in range(1, len(said)):
        rest = " ".join(said[count:]).lower()
        if (
            _letters(_SUFFIX.sub("", " ".join(said[:count]))) == _letters(host.split(".")[0])
            and rest.split()[-1] in _GENERIC
            and rest != "news"
        ):
            said = said[:count]
            break
    return _SUFFIX.sub("", " ".join(said)) if name[:1].isupper() else name
