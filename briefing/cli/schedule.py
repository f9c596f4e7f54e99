"""briefing schedule: one marked line in the user's crontab."""

import shlex
import sys
from datetime import datetime, time
from pathlib import Path

import click

from ..errors import BriefingError
from .crontab import job_line, read_crontab, with_job, without_job, write_crontab
from .options import config_option


@click.group("schedule")
def command() -> None:
    """Build every morning: show, install or remove the crontab line.

    \b
    Example:  briefing schedule install --at 06:30
    """


class Clock(click.ParamType[time]):
    """A time of the day: 06:30."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> time:
        if isinstance(value, time):
            return value
        try:
            return datetime.strptime(str(value), "%H:%M").time()  # noqa: DTZ007 (a time of day has no zone)
        except ValueError:
            self.fail(f'"{value}" is no time of day: write it as 06:30.', param, ctx)


@command.command("show")
@config_option
def show(path: Path) -> None:
    """Show the crontab line that builds the briefing, if there is one.

    \b
    Example:  briefing schedule show
    """
    line = job_line(read_crontab(), _marker(path))
    click.echo(line or "not scheduled: briefing schedule install --at 06:30")


@command.command("install")
@config_option
@click.option(
    "--at", type=Clock(), default="06:30", show_default=True, help="The time of day, in the machine's zone."
)
def install(path: Path, at: time) -> None:
    """Build every day at a time.

    It adds a line to your crontab, or changes the one it added before.

    \b
    Example:  briefing schedule install --at 06:30
    """
    from .desk import configured

    config = configured(path)
    marker = _marker(path)
    job = _command(config.path.resolve())
    try:
        text = with_job(read_crontab(), job, at, marker)
        write_crontab(text)
    except BriefingError as error:
        line = job_line(with_job("", job, at, marker), marker)
        raise BriefingError(f"{error}; the line to add by hand: {line}") from error
    click.echo(f"every day at {at:%H:%M}, by this line of your crontab:\n{job_line(text, marker)}")


@command.command("remove")
@config_option
def remove(path: Path) -> None:
    """Take the line out of your crontab.

    All other lines stay as they are.

    \b
    Example:  briefing schedule remove
    """
    text, marker = read_crontab(), _marker(path)
    if job_line(text, marker) is None:
        click.echo("not scheduled")
        return
    write_crontab(without_job(text, marker))
    click.echo("removed")


def _marker(path: Path) -> str:
    """What tells our line for this configuration from any other."""
    return f"briefing {path.resolve()}"


def _command(config: Path) -> str:
    """The command for cron, whose PATH is short: by full names.

    -P, as cron runs it in the home folder: no file there is taken for a module.
    """
    return shlex.join([sys.executable, "-P", "-m", "briefing", "build", "--config", str(config)])
