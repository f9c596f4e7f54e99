"""Address -> its parts, as they will be asked; and a form of it without secrets, for messages.

Strict where programs disagree on what an address means (WHATWG URL, RFC 3986): what two readers may
take for two hosts is refused, so that the host that is checked is the host that is asked.
"""

import re
import socket
from base64 import b64encode
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import IPv6Address
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlsplit

from ..errors import FetchError

PORTS = {"http": 80, "https": 443}
LONGEST = 8_192  # characters; servers refuse longer ones (RFC 9110, 4.1: 8,000 octets should do)

_PARTS = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*):(?://(?P<authority>[^/?#]*))?(?P<path>[^?#]*)(?P<query>\?[^#]*)?",
    re.IGNORECASE | re.DOTALL,
)
_AUTHORITY = re.compile(
    r"(?:(?P<user>.*)@)?(?P<host>\[[^\]@]*\]|[^:@\[\]]*)(?::(?P<port>[0-9]{0,5}))?", re.DOTALL
)
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SHOWABLE = re.compile(r"(?:\[[^\]]*\]|[^:]*)(?::[0-9]+)?")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Target:
    """A web address in parts: `host` in lower-case ASCII, or a numeric address in its plain spelling."""

    scheme: str
    host: str
    port: int
    path: str  # with the query, percent-encoded
    authorization: str = field(default="", repr=False)  # header value made of the userinfo

    @property
    def numeric(self) -> bool:
        """Whether the host is an address rather than a name."""
        return ":" in self.host or self.host.rpartition(".")[2].isdigit()

    @property
    def netloc(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def url(self) -> str:
        """The address without its userinfo and fragment."""
        return self.origin + self.path


def parse_target(url: str) -> Target:
    """The parts of an http: or https: address; FetchError says what is wrong with it."""
    parts = _PARTS.fullmatch(url.partition("#")[0])
    if _CONTROLS.search(url) or len(url) > LONGEST:
        raise FetchError(f"an address has at most {LONGEST:,} characters, and no control characters")
    if not parts or parts["scheme"].lower() not in PORTS:
        raise FetchError("only http: and https: addresses are read")
    authority = _AUTHORITY.fullmatch(parts["authority"] or "")
    if not authority or not authority["host"] or "\\" in parts["authority"]:
        raise FetchError("an address needs a host, as https://example.org/feed")
    scheme = parts["scheme"].lower()
    port = int(authority["port"] or PORTS[scheme])
    if not 0 < port < 65_536:
        raise FetchError("a port is a number from 1 to 65535")
    path = quote((parts["path"] or "/") + (parts["query"] or ""), safe="/%:@!$&'()*+,;=~?", errors="replace")
    return Target(scheme, parse_host(authority["host"]), port, path, _basic(authority["user"]))


def parse_host(host: str) -> str:
    """A host as the network knows it: IDN in ASCII, odd spellings of numeric addresses made plain.

    "0x7f.1" is "127.0.0.1", as browsers read it; "Zürich.example." is "xn--zrich-kva.example".
    """
    try:
        if host.startswith("["):
            return _ipv6(host)
        name = host[:300].encode("idna").decode().lower().removesuffix(".")
        if _NUMBER.fullmatch(name.rpartition(".")[2]):
            return socket.inet_ntoa(socket.inet_aton(name))
    except (ValueError, OSError):
        name = ""
    if not _NAME.fullmatch(name) or len(name) > 253:
        raise FetchError(f"{redact(host)!r} is not the name of a host")
    return name


def join(base: str, location: str) -> str:
    """Where a Location header points, from the address that sent it."""
    # Headers are read as Latin-1; addresses with raw bytes in them are nearly always UTF-8.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(base, location.strip())
    except ValueError:
        raise FetchError(f"{redact(location)} is no address") from None


def redact(url: str) -> str:
    """The address for a message: one line of 120 characters, without userinfo, query and fragment."""
    text = _CONTROLS.sub("", url[:LONGEST]).partition("#")[0]
    before, mark, _ = text.partition("?")
    scheme, colon, rest = before.partition(":")
    if rest.startswith("//"):
        authority, slash, path = rest[2:].partition("/")
        host = authority.rpartition("@")[2]
        # A password with "/" or "?" in it ends up outside of what looks like the userinfo.
        hidden = not _SHOWABLE.fullmatch(host) or (":" in host and "@" in path)
        before = f"{scheme}://…" if hidden else f"{scheme}://{host}{slash}{path}"
    elif colon:
        before = f"{scheme}:…"  # data: and javascript: carry what nobody wants in a message
    shown = before + ("?…" if mark else "")
    return shown if len(shown) <= 120 else shown[:119] + "…"


def place(url: str) -> str:
    """Where an address is, and no more: the host of one on the web, the name of a file."""
    if url[:5].lower() == "file:":
        return unquote(urlsplit(url).path).rpartition("/")[2]
    return redact(url).partition("://")[2].partition("/")[0].removesuffix("?…")


def _ipv6(host: str) -> str:
    """[::1] without its brackets; a scope ("%eth0") is this machine's own affair."""
    if not host.endswith("]") or "%" in host:
        raise ValueError
    return IPv6Address(host[1:-1]).compressed


def _basic(user: str | None) -> str:
    """The Authorization header for a userinfo (RFC 7617)."""
    return f"Basic {b64encode(unquote_to_bytes(user)).decode()}" if user else ""
