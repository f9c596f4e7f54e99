"""What is asked and what comes back, whoever does the asking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Response:
    """An answer: `url` is who gave it, `moved` where permanent redirects led; a body comes with 2xx only."""

    status: int
    url: str = ""
    moved: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""


class Get(Protocol):
    """How the collecting steps ask for an address; FetchError where there is no answer."""

    def __call__(self, url: str, /, *, headers: Mapping[str, str] = ...) -> Response: ...
