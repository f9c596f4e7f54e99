"""Address -> Response: one polite, bounded GET.

Whatever a server does, an answer costs at most `timeout` seconds in all and `max_bytes` of memory, comes
from an address that the guard allows, and is whole. urllib3 speaks HTTP; here are the bounds.
"""

import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from http.client import HTTPException
from threading import Lock

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError

from .. import __version__
from ..errors import FetchError
from .address import join, redact
from .body import decode, too_large
from .connect import Connector, Resolve, resolve
from .explain import explain
from .guard import Guard
from .redirect import STATUSES as REDIRECTS
from .redirect import Trip
from .response import NO_HEADERS, Response

AGENT = f"briefing/{__version__} (news feed reader)"

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
_PIECE = 65_536


class Client:
    """Asks web addresses, one connection a host at a time; threads may share it.

    `timeout` bounds a whole answer in seconds, name look-up and redirects included; `max_bytes` bounds
    the decoded body. Cookies are not kept, proxies not used. `resolve` and `tls` replace the system's
    names and trust.
    """

    def __init__(
        self,
        guard: Guard,
        timeout: float = 30.0,
        max_bytes: int = 10_000_000,
        agent: str = AGENT,
        *,
        resolve: Resolve = resolve,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._guard = guard
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._agent = agent
        self._connector = Connector(guard, timeout, resolve, tls)
        self._turns: dict[str, Lock] = {}

    def get(self, url: str, /, *, headers: Mapping[str, str] = NO_HEADERS) -> Response:
        """What the address answers, after redirects; FetchError says in one line why that can't be had."""
        trip = Trip((self._guard.check_url(url),))
        left = self._timeout
        while True:
            with _placed(trip), self._turns.setdefault(trip.here.host, Lock()):
                started = time.monotonic()
                response = self._ask(trip, headers, left)
                left -= time.monotonic() - started
            location = response.headers.get("location", "")
            if response.status not in REDIRECTS or not location:
                return response
            onward = join(trip.here.url, location)
            with _placed(trip, onward):
                trip = trip.onward(response.status, self._guard.check_url(onward))

    def _ask(self, trip: Trip, headers: Mapping[str, str], seconds: float) -> Response:
        here = trip.here
        with closing(self._connector.connect(here, seconds)) as connection:
            try:
                asked = self._headers(trip, headers)
                connection.request(
                    "GET", here.path, headers=asked, preload_content=False, decode_content=False
                )
                with connection.getresponse() as answer:
                    body = self._body(answer) if 200 <= answer.status < 300 else b""
            except (HTTPError, HTTPException, OSError) as error:
                raise FetchError(explain(error, here, self._timeout)) from error
        return Response(answer.status, here.url, trip.moved, _received(answer), body)

    def _headers(self, trip: Trip, headers: Mapping[str, str]) -> dict[str, str]:
        own = {"User-Agent": self._agent, "Accept": _ACCEPT}
        fixed = {"Host": trip.here.netloc, "Accept-Encoding": "gzip, deflate", "Connection": "close"}
        credentials = {"Authorization": trip.authorization} if trip.authorization else {}
        return own | {name.title(): value for name, value in headers.items()} | fixed | credentials

    def _body(self, answer: BaseHTTPResponse) -> bytes:
        if (answer.length_remaining or 0) > self._max_bytes:
            raise too_large(self._max_bytes)
        return decode(_pieces(answer), answer.headers.get("content-encoding", ""), self._max_bytes)


def _pieces(answer: BaseHTTPResponse) -> Iterator[bytes]:
    """The body as it arrives; urllib3 raises where it ends before its length, or before its last chunk."""
    while piece := answer.read1(_PIECE, decode_content=False):
        yield piece


def _received(answer: BaseHTTPResponse) -> Mapping[str, str]:
    """The headers, one value a name; cookies are not even handed on."""
    return {name.lower(): answer.headers[name] for name in answer.headers if name.lower() != "set-cookie"}


@contextmanager
def _placed(trip: Trip, onward: str = "") -> Iterator[None]:
    """An error after a redirect names the address that it is about: the user knows only the first one."""
    try:
        yield
    except FetchError as error:
        if not onward and len(trip.targets) == 1:
            raise
        raise type(error)(f"redirected to {redact(onward or trip.here.url)}: {error}") from error
