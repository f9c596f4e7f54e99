"""A web server on loopback that answers as it is told, to the byte: for what no proper one would send."""

import socket
import socketserver
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Request:
    """What a client asked."""

    path: str
    headers: dict[str, str]  # names in lower case


class Visit:
    """One connection, as a path's function sees it."""

    def __init__(self, sock: socket.socket, request: Request) -> None:
        self.sock = sock
        self.request = request

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def drip(self, data: bytes) -> None:
        """A byte every fiftieth of a second, for four seconds or as long as the client stays."""
        for at in range(200):
            self.send(data[at % len(data) : at % len(data) + 1])
            threading.Event().wait(0.02)

    def reset(self) -> None:
        """Break the connection off."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()

    def stay(self) -> None:
        """Wait until the client goes."""
        self.sock.settimeout(5)
        while self.sock.recv(1024):
            pass


Answer = bytes | Callable[[Visit], None]


@dataclass
class Site:
    """`site.answers[path]` is what it sends: bytes, or whatever the function does."""

    port: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    @property
    def netloc(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"http://{self.netloc}{path}"

    def serve(self, sock: socket.socket) -> None:
        try:
            request = read_request(sock)
            self.requests.append(request)
            answer = self.answers.get(request.path, reply(404))
            if isinstance(answer, bytes):
                sock.sendall(answer)
            else:
                answer(Visit(sock, request))
        except OSError:
            pass  # the client has gone


def read_request(sock: socket.socket) -> Request:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = sock.recv(65_536)
        if not piece or piece.startswith(b"\x16"):  # a TLS greeting
            sock.sendall(reply(400))
            raise ConnectionError
        data += piece
    first, *lines = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
    pairs = (line.split(": ", 1) for line in lines)
    return Request(first.split()[1], {name.lower(): value for name, value in pairs})


def reply(status: int, body: bytes = b"", **headers: str) -> bytes:
    """An HTTP answer; `content_length=""` leaves that header out."""
    named = {"content_length": str(len(body)), **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status} Whatever", *lines, "", ""]).encode("latin-1") + body


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = False  # server_close() waits for them: nothing is left behind

    def __init__(self, site: Site, tls: ssl.SSLContext | None) -> None:
        self.site = site
        self.tls = tls
        super().__init__(("127.0.0.1", 0), socketserver.BaseRequestHandler)
        site.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def stop(self) -> None:
        self.shutdown()
        self.server_close()

    def finish_request(self, request: object, client_address: object) -> None:
        assert isinstance(request, socket.socket)
        if self.tls is None:
            self.site.serve(request)
            return
        try:
            with self.tls.wrap_socket(request, server_side=True) as sock:
                self.site.serve(sock)
        except OSError:
            pass  # the client did not like the certificate
