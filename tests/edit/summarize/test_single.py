"""How likely a reader wants a sentence of one article, first and behind its lead."""

from dataclasses import replace

import numpy as np
import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize import news, single, summarize
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.source import Budget, Source
from briefing.models import Article

TITLE = "Lund council votes to shut old bridge"
NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."
SCENE = "As rain fell on the river, a few boatmen looked up."
CRACK = "Engineers found the crack of the bridge in March, and want 4 million crowns to mend its arch."
HOLM = "Karl Holm, who leads the trust that owns it, said the ferry will take its place."
REST = " ".join(f"Mill number {n} of the town grinds its oats and its rye." for n in range(2, 9))


def reading(*texts: str, language: str = "en", title: str = TITLE) -> Reading:
    """An article of these sentences and the rest."""
    article = Article(id="1", title=title, text=" ".join((*texts, REST)), outlet="Lamp", language=language)
    source = Source((article,), tuple(sentences(article)), language, title)
    return Reading(source, news.load()["one"].terms)


def opens(text: str, *others: str) -> dict[str, float]:
    """The measures of a first sentence."""
    found = single.openings(reading(text, *others), np.array([0]))
    return {name: float(values[0]) for name, values in found.items()}


def follows(text: str, *before: str) -> dict[str, float]:
    """The measures of a sentence behind the lead, and these."""
    found = single.followings(reading(NEWS, *before, text), np.array([1 + len(before)]))
    return {name: float(values[0]) for name, values in found.items()}


def test_every_measure_has_a_weight() -> None:
    """What is measured is weighed, and there is a bias."""
    assert {*opens(NEWS), "bias"} == single.OPENS.keys()
    assert {*follows(CRACK), "bias"} == single.FOLLOWS.keys()


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("lead", 1, NEWS),
        ("weekday", 1, NEWS),
        ("weekday", 0, "The council of Lund voted in May to shut the old bridge for a year."),
        ("says", 1, "The council of Lund announced that it shuts the old bridge for a year."),
        ("says", 0, NEWS),
        ("names", 2 / 5, "Lund shuts its Old bridge."),
        ("scene", 1, SCENE),
        ("scene", 0, NEWS),
        ("speaks", 1, "The council of Lund voted on Monday to shut our bridge for the winter."),
        ("before", 1, "The council of Lund had voted to shut the old bridge for the winter."),
        ("before", 0, "The council of Lund voted on Monday to shut the old bridge for the winter."),
        ("year", 1, "The council of Lund voted in 1998 to shut the old bridge for the winter."),
        ("leans", 1, "They voted on Monday to shut the old bridge for the winter."),
        ("asks", 1, "Did the council of Lund vote to shut the old bridge for the winter?"),
        ("quotes", 1, "“It is shut,” the council of Lund said of the old bridge on Monday."),
        ("title", 0, "A few boatmen looked up at noon."),
    ],
)
def test_what_counts_first(name: str, value: float, text: str) -> None:
    """A report tells who did what on what day; a scene, the reader, a question, old news do not."""
    assert opens(text)[name] == pytest.approx(value)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("stranger", 1, "The ferry will take its place in the spring, Holm said."),
        ("stranger", 0, "The ferry will take its place in the spring, the trust said."),
        ("says", 1, "The ferry will take its place in the spring, the trust said."),
        ("quoted", 26 / 51, "The trust said on Monday: “The ferry will do for now.”"),
        ("turns", 1, "But the ferry will take its place in the spring."),
        ("speaks", 1, "The ferry will take you to Malby in the spring."),
        ("asks", 1, "Will the ferry of the trust take its place in the spring?"),
    ],
)
def test_what_counts_behind(name: str, value: float, text: str) -> None:
    """Who speaks must have been read of; a quotation, a question, the reader count for little."""
    assert follows(text, HOLM)[name] == pytest.approx(value, abs=0.03)


def test_the_front() -> None:
    """The lead and the next two may open, but not what leans; a caption before the lead may not."""
    assert single.front_of(reading(NEWS, CRACK, HOLM)) == [0, 1, 2]
    assert single.front_of(reading(NEWS, "They are to mend it by May.", CRACK)) == [0, 2]


def test_what_stands_later_opens_nothing() -> None:
    """A candidate behind the front has the same low odds as the first, whatever it tells."""
    given = reading(NEWS, CRACK, HOLM, NEWS.replace("Monday", "Tuesday"))
    found = single.wanted(given, np.array([0, 1, 3]), single.front_of(given))
    assert found.first[0] > found.first[1] > found.first[2] == -3
    assert len(found.further) == 3


def test_the_news_opens_where_a_scene_stands_before_it() -> None:
    """A summary begins with what the article reports, and goes on in its order."""
    given = reading(SCENE, NEWS, CRACK, HOLM)
    chosen = news.pick(given, Budget(3), news.load()["one"]).tolist()
    assert chosen[0] == 1
    assert chosen == sorted(chosen)


def test_where_it_was_learned() -> None:
    """Of a short summary of a whole article in English; an abstract, a long summary, another language and
    several outlets are as they were."""
    one, elsewhere = news.load()["one"], news.load()["elsewhere"]
    whole = reading(NEWS, CRACK, HOLM)
    brief = replace(whole, source=replace(whole.source, sentences=whole.source.sentences[:4]))
    known = [
        news.candidates(given, budget, weights)[1].wanted is not None
        for given, budget, weights in (
            (whole, Budget(3), one),
            (whole, Budget(words=60), one),
            (whole, Budget(9), one),
            (brief, Budget(3), one),
            (reading(NEWS, CRACK, language="de"), Budget(3), elsewhere),
        )
    ]
    assert known == [True, True, False, False, False]


def test_where_all_near_the_lead_leans() -> None:
    """Behind a caption and the headline three sentences lean: something is quoted all the same."""
    caption = f"Mayor Ann Poe opened the town hall of the old bridge on Friday. {TITLE}"
    leaning = "It had been shut at noon. But it was to stay so for a year. And they all said that it was old."
    text = f"{caption}\n{leaning} {NEWS} {CRACK} {REST}"
    assert summarize(text, title=TITLE, language="en").quotes
