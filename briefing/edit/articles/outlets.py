"""Articles of feeds that belong together -> one outlet's: it counts once, however many feeds it has.

The user's word (`outlet` in feeds.yaml) goes first; else feeds whose articles are on one site are one outlet.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...models import Article, Feed
from .sites import registered

# Sites where each page is somebody else's: being there says nothing about whose feed it is.
_SHARED = frozenset(
    """apple.com arxiv.org bandcamp.com beehiiv.com bing.com blogger.com blogspot.com bsky.app
    buttondown.com buttondown.email codeberg.org discourse.group europa.eu facebook.com
    feedburner.com feedly.com fireside.fm flipboard.com ghost.io github.com github.io gitlab.com
    gitlab.io google.com gov.uk hashnode.dev instagram.com jimdo.com libsyn.com linkedin.com
    livejournal.com mastodon.social medium.com msn.com netlify.app news.ycombinator.com pages.dev
    podbean.com reddit.com rss.com simplecast.com soundcloud.com spotify.com squarespace.com
    substack.com telegram.org tumblr.com twitter.com un.org vercel.app vimeo.com weebly.com
    wixsite.com wordpress.com x.com yahoo.com youtu.be youtube.com""".split()
)
# One writer's page, on a site of many: "https://social.example/@poe/1".
_WRITER = re.compile(r"https?://[^/]+/@", re.IGNORECASE)


def site(url: str) -> str:
    """The registered name of a host, "bbc.co.uk" of "https://feeds.bbc.co.uk/x"; "" where it tells nothing.

    That is so for numbers, for hosts without a dot, and for sites that many write on: those known, and those
    that give each writer a page as "/@poe".
    """
    name = registered(url)
    shared = name in _SHARED or bool(_WRITER.match(url))
    return "" if shared or "." not in name or name[-1].isdigit() else name


def count_once(articles: Sequence[Article], feeds: Iterable[Feed]) -> tuple[Article, ...]:
    """The articles, those of feeds on one site under one outlet's name, unless the user gave one.

    It is what the feeds' names begin with, "BBC" for "BBC News" and "BBC Sport", else the first feed's name.
    """
    names = _names(articles, [feed for feed in feeds if not feed.outlet])
    return tuple(
        replace(article, outlet=names[article.feed]) if article.feed in names else article
        for article in articles
    )


def _names(articles: Iterable[Article], feeds: Sequence[Feed]) -> Mapping[str, str]:
    """The outlet's name for each feed that shares its site with a feed of another name."""
    sites: dict[str, Counter[str]] = defaultdict(Counter)
    named: dict[str, str] = {}
    for article in articles:
        sites[article.feed][site(article.url)] += 1
        named.setdefault(article.feed, article.outlet)
    together: dict[str, list[str]] = defaultdict(list)
    for feed in dict.fromkeys(feed.url for feed in feeds if feed.url in named):
        name, count = max(sites[feed].items(), key=lambda pair: (pair[1], pair[0]))
        if name and count > sites[feed].total() / 2:  # a feed of links to many sites is its own outlet
            together[name].append(feed)
    shared = {feed: _common([named[f] for f in group]) for group in together.values() for feed in group}
    return {feed: name for feed, name in shared.items() if name != named[feed]}


def _common(names: Sequence[str]) -> str:
    """The words that all names begin with, else the first name."""
    begin = []
    for words in zip(*(name.split() for name in names), strict=False):
        if len({word.casefold() for word in words}) > 1:
            break
        begin.append(words[0])
    said = " ".join(begin).rstrip(" :|–—-,")
    return (
        said
        if len(said) > 1 and said.casefold() not in {"the", "der", "die", "das", "la", "le", "el"}
        else names[0]
    )
