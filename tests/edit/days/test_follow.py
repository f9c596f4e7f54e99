"""Today's stories and what was shown -> which go on, repeat, have ended."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.edit.days.follow import Followed, follow, remember
from briefing.edit.stories.matter import TERMS
from briefing.models import Article, Closed, Shown, Step, Story

MONDAY = date(2026, 11, 23)


def day(n: int) -> date:
    return MONDAY + timedelta(days=n)


def story(name: str, *told: tuple[str, str, str]) -> Story:
    """A story of articles (id, title, text)."""
    articles = tuple(Article(id=a, title=t, text=x, url=f"https://x.example/{a}") for a, t, x in told)
    return Story(articles=articles, id=name)


DAM = story(
    "dam",
    ("d1", "Dam at Kestrel Lake overflows, 4,000 leave homes", "Water came over the dam at Kestrel Lake."),
    ("d2", "Thousands leave valley below Kestrel Lake dam", "The dam at Kestrel Lake spilled over."),
)
DAM_AGAIN = story(
    "new",
    ("d3", "Kestrel Lake dam holds after overflow, engineers say", "Water at the Kestrel Lake dam falls."),
)
BANK = story(
    "bank", ("b1", "Norland central bank cuts rate", "The central bank of Norland cut its rate to 2.5%.")
)
ZOO = story("zoo", ("z1", "Red pandas born in Harwick", "Two red pandas were born in the Harwick zoo."))
OTHERS = tuple(
    story(f"o{n}", (f"o{n}", t, ""))
    for n, t in enumerate(
        [
            "Chess champion loses title in Riga",
            "Ferry line to the isles closes",
            "Old theatre in Porto reopens",
            "Wheat harvest falls by a tenth",
            "Telescope finds water on a far planet",
            "Tram drivers end strike",
        ]
    )
)


def shown(*days: tuple[int, Story]) -> list[Shown]:
    return [remember(told, day(n)) for n, told in days]


def test_a_new_story_is_new() -> None:
    """Nothing shown before: all stories are new, on day 1."""
    assert follow([DAM, BANK], [], MONDAY) == Followed((DAM, BANK), (), ())
    assert follow([ZOO], shown((-1, DAM)), MONDAY).stories == (ZOO,)


def test_remember_keeps_what_is_needed() -> None:
    """A shown story is kept with its id, headline, articles and heaviest terms."""
    kept = remember(replace(DAM, day=3), MONDAY)
    assert replace(kept, terms=()) == Shown(MONDAY, "dam", DAM.title, DAM.url, 3, ("d1", "d2"), ())
    assert kept.terms[:3] == ("kestrel", "lake", "dam")
    assert len(kept.terms) <= TERMS


def test_a_shared_article_carries_the_story_on() -> None:
    """Whatever it is about now: the id, the day and the time line carry on."""
    today = story("x", ("d2", "Thousands leave valley", ""), ("n1", "Minister visits the valley", ""))
    (told,) = follow([today], shown((-1, DAM)), MONDAY).stories
    assert (told.id, told.status, told.day) == ("dam", "developing", 2)
    assert told.trail == (Step(day(-1), DAM.title, DAM.url),)


def test_a_stray_article_does_not_carry_the_story_on() -> None:
    """One shared article among others that are about something else is no reason."""
    today = story(
        "x",
        ("b1", "Norland central bank cuts rate", "The central bank of Norland cut its rate to 2.5%."),
        ("b2", "Norland bank lowers its rate", "The central bank of Norland lowered its rate."),
        ("d2", "Thousands leave valley", ""),
    )
    assert follow([*OTHERS, today], shown((-1, DAM)), MONDAY).stories == (*OTHERS, today)


def test_a_page_that_is_written_anew_does_not_carry_the_story_on() -> None:
    """A map of cases or a live page has its old address every day; alone, it is a repeat."""
    page = ("map", "Flood map: where is the water now?", "Where the water stands.")
    yesterday = story("y", ("y1", "Norland nurses clap at eight", "Nurses clapped at eight."), page)
    today = story("t", ("t1", "Rivers of Norland fall", "The water stands lower."), page)
    told = follow([*OTHERS, today], shown((-1, yesterday)), MONDAY)
    assert told.stories == (*OTHERS, today)
    alone = story("a", page)
    assert [s.id for s in follow([*OTHERS, alone], shown((-1, yesterday)), MONDAY).repeats] == ["y"]


def test_alike_stories_are_one() -> None:
    """A story told anew by other articles goes on; another of the same day does not."""
    told = follow([*OTHERS, BANK, DAM_AGAIN], shown((-1, DAM), (-1, ZOO)), MONDAY).stories
    assert [(s.id, s.status, s.day) for s in told if s.status != "new"] == [("dam", "developing", 2)]


@pytest.mark.parametrize(
    ("gap", "status", "number"),
    [
        pytest.param(1, "developing", 2, id="yesterday"),
        pytest.param(2, "update", 3, id="a day between"),
        pytest.param(5, "update", 6, id="four days between"),
    ],
)
def test_status(gap: int, status: str, number: int) -> None:
    """Seen yesterday it is developing, earlier an update; days are the calendar's."""
    today = replace(DAM, articles=(*DAM.articles, *DAM_AGAIN.articles))
    (told,) = follow([today], shown((-gap, DAM)), MONDAY).stories
    assert (told.status, told.day) == (status, number)


TIDES = "High water {0}:12 and {0}:38, low water {0}:20. Wind south-west 4 to 5."


@pytest.mark.parametrize(
    ("yesterday", "today"),
    [
        pytest.param(
            ("Tides for Sunday", TIDES.format(3)), ("Tides for Monday", TIDES.format(4)), id="tides"
        ),
        pytest.param(
            ("Ferry news of 22 November", "The ferries of the isles run on time."),
            ("Ferry news of 23 November", "The ferries of the isles run late."),
            id="one form, two days",
        ),
        pytest.param(
            ("Winning numbers: 4, 8, 15", "The winning numbers of the Harwick lottery were drawn at nine."),
            ("Winning numbers: 16, 23, 42", "The winning numbers of the Harwick lottery were drawn at ten."),
            id="lottery",
        ),
        pytest.param(
            ("Harwick live updates: bridge shut", "Follow the news of Harwick here, all day."),
            ("Harwick live updates: mayor quits", "Follow the news of Harwick here, all day."),
            id="a live page a day",
        ),
        pytest.param(
            ("Harwick choir wins prize", "The choir sang for an hour."),
            ("Harwick bakery burns down", "Nobody was hurt on Monday."),
            id="one place",
        ),
    ],
)
def test_a_form_does_not_go_on(yesterday: tuple[str, str], today: tuple[str, str]) -> None:
    """What comes every day, or shares a place and common words alone, is another story."""
    past = shown((-1, story("y", ("y1", *yesterday))))
    now = story("n", ("n1", *today))
    assert follow([*OTHERS, now], past, MONDAY).stories == (*OTHERS, now)


def test_likeness_fades_with_the_days() -> None:
    """After a week only a shared article tells that a story goes on."""
    assert follow([*OTHERS, DAM_AGAIN], shown((-8, DAM)), MONDAY).stories == (*OTHERS, DAM_AGAIN)
    shared = replace(DAM_AGAIN, articles=(*DAM_AGAIN.articles, DAM.articles[0]))
    assert follow([shared], shown((-8, DAM)), MONDAY).stories[0].id == "dam"


def test_nothing_new_is_a_repeat() -> None:
    """A story all of whose articles were shown, on whatever day, or under the same headline, is a repeat."""
    first, second = replace(DAM, articles=DAM.articles[:1]), replace(DAM, articles=DAM.articles[1:], day=2)
    past = shown((-2, first), (-1, second))
    assert [s.id for s in follow([DAM], past, MONDAY).repeats] == ["dam"]
    renamed = replace(DAM, articles=(replace(DAM.articles[0], id="d1 under another id"), DAM.articles[1]))
    assert follow([renamed], past, MONDAY).stories == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param(
            "Kestrel Lake dam holds after a night of repairs", ["n1", "d1", "d2"], id="a plain report"
        ),
        pytest.param("Why did the Kestrel Lake dam overflow?", ["d1", "d2", "n1"], id="a question"),
        pytest.param("Dam at Kestrel Lake overflows, 4,000 leave homes", ["d1", "d2", "n1"], id="the same"),
    ],
)
def test_a_headline_does_not_come_twice(title: str, expected: list[str]) -> None:
    """What headed the story before gives way to the headline of a new article, if that is a plain report."""
    new = Article(id="n1", title=title, text="Water at Kestrel Lake falls.", language="en")
    today = replace(DAM, articles=(*DAM.articles, new))
    other = story("dam", ("d0", "Rain fills Kestrel Lake", ""), ("d2", "Thousands leave valley", ""))
    told = [follow([today], shown((-1, past)), MONDAY) for past in (DAM, other)]
    assert [[a.id for a in s.articles] for t in told for s in (*t.stories, *t.repeats)] == [
        expected,
        ["d1", "d2", "n1"],
    ]


def test_rather_a_loaded_headline_than_yesterdays() -> None:
    """Where no plain report is new, one that is less plain heads the story; no question does."""
    loaded = Article(
        id="n1", title="Terrifying night below the Kestrel Lake dam", text="Water rose.", language="en"
    )
    question = replace(loaded, id="n2", title="Who is to blame for the Kestrel Lake dam?")
    for new, head in ((loaded, loaded.title), (question, DAM.title)):
        today = replace(DAM, articles=(*DAM.articles[:1], new))
        told = follow([today], shown((-1, DAM)), MONDAY)
        assert [s.title for s in (*told.stories, *told.repeats)] == [head]


@pytest.mark.parametrize(
    ("title", "repeats"),
    [
        pytest.param("Watch: boats below the Kestrel Lake dam", True, id="a video"),
        pytest.param("Opinion: the Kestrel Lake dam was badly built", True, id="an opinion"),
        pytest.param("Who is to blame for the Kestrel Lake dam?", True, id="a question"),
        pytest.param("Kestrel Lake dam holds for now", False, id="a report"),
    ],
)
def test_a_piece_about_it_is_no_news(title: str, repeats: bool) -> None:
    """Beside the report that was shown, a video, an opinion or a question brings nothing new."""
    piece = ("n1", title, "Water came over the dam at Kestrel Lake.")
    today = replace(DAM, articles=(*DAM.articles, *story("n", piece).articles))
    told = follow([today], shown((-1, DAM)), MONDAY)
    assert (len(told.repeats), len(told.stories)) == ((1, 0) if repeats else (0, 1))
    alone = follow([*OTHERS, story("n", piece)], shown((-1, story("dam", piece))), MONDAY)
    assert [s.id for s in alone.repeats] == ["dam"]


AGAIN = "At Kestrel Lake the dam overflows"
HOLDS = "Kestrel Lake dam holds after a night of repairs"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param((AGAIN, HOLDS, "Minister visits valley"), HOLDS, id="the news goes first"),
        pytest.param((AGAIN, AGAIN, HOLDS, "Minister visits valley"), HOLDS, id="though it is further down"),
        pytest.param((AGAIN, AGAIN, AGAIN, HOLDS), HOLDS, id="whatever most say again"),
        pytest.param((AGAIN, "Why did the dam overflow?", "Valley empty"), AGAIN, id="nor a question"),
    ],
)
def test_a_headline_does_not_come_in_other_words(titles: tuple[str, ...], expected: str) -> None:
    """One that says again what was shown gives way to a plain report."""
    new = ((f"n{n}", title, "Water at the Kestrel Lake dam.") for n, title in enumerate(titles))
    today = story("x", *new, ("d2", "Thousands leave valley below Kestrel Lake dam", ""))
    told = follow([today], shown((-1, DAM)), MONDAY)
    assert [(s.title, s.id) for s in told.stories] == [(expected, "dam")]


def test_the_time_line_has_a_headline_a_day() -> None:
    """Oldest first, the last five days at most, verbatim."""
    past = [replace(remember(DAM, day(-n)), title=f"Headline {n}", url="u", day=8 - n) for n in range(1, 8)]
    (told,) = follow([replace(DAM, articles=(*DAM.articles, *DAM_AGAIN.articles))], past, MONDAY).stories
    assert told.trail == tuple(Step(day(-n), f"Headline {n}", "u") for n in (5, 4, 3, 2, 1))
    assert told.day == 8


def test_the_surer_one_has_the_name() -> None:
    """Of two stories that go on from one, the surer has its id; the other goes on under a name of its own."""
    sure = story("sure", ("d1", "Dam holds", ""), ("n1", "Dam at Kestrel Lake holds for now", ""))
    told = follow([*OTHERS, DAM_AGAIN, sure], shown((-1, DAM)), MONDAY)
    assert {s.title: (s.id, s.day) for s in told.stories if s.status != "new"} == {
        "Dam at Kestrel Lake holds for now": ("dam", 2),
        DAM_AGAIN.title: (DAM_AGAIN.id, 2),
    }
    assert told.origins == {"dam": "dam", DAM_AGAIN.id: "dam"}
    tomorrow = [replace(remember(s, MONDAY), date=day(0)) for s in told.stories if s.status != "new"]
    assert follow(OTHERS, [*shown((-1, DAM)), *tomorrow], day(3)).closed == (
        Closed("Dam at Kestrel Lake holds for now", "https://x.example/n1", 2, day(0)),
    )


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        pytest.param(
            [(-3, 1, "dam"), (-2, 2, "dam")], (Closed(DAM.title, DAM.url, 2, day(-2)),), id="two silent days"
        ),
        pytest.param([(-2, 1, "dam"), (-1, 2, "dam")], (), id="one silent day"),
        pytest.param([(-2, 1, "dam")], (), id="a story of one day ends unsaid"),
        pytest.param([(-4, 1, "dam"), (-3, 2, "dam"), (-1, 1, "zoo")], (), id="told already, yesterday"),
        pytest.param(
            [(-5, 1, "dam"), (-4, 2, "dam"), (-3, 1, "zoo")],
            (Closed(DAM.title, DAM.url, 2, day(-4)),),
            id="days without a briefing",
        ),
    ],
)
def test_closed(past: list[tuple[int, int, str]], expected: tuple[Closed, ...]) -> None:
    """The end of a story of some days is told once, by the first briefing after two silent days."""
    remembered = [replace(remember(DAM, day(n)), day=number, story=known) for n, number, known in past]
    assert follow(OTHERS, remembered, MONDAY).closed == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param(("Dam bursts", "Who built the dam at Kestrel Lake?"), ["Dam bursts"], id="a question"),
        pytest.param(
            ("Who built it?", "He has 3 dams. Here's why you should worry"), [], id="no report at all"
        ),
    ],
)
def test_a_story_is_closed_under_a_report(titles: tuple[str, str], expected: list[str]) -> None:
    """The last of its headlines that is one; without any, nothing is said."""
    past = [
        replace(remember(DAM, day(n)), day=n + 4, title=title)
        for n, title in zip((-3, -2), titles, strict=True)
    ]
    assert [closed.title for closed in follow(OTHERS, past, MONDAY).closed] == expected


def test_a_story_that_goes_on_is_not_closed() -> None:
    """An update after silent days keeps the story open; a repeat does not."""
    past = [replace(remember(DAM, day(n)), day=n + 4) for n in (-3, -2)]
    updated = replace(DAM, articles=(*DAM.articles, *DAM_AGAIN.articles))
    assert follow([updated], past, MONDAY).closed == ()
    assert follow([DAM], past, MONDAY).closed == (Closed(DAM.title, DAM.url, 2, day(-2)),)


def test_a_first_report_goes_on_the_next_day() -> None:
    """A quake's magnitude on the first day, its rescuers on the second: place and matter are the same."""
    first = ("q1", "Magnitude-7 earthquake hits Norland coast", "It was near Flores, 20 kilometres down.")
    second = (
        "r1",
        "Rescuers search for survivors of Norland earthquake",
        "The magnitude-7 earthquake destroyed hundreds of houses on Flores.",
    )
    told = follow([*OTHERS, story("r", second)], shown((-1, story("q", first))), MONDAY).stories
    assert [(s.id, s.status) for s in told if s.title == second[1]] == [("q", "developing")]


@pytest.mark.parametrize("others", [(), OTHERS], ids=["few-feeds", "more"])
@pytest.mark.parametrize(
    ("yesterday", "today", "goes_on"),
    [
        pytest.param(
            ("Cholera outbreak in Tamra camps kills 15", "A cholera outbreak in Tamra has killed 15."),
            ("Vaccines come to Tamra as cholera camps grow", "The cholera vaccines arrived in Tamra."),
            True,
            id="a place and what it is about",
        ),
        pytest.param(
            ("Magnitude 5.8 earthquake shakes western Norland", "A quake injured people in western Norland."),
            (
                "Magnitude 6.1 earthquake shakes southern Tarsina",
                "A quake injured people in southern Tarsina.",
            ),
            False,
            id="each its own place",
        ),
        pytest.param(
            ("Gunman kills two at Harwick nightclub", "A gunman killed two at a nightclub in Harwick."),
            ("Gunman kills three at Porto nightclub", "A gunman killed three at a nightclub in Porto."),
            False,
            id="each its own town",
        ),
    ],
)
def test_names_decide(
    yesterday: tuple[str, str], today: tuple[str, str], goes_on: bool, others: tuple[Story, ...]
) -> None:
    """A name and a rare word in common are enough; where each headline has a name of its own, none is."""
    now = story("n", ("n1", *today))
    told = follow([*others, now], shown((-1, story("y", ("y1", *yesterday)))), MONDAY).stories
    assert [s.id for s in told if s.title == today[0]] == ["y" if goes_on else "n"]


def test_any_of_its_days_tells_that_a_story_goes_on() -> None:
    """What was told on its first day goes on, though its last was about something else; the days count."""
    pier = (
        "e1",
        "Minister blames Elmouth pier owner",
        "The owner of the pier in Elmouth is at fault, he said.",
    )
    late = replace(remember(story("dam", pier), day(-1)), day=2)
    told = follow([*OTHERS, DAM_AGAIN], [remember(DAM, day(-2)), late], MONDAY).stories
    assert [(s.id, s.day) for s in told if s.status != "new"] == [("dam", 3)]


@pytest.mark.parametrize(("days", "goes_on"), [(1, True), (2, True), (5, False)])
def test_what_is_of_one_affair_goes_on_for_some_days(days: int, goes_on: bool) -> None:
    """Less alike than a story told anew, with the rarest words in common: the mayor of a blast."""
    blast = story(
        "blast",
        (
            "e1",
            "Warehouse explosion in Elmouth kills twelve",
            "Fireworks exploded in a warehouse in Elmouth. Twelve people died, windows broke across "
            "the harbour, and crews pumped foam.",
        ),
    )
    mayor = story(
        "mayor",
        (
            "m1",
            "Mayor resigns as protesters blame office for Elmouth warehouse explosion",
            "Protesters in Elmouth blamed her office: inspectors never saw the permits. Her deputy, a former "
            "judge, takes over.",
        ),
    )
    told = follow([*OTHERS, mayor], shown((-days, blast)), MONDAY).stories
    assert [s.id for s in told if s.title == mayor.title] == ["blast" if goes_on else "mayor"]


def test_an_outlets_standing_sentence_joins_nothing() -> None:
    """What is alike in no headline is what the outlet says of itself."""
    said = "Norland News Network and Norland Radio are online. Follow Norland News Network on Chirper."
    bridge = story("a", ("a1", "Bridge", said), ("a2", "Bridge opens", said))
    mayor = story("b", ("b1", "Mayor", said), ("b2", "Mayor quits", said))
    assert follow([*OTHERS, mayor], shown((-1, bridge)), MONDAY).stories == (*OTHERS, mayor)


def test_what_may_go_on_is_not_closed() -> None:
    """Where a story of today may be the old one's, though not surely, nothing is said of an end."""
    past = [replace(remember(DAM, day(n)), day=n + 4) for n in (-3, -2)]
    perhaps = story("p", ("p1", "Kestrel Lake visited by minister", "The minister came by boat."))
    told = follow([*OTHERS, perhaps], past, MONDAY)
    assert (told.stories, told.closed) == ((*OTHERS, perhaps), ())


def test_a_day_can_be_built_again() -> None:
    """What was shown today, or later, changes nothing."""
    past = shown((-1, DAM))
    today = [*OTHERS, replace(DAM, articles=(*DAM.articles, *DAM_AGAIN.articles))]
    expected = follow(today, past, MONDAY)
    assert follow(today, [*past, *shown((0, today[-1]), (1, BANK))], MONDAY) == expected
