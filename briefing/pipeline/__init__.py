"""The program's story on one page: collect, edit, publish; the store remembers."""

from datetime import datetime

from ..collect.response import Get
from ..config import Config
from ..errors import BriefingError, NothingToBrief
from ..models import Briefing, Section, Tally
from ..store import Store
from .choosing import Edition, choose_stories
from .collecting import collect, failures, have_failed
from .editing import Desk, read_window
from .leaving import left_out, read_older
from .nothing import nothing, some_failed, unread
from .progress import Progress, silent
from .publishing import Delivered, deliver, publish
from .writing import tell

__all__ = [
    "Delivered",
    "Progress",
    "build",
    "collect",
    "deliver",
    "failures",
    "have_failed",
    "publish",
]


def build(
    config: Config,
    store: Store,
    client: Get | None,
    now: datetime,
    *,
    since: datetime | None = None,
    asked: datetime | None = None,
    refresh: bool = False,
    progress: Progress = silent,
) -> Briefing:
    """The briefing on what the feeds of `config` brought in the window that ends `now` (aware, any zone).

    Without a client nobody is asked: it is made of what the store and the user's own files hold.
    `since` replaces the window's start, and what came late stays out. `asked` is the moment at which feeds
    and pages are asked, where that is not `now`: what a briefing of an earlier day finds new must not be
    taken for that day's.
    `publish` writes it and makes the store remember it.
    Raises NothingToBrief where the window holds no article, StoreError, BriefingError for a moment without
    a zone.
    """
    if not all(moment is None or moment.tzinfo for moment in (now, since, asked)):
        raise BriefingError("build: every moment needs a time zone, as datetime.now(UTC) has one")
    asked = asked or now
    late = since is None
    since = since or now - config.window
    got = collect(config, store, client, asked, refresh=refresh, progress=progress)
    desk = read_window(config, store, since, now, late=late)
    if not desk.articles:
        why = unread(config, store, got, asked, offline=client is None)
        none = nothing(config, store, since, now, len(desk.muted)) + some_failed(config, store)
        raise NothingToBrief(why or none)
    progress("Grouping articles", 0, len(desk.articles))
    edition = choose_stories(config, store, desk.articles, now)
    sections = tell(edition, desk, config, store, client, now, asked=asked, progress=progress)
    return _briefing(config, store, now, since, sections, desk, edition)


def _briefing(
    config: Config,
    store: Store,
    now: datetime,
    since: datetime,
    sections: tuple[Section, ...],
    desk: Desk,
    edition: Edition,
) -> Briefing:
    built = now.astimezone(config.zone)
    earlier = [day for day in store.briefings() if day < built.date()]
    return Briefing(
        title=config.title,
        date=built.date(),
        built=built,
        since=since.astimezone(config.zone),
        language=config.language,
        sections=sections,
        tally=Tally(
            articles=len(desk.articles),
            outlets=len({article.outlet for article in desk.articles}),
            feeds=len(config.feeds),
            repeats=len(edition.followed.repeats),
            muted=len(desk.muted),
        ),
        failures=failures(config, store),
        closed=edition.followed.closed,
        left_out=left_out(edition, desk.muted, read_older(config, store, since, now, desk.sources)),
        watch=config.watch,
        mute=config.mute,
        previous=max(earlier, default=None),
        reach=desk.reach.astimezone(config.zone) if desk.reach < since else None,
        edition=len(earlier) + 1,
    )
