"""briefing build: the job that cron runs."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from ..config import Config, unknown_name
from ..models import Briefing
from ..pipeline import build, deliver, letter, publish
from ..publish.render import formats as known_formats
from .desk import (
    Day,
    Meter,
    Since,
    clock,
    config_option,
    configured,
    connect,
    json_option,
    login,
    moment,
    opened,
    shortest,
    watched,
    window_start,
)

MOMENT = click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])


@click.command("build")
@config_option
@click.option(
    "--date", "day", type=Day(), help="Build as at the end of this day (2026-11-23, today, yesterday)."
)
@click.option("--now", "at", type=MOMENT, help="Build as at this moment (2026-11-23T06:30) in its time zone.")
@click.option("--since", type=Since(), help="How far back to look: 36h, 3d, 2026-11-20.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder to write to.")
@click.option(
    "-f", "--format", "formats", multiple=True, help="A format to write; may be given several times."
)
@click.option("--offline", is_flag=True, help="Ask nobody: build from what was fetched before.")
@click.option("--refresh", is_flag=True, help="Ask all feeds now, also those asked a moment ago.")
@click.option("--no-mail", is_flag=True, help="Do not mail it, whatever feeds.yaml says.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Print each feed that failed.")
@json_option
def command(
    path: Path,
    day: date | None,
    at: datetime | None,
    since: timedelta | datetime | None,
    output: Path | None,
    formats: tuple[str, ...],
    offline: bool,
    refresh: bool,
    no_mail: bool,
    quiet: bool,
    verbose: bool,
    as_json: bool,
) -> None:
    """Make today's briefing from the feeds in feeds.yaml.

    \b
    Example:  briefing build --since 36h --format html
    """
    if day and at:
        raise click.UsageError("--date and --now both name the moment: give one of them")
    config = changed(configured(path), output, formats)
    now = at.replace(tzinfo=config.zone) if at else moment(config, day)
    with opened(config) as store:
        with Meter(watched() and not quiet) as progress:
            briefing = build(
                config,
                store,
                None if offline else connect(config),
                now,
                since=window_start(config, now, since),
                refresh=refresh,
                progress=progress,
            )
        files = publish(briefing, config, store)
        sent: tuple[str, ...] = ()
        if config.mail and not no_mail:
            message = letter(briefing, config)
            sent = deliver(message, briefing.date, config, store, clock(), **login())
    if as_json:
        click.echo(json.dumps(account(briefing, files, sent), indent=2, ensure_ascii=False))
    elif verbose or (watched() and not quiet):
        report(briefing, files, sent, verbose=verbose)


def changed(config: Config, folder: Path | None, formats: tuple[str, ...]) -> Config:
    """The configuration with what the command line says instead; a relative folder is the shell's."""
    for name in formats:
        if name not in known_formats():
            raise click.BadParameter(unknown_name("format", name, known_formats()), param_hint="--format")
    output = config.output
    if folder:
        output = output.model_copy(update={"folder": folder.absolute()})
    if formats:
        output = output.model_copy(update={"formats": formats})
    return config.model_copy(update={"output": output})


def account(briefing: Briefing, files: Sequence[Path], sent: Sequence[str]) -> dict[str, object]:
    """What was done, for a script."""
    return {
        "date": briefing.date.isoformat(),
        "stories": len(briefing.stories),
        "articles": briefing.tally.articles,
        "outlets": briefing.tally.outlets,
        "feeds": briefing.tally.feeds,
        "failures": [{"name": f.name, "reason": f.reason, "url": f.url} for f in briefing.failures],
        "files": [str(file) for file in files],
        "sent": list(sent),
    }


def report(briefing: Briefing, files: Sequence[Path], sent: Sequence[str], *, verbose: bool = False) -> None:
    """What was done, for a person: counts and files on stdout, failed feeds on stderr."""
    tally, failed = briefing.tally, len(briefing.failures)
    click.echo(
        f"{briefing.title}, {briefing.date}: {len(briefing.stories)} stories "
        f"from {tally.articles} articles by {tally.outlets} outlets"
    )
    for file in files:
        click.echo(f"  {shortest(file)}")
    for recipient in sent:
        click.echo(f"  mailed to {recipient}")
    if failed:
        click.echo(
            f"{failed} of {tally.feeds} feeds failed" + (":" if verbose else " (-v lists them)"), err=True
        )
    for failure in briefing.failures if verbose else ():
        click.echo(f"  {failure.name}: {failure.reason}", err=True)
