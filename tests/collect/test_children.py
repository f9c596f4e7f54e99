"""Calls in child processes: limits hold, and a bad call costs only itself."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import TypeVar

import pytest

from briefing.collect.children import Children
from briefing.errors import ParseError

T = TypeVar("T")
ROOT = Path(__file__).parent.parent.parent


def outcome(call: Future[T]) -> T | str:
    try:
        return call.result()
    except ParseError as error:
        return str(error)


UNEXPECTED = "could not be read: its reader came to an unexpected end"


@pytest.mark.parametrize(
    ("function", "args", "expected"),
    [
        pytest.param(sorted, ([2, 1],), [1, 2], id="a value"),
        pytest.param(int, ("x",), "broken beyond reading: ValueError", id="an exception"),
        pytest.param(bytearray, (10**10,), "needs too much memory to read", id="memory"),
        pytest.param(os._exit, (3,), UNEXPECTED, id="exit"),
        pytest.param(os.abort, (), UNEXPECTED, id="crash"),
        pytest.param(open, (os.devnull,), UNEXPECTED, id="a value that can't be sent"),
    ],
)
def test_call(function: Callable[..., object], args: tuple[object, ...], expected: object) -> None:
    """A value or one line of reason; the next call is made as if nothing had been."""
    with Children(1) as children:
        assert outcome(children.call(function, *args)) == expected
        assert children.call(len, "abc").result() == 3


def test_a_call_has_its_time() -> None:
    """What takes too long is ended, and those behind it are made."""
    with Children(1, seconds=0.1) as children:
        slow, quick = children.call(time.sleep, 60), children.call(abs, -1)
        assert outcome(slow) == "took more than 0.1 s to read"
        assert quick.result() == 1


def test_children_are_reused_and_ended() -> None:
    """Calls share a process, which is gone afterwards."""
    with Children(1) as children:
        first, second = children.call(os.getpid).result(), children.call(os.getpid).result()
        assert first == second != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_leaving_does_not_wait() -> None:
    """Calls under way fail, those that wait are cancelled."""
    with Children(1) as children:
        assert children.call(abs, -1).result() == 1
        running, waiting = children.call(time.sleep, 60), children.call(time.sleep, 60)
        while not running.running():
            time.sleep(0.001)
    assert str(outcome(running)) in (UNEXPECTED, "stopped")
    with pytest.raises(CancelledError):
        waiting.result()


def test_a_killed_child_is_replaced() -> None:
    """A child that ends between two calls costs at most one of them."""
    with Children(1) as children:
        os.kill(children.call(os.getpid).result(), signal.SIGKILL)
        outcome(children.call(abs, -1))
        assert children.call(abs, -1).result() == 1


def test_any_script_may_call() -> None:
    """No guard is needed around a program's main part, and it may come through a pipe."""
    script = (
        "from briefing.collect.children import Children\n"
        "with Children() as children: print(children.call(abs, -5).result())\n"
    )
    done = subprocess.run(
        [sys.executable], input=script, capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert (done.stdout, done.stderr) == ("5\n", "")
