"""What an outlet writes again and again is left out where articles are compared."""

import numpy as np

from briefing.edit.stories.furniture import AGAIN, Furniture, without_lines
from briefing.models import Article

LINE = "Subscribe to Delta Television: https://delta.example"
SHOW = "Morning Desk (22 November 2026)"


def article(n: int, title: str = "", text: str = "", outlet: str = "Delta Television") -> Article:
    return Article(
        id=str(n), title=title or f"News {n}", text=text or f"It happened {n}.\n{LINE}", outlet=outlet
    )


def told(articles: list[Article]) -> list[tuple[str, str]]:
    return [(a.title, a.text) for a in without_lines(articles)]


def test_a_line_said_again_is_left_out() -> None:
    """A line that three of an outlet's articles have goes, and what one of them says stays."""
    leads = ["A dog laughed in Elmouth.", "A mesh was woven in Harwick.", "A van was sold in Lund."]
    articles = [article(n, text=f"{lead}\n{LINE}") for n, lead in enumerate(leads)]
    assert [text for _, text in told(articles)] == leads
    assert [text for _, text in told(articles[: AGAIN - 1])] == [a.text for a in articles[: AGAIN - 1]]


def test_numbers_make_no_other_line() -> None:
    """The date in a programme's name is another every day; a title that is nothing else stays."""
    titles = ["Owls | Morning Desk (21 November 2026)", f"Bees | {SHOW}", f"Ants | {SHOW}", SHOW]
    articles = [article(n, title=title, text=f"On {title.lower()}") for n, title in enumerate(titles)]
    assert [title for title, _ in told(articles)] == ["Owls", "Bees", "Ants", SHOW]


def test_other_outlets_and_copies_are_no_repetition() -> None:
    """A sentence of three outlets is news, and so is an article that one outlet has in three feeds."""
    shared = [article(n, text="The dam at Kestrel Lake broke.", outlet=f"Outlet {n}") for n in range(3)]
    copies = [article(n, title="Dam breaks", text="The dam at Kestrel Lake broke.") for n in range(3)]
    nameless = [article(n, text="The dam at Kestrel Lake broke.", outlet="") for n in range(3)]
    for articles in (shared, copies, nameless, []):
        assert list(without_lines(articles)) == articles


def test_a_term_of_one_outlet_alone_is_furniture() -> None:
    """In five of its articles, and in nobody else's: as against what others have too."""
    furniture = Furniture()
    for _ in range(5):
        furniture.add("Delta Television", [0, 1])
    furniture.add("Harbour Post", [1])
    furniture.add("Ledger", [1])
    assert furniture.terms(np.array([5, 7])) == [0]
