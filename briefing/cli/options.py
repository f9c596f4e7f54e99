"""What commands share on the command line. Light: a command's --help loads nothing else."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import click

from ..errors import BriefingError

CONFIG = Path("feeds.yaml")  # where nobody names another
config_option = click.option(
    "-c",
    "--config",
    "path",
    type=click.Path(path_type=Path, readable=False),
    default=CONFIG,
    show_default=True,
    help="The file that names the feeds.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")

FORMATS = "markdown, html, text, json, email"  # as the help names them: those of ours

Said: TypeAlias = date | timedelta  # a day, or how long ago it was
D = TypeVar("D", bound=date)

AGO = {"today": timedelta(0), "yesterday": timedelta(days=1)}
EARLIEST = 2020  # the year before which no clock can be right
YEARS = range(1971, 2971)  # what is further away is a slip, and arithmetic with it might overflow


def clock() -> datetime:
    """Now, in UTC: the one place where the time is read. Raises BriefingError where it can't be right."""
    now = datetime.now(UTC)
    if now.year < EARLIEST:  # entries seen "then" would be missing from every briefing to come
        raise BriefingError(f"the clock says {now:%Y-%m-%d %H:%M}: set it, and run this again")
    return now


def named(day: Said, zone: tzinfo | None) -> date:
    """The day that was said, as the calendar of a time zone has it; None is the machine's."""
    return day if isinstance(day, date) else (clock().astimezone(zone) - day).date()


class Day(click.ParamType[Said]):
    """A calendar day: 2026-11-23, today or yesterday."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Said:
        if isinstance(value, date | timedelta):
            return value
        if value.lower() in AGO:
            return AGO[value.lower()]
        try:
            day = date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day: write it as 2026-11-23, today or yesterday.', param, ctx)
        return _near(day, self, param, ctx)


class Moment(click.ParamType[datetime]):
    """A moment: 2026-11-23T06:30, in the briefing's time zone unless it names its own."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is no moment: write it as 2026-11-23T06:30.', param, ctx)
        return _near(moment, self, param, ctx)


class Kind(click.ParamType[str]):
    """A format by its name, or by how its files end: markdown, md."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value == "text":  # what show prints, without the packages that make it
            return value
        from ..config import unknown_name
        from ..publish.render import formats, usable_formats

        if value in formats():
            return value
        endings = {kind.suffix: name for name, kind in reversed([*usable_formats().items()])}
        found = endings.get(f".{value.removeprefix('.')}")
        return found or self.fail(unknown_name("format", value, formats()), param, ctx)


class Since(click.ParamType[timedelta | datetime]):
    """A duration before now, or a moment: 36h, 3d, 2026-11-20, 2026-11-20T06:00."""

    name = "time"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta | datetime:
        from ..config import duration

        if isinstance(value, timedelta | datetime):
            return value
        with suppress(ValueError):
            return duration(value)
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(
                f'"{value}" is no time: write it as 36h, 3d, 2026-11-20 or 2026-11-20T06:00.', param, ctx
            )
        return _near(moment, self, param, ctx)


def _near(day: D, kind: click.ParamType[Any], param: click.Parameter | None, ctx: click.Context | None) -> D:
    """The day, unless its year can't be meant."""
    if day.year not in YEARS:
        kind.fail(
            f"the year {day.year} is too far away: give one from {YEARS[0]} to {YEARS[-1]}.", param, ctx
        )
    return day
