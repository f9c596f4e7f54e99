"""Fetched bodies -> feeds, each read in a child process with limits: a hostile feed costs only itself.

Never in this process, however small the body: reading takes quadratic time at worst, and a child is there
in 0.3 s.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future

from ..errors import ParseError
from .children import SECONDS, Children
from .outcome import Fetched
from .parse import ParsedFeed, parse

_AHEAD = 8  # bodies in hand: enough to keep the children busy, and 80 MB at most


def parse_all(
    fetched: Iterable[Fetched], *, seconds: float = SECONDS
) -> Iterator[tuple[Fetched, ParsedFeed | ParseError]]:
    """Each with its feed, or the reason why there is none, in the order they came.

    Bodies are read while the next are fetched. Leaving early ends the children.
    """
    waiting: deque[tuple[Fetched, Future[ParsedFeed]]] = deque()
    with Children(seconds=seconds) as children:
        for one in fetched:
            headers = {**one.headers, "content-location": one.url}
            waiting.append((one, children.call(parse, one.body, one.feed.url, headers)))
            while len(waiting) > _AHEAD or (waiting and waiting[0][1].done()):
                yield _outcome(*waiting.popleft())
        while waiting:
            yield _outcome(*waiting.popleft())


def _outcome(one: Fetched, reading: Future[ParsedFeed]) -> tuple[Fetched, ParsedFeed | ParseError]:
    try:
        return one, reading.result()
    except ParseError as error:
        return one, error
