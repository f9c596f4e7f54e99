"""Queues of things to do -> what comes of each, as it comes: many queues at once, each in its order."""

from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

Q = TypeVar("Q")
R = TypeVar("R")


def at_once(queues: Iterable[Q], work: Callable[[Q], Iterable[R]], workers: int) -> Iterator[R]:
    """What `work` gives for each queue (never None). Its errors must be among its results.

    Who leaves early waits for nobody, and what was not begun by then is left undone.
    """
    waiting: SimpleQueue[Q] = SimpleQueue()
    ready: SimpleQueue[R | None] = SimpleQueue()  # None: a worker has ended
    left = Event()
    for queue in queues:
        waiting.put(queue)

    def labour() -> None:
        try:
            while not left.is_set():
                for result in work(waiting.get_nowait()):
                    ready.put(result)
                    if left.is_set():
                        break
        except Empty:
            pass
        finally:
            ready.put(None)

    busy = min(workers, waiting.qsize())
    for _ in range(busy):
        Thread(target=labour, daemon=True).start()  # a slow server does not hold up the program's end
    try:
        while busy:
            if (result := ready.get()) is None:
                busy -= 1
            else:
                yield result
    finally:
        left.set()
