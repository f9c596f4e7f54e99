"""Stories -> the same in order, with reasons; which articles are muted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import log2, prod

import pytest

from briefing.edit.rank import NO_HEADLINE, rank, why_muted
from briefing.models import Article, Feed, Reason, Story

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)


def article(
    outlet: str, title: str = "Dam at Kestrel Lake overflows", hours: float | None = 2, weight: float = 1.0
) -> Article:
    published = None if hours is None else NOW - timedelta(hours=hours)
    return Article(
        id=f"{outlet} {title}", title=title, text="", outlet=outlet, published=published, weight=weight
    )


def story(*articles: Article, name: str = "s") -> Story:
    return Story(articles=articles, id=name)


def reasons(told: Story, *watch: str) -> tuple[Reason, ...]:
    return rank([told], NOW, watch=watch)[0].reasons


def test_reasons_make_the_points() -> None:
    """Points are the product of the reasons' values, and each reason says what it is."""
    told = story(article("A", weight=2.5), article("B"), article("C", "Stargate opens", hours=12))
    ranked = rank([told], NOW, watch=["Stargate", "tram"])[0]
    assert ranked.reasons == (
        Reason("outlets", log2(5.5), 3, weight=4.5),
        Reason("age", 0.5 ** (2 / 24), 2),
        Reason("watch", 1.5, words=("Stargate",)),
    )
    assert ranked.points == prod(reason.value for reason in ranked.reasons)
    assert ranked.watch == ("Stargate",)


@pytest.mark.parametrize(
    ("title", "lower"),
    [
        pytest.param("He owns three dams. Here's why you should worry", True, id="a tease"),
        pytest.param("Mayor reacts to verdict in dam trial", True, id="a reaction"),
        pytest.param("Dam overflows", False, id="short, and says what happened"),
        pytest.param("Dam may have been damaged by the flood of last week", False, id="what may be"),
    ],
)
def test_a_headline_that_says_nothing(title: str, lower: bool) -> None:
    """It stands lower where no article of the story has a better one."""
    told = Reason("headline", NO_HEADLINE)
    assert (told in reasons(story(article("A", title)))) == lower
    assert told not in reasons(story(article("B"), article("A", title)))


def test_an_outlet_counts_once() -> None:
    """Ten posts of one outlet don't make a story big; its largest weight counts."""
    posts = [article("A", f"Post {n}", weight=1 + n / 10) for n in range(10)]
    assert reasons(story(*posts))[0] == Reason("outlets", log2(2.9), 1, weight=1.9)
    assert reasons(story(article("A"), article("A", "again"), article("B")))[0] == Reason(
        "outlets", log2(3), 2
    )


def test_a_programme_of_the_day_tells_no_news() -> None:
    """Who only has a programme of that day does not count beside who tells news."""
    report, programme = article("A", "Dam overflows"), article("B", "Evening Desk, May 3, 2031")
    assert reasons(story(report, programme))[0] == reasons(story(report))[0]
    assert reasons(story(programme))[0] == reasons(story(report))[0]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        pytest.param(0.0, Reason("age", 1.0), id="now"),
        pytest.param(24.0, Reason("age", 0.5, 24), id="a day"),
        pytest.param(48.0, Reason("age", 0.25, 48), id="two days"),
        pytest.param(-5.0, Reason("age", 1.0), id="a clock that runs ahead"),
        pytest.param(None, Reason("undated", 0.5**0.5), id="no date"),
    ],
)
def test_age(hours: float | None, expected: Reason) -> None:
    """A story loses half its points a day after its newest article."""
    assert reasons(story(article("A", hours=hours)))[1] == expected


def test_the_newest_article_gives_the_age() -> None:
    """What outlets still write about is still news."""
    assert reasons(story(article("A", hours=30), article("B", hours=3), article("C", hours=None)))[1].n == 3


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param(["Horoscope for Monday"], Reason("horoscope", 0.05), id="horoscope"),
        pytest.param(["Mini crossword no 12"], Reason("puzzle", 0.05), id="crossword"),
        pytest.param(
            ["Best of cartoons, May 3, 2031", "Evening Desk | Radio Lund (3 May 2031)"],
            Reason("programme", 0.05),
            id="programmes",
        ),
        pytest.param(["Opinion: dam overflows"], Reason("opinion", 0.3), id="opinion"),
        pytest.param(["Watch: dam overflows"], Reason("video", 0.3), id="video"),
        pytest.param(["Live: dam overflows at lake"], Reason("live", 0.5), id="live"),
        pytest.param(["Watch: dam overflows", "Is the dam safe?"], Reason("question", 0.7), id="the mildest"),
        pytest.param(["Watch: dam overflows", "Dam overflows"], None, id="one report is enough"),
    ],
)
def test_no_news_sinks(titles: list[str], expected: Reason | None) -> None:
    """A story of nothing but videos, horoscopes, puzzles sinks, and says why."""
    told = reasons(story(*(article(f"Outlet {n}", title) for n, title in enumerate(titles))))
    assert told[2:] == ((expected,) if expected else ())


def test_why_muted() -> None:
    """What mutes an article is said: the mute words that are there, or the keep words that are not."""
    told = article("A")
    assert why_muted(told, Feed("f", mute=("lake",)), ("dam", "tram")) == Reason(
        "mute", words=("dam", "lake")
    )
    assert why_muted(told, Feed("f", keep=("tram", "ferry"))) == Reason("keep", words=("tram", "ferry"))
    assert why_muted(told, Feed("f", keep=("dam",))) is None


def test_best_first_and_equal_ones_by_id() -> None:
    """More outlets first, then newer; the id settles the rest, whatever the order before."""
    big = story(article("A", hours=9), article("B", hours=9), article("C", hours=9), name="big")
    new, old = story(article("A", hours=0), name="new"), story(article("A", hours=20), name="old")
    twin = replace(new, id="twin")
    assert [s.id for s in rank([twin, old, new, big], NOW)] == ["big", "new", "twin", "old"]
    assert rank([], NOW) == ()


@pytest.mark.parametrize(
    ("mute", "feed", "expected"),
    [
        pytest.param((), Feed("f"), False, id="nothing asked"),
        pytest.param(("dam",), Feed("f"), True, id="the user's word, in the title"),
        pytest.param(("valley",), Feed("f"), True, id="in the lead"),
        pytest.param(("buried",), Feed("f"), False, id="far down the text"),
        pytest.param(("flow",), Feed("f"), False, id="a part of a word"),
        pytest.param(("dams",), Feed("f"), True, id="one of several"),
        pytest.param((), Feed("f", mute=("KESTREL LAKE",)), True, id="the feed's phrase"),
        pytest.param((), Feed("f", keep=("dam", "election")), False, id="kept"),
        pytest.param((), Feed("f", keep=("election",)), True, id="not among what is kept"),
        pytest.param((), Feed("f", keep=("dam",), mute=("lake",)), True, id="mute beats keep"),
    ],
)
def test_muted(mute: tuple[str, ...], feed: Feed, expected: bool) -> None:
    """A mute word in title or lead drops an article; so does the absence of every keep word."""
    text = "Water came into the valley. " + "The rain went on. " * 20 + "An old chapel was buried."
    assert bool(why_muted(replace(article("A"), text=text), feed, mute)) == expected
