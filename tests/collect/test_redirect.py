"""collect/redirect.py: a trip ends, keeps credentials at home, and remembers only what is permanent."""

import pytest

from briefing.collect.address import parse_target
from briefing.collect.redirect import Trip
from briefing.errors import FetchError


def trip(*hops: str | tuple[int, str]) -> Trip:
    """From the first address through (status, address) pairs."""
    first, *rest = hops
    assert isinstance(first, str)
    made = Trip((parse_target(first),))
    for hop in rest:
        assert isinstance(hop, tuple)
        made = made.onward(hop[0], parse_target(hop[1]))
    return made


@pytest.mark.parametrize(
    ("made", "moved"),
    [
        pytest.param(trip("http://a.example/"), "", id="no-redirect"),
        pytest.param(trip("http://a.example/", (301, "http://a.example/b")), "http://a.example/b", id="301"),
        pytest.param(trip("http://a.example/", (308, "https://b.example/")), "https://b.example/", id="308"),
        pytest.param(trip("http://a.example/", (302, "http://a.example/b")), "", id="302"),
        pytest.param(
            trip("http://a.example/", (301, "http://b.example/"), (307, "http://c.example/")),
            "",
            id="then-307",
        ),
        pytest.param(
            trip("http://a.example/", (302, "http://b.example/"), (301, "http://c.example/")),
            "",
            id="302-first",
        ),
        pytest.param(trip("https://a.example/", (301, "http://a.example/")), "", id="loses-tls"),
        pytest.param(
            trip("http://a.example/", (301, "http://me:x@b.example/")), "http://b.example/", id="no-userinfo"
        ),
    ],
)
def test_what_has_moved(made: Trip, moved: str) -> None:
    """A new address is one that only permanent redirects led to."""
    assert made.moved == moved


SECRET = "Basic bWU6eA=="


@pytest.mark.parametrize(
    ("made", "sent"),
    [
        pytest.param(trip("http://me:x@a.example/"), SECRET, id="at-home"),
        pytest.param(trip("http://me:x@a.example/", (302, "http://a.example/b")), SECRET, id="same-origin"),
        pytest.param(trip("http://me:x@a.example/", (301, "https://a.example/")), SECRET, id="now-with-tls"),
        pytest.param(trip("https://me:x@a.example/", (302, "http://a.example/")), "", id="without-tls"),
        pytest.param(trip("http://me:x@a.example/", (302, "http://a.example:81/")), "", id="other-port"),
        pytest.param(trip("http://me:x@a.example/", (302, "http://b.example/")), "", id="other-host"),
        pytest.param(trip("http://a.example/", (302, "http://me:x@b.example/")), "", id="of-the-redirect"),
        pytest.param(
            trip("http://me:x@a.example/", (302, "http://b.example/"), (302, "http://a.example/b")),
            SECRET,
            id="back",
        ),
    ],
)
def test_credentials_stay_at_home(made: Trip, sent: str) -> None:
    """They are sent to the origin that the user wrote them for, and nobody else."""
    assert made.authorization == sent


def test_a_trip_ends() -> None:
    """Ten redirects are followed, the eleventh is not."""
    hops = [(302, f"http://a.example/{n}") for n in range(10)]
    longest = trip("http://a.example/", *hops)
    assert longest.here.path == "/9"
    with pytest.raises(FetchError, match="more than 10 redirects"):
        longest.onward(302, parse_target("http://a.example/10"))


def test_a_circle_is_seen_at_once() -> None:
    """An address that was asked on this trip is not asked again."""
    with pytest.raises(FetchError, match="in a circle"):
        trip("http://a.example/", (302, "http://b.example/"), (302, "http://A.example"))
