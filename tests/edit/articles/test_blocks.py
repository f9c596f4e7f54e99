import pytest

from briefing.edit.articles.blocks import apart
from briefing.text.sentences import split

NEWS = "The old bridge closed on Monday. Engineers had found a crack in it."
LONG = "\n".join(f"The council has closed bridge number {n} for the winter." for n in range(8))


def left(text: str, title: str = "") -> list[str]:
    """The lines that are no part of a block."""
    places = split(text, "en")
    blocks = apart(text, places, title)
    return [text[start:end] for n, (start, end, _) in enumerate(places) if n not in blocks]


def test_a_gallery_goes_with_all_its_captions() -> None:
    """What a paragraph of photos says reads like sentences, and is of other days."""
    gallery = (
        "Photos: The old bridge The old bridge – Men build it in 1871. It was the first of its kind. "
        "Hide Caption 1 of 2 Photos: The old bridge A flood takes it away. Hide Caption 2 of 2"
    )
    assert left(f"{NEWS}\n{gallery}\nIt opens again in May.") == [*left(NEWS), "It opens again in May."]
    told = "The button says Hide Caption, and nobody knows why."
    assert left(told) == [told]


@pytest.mark.parametrize(
    "box",
    [
        "Mayor Ann Poe Ann Maria PoeBridge bill fails Harbour to close MORE (L-Lund) spoke on Monday.",
        "Mayor Bo Lind Bo LindHe wants a bridge Will the council go? Harbour closes MORE said it was late.",
        "Mayor Bo Lind Bo Lind The harbour closes for a week MORE has left the hall.",
        "Mayor Ann Poe Ann Maria Poe2031 race begins in Lund MORE’s plan was rejected.",
        "The harbour closes for a week MORE (L-Lund) said that it was late.",
    ],
)
def test_headlines_within_a_sentence(box: str) -> None:
    """A page sets other articles' headlines behind a name: no part of that paragraph's sentence is whole."""
    assert left(f"{box}\n{NEWS}") == left(NEWS)


def test_more_is_a_word() -> None:
    """A sentence that shouts it, and one that says a name twice, stay."""
    for said in (
        "The mayor wants MORE bridges, and the council wants fewer.",
        "Ann Poe of Poe and Sons built it, and MORE followed.",
        "Mayor Ann Poe met Bo Poe in Lund on Monday.",
    ):
        assert left(said) == [said]


def test_what_stands_above_a_credit_behind_a_bar() -> None:
    """The caption before it goes with it, and the headline that is glued to it; not the paragraph below."""
    caption = "The mayor waves to the crowd. She was late. | Ann Poe/Getty Images Lund The Bridge Is Closed"
    assert left(f"{caption}\n{NEWS}") == left(NEWS)
    menu = "The bar is open | The old bridge closed on Monday."
    assert left(menu) == [menu]


def test_what_stands_above_the_headline() -> None:
    """In one paragraph with it: a photo's caption, a section."""
    title = "Council closes the old bridge"
    text = f"Ann Poe leaves the hall. Lamp Photo Lund {title}\n{NEWS}"
    assert left(text, title) == left(NEWS)
    glued = f"Ann Poe leaves the hall. Lund {title} The mayor was angry.\n{NEWS}"
    assert left(glued, title) == [f"Lund {title} The mayor was angry.", *left(NEWS)]
    assert left(f"He said so. {title}, she said.\n{NEWS}", title) == [
        "He said so.",
        f"{title}, she said.",
        *left(NEWS),
    ]


@pytest.mark.parametrize(
    "author",
    [
        "Ann Poe is a professor of law at the College of Lund.",
        "Ann Poe, a former mayor of Lund, is the author of “Bridges.” She lives in Porto.",
        "Dr. Ann Poe (@annpoe) is an economist and a contributor to The Lamp. Follow her on Twitter.",
        "• Ann Poe is editor emeritus of The Lamp.",
    ],
)
def test_who_wrote_it(author: str) -> None:
    """A paragraph at either end that tells of somebody whom the text never names is about its author."""
    assert left(f"{author}\n{LONG}") == left(LONG)
    assert left(f"{LONG}\n{author}") == left(LONG)
    assert left(f"{author}\nThe council did not listen to Poe.\n{LONG}") != [
        "The council did not listen to Poe.",
        *left(LONG),
    ]


def test_whose_views_it_has() -> None:
    """Then it is about its author even where the text names him."""
    author = "Ann Poe is a lawyer. She ran for mayor in 2031. The opinions expressed here are her own."
    assert left(f"Poe: The bridge must go\n{author}\n{LONG}") == ["Poe: The bridge must go", *left(LONG)]


def test_who_is_new_in_the_story() -> None:
    """Somebody whom the text names again, who does something, or of whom a short text tells, stays."""
    for said in (
        "Ann Poe is the new director of the bridge.\nPoe said that it was safe.",
        "Ann Poe is stepping in as director of the bridge.",
        "Ann Poe is not a member of the council.",
    ):
        assert left(f"{said}\n{LONG}") == left(said) + left(LONG)
    assert left("Ann Poe is the new director of the bridge.") == [
        "Ann Poe is the new director of the bridge."
    ]
