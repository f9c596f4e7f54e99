"""Our method: terms by how likely a summary has them, sentences by what they say, where they stand and who
bears them out; sets of them chosen whole.

The weights were learned from news with written summaries; benchmarks/train_summaries.py makes weights.json.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from ...models import Sentence
from ...text.table import table
from ...text.tag import primary
from . import several, single
from .attribution import attribute
from .bags import Flags, Indexes, Numbers
from .chances import Chances
from .pool import ABSTRACT, Reading
from .select import Pool, choose
from .source import Budget, Source
from .steady import steady
from .stops import Stops

# How far the weights of one article are trusted in other languages than English, whose outlets have habits
# of their own: CNN's first sentences often set a scene; its summaries have some 45 words, of what comes back,
# and what takes few words is worth more there. By `ahead`, in ROUGE-1 + ROUGE-2, a set must be better than
# the first sentences. Chosen on every second of some 1,900 texts in 15 languages, with a look at the others;
# docs/summaries.md has both.
_SENTENCE_ELSEWHERE = {"early": 0.0, "words": 0.5}
_SET_ELSEWHERE = {"over": 0.0, "repeated": 0.5, "worth": 0.6}
_AHEAD_ELSEWHERE = 0.02


@dataclass(frozen=True)
class Weights:
    """What each measure of a term, of a sentence and of a set is worth."""

    terms: Chances
    sentence: Mapping[str, float]
    set: Mapping[str, float]
    stops: Stops | None = None  # of one article, in English
    ahead: float = 0.0  # by how much a set must be better than the article's first sentences

    def score(self, measures: Mapping[str, Numbers | Flags]) -> Numbers:
        """One number for each sentence."""
        names = [name for name in self.sentence if name in measures]
        worth = np.array([self.sentence[name] for name in names])
        return np.asarray(worth @ np.array([measures[name] for name in names], float))

    @property
    def elsewhere(self) -> "Weights":
        """The weights for other languages than the one they were learned from."""
        return replace(
            self,
            sentence={
                name: worth * _SENTENCE_ELSEWHERE.get(name, 1) for name, worth in self.sentence.items()
            },
            set={name: worth * _SET_ELSEWHERE.get(name, 1) for name, worth in self.set.items()},
            ahead=_AHEAD_ELSEWHERE,
        )


def summarize(source: Source, budget: Budget) -> Sequence[Sentence]:
    """The sentences that together tell the news best."""
    weights = load()[_kind(source, budget)]
    reading = Reading(source, weights.terms)
    if not reading.sentences:
        return ()
    chosen = [reading.sentences[i] for i in pick(reading, budget, weights)]
    return attribute(chosen, source, budget)


def _kind(source: Source, budget: Budget) -> str:
    """Which weights are for this: one article, in English or elsewhere; several, in few words or in many."""
    if source.several:
        return "brief" if budget.words is None else "many"
    return "one" if primary(source.language) == "en" else "elsewhere"


def pick(reading: Reading, budget: Budget, weights: Weights) -> Indexes:
    """Which of the reading's sentences make the summary, in order.

    There may be fewer sentences than the budget allows: where what is left adds words rather than news.
    """
    if (told := several.likeliest(reading, budget)) is not None:
        return told
    rows, pool = candidates(reading, budget, weights)
    chosen = choose(pool, weights.set, budget)
    if weights.ahead:
        chosen = steady(chosen, pool, rows, weights.set, budget, weights.ahead)
    return np.asarray(rows[list(chosen)])


def candidates(reading: Reading, budget: Budget, weights: Weights) -> tuple[Indexes, Pool]:
    """The places of the sentences to choose from, and what choosing needs to know of them."""
    scores = weights.score(reading.measures)
    rows = reading.candidates(scores, budget)
    if not ("wanted" in weights.set and budget.is_short and len(reading.sentences) > ABSTRACT):
        return rows, reading.pool(scores, rows, budget, weights.stops)
    front = single.front_of(reading)
    rows = np.union1d(rows, np.array(front, np.intp))  # of an empty list it would make floats
    pool = reading.pool(scores, rows, budget, weights.stops)
    return rows, replace(pool, wanted=single.wanted(reading, rows, front))


@cache
def load() -> Mapping[str, Weights]:
    """The weights for each kind of source and budget, from weights.json."""
    data = table(__package__, "weights.json")
    found = {
        kind: Weights(Chances(**data[kind]["terms"]), data[kind]["sentence"], data[kind]["set"])
        for kind in ("one", "many", "brief")
    }
    one, part = found["one"], data["one"]
    found["one"] = replace(one, stops=Stops(**part["stops"]))
    return found | {"elsewhere": replace(one, set=part["elsewhere"]).elsewhere}
