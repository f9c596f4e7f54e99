"""The program's story on one page: collect, edit, publish; the store remembers."""

from datetime import datetime

from ..collect.response import Get
from ..config import Config
from ..edit.choose import choose
from ..edit.follow import Followed, follow
from ..edit.group import group
from ..edit.rank import rank
from ..errors import NothingToBrief
from ..models import Briefing, Section, Tally
from ..store import Store
from .collecting import collect, failures
from .editing import Desk, read_full, read_window, write
from .progress import Progress, silent
from .publishing import deliver, letter, publish

__all__ = ["Progress", "build", "collect", "deliver", "failures", "letter", "publish"]


def build(
    config: Config,
    store: Store,
    client: Get | None,
    now: datetime,
    *,
    since: datetime | None = None,
    refresh: bool = False,
    progress: Progress = silent,
) -> Briefing:
    """The briefing on what the feeds of `config` brought in the window that ends `now` (aware, any zone).

    Without a client nobody is asked: it is made of what the store and the user's own files hold.
    `since` replaces the window's start. `publish` writes it and makes the store remember it.
    Raises NothingToBrief where the window holds no article, StoreError.
    """
    collect(config, store, client, now, refresh=refresh, progress=progress)
    desk = read_window(config, store, since or now - config.window, now)
    if not desk.articles:
        raise NothingToBrief(_nothing(config, store, since or now - config.window))
    today = now.astimezone(config.zone).date()
    progress("Grouping articles", 0, len(desk.articles))
    followed = follow(group(desk.articles), store.shown(today), today)
    ranked = rank(followed.stories, now, watch=config.watch)
    chosen = choose(ranked, [(s.name, s.stories) for s in config.sections], config.stories)
    full = read_full(chosen, desk, store, client, now, progress)
    sections = write(chosen, full, config, progress)
    return _briefing(config, store, now, since, sections, desk, followed)


def _briefing(
    config: Config,
    store: Store,
    now: datetime,
    since: datetime | None,
    sections: tuple[Section, ...],
    desk: Desk,
    followed: Followed,
) -> Briefing:
    built = now.astimezone(config.zone)
    earlier = [day for day in store.briefings() if day < built.date()]
    return Briefing(
        title=config.title,
        date=built.date(),
        built=built,
        since=(since or now - config.window).astimezone(config.zone),
        language=config.language,
        sections=sections,
        tally=Tally(
            articles=len(desk.articles),
            outlets=len({article.outlet for article in desk.articles}),
            feeds=len(config.feeds),
            repeats=len(followed.repeats),
            muted=desk.muted,
        ),
        failures=failures(config, store),
        closed=followed.closed,
        watch=config.watch,
        mute=config.mute,
        previous=max(earlier, default=None),
        edition=len(earlier) + 1,
    )


def _nothing(config: Config, store: Store, since: datetime) -> str:
    failed = failures(config, store)
    if failed and len(failed) == len(config.feeds):
        return (
            f"none of the {len(failed)} feeds could be read (the first: {failed[0].reason}): "
            "is there a network? briefing demo builds a sample without one"
        )
    return (
        f"no article since {since.astimezone(config.zone):%Y-%m-%d %H:%M}: try a longer window, as --since 3d"
    )
