"""A publisher on loopback: serves bodies by path, with validators, and remembers what it was asked."""

import hashlib
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Publisher:
    """`bodies` may be changed while it serves; `asked` has (path, status) in order."""

    bodies: dict[str, str]
    address: str = ""
    asked: list[tuple[str, int]] = field(default_factory=list)


@contextmanager
def publisher(bodies: Mapping[str, str]) -> Iterator[Publisher]:
    """A publisher at `address` (host:port) for the time of the block."""
    state = Publisher(dict(bodies))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = state.bodies.get(self.path, "").encode()
            etag = f'"{hashlib.sha256(body).hexdigest()[:12]}"'
            status = 404 if not body else 304 if self.headers.get("If-None-Match") == etag else 200
            body = b"" if status == 304 else body
            state.asked.append((self.path, status))
            self.send_response(status)
            self.send_header("Content-Type", "text/html" if self.path.endswith(".html") else "text/xml")
            self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class's name)
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.address = f"127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
