"""Which stories are told in sentences, and which by their headlines alone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefing.edit.summarize import summarize
from briefing.edit.summarize.telling import is_told
from briefing.models import Article, Status, Story, Summary

HEADLINE = "Council of Lund closes the harbour bridge"
PLAIN = "The council of Lund has closed the harbour bridge after a crack was found in it."
VIEW = "A crack in the harbour bridge keeps lorries out of Lund."
STANDFIRST = "Traders fear for their summer as engineers look for an answer."
SCENE = "Nobody was whistling on the quay when the boats came in."
MUSING = "Anybody who was whistling here in 1998 knows what your summer was like."
ASKING = "Is this the end of your summer on the quay?"


def article(text: str, outlet: str, language: str = "en") -> Article:
    return Article(id=outlet, title=HEADLINE, text=text, outlet=outlet, language=language)


def story(*texts: str, status: Status = "new", language: str = "en") -> Story:
    articles = (article(text, f"Paper {n}", language) for n, text in enumerate(texts))
    return Story(tuple(articles), id="bridge", status=status)


def summary(of: Story) -> Summary:
    return summarize(of.articles, title=of.title, sentences=1)


def places(of: Story, told: Summary | None = None) -> tuple[bool, bool]:
    """Whether it keeps a place among those told in sentences, and whether it takes another's."""
    told = summary(of) if told is None else told
    return is_told(replace(of, tier="brief"), told), is_told(replace(of, tier="line"), told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(story(PLAIN, STANDFIRST), (True, True), id="one outlet tells the headline's news"),
        pytest.param(story(MUSING, ASKING), (False, False), id="none of two does"),
        pytest.param(
            story(STANDFIRST, SCENE), (True, False), id="a circumstance, which takes no other's place"
        ),
        pytest.param(story(STANDFIRST), (False, False), id="an only outlet does not"),
        pytest.param(story(VIEW), (True, False), id="an only outlet's view, which takes no other's place"),
        pytest.param(story(*[MUSING, ASKING] * 2, ASKING), (True, False), id="what five tell is told"),
        pytest.param(story(STANDFIRST, SCENE, status="update"), (False, False), id="nor of one that goes on"),
        pytest.param(
            story(PLAIN, STANDFIRST, status="update"), (True, True), id="one that goes on with news"
        ),
        pytest.param(story(STANDFIRST, SCENE, language="sv"), (True, True), id="judged in English only"),
    ],
)
def test_told_in_sentences(told: Story, expected: tuple[bool, bool]) -> None:
    """A story of a few outlets' abstracts has sentences but where the first surely spoils the headline."""
    assert places(told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("Lorries are kept out of Lund by a crack in the harbour bridge.", False, id="told"),
        pytest.param("The council of Lund meets on Monday.", True, id="something else was told"),
    ],
)
def test_what_was_told_is_no_news(told: str, expected: bool) -> None:
    """A story that goes on is told in sentences where the first of them was not told before."""
    of = replace(story(VIEW, STANDFIRST, status="developing"), tier="brief")
    assert is_told(of, summary(of), [told]) == expected


REST = (
    "Engineers found the crack at noon.",
    "A diver had gone down to the second pillar.",
    "Lorries take the road over Malm.",
    "The ferry runs twice an hour.",
    "A steel beam is on its way from the north.",
    "Work on it takes until autumn.",
    "The harbour office answers calls all day.",
)


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        pytest.param([[STANDFIRST], [SCENE]], (False, False), id="no outlet tells the headline's news"),
        pytest.param([[STANDFIRST], [PLAIN]], (True, True), id="one does"),
        pytest.param([[SCENE, PLAIN], [STANDFIRST]], (True, True), id="one does in its second sentence"),
        pytest.param([[STANDFIRST]], (False, False), id="an only outlet does not"),
        pytest.param([[PLAIN]], (True, True), id="an only outlet does"),
    ],
)
def test_full_articles(starts: Sequence[Sequence[str]], expected: tuple[bool, bool]) -> None:
    """A story told in full has sentences where one near an article's beginning tells the headline's news."""
    assert places(story(*(" ".join((*start, *REST)) for start in starts))) == expected


def test_nothing_to_quote() -> None:
    """A story without a sentence keeps no place and takes none."""
    of = replace(story(STANDFIRST), articles=(article("", "Paper 0"),))
    assert places(of, Summary()) == (False, False)
