"""briefing send, and the mail of briefing build."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.inbox import Mail, inbox
from support.paper import FEEDS_YAML, Run

NOW = ("--now", "2026-11-23T06:30")
READERS = ("ana@example.org", "rui@example.org")


def posted(folder: Path, smtp: str, *readers: str) -> None:
    """Add a mail part to feeds.yaml."""
    mail = json.dumps({"from": "Me <me@example.org>", "to": readers, "smtp": smtp})
    (folder / "feeds.yaml").write_text(f"{FEEDS_YAML}mail: {mail}\n", encoding="utf-8")


@pytest.fixture
def mails(folder: Path) -> Iterator[list[Mail]]:
    """What arrived at the server that feeds.yaml names."""
    with inbox() as (arrived, smtp):
        posted(folder, smtp, *READERS)
        yield arrived


def test_each_reader_gets_it_once(run: Run, mails: list[Mail]) -> None:
    """A build mails it; a second one, and send, find that all have had it."""
    assert json.loads(run("build", *NOW, "--json").out)["sent"] == list(READERS)
    assert json.loads(run("build", *NOW, "--json").out)["sent"] == []
    told = "".join(f"{reader} has had the briefing of 2026-11-23\n" for reader in READERS)
    assert run("send").out == run("send", "--dry-run").out == told
    assert [mail.recipients for mail in mails] == [(reader,) for reader in READERS]


def test_send_what_was_not_mailed(run: Run, mails: list[Mail]) -> None:
    """--no-mail keeps a build from mailing; --dry-run says who would get it, send mails what was written."""
    run("build", *NOW, "--no-mail")
    assert run("send", "--dry-run").out.count("would mail the briefing of 2026-11-23 to ") == len(READERS)
    assert mails == []
    assert run("send", "2026-11-23").out.count("mailed the briefing of 2026-11-23 to ") == len(READERS)
    assert [str(mail.message["To"]) for mail in mails] == list(READERS)


def test_the_file_names_no_reader(folder: Path, run: Run, mails: list[Mail]) -> None:
    """The .eml may be published with the rest: nobody's address is in it but the sender's."""
    run("build", *NOW)
    text = (folder / "output" / "2026-11-23.eml").read_text(encoding="ascii")
    assert "me@example.org" in text
    assert not [word for word in (*READERS, "bcc") if word in text.lower()]


def test_a_reader_who_can_not_be_had(folder: Path, run: Run) -> None:
    """The others get it, what was done is told, and the line that says why not is the last; the code is 1."""
    with inbox() as (mails, smtp):
        posted(folder, smtp, "refused@example.org", *READERS)
        result = run("build", *NOW, "-v")
    assert result.code == 1
    assert "  mailed to ana@example.org\n  mailed to rui@example.org\n" in result.out
    assert [line[:41] for line in result.err.splitlines()] == ["briefing: mail to refused@example.org by "]
    assert len(mails) == len(READERS)


@pytest.mark.parametrize(
    ("mail", "args", "code", "said"),
    [
        pytest.param("", (), 2, "there is no mail: part", id="no mail part"),
        pytest.param("smtp://127.0.0.1:9", (), 1, "the connection fails", id="no server"),
        pytest.param("smtp://127.0.0.1:9", ("2026-11-01",), 1, "there is 2026-11-23", id="no such day"),
        pytest.param(
            "smtp://u:secret@localhost", (), 2, "BRIEFING_SMTP_PASSWORD", id="a password in the file"
        ),
    ],
)
def test_what_can_not_be_sent(
    folder: Path, run: Run, mail: str, args: tuple[str, ...], code: int, said: str
) -> None:
    """One line says what is missing; a password is not repeated."""
    run("build", *NOW)
    if mail:
        posted(folder, mail, "ana@example.org")
    result = run("send", *args)
    assert (result.code, len(result.err.splitlines())) == (code, 1)
    assert said in result.err
    assert "secret" not in result.err


def test_nothing_to_send(folder: Path, run: Run) -> None:
    """Before the first build there is no mail."""
    posted(folder, "smtp://127.0.0.1:9", "ana@example.org")
    assert run("send").err.startswith("briefing: no briefing in ")
