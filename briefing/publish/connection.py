"""An SMTP connection whose steps keep one deadline together, and which no server can talk to death."""

import io
import smtplib
import socket
import ssl
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GOODBYE = 5.0  # seconds for QUIT: when it is said, nothing depends on it
CHATTER = 1_000_000  # octets a server may say in all; RFC 5321, 4.5.3.1.5, has lines of 512


class EndlessError(OSError):
    """The server says more than any mail server would."""


class _Reader(io.RawIOBase):
    """What the server says, until the session's deadline and up to a number of octets.

    A socket's own timeout begins anew with each octet, and a drip never ends.
    """

    def __init__(self, session: "Session", connection: socket.socket) -> None:
        self._session, self._connection = session, connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        left = self._session.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        count = self._connection.recv_into(buffer)
        self._session.heard += count
        if self._session.heard > CHATTER:
            raise EndlessError
        return count


class Session(smtplib.SMTP):
    """A connection that fails with smtplib's errors, and in time; `seconds` are for all of its steps."""

    deadline: float
    heard = 0  # octets

    def __init__(self, host: str, port: int, seconds: float) -> None:
        self.allow(seconds)
        # Any name keeps smtplib from asking the DNS for ours, for as long as that takes.
        super().__init__(host, port, local_hostname="localhost", timeout=seconds)

    def allow(self, seconds: float) -> None:
        """From now on, all steps together may take so long."""
        self.deadline = time.monotonic() + seconds

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock:
            self.file = io.BufferedReader(_Reader(self, self.sock))
        return super().getreply()

    def leave(self) -> None:
        """Say good-bye if the server still listens, and hang up: nothing depends on it."""
        self.deadline = min(self.deadline, time.monotonic() + GOODBYE)
        with suppress(smtplib.SMTPException, OSError):
            self.quit()
        self.close()


class TlsSession(Session, smtplib.SMTP_SSL):
    """The same, in TLS from the first octet on."""

    def __init__(self, host: str, port: int, seconds: float, context: ssl.SSLContext) -> None:
        self.allow(seconds)
        smtplib.SMTP_SSL.__init__(
            self, host, port, local_hostname="localhost", timeout=seconds, context=context
        )
