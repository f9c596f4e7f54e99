"""What one outlet alone has, where it matters: told of stories in full articles, and where it is sure."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from support.bridge import TITLE, TOLD, WARNED

from briefing.edit.articles.read import sentences
from briefing.edit.summarize import summarize
from briefing.edit.summarize.media import credits_another
from briefing.edit.summarize.only import ONLY, only, with_only
from briefing.edit.summarize.source import Source
from briefing.models import Article, Sentence, Story, Summary

COLOUR = "On the quay an old man with a dog watched the gulls and shook his head at it all."


def articles(*more: str, outlet: str = "The Harbour Lamp", language: str = "en") -> tuple[Article, ...]:
    """What the three tell, and after its third sentence what one of them has besides."""
    return tuple(
        Article(
            id=name,
            title=TITLE,
            text=" ".join((*told[:3], *(more if name == outlet else ()), *told[3:])),
            outlet=name,
            language=language,
            published=datetime(2031, 8, 27, tzinfo=UTC),
        )
        for name, told in TOLD.items()
    )


def story(*more: str, outlet: str = "The Harbour Lamp", language: str = "en") -> Story:
    return Story(articles(*more, outlet=outlet, language=language))


def found(told: Story, shown: frozenset[str] = frozenset()) -> list[str]:
    """What stands behind the summary in two sentences."""
    summary = summarize(told.articles, title=told.title, sentences=2)
    whole = with_only(told, summary, shown)
    assert whole.quotes[: len(summary.quotes)] == summary.quotes
    return [quote.text for quote in whole.quotes[len(summary.quotes) :]]


def test_an_outlets_own_finding_stands_behind_the_summary() -> None:
    """Word for word, with its place and its label; it is nobody else's."""
    told = story(COLOUR, WARNED)
    summary = summarize(told.articles, title=told.title, sentences=2)
    quote = with_only(told, summary).quotes[-1]
    assert (quote.text, quote.article.outlet, quote.label, quote.support) == (
        WARNED,
        "The Harbour Lamp",
        ONLY,
        1,
    )
    assert quote.article.text[quote.start : quote.end] == WARNED


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(story(COLOUR), id="what matters to nobody"),
        pytest.param(story(WARNED, outlet="nobody's"), id="what nobody has"),
        pytest.param(story(WARNED, outlet="The Wire"), id="what another medium has found out"),
        pytest.param(story(WARNED, language="de"), id="a language in which nothing was judged"),
        pytest.param(Story(articles(WARNED)[2:]), id="a story of one outlet"),
        pytest.param(
            Story(tuple(replace(one, text=" ".join(one.text.split(". ")[:2]) + ".") for one in articles())),
            id="abstracts",
        ),
    ],
)
def test_nothing_is_sure(told: Story) -> None:
    """Where it does not matter, is not one outlet's alone or was not judged, there is nothing."""
    assert found(told) == []


def test_what_another_outlet_says_is_not_alone() -> None:
    """The same in other words is enough."""
    again = "Lund was warned by engineers Karl Holm and Ida Lind three years ago, who asked for $4.2 million."
    told = story(WARNED)
    wire = replace(told.articles[0], text=f"{told.articles[0].text} {again}")
    assert found(replace(told, articles=(wire, *told.articles[1:]))) == []


def test_what_was_shown_is_not_new() -> None:
    """An article of an earlier briefing has had its turn; and what is quoted is not quoted again."""
    told = story(WARNED)
    assert found(told) == [WARNED]
    assert found(told, frozenset({"The Harbour Lamp"})) == []
    said = tuple(sentence for article in told.articles for sentence in sentences(article))
    first = [next(one for one in said if one.text == text) for text in TOLD["The Wire"][:2]]
    warned = next(one for one in said if one.text == WARNED)
    source = Source(told.articles, said, "en", told.title)
    assert only(source, first) == warned
    assert only(source, [*first, warned]) is None
    assert only(source, []) is None
    assert with_only(told, Summary()) == Summary()


@pytest.mark.parametrize(
    ("text", "outlet", "credited"),
    [
        ("Officials told Reuters that the bridge was never safe.", "The Wire", True),
        ("Officials told Reuters that the bridge was never safe.", "Reuters", False),
        ("The bridge was never safe, according to news reports.", "The Wire", True),
        ("A spokesman told WXYZ-TV that the bridge was never safe.", "The Wire", True),
        ("A New York Times review found that the bridge was never safe.", "New York Post", True),
        ("The bridge was never safe, according to court records.", "The Wire", False),
        ("The capital of the fund is safe, and so is the bridge.", "The Wire", False),
    ],
)
def test_another_mediums_news(text: str, outlet: str, credited: bool) -> None:
    """A sentence that names another medium, or media, has its news from there."""
    article = Article(id="1", title="", text=text, outlet=outlet, language="en")
    assert credits_another(Sentence(text, 0, len(text), article)) is credited
