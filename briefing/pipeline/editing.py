"""The window's entries become articles, and the chosen stories' articles get their full texts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..collect.extract import read_pages
from ..collect.response import Get
from ..config import Config
from ..edit.articles.outlets import count_once
from ..edit.articles.own_lines import without_own_lines
from ..edit.articles.read import likely_languages, read
from ..edit.days.revised import Telling, tellings
from ..edit.rank import why_muted
from ..models import Article, Feed, Page, Reason, Section, Story
from ..store import Store
from .progress import Progress
from .window import Window, happened

FEW_WORDS = 60  # where a feed gives fewer words of an article, its page is read
PAGES = {"lead": 6, "brief": 3, "line": 0}  # articles of a story whose pages are read, at most
PAGE_SECONDS = 25.0  # for all pages of a run together
PAGE_AGAIN = timedelta(hours=12)  # a page that could not be read is not asked for again before


@dataclass(frozen=True, slots=True)
class Muted:
    """An article that the user did not want, and the word that says so."""

    article: Article
    why: Reason


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from."""

    telling: Telling
    feed: Feed
    name: str  # the feed's own title
    likely: str = ""  # the language that its feed plainly is in, where that is English


@dataclass(frozen=True, slots=True)
class Desk:
    """A window's articles, where each came from, and those that were muted; the oldest first."""

    articles: tuple[Article, ...]
    sources: Mapping[str, Source]  # by the article's id
    muted: tuple[Muted, ...]
    reach: datetime  # from when on it has what came late, else the window's start
    late: frozenset[str] = frozenset()  # ids of those from before the window, which no briefing could show


def read_window(
    config: Config,
    store: Store,
    since: datetime,
    now: datetime,
    *,
    late: bool = True,
    until: datetime | None = None,
) -> Desk:
    """The articles of the entries that fall into the window, the muted ones left out; each text as it was
    known then.

    An article that was written anew and says more (`edit/days/revised.py`) falls into it as what it says now.
    With those that came `late`: they are older, by one window at most, and were first seen after the last
    briefing. An outlet's feed is often behind its articles, and a feed may fail for a day.
    Without those that were first seen after `until`.
    """
    feeds = {feed.url: placed(feed, config) for feed in config.feeds}
    titles = {url: state.title for url, state in store.feed_states().items()}
    asked = store.asked(now.astimezone(config.zone).date()) if late else None
    window = Window(since, now, asked)
    seen = known_until(config, store, now)
    sources: dict[str, Source] = {}
    entries = store.entries(window.start, now, feeds, seen)
    languages = likely_languages(entries)
    for entry in entries:
        if until and entry.first_seen and entry.first_seen > until:
            continue
        feed, title, likely = feeds[entry.feed], titles.get(entry.feed, ""), languages.get(entry.feed, "")
        telling = tellings(entry, feed, title, likely=likely)[-1]
        if window.has(telling):
            sources.setdefault(telling.article.id, Source(window.dated(telling), feed, title, likely))
    return _desk(sorted(sources.values(), key=_oldest_first), window, feeds.values(), config)


def _oldest_first(source: Source) -> tuple[datetime, str, str]:
    return happened(source.telling), source.telling.entry.feed, source.telling.entry.id


def known_until(config: Config, store: Store, now: datetime) -> datetime:
    """The moment until which a text must have been seen to be known to a briefing as at `now`.

    That is `now`; a briefing of an earlier day knows what it knew when that was first built.
    """
    today = now.astimezone(config.zone).date()
    asked = store.asked(today + timedelta(days=1)) if today in store.briefings() else None
    return max(now, asked or now)


def _desk(sources: Iterable[Source], window: Window, feeds: Iterable[Feed], config: Config) -> Desk:
    found: dict[str, Source] = {}
    articles: list[Article] = []
    left_out: list[Muted] = []
    for source in sources:
        article = source.telling.article
        if why := why_muted(article, source.feed, config.mute):
            left_out.append(Muted(article, why))
        else:
            found[article.id] = source
            articles.append(article)
    late = frozenset(key for key, source in found.items() if happened(source.telling) <= window.since)
    named = count_once(articles, feeds)
    return Desk(tuple(without_own_lines(named)), found, tuple(left_out), window.start, late)


def placed(feed: Feed, config: Config) -> Feed:
    """The feed as articles know it: a file by its path from feeds.yaml, so that the folder may be moved."""
    return replace(feed, url=feed.url.removeprefix(f"{config.base.as_uri()}/"))


def read_full(
    sections: Sequence[Section],
    desk: Desk,
    store: Store,
    client: Get | None,
    now: datetime,
    progress: Progress,
    seen: datetime,
) -> Mapping[str, Article]:
    """The articles, by id, of the chosen stories that are better read on their page than in their feed.

    `now` is the moment at which pages are asked for, `seen` that until which they are known to the briefing.
    """
    short = [article for section in sections for story in section.stories for article in _short(story, desk)]
    known = store.pages({article.url for article in short}, seen)
    if client:
        wanted = (a.url for a in short if _worth_asking(known.get(a.url), desk.sources[a.id].telling, now))
        asked = list(dict.fromkeys(wanted))
        for done, page in enumerate(read_pages(asked, client, now, budget=PAGE_SECONDS), 1):
            progress("Reading articles", done, len(asked))
            store.save_page(page)
        known = store.pages({article.url for article in short}, seen)
    full: dict[str, Article] = {}
    for article in short:
        found, source = known.get(article.url), desk.sources[article.id]
        if found and found.text and not _is_stale(found, source.telling):
            whole = read(
                source.telling.entry, source.feed, page=found.text, name=source.name, likely=source.likely
            )
            full[article.id] = replace(article, text=whole.text, language=whole.language)
    return full


def _short(story: Story, desk: Desk) -> list[Article]:
    """The articles of a story, one an outlet, whose pages should be read."""
    first = {article.outlet: article for article in reversed(story.articles)}
    some = [article for article in story.articles if first[article.outlet] is article][: PAGES[story.tier]]
    return [
        article for article in some if article.url and _wants_page(article, desk.sources[article.id].feed)
    ]


def _wants_page(article: Article, feed: Feed) -> bool:
    few = len(article.text.split()) < FEW_WORDS
    return feed.full_text == "always" or (feed.full_text == "auto" and few)


def _worth_asking(page: Page | None, telling: Telling, now: datetime) -> bool:
    """A page is asked for once, and once for each telling; where that failed, again after a while."""
    if page is None or _is_stale(page, telling):
        return True
    return bool(page.error) and page.fetched is not None and now - page.fetched >= PAGE_AGAIN


def _is_stale(page: Page, telling: Telling) -> bool:
    """Whether the page was read before its article was written anew."""
    return bool(telling.began and page.fetched and page.fetched < telling.began)
