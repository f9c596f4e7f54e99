"""EmailMessage -> one recipient's mail server; a line that says why not."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import getaddresses
from ipaddress import ip_address
from urllib.parse import urlsplit

from ..errors import MailError
from .connection import EndlessError, Session, TlsSession

# After the last dot the server may store, scan and deliver before it answers. Who hangs up meanwhile has sent
# the mail, does not know it, and would send it twice: RFC 5321, 4.5.3.2.6; RFC 1047.
PATIENCE = 600.0

METHODS = frozenset({"CRAM-MD5", "PLAIN", "LOGIN"})  # of giving a password: those of smtplib
ADDRESS = re.compile(r"[^\s@<>\x00-\x1f]+@[^\s@<>\x00-\x1f]+", re.ASCII)


def send(
    message: EmailMessage,
    recipient: str,
    server: str,
    *,
    user: str = "",
    password: str = "",
    timeout: float = 30,
    patience: float = PATIENCE,
    context: ssl.SSLContext | None = None,
) -> None:
    """Hand the message, as composed, to `server` for one recipient.

    `server` is `smtp://host:port` or `smtps://host:port`. When this returns, it has taken the responsibility
    for the mail. TLS is used wherever it is offered, and the certificate checked; a password goes over TLS
    only, unless the server is this machine. Until the mail is out it takes `timeout` seconds at most; then
    the server has `patience` seconds to accept it. Raises MailError: one line, without the password. Where
    that says that the mail may have arrived, another try may make it arrive twice.
    """
    at = _server(server)
    envelope = _Envelope(_sender(message), _address(recipient), _octets(message))
    context = context or _trust(at)
    with _explained(f"mail to {envelope.recipient} by {at.name}", password):
        session = _connect(at, timeout, context)
        try:
            _introduce(session, context)
            _log_in(session, at, user, password)
            _hand_over(session, envelope, patience)
        finally:
            session.leave()


@dataclass(frozen=True, slots=True)
class _Server:
    host: str
    port: int
    tls: bool  # from the first octet on

    @property
    def name(self) -> str:
        return f"{self.host}:{self.port}"

    @property
    def here(self) -> bool:
        """It is this machine: what is said to it goes over no wire."""
        with suppress(ValueError):
            return ip_address(self.host).is_loopback
        return self.host == "localhost"


@dataclass(frozen=True, slots=True)
class _Envelope:
    sender: str
    recipient: str
    octets: bytes


class _Refused(Exception):  # noqa: N818 (it is what happened)
    """The server does not take the mail: the reason, as it ends our line."""


def _server(url: str) -> _Server:
    right = "write it as smtp://host:25 or smtps://host:465"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise MailError(f"the mail server's address has no proper host or port: {right}") from None
    if parts.username is not None or parts.password is not None:
        raise MailError(f"the mail server's user and password do not belong in its address: {right}")
    if parts.scheme not in ("smtp", "smtps") or not host or parts.path.strip("/"):
        raise MailError(f"the mail server's address is not right: {right}")
    tls = parts.scheme == "smtps"
    return _Server(host, port or (465 if tls else 25), tls)


def _trust(at: _Server) -> ssl.SSLContext:
    """Whose certificates are believed: the system's authorities.

    On this machine any: mail servers come with one that they signed themselves, and nobody is in between.
    """
    context = ssl.create_default_context()
    if at.here:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _sender(message: EmailMessage) -> str:
    found = [address for _, address in getaddresses([str(message["From"] or "")]) if address]
    if not found:
        raise MailError("the mail has no sender: name one in mail.from")
    return _address(found[0])


def _address(text: str) -> str:
    """The one address in the text, as `Ann <ann@example.org>`, with its domain in ASCII."""
    found = getaddresses([text])
    address = found[0][1] if len(found) == 1 else ""
    name, _, domain = address.rpartition("@")
    with suppress(UnicodeError):
        address = f"{name}@{domain.encode('idna').decode('ascii')}"
        if address.isascii() and ADDRESS.fullmatch(address):
            return address
    raise MailError(f"{text!r} is no mail address: it must be one, as ann@example.org, ASCII before the @")


def _octets(message: EmailMessage) -> bytes:
    """The message for any server: 7-bit, CRLF, a dot before each dot that begins a line (RFC 5321, 4.5.2)."""
    octets = message.as_bytes(policy=SMTP.clone(cte_type="7bit"))
    if not octets.isascii():
        raise MailError(
            "the mail has a part that is not 7-bit: it must be encoded as quoted-printable or base64"
        )
    return re.sub(rb"(?m)^\.", b"..", octets.removesuffix(b"\r\n"))


def _connect(at: _Server, seconds: float, context: ssl.SSLContext) -> Session:
    session = TlsSession(at.host, at.port, seconds, context) if at.tls else Session(at.host, at.port, seconds)
    assert session.sock, "it is connected"
    # An address is what RFC 5321, 4.1.3, has those say who have no name in the DNS.
    own = session.sock.getsockname()[0]
    session.local_hostname = f"[IPv6:{own}]" if ":" in own else f"[{own}]"
    return session


def _introduce(session: Session, context: ssl.SSLContext) -> None:
    """Learn what the server can do, over TLS if it can do that."""
    session.ehlo_or_helo_if_needed()
    if session.has_extn("starttls") and not isinstance(session.sock, ssl.SSLSocket):
        try:
            session.starttls(context=context)
        except smtplib.SMTPResponseException as error:
            raise _Refused(_no("the TLS it offers", error.smtp_code, error.smtp_error)) from error
        session.ehlo()


def _log_in(session: Session, at: _Server, user: str, password: str) -> None:
    if not user:
        return
    if not isinstance(session.sock, ssl.SSLSocket) and not at.here:
        raise _Refused("it offers no TLS, and a password must not go there in the clear: try smtps://")
    if not METHODS & frozenset(session.esmtp_features.get("auth", "").upper().split()):
        raise _Refused("it takes no user and password: leave them out, or use another port")
    try:
        session.login(user, password)
    except smtplib.SMTPAuthenticationError as error:
        # What the server says is left out: it may repeat what it was told.
        later = ", for now: try again later" if error.smtp_code // 100 == 4 else ": check both"
        raise _Refused(f"it refuses the user and the password ({error.smtp_code}){later}") from None
    except UnicodeEncodeError:
        raise _Refused("the user and the password must be ASCII") from None


def _hand_over(session: Session, envelope: _Envelope, patience: float) -> None:
    size = [f"size={len(envelope.octets)}"] if session.has_extn("size") else []
    _expect(2, session.mail(envelope.sender, size), f"the sender {envelope.sender}")
    _expect(2, session.rcpt(envelope.recipient), "the recipient")
    _expect(3, session.docmd("DATA"), "the mail")
    session.send(envelope.octets + b"\r\n.\r\n")
    session.allow(patience)
    try:
        answer = session.getreply()
    except smtplib.SMTPServerDisconnected as error:
        raise _Refused(f"{_reason(error)} after the whole mail, which may have arrived") from error
    _expect(2, answer, "the mail")


def _expect(kind: int, answer: tuple[int, bytes], what: str) -> None:
    """The first digit of the answer must be this one (RFC 5321, 4.2.1)."""
    if answer[0] // 100 != kind:
        raise _Refused(_no(what, *answer))


def _no(what: str, code: int, text: bytes | str) -> str:
    """What the server refuses, with its own words made into one short line of plain ASCII."""
    said = text.decode("ascii", "replace") if isinstance(text, bytes) else text
    said = " ".join(re.sub(r"[^\x20-\x7e]", " ", said).split())[:200]
    match code // 100:
        case 4:
            return f"it refuses {what} for now ({code} {said}): try again later"
        case 5:
            return f"it refuses {what} ({code} {said})"
        case _:
            return "its answer is not that of a mail server"


@contextmanager
def _explained(start: str, password: str) -> Iterator[None]:
    try:
        yield
    except (_Refused, smtplib.SMTPException, OSError) as error:
        reason = _reason(error)
        reason = reason.replace(password, "…") if password else reason
        raise MailError(f"{start}: {reason}") from error


def _reason(error: BaseException) -> str:
    match error:
        case smtplib.SMTPServerDisconnected() if error.__context__:
            return _reason(error.__context__)  # smtplib hides there what happened
        case smtplib.SMTPServerDisconnected():
            return "it hangs up"
        case EndlessError() | smtplib.SMTPResponseException(smtp_error=str()):  # smtplib's own: a long line
            return "it talks without end"
        case smtplib.SMTPResponseException():
            return _no("to talk", error.smtp_code, error.smtp_error)
        case ssl.SSLCertVerificationError():
            return f"its certificate can't be trusted ({error.verify_message})"
        case TimeoutError():
            return "it does not answer in time"
        case OSError():
            return f"the connection fails ({error.strerror or error})"
        case _:
            return str(error)
