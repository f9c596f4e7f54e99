"""Two outlets' sentences in other words -> whether their numbers are of the same thing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.edit.differ.differences import differences
from briefing.models import Article, Sentence

MORNING = datetime(2026, 11, 22, 8, tzinfo=UTC)


def sentence(outlet: str, text: str, before: str = "") -> Sentence:
    article = Article(
        id=outlet, title="", text=before + text, outlet=outlet, language="en", published=MORNING
    )
    return Sentence(text, len(before), len(before) + len(text), article)


def values(*texts: str) -> list[str]:
    """The values told of texts of outlets A, B, C …"""
    found = differences([sentence("ABCDEF"[n], text) for n, text in enumerate(texts)])
    return [view.value for difference in found for view in difference.views]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "Reis taught chemistry and coached rowers at a boarding school in Harwick from 1967 to 1981.",
            "Reis taught chemistry and was rowing coach at a Harwick boarding school between 1965 and 1981.",
            ["1967", "1965"],
            id="years",
        ),
        pytest.param(
            "She won the Halden Prize for biography in 2002 for her novel “A Glass of Rain”.",
            "Reis won the 2003 Halden Prize for biography with her novel “A Glass of Rain”.",
            ["2002", "2003"],
            id="years, one behind a pronoun",
        ),
        pytest.param(
            "The leaked Harwick invoices, more than 13 million documents, were given to a Lund newspaper.",
            "Someone leaked the Harwick invoices, 7 million documents, to a newspaper in Lund.",
            ["more than 13 million documents", "7 million documents"],
            id="fewer than a lower bound",
        ),
        pytest.param(
            "Poe has to pay the estate tax because her partner of 44 years died before the reform.",
            "Lowe said of Poe that she paid after her partner of 42 years died in Lund.",
            ["44 years", "42 years"],
            id="the same words before and behind",
        ),
        pytest.param(
            "Officials met their self-imposed November 30 deadline for mending the tax website.",
            "The ministry met its self-imposed Dec. 1 deadline for the website of the tax office.",
            ["November 30", "Dec. 1"],
            id="days",
        ),
        pytest.param(
            "Officials met their self-imposed January 30 deadline for mending the tax website.",
            "The ministry met its self-imposed March 1 deadline for the website of the tax office.",
            ["January 30", "March 1"],
            id="days of months of which one is no twice the other",
        ),
    ],
)
def test_the_same_in_other_words(one: str, other: str, expected: list[str]) -> None:
    """Rare words in common, in whole sentences or right beside the numbers, tell what a number is of."""
    assert values(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The ministry paid the Harwick orchestra $11,400 for a farewell concert.",
            "The ministry paid the Harwick orchestra $135,350 for a farewell concert.",
            id="many times as much is another thing",
        ),
        pytest.param(
            "Three State Department officials called the Harwick report incomplete.",
            "Four State Department officials were dismissed after the Harwick report.",
            id="words of the noun are not around it",
        ),
        pytest.param(
            "Eleven Republican mayors signed the Harwick pledge on clean rivers.",
            "Nine Democratic mayors signed the Harwick pledge on clean rivers.",
            id="another kind of the noun",
        ),
        pytest.param(
            "Reis led with 48 percent of the votes in Harwick, to 45 percent for Lowe.",
            "Reis led with 49 percent of the votes in Harwick, to 44 percent for Lowe.",
            id="several shares in a sentence",
        ),
        pytest.param(
            "The storm Ada was moving northwest over Harwick Bay at 17 mph on Monday evening.",
            "The storm Ada was moving northwest over Harwick Bay at 16 mph on Monday evening.",
            id="a speed is of a moment",
        ),
        pytest.param(
            "Gusts of 125 miles per hour tore roofs off the Harwick cannery.",
            "Gusts of 107 miles per hour tore roofs off the Harwick cannery.",
            id="so many an hour",
        ),
        pytest.param(
            "Harwick’s health board has confirmed 65 cases of river fever in four villages.",
            "Harwick’s health board has confirmed 91 cases of river fever in four villages.",
            id="cases grow by the hour",
        ),
        pytest.param(
            "The jury ordered Poe to pay $33.5 million in damages to the families of Harwick.",
            "The jury ordered Poe to pay $25 million in punitive damages to the families of Harwick.",
            id="a kind of damages",
        ),
        pytest.param(
            "Clerks who voted for the 2010 law are under attack.",
            "Clerks who had voted for the health law in 2009 are under attack.",
            id="two years in too few words",
        ),
        pytest.param(
            "A satellite image of Harwick Bay and its drowned orchards was taken on 13 January.",
            "A satellite image of Harwick Bay and its drowned orchards was taken on 12 January.",
            id="days of pictures",
        ),
        pytest.param(
            "The epicentre was about 58 km (36 miles) southwest of the port of Harwick.",
            "The epicentre was 35 miles southwest of the port of Harwick.",
            id="in other units",
        ),
        pytest.param(
            "The orchard tax would bring Harwick $1.8 trillion: the mayor is pleased.",
            "The orchard tax would bring Harwick $2.1, the mayor said.",
            id="a scale before a colon",
        ),
        pytest.param(
            "The port of Lund and six Halden towns have signed a pact on the river wall.",
            "Halden and five towns, Lund among them, have signed a pact on the river wall.",
            id="who is counted in",
        ),
        pytest.param(
            "Private firms hired 130,000 jobs in Lund, Reis said.",
            "An island’s private firms hired 160,000 jobs, as the bank of Halden had foreseen last spring.",
            id="the same words beside the numbers alone",
        ),
        pytest.param(
            "She met the self-imposed deadline of the Halden fund on May 3 in Harwick.",
            "He met the self-imposed deadline of the Halden fund on May 5 in Harwick.",
            id="whose, nobody says",
        ),
    ],
)
def test_another_thing(one: str, other: str) -> None:
    """Wherever something else could explain two numbers, there is silence."""
    assert values(one, other) == []
    assert values(other, one) == []


def test_part_and_whole() -> None:
    """Nine and four more are thirteen, where an outlet gives all three."""
    whole = "The agency handed over emails, laptops and notebooks of 13 members of the harbour board."
    part = "The police asked for emails, laptops and notebooks of nine members of the harbour board."
    rest = "Days later they asked for those of four additional members."
    assert values(whole, part) == ["13 members", "nine members"]
    assert differences([sentence("A", whole), sentence("B", part), sentence("B", rest)]) == ()


def test_a_value_that_the_other_outlet_gives_as_a_guess() -> None:
    """No difference where an outlet gives both values, one of them as a guess or from somebody's mouth."""
    one = sentence("A", "Aldern will cut 4,127 jobs in its memory plants.")
    two = sentence("B", "Aldern will cut 3,652 jobs in its memory plants.")
    other = sentence("B", "“It may be 4,127 jobs,” said the mayor.")
    assert len(differences([one, two])) == 1
    assert differences([one, two, other]) == ()


@pytest.mark.parametrize(
    ("before", "one", "other", "expected"),
    [
        pytest.param(
            "",
            "Ana Reis, 42, was elected.",
            "Voters chose Ana Reis, 43.",
            ["Ana Reis, 42", "Ana Reis, 43"],
            id="full names",
        ),
        pytest.param(
            "",
            "The mayor, Dr. Ana B. Reis, 42, was elected.",
            "Voters chose 43-year-old Ana Reis.",
            ["Ana B. Reis, 42", "43-year-old Ana Reis"],
            id="title and initial",
        ),
        pytest.param(
            "Ana Reis won. ",
            "Reis, 42, was born in Lund.",
            "Voters chose Ana Reis, 43.",
            ["Reis, 42", "Ana Reis, 43"],
            id="the first name stands elsewhere",
        ),
        pytest.param(
            "Ana Reis won, as Eva Reis had. ",
            "Reis, 42, was born in Lund.",
            "Voters chose Ana Reis, 43.",
            [],
            id="which of two",
        ),
        pytest.param("", "Ana Reis, 42, was elected.", "Her sister Eva Reis, 43, came.", [], id="two people"),
        pytest.param("", "Ana Reis, 42, was elected.", "Ana Reis, 19, is her niece.", [], id="too far apart"),
        pytest.param("", "On Monday, 12, they came.", "On Monday, 13, they came.", [], id="nobody"),
    ],
)
def test_ages(before: str, one: str, other: str, expected: list[str]) -> None:
    """Two ages of one person differ, where the first name is known and none other has the surname."""
    found = differences([sentence("A", one, before), sentence("B", other)])
    assert [view.value for difference in found for view in difference.views] == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Ana Reis, 42, was elected.", "Voters chose Ana Reis, 43.", id="older"),
        pytest.param(
            "Reis won the 2002 Halden Prize for biography for her novel “A Glass of Rain”.",
            "Reis won the 2003 Halden Prize for biography with her novel “A Glass of Rain”.",
            id="won again",
        ),
    ],
)
def test_another_month(one: str, other: str) -> None:
    """Months later it may be another event, or somebody older; so it may be where no time is known."""
    first, other_one = sentence("A", one), sentence("B", other)
    later = replace(other_one, article=replace(other_one.article, published=MORNING + timedelta(days=40)))
    undated = replace(other_one, article=replace(other_one.article, published=None))
    assert len(differences([first, other_one])) == 1
    assert differences([first, later]) == differences([first, undated]) == ()
