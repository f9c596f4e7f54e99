"""briefing open: a briefing, in the browser."""

from datetime import date
from pathlib import Path

import click

from ..errors import OutputError
from .desk import Day, config_option
from .files import edition, output_folder


@click.command("open")
@click.argument("day", type=Day(), required=False, metavar="[DATE]")
@config_option
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder the briefings are in.")
def command(day: date | None, path: Path, output: Path | None) -> None:
    """Open a briefing in the browser: the latest, or that of a day.

    \b
    Example:  briefing open 2026-11-23
    """
    folder = output_folder(output, path)
    page = edition(folder, day, "html").resolve()
    if click.launch(page.as_uri()) != 0:
        raise OutputError(f"no browser could be started: open {page.as_uri()} in one")
