"""What most commands share: the moment, the store under its lock, the way to the network, progress."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import click
from filelock import FileLock, Timeout

from ..collect.client import Client
from ..collect.guard import Guard
from ..collect.response import Get
from ..config import Config, duration, load_config
from ..edit.summarize import METHODS
from ..errors import ConfigError, LockedError, StoreError
from ..publish.render import formats
from ..store import Store, open_store

config_option = click.option(
    "-c",
    "--config",
    "path",
    type=click.Path(path_type=Path),
    default=Path("feeds.yaml"),
    show_default=True,
    help="The file that names the feeds.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def clock() -> datetime:
    """Now, in UTC: the one place where the time is read."""
    return datetime.now(UTC)


def moment(config: Config, day: date | None) -> datetime:
    """The moment a briefing is built as at: now, or the end of the day in the briefing's time zone."""
    if day is None:
        return clock()
    end = datetime.combine(day + timedelta(days=1), time.min, config.zone) - timedelta(seconds=1)
    return end.astimezone(UTC)


class Day(click.ParamType[date]):
    """A calendar day: 2026-11-23, today or yesterday."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        words = {"today": 0, "yesterday": 1}
        if value in words:
            return clock().astimezone().date() - timedelta(days=words[value])
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day: write it as 2026-11-23, today or yesterday.', param, ctx)


class Since(click.ParamType[timedelta | datetime]):
    """A duration before now, or a moment: 36h, 3d, 2026-11-20, 2026-11-20T06:00."""

    name = "since"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta | datetime:
        if isinstance(value, timedelta | datetime):
            return value
        readers: tuple[Callable[[str], timedelta | datetime], ...] = (duration, datetime.fromisoformat)
        for read in readers:
            with suppress(ValueError):
                return read(value)
        return self.fail(
            f'"{value}" is no time: write it as 36h, 3d, 2026-11-20 or 2026-11-20T06:00.', param, ctx
        )


def window_start(config: Config, now: datetime, since: timedelta | datetime | None) -> datetime | None:
    """When the window starts, where the user says so."""
    if since is None:
        return None
    start = now - since if isinstance(since, timedelta) else since
    start = start if start.tzinfo else start.replace(tzinfo=config.zone)
    if start >= now:
        raise ConfigError(
            f"--since {start:%Y-%m-%d %H:%M} is not before {now:%Y-%m-%d %H:%M}: name an earlier time"
        )
    return start.astimezone(UTC)


def configured(path: Path) -> Config:
    """The configuration, its methods and formats held against those there are."""
    return load_config(path, methods=tuple(METHODS), formats=formats())


def connect(config: Config) -> Get:
    """The way to the network that the configuration allows."""
    guard = Guard(config.http.allow_private)
    return Client(guard, timeout=config.http.timeout, max_bytes=config.http.max_bytes).get


@contextmanager
def opened(config: Config) -> Iterator[Store]:
    """The store, for this run alone. Raises LockedError where another run has it."""
    try:
        config.state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(config.state / "lock")
        lock.acquire(blocking=False)
    except Timeout as error:
        raise LockedError(f"another run is at work in {config.state}: try again when it is done") from error
    except OSError as error:
        raise StoreError(f"{config.state}: can't keep state here ({error.strerror})") from error
    try:
        with open_store(f"sqlite:///{config.state / 'briefing.sqlite'}") as store:
            yield store
    finally:
        lock.release()


def login() -> dict[str, str]:
    """The mail server's user and password, from the environment: they stand in no file."""
    return {key: os.environ.get(f"BRIEFING_SMTP_{key.upper()}", "") for key in ("user", "password")}


def shortest(path: Path) -> str:
    """The path as a person would type it: relative where it lies below the current folder."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def watched() -> bool:
    """Somebody sits at a terminal."""
    return sys.stderr.isatty()


class Meter:
    """Progress on one line of a terminal, wiped when done; nothing where nobody watches."""

    def __init__(self, shown: bool) -> None:
        self._shown = shown

    def __enter__(self) -> "Meter":
        return self

    def __exit__(self, *_: object) -> None:
        self._write("")

    def __call__(self, what: str, done: int, total: int) -> None:
        self._write(f"{what} {done}/{total}" if done else f"{what} …")

    def _write(self, text: str) -> None:
        if self._shown:
            click.echo(f"\r\033[K{text}", err=True, nl=False)
