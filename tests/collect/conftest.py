"""Servers on loopback, for the tests that ask them."""

import ssl
from collections.abc import Callable, Iterator

import pytest
from support.site import Server, Site


@pytest.fixture
def serve() -> Iterator[Callable[[ssl.SSLContext | None], Site]]:
    """Starts one more server, with TLS if it is given."""
    servers: list[Server] = []

    def start(tls: ssl.SSLContext | None) -> Site:
        servers.append(Server(Site(), tls))
        return servers[-1].site

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def site(serve: Callable[[ssl.SSLContext | None], Site]) -> Site:
    """A server."""
    return serve(None)
