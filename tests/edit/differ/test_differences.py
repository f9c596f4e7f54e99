"""A story's sentences -> where its outlets give different numbers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.growth import EVEN, growth

from briefing.edit.differ.differences import differences
from briefing.models import Article, Difference, Quote, Sentence, View

MORNING = datetime(2026, 11, 22, 8, tzinfo=UTC)
KILLED = "The flood in Porto killed 12 people on Sunday."

UNITS = "date dates May March killed missing evacuated people days percent euros million December".split()


def sentence(outlet: str, text: str, before: str = "") -> Sentence:
    article = Article(
        id=outlet, title="", text=before + text, outlet=outlet, language="en", published=MORNING
    )
    return Sentence(text, len(before), len(before) + len(text), article)


def told(*texts: str) -> tuple[Difference, ...]:
    """What differs between texts of outlets A, B, C …"""
    return differences([sentence("ABCDEF"[n], text) for n, text in enumerate(texts)])


def values(*texts: str) -> list[str]:
    return [view.value for difference in told(*texts) for view in difference.views]


def test_views_quote_their_sentences() -> None:
    """Each value stands with its outlets' whole sentences and their places; what most give comes first."""
    a, b, c = (
        sentence("A", KILLED, before="Rain fell. "),
        sentence("B", "The flood in Porto killed 15 people."),
        sentence("C", "In Porto the flood killed 15 people and cut the power."),
    )
    assert differences([a, b, c]) == (
        Difference(
            about="flood in Porto killed",
            views=(
                View("15 people", (Quote(b.text, b.article, 0, b.end), Quote(c.text, c.article, 0, c.end))),
                View("12 people", (Quote(a.text, a.article, 11, a.end),)),
            ),
        ),
    )
    assert all(
        q.article.text[q.start : q.end] == q.text
        for d in differences([a, b, c])
        for v in d.views
        for q in v.quotes
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            KILLED,
            "Sunday’s flood killed fifteen people in Porto.",
            ["12 people", "fifteen people"],
            id="spelt out",
        ),
        pytest.param(
            "The venture will invest $500 billion in Stargate data centers.",
            "The venture will invest $400bn in Stargate data centers over four years.",
            ["$500 billion", "$400bn"],
            id="money",
        ),
        pytest.param(
            "The shares of Aldern closed 6.1% higher.",
            "Shares of Aldern closed 4.8 percent higher.",
            ["6.1%", "4.8 percent"],
            id="percent",
        ),
        pytest.param(
            "The fire destroyed 340 homes in Harwick.",
            "In Harwick 420 homes were destroyed by the fire.",
            ["340 homes", "420 homes"],
            id="homes",
        ),
        pytest.param(
            "Aldern will cut 4,100 jobs in its memory plants.",
            "Aldern will cut 3,600 jobs in its memory plants.",
            ["4,100 jobs", "3,600 jobs"],
            id="jobs",
        ),
        pytest.param(
            "The storm left 14 dead in Harwick on Sunday.",
            "On Sunday the storm in Harwick killed 18 people.",
            ["14 dead", "18 people"],
            id="a toll in other words",
        ),
        pytest.param(
            "The storm in Harwick killed at least 14 people.",
            "In Harwick the storm has killed no fewer than 18 people.",
            ["at least 14 people", "no fewer than 18 people"],
            id="two lower bounds",
        ),
        pytest.param(
            "The storm in Harwick killed 14 people.",
            "In Harwick the storm has killed at least 18 people.",
            ["14 people", "at least 18 people"],
            id="fewer than at least so many",
        ),
        pytest.param(
            "On Tuesday the storm killed 14 people in Harwick.",
            "The storm in Harwick killed 18 people, Mayor Poe said on Wednesday.",
            ["14 people", "18 people"],
            id="told on two days",
        ),
        pytest.param(
            "The storm shook the region of Harwick for two nights and a day and killed 14 people.",
            "The storm in Harwick killed 18 people.",
            ["14 people", "18 people"],
            id="a place that is not beside the number",
        ),
        pytest.param(
            "A crash near Harwick has left 31 hurt, rescuers said.",
            "Rescuers said the crash near Harwick had injured 38 people.",
            ["31 hurt", "38 people"],
            id="injured in other words",
        ),
        pytest.param(
            "The board is pleased with the €4.2 billion flood fund.",
            "Eleven states agreed in Porto to set up a flood fund of €3.9 billion.",
            ["€4.2 billion", "€3.9 billion"],
            id="before its noun and behind it",
        ),
        pytest.param(
            "Two leaders of the Halden project have joined Aldern.",
            "You will have read that three leaders of the Halden project now work for Aldern.",
            ["Two leaders", "three leaders"],
            id="spelt out, first word",
        ),
        pytest.param(
            "Divers found three damaged sea cables off Harwick.",
            "Divers off Harwick found five damaged sea cables.",
            ["three damaged sea cables", "five damaged sea cables"],
            id="adjectives before the noun",
        ),
        pytest.param(
            "Talks in Porto begin on 12 May.",
            "In Porto talks begin on May 14.",
            ["12 May", "May 14"],
            id="days",
        ),
        pytest.param(
            "The band of Harwick adds 12 dates to its tour of the north.",
            "The band of Harwick adds 15 dates to its tour of the north.",
            ["12 dates", "15 dates"],
            id="dates that are counted",
        ),
    ],
)
def test_they_differ(one: str, other: str, expected: list[str]) -> None:
    """The same unit and the same words around, and two values that can't both be true."""
    assert values(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(KILLED, "The flood in Porto killed 12 people.", id="the same"),
        pytest.param(KILLED, "The flood in Porto killed twelve people.", id="the same, spelt"),
        pytest.param(
            "The fund holds $1.5 billion for floods.",
            "The fund holds $1,500 million for floods.",
            id="the same, scaled",
        ),
        pytest.param(
            "Aldern will cut 4,127 jobs in its plants.",
            "Aldern will cut 4,100 jobs in its plants.",
            id="rounded",
        ),
        pytest.param(KILLED, "The flood in Porto killed at least 10 people.", id="a lower bound"),
        pytest.param(KILLED, "The flood in Porto and Lund killed 15 people on Sunday.", id="a second place"),
        pytest.param(
            "The flood in Porto killed at least 12 people.",
            "The flood in Porto killed more than 10 people.",
            id="two bounds, one of them a guess",
        ),
        pytest.param(
            "Six people were killed, he said.", "Reis is accused of killing 8 people.", id="a toll each"
        ),
        pytest.param(
            "“The flood in Porto killed 15 people on Sunday,” the mayor said.",
            KILLED,
            id="what somebody is quoted with",
        ),
        pytest.param(KILLED, "The flood in Porto killed more than 10 people.", id="more than"),
        pytest.param(KILLED, "The flood in Porto killed up to 15 people.", id="an upper bound"),
        pytest.param(KILLED, "The flood in Porto killed about 15 people.", id="a guess"),
        pytest.param(KILLED, "The flood in Porto may have killed 15 people.", id="a fear"),
        pytest.param(KILLED, "The flood in Porto killed another 15 people.", id="in addition"),
        pytest.param(KILLED, "The flood in Porto injured 15 people.", id="another verb"),
        pytest.param(KILLED, "The flood in Braga killed 15 people.", id="another place"),
        pytest.param(KILLED, "The flood in Porto killed 15 people in 2019.", id="another year"),
        pytest.param(KILLED, "The previous flood in Porto killed 15 people.", id="an earlier one"),
        pytest.param(KILLED, "The flood in Porto killed 15 cows.", id="another unit"),
        pytest.param("The bill costs $12 million.", "The bill costs €15 million.", id="another currency"),
        pytest.param(
            "Aldern closed 6.1% higher.", "Aldern closed 2.2% lower.", id="another direction, too few words"
        ),
        pytest.param(
            "Profit rose 8% in the first quarter at Aldern.",
            "Profit rose 11% in the second quarter at Aldern.",
            id="another quarter",
        ),
        pytest.param(
            "The 12-year-old boy was found in Porto.",
            "The 13-year-old boy was found in Porto.",
            id="ages joined",
        ),
        pytest.param(
            "The driver, 42 years old, fled Porto.", "The driver, 45 years old, fled Porto.", id="ages"
        ),
        pytest.param(
            "The museum opened in 1987 in Porto.", "The museum opened in 1989 in Porto.", id="years"
        ),
        pytest.param(
            "Talks begin at 10 am in Porto on Monday.",
            "Talks begin at 11 am in Porto on Monday.",
            id="times of day",
        ),
        pytest.param(
            "Talks in Porto begin on 12 May.", "Talks in Porto will end on 14 May.", id="begin and end"
        ),
        pytest.param(
            "Talks in Porto begin on 12 May.", "Talks in Porto run from 12 to 14 May.", id="a span of days"
        ),
        pytest.param(
            "The two thieves weigh 170 to 190 pounds.",
            "The child in Porto weighed 3 pounds.",
            id="a range of pounds",
        ),
        pytest.param("Lunden won 3-1 in Porto.", "Lunden won 4-1 in Porto.", id="scores"),
        pytest.param(
            "Aldern brings a phone with the Lumen 7 Pro chipset and a camera to Porto.",
            "Aldern brings a phone with the Lumen 8 Pro chipset and a camera to Porto.",
            id="a number in a name",
        ),
        pytest.param(
            "Aldern brings a phone with the iLumen 7 Pro chipset and a camera to Porto.",
            "Aldern brings a phone with the iLumen 8 Pro chipset and a camera to Porto.",
            id="a number in a name that begins small",
        ),
        pytest.param(
            "Aldern is ending its $44 billion deal for Lumen, a maker of lamps in Porto.",
            "Aldern is ending its $US44 billion ($64b) deal for Lumen, a maker of lamps in Porto.",
            id="the same money in another coin",
        ),
        pytest.param(
            "The navy shot down 21 drones and missiles over the strait of Lund.",
            "The navy shot down 18 drones and three missiles over the strait of Lund.",
            id="several things counted as one",
        ),
        pytest.param(
            "Aldern will sell the Lumen phone in Porto on October 5, a day after its launch.",
            "Aldern will sell the Lumen phone in Porto on October 4 at its launch.",
            id="a day told by another",
        ),
        pytest.param(
            "Reis lit two golden lamps for the bridge in Lund and borrowed another in Porto.",
            "Reis lit three golden lamps for the bridge in Lund.",
            id="one more of another kind",
        ),
        pytest.param(
            "Reis made two fourth-quarter passes in Porto and left.",
            "Reis made three fourth-quarter passes in Porto and left.",
            id="sport, behind a compound",
        ),
        pytest.param(
            "“The Lamp” opened in cinemas to $30.5 million on Wednesday.",
            "“The Lamp” is looking at a $28 million Wednesday in cinemas where it opened.",
            id="a forecast",
        ),
        pytest.param(
            "Reis scored 20 points in the final game.", "Reis scored 9 points in the final game.", id="sport"
        ),
        pytest.param(
            "He has paid 12 million euros in fines.", "He has paid 15 million euros in fines.", id="who is he"
        ),
        pytest.param(
            "Polls give the party 31% of the votes.",
            "Polls give the party between 28 and 33% of the votes.",
            id="a range",
        ),
        pytest.param(
            "The bridge is 12 metres high.", "A wave hit 15 metres of wall.", id="other words around"
        ),
        pytest.param(
            "Three thousand people were moved from Porto.",
            "Some villages: 2,800 people were moved from Porto.",
            id="rounded in words",
        ),
        pytest.param(
            "Norvane wants $3 billion for the border wall.",
            "Norvane wants $3.6 billion for the border wall.",
            id="cut off",
        ),
        pytest.param(
            "The quake off Harwick killed three people.",
            "The quake off Harwick killed ten people.",
            id="an early toll",
        ),
        pytest.param(
            "The storm in Harwick killed 18 people.",
            "The storm in Harwick killed 14 people, including the driver.",
            id="who is counted in",
        ),
        pytest.param(
            "The storm in Harwick killed 18 people.",
            "The storm in Harwick killed 14 people in the state.",
            id="where",
        ),
        pytest.param(
            "The shelling in Harwick killed 18 people.",
            "The shelling in Harwick killed 14 soldiers.",
            id="some of them",
        ),
        pytest.param(
            "Ana Reis, who cooked in Porto, has died aged 66.",
            "Ana Reis, who cooked in Porto, died at 71.",
            id="ages at death",
        ),
        pytest.param(
            "More than 31, 000 people were killed by the quake in Harwick.",
            "The quake in Harwick killed 26 people.",
            id="a number set apart",
        ),
        pytest.param(
            "The club offered Reis a deal of $140 - $150 million over seven years.",
            "The club offered Reis a deal of $170 million over seven years.",
            id="a span of money",
        ),
        pytest.param(
            "The couple paid an average tax rate of 31.5 percent.",
            "The couple paid a tax rate of 35.7 percent.",
            id="an average",
        ),
        pytest.param(
            "Three Halvian families were driven out in Harwick.",
            "Two Halvian soldiers were driven out in Harwick.",
            id="one adjective, two nouns",
        ),
        pytest.param(
            "Lowe was reported missing in Harwick on Nov. 18 by his mother.",
            "In Harwick 24 were reported missing, Lowe’s mother said.",
            id="a day and a count",
        ),
        pytest.param(
            "Call 0800 1234 for help in Porto.", "Call 0800 5678 for help in Porto.", id="phone numbers"
        ),
        pytest.param(
            "Version 2.9.4 of the library closes a hole.",
            "Version 2.9.5 of the library closes a hole.",
            id="versions",
        ),
    ],
)
def test_they_do_not_differ(one: str, other: str) -> None:
    """Wherever something else could explain two numbers, there is silence."""
    assert told(one, other) == ()
    assert told(other, one) == ()


def test_an_outlet_that_gives_both_speaks_of_two_things() -> None:
    """No difference where one outlet has both values: one may be earlier."""
    both = sentence("B", "The flood in Porto killed 15 people.")
    earlier = sentence("B", "The flood in Porto killed 12 people by noon.")
    assert differences([sentence("A", KILLED), both, earlier]) == ()


def test_a_toll_that_grew_is_no_difference() -> None:
    """A toll that only later articles exceed has grown; one that an earlier article exceeds differs."""
    early, late, later = (
        replace(sentence(outlet, text), article=replace(sentence(outlet, text).article, published=when))
        for outlet, text, when in (
            ("A", KILLED, datetime(2026, 11, 22, 9, tzinfo=UTC)),
            ("B", "The flood in Porto killed 15 people.", datetime(2026, 11, 22, 15, tzinfo=UTC)),
            ("C", KILLED, datetime(2026, 11, 22, 20, tzinfo=UTC)),
        )
    )
    assert differences([early, late]) == ()
    assert [view.value for d in differences([late, later]) for view in d.views] == ["15 people", "12 people"]
    assert [view.value for d in differences([early, late, later]) for view in d.views] == [
        "15 people",
        "12 people",
    ]


def test_at_least_so_many_may_have_grown() -> None:
    """Without a time "at least 12" says nothing against "at least 15"."""
    twelve, fifteen = (
        sentence(outlet, f"The flood in Porto killed at least {toll} people.")
        for outlet, toll in (("A", 12), ("B", 15))
    )
    undated = replace(twelve, article=replace(twelve.article, published=None))
    assert len(differences([twelve, fifteen])) == 1
    assert differences([undated, fifteen]) == ()


def test_an_outlet_is_taken_by_what_it_gave_last() -> None:
    """An outlet that followed the toll does not hide that another still gives a lower one."""
    followed, raised, lower = (
        replace(sentence(outlet, text), article=replace(sentence(outlet, text).article, published=when))
        for outlet, text, when in (
            ("A", KILLED, datetime(2026, 11, 22, 9, tzinfo=UTC)),
            ("A", "The flood in Porto killed at least 15 people.", datetime(2026, 11, 22, 15, tzinfo=UTC)),
            ("B", "The flood in Porto killed at least 13 people.", datetime(2026, 11, 22, 20, tzinfo=UTC)),
        )
    )
    assert [view.value for d in differences([followed, raised, lower]) for view in d.views] == [
        "at least 15 people",
        "at least 13 people",
    ]


def test_what_happened_is_told_where_words_differ() -> None:
    """What the number is of is told in words that all share, and what happened to the people."""
    (difference,) = told(
        "The storm left 14 dead in Harwick on Sunday.", "On Sunday the storm in Harwick killed 18 people."
    )
    assert difference.about == "storm, Harwick, killed"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "Two leaders of the Halden project have joined Aldern.",
            "You will have read that three leaders of the Halden project now work for Aldern.",
            "Halden project",
            id="without what the number says",
        ),
        pytest.param(
            "A court upheld the $41 million judgment against Reis in Harwick on Monday.",
            "The $44 million judgment against Reis in Harwick stands.",
            "judgment against Reis in Harwick",
            id="with the small words between",
        ),
        pytest.param(
            "The venture will invest $500 billion in Stargate data centers.",
            "The venture will invest $400bn in Stargate data centers.",
            "venture will invest, Stargate data centers",
            id="before and behind it",
        ),
    ],
)
def test_what_the_number_is_of(one: str, other: str, expected: str) -> None:
    """It is told in phrases of the text, for a reader who has not read it."""
    assert [difference.about for difference in told(one, other)] == [expected]


def test_one_outlet_alone_does_not_differ() -> None:
    """Two values of the same outlet are its own affair."""
    assert differences([sentence("A", KILLED), sentence("A", "The flood in Porto killed 15 people.")]) == ()
    assert differences([]) == ()


@given(st.lists(st.sampled_from([*UNITS, "12", "3.5", "$", "%", "in", "the", "killed", "15", "and", "."])))
def test_no_words_stop_it(said: list[str]) -> None:
    """Whatever stands beside a number, there is an answer."""
    told(" ".join(said), " ".join(reversed(said)))


def test_many_numbers_take_no_time() -> None:
    """A page of figures is cut short; at most three differences are told."""

    def found(outlets: int) -> int:
        said = (f"The flood in Porto killed {n * 7 + 11} people." for n in range(outlets))
        return len(differences([sentence(f"{n}", text) for n, text in enumerate(said)]))

    assert found(400) <= 3
    assert growth(found, 400) < EVEN


@pytest.mark.parametrize(
    ("language", "bound", "exact"),
    [
        (
            "de",
            "Der Sturm in Ulm kostet mindestens 12 Millionen Euro.",
            "Der Sturm in Ulm kostet 19 Millionen Euro.",
        ),
        ("fr", "La tempête de Dijon coûte au moins $12 million.", "La tempête de Dijon coûte $19 million."),
        ("es", "La tormenta dejó al menos 12 muertos en Lugo.", "La tormenta dejó 19 muertos en Lugo."),
        ("it", "La tempesta di Bari costa circa €12 bn.", "La tempesta di Bari costa €19 bn."),
        ("pt", "A tempestade fez pelo menos 12 mortos em Braga.", "A tempestade fez 19 mortos em Braga."),
        ("nl", "De storm in Zwolle kost ongeveer €12 bn.", "De storm in Zwolle kost €19 bn."),
        (
            "sv",
            "Vid stormen i Gävle skadades minst 12 personer.",
            "Vid stormen i Gävle skadades 19 personer.",
        ),
        ("pl", "Burza w Opolu kosztuje około €12 bn.", "Burza w Opolu kosztuje €19 bn."),
        ("ru", "Буря в Твери стоила не менее €12 bn.", "Буря в Твери стоила €19 bn."),
        ("ar", "كلفت العاصفة في صفاقس نحو €12 bn.", "كلفت العاصفة في صفاقس €19 bn."),
    ],
)
def test_bounds_in_other_languages(language: str, bound: str, exact: str) -> None:
    """ "At least 12" does not differ from 19 in any language; 12 does."""

    def texts(*said: str) -> list[Sentence]:
        found = [sentence("ABC"[n], text) for n, text in enumerate(said)]
        return [replace(one, article=replace(one.article, language=language)) for one in found]

    plain = exact.replace("19", "12")
    assert [view.value for one in differences(texts(plain, exact)) for view in one.views] != []
    assert differences(texts(bound, exact)) == ()
