"""Target -> a connection that is ready for one request, on which every wait ends at a deadline.

Deadlines are moments of `time.monotonic()`. The name is looked up here, once, and the connection goes to the
number that the guard has judged: a name that leads elsewhere the next time it is asked gains nothing.
"""

import io
import queue
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from http.client import HTTPResponse
from threading import Thread
from typing import TYPE_CHECKING, TypeAlias

from urllib3.connection import HTTPConnection

from ..errors import FetchError
from .address import Target
from .explain import explain
from .guard import Guard

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Resolve: TypeAlias = Callable[[str, int], Sequence[str]]

_ADDRESSES = 4  # of one name that are tried
_REST = 300.0  # seconds in which an origin that could not be reached is not tried again
_FAIR = 5.0  # seconds; whoever is given less, at the end of a chain of redirects, may not be to blame


class UnreachableError(FetchError):
    """No connection could be made: nobody was asked."""


def resolve(host: str, port: int) -> Sequence[str]:
    """The numeric addresses of a name, in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


class Connector:
    """Makes connections to what the guard allows; remembers for a while what could not be reached."""

    def __init__(
        self, guard: Guard, timeout: float, resolve: Resolve = resolve, tls: ssl.SSLContext | None = None
    ) -> None:
        self._guard = guard
        self._timeout = timeout  # of a whole request, for messages
        self._resolve = resolve
        self._given_tls = tls
        self._resting: dict[str, tuple[float, str]] = {}  # origin -> until when, and why

    def connect(self, target: Target, seconds: float) -> HTTPConnection:
        """A connection to read an answer from within the seconds; FetchError where the guard refuses it."""
        until, why = self._resting.get(target.origin, (0.0, ""))
        if time.monotonic() < until:
            raise UnreachableError(why)
        deadline = time.monotonic() + seconds
        try:
            sock = self._reach(target, deadline)
        except OSError as error:
            why = explain(error, target, self._timeout)
            if not isinstance(error, TimeoutError) or seconds >= _FAIR:
                self._resting[target.origin] = (time.monotonic() + _REST, why)
            raise UnreachableError(why) from error
        connection = HTTPConnection(target.host, target.port, timeout=seconds)
        connection.sock = sock
        connection.auto_open = 0
        answer = partial(_Answer, deadline=deadline)
        connection.response_class = answer  # type: ignore[assignment]  # it is only ever called
        return connection

    def _reach(self, target: Target, deadline: float) -> socket.socket:
        sock = _dial(self._addresses(target, deadline), target.port, deadline)
        if target.scheme == "http":
            return sock
        try:
            sock.settimeout(_left(deadline))  # bounds the whole handshake
            return self._tls.wrap_socket(sock, server_hostname=target.host)
        except BaseException:
            sock.close()
            raise

    def _addresses(self, target: Target, deadline: float) -> Sequence[str]:
        found = (target.host,) if target.numeric else self._look_up(target, deadline)
        return self._guard.allowed(target, found)[:_ADDRESSES]

    def _look_up(self, target: Target, deadline: float) -> Sequence[str]:
        """The name's addresses; the system's look-up knows no time limit, so it may be left behind."""
        answers: queue.SimpleQueue[Sequence[str] | OSError] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(target.host, target.port) or socket.gaierror("no address"))
            except OSError as error:
                answers.put(error)

        Thread(target=ask, daemon=True).start()
        try:
            answer = answers.get(timeout=_left(deadline))
        except queue.Empty:
            raise TimeoutError from None
        if isinstance(answer, OSError):
            raise answer
        return answer

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Certificates and names are verified against what the system trusts."""
        context = self._given_tls or ssl.create_default_context()
        context.set_alpn_protocols(["http/1.1"])
        return context


class _Answer(HTTPResponse):
    """An HTTP answer of which every byte, of headers and body alike, must come before the deadline."""

    def __init__(
        self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, *, deadline: float
    ) -> None:
        super().__init__(sock, debuglevel, method)
        self.fp = io.BufferedReader(_Stream(self.fp.detach(), sock, deadline))


class _Stream(io.RawIOBase):
    """A socket's stream; a time limit for each read would let a slow server go on for ever."""

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, deadline: float) -> None:
        super().__init__()
        self._raw, self._sock, self._deadline = raw, sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        self._sock.settimeout(_left(self._deadline))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


def _dial(addresses: Sequence[str], port: int, deadline: float) -> socket.socket:
    """A connection to the first address that takes it; each gets its share of the time."""
    failure = OSError("no address")
    for tried, address in enumerate(addresses):
        try:
            return socket.create_connection((address, port), _left(deadline) / (len(addresses) - tried))
        except OSError as error:
            failure = error
    raise failure


def _left(deadline: float) -> float:
    """The seconds until then, more than none; TimeoutError when it has passed."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
