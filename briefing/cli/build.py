"""briefing build: the job that cron runs."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import MailError, NothingToBrief
from .options import FORMATS, Day, Kind, Moment, Said, Since, clock, config_option, json_option
from .terminal import Meter, json_text, watched

if TYPE_CHECKING:
    from ..config import Config


@click.command("build")
@config_option
@click.option(
    "--date", "day", type=Day(), help="Build as at the end of this day (2026-11-23, today, yesterday)."
)
@click.option("--now", "at", type=Moment(), help="Build as if it were this moment: 2026-11-23T06:30.")
@click.option("--since", type=Since(), help="How far back to look, exactly: 36h, 3d, 2026-11-20.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder to write to.")
@click.option(
    "-f",
    "--format",
    "formats",
    type=Kind(),
    multiple=True,
    help=f"A format to write: {FORMATS}. May be given several times.",
)
@click.option("--offline", is_flag=True, help="Ask nobody: build from what was fetched before.")
@click.option("--refresh", is_flag=True, help="Ask all feeds now, also those asked a moment ago.")
@click.option("--no-mail", is_flag=True, help="Do not mail it, whatever feeds.yaml says.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Print what was written, and each feed that failed.")
@json_option
def command(
    path: Path,
    day: Said | None,
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

    Where nobody watches, as under cron, a build that went well is silent.

    \b
    Example:  briefing build --since 36h --format html
    """
    from ..pipeline import Delivered, build, deliver, failures, have_failed, publish
    from .desk import changed, configured, connect, login, moment, opened, window_start
    from .report import account, list_failures, report

    if day is not None and at:
        raise click.UsageError("--date and --now both name the moment: give one of them")
    config = changed(configured(path), output, formats)
    _warn_of_misspelt_templates(config)
    now = moment(config, day, at)
    start, asked = window_start(config, now, since), now if day is None else clock()
    with opened(config) as store, Meter(watched() and not quiet) as progress:
        try:
            briefing = build(
                config,
                store,
                None if offline else connect(config),
                now,
                since=start,
                asked=asked,
                refresh=refresh or (watched() and have_failed(config, store)),
                progress=progress,
            )
        except NothingToBrief:
            if verbose:
                progress.wipe()
                list_failures(failures(config, store))
            raise
        progress("Writing", 0, 0)
        files = publish(briefing, config, store, asked, start)
        mailed = Delivered()
        if config.mail and not no_mail:
            progress("Mailing", 0, 0)
            mailed = deliver(briefing.date, config, store, clock(), **login())
    if day is None and at is None:
        _warn_of_later_days(briefing.date, config.output_folder)
    if as_json:
        click.echo(json_text(account(briefing, files, mailed.sent)))
    elif not quiet and (verbose or watched()):
        report(briefing, files, verbose=verbose)
        for recipient in mailed.sent:
            click.echo(f"  mailed to {recipient}")
    if mailed.problems:
        raise MailError("\n".join(mailed.problems))


def _warn_of_misspelt_templates(config: "Config") -> None:
    """A line for each file of the user's whose name is not quite that of a template: it has no effect."""
    from ..config.messages import shown
    from ..publish.templates import misspelt

    for name, right in misspelt(config.template_folder).items() if config.template_folder else ():
        click.echo(
            f"briefing: {config.template_folder}: no template is called {shown(name)} "
            f'(did you mean "{right}"?)',
            err=True,
        )


def _warn_of_later_days(today: date, folder: Path) -> None:
    """A line where the folder has editions of days to come: the latest files are theirs, not today's."""
    from ..publish.site import editions

    if later := [day for day in editions(folder) if day > today]:
        click.echo(
            f"briefing: {folder}: latest.* are of {max(later)}, a day to come: "
            f"if the clock was wrong then, remove {max(later)}.* and build again",
            err=True,
        )
