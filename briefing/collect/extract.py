"""An article's page -> its main text, without menus, teasers, comments (trafilatura)."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from email.message import Message
from functools import partial
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

from ..errors import FetchError, ParseError
from ..models import Page
from ..text.html import clean
from .children import Children
from .entries import one_line, web_address
from .page import bounded, decode, tidied
from .queues import at_once
from .response import Get, Response
from .robots import LIMIT as ROBOTS_LIMIT
from .robots import Rules, rules_for

AGENT = "briefing"  # as robots.txt may name us
# Bytes, as a Chinese character says as much as three letters: less is a teaser, a paywall's notice or a form.
LEAST = 250
_VISITORS = 8  # hosts asked at once
_SHORT, _LONGER = 1_000, 3  # characters; times as long
_ACCEPT = {"accept": "text/html, application/xhtml+xml;q=0.9"}
_HTML = ("text/html", "application/xhtml+xml")


def extract(html: bytes | str, url: str, *, charset: str = "") -> str:
    """The main text of a page, paragraphs separated by line feeds; ParseError where none is found.

    `charset` is what the server said of bytes. A hostile page can make this slow: see `read_pages`.
    """
    page = bounded(html if isinstance(html, str) else decode(html, charset))
    try:
        found = _extract(tidied(page), url)
    except Exception as error:  # trafilatura trips over hostile pages in as many ways as lxml does
        raise ParseError(f"no article could be read: {type(error).__name__}") from error
    if not found:
        raise ParseError("no article found on the page")
    return found


def _extract(page: str, url: str) -> str:
    import trafilatura  # 0.3 s, needed by few commands

    from .boxes import without_boxes
    from .paragraphs import completed

    if (tree := trafilatura.load_html(page)) is None:
        return ""
    tree = without_boxes(tree)
    strict, full = (
        partial(trafilatura.extract, tree, url=url or None, include_comments=False, favor_precision=precision)
        for precision in (True, False)
    )
    found = clean(strict() or "")
    # So little is a notice or a box: 3 of 434 pages.
    if len(found) < _SHORT and len(more := clean(full() or "")) > len(found) * _LONGER:
        return more
    return completed(found, tree) if found else ""


def read_pages(urls: Sequence[str], get: Get, now: datetime, *, budget: float) -> Iterator[Page]:
    """The page at each address that was asked for, as they come in: its text, or why there is none.

    Pages of one host are asked for one after the other, in the order given, and only where its robots.txt
    lets us. After `budget` seconds no further page is asked for. Texts are extracted in children with limits.
    """
    with Children() as children:
        reader = _Reader(get, children, now, time.monotonic() + budget)
        yield from at_once(_by_host(urls), reader.visit, _VISITORS)


def _by_host(urls: Sequence[str]) -> Iterable[list[str]]:
    """The addresses, each once, those of one host together, in order."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for url in dict.fromkeys(urls):
        hosts[urlsplit(url).hostname or "" if web_address(url) else ""].append(url)
    return hosts.values()


class _Reader:
    """Reads pages until the deadline (by time.monotonic)."""

    def __init__(self, get: Get, children: Children, now: datetime, deadline: float) -> None:
        self._get = get
        self._children = children
        self._now = now
        self._deadline = deadline

    def visit(self, urls: Sequence[str]) -> Iterator[Page]:
        """The pages of one host."""
        robots: dict[str, Rules | FetchError] = {}  # origin -> rules, or why there are none to be had
        for url in urls:
            if time.monotonic() >= self._deadline:
                return
            try:
                yield Page(url, text=self._read(url, robots), fetched=self._now)
            except (FetchError, ParseError) as error:
                yield Page(url, error=str(error), fetched=self._now)
            except Exception as error:  # noqa: BLE001  # one page must not stop the others
                yield Page(url, error=f"could not be read: {type(error).__name__}", fetched=self._now)

    def _read(self, url: str, robots: dict[str, Rules | FetchError]) -> str:
        if not web_address(url):
            raise FetchError("not a web address")
        origin = urljoin(url, "/")
        if origin not in robots:
            robots[origin] = self._robots(f"{origin}robots.txt")
        rules = robots[origin]
        if isinstance(rules, FetchError):
            raise rules
        if not rules.allow(url):
            raise FetchError("its robots.txt asks not to read it")
        body, charset = _html(self._get(url, headers=_ACCEPT))
        text = self._children.call(extract, body, url, charset=charset).result()
        if len(text.encode()) < LEAST:
            raise ParseError("too little text: a teaser, a paywall or a consent form")
        return text

    def _robots(self, url: str) -> Rules | FetchError:
        """The rules. While they can't be had, nothing of the host is read (RFC 9309, 2.3.1.4)."""
        try:
            response = self._get(url, headers={"accept": "text/plain"})
        except FetchError as error:
            return FetchError(f"its robots.txt can't be read: {error}")
        if (
            response.status == HTTPStatus.TOO_MANY_REQUESTS
            or response.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        ):
            return FetchError(f"its robots.txt can't be read: HTTP {response.status}")
        found = response.status == HTTPStatus.OK
        return rules_for(AGENT, response.body[:ROBOTS_LIMIT].decode("utf-8", "replace")) if found else Rules()


def _html(response: Response) -> tuple[bytes, str]:
    """The HTML of an answer, and its character set as the server says; FetchError where it is no HTML."""
    if response.status != HTTPStatus.OK:
        raise FetchError(f"HTTP {response.status}")
    header = Message()
    header["content-type"] = response.headers.get("content-type", "")
    kind = header.get_content_type() if header["content-type"] else "text/html"
    if kind not in _HTML:
        raise FetchError(f"not a web page: {one_line(kind, 100)}")
    return response.body, str(header.get_content_charset(""))
