"""briefing summarize --compare: every method side by side."""

import gzip
import json
from pathlib import Path

import pytest
from support.paper import Ran, Run

from briefing.cli.compare import Choice, Comparison, as_text
from briefing.edit.summarize import METHODS
from briefing.models import Article, Quote

FIRST = "The old bridge at Lund closed on Monday after engineers found a crack in its main arch."
SECOND = "Some 12,000 people cross the old bridge every day, and the ferry can carry only a third of them."
TEXT = f"Old Bridge Closes for a Year\n\n{FIRST}\n\n{SECOND}\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_every_method_side_by_side(run: Run, article: Path) -> None:
    """A line a method with its sentences' numbers; then each sentence and who chose it, 80 columns wide."""
    assert run("summarize", article, "--compare") == Ran(
        0,
        """\
news       1  2
lead       1  2
edmundson  1  2
kl         1  2
lex-rank   1  2
lsa        1  2
luhn       1  2
reduction  1  2
sum-basic  1  2
text-rank  1  2

  1  all 10 methods
     The old bridge at Lund closed on Monday after engineers found a crack in
     its main arch.

  2  all 10 methods
     Some 12,000 people cross the old bridge every day, and the ferry can carry
     only a third of them.
""",
        "",
    )


def test_as_json(run: Run, article: Path) -> None:
    """The same as JSON, with each sentence's place in the text."""
    found = json.loads(run("summarize", article, "--compare", "--json").out)
    at = TEXT.index(SECOND)
    assert list(found["methods"]) == list(METHODS)
    assert found["methods"]["news"] == {"sentences": [1, 2]}
    assert found["sentences"][1] == {
        "number": 2,
        "text": SECOND,
        "start": at,
        "end": at + len(SECOND),
        "methods": list(METHODS),
    }


def test_who_chose_what() -> None:
    """A sentence tells its methods, a method that can't be loaded why; Chinese takes two columns each."""
    chinese = "今天天气很好我们去公园散步看见很多花孩子们在草地上玩耍晚上下了雨大家都回家了没有人觉得累。"
    texts = (FIRST, SECOND, chinese)
    whole = Article(id="", title="", text="\n".join(texts))
    quotes = [Quote(text, whole, 0, len(text)) for text in texts]
    comparison = Comparison(
        {"ours": (1, 4), "theirs": (1, 2), "broken": "summary method: it can't be loaded"},
        (
            Choice(1, quotes[0], ("ours", "theirs")),
            Choice(2, quotes[1], ("theirs",)),
            Choice(4, quotes[2], ("ours",)),
        ),
    )
    assert (
        as_text(comparison)
        == """\
ours    1  4
theirs  1  2
broken  summary method: it can't be loaded

  1  all 2 methods
     The old bridge at Lund closed on Monday after engineers found a crack in
     its main arch.

  2  theirs alone
     Some 12,000 people cross the old bridge every day, and the ferry can carry
     only a third of them.

  4  ours alone
     今天天气很好我们去公园散步看见很多花孩子们在草地上玩耍晚上下了雨大家都回家
     了没有人觉得累。"""
    )
    assert max(map(len, as_text(comparison, 40).splitlines())) <= 40
    assert max(map(len, as_text(comparison, 400).splitlines())) in range(81, 101)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj", id="pdf"),
        pytest.param(b"PK\x03\x04" + bytes(range(256)) * 40, id="packed"),
        pytest.param(gzip.compress(TEXT.encode(), mtime=0), id="a short text, packed"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16 without a mark"),
        pytest.param(b'<?xml version="1.0"?><rss><channel></channel></rss>', id="feed"),
        pytest.param(rb"{\rtf1\ansi The old bridge at Lund closed on Monday.}", id="rtf"),
    ],
)
def test_what_is_no_text(run: Run, tmp_path: Path, body: bytes) -> None:
    """One line says so: nobody wants to read bytes as sentences."""
    file = tmp_path / "file"
    file.write_bytes(body)
    told = f"briefing: {file}: is neither a plain text nor a web page: save it as one, in UTF-8\n"
    assert run("summarize", file) == Ran(1, "", told)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<p>{FIRST}</p><p>{SECOND}</p>", id="paragraphs"),
        pytest.param(f"\n<DIV class=story><h1>Old Bridge</h1><p>{FIRST} {SECOND}</p></DIV>", id="a part"),
        pytest.param(f"<!DOCTYPE html><body><article><p>{FIRST}</p><p>{SECOND}</p></article>", id="a page"),
        pytest.param(f"{FIRST}\n\a\n{SECOND}", id="a text with a bell in it"),
    ],
)
def test_a_page_or_a_part_of_one(run: Run, tmp_path: Path, body: str) -> None:
    """What is copied from a page is read as one: no tag is quoted."""
    file = tmp_path / "file"
    file.write_text(body, encoding="utf-8")
    assert run("summarize", file).out.splitlines()[-2:] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("no.txt", "no.txt: can't read it (No such file or directory)", id="no file"),
        pytest.param(
            "WWW.example.org",
            "(No such file or directory): an address begins with https:// or http://",
            id="no address",
        ),
        pytest.param("HTTPS://nowhere.invalid/", "the name nowhere.invalid can't be found", id="in capitals"),
    ],
)
def test_what_is_not_there(run: Run, empty: Path, name: str, told: str) -> None:
    """One line says so, and how an address begins."""
    ran = run("summarize", name)
    assert (ran.code, ran.out) == (1, "")
    assert told in ran.err


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        pytest.param(
            TEXT, ["--method", "lsa"], "--compare shows every method: leave --method out.", id="method"
        ),
        pytest.param("\n", [], "no sentence to quote in it", id="no text"),
    ],
)
def test_what_cannot_be_compared(
    run: Run, tmp_path: Path, text: str, options: list[str], message: str
) -> None:
    """One line says what is wrong."""
    file = tmp_path / "text"
    file.write_text(text, encoding="utf-8")
    ran = run("summarize", file, "--compare", *options)
    assert ran.code != 0
    assert ran.err.splitlines()[-1].endswith(message)
