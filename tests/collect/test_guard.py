"""collect/guard.py: what only this machine or its network can reach is left alone, unless named."""

import pytest

from briefing.collect.address import Target
from briefing.collect.guard import Guard
from briefing.errors import ConfigError, FetchError

NAME = Target("http", "news.example", 80, "/")

PRIVATE = [
    pytest.param("127.0.0.1", "loopback", id="loopback"),
    pytest.param("127.9.9.9", "loopback", id="loopback-net"),
    pytest.param("0.0.0.0", "null", id="null"),
    pytest.param("0.1.2.3", "private", id="this-network"),
    pytest.param("10.0.0.1", "private", id="10"),
    pytest.param("172.16.0.1", "private", id="172"),
    pytest.param("192.168.0.1", "private", id="192"),
    pytest.param("100.64.0.1", "reserved", id="carrier"),
    pytest.param("100.100.100.200", "reserved", id="carrier-metadata"),
    pytest.param("169.254.169.254", "link-local", id="metadata"),
    pytest.param("168.63.129.16", "reserved", id="metadata-on-a-public-number"),
    pytest.param("192.0.0.192", "(reserved|private)", id="protocol-assignments"),
    pytest.param("192.88.99.1", "reserved", id="relay"),
    pytest.param("192.0.2.1", "private", id="documentation"),
    pytest.param("198.18.0.1", "private", id="benchmark"),
    pytest.param("224.0.0.1", "multicast", id="multicast"),
    pytest.param("240.0.0.1", "private", id="future"),
    pytest.param("255.255.255.255", "private", id="broadcast"),
    pytest.param("::", "null", id="null6"),
    pytest.param("::1", "loopback", id="loopback6"),
    pytest.param("fe80::1", "link-local", id="link-local6"),
    pytest.param("fe80::1%1", "link-local", id="scoped"),
    pytest.param("fec0::1", "reserved", id="site-local"),
    pytest.param("fd00:ec2::254", "private", id="unique-local"),
    pytest.param("ff02::1", "multicast", id="multicast6"),
    pytest.param("2001:db8::1", "private", id="documentation6"),
    pytest.param("3fff::1", "reserved", id="documentation6-new"),
    pytest.param("5f00::1", "reserved", id="segment-routing"),
    pytest.param("::ffff:10.0.0.1", "private", id="mapped"),
    pytest.param("::ffff:127.0.0.1", "loopback", id="mapped-loopback"),
    pytest.param("::127.0.0.1", "loopback", id="compatible"),
    pytest.param("2002:7f00:1::", "loopback", id="6to4"),
    pytest.param("2002:a00:1::", "private", id="6to4-private"),
    pytest.param("64:ff9b::7f00:1", "loopback", id="nat64"),
    pytest.param("64:ff9b::a9fe:a9fe", "link-local", id="nat64-metadata"),
    pytest.param("64:ff9b:1::1", "(reserved|private)", id="nat64-local"),
    pytest.param("2001:0:102:304::1", "private", id="teredo"),
]


@pytest.mark.parametrize(("address", "kind"), PRIVATE)
def test_addresses_that_are_not_public(address: str, kind: str) -> None:
    """A name that leads to such a number is refused, with what kind it is and what to do."""
    with pytest.raises(
        FetchError, match=f"news.example leads to .* {kind} address: name it in http.allow_private"
    ):
        Guard().check_address(NAME, address)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("93.184.215.14", id="ipv4"),
        pytest.param("192.0.1.1", id="beside-the-reserved"),
        pytest.param("2606:2800:21f::1", id="ipv6"),
        pytest.param("::ffff:93.184.215.14", id="mapped"),
        pytest.param("64:ff9b::5db8:d70e", id="nat64"),
        pytest.param("2002:5db8:d70e::1", id="6to4"),
    ],
)
def test_public_addresses(address: str) -> None:
    """Whoever is reached there is public, also through IPv6."""
    Guard().check_address(NAME, address)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("http://127.0.0.1/", id="plain"),
        pytest.param("http://2130706433/", id="decimal"),
        pytest.param("http://0x7f.1/", id="hexadecimal"),
        pytest.param("http://0177.0.0.1/", id="octal"),
        pytest.param("http://good.example@127.0.0.1/", id="userinfo"),
        pytest.param("http://127.0.0.1./", id="trailing-dot"),
        pytest.param("http://[::ffff:127.0.0.1]/", id="mapped"),
        pytest.param("http://127。0。0。1/", id="ideographic-dots"),
    ],
)
def test_a_number_is_refused_before_anything_is_asked(url: str) -> None:
    """However it is spelled."""
    with pytest.raises(FetchError, match=r"^127.0.0.1 is a loopback address"):
        Guard().check_url(url)


def test_a_name_waits_for_its_look_up() -> None:
    """What a name stands for is not known yet: its parts are handed on."""
    assert Guard().check_url("https://Localhost:8443/x") == Target("https", "localhost", 8443, "/x")


@pytest.mark.parametrize(
    ("line", "url", "address"),
    [
        pytest.param("127.0.0.1:8700", "http://127.0.0.1:8700/", "127.0.0.1", id="address-and-port"),
        pytest.param("127.0.0.1:8700", "http://localhost:8700/", "127.0.0.1", id="its-name"),
        pytest.param("127.0.0.1", "http://127.0.0.1:9999/", "127.0.0.1", id="address"),
        pytest.param("127.0.1.0/24", "http://127.0.1.7/", "127.0.1.7", id="network"),
        pytest.param("127.0.1.9/24", "http://127.0.1.7/", "127.0.1.7", id="address-in-network"),
        pytest.param("10.0.0.0/8:8080", "http://nas.example:8080/", "10.1.2.3", id="network-and-port"),
        pytest.param("[::1]:8700", "http://[::1]:8700/", "::1", id="ipv6-and-port"),
        pytest.param("::1", "http://[::1]:8700/", "::1", id="ipv6"),
        pytest.param("fd00::/8", "http://nas.example/", "fd00::5", id="network6"),
        pytest.param("[fd00::/8]:80", "http://nas.example/", "fd00::5", id="network6-and-port"),
        pytest.param("NAS.local:8080", "http://nas.local:8080/", "192.168.1.5", id="name-and-port"),
        pytest.param("nas.local", "http://nas.local/", "192.168.1.5", id="name"),
        pytest.param("127.0.0.1:80", "http://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1", id="mapped"),
    ],
)
def test_the_user_may_name_private_addresses(line: str, url: str, address: str) -> None:
    """What `allow_private` covers is allowed."""
    guard = Guard([line])
    guard.check_address(guard.check_url(url), address)


@pytest.mark.parametrize(
    ("line", "url", "address"),
    [
        pytest.param("127.0.0.1:8700", "http://127.0.0.1:8701/", "127.0.0.1", id="other-port"),
        pytest.param("127.0.0.1:8700", "http://127.0.0.2:8700/", "127.0.0.2", id="other-address"),
        pytest.param("127.0.1.0/24", "http://localhost/", "127.0.0.1", id="outside-the-network"),
        pytest.param("nas.local", "http://router.local/", "192.168.1.1", id="other-name"),
        pytest.param("nas.local:8080", "http://nas.local/", "192.168.1.5", id="name-with-other-port"),
    ],
)
def test_and_nothing_else(line: str, url: str, address: str) -> None:
    """An exception is no wider than it is written."""
    guard = Guard([line])
    with pytest.raises(FetchError, match="allow_private"):
        guard.check_address(guard.check_url(url), address)


def test_of_several_addresses_the_allowed_ones_are_left() -> None:
    """A name with a public and a private number is asked at the public one."""
    assert Guard().allowed(NAME, ["10.0.0.1", "93.184.215.14"]) == ["93.184.215.14"]
    with pytest.raises(FetchError, match=r"leads to 10.0.0.1, which is a private address"):
        Guard().allowed(NAME, ["10.0.0.1", "127.0.0.1"])


def test_ports_of_other_services_are_refused() -> None:
    """A feed's link must not talk to a mail server; a port that the user names is his business."""
    with pytest.raises(FetchError, match="port 25 is not one of the web"):
        Guard().check_url("http://mail.example:25/")
    assert Guard(["127.0.0.1:25"]).check_url("http://127.0.0.1:25/").port == 25


@pytest.mark.parametrize(
    "line",
    [
        "",
        "127.0.0.1:0",
        "127.0.0.1:99999",
        "127.0.0.1:http",
        "10.0.0.0/99",
        "[::1",
        "a b",
        "http://nas.local/",
    ],
)
def test_a_line_that_is_no_address(line: str) -> None:
    """It is an error of the configuration, that says what would be right."""
    with pytest.raises(ConfigError, match=r"^http.allow_private: .* write \"127.0.0.1:8700\", "):
        Guard([line])
