"""Where the briefings are."""

from datetime import date
from pathlib import Path

from ..errors import OutputError
from .options import Said, named

OUTPUT = Path("output")  # where a briefing goes when nobody says otherwise
DEMO = OUTPUT / "demo"  # the sample: never among briefings of the user's own


def find(output: Path | None, path: Path, day: Said | None, suffix: str) -> Path:
    """The file of a day's briefing, or of the latest: in the folder the user named, else the configuration's.

    Without a configuration it is in `output`. Raises ConfigError, OutputError.
    """
    if output or not (path.exists() or path.name != "feeds.yaml"):
        return edition(output or OUTPUT, named(day, None) if day is not None else None, suffix)
    from ..config import load_config

    config = load_config(path)
    return edition(config.output_folder, named(day, config.zone) if day is not None else None, suffix)


def edition(folder: Path, day: date | None, suffix: str) -> Path:
    """The file of a day's briefing, or of the latest. Raises OutputError, which names what there is."""
    from ..publish.site import editions

    days = editions(folder)
    file = folder / f"{day or 'latest'}.{suffix}"
    if days and not day and not (folder / f"{days[0]}.{suffix}").is_file():
        file = folder / f"{days[0]}.{suffix}"  # the latest of this format is of a day before
    if file.is_file():
        return file
    if not days:
        sample = folder / DEMO.name
        todo = f"--output {sample} has the" if editions(sample) else "briefing demo builds a"
        raise OutputError(f"no briefing in {folder}: make one with briefing build; {todo} sample")
    if day and day not in days:
        raise OutputError(f"no briefing of {day} in {folder}: there is {', '.join(map(str, days[:5]))}")
    raise OutputError(f"{file} is not there: add its format to output.formats in feeds.yaml and build again")
