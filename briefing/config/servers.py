"""The servers and people named in feeds.yaml: private addresses allowed, the mail server, mail addresses."""

import re
from ipaddress import ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from .addresses import is_web, web_address
from .messages import found, nearest, shown
from .values import text

_PORT = re.compile(r"\d{1,5}", re.ASCII)
_HOST = re.compile(r"(?=.{1,253}$)(?!-)(?:[A-Za-z0-9_-]{1,63}\.)*[A-Za-z0-9_-]{1,63}", re.ASCII)
_SMTP = ("smtp", "smtps")  # the second is "implicit TLS", which RFC 8314 prefers
# A mail address, less what nobody uses (quoted local parts, comments, address literals): RFC 5321, 4.1.2.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_MAILBOX = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:[A-Za-z0-9-]{{1,63}}\.)*[A-Za-z0-9-]{{1,63}}", re.ASCII)
_YES_OR_NO = frozenset({"true", "false", "yes", "no", "on", "off"})
_NAMED = re.compile(r"([^<>]*)<([^<>]*)>")


def private(value: object) -> str:
    """A private address that feeds may be at: "host:port", "ip", "cidr", "cidr:port"; [IPv6]:port."""
    address = text(value)
    if address.lower() in _YES_OR_NO:
        raise ValueError(f'must be a list of addresses, as ["127.0.0.1:8700"], not {found(address)}')
    if "//" in address:
        raise ValueError(f'must be an address, as "127.0.0.1:8700" or "10.0.0.0/8", not {found(address)}')
    host, port = _host_and_port(address)
    if port and not (_PORT.fullmatch(port) and 0 < int(port) < 65_536):
        raise ValueError(f"has the port {shown(port)} in {shown(address)}: a port is from 1 to 65535")
    if "%" in host:
        raise ValueError(f'names an interface in {shown(address)}: write "{host.partition("%")[0]}"')
    if "/" in host:
        _check_network(host, address, port)
    elif not _is_ip(host):
        _check_host(host, port)
    return address


def mail_server(value: object) -> str:
    """A mail server without a password: smtp://host:25 or smtps://host:465."""
    address = text(value)
    parts = _smtp_parts(address)
    if "@" in parts.netloc:
        raise ValueError(
            "holds a user name or password, which do not belong in a file: "
            "set BRIEFING_SMTP_USER and BRIEFING_SMTP_PASSWORD in the environment"
        )
    if not _HOST.fullmatch(parts.hostname or "") and not _is_ip(parts.hostname or ""):
        raise ValueError(f'has no host in {shown(address)}: write it as "smtp://localhost:25"')
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError(f"has more than a host and a port in {shown(address)}")
    return address


def mailbox(value: object) -> str:
    """A mail address, alone or as `Name <name@example.org>`."""
    line = text(value)
    named = _NAMED.fullmatch(line)
    address = named[2] if named else line
    if _MAILBOX.fullmatch(address) and len(address) <= 254:
        return line
    if line.count("@") > 1 and re.search("[,;]", line):
        raise ValueError(
            "must be one mail address: write several as a list, [me@example.org, you@example.org]"
        )
    raise ValueError(f"must be a mail address, as me@example.org, not {found(line)}")


def site(value: object) -> str:
    """The http(s) address that the output folder is published at."""
    address = text(value)
    if "@" in address:  # before any message that repeats the address
        raise ValueError('holds an "@": user names and passwords do not belong in a public address')
    if not is_web(address):
        raise ValueError(f"must be an address, as https://news.example.org/, not {found(address)}")
    return web_address(address)


def _host_and_port(address: str) -> tuple[str, str]:
    if address.startswith("["):
        host, bracket, rest = address[1:].partition("]")
        if not bracket or (rest and not rest[:1] == ":") or rest == ":":
            raise ValueError(f'must be written as "[::1]:8700", not {found(address)}')
        return host, rest[1:]
    if address.count(":") > 1:  # IPv6 without a port
        return address, ""
    host, colon, port = address.partition(":")
    if colon and not port:
        raise ValueError(f"has no port after the colon in {shown(address)}")
    return host, port


def _check_network(host: str, address: str, port: str) -> None:
    try:
        network = ip_network(host, strict=False)
    except ValueError as error:
        raise ValueError(f'must be a network, as "127.0.1.0/24", not {found(address)}') from error
    if str(network) != host:
        right = f"{network}:{port}" if port else str(network)
        raise ValueError(f'{shown(address)} is an address within a network (did you mean "{right}"?)')


def _check_host(host: str, port: str) -> None:
    if not _HOST.fullmatch(host):
        raise ValueError(f"{shown(host)} is no host")
    if host.replace(".", "").isdigit():
        raise ValueError(f"{shown(host)} is no IP address")
    if not port:
        raise ValueError(f'needs a port: "{host}:80"')


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _smtp_parts(address: str) -> SplitResult:
    scheme, colon, rest = address.partition("://")
    if not colon:
        hidden = "@" in address  # what stands before it may be a password
        right = "smtp://localhost:25" if hidden else f"smtp://{address}"
        raise ValueError(f'needs a scheme, as "{right}"')
    if scheme.lower() not in _SMTP:
        near = nearest(scheme, _SMTP)
        right = f' (did you mean "{near}://"?)' if near else ""
        raise ValueError(f"must begin with smtp:// or smtps://, not {shown(scheme)}{right}")
    try:
        parts = urlsplit(f"{scheme.lower()}://{rest}")
        _ = parts.port, parts.hostname
    except ValueError as error:
        raise ValueError(f'is no mail server: write it as "smtp://localhost:25" ({_why(error)})') from error
    return parts


def _why(error: ValueError) -> str:
    """The reason without the text it is about, which may hold a password."""
    return "its port is wrong" if "ort" in str(error) else "it can't be read"
