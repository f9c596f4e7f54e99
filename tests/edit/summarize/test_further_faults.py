"""The kinds of fault of docs/faults.md behind the sentence that opens a summary over several outlets."""

from datetime import UTC, datetime

import pytest

from briefing.edit.summarize import summarize
from briefing.models import Article

DAY = datetime(2020, 8, 27, tzinfo=UTC)
NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."


def article(outlet: str, title: str, text: str) -> Article:
    return Article(id=outlet, title=title, text=text, outlet=outlet, language="en")


def told(articles: tuple[Article, ...], sentences: int = 3) -> list[str]:
    return [quote.text for quote in summarize(articles, sentences=sentences).quotes]


def leads(*texts: str, titles: str = "") -> tuple[Article, ...]:
    """A story of so many outlets, each with a feed's sentence or two; the first has the headline."""
    given = titles.split("|") if titles else ["Lund council votes to shut old bridge"]
    return tuple(
        article(f"Outlet {n}", given[n] if n < len(given) else "Old bridge in Lund to be shut", text)
        for n, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("Lund's councillors closed the ageing bridge on Monday evening.", id="other words"),
        pytest.param("The old bridge in Lund is to be shut, the council decided.", id="turned round"),
        pytest.param("On Monday night the Lund council approved the closure of its bridge.", id="a noun"),
        pytest.param(
            "A vote by the council of Lund will shut the bridge, which Karl Holm built in 1902.",
            id="with a detail behind it",
        ),
    ],
)
def test_the_news_is_told_once(again: str) -> None:
    """What a second outlet makes of the same deed is no second sentence."""
    assert told(leads(NEWS, again)) == [NEWS]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("Engineers want 4 million crowns to mend the arch of the bridge.", id="a sum"),
        pytest.param(
            "Two ferries will carry people and goods across the river from Lund to Malby, from Tuesday on.",
            id="what follows",
        ),
        pytest.param(
            "Bakers and fishmongers beside the bridge fear for a trade that has fed six families since 1902.",
            id="who is hurt",
        ),
    ],
)
def test_what_is_new_joins(more: str) -> None:
    """A second outlet's sentence joins where it tells something else of the same story."""
    assert told(leads(NEWS, more)) == [NEWS, more]


def test_one_toll() -> None:
    """A summary says once how many died; the other outlet's number is a difference, no news."""
    texts = told(
        leads(
            "A fire in a mill in Malby killed 12 people on Monday, the mayor said.",
            "At least 14 workers have died in a blaze that began in the dye house before dawn.",
            titles="Fire in Malby mill kills 12|At least 14 dead in Malby mill fire",
        )
    )
    assert len(texts) == 1


def test_one_amount() -> None:
    """The same number of the same thing is told once, in whatever words."""
    first = "Lund has called back 1.6m dozen eggs over a germ that made ninety people ill."
    again = "Nearly 1.6 million dozen eggs were put in the worst class, which is that of a likely danger."
    titles = "Lund calls back eggs over germ|Eggs of Lund in worst class"
    assert told(leads(first, again, titles=titles)) == [first]


def test_one_date() -> None:
    """The same day and year are not told by two outlets."""
    texts = told(
        leads(
            "Lund's old bridge will be shut on March 22, 2028.",
            "The plan has ferries begin on March 22, 2028, and buses a day later.",
        )
    )
    assert texts == ["Lund's old bridge will be shut on March 22, 2028."]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Inflation cooled a bit last month, a report from Malby said.", id="another story"),
        pytest.param("The petition is to be heard in Lund in May.", id="which petition"),
        pytest.param("Mr Holm has baked bread beside the bridge since 1902.", id="which Mr Holm"),
        pytest.param("Will ferries carry all who work across the river in Lund?", id="a question"),
        pytest.param("Key graphics explaining how the bridge in Lund was built.", id="no verb"),
        pytest.param("Outlet 1's Ann Poe reports from the bridge in Lund.", id="the outlet's reporter"),
        pytest.param("You can still walk across the bridge in Lund.", id="to the reader"),
        pytest.param("Ferries leave Lund.", id="a scrap"),
        pytest.param("The crack in Lund: engineers have 4 million reasons to mend the arch.", id="a label"),
        pytest.param("Engineer Karl Holm, left, looks at the arch of the bridge in Lund.", id="a caption"),
        pytest.param("Ferryman Bo Ek and analyst Eva Lind weigh in on who pays in Lund.", id="talking heads"),
        pytest.param("Engineers want 4 million crowns, and make a good case for it.", id="a verdict"),
    ],
)
def test_what_does_not_stand_is_left_out(other: str) -> None:
    """A shorter summary is better than a sentence that makes the reader stop."""
    assert told(leads(NEWS, other)) == [NEWS]


@pytest.mark.parametrize(
    ("title", "stands"),
    [
        pytest.param("Council of Lund votes to shut old bridge for repair", True, id="the same"),
        pytest.param("Engineers seek money for arches of seven towns", False, id="another"),
    ],
)
def test_another_outlets_headline_is_of_the_same_story(title: str, stands: bool) -> None:
    """A sentence joins only if half of its own headline has been read."""
    more = (
        "Engineers want 4 million crowns from the king to mend the arch, and two ferries beside the "
        "old bridge until the herring fair."
    )
    texts = told(leads(NEWS, more, titles=f"Lund council votes to shut old bridge|{title}"))
    assert texts == ([NEWS, more] if stands else [NEWS])


def test_what_the_headline_quotes_is_not_quoted_again() -> None:
    """Below "I will not resign" no sentence follows that has nothing but these words."""
    first = "Mayor Ann Poe of Lund refused on Monday to leave her post over the crack in the old bridge."
    again = "“I will not resign, I will never resign over a bridge,” Poe told the Lamp after a long night."
    title = "Mayor of Lund over cracked bridge: I will not resign"
    assert told(leads(f"{first} {again}", first, titles=f"{title}|{title}")) == [first]


def test_an_abstracts_third_sentence_goes_into_detail() -> None:
    """Of several outlets' abstracts the first two sentences are quoted."""
    more = "Engineers want 4 million crowns to mend the arch of the bridge, the trust that owns it said."
    detail = "Pigeons had nested in the crack of the bridge since the herring fair of last year, to the day."
    texts = told(leads(f"{NEWS} {more} {detail}", "Lund is to shut its old bridge."), sentences=4)
    assert texts == [NEWS, more]


def test_a_report_that_points_to_its_photo_opens() -> None:
    """Where the plain report has "(pictured)", it still precedes what the press made of the news."""
    title = "Mayor of Lund jailed for five years over bridge"
    report = (
        "Ann Poe (pictured), the mayor of Lund, has been jailed for five years over the bridge of the town."
    )
    press = "The five-year sentence of the mayor of Lund is on some of Friday's front pages."
    articles = leads(report, press, titles=f"{title}|Papers: mayor of Lund jailed")
    assert told(articles)[0] == report


@pytest.mark.parametrize(
    ("language", "texts", "more"),
    [
        pytest.param(
            "de",
            (
                "Der Stadtrat von Lund hat am Montag beschlossen, die alte Brücke für ein Jahr zu schließen.",
                "Die alte Brücke von Lund wird für ein Jahr geschlossen. Ingenieure verlangen vier Millionen "
                "Kronen für die Reparatur des Bogens, der seit dem Winter beobachtet wird.",
            ),
            "Ingenieure verlangen vier Millionen Kronen für die Reparatur des Bogens, der seit dem Winter "
            "beobachtet wird.",
            id="German",
        ),
        pytest.param(
            "ja",
            (
                "港町の議会は月曜日、石の亀裂が見つかった古い橋を一年間閉鎖することを決めた。",
                "港町の古い橋が一年間閉鎖される。技術者らは修理に四百万クローネが必要だと議会に報告し、"
                "工事は来年五月に終わる見込みだ。",
            ),
            "技術者らは修理に四百万クローネが必要だと議会に報告し、工事は来年五月に終わる見込みだ。",
            id="a script without spaces",
        ),
    ],
)
def test_what_is_new_joins_in_other_languages(language: str, texts: tuple[str, ...], more: str) -> None:
    """What was learned from English keeps no new fact out elsewhere."""
    articles = tuple(
        Article(id=text, title=texts[0][:20], text=text, outlet=f"Outlet {n}", language=language)
        for n, text in enumerate(texts)
    )
    assert more in told(articles)


def test_a_columnist_does_not_open() -> None:
    """Behind a name and a colon stands a column, which a plain report of the same words precedes."""
    column = "The council of Lund voted to shut the old bridge on Monday, which shows it can be trusted."
    title = "Lund council votes to shut old bridge"
    articles = leads(NEWS, column, titles=f"{title}|Ann Poe: {title}")
    first = [summarize(order, title=title).quotes[0].text for order in (articles, articles[::-1])]
    assert first == [NEWS, NEWS]


def test_whom_the_news_is_about_is_no_columnist() -> None:
    """A name and a colon say of whom the news is where another title has the name."""
    report = "Ann Poe, the mayor of Lund, has voted to shut the old bridge of the town for a year."
    titles = "Mayor of Lund votes to shut old bridge|Ann Poe: mayor votes to shut bridge|Ann Poe shuts bridge"
    side = "Bakers in Lund have heard of the bridge."
    assert told(leads(side, report, "Lund is to lose its old bridge.", titles=titles))[0] == report


def test_the_number_of_most_outlets_opens() -> None:
    """A lead whose number the other outlets contradict does not open the summary."""
    stray = "Two leaders of the bridge board of Lund have left for Malby, the latest turn in a long dispute."
    common = "Three senior leaders of the bridge board of Lund have left for Malby."
    other = "Malby has hired three leaders of Lund's bridge board."
    texts = told(
        leads(
            common,
            stray,
            f"{other} It gave no reasons.",
            titles="Three leaders of bridge board leave Lund for Malby|Two leaders leave Lund for Malby"
            "|Malby hires three of Lund's bridge leaders",
        )
    )
    assert texts[0] in (common, other)
    assert stray not in texts


def test_a_column_does_not_tease() -> None:
    """ "You can buy chips." is a columnist's beginning, and no news of who left whom."""
    column = "You can buy stone. You can, with patience, buy steel. Three leaders of the board left Lund."
    texts = told(
        leads(
            "Three senior leaders of the bridge board of Lund have left for Malby.",
            column,
            "Malby's mayor said the three would plan a bridge for 40 million crowns.",
            titles="Three leaders of bridge board leave Lund for Malby|Malby hires three of Lund's leaders",
        )
    )
    assert not [text for text in texts if text.startswith("You can")]


def test_the_headlines_news_opens() -> None:
    """The sentence that tells what the headline says opens, and not what is near it."""
    news = "Lund has asked the state to suspend its bridge tolls."
    near = "Repairs are to cost Lund about 6 million crowns, after the bridge tolls were doubled."
    assert told(leads(near, news, titles="Lund asks state to suspend bridge tolls after crack"))[0] == news


def test_an_outlets_opinion_does_not_open() -> None:
    """Where one report is headed as an opinion and another is not, the plain one opens."""
    opinion = "Lund's council has picked the worst time to shut the old bridge."
    plain = "Lund's council is to shut the old bridge on Monday."
    articles = leads(opinion, plain, titles="Opinion: the council shuts the bridge|Lund council shuts bridge")
    assert told(articles)[0] == plain


def test_a_long_summary_has_room() -> None:
    """Where many sentences are asked for, one that points to what is not told joins all the same."""
    more = "The petition is to be heard in Lund in May."
    assert told(leads(NEWS, more)) == [NEWS]
    assert told(leads(NEWS, more), 6) == [NEWS, more]


def test_two_others_do_not_tell_the_same() -> None:
    """Behind the opening as well, one event is told by one outlet."""
    resigned = "Engineer Karl Holm resigned from the bridge trust in anger."
    again = "Karl Holm, an engineer, quit the trust that owns the bridge."
    assert len([text for text in told(leads(NEWS, resigned, again)) if "Holm" in text]) == 1


def test_the_sentence_of_whom_the_headline_begins_with_opens() -> None:
    """What the mayor did is told by a lead that begins with the mayor, not by one with all other words."""
    title = "Mayor dismisses concerns over conditions on old ferry Karla"
    side = "Reports from crews describe concerning conditions on the old ferry Karla."
    news = "The mayor said nobody on board the Karla need be concerned about a thing."
    articles = [
        Article(id="1", title=title, text=side, outlet="Lamp", language="en"),
        Article(id="2", title="Mayor shrugs off ferry concerns", text=news, outlet="Post", language="en"),
    ]
    assert summarize(articles, title=title, sentences=1).quotes[0].text == news


def opening(title: str, *texts: str) -> str:
    """What opens a story of so many outlets; the first has the headline."""
    articles = [
        Article(id=str(n), title="" if n else title, text=text, outlet=f"Outlet {n}", language="en")
        for n, text in enumerate(texts)
    ]
    return summarize(articles, title=title, sentences=1).quotes[0].text


@pytest.mark.parametrize(
    ("title", "side", "news"),
    [
        pytest.param(
            "Mayor Holm's 50-crown tolls on Malby ferries begin as Poe vows to answer",
            "The tolls on Malby ferries begin early on Saturday, after Holm put them off by three days.",
            "New tolls of 50 crowns for ferries of Malby begin on Saturday in the morning.",
            id="what takes it up",
        ),
        pytest.param(
            "Anna Holm wins close Lund race for mayor",
            "Anna Holm's win of the Lund race gave bakers their biggest breakthrough yet.",
            "City engineer Anna Holm won the close Lund race on Tuesday.",
            id="what is somebody's",
        ),
        pytest.param(
            "Council approves Malby tunnel in historic vote",
            "The council of Lund is due to vote on the Malby tunnel.",
            "Lund's council voted on Monday to build the Malby tunnel.",
            id="what was to come",
        ),
        pytest.param(
            "Bridge fire baker of Lund sentenced to life in jail without parole",
            "A student who helped victims of the bridge fires in court wants a life sentence without parole.",
            "Karl Holm, who lit the bridge fires in Lund in May 2019, has been sentenced to life in jail.",
            id="beside a verdict on what was",
        ),
    ],
)
def test_who_did_what_opens(title: str, side: str, news: str) -> None:
    """The lead beside the news is of the headline's outlet or has more of its words, and the other opens."""
    articles = [
        Article(id=str(n), title=title, text=text, outlet=f"Outlet {n}", language="en", published=DAY)
        for n, text in enumerate((side, news))
    ]
    assert summarize(articles, title=title, sentences=1).quotes[0].text == news
