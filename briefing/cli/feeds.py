"""briefing feeds: what is read, and whether it answers."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..models import Feed, FeedState
from .options import clock, config_option, json_option
from .terminal import Meter, json_text, watched

if TYPE_CHECKING:
    from ..config import Config

WIDEST = 30  # characters of a name that others are lined up with


@click.group("feeds")
def command() -> None:
    """List the feeds, or check that they answer."""


@command.command("list")
@config_option
@json_option
def list_(path: Path, as_json: bool) -> None:
    """List the feeds of feeds.yaml with what is known of each.

    \b
    Example:  briefing feeds list
    """
    from .desk import configured, opened

    config = configured(path)
    with opened(config, alone=False) as store:
        _print(config, store.feed_states(), as_json)


@command.command("check")
@config_option
@json_option
def check(path: Path, as_json: bool) -> None:
    """Ask all feeds now, and say which of them answer.

    Leaves with exit code 1 where one does not.

    \b
    Example:  briefing feeds check
    """
    from ..pipeline import collect
    from .desk import configured, connect, opened

    config = configured(path)
    with opened(config) as store:
        with Meter(watched()) as progress:
            got = collect(config, store, connect(config), clock(), refresh=True, progress=progress)
        _print(config, store.feed_states(), as_json)
    if got.failed:
        raise click.exceptions.Exit(1)


def _print(config: "Config", states: Mapping[str, FeedState], as_json: bool) -> None:
    rows = [(feed, states.get(feed.url)) for feed in config.feeds]
    if as_json:
        click.echo(json_text([_data(feed, state) for feed, state in rows]))
        return
    width = max((len(name) for row in rows if len(name := _name(*row)) <= WIDEST), default=0)
    section = None
    for feed, state in rows:
        if feed.section != section:
            section = feed.section
            click.secho(section, bold=True)
        name = _name(feed, state).ljust(width)
        click.echo(f"  {_mark(state)} {name}  {click.style(_status(feed, state), dim=True)}")


def _name(feed: Feed, state: FeedState | None) -> str:
    from ..collect.address import redact

    return feed.name or (state.title if state else "") or redact(feed.url)


def _mark(state: FeedState | None) -> str:
    if state is None or state.checked is None:
        return "·"
    return click.style("✗", fg="red") if state.error else click.style("✓", fg="green")


def _status(feed: Feed, state: FeedState | None) -> str:
    from ..collect.address import redact

    where, told = redact(feed.url), ""
    if state is None or state.checked is None:
        told = "not asked yet"
    elif state.error or state.moved:
        told = state.error or f"moved to {redact(state.moved)}: put that in feeds.yaml"
    # A feed without a name goes by its address: once will do.
    return ": ".join(filter(None, ("" if where == _name(feed, state) else where, told)))


def _data(feed: Feed, state: FeedState | None) -> dict[str, object]:
    from ..collect.address import redact

    return {
        "section": feed.section,
        "name": _name(feed, state),
        "url": redact(feed.url),
        "checked": state.checked.isoformat() if state and state.checked else None,
        "failures": state.failures if state else 0,
        "error": state.error if state else "",
        "moved": redact(state.moved) if state else "",
    }
