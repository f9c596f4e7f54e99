"""Where several outlets have one sentence: which of them is quoted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.attribution import attribute
from briefing.edit.summarize.source import Budget, Source
from briefing.models import Article, Sentence

FERRY = "Eleven passengers drowned when the night ferry sank near Lakeside harbour."
DIVERS = "Divers found the wreck at a depth of 40 metres in the morning."
OTHERS = (
    "The council meets today.",
    "Nobody has inspected boats since spring.",
    "Families waited at a landing.",
)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def article(outlet: str, *said: str, hour: int | None = 12) -> Article:
    published = NOON.replace(hour=hour) if hour is not None else None
    return Article(
        id=outlet, title="", text="\n".join(said), outlet=outlet, published=published, language="en"
    )


def source(*articles: Article) -> Source:
    return Source(articles, tuple(s for one in articles for s in sentences(one)), "en")


def find(told: Source, outlet: str, text: str) -> Sentence:
    return next(s for s in told.sentences if s.article.outlet == outlet and s.text == text)


def outlets(told: Source, *chosen: Sentence, budget: Budget | None = None) -> list[str]:
    """The outlets that the chosen sentences are quoted from."""
    return [one.article.outlet for one in attribute(chosen, told, budget or Budget())]


def test_the_earliest() -> None:
    """Of outlets that have the same sentence the one that published first is quoted, however short it is."""
    told = source(
        article("late", FERRY, *OTHERS, hour=14),
        article("first", FERRY, hour=9),
        article("next", FERRY, hour=10),
    )
    assert outlets(told, find(told, "late", FERRY)) == ["first"]
    assert outlets(told, find(told, "first", FERRY)) == ["first"]


@pytest.mark.parametrize("hour", [12, None])
def test_the_fullest(hour: int | None) -> None:
    """Of those that published together, or nobody knows when, the one that tells most is quoted."""
    told = source(
        article("short", FERRY, OTHERS[0], hour=hour),
        article("long", FERRY, *OTHERS, hour=hour),
    )
    assert outlets(told, find(told, "short", FERRY)) == ["long"]


@pytest.mark.parametrize(
    "earlier",
    [
        pytest.param("Ten passengers drowned near Lakeside harbour.", id="says less"),
        pytest.param(FERRY.replace("harbour.", "harbour, which has 3 piers."), id="says more than it"),
        pytest.param(FERRY.replace("Eleven", "All 12"), id="another number"),
        pytest.param(f"But {FERRY[0].lower()}{FERRY[1:]}", id="leans"),
    ],
)
def test_what_does_not_stand_for_it(earlier: str) -> None:
    """A sentence that says less, more or otherwise, or that leans, does not stand for the quote."""
    told = source(article("now", FERRY, *OTHERS), article("early", earlier, *OTHERS, hour=9))
    assert outlets(told, find(told, "now", FERRY)) == ["now"]


def test_an_opening_stays_an_opening() -> None:
    """What opens an article is not quoted from the middle of another."""
    told = source(article("now", FERRY, *OTHERS), article("early", OTHERS[0], FERRY, hour=9))
    assert outlets(told, find(told, "now", FERRY)) == ["now"]


def test_what_another_leans_on_stays() -> None:
    """A sentence with one behind it that leans on it stays with it."""
    told = source(
        article("now", FERRY, "They were on their way home from work."), article("early", FERRY, hour=9)
    )
    assert outlets(told, *told.sentences[:2]) == ["now", "now"]
    assert outlets(told, *told.sentences[:1]) == ["early"]


def test_each_sentence_once() -> None:
    """Nothing is quoted twice, and each stays in its place."""
    told = source(article("now", FERRY, DIVERS), article("early", FERRY, DIVERS, hour=9))
    chosen = attribute(told.sentences[:2], told, Budget())
    assert [(one.article.outlet, one.text) for one in chosen] == [("early", FERRY), ("early", DIVERS)]


def test_the_budget() -> None:
    """What stands for a quote fits into the words that are left."""
    longer = FERRY.replace("night ferry", "old night ferry")
    told = source(article("now", FERRY, *OTHERS), article("early", longer, *OTHERS, hour=9))
    quote = find(told, "now", FERRY)
    assert outlets(told, quote, budget=Budget(words=11)) == ["now"]
    assert outlets(told, quote, budget=Budget(words=12)) == ["early"]


def test_one_outlet() -> None:
    """One outlet's sentences stay as they are, as does nothing."""
    told = source(article("only", FERRY), replace(article("only", FERRY, hour=9), id="again"))
    assert attribute(told.sentences[:1], told, Budget()) == told.sentences[:1]
    assert attribute((), told, Budget()) == ()
