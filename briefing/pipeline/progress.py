"""How far a run has come, for whoever watches."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]  # what is being done, how many of it are, of how many


def silent(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""
