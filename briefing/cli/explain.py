"""briefing explain: why a story stands where it stands, and what was left out."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import BriefingError
from ..models import Article, Reason, Story
from ..publish.coverage import BLOCKS, Coverage, characters, coverage
from ..publish.words import ENGLISH
from .options import Day, Moment, Said, Since, config_option, json_option, named
from .terminal import count, fitting, json_text, shows, width, wrapped

if TYPE_CHECKING:
    from ..config import Config
    from ..pipeline.explaining import Explanation
    from ..store import Built, Store

LATE = "; came after the last briefing"  # of an article from before the window
ANEW = "; written anew since a briefing"  # of an article that says more than it did then
AHEAD = "dated later than this briefing: for the next one"
NAMED = 10  # of the stories there was no room for, and of articles too old: the first ones are named


@click.command("explain")
@click.argument("story", required=False)
@config_option
@click.option("--date", "day", type=Day(), help="Explain the briefing of this day.")
@click.option("--now", "at", type=Moment(), help="Explain the briefing built as at this moment.")
@click.option("--since", type=Since(), help="Explain one that looked so far back: 36h, 3d, 2026-11-20.")
@json_option
def command(
    story: str | None,
    path: Path,
    day: Said | None,
    at: datetime | None,
    since: timedelta | datetime | None,
    as_json: bool,
) -> None:
    """Say why each story stands where it stands, and what was left out and why.

    The latest briefing is explained, as it was built, unless another is named. STORY is a story's number in
    it, its id, or words of its headline. Nobody is asked: it is read from what was fetched before.

    \b
    Example:  briefing explain 3
    """
    from ..pipeline.explaining import explain
    from .desk import configured, moment, opened, window_start

    config = configured(path)
    with opened(config, alone=False) as store:
        built = _built(config, store, day) if at is None else None
        now = built.moment if built else moment(config, day, at)
        start = window_start(config, now, since) or (built.since if built else None)
        told = explain(config, store, now, start, built.seen if built else None)
    stories = [_named(told, story)] if story else None
    if as_json:
        click.echo(json_text(_data(told, stories)))
    else:
        columns = width()
        which = [] if at else [_which(told, built is not None), ""]
        click.echo(fitting("\n".join(wrapped(line, columns) for line in (*which, *_lines(told, stories)))))


def _built(config: "Config", store: "Store", day: Said | None) -> "Built | None":
    """How the day's briefing was built, or the latest; none where none was."""
    days = [named(day, config.zone)] if day is not None else store.briefings()[:1]
    return store.built(days[0]) if days else None


def _which(told: "Explanation", built: bool) -> str:
    """Which briefing it is that is explained."""
    which, looks = ("The", "looks") if built else ("A", "would look")
    when = f"of {told.now:%Y-%m-%d}, built at {told.now:%H:%M}"
    return f"{which} briefing {when}, {looks} back to {told.since:%Y-%m-%d %H:%M}:"


def _named(told: "Explanation", name: str) -> Story:
    """The story meant: by its place, its id or the beginning of it, or words of its headline."""
    stories = (*told.shown, *told.below, *told.repeats)
    if name.isdecimal() and 0 < int(name) <= len(stories) and len(name) < 5:
        return stories[int(name) - 1]
    wanted = name.casefold()
    found = [s for s in stories if len(name) >= 4 and s.id.startswith(wanted)] or [
        s for s in stories if _has(s.title, wanted)
    ]
    if not found:
        raise BriefingError(
            _left_out(told, wanted)
            or f'no story "{name}": give its number (1 to {len(stories)}) or words of its headline'
        )
    if len(found) > 1:
        places = ", ".join(str(stories.index(story) + 1) for story in found[1:4])
        click.echo(f'briefing: "{name}" is also in {places}: a number says which is meant', err=True)
    return found[0]


def _has(title: str, wanted: str) -> bool:
    """Whether each word stands in the title; a Latin word or a number may be cut off, but only at its end."""
    told = title.casefold()
    return all(re.search(rf"(?<![a-z0-9])(?<!\d[.,]){re.escape(word)}", told) for word in wanted.split())


def _left_out(told: "Explanation", wanted: str) -> str:
    """Why an article of such a headline is in no story; empty where there is none."""
    why = [(muted.article.title, ENGLISH.reason(muted.why)) for muted in told.muted]
    why += [(article.title, "too old: from the time just before the window") for article in told.older]
    why += [(article.title, AHEAD) for article in told.ahead]
    return next((f'"{title}" is left out: {reason}' for title, reason in why if _has(title, wanted)), "")


def _lines(told: "Explanation", stories: Sequence[Story] | None) -> Iterator[str]:
    places = {story.id: n for n, story in enumerate((*told.shown, *told.below, *told.repeats), 1)}
    if stories is not None:
        for story in stories:
            yield from _story(places, story, _spread(told, story), told.late, _fate(told, story))
        return
    for story in told.shown:
        yield from _story(places, story, _spread(told, story), told.late)
    yield "Left out"
    yield f"  {count(len(told.below), 'story', 'stories')} below the cut{':' if told.below else ''}"
    for story in told.below[:NAMED]:
        yield f"    {places[story.id]:3}. {story.points:5.2f}  {story.title}"
    yield from _more(told.below)
    yield f"  {count(len(told.repeats), 'story', 'stories')} already shown, with nothing new"
    yield from (f"    {places[story.id]:3}. {story.title}" for story in told.repeats)
    yield f"  {count(len(told.muted), 'article', 'articles')} muted"
    yield from (f"    {muted.article.title} ({ENGLISH.reason(muted.why)})" for muted in told.muted)
    yield f"  {count(len(told.older), 'article', 'articles')} too old: from the time just before the window"
    yield from (f"    {article.outlet}: {article.title}" for article in told.older[:NAMED])
    yield from _more(told.older)
    if told.ahead:
        yield f"  {count(len(told.ahead), 'article', 'articles')} {AHEAD}"
        yield from (f"    {article.outlet}: {article.title}" for article in told.ahead[:NAMED])
        yield from _more(told.ahead)


def _more(found: Sequence[object]) -> Iterator[str]:
    if len(found) > NAMED:
        yield f"    and {len(found) - NAMED} more"


def _spread(told: "Explanation", story: Story) -> Coverage | None:
    return coverage(story, told.since, told.now)


def _story(
    places: Mapping[str, int], story: Story, spread: Coverage | None, late: Collection[str], fate: str = ""
) -> Iterator[str]:
    yield f"{places[story.id]:3}. {story.title}"
    if fate:
        yield f"     {fate}"
    if story.status != "new":
        yield f"     {story.status}, day {story.day}: {story.trail[-1].title}"
    if story.under:
        yield f"     under {places[story.under]}, which is of the same affair"
    yield f"     {_sum(story.reasons, story.points)}"
    if spread:
        yield f"     |{characters(spread, plain=not shows(BLOCKS))}| {spread.outlets} outlets, hour by hour"
    for n, (article, join) in enumerate(zip(story.articles, story.joins, strict=False)):
        why = f"{join.value:.2f} alike: {', '.join(join.words)}" if n else "the headline"
        yield f"       {article.outlet}: {article.title} ({why}{_note(article, late)})"
    if not story.joins:
        (article,) = story.articles
        yield f"       {article.outlet}{_note(article, late)}"
    yield ""


def _note(article: Article, late: Collection[str]) -> str:
    from ..edit.days.revised import page_of

    if page_of(article.id) != article.id:
        return ANEW
    return LATE if article.id in late else ""


def _sum(reasons: Sequence[Reason], points: float) -> str:
    if not reasons:
        return "not ranked"
    return (
        " × ".join(f"{ENGLISH.reason(reason)} ({reason.value:.2f})" for reason in reasons)
        + f" = {points:.2f} points"
    )


def _fate(told: "Explanation", story: Story) -> str:
    if story in told.below:
        return "left out: below the cut"
    return "left out: already shown, with nothing new" if story in told.repeats else "in the briefing"


def _data(told: "Explanation", stories: Sequence[Story] | None) -> dict[str, Any]:
    when = {"built": told.now.isoformat(), "since": told.since.isoformat()}
    if stories is not None:
        found = [_story_data(told, story) | {"fate": _fate(told, story)} for story in stories]
        return {**when, "stories": found}
    return {
        **when,
        "shown": [_story_data(told, story) for story in told.shown],
        "below": [_story_data(told, story) for story in told.below],
        "repeats": [_story_data(told, story) for story in told.repeats],
        "muted": [
            {"title": m.article.title, "outlet": m.article.outlet, "why": ENGLISH.reason(m.why)}
            for m in told.muted
        ],
        "too_old": [{"title": article.title, "outlet": article.outlet} for article in told.older],
        "ahead": [{"title": article.title, "outlet": article.outlet} for article in told.ahead],
    }


def _story_data(told: "Explanation", story: Story) -> dict[str, Any]:
    spread = _spread(told, story)
    return {
        "id": story.id,
        "title": story.title,
        "section": story.section,
        "tier": story.tier,
        "under": story.under,
        "status": story.status,
        "day": story.day,
        "points": round(story.points, 4),
        "reasons": [
            {"kind": reason.kind, "text": ENGLISH.reason(reason), "value": round(reason.value, 4)}
            for reason in story.reasons
        ],
        "coverage": list(spread.counts) if spread else [],
        "articles": [
            {"id": a.id, "outlet": a.outlet, "title": a.title, "url": a.url, "late": a.id in told.late}
            | ({"alike": join.value, "common": list(join.words)} if join else {})
            for a, join in zip_longest(story.articles, story.joins)
        ],
    }
