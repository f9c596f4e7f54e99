"""briefing init: a feeds.yaml to start from."""

import os
import shlex
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from ..errors import OutputError
from .options import CONFIG

ZONE = "timezone: UTC         #"  # the line of it in the feeds.yaml that ships


@click.command("init")
@click.argument("path", type=click.Path(path_type=Path, readable=False), default=CONFIG)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def command(path: Path, force: bool) -> None:
    """Write a feeds.yaml to start from: well-known publishers, this machine's time zone, and comments that
    teach the format.

    PATH is the file, or the folder for it.

    \b
    Example:  mkdir news && cd news && briefing init
    """
    path = path / CONFIG if path.is_dir() else path
    made = False
    try:
        with path.open("w" if force else "x", encoding="utf-8") as file:
            made = not force
            file.write(starting_feeds().replace(ZONE, f"timezone: {local_zone():<11} #"))
    except FileExistsError as error:
        raise OutputError(f"{path} is there already: edit it, or replace it with --force") from error
    except OSError as error:
        if made:  # half a file would be "there already", and lack feeds that nobody misses
            path.unlink()
        raise OutputError(f"{path}: can't write it ({error.strerror})") from error
    config = "" if path == CONFIG else f" --config {shlex.quote(str(path))}"
    click.echo(f"Wrote {path}. Make it yours, then run: briefing build{config}")


def local_zone() -> str:
    """The machine's time zone by its name, where that can be told; else UTC."""
    linked = os.path.realpath("/etc/localtime").partition("/zoneinfo/")[2]
    return next(filter(_is_zone, (os.environ.get("TZ", ""), linked)), "UTC")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # also for "", a folder of the database, a path
        return False
    return not name.startswith("Etc/")


def starting_feeds() -> str:
    """The feeds.yaml that ships with the package; a checkout has it at its top."""
    shipped = resources.files("briefing") / "feeds.yaml"
    file = shipped if shipped.is_file() else Path(__file__).parents[2] / "feeds.yaml"
    return file.read_text(encoding="utf-8")
