"""How likely an article is a feature, and what that takes of its story's points."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.edit.headlines.interest import feature
from briefing.edit.rank import KEPT, SAID, rank
from briefing.models import Article, Reason, Story

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)


def article(title: str, text: str, outlet: str = "The Wire") -> Article:
    return Article(id=title, title=title, text=text, outlet=outlet, language="en", published=NOW)


HARBOUR = article(
    "Police charge harbour master over ferry fire",
    "Police have charged the harbour master of Elmouth after a fire on a ferry killed two people on Monday.",
)
COTTAGE = article(
    "The lighthouse keeper's daughter who never left her island",
    "She was nine when the lamp went out. Some of her best memories are of the kitchen, and how you feel "
    "there when the wind comes up behind the house.",
)
RECIPES = article(
    "My five best soups for the long nights, and how you make them",
    "There is nothing like a bowl of soup when the days are short. These are the ones I love most.",
)
LOCKDOWN = article(
    "Government to extend border closure as cases rise",
    "The government said on Monday that the border will be closed until May, as officials warned of more "
    "cases.",
)
BUDGET = article(
    "Ministers agree to cut federal budget by 4 billion euros",
    "Ministers have agreed to cut the federal budget by 4 billion euros, the government said on Friday.",
)
DOG = article(
    "Man, 34, charged after dog found in Elmouth car",
    "A man has been charged after a dog was found in a car in Elmouth on Sunday, police said. It was old, "
    "and one of its ears was missing.",
)


def test_a_feature_is_told_from_a_report() -> None:
    """Who did what is news; a life told at length and advice to the reader are none."""
    assert feature(HARBOUR) < SAID < 0.5 < feature(COTTAGE) <= 1
    assert feature(RECIPES) > 0.5


@pytest.mark.parametrize(
    "unjudged",
    [
        pytest.param(replace(COTTAGE, language="de"), id="another language"),
        pytest.param(replace(COTTAGE, text=" "), id="no text"),
    ],
)
def test_what_nobody_judged_is_no_feature(unjudged: Article) -> None:
    """Where nothing was learned nothing is said."""
    assert feature(unjudged) == 0.0


def test_a_feature_stands_below_the_news() -> None:
    """A story of features alone keeps at least half of its points, and its reason is told; one report among
    them, and it keeps them all."""
    news, soft, both = rank(
        [Story(articles=(COTTAGE,), id="b"), Story(articles=(HARBOUR,), id="a")], NOW
    ) + rank([Story(articles=(COTTAGE, HARBOUR), id="c")], NOW)
    assert (news.id, soft.id) == ("a", "b")
    told = Reason("feature", 1 - (1 - KEPT) * feature(COTTAGE))
    assert told in soft.reasons
    assert KEPT <= soft.points < 1  # of the one point that a fresh story of one outlet has
    assert all(reason.kind != told.kind for story in (news, both) for reason in story.reasons)


FRESH = [Reason("outlets", n=1), Reason("age")]
OTHERS = (Story(articles=(BUDGET,), id="budget"), Story(articles=(LOCKDOWN,), id="lockdown"))


def reasons(*articles: Article, others: tuple[Story, ...] = OTHERS) -> list[Reason]:
    """What makes the points of a story among others, of the same outlet if not told otherwise; no values."""
    ranked = rank([Story(articles=articles, id="told"), *others], NOW)
    (story,) = (story for story in ranked if story.id == "told")
    return [replace(reason, value=0.0) for reason in story.reasons]


def test_a_piece_of_another_kind_is_no_report() -> None:
    """A video beside a feature makes no news of it; alone it sinks as a video does, and not twice."""
    video = replace(
        RECIPES, id="v", title="Watch: how a soup is made", url="https://the-wire.example/video/1"
    )
    assert Reason("feature") in reasons(COTTAGE, video)
    assert reasons(video) == [*FRESH, Reason("video")]


def test_minor_news_of_one_outlet_has_its_weight() -> None:
    """A man and his dog are no feature: their words say how little they weigh."""
    assert reasons(DOG) == [*FRESH, Reason("lighter", words=("ears", "man"))]


def test_what_two_outlets_tell_is_news() -> None:
    """It is no feature, however little it weighs."""
    outlets, age, weight = reasons(COTTAGE, replace(COTTAGE, id="d", outlet="The Herald"))
    assert (outlets, age) == (Reason("outlets", n=2), Reason("age"))
    assert weight.kind == "lighter"
    assert weight.words


def test_a_blog_is_read_for_its_thoughts() -> None:
    """Of an outlet's few posts that may all be features none loses points; of more, or beside news, each."""
    posts = [Story(articles=(replace(COTTAGE, id=f"post {n}"),), id=f"post {n}") for n in range(3)]
    assert reasons(COTTAGE, others=tuple(posts[:2])) == FRESH
    assert Reason("feature") in reasons(COTTAGE, others=tuple(posts))
    assert Reason("feature") in reasons(COTTAGE, others=OTHERS[:1])
