"""What all tests share: `--regold` writes the expected files anew instead of comparing with them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("busy", deadline=None)  # how fast one example is depends on who else is at work
settings.load_profile("busy")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regold", action="store_true", help="Write the golden files from today's output.")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares an output with the file of this name in `golden/` beside the test, byte for byte."""
    folder: Path = request.path.parent / "golden"

    def compare(name: str, actual: str) -> None:
        file = folder / name
        if request.config.getoption("--regold"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(actual.encode())
        assert actual == file.read_bytes().decode(), f"{file} differs: if it should, run pytest --regold"

    return compare
