"""Where a sentence begins that a feed glued to its standfirst."""

import pytest

from briefing.edit.articles.glued import after_glued, after_missing_stop, after_standfirst


@pytest.mark.parametrize(
    ("standfirst", "sentence"),
    [
        pytest.param(
            "Engineers fear collapse after crack is found in oldest river bridge of the country",
            "Lund has shut its oldest bridge after engineers found a crack in an arch above the river.",
            id="a name",
        ),
        pytest.param(
            "School says campus was locked down after a fire in the chemistry wing",
            "Multiple people were hurt in a fire in the chemistry wing of Lund's school, police said.",
            id="a number word",
        ),
        pytest.param(
            "Rescuers search river for bodies after ferry collision off Malby",
            "Eleven people have died in a ferry collision on the river, where rescuers search for others.",
            id="behind a name",
        ),
        pytest.param(
            "Malby win the cup for a second time Holm scores twice in the second half of the final",
            "Karl Holm became the first baker to score twice in a cup final as Malby won for a second time.",
            id="two standfirsts",
        ),
        pytest.param(
            "Museum loses its last mammoth to a fire amid outcry over missing alarms",
            "Firefighters have failed to save the museum's last mammoth, as no alarms told of the fire.",
            id="a word that is no name",
        ),
    ],
)
def test_the_sentence_begins_behind_its_standfirst(standfirst: str, sentence: str) -> None:
    """What stands before it without a stop, and says the same, is none of it."""
    assert after_standfirst(f"{standfirst} {sentence}", "en") == len(standfirst) + 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Lund's council has voted for the third time to shut the old bridge that engineer Karl Holm has "
            "called a danger to the bridge's users and the council itself.",
            id="a name behind what somebody is",
        ),
        pytest.param(
            "The council of Lund has said that it will shut the old bridge because Malby has shut its own "
            "old bridge and the council fears for its ferries.",
            id="because",
        ),
        pytest.param(
            "Bakers in Lund have criticised the prominent Malby lawyers who asked the court to shut the "
            "bridge that the bakers in Lund need for bread.",
            id="behind an adjective",
        ),
        pytest.param(
            "A storm has shut the harbour of Malby for a week and left the ferries of Lund, Aldern and "
            "Brevis without fuel, the harbour's owner said.",
            id="names in a row",
        ),
        pytest.param(
            "The mayor of Lund, who built the old bridge of Malby, fell ill on the day the bridge was shut, "
            "her son Karl Holm told the bridge council of Lund and its mayor.",
            id="a name behind whose son it is",
        ),
        pytest.param("Bridge shut in fear Lund has shut its bridge.", id="short"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_sentence_is_one(text: str) -> None:
    """A name within a sentence begins no other."""
    assert after_standfirst(text, "en") == 0


def test_only_english_is_parted() -> None:
    """In German a capital within a sentence is any noun's."""
    text = (
        "Bericht über einen Riss in der alten Brücke Lund has shut its old bridge after a Riss in der Brücke."
    )
    assert after_standfirst(text, "de") == 0


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        pytest.param(
            "They promise bridge after bridge to all those who trusted them",
            "It’s a shame that the council of Lund has not built a single one.",
            id="it's",
        ),
        pytest.param(
            "Every town should ask three questions about its old bridges",
            "On Monday, the council of Lund published a report of ninety pages.",
            id="a day",
        ),
        pytest.param(
            "Each ban was lifted within a week, only to be followed by another ban",
            "Finally, the court of Lund has lifted all of them at once.",
            id="finally",
        ),
    ],
)
def test_a_capital_alone_sets_a_sentence_apart(before: str, sentence: str) -> None:
    """A word that begins sentences only begins one behind a small letter, too."""
    assert after_missing_stop(f"{before} {sentence}", "en") == len(before) + 1
    assert after_glued(f"{before} {sentence}", "en", 2) == len(before) + 1
    assert after_glued(f"{before} {sentence}", "en", 3) == 0


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Nobody who saw the new film It Is Raining in Lund liked how its third part had been cut.",
            id="a title",
        ),
        pytest.param(
            "The bakers of the town often sing When the river rises at the end of a long night of work.",
            id="a song",
        ),
        pytest.param(
            "The mayor of Lund wrote to all of them: “We knew It was the end of our bridge and did nothing.”",
            id="a quotation",
        ),
        pytest.param("The old bridge fell at noon It was late.", id="too short"),
    ],
)
def test_what_goes_on_is_one_sentence(sentence: str) -> None:
    """A title is a part of its sentence, and so is all of a quotation."""
    assert after_missing_stop(sentence, "en") == 0


def test_other_languages_are_left_alone() -> None:
    """Which words begin sentences only is known of English."""
    assert (
        after_missing_stop("x " * 50 + "dem vertrauten It is a shame that the council has built none", "de")
        == 0
    )
