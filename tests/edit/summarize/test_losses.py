"""What a lead loses as an opening: each rule's amount, in log odds."""

from datetime import UTC, datetime

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.losses import beside, faults
from briefing.edit.summarize.source import Source
from briefing.models import Article

DAY = datetime(2031, 8, 27, 6, tzinfo=UTC)
TITLE = "Lund council votes to shut bridge"
NEWS = "The council of Lund voted to shut the old bridge for a year."
REST = " ".join(f"The trust said ferry {n} takes its boatmen to Malby." for n in range(2, 16))


@pytest.mark.parametrize(
    ("lost", "text"),
    [
        (0.0, NEWS),
        (0.7, "They voted to shut the old bridge of Lund for a whole year."),
        (0.7, "Mayor Poe (left) and the council voted to shut the bridge."),
        (0.7, "As rain fell on Lund, the council voted to shut the bridge."),
        (0.9, "Lund has shut its bridge."),
        (0.4, "Bridge of Lund: it is shut for a year, the council says."),
        (1.4, "Another bridge of Lund, but the opposite result for all."),
        (1.6, "“The bridge is shut,” the council of Lund said on Monday."),
        (1.6, "The council of Lund voted to shut our bridge for a whole year."),
        (2.0, "The council of Lund makes a strong case for a new bridge."),
        (2.3, "In this story, the council of Lund voted to shut the bridge."),
        (2.8, "Shut for a year is the bridge of Lund, but who asked for it?"),
        (2.8, "The council of Lund voted to shut the bridge; Ann Poe reports."),
    ],
)
def test_what_its_words_cost(lost: float, text: str) -> None:
    """A pronoun first, a photo's pointer, a scene, few letters, a label, no verb, a quotation, the readers, a
    verdict, an aside, a question, a reporter: each once."""
    assert faults(text, "en") == pytest.approx(lost)


@pytest.mark.parametrize(
    ("lost", "rest", "text"),
    [
        (3.8 + 0.7, "a photo's day", "The bridge is shown in Lund on Friday, May 1."),
        (1.0 + 0.7, "the papers", "The vote is on Monday's front pages of Lund and of Malby."),
        (1.2 + 0.7, "no verb", "Why the council of Lund voted to shut the old bridge."),
        (2.8 + 0.4, "a label", "Analysis: the council of Lund voted to shut the old bridge."),
    ],
)
def test_what_costs_twice(lost: float, rest: str, text: str) -> None:
    """What shows a photo, speaks of papers, lacks a verb, or has a kind's label, has another fault, too."""
    assert faults(text, "en") == pytest.approx(lost), rest


def lost(lead: str, *, label: str = "", rest: str = "") -> float:
    """What the lead loses beside a story of two outlets; its article's title has the label."""
    articles = tuple(
        Article(id=str(n), title=title, text=text, outlet=f"Outlet {n}", language="en", published=DAY)
        for n, (title, text) in enumerate(((f"{label}{TITLE}", f"{lead} {rest}"), (TITLE, f"{NEWS} {rest}")))
    )
    source = Source(articles, tuple(one for each in articles for one in sentences(each)), "en", TITLE)
    return beside(source.sentences[:1], source)[0]


@pytest.mark.parametrize(
    ("cost", "lead"),
    [
        (0.0, NEWS),
        (0.0, "Ann Poe, who shut two bridges of Lund in 2019, has been jailed for a year."),
        (0.6, "The council of Lund had often voted to shut the old bridge."),
        (0.6, "Mayor Ann Poe tried in 2019 to shut the old bridge of Lund for a year."),
        (0.9, "The bridge is to be shut from Monday, the council of Lund has decided."),
        (0.35, " ".join(["Lund's council voted on", *["schools"] * 45, "now."])),
    ],
)
def test_what_stands_beside_the_news_costs(cost: float, lead: str) -> None:
    """What was before, what takes the news up, and each ten words above forty."""
    assert lost(lead) == pytest.approx(cost)


def test_no_end_of_words_costs_no_end() -> None:
    """A text without a stop costs what a hundred words too many do."""
    assert lost("The council of Lund voted on " + "a b " * 200 + "all else.") == pytest.approx(3.5)


def test_who_is_nobody_yet_costs() -> None:
    """A bare name as the speaker, of whom another sentence tells in full."""
    lead = "The council of Lund has now shut the bridge for a year, Holm said."
    assert lost(lead) == 0.0
    assert lost(lead, rest="Karl Holm owns two ferries.") == pytest.approx(1.7)


def test_columns_cost() -> None:
    """A name before the title that no other has, and an article that argues throughout."""
    ours = " ".join(f"We have let {n} arches of our bridge rot." for n in range(2, 16))
    assert lost(NEWS, label="Ann Poe: ") == pytest.approx(0.8)
    assert lost(NEWS, rest=REST) == 0.0 < lost(NEWS, rest=ours) <= 0.5


def test_few_words_of_a_full_article_cost() -> None:
    """They tease; in a feed's abstract they may tell."""
    assert lost("The old bridge of Lund is shut.") == 0.0
    assert lost("The old bridge of Lund is shut.", rest=REST) == pytest.approx(2.3)
