"""collect/address.py: an address is read as the network will read it, or not at all."""

from contextlib import suppress
from dataclasses import replace
from ipaddress import IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.collect.address import Target, join, parse_host, parse_target, place, redact
from briefing.errors import FetchError


@pytest.mark.parametrize(
    ("url", "target"),
    [
        pytest.param("https://example.org", Target("https", "example.org", 443, "/"), id="bare"),
        pytest.param("HTTP://Example.ORG/Feed", Target("http", "example.org", 80, "/Feed"), id="case"),
        pytest.param(
            "http://example.org:8080/a?b=c#d", Target("http", "example.org", 8080, "/a?b=c"), id="all"
        ),
        pytest.param("http://example.org?q", Target("http", "example.org", 80, "/?q"), id="no-path"),
        pytest.param("http://example.org./", Target("http", "example.org", 80, "/"), id="trailing-dot"),
        pytest.param("http://example.org:/", Target("http", "example.org", 80, "/"), id="empty-port"),
        pytest.param("http://[::1]:8700/", Target("http", "::1", 8700, "/"), id="ipv6"),
        pytest.param(
            "http://a.example/å b|c", Target("http", "a.example", 80, "/%C3%A5%20b%7Cc"), id="raw-path"
        ),
        pytest.param(
            "http://a.example/%41%zz", Target("http", "a.example", 80, "/%41%zz"), id="encoded-path"
        ),
    ],
)
def test_the_parts_of_an_address(url: str, target: Target) -> None:
    """Scheme and host are lower-case, the port is a number, the path can be sent, the fragment is gone."""
    assert parse_target(url) == target


@pytest.mark.parametrize(
    ("target", "origin", "url"),
    [
        pytest.param(
            Target("https", "a.example", 443, "/x"), "https://a.example", "https://a.example/x", id="default"
        ),
        pytest.param(
            Target("http", "a.example", 443, "/"), "http://a.example:443", "http://a.example:443/", id="other"
        ),
        pytest.param(Target("http", "::1", 80, "/"), "http://[::1]", "http://[::1]/", id="ipv6"),
    ],
)
def test_origin_and_url(target: Target, origin: str, url: str) -> None:
    """The port is left out where it is the scheme's own; userinfo is never part of it."""
    assert (target.origin, target.url) == (origin, url)


def test_credentials_become_a_header_and_stay_out_of_sight() -> None:
    """The userinfo is made a header (RFC 7617), and is neither in the address nor in the repr."""
    target = parse_target("https://me:p%40ss%3A@example.org/feed")
    assert target.authorization == "Basic bWU6cEBzczo="
    assert target.url == "https://example.org/feed"
    assert "bWU6" not in repr(target)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        pytest.param("", "only http: and https:", id="empty"),
        pytest.param("example.org/feed", "only http: and https:", id="no-scheme"),
        pytest.param("file:///etc/passwd", "only http: and https:", id="file"),
        pytest.param("ftp://example.org/", "only http: and https:", id="ftp"),
        pytest.param("data:text/xml,<rss/>", "only http: and https:", id="data"),
        pytest.param("JavaScript:alert(1)", "only http: and https:", id="javascript"),
        pytest.param("feed://example.org/", "only http: and https:", id="feed"),
        pytest.param("http:example.org", "needs a host", id="no-slashes"),
        pytest.param("http:///feed", "needs a host", id="no-host"),
        pytest.param("http://user@/feed", "needs a host", id="only-user"),
        pytest.param("http://127.0.0.1:80\\@good.example/", "needs a host", id="backslash"),
        pytest.param("http://good.example\\.evil.example/", "needs a host", id="backslash-in-name"),
        pytest.param("http://a:b:c/", "needs a host", id="two-ports"),
        pytest.param("http://[::1/", "needs a host", id="half-bracket"),
        pytest.param("http://[::1]x/", "needs a host", id="after-bracket"),
        pytest.param("http://a.example:99999/", "from 1 to 65535", id="port-too-large"),
        pytest.param("http://a.example:0/", "from 1 to 65535", id="port-zero"),
        pytest.param("http://a.example:http/", "needs a host", id="port-word"),
        pytest.param("http://a.example/\r\nX: y", "no control characters", id="line-feed"),
        pytest.param("http://a.exa\tmple/", "no control characters", id="tab"),
        pytest.param("http://a.example/" + "a" * 9_000, "at most 8,192", id="long"),
    ],
)
def test_what_is_no_web_address(url: str, reason: str) -> None:
    """Whatever two programs could read in two ways is refused, with the reason."""
    with pytest.raises(FetchError, match=reason):
        parse_target(url)


@pytest.mark.parametrize(
    ("spelling", "host"),
    [
        pytest.param("2130706433", "127.0.0.1", id="decimal"),
        pytest.param("0x7f000001", "127.0.0.1", id="hexadecimal"),
        pytest.param("0177.0.0.1", "127.0.0.1", id="octal"),
        pytest.param("127.1", "127.0.0.1", id="short"),
        pytest.param("0x7F.1", "127.0.0.1", id="mixed"),
        pytest.param("127.0.0.1.", "127.0.0.1", id="dot"),
        pytest.param("１２７.0.0.1", "127.0.0.1", id="fullwidth"),
        pytest.param("127。0。0。1", "127.0.0.1", id="ideographic-dots"),
        pytest.param("127․0․0․1", "127.0.0.1", id="dot-leaders"),
        pytest.param("ⓛocalhost", "localhost", id="circled"),
        pytest.param("LOCALHOST", "localhost", id="upper"),
        pytest.param("[::FFFF:127.0.0.1]", str(IPv6Address("::ffff:127.0.0.1")), id="mapped"),
        pytest.param("[0:0:0:0:0:0:0:1]", "::1", id="ipv6-long"),
        pytest.param("Zürich.example", "xn--zrich-kva.example", id="idn"),
        pytest.param("1.2.3.4.example", "1.2.3.4.example", id="digits-in-a-name"),
        pytest.param("my_nas", "my_nas", id="underscore"),
    ],
)
def test_hosts_have_one_spelling(spelling: str, host: str) -> None:
    """However a host is written, it is read as the system would read it."""
    assert parse_host(spelling) == host


@pytest.mark.parametrize(
    "host",
    [
        pytest.param("127.0.0.256", id="byte-too-large"),
        pytest.param("1.2.3.4.5", id="five-numbers"),
        pytest.param("0x", id="no-digits"),
        pytest.param("09.0.0.1", id="no-octal"),
        pytest.param("127%2e0.0.1", id="percent"),
        pytest.param("a..b", id="empty-label"),
        pytest.param("a b", id="space"),
        pytest.param("℀.example", id="slash-in-disguise"),
        pytest.param("-a.example", id="leading-hyphen"),
        pytest.param("a" * 64 + ".example", id="long-label"),
        pytest.param(".".join(["a" * 60] * 5), id="long-name"),
        pytest.param("[fe80::1%eth0]", id="scope"),
        pytest.param("[::zz]", id="no-ipv6"),
        pytest.param(".", id="dot"),
    ],
)
def test_what_is_no_host(host: str) -> None:
    """Anything else is refused rather than passed on to the system."""
    with pytest.raises(FetchError, match="not the name of a host"):
        parse_host(host)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        pytest.param("/new", "http://a.example/new", id="absolute-path"),
        pytest.param("new?x=1", "http://a.example/old/new?x=1", id="relative"),
        pytest.param("//b.example/", "http://b.example/", id="other-host"),
        pytest.param(" https://b.example/ ", "https://b.example/", id="spaces"),
        pytest.param("/\xc3\xa9t\xc3\xa9", "http://a.example/été", id="utf-8-as-latin-1"),
        pytest.param("/\xe9t\xe9", "http://a.example/été", id="latin-1"),
        pytest.param("file:///etc/passwd", "file:///etc/passwd", id="other-scheme"),
    ],
)
def test_where_a_location_points(location: str, url: str) -> None:
    """A Location header is relative to the address that sent it."""
    assert join("http://a.example/old/feed", location) == url


def test_a_location_that_is_no_address() -> None:
    """Nonsense is an error of ours, not the library's."""
    with pytest.raises(FetchError, match="is no address"):
        join("http://a.example/", "http://[")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        pytest.param("https://me:secret@a.example:81/f?token=secret#x", "https://a.example:81/f?…", id="all"),
        pytest.param("https://a.example/feed", "https://a.example/feed", id="nothing-to-hide"),
        pytest.param("https://me:se@cret@a.example/", "https://a.example/", id="at-in-password"),
        pytest.param("https://me:secret/x@a.example/", "https://…", id="slash-in-password"),
        pytest.param("https://me:sec?ret@a.example/", "https://…?…", id="question-mark-in-password"),
        pytest.param("data:text/html,secret", "data:…", id="data"),
        pytest.param("me:secret@a.example/feed", "me:…", id="no-scheme"),
        pytest.param("a.example/feed?token=secret", "a.example/feed?…", id="no-scheme-token"),
        pytest.param("http://a.example/\r\nX:\x1b[0m", "http://a.example/X:[0m", id="controls"),
        pytest.param("http://a.example/" + "a" * 200, "http://a.example/" + "a" * 102 + "…", id="long"),
        pytest.param("", "", id="empty"),
    ],
)
def test_an_address_in_a_message_has_no_secret(url: str, shown: str) -> None:
    """Userinfo and query are not shown, nor what might be a part of them; it is one short line."""
    assert redact(url) == shown


# What addresses are made of, and what attackers make them of.
PIECES = [
    "http",
    "https",
    ":",
    "//",
    "/",
    "@",
    "[",
    "]",
    "\\",
    "?",
    "#",
    "%",
    ".",
    "127",
    "::1",
    "0x7f",
    "a",
    "é",
    "\n",
]
ANYTHING = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(ANYTHING)
def test_any_text_is_read_or_refused(text: str) -> None:
    """There is no third way; and what was read is read the same again."""
    with suppress(FetchError):
        target = parse_target(text)
        assert parse_target(target.url) == replace(target, authorization="")


@given(ANYTHING, st.sampled_from(["", "?", "#", "/"]))
def test_any_text_can_be_shown(text: str, mark: str) -> None:
    """On one line of at most 120 characters; a password never, whatever is in it."""
    shown = redact(f"https://me:{mark}s3cr3t@{text}")
    assert len(shown) <= 120
    assert len(shown.splitlines()) < 2
    assert "s3cr3t" not in shown


@pytest.mark.parametrize(
    ("url", "where"),
    [
        pytest.param("https://paper.example/k3y/feed?t=s3cr3t", "paper.example", id="host"),
        pytest.param("https://paper.example?t=s3cr3t", "paper.example", id="no path"),
        pytest.param("http://[::1]:8700/k3y", "[::1]:8700", id="port"),
        pytest.param("https://me:s3cr3t@paper.example/feed", "paper.example", id="password"),
        pytest.param("https://me:s3/cr3t@paper.example/feed", "…", id="odd password"),
        pytest.param("file:///home/me/my%20feeds/the%20wire.xml", "the wire.xml", id="file"),
    ],
)
def test_place(url: str, where: str) -> None:
    """What may be published: no path, no key, no folder."""
    assert place(url) == where
