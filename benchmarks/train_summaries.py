"""Learns the weights of the `news` method from articles with written summaries, and cross-validates them.

    pip install 'briefing[bench]'
    python benchmarks/train_summaries.py --one single.jsonl --many multi.jsonl --write

Each line of the data is an object with `text` (one article) or `docs` (a list of {title, text}), and
`reference`. Several files are parted by commas; FILE:0:600 takes some rows. Four steps: a logistic
regression on whether a written summary has a term; one on whether a sentence is in the oracle summary (the
set that greedily has the best ROUGE-1 + ROUGE-2); one on whether a written summary has a stop word; a ridge
regression on the ROUGE of sets of sentences. What the later steps learn from is said of each article by
weights that were learned from others.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import learning
import numpy as np
from told import TERM, Item, read

from briefing.edit.summarize import news, select, stops
from briefing.edit.summarize.bags import Indexes, Numbers
from briefing.edit.summarize.chances import Chances
from briefing.edit.summarize.news import Weights
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.source import Budget
from briefing.edit.summarize.stops import Known, Stops

OUT = Path(__file__).parent.parent / "briefing/edit/summarize/weights.json"
SENTENCE = "early late count words quotes asks top hope worth".split()
PLAIN = "score wordy cover dense repeated hope worth both plain over long".split()
SET = {"one": ["stops", "rate", "match", *PLAIN], "many": PLAIN, "brief": PLAIN}
OUTLETS = [*SENTENCE, "echo", "backing"]
MEASURES = {"one": SENTENCE, "many": OUTLETS, "brief": OUTLETS}
# The data have no headlines to learn from: set by hand, untested.
BY_HAND = {"title": 1.33}
# What readers want (single.py) counts so much. Cross-validated, 68 of 100 further sentences are right then,
# not 56, for 0.3 ROUGE-1; twice as much gains two more for 0.6.
READERS = {"one": {"wanted": 0.015}}
# Of columns and words; of sentences; of sets.
PENALTIES = {
    "one": ((3.0, 12.0), 10.0, 1.0),
    "many": ((3.0, 12.0), 30.0, 20.0),
    "brief": ((3.0, 12.0), 30.0, 1.0),
}
WHAT = {
    "one": "CNN/DailyMail articles",
    "many": "Multi-News clusters, as many words as asked for",
    "brief": "Multi-News clusters, three sentences, held against the first 60 words of their summaries; six, "
    "against 120, where it is tried",
}
# A short summary over several outlets tells what a long one begins with.
BEGINNING = 60
# Of several outlets so many sentences are the fewest that sets of sentences make (news.py): the weights are
# tried on them, against as much more of the summary.
SERVED = 6
# So many words are told apart, if so many articles have them; clusters are too few for any to help.
WORDS, FEWEST = {"one": 1500, "many": 0, "brief": 0}, 15
# So many of the commonest stop words have a weight: 200 gain no more.
STOPS = 60
FOLDS = 5


def learn(items: Sequence[Item], kind: str) -> tuple[Weights, dict[str, float]]:
    """The weights that the items teach, and those of a set for languages whose stop words are not known."""
    _, of_sentences, of_sets = PENALTIES[kind]
    known = Weights(terms(items, kind), {}, {})
    fold = np.random.default_rng(0).permutation(len(items)) % FOLDS
    apart = [
        terms([item for item, f in zip(items, fold, strict=True) if f != held], kind) for held in range(FOLDS)
    ]
    readings = [item.reading(replace(known, terms=apart[f])) for item, f in zip(items, fold, strict=True)]
    known = replace(known, sentence=of_each(items, readings, MEASURES[kind], of_sentences) | BY_HAND)
    known = replace(known, stops=stop_words(items, kind) if SET[kind] is not PLAIN else None)
    tables, values, trust = sets(items, readings, known, SET[kind])
    plain = [table[:, -len(PLAIN) :] for table in tables]
    of_rouge = dict(zip(SET[kind], learning.ridge(tables, values, trust, of_sets), strict=True))
    return (
        replace(known, set=of_rouge | READERS.get(kind, {})),
        dict(zip(PLAIN, learning.ridge(plain, values, trust, of_sets), strict=True)),
    )


def terms(items: Sequence[Item], kind: str) -> Chances:
    """How likely a summary has a term."""
    common = Counter(name for item in items for name in item.names).most_common(WORDS[kind])
    words = {name: i for i, (name, count) in enumerate(common) if count >= FEWEST}
    numbers = np.array([words.get(name, len(words)) for item in items for name in item.names], np.intp)
    columns = np.concatenate([item.terms for item in items])
    table = np.c_[columns, numbers == len(words)]
    wanted = np.concatenate([item.wanted for item in items])
    *weights, other = (found := learning.with_words(table, numbers, len(words), wanted, PENALTIES[kind][0]))[
        0
    ]
    return Chances(
        dict(zip(TERM, weights, strict=True)), found[1], dict(zip(words, found[2], strict=True)), other
    )


def stop_words(items: Sequence[Item], kind: str) -> Stops:
    """How likely a summary has each stop word; and once more."""
    words = [name for name, _ in Counter(word for item in items for word in item.stops).most_common(STOPS)]
    known = Known({name.strip(): (0.0, 0.0) for name in words})
    rows, numbers, told = [], [], []
    for item in items:
        columns, said_in = known.of(item.plain.said)
        length = float(item.plain.words.sum())
        here = np.unique(columns)
        rows.append(np.array(stops.measure(columns, said_in, len(words), item.plain.place, length)).T[here])
        numbers.append(here)
        told.append(np.array([item.told[name] for name in words])[here])
    number, count = np.concatenate(numbers), np.concatenate(told)
    wanted, penalty = (count > 0).astype(float), PENALTIES[kind][0][0]
    (rate, front), bias, added = learning.with_words(
        np.concatenate(rows), number, len(words), wanted, (penalty, penalty)
    )
    again = [once_more(count[number == i]) for i in range(len(words))]
    named = {name.strip(): each for name, *each in zip(words, added, again, strict=True)}
    return Stops(rate, front, bias, named)


def once_more(often: Numbers) -> float:
    """How likely what is said is said once more: of so many counts."""
    return float(np.clip((often > 1).sum() / max(1, (often > 0).sum()), 0.01, 0.9))


def of_each(
    items: Sequence[Item], readings: Sequence[Reading], names: Sequence[str], penalty: float
) -> dict[str, float]:
    """What speaks for a sentence: the oracle's; each article weighs as the root of its length."""
    raw = np.concatenate([np.array([r.measures[n] for n in names], float).T for r in readings])
    wanted = np.concatenate([np.isin(np.arange(len(item.words)), item.oracle) for item in items]).astype(
        float
    )
    trust = np.concatenate([np.full(len(item.words), max(1, len(item.words)) ** -0.5) for item in items])
    found = learning.logistic(raw, wanted, trust / trust.mean(), penalty)
    return dict(zip(names, found, strict=True))


def sets(
    items: Sequence[Item], readings: Sequence[Reading], weights: Weights, names: Sequence[str]
) -> tuple[list[Numbers], list[Numbers], list[float]]:
    """Measures and ROUGE-1 + ROUGE-2 of all sets that may be chosen, or that a random search meets."""
    tables, values, trust = [], [], []
    for item, reading in zip(items, readings, strict=True):
        index, pool = news.candidates(reading, item.budget, weights)
        met = all_sets(pool) if item.budget.words is None else draw(pool, item.budget)
        if sum(map(len, met)) < 2:
            continue
        tables.append(np.concatenate([rate(pool, same, names) for same in met]))
        rouge = [sum(item.rouge(index[list(chosen)])) for same in met for chosen in same.tolist()]
        values.append(np.array(rouge))
        trust.append(min(1.0, 120 / len(rouge)))
    return tables, values, trust


def rate(pool: select.Pool, chosen: Indexes, names: Sequence[str]) -> Numbers:
    """One row of measures for each set; all sets have one size."""
    measures = select.Growth(pool, chosen[:, :-1]).measures
    rows = np.arange(len(chosen))
    return np.stack([measures[name][rows, chosen[:, -1]] for name in names], axis=1).astype(float)


def all_sets(pool: select.Pool) -> list[Indexes]:
    """All sets of one to three that may be chosen, by size."""
    found, sets_ = [], np.zeros((1, 0), np.intp)
    while sets_.shape[1] < 3:
        growth = select.Growth(pool, sets_)
        rows, ones = np.nonzero(growth.fits(None))
        if not len(rows):
            break
        sets_ = np.unique(np.sort(np.column_stack((sets_[rows], ones)), axis=1), axis=0)
        found.append(sets_)
    return found


def draw(pool: select.Pool, budget: Budget, count: int = 120) -> list[Indexes]:
    """Sets that the search could meet, at random, as large as the budget allows, by size."""
    chance = np.random.default_rng(0)
    found = set()
    for _ in range(count):
        kept: tuple[int, ...] = ()
        while True:
            fits = np.flatnonzero(select.Growth(pool, np.array([kept], np.intp)).fits(budget.words))
            if not len(fits):
                break
            kept = tuple(sorted((*kept, int(fits[chance.integers(len(fits))]))))
        if kept:
            found.add(kept)
    sizes = sorted({len(kept) for kept in found})
    return [np.array(sorted(kept for kept in found if len(kept) == size), np.intp) for size in sizes]


def lead(item: Item) -> list[int]:
    order = sorted(range(len(item.words)), key=lambda i: (item.plain.sentences[i].position, i))
    kept = item.budget.take([item.plain.sentences[i] for i in order])
    return [i for i in order if item.plain.sentences[i] in kept]


def cross_validate(items: Sequence[Item], tried: Sequence[Item], kind: str) -> dict[str, list[float]]:
    """ROUGE-1 and -2 of LEAD and of `news` over folds, each learned without the items it is tried on.

    `tried`: the same items, as long as the summaries are that the weights are for.
    """
    order = np.random.default_rng(0).permutation(len(items))
    rows: list[tuple[tuple[float, float], tuple[float, float]]] = []
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS])
        weights, _ = learn([item for i, item in enumerate(items) if i not in held], kind)
        rows += [
            (
                tried[i].rouge(lead(tried[i])),
                tried[i].rouge(news.pick(tried[i].reading(weights), tried[i].budget, weights)),
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


def tidy(weights: Weights, plain: dict[str, float], provenance: str, figures: dict) -> dict:
    """The weights as they are shipped: three digits are as much as the data can tell."""
    terms, stops = weights.terms, weights.stops
    result = {
        "from": provenance,
        "cross-validated ROUGE-1 and -2": figures,
        "sentence": short(weights.sentence),
        "set": short(weights.set),
        "terms": {
            "measures": short(terms.measures),
            "bias": float(f"{terms.bias:.3g}"),
            "other": float(f"{terms.other:.3g}"),
            "words": {name: round(x, 2) for name, x in sorted(terms.words.items())},
        },
    }
    if stops:
        numbers = short({"rate": stops.rate, "front": stops.front, "bias": stops.bias})
        words = {name: [round(x, 2) for x in each] for name, each in sorted(stops.words.items())}
        result |= {"elsewhere": short(plain), "stops": {**numbers, "words": words}}
    return result


def short(weights: dict[str, float]) -> dict[str, float]:
    return {name: float(f"{x:.3g}") for name, x in weights.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--one", required=True, help="Articles with a summary each, as JSON lines.")
    parser.add_argument("--many", required=True, help="Clusters of articles with a summary each.")
    parser.add_argument("--words", type=int, default=225, help="The word budget for clusters.")
    parser.add_argument("--quick", action="store_true", help="Leave out the cross-validation.")
    parser.add_argument("--write", action="store_true", help=f"Write {OUT.name}.")
    options = parser.parse_args()
    data = {
        "one": read(options.one, Budget(3)),
        "many": read(options.many, Budget(3, options.words)),
        "brief": read(options.many, Budget(3), BEGINNING),
    }
    tried = data | {"brief": read(options.many, Budget(SERVED), BEGINNING * SERVED // 3)}
    result: dict = {
        "about": "What each measure of a term, a sentence and a set is worth, and what a term adds."
    }
    for kind, items in data.items():
        figures = {} if options.quick else cross_validate(items, tried[kind], kind)
        print(kind, len(items), json.dumps(figures), flush=True)
        provenance = f"{len(items)} {WHAT[kind]}; benchmarks/train_summaries.py"
        result[kind] = tidy(*learn(items, kind), provenance, figures)
    if options.write:
        OUT.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
