"""collect/body.py: a body is whole and within its limit, or an error."""

import gzip
import zlib

import pytest

from briefing.collect.body import decode
from briefing.errors import FetchError

TEXT = b"<rss><channel><title>Harbour news</title></channel></rss>" * 20
BOMB = zlib.compress(bytes(5_000_000), 9)


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def members(count: int) -> bytes:
    size = -(-len(TEXT) // count)
    return b"".join(gzip.compress(TEXT[at : at + size]) for at in range(0, len(TEXT), size))


@pytest.mark.parametrize("size", [1, 7, 100_000], ids="pieces-of-{}".format)
@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(TEXT, "", id="plain"),
        pytest.param(TEXT, "identity", id="identity"),
        pytest.param(gzip.compress(TEXT), "gzip", id="gzip"),
        pytest.param(gzip.compress(TEXT), " X-GZip ", id="x-gzip"),
        pytest.param(members(3), "gzip", id="three-members"),
        pytest.param(gzip.compress(TEXT) + b"\0" * 9 + b"\x1f\x8b", "gzip", id="padded"),
        pytest.param(gzip.compress(TEXT) + b"\n", "gzip", id="one-byte-more"),
        pytest.param(zlib.compress(TEXT), "deflate", id="deflate"),
        pytest.param(raw_deflate(TEXT), "deflate", id="raw-deflate"),
    ],
)
def test_bodies_are_decoded(data: bytes, encoding: str, size: int) -> None:
    """In whatever pieces they arrive."""
    pieces = (data[at : at + size] for at in range(0, len(data), size))
    assert decode(pieces, encoding, len(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        pytest.param(TEXT, "", "larger than 0.001 MB", id="plain-too-large"),
        pytest.param(gzip.compress(bytes(5_000_000)), "gzip", "larger than", id="gzip-bomb"),
        pytest.param(BOMB, "deflate", "larger than", id="deflate-bomb"),
        pytest.param(
            gzip.compress(b"") * 2_000, "gzip", "larger than|more than 1,000 gzip parts", id="members"
        ),
        pytest.param(gzip.compress(gzip.compress(b"x")), "gzip, gzip", 'encoded as "gzip, gzip"', id="twice"),
        pytest.param(b"\x0b\x02\x80x\x03", "br", 'encoded as "br"', id="brotli"),
        pytest.param(gzip.compress(b"<rss/>")[:-9], "gzip", "cut off", id="gzip-cut"),
        pytest.param(gzip.compress(b"<rss/>")[:3], "gzip", "cut off", id="gzip-header-cut"),
        pytest.param(
            gzip.compress(b"a") + gzip.compress(b"b")[:12], "gzip", "cut off", id="second-member-cut"
        ),
        pytest.param(zlib.compress(b"<rss/>")[:-1], "deflate", "cut off", id="deflate-cut"),
        pytest.param(b"x", "deflate", "cut off", id="deflate-one-byte"),
        pytest.param(b"<rss/>", "gzip", "not the gzip data", id="not-gzip"),
        pytest.param(b"\xff\xff\xff", "deflate", "not the deflate data", id="not-deflate"),
        pytest.param(
            gzip.compress(b"<rss/>")[:-8] + bytes(8), "gzip", "not the gzip data", id="wrong-checksum"
        ),
    ],
)
def test_bodies_that_are_refused(data: bytes, encoding: str, reason: str) -> None:
    """Too large, broken, cut off, or in an encoding that was not asked for."""
    with pytest.raises(FetchError, match=reason):
        decode([data], encoding, 1_000)


def test_many_members_are_refused_before_they_cost_much() -> None:
    """A gzip body of thousands of empty parts is no body."""
    with pytest.raises(FetchError, match="more than 1,000 gzip parts"):
        decode([gzip.compress(b"") * 2_000], "gzip", 10_000_000)


def test_reading_stops_at_the_limit() -> None:
    """A body without an end is left after the first piece too many."""
    taken = []

    def endless() -> object:
        while True:
            taken.append(1)
            yield bytes(100)

    with pytest.raises(FetchError, match="larger than"):
        decode(endless(), "", 1_000)  # type: ignore[arg-type]
    assert len(taken) == 11


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_an_empty_body_is_empty(encoding: str) -> None:
    """Some servers announce gzip for nothing at all."""
    assert decode([], encoding, 10) == b""
