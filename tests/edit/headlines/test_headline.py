"""A story's articles -> the one whose title heads it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.edit.headlines.among import Past, among
from briefing.edit.headlines.headline import SIGNS, headline, plainness, signs
from briefing.edit.headlines.wording import wordings
from briefing.edit.stories.group import group
from briefing.models import Article

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
REPORT = "Eleven nations agree on shared flood fund"
ANOTHER = "Flood fund is agreed on by eleven nations in Porto"


def article(title: str, url: str = "", hours: float = 0) -> Article:
    return Article(id=title, title=title, text="", url=url, published=NOON + timedelta(hours=hours))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Will the flood fund be enough?", id="question"),
        pytest.param("Opinion: the flood fund comes too late", id="opinion"),
        pytest.param("The flood fund comes too late | Opinion", id="opinion at the end"),
        pytest.param("Commentary: nations agree on flood fund at last", id="commentary"),
        pytest.param("Editorial: eleven nations do the right thing", id="editorial"),
        pytest.param("Analysis: what eleven nations really agreed on", id="analysis"),
        pytest.param("Explainer: the flood fund of eleven nations", id="explainer"),
        pytest.param("Why eleven nations agreed on a flood fund", id="why"),
        pytest.param("How the flood fund of eleven nations will work", id="how"),
        pytest.param("What to know about the shared flood fund", id="what to know"),
        pytest.param("Flood fund agreed: what we know so far", id="what we know"),
        pytest.param("Who is Ana Reis, the woman behind the flood fund", id="who is"),
        pytest.param("5 takeaways from the flood fund deal", id="takeaways"),
        pytest.param("Here’s what eleven nations agreed on flood fund", id="here's"),
        pytest.param("Live: eleven nations agree on shared flood fund", id="live"),
        pytest.param("Flood fund talks – live updates from Porto", id="live updates"),
        pytest.param("Flood talks in Porto: as it happened", id="as it happened"),
        pytest.param("Your Monday Briefing: eleven nations, one flood fund", id="newsletter"),
        pytest.param("Watch: eleven nations agree on shared flood fund", id="watch"),
        pytest.param("VIDEO: Nations sign shared flood fund in Porto", id="video"),
        pytest.param("Podcast: the night eleven nations agreed on a fund", id="podcast"),
        pytest.param("In pictures: eleven nations sign flood fund", id="gallery"),
        pytest.param("“This fund will save a thousand towns”", id="quote alone"),
        pytest.param("ELEVEN NATIONS AGREE ON SHARED FLOOD FUND", id="capitals"),
        pytest.param("Flood fund agreed", id="too short"),
        pytest.param(
            "Eleven nations, among them three that had left the talks in spring over the question of debt "
            "relief, agree on a shared flood fund in Porto after three long nights",
            id="too long",
        ),
        pytest.param("My night among the eleven nations of the flood fund", id="first person"),
        pytest.param("Correction: flood fund of eleven nations", id="correction"),
        pytest.param("Is it enough? Eleven nations agree on flood fund", id="question first"),
        pytest.param("Eleven nations agree on a flood fund. Who pays is another matter", id="two sentences"),
        pytest.param("‘A night to remember’: eleven nations agree on flood fund", id="quotation first"),
        pytest.param("Marlowe: Eleven nations agree on shared flood fund", id="columnist"),
        pytest.param("JO MARLOWE: Nations agree on shared flood fund", id="columnist in capitals"),
        pytest.param("Flood Fund Update: Eleven nations agree in Porto", id="update"),
        pytest.param("Full transcript: the speeches on the flood fund", id="transcript"),
        pytest.param("Biggest surprises from the flood fund talks in Porto", id="list"),
        pytest.param("Minister SLAMS the shared flood fund of eleven nations", id="loaded"),
        pytest.param("What we owe the towns your flood fund forgot", id="to the reader"),
        pytest.param("This Week in Porto: nations, floods and a fund", id="digest"),
        pytest.param("Nations agree on flood fund at last!", id="exclamation"),
        pytest.param("Rumours of a flood fund agreed by eleven nations", id="rumours"),
        pytest.param("Porto mourns the dead of the flood as nations agree on fund", id="mourns"),
        pytest.param("Reaction: tributes to the flood fund of eleven nations", id="tributes"),
        pytest.param("The flood fund is the best news of the year", id="judging"),
        pytest.param("You won’t believe who signed the shared flood fund", id="a tease"),
        pytest.param("Here’s the moment eleven nations sign the flood fund", id="the moment"),
        pytest.param("Quiz: how well do you know the shared flood fund?", id="quiz"),
        pytest.param("The Papers: ‘Eleven nations agree’ and a flooded palace", id="the papers"),
        pytest.param("Interview: the chair of the flood fund talks in Porto", id="interview"),
        pytest.param(
            "Flood fund of eleven nations: nations agree, towns wait; ports close; banks cheer", id="several"
        ),
        pytest.param("Flood fund: everything you need to know", id="everything"),
        pytest.param("‘We all won tonight,’ minister says of flood fund", id="quotation and comma"),
        pytest.param("Eleven nations agree on shared flood fund worth more than", id="cut off"),
        pytest.param("UPDATE 2-Eleven nations agree on shared flood fund", id="wire label"),
        pytest.param("Eleven nations agree on shared flood fund -- 3rd Update", id="wire label at the end"),
        pytest.param("Take a look at the flood fund of eleven nations", id="a bid"),
        pytest.param("Halvia caves as eleven nations agree on flood fund", id="caves"),
        pytest.param("The flood fund is a win for eleven nations", id="a win"),
        pytest.param("Letters: the flood fund is eleven nations late", id="letters"),
    ],
)
def test_the_plain_report_heads_the_story(other: str) -> None:
    """Where there are plain reports, nothing else heads the story, in whatever order they come."""
    assert headline([article(other), article(REPORT)]) == 1
    assert headline([article(REPORT), article(other)]) == 0
    assert headline([article(other), article(REPORT), article(ANOTHER)]) > 0
    assert headline([article(ANOTHER), article(REPORT), article(other)]) < 2


@pytest.mark.parametrize(
    "guess",
    [
        "Nations may have agreed on flood fund, diplomats say",
        "Flood fund could mean end of debt, experts say",
    ],
)
def test_what_may_be_gives_way_to_what_others_tell(guess: str) -> None:
    """Readers let such a title stand: it gives way where more than one outlet tells what is."""
    assert headline([article(guess), article(REPORT), article(ANOTHER)]) > 0
    assert "what may be" in signs([article(guess)], 0)


def test_a_label_that_others_know_is_no_strangers() -> None:
    """A place or a topic before the colon costs less than a name that no other article has."""
    place = article("Porto: Eleven nations agree on shared flood fund")
    writer = article("Marlowe: Eleven nations agree on shared flood fund")
    assert headline([writer, place, article("Why the flood fund talks in Porto took so long")]) == 1


def test_the_most_central_of_plain_reports() -> None:
    """Of plain reports the one that says most of what all say is chosen."""
    assert headline([article("Talks end in Porto after three nights"), article(REPORT)]) == 1


@pytest.mark.parametrize(
    ("heard", "is_hearsay"),
    [
        pytest.param("Eleven nations agree on flood fund, sources say", True, id="sources"),
        pytest.param("Eleven nations reportedly agree on shared flood fund", True, id="reportedly"),
        pytest.param("Eleven nations agree on flood fund, according to people familiar", True, id="familiar"),
        pytest.param("Nations agree on shared flood fund: reports", True, id="reports"),
        pytest.param("Leak shows how the rich will pay for it, sources say", False, id="nobody else has it"),
        pytest.param("Nations agree on shared flood fund, mayor says", False, id="somebody with a name"),
    ],
)
def test_hearsay_gives_way_to_who_tells_the_same(heard: str, is_hearsay: bool) -> None:
    """What "sources say" does not head what another title tells plainly; what no other has may head."""
    told = [article(heard), article(REPORT)]
    assert ("hearsay" in signs(told, 0)) == is_hearsay
    assert headline(told) == 1 or not is_hearsay


def test_a_title_with_a_text_heads() -> None:
    """Of titles that say as much, one that a text stands under heads: a summary can tell what it says."""
    bare = article("Eleven nations agree on shared fund for floods")
    told = Article(id="told", title=REPORT, text="Eleven nations agreed on a flood fund.", published=NOON)
    assert headline([bare, told]) == 1


@pytest.mark.parametrize("later", [0, 2, -2])
def test_the_toll_of_now(later: float) -> None:
    """A lower toll is an earlier one, even of an outlet two hours late with it; a day later it is new."""
    five = article("Flood in Porto kills five as rain goes on", hours=later)
    eight = article("Flood in Porto kills eight as rain goes on")
    assert headline([five, eight]) == 1
    recount = article("Flood in Porto killed five, not eight, mayor says", hours=30)
    assert headline([eight, recount]) == 1


@pytest.mark.parametrize("later", [-2, 0, 0.5])
def test_a_toll_that_others_do_not_give(later: float) -> None:
    """One outlet's higher toll does not head what three others tell, unless it comes an hour later."""
    three = [
        replace(article(title), outlet=outlet)
        for outlet, title in (
            ("A", "Flood in Porto kills five as rain goes on"),
            ("B", "Five killed in flood in Porto as rain goes on"),
            ("C", "Flood kills five in Porto, where rain goes on"),
        )
    ]
    alone = replace(article("Flood in Porto kills 51 as rain goes on", hours=later), outlet="D")
    assert headline([alone, *three]) == 1
    newer = replace(alone, published=NOON + timedelta(hours=2))
    assert headline([newer, *three]) == 0


@pytest.mark.parametrize(
    "plain",
    [
        "Fire destroys 340 homes in Harwick as rain fails",
        "Divers explore caves under Harwick harbour",
        "Mob storms Harwick town hall over flood money",
        "Rescuers called in as talks in Porto go on",
        "World Bank (WB) lends Halvia a billion for dikes",
        "Read and Marlowe win the Harwick rally",
    ],
)
def test_plain_words_are_not_held_against_a_title(plain: str) -> None:
    """A word that can be loaded, a bid or a cut is none where it reports."""
    assert wordings(article(plain)) == ()


def test_a_side_story_is_told_apart() -> None:
    """The newest title is often of a side story: a day counts for less than what others tell."""
    side = article("Halvia’s president congratulates towns on flood fund", hours=20)
    assert headline([side, article(REPORT), article("Shared flood fund: eleven nations agree in Porto")]) == 1


def test_a_ticker_is_for_traders() -> None:
    """A headline with a ticker gives way to one in plain words."""
    bare = article("Meridian Stores profit falls by a third")
    assert headline([article("Meridian Stores (MRDN) earnings beat estimates"), bare]) == 1


def test_a_feature_is_told_by_its_text() -> None:
    """Of two titles as plain the one whose article reports heads; what a feature is was judged in English."""
    report = replace(
        article("Harbour bridge closed after crack found"),
        text="The harbour bridge was closed on Monday after officials found a crack, the government said.",
    )
    feature = replace(
        article("The harbour bridge and the man who loved it"),
        text="He was nine when he first walked over it. How you feel about your bridge says who you are, and "
        "these are some of his best stories.",
    )
    assert headline([feature, report]) == 1
    found = [signs([replace(feature, language=language)], 0)["feature"] for language in ("en", "sv")]
    assert found[0] > 0.6
    assert found[1] == 0


def test_the_newest_of_like_reports() -> None:
    """A title hours behind gives way to a newer one that says as much: the toll it gives is an old one."""
    early, late = (
        article("Quake kills 12 in the highlands", hours=-20),
        article("Quake kills 31 in the highlands"),
    )
    assert headline([early, late]) == 1


def test_without_a_plain_report_the_least_bad_heads() -> None:
    """A story of questions and opinions has a headline all the same."""
    assert headline([article("Opinion: too late"), article("Is the flood fund enough for all?")]) == 1


def test_the_first_of_equals() -> None:
    """Equal titles leave the order as it is."""
    assert headline([article(REPORT), article(REPORT)]) == 0


def test_signs_can_be_read() -> None:
    """What speaks against a title has its name, and never speaks for it."""
    told = article("Will it hold?", hours=-24)
    assert signs([told], 0) == {"question": 1, "too short": 1, "no text": 1, "feature": 0}
    assert max(SIGNS.values()) <= 0
    assert plainness(told) == pytest.approx(SIGNS["question"] + SIGNS["too short"])
    assert plainness(article(REPORT)) == 0


def test_what_a_title_is_among_others() -> None:
    """What its outlet alone says, what of the others' headlines it has, how they begin, and how old it is."""
    first, second, third = (
        replace(article(title, hours=hours), outlet=outlet, text=text)
        for outlet, title, text, hours in (
            ("A", "Porto nations sign fund", "", -12),
            ("B", "Nations sign fund for floods", "Porto is glad.", 0),
            ("C", "Nations sign", "", 0),
        )
    )
    assert among([first, second, third])[0] == {
        "central": pytest.approx(0.865, abs=0.001),
        "new": 0,
        "covers": pytest.approx(5 / 6),
        "first": 0,
        "terms": 4,
        "behind": 0.5,
    }
    assert among([second, first, third])[0]["new"] == pytest.approx(1 / 4)
    assert among([article("十一国同意设立洪水基金")])[0]["terms"] == 5
    again = among([first], past=Past(["Fund: nations to sign in March"], {first.id}))[0]
    assert (again["again"], again["shown"], again["newest"]) == (pytest.approx(3 / 4), 1, 1)


@pytest.mark.parametrize(
    ("language", "title", "short"),
    [
        pytest.param("zh", "大坝溢流四千人撤离家园", False, id="Chinese"),
        pytest.param("zh", "大坝", True, id="Chinese, short"),
        pytest.param("de", "Dammbruch in Kestrelsee droht", False, id="German"),
        pytest.param("ru", "Наводнение", True, id="Russian, one word"),
        pytest.param("en", "Dam at Kestrel Lake breaks", True, id="English"),
    ],
)
def test_length_in_other_scripts(language: str, title: str, short: bool) -> None:
    """Too short is what says too little, in any script."""
    told = replace(article(title), language=language)
    assert ("too short" in signs([told], 0)) == short


def test_the_story_begins_with_its_headline() -> None:
    """Grouping puts the headline's article first, verbatim."""
    told = [
        Article(
            id="1",
            title="Why did the dam at Kestrel Lake overflow?",
            text="The dam at Kestrel Lake overflowed.",
        ),
        Article(
            id="2", title="Dam at Kestrel Lake overflows after storm", text="The Kestrel Lake dam overflowed."
        ),
        Article(
            id="3",
            title="Live: dam at Kestrel Lake overflows",
            text="The Kestrel Lake dam overflowed on Sunday.",
        ),
    ]
    stories = group([*told, Article(id="4", title="Bank cuts rate", text="A quarter of a point.")])
    assert [story.title for story in stories] == [
        "Dam at Kestrel Lake overflows after storm",
        "Bank cuts rate",
    ]
