"""A headline in another language than English -> what kind of piece it is."""

from pathlib import Path

import pytest

from briefing.edit.headlines.kinds import kinds
from briefing.models import Article

# A language, a kind ("-" a plain report), a headline.
ROWS = [
    line.split("\t")
    for line in (Path(__file__).parents[2] / "data/languages/headlines.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(
    ("language", "kind", "title"), [pytest.param(*row, id=" ".join(row)) for row in ROWS]
)
def test_kind(language: str, kind: str, title: str) -> None:
    """A headline shows its kind in its own language, and a plain report's shows none."""
    found = kinds(Article(id="a", title=title, text="", language=language))
    assert found == ((kind,) if kind != "-" else ())


def test_every_language() -> None:
    """Each of twelve languages has its live pages, explainers, opinions, videos and newsletters."""
    told = {(language, kind) for language, kind, _ in ROWS}
    assert told >= {
        (language, kind)
        for language in ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar")
        for kind in ("live", "explainer", "opinion", "video", "newsletter", "-")
    }


def test_of_its_language_alone() -> None:
    """What is a label in one language is a word in another."""
    swedish = Article(id="a", title="TV: Här spolas husen bort", text="", language="sv")
    assert kinds(swedish) == ("video",)
    assert kinds(Article(id="a", title="TV: prices fall", text="", language="en")) == ()
