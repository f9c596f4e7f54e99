"""sumy's methods among ours, and ours among sumy's."""

import subprocess
import sys
from pathlib import Path

import pytest
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import ItemsCount

from briefing.edit.summarize import summarize
from briefing.edit.summarize.sumy_news import NewsSummarizer
from briefing.models import Article
from briefing.text.sentences import split
from briefing.text.words import words

LEAD = (
    "The old bridge over the river at Lund closed on Monday after engineers found a crack in its main arch."
)
TEXT = f"""OLD BRIDGE CLOSES

{LEAD} Some 12,000 people cross it every day, and the ferry can carry only a third of them.

Sign up for our newsletter to get the news every morning. Engineers had looked for rust.
A repair would cost 4 million crowns, a new bridge ten times as much, said Ann Poe.

The council will meet next week to choose between the two. The weather was fine.
"""


class Tokenizer:
    """What sumy's own would do, without the download that it wants."""

    language = "english"

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(text[start:end] for start, end, _ in split(text, "en"))

    def to_words(self, text: str) -> tuple[str, ...]:
        return words(text)


def parsed(text: str) -> object:
    return PlaintextParser.from_string(text, Tokenizer()).document


def test_ours_in_code_for_sumy() -> None:
    """It gives the document's own sentences, in the document's order, without noise and headings."""
    document = parsed(TEXT)
    found = NewsSummarizer()(document, 3)
    assert [str(sentence) for sentence in found] == [
        LEAD,
        "Some 12,000 people cross it every day, and the ferry can carry only a third of them.",
        "Engineers had looked for rust.",
    ]
    assert all(any(one is own for own in document.sentences) for one in found)  # type: ignore[attr-defined]


def test_ours_is_called_as_theirs() -> None:
    """Whatever sumy's summarizers take, ours takes: a stemmer, a number, a share, a function."""
    document = parsed(TEXT)
    for count in (2, "2", "30%", ItemsCount(2), lambda ranked: ranked[:2]):
        both = [kind(Stemmer("english"))(document, count) for kind in (NewsSummarizer, LexRankSummarizer)]
        assert [len(found) for found in both] == [2, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("ONLY A HEADING", [], id="only a heading"),
        pytest.param("The bridge is closed.", ["The bridge is closed."], id="one sentence"),
        pytest.param("Read more: here", ["Read more: here"], id="only noise"),
    ],
)
def test_ours_on_little_text(text: str, expected: list[str]) -> None:
    """A document with hardly a sentence gives what there is."""
    assert [str(sentence) for sentence in NewsSummarizer(language="en")(parsed(text), 3)] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("german", "de"), ("de-AT", "de"), ("Czech", "cs"), (None, ""), ("klingon", "")],
)
def test_the_language_is_a_code_or_a_name(language: str | None, expected: str) -> None:
    """sumy says "german" where we say "de"; what is neither is detected."""
    assert NewsSummarizer(language=language).language == expected


def test_ours_with_no_sentence_wanted() -> None:
    """None asked, none given."""
    assert NewsSummarizer()(parsed(TEXT), 0) == ()


def test_a_sentence_that_two_outlets_have() -> None:
    """sumy's methods tell equal sentences of two outlets apart: each quote has its own place."""
    articles = [
        Article(id=name, title="", text=f"{LEAD}\nSome 12,000 people cross it.", outlet=name, language="en")
        for name in ("Lamp", "Wire")
    ]
    quotes = summarize(articles, method="luhn", sentences=4).quotes
    assert [(q.article.id, q.start > 0) for q in quotes] == [
        ("Lamp", False),
        ("Lamp", True),
        ("Wire", False),
        ("Wire", True),
    ]


def test_a_method_of_a_third_party(tmp_path: Path) -> None:
    """A package adds a method by the entry point; it is listed, it chooses, it can invent nothing."""
    (tmp_path / "longest.py").write_text(
        "from dataclasses import replace\n"
        "def choose(source, budget):\n"
        "    return budget.take(sorted(source.sentences, key=lambda s: -len(s.text)))\n"
        "def twice(source, budget):\n"
        "    return [source.sentences[0]] * 2\n"
        "def invented(source, budget):\n"
        "    return [replace(source.sentences[0], text='It shines.')]\n"
        "def fails(source, budget):\n"
        "    return 1 / 0\n",
        encoding="utf-8",
    )
    info = tmp_path / "longest-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: longest\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[briefing.summarizers]\nlongest = longest:choose\nbroken = longest:nothing\nnews = longest:choose\n"
        "twice = longest:twice\ninvented = longest:invented\nfails = longest:fails\n",
        encoding="utf-8",
    )
    code = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from briefing.edit.summarize import known_methods, summarize
from briefing.errors import BriefingError
print("longest" in known_methods(), known_methods()["news"])
print(summarize("It rains. The bridge is closed for a year. Nobody knows.", method="longest", sentences=1))
print(summarize("The bridge is closed for a year. Nobody knows.", method="twice"))
for method in ("broken", "invented", "fails"):
    try:
        summarize("It rains.", method=method)
    except BriefingError as error:
        print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    assert done.stdout.splitlines() == [
        "True .news:summarize",
        "The bridge is closed for a year.",
        "The bridge is closed for a year.",
        'summary method: "broken" can\'t be loaded from longest:nothing: '
        "module 'longest' has no attribute 'nothing'",
        'summary method "invented" failed: it gave what is no sentence of the source',
        'summary method "fails" failed: ZeroDivisionError: division by zero',
    ]
