"""Whether an article argues or reports."""

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.voice import arguing
from briefing.models import Article

REPORT = "The bridge has a crack, the council said. " * 3 + "It is from 1893. " * 2
COLUMN = "We have let the bridge rot. " * 3 + "Who will pay? " + "Nothing else was to be had. "


def argued(text: str, language: str = "en") -> float:
    """How far an article of this text argues."""
    told = sentences(Article(id="1", title="", text=text, language=language))
    return next(iter(arguing(told, language).values()), 0.0)


def numbered(text: str) -> str:
    """The text four times, each sentence with a number of its own: what is said twice is read once."""
    said = [one for one in (text * 4).replace("?", "?.").split(". ") if one]
    return " ".join(
        f"{one[:-1]} in {n} days?" if one.endswith("?") else f"{one} in {n} days."
        for n, one in enumerate(said)
    )


def test_a_report_and_a_column() -> None:
    """A report says who said it; a column speaks for itself and asks."""
    assert argued(numbered(REPORT)) == 0
    assert argued(numbered(COLUMN)) == 1


def test_what_somebody_says_is_no_column() -> None:
    """“We” in a quotation is its speaker's."""
    assert argued(numbered("“We have let the bridge rot,” the mayor said. ")) == 0


def test_what_does_not_tell() -> None:
    """A few sentences are neither, nor is it known of another language."""
    assert argued(COLUMN) == 0
    assert argued(numbered("Wir haben die Brücke vergessen. "), "de") == 0
