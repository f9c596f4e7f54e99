"""The other commands, as from the shell."""

import json
from pathlib import Path

import pytest
from support.paper import FEEDS_YAML, Run
from support.server import publisher

import briefing
from briefing.cli import COMMANDS
from briefing.config import load_config

NOW = ("--now", "2026-11-23T06:30")


def test_help_names_every_command(run: Run) -> None:
    """--help lists the commands, each with a line."""
    result = run("--help")
    assert result.code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in result.out] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(run: Run, name: str) -> None:
    """A command's help has an example."""
    result = run(name, "--help")
    assert result.code == 0
    assert "Example:" in result.out or "Commands:" in result.out


def test_version(run: Run) -> None:
    """The version is that of the package."""
    assert run("--version").out == f"briefing, version {briefing.__version__}\n"


def test_init_then_build_offline(empty: Path, run: Run) -> None:
    """init writes a configuration that loads; a second init does not replace it."""
    assert run("init").code == 0
    assert run("feeds", "list").code == 0
    again = run("init")
    assert (again.code, "--force" in again.err) == (1, True)
    assert run("init", "--force").code == 0


@pytest.mark.parametrize(
    ("machine", "written"),
    [
        pytest.param("America/New_York", "America/New_York", id="its-own"),
        pytest.param("UTC", "UTC", id="none"),
        pytest.param("Etc/UTC", None, id="none-by-another-name"),
        pytest.param("Nowhere/Land", None, id="unknown"),
    ],
)
def test_init_knows_the_time_zone(
    empty: Path, run: Run, monkeypatch: pytest.MonkeyPatch, machine: str, written: str | None
) -> None:
    """A day begins where the machine is, as far as that has a name."""
    monkeypatch.setenv("TZ", machine)
    assert run("init").code == 0
    zone = load_config(empty / "feeds.yaml").timezone
    assert zone not in ("Etc/UTC", "Nowhere/Land")
    assert written in (None, zone)


def test_init_names_a_folder(empty: Path, run: Run) -> None:
    """A folder gets a feeds.yaml; what to run next names it, as a shell takes it."""
    (empty / "my news").mkdir()
    assert run("init", "my news").out.endswith("briefing build --config 'my news/feeds.yaml'\n")
    assert (empty / "my news" / "feeds.yaml").exists()


def test_list_while_another_run_is_at_work(folder: Path, run: Run) -> None:
    """Who only looks does not wait for the lock."""
    from briefing.cli.desk import opened

    with opened(load_config(folder / "feeds.yaml")):
        assert run("feeds", "list").out == (
            f"World\n  · The Wire    {(folder / 'wire.xml').as_uri()}: not asked yet\n"
            f"  · The Herald  {(folder / 'herald.xml').as_uri()}: not asked yet\n"
        )


def test_a_feed_without_a_name_is_listed_once(empty: Path, run: Run) -> None:
    """Its address stands for its name until it was read, and is not repeated behind it."""
    url = "https://paper.example/feed"
    (empty / "feeds.yaml").write_text(f"sections: [{{name: World, feeds: ['{url}']}}]\n", encoding="utf-8")
    assert run("feeds", "list").out == f"World\n  · {url}  not asked yet\n"


def test_fetch(folder: Path, run: Run) -> None:
    """fetch stores entries; asked again, it finds nothing new."""
    assert json.loads(run("fetch", "--json").out)["new"] == 4
    assert json.loads(run("fetch", "--json", "--refresh").out)["new"] == 0


def test_feeds_check(folder: Path, run: Run) -> None:
    """check says which feed does not answer, and leaves with 1 where one does not."""
    assert run("feeds", "check").code == 0
    (folder / "herald.xml").unlink()
    result = run("feeds", "check", "--json")
    assert result.code == 1
    assert [(f["name"], bool(f["error"])) for f in json.loads(result.out)] == [
        ("The Wire", False),
        ("The Herald", True),
    ]


def test_show(folder: Path, run: Run) -> None:
    """show prints the latest briefing, or a day's, and names what there is."""
    assert "briefing build" in run("show").err
    run("build", *NOW)
    assert "Elmouth" in run("show").out
    for name in ("md", ".md", "markdown"):
        assert run("show", "2026-11-23", "--format", name).out.startswith("# The Test Paper")
    (folder / "output" / "2026-11-23.html").unlink()
    assert "output/2026-11-23.html is not there: build it again" in run("show", "-f", "html").err
    (folder / "feeds.yaml").write_text(f"{FEEDS_YAML}output: {{formats: [text]}}\n", encoding="utf-8")
    assert "is not there: add html to output.formats in feeds.yaml" in run("show", "-f", "html").err
    missing = run("show", "2026-11-01")
    assert (missing.code, "2026-11-23" in missing.err) == (1, True)


def test_a_configuration_that_is_named_must_be_there(folder: Path, run: Run) -> None:
    """What another newspaper has written here is not taken for its own."""
    run("build", *NOW)
    other = run("show", "--config", "elsewhere/feeds.yaml")
    assert (other.code, other.out) == (2, "")
    assert other.err.startswith("briefing: elsewhere/feeds.yaml: there is no such file")
    (folder / "feeds.yaml").unlink()
    assert "Elmouth" in run("show").out


def test_formats_are_named_alike(folder: Path, run: Run) -> None:
    """Who writes and who prints take the same names and endings, and refuse the others in the same words."""
    assert run("build", *NOW, "-f", "md", "-f", "email").code == 0
    assert {file.suffix for file in (folder / "output").glob("2026*")} == {".md", ".eml"}
    assert "Subject: " in run("show", "-f", "eml").out
    for name, near in (
        ("pdf", ": there are markdown, html, text, json, email"),
        ("htm", ' (did you mean "html"?)'),
    ):
        for command in ("build", "show"):
            ran = run(command, "-f", name)
            assert (ran.code, f'unknown format "{name}"{near}' in ran.err) == (2, True)


def test_summarize(empty: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """summarize quotes the text's own sentences, from a file."""
    text = (
        "The dam at Oru was closed on Friday after a crack was found. Engineers had measured it for weeks. "
        "Some 4,000 people left their homes below it. The lake will be lowered by six metres."
    )
    Path("dam.txt").write_text(text, encoding="utf-8")
    result = run("summarize", "dam.txt", "--sentences", "2")
    lines = result.out.splitlines()
    assert (result.code, len(lines), all(line in text for line in lines)) == (0, 2, True)
    quotes = json.loads(run("summarize", "dam.txt", "--json").out)["quotes"]
    assert all(text[q["start"] : q["end"]] == q["text"] for q in quotes)


@pytest.mark.parametrize(
    "prologue",
    [
        pytest.param("<!doctype html><html>", id="HTML"),
        pytest.param("\ufeff<?xml version='1.0'?><html><head>" + "<meta>" * 200 + "</head>", id="XHTML"),
    ],
)
def test_summarize_a_page(run: Run, prologue: str) -> None:
    """An address that the user types may be on this machine; the article is taken out of the page."""
    told = "<p>The dam at Oru was closed on Friday after a crack was found in its upper wall.</p>" * 2
    rest = (
        "<p>Some 4,000 people left their homes below it, and the lake will be lowered by six metres.</p>" * 2
    )
    menu = "<nav><a href='/'>Home</a></nav>"
    page = f"{prologue}<body>{menu}<article>{told}{rest}</article></body></html>"
    with publisher({"/dam.html": page}) as server:
        result = run("summarize", f"http://{server.address}/dam.html", "-n", "1")
        missing = run("summarize", f"http://{server.address}/no.html")
    assert (result.code, result.out.count("\n"), "dam at Oru" in result.out) == (0, 1, True)
    assert missing.err == f"briefing: http://{server.address}/no.html: HTTP 404\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(
            ("missing.txt",), "missing.txt: can't read it (No such file or directory)", id="no file"
        ),
        pytest.param(("empty.txt",), "empty.txt: no sentence to quote in it", id="nothing in it"),
        pytest.param(("empty.txt", "--method", "news2"), "news, lead", id="unknown method"),
        pytest.param(("empty.txt", "--language", "xx"), 'as en, de or pt-BR, not "xx".', id="no language"),
    ],
)
def test_nothing_to_summarize(empty: Path, run: Run, args: tuple[str, ...], said: str) -> None:
    """What can't be condensed is said in a line."""
    Path("empty.txt").touch()
    result = run("summarize", *args)
    assert result.code in (1, 2)
    assert said in result.err


def test_demo(empty: Path, run: Run) -> None:
    """The sample is built without network or configuration, and what opens it is named."""
    result = run("demo")
    page = empty / "output" / "demo" / "2026-11-23.html"
    assert (result.code, page.as_uri() in result.out) == (0, True)
    assert "or run: briefing open --output output/demo\n" in result.out
    data = json.loads((page.parent / "latest.json").read_text(encoding="utf-8"))
    assert {story["day"] for section in data["sections"] for story in section["stories"]} == {1, 2}
    assert run("show").err == (
        "briefing: no briefing in output: make one with briefing build; --output output/demo has the sample\n"
    )
    assert data["title"].upper() in run("show", "--output", "output/demo").out


def test_demo_keeps_out_of_the_users_own(folder: Path, run: Run) -> None:
    """Briefings of the user's own know nothing of the sample, whichever comes first."""
    run("demo")
    run("build", *NOW)
    archive = (folder / "output" / "index.html").read_bytes()
    latest = (folder / "output" / "latest.html").read_bytes()
    assert b"2026-11-22" not in archive
    run("demo")
    assert (folder / "output" / "latest.html").read_bytes() == latest
    assert (folder / "output" / "index.html").read_bytes() == archive
    assert (folder / "output" / "demo" / "latest.html").exists()
