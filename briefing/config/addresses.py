"""Where a feed is: what may be written, the Feed's URL it becomes, and when two are the same."""

import re
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from .messages import found, nearest, shown
from .values import home

LONGEST = 4_000  # characters; servers take 8,000 at most (RFC 9110, 4.1, recommends that as the least)

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?|\[[0-9A-Fa-f:.]+\]")
_LOGIN = re.compile(r"^([^/?#]*//)[^/?#]*@")
_SECRET = re.compile(r"[^/?#]*//[^/?#]*@")
_PORT_FOLLOWS = re.compile(r"[\w.-]+:\d{1,5}(?:/|$)")
_PORTS = {"http": 80, "https": 443}
_FILES = frozenset({".xml", ".rss", ".atom", ".json", ".rdf", ".txt"})


def feed_address(value: object) -> str:
    """An address as a feed may have it: http(s), with `name:password@` where it needs them, file:, or a path.

    Raises ValueError with what is wrong and what would be right.
    """
    if not isinstance(value, str):
        raise ValueError(f"must be an address, as https://example.org/feed.xml, not {found(value)}")
    address = value.strip()
    if is_web(address):
        web_address(_LOGIN.sub(r"\1", address))  # what it says of a mistake repeats no password
        return address
    _check_characters(address)
    scheme = _SCHEME.match(address)
    match scheme and scheme[1].lower():
        case "file":
            return _check_file(address)
        case None:
            return _check_path(address)
        case other:
            return _refuse_scheme(address, other)


def web_address(address: str) -> str:
    """An http(s) address, checked: it has a host, a port that can be, and no password."""
    _check_characters(address)
    parts = _split(address)
    if not parts.netloc:
        rest = address.partition(":")[2].lstrip("/")
        raise ValueError(f"has no host in {shown(address)}{_right(f'{parts.scheme}://{rest}', rest)}")
    host = _host_text(parts)
    if not _HOST.fullmatch(host) or len(host) > 253:
        raise ValueError(f"has {shown(host)} where the host should be")
    return address


def same_feed(address: str, base: Path) -> str:
    """A text that is equal for two spellings of one address.

    http or https, the host's case, the usual port, a slash at the end and a fragment make no difference.
    """
    if not is_web(address):
        return feed_url(address, base)
    parts = _split(address)
    host, port = (parts.hostname or "").rstrip("."), parts.port
    at = f"{host}:{port}" if port and port != _PORTS[parts.scheme] else host
    return f"//{at}{parts.path.rstrip('/')}?{parts.query}"


def feed_url(address: str, base: Path) -> str:
    """The address as it is asked for: a path, from `base` where relative, becomes a file:// URI."""
    return address if is_web(address) else (base / _path(address)).absolute().as_uri()


def is_web(address: str) -> bool:
    """Whether the address is http or https."""
    return address[:6].lower().startswith(("http:", "https:"))


def _check_characters(address: str) -> None:
    if not address:
        raise ValueError("is empty: an address belongs here, as https://example.org/feed.xml")
    if _SECRET.match(address):  # before any message that repeats the address
        raise ValueError(
            "holds a user name or password, which is never sent: remove what stands before the @"
        )
    if len(address) > LONGEST:
        raise ValueError(f"is {len(address):,} characters long: an address has at most {LONGEST:,}")
    if not address.isprintable():
        raise ValueError(f"holds a character that no address has: {shown(address)}")
    if " " in address and is_web(address):
        right = address.replace(" ", "%20")
        fits = " " not in address.partition("://")[2].partition("/")[0]  # a host has no %20 either
        raise ValueError(f"has a space in {shown(address)}{_right(right, 'x' if fits else '')}")


def _right(right: str, needed: str = "x") -> str:
    return f' (did you mean "{right}"?)' if needed and len(right) <= 200 else ""


def _split(address: str) -> SplitResult:
    """The parts, after a look at those that are read on demand."""
    try:
        parts = urlsplit(address)
        _ = parts.port, parts.hostname
    except ValueError as error:
        why = "a port is from 1 to 65535" if "ort" in str(error) else str(error).lower()
        raise ValueError(f"is no address: {shown(address)} ({why})") from error
    return parts


def _host_text(parts: SplitResult) -> str:
    host = parts.netloc.rpartition("@")[2]
    return re.sub(r":[0-9]*$", "", host)


def _check_file(address: str) -> str:
    rest = address[len("file:") :]
    host = rest[2:].partition("/")[0] if rest.startswith("//") else ""
    if host not in ("", "localhost"):
        meant = f"file:///{rest[2:]}"
        raise ValueError(f"names a host in {shown(address)}: a file is here, on this machine{_right(meant)}")
    path = _path(address)
    if not path.name or "\0" in str(path):
        raise ValueError(f"names no file: {shown(address)}")
    return address


def _path(address: str) -> Path:
    """The path of a file: URI, or of an address without a scheme; `~` is the user's home."""
    if address[:5].lower() != "file:":
        return home(address)
    rest = address[5:]
    if rest.startswith("//"):
        rest = "/" + rest[2:].partition("/")[2]
    return Path(unquote(rest))


def _check_path(address: str) -> str:
    """A relative or absolute path; an address that has only lost its https:// is not taken for one."""
    if address.startswith("//"):
        raise ValueError(f"has no scheme{_right('https:' + address)}")
    first, slash, _ = address.partition("/")
    if "." in first.strip(".") and (slash or Path(first).suffix.lower() not in _FILES) and " " not in first:
        right = f'(did you mean "https://{address}"? a file is written "./{address}")'
        raise ValueError(f"has no scheme {right}")
    if not _path(address).name:
        raise ValueError(f"names no file: {shown(address)}")
    return address


def _refuse_scheme(address: str, scheme: str) -> str:
    rest = address[len(scheme) + 1 :]
    bare = rest.lstrip("/")
    if scheme == "feed":
        right = bare if is_web(bare) else f"https://{bare}"
        raise ValueError(f'begins with "feed:", which only names a reader{_right(right, bare)}')
    if scheme == "url":
        raise ValueError(f'needs a space after "url:"{_right("url: " + rest, rest)}')
    if _PORT_FOLLOWS.match(address):
        raise ValueError(f"has no scheme{_right('http://' + address)}")
    near = nearest(scheme, ("https", "http", "file"))
    right = _right(f"{near}://{bare}", bare) if near and rest.startswith("//") else ""
    raise ValueError(
        f"begins with {shown(scheme + ':')}: an address begins with https://, http:// or file:, "
        f"or is a path{right}"
    )
