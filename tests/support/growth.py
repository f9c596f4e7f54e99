"""How the time that something takes grows with what it is given: a bound that holds on any machine."""

import time
from collections.abc import Callable

EVEN = 9  # four where time grows evenly, sixteen where it grows with the square: so far from either
_LEAST = 0.0005  # seconds; less is noise


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long the work takes with four times the size."""
    work(size)  # patterns are compiled, models loaded
    return _seconds(work, 4 * size) / max(_LEAST, _seconds(work, size))


def _seconds(work: Callable[[int], object], size: int) -> float:
    """The best of three; of this thread alone, whatever else the machine does."""
    taken = []
    for _ in range(3):
        start = time.thread_time()
        work(size)
        taken.append(time.thread_time() - start)
    return min(taken)
