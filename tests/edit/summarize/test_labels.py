from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize import summarize
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
        ("en", "Tolls brought in $4 million in March, up from $3 million a year before.", "numbers"),
        ("en", "Some 62 percent were for the bridge, compared with 35 percent in 2019.", "numbers"),
        ("en", "Fares fell from $4.50 to $3.75.", "numbers"),
        ("en", "“We were looking for rust in the arch and saw daylight,” said Ann Poe.", "words"),
        ("en", '"The bridge is older than the town and will outlive it," the mayor told pupils.', "words"),
        (
            "en",
            "“We will have a bridge again before the year is out,” added Poe, who leads the town.",
            "words",
        ),
        ("en", "'The arch sang like a bell and then it fell into the river,' said Karl Lund.", "words"),
        ("en", "A hearing will be held on March 3.", "next"),
        ("en", "The ferry is due to start on Sunday, the mayor said on Friday.", "next"),
        ("en", "On April 12, the new arch will be lifted into place.", "next"),
        ("en", "The council plans to close the road in September.", "next"),
        ("en", "The court is set to decide by the end of the month.", "next"),
        ("en", "The fall was the first in the state since 1947.", "why"),
        ("en", "It marks the largest loss on record for the town.", "why"),
        ("en", "The council is expected to vote on a new bridge in May.", "next"),
        ("en", "Engineers will present their plan to the council next week.", "next"),
        ("en", "The closure is the longest in the town's history, and the first since 1947 in peace.", "why"),
        ("en", "It was the worst flood in more than 40 years.", "why"),
        ("en", "It was the worst flood since February 2014.", "why"),
        ("en", "It was the worst flood since February 14, 2014.", "why"),
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
        (
            "de",
            "»Wir haben zehn Jahre lang gewarnt, und niemand hat uns zugehört«, sagte Anke Lohse.",
            "words",
        ),
        (
            "fr",
            "« Nous avons averti la ville pendant dix ans, et personne n’a réagi », a expliqué Anne Le Goff.",
            "words",
        ),
        (
            "es",
            "«Llevamos diez años avisando y nadie nos ha hecho caso jamás», señaló Marta Castro.",
            "words",
        ),
        (
            "it",
            "«Per dieci anni abbiamo avvertito tutti e nessuno ci ha risposto», ha spiegato Marta Conti.",
            "words",
        ),
        (
            "pt",
            "“Avisámos durante dez anos e ninguém nos respondeu uma única vez”, afirmou Marta Pinto.",
            "words",
        ),
        (
            "nl",
            "“We hebben tien jaar gewaarschuwd en niemand heeft geantwoord”, vertelt Marit de Boer.",
            "words",
        ),
        ("sv", "”Vi har varnat för lastbilarna i tio år och ingen har svarat”, berättar Anna Berg.", "words"),
        (
            "pl",
            "„Ostrzegaliśmy przez dziesięć lat i nikt nam nie odpowiedział”, podkreśliła Anna Wilk.",
            "words",
        ),
        (
            "ru",
            "«Мы десять лет предупреждали об этом, и никто нам не ответил», — отметила Анна Белова.",
            "words",
        ),
        (
            "ja",
            "「この橋は十年前から危ないと何度も市に伝えてきたのに、一度も返事をもらえなかったし、調べてもくれなかった」と高木市長は述べた。",
            "words",
        ),
        (
            "zh",
            "市长王丽指出：“我们十年来一直警告说，重型卡车正在损坏桥墩，可是从来没有人回答过我们，也没有人来看过一次。”",
            "words",
        ),
        ("ja", "「十年も返事を待ってきた。もう誰にとっても遅すぎる」と山本花子市長は述べた。", "words"),
        ("zh", "“我们等了十年的答复，现在对所有人来说都太晚了。”市长王明说。", "words"),
        (
            "fr",
            "« On nous avait promis une école et nous n’avons qu’un champ », déplore Luc Morel, le maire.",
            "words",
        ),
        ("fr", "« On nous avait promis une école et nous n’avons qu’un champ », raconte-t-elle.", ""),
        (
            "de",
            "„Niemand hat uns gefragt, und jetzt wird sie einfach gebaut“, klagt Anwohnerin Ute Brandt.",
            "words",
        ),
        (
            "de",
            "„Niemand hat uns gefragt, und jetzt wird sie einfach gebaut“, heißt es im Brief der Stadt.",
            "",
        ),
        (
            "pl",
            "„Nikt nas nie pytał, a teraz budują ją pod naszym domem” – żali się mieszkanka Anna Mazur.",
            "words",
        ),
        ("es", "La vía «depende de la zona y del impacto que haya tenido el agua en la ciudad de Lugo».", ""),
        ("ru", "«Нам обещали школу к сентябрю, а у нас только пустое поле», — говорит он.", ""),
        ("ar", "وأوضحت العمدة منى سالم: «حذرنا طوال عشر سنوات من الشاحنات الثقيلة ولم يجبنا أحد».", "words"),
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
        "”Ingen går över här igen, inte till fots och inte med båt.”",
        "The mayor will not resign over it.",
        "The vote was expected to be close.",
        "The first bridge was made of wood.",
        "“The council will meet next week,” it said in a short note to “all who care”.",
    ],
)
def test_no_plain_role(text: str) -> None:
    """Numbers in passing, a few quoted words, a will without a day: no label."""
    assert labelled(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Repairs will cost $40 million to $60 million, the mayor thinks.", id="a range is one"),
        pytest.param("The town pays anywhere from $100 to $2,000 for a find.", id="another range"),
        pytest.param("He carried 55,000 euros, or nearly $60,000, over the bridge.", id="two currencies"),
        pytest.param("Helpers gave €50,000 ($53,000) to the bridge fund while it lasted.", id="in brackets"),
        pytest.param(
            "It lies 1,770 kilometers (1,100 miles) west and 2,200 kilometers (1,367 miles) north of here.",
            id="distances",
        ),
        pytest.param(
            "Rooms at the fair cost money, and prices range from $500 to $5,500 while it lasts.", id="range"
        ),
        pytest.param(
            "Tools (40,000-38,000 years ago) were dropped while needles (24,000 years ago) stayed.", id="ages"
        ),
        pytest.param("Shares rose 3.5% after the town sold its old bridge for $4 million.", id="one each"),
        pytest.param(
            "The mayor said: “Tolls fell from $4 million to $3 million.", id="a quotation that goes on"
        ),
        pytest.param("Is 12% of $4 million, or $480,000, too much to ask?", id="a question"),
        pytest.param(
            "The mayor, who has 12,000 followers, wrote in a long letter to the town's paper that neither the"
            " $4 million from the state nor the $2 million from the county would do anything at all for the"
            " people who have to cross it every day.",
            id="amounts in passing",
        ),
    ],
)
def test_amounts_that_are_not_the_news(text: str) -> None:
    """A range, an amount in two currencies, how far a thing is, what is asked: not by the numbers."""
    assert labelled(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "“We were looking for rust in the arch and saw daylight,” he said.",
        "“We were looking for rust in the arch and saw daylight,” added she.",
        "“We were looking for rust in the arch and saw daylight,” they later told the mayor.",
        "“The arch has to be closed to all traffic without delay,” the letter said.",
        "“The arch has to be closed to all traffic without delay,” said the engineers' report.",
        "“The arch has to be closed to all traffic without delay” stands on a board.",
    ],
)
def test_words_of_nobody_who_is_named(text: str) -> None:
    """Whose words they are must be read in the sentence; a paper has none of its own."""
    assert labelled(text) == ""


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Wir haben jahrelang vor den Lastwagen gewarnt und nichts gehört“, sagte {}.", "Anke Lohse"),
        (
            "es",
            "“Llevamos diez años avisando de los camiones y nadie nos escucha”, indicó {}.",
            "Marta Castro",
        ),
        ("pt", "“Avisámos durante dez anos e ninguém nos respondeu a uma carta”, afirmou {}.", "Marta Pinto"),
        (
            "ru",
            "«Мы десять лет предупреждали о грузовиках, и никто не ответил», — сказала {}.",
            "Анна Белова",
        ),
    ],
)
def test_words_of_nobody_who_is_named_elsewhere(language: str, text: str, name: str) -> None:
    """In other languages, too, it must be told who speaks, be it by no word at all."""
    pronoun = {"de": "sie", "ru": "она"}.get(language, "")
    assert labelled(text.format(name), language) == "words"
    assert labelled(text.format(pronoun).replace(" .", "."), language) == ""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The closure is due to the rust that was found in May.", id="a cause"),
        pytest.param("The detour is due to how the road was built in 2015.", id="another cause"),
        pytest.param("The council is expected to call for a new bridge.", id="no day"),
        pytest.param("The town will seek help, the mayor announced on Thursday.", id="the day of saying"),
        pytest.param("On Thursday the mayor said the town will seek help.", id="the same before"),
        pytest.param("If the arch holds, the bridge will open on Monday.", id="if"),
        pytest.param("The mayor hopes the bridge will open next week.", id="a hope"),
        pytest.param("A lamp, which will burn until he returns on Thursday, was lit.", id="by the way"),
        pytest.param("His plan to sell the bridge ended in September.", id="a plan that ended"),
        pytest.param("We will look at other bridges next week.", id="the writer"),
        pytest.param("The gate will not open on Monday.", id="not"),
        pytest.param("The council was due to vote on Monday.", id="was"),
        pytest.param("The council will talk ahead of next year's vote.", id="another thing's time"),
        pytest.param("Karl Lund will be 29 on April 11.", id="an age"),
        pytest.param("The mayor announced plans to rebuild the bridge in May.", id="a plan by the way"),
        pytest.param(
            "Drew up plans to change the road in 2032, but talks broke down.", id="a plan that failed"
        ),
        pytest.param("The order comes amid a row over Lund, whose book is due on May 3.", id="whose"),
        pytest.param("Tolls will rise by 2 percent next year, the bank thinks.", id="a forecast"),
        pytest.param("The town will need to find the money by the end of the year.", id="a need"),
        pytest.param("Lund will look to win back the cup he lost in 2032.", id="another thing's year"),
        pytest.param("The rules came into force on June 1, so will apply to boats.", id="what has begun"),
    ],
)
def test_what_is_not_plainly_next(text: str) -> None:
    """A cause, a hope, a condition, the day on which it was said: not what comes next."""
    assert labelled(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "It was the largest fish I had ever seen.",
        "It is the biggest bridge most of us have ever crossed.",
        "Although it was the worst flood since 1947, nobody was hurt.",
        "He was the first baker in the town since 1947.",
        "It was one of the worst floods since 1947.",
        "The first match ever was played here.",
        "She spoke in her first interview since the flood of 1947.",
        "It was the worst flood since February 14, when the river rose over the quay.",
        "August was the driest month since January.",
    ],
)
def test_superlatives_that_are_no_reason(text: str) -> None:
    """What somebody felt, one of many, a man's career, a side remark: not why the news matters."""
    assert labelled(text) == ""


def test_a_quotation_goes_on() -> None:
    """What stands within a quotation that is still open is its speaker's, not the paper's."""
    said = f"{LEAD}\n“The arch fell on Sunday. The bridge will open on Monday.\n“So I was told,” said Poe."
    found = sentences(Article(id="", title="", text=said, language="en"))
    assert [label(one, "en") for one in found] == [""] * 4


@pytest.mark.parametrize(("year", "name"), [(2031, "next"), (2033, "")])
def test_a_year_that_has_passed(year: int, name: str) -> None:
    """An old page that still says what will come does not say what's next."""
    text = f"{LEAD}\nThe new arch is expected to open in May 2032."
    article = Article(id="", title="", text=text, language="en", published=datetime(year, 4, 1, tzinfo=UTC))
    assert label(sentences(article)[-1], "en") == name


def test_the_lead_has_no_label() -> None:
    """What opens the article is the news."""
    found = sentences(Article(id="", title="", text="It was the worst flood in 40 years.", language="en"))
    assert label(found[0], "en") == ""


def test_what_opens_a_summary_has_no_label() -> None:
    """It tells the news itself, whatever its outlet put before it; behind another it has its role."""
    told = "A hearing will be held in Lund on March 3."
    article = Article(id="", title="Bridge of Lund closes", text=f"Why it matters: {told}", language="en")
    (alone,) = summarize([article]).quotes
    assert (alone.text, alone.label) == (told, "")
    behind = replace(article, text=f"{LEAD} {told}")
    assert [quote.label for quote in summarize([behind]).quotes] == ["", "next"]
