"""Stores of every kind, and the values they are fed with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.store import Store, open_store


@pytest.fixture(params=["sqlite", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, once of each kind."""
    url = {"sqlite": f"sqlite:///{tmp_path}/store.sqlite", "memory": "memory:"}[request.param]
    with open_store(url) as opened:
        yield opened
