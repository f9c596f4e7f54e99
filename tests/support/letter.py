"""A letter to send, and the line with which a mail server's fault ends it."""

from email.message import EmailMessage
from typing import Any

import pytest

from briefing.errors import MailError
from briefing.publish.smtp import send

PASSWORD = "s3cret-Pa55"


def composed(text: str = "Good morning.\n") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "The Briefing <briefing@example.org>"
    message["To"] = "Ann <ann@example.org>"
    message["Subject"] = "Monday"
    message.set_content(text)
    return message


def refused(server: str, recipient: str = "ann@example.org", **options: Any) -> str:
    """The line with which the mail is not sent."""
    with pytest.raises(MailError) as caught:
        send(composed(), recipient, server, **{"timeout": 5, **options})
    assert "\n" not in str(caught.value)
    assert PASSWORD not in repr(caught.value)
    return str(caught.value)
