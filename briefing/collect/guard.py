"""Address -> allowed, or a line that says why not.

A feed is somebody else's text: its redirects and links must not reach what only this machine, or its
network, can reach. Addresses are judged as numbers, after the name is looked up, and the number that was
judged is the one that is connected to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TypeAlias

from ..errors import ConfigError, FetchError
from .address import Target, parse_host, parse_target

_Address: TypeAlias = IPv4Address | IPv6Address
_Network: TypeAlias = IPv4Network | IPv6Network

_LINE = re.compile(
    r"(?:\[(?P<six>[^\[\]]+)\]|(?P<host>[^:\[\]]+))(?::(?P<port>[0-9]{1,5}))?|(?P<bare>[0-9a-fA-F:./]+)"
)
_GLOBAL_UNICAST = IPv6Network("2000::/3")  # all that IANA gives out so far
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052
# Not for the public, but not known as such by every Python we run on.
_RESERVED: tuple[_Network, ...] = (
    IPv4Network("192.0.0.0/24"),  # RFC 6890
    IPv4Network("192.88.99.0/24"),  # RFC 7526
    IPv4Network("168.63.129.16/32"),  # a cloud's inner service on a public number
    IPv6Network("3fff::/20"),  # RFC 9637
)
# Ports where a GET could be taken for a command of another protocol: mail, chat, file and name services.
_NOT_WEB = frozenset(
    int(port)
    for port in """7 9 19 20 21 22 23 25 37 42 43 53 69 79 110 111 113 119 123 135 137 139 143 161 179 389 427
    445 465 512 513 514 515 540 548 554 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659
    4045 5060 5061 6000 6379 6566 6665 6666 6667 6668 6669 6697 10080 11211""".split()
)


@dataclass(frozen=True, slots=True)
class _Allowance:
    """One line of `allow_private`: a network or a name, and a port or any."""

    network: _Network | None
    name: str
    port: int | None

    def covers(self, host: str, address: _Address, port: int) -> bool:
        if self.port not in (None, port):
            return False
        return address in self.network if self.network else host == self.name


class Guard:
    """Which addresses may be asked: public ones, and those of `allow_private`.

    `allow_private` names addresses, networks and hosts, each with a port or for all: "127.0.0.1:8700",
    "10.0.0.0/8", "127.0.1.0/24:80", "[::1]:8700", "nas.local:8080". ConfigError where it can't be read.
    """

    def __init__(self, allow_private: Sequence[str] = ()) -> None:
        self._allowed = tuple(map(_allowance, allow_private))

    def check_url(self, url: str) -> Target:
        """The parts of an address that may be looked up; else FetchError. Nothing is asked for this."""
        target = parse_target(url)
        if target.port in _NOT_WEB and not any(rule.port == target.port for rule in self._allowed):
            raise FetchError(f"port {target.port} is not one of the web")
        if target.numeric:
            self.check_address(target, target.host)
        return target

    def check_address(self, target: Target, address: str) -> None:
        """FetchError unless the target may be asked at this number, which its name stands for."""
        bare = _bare(ip_address(address))
        kind = _kind(bare)
        if kind and not any(rule.covers(target.host, bare, target.port) for rule in self._allowed):
            who = str(bare) if target.numeric else f"{target.host} leads to {bare}, which"
            raise FetchError(f"{who} is a {kind} address: name it in http.allow_private if it is yours")

    def allowed(self, target: Target, addresses: Sequence[str]) -> Sequence[str]:
        """Those of the addresses that the target may be asked at; FetchError if not one of them is."""
        passed, refused = [], None
        for address in addresses:
            try:
                self.check_address(target, address)
                passed.append(address)
            except FetchError as error:
                refused = refused or error
        if refused and not passed:
            raise refused
        return passed


def _bare(address: _Address) -> _Address:
    """The IPv4 address inside an IPv6 one, if there is one, for that is who is reached; no scope."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64 or (address.packed[:12] == bytes(12) and int(address) > 1):
        return IPv4Address(address.packed[12:])
    return address.ipv4_mapped or address.sixtofour or IPv6Address(int(address))


def _kind(address: _Address) -> str:
    """What keeps an address from being public; empty where nothing does."""
    if address.is_unspecified:
        return "null"
    for kind in ("loopback", "link_local", "multicast", "private"):
        if getattr(address, f"is_{kind}"):
            return kind.replace("_", "-")
    odd = isinstance(address, IPv6Address) and address not in _GLOBAL_UNICAST
    return "reserved" if odd or not address.is_global or any(address in net for net in _RESERVED) else ""


def _allowance(text: str) -> _Allowance:
    """Reads "10.0.0.0/8:80", "[::1]:8700", "::1", "nas.local" …"""
    line = _LINE.fullmatch(text.strip())
    port = int(line["port"]) if line and line["port"] else None
    if not line or (port is not None and not 0 < port < 65_536):
        raise _unreadable(text)
    host = line["six"] or line["host"] or line["bare"]
    try:
        return _Allowance(ip_network(host, strict=False), "", port)
    except ValueError:
        pass
    try:
        return _Allowance(None, parse_host(host), port)
    except FetchError:
        raise _unreadable(text) from None


def _unreadable(text: str) -> ConfigError:
    right = '"127.0.0.1:8700", "10.0.0.0/8" or "nas.local:8080"'
    return ConfigError(
        f"http.allow_private: {text!r} is neither an address nor a network nor a host; write {right}"
    )
