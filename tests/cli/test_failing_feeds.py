"""What commands say and do after feeds have failed, with a publisher on loopback."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from support.paper import WIRE, Run, rss
from support.server import Publisher, publisher

LATER = r"asked again before (\d{4}-\d\d-\d\d )?\d\d:\d\d: --refresh asks now"


@pytest.fixture
def press() -> Iterator[Publisher]:
    """A publisher that has lost its feed."""
    with publisher({}) as server:
        yield server


@pytest.fixture
def failed(empty: Path, run: Run, press: Publisher) -> Path:
    """A folder whose one feed could not be read a moment ago."""
    (empty / "feeds.yaml").write_text(
        f"sections: [{{name: World, feeds: [{{url: 'http://{press.address}/wire.xml', name: Wire}}]}}]\n"
        f"http: {{allow_private: ['{press.address}']}}\n",
        encoding="utf-8",
    )
    assert run("build").err == (
        "briefing: no network? no feed of 1 could be read (Wire: HTTP 404 Not Found); "
        "briefing demo builds a sample without a network\n"
    )
    return empty


def back(press: Publisher) -> None:
    """The feed is there again, with news."""
    now = format_datetime(datetime.now(UTC) - timedelta(minutes=5), usegmt=True)
    press.bodies["/wire.xml"] = rss("The Wire", WIRE, now)


def test_cron_leaves_a_failed_feed_alone_and_says_so(failed: Path, run: Run, press: Publisher) -> None:
    """Who asked nobody does not suspect the network, but says when feeds are asked again."""
    back(press)
    first = run("build")
    told = r"briefing: no feed of 1 could be read the last time \(Wire: HTTP 404 Not Found\), and none is "
    assert first.code == 3
    assert re.fullmatch(rf"{told}{LATER}\n", first.err)
    assert run("build", "--refresh").code == 0


def test_a_person_asks_again(failed: Path, press: Publisher) -> None:
    """Where somebody watches and no feed could be read the last time, all are asked."""
    back(press)
    terminal, stderr = os.openpty()
    with os.fdopen(terminal, "rb"), os.fdopen(stderr, "wb"):
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "build"], stdout=subprocess.PIPE, stderr=stderr, check=False
        )
    assert (done.returncode, press.asked[-1]) == (0, ("/wire.xml", 200))


def test_a_fetch_that_asks_none_says_why(failed: Path, run: Run, press: Publisher) -> None:
    """All feeds have failed a moment ago: that is told, not only that they are not due."""
    told = r"0 of 1 feed asked \(all failed the last time, and none is "
    ran = run("fetch")
    assert re.fullmatch(rf"{told}{LATER}\): 0 new entries, 0 changed\n", ran.out)
    assert len(press.asked) == 1


def test_offline_blames_no_network(failed: Path, run: Run) -> None:
    """Who is told to ask nobody says only what it knows from before."""
    assert run("build", "--offline").err == (
        "briefing: no feed of 1 could be read the last time (Wire: HTTP 404 Not Found): "
        "without --offline they are asked again\n"
    )


def test_a_check_makes_no_feed_wait_longer(failed: Path, run: Run) -> None:
    """However often it is asked whether a feed answers, it is due when it was before."""
    before = run("build").err
    for _ in range(5):
        assert run("feeds", "check").code == 1
    assert run("build").err == before


def test_no_address_is_published(folder: Path, run: Run, press: Publisher) -> None:
    """Feeds without a name are called by host and file in all that is written; a terminal may show more."""
    key = f"http://{press.address}/k3y/feed.xml"
    (folder / "feeds.yaml").write_text(
        f"sections: [{{name: World, feeds: [wire.xml, gone/away.xml, '{key}']}}]\n"
        f"http: {{allow_private: ['{press.address}']}}\n",
        encoding="utf-8",
    )
    ran = run("build", "--now", "2026-11-23T06:30", "-v")
    away = (folder / "gone" / "away.xml").as_uri()
    assert ran.err.splitlines()[1:] == [
        f"  {away}: no such file or directory",
        f"  {key}: HTTP 404 Not Found",
    ]
    data = json.loads((folder / "output" / "latest.json").read_text(encoding="utf-8"))
    assert data["failures"] == [
        {"name": "away.xml", "reason": "no such file or directory"},
        {"name": press.address, "reason": "HTTP 404 Not Found"},
    ]
    for file in (folder / "output").iterdir():
        text = file.read_text(encoding="utf-8")
        assert [secret for secret in ("k3y", str(folder)) if secret in text] == [], file
