"""briefing demo: two days of bundled feeds become two briefings, without any network."""

import shlex
import shutil
from datetime import datetime
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from .files import DEMO
from .terminal import Meter, watched

# When the sample's briefings are built, in their time zone.
MORNINGS = ("2026-11-22T06:30", "2026-11-23T06:30")


@click.command("demo")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=DEMO,
    show_default=True,
    help="The folder to write to.",
)
def command(output: Path) -> None:
    """Build a sample briefing, offline, from bundled feeds.

    It is the second of two mornings, so it follows stories from the day before. All outlets are
    invented, so it has a folder of its own.

    \b
    Example:  briefing demo && briefing open --output output/demo
    """
    from ..config import load_config
    from ..pipeline import build, publish
    from ..store import open_store
    from .desk import changed
    from .report import report

    with TemporaryDirectory(prefix="briefing-demo-") as folder, resources.as_file(_sample()) as sample:
        base = Path(folder)
        shutil.copy(sample / "feeds.yaml", base)
        config = changed(load_config(base / "feeds.yaml"), output, ())
        with open_store("memory:") as store, Meter(watched()) as progress:
            for morning in MORNINGS:
                now = datetime.fromisoformat(morning).replace(tzinfo=config.zone)
                shutil.copytree(sample / morning[:10], base / "feeds", dirs_exist_ok=True)
                briefing = build(config, store, None, now, progress=progress)
                files = publish(briefing, config, store)
    report(briefing, files, verbose=True)
    page = next(file for file in files if file.suffix == ".html")
    click.echo("  (It is missing on purpose: a feed that fails is a line of the footer.)", err=True)
    click.echo(f"\nOpen {page.as_uri()} in a browser,")
    click.echo(f"or run: briefing open --output {shlex.quote(str(output))}")
    click.echo("Your own: briefing init, then briefing build.")


def _sample() -> resources.abc.Traversable:
    return resources.files("briefing") / "sample"
