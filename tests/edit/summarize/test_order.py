"""The order of several articles means something: the first leads, and quotes follow it."""

import pytest

from briefing import Article, summarize

WIRE = Article(
    id="w",
    outlet="Wire",
    title="Ferry sinks off Kaldvik",
    text="A ferry sank off Kaldvik on Monday with 40 people on board. Divers are searching for its captain.",
    language="en",
)
GULL = Article(
    id="g",
    outlet="Gull",
    title="Storm closes the coast road",
    text="A storm has closed the coast road between Elmouth and Porto. The mayor asked people to stay in.",
    language="en",
)


@pytest.mark.parametrize("articles", [[WIRE, GULL], [GULL, WIRE]], ids=["wire-first", "gull-first"])
def test_the_first_article_leads(articles: list[Article]) -> None:
    """Of two that tell as much, the first is quoted first, either way round; the leads follow the order."""
    first, second = (article.outlet for article in articles)
    leads = summarize(articles, sentences=2, method="lead").quotes
    assert [quote.article.outlet for quote in leads] == [first, second]
    assert summarize(articles, sentences=1).quotes[0].article.outlet == first


def test_the_same_order_gives_the_same() -> None:
    """Equal articles in the same order make an equal summary."""
    assert summarize([WIRE, GULL]) == summarize([WIRE, GULL])


TITLE = "Lund council votes to shut old bridge"
NEWS = (
    "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found.",
    "Engineers want 4 million crowns to mend the arch, the trust that owns it said.",
    "Two ferries will carry 90 people an hour from the east bank, mayor Ann Poe told reporters.",
    "The bridge was built in 1911 and carries 3,000 people a day.",
    "Six of nine councillors were for it, the opposition wants a new bridge.",
)
SIDE = (
    "Bakers of the east bank have for decades walked to work over the old bridge of Lund.",
    "Baker Eva Lind gets up at three to light her ovens.",
    "Her father carried flour over the bridge in the winter of 1962.",
    "A loaf costs 40 crowns in her shop by the quay.",
    "Without the bridge her walk takes an hour longer, she said.",
)


def opens(*texts: tuple[str, ...], sentences: int, words: int | None) -> tuple[str, bool]:
    """What opens the summary of so many outlets, and whether it quotes the side story's first sentence."""
    articles = [
        Article(id=str(n), title=TITLE, text=" ".join(text), outlet=f"Outlet {n}", language="en")
        for n, text in enumerate(texts)
    ]
    found = [quote.text for quote in summarize(articles, sentences=sentences, words=words).quotes]
    return found[0], SIDE[0] in found


@pytest.mark.parametrize(
    ("sentences", "words", "both"),
    [
        pytest.param(8, None, False, id="sentences"),
        pytest.param(3, 150, True, id="words"),
    ],
)
def test_the_news_opens_a_long_summary(sentences: int, words: int | None, both: bool) -> None:
    """A summary that quotes most of two articles begins with the one that tells the headline's news, be it
    given first or last, and be the other's first sentence quoted too or not.
    """
    for texts in ((NEWS, SIDE), (SIDE, NEWS)):
        assert opens(*texts, sentences=sentences, words=words) == (NEWS[0], both)
