"""What a quote's support counts: the outlets that say the same."""

import pytest

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.echo import carried
from briefing.edit.summarize.source import Source
from briefing.edit.summarize.support import support
from briefing.models import Article, Sentence

FERRY = (
    "Lakeside: The ferry across the lake sank on Monday and eleven passengers drowned, the coast guard said."
)
# What the rest of the story says, so that the words which all of it shares count little.
REST = (
    "The Lakeside ferry was built in 1961.",
    "The Lakeside ferry has not been inspected since spring.",
    "Families of Lakeside waited at the ferry landing overnight.",
    "The Lakeside council will meet about the ferry.",
    "Divers reached the Lakeside ferry in the morning.",
)


def told(*texts: str) -> tuple[Sentence, ...]:
    """Each text as an outlet's whole article, and the rest of the story as the first outlet's."""
    said = ["\n".join((texts[0], *REST)), *texts[1:]]
    return tuple(
        sentence
        for i, text in enumerate(said)
        for sentence in sentences(Article(id=str(i), title="", text=text, outlet=f"o{i}", language="en"))
    )


def counted(quote: str, other: str) -> int:
    """The support of a quote where one other outlet says one sentence."""
    said = told(quote, other)
    return support(said[:1], Source((), said, "en"))[0]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(FERRY, id="the same words"),
        pytest.param("Eleven passengers drowned when a ferry sank on the lake.", id="shorter"),
        pytest.param(
            "The coast guard said that a ferry sank in the lake near Lakeside and that eleven passengers"
            " drowned, most of them children on their way home.",
            id="longer",
        ),
    ],
)
def test_an_outlet_that_says_the_same(other: str) -> None:
    """Another outlet counts whose sentence carries what the quote says."""
    assert counted(FERRY, other) == 2


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("At least 11 people were killed as a ferry sank in the lake.", id="a number in digits"),
        pytest.param("A sinking ferry killed eleven passengers.", id="killed"),
    ],
)
def test_an_outlet_that_says_the_same_in_other_words(other: str) -> None:
    """Words that news uses for one another are one, and a number is one in letters and in digits."""
    quote = "Eleven passengers died when the ferry sank."
    assert counted(quote, other) == 2


@pytest.mark.parametrize(
    ("quote", "other"),
    [
        pytest.param(
            "The first Lakeside vote on Tarn Island is on Jan. 22, 2031.",
            "Lakeside will hold its Tarn Island vote on Jan. 22, 2031, under the plan.",
            id="hardly more than names and numbers",
        ),
        pytest.param(
            "“I’m looking at all the options we have,” Poe said on the quay.",
            "Ann Poe may resign: “I'm looking at all the options we have. Some things are too much for me.”",
            id="the same quotation",
        ),
        pytest.param(
            "Mayor Ann Poe of Tarn rejected a summons of the harbour committee in a letter on Jan. 22, citing"
            " an old oath and a fall that keeps her at home.",
            "A lawyer for Tarn’s mayor, Ann Poe, wrote to the harbour committee on Jan. 22 that her oath"
            " stands above any summons, while ferries waited and shopkeepers counted what they had lost.",
            id="names and some words",
        ),
    ],
)
def test_an_outlet_that_says_it_with_the_same_facts(quote: str, other: str) -> None:
    """Fewer words in common are enough where names, numbers or what is quoted are the same."""
    assert counted(quote, other) == 2


SHUT = "Mayor Ann Poe ordered the old harbour market shut on Monday after rats had been seen there."


def headed(title: str, text: str = "Stalls stood empty.", language: str = "en") -> int:
    """The support of a quote where one other outlet has a headline above a text that says something else."""
    articles = (
        Article(id="0", title="Rats in the market", text=SHUT, outlet="o0", language=language),
        Article(id="1", title=title, text=text, outlet="o1", language=language),
    )
    said = tuple(sentence for article in articles for sentence in sentences(article))
    return support(said[:1], Source(articles, said, language))[0]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Mayor orders harbour market shut over rats", id="in other words"),
        pytest.param("Harbour market shut as rats are seen, mayor has ordered", id="in another form"),
    ],
)
def test_an_outlet_whose_headline_says_it(title: str) -> None:
    """An outlet counts by its headline alone, where that has the quote's verb and most of its terms."""
    assert headed(title) == 2


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Did the mayor order the harbour market shut over rats?", id="a question"),
        pytest.param("Mayor denies she ordered harbour market shut over rats", id="denied"),
        pytest.param("Harbour market: the mayor, the rats and an old quarrel", id="no verb of the quote's"),
        pytest.param("Poe ordered", id="hardly anything"),
        pytest.param("", id="no headline"),
    ],
)
def test_an_outlet_whose_headline_does_not(title: str) -> None:
    """No outlet counts for what it asks, denies, or has only the same names and things in."""
    assert headed(title) == 1


def test_a_verb_in_its_other_forms() -> None:
    """A verb is the same one in all its forms: took, takes."""
    quote = "Poe took the keys of the harbour market on Monday."
    assert counted(quote, "The mayor takes the keys of the market at the harbour, Poe said.") == 2


def test_a_headline_in_another_language() -> None:
    """The measures were learned from English; elsewhere a headline counts for nothing."""
    assert headed("Mayor orders harbour market shut over rats", language="de") == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The ferry across the lake did sink on Monday, killing 14 people.", id="another toll"),
        pytest.param("The ferry across the lake did not sink on Monday.", id="not"),
        pytest.param("The owners refuted that the ferry across the lake did sink on Monday.", id="refuted"),
    ],
)
def test_an_outlet_that_says_the_contrary(other: str) -> None:
    """No outlet supports what it contradicts, however alike the words are."""
    assert counted("The ferry across the lake did sink on Monday, killing 11 people.", other) == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The Lakeside ferry was painted on Monday.", id="names and a day"),
        pytest.param("The coast guard has two boats at Lakeside.", id="the same people"),
        pytest.param(
            "Passengers of the Lakeside ferry had asked for new boats for years.", id="the same thing"
        ),
        pytest.param("Mayor Ann Poe visited Lakeside on Monday.", id="another matter"),
        pytest.param("A ferry sank.", id="hardly anything"),
        pytest.param("Poe: “The coast guard said little.”", id="few words that are quoted"),
    ],
)
def test_an_outlet_that_talks_of_the_same_things(other: str) -> None:
    """The same names, day and place are not the same news, in two first sentences neither."""
    assert counted(FERRY, other) == 1


@pytest.mark.parametrize(
    ("quote", "other"),
    [
        pytest.param(
            "Eleven people who sang “from the river to the wide open sea” were arrested on Monday.",
            "A court has ruled that “from the river to the wide open sea” may be sung.",
            id="a slogan",
        ),
        pytest.param(
            "“The Man Who Sold the Last Bridge” opens in Lakeside on Monday.",
            "A sailor sues over “The Man Who Sold the Last Bridge” for a share of it.",
            id="a title",
        ),
    ],
)
def test_words_that_nobody_says(quote: str, other: str) -> None:
    """Two outlets that have the same words in quotation marks need not tell the same."""
    assert counted(quote, other) == 1


def test_an_outlet_counts_once() -> None:
    """Support counts outlets, not sentences, the quote's own among them."""
    said = told(FERRY, f"{FERRY}\nEleven passengers drowned when a ferry sank on the lake.", FERRY)
    assert support(said[:1], Source((), said, "en")) == (3,)


def test_each_quote_has_its_own() -> None:
    """Each of several quotes is counted for itself."""
    said = told(FERRY, FERRY)
    assert support(said[:2], Source((), said, "en")) == (2, 1)


def test_one_outlet_and_nothing() -> None:
    """A single outlet supports its own quotes; nothing quoted has no support."""
    said = sentences(Article(id="", title="", text=f"{FERRY}\n{REST[0]}", outlet="o", language="en"))
    assert support(said, Source((), said, "en")) == (1, 1)
    assert support((), Source((), told(FERRY, FERRY), "en")) == ()


@pytest.mark.parametrize(
    ("language", "quote", "other"),
    [
        (
            "de",
            "Die Fähre auf dem See sank am Montag, elf Fahrgäste ertranken.",
            "Elf Fahrgäste ertranken, als die Fähre sank.",
        ),
        ("zh", "周一湖上渡轮沉没，十一名乘客遇难。", "湖上渡轮沉没，十一名乘客遇难。"),
    ],
)
def test_other_languages(language: str, quote: str, other: str) -> None:
    """It holds without names that show by a capital, and without spaces."""
    said = tuple(
        sentence
        for i, text in enumerate((quote, other, quote[:6]))
        for sentence in sentences(Article(id=str(i), title="", text=text, outlet=f"o{i}", language=language))
    )
    assert carried([0], Source((), said[:2], language)).tolist() == [[True, True]]
