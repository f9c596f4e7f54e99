"""Summaries of stories told in full articles: what the one that opens says next stands behind it."""

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize import summarize
from briefing.edit.summarize.chances import Chances
from briefing.edit.summarize.fit import Fit
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.source import Source
from briefing.edit.summarize.whole import behind
from briefing.models import Article

TITLE = "Lund council votes to shut old bridge"
NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."
NEXT = "Engineers want 4 million crowns to mend the arch, the trust that owns the bridge said."
THIRD = "Mayor Ann Poe told bakers on the east bank that two ferries would take 90 people an hour."
LATE = (
    "Buses go by Malby for now. A vote on fares is due in June. Schools begin later. Rents fell in May. "
    "The choir sang below the hall. Fishermen want a jetty. The oldest lamp stands on the east bank."
)
AGAIN = "The ageing bridge of Lund is to be shut for a year, its council decided on Monday evening."
OTHER = (
    "Karl Holm wants a second report. A ferry seats 90 people. Herring is dear. The bishops prayed. "
    "Boatmen met at noon. Two bands played below the arch. A baker wept. Swans nest there."
)


def articles_of(*texts: str) -> tuple[Article, ...]:
    """So many outlets' articles, the first of which has the headline."""
    return tuple(
        Article(id=str(n), title=TITLE, text=text, outlet=f"Outlet {n}", language="en")
        for n, text in enumerate(texts)
    )


def told(*texts: str, count: int = 3) -> list[str]:
    """The summary of the outlets' articles."""
    quotes = summarize(articles_of(*texts), title=TITLE, sentences=count).quotes
    return [quote.text for quote in quotes]


def test_what_the_article_that_opens_says_next() -> None:
    """It follows, and no other outlet's lead does, which tells the news again."""
    found = told(f"{NEWS} {NEXT} {THIRD} {LATE}", f"{AGAIN} {OTHER}")
    assert found == [NEWS, NEXT, THIRD]


def test_a_caption_does_not_open() -> None:
    """What stands on the first line with the headline behind it is no lead, and is not quoted."""
    caption = "Mayor Ann Poe spoke of the bridge of Lund in the town hall. Bridge shut in Lund"
    found = told(f"{caption}\n{NEWS} {NEXT} {THIRD} {LATE}", f"{AGAIN} {OTHER}")
    assert found == [NEWS, NEXT, THIRD]


def test_a_caption_within_does_not_stand_behind() -> None:
    """Nor is one further down, with its credit on the line."""
    shown = "Bakers and boatmen of Malby looked at 6 cracks on their way to the fair, the trust said."
    for remnant, expected in (("", True), (" Holm/Lund Photos", False)):
        text = f"{NEWS}\n{shown}{remnant}\n{NEXT} {THIRD} {LATE}"
        assert (shown in told(text, f"{AGAIN} {OTHER} {LATE} {shown}", count=5)) == expected


def stands(text: str, before: str = "") -> bool:
    """Whether the text may stand behind the opening; further down another outlet tells the same."""
    articles = articles_of(f"{NEWS}{before} {text} {NEXT} {THIRD} {LATE}", f"{AGAIN} {OTHER} {LATE} {text}")
    source = Source(articles, tuple(one for each in articles for one in sentences(each)), "en", TITLE)
    reading = Reading(source, Chances({}, 0.0, {}, 0.0))
    rows = behind(Fit(reading.sentences, 0, source), reading.leaning)
    return text in [reading.texts[row] for row in rows]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(
            "“The trust has 4 million crowns for each arch,” the mayor of Lund said.",
            "The mayor of Lund said: “The trust has 4 million crowns for each arch.",
            id="a quotation that goes on",
        ),
        pytest.param(
            "Six bishops of Malby wrote to the king of boats and a longer herring fair.",
            "The old bridge of Lund is shut for a year, the council said on Monday.",
            id="told again",
        ),
        pytest.param(
            "Engineers saw cracks on a walk to the herring fair of Malby, the trust said.",
            "You may see cracks on a walk to the herring fair of Malby, the trust said.",
            id="to the reader",
        ),
        pytest.param(
            "The trust of Malby (which owns six ferries) wants 4 million crowns for boats.",
            "The trust of Malby (which owns six ferries wants 4 million crowns for boats.",
            id="a bracket that is left open",
        ),
    ],
)
def test_what_is_whole_and_new(better: str, worse: str) -> None:
    """A report that is whole and tells something new stands behind the opening, no other sentence does."""
    assert (stands(better), stands(worse)) == (True, False)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(
            "Divers from Malby will look at six cracks until May, the trust said.",
            "Divers from Malby will look at these cracks until May, the trust said.",
            id="these",
        ),
        pytest.param(
            "“Boats have cost 3 million crowns since May,” the trust of Malby said.",
            "“That has cost 3 million crowns since May,” the trust of Malby said.",
            id="that",
        ),
        pytest.param(
            "New boats for herring and six more ferries will do until autumn, the guild added.",
            "New boats for herring and six more ferries will do until autumn, he added.",
            id="he added",
        ),
        pytest.param(
            "A petition went to the king in May with 900 names, the guild said.",
            "The petition went to the king in May with 900 names, the guild said.",
            id="which one",
        ),
    ],
)
def test_what_points_to_what_is_not_quoted(better: str, worse: str) -> None:
    """A sentence that points back comes only behind the one before it, which here speaks to the reader."""
    before = " You may know Karl Holm, who saw cracks and wrote a petition."
    assert (stands(better, before), stands(worse, before)) == (True, False)


def test_a_column_does_not_open() -> None:
    """Of two leads that tell the news the report's opens."""
    ours = " ".join(f"We have let arch {n} of our bridge rot for want of money." for n in range(14))
    column = f"The council of Lund voted on Monday to shut the old bridge. {ours}"
    assert told(column, f"{NEWS} {NEXT} {THIRD} {LATE}")[0] == NEWS


def test_few_words_do_not_open() -> None:
    """They tease, where another outlet's lead tells the news."""
    scanty = "Lund has shut its bridge."
    assert told(f"{scanty} {NEXT} {THIRD} {LATE}", f"{AGAIN} {OTHER}")[0] == AGAIN


def test_a_longer_summary_has_room() -> None:
    """Of more sentences than five other outlets' are among them."""
    found = told(f"{NEWS} {NEXT} {THIRD} {LATE}", f"{AGAIN} {OTHER}", count=9)
    assert any(one in f"{AGAIN} {OTHER}" for one in found)


def test_what_has_been_read_by_then() -> None:
    """Half of a sentence, or two fifths of another outlet's, stand in the headline or before it."""
    known = "Engineers want 4 million for the arch, a baker of Malby heard on a walk by boats."
    articles = articles_of(f"{NEWS} {NEXT} {known} {LATE}", f"{AGAIN} {known} {OTHER}")
    source = Source(articles, tuple(one for each in articles for one in sentences(each)), "en", TITLE)
    fit = Fit(source.sentences, 0, source)
    own, other = (n for n, one in enumerate(source.sentences) if one.text == known)
    assert [fit.is_old(n, chosen) for n in (own, other) for chosen in ([], [1])] == [False] * 3 + [True]
    again = next(n for n, one in enumerate(source.sentences) if one.text == AGAIN)
    assert fit.is_old(again, [])


def test_what_stands_near() -> None:
    """The five sentences behind the opening may follow it, and those behind another's lead; no later ones,
    and none of another article that stands no later in it than the opening does in its own."""
    facts = [f"Engineers want {n} million crowns to mend arch {n}, the trust said." for n in range(2, 10)]
    caption = "Mayor Ann Poe spoke of the bridge of Lund in the town hall. Bridge shut in Lund"
    articles = articles_of(f"{caption}\n{NEWS} {' '.join(facts)}", f"{AGAIN} {' '.join(facts)} {LATE}")
    said = tuple(one for each in articles for one in sentences(each))
    source = Source(articles, said, "en", TITLE)
    opener = next(n for n, one in enumerate(said) if one.text == NEWS)
    rows = behind(Fit(said, opener, source), lambda _: -1)
    own = [said[n].text for n in rows if said[n].article is said[opener].article]
    others = [said[n].text for n in rows if said[n].article is not said[opener].article]
    assert (own, others) == (facts[:5], facts[1:5])
