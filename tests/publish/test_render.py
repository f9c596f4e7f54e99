"""The briefing in every format."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from email import message_from_string
from email.policy import default
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from support.page import unstyled

from briefing.errors import OutputError, TemplateError
from briefing.models import Briefing, Reason
from briefing.publish.filters import anchor, heads
from briefing.publish.layout import Setting, lay_out
from briefing.publish.render import FORMATS, find_format, formats, from_template, render
from briefing.publish.templates import misspelt
from briefing.publish.words import words_of

from .conftest import at

VOID = {"meta", "link", "br"}
SAMPLES = ["full", "sparse", "empty", "hostile"]


class Page(HTMLParser):
    """Elements in order, and whether each was closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, attribute: str) -> Iterator[str]:
        return (attributes[attribute] for _, attributes in self.elements if attribute in attributes)


@pytest.fixture(params=SAMPLES)
def briefing(request: pytest.FixtureRequest) -> Briefing:
    sample = request.getfixturevalue(request.param)
    assert isinstance(sample, Briefing)
    return sample


@pytest.mark.parametrize("name", ["full", "sparse", "empty"])
@pytest.mark.parametrize("format_", ["markdown", "html", "text", "json"])
def test_golden(
    name: str, format_: str, request: pytest.FixtureRequest, golden: Callable[[str, str], None]
) -> None:
    """Each format of a full day, of a quiet one and of one without news, byte for byte; no style sheet."""
    text = render(request.getfixturevalue(name), format_, beside=("html", "markdown", "json"))
    golden(f"{name}{FORMATS[format_].suffix}", unstyled(text))


@pytest.mark.parametrize("format_", FORMATS)
def test_equal_briefings_give_equal_bytes(format_: str, briefing: Briefing) -> None:
    """Rendering twice gives the same text, and it can be written as UTF-8."""
    assert render(briefing, format_).encode() == render(replace(briefing), format_).encode()


def test_html_is_well_formed(briefing: Briefing) -> None:
    """Every element is closed, anchors point at places in the page, headings leave no level out."""
    page = Page(render(briefing, "html"))
    names = set(page.values("id"))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert page.open == []
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= names
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_headline_says_its_language_wherever_it_stands(full: Briefing) -> None:
    """In the overview and the time line as above its story, so that a screen reader pronounces it."""
    german = replace(full.stories[0].articles[0], language="de")
    story = replace(full.stories[0], articles=(german, *full.stories[0].articles[1:]))
    page = render(
        replace(full, sections=(full.sections[2], replace(full.sections[0], stories=(story,)))), "html"
    )
    links = [given for tag, given in Page(page).elements if given.get("href") == f"#{anchor(story)}"]
    assert [given.get("lang") for given in links] == ["de"] * len(links) != []
    assert page.count('<span dir="auto" lang="de"><a href="https://example.org/talks-open">') == 1


def test_html_loads_and_runs_nothing(briefing: Briefing) -> None:
    """No script, no handler, nothing from elsewhere; links go to web pages and to neighbours only."""
    page = Page(render(briefing, "html", beside=tuple(FORMATS)))
    tags = {tag for tag, _ in page.elements}
    attributes = {name for _, given in page.elements for name in given}
    policies = [given["content"] for _, given in page.elements if "http-equiv" in given]
    assert not tags & {"script", "img", "iframe", "object", "embed", "form", "base", "use", "image", "b1"}
    assert not {name for name in attributes if name.startswith("on") or name in ("src", "style")}
    assert len(policies) == 1
    assert policies[0].startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
    assert all(re.match(r"https?://|#|2026-11-2\d\.\w+$|index\.html$", h) for h in page.values("href"))


def test_every_story_has_a_closed_fold(briefing: Briefing) -> None:
    """Behind it stands why the story is here; nothing is open until the reader opens it."""
    folds = [given for tag, given in Page(render(briefing, "html")).elements if tag == "details"]
    assert sum(given.get("class") == "told" for given in folds) == len(briefing.stories)
    assert sum(given.get("class") == "left-out" for given in folds) == bool(
        briefing.left_out or briefing.tally.repeats or briefing.tally.muted
    )
    assert not any("open" in given for given in folds)


def test_text_is_told_as_it_is(hostile: Briefing) -> None:
    """What looks like HTML, Markdown or a template is shown as text, in full."""
    shown = " ".join(Page(render(hostile, "html")).text)
    assert "<script>alert(1)</script>" in shown
    assert "{{ 7 * 7 }}{% raw %}" in shown


def test_markdown_has_no_link_or_tag_of_others(hostile: Briefing) -> None:
    """Every bracket, tag and address in a text is escaped: what is left are our own links."""
    text = render(hostile, "markdown")
    targets = re.findall(r"(?<!\\)\]\(([^)]*)\)", text)
    assert set(targets) > {"index.html"}
    assert all(re.match(r"https://e\.example/|#|2026-11-22\.md$|index\.html$", target) for target in targets)
    assert not re.search(r"(?<!\\)<", text)
    assert not re.search(r"^\s*(?:\d+[.)]|[+=>])", text, re.MULTILINE)


def test_plain_text_is_narrow(full: Briefing) -> None:
    """72 columns but for addresses."""
    lines = render(full, "text").splitlines()
    assert all(len(line) <= 72 or re.match(r"\[\d+\] https://\S+$", line) for line in lines)


def test_json_keeps_the_words_and_the_places(full: Briefing) -> None:
    """A quote is its article's text from start to end; feeds' addresses stay out."""
    text = render(full, "json")
    read = json.loads(text)
    quotes = [
        quote for section in read["sections"] for story in section["stories"] for quote in story["quotes"]
    ]
    told = [quote for story in full.stories for quote in story.summary.quotes]
    assert read["version"] == 1
    assert [(q["text"], q["article"], q["start"], q["end"]) for q in quotes] == [
        (q.article.text[q.start : q.end], q.article.id, q.start, q.end) for q in told
    ]
    assert "secret" not in text


def test_json_holds_what_utf8_cannot(hostile: Briefing) -> None:
    """Half a character comes back as it was."""
    read = json.loads(render(hostile, "json").encode())
    assert [failure["name"] for failure in read["failures"]] == [failure.name for failure in hostile.failures]


def test_files_link_to_their_neighbours(full: Briefing) -> None:
    """The folder can be read from anywhere: links between its files are relative, on the web too."""
    text = render(full, "markdown", beside=("html",), url="https://news.example.org/b")
    assert (
        "[← Sunday 22 November 2026](2026-11-22.md) · [Archive](index.html) · [HTML](2026-11-23.html)" in text
    )


def test_e_mail_is_a_message(full: Briefing) -> None:
    """The .eml file has header lines first, and is all ASCII."""
    text = render(full, "email", sender="me@example.org")
    assert text.startswith("From: The Morning Briefing <me@example.org>\r\nTo: undisclosed-recipients:;\r\n")
    assert text.isascii()


def test_times_are_the_readers(full: Briefing) -> None:
    """Times are in the briefing's zone, with the day where it is another."""
    tokyo = ZoneInfo("Asia/Tokyo")
    text = " ".join(render(replace(full, built=full.built.astimezone(tokyo)), "text").split())
    assert "(Developing · day 3, 9 outlets, 9 articles, updated 14:48)" in text
    assert "Built Mon 23 Nov 15:30 JST, edition 142." in text


def test_a_gap_is_named(full: Briefing) -> None:
    """When there was no briefing yesterday, the page says since when."""
    text = render(replace(full, previous=full.date - timedelta(days=3)), "text")
    assert "Since Friday 20 November:" in text
    gap = "What came between Friday 20 November and Saturday 21 November is not in it."
    assert gap in " ".join(text.split())


def test_one_day_without_a_briefing_is_no_gap(full: Briefing) -> None:
    """What came a window before the window is in it, as what came late."""
    text = render(replace(full, previous=full.date - timedelta(days=2)), "text")
    assert "is not in it" not in text


def test_a_gap_begins_where_the_window_does_if_nothing_late_is_in_it(full: Briefing) -> None:
    """As with --since: what came between the last briefing and that moment is in none."""
    since = full.built - timedelta(hours=36)
    asked = replace(full, since=since, reach=None, previous=full.date - timedelta(days=3))
    gap = "What came between Friday 20 November and Saturday 21 November is not in it."
    assert gap in " ".join(render(asked, "text").split())
    assert "is not in it" not in render(replace(asked, since=since - timedelta(days=1)), "text")


@pytest.mark.parametrize("format_", ["markdown", "html", "text", "email"])
def test_what_to_know_first_stands_first(full: Briefing, format_: str) -> None:
    """Where no feed answered, each format says so before its first story; else none does."""
    said = "No feed could be read: this is made of what was known before."
    failed = replace(full, failures=full.failures * 21)
    text = " ".join(_read(render(failed, format_), format_).split())
    assert 0 < text.index(said) < text.index(full.stories[0].summary.quotes[0].text[:40])
    assert said not in " ".join(_read(render(full, format_), format_).split())


def _read(text: str, format_: str) -> str:
    """The text, or of an e-mail its plain part."""
    if format_ != "email":
        return text
    part = message_from_string(text, policy=default).get_body(("plain",))
    assert part
    return str(part.get_content())


def test_an_unknown_language_is_english() -> None:
    """The interface speaks English where it has no other words."""
    assert words_of("xx-YY") == words_of("en")


# Templates of the user's own


def test_a_template_is_overridden_alone(sparse: Briefing, tmp_path: Path) -> None:
    """The user's template goes before ours, the others stay; constants are values like any other."""
    (tmp_path / "briefing.md.j2").write_text("# {{ briefing.stories[0].title }} *{{ '*' }}\n")
    assert render(sparse, "markdown", templates=tmp_path) == "# Ferry runs again *\\*\n"
    assert render(sparse, "text", templates=tmp_path) == render(sparse, "text")


def test_a_part_is_overridden_alone(sparse: Briefing, tmp_path: Path) -> None:
    """A style sheet of the user's own is put into our page."""
    (tmp_path / "_style.css.j2").write_text("body > p { color: red }")
    page = render(sparse, "html", templates=tmp_path)
    assert "<style>\nbody > p { color: red }</style>" in page
    assert ">Ferry runs again</a></h3>" in page


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param("{{ title }} {{ title ~ '*' }}", r"\*&\* \*&\*\*", id="values"),
        pytest.param(
            "{% macro m(x) %}_{{ x }}_{% endmacro %}{{ m(title) }}", r"_\*&\*_", id="macros are done"
        ),
        pytest.param("{{ title|e }} {{ title|upper }}", r"\*&\* \*&\*", id="filters"),
        pytest.param("{{ title|safe }}", "*&*", id="safe is the author's word"),
    ],
)
def test_markdown_templates_escape_by_themselves(
    template: str, expected: str, sparse: Briefing, tmp_path: Path
) -> None:
    """A value is escaped once, on whatever way it comes."""
    (tmp_path / "briefing.md.j2").write_text(f"{{% set title = briefing.title %}}{template}")
    assert render(replace(sparse, title="*&*"), "markdown", templates=tmp_path) == expected


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param("one\n{{ brefing.title }}", "2: 'brefing' is undefined", id="undefined name"),
        pytest.param(
            "{{ briefing.titel }}", "1: '.*Briefing object' has no attribute 'titel'", id="undefined field"
        ),
        pytest.param("\n\n{% if %}", "3: Expected an expression, got 'end of statement block'", id="syntax"),
        pytest.param("{% include 'no.j2' %}", "1: there is no template 'no.j2'", id="missing template"),
        pytest.param(
            "{{ briefing.__class__ }}", "1: access to attribute '__class__' .* unsafe.*", id="unsafe"
        ),
        pytest.param(
            "{{ briefing.watch.append('x') }}", "1: 'tuple object' has no attribute 'append'", id="change"
        ),
        pytest.param("{{ 1 // 0 }}", "1: .*zero.*", id="arithmetic"),
        pytest.param("{{ 'x'|nofilter }}", "1: No filter named 'nofilter'.*", id="filter"),
        pytest.param("{{ words.count('cows', 2) }}", "1: 'cows'", id="unknown count"),
    ],
)
def test_a_wrong_template_is_one_line(template: str, expected: str, sparse: Briefing, tmp_path: Path) -> None:
    """The error names the file, the line and what is wrong there."""
    file = tmp_path / "briefing.html.j2"
    file.write_text(template)
    with pytest.raises(TemplateError) as error:
        render(sparse, "html", templates=tmp_path)
    assert re.fullmatch(f"{re.escape(str(file))}:{expected}", str(error.value))


def test_a_missing_folder_is_one_line(sparse: Briefing, tmp_path: Path) -> None:
    """A folder of templates that is not there is said to be missing."""
    with pytest.raises(TemplateError, match=r"^.*/none: no such folder of templates$"):
        render(sparse, "html", templates=tmp_path / "none")


def test_a_template_that_is_not_utf8_is_one_line(sparse: Briefing, tmp_path: Path) -> None:
    """The line names the folder and the template, and the first byte that is wrong."""
    (tmp_path / "briefing.txt.j2").write_bytes("Café".encode("latin-1"))
    with pytest.raises(TemplateError) as error:
        render(sparse, "text", templates=tmp_path)
    where = f"{tmp_path / 'briefing.txt.j2'}, or a file it includes"
    assert str(error.value) == f"{where}: the byte 0xe9 is not UTF-8"


# Formats of others


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Installs a package with the format `slides`, made by this code."""

    def install(code: str) -> None:
        name = f"slides_{tmp_path.name}".replace("-", "_")
        info = tmp_path / f"{name}-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        (info / "entry_points.txt").write_text(f"[briefing.formats]\nslides = {name}:SLIDES\n")
        (tmp_path / f"{name}.py").write_text(code)
        monkeypatch.syspath_prepend(tmp_path)

    return install


def test_a_plugin_adds_a_format(plugin: Callable[[str], None], sparse: Briefing) -> None:
    """A Format under the entry point is found by its name and linked beside ours."""
    plugin(
        "from briefing.publish.render import Format\n"
        "SLIDES = Format('Slides', '.slides', lambda briefing, setting: briefing.title)\n"
    )
    assert formats() == ("markdown", "html", "text", "json", "email", "slides")
    assert render(sparse, "slides") == "Quiet"
    assert "[Slides](2026-11-23.slides)" in render(sparse, "markdown", beside=("markdown", "slides"))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("raise ImportError('no\\nway')", r"format slides \(\S+\): no way", id="does not load"),
        pytest.param(
            "SLIDES = 1", r"format slides \(\S+\): is no briefing\.publish\.render\.Format", id="no format"
        ),
        pytest.param(
            "from briefing.publish.render import Format\nSLIDES = Format('S', '.s', lambda b, s: 1 / 0)",
            "format slides: ZeroDivisionError: division by zero",
            id="fails",
        ),
    ],
)
def test_a_broken_plugin_is_one_line(
    code: str, expected: str, plugin: Callable[[str], None], sparse: Briefing
) -> None:
    """Whatever a plugin does wrong, the error names it and is one line."""
    plugin(code)
    with pytest.raises((OutputError, TemplateError)) as error:
        render(sparse, "slides")
    assert re.fullmatch(expected, str(error.value))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("htlm", 'unknown format "htlm" (did you mean "html"?)', id="near"),
        pytest.param("pdf", 'unknown format "pdf": there are markdown, html, text, json, email', id="far"),
    ],
)
def test_an_unknown_format_is_one_line(name: str, expected: str) -> None:
    """The error names the nearest format, or all."""
    with pytest.raises(OutputError) as error:
        find_format(name)
    assert str(error.value) == expected


def test_a_format_is_made_of_a_template(sparse: Briefing, tmp_path: Path) -> None:
    """A plugin needs no more than a template, in a folder of its own."""
    (tmp_path / "short.txt.j2").write_text("{{ briefing.title }}: {{ briefing.stories[0]|link }}\n")
    short = from_template("Short", ".short.txt", "short.txt.j2", tmp_path)
    assert short.render(sparse, Setting()) == "Quiet: https://example.org/harbour-post-ferry-runs-again\n"


def test_an_affair_stands_under_its_story(full: Briefing) -> None:
    """Each of its headlines once, marked, behind its story; not among the stories that go on or are new."""
    told = [story for story in full.stories if story.under]
    assert len(told) == 4
    for name, form in (("html", 'id="{anchor}"'), ("markdown", "[{title}]"), ("text", "{title} (")):
        body = render(full, name).replace("\n    ", " ")
        for story in told:
            shown = form.format(anchor=anchor(story), title=story.title)
            head = next(other for other in full.stories if other.id == story.under)
            assert body.count(shown) == 1
            assert head.title.split(":")[0][:30] in body[: body.index(shown)]
    without = replace(full, sections=tuple(replace(s, stories=heads(s.stories)) for s in full.sections))
    assert lay_out(full, Setting(), ".html").continuing == lay_out(without, Setting(), ".html").continuing
    assert lay_out(full, Setting(), ".html").new == lay_out(without, Setting(), ".html").new


def test_the_foremost_new_story(full: Briefing) -> None:
    """It is the one of most points, be it told by one outlet; none where all go on."""
    world = full.sections[0]
    new = [replace(story, status="new", under="") for story in world.stories]
    few, many, more = (replace(new[0], articles=new[0].articles[:n], id=str(n)) for n in (1, 3, 3))
    told = (replace(few, points=9.0), replace(many, points=1.0), replace(more, id="more", points=2.0))
    foremost = lay_out(replace(full, sections=(replace(world, stories=told),)), Setting(), ".html").foremost
    assert foremost
    assert (foremost.id, len(foremost.outlets)) == ("1", 1)
    on = replace(world, stories=tuple(replace(story, status="update") for story in told))
    assert lay_out(replace(full, sections=(on,)), Setting(), ".html").foremost is None


def test_the_time_line_ends_today(full: Briefing) -> None:
    """With what came last, where it has a headline of its own."""
    fund = full.stories[0]
    last = replace(fund.articles[1], published=at("06:10"), title="Islands sign the flood fund")
    told = replace(fund, articles=(fund.articles[0], last), latest=last)
    briefing = replace(full, sections=(replace(full.sections[0], stories=(told,)),))
    assert "→ Today: [Islands sign the flood fund](" in render(briefing, "markdown")
    assert "Today: Islands sign the flood fund (The Meridian" in " ".join(render(briefing, "text").split())
    assert (
        " ".join(Page(render(briefing, "html")).text).count("Islands sign the flood fund") == 2
    )  # and in its fold


def test_why_a_story_is_here_is_told_in_words(full: Briefing) -> None:
    """Each part with its factor, if it has one, and what they make together."""
    reasons = (
        *(Reason("outlets", 1.93, 3, weight=2.8), Reason("age", 0.94, 2)),
        *(Reason("untold", 1.0), Reason("outlets", 0.998, 1)),
    )
    story = replace(full.stories[0], reasons=reasons, points=1.8)
    briefing = replace(full, sections=(replace(full.sections[0], stories=(story,)),))
    told = (
        "Why it is here: 3 outlets (weight 2.8; ×1.93), 2 h old (×0.94), "
        "no first sentence tells it plainly, 1 outlet = 1.8 points"
    )
    assert told in "".join(Page(render(briefing, "html")).text)


def test_a_name_that_is_nearly_a_templates(tmp_path: Path) -> None:
    """Such a file has no effect, so it is told; not a copy, a part of another, or what is like none."""
    parts = '{% include "_macro.html.j2" %}'
    for name in ("breifing.txt.j2", "mail.html", "Archive.html.j2", "_macro.html.j2", "notes.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    for name in ("briefing.html.j2", "briefing.html.j2.bak"):
        (tmp_path / name).write_text(parts, encoding="utf-8")
    assert misspelt(tmp_path) == {
        "Archive.html.j2": "archive.html.j2",
        "breifing.txt.j2": "briefing.txt.j2",
        "mail.html": "mail.html.j2",
    }
