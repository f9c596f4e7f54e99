"""Stories + Summaries -> the sections as they will be read."""

from dataclasses import replace

import pytest

from briefing.edit.compose import compose, wanted
from briefing.models import Article, Quote, Section, Story, Summary, Tier


def story(name: str, tier: Tier) -> Story:
    return Story((Article(name, f"{name} happens", f"{name} happened."),), id=name, tier=tier)


def summary(of: Story) -> Summary:
    article = of.articles[0]
    return Summary((Quote(article.text, article, 0, len(article.text)),), "lead")


@pytest.mark.parametrize(
    ("tier", "front", "count"),
    [
        pytest.param("lead", True, 5, id="the front page's first story has one more"),
        pytest.param("lead", False, 4, id="a section's first story"),
        pytest.param("brief", False, 2, id="a brief has two"),
        pytest.param("line", False, 0, id="a line is a headline"),
    ],
)
def test_sentences_wanted(tier: Tier, front: bool, count: int) -> None:
    """A story gets sentences by its place."""
    assert wanted(tier, 4, front=front) == count


def test_what_stands_under_another_has_one_sentence() -> None:
    """If any: a line has none."""
    assert (wanted("brief", 4, under=True), wanted("line", 4, under=True)) == (1, 0)


def test_a_brief_is_never_longer_than_asked_for() -> None:
    """Who asks for one sentence gets one in a brief too."""
    assert wanted("brief", 1) == 1


def test_summaries_are_filled_in() -> None:
    """Each story gets its summary; a section without stories is left out."""
    lead, brief = story("Rain", "lead"), story("Snow", "brief")
    sections = compose(
        [Section("Weather", (lead, brief)), Section("Sport", ())],
        {"Rain": summary(lead), "Snow": summary(brief)},
    )
    assert [s.name for s in sections] == ["Weather"]
    assert [(s.title, s.tier, str(s.summary)) for s in sections[0].stories] == [
        ("Rain happens", "lead", "Rain happened."),
        ("Snow happens", "brief", "Snow happened."),
    ]


def test_nothing_to_quote_makes_a_line() -> None:
    """A story without a quotable sentence is a line, behind those that can be read."""
    empty, brief, line = story("Fog", "lead"), story("Snow", "brief"), story("Hail", "line")
    (section,) = compose([Section("Weather", (empty, brief, line))], {"Snow": summary(brief)})
    assert [(s.id, s.tier) for s in section.stories] == [("Snow", "lead"), ("Fog", "line"), ("Hail", "line")]


def test_all_lines() -> None:
    """Where no story has a text, the headlines stand."""
    (section,) = compose([Section("Weather", (story("Fog", "lead"),))], {})
    assert [(s.id, s.tier) for s in section.stories] == [("Fog", "line")]


def test_an_affair_stays_together() -> None:
    """What stands under a story comes right behind it, whether that can be read or not."""
    lead, brief, empty = story("Rain", "lead"), story("Snow", "brief"), story("Fog", "brief")
    under = [replace(story(f"More {one.id}", "line"), under=one.id) for one in (lead, empty)]
    weather = Section("Weather", (lead, under[0], empty, under[1], brief))
    (section,) = compose([weather], {"Rain": summary(lead), "Snow": summary(brief)})
    assert [s.id for s in section.stories] == ["Rain", "More Rain", "Snow", "Fog", "More Fog"]


def test_an_affair_is_headed_by_what_can_be_read() -> None:
    """Where nobody tells the head plainly, the first under it that is told is above."""
    head, lead = story("Fog", "brief"), story("Rain", "lead")
    under = [replace(story(name, "brief"), under="Fog") for name in ("Mist", "Haze")]
    (section,) = compose(
        [Section("Weather", (lead, head, *under))], {n.id: summary(n) for n in (lead, under[1])}
    )
    assert [(s.id, s.under, s.tier) for s in section.stories] == [
        ("Rain", "", "lead"),
        ("Haze", "", "brief"),
        ("Fog", "Haze", "line"),
        ("Mist", "Haze", "line"),
    ]
