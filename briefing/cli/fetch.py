"""briefing fetch: the feeds are read and stored, nothing is built."""

from dataclasses import asdict
from pathlib import Path

import click

from .options import clock, config_option, json_option
from .terminal import Meter, count, json_text, watched


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
    from ..pipeline.collecting import collect, not_before
    from .desk import configured, connect, opened
    from .report import list_failures

    config = configured(path)
    with opened(config) as store, Meter(watched() and not quiet) as progress:
        now = clock()
        got = collect(config, store, connect(config), now, refresh=refresh, progress=progress)
    if as_json:
        failed = [asdict(failure) for failure in got.failed]
        told = {"asked": got.asked, "new": got.new, "changed": got.changed, "failures": failed}
        click.echo(json_text(told))
    elif not quiet:
        feeds = len(config.feeds)
        rest = "" if got.asked == feeds else " (the others are not due: --refresh asks all)"
        if got.again:
            others = "the others" if got.asked else "all"
            rest = f" ({others} failed the last time, and none is {not_before(got.again, now, config)})"
        new = count(got.new, "new entry", "new entries")
        click.echo(
            f"{got.asked} of {count(feeds, 'feed', 'feeds')} asked{rest}: {new}, {got.changed} changed"
        )
        list_failures(got.failed)
