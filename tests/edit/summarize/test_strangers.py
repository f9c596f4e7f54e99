"""A surname in a sentence that only its own article has introduced."""

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.strangers import stranger, unnamed, words_of
from briefing.models import Article

READ = words_of("Lund fire kills two", "A fire in Lund killed two people on Monday, Mayor Ann Poe said.")


def last(text: str) -> str:
    """The stranger in the text's last sentence."""
    article = Article(id="1", title="", text=text, outlet="Lamp", language="en")
    return stranger(sentences(article)[-1], READ)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Karl Holm leads the brigade of Lund. The roof fell at six, said Holm.", "Holm", id="at the end"
        ),
        pytest.param(
            "Karl “Kalle” Holm leads the brigade. Holm, 50, had called for help at six.",
            "Holm",
            id="a nickname",
        ),
        pytest.param("Karl Holm leads it. A lawyer for Holm’s brigade spoke.", "Holm", id="a genitive"),
        pytest.param("The roof fell at six, Mr. Holm said on Monday.", "Holm", id="never in full"),
    ],
)
def test_who_was_introduced_elsewhere(text: str, name: str) -> None:
    """Who reads the sentence alone asks who that is."""
    assert last(text) == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Poe went there. The roof fell at six, said Poe.", id="read of"),
        pytest.param(
            "Karl Holm leads it. The roof fell at six, said Karl Holm of Malby.", id="in full again"
        ),
        pytest.param("The brigade of Malby came. Smoke was seen from Malby.", id="a place"),
        pytest.param("The US Senate met. A vote is due in the Senate in May.", id="letters before it"),
        pytest.param("The roof fell at six, said Mr Karl Holm.", id="a title before the full name"),
        pytest.param("The roof fell at six, said Holm.", id="an article's first sentence"),
    ],
)
def test_whom_the_sentence_or_the_reader_knows(text: str) -> None:
    """A place, a name in full and one that has been read ask nothing; nor is a first sentence looked into."""
    assert last(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The bridge will be shut in May, Holm said.", "Holm", id="at the end"),
        pytest.param("The bridge will be shut in May, according to Holm.", "Holm", id="according to"),
        pytest.param("Holm said on Monday that the bridge is old.", "Holm", id="at the start"),
        pytest.param("The bridge will be shut in May, Karl Holm said.", "", id="in full"),
        pytest.param("The bridge will be shut in May, Poe said.", "", id="read"),
        pytest.param("The bridge will be shut in May, Norbank said.", "", id="nobody's surname"),
        pytest.param("The bridge that Holm built will be shut.", "", id="no speaker"),
    ],
)
def test_a_speaker_without_a_given_name(text: str, name: str) -> None:
    """Who speaks by a surname is asked for where another outlet has the name in full."""
    others = ("Karl Holm, who leads the trust of Lund, was asked.", "Norbank lent the money.", text)
    assert unnamed(text, READ, others) == name
