"""Two stories -> how likely they are of one affair."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.edit.days.follow import remember
from briefing.edit.days.kinship import KIN, Rarity, kinship, side, side_then
from briefing.edit.stories.matter import vector, weighed
from briefing.models import Article, Story


def story(title: str, text: str, language: str | None = "en") -> Story:
    return Story((Article(id=title, title=title, text=text, outlet="Wire", language=language),), id=title)


BLAST = story(
    "Warehouse explosion in Elmouth kills twelve",
    "An explosion of fireworks in a warehouse at the port of Elmouth killed twelve and shook the city.",
)
SEARCH = story(
    "Elmouth explosion: dogs search the warehouse rubble",
    "Rescuers with dogs looked for survivors in the rubble of the warehouse at Elmouth's port on Friday.",
)
MARKET = story(
    "Elmouth opens a covered market", "Forty traders moved into the new hall in Elmouth, behind the station."
)
BANK = story("Central bank raises rates", "The bank raised its rate by half a point to fight rising prices.")
OTHERS = [story(f"Thing {n} happens", f"Word{n} and noun{n} did verb{n}.") for n in range(20)]


def likely(one: Story, other: Story, days: int = 0) -> float:
    stories = [one, other, *OTHERS]
    first, second, *_ = weighed(stories)[0]
    return kinship(side(first), side(second), Rarity(stories), days)


def test_an_event_and_what_comes_of_it_are_one_affair() -> None:
    """Whichever comes first; the longer after, the less."""
    assert likely(BLAST, SEARCH) == likely(SEARCH, BLAST) >= KIN
    assert 0 < likely(BLAST, SEARCH, days=4) < likely(BLAST, SEARCH, days=1) < likely(BLAST, SEARCH)


@pytest.mark.parametrize("other", [MARKET, BANK], ids=["a town in common", "nothing in common"])
def test_a_name_alone_makes_no_affair(other: Story) -> None:
    """Two pieces of news of one town are two."""
    assert likely(BLAST, other) == 0


def test_headlines_count_by_how_much_the_other_story_has_of_them() -> None:
    """The same texts under headlines of their own are less surely one affair."""
    strange = replace(SEARCH, articles=(replace(SEARCH.articles[0], title="A long week at the quay"),))
    assert likely(BLAST, strange) < likely(BLAST, SEARCH)


def test_without_a_table_todays_stories_tell_what_is_rare() -> None:
    """That tells less."""
    dutch = [replace(s, articles=(replace(s.articles[0], language="nl"),)) for s in (BLAST, SEARCH, *OTHERS)]
    assert 0 < likely(dutch[0], dutch[1]) < likely(BLAST, SEARCH)
    rarity = Rarity(dutch)
    assert rarity.of("warehous", "nl") < rarity.of("word3", "nl") < rarity.of("unheard", "nl")


def test_a_story_that_was_shown_is_known_by_its_headline_and_terms() -> None:
    """What an earlier briefing keeps is enough."""
    then = remember(BLAST, date(2026, 11, 22))
    stories = [SEARCH, *OTHERS]
    now, weights = weighed(stories, [then.terms])
    past = side_then(then, vector(then.terms, weights), "en")
    assert kinship(side(now[0]), past, Rarity(stories), 1) >= KIN


def test_nothing_is_told_without_spaces_between_words() -> None:
    """Pairs of characters make several rare terms of one town's name."""
    fire = story(
        "ルンデン港の倉庫で爆発、12人死亡",
        "ルンデン市の港にある花火の倉庫で爆発があり、12人が死亡した。",
        "ja",
    )
    market = story("ルンデンに新しい市場", "ルンデン市の駅の裏に市場が開いた。", "ja")
    assert likely(fire, market) == 0
