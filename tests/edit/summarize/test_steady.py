"""When an article's first sentences stand in the place of what was chosen."""

import numpy as np
import pytest

from briefing.edit.summarize.select import Pool
from briefing.edit.summarize.source import Budget
from briefing.edit.summarize.steady import steady

from .test_select import pool

SCORES = np.array([0.0, 0.0, 0.1, 0.0, 0.0, 0.0])
BY_SCORE = {"score": 1.0}
FIRST = np.arange(6)


def of(chosen: tuple[int, ...], ahead: float, given: Pool, rows: np.ndarray = FIRST) -> tuple[int, ...]:
    return steady(chosen, given, rows, BY_SCORE, Budget(len(chosen)), ahead)


@pytest.mark.parametrize(("ahead", "taken"), [(0.04, (0, 2)), (0.06, (0, 1))])
def test_by_how_much_a_set_must_be_better(ahead: float, taken: tuple[int, ...]) -> None:
    """The first two have a mean score of 0, the two chosen one of 0.05."""
    assert of((0, 2), ahead, pool(scores=SCORES)) == taken


def test_the_first_sentences_themselves() -> None:
    """They stay, and so does nothing at all."""
    assert of((0, 1), 1, pool(scores=SCORES)) == (0, 1)
    assert of((), 1, pool(scores=SCORES)) == ()


@pytest.mark.parametrize(
    "given",
    [
        pool(scores=SCORES, needs=np.array([-1, 0, -1, -1, -1, -1])),
        pool(scores=SCORES, opens=np.array([False, True, True, True, True, True])),
        pool(scores=SCORES, twins=np.eye(6, dtype=bool) | (np.add.outer(FIRST, FIRST) == 1)),
    ],
    ids=["leans", "opens no summary", "says the same"],
)
def test_where_they_do_not_stand_together(given: Pool) -> None:
    """What leans, opens no summary or says nothing new takes no other's place."""
    assert of((0, 2), 1, given) == (0, 2)


def test_where_one_is_no_candidate() -> None:
    """The second sentence is none, the third is: they are not the first two."""
    assert of((0, 2), 1, pool(scores=SCORES), np.array([0, 2, 3, 4, 5, 6])) == (0, 2)


def test_a_budget_of_words() -> None:
    """What fills so many words stays as it is."""
    assert steady((0, 2), pool(scores=SCORES), FIRST, BY_SCORE, Budget(3, 60), 1) == (0, 2)
