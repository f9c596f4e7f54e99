"""Sentences that begin with somebody or something not yet told of."""

import pytest

from briefing.edit.summarize.dangling import dangles, pointed_at
from briefing.edit.summarize.deeds import deeds
from briefing.models import Article, Sentence

READ = frozenset(deeds("Lund council votes to shut old bridge", "en"))


def sentence(text: str, before: str = "") -> Sentence:
    article = Article(id="1", title="", text=before + text, outlet="Lamp")
    return Sentence(text, len(before), len(before) + len(text), article, position=bool(before))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The petition is to be heard in May.", True, id="which petition"),
        pytest.param("The bridge is to be mended in May.", False, id="the headline's bridge"),
        pytest.param("The petition of the bakers is to be heard in May.", False, id="told behind it"),
        pytest.param("The petition that Karl Holm wrote is to be heard.", False, id="a clause tells"),
        pytest.param("The mayor's petition is to be heard.", True, id="whose"),
        pytest.param("The 12-page petition is to be heard.", False, id="a number: not followed"),
        pytest.param("The government is to decide in May.", False, id="there is one"),
        pytest.param("The first ferry left at nine.", False, id="the first"),
        pytest.param("The Trust has sold a house.", False, id="a name"),
        pytest.param("Each injunction was lifted later.", True, id="each"),
        pytest.param("The one-point difference falls within the margin.", True, id="with a hyphen"),
        pytest.param("The carrier switch, a report said, was planned.", True, id="a comma behind it"),
        pytest.param("Ferries will run from Tuesday.", False, id="no article"),
        pytest.param("Mr Holm has baked since 1902.", True, id="Mr, not introduced"),
        pytest.param("Dr. Lund was not asked.", False, id="named in the headline"),
    ],
)
def test_what_dangles(text: str, expected: bool) -> None:
    """A noun or a name dangles that neither headline nor sentence tells."""
    assert dangles(sentence(text), READ, "en") is expected


def test_a_surname_needs_its_introduction() -> None:
    """Whom the article introduced before is not known to who has not read that."""
    assert dangles(sentence("Holm sells bread.", "Karl Holm is a baker. "), READ, "en")
    assert not dangles(sentence("Karl Holm sells bread.", "He is a baker. "), READ, "en")
    assert not dangles(sentence("Malby sells bread.", "It is a town. "), READ, "en")


def test_only_english_is_read() -> None:
    """In another language nothing is said to dangle."""
    assert not dangles(sentence("Die petition is neu."), READ, "de")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("The old toll house was sold.", "old toll house", id="a noun"),
        pytest.param("The", "", id="one word"),
        pytest.param("The, well, nothing.", "", id="a mark alone"),
        pytest.param("“The petition is new.”", "", id="quoted"),
    ],
)
def test_the_noun(text: str, noun: str) -> None:
    """The noun goes as far as the verb."""
    assert pointed_at(text) == noun
