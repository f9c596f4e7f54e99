"""Where the briefings are."""

from datetime import date
from pathlib import Path

from ..errors import OutputError
from ..publish.site import editions
from .desk import configured

OUTPUT = Path("output")  # where a briefing goes when nobody says otherwise


def output_folder(output: Path | None, config: Path) -> Path:
    """The folder the user named, else that of the configuration, else `output` (as after a demo)."""
    if output:
        return output
    return configured(config).output_folder if config.exists() or config.name != "feeds.yaml" else OUTPUT


def edition(folder: Path, day: date | None, suffix: str) -> Path:
    """The file of a day's briefing, or of the latest. Raises OutputError, which names what there is."""
    file = folder / f"{day.isoformat() if day else 'latest'}.{suffix}"
    if file.is_file():
        return file
    days = editions(folder)
    if not days:
        raise OutputError(
            f"no briefing in {folder}: make one with briefing build, or a sample with briefing demo"
        )
    if day and day not in days:
        raise OutputError(f"no briefing of {day} in {folder}: there is {', '.join(map(str, days[:5]))}")
    raise OutputError(f"{file} is not there: add its format to output.formats in feeds.yaml and build again")
