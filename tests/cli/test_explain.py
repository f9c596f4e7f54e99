"""briefing explain, on feeds in files: why each story stands where it stands."""

import json
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from support.paper import FEEDS_YAML, HERALD, Run, rss

from briefing.cli.desk import opened
from briefing.cli.explain import command
from briefing.config import load_config
from briefing.errors import BriefingError, NothingToBrief
from briefing.pipeline import collect

NOW = ("--now", "2026-11-23T06:30")


def asked(*args: str, charset: str = "utf-8") -> Result:
    """What the command does."""
    names = ["-h", "--help"]  # the program's: click keeps those of a command's first use, for all tests
    return CliRunner(charset=charset).invoke(command, args, catch_exceptions=False, help_option_names=names)


def explain(*args: str, charset: str = "utf-8") -> str:
    done = asked(*args, *NOW, charset=charset)
    assert done.exit_code == 0
    return done.output


def lines(text: str) -> Sequence[str]:
    return [line.strip() for line in text.splitlines()]


@pytest.fixture
def built(folder: Path, run: Run) -> Path:
    """A folder with a briefing of the morning in it, without horoscopes, and with room for one story."""
    (folder / "feeds.yaml").write_text(f"{FEEDS_YAML}stories: 1\nmute: [horoscopes]\n", encoding="utf-8")
    assert run("build", *NOW).code == 0
    return folder


def test_each_story_has_its_reasons(built: Path) -> None:
    """Its points are the product of what is told; each article says what it shares with the headline's."""
    told = lines(explain())
    assert told[:3] == [
        "1. Elmouth harbour bridge opens to traffic at last",
        "2 outlets (1.58) × 2 h old (0.96) × lighter news: bridge, cost, opens (0.95) = 1.43 points",
        "The Herald: Elmouth harbour bridge opens to traffic at last (the headline)",
    ]
    assert told[3].startswith("The Wire: Harbour bridge opens after nine years of work (0.")
    assert "bridge" in told[3]


def test_what_is_left_out_has_its_reason(built: Path) -> None:
    """Below the cut, muted, too old: each is counted, and named."""
    told = lines(explain())
    assert told[told.index("Left out") :] == [
        "Left out",
        "1 story below the cut:",
        "2.  0.59  Glacier survey finds a lake under the northern ice",
        "0 stories already shown, with nothing new",
        "1 article muted",
        "Horoscope for the week (mute: horoscopes)",
        "0 articles too old: from the time just before the window",
    ]


def test_reasons_stay_english(built: Path) -> None:
    """In the terminal and as JSON, whatever the briefing's language; scripts have the kind."""
    with (built / "feeds.yaml").open("a", encoding="utf-8") as file:
        file.write("language: de\n")
    assert lines(explain())[1].startswith("2 outlets (1.58) × 2 h old (0.96)")
    told = json.loads(explain("--json"))
    first, second = told["shown"][0]["reasons"][:2]
    assert first == {"kind": "outlets", "text": "2 outlets", "value": 1.585}
    assert (second["kind"], second["text"]) == ("age", "2 h old")
    assert [muted["why"] for muted in told["muted"]] == ["mute: horoscopes"]


@pytest.mark.parametrize(
    "name", ["2", "glacier survey", "lake glacier"], ids=["number", "words", "any order"]
)
def test_one_story_can_be_named(built: Path, name: str) -> None:
    """By its number or words of its headline; it says what became of it."""
    assert lines(explain(name))[:2] == [
        "2. Glacier survey finds a lake under the northern ice",
        "left out: below the cut",
    ]


def test_words_of_several_headlines(built: Path) -> None:
    """The first is explained, and the others are named: "la" is in "last" and in "lake"."""
    done = asked("la", *NOW)
    assert done.stderr == 'briefing: "la" is also in 2: a number says which is meant\n'
    assert lines(done.stdout)[0] == "1. Elmouth harbour bridge opens to traffic at last"


GULL = ("Gulls leave the harbour of Elmouth", "The gulls have left the harbour, a count has found.")
THIRD = ("Elmouth harbour bridge opens, in the rain", "The harbour bridge at Elmouth opened on Monday.")


@pytest.mark.parametrize(
    ("charset", "picture"),
    [
        pytest.param("utf-8", f"|{' ' * 21}▅██| 2 outlets, hour by hour", id="blocks"),
        pytest.param("latin-1", f"|{'.' * 21}122| 2 outlets, hour by hour", id="numbers"),
    ],
)
def test_how_a_story_spread(folder: Path, run: Run, charset: str, picture: str) -> None:
    """Three articles make a picture, a character an hour; plain ones where the terminal has no others."""
    earlier = rss("The Herald", [*HERALD, THIRD], "Mon, 23 Nov 2026 04:00:00 GMT")
    (folder / "herald.xml").write_text(earlier, encoding="utf-8")
    assert run("build", *NOW).code == 0
    told = lines(explain("bridge", charset=charset))
    assert told[3] == picture
    (data,) = json.loads(explain("bridge", "--json", charset=charset))["stories"]
    assert data["coverage"] == [*[0] * 21, 1, 2, 2]


def test_the_same_as_json(built: Path, run: Run) -> None:
    """All of it for machines, what was left out by name; a story's id names it too."""
    old = rss("The Gull", [GULL], "Sun, 22 Nov 2026 05:00:00 GMT")
    (built / "feeds.yaml").write_text(
        f"{FEEDS_YAML}  - {{name: Sea, feeds: [gull.xml]}}\nstories: 1\nmute: [horoscopes]\n",
        encoding="utf-8",
    )
    (built / "gull.xml").write_text(old, encoding="utf-8")
    assert run("fetch", "--quiet").code == 0
    told = json.loads(explain("--json"))
    assert (told["built"], told["since"]) == ("2026-11-23T06:30:00+00:00", "2026-11-22T06:30:00+00:00")
    counts = {key: len(left) for key, left in told.items() if key not in ("built", "since")}
    assert counts == {"shown": 1, "below": 1, "repeats": 0, "muted": 1, "too_old": 1, "ahead": 0}
    assert told["too_old"] == [{"title": GULL[0], "outlet": "The Gull"}]
    first = told["shown"][0]
    assert [a["outlet"] for a in first["articles"]] == ["The Herald", "The Wire"]
    assert first["articles"][0]["alike"] == 1.0
    (named,) = json.loads(explain(first["id"], "--json"))["stories"]
    assert (named["title"], named["fate"]) == (first["title"], "in the briefing")


def test_an_article_that_came_late(built: Path, run: Run) -> None:
    """One that is older than the window, and that the last briefing could not have, is marked."""
    feed = rss("The Herald", [THIRD, *HERALD], "Mon, 23 Nov 2026 05:00:00 GMT").replace("herald-", "late-")
    (built / "herald.xml").write_text(feed, encoding="utf-8")
    (built / "wire.xml").write_text(
        rss("The Gull", [GULL], "Tue, 24 Nov 2026 05:00:00 GMT"), encoding="utf-8"
    )
    morning = ("--now", "2026-11-24T06:30")
    assert run("build", *morning).code == 0
    told = asked(*morning).output
    assert f"The Herald: {THIRD[0]} (" in told
    assert told.count("; came after the last briefing") == 2
    data = json.loads(asked("--json", *morning).output)
    assert sorted(a["late"] for story in data["shown"] for a in story["articles"]) == [False, True, True]


def test_the_latest_edition_is_explained(built: Path, run: Run) -> None:
    """As it was built, whatever was fetched since, and with the start it was given: the stories of `show`."""
    assert run("build", "--now", "2026-11-25T06:30", "--since", "4d").code == 0
    shown = run("show").out
    fresh = rss("The Gull", [GULL], "Wed, 25 Nov 2026 06:00:00 GMT")
    (built / "wire.xml").write_text(fresh, encoding="utf-8")
    config = load_config(built / "feeds.yaml")
    with opened(config) as store:
        collect(config, store, None, datetime(2026, 11, 25, 12, tzinfo=UTC))
    which = "The briefing of 2026-11-25, built at 06:30, looks back to 2026-11-21 06:30:"
    told = lines(asked("1").stdout)
    assert told[0] == which
    assert told[2:4] == ["1. Glacier survey finds a lake under the northern ice", "in the briefing"]
    assert told[2].removeprefix("1. ") in shown
    assert lines(asked("--date", "2026-11-25").stdout)[0] == which
    assert lines(asked("--date", "2026-11-23").stdout)[0].startswith(
        "The briefing of 2026-11-23, built at 06:30,"
    )


def test_a_briefing_that_is_not_built(folder: Path, run: Run) -> None:
    """Before the first build it is told what would be in one; before all else, to build one."""
    with pytest.raises(NothingToBrief, match="none has been fetched yet: run briefing build"):
        asked()
    assert run("fetch", "--quiet").code == 0
    told = lines(asked("--date", "2026-11-23").stdout)
    assert told[0] == "A briefing of 2026-11-23, built at 23:59, would look back to 2026-11-22 23:59:"


def test_a_briefing_that_looked_further_back(built: Path, run: Run) -> None:
    """It is explained with the start it was built with; nothing in it came late."""
    later, since = ("--now", "2026-11-26T06:30"), ("--since", "4d")
    assert run("build", *later, *since).code == 0
    with pytest.raises(NothingToBrief, match="--since 2026-11-23 reaches it"):
        asked(*later)
    told = lines(asked(*later, *since).output)
    assert told[0] == "1. Glacier survey finds a lake under the northern ice"
    assert "; came after the last briefing" not in "".join(told)


def test_an_article_from_the_future(built: Path, run: Run) -> None:
    """What a publisher with a wrong clock dates later than the briefing is named, and in the next one."""
    feed = rss("The Gull", [GULL], "Mon, 23 Nov 2026 11:00:00 GMT")
    (built / "wire.xml").write_text(feed, encoding="utf-8")
    assert run("build", *NOW).code == 0
    told = lines(explain())
    assert told[-2:] == ["1 article dated later than this briefing: for the next one", f"The Wire: {GULL[0]}"]
    assert json.loads(explain("--json"))["ahead"] == [{"title": GULL[0], "outlet": "The Wire"}]
    with pytest.raises(BriefingError, match=r'"Gulls leave .*" is left out: dated later than this briefing'):
        explain("gulls")
    assert run("build", "--now", "2026-11-24T06:30").code == 0
    assert lines(asked().stdout)[2] == f"1. {GULL[0]}"


def test_a_number_is_one_word(built: Path, run: Run) -> None:
    """ "000" is no word of "20,000", but "20" is its beginning."""
    books = ("Library moves 20,000 books into a church", "Forty readers carried them on Sunday, in a chain.")
    (built / "wire.xml").write_text(rss("The Shelf", [books]), encoding="utf-8")
    assert run("build", *NOW).code == 0
    with pytest.raises(BriefingError, match='no story "000"'):
        explain("000")
    assert books[0] in explain("20,")


def test_what_is_not_there_is_said(built: Path) -> None:
    """An unknown story, and a day of which nothing is known, are told in a line."""
    with pytest.raises(BriefingError, match=r'no story "tram": give its number \(1 to 2\) or words'):
        explain("tram")
    with pytest.raises(BriefingError, match='"Horoscope for the week" is left out: mute: horoscopes'):
        explain("horoscope")
    with pytest.raises(BriefingError, match='no story "0"'):
        explain("0")
    with pytest.raises(BriefingError, match='no story "acier"'):
        explain("acier")
    with pytest.raises(NothingToBrief, match="no article from 2020-01-01 23:59 to 2020-01-02 23:59"):
        asked("--date", "2020-01-02")


def test_what_stands_under_another_says_so(empty: Path, run: Run) -> None:
    """Of the sample's morning, one headline stands under the story of its affair."""
    sample = Path(__file__).parents[2] / "briefing" / "sample"
    shutil.copy(sample / "feeds.yaml", empty)
    shutil.copytree(sample / "2026-11-23", empty / "feeds")
    assert run("build", *NOW).code == 0
    shown = json.loads(explain("--json"))["shown"]
    (under,) = (story for story in shown if story["under"])
    above = shown[shown.index(under) - 1]
    assert (above["id"], above["section"], under["tier"]) == (under["under"], under["section"], "line")
    place = shown.index(under)
    assert f"under {place}, which is of the same affair" in lines(explain())
