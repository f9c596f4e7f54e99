"""The window's entries become articles, the chosen stories get their full texts and their summaries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from ..collect.extract import read_pages
from ..collect.response import Get
from ..config import Config
from ..edit.anew import Told, anew
from ..edit.compose import compose, wanted
from ..edit.differ import differences
from ..edit.outlets import count_once
from ..edit.rank import why_muted
from ..edit.read import likely_languages, read, sentences
from ..edit.summarize import summarize
from ..models import Article, Entry, Feed, Page, Section, Story, Summary
from ..store import Store
from .progress import Progress

FEW_WORDS = 60  # where a feed gives fewer words of an article, its page is read
PAGES = {"lead": 6, "brief": 3, "line": 0}  # articles of a story whose pages are read, at most
PAGE_SECONDS = 25.0  # for all pages of a run together
PAGE_AGAIN = timedelta(hours=12)  # a page that could not be read is not asked for again before


@dataclass(frozen=True, slots=True)
class Muted:
    """An article that the user did not want, and the word that says so."""

    article: Article
    why: str


@dataclass(frozen=True, slots=True)
class Desk:
    """A window's articles, where each came from, and those that were muted; the oldest first."""

    articles: tuple[Article, ...]
    sources: Mapping[str, tuple[Entry, Feed, str]]  # by the article's id; the text is the feed's own title
    muted: tuple[Muted, ...]
    late: frozenset[str] = frozenset()  # ids of those from before the window, which no briefing could show


def read_window(config: Config, store: Store, since: datetime, now: datetime, *, late: bool = True) -> Desk:
    """The articles of the entries that fall into the window, the muted ones left out.

    With those that came `late`: they are older, by one window at most, and were first seen after the last
    briefing. An outlet's feed is often behind its articles, and a feed may fail for a day.
    """
    feeds = {feed.url: placed(feed, config) for feed in config.feeds}
    behind: tuple[Entry, ...] = ()
    if late and (asked := store.asked(now.astimezone(config.zone).date())):
        earlier = store.entries(since - (now - since), since, feeds)
        behind = tuple(entry for entry in earlier if entry.first_seen and entry.first_seen > asked)
    desk = _desk((*behind, *store.entries(since, now, feeds)), feeds, store, config)
    known = frozenset(behind)
    return replace(desk, late=frozenset(key for key, (entry, *_) in desk.sources.items() if entry in known))


def _desk(entries: Sequence[Entry], feeds: Mapping[str, Feed], store: Store, config: Config) -> Desk:
    titles = {url: state.title for url, state in store.feed_states().items()}
    languages = likely_languages(entries)
    sources: dict[str, tuple[Entry, Feed, str]] = {}
    articles: list[Article] = []
    left_out: list[Muted] = []
    for entry in entries:
        feed, title = feeds[entry.feed], titles.get(entry.feed, "")
        article = read(entry, feed, name=title, likely=languages.get(entry.feed, ""))
        if why := why_muted(article, feed, config.mute):
            left_out.append(Muted(article, why))
        elif article.id not in sources:
            sources[article.id] = (entry, feed, title)
            articles.append(article)
    return Desk(count_once(articles, feeds.values()), sources, tuple(left_out))


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
) -> Mapping[str, Article]:
    """The articles, by id, of the chosen stories that are better read on their page than in their feed."""
    short = [article for section in sections for story in section.stories for article in _short(story, desk)]
    known = store.pages({article.url for article in short})
    if client:
        asked = list(dict.fromkeys(a.url for a in short if _worth_asking(known.get(a.url), now)))
        for done, page in enumerate(read_pages(asked, client, now, budget=PAGE_SECONDS), 1):
            progress("Reading articles", done, len(asked))
            store.save_page(page)
        known = store.pages({article.url for article in short})
    full: dict[str, Article] = {}
    for article in short:
        found = known.get(article.url)
        if found and found.text:
            entry, feed, title = desk.sources[article.id]
            whole = read(entry, feed, page=found.text, name=title)
            full[article.id] = replace(whole, outlet=article.outlet)
    return full


def _short(story: Story, desk: Desk) -> list[Article]:
    """The articles of a story, one an outlet, whose pages should be read."""
    first = {article.outlet: article for article in reversed(story.articles)}
    some = [article for article in story.articles if first[article.outlet] is article][: PAGES[story.tier]]
    return [article for article in some if article.url and _wants_page(article, desk.sources[article.id][1])]


def _wants_page(article: Article, feed: Feed) -> bool:
    few = len(article.text.split()) < FEW_WORDS
    return feed.full_text == "always" or (feed.full_text == "auto" and few)


def _worth_asking(page: Page | None, now: datetime) -> bool:
    """A page is asked for once; where that failed, again after a while."""
    if page is None:
        return True
    return bool(page.error) and page.fetched is not None and now - page.fetched >= PAGE_AGAIN


def write(
    sections: Sequence[Section],
    full: Mapping[str, Article],
    told: Mapping[str, Told],
    config: Config,
    progress: Progress,
) -> tuple[Section, ...]:
    """The sections with each story summarized over all its articles, in full where they could be had.

    One that goes on, of which earlier days have `told`, begins with what is new.
    """
    filled = [_filled(section, full) for section in sections]
    stories = [story for section in filled for story in section.stories]
    summaries: dict[str, Summary] = {}
    for done, story in enumerate(stories, 1):
        progress("Summarizing stories", done, len(stories))
        if count := wanted(story.tier, config.summary.sentences, front=done == 1):
            method = partial(_summarize, title=story.title, method=config.summary.method)
            summaries[story.id] = anew(story.articles, told.get(story.id, Told()), count, method)
    return compose(filled, summaries)


def _summarize(articles: Sequence[Article], count: int, *, title: str, method: str) -> Summary:
    return summarize(articles, title=title, sentences=count, method=method)


def _filled(section: Section, full: Mapping[str, Article]) -> Section:
    """The section with full articles in their place, and what the reports differ in."""
    stories = []
    for story in section.stories:
        articles = tuple(full.get(article.id, article) for article in story.articles)
        differ = () if story.tier == "line" else differences([s for a in articles for s in sentences(a)])
        stories.append(replace(story, articles=articles, differences=differ))
    return Section(section.name, tuple(stories))
