"""briefing send: a briefing that was built, by mail."""

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import click

from ..errors import ConfigError
from ..pipeline import deliver
from .desk import Day, clock, config_option, configured, login, opened
from .files import edition


@click.command("send")
@click.argument("day", type=Day(), required=False, metavar="[DATE]")
@config_option
@click.option("-n", "--dry-run", is_flag=True, help="Say to whom it would go, and send nothing.")
def command(day: date | None, path: Path, dry_run: bool) -> None:
    """Mail a briefing, the latest or that of a day, to those who have not had it yet.

    The server and the recipients stand in feeds.yaml under mail; user and password come from the
    environment, as BRIEFING_SMTP_USER and BRIEFING_SMTP_PASSWORD.

    \b
    Example:  briefing send 2026-11-23 --dry-run
    """
    config = configured(path)
    if config.mail is None:
        raise ConfigError(f"{path}: there is no mail: part: add one, as mail: {{from: …, to: […], smtp: …}}")
    file = edition(config.output_folder, day, "eml")
    message = message_from_bytes(file.read_bytes(), EmailMessage, policy=SMTP)
    sent_on = day or message["Date"].datetime.astimezone(config.zone).date()
    with opened(config) as store:
        had = store.sent(sent_on)
        for recipient in config.mail.to:
            if recipient in had:
                click.echo(f"{recipient} has had the briefing of {sent_on}")
            elif dry_run:
                click.echo(f"would mail the briefing of {sent_on} to {recipient} through {config.mail.smtp}")
        for recipient in () if dry_run else deliver(message, sent_on, config, store, clock(), **login()):
            click.echo(f"mailed the briefing of {sent_on} to {recipient}")
