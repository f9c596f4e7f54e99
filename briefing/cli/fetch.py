"""briefing fetch: the feeds are read and stored, nothing is built."""

import json
from pathlib import Path

import click

from ..pipeline import collect
from .desk import Meter, clock, config_option, configured, connect, json_option, opened, watched


@click.command("fetch")
@config_option
@click.option("--refresh", is_flag=True, help="Ask all feeds now, also those asked a moment ago.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@json_option
def command(path: Path, refresh: bool, quiet: bool, as_json: bool) -> None:
    """Ask the feeds for news, without building a briefing.

    Run it through the day where feeds are short and a daily build would miss entries.

    \b
    Example:  briefing fetch --quiet
    """
    config = configured(path)
    with opened(config) as store, Meter(watched() and not quiet) as progress:
        got = collect(config, store, connect(config), clock(), refresh=refresh, progress=progress)
    if as_json:
        failed = [{"name": f.name, "reason": f.reason, "url": f.url} for f in got.failed]
        click.echo(
            json.dumps({"asked": got.asked, "new": got.new, "changed": got.changed, "failures": failed})
        )
    elif not quiet:
        click.echo(
            f"{got.asked} of {len(config.feeds)} feeds asked: {got.new} new entries, {got.changed} changed"
        )
        for failure in got.failed:
            click.echo(f"  {failure.name}: {failure.reason}", err=True)
