"""How likely a sentence is right behind the one that opens."""

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.further import WEIGHTS, Behind
from briefing.edit.summarize.source import Source
from briefing.models import Article, Sentence

NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."
MORE = "Engineers want 4 million crowns to mend the arch of the bridge, the trust that owns it said."
TITLE = "Lund council votes to shut old bridge"


def chances(*texts: str, title: str = TITLE, url: str = "") -> list[float]:
    """The chance of each text, as what a second outlet says behind NEWS."""
    first = Article(id="0", title=TITLE, text=NEWS, outlet="Lamp", language="en")
    others = [
        Article(id=text, title=title, text=text, outlet="Post", language="en", url=url) for text in texts
    ]
    said: list[Sentence] = [one for article in (first, *others) for one in sentences(article)]
    behind = Behind(said[0], Source((first, *others), tuple(said), title=TITLE))
    return [behind.chance(one) for one in said[1:]]


@pytest.mark.parametrize(
    "worse",
    [
        pytest.param(
            "The old bridge of Lund will be shut for a year after a crack was found.", id="told again"
        ),
        pytest.param("Engineers want 4 million.", id="hardly a fact"),
        pytest.param(f"{MORE[:-1]}, and {NEWS[0].lower()}{NEWS[1:-1]}, and that {MORE}", id="two glued"),
        pytest.param(
            "Rents on the east coast fell in May, a bank in Malby said on Monday.", id="of nothing read"
        ),
    ],
)
def test_something_new_of_the_same_is_likelier(worse: str) -> None:
    """A fact of the story is likelier right than what is old, says little or too much, or is of another."""
    more, other = chances(MORE, worse)
    assert more > 0.7 > other


def test_under_another_headline_it_is_less_likely() -> None:
    """A sentence of an article with the story's headline is likelier right than of one with its own."""
    assert chances(MORE) > chances(MORE, title="Engineers seek money for arches of seven towns")


def test_of_a_column_it_is_less_likely() -> None:
    """What an address shows to be opinion is likelier to be a view."""
    assert chances(MORE) > chances(MORE, url="https://example.org/opinion/bridge")


def test_every_measure_has_a_weight() -> None:
    """What is measured is weighed, and there is a bias."""
    first = Article(id="0", title=TITLE, text=NEWS, outlet="Lamp", language="en")
    (opening,) = sentences(first)
    measures = Behind(opening, Source((first,), (opening,))).measures(opening)
    assert {*measures, "bias"} == set(WEIGHTS)
