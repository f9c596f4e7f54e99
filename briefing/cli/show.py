"""briefing show: a briefing, in the terminal."""

import os
import sys
from pathlib import Path

import click

from .files import find
from .options import Day, Said, config_option
from .terminal import is_terminal


@click.command("show")
@click.argument("day", type=Day(), required=False, metavar="[DATE]")
@config_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder the briefings are in.")
@click.option(
    "-f",
    "--format",
    "kind",
    default="text",
    show_default=True,
    help="Its format: text, markdown, html, json, email.",
)
def command(day: Said | None, path: Path, output: Path | None, kind: str) -> None:
    """Print a briefing in the terminal: the latest, or that of a day.

    \b
    Example:  briefing show yesterday
    """
    text = find(output, path, day, _suffix(kind)).read_text(encoding="utf-8")
    if is_terminal(sys.stdout):
        os.environ.setdefault("LESS", "-FRX")  # less leaves at once where all fits on the screen
        click.echo_via_pager(text)
    else:
        click.echo(text, nl=False)


def _suffix(kind: str) -> str:
    """How the files of a format end; an ending stands for itself."""
    if kind == "text":
        return "txt"
    from ..publish.render import find_format, formats

    return find_format(kind).suffix.removeprefix(".") if kind in formats() else kind
