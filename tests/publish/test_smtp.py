"""A mail is handed over once, or one line says why not."""

import shutil
import ssl
import subprocess
from asyncio import Server
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from support.letter import PASSWORD, composed, refused

from briefing.errors import MailError
from briefing.publish.smtp import send


class Inbox(Controller):
    """aiosmtpd on a free port of loopback; keeps what arrives, and who logged in."""

    def __init__(self, **options: Any) -> None:
        self.mails: list[Envelope] = []
        self.logins: list[tuple[bytes, bytes]] = []
        super().__init__(self, "127.0.0.1", 0, authenticator=self.login, auth_require_tls=False, **options)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.mails.append(envelope)
        return "250 kept"

    def login(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append((data.login, data.password))
        return AuthResult(success=data.password == PASSWORD.encode(), handled=False)

    def _trigger_server(self) -> None:
        assert isinstance(self.server, Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd does not type it


@contextmanager
def inbox(**options: Any) -> Iterator[Inbox]:
    server = Inbox(**options)
    server.start()
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate, signed by itself, for localhost and 127.0.0.1, and its key."""
    if not shutil.which("openssl"):
        pytest.skip("there is no openssl to make a certificate with")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    options = (
        "-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost".split()
    )
    names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    made = subprocess.run(
        ["openssl", "req", *options, *names, "-keyout", "-"], capture_output=True, check=True
    )
    file.write_bytes(made.stdout)
    return file


@pytest.fixture
def served(certificate: Path) -> ssl.SSLContext:
    """What the server shows."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def trusted(certificate: Path) -> ssl.SSLContext:
    """What believes the server."""
    return ssl.create_default_context(cafile=str(certificate))


def test_a_mail_arrives_as_composed() -> None:
    """The envelope has plain addresses; headers and text stay, dots at the start of a line too."""
    text = ".\n..\n.hidden\n" + "a" * 70 + "\n.\n\nend\n"
    with inbox() as server:
        send(composed(text), "Bo <bo@example.org>", f"smtp://127.0.0.1:{server.port}")
    (mail,) = server.mails
    assert (mail.mail_from, mail.rcpt_tos) == ("briefing@example.org", ["bo@example.org"])
    assert mail.original_content == composed(text).as_bytes(policy=composed().policy.clone(linesep="\r\n"))


def test_a_mail_is_seven_bit_for_any_server() -> None:
    """Text in any script is encoded, so that a server without 8BITMIME and SMTPUTF8 takes it."""
    message = composed("Grüße – 你好\n")
    message.replace_header("From", "Zürich <briefing@zürich.example>")
    with inbox(enable_SMTPUTF8=False, decode_data=True) as server:
        send(message, "Jürgen <j@bücher.example>", f"smtp://127.0.0.1:{server.port}")
    (mail,) = server.mails
    assert (mail.mail_from, mail.rcpt_tos) == ("briefing@xn--zrich-kva.example", ["j@xn--bcher-kva.example"])
    assert str(mail.content).isascii()


def test_a_password_is_given_to_this_machine() -> None:
    """Without TLS too: it goes over no wire."""
    with inbox() as server:
        send(composed(), "ann@example.org", f"smtp://localhost:{server.port}", user="me", password=PASSWORD)
        told = refused(f"smtp://localhost:{server.port}", user="me", password="wrong")
    assert server.logins[0] == (b"me", PASSWORD.encode())
    start = f"mail to ann@example.org by localhost:{server.port}"
    assert told == f"{start}: it refuses the user and the password (535): check both"
    assert len(server.mails) == 1


def test_tls_is_used_where_it_is_offered(served: ssl.SSLContext, trusted: ssl.SSLContext) -> None:
    """A server that takes mail over STARTTLS only gets it, after its certificate was checked."""
    with inbox(tls_context=served, require_starttls=True) as server:
        send(composed(), "ann@example.org", f"smtp://localhost:{server.port}", context=trusted)
    assert len(server.mails) == 1


def test_tls_from_the_first_octet(served: ssl.SSLContext, trusted: ssl.SSLContext) -> None:
    """smtps:// starts with TLS, and a password may follow."""
    with inbox(ssl_context=served) as server:
        url = f"smtps://localhost:{server.port}"
        send(composed(), "ann@example.org", url, user="me", password=PASSWORD, context=trusted)
    assert (len(server.mails), server.logins) == (1, [(b"me", PASSWORD.encode())])


def test_this_machine_may_sign_its_own_certificate(served: ssl.SSLContext) -> None:
    """Mail servers are installed with one that nobody else signed."""
    with inbox(tls_context=served, require_starttls=True) as server:
        send(composed(), "ann@example.org", f"smtp://127.0.0.1:{server.port}")
    assert len(server.mails) == 1


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_any_other_certificate_is_checked(
    scheme: str, served: ssl.SSLContext, trusted: ssl.SSLContext
) -> None:
    """Who signed it and for which name; 127.1 is loopback to the system, and a name like any other to us."""
    with inbox(**{"ssl_context" if scheme == "smtps" else "tls_context": served}) as server:
        url = f"{scheme}://127.1:{server.port}"
        unknown = refused(url, user="me", password=PASSWORD)
        misnamed = refused(url, user="me", password=PASSWORD, context=trusted)
    start = f"mail to ann@example.org by 127.1:{server.port}: its certificate can't be trusted"
    assert unknown == f"{start} (self-signed certificate)"
    assert misnamed == f"{start} (Hostname mismatch, certificate is not valid for '127.1'.)"
    assert (server.mails, server.logins) == ([], [])


def test_a_password_goes_over_no_wire_in_the_clear() -> None:
    """A server that offers no TLS does not get it."""
    with inbox() as server:
        told = refused(f"smtp://127.1:{server.port}", user="me", password=PASSWORD)
        send(composed(), "ann@example.org", f"smtp://127.1:{server.port}")  # without one, the mail goes
    start = f"mail to ann@example.org by 127.1:{server.port}"
    assert told == f"{start}: it offers no TLS, and a password must not go there in the clear: try smtps://"
    assert (len(server.mails), server.logins) == (1, [])


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("localhost:25", "is not right"),
        ("http://localhost", "is not right"),
        ("smtp://", "is not right"),
        ("smtp://localhost/inbox", "is not right"),
        ("", "is not right"),
        ("smtp://localhost:port", "has no proper host or port"),
        ("smtp://localhost:99999", "has no proper host or port"),
        ("smtp://[::1", "has no proper host or port"),
    ],
)
def test_a_wrong_server_is_explained(url: str, told: str) -> None:
    """The line says what a right address looks like."""
    right = "write it as smtp://host:25 or smtps://host:465"
    assert refused(url) == f"the mail server's address {told}: {right}"


@pytest.mark.parametrize("url", [f"smtp://me:{PASSWORD}@localhost", f"me:{PASSWORD}@localhost"])
def test_a_password_in_the_address_is_not_shown(url: str) -> None:
    """It stands in a file that others may read, and must not get into a log as well."""
    assert refused(url).endswith("write it as smtp://host:25 or smtps://host:465")


@pytest.mark.parametrize(
    "recipient",
    [
        "", "ann", "@example.org", "ann@", "ann@example.org, bo@example.org", "jürgen@example.org",
        "ann@example.org>\r\nRCPT TO:<eve@example.org", "ann@example.org\nBcc: eve@example.org",
        "ann@a..b", f"ann@{'a' * 64}.example",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(recipient: str) -> None:
    """Nothing is sent to it: no server is asked."""
    told = "is no mail address: it must be one, as ann@example.org, ASCII before the @"
    assert refused("smtp://127.0.0.1:1", recipient) == f"{recipient!r} {told}"


def test_a_mail_without_sender_is_refused() -> None:
    """The envelope needs one."""
    with pytest.raises(MailError) as caught:
        send(EmailMessage(), "ann@example.org", "smtp://127.0.0.1:1")
    assert str(caught.value) == "the mail has no sender: name one in mail.from"
