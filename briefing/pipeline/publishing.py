"""The briefing leaves: files first, then the memory of the day, then the mail."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from ..config import Config
from ..edit.days.follow import remember
from ..errors import MailError
from ..models import Briefing, Shown
from ..publish.archive import Edition, archive
from ..publish.layout import SENDER, Neighbour
from ..publish.render import Format, find_format, render, usable_formats
from ..publish.site import editions, present, write
from ..publish.smtp import send
from ..store import Store

HEADLINES = 5  # of an edition, on the archive page


@dataclass(frozen=True, slots=True)
class Delivered:
    """To whom a mail went, and a line for each to whom it could not be sent."""

    sent: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def publish(
    briefing: Briefing,
    config: Config,
    store: Store,
    asked: datetime | None = None,
    since: datetime | None = None,
) -> tuple[Path, ...]:
    """Write the day's files, the latest ones and the archive page; then remember what was shown.

    The order matters: should writing fail, tomorrow does not take for shown what nobody could read.
    A second briefing of the day replaces the first, in the memory and in all its files, also in those of
    formats that were not asked for this time. The latest files are those of the newest day, also when an
    older one is built after it. `asked` is the moment at which feeds were asked, where that is not the
    briefing's: what is first seen after it comes late for the next one. A briefing that is built again when
    its day is over keeps the moment of the first time. `since` is the window's start where the user said
    so.
    Returns the day's files. Raises TemplateError, OutputError, StoreError.
    """
    chosen = _chosen(briefing.date, config)
    suffixes = [find_format(name).suffix for name in chosen]
    earlier = editions(config.output_folder)
    is_newest = briefing.date >= max(earlier, default=briefing.date)
    made: dict[str, bytes] = {}
    for name, suffix in zip(chosen, suffixes, strict=True):
        content = _rendered(briefing, name, chosen, config).encode()
        made[f"{briefing.date}{suffix}"] = content
        if is_newest:
            made[f"latest{suffix}"] = content
    # Those that stand under another come last: the archive names a day's first ones, also on later days.
    stories = sorted(briefing.stories, key=lambda story: bool(story.under))
    shown = [remember(story, briefing.date) for story in stories]
    made["index.html"] = _archive(briefing, shown, config, store, {*earlier, briefing.date}, made).encode()
    write(made, config.output_folder)
    store.save_shown(briefing.date, shown, _asked(briefing, store, asked), briefing.built, since)
    return tuple(config.output_folder / f"{briefing.date}{suffix}" for suffix in suffixes)


def _chosen(day: date, config: Config) -> tuple[str, ...]:
    """The formats to write: those asked for, and those the day has files of, so that all say the same."""
    there = present(config.output_folder)
    others = (name for name, kind in usable_formats().items() if f"{day}{kind.suffix}" in there)
    return tuple(dict.fromkeys((*config.output.formats, *(("email",) if config.mail else ()), *others)))


def _asked(briefing: Briefing, store: Store, asked: datetime | None) -> datetime:
    """When feeds were asked for it; for a day that is over, when they were for its earlier briefing."""
    if asked and asked > briefing.built and briefing.date in store.briefings():
        return store.asked(briefing.date + timedelta(days=1)) or asked
    return asked or briefing.built


def deliver(day: date, config: Config, store: Store, now: datetime, *, user: str, password: str) -> Delivered:
    """Mail a day's briefing, as `publish` has written it, to the recipients who have not had it.

    Each is remembered as soon as the server has accepted the mail; one who can't be reached keeps nobody
    else from it. Raises StoreError.
    """
    sent: list[str] = []
    problems: list[str] = []
    server, recipients = (config.mail.smtp, config.mail.to) if config.mail else ("", ())
    written = config.output_folder / f"{day}{find_format('email').suffix}"
    message = message_from_bytes(written.read_bytes(), EmailMessage, policy=SMTP)
    had = store.sent(day)
    for recipient in recipients:
        if recipient in had:
            continue
        try:
            send(_addressed(message, recipient), recipient, server, user=user, password=password)
        except MailError as error:
            problems.append(str(error))
            continue
        store.mark_sent(day, recipient, now)
        sent.append(recipient)
    return Delivered(tuple(sent), tuple(problems))


def _addressed(message: EmailMessage, recipient: str) -> EmailMessage:
    """The message to one recipient: nobody sees who else reads it."""
    del message["To"]
    message["To"] = recipient
    return message


def _rendered(briefing: Briefing, name: str, chosen: Sequence[str], config: Config) -> str:
    """A file's text; the e-mail names no recipient, since the folder may be published."""
    return render(
        briefing,
        name,
        templates=config.template_folder,
        beside=chosen,
        url=config.output.url,
        sender=config.mail.from_ if config.mail else SENDER,
    )


def _archive(
    briefing: Briefing,
    shown: Sequence[Shown],
    config: Config,
    store: Store,
    days: Collection[date],
    written: Collection[str],
) -> str:
    """The page of all editions, with what is `shown` today and the headlines that the store has of others."""
    span = (max(days) - min(days)).days + 1
    headlines: defaultdict[date, list[str]] = defaultdict(list)
    known = store.shown(max(days) + timedelta(days=1), days=span)
    for each in (*(story for story in known if story.date != briefing.date), *shown):
        headlines[each.date].append(each.title)
    there = {*written, *present(config.output_folder)}
    kinds = sorted(usable_formats().values(), key=lambda kind: kind.suffix != ".html")  # the page first
    listed = [
        Edition(day, tuple(headlines[day][:HEADLINES]), len(headlines[day]), _files(day, kinds, there))
        for day in sorted(days)
    ]
    return archive(listed, title=briefing.title, language=briefing.language, templates=config.template_folder)


def _files(day: date, kinds: Sequence[Format], there: Collection[str]) -> tuple[Neighbour, ...]:
    """The day's files, of those there."""
    named = ((kind.name, f"{day}{kind.suffix}") for kind in kinds)
    return tuple(Neighbour(kind, name) for kind, name in named if name in there)
