"""How likely a sentence of a full article is right behind the one that opens."""

from collections.abc import Mapping

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.fit import Fit
from briefing.edit.summarize.further import Behind
from briefing.edit.summarize.onward import WEIGHTS, Onward
from briefing.edit.summarize.source import Source
from briefing.models import Article

TITLE = "Lund council votes to shut old bridge"
NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."
MORE = "Engineers want 4 million crowns to mend the arch of the bridge, the trust that owns it said."
REST = " ".join(f"Ferry {n} takes its boatmen to Malby." for n in range(2, 14))


def behind(*texts: str, rest: str = REST, url: str = "", again: str = "") -> Onward:
    """What stands behind NEWS in its article, before the rest; another outlet's has the rest as well."""
    told = (" ".join((NEWS, *texts, rest)), f"The old bridge of Lund is shut. {rest} {again}")
    articles = tuple(
        Article(id=str(n), title=TITLE, text=text, outlet=f"Outlet {n}", language="en", url=url)
        for n, text in enumerate(told)
    )
    said = tuple(one for article in articles for one in sentences(article))
    return Onward(said[0], Source(articles, said, title=TITLE))


def measured(text: str, **story: str) -> Mapping[str, float]:
    """The measures of what stands next to NEWS."""
    found = behind(text, **story)
    return found.measures(found.source.sentences[1])


def test_every_measure_has_a_weight() -> None:
    """What is measured is weighed, and there is a bias."""
    assert {*measured(MORE), "bias"} == WEIGHTS.keys()


def test_english_words_count_in_english() -> None:
    """In another language a sentence is held against what has been read, and its words tell nothing more."""
    told = "Der Rat von Lund sperrt die Brücke. Ingenieure wollen 4 Millionen Kronen für den Bogen."
    article = Article(id="1", title="Lund sperrt Brücke", text=told, language="de")
    said = tuple(sentences(article))
    measures = Onward(said[0], Source((article,), said, "de", article.title)).measures(said[1])
    cues = {"says", "names", "new names", "old names", "history", "may", "scene"}
    assert measures.keys() == WEIGHTS.keys() - cues - {"bias"}


def test_full_articles_have_it_abstracts_do_not() -> None:
    """A story of a few sentences an article is weighed by the weights of abstracts."""
    whole = behind(MORE).source
    brief = behind(MORE, rest="").source
    assert [type(Fit(one.sentences, 0, one).behind) for one in (whole, brief)] == [Onward, Behind]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("repeats", "The old bridge of Lund is shut for a year."),
        ("short", "Engineers want 4 million."),
        ("faults", "You may take the ferry to Malby until the arch of the bridge is mended."),
        ("quoted", "“The old bridge of Lund is shut for a year after a crack was found,” the trust said."),
        ("says", "The trust said engineers want to mend the arch and paint the rails of it."),
        ("names", "Engineers want to mend the arch, which Holm built, and paint the rails of it."),
        ("new names", "Engineers want to mend the arch, which Holm built, and paint the rails of it."),
        ("old names", "Engineers from all over Lund want to mend the arch and paint the rails of it."),
        ("number", "Engineers want 4 million crowns to mend the arch and to paint the rails of it."),
        ("year", "Engineers want to mend the arch that a flood broke in 1953 and to paint it."),
        ("history", "Engineers want to mend the arch that nobody has looked at for decades now."),
        ("may", "Engineers would mend the arch and paint the rails of it, the trust has told them."),
        ("scene", "In a cold hall engineers want to mend the arch and paint the rails of it."),
    ],
)
def test_what_is_measured_of_a_sentence(name: str, text: str) -> None:
    """There is more of each than in a plain sentence of engineers who want to mend an arch."""
    plain = "Engineers want to mend the arch and to paint the rails and the two lamps of it."
    assert measured(text)[name] > measured(plain)[name]


def test_what_others_bear_out() -> None:
    """How much more of its new terms another outlet has than of the story's usual sentence."""
    more = f"{MORE} Bakers of Malby sing."
    none, some, all_ = (
        measured(MORE, again=text)["borne"] for text in ("", "Engineers look at boats of bakers.", more)
    )
    assert none < some < 0 < all_


def test_where_it_stands() -> None:
    """How far behind the opening, or in another outlet's article; under which headline."""
    story = behind(MORE)
    next_one, *_, other = (story.measures(one) for one in story.source.sentences[1:])
    assert (next_one["own"], next_one["far"], next_one["headed"]) == (1.0, 1 / 9, 1.0)
    assert (other["own"], other["far"]) == (0.0, 1.0)


def test_a_quotation_below_one_that_was_quoted() -> None:
    """It is likelier the same words once more."""
    quote = "“The arch would have broken by May,” an engineer of the trust that owns it said."
    assert measured(quote)["quotes again"] == 0.0
    opening = "The council of Lund shut its bridge on Monday, “for a year”, after a crack was found."
    articles = (Article(id="1", title=TITLE, text=f"{opening} {quote} {REST}", language="en"),)
    said = tuple(sentences(articles[0]))
    assert Onward(said[0], Source(articles, said, title=TITLE)).measures(said[1])["quotes again"] == 1.0


@pytest.mark.parametrize(
    "worse",
    [
        pytest.param("The bridge of Lund will be shut for a year after a crack was found.", id="told again"),
        pytest.param("Engineers want 4 million.", id="hardly a fact"),
        pytest.param(
            "“Shut the bridge of Lund for a year,” the council of Lund said.", id="a quotation of it"
        ),
        pytest.param("In 1953 Holm had long been Lund's first builder of bridges.", id="history"),
    ],
)
def test_a_fact_that_others_have_is_likelier(worse: str) -> None:
    """What is new and borne out is likelier right than what was told, was long ago, or is a scrap."""
    good, bad = behind(MORE, again=MORE), behind(worse, again=MORE)
    assert good.chance(good.source.sentences[1]) > 0.6 > bad.chance(bad.source.sentences[1])


def test_of_a_column_it_is_less_likely() -> None:
    """What an address shows to be opinion, or argues throughout, is likelier to be a view."""
    ours = " ".join(f"We have let {n} arches rot." for n in range(2, 16))
    plain, shown, argued = behind(MORE), behind(MORE, url="https://x.org/opinion/a"), behind(MORE, rest=ours)
    chances = [one.chance(one.source.sentences[1]) for one in (plain, shown, argued)]
    assert chances[0] > max(chances[1:])
