"""What values mean, and which addresses may be written."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.config import duration
from briefing.config.addresses import feed_address, feed_url, same_feed
from briefing.config.servers import mail_server, mailbox, private
from briefing.config.values import in_words, size, text, time_zone, weight


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30s", timedelta(seconds=30)),
        ("15m", timedelta(minutes=15)),
        ("6h", timedelta(hours=6)),
        ("2d", timedelta(days=2)),
        ("1w", timedelta(weeks=1)),
        ("1h30m", timedelta(minutes=90)),
        ("1.5h", timedelta(minutes=90)),
        (" 1 w 2 d ", timedelta(days=9)),
    ],
)
def test_durations(written: str, meant: timedelta) -> None:
    """Numbers with units add up."""
    assert duration(written) == meant


@pytest.mark.parametrize("written", ["", "6", "h", "6h!", "2026-11-20", "0s", "1e3s", "999999999999w", "٦h"])
def test_what_is_no_duration(written: str) -> None:
    """Anything else is a ValueError."""
    with pytest.raises(ValueError, match=r"must|unit"):
        duration(written)


@pytest.mark.parametrize("written", ["1s", "0.1s", "10m", "1h30m", "9d", "366d"])
def test_durations_in_words(written: str) -> None:
    """A duration is written as it would be read."""
    assert in_words(duration(written)) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("4096", 4096),
        ("500KB", 500_000),
        ("10MB", 10_000_000),
        ("10 mb", 10_000_000),
        ("10M", 10_000_000),
        ("1.5MiB", 1_572_864),
        ("1GB", 1_000_000_000),
    ],
)
def test_sizes(written: str, meant: int) -> None:
    """Prefixes count in thousands, those with an i in 1,024s."""
    assert size(written, 1, 10**9) == meant


@pytest.mark.parametrize(("written", "meant"), [("1", 1.0), ("0.5", 0.5), (".5", 0.5), ("100", 100.0)])
def test_weights(written: str, meant: float) -> None:
    """A weight is a plain decimal number."""
    assert weight(written) == meant


@pytest.mark.parametrize("written", ["UTC", "Europe/Lisbon", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])
def test_time_zones(written: str) -> None:
    """Every name in the database is one."""
    assert time_zone(written) == written


def test_a_text_may_be_in_any_script() -> None:
    """Joiners belong to words, emoji and Persian among them; the space around goes."""
    assert text(" میخواهم 👩‍🚀 \n".replace("یخ", "ی\u200cخ")) == "می\u200cخواهم 👩‍🚀"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTP://EXAMPLE.ORG:8080/a?b=c&d#e",
        "https://[::1]:8700/feed",
        "http://localhost:8700/feed",
        "https://bücher.example/feed",
        "https://example.org./feed",
        "https://example.org/@user/feed",
        "file:///srv/feed.xml",
        "file://localhost/srv/feed.xml",
        "file:feed.xml",
        "feed.xml",
        "folder/feed",
        "../saved feeds/world.atom",
        "/srv/feed.rss",
        "./example.org/feed",
    ],
)
def test_addresses_that_a_feed_may_have(address: str) -> None:
    """They are kept as they are written."""
    assert feed_address(address) == address


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://example.org/a b", "https://example.org/a b"),
        ("a b.xml", "file:///news/a%20b.xml"),
        ("100%.xml", "file:///news/100%25.xml"),
        ("/srv/a#b?.xml", "file:///srv/a%23b%3F.xml"),
        ("FILE:///srv/a%23b.xml", "file:///srv/a%23b.xml"),
        ("file://localhost/srv/a.xml", "file:///srv/a.xml"),
    ],
)
def test_the_address_that_is_asked(address: str, url: str) -> None:
    """A web address stays, a file's becomes an absolute URI."""
    assert feed_url(address, Path("/news")) == url


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/feed",
        "https://EXAMPLE.org/feed/",
        "https://example.org:443/feed",
        "https://example.org/feed#latest",
        "https://example.org./feed",
        "https://example.org/feed?",
    ],
)
def test_the_same_feed_spelt_otherwise(other: str) -> None:
    """Scheme, case of the host, usual port, slash at the end and fragment make no difference."""
    assert same_feed(other, Path("/")) == same_feed("https://example.org/feed", Path("/"))


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/Feed",
        "https://example.org/feed?a=1",
        "https://www.example.org/feed",
        "https://example.org:8080/feed",
        "https://example.org/",
    ],
)
def test_another_feed(other: str) -> None:
    """All else does."""
    assert same_feed(other, Path("/")) != same_feed("https://example.org/feed", Path("/"))


@pytest.mark.parametrize(
    ("read", "written"),
    [
        (private, "127.0.0.1:8700"),
        (private, "10.0.0.5"),
        (private, "127.0.1.0/24"),
        (private, "127.0.1.0/24:80"),
        (private, "::1"),
        (private, "[::1]:8700"),
        (private, "fd00::/8"),
        (private, "[fd00::/8]:443"),
        (private, "nas.local:80"),
        (mail_server, "smtp://localhost:25"),
        (mail_server, "smtp://localhost"),
        (mail_server, "smtps://mail.example.org:465"),
        (mail_server, "smtp://mail.example.org:587/"),
        (mail_server, "smtp://[::1]:25"),
        (mailbox, "me@localhost"),
        (mailbox, "first.last+news@mail.example.org"),
        (mailbox, "Zoë Müller <zoe@example.org>"),
        (mailbox, '"Doe, Jane" <jane@example.org>'),
    ],
)
def test_servers_and_people_that_may_be_named(read: Callable[[object], str], written: str) -> None:
    """They are kept as they are written."""
    assert read(written) == written
