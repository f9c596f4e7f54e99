"""A day's articles and stories -> what its briefing leaves out, and why."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from ..config import Config
from ..edit.days.revised import page_of
from ..models import Article, LeftOut
from ..store import Store
from .choosing import Edition
from .editing import Muted, read_window


def read_older(
    config: Config,
    store: Store,
    since: datetime,
    now: datetime,
    told: Collection[str],
    until: datetime | None = None,
) -> tuple[Article, ...]:
    """The articles of the time before the window, as long as the window, newest first.

    Without those that the user has muted, that an earlier briefing has shown, or that are `told` in this,
    because they came late or were written anew; and without those that were first seen after `until`.
    """
    today = now.astimezone(config.zone).date()
    shown = {article for story in store.shown(today) for article in story.articles}
    earlier = read_window(config, store, since - (now - since), since, late=False, until=until).articles
    pages = frozenset(map(page_of, told))
    return tuple(a for a in reversed(earlier) if a.id not in shown and page_of(a.id) not in pages)


def left_out(edition: Edition, muted: Sequence[Muted], older: Iterable[Article]) -> tuple[LeftOut, ...]:
    """The headlines that are not in the briefing: below the cut, shown before, muted, too old."""
    # They have no points: those of the most outlets come first.
    repeats = sorted(edition.followed.repeats, key=lambda story: -len(story.outlets))
    return (
        *(LeftOut("below", story.title, story.url, story.outlets) for story in edition.below),
        *(LeftOut("shown", story.title, story.url, story.outlets) for story in repeats),
        *(
            LeftOut("muted", each.article.title, each.article.url, (each.article.outlet,), each.why)
            for each in reversed(muted)
        ),
        *(LeftOut("old", article.title, article.url, (article.outlet,)) for article in older),
    )
