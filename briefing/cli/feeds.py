"""briefing feeds: what is read, and whether it answers."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from ..collect.address import redact
from ..config import Config
from ..models import Feed, FeedState
from ..pipeline import collect
from .desk import Meter, clock, config_option, configured, connect, json_option, opened, watched


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
    config = configured(path)
    with opened(config) as store:
        _print(config, store.feed_states(), as_json)


@command.command("check")
@config_option
@json_option
def check(path: Path, as_json: bool) -> None:
    """Ask all feeds now and say of each whether it answers; exit code 1 where one does not.

    \b
    Example:  briefing feeds check
    """
    config = configured(path)
    with opened(config) as store:
        with Meter(watched()) as progress:
            got = collect(config, store, connect(config), clock(), refresh=True, progress=progress)
        _print(config, store.feed_states(), as_json)
    if got.failed:
        raise click.exceptions.Exit(1)


def _print(config: Config, states: Mapping[str, FeedState], as_json: bool) -> None:
    rows = [(feed, states.get(feed.url)) for feed in config.feeds]
    if as_json:
        click.echo(json.dumps([_data(feed, state) for feed, state in rows], indent=2, ensure_ascii=False))
        return
    section = None
    for feed, state in rows:
        if feed.section != section:
            section = feed.section
            click.secho(section, bold=True)
        click.echo(f"  {_mark(state)} {_name(feed, state)}  {click.style(_status(feed, state), dim=True)}")


def _name(feed: Feed, state: FeedState | None) -> str:
    return feed.name or (state.title if state else "") or redact(feed.url)


def _mark(state: FeedState | None) -> str:
    if state is None or state.checked is None:
        return "·"
    return click.style("✗", fg="red") if state.error else click.style("✓", fg="green")


def _status(feed: Feed, state: FeedState | None) -> str:
    if state is None or state.checked is None:
        return f"{redact(feed.url)}, not asked yet"
    if state.error:
        return f"{redact(feed.url)}: {state.error}"
    return redact(feed.url) + (
        f", moved to {redact(state.moved)}: put that in feeds.yaml" if state.moved else ""
    )


def _data(feed: Feed, state: FeedState | None) -> dict[str, object]:
    return {
        "section": feed.section,
        "name": _name(feed, state),
        "url": redact(feed.url),
        "checked": state.checked.isoformat() if state and state.checked else None,
        "failures": state.failures if state else 0,
        "error": state.error if state else "",
        "moved": redact(state.moved) if state else "",
    }
