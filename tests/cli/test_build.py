"""briefing build, on feeds in files: no network, the real pipeline."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, WIRE, Run, rss

NOW = ("--now", "2026-11-23T06:30")
FAR = "is too far away: give one from 1971 to 2970."
TRAM = "Tram drivers at Elmouth vote for new rosters."


def test_build_writes_every_format(folder: Path, run: Run) -> None:
    """Each format is there under the day's name and as the latest, beside the archive; nothing else."""
    assert run("build", *NOW).code == 0
    suffixes = ("eml", "html", "json", "md", "txt")
    day = {f"2026-11-23.{suffix}" for suffix in suffixes}
    latest = {f"latest.{suffix}" for suffix in suffixes}
    assert {file.name for file in (folder / "output").iterdir()} == day | latest | {"index.html"}


def test_cron_hears_nothing(folder: Path, run: Run) -> None:
    """Where nobody watches, a build that went well is silent."""
    assert run("build", *NOW) == run("build", *NOW, "--quiet")
    assert (run("build", *NOW).out, run("build", *NOW).err) == ("", "")


def test_outlets_of_one_story_come_together(folder: Path, run: Run) -> None:
    """Two outlets tell of the bridge: one story; every quote is a slice of what its outlet wrote."""
    run("build", *NOW, "--format", "json")
    data = json.loads((folder / "output" / "2026-11-23.json").read_text(encoding="utf-8"))
    stories = [story for section in data["sections"] for story in section["stories"]]
    bridge = next(story for story in stories if "bridge" in story["title"])
    assert set(bridge["outlets"]) == {"The Wire", "The Herald"}
    assert {quote["outlet"] for quote in bridge["quotes"]} == {"The Wire", "The Herald"}


def test_the_same_again_is_the_same(folder: Path, run: Run) -> None:
    """The same store, configuration and moment give the same bytes."""
    run("build", *NOW)
    first = {file.name: file.read_bytes() for file in (folder / "output").iterdir()}
    run("build", *NOW)
    assert {file.name: file.read_bytes() for file in (folder / "output").iterdir()} == first


def test_the_files_of_a_day_are_of_one_edition(folder: Path, run: Run) -> None:
    """Who builds a day again in one format has its other files written anew, too, and no more than those."""
    run("build", *NOW, "-f", "json", "-f", "text", "-f", "html")
    (folder / "herald.xml").unlink()
    (folder / "wire.xml").write_text(rss("The Wire", [(TRAM, TRAM)]), encoding="utf-8")
    run("build", "--now", "2026-11-23T18:30", "-f", "html")
    for name in ("2026-11-23", "latest"):
        files = sorted((folder / "output").glob(f"{name}.*"))
        assert [file.suffix for file in files] == [".html", ".json", ".txt"]
        assert [file.name for file in files if TRAM not in file.read_text(encoding="utf-8")] == []
    assert TRAM in run("show").out


def test_an_older_day_is_not_shown_as_the_latest(folder: Path, run: Run) -> None:
    """Where the newest day is not written as text, the text of the day before is not taken for it."""
    run("build", *NOW)
    (folder / "wire.xml").write_text(
        rss("The Wire", [(TRAM, TRAM)], "Tue, 24 Nov 2026 05:00:00 GMT"), encoding="utf-8"
    )
    run("build", "--now", "2026-11-24T06:30", "-f", "html")
    ran = run("show")
    assert (ran.code, "output/2026-11-24.txt is not there" in ran.err) == (1, True)


def test_the_next_day_does_not_repeat(folder: Path, run: Run) -> None:
    """What yesterday's briefing showed, and nobody has added to, is left out and counted."""
    run("build", *NOW)
    late = (
        *WIRE,
        ("Tram drivers vote for new rosters", "Tram drivers at Elmouth voted for new rosters on Tuesday."),
    )
    (folder / "wire.xml").write_text(rss("The Wire", late), encoding="utf-8")
    result = run("build", "--now", "2026-11-24T04:30", "--json", "--format", "json")
    assert result.code == 0
    data = json.loads((folder / "output" / "2026-11-24.json").read_text(encoding="utf-8"))
    titles = [story["title"] for section in data["sections"] for story in section["stories"]]
    assert titles == ["Tram drivers vote for new rosters"]
    assert data["tally"]["repeats"] == 3


def test_a_feed_that_fails_is_a_line(folder: Path, run: Run) -> None:
    """A missing feed file spoils nothing: the rest is built, the failure is told and shown."""
    (folder / "herald.xml").unlink()
    result = run("build", *NOW, "--json")
    told = json.loads(result.out)
    assert (result.code, told["stories"], [f["name"] for f in told["failures"]]) == (0, 2, ["The Herald"])
    assert "The Herald" in (folder / "output" / "latest.md").read_text(encoding="utf-8")


def test_muted_words(folder: Path, run: Run) -> None:
    """A muted word keeps an entry out."""
    (folder / "feeds.yaml").write_text(FEEDS_YAML + "mute: [horoscope]\n", encoding="utf-8")
    assert json.loads(run("build", *NOW, "--json").out)["articles"] == 3


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        pytest.param(
            ("build", "--now", "2030-01-01T06:30"), 3, "no article from", id="nothing in the window"
        ),
        pytest.param(("build", "--date", "tomorow"), 2, "is not a day", id="not a day"),
        pytest.param(("build", "--date", "9999-12-31"), 2, FAR, id="a day without a next"),
        pytest.param(("build", "--now", "0001-01-01T00:00"), 2, FAR, id="a moment without a past"),
        pytest.param(("build", "--since", "0001-01-01"), 2, FAR, id="since ever"),
        pytest.param(("build", "--since", "soon"), 2, "is no time", id="not a time"),
        pytest.param(("build", *NOW, "--since", "2027-01-01"), 2, "is not before", id="since after now"),
        pytest.param(("build", "--date", "today", *NOW), 2, "give one of them", id="two moments"),
        pytest.param(("build", *NOW, "--format", "htm"), 2, 'did you mean "html"', id="unknown format"),
        pytest.param(("build", "--config", "none.yaml"), 2, "none.yaml", id="no such configuration"),
        pytest.param(("bild",), 2, "No such command 'bild'. Did you mean 'build'?", id="unknown command"),
    ],
)
def test_what_can_not_be_done(folder: Path, run: Run, args: tuple[str, ...], code: int, said: str) -> None:
    """What is wrong is said in a line on stderr, with the exit code of its kind."""
    result = run(*args)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert "Traceback" not in result.err


def test_a_folder_without_feeds_yaml(empty: Path, run: Run) -> None:
    """The first build in an empty folder names the way to a configuration."""
    result = run("build")
    assert result.code == 2
    assert "briefing init" in result.err
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(
            ("--now", "2026-12-01T06:30", "--since", "3d"),
            "no article from 2026-11-28 06:30 to 2026-12-01 06:30: "
            "the newest is from 2026-11-23 05:00 (--since 2026-11-23 reaches it)",
            id="earlier",
        ),
        pytest.param(
            ("--date", "2020-01-02"),
            "no article from 2020-01-01 23:59 to 2020-01-02 23:59: "
            "the newest is later, from 2026-11-23 05:00",
            id="later",
        ),
    ],
)
def test_an_empty_window_says_what_there_is(folder: Path, run: Run, args: tuple[str, ...], said: str) -> None:
    """Both commands name the newest article, and the option that reaches it."""
    run("build", *NOW)
    assert run("build", *args).err == f"briefing: {said}\n"
    assert run("explain", *args).err == f"briefing: {said}\n"
    if "--since" in said:
        assert run("build", "--now", "2026-12-01T06:30", "--since", "2026-11-23").code == 0


def test_nothing_but_muted_articles(folder: Path, run: Run) -> None:
    """Where the user's own words keep all of them out, that is said."""
    (folder / "feeds.yaml").write_text(f"{FEEDS_YAML}mute: [harbour, glacier, horoscope]\n", encoding="utf-8")
    assert run("build", *NOW).err == (
        "briefing: no article from 2026-11-22 06:30 to 2026-11-23 06:30: "
        "all there are (4) are muted in feeds.yaml\n"
    )


def test_no_network(folder: Path, run: Run) -> None:
    """Without any network, one line says so and names the sample."""
    (folder / "feeds.yaml").write_text(
        "sections:\n  - name: World\n    feeds: ['http://127.0.0.1:9/feed']\n"
        "http: {allow_private: ['127.0.0.1:9']}\n",
        encoding="utf-8",
    )
    result = run("build")
    assert result.code == 3
    assert len(result.err.splitlines()) == 1
    assert "briefing demo" in result.err


def test_verbose_says_why_there_is_nothing(folder: Path, run: Run) -> None:
    """Where nothing could be read, -v lists each feed and its reason before the line."""
    for file in folder.glob("*.xml"):
        file.unlink()
    assert run("build", "-v").err.splitlines() == [
        "  The Wire: wire.xml: no such file or directory",
        "  The Herald: herald.xml: no such file or directory",
        "briefing: no feed of 2 could be read (The Wire: wire.xml: no such file or directory); "
        "briefing demo builds a sample without a network",
    ]


def test_what_was_fetched_is_built_without_a_network(folder: Path, run: Run) -> None:
    """When no feed answers any more, the store's entries make the briefing; the failures are listed."""
    run("fetch")
    for file in folder.glob("*.xml"):
        file.unlink()
    told = json.loads(run("build", *NOW, "--json").out)
    assert (told["stories"], [f["name"] for f in told["failures"]]) == (3, ["The Wire", "The Herald"])


def test_offline_before_anything_was_fetched(folder: Path, run: Run) -> None:
    """Nobody was ever asked: the line says so."""
    (folder / "feeds.yaml").write_text(
        "sections:\n  - name: World\n    feeds: ['https://paper.example/feed']\n", encoding="utf-8"
    )
    result = run("build", "--offline")
    assert (result.code, result.err.startswith("briefing: nothing has been fetched yet: ")) == (3, True)


def test_an_earlier_day_keeps_nothing_from_today(folder: Path, run: Run) -> None:
    """What a briefing of an earlier day fetches is news of its own day, and still there for that day's."""
    now = datetime.now(UTC)
    # The other feeds of the folder have dates of their own, which may be the earlier day's.
    (folder / "feeds.yaml").write_text(
        "sections:\n  - name: World\n    feeds: [wire.xml]\n", encoding="utf-8"
    )
    (folder / "wire.xml").write_text(
        rss("The Wire", WIRE, format_datetime(now - timedelta(minutes=5), usegmt=True)), encoding="utf-8"
    )
    assert run("build", "--date", str(now.date() - timedelta(days=4))).code == 3
    assert json.loads(run("build", "--json").out)["articles"] >= len(WIRE)


def test_today_is_that_of_the_briefing(folder: Path, run: Run) -> None:
    """`today` is the day in the briefing's time zone, not in the machine's."""
    earlier = format_datetime(datetime.now(UTC) - timedelta(minutes=5), usegmt=True)
    (folder / "wire.xml").write_text(rss("The Wire", WIRE, earlier), encoding="utf-8")
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):  # 25 hours apart: never the same day
        (folder / "feeds.yaml").write_text(FEEDS_YAML.replace("Europe/Lisbon", zone), encoding="utf-8")
        assert run("build", "--format", "text").code == 0
        assert run("show", "today").code == 0


def test_quiet_is_quiet(folder: Path, run: Run) -> None:
    """--quiet prints nothing, even with --verbose."""
    assert run("build", *NOW, "--quiet", "--verbose").out == ""


def test_another_run_holds_the_lock(folder: Path, run: Run) -> None:
    """A second run leaves with 75, and touches nothing."""
    from briefing.cli.desk import opened
    from briefing.config import load_config

    with opened(load_config(Path("feeds.yaml"))):
        result = run("build", *NOW)
    assert result.code == 75
    assert "another run" in result.err
    assert not (folder / "output").exists()


def test_a_folder_that_can_not_be_written(folder: Path, run: Run) -> None:
    """An output folder that is a file gives one line; the day is not taken for shown."""
    (folder / "output").write_text("in the way", encoding="utf-8")
    result = run("build", *NOW)
    assert (result.code, len(result.err.splitlines())) == (1, 1)
    (folder / "output").unlink()
    assert run("build", "--now", "2026-11-23T07:30", "--json").out.count('"stories": 3') == 1


def test_an_edition_of_a_day_to_come_is_named(folder: Path, run: Run) -> None:
    """A clock that was wrong once has left the latest files with a day to come: a line says so."""
    now = format_datetime(datetime.now(UTC) - timedelta(minutes=5))
    (folder / "wire.xml").write_text(rss("The Wire", WIRE, now), encoding="utf-8")
    (folder / "output").mkdir()
    (folder / "output" / "2999-01-01.html").write_text("<p>Later", encoding="utf-8")
    ran = run("build")
    assert (ran.code, ran.err) == (
        0,
        f"briefing: {folder / 'output'}: latest.* are of 2999-01-01, a day to come: "
        "if the clock was wrong then, remove 2999-01-01.* and build again\n",
    )
    (folder / "output" / "2999-01-01.html").unlink()
    assert run("build").err == ""


def test_a_template_without_effect_is_named(folder: Path, run: Run) -> None:
    """A file whose name is nearly that of a template is told, and the briefing is built."""
    (folder / "feeds.yaml").write_text(f"{FEEDS_YAML}output: {{templates: mine}}\n", encoding="utf-8")
    (folder / "mine").mkdir()
    (folder / "mine" / "breifing.txt.j2").write_text("x", encoding="utf-8")
    ran = run("build", *NOW)
    assert (ran.code, ran.err) == (
        0,
        f'briefing: {folder / "mine"}: no template is called "breifing.txt.j2" '
        '(did you mean "briefing.txt.j2"?)\n',
    )
