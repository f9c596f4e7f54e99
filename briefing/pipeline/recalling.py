"""Stories that go on -> what earlier briefings had of them, read again from the store."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from ..config import Config
from ..edit.articles.read import article_id, likely_languages, read, sentences
from ..edit.days.anew import Told
from ..edit.days.revised import Telling, page_of, tellings
from ..models import Article, Feed, Story
from ..store import Store
from .editing import known_until, placed

MOMENT = timedelta(microseconds=1)


def recall(
    stories: Sequence[Story],
    config: Config,
    store: Store,
    now: datetime,
    origins: Mapping[str, str],
) -> Mapping[str, Told]:
    """By its id, what the briefings before `now`'s day told of each story that goes on.

    `origins` has the id under which they told it, where that is another.
    """
    known: defaultdict[str, dict[str, date]] = defaultdict(dict)  # story -> article -> when it was shown last
    going_on = {story.id: origins.get(story.id, story.id) for story in stories if story.status != "new"}
    for shown in store.shown(now.astimezone(config.zone).date()):
        if shown.story in going_on.values():
            known[shown.story].update(dict.fromkeys(shown.articles, shown.date))
    dates = {article: day for days in known.values() for article, day in days.items()}
    if not dates:
        return {}
    since = datetime.combine(min(dates.values()), time.min, config.zone) - config.window
    found = {
        a.id: a for a in _articles(dates, config, store, since, now) if _unchanged(a, dates[a.id], config)
    }
    told = {origin: _told(days, found) for origin, days in known.items()}
    return {story: told[origin] for story, origin in going_on.items() if origin in told}


def _unchanged(article: Article, shown: date, config: Config) -> bool:
    """Whether it says what it said then: a live page is published anew every day, under its old id."""
    return article.published is None or article.published.astimezone(config.zone).date() <= shown


def _told(ids: Collection[str], articles: Mapping[str, Article]) -> Told:
    found = [articles[each] for each in sorted(ids) if each in articles]
    said = (text for article in found for text in (article.title, *(s.text for s in sentences(article))))
    return Told(frozenset(ids), tuple(dict.fromkeys(said)))


def _articles(
    wanted: Mapping[str, date], config: Config, store: Store, since: datetime, now: datetime
) -> Iterator[Article]:
    """The articles of these ids, as they were told then, with their pages where these were known on the day
    that last showed them.

    Those of feeds that have gone from feeds.yaml, too: the feed may have another address now.
    """
    states = store.feed_states()
    gone = (Feed(url) for url in states)
    feeds = {feed.url: placed(feed, config) for feed in (*gone, *config.feeds)}
    pages = frozenset(map(page_of, wanted))
    entries = store.entries(since, now, feeds, known_until(config, store, now))
    asked = {day: store.asked(day + timedelta(days=1)) for day in frozenset(wanted.values())}
    found = [entry for entry in entries if article_id(entry, feeds[entry.feed]) in pages]
    theirs = {entry.feed for entry in found}  # a few of two weeks' entries, and the languages of their feeds
    languages = likely_languages(entry for entry in entries if entry.feed in theirs)
    for entry in found:
        feed, name, likely = feeds[entry.feed], states[entry.feed].title, languages.get(entry.feed, "")
        told = tellings(entry, feed, name, likely=likely)
        for telling, later in pairwise((*told, None)):
            if telling and telling.article.id in wanted:
                page = _page(telling, later, store, asked[wanted[telling.article.id]])
                whole = read(telling.entry, feed, page=page, name=name, likely=likely)
                yield replace(telling.article, text=whole.text, language=whole.language)


def _page(telling: Telling, later: Telling | None, store: Store, asked: datetime | None) -> str:
    """The page's text as a briefing had it that `asked` for pages then, before a later telling took its
    place; empty where it had none.
    """
    ended = later.began - MOMENT if later and later.began else None
    until = min((when for when in (asked, ended) if when), default=None)
    page = store.pages([telling.entry.url], until).get(telling.entry.url)
    newer = until and page and page.fetched and page.fetched > until
    return page.text if page and not newer else ""
