"""What is remembered between runs: feeds, their entries, pages, what was shown, and to whom it was mailed."""

from collections.abc import Callable, Mapping
from pathlib import Path

from ..errors import StoreError
from .contract import Built, Saved, Store
from .memory import MemoryStore
from .sqlite import SqliteStore

__all__ = ["STORES", "Built", "Saved", "Store", "open_store"]

# A new database is a file here that passes the contract test, and a line in this table:
# how its addresses begin -> what opens the rest.
STORES: Mapping[str, Callable[[str], Store]] = {
    "sqlite:///": lambda path: SqliteStore(Path(path)),
    "memory:": lambda _: MemoryStore(),
}


def open_store(url: str) -> Store:
    """The store at an address, made where there is none: `sqlite:///PATH` or `memory:`.

    PATH is taken as it stands, without %-escapes; an absolute one makes four slashes. Raises StoreError.
    """
    for start, opener in STORES.items():
        if url.startswith(start):
            return opener(url.removeprefix(start))
    # The address itself is not repeated: that of a server may hold a password.
    raise StoreError(
        f'store: an address begins with {" or ".join(STORES)}, not with "{url.partition(":")[0]}:"'
    )
