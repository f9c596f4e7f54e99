"""Our method: sentences scored by what they are, where they stand and who bears them out; sets of them
chosen whole.

The weights were learned from news with written summaries; benchmarks/train_summaries.py makes weights.json.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

import numpy as np

from ...models import Sentence
from .features import Indexes, Numbers, along
from .pool import Reading
from .select import choose
from .source import Budget, Source


@dataclass(frozen=True)
class Weights:
    """What each measure of a sentence, and of a set, is worth."""

    sentence: Mapping[str, tuple[float, float, float]]  # measure -> its mean, its deviation, its weight
    set: Mapping[str, float]

    @cached_property
    def table(self) -> Numbers:
        """What is taken off each measure, and what the rest is worth: 2 x measures."""
        mean, deviation, weight = np.array(list(self.sentence.values())).T
        return np.array([mean, weight / deviation])

    def score(self, measures: Mapping[str, Numbers]) -> Numbers:
        """One number for each sentence; a measure that could not be taken counts as the mean."""
        mean, worth = self.table
        taken = np.array([measures[name] for name in self.sentence]) - mean[:, None]
        taken[np.isnan(taken)] = 0
        return along(taken.T, worth)


def summarize(source: Source, budget: Budget) -> Sequence[Sentence]:
    """The sentences that together tell the news best."""
    reading = Reading(source)
    if not reading.sentences:
        return ()
    return [reading.sentences[i] for i in pick(reading, budget, load()["many" if reading.several else "one"])]


def pick(reading: Reading, budget: Budget, weights: Weights) -> Indexes:
    """Which of the reading's sentences make the summary, in order."""
    scores = weights.score(reading.measures)
    rows = reading.candidates(scores, budget)
    chosen = choose(reading.pool(scores, rows, budget), weights.set, budget)
    return np.asarray(rows[list(chosen)])


@cache
def load() -> Mapping[str, Weights]:
    """The weights for "one" article and for "many", from weights.json."""
    data = json.loads((resources.files(__package__) / "weights.json").read_text(encoding="utf-8"))
    return {
        kind: Weights({name: tuple(row) for name, row in data[kind]["sentence"].items()}, data[kind]["set"])
        for kind in ("one", "many")
    }
