"""A small newspaper: a feeds.yaml, two outlets' feeds, and what a command did with them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

FEEDS_YAML = """\
title: The Test Paper
timezone: Europe/Lisbon
sections:
  - name: World
    feeds:
      - url: wire.xml
        name: The Wire
      - url: herald.xml
        name: The Herald
"""
WIRE = [
    (
        "Harbour bridge opens after nine years of work",
        "The new harbour bridge at Elmouth opened to traffic on Monday after nine years of work. "
        "It cost 312 million crowns, twice the first estimate, the city council said. "
        "“We have waited for a whole childhood,” said Ana Ferro, who teaches on the south bank. "
        "Buses will cross it from next Monday, and trams from the spring.",
    ),
    (
        "Glacier survey finds a lake under the northern ice",
        "A lake the size of a small town lies under the northern ice sheet, a radar survey has found. "
        "The water has been cut off from the air for about forty thousand years, the team reports. "
        "Drilling is planned for the summer after next.",
    ),
]
HERALD = [
    (
        "Elmouth harbour bridge opens to traffic at last",
        "Thousands drove over the new harbour bridge at Elmouth, which cost 312 million crowns, on Monday. "
        "The mayor cut the ribbon at six in the morning, in the rain. "
        "The old ferry makes its last trip on Sunday.",
    ),
    ("Horoscope for the week", "The stars are in a good mood, and so are you."),
]


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit code, what it printed, what it complained about."""

    code: int
    out: str
    err: str


def rss(title: str, items: Sequence[tuple[str, str]], day: str = "Mon, 23 Nov 2026 05:00:00 GMT") -> str:
    """An RSS feed of (title, text) items, all of one moment."""
    slug = title.lower().replace(" ", "-")
    body = "".join(
        f"<item><title>{head}</title><link>https://{slug}.example/{n}</link><guid>{slug}-{n}</guid>"
        f"<pubDate>{day}</pubDate><description>{text}</description></item>"
        for n, (head, text) in enumerate(items)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{body}</channel></rss>'


Run = Callable[..., Ran]
