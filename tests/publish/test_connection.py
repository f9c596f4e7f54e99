"""What a mail server may do wrong: the mail is handed over once, and in time, or one line says why not."""

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from email.policy import SMTP as SMTP_POLICY
from io import BufferedReader

import pytest
from support.letter import PASSWORD, composed, refused

from briefing.publish.smtp import send


class Script:
    """What a server answers to each command, "hello" to being called and "." to the mail; None hangs up.

    What it is not told to answer is fine with it.
    """

    def __init__(self, answers: Mapping[str, bytes | None]) -> None:
        self.answers = {"hello": b"220 here\r\n", "DATA": b"354 go\r\n", **answers}
        self.heard: list[str] = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(10)  # a client that never comes ends the test
        self.name = f"127.0.0.1:{self.socket.getsockname()[1]}"
        self.url = f"smtp://{self.name}"
        self.thread = threading.Thread(target=self.serve)

    def serve(self) -> None:
        connection, _ = self.socket.accept()
        connection.settimeout(10)
        with connection, connection.makefile("rb") as lines, suppress(OSError):
            self.talk(connection, lines)

    def talk(self, connection: socket.socket, lines: BufferedReader) -> None:
        verb = "hello"
        while (answer := self.answers.get(verb, b"250 fine\r\n")) is not None:
            connection.sendall(answer)
            if verb == "DATA" and answer.startswith(b"354"):
                while lines.readline() not in (b".\r\n", b""):
                    pass
                verb = "."
            elif line := lines.readline():
                self.heard.append(line.decode().strip())
                verb = self.heard[-1].split()[0].upper()
            else:
                return


@contextmanager
def script(**answers: bytes | None) -> Iterator[Script]:
    server = Script({"." if verb == "dot" else verb: answer for verb, answer in answers.items()})
    server.thread.start()
    try:
        yield server
    finally:
        server.thread.join()
        server.socket.close()


def test_the_conversation() -> None:
    """One mail, one recipient, no question to the DNS, and a good-bye."""
    with script(EHLO=b"250-here\r\n250-SIZE 1000000\r\n250 8BITMIME\r\n") as server:
        send(composed(), "ann@example.org", server.url)
    size = len(composed().as_bytes(policy=SMTP_POLICY).removesuffix(b"\r\n"))
    assert [line.lower() for line in server.heard] == [
        "ehlo [127.0.0.1]",
        f"mail from:<briefing@example.org> size={size}",
        "rcpt to:<ann@example.org>",
        "data",
        "quit",
    ]


def test_an_old_server_is_understood() -> None:
    """Who knows no EHLO is greeted with HELO."""
    with script(EHLO=b"502 what?\r\n") as server:
        send(composed(), "ann@example.org", server.url)
    assert server.heard[:2] == ["ehlo [127.0.0.1]", "helo [127.0.0.1]"]


@pytest.mark.parametrize(
    "answer", [None, b"500 what?\r\n", b"\xff\xfe\r\n", b""], ids=["gone", "no", "garbage", "mute"]
)
def test_a_failed_good_bye_is_no_failure(answer: bytes | None) -> None:
    """Once the mail is accepted, it is sent: another try would double it."""
    with script(QUIT=answer) as server:
        send(composed(), "ann@example.org", server.url, patience=0.5)
    assert server.heard[-1] == "quit"


NOW = "for now"
LATER = "try again later"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"hello": b"554 no\r\n"}, "it refuses to talk (554 no)"),
        ({"hello": b"421 busy\r\n"}, f"it refuses to talk {NOW} (421 busy): {LATER}"),
        ({"hello": b"HTTP/1.1 400 Bad Request\r\n"}, "its answer is not that of a mail server"),
        ({"hello": b"SSH-2.0\r\n"}, "its answer is not that of a mail server"),
        ({"hello": b"220 " + b"a" * 9000}, "it talks without end"),
        ({"hello": b"220-a\r\n" * 200_000}, "it talks without end"),
        ({"hello": None}, "it hangs up"),
        ({"EHLO": None}, "it hangs up"),
        ({"EHLO": b"502 no\r\n", "HELO": b"554 go\r\n"}, "it refuses to talk (554 go)"),
        ({"EHLO": b"250-a\r\n250 STARTTLS\r\n", "STARTTLS": b"454 no\r\n"},
         f"it refuses the TLS it offers {NOW} (454 no): {LATER}"),
        ({"MAIL": b"550 who?\r\n"}, "it refuses the sender briefing@example.org (550 who?)"),
        ({"RCPT": b"450 greylisted\r\n"}, f"it refuses the recipient {NOW} (450 greylisted): {LATER}"),
        ({"RCPT": b"550-no\r\n550\tsuch \xe9 user\r\n"}, "it refuses the recipient (550 no such user)"),
        ({"RCPT": b"550 " + b"no " * 999 + b"\r\n"}, f"it refuses the recipient (550 {('no ' * 67)[:200]})"),
        ({"DATA": b"451 later\r\n"}, f"it refuses the mail {NOW} (451 later): {LATER}"),
        ({"DATA": None}, "it hangs up"),
        ({".": b"552 too big\r\n"}, "it refuses the mail (552 too big)"),
        ({".": b"451 later\r\n"}, f"it refuses the mail {NOW} (451 later): {LATER}"),
        ({".": None}, "it hangs up after the whole mail, which may have arrived"),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
)  # fmt: skip
def test_what_goes_wrong_is_one_line(answers: Mapping[str, bytes | None], told: str) -> None:
    """It says whether to try again, and what the server said, in printable ASCII."""
    with script(**answers) as server:
        line = refused(server.url)
    assert line == f"mail to ann@example.org by {server.name}: {told}"


@pytest.mark.parametrize("step", ["hello", "EHLO", "MAIL", "RCPT", "DATA"])
def test_a_mute_server_is_left_in_time(step: str) -> None:
    """All steps together have the time given, not each."""
    with script(**{step: b""}) as server:
        line = refused(server.url, timeout=0.2)
    assert line == f"mail to ann@example.org by {server.name}: it does not answer in time"


def test_a_dripping_server_is_left_in_time() -> None:
    """A server that sends an octet now and then keeps no connection open for ever."""

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection, suppress(OSError):
            while not done.wait(0.02):
                connection.sendall(b"2")

    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = threading.Thread(target=drip, args=(listener,))
        server.start()
        name = f"127.0.0.1:{listener.getsockname()[1]}"
        line = refused(f"smtp://{name}", timeout=0.2)
        done.set()
        server.join()
    assert line == f"mail to ann@example.org by {name}: it does not answer in time"


def test_a_slow_server_is_waited_for_once_it_has_the_mail() -> None:
    """After the mail is out, only `patience` ends the wait: to hang up early would double the mail."""
    with script(dot=b"") as server:
        line = refused(server.url, patience=0.5)
    told = "it does not answer in time after the whole mail, which may have arrived"
    assert line == f"mail to ann@example.org by {server.name}: {told}"


def test_a_server_that_repeats_the_password_is_not_repeated() -> None:
    """What the server says of a login is left out, and the password anywhere else."""
    offer = b"250-here\r\n250 AUTH PLAIN\r\n"
    with script(EHLO=offer, AUTH=f"535 {PASSWORD}\r\n".encode()) as server:
        line = refused(server.url, user="me", password=PASSWORD)
    assert line.endswith(": it refuses the user and the password (535): check both")
    with script(EHLO=offer, AUTH=b"235 in\r\n", MAIL=f"550 {PASSWORD}\r\n".encode()) as server:
        line = refused(server.url, user="me", password=PASSWORD)
    assert line.endswith(": it refuses the sender briefing@example.org (550 …)")


@pytest.mark.parametrize(
    ("offer", "password", "told"),
    [
        (b"250 here\r\n", PASSWORD, "it takes no user and password: leave them out, or use another port"),
        (
            b"250-here\r\n250 AUTH X\r\n",
            PASSWORD,
            "it takes no user and password: leave them out, or use another port",
        ),
        (b"250-here\r\n250 AUTH PLAIN\r\n", "Pässwort", "the user and the password must be ASCII"),
    ],
    ids=["no-auth", "unknown-auth", "not-ascii"],
)
def test_a_login_that_is_not_possible(offer: bytes, password: str, told: str) -> None:
    """Each way in which user and password can't be given has its line."""
    with script(EHLO=offer) as server:
        line = refused(server.url, user="me", password=password)
    assert line == f"mail to ann@example.org by {server.name}: {told}"


def test_nobody_listens() -> None:
    """A closed port is said as the system says it."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        name = f"127.0.0.1:{closed.getsockname()[1]}"
    assert refused(f"smtp://{name}") == (
        f"mail to ann@example.org by {name}: the connection fails (Connection refused)"
    )
