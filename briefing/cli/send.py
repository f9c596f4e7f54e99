"""briefing send: a briefing that was built, by mail."""

from pathlib import Path

import click

from ..errors import ConfigError, MailError
from .files import edition
from .options import Day, Said, clock, config_option, named


@click.command("send")
@click.argument("day", type=Day(), required=False, metavar="[DATE]")
@config_option
@click.option("-n", "--dry-run", is_flag=True, help="Say to whom it would go, and send nothing.")
def command(day: Said | None, path: Path, dry_run: bool) -> None:
    """Mail a briefing, the latest or that of a day, to those who have not had it yet.

    The server and the recipients stand in feeds.yaml under mail; user and password come from the
    environment, as BRIEFING_SMTP_USER and BRIEFING_SMTP_PASSWORD.

    \b
    Example:  briefing send 2026-11-23 --dry-run
    """
    from ..pipeline import deliver
    from ..publish.site import editions
    from .desk import configured, login, opened

    config = configured(path)
    if config.mail is None:
        raise ConfigError(f"{path}: there is no mail: part: add one, as mail: {{from: …, to: […], smtp: …}}")
    folder = config.output_folder
    mails = [each for each in editions(folder) if (folder / f"{each}.eml").is_file()]
    newest = max(mails, default=clock().astimezone(config.zone).date())
    built = newest if day is None else named(day, config.zone)
    edition(folder, built, "email", ("email",))  # raises where it was not written
    with opened(config, alone=not dry_run) as store:
        had = store.sent(built)
        for recipient in config.mail.to:
            if recipient in had:
                click.echo(f"{recipient} has had the briefing of {built}")
            elif dry_run:
                click.echo(f"would mail the briefing of {built} to {recipient} through {config.mail.smtp}")
        if dry_run:
            return
        mailed = deliver(built, config, store, clock(), **login())
    for recipient in mailed.sent:
        click.echo(f"mailed the briefing of {built} to {recipient}")
    if mailed.problems:
        raise MailError("\n".join(mailed.problems))
