"""Ranked stories -> sections."""

from dataclasses import replace

from briefing.edit.choose import choose, home_of
from briefing.models import Article, Section, Story


def story(name: str, points: float, *places: str) -> Story:
    """A story told by articles at "outlet@section"."""
    told = [place.split("@") for place in places]
    articles = tuple(
        Article(id=f"{name}{n}", title=name, text="", outlet=o, section=s) for n, (o, s) in enumerate(told)
    )
    return Story(articles=articles, id=name, points=points)


def names(sections: tuple[Section, ...]) -> dict[str, str]:
    return {section.name: " ".join(s.id for s in section.stories) for section in sections}


def test_a_story_lives_where_most_of_its_articles_come_from() -> None:
    """Each story stands once; of equals the user's earlier section; without any listed one nowhere."""
    assert home_of(story("a", 1, "x@Tech", "y@World", "z@Tech"), ["World", "Tech"]) == "Tech"
    assert home_of(story("a", 1, "x@Tech", "y@World"), ["World", "Tech"]) == "World"
    assert home_of(story("a", 1, "x@Sport"), ["World", "Tech"]) is None


def test_sections_in_the_users_order_stories_best_first() -> None:
    """Sections come as in feeds.yaml; each has as many stories as asked; an empty one is left out."""
    ranked = [
        story("t1", 5, "x@Tech"),
        story("w1", 4, "x@World"),
        story("w2", 3, "y@World"),
        story("w3", 2, "z@World"),
    ]
    sections = choose(ranked, [("World", 2), ("Sport", None), ("Tech", None)], 25)
    assert names(sections) == {"World": "w1 w2", "Tech": "t1"}
    assert [s.section for section in sections for s in section.stories] == ["World", "World", "Tech"]


def test_tiers() -> None:
    """The first of a section leads, two are brief, the rest are lines."""
    ranked = [story(f"s{n}", 9 - n, f"o{n}@World") for n in range(5)]
    stories = choose(ranked, [("World", None)], 25)[0].stories
    assert [s.tier for s in stories] == ["lead", "brief", "brief", "line", "line"]


def test_three_in_five_stories_are_told() -> None:
    """In a long section three in five can be read, in pairs below the lead; a short one has two briefs."""
    for count, briefs, lines in ((25, 14, 10), (8, 4, 3), (6, 4, 1), (3, 2, 0), (1, 0, 0)):
        ranked = [story(f"s{n:02}", 99 - n, f"o{n}@World") for n in range(count)]
        tiers = [s.tier for s in choose(ranked, [("World", None)], 99)[0].stories]
        assert tiers == ["lead", *["brief"] * briefs, *["line"] * lines]


def test_told_are_the_weightiest_whatever_their_section() -> None:
    """A section of weighty stories has more of them told, one of light ones a lead and two."""
    heavy = [story(f"w{n}", 20 - n, f"o{n}@World") for n in range(8)]
    light = [story(f"t{n}", 8 - n, f"o{n}@Tech") for n in range(7)]
    sections = choose([*heavy, *light], [("World", None), ("Tech", None)], 99)
    told = {section.name: sum(s.tier != "line" for s in section.stories) for section in sections}
    assert told == {"World": 8, "Tech": 3}


def test_the_total_goes_by_points_but_each_section_keeps_its_best() -> None:
    """A weak section has its best story before a strong one has its second."""
    ranked = [
        *(story(f"w{n}", 9 - n, f"o{n}@World") for n in range(4)),
        story("t1", 1, "x@Tech"),
        story("t2", 0.5, "y@Tech"),
    ]
    wanted = [("World", None), ("Tech", None)]
    assert names(choose(ranked, wanted, 3)) == {"World": "w0 w1", "Tech": "t1"}
    assert names(choose(ranked, wanted, 1)) == {"World": "w0"}
    assert choose(ranked, wanted, 0) == ()
    assert choose([], wanted, 5) == ()


def test_one_outlet_does_not_fill_a_section() -> None:
    """A fourth story that an outlet alone tells stands back, unless there is room or others tell it too."""
    alone = [story(f"a{n}", 9 - n, "A@World") for n in range(5)]
    shared = story("ab", 4, "A@World", "B@World")
    other = story("b", 3, "B@World")
    ranked = [*alone, shared, other]
    assert names(choose(ranked, [("World", 5)], 25)) == {"World": "a0 a1 a2 ab b"}
    assert names(choose(ranked, [("World", 6)], 25)) == {"World": "a0 a1 a2 a3 ab b"}
    assert names(choose(alone, [("World", 4)], 25)) == {"World": "a0 a1 a2 a3"}
    assert names(choose(ranked, [("World", 3)], 25, alone=1)) == {"World": "a0 ab b"}


def test_an_affair_stands_in_one_place() -> None:
    """What is of a story's affair stands under it, from whatever section; it has the place of the best.

    What would have been told by itself may say so in a sentence, the rest is a line.
    """
    said = "An explosion of fireworks in a warehouse at the port of Elmouth shook the city."

    def told(name: str, title: str, points: float, *places: str) -> Story:
        one = story(name, points, *places)
        articles = (replace(a, title=title, text=said, language="en") for a in one.articles)
        return replace(one, articles=tuple(articles))

    dogs = told("dogs", "Dogs search rubble of Elmouth warehouse after explosion", 9, "a@Town")
    blast = told("blast", "Explosion in Elmouth warehouse at the port kills twelve", 5, "a@World", "b@World")
    other, town = story("other", 7, "c@World"), story("town", 1, "d@Town")
    sections = choose([dogs, other, blast, town], [("World", None), ("Town", None)], 25)
    assert names(sections) == {"World": "other", "Town": "blast dogs town"}
    assert [(s.id, s.tier, s.under, s.section) for s in sections[1].stories] == [
        ("blast", "lead", "", "Town"),
        ("dogs", "brief", "blast", "Town"),
        ("town", "brief", "", "Town"),
    ]
    (section,) = choose([blast, other, dogs], [("Town", None), ("World", None)], 25)
    assert [(s.id, s.tier) for s in section.stories] == [
        ("blast", "lead"),
        ("dogs", "line"),
        ("other", "brief"),
    ]
