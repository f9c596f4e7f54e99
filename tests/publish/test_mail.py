"""The briefing as an e-mail."""

import re
from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from briefing.errors import MailError
from briefing.models import Article, Briefing, Section, Story
from briefing.publish.layout import Setting
from briefing.publish.mail import compose_mail, subject, to_bytes

ME = "Me <me@example.org>"


def received(briefing: Briefing) -> EmailMessage:
    """The message as a client reads it."""
    return message_from_bytes(to_bytes(compose_mail(briefing, sender=ME)), policy=policy.default)


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def test_a_newsletter_says_what_it_is(full: Briefing) -> None:
    """The headers tell clients and robots who sends it, when, and how to be rid of it."""
    headers = dict(received(full).items())
    assert headers.pop("Content-Type").startswith('multipart/alternative; boundary="=_briefing_')
    assert headers == {
        "From": "Me <me@example.org>",
        "To": "undisclosed-recipients:;",
        "Subject": "Eleven coastal nations agree on a shared flood fund after…, and 15 more · Mon 23 Nov",
        "Date": "Mon, 23 Nov 2026 06:30:00 +0000",
        "Message-ID": "<briefing.2026-11-23.6d1987043b05201baa8c1765@example.org>",
        "List-ID": "The Morning Briefing <briefing.example.org>",
        "List-Unsubscribe": "<mailto:me@example.org?subject=unsubscribe>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Precedence": "list",
        "Content-Language": "en",
        "MIME-Version": "1.0",
    }


def test_the_parts(full: Briefing, golden: Callable[[str, str], None]) -> None:
    """Plain text, and HTML with its styles in the tags."""
    message = received(full)
    golden("full.mail.txt", part(message, "plain"))
    golden("full.mail.html", part(message, "html"))


@pytest.mark.parametrize("name", ["full", "sparse", "empty", "hostile"])
def test_the_bytes_pass_every_server(name: str, request: pytest.FixtureRequest) -> None:
    """7-bit, CR LF at each line's end and nowhere else, no line over 998 bytes; the same bytes every time."""
    briefing = request.getfixturevalue(name)
    data = to_bytes(compose_mail(briefing))
    lines = data.split(b"\r\n")
    assert data.isascii()
    assert max(map(len, lines)) <= 998
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert data == to_bytes(compose_mail(briefing))


def test_no_header_can_be_injected(hostile: Briefing) -> None:
    """Line breaks in titles and headlines stay text."""
    message = received(replace(hostile, title="News\r\nBcc: all@example.org"))
    assert message["Bcc"] is None
    assert set(message.keys()) == set(received(replace(hostile, title="News")).keys())
    assert "javascript:" not in part(message, "html").replace("(javascript:alert(1))", "")


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param([], "Daily · Mon 23 Nov", id="no story"),
        pytest.param(["One"], "One · Mon 23 Nov", id="one story"),
        pytest.param(["One\r\nX: y", "Two", "Three"], "One X: y, and 2 more · Mon 23 Nov", id="more"),
        pytest.param([""], "Untitled · Mon 23 Nov", id="no headline"),
        pytest.param(["word " * 30], "word " * 10 + "word… · Mon 23 Nov", id="long"),
    ],
)
def test_the_subject_leads_with_the_news(titles: list[str], expected: str, empty: Briefing) -> None:
    """The first headline, how many more, and the day."""
    stories = tuple(Story((Article(title, title, ""),)) for title in titles)
    briefing = replace(empty, title="Daily", sections=(Section("", stories),))
    assert subject(briefing) == expected


def test_without_an_account_it_is_a_file_to_look_at(sparse: Briefing) -> None:
    """No sender and no recipient are needed."""
    message = compose_mail(sparse)
    assert (message["From"], message["To"]) == ("Quiet <briefing@localhost>", "undisclosed-recipients:;")


def test_links_back_need_a_place_on_the_web(full: Briefing) -> None:
    """Archive and earlier editions are linked where the output folder has an address."""
    message = compose_mail(full, setting=Setting(url="https://news.example.org/b/"))
    assert message["List-Archive"] == "<https://news.example.org/b/>"
    assert "https://news.example.org/b/2026-11-22.html" in part(message, "html")
    assert "Archive: https://news.example.org/b/index.html\n" in part(message, "plain")
    assert "Archive" not in part(compose_mail(full), "html")


def test_a_label_does_not_turn_its_sentence_round(full: Briefing) -> None:
    """Each label has a direction of its own: that of the paragraph is then its sentence's."""
    labels = re.findall(r'<b class="label"[^>]*>', part(compose_mail(full), "html"))
    assert len(labels) > 1
    assert all(' dir="ltr"' in label for label in labels)


@pytest.mark.parametrize(
    "address", ["", "me", "me@", "a b@example.org", "mé@example.org", "me@example.org>x<"]
)
def test_a_wrong_address_is_one_line(address: str, sparse: Briefing) -> None:
    """The error names the address and what it should look like."""
    with pytest.raises(MailError, match=r"^'.*' is no e-mail address: it needs the form me@example\.org$"):
        compose_mail(sparse, sender=address)
