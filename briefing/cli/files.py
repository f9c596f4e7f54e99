"""Where the briefings are."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from ..errors import OutputError
from .options import CONFIG, Said, named

OUTPUT = Path("output")  # where a briefing goes when nobody says otherwise
DEMO = OUTPUT / "demo"  # the sample: never among briefings of the user's own

# How the files of these end: known without the packages that make them.
ENDINGS = {"text": ".txt", "html": ".html"}


def find(output: Path | None, path: Path, day: Said | None, kind: str) -> Path:
    """The file of a day's briefing, or of the latest: in the folder the user named, else the configuration's.

    Where there is none, and none is named, it is in `output`. Raises ConfigError, OutputError.
    """
    if output or (path == CONFIG and not path.exists()):
        return edition(output or OUTPUT, named(day, None) if day is not None else None, kind)
    from ..config import load_config

    config = load_config(path)
    built = named(day, config.zone) if day is not None else None
    return edition(config.output_folder, built, kind, config.output.formats)


def edition(folder: Path, day: date | None, kind: str, written: Collection[str] = ()) -> Path:
    """The file of a day's briefing, or of the latest, in a format; `written` are those that a build writes.

    Raises OutputError, which names what there is.
    """
    from ..publish.site import editions

    days = editions(folder)
    suffix = _suffix(kind)
    file = folder / f"{day or 'latest'}{suffix}"
    if days and not day and not (folder / f"{days[0]}{suffix}").is_file():
        file = folder / f"{days[0]}{suffix}"  # the latest of this format is of a day before
    if file.is_file():
        return file
    if not days:
        sample = folder / DEMO.name
        todo = f"--output {sample} has the" if editions(sample) else "briefing demo builds a"
        raise OutputError(f"no briefing in {folder}: make one with briefing build; {todo} sample")
    if day and day not in days:
        raise OutputError(f"no briefing of {day} in {folder}: there is {', '.join(map(str, days[:5]))}")
    if kind in written:
        raise OutputError(f"{file} is not there: build it again")
    raise OutputError(f"{file} is not there: add {kind} to output.formats in feeds.yaml and build again")


def _suffix(kind: str) -> str:
    if kind in ENDINGS:
        return ENDINGS[kind]
    from ..publish.render import find_format

    return find_format(kind).suffix
