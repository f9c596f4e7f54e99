"""Bare headlines are looked at again, with the words of their companions."""

import numpy as np
import pytest

from briefing.edit.stories.context import ENOUGH, looked_again, looked_at, second_look
from briefing.edit.stories.corpus import corpus
from briefing.models import Article

# The first and the last have no word in common.
STRAIT = (
    "Norland closes Kestrel strait",
    "Kestrel strait closed, tanker traffic halts",
    "Tanker traffic halts near Harwick",
)
LIKELY = np.array([[0, 1, 0.9], [1, 2, 0.9], [0, 3, 0.2]])


def articles(count: int, text: str = "") -> list[Article]:
    """The three headlines and a stranger among others, each of which has words of its own."""
    titles = (
        *STRAIT,
        "Norland choir sings",
        *(f"Village{n} mends bridge{n} over river{n}" for n in range(count - 4)),
    )
    return [Article(id=str(n), title=title, text=text) for n, title in enumerate(titles)]


def test_a_third_headline_vouches() -> None:
    """Two headlines without a word in common become a pair where each is likely one story with a third."""
    rows = looked_again(corpus(articles(ENOUGH)), LIKELY)
    sure = {(int(i), int(j)): x for i, j, x in rows}
    assert sure[0, 1] > sure[0, 2] > 0.2
    assert sure.get((0, 3), 0.0) < 0.16


def test_cosines_are_at_most_one() -> None:
    """The words mixed in are weighed at length 1; each pair comes once, the lower place first."""
    rows = np.concatenate(list(second_look(corpus(articles(ENOUGH)), LIKELY)))
    assert [(int(i), int(j)) for i, j in rows[:, :2]] == [(0, 1), (0, 2), (0, 3), (1, 2)]
    assert ((rows[:, 2] >= 0) & (rows[:, 2] <= 1 + 1e-6)).all()


@pytest.mark.parametrize(
    ("count", "text"),
    [
        pytest.param(ENOUGH - 1, "", id="few articles"),
        pytest.param(
            ENOUGH,
            " ".join(f"word{n}" for n in range(40)),
            id="articles with texts",
        ),
    ],
)
def test_left_as_they_are(count: int, text: str) -> None:
    """Among few articles companions are chance, and a text says enough itself."""
    rows = looked_again(corpus(articles(count, text)), LIKELY)
    assert rows.tolist() == LIKELY.tolist()


def test_only_bare_headlines_among_enough_are_looked_at() -> None:
    """A text says enough itself."""
    told = articles(ENOUGH)
    told[0] = Article(id="0", title=told[0].title, text=" ".join(f"word{n}" for n in range(40)))
    assert looked_at(corpus(told)).tolist() == [False] + [True] * (ENOUGH - 1)
    assert not looked_at(corpus(told[:-1])).any()


def test_no_pairs() -> None:
    """Without a likely pair there is nothing to look at."""
    assert looked_again(corpus(articles(ENOUGH)), np.zeros((0, 3))).tolist() == []


def test_strangers_stay_strangers() -> None:
    """A pair whose headlines have names that do not meet counts less; a sure third one lets them meet."""
    titles = (
        "Quake shakes Norland coast",
        "Quake shakes Estmark coast",
        "Quake shakes Norland and Estmark coast",
        *(f"village{n} mends bridge{n} over river{n}" for n in range(ENOUGH - 3)),
    )
    known = corpus([Article(id=str(n), title=title, text="") for n, title in enumerate(titles)])
    alone = np.array([[0, 1, 0.29]])
    assert np.concatenate(list(second_look(known, alone)))[0, 3] == 1
    third = np.array([[0, 1, 0.29], [0, 2, 0.9], [1, 2, 0.9]])
    assert [row[3] for row in np.concatenate(list(second_look(known, third)))] == [0, 0, 0]
