"""Files that can't be read, or not as text."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.errors import ConfigError

GOOD = "title: Café\nsections:\n- name: World\n  feeds: [https://example.org/feed]\n"


def said(path: Path) -> str:
    with pytest.raises(ConfigError) as error:
        load_config(path)
    return str(error.value)


def loop(folder: Path) -> Path:
    link = folder / "loop.yaml"
    link.symlink_to(link)
    return link


def shorter(folder: Path) -> Path:
    (folder / "feeds.yml").touch()
    return folder / "feeds.yaml"


def below_a_file(folder: Path) -> Path:
    (folder / "file").touch()
    return folder / "file" / "feeds.yaml"


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(
            lambda folder: folder / "feeds.yaml",
            '{path}: there is no such file; "briefing init" writes one to start from',
            id="missing",
        ),
        pytest.param(
            shorter, '{path}: there is no such file (did you mean "{folder}/feeds.yml"?)', id="feeds.yml"
        ),
        pytest.param(
            lambda folder: folder,
            "{path}: is a folder: name the file in it, as {path}/feeds.yaml",
            id="folder",
        ),
        pytest.param(loop, "{path}: can't be read (too many levels of symbolic links)", id="loop of links"),
        pytest.param(below_a_file, "{path}: can't be read (not a directory)", id="below a file"),
        pytest.param(lambda folder: Path("a\0b"), "a\\x00b: is no name that a file can have", id="NUL"),
        pytest.param(
            lambda folder: folder / "\x1b[31m",
            '{folder}/\\x1b[31m: there is no such file; "briefing init" writes one to start from',
            id="terminal escape",
        ),
    ],
)
def test_a_file_that_cannot_be_read(make: Callable[[Path], Path], expected: str, tmp_path: Path) -> None:
    """One line says which file, why, and what to do."""
    path = make(tmp_path)
    assert said(path) == expected.format(path=path, folder=tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """Where the file may not be read, the line says how it may be."""
    path = tmp_path / "feeds.yaml"
    path.touch(mode=0o000)
    assert said(path) == f"{path}: you may not read it: chmod u+r makes it readable for its owner"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            b"title: a\ntitle\xc3\xa9: caf\xe9\n",
            ":2:12: the byte 0xe9 is not UTF-8: save the file as UTF-8",
            id="Latin-1",
        ),
        pytest.param(GOOD.encode("utf-16"), ": is UTF-16, not UTF-8: save it as UTF-8", id="UTF-16"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n", ":1:1: the byte 0x89 is not UTF-8: save the file as UTF-8", id="image"
        ),
        pytest.param(b"a" * 5_000_001, ": is larger than 5 MB: is it a feeds.yaml?", id="too large"),
        pytest.param(b"", ':1:1: the file is empty; "briefing init" writes one to start from', id="empty"),
    ],
)
def test_a_file_that_is_no_text(body: bytes, expected: str, tmp_path: Path) -> None:
    """One line says where the text ends to be one."""
    path = tmp_path / "feeds.yaml"
    path.write_bytes(body)
    assert said(path) == f"{path}{expected}"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(GOOD.encode(), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + GOOD.encode(), id="with a byte order mark"),
        pytest.param(GOOD.replace("\n", "\r\n").encode(), id="with line ends of Windows"),
    ],
)
def test_a_file_in_utf_8_is_read(body: bytes, tmp_path: Path) -> None:
    """A byte order mark and the line ends make no difference."""
    path = tmp_path / "feeds.yaml"
    path.write_bytes(body)
    config = load_config(path)
    assert (config.title, config.path, len(config.feeds)) == ("Café", path, 1)


def test_a_relative_file_has_an_absolute_path(tmp_path: Path) -> None:
    """Whatever the working folder is later, the configuration stays where it is."""
    path = tmp_path / "feeds.yaml"
    path.write_text(GOOD, encoding="utf-8")
    config = load_config(Path(os.path.relpath(path)))
    assert config.path.is_absolute()
    assert config.path.samefile(path)
