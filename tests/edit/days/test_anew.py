"""A story that goes on -> a summary that begins with what is new."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefing.edit.days.anew import Told, anew
from briefing.models import Article, Quote, Summary

FLOOD = "Water came over the dam at Kestrel Lake on Saturday and 4,000 people left their homes."
SAME = "On Saturday water came over the Kestrel Lake dam; 4,000 people left."
BUILT = "Water came over the Kestrel Lake dam, built in 1957, and people left their homes."
DAY = "People were leaving homes near Kestrel Lake, mayor Reis said on Saturday."
NEXT = "People were leaving homes near Kestrel Lake, mayor Reis said on Sunday."
MORE = "Water came over the dam at Kestrel Lake on Saturday and 5,200 people left their homes."
WALL = "Engineers found no crack in the wall and said that the dam would hold."
SCHOOL = "The families sleep in a school in Harwick."
SPELT = "Twelve people left their homes when water came over the dam at Kestrel Lake on Saturday."
LEFT = "Ten people left their homes when water came over the dam at Kestrel Lake on Saturday."
ROAD = "The road to Norland is closed until the rain ends."
THEY = "They may go back on Tuesday."


def article(name: str, *sentences: str) -> Article:
    return Article(name, name.title(), " ".join(sentences), outlet=name, language="en")


def first(articles: Sequence[Article], count: int) -> Summary:
    """The first sentences, article after article; each ends with a full stop."""
    quotes = []
    for told in articles:
        start = 0
        while start < len(told.text):
            end = told.text.index(".", start) + 1
            quotes.append(Quote(told.text[start:end], told, start, end))
            start = end + 1
    return Summary(tuple(quotes[:count]), "first")


def said(articles: Sequence[Article], told: Told, count: int = 2) -> list[str]:
    return [quote.text for quote in anew(articles, told, count, first).quotes]


YESTERDAY = Told(frozenset({"old"}), ("Dam overflows", FLOOD, SCHOOL))
FRENCH = (
    "Dix personnes sont mortes dans un incendie à Lund lundi.",
    "Douze personnes sont mortes dans un incendie à Lund lundi.",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param((FLOOD, WALL), [WALL, FLOOD], id="word for word"),
        pytest.param((SAME, WALL), [WALL, SAME], id="in other words"),
        pytest.param((FLOOD, WALL, ROAD), [WALL, ROAD, FLOOD], id="goes last"),
        pytest.param((MORE, WALL), [MORE, WALL], id="with another number"),
        pytest.param((WALL, FLOOD), [WALL, FLOOD], id="not at the head"),
        pytest.param((BUILT, WALL), [WALL, BUILT], id="with a year"),
        pytest.param((DAY, WALL), [WALL, DAY], id="of the same day"),
        pytest.param((NEXT, WALL), [NEXT, WALL], id="of another day"),
    ],
)
def test_what_was_told_does_not_lead(text: tuple[str, ...], expected: list[str]) -> None:
    """A sentence that an earlier briefing could quote gives its place to one that is new."""
    assert said([article("new", *text)], YESTERDAY, 3) == expected


def test_a_number_may_be_spelt() -> None:
    """ "Twelve", where it was ten, is news; "twelve", where it was 12, is not; nor is "one of them"."""
    twelve = article("new", SPELT, WALL)
    assert said([twelve], Told(frozenset({"old"}), (LEFT,))) == [SPELT, WALL]
    assert said([twelve], Told(frozenset({"old"}), (SPELT.replace("Twelve", "12"),))) == [WALL, SPELT]
    one_of = SPELT.replace("Twelve", "One of the")
    assert said([article("new", one_of, WALL)], Told(frozenset({"old"}), (LEFT,))) == [WALL, one_of]


def test_a_number_is_spelt_in_the_articles_language() -> None:
    """A risen toll is news in French, too."""
    ten, twelve = FRENCH
    new = replace(article("new", twelve, "Le maire a visité les familles."), language="fr")
    assert said([new], Told(frozenset({"old"}), (ten,)), 1) == [twelve]
    assert said([new], Told(frozenset({"old"}), (twelve.replace("Douze", "12"),)), 1) != [twelve]


def test_an_article_that_was_shown_does_not_lead() -> None:
    """Whatever it says: a new article's sentence goes first, the others stay as they were."""
    articles = [article("old", WALL, THEY), article("new", MORE)]
    assert said(articles, YESTERDAY) == [MORE, WALL]


def test_a_sentence_that_leans_is_not_torn_off() -> None:
    """One that leans on another does not lead, and stays behind it."""
    articles = [article("new", SCHOOL, THEY), article("more", WALL)]
    assert said(articles, YESTERDAY, 3) == [WALL, SCHOOL, THEY]


def test_what_somebody_said_does_not_lead() -> None:
    """Words come behind the news of which they are."""

    def labelled(articles: Sequence[Article], count: int) -> Summary:
        plain = first(articles, count)
        quotes = (replace(quote, label="words") if quote.text == WALL else quote for quote in plain.quotes)
        return replace(plain, quotes=tuple(quotes))

    found = anew([article("new", FLOOD, WALL, ROAD)], YESTERDAY, 3, labelled)
    assert [quote.text for quote in found.quotes] == [ROAD, WALL, FLOOD]


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        pytest.param([article("new", FLOOD, WALL)], Told(), id="a new story"),
        pytest.param([article("new", FLOOD, SCHOOL)], YESTERDAY, id="nothing new in it"),
        pytest.param([article("new")], YESTERDAY, id="nothing to quote"),
    ],
)
def test_else_the_summary_is_the_plain_one(articles: list[Article], told: Told) -> None:
    """Where nothing new can lead, nothing changes."""
    assert anew(articles, told, 2, first) == first(articles, 2)


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param([article("new", ROAD), article("old", FLOOD)], [ROAD], id="behind the news"),
        pytest.param([article("new", ROAD), article("old", FLOOD, THEY)], [ROAD], id="nor what leans on it"),
        pytest.param([article("old", FLOOD), article("new", FLOOD)], [], id="first, where no news can be"),
        pytest.param([article("old", FLOOD, WALL)], [], id="no new article"),
    ],
)
def test_what_could_be_read_is_not_quoted_again(articles: list[Article], expected: list[str]) -> None:
    """A sentence of an article that was shown stood there, word for word."""
    assert said(articles, YESTERDAY, 3) == expected


def test_what_the_story_is_about_tells_nothing() -> None:
    """Names that stand in all of a story's sentences do not make two of them the same."""
    talks = tuple(
        f"Kestrel Lake, Harwick and Norland argue about {what}." for what in ("dams", "fish", "tolls")
    )
    told = Told(frozenset({"old"}), talks)
    assert said([article("new", "Kestrel Lake, Harwick and Norland agree.", WALL)], told)[0].endswith(
        "agree."
    )
