"""What an outlet puts under many of its articles is no part of them."""

import pytest

from briefing.edit.articles.own_lines import AGAIN, without_own_lines
from briefing.edit.articles.read import sentences
from briefing.models import Article

LINE = "Delta Television has been the most watched channel of the coast since 2011."
LEADS = (
    "A dog laughed in Elmouth on Monday.",
    "Jay L. Holm wove a mesh in Harwick.",
    "A van was sold in Lund for 900 crowns.",
)
HEADS = ("Dog laughs", "Mesh woven", "Van sold")


def article(n: int, text: str, title: str = "", outlet: str = "Delta Television") -> Article:
    return Article(id=str(n), title=title or HEADS[n], text=text, outlet=outlet, language="en")


def texts(articles: list[Article]) -> list[str]:
    return [one.text for one in without_own_lines(articles)]


@pytest.mark.parametrize("form", ["{lead} {line}", "{line} {lead}", "{lead}\n{line}", "{lead} | {line}"])
def test_a_line_under_many_articles_is_gone(form: str) -> None:
    """Wherever it stands, and whatever the year in it; what one article alone says stays, word for word."""
    articles = [
        article(n, form.format(lead=lead, line=LINE.replace("2011", f"201{n}")))
        for n, lead in enumerate(LEADS)
    ]
    found = [sentences(one) for one in without_own_lines(articles)]
    assert [[one.text for one in told] for told in found] == [[lead] for lead in LEADS]
    assert texts(articles[: AGAIN - 1]) == [one.text for one in articles[: AGAIN - 1]]


def test_what_stands_around_it_stays_apart() -> None:
    """Two sentences are not glued to one where a line between them is gone."""
    articles = [article(n, f"{lead} {LINE} It rained.") for n, lead in enumerate(LEADS)]
    articles[0] = article(0, f"Nobody knows why {LEADS[0]} {LINE}\nThe mayor was pleased.")
    assert texts(articles)[0] == f"Nobody knows why {LEADS[0]} \nThe mayor was pleased."


def test_a_word_that_begins_a_sentence_is_no_line() -> None:
    """A channel's name under each video goes; a sentence that begins with it stays whole."""
    told = "Delta Television is to be sold, the council said."
    articles = [article(n, f"{lead}\nDelta Television") for n, lead in enumerate(LEADS)]
    assert texts([*articles, article(3, told, "Channel sold")]) == [*LEADS, told]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(
            [
                article(n, "The dam at Kestrel Lake broke.", f"Kestrel dam: {n} villages flee")
                for n in range(3, 6)
            ],
            id="an event that goes on",
        ),
        pytest.param([article(n, LEADS[0], HEADS[0]) for n in range(3)], id="one article in three feeds"),
        pytest.param([article(n, LEADS[0], outlet=f"Outlet {n}") for n in range(3)], id="three outlets"),
        pytest.param([article(n, LEADS[0], outlet="") for n in range(3)], id="no outlet"),
        pytest.param([article(n, "He said no.") for n in range(3)], id="short"),
        pytest.param([], id="nothing"),
    ],
)
def test_what_is_told_again_is_no_such_line(articles: list[Article]) -> None:
    """News that several articles of an outlet tell of one event, a copy, and what others tell, too."""
    assert list(without_own_lines(articles)) == articles
