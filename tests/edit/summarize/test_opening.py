"""How likely a lead opens its story well: what each measure is, and that each one counts."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from math import log

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.opening import WEIGHTS, WHOLE, measures, worth
from briefing.edit.summarize.source import Source
from briefing.models import Article

DAY = datetime(2031, 8, 27, 6, tzinfo=UTC)
HEADLINE = "Lund council votes to shut bridge"
NEWS = "The council of Lund voted to shut the old bridge for a year."
OTHER = "Lund is to lose its bridge for a year, the council decided."
REST = "".join(f" Baker {n} of the east bank bakes bread for the fair." for n in range(2, 10))


def source(*leads: str, titles: str = "", hours: int = 0, language: str = "en") -> Source:
    """A story of so many outlets, each article so many hours after the one before."""
    named = titles.split("|") if titles else [HEADLINE] * len(leads)
    articles = tuple(
        Article(
            id=str(n),
            title=named[n],
            text=lead,
            outlet=f"Outlet {n}",
            language=language,
            published=DAY + timedelta(hours=n * hours),
        )
        for n, lead in enumerate(leads)
    )
    said = tuple(s for article in articles for s in sentences(article))
    return Source(articles, said, language, HEADLINE)


def measured(story: Source) -> Mapping[str, float]:
    """The measures of the first lead."""
    return measures(story.sentences[:1], story)[0]


def odds(story: Source, lead: int = 0) -> float:
    """The log odds that a lead opens well."""
    chance = worth(story.sentences[lead : lead + 1], story)[0]
    return log(chance / (1 - chance))


def test_every_measure_has_a_weight() -> None:
    """What is measured in English is what was learned, beside the bias; some of it of full articles alone."""
    assert {*measured(source(NEWS, OTHER)), "bias"} == WHOLE.keys() > WEIGHTS.keys()


def test_what_a_lead_tells_of_the_headline() -> None:
    """The share of the headline's terms, in all of the lead and in its first ten; whose deed it tells."""
    plain = measured(source(NEWS, OTHER))
    late = (
        f"Bakers, boatmen, teachers, nurses, drivers, farmers, singers, printers, brewers: all heard {NEWS}"
    )
    told = measured(source(late, OTHER))
    assert (plain["told"], plain["told first"], plain["acts"]) == (1.0, 1.0, 1.0)
    assert (told["told"], told["told first"], told["acts"]) == (1.0, 0.0, 0.0)


def test_what_the_other_outlets_open_with() -> None:
    """What of their headlines and leads it tells, and how much of it they have as well."""
    alone = "Ferries will run every ten minutes."
    near = measured(source(NEWS, OTHER, OTHER))
    far = measured(source(alone, OTHER, OTHER))
    assert near["backed"] > 0.5 < near["shared"]
    assert (far["backed"], far["shared"]) == (0.0, 0.0)


def test_its_own_article() -> None:
    """Whether its title heads the story, and how much of it the lead tells; its kind; how late it is."""
    asks = source(NEWS, OTHER, titles=f"Why is Lund losing bridge?|{HEADLINE}", hours=-12)
    plain = source(NEWS, OTHER)
    assert [measured(plain)[name] for name in ("heads", "own", "no report", "later")] == [1, 1, 0, 0]
    assert [measured(asks)[name] for name in ("heads", "own", "no report", "later")] == [0, 2 / 3, 1, 0.5]
    assert measured(source(NEWS, OTHER, hours=-50))["later"] == 1


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("semicolon", "The council of Lund voted to shut the old bridge; a film shows it."),
        ("weekday", "The council of Lund voted on Monday to shut the old bridge for a year."),
        ("before", "The council of Lund voted to shut the bridge that it built ten years ago."),
        ("has done", "The council of Lund has voted to shut the old bridge for a year."),
        ("reports", "The council of Lund announced that the old bridge is shut."),
        ("faults", "You will miss the old bridge that the council of Lund voted to shut."),
        ("beside", "The council of Lund had often voted to shut the old bridge."),
        ("scene", "As boats came in, the council of Lund voted to shut the old bridge for a year."),
        ("scene", "But the council of Lund voted to shut the old bridge for a year."),
    ],
)
def test_how_it_is_written(name: str, lead: str) -> None:
    """The signs of a report, and of what is none, are found where they are, and not in a plain lead."""
    assert measured(source(lead, OTHER))[name] > 0 == measured(source(NEWS, OTHER))[name]


def test_names_are_counted_by_the_word() -> None:
    """ "The", "Lund" and two more of thirteen words begin with a capital."""
    lead = "The council of Lund voted to shut the bridge, Ann Poe of it."
    assert measured(source(lead, OTHER))["names"] == 4 / 13


def test_english_signs_count_in_english() -> None:
    """In another language a lead is held against headline and outlets, and its faults are known, no more."""
    story = source(
        "Der Rat von Lund sperrt die Brücke; am Montag.", "Lund sperrt seine Brücke.", language="de"
    )
    signs = {"semicolon", "names", "weekday", "before", "has done", "reports", "scene"}
    assert measured(story).keys() == WHOLE.keys() - signs - {"bias"}


@pytest.mark.parametrize(
    ("rest", "weights"), [("", WEIGHTS), (REST, WHOLE)], ids=["abstracts", "full articles"]
)
def test_a_chance_is_made_of_what_was_measured(rest: str, weights: Mapping[str, float]) -> None:
    """The log odds are the sum of the measures by the weights of such texts."""
    story = source(NEWS + rest, OTHER + rest)
    told = measured(story)
    total = sum(worth * told[name] for name, worth in weights.items() if name != "bias")
    assert odds(story) == pytest.approx(total + weights["bias"])


def test_where_it_stands_in_a_full_article() -> None:
    """Its lead, the sentence behind it, or a later one."""
    story = source(NEWS + REST, OTHER + REST)
    places = [(told["second"], told["third"]) for told in measures(story.sentences[:3], story)]
    assert places == [(0, 0), (1, 0), (0, 1)]


def test_a_number_that_others_contradict_costs() -> None:
    """Two outlets' three bridges speak against one outlet's two, however well it tells the headline."""
    stray, common = (f"The council of Lund voted to shut {n} bridges for a year." for n in ("two", "three"))
    one, other = source(stray, common, common), source(common, stray, common)
    assert odds(one, 0) < odds(one, 1) == pytest.approx(odds(one, 2), abs=1)
    assert odds(other, 1) < odds(other, 0)


def test_without_a_headline_and_without_others() -> None:
    """A story of nothing else has a chance all the same."""
    article = Article(id="1", title="", text=NEWS, language="en")
    story = Source((article,), tuple(sentences(article)))
    assert 0 < worth(story.sentences, story)[0] < 1
    assert worth((), story) == []


@pytest.mark.parametrize(
    ("acts", "lead"),
    [
        (1.0, "Poe, the mayor of Lund, has shut the bridge for a year."),
        (0.25, "Poe's brother has shut the bridge of Lund for a year."),
        (0.25, "Bakers, boatmen and teachers want Poe to shut the bridge of Lund for a year."),
        (0.0, "The bridge of Lund is to be shut for a year, bakers and boatmen hear from Poe."),
    ],
)
def test_whose_deed_it_is(acts: float, lead: str) -> None:
    """The headline's Poe acts, or somebody of hers; or she comes behind another's verb, or last."""
    title = "Poe shuts old bridge of Lund"
    article = Article(id="1", title=title, text=lead, language="en")
    story = Source((article,), tuple(sentences(article)), "en", title)
    assert measured(story)["acts"] == acts


def test_outlets_without_a_name_are_two() -> None:
    """Two articles of no outlet bear each other out, as two outlets' do."""
    articles = tuple(Article(id=n, title=HEADLINE, text=NEWS, language="en") for n in "12")
    story = Source(articles, tuple(s for article in articles for s in sentences(article)), "en", HEADLINE)
    assert measured(story)["shared"] == 1.0


def test_a_text_without_an_end_has_a_chance() -> None:
    """Nothing overflows, however long a text is that has no stop."""
    glued = "The council of Lund voted on " + "a b " * 200 + "all else."
    story = source(NEWS, glued)
    assert 0 < worth(story.sentences[-1:], story)[0] < 1
