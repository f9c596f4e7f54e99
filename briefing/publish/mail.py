"""Briefing -> e-mail: HTML and plain text, fit for every client, the same bytes for the same briefing."""

import hashlib
import re
from email import policy
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage

from css_inline import CSSInliner

from ..errors import MailError
from ..models import Briefing
from .filters import clean, shorten, web_url
from .layout import SENDER, Setting, values
from .templates import fill
from .words import words_of

_HEADLINE = 60  # characters: what an inbox shows beside the count and the day
_LONGEST = 78  # characters of a subject or a name (RFC 5322, 2.1.1: lines should not be longer)

_FORM = re.compile(r'(?:"?(?P<name>[^"<>]*?)"? *<)?(?P<spec>[!-;=?-~]+@[!-;=?-~]+)(?(name)>)')


def compose_mail(briefing: Briefing, *, sender: str = SENDER, setting: Setting | None = None) -> EmailMessage:
    """The briefing as a message from `sender` (`me@example.org`, `Me <me@example.org>`) to nobody yet.

    Raises MailError for an address that is none, TemplateError for a template that can't be filled in.
    """
    setting = setting or Setting()
    origin = _address(sender, briefing.title)
    known = values(briefing, setting, ".html", setting.url) | {"address": origin.addr_spec}
    text = fill("mail.txt.j2", known, setting.templates)
    html = _inlined(fill("mail.html.j2", known, setting.templates))

    message = EmailMessage(policy=policy.SMTP)
    message["From"] = origin
    message["To"] = "undisclosed-recipients:;"
    message["Subject"] = subject(briefing)
    message["Date"] = briefing.built
    for field, value in _list_headers(briefing, origin, setting).items():
        message[field] = value
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message["Content-Language"] = words_of(briefing.language).language
    message.set_boundary(f"=_briefing_{_hash(text, html)}")  # else one by chance
    return message


def to_bytes(message: EmailMessage) -> bytes:
    """The message as it goes over the wire: 7-bit, lines of at most 998 bytes, each ended by CR LF."""
    return message.as_bytes()


def subject(briefing: Briefing) -> str:
    """The first headline, how many more there are, and the day."""
    words = words_of(briefing.language)
    stories = briefing.stories
    day = words.short(briefing.date)
    if not stories:
        return f"{shorten(briefing.title, _LONGEST)} · {day}"
    headline = shorten(stories[0].title or words.untitled, _HEADLINE)
    if len(stories) == 1:
        return f"{headline} · {day}"
    return words.subject.format(headline=headline, more=words.count("more", len(stories) - 1), day=day)


def _list_headers(briefing: Briefing, origin: Address, setting: Setting) -> dict[str, str]:
    """What tells clients and other robots that this is a newsletter (RFC 2369, 2919, 3834)."""
    domain = origin.domain
    title = clean(briefing.title)
    name = f"{shorten(title, _LONGEST)} " if title.isascii() and title.replace(" ", "").isalnum() else ""
    url = web_url(setting.url).rstrip("/")
    archive = {"List-Archive": f"<{url}/>"} if url and url.isascii() else {}
    identity = _hash(briefing.date.isoformat(), title, domain)
    return {
        "Message-ID": f"<briefing.{briefing.date}.{identity}@{domain}>",
        "List-ID": f"{name}<briefing.{domain}>",
        "List-Unsubscribe": f"<mailto:{origin.addr_spec}?subject=unsubscribe>",
        **archive,
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Precedence": "list",
    }


def _address(text: str, name: str) -> Address:
    """An address as headers hold it, with its own display name or this one."""
    form = _FORM.fullmatch(clean(text))
    try:
        if form is None:
            raise ValueError
        return Address(shorten(form["name"] or name, _LONGEST), addr_spec=form["spec"])
    except (HeaderParseError, IndexError, ValueError) as error:
        raise MailError(f"{clean(text)!r} is no e-mail address: it needs the form me@example.org") from error


def _inlined(html: str) -> str:
    """The page with its style sheet in the tags, where Gmail and Outlook look for it; nothing is loaded."""
    return CSSInliner(load_remote_stylesheets=False).inline(html)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:24]
