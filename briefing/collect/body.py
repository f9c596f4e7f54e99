"""Pieces of an encoded body -> the body, never larger than the limit, never cut off.

zlib inflates up to 1,030 times: a limit on what arrives is no limit on what is kept.
"""

import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from ..errors import FetchError

_GZIP, _ZLIB, _RAW = 31, 15, -15  # zlib's names for the three wrappings, as wbits
_MEMBERS = 1_000  # of one gzip body; block-wise writers make one every 64 KB


class Decoder(Protocol):
    """Turns pieces of a body into decoded pieces."""

    def feed(self, data: bytes, room: int) -> bytes:
        """The next decoded bytes; more than `room` of them where there are more."""

    def end(self) -> None:
        """FetchError if the body is cut off."""


class _Plain:
    def feed(self, data: bytes, room: int) -> bytes:
        return data

    def end(self) -> None:
        pass


class _Gzip:
    """RFC 1952: members one after the other; what follows them and is none is padding."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(_GZIP)
        self._members = 1
        self._between = b""  # what follows a member, until it can be told what it is
        self._padding = False

    def feed(self, data: bytes, room: int) -> bytes:
        out = bytearray()
        while data and len(out) <= room and not self._padding:
            if self._inflate.eof and not (data := self._next_member(data)):
                break
            out += self._inflate.decompress(data, room + 1 - len(out))
            data = self._inflate.unused_data
        return bytes(out)

    def _next_member(self, data: bytes) -> bytes:
        """What to inflate next, in a new member; empty if there is none, or not yet."""
        data = self._between + data
        self._between = data[:1] if len(data) < 2 else b""
        if len(data) < 2:
            return b""
        self._padding = not data.startswith(b"\x1f\x8b")
        if self._padding:
            return b""
        self._members += 1
        if self._members > _MEMBERS:
            raise FetchError(f"the answer is made of more than {_MEMBERS:,} gzip parts")
        self._inflate = zlib.decompressobj(_GZIP)
        return data

    def end(self) -> None:
        _whole(self._inflate.eof)


class _Deflate:
    """RFC 1950, or RFC 1951 without its header, as some servers send it."""

    def __init__(self) -> None:
        self._first = b""
        self._inflate: zlib._Decompress | None = None

    def feed(self, data: bytes, room: int) -> bytes:
        if self._inflate is None:
            data = self._first = self._first + data
            if len(data) < 2:
                return b""
            zlib_header = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            self._inflate = zlib.decompressobj(_ZLIB if zlib_header else _RAW)
        return self._inflate.decompress(data, room + 1)

    def end(self) -> None:
        _whole(self._inflate is not None and self._inflate.eof)


DECODERS: Mapping[str, Callable[[], Decoder]] = {
    "": _Plain,
    "identity": _Plain,
    "gzip": _Gzip,
    "x-gzip": _Gzip,  # RFC 9110, 8.4.1.3
    "deflate": _Deflate,
}


def decode(pieces: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """The body, decoded from its Content-Encoding; FetchError if it is too large, broken or cut off.

    A body that is encoded twice is refused: nobody does that but to hide its size.
    """
    name = encoding.strip().lower()
    if name not in DECODERS:
        raise FetchError(f'the answer is encoded as "{name[:40]}"; gzip and deflate were asked for')
    decoder = DECODERS[name]()
    body = bytearray()
    arrived = 0
    try:
        for piece in pieces:
            arrived += len(piece)
            body += decoder.feed(piece, limit - len(body))
            if max(len(body), arrived) > limit:
                raise too_large(limit)
        if arrived:
            decoder.end()
    except zlib.error:
        raise FetchError(f"the answer is not the {name} data that it is announced as") from None
    return bytes(body)


def too_large(limit: int) -> FetchError:
    """What to say of a body larger than the limit."""
    return FetchError(f"the answer is larger than {limit / 1e6:,.3g} MB (http.max_bytes)")


def _whole(eof: bool) -> None:
    if not eof:
        raise FetchError("the answer is cut off: its compressed data ends too early")
