"""briefing open: a briefing, in the browser."""

from pathlib import Path

import click

from ..errors import OutputError
from .files import find
from .options import Day, Said, config_option


@click.command("open")
@click.argument("day", type=Day(), required=False, metavar="[DATE]")
@config_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder the briefings are in.")
def command(day: Said | None, path: Path, output: Path | None) -> None:
    """Open a briefing in the browser: the latest, or that of a day.

    \b
    Example:  briefing open 2026-11-23
    """
    import webbrowser

    page = find(output, path, day, "html").resolve().as_uri()
    if not webbrowser.open(page):
        raise OutputError(f"no browser could be started: open {page} in one, or try briefing show")
