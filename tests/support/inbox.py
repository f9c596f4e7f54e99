"""A mail server on loopback: takes mails, and keeps them."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

from aiosmtpd import smtp
from aiosmtpd.controller import Controller


@dataclass(frozen=True)
class Mail:
    """What arrived."""

    recipients: tuple[str, ...]  # of the envelope
    message: EmailMessage


class _Handler:
    """Takes all, but for a recipient whose address begins with "refused"."""

    def __init__(self, mails: list[Mail]) -> None:
        self._mails = mails

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self,
        server: smtp.SMTP,
        session: smtp.Session,
        envelope: smtp.Envelope,
        address: str,
        options: list[str],
    ) -> str:
        if address.startswith("refused"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 taken"

    async def handle_DATA(  # noqa: N802 (aiosmtpd's name)
        self, server: smtp.SMTP, session: smtp.Session, envelope: smtp.Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, EmailMessage, policy=SMTP)
        self._mails.append(Mail(tuple(envelope.rcpt_tos), message))
        return "250 taken"


@contextmanager
def inbox() -> Iterator[tuple[list[Mail], str]]:
    """The mails that arrived, and the server's address, for the time of the block."""
    mails: list[Mail] = []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(_Handler(mails), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield mails, f"smtp://127.0.0.1:{port}"
    finally:
        controller.stop()
