"""Which sentence an article begins with, behind captions, highlights and standfirsts."""

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.source import Source
from briefing.models import Article

NEWS = "The council of Lund voted on Monday to shut the old bridge for a year."
REST = (
    "A crack was found in May.\nEngineers want 4 million crowns.\nMayor Ann Poe spoke for an hour.\n"
    "Buses go by Malby for now.\nA ferry seats 90 people.\nSchools begin an hour later.\nRents may fall."
)


def lead(*before: str, rest: str = REST) -> str:
    """What the article of so many lines begins with."""
    text = "\n".join((*before, NEWS, rest))
    article = Article(id="1", title="Bridge shut", text=text, outlet="Lamp", language="en")
    return Source((article,), sentences(article)).leads[0].text


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Mayor Poe spoke of the bridge in the town hall. Bridge shut in Lund", id="a headline"),
        pytest.param("Mayor Poe speaks of the bridge in the town hall. | Lund Photos", id="a credit"),
        pytest.param("The council says that the crack grew by a hand in one night", id="no stop"),
    ],
)
def test_what_stands_before_the_report(before: str) -> None:
    """A line of a caption with its credit or the headline behind it, or one without a stop, is no lead."""
    assert lead(before) == NEWS


def test_several_highlights() -> None:
    """All of them are passed over."""
    assert lead("The bridge has a crack in its arch", "Boats will seat 90 people an hour") == NEWS


def test_what_is_a_report_itself() -> None:
    """A first sentence with others on its line, or alone on it, is the lead."""
    first = "The old bridge of Lund is to be shut for a year."
    assert lead(first) == first
    assert lead(f"{first} The council voted on Monday.") == first
    assert lead(f"{first} You can read it here.") == first


def test_a_few_sentences() -> None:
    """An abstract begins with its first sentence, whatever stands behind that."""
    first = "Mayor Poe spoke of the bridge in the town hall."
    assert lead(f"{first} Bridge shut in Lund", rest="A crack was found in May.") == first


def test_one_for_each_article() -> None:
    """Each article has its lead, in their order; no sentences have none."""
    both = tuple(Article(id=n, title="", text=f"{NEWS} Lamp {n} says so.", language="en") for n in "12")
    found = Source(both, tuple(one for article in both for one in sentences(article))).leads
    assert [(one.article.id, one.text) for one in found] == [("1", NEWS), ("2", NEWS)]
    assert Source((), ()).leads == []
