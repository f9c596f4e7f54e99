"""What is no plain report."""

import pytest

from briefing.edit.summarize.plain import is_report
from briefing.models import Article, Sentence


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("The council voted to shut the bridge.", True, id="a report"),
        pytest.param("Who will mend the bridge?", False, id="a question"),
        pytest.param("“Who will mend it?” asked Karl Holm.", True, id="a question that is quoted"),
        pytest.param("You may have heard of the bridge.", False, id="to the reader"),
        pytest.param("“We will mend it,” said Karl Holm.", True, id="we, quoted"),
        pytest.param("Part I. of the law was dropped.", True, id="a number that is no I"),
        pytest.param("Here are five things about the bridge.", False, id="of itself"),
        pytest.param("Key graphics explaining how the bridge was built.", False, id="no verb"),
        pytest.param("Police officers in the town of Lund in June.", False, id="who stood there"),
        pytest.param("Workers in Lund won more pay.", True, id="who did"),
        pytest.param("Why the bridge of Lund is the oldest in the country.", False, id="why"),
        pytest.param("Why the bridge of Lund, Norvane is the oldest.", False, id="why, with a place"),
        pytest.param("Mayor Ann Poe in May at the bridge of Lund.", False, id="a month is no verb"),
        pytest.param("The mayor may shut the bridge.", True, id="may"),
        pytest.param("Mayor Holm with bakers upon the bridge.", False, id="a plural behind with"),
        pytest.param("Breads of Lund include rye, oat and wheat, left to right.", False, id="left to right"),
        pytest.param("Five things you need to know about the bridge of Lund.", False, id="five things"),
        pytest.param("The decision should be applauded by Lund.", False, id="applauded"),
        pytest.param("How it burned is not known, the mayor of Lund said.", True, id="how, with a verb"),
        pytest.param("The main lessons: mend it soon and pay at once.", False, id="lessons"),
        pytest.param("Karl Holm stands on the bridge on Friday, May 1.", False, id="a photo's day"),
        pytest.param("Karl Holm spoke in Lund on May 1, 2026.", False, id="a photo's date"),
        pytest.param("The bridge will be shut on May 1, 2026.", True, id="a date to come"),
        pytest.param("Karl Holm (pictured) has sold the house.", False, id="pictured"),
        pytest.param("The bridge of Lund is on some of Friday's front pages.", False, id="the press"),
        pytest.param("Saturday's papers have the bridge, and a book about it.", False, id="the papers"),
        pytest.param("It is time for Lund to mend its bridge.", False, id="a column"),
        pytest.param(
            "“It is time for Lund to mend it,” said Karl Holm.", True, id="a column's words, quoted"
        ),
        pytest.param("The bridge is seen in Lund on a day in 2014.", False, id="is seen"),
        pytest.param("Along the river people stopped to look at the bridge.", False, id="a scene"),
        pytest.param("At 6 a.m. the first bakers came to look.", False, id="a scene at an hour"),
        pytest.param("Ann Poe has the details.", False, id="a reporter"),
        pytest.param('Mayor Holm, who was there, joined "The Desk" to discuss.', False, id="a talk"),
        pytest.param("Ann Poe and reporter Karl Holm join to discuss the flood.", False, id="two guests"),
        pytest.param("Editor Ann Poe and analyst Karl Holm weigh in on the flood.", False, id="weighing in"),
        pytest.param("The bridge is shut; reaction and analysis from the panel.", False, id="a panel"),
        pytest.param("Karl Holm, left, has sold the house.", False, id="left"),
        pytest.param("Karl Holm left, and has sold the house.", True, id="who left"),
        pytest.param("Ann Poe discussed the flood with Karl Holm, author of two books.", False, id="a guest"),
        pytest.param("Ann Poe discussed the flood with the council of Lund.", True, id="no guest"),
        pytest.param("Karl Holm spoke with bakers in Lund.", True, id="spoke with"),
        pytest.param(
            "Paint can be seen on the wall on May 1, 2026 in Lund, which says “no”.", False, id="can be"
        ),
        pytest.param("Ann Poe has sold the house.", True, id="has sold"),
        pytest.param(
            "The Harbour Post's Ann Poe reports from the bridge.", False, id="the outlet's reporter"
        ),
        pytest.param("Harbour Post correspondent Ann Poe saw it.", False, id="its correspondent"),
        pytest.param("Harbour Post is a reader-funded outlet.", False, id="the outlet itself"),
        pytest.param("The headquarters of the bridge trust in Lund, Norvane.", False, id="a caption"),
        pytest.param("Another bridge, but the opposite result.", False, id="no verb"),
        pytest.param(
            "Mayor Ann Poe, her hat in her hand, with six bakers, two bishops and a dog of no known kind, "
            "outside the town hall of Lund last month.",
            False,
            id="a long caption",
        ),
        pytest.param(
            "Karl Holm in front of a ferry, which was named after his mother, before it sailed last week.",
            False,
            id="a caption whose clauses have verbs",
        ),
        pytest.param("Mayor Poe in Lund opened the bridge last week.", True, id="who did it there"),
        pytest.param("Ann Poe on Monday named three bakers last week.", True, id="who did it then"),
        pytest.param("An image of the bridge, whole, in June.", False, id="an image of"),
        pytest.param("The Desk is the morning news segment of Radio Lund.", False, id="a programme"),
        pytest.param("The flood grows; reaction and analysis on 'The Desk.'", False, id="analysis on a show"),
        pytest.param("In this photo from Lund the bridge is whole.", False, id="in this photo"),
        pytest.param("Bakers listen to a song at the bridge of Lund on Feb. 5, 2031.", False, id="a date"),
        pytest.param("Bakers are to meet at the bridge of Lund on Feb. 5, 2032.", True, id="a day to come"),
        pytest.param("The guard is on its way; Ann Poe reports.", False, id="a reporter at the end"),
        pytest.param("The guard is on its way, the Lamp reports.", True, id="a paper at the end"),
        pytest.param("Former mayor Ann Poe reacts to the vote.", True, id="a reaction, told"),
        pytest.param("Ann Poe reacts to the vote.", False, id="a reaction, shown"),
        pytest.param("The captain, Karl Holm, discusses the flood of Lund.", False, id="a clip"),
        pytest.param("Mayor Poe speaks to Karl Holm about the flood.", False, id="an interview"),
        pytest.param("Mayor Poe speaks to bakers about the flood.", True, id="no interview"),
        pytest.param("Bakers strike; 'The Desk' weighs in.", False, id="a show"),
        pytest.param("As of writing the bridge is shut.", False, id="as of writing"),
        pytest.param("The Desk’s host Ann Poe joins bakers at the bridge.", False, id="a host"),
        pytest.param("Plus the requisite pies and songs of bakers.", False, id="plus"),
        pytest.param("Ferries leave Lund at nine.", True, id="a plural's verb"),
        pytest.param("Ferry traffic resumes in Lund.", True, id="a singular's verb"),
        pytest.param("“The Four” gives their take on the vote of Lund.", False, id="a show's take"),
        pytest.param("The mayor kept the old bridge (Being a friend of bakers!", False, id="half a bracket"),
        pytest.param("And in Lund a ferry sank at the quay.", False, id="and"),
        pytest.param('It is late," Judge Holm wrote of the bridge.', False, id="half a quotation"),
        pytest.param("Holm said: “The bridge is old.", False, id="a quotation that goes on"),
        pytest.param("The council will vote on the bridge on Monday, May 4.", True, id="on a day to come"),
        pytest.param("The tower of Lund was sold on May 30, 2015.", True, id="what was done on a date"),
        pytest.param(
            "Bakers of Lund blocked the bridge on Friday, May 1.", True, id="what they did on a day"
        ),
        pytest.param("Karl Holm is accused of theft on Friday, May 1.", True, id="what is said of a day"),
        pytest.param("Mayor Ann Poe was photographed in Lund on May 1, 2026.", False, id="photographed"),
        pytest.param(
            "Divers carry a boat pulled from the quay on Friday, May 1.", False, id="shown, with a participle"
        ),
        pytest.param(
            "Bakers, who were late, weed a field in Lund on May 1, 2026.", False, id="shown, with a clause"
        ),
        pytest.param("Karl Holm joins the race for mayor of Lund.", True, id="joining a race"),
        pytest.param("Karl Holm joins Malby in a long deal.", True, id="joining a club"),
        pytest.param("Mayor Karl Holm joins ‘The Desk.’", False, id="joining a show"),
        pytest.param("Karl Holm joins Ann Poe for an interview.", False, id="joining a host"),
        pytest.param("Reporter Ann Poe joins us from Lund.", False, id="joining us"),
        pytest.param("President Karl Holm explains why he shut the bridge.", True, id="his own doing"),
        pytest.param("President Karl Holm explains why boats sink.", False, id="no doing of his"),
        pytest.param("Former Mayor Karl Holm explains why he sings.", False, id="no mayor any more"),
        pytest.param("Ann Poe explains why she thinks that boats sink.", False, id="what she thinks"),
        pytest.param("South Lund has the most bakers in Norvane.", True, id="has the most"),
        pytest.param("South Lund has more bakers than Malby.", True, id="has more than"),
        pytest.param("Ann Poe has more on the flood.", False, id="has more on"),
        pytest.param("Karl Holm breaks down in tears in Lund.", True, id="in tears"),
        pytest.param("Karl Holm breaks down the vote of Lund.", False, id="breaking down a vote"),
        pytest.param(
            "Radio Lund senior strategic analyst Gen. Ann Poe offers insight on the closing.",
            False,
            id="an analyst's insight",
        ),
        pytest.param("Radio Lund legal analyst Ann Poe breaks down why.", False, id="an analyst's words"),
        pytest.param("Radio Lund boat reporter Ann Poe has the latest.", False, id="another's reporter"),
        pytest.param("Radio Lund analyst Ann Poe has sold her boat.", True, id="an analyst in the news"),
        pytest.param("Along with the recall, voters will decide on two judges.", True, id="along with"),
        pytest.param(
            "How they sing will be just as important as what they say.", True, id="how, as a subject"
        ),
        pytest.param("How the bridge will be built in a year.", False, id="how, with no other verb"),
        pytest.param("A site apparently featuring boats of bakers is shut.", True, id="is shut"),
        pytest.param("Police in Lund are looking for a boat.", True, id="looking for"),
        pytest.param("A chart showing how far the sea has risen in Lund.", False, id="a verb within how"),
    ],
)
def test_plain_reports(text: str, plain: bool) -> None:
    """A report tells what happened, in whole sentences, and not about itself."""
    article = Article(id="1", title="", text=text, outlet="The Harbour Post")
    assert is_report(Sentence(text, 0, len(text), article), "en") is plain


def test_a_quotation_in_german_marks() -> None:
    """What ends a quotation in German begins one in English."""
    text = "„Die Brücke ist alt“, sagte Karl Holm in Lund."
    assert is_report(Sentence(text, 0, len(text), Article(id="1", title="", text=text)), "de")


def test_an_outlet_without_a_name() -> None:
    """Where the outlet is not known, nobody is taken for its reporter."""
    text = "The bridge's Ann Poe reports."
    assert is_report(Sentence(text, 0, len(text), Article(id="1", title="", text=text)), "en")


def test_a_guests_portrait() -> None:
    """Who somebody is that joins a broadcast is no news."""
    portrait = "Karl Holm served in two councils."
    for after, plain in (
        ("He joins Ann Poe to discuss the vote.", False),
        ("He joined a third in 1902.", True),
    ):
        article = Article(id="1", title="", text=f"{portrait} {after}", outlet="The Harbour Post")
        assert is_report(Sentence(portrait, 0, len(portrait), article), "en") is plain
