"""Short summaries over several outlets: what opens, what follows, and when such a choice is made at all."""

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize import summarize
from briefing.edit.summarize.chances import Chances
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.several import likeliest
from briefing.edit.summarize.source import Budget, Source
from briefing.models import Article

TITLE = "Lund council votes to shut old bridge"
NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."
AGAIN = "The ageing bridge of Lund is to be shut for a year, its council decided on Monday evening."
MORE = "Engineers want 4 million crowns to mend the arch of the bridge, the trust that owns it said."
FERRY = "Two ferries will carry 90 people an hour from the east bank, mayor Ann Poe told reporters."
REST = " ".join(f"Baker {n} of the east bank bakes bread for the fair." for n in range(2, 14))


def articles_of(*texts: str, outlet: str = "") -> tuple[Article, ...]:
    """So many outlets' articles, or one's, the first of which has the headline."""
    return tuple(
        Article(id=str(n), title=TITLE, text=text, outlet=outlet or f"Outlet {n}", language="en")
        for n, text in enumerate(texts)
    )


def told(*texts: str, sentences: int = 3, words: int | None = None) -> list[str]:
    """The summary of so many outlets."""
    found = summarize(articles_of(*texts), title=TITLE, sentences=sentences, words=words)
    return [quote.text for quote in found.quotes]


@pytest.mark.parametrize(
    ("texts", "outlet", "budget", "is_chosen"),
    [
        ((NEWS, AGAIN), "", Budget(3), True),
        ((NEWS, AGAIN), "Lamp", Budget(3), True),
        ((NEWS,), "", Budget(3), False),
        ((NEWS, AGAIN), "", Budget(6), False),
        ((NEWS, AGAIN), "", Budget(words=80), True),
        ((f"{NEWS} {REST}", f"{AGAIN} {REST}"), "", Budget(words=80), True),
        ((f"{NEWS} {REST}", f"{AGAIN} {REST}"), "", Budget(words=225), False),
        ((f"{NEWS} {REST}", f"{AGAIN} {REST}"), "Lamp", Budget(3), False),
    ],
)
def test_of_what_the_likeliest_are_taken(
    texts: tuple[str, ...], outlet: str, budget: Budget, is_chosen: bool
) -> None:
    """Of few sentences of several articles; not of one outlet's full ones."""
    articles = articles_of(*texts, outlet=outlet)
    said = tuple(one for article in articles for one in sentences(article))
    reading = Reading(Source(articles, said, "en", TITLE), Chances({}, 0.0, {}, 0.0))
    assert (likeliest(reading, budget) is not None) == is_chosen


def test_what_leans_does_not_open() -> None:
    """Another lead opens, however much of the headline the one tells that points back."""
    leaning = "He and the council of Lund voted to shut the old bridge for a year after a crack was found."
    assert told(leaning, AGAIN, sentences=1) == [AGAIN]


def test_a_budget_of_words_is_kept() -> None:
    """Of full articles what is likeliest comes as long as there is room."""
    texts = (f"{NEWS} {MORE} {FERRY} {REST}", f"{AGAIN} {REST} {MORE} {FERRY}")
    lengths = [len(" ".join(told(*texts, words=words)).split()) for words in (20, 40, 60, 80)]
    assert [len(told(*texts, words=words)) for words in (20, 40, 60)] == [1, 2, 3]
    assert all(length <= words for length, words in zip(lengths, (20, 40, 60, 80), strict=True))


def test_the_likeliest_has_its_room() -> None:
    """A longer sentence that stands before it in the article does not take it."""
    long = (
        "Engineers want 4 million crowns to mend the arch of the bridge, and 2 million more for a ferry to "
        "Malby until May, the trust that owns it said."
    )
    texts = (f"{NEWS} {long} {FERRY} {REST}", f"{AGAIN} {REST} {long} {FERRY}")
    assert told(*texts, words=60) == [NEWS, FERRY]


def test_one_fact_of_two_outlets_comes_once() -> None:
    """The second outlet's telling of what has just been read is left out."""
    again = "The trust that owns the bridge needs 4 million crowns, as engineers say, to mend its arch."
    found = told(f"{NEWS} {MORE} {REST}", f"{AGAIN} {again} {REST}", sentences=5)
    assert (MORE in found, again in found) == (True, False)


def test_what_opens_is_read_first() -> None:
    """Where the opening stands behind captions, nothing of another outlet comes before it."""
    captions = "A view of Malby with its ferries. Lamp Photos\nThe bakers of Malby look on. Lamp Photos\n"
    short = [
        f"Lund is to lose its bridge, its council said. Engineers want {n} million, {MORE}" for n in "678"
    ]
    assert told(f"{captions}{NEWS} {REST[:400]}", *short)[0] == NEWS


def test_an_article_given_twice_is_quoted_once() -> None:
    """One and the same value is no second telling."""
    (article,) = articles_of(f"{NEWS} {MORE} {REST}")
    twice = summarize([article, article], title=TITLE)
    assert twice == summarize([article], title=TITLE)


def test_a_second_sentence_opens_where_the_lead_is_a_scene() -> None:
    """Of full articles it may, and what is quoted of the other outlet stands behind it."""
    scene = "As rain fell on the river, a few boatmen looked up."
    found = told(f"{scene} {NEWS} {MORE} {REST}", f"{scene} The boats were late. {FERRY} {REST}")
    assert found[0] == NEWS
    assert scene not in found
