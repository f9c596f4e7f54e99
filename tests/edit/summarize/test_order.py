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
