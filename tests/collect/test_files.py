"""collect/files.py: a feed on disk is read as if a server had sent it."""

import os
from pathlib import Path

import pytest

from briefing.collect.files import read_file
from briefing.collect.response import Response
from briefing.errors import FetchError


def test_a_file_is_read_once(tmp_path: Path) -> None:
    """200 with a validator; 304 for that validator, until the content changes."""
    file = tmp_path / "my feed.xml"
    file.write_bytes(b"<rss/>")
    first = read_file(file.as_uri())
    assert (first.status, first.url, first.body) == (200, file.as_uri(), b"<rss/>")
    etag = first.headers["etag"]
    assert read_file(file.as_uri(), headers={"If-None-Match": etag}) == Response(
        304, file.as_uri(), headers={"etag": etag}
    )
    file.write_bytes(b"<rss />")
    assert read_file(file.as_uri(), headers={"If-None-Match": etag}).body == b"<rss />"


def test_the_limit_holds(tmp_path: Path) -> None:
    """A file of the limit's size is read, a larger one is not."""
    file = tmp_path / "feed.xml"
    file.write_bytes(b"12345")
    assert read_file(file.as_uri(), max_bytes=5).body == b"12345"
    with pytest.raises(FetchError, match="larger than"):
        read_file(file.as_uri(), max_bytes=4)


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    """A missing file, a folder, a pipe nobody writes to and an endless device are each one clear line."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FetchError, match=r"missing.xml: no such file or directory"):
        read_file((tmp_path / "missing.xml").as_uri())
    with pytest.raises(FetchError, match="is a directory"):
        read_file(tmp_path.as_uri())
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(FetchError, match=f"^{path.name}: not a regular file"):
            read_file(path.as_uri())


@pytest.mark.parametrize(
    "url", ["file://server/feed.xml", "file:feed.xml", "file:///a%00b", "http://a.example/", "/etc/hostname"]
)
def test_what_is_no_file_address(url: str) -> None:
    """Only a full path on this machine is one."""
    with pytest.raises(FetchError, match="is its full path"):
        read_file(url)
