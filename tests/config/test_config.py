"""What a right file means."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from briefing.config import (
    Config,
    FeedConfig,
    HttpConfig,
    MailConfig,
    OutputConfig,
    SectionConfig,
    SummaryConfig,
    parse_config,
    unknown_name,
)
from briefing.errors import ConfigError
from briefing.models import Feed

FULL = """\
title: "The Harbour Gazette: morning"
language: no
timezone: Europe/Oslo
window: 1d 12h
stories: 12
precision: strict
sections:
  - name: World
    stories: 6
    feeds:
      - https://example.org/world
      - url: https://example.com/rss
        name: 404
        outlet: Example
        weight: 1.5
        full_text: never
        keep: [climate, climate, 2026, yes]
        mute: live blog
  - name: Near home
    feeds: [saved/town hall.xml, "file:///srv/a%20b.xml", file:here.xml, ./a.b/c]
watch: &words ["data center", Größe]
mute: *words
summary: {method: lead, sentences: 4}
http: {every: 90m, timeout: 2.5s, max_bytes: 2MiB, allow_private: ["127.0.0.1:8700", "[fd00::/8]:80", "::1"]}
output: {folder: out, formats: html, templates: mine, url: "https://news.example.org/"}
mail: {from: Gazette <me@example.org>, to: you@example.org, smtp: "smtps://mail.example.org"}
"""


def test_every_key_is_read(parse: Callable[[str], Config]) -> None:
    """A file with every key set gives these values."""
    far = FeedConfig(
        url="https://example.com/rss",
        name="404",
        outlet="Example",
        weight=1.5,
        full_text="never",
        keep=("climate", "2026", "yes"),
        mute=("live blog",),
    )
    home = ("saved/town hall.xml", "file:///srv/a%20b.xml", "file:here.xml", "./a.b/c")
    assert parse(FULL) == Config(
        path=Path("/news/feeds.yaml"),
        title="The Harbour Gazette: morning",
        language="no",
        timezone="Europe/Oslo",
        window=timedelta(hours=36),
        stories=12,
        precision="strict",
        sections=(
            SectionConfig(name="World", stories=6, feeds=(FeedConfig(url="https://example.org/world"), far)),
            SectionConfig(name="Near home", feeds=tuple(FeedConfig(url=url) for url in home)),
        ),
        watch=("data center", "Größe"),
        mute=("data center", "Größe"),
        summary=SummaryConfig(method="lead", sentences=4),
        http=HttpConfig(
            every=timedelta(minutes=90),
            timeout=2.5,
            max_bytes=2 * 1024**2,
            allow_private=("127.0.0.1:8700", "[fd00::/8]:80", "::1"),
        ),
        output=OutputConfig(
            folder=Path("out"), formats=("html",), templates=Path("mine"), url="https://news.example.org/"
        ),
        mail=MailConfig.model_validate(
            {
                "from": "Gazette <me@example.org>",
                "to": ["you@example.org"],
                "smtp": "smtps://mail.example.org",
            }
        ),
    )


def test_what_is_left_out_has_its_default(with_sections: Callable[[str], Config]) -> None:
    """A file with one feed is enough; a key with nothing after it is left out."""
    config = with_sections("title:\nmail:\nwatch: ~\nhttp: {every: }\n")
    assert config == Config(
        path=Path("/news/feeds.yaml"),
        sections=(SectionConfig(name="World", feeds=(FeedConfig(url="https://example.org/feed"),)),),
    )
    assert (config.title, config.timezone, config.mail) == ("The Morning Briefing", "UTC", None)


def test_feeds_know_their_section_and_their_files(parse: Callable[[str], Config]) -> None:
    """All feeds come in the file's order; a path is relative to the file, and becomes an absolute URI."""
    assert parse(FULL).feeds == (
        Feed("https://example.org/world", section="World"),
        Feed(
            "https://example.com/rss",
            name="404",
            section="World",
            outlet="Example",
            weight=1.5,
            full_text="never",
            keep=("climate", "2026", "yes"),
            mute=("live blog",),
        ),
        Feed("file:///news/saved/town%20hall.xml", section="Near home"),
        Feed("file:///srv/a%20b.xml", section="Near home"),
        Feed("file:///news/here.xml", section="Near home"),
        Feed("file:///news/a.b/c", section="Near home"),
    )


def test_a_configuration_knows_its_places(parse: Callable[[str], Config]) -> None:
    """Folders are relative to the file's own."""
    config = parse(FULL)
    assert (config.zone, config.base, config.state, config.output_folder, config.template_folder) == (
        ZoneInfo("Europe/Oslo"),
        Path("/news"),
        Path("/news/.briefing"),
        Path("/news/out"),
        Path("/news/mine"),
    )


def test_absolute_and_home_folders_stay(with_sections: Callable[[str], Config]) -> None:
    """An absolute folder is taken as it is, and ~ is the user's home."""
    assert with_sections("output: {folder: /srv/news}").output_folder == Path("/srv/news")
    assert with_sections("output: {folder: ~/news}").output_folder == Path.home() / "news"


def test_a_configuration_does_not_change(with_sections: Callable[[str], Config]) -> None:
    """It is frozen."""
    with pytest.raises(ValidationError):
        with_sections("").title = "Other"


def test_names_are_held_against_the_tables_given() -> None:
    """Where the names of methods and formats are known, another one is a mistake with its place."""
    text = (
        "sections: [{name: A, feeds: [a.xml]}]\nsummary: {method: leed}\noutput: {formats: [html, htlm, x]}"
    )
    with pytest.raises(ConfigError) as error:
        parse_config(text, "f", Path("/f"), methods=("news", "lead"), formats=("markdown", "html"))
    assert error.value.problems == (
        'f:2:19: summary.method: unknown method "leed" (did you mean "lead"?)',
        'f:3:26: output.formats[1]: unknown format "htlm" (did you mean "html"?)',
        'f:3:32: output.formats[2]: unknown format "x": there are markdown, html',
    )


def test_a_name_that_nothing_is_like_gets_the_list() -> None:
    """The line that commands use for a name in an option."""
    assert unknown_name("format", "HTML", ["html"]) == 'unknown format "HTML" (did you mean "html"?)'
    assert unknown_name("format", "pdf", ["html", "text"]) == 'unknown format "pdf": there are html, text'


def test_ten_thousand_feeds_are_read(parse: Callable[[str], Config]) -> None:
    """A large file is read whole."""
    feeds = "".join(f"  - {{url: https://{n}.example.org/feed, name: Outlet {n}}}\n" for n in range(10_000))
    assert len(parse(f"sections:\n- name: World\n  feeds:\n{feeds}").feeds) == 10_000
