"""An article -> what kind of piece it is."""

import pytest

from briefing.edit.headlines.kinds import kinds
from briefing.models import Article


@pytest.mark.parametrize(
    ("title", "url", "expected"),
    [
        pytest.param("Parliament passes budget after night of talks", "", (), id="report"),
        pytest.param("Live: storm reaches the coast", "", ("live",), id="live label"),
        pytest.param("Harbour strike live: talks go on", "", ("live",), id="live behind a theme"),
        pytest.param("Flood reaches the street where they live: mayor", "", (), id="where they live"),
        pytest.param("After strike, Boeing to raise wages", "", (), id="Boeing"),
        pytest.param("In Porto, fighting and frost kill 40", "", (), id="fighting and frost"),
        pytest.param("Fire has all the hallmarks of arson, police say", "", (), id="police say so"),
        pytest.param("Fact-checking to end at The Lamp", "", (), id="fact-checking ends"),
        pytest.param("Storm updates LIVE: ferries stay in port", "", ("live",), id="updates live"),
        pytest.param("Storm reaches the coast – live updates", "", ("live",), id="live updates"),
        pytest.param("Nordmark v Lunden: as it happened", "", ("live",), id="as it happened"),
        pytest.param("Families live in tents after flood", "", (), id="the verb to live"),
        pytest.param("Storm", "https://a.example/world/live/2026/storm", ("live",), id="live address"),
        pytest.param(
            "Chance to change the way we live",
            "https://a.example/way-we-live-for-good",
            (),
            id="address with live in it",
        ),
        pytest.param("Opinion: the budget is a gamble", "", ("opinion",), id="opinion"),
        pytest.param(
            "A gamble of a budget", "https://a.example/opinion/gamble", ("opinion",), id="opinion address"
        ),
        pytest.param("I.R.S. official resigns over tax files", "", (), id="an office that begins with I"),
        pytest.param("I was wrong about the dam", "", ("opinion",), id="I"),
        pytest.param("Public opinion turns against the dam", "", (), id="opinion as a word"),
        pytest.param("Analysis | A gamble of a budget", "", ("analysis",), id="analysis"),
        pytest.param("What to know about the budget", "", ("explainer",), id="what to know"),
        pytest.param("Why the budget failed", "", ("explainer",), id="why"),
        pytest.param("The budget: three ideas for a better one", "", ("explainer",), id="three ideas"),
        pytest.param("Budget talks end: three ministers leave", "", (), id="three of something else"),
        pytest.param("Minister, who led talks for years, resigns", "", (), id="who inside a report"),
        pytest.param("Will the budget pass?", "", ("question",), id="question"),
        pytest.param("预算会通过吗？", "", ("question",), id="question in Chinese"),
        pytest.param("Watch: bridge is blown up", "", ("video",), id="watch"),
        pytest.param("Watchdog fines bank", "", (), id="watchdog"),
        pytest.param("Bridge blown up", "https://www.youtube.com/watch?v=1", ("video",), id="video address"),
        pytest.param("Podcast: inside the talks", "", ("audio",), id="podcast"),
        pytest.param("Week in pictures", "", ("gallery",), id="pictures"),
        pytest.param("Your Friday Briefing", "", ("newsletter",), id="newsletter"),
        pytest.param("Horoscope for Monday", "", ("horoscope",), id="horoscope"),
        pytest.param("The Saturday quiz: ten questions", "", ("puzzle",), id="quiz"),
        pytest.param("Quiz show host dies at 80", "", (), id="news of a quiz show"),
        pytest.param("Mini crossword no 12", "", ("puzzle",), id="crossword"),
        pytest.param("Best laptop deals this weekend", "", ("advert",), id="deals"),
        pytest.param("Trade deal signed in Oslo", "", (), id="a deal that is news"),
        pytest.param("“We will not sign this”", "", ("quote",), id="a quote alone"),
        pytest.param("‘We will not sign’: islands leave talks", "", (), id="a quote and its news"),
        pytest.param("ISLANDS LEAVE FLOOD TALKS", "", ("shouting",), id="capitals"),
        pytest.param("NATO and EU agree", "", (), id="abbreviations"),
        pytest.param("Evening Desk | Radio Lund (3 May 2031)", "", ("programme",), id="a programme's day"),
        pytest.param("Morning Desk (3 May 2031) | Radio", "", ("programme",), id="its day, and a channel"),
        pytest.param("Best of cartoons, May 3, 2031", "", ("programme",), id="a series' day"),
        pytest.param("Talks put off to May 3, 2031", "", (), id="a day in a report"),
        pytest.param("Ask the editors: is the dam safe", "", ("question",), id="ask"),
        pytest.param("Holm vs. Poe updates", "", ("live",), id="updates"),
        pytest.param("Bank updates its app", "", (), id="the verb to update"),
        pytest.param("The Message Behind the Dam", "", ("analysis",), id="the message behind"),
        pytest.param("The case against the dam", "", ("opinion",), id="the case against"),
        pytest.param("Good riddance to the dam", "", ("opinion",), id="good riddance"),
        pytest.param("Before-and-after photos show the dam", "", ("gallery",), id="before and after"),
        pytest.param("Dam break: Before-and-after images", "", ("gallery",), id="before and after, last"),
        pytest.param("Ann Poe Offers a Glimpse of What Mayors Do", "", ("analysis",), id="a glimpse of what"),
        pytest.param("Ann Poe offers a glimpse of her memoirs", "", (), id="a glimpse of a thing"),
        pytest.param("Fact-checking the first night", "", ("analysis",), id="fact-checking"),
        pytest.param("Lamp takes a look back at the dam", "", ("analysis",), id="a look back"),
        pytest.param("Ann Poe: From baker to mayor of Lund", "", ("analysis",), id="from one to another"),
        pytest.param("Ferry sails from Lund to Malby", "", (), id="from a place to another"),
        pytest.param("As a Dam Breaks, Looking for a New Lund", "", ("analysis",), id="looking for"),
        pytest.param("In Lund, Building Falls to the Flood", "", (), id="a building"),
        pytest.param("Dam break has all the hallmarks of greed", "", ("analysis",), id="hallmarks"),
        pytest.param("Ann Poe in pictures", "", ("gallery",), id="in pictures"),
        pytest.param("Read the memo that shut the dam", "", ("document",), id="a document"),
        pytest.param("Target and superquiz", "", ("puzzle",), id="superquiz"),
        pytest.param("", "", (), id="nothing"),
    ],
)
def test_kinds(title: str, url: str, expected: tuple[str, ...]) -> None:
    """Only what shows itself plainly to be no report is called so."""
    assert kinds(Article(id="a", title=title, text="", url=url)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ANN POE: The dam was never worth its price.", ("opinion",)),
        ("ANN-MARIE O'POE: The dam was never worth its price.", ("opinion",)),
        ("HONG KONG: The dam is shut.", ()),
        ("BREAKING NEWS: The dam is shut.", ()),
        ("LUND: The dam is shut.", ()),
    ],
)
def test_a_column_shows_in_its_text(text: str, expected: tuple[str, ...]) -> None:
    """A text under its writer's name is a column; a place or a cry before it says nothing."""
    assert kinds(Article(id="a", title="Dam had to go", text=text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22:40 — The talks go on.\n21:10 — Sandwiches are delivered.", ("live",)),
        ("The talks went on at 22:40, the chair said.", ()),
        ("2026 was a year of floods.", ()),
    ],
)
def test_a_live_page_shows_in_its_text(text: str, expected: tuple[str, ...]) -> None:
    """Where the headline was cleaned of "Live:", the entries still tell."""
    assert kinds(Article(id="a", title="Talks go into a second night", text=text)) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("LIVE: ", "live"),
        (" – live", "live"),
        (" | Live", "live"),
        (": live updates", "live"),
        (" - as it happened", "live"),
        ("LIVESTREAM: ", "live"),
        ("Watch | ", "video"),
        ("[VIDEO] ", "video"),
        (" (video)", "video"),
        (" - video report", "video"),
        (" | Watch live", "video"),
        ("Podcast: ", "audio"),
        ("Listen – ", "audio"),
        ("PHOTO: ", "gallery"),
        (" – in pictures", "gallery"),
        ("Gallery: ", "gallery"),
    ],
)
def test_a_label_that_was_cut_tells_the_kind(label: str, expected: str) -> None:
    """A page is live, and a video one, whether its label still stands around the title or beside it."""
    assert kinds(Article(id="a", title="Bridge falls into river", text="", labels=(label,))) == (expected,)
