"""Which outlet's first sentence opens: kinds of fault that were found in openings."""

from datetime import UTC, datetime

import pytest

from briefing.edit.summarize import summarize
from briefing.models import Article

DAY = datetime(2031, 8, 27, tzinfo=UTC)


def opens(title: str, *texts: str, language: str = "en") -> str:
    """What opens the summary of so many outlets' articles under this headline."""
    articles = [
        Article(id=str(n), title=title, text=text, outlet=f"Outlet {n}", language=language, published=DAY)
        for n, text in enumerate(texts)
    ]
    return summarize(articles, title=title, sentences=1).quotes[0].text


@pytest.mark.parametrize(
    ("title", "worse", "news"),
    [
        pytest.param(
            "Lund bank to lend mayor money for bridge",
            "The mayor of Lund will get the bank's money for the bridge first, Holm said.",
            "The bank of Lund said on Monday it would lend money for a bridge, chief Karl Holm said.",
            id="a speaker whom nobody has introduced",
        ),
        pytest.param(
            "Mayor's office draws anger of bakers over bridge report",
            "Mayor Poe pushes back on a report over a bridge.",
            "Bakers of Lund joined in anger over the report on a bridge.",
            id="not the people of whom it tells",
        ),
        pytest.param(
            "Lund bakers strike over price of flour",
            "Bakers of Lund have for decades paid a high price for flour.",
            "Bakers in Lund went on strike on Monday over the price they pay.",
            id="what has been for decades",
        ),
        pytest.param(
            "Bread war march of Lund bakers",
            "Bakers held a war march for bread.",
            "On the day of the 1953 Bread War bakers of Lund held a march.",
            id="a year that names a war",
        ),
        pytest.param(
            "Lund council sues bank over bridge",
            "The council of Lund sues a bank over a bridge; Ann Poe reports.",
            "The council of Lund has sued a bank in Malby over the money for its bridge.",
            id="a reporter",
        ),
        pytest.param(
            "Bakers who are ill hit 82,040 in Lund",
            "Lund is anxious.",
            "There are more than 82,000 bakers in Lund who are ill.",
            id="a number that is rounded",
        ),
        pytest.param(
            "A baker and two sons are killed in Lund crash",
            "The boat crash was in Lund.",
            "A boat crash in Lund killed three people.",
            id="a toll that the headline adds up",
        ),
    ],
)
def test_the_plain_lead_opens(title: str, worse: str, news: str) -> None:
    """The lead that tells who did what opens, whichever article comes first."""
    assert [opens(title, worse, news), opens(title, news, worse)] == [news, news]


@pytest.mark.parametrize(
    ("language", "title", "repeats", "adds"),
    [
        pytest.param(
            "de",
            "Stadtrat von Lund schliesst die alte Brücke",
            "Der Stadtrat von Lund schliesst die alte Brücke.",
            "Der Stadtrat von Lund hat die Brücke am Montag zugemacht, weil zwei Pfeiler Risse haben.",
            id="German",
        ),
        pytest.param(
            "fr",
            "Le conseil de Lund ferme le vieux pont",
            "Le conseil de Lund a fermé le vieux pont.",
            "Le vieux pont de Lund est fermé depuis lundi, deux de ses piles étant fissurées.",
            id="French",
        ),
    ],
)
def test_what_adds_to_the_headline_opens(language: str, title: str, repeats: str, adds: str) -> None:
    """Where one lead says what the headline says and another says why, the other one is worth reading."""
    found = [opens(title, *texts, language=language) for texts in ((repeats, adds), (adds, repeats))]
    assert found == [adds, adds]
