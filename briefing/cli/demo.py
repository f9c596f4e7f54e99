"""briefing demo: two days of bundled feeds become two briefings, without any network."""

import shutil
from datetime import datetime
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ..config import load_config
from ..pipeline import build, publish
from .build import changed, report
from .desk import Meter, opened, watched
from .files import OUTPUT

MORNINGS = (
    "2026-11-22T06:30",
    "2026-11-23T06:30",
)  # when the sample's briefings are built, in their time zone


@click.command("demo")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to, instead of output.",
)
def command(output: Path | None) -> None:
    """Build a sample briefing, offline, from bundled feeds.

    It is the second of two mornings, so it follows stories from the day before. All outlets are
    invented.

    \b
    Example:  briefing demo && briefing open
    """
    with TemporaryDirectory(prefix="briefing-demo-") as folder, resources.as_file(_sample()) as sample:
        base = Path(folder)
        shutil.copy(sample / "feeds.yaml", base)
        config = changed(load_config(base / "feeds.yaml"), output or _folder(), ())
        with opened(config) as store, Meter(watched()) as progress:
            for morning in MORNINGS:
                now = datetime.fromisoformat(morning).replace(tzinfo=config.zone)
                shutil.copytree(sample / morning[:10], base / "feeds", dirs_exist_ok=True)
                briefing = build(config, store, None, now, progress=progress)
                files = publish(briefing, config, store)
    report(briefing, files, ())
    page = next(file for file in files if file.suffix == ".html")
    click.echo(f"\nOpen {page.as_uri()} in a browser.\nYour own: briefing init, then briefing build.")


def _folder() -> Path:
    """Where the sample goes: never among briefings of the user's own."""
    return OUTPUT / "demo" if Path(".briefing").exists() else OUTPUT


def _sample() -> resources.abc.Traversable:
    return resources.files("briefing") / "sample"
