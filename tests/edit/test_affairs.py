"""The chosen stories -> which stand under which."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.edit.affairs import beneath
from briefing.edit.choose import choose
from briefing.edit.compose import compose
from briefing.models import Article, Quote, Story, Summary

TEXTS = {
    "Warehouse explosion in Elmouth kills twelve": "An explosion of fireworks in a warehouse at the port of "
    "Elmouth killed twelve people and shook the city.",
    "Dogs search the rubble after Elmouth warehouse explosion": "Rescuers with dogs looked for survivors in "
    "the rubble of the warehouse at Elmouth's port on Friday.",
    "Elmouth mayor quits over warehouse explosion": "The mayor of Elmouth stepped down as protesters blamed "
    "her for the fireworks in the warehouse that exploded at the port.",
    "Why did the Elmouth warehouse explosion kill twelve?": "The explosion in the warehouse at the port of "
    "Elmouth killed twelve people: five questions and their answers.",
    "Central bank raises rates": "The bank raised its rate by half a point to fight rising prices.",
    "Explosion in Lagerhaus von Elmstadt tötet zwölf Menschen": "Eine Explosion von Feuerwerk in einem "
    "Lagerhaus am Hafen von Elmstadt tötete zwölf Menschen.",
    "Suche nach Explosion in Elmstadt dauert an": "Helfer mit Hunden suchten am Freitag in den Trümmern des "
    "Lagerhauses am Hafen von Elmstadt nach Überlebenden.",
    "Bank in Elmstadt senkt Zins": "Die Bank in Elmstadt senkt den Zins um einen halben Punkt.",
}
BLAST, DOGS, MAYOR, WHY, BANK, KNALL, SUCHE, ZINS = TEXTS


def story(title: str, outlets: int, points: float, language: str = "en") -> Story:
    told = (
        Article(id=f"{title} {n}", title=title, text=TEXTS[title], outlet=f"Outlet {n}", language=language)
        for n in range(outlets)
    )
    return Story(tuple(told), id=title, points=points)


def under(*stories: Story) -> Mapping[str, str]:
    return beneath(stories, stories)


def test_an_affairs_stories_stand_under_the_one_of_most_outlets() -> None:
    """However high the others rank; no story stands under one that stands under another."""
    found = under(story(DOGS, 2, 3), story(BLAST, 4, 2), story(MAYOR, 1, 1), story(BANK, 5, 0.5))
    assert found == {DOGS: BLAST, MAYOR: BLAST}


def test_no_question_stands_above_a_report() -> None:
    """Not even of more outlets; among questions alone the first does."""
    assert under(story(WHY, 4, 3), story(BLAST, 2, 2)) == {WHY: BLAST}


def test_a_film_may_stand_above() -> None:
    """Where it is of more outlets, and headed as a report is."""
    film = story(BLAST, 4, 2)
    shot = tuple(replace(a, url="https://x.example/videos/blast.html") for a in film.articles)
    assert under(story(DOGS, 2, 3), replace(film, articles=shot), story(BANK, 2, 1), story(MAYOR, 1, 1)) == {
        DOGS: BLAST,
        MAYOR: BLAST,
    }


def test_of_equals_the_one_of_more_points_is_above() -> None:
    """Points tell where outlets do not."""
    found = under(story(DOGS, 2, 3), story(BLAST, 2, 2), story(BANK, 2, 1), story(WHY, 2, 1))
    assert found == {BLAST: DOGS, WHY: DOGS}


def test_less_is_enough_where_nobody_has_counted_words() -> None:
    """There two stories of one affair are found to be less likely so; a town in common is still none."""
    found = under(*(story(title, n, n, "de") for n, title in enumerate((ZINS, SUCHE, KNALL), 2)))
    assert found == {SUCHE: KNALL}


def test_languages_are_not_mixed() -> None:
    """The same words in two languages are two stories."""
    assert under(story(BLAST, 4, 2), story(DOGS, 2, 1, "nl")) == {}


def test_what_one_outlet_alone_tells_stays_in_pieces() -> None:
    """A second outlet with either makes them one affair."""
    assert under(story(BLAST, 1, 2), story(DOGS, 1, 1), story(BANK, 2, 1), story(WHY, 1, 0.5)) == {}
    assert under(story(BLAST, 2, 2), story(DOGS, 1, 1), story(BANK, 2, 1)) == {DOGS: BLAST}


@pytest.mark.parametrize("count", [0, 1])
def test_few_stories(count: int) -> None:
    """Nothing stands under nothing."""
    assert under(*[story(BLAST, 1, 1)][:count]) == {}


@settings(deadline=None)
@given(st.data())
def test_whatever_stands_under_what(data: st.DataObject) -> None:
    """Each chosen story is shown once, behind the one it stands under or another of that one's, whatever
    can be told of them.
    """
    names = data.draw(st.lists(st.sampled_from(list(TEXTS)), max_size=12))
    stories = [
        replace(
            story(title, data.draw(st.integers(1, 3)), data.draw(st.floats(0, 5))),
            id=str(n),
            articles=tuple(
                replace(a, id=f"{n} {a.id}", section=data.draw(st.sampled_from(["World", "Town"])))
                for a in story(title, 2, 1).articles
            ),
        )
        for n, title in enumerate(names)
    ]
    ranked = sorted(stories, key=lambda one: -one.points)
    sections = choose(ranked, [("World", None), ("Town", data.draw(st.integers(0, 5)))], 25)
    read = data.draw(st.sets(st.sampled_from([one.id for one in ranked] or [""])))
    quoted = {
        one.id: Summary((Quote("x", one.articles[0], 0, 1),))
        for section in sections
        for one in section.stories
        if one.id in read
    }
    for shown in (sections, compose(sections, quoted)):
        told = [one for section in shown for one in section.stories]
        assert sorted(one.id for one in told) == sorted({one.id for one in told})
        assert {one.id for one in told} == {one.id for section in sections for one in section.stories}
        for section in shown:
            assert not section.stories[0].under
            head = ""
            for one in section.stories:
                head = one.id if not one.under else head
                assert one.under in ("", head)
