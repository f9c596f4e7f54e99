"""One invented article a language, with what a reader of that language expects of it.

Each sentence stands with its marks: "noise" (never quoted), "leans" (on the one before it), "next", "why",
"words" (its label), "chosen" (in the summary of three). A change of the weights may choose others: read the
new ones as a reader would before they become the golden ones.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from briefing import Article, summarize
from briefing.edit.articles.read import sentences
from briefing.edit.summarize.labels import label
from briefing.edit.summarize.leaning import leans
from briefing.models import Sentence
from briefing.text.language import detect
from briefing.text.sentences import split

DATA = Path(__file__).parents[3] / "data/languages"
CODES = ("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "sv", "zh")
LABELS = {"numbers", "words", "next", "why"}


@dataclass(frozen=True)
class Golden:
    """An article, and each of its sentences with its marks."""

    article: Article
    marks: dict[str, frozenset[str]]

    def marked(self, mark: str) -> list[str]:
        return [text for text, marks in self.marks.items() if mark in marks]

    @property
    def clean(self) -> tuple[Sentence, ...]:
        return sentences(self.article)


@cache
def golden(code: str) -> Golden:
    told = json.loads((DATA / f"{code}.json").read_text(encoding="utf-8"))
    space = "" if code in ("ja", "zh") else " "
    text = "\n".join(space.join(text for text, _ in paragraph) for paragraph in told["paragraphs"])
    return Golden(
        Article(id=code, title=told["title"], text=text, language=code),
        {text: frozenset(marks.split()) for paragraph in told["paragraphs"] for text, marks in paragraph},
    )


@pytest.mark.parametrize("code", CODES)
def test_detected(code: str) -> None:
    """The article's language is told by its text."""
    assert detect(golden(code).article.text) == code


@pytest.mark.parametrize("code", CODES)
def test_split(code: str) -> None:
    """Sentences end where a reader ends them."""
    text = golden(code).article.text
    assert [text[start:end] for start, end, _ in split(text, code)] == list(golden(code).marks)


@pytest.mark.parametrize("code", CODES)
def test_clean(code: str) -> None:
    """What is no sentence of the article is dropped, and nothing else."""
    one = golden(code)
    assert [s.text for s in one.clean] == [text for text, marks in one.marks.items() if "noise" not in marks]


@pytest.mark.parametrize("code", CODES)
def test_leaning(code: str) -> None:
    """A sentence leans where a reader would ask who or what."""
    one = golden(code)
    assert [s.text for s in one.clean if leans(s.text, code)] == one.marked("leans")


@pytest.mark.parametrize("code", CODES)
def test_labels(code: str) -> None:
    """Labels stand where a sentence plainly does one thing; each language has those for what comes, why it
    matters and who said so."""
    one = golden(code)
    found = {s.text: label(s, code) for s in one.clean if label(s, code)}
    assert found == {text: min(marks & LABELS) for text, marks in one.marks.items() if marks & LABELS}
    assert set(found.values()) == {"words", "next", "why"}


@pytest.mark.parametrize("code", CODES)
def test_summary(code: str) -> None:
    """The summary of three sentences is the one that was read and found good."""
    one = golden(code)
    assert [quote.text for quote in summarize([one.article]).quotes] == one.marked("chosen")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_reads_well(code: str, count: int) -> None:
    """Whatever is chosen opens with the news, and has no sentence without the one that it leans on."""
    one = golden(code)
    texts, all_texts = (
        [q.text for q in summarize([one.article], sentences=count).quotes],
        [s.text for s in one.clean],
    )
    assert texts[0] == all_texts[0]
    for text in texts:
        assert "leans" not in one.marks[text] or all_texts[all_texts.index(text) - 1] in texts
