"""briefing show: a briefing, in the terminal."""

import os
import sys
from pathlib import Path

import click

from .files import find
from .options import FORMATS, Day, Kind, Said, config_option
from .terminal import is_terminal, narrowed, width


@click.command("show")
@click.argument("day", type=Day(), required=False, metavar="[DATE]")
@config_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder the briefings are in.")
@click.option(
    "-f",
    "--format",
    "kind",
    type=Kind(),
    default="text",
    show_default=True,
    help=f"Its format: {FORMATS}.",
)
def command(day: Said | None, path: Path, output: Path | None, kind: str) -> None:
    """Print a briefing in the terminal: the latest, or that of a day.

    \b
    Example:  briefing show yesterday
    """
    text = find(output, path, day, kind).read_text(encoding="utf-8")
    if is_terminal(sys.stdout):
        os.environ.setdefault("LESS", "-FRX")  # less leaves at once where all fits on the screen
        click.echo_via_pager(narrowed(text, width()) if kind == "text" else text)
    else:
        click.echo(text, nl=False)
