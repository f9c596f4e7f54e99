"""Whether a sentence leans on the one before it: of essays and how-tos, which news rarely has."""

import pytest

from briefing.edit.summarize.leaning import leans


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Such as locks, gates and a bell for the fog.", id="an example"),
        pytest.param("As though the end of the work had made all of it smaller.", id="as though"),
        pytest.param("If you don’t, the harbour office will do so for you.", id="if you don't"),
        pytest.param("To be fair, the old boat had never leaked in a storm.", id="to be fair"),
        pytest.param("For that, you need a boat and a crew of seven.", id="for that"),
        pytest.param("Of course, nobody came to see the boat on Monday.", id="of course"),
        pytest.param("Though, nobody had seen the boat.", id="though"),
        pytest.param("What it means is that no boat may leave.", id="what it means"),
        pytest.param("The second is to paint the boat before the winter.", id="the second"),
        pytest.param("The book shows how harbours grew into towns.", id="the book"),
        pytest.param("The answer to these is a bell.", id="of these"),
        pytest.param("The price of this war is paid by bakers.", id="of this"),
        pytest.param("At 92, she swims in the harbour every morning.", id="at an age"),
        pytest.param("No crew, no boat, no bread.", id="no verb"),
        pytest.param("Publishes a paper and two books of maps a year.", id="no subject"),
        pytest.param("Here, however, the name of the boat is meant.", id="here"),
        pytest.param("None of the above, my good sir!", id="an exclamation"),
        pytest.param("The latter wants a new boat in May.", id="the latter"),
        pytest.param("There, the crew found a bell and a knife.", id="there"),
        pytest.param("In it, the mayor says the harbour is old.", id="in it"),
        pytest.param("Of these, 12 boats sank in the first week of May.", id="of these, first"),
        pytest.param("Earlier that day, the council had voted for a boat.", id="earlier that day"),
        pytest.param("Doing so would cost the harbour millions.", id="doing so"),
        pytest.param("Secondly, taxes rise for bakers in the harbour.", id="secondly"),
        pytest.param("All three were arrested in the harbour.", id="all three"),
        pytest.param("One of the men had a knife on the boat.", id="one of the men"),
        pytest.param("'These boats don't sail at all.", id="the first half of a quotation"),
    ],
)
def test_it_leans(sentence: str) -> None:
    """What it goes on from, or means by "it", stands before it."""
    assert leans(sentence, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Karl Holm said on Monday he will sail.", id="who said it, with what"),
        pytest.param("There is a bell in the harbour.", id="there is"),
        pytest.param("One of the oldest boats was sold in Lund.", id="one of what is named"),
        pytest.param("The former mayor of Lund was arrested.", id="the former mayor"),
        pytest.param("All three boats were sold in Lund.", id="all three of what is named"),
        pytest.param("'Our boats don't sail,' said Karl Holm.", id="a quotation with its speaker"),
        pytest.param("Police in Lund say they have found the boat.", id="police are they"),
        pytest.param("The people of this country eat more bread than any other.", id="this country"),
        pytest.param("At 5 p.m., it was raining in the harbour of Lund.", id="at a time"),
        pytest.param("The names of those killed in the storm were read in church.", id="those killed"),
        pytest.param("The lights of those in the harbour went out at noon.", id="those in"),
        pytest.param("The book that Ann Poe wrote shows how harbours grew.", id="a book that is named"),
        pytest.param("The second bridge of Lund has been shut.", id="a second"),
        pytest.param("Stocks fall on bank fears.", id="a short report"),
        pytest.param("The bridge burned down.", id="a shorter one"),
        pytest.param(
            "We found it hard to sell the boat that our father had built for himself.", id="a long one"
        ),
        pytest.param("Perhaps a third of the boats will be sold.", id="perhaps"),
        pytest.param("Here lie nine boats that the storm drove ashore.", id="here as a place"),
        pytest.param("The news that the ferry is full has sent bakers home.", id="news that is told"),
        pytest.param("The decision of the council to shut the bridge was read out.", id="whose decision"),
        pytest.param("Off course, the ferry struck a rock near Malby on Monday.", id="off course"),
    ],
)
def test_it_stands(sentence: str) -> None:
    """What looks like it says itself who or which."""
    assert not leans(sentence, "en")


def test_fragments_are_known_of_english() -> None:
    """Which words are verbs is known of no other language."""
    assert not leans("Kein Boot, kein Brot.", "de")
