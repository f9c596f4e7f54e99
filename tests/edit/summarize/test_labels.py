import pytest

from briefing.edit.read import sentences
from briefing.edit.summarize.labels import label
from briefing.models import Article

LEAD = "The old bridge over the river closed on Monday."


def labelled(text: str, language: str = "en") -> str:
    """The label of a text that follows a lead."""
    found = sentences(Article(id="", title="", text=f"{LEAD}\n{text}", language=language))
    return label(found[-1], language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "Repairs cost $4 million, up 30 percent on last year and twice the 1.9 million planned.",
            "numbers",
        ),
        ("en", "Some 12,400 of 31,000 votes, or 40%, were sent by post.", "numbers"),
        ("en", "“We were looking for rust in the arch and saw daylight,” said Ann Poe.", "words"),
        ("en", '"The bridge is older than the town and will outlive it," the mayor told pupils.', "words"),
        ("en", "The council is expected to vote on a new bridge in May.", "next"),
        ("en", "Engineers will present their plan to the council next week.", "next"),
        ("en", "The closure is the longest in the town's history, and the first since 1947 in peace.", "why"),
        ("en", "It was the worst flood in more than 40 years.", "why"),
        ("en", "Why it matters: Half the town crosses the bridge to work.", "why"),
        ("en", "What's next: The council has called a meeting.", "next"),
        ("de", "Der Stadtrat soll nächste Woche über den Plan abstimmen.", "next"),
        ("fr", "Le conseil doit se prononcer la semaine prochaine.", "next"),
        ("es", "Se espera que el consejo vote la próxima semana.", "next"),
        ("it", "Il consiglio dovrebbe votare la prossima settimana.", "next"),
        ("pt", "O conselho deve votar na próxima semana.", "next"),
        ("nl", "De raad zal volgende week stemmen over het plan.", "next"),
        ("sv", "Rådet väntas rösta om planen nästa vecka.", "next"),
        ("pl", "Rada ma głosować nad planem w przyszłym tygodniu, czyli jutro.", "next"),
        ("ru", "Совет будет голосовать на следующей неделе.", "next"),
        ("ja", "市議会は来週、計画を採決する予定だ。", "next"),
        ("zh", "市议会预计下周对计划进行表决。", "next"),
        ("ar", "من المقرر أن يصوت المجلس على الخطة الأسبوع المقبل.", "next"),
    ],
)
def test_plain_roles(language: str, text: str, name: str) -> None:
    """A sentence that plainly does one thing says so."""
    assert labelled(text, language) == name


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lund, 54, has run his bakery there since 1998.",
        "Engineers found 3 cracks in 2 of the 5 arches.",
        "The council called the bridge “a friend” of the town.",
        "“Nobody crosses here again, not on foot and not by boat.”",
        "The mayor will not resign over it.",
        "The vote was expected to be close.",
        "The first bridge was made of wood.",
        "“The council will meet next week,” it said in a short note to “all who care”.",
    ],
)
def test_no_plain_role(text: str) -> None:
    """Numbers in passing, a few quoted words, a will without a day: no label."""
    assert labelled(text) == ""


def test_the_lead_has_no_label() -> None:
    """What opens the article is the news."""
    found = sentences(Article(id="", title="", text="It was the worst flood in 40 years.", language="en"))
    assert label(found[0], "en") == ""
