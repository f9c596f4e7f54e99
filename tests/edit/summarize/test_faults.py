"""The kinds of fault that docs/faults.md lists; each has a test here, beside it, or in edit/."""

import pytest

from briefing.edit.summarize import summarize
from briefing.edit.summarize.leaning import leans
from briefing.models import Article

NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."


SHORT = "Lund's council voted to shut its old bridge on Monday."


def article(outlet: str, title: str, text: str) -> Article:
    return Article(id=outlet, title=title, text=text, outlet=outlet, language="en")


def story(other: str) -> tuple[Article, ...]:
    """The news by two outlets, and what a third makes of it."""
    return (
        article(
            "Lamp", "Lund council votes to shut old bridge", f"{NEWS} The repair will cost 4 million crowns."
        ),
        article(
            "Post",
            "Council shuts Lund's old bridge for a year",
            f"{SHORT} Ferries will run from Tuesday.",
        ),
        article("Muse", "What the bridge of Lund means to its bakers", other),
    )


def told(articles: tuple[Article, ...], sentences: int = 3) -> list[str]:
    return [quote.text for quote in summarize(articles, sentences=sentences).quotes]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "Bakers were waiting for customers on Monday, after the council voted to shut Lund's old bridge "
            "for a year over a crack in its arch.",
            id="the side angle",
        ),
        pytest.param(
            "The Malby Trust for Bridges and Ferries was pleased on Monday that the council of Lund voted to "
            "shut the old bridge for a year, but wants more.",
            id="somebody's view of the news",
        ),
        pytest.param(
            "You may hear today that the council of Lund voted to shut the old bridge for a year.", id="you"
        ),
        pytest.param(
            "When the council of Lund voted on Monday to shut the old bridge, the first question was why.",
            id="a clause before the news",
        ),
        pytest.param(
            "Analysis: the council of Lund votes to shut the old bridge for a year.", id="a page's label"
        ),
        pytest.param("Who will miss the old bridge that the council of Lund voted to shut?", id="a question"),
        pytest.param(
            "“The council of Lund voted to shut the old bridge and nobody asked us,” said Karl Holm.",
            id="a quotation",
        ),
        pytest.param(
            "Good news: the council of Lund voted to shut the old bridge, and ferries are free.", id="a cheer"
        ),
        pytest.param(
            "At ten to nine, when the council of Lund voted to shut the old bridge, Poe had made tea.",
            id="a scene",
        ),
        pytest.param(
            "The engineer who told the council of Lund to shut the old bridge began as a baker's boy.",
            id="a person's portrait",
        ),
        pytest.param(
            "The council of Lund had voted in 1998 to shut the old bridge, and thought better of it.",
            id="what was before",
        ),
        pytest.param(
            "Shutting the old bridge of Lund for a year, as its council voted to, is a gamble.",
            id="a judgement",
        ),
    ],
)
def test_the_news_opens(other: str) -> None:
    """Over several outlets a summary opens with who did what, wherever the other piece stands."""
    lamp, post, muse = story(other)
    for articles in ((lamp, post, muse), (lamp, muse, post)):
        assert told(articles)[0] in (NEWS, SHORT)


def test_an_article_that_begins_with_a_pronoun_is_not_quoted_from_there() -> None:
    """ "They are grey …" has nothing before it in its article, nor in the summary."""
    other = "They are old, proud and out of work, and nobody has asked them. Two bakeries will close in May."
    assert not any(quote.startswith("They are") for quote in told(story(other), 6))


def test_one_deed_by_two_names_is_told_once() -> None:
    """Outlets call the same body by other names; what it did is the same."""
    articles = (
        article("Lamp", "Lund council shuts bridge", NEWS),
        article(
            "Post",
            "Bridge to shut",
            "Cars will have to go by Malby from Tuesday. The board of the Ann Poe Trust for Bridges and "
            "Ferries voted again to sell the toll house for 3 million crowns, people who were there say.",
        ),
        article(
            "Herald",
            "Toll house to be sold",
            "Shopkeepers fear for their trade. The board voted to sell the house at 12 River Street, "
            "three months after a judge had stopped a like sale to Holm & Sons.",
        ),
    )
    assert sum("voted to sell" in q or "voted again to sell" in q for q in told(articles, 6)) == 1


def test_the_same_news_with_another_number_is_told_once() -> None:
    """Reports differ in numbers: the second one is no news."""
    first = "Eleven towns on the coast agreed in Lund on Monday to set up a flood fund of 4.2 million crowns."
    other = "Eleven towns on the coast agreed in Lund on Monday to set up a flood fund of 3.9 million crowns."
    articles = (
        article("Lamp", "Coast towns agree on flood fund", f"{first} It pays within three days."),
        article("Post", "Towns set up fund", f"{other} Malby pays most of it, a fifth."),
    )
    quotes = told(articles, 4)
    assert sum("flood fund of" in quote for quote in quotes) == 1


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        pytest.param("“One more crack and you can tear it down,” she said.", True, id="speaker is a pronoun"),
        pytest.param('"It is late," he told the Post.', True, id="he told somebody"),
        pytest.param('"The rule was ours," said Ann Poe, and she left.', False, id="speaker is named"),
        pytest.param(
            "“When the water is here we have known for a day. It should know too.”", True, id="no speaker"
        ),
        pytest.param("A clerk from Lund wrote them on a napkin, and they ended the talks.", True, id="them"),
        pytest.param(
            "Two clerks wrote it on a napkin that they had found.", False, id="they are named before"
        ),
        pytest.param("Iran claims they were held.", True, id="a verb with s is no plural"),
        pytest.param("The ministry said they would wait.", False, id="a body of people"),
        pytest.param("Malby Storm are sure they will play.", False, id="a team: a plural's verb"),
        pytest.param("On Monday he told the council that it was over.", True, id="he after the day"),
        pytest.param("Although he is out of work, Karl Holm sings.", False, id="named after the comma"),
        pytest.param("On Monday Ann Poe said she would go.", False, id="a name before she"),
        pytest.param("Most of them had left by noon.", True, id="most of them"),
        pytest.param("Asked why, she laughed.", True, id="asked why"),
        pytest.param("Sources say the incident is being looked into.", True, id="sources say the incident"),
        pytest.param("Sources say the bridge is being looked into.", False, id="sources say what"),
        pytest.param("The former mayor said no.", False, id="former is an adjective"),
        pytest.param("The former was built in 1902.", True, id="the former of two"),
        pytest.param("The fix is 31 lines; the test for it is 400.", False, id="it is named before"),
    ],
)
def test_what_leans(sentence: str, leaning: bool) -> None:
    """A sentence leans where what its pronoun, or its quotation, belongs to stands in another."""
    assert leans(sentence, "en") is leaning


def test_only_english_pronouns_are_followed_within_a_sentence() -> None:
    """Elsewhere only what opens a sentence counts."""
    assert not leans("Am Montag sagte them er", "de")


def test_the_opening_has_the_headlines_toll() -> None:
    """Under a toll that has risen stands a sentence that has it, however well the earlier ones open."""
    late = article(
        "Gull", "22 dead as bus falls into ravine in Lund", "Twenty-two people died in the ravine on Sunday."
    )
    early = (
        article(
            "Lamp",
            "Bus plunges into ravine in Lund, killing 19",
            "A bus plunged into a ravine in Lund, killing at least 19.",
        ),
        article(
            "Post",
            "At least 19 dead in Lund bus crash",
            "At least 19 people were killed when a bus fell into a ravine in Lund.",
        ),
        article(
            "Wire",
            "Toll of Lund bus crash rises to 22",
            "The toll of the bus crash in Lund rose to 22 dead, police said.",
        ),
    )
    assert told((late, *early), 1) == ["The toll of the bus crash in Lund rose to 22 dead, police said."]
