"""Calls that may hang, crash or eat memory, made in child processes: at worst, a call costs its limits.

Not by multiprocessing, nor pebble's pool on top of it: their children first import the program's main module,
so that all calls of a script without `if __name__ == "__main__"`, or of one piped into Python, fail; and
forking is unsafe in a program with threads.
"""

import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from socket import socketpair
from threading import Lock
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from ..errors import ParseError

SECONDS = 10.0  # for one call: the largest of real feeds takes 0.2
MEMORY = 600_000_000  # bytes of one child: 10 MB of 70,000 entries take 270 MB
_START_SECONDS = 60.0  # for a child to be ready: 0.3 on an idle machine
_MAIN = f"import sys; sys.path[:] = sys.argv[4:]; from {__name__} import serve; serve(*sys.argv[1:4])"

P = ParamSpec("P")
T = TypeVar("T")


class Children:
    """Up to `count` processes that make calls, each started when it is first needed, all ended on leaving.

    A call that takes more than `seconds`, or `memory` bytes, or ends its process, costs nothing but itself.
    """

    def __init__(self, count: int = 2, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._limits = (seconds, memory)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="children")
        self._lock = Lock()
        self._idle: list[_Child] = []
        self._all: set[_Child] = set()
        self._left = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        """End the children, whatever they are at; calls under way or waiting fail or are cancelled."""
        with self._lock:
            self._left = True
            for child in self._all:
                child.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for child in self._all:
            child.close()

    def call(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """What `function` will return; ParseError says in one line why there is nothing.

        The function must be importable by its name, and all values be such as can be pickled.
        """
        return self._threads.submit(self._call, function, args, kwargs)

    def _call(self, function: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object]) -> T:
        child = self._take()
        try:
            done, answer = child.ask((function, args, kwargs))
        except BaseException:
            self._drop(child)
            raise
        with self._lock:
            self._idle.append(child)
        if not done:
            raise ParseError(str(answer))
        return answer  # type: ignore[return-value]  # what the function made, over there

    def _take(self) -> "_Child":
        with self._lock:
            if self._left:
                raise ParseError("stopped")
            if self._idle:
                return self._idle.pop()
            child = _Child(*self._limits)
            self._all.add(child)
            return child

    def _drop(self, child: "_Child") -> None:
        with self._lock:
            self._all.discard(child)
        child.kill()
        child.close()


class _Child:
    """A process, and the line to it."""

    def __init__(self, seconds: float, memory: int) -> None:
        ours, theirs = socketpair()
        with theirs:
            given = [str(theirs.fileno()), str(seconds), str(memory), *sys.path]
            # In a session of its own: Ctrl-C is for the parent, which then ends its children.
            self._process = subprocess.Popen(  # noqa: S603  # ourselves
                [sys.executable, "-c", _MAIN, *given],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._line = Connection(ours.detach())
        self._seconds = seconds
        self._ready = False

    def ask(self, call: object) -> tuple[bool, object]:
        """Whether the call was made, and what it returned, or what was wrong in one line."""
        try:
            if not self._ready:
                self._ready = bool(self._receive(_START_SECONDS))
            self._line.send(call)
            answer = self._receive(self._seconds)
        except (EOFError, OSError) as error:
            raise ParseError("could not be read: its reader came to an unexpected end") from error
        assert isinstance(answer, tuple)
        return answer

    def _receive(self, seconds: float) -> object:
        if not self._line.poll(seconds):
            raise ParseError(f"took more than {seconds:g} s to read")
        return self._line.recv()

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> None:
        self._process.wait()
        self._line.close()


def serve(descriptor: str, seconds: str, memory: str) -> None:
    """A child's life: it makes the calls that come down the line until that is cut."""
    with Connection(int(descriptor)) as line, suppress(EOFError):
        _limit(int(memory))
        line.send(True)
        while True:
            call = line.recv()
            # Should the parent be gone by then, nobody else would end a call without end.
            signal.alarm(int(float(seconds)) + 5)
            line.send(_answer(*call))
            signal.alarm(0)


def _answer(
    function: Callable[..., object], args: tuple[object, ...], kwargs: dict[str, object]
) -> tuple[bool, object]:
    try:
        return True, function(*args, **kwargs)
    except ParseError as error:
        return False, str(error)
    except MemoryError:
        return False, "needs too much memory to read"
    except Exception as error:  # noqa: BLE001  # a call's mistake is its own: it is named, and the next is made
        return False, f"broken beyond reading: {type(error).__name__}"


def _limit(memory: int) -> None:
    """No more memory than this, where the system can say so (macOS can't)."""
    import resource

    with suppress(ValueError, OSError):
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (memory, most))
