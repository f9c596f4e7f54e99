"""Many queues at once."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from threading import Barrier, Event

from briefing.collect.queues import at_once


def test_all_comes_out_each_queue_in_its_order() -> None:
    """More queues than workers, one of them empty, one that gives nothing."""
    found = list(at_once(["ad", "", "be", "cf", "--"], lambda queue: queue.strip("-"), workers=2))
    assert sorted(found) == list("abcdef")
    assert all(found.index(first) < found.index(then) for first, then in ("ad", "be", "cf"))
    assert list(at_once([], str, workers=2)) == []


def test_queues_are_worked_at_at_once() -> None:
    """As many as there are workers: each waits here for the others."""
    together = Barrier(3, timeout=5)

    def work(queue: str) -> Iterator[str]:
        together.wait()
        yield queue

    assert sorted(at_once("abc", work, workers=3)) == list("abc")


def test_who_leaves_early_is_not_worked_for() -> None:
    """What is under way ends, the rest of its queue and the other queues stay undone."""
    begun: list[int] = []
    left, ended = Event(), Event()

    def work(queue: Iterable[int]) -> Iterator[int]:
        try:
            for number in queue:
                begun.append(number)
                assert number == 1 or left.wait(5)
                yield number
        finally:
            ended.set()

    with closing(at_once([[1, 2, 3], [4]], work, workers=1)) as results:  # type: ignore[type-var]
        assert next(results) == 1
    left.set()
    assert ended.wait(5)
    assert begun in ([1], [1, 2])
