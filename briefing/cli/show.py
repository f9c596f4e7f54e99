"""briefing show: a briefing, in the terminal."""

import sys
from datetime import date
from pathlib import Path

import click

from .desk import Day, config_option
from .files import edition, output_folder


@click.command("show")
@click.argument("day", type=Day(), required=False, metavar="[DATE]")
@config_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder the briefings are in.")
@click.option(
    "-f", "--format", "suffix", default="txt", show_default=True, help="Its file: txt, md, json, html."
)
def command(day: date | None, path: Path, output: Path | None, suffix: str) -> None:
    """Print a briefing in the terminal: the latest, or that of a day.

    \b
    Example:  briefing show yesterday
    """
    folder = output_folder(output, path)
    text = edition(folder, day, suffix).read_text(encoding="utf-8")
    if sys.stdout.isatty():
        click.echo_via_pager(text)
    else:
        click.echo(text, nl=False)
