"""file: address -> Response, as if a server had answered: for the feeds that the user has on disk.

Only for addresses out of feeds.yaml. What a feed or a server says never gets here: the guard lets http: and
https: pass alone.
"""

import os
import stat
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..errors import FetchError
from .body import too_large
from .response import NO_HEADERS, Response


def read_file(
    url: str, /, *, headers: Mapping[str, str] = NO_HEADERS, max_bytes: int = 10_000_000
) -> Response:
    """The file as 200, or 304 where it is still what `If-None-Match` names; its ETag is its digest.

    FetchError where it is missing, too large, or no regular file (a pipe or a device might never end).
    """
    path = _path(url)
    try:
        body = _read(path, max_bytes)
    except OSError as error:
        raise FetchError(f"{path.name}: {(error.strerror or 'not readable').lower()}") from error
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    known = headers.get("If-None-Match") == etag
    return Response(304 if known else 200, url, "", {"etag": etag}, b"" if known else body)


def _path(url: str) -> Path:
    parts = urlsplit(url)
    path = unquote(parts.path)
    if (
        parts.scheme != "file"
        or parts.netloc not in ("", "localhost")
        or not path.startswith("/")
        or "\0" in path
    ):
        raise FetchError("a file's address is its full path, as file:///home/me/feed.xml")
    return Path(path)


def _read(path: Path, max_bytes: int) -> bytes:
    # Not to wait for whoever writes to a pipe.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise FetchError(f"{path.name}: not a regular file")
        body = file.read(max_bytes + 1)
    if len(body) > max_bytes:
        raise too_large(max_bytes)
    return body
