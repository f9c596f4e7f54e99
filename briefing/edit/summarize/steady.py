"""A set that was chosen -> the article's first sentences in its place, where it is not clearly better.

A reporter puts first what matters most, and in a language the weights were not learned from that is worth
more than a small advantage by them.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from .bags import Indexes
from .select import Growth, Pool
from .source import Budget


def steady(
    chosen: tuple[int, ...],
    pool: Pool,
    rows: Indexes,
    weights: Mapping[str, float],
    budget: Budget,
    ahead: float,
) -> tuple[int, ...]:
    """The set itself if it is worth more by `ahead` than as many of the first sentences, else those.

    `rows`: where in the article each candidate stands. Nothing changes where one of the first sentences is
    no candidate, leans on another, or has nothing new.
    """
    first = tuple(range(len(chosen)))
    if budget.words is not None or chosen == first or not _stand(first, pool, rows):
        return chosen
    better = _worth(chosen, pool, weights, budget) - _worth(first, pool, weights, budget)
    return chosen if better >= ahead else first


def _stand(first: Sequence[int], pool: Pool, rows: Indexes) -> bool:
    """Whether these candidates are the article's first sentences, and stand together by themselves."""
    return all(
        rows[one] == one
        and pool.needs[one] == -1
        and Growth(pool, np.arange(one)[None, :]).fits(None)[0, one]
        for one in first
    )


def _worth(chosen: tuple[int, ...], pool: Pool, weights: Mapping[str, float], budget: Budget) -> float:
    """What a set is worth, by the measures of sets."""
    growth = Growth(pool, np.array([chosen[:-1]], np.intp), budget.sentences / 3)
    every = np.ones((1, len(pool.scores)), bool)
    return float(growth.values(every, weights, stays=False)[0, chosen[-1]])
