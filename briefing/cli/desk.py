"""What commands need for their work: the configuration, the moment, the store under its lock, the network."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from ..collect.client import Client
from ..collect.guard import Guard
from ..collect.response import Get
from ..config import Config, load_config
from ..edit.summarize import known_methods
from ..errors import ConfigError, LockedError, StoreError
from ..publish.render import formats as known_formats
from ..store import Store, open_store
from .options import Said, clock, named


def configured(path: Path) -> Config:
    """The configuration, its methods, formats and folder of templates held against those there are."""
    config = load_config(path, methods=tuple(known_methods()), formats=known_formats())
    if config.template_folder and not config.template_folder.is_dir():  # told before the network is asked
        raise ConfigError(f"{path}: output.templates: there is no folder {config.template_folder}")
    return config


def changed(config: Config, folder: Path | None, formats: tuple[str, ...]) -> Config:
    """The configuration with what the command line says instead; a relative folder is the shell's."""
    output = config.output
    if folder:
        output = output.model_copy(update={"folder": folder.absolute()})
    if formats:
        output = output.model_copy(update={"formats": formats})
    return config.model_copy(update={"output": output})


def moment(config: Config, day: Said | None, at: datetime | None = None) -> datetime:
    """The moment to build as at: this one, the end of a day in the briefing's time zone, or now."""
    if at:
        return (at if at.tzinfo else at.replace(tzinfo=config.zone)).astimezone(UTC)
    if day is None:
        return clock()
    after = named(day, config.zone) + timedelta(days=1)
    return datetime.combine(after, time.min, config.zone).astimezone(UTC) - timedelta(seconds=1)


def window_start(config: Config, now: datetime, since: timedelta | datetime | None) -> datetime | None:
    """When the window starts, where the user says so."""
    if since is None:
        return None
    start = now - since if isinstance(since, timedelta) else since
    start = start if start.tzinfo else start.replace(tzinfo=config.zone)
    if start >= now:
        end = now.astimezone(config.zone)
        raise ConfigError(
            f"--since {start:%Y-%m-%d %H:%M} is not before {end:%Y-%m-%d %H:%M}: name an earlier time"
        )
    return start.astimezone(UTC)


def connect(config: Config) -> Get:
    """The way to the network that the configuration allows."""
    guard = Guard(config.http.allow_private)
    return Client(guard, timeout=config.http.timeout, max_bytes=config.http.max_bytes).get


@contextmanager
def opened(config: Config, *, alone: bool = True) -> Iterator[Store]:
    """The store; for this run alone, unless that only looks. Raises LockedError where another run has it."""
    lock = FileLock(config.state / "lock")
    try:
        config.state.mkdir(parents=True, exist_ok=True)
        if alone:
            lock.acquire(blocking=False)
    except Timeout as error:
        raise LockedError(f"another run is at work in {config.state}: try again when it is done") from error
    except NotImplementedError as error:
        raise StoreError(
            f"{config.state}: this file system has no locks: keep feeds.yaml on another"
        ) from error
    except OSError as error:
        where = error.filename or config.state
        raise StoreError(f"{where}: can't keep state here ({error.strerror})") from error
    try:
        with open_store(f"sqlite:///{config.state / 'briefing.sqlite'}") as store:
            yield store
    finally:
        lock.release()


def login() -> dict[str, str]:
    """The mail server's user and password, from the environment: they stand in no file."""
    return {key: os.environ.get(f"BRIEFING_SMTP_{key.upper()}", "") for key in ("user", "password")}
