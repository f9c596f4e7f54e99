"""How much a story's news weighs, by its words, and what that makes of its points."""

from dataclasses import replace
from datetime import UTC, datetime
from math import exp, prod

import pytest

from briefing.edit.rank import HEAVY, MOST, rank
from briefing.edit.weight import counting, said, usual
from briefing.models import Article, Reason, Story

NOW = datetime(2031, 6, 4, 12, tzinfo=UTC)
TROOPS = Article(
    id="troops",
    title="Troops attack harbour as sanctions end",
    text="Troops attacked the harbour of Lund on Monday and killed dozens, the military said.",
    outlet="The Wire",
    published=NOW,
    language="en",
)
HOST = replace(
    TROOPS,
    id="host",
    title="Celebrity host speaks of project",
    text="The host of a culture project speaks of the hand that she avoids.",
    outlet="The Herald",
)
PLAIN = replace(TROOPS, id="plain", title="Otters return to river of Visby", text="Otters swim in Visby.")


def reasons(*articles: Article) -> dict[str, float]:
    """What makes the points of a story of several outlets, but for these and its age."""
    others = (replace(article, id=f"{article.id} 2", outlet="The Lamp") for article in articles)
    (ranked,) = rank([Story(articles=(*articles, *others), id="told")], NOW)
    assert ranked.points == pytest.approx(prod(reason.value for reason in ranked.reasons))
    return {reason.text: reason.value for reason in ranked.reasons[2:]}


def test_words_count_for_and_against() -> None:
    """In headline and opening, as they are written first; others do not."""
    found = counting(TROOPS)
    assert found["troop"].adds > 0.2 < found["attack"].adds
    assert found["troop"].text == "Troops"
    assert all(word.adds < 0 for word in counting(HOST).values())
    assert counting(PLAIN) == {}
    assert said(TROOPS)["attack"] == "attack"


def test_names_do_not_count() -> None:
    """What is far from one reader is near to another."""
    named = replace(PLAIN, text="France, China, Auckland, Trump and Biden swim in Visby.")
    assert counting(named) == {}


def test_what_nobody_judged() -> None:
    """Nothing counts in other languages, nor in a headline without a text."""
    assert counting(replace(TROOPS, language="de")) == counting(replace(TROOPS, text=" ")) == {}


def test_a_weighty_story_stands_higher() -> None:
    """Its points are multiplied, and three words say why; doubled or halved at most."""
    weighty, lighter = reasons(TROOPS), reasons(HOST)
    assert list(weighty) == ["weighty news: sanctions, killed, attack"]
    assert list(weighty.values()) == [MOST]
    assert list(lighter) == ["lighter news: host, culture, celebrity"]
    assert list(lighter.values()) == [1 / MOST]
    assert reasons(PLAIN) == {}


def test_the_mean_of_its_articles_counts() -> None:
    """One that weighs more among several lifts it by its share."""
    adds = sum(word.adds for told in (TROOPS, HOST) for word in counting(told).values()) / 2
    (value,) = reasons(TROOPS, HOST).values()
    assert value == pytest.approx(min(MOST, max(1 / MOST, exp(HEAVY * (adds - usual())))))


def test_a_word_is_named_once() -> None:
    """In whatever form other articles have it."""
    attacked = replace(TROOPS, id="other", title="Harbour attacked", text="Attacks on Lund, the mayor says.")
    (name,) = reasons(TROOPS, attacked)
    assert name.count("attack") == 1


def test_a_feature_does_not_lose_twice() -> None:
    """What one outlet alone tells as a feature has that reason; else its weight."""
    cottage = Article(
        id="cottage",
        title="The lighthouse keeper's daughter who never left her island",
        text="These days she bakes, and her cottage is what you dream of when you think of the sea.",
        outlet="The Wire",
        published=NOW,
        language="en",
    )
    news = tuple(Story(articles=(replace(TROOPS, id=f"t{n}"),), id=f"t{n}") for n in range(4))
    ranked = rank([Story(articles=(cottage,), id="cottage"), *news], NOW)
    told: dict[str, list[Reason]] = {story.id: list(story.reasons[2:]) for story in ranked}
    assert [reason.text for reason in told["cottage"]] == ["may be a feature"]
    assert [reason.text for reason in told["t0"]] == ["weighty news: sanctions, killed, attack"]
