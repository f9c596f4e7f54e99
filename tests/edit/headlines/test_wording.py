"""A headline -> what is not plain in its wording."""

import pytest

from briefing.edit.headlines.wording import label, wordings
from briefing.models import Article


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Eleven nations agree on flood fund", (), id="plain"),
        pytest.param("U.S. Strait patrol ends, St. Mary reopens", (), id="abbreviations end no sentence"),
        pytest.param("‘Record’ rain floods U.K. towns", (), id="a word in quotes"),
        pytest.param("Mayor says ‘we will not pay’ for the fund", (), id="others' words in quotes"),
        pytest.param("“We will not pay”: mayor rejects fund", ("quotation first",), id="quotation first"),
        pytest.param("Strike cost €80m. Deal costs less", ("two sentences",), id="two sentences"),
        pytest.param("Floods; strikes; a cup final", ("several news",), id="a list"),
        pytest.param("She swam the strait at 80", ("teasing",), id="who is not said"),
        pytest.param("Minister blasts fund", ("loaded",), id="loaded"),
        pytest.param("Minister slammed over fund", ("loaded",), id="slammed"),
        pytest.param("Council says you must pay", ("speaks to the reader",), id="to the reader"),
        pytest.param("Fund is NOT enough, towns say", ("a word shouted",), id="a word in capitals"),
        pytest.param("Council DENIES report on fund", ("a verb shouted",), id="a verb in capitals"),
        pytest.param("UNAIDS and UNICEF agree on fund", (), id="abbreviations are no verbs"),
        pytest.param("Fund raises new questions", ("judging",), id="raises questions"),
        pytest.param("Fund raises 4 million crowns", (), id="raises money"),
        pytest.param("Lund has a ‘bridge’ problem", ("judging",), id="has a problem"),
        pytest.param("Lund's hearing on the bridge was a dud", ("judging",), id="was a dud"),
        pytest.param("If Lund closes its bridge, the port stays", ("judging",), id="if"),
        pytest.param("Lund wants its bridge back", ("judging",), id="wants it back"),
        pytest.param("Bridge exposes a problem of Lund", ("judging",), id="exposes a problem"),
        pytest.param("Map shows flooded towns", ("picture first",), id="a map"),
        pytest.param("Drone footage shows flooded towns", ("picture first",), id="a drone's film"),
        pytest.param("Flood interactive: where it rose", ("picture first", "label first"), id="interactive"),
        pytest.param("Heart-stopping moment bus hits dam", ("picture first",), id="the moment"),
        pytest.param("Moment of silence held for dam's dead", (), id="a moment of silence"),
        pytest.param("Satellite photos show flooded towns", (), id="what was found on photos"),
        pytest.param("Heartbroken mayor leaves Lund", ("loaded",), id="heartbroken"),
        pytest.param("Mayor is signaling this to Lund", ("teasing",), id="this"),
        pytest.param("Hear message captain has for his crew in Lund", ("teasing",), id="a clip to be heard"),
        pytest.param("Watch how the bridge of Lund was moved", ("teasing",), id="a clip to be seen"),
        pytest.param("Watch maker of Lund closes its last shop", (), id="a watch"),
        pytest.param("NATO and WHO agree on fund", (), id="abbreviations are not shouted"),
        pytest.param("FLOOD FUND AGREED IN PORTO", (), id="all in capitals is a kind"),
        pytest.param("Porto: Nations agree on fund", ("label first",), id="a label"),
    ],
)
def test_wordings(title: str, expected: tuple[str, ...]) -> None:
    """Each flaw of a headline has its name; a plain report has none."""
    assert wordings(Article(id="1", title=title, text="", language="en")) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Porto talks: nations agree", "Porto talks", id="near the start"),
        pytest.param("Nations agree on flood fund after long nights in Porto: what now", "", id="far in"),
        pytest.param("“Pay”: mayor", "", id="a quotation"),
        pytest.param("Nations meet at 9:30", "", id="a time"),
    ],
)
def test_label(title: str, expected: str) -> None:
    """What stands before the first colon, where that is a label."""
    assert label(title) == expected
