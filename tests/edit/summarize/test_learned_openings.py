"""Which of several plain first sentences opens a story: the one that says most of what a summary may have."""

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize import Source, summarize
from briefing.edit.summarize.news import load
from briefing.edit.summarize.opening import worth
from briefing.models import Article

HEADLINE = "Lund council votes to shut bridge"
NEWS = "The council of Lund voted on Monday to shut the old bridge for a year."
THIN = "The council of Lund voted to shut the bridge."
ASKS = "Why did the council of Lund vote to shut the bridge for a year?"
BESIDE = "Ferries across the river at Lund will run every ten minutes from Tuesday."


def source(*leads: str) -> Source:
    articles = tuple(
        Article(id=str(n), title=HEADLINE, text=lead, outlet=f"Outlet {n}", language="en")
        for n, lead in enumerate(leads)
    )
    return Source(articles, tuple(s for article in articles for s in sentences(article)), "en")


@pytest.mark.parametrize(
    ("other", "opens"),
    [
        pytest.param(THIN, True, id="tells as much of the headline"),
        pytest.param(ASKS, False, id="is no plain sentence"),
        pytest.param(BESIDE, False, id="tells less of the headline"),
    ],
)
def test_what_else_speaks_for_a_sentence_decides_among_its_like(other: str, opens: bool) -> None:
    """However much else speaks for a sentence, it opens only if the rules find no more against it, and if it
    tells as much of the headline as the one that they would take."""
    told = source(NEWS, other)
    first, second = worth(told.sentences, told)
    assert first > second
    first, second = worth(told.sentences, told, [0, 5])
    assert (second > first) is opens


def test_nothing_else_leaves_the_rules_as_they_are() -> None:
    """Where nothing else is known of the sentences, they are worth what the rules make of them."""
    told = source(NEWS, THIN, ASKS, BESIDE)
    assert worth(told.sentences, told, [0, 0, 0, 0]) == worth(told.sentences, told)


def test_what_the_others_bear_out_opens() -> None:
    """Of two first sentences that tell the headline alike, the one opens of which other outlets tell more."""
    own = "The council of Lund voted to shut the bridge, in a hall that smelled of paint and wet coats."
    borne = "The council of Lund voted to shut the bridge for a year, after a crack was found in an arch."
    third = "A crack in an arch of the bridge was found in May, and the council of Lund shut it for a year."
    articles = [
        Article(id=str(n), title=HEADLINE, text=text, outlet=f"Outlet {n}", language="en")
        for n, text in enumerate((own, borne, third))
    ]
    assert summarize(articles, title=HEADLINE, sentences=1).quotes[0].text == borne


def test_only_a_few_sentences_over_several_outlets_have_such_weights() -> None:
    """They were learned of short round-ups, from what is measured of every sentence."""
    assert {kind: set(weights.opens) for kind, weights in load().items()} == {
        "one": set(),
        "elsewhere": set(),
        "many": set(),
        "brief": {"backing", "worth", "title"},
    }
