"""The output folder: its files, each written whole or not at all, and the days it has."""

import errno
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from ..errors import OutputError

UNFINISHED = ".briefing-"  # how the name of a file begins until it is whole
ABANDONED = 3600.0  # seconds; no run takes as long: what is older was left by one that was killed

PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
EDITION = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.[a-z0-9]+")

ROOM = "make room and run again: the earlier files are whole"
CLOSED = "it and its folder must be writable"
REMEDIES = {
    errno.ENOSPC: ROOM,
    errno.EDQUOT: ROOM,
    errno.EFBIG: ROOM,
    errno.EACCES: CLOSED,
    errno.EPERM: CLOSED,
    errno.EROFS: CLOSED,
    errno.EEXIST: "a file, or a link to nothing, is where a folder must be",
    errno.ENOTDIR: "a file is where a folder must be",
    errno.EISDIR: "it must be a file: move the folder away",
}


def present(folder: Path) -> tuple[str, ...]:
    """The names of the files in the folder; none where there is no such folder."""
    with _explained(folder):
        return tuple(path.name for path in folder.iterdir() if path.is_file()) if folder.exists() else ()


def editions(folder: Path) -> tuple[date, ...]:
    """The days that have a file in the folder, newest first."""
    return tuple(sorted(set(_days(present(folder))), reverse=True))


def write(files: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    """Write the files, name -> content, into the folder, which is made where there is none.

    At every moment each file is the old or the new one, whole, also when the power fails; nothing is replaced
    before all of them are on the disk. A link of that name is replaced, what it points to stays.
    Gives their paths, in the order given. Raises OutputError.
    """
    targets = [folder / _plain(name) for name in files]
    unfinished = [folder / f"{UNFINISHED}{secrets.token_hex(8)}" for _ in targets]
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        for target, path, content in zip(targets, unfinished, files.values(), strict=True):
            with _explained(target):
                _fill(path, content)
        for target, path in zip(targets, unfinished, strict=True):
            with _explained(target):
                path.replace(target)
    finally:
        _remove(unfinished)
    with _explained(folder):
        _sync(folder)
        _remove(_abandoned(folder, targets))
    return tuple(targets)


def _days(found: Iterable[str]) -> Iterator[date]:
    for name in found:
        if match := EDITION.fullmatch(name):
            with suppress(ValueError):  # there is no 2026-02-30
                yield date.fromisoformat(match[1])


def _plain(name: str) -> str:
    """The name, which must be one of a file in the folder: formats of others bring their own suffix."""
    if not PLAIN.fullmatch(name):
        raise OutputError(f"{name!r} is no name for a file: it must be of letters, digits, dots and dashes")
    return name


def _fill(path: Path, content: bytes) -> None:
    """A new file with this content, on the disk; the umask has its say, as tempfile would not let it."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)


def _sync(folder: Path) -> None:
    """The folder's new names, on the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # not every file system can: fsync(2)
            raise
    finally:
        os.close(descriptor)


def _abandoned(folder: Path, fresh: Iterable[Path]) -> list[Path]:
    """What earlier runs left unfinished, by the clock of the disk."""
    now = max((path.stat().st_mtime for path in fresh), default=0.0)
    return [path for path in folder.glob(f"{UNFINISHED}*") if now - path.lstat().st_mtime > ABANDONED]


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):  # the next run tries again
            path.unlink(missing_ok=True)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        remedy = REMEDIES.get(error.errno or 0)
        raise OutputError(f"{path}: {error.strerror}" + (f"; {remedy}" if remedy else "")) from error
