"""Summaries of stories that feeds tell in two or three sentences."""

from briefing.edit.summarize import summarize
from briefing.models import Article

TITLE = "Lund council votes to shut old bridge"
NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."
MORE = "Engineers want 4 million crowns to mend the arch of the bridge, the trust that owns it said."
AGAIN = "Lund's councillors closed the ageing bridge on Monday evening."


def told(*texts: str, titles: str = "", outlets: str = "", sentences: int = 3) -> list[str]:
    """The summary of so many articles, under the headline of the first."""
    heads, names = titles.split("|") if titles else [], outlets.split("|") if outlets else []
    articles = [
        Article(
            id=str(n),
            title=heads[n] if n < len(heads) else TITLE,
            text=text,
            outlet=names[n] if n < len(names) else f"Outlet {n}",
            language="en",
        )
        for n, text in enumerate(texts)
    ]
    quotes = summarize(articles, title=articles[0].title, sentences=sentences).quotes
    return [quote.text for quote in quotes]


def test_what_the_opening_article_says_next() -> None:
    """Its second sentence follows, though it be short; another outlet's as short does not."""
    short = "Two ferries will take 90 people an hour."
    assert told(f"{NEWS} {short}", AGAIN) == [NEWS, short]
    assert told(NEWS, f"{AGAIN} {short}") == [NEWS]


def test_a_sentence_far_down() -> None:
    """However many outlets tell the news, what the last one adds is found."""
    assert told(NEWS, *[AGAIN] * 14, f"{AGAIN} {MORE}") == [NEWS, MORE]


def test_the_third_stands_behind_the_second() -> None:
    """The third sentence of the article that opens follows where its second one does, and no other's does."""
    third = "The mayor, Ann Poe, had asked the trust of the bridge for a report on each of its seven arches."
    assert told(f"{NEWS} {MORE} {third}", AGAIN) == [NEWS, MORE, third]
    assert told(f"{NEWS} {AGAIN} {third}", AGAIN) == [NEWS]
    assert told(NEWS, f"{AGAIN} {MORE} {third}") == [NEWS, MORE]


def test_no_more_than_asked_for() -> None:
    """The likeliest sentence comes where there is room for one."""
    unlikely = "The oldest lamp of the bridge was lit."
    assert told(f"{NEWS} {MORE}", unlikely, sentences=2) == [NEWS, MORE]
    assert told(f"{NEWS} {MORE}", unlikely, sentences=1) == [NEWS]


def test_several_articles_of_one_outlet() -> None:
    """The headline's news opens there as well, and another article's view of it does not."""
    view = "Bakers beside the old bridge of Lund were queuing on Monday for a last look."
    assert told(view, NEWS, titles=f"{TITLE}|{TITLE}", outlets="Lamp|Lamp")[0] == NEWS


def test_where_every_article_begins_with_a_pronoun() -> None:
    """Even then the summary opens with an article's first sentence."""
    first = "It voted on Monday to shut the old bridge of Lund for a year."
    assert told(f"{first} {MORE}", "They shut it.")[0] == first
