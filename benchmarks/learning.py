"""The regressions by which the benchmarks learn, on numpy alone."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_STEPS = 15
_FOLDS = 10


@dataclass(frozen=True)
class Scaled:
    """Columns at mean 0 and deviation 1, and how to get there."""

    columns: Numbers
    mean: Numbers
    deviation: Numbers


def scale(raw: Numbers) -> Scaled:
    mean, deviation = raw.mean(0), np.maximum(raw.std(0), 1e-6)
    return Scaled((raw - mean) / deviation, mean, deviation)


def logistic(raw: Numbers, wanted: Numbers, trust: Numbers, penalty: float) -> Numbers:
    """The weight of each raw column, beside a bias: `newton` on scaled columns, with one ridge penalty."""
    scaled = scale(raw)
    design = np.c_[scaled.columns, np.ones(len(raw))]
    penalties = np.append(np.full(raw.shape[1], penalty), 1e-9)
    weights = newton(design, wanted, trust, penalties)
    return weights[:-1] / scaled.deviation


def biased(rows: Numbers, wanted: Numbers, trust: Numbers, penalty: float) -> Numbers:
    """The weight of each raw column, the last of which is the bias: `newton` on columns of deviation 1, with
    a ridge penalty for all but the bias."""
    deviation = np.where(np.ptp(rows, 0) > 0, rows.std(0), 1.0)
    penalties = np.append(np.full(rows.shape[1] - 1, penalty), 0.0)
    return np.asarray(newton(rows / deviation, wanted, trust, penalties) / deviation)


def newton(
    design: Numbers, wanted: Numbers, trust: Numbers, penalties: Numbers, known: Numbers | float = 0.0
) -> Numbers:
    """The weight of each column as it is, by Newton's method on the log odds of `wanted`; a row counts
    `trust`, a column has a ridge penalty of its own. `known` log odds are there without the columns."""
    weights = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-design @ weights - known))
        slope = design.T @ (trust * (chance - wanted)) + penalties * weights
        curve = (design * (trust * chance * (1 - chance))[:, None]).T @ design + np.diag(penalties)
        weights -= np.linalg.solve(curve, slope)
    return weights


def with_words(
    raw: Numbers, words: NDArray[np.intp], count: int, wanted: Numbers, penalties: tuple[float, float]
) -> tuple[Numbers, float, Numbers]:
    """Raw weights, bias, and what each of `count` words adds: logistic as above, where row i also has the
    word `words[i]`, or none that counts (`count`). `penalties`: of the columns, and of the words.

    The words' part of the curvature is diagonal, so that each step solves for them by the Schur complement.
    """
    scaled = scale(raw)
    design = np.c_[scaled.columns, np.ones(len(raw))]
    width = design.shape[1]
    weights, added = np.zeros(width), np.zeros(count + 1)
    penalty = np.full(width, penalties[0])
    penalty[-1] = 1e-9
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-(design @ weights + added[words])))
        bend, off = chance * (1 - chance), chance - wanted
        slope = design.T @ off + penalty * weights
        of_words = np.bincount(words, off, count + 1)[:count] + penalties[1] * added[:count]
        both = np.stack([np.bincount(words, column * bend, count + 1)[:count] for column in design.T])
        own = np.bincount(words, bend, count + 1)[:count] + penalties[1]
        curve = (design * bend[:, None]).T @ design + np.diag(penalty)
        step = np.linalg.solve(curve - (both / own) @ both.T, slope - (both / own) @ of_words)
        weights -= step
        added[:count] -= (of_words - both.T @ step) / own
    plain = weights[:-1] / scaled.deviation
    return plain, float(weights[-1] - plain @ scaled.mean), added[:count]


def ridge(
    tables: Sequence[Numbers], values: Sequence[Numbers], trust: Sequence[float], penalty: float
) -> Numbers:
    """The weight of each column for the values within each table: what tables differ by on the whole does not
    count."""
    rows = [(table - table.mean(0)) * t**0.5 for table, t in zip(tables, trust, strict=True)]
    wanted = [(value - value.mean()) * t**0.5 for value, t in zip(values, trust, strict=True)]
    design, target = np.concatenate(rows), np.concatenate(wanted)
    deviation = np.maximum(design.std(0), 1e-6)
    design /= deviation
    curve = design.T @ design + penalty * len(tables) * np.eye(design.shape[1])
    return np.asarray(np.linalg.solve(curve, design.T @ target) / deviation)


def folds(days: Iterable[str]) -> list[Set[str]]:
    """The days in heaps, each to be judged by what the others teach."""
    every = sorted(set(days))
    heap = np.random.default_rng(0).permutation(len(every)) % _FOLDS
    return [{day for day, n in zip(every, heap, strict=True) if n == held} for held in range(_FOLDS)]
