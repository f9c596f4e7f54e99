"""Learns the weights of the `news` method from articles with written summaries, and cross-validates them.

    pip install 'briefing[bench]'
    python benchmarks/train_summaries.py --one single.jsonl --rows 0:600,700:900 --many multi.jsonl --write

Each line of the data is an object with `text` (one article) or `docs` (a list of {title, text}), and
`reference`. Two steps, both on numpy alone: a logistic regression on whether a sentence is in the oracle
summary (the set that greedily has the best ROUGE-1 + ROUGE-2), then a ridge regression on the ROUGE of
whole candidate sets.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
from rouge_score import tokenizers

from briefing import Article
from briefing.edit.read import sentences
from briefing.edit.summarize import news, select
from briefing.edit.summarize.features import Numbers
from briefing.edit.summarize.news import Weights
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.source import Budget, Source

Gram: TypeAlias = str | tuple[str, str]
OUT = Path(__file__).parent.parent / "briefing/edit/summarize/weights.json"
SENTENCE = """early late first relative closing count words short long plain names numbers quotes asks
    self centroid degree top repeated pairs before""".split()
SET = "score least most words wordy terse cover dense repeated alike likest lead pairs".split()
MEASURES = {"one": SENTENCE, "many": [*SENTENCE, "echo", "backing"]}
# The data have no headlines to learn from: set by hand, untested.
BY_HAND = {"title": (0.15, 0.15, 0.2)}
RIDGE = {"one": (10.0, 5.0), "many": (30.0, 20.0)}
_TOKENS = tokenizers.DefaultTokenizer(use_stemmer=True)


def overlap(some: Counter[Gram], others: Counter[Gram]) -> float:
    """The F1 of two bags."""
    shared = sum((some & others).values())
    return 2 * shared / (sum(some.values()) + sum(others.values())) if shared else 0.0


def grams(text: str) -> tuple[Counter[Gram], Counter[Gram]]:
    tokens = _TOKENS.tokenize(text)
    return Counter(tokens), Counter(pairwise(tokens))


@dataclass
class Item:
    """An article, or several, with what is needed to learn from them."""

    reading: Reading
    reference: tuple[Counter[Gram], Counter[Gram]]
    budget: Budget

    @cached_property
    def grams(self) -> list[tuple[Counter[Gram], Counter[Gram]]]:
        return [grams(s.text) for s in self.reading.sentences]

    @cached_property
    def words(self) -> Numbers:
        return np.array([len(s.text.split()) for s in self.reading.sentences])

    def rouge(self, chosen: Iterable[int]) -> tuple[float, float]:
        ones, twos = Counter(), Counter()
        for i in chosen:
            ones.update(self.grams[i][0])
            twos.update(self.grams[i][1])
        return overlap(ones, self.reference[0]), overlap(twos, self.reference[1])

    @cached_property
    def oracle(self) -> list[int]:
        chosen: list[int] = []
        best = 0.0
        while self.budget.words or len(chosen) < self.budget.sentences:
            left = (self.budget.words or 10**6) - self.words[chosen].sum()
            rest = [i for i in range(len(self.words)) if i not in chosen and self.words[i] <= left]
            value, i = max(((sum(self.rouge([*chosen, i])), i) for i in rest), default=(0.0, -1))
            if value <= best:
                break
            best = value
            chosen.append(i)
        return chosen


def read(path: Path, budget: Budget) -> list[Item]:
    """The items of a data file."""
    items = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        docs = row.get("docs") or [{"title": row.get("title", ""), "text": row["text"]}]
        articles = tuple(
            Article(str(i), d["title"], d["text"], outlet=f"outlet {i}", language="en")
            for i, d in enumerate(docs)
        )
        source = Source(articles, tuple(s for a in articles for s in sentences(a)), "en")
        items.append(Item(Reading(source), grams(row["reference"]), budget))
    return items


def learn(items: Sequence[Item], kind: str) -> Weights:
    """The weights that the items teach."""
    regularization, ridge = RIDGE[kind]
    one = logistic(items, MEASURES[kind], regularization)
    weights = Weights({**one, **BY_HAND}, {})
    return Weights(weights.sentence, sets(items, weights, ridge))


def logistic(
    items: Sequence[Item], names: Sequence[str], regularization: float
) -> dict[str, tuple[float, float, float]]:
    """Newton's method on oracle membership; each article weighs as the root of its length."""
    raw = np.concatenate(
        [np.nan_to_num(np.stack([item.reading.measures[n] for n in names], 1)) for item in items]
    )
    wanted = np.concatenate([np.isin(np.arange(len(item.words)), item.oracle) for item in items]).astype(
        float
    )
    trust = np.concatenate([np.full(len(item.words), max(1, len(item.words)) ** -0.5) for item in items])
    trust /= trust.mean()
    mean, deviation = raw.mean(0), np.maximum(raw.std(0), 1e-6)
    design = np.c_[(raw - mean) / deviation, np.ones(len(raw))]
    weights, penalty = np.zeros(design.shape[1]), np.full(design.shape[1], regularization)
    penalty[-1] = 1e-9
    for _ in range(15):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (trust * (chance - wanted)) + penalty * weights
        curve = (design * (trust * chance * (1 - chance))[:, None]).T @ design + np.diag(penalty)
        weights -= np.linalg.solve(curve, slope)
    return {n: (m, d, w) for n, m, d, w in zip(names, mean, deviation, weights[:-1], strict=True)}


def sets(items: Sequence[Item], weights: Weights, ridge: float) -> dict[str, float]:
    """Ridge regression of ROUGE-1 + ROUGE-2 within each article, on sets that a random beam meets."""
    chance = np.random.default_rng(0)
    rows, values = [], []
    for item in items:
        if len(item.words) < 4:
            continue
        scores = weights.score(item.reading.measures)
        index = item.reading.candidates(scores, item.budget)
        pool = item.reading.pool(scores, index, item.budget)
        drawn = list(draw(pool, item.budget, chance))
        for size in {len(s) for s in drawn}:
            same = [s for s in drawn if len(s) == size]
            rouge = np.array([sum(item.rouge(index[list(s)])) for s in same])
            table = rate(pool, same)
            rows.append(table - table.mean(0))
            values.append(rouge - rouge.mean())
    table, target = np.concatenate(rows), np.concatenate(values)
    deviation = np.maximum(table.std(0), 1e-6)
    scaled = table / deviation
    solved = np.linalg.solve(
        scaled.T @ scaled + ridge * len(items) * np.eye(scaled.shape[1]), scaled.T @ target
    )
    return dict(zip(SET, solved / deviation, strict=True))


def rate(pool: select.Pool, sets: Sequence[tuple[int, ...]]) -> Numbers:
    """One row of measures (SET) for each set; all sets have one size."""
    chosen = np.array(sets, np.intp)
    measures = select.Growth(pool, chosen[:, :-1]).measures()
    rows = np.arange(len(sets))
    return np.stack([measures[name][rows, chosen[:, -1]] for name in SET], axis=1).astype(float)


def draw(
    pool: select.Pool, budget: Budget, chance: np.random.Generator, count: int = 120
) -> set[tuple[int, ...]]:
    """Sets that the search could meet, at random: as large as the budget allows."""
    found = set()
    for _ in range(count):
        kept: tuple[int, ...] = ()
        while len(kept) < budget.sentences if budget.words is None else True:
            growth = select.Growth(pool, np.array([kept], np.intp))
            fits = np.flatnonzero(growth.fits(budget.words))
            if not len(fits):
                break
            kept = tuple(sorted((*kept, int(fits[chance.integers(len(fits))]))))
        if len(kept) > 1:
            found.add(kept)
    return found


def lead(item: Item) -> list[int]:
    order = sorted(range(len(item.words)), key=lambda i: (item.reading.sentences[i].position, i))
    kept = item.budget.take([item.reading.sentences[i] for i in order])
    return [i for i in order if item.reading.sentences[i] in kept]


def cross_validate(items: Sequence[Item], kind: str, folds: int) -> dict[str, list[float]]:
    """ROUGE-1 and -2 of LEAD and of `news` over folds, each learned without the items it is tried on."""
    order = np.random.default_rng(0).permutation(len(items))
    rows: list[tuple[tuple[float, float], tuple[float, float]]] = []
    for fold in range(folds):
        held = set(order[fold::folds])
        weights = learn([item for i, item in enumerate(items) if i not in held], kind)
        rows += [
            (
                items[i].rouge(lead(items[i])),
                items[i].rouge(news.pick(items[i].reading, items[i].budget, weights)),
            )
            for i in sorted(held)
        ]
    table = np.array(rows) * 100
    gain = table[:, 1, 0] - table[:, 0, 0]
    again = np.random.default_rng(1)
    low, high = np.percentile([again.choice(gain, len(gain)).mean() for _ in range(1000)], [2.5, 97.5])
    return {
        "lead": table[:, 0].mean(0).round(2).tolist(),
        "news": table[:, 1].mean(0).round(2).tolist(),
        "gain": [round(float(x), 2) for x in (gain.mean(), low, high)],
    }


def tidy(weights: Weights, provenance: str, figures: dict) -> dict:
    """The weights as they are shipped: four digits are more than the data can tell."""
    return {
        "from": provenance,
        "cross-validated ROUGE-1 and -2": figures,
        "sentence": {n: [float(f"{x:.4g}") for x in row] for n, row in weights.sentence.items()},
        "set": {n: float(f"{x:.4g}") for n, x in weights.set.items()},
    }


def slices(text: str) -> Callable[[list[Item]], list[Item]]:
    """ "0:600,700:900" as a choice of rows."""
    pairs = [tuple(int(n) for n in part.split(":")) for part in text.split(",")] if text else [(0, 10**9)]
    return lambda items: [item for a, b in pairs for item in items[a:b]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--one", type=Path, required=True, help="Articles with a summary each, as JSON lines."
    )
    parser.add_argument(
        "--rows", default="", help="Rows of it to learn from, as 0:600,700:900; all where empty."
    )
    parser.add_argument("--many", type=Path, required=True, help="Clusters of articles with a summary each.")
    parser.add_argument("--words", type=int, default=225, help="The word budget for clusters.")
    parser.add_argument(
        "--folds", type=int, default=4, help="Folds of the cross-validation; 0 leaves it out."
    )
    parser.add_argument("--write", action="store_true", help=f"Write {OUT.name}.")
    options = parser.parse_args()
    data = {
        "one": slices(options.rows)(read(options.one, Budget(3))),
        "many": read(options.many, Budget(3, options.words)),
    }
    result: dict = {
        "about": "What each measure of a sentence is worth: [mean, deviation, weight]; and of a set."
    }
    for kind, items in data.items():
        figures = cross_validate(items, kind, options.folds) if options.folds else {}
        print(kind, len(items), json.dumps(figures), flush=True)
        what = "CNN/DailyMail articles" if kind == "one" else f"Multi-News clusters, {options.words} words"
        result[kind] = tidy(
            learn(items, kind), f"{len(items)} {what}; benchmarks/train_summaries.py", figures
        )
    if options.write:
        OUT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
