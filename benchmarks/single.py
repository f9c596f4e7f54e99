"""Is a sentence of an article right in its summary, first or behind its lead? Counts, and learns single.py.

    python benchmarks/single.py ARTICLES.jsonl           by weights learned from other articles, and what
                                                         summaries by them show
    python benchmarks/single.py ARTICLES.jsonl --write   and puts the weights of all into single.py

ARTICLES has an article a line: its `title`, `text`, `outlet`, `url` and `date`. single.json has the
judgements without the texts: by the hash of headline and sentence what it is as the first one ("good", or
"side", "background", "feature", "opinion", "no report", "vague"); by that of headline, lead and sentence what
it is behind the lead ("right", or "told" again, "side", "background", "dangling", "opinion", "no report").
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from further import article_of, chances, learn, source_of, write
from labels import key
from learning import Numbers

from briefing.edit.summarize import news, single
from briefing.edit.summarize.bags import Indexes
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.select import choose
from briefing.edit.summarize.source import Budget

JUDGED = Path(__file__).with_suffix(".json")
GOOD, RIGHT = "good", "right"
FOLDS, PENALTY = 10, 30.0


class Case(NamedTuple):
    """A judged sentence: its article, row and judgement, and its measures."""

    article: int
    row: int
    kind: str
    measures: Sequence[float]


def readings(path: Path) -> Iterator[Reading]:
    """The articles as they are read."""
    terms = news.load()["one"].terms
    for line in path.read_text(encoding="utf-8").splitlines():
        told = article_of(json.loads(line))
        yield Reading(source_of(told.title, [told]), terms)


def cases(
    found: Sequence[Reading], judged: Mapping[str, str], weights: Mapping[str, float], *, first: bool
) -> list[Case]:
    """The judged sentences of the articles, as the first or as further ones."""
    measure: Callable[[Reading, Indexes], Mapping[str, Numbers]]
    measure = single.openings if first else single.followings
    names = [name for name in weights if name != "bias"]
    told: list[Case] = []
    for n, reading in enumerate(found):
        title, lead = reading.source.title, reading.source.leads[0].text
        before = f"{title}\n" if first else f"{title}\n{lead}\n"
        kinds = [judged.get(key(f"{before}{text}")) for text in reading.texts]
        rows = np.array([row for row, kind in enumerate(kinds) if kind is not None], np.intp)
        if len(rows):
            values = measure(reading, rows)
            table = np.array([values[name] for name in names]).T.tolist()
            told += [
                Case(n, row, str(kinds[row]), line) for row, line in zip(rows.tolist(), table, strict=True)
            ]
    return told


def learned(told: Sequence[Case], good: str, weights: Mapping[str, float]) -> Mapping[str, float]:
    """The weights that the judged sentences teach."""
    raw, right = np.array([case.measures for case in told]), np.array([case.kind == good for case in told])
    taught, bias = learn(raw, right.astype(float), PENALTY)
    names = (name for name in weights if name != "bias")
    return dict(zip(names, taught.tolist(), strict=True)) | {"bias": bias}


def chances_of(told: Sequence[Case], weights: Mapping[str, float]) -> Numbers:
    raw = np.array([case.measures for case in told])
    return chances(raw, np.array([x for name, x in weights.items() if name != "bias"]), weights["bias"])


def report(name: str, guessed: Sequence[tuple[str, float]], good: str) -> None:
    print(f"\n{name}: {len(guessed)} judged, {Counter(kind for kind, _ in guessed)}")
    for bar in (0.0, 0.4, 0.5, 0.6, 0.7):
        kinds = Counter(kind for kind, chance in guessed if chance >= bar)
        print(f"  {bar:.1f}: {kinds.total():4}, {kinds[good] / max(1, kinds.total()):.0%} {good}")


def shown(reading: Reading, opens: Mapping[str, float], follows: Mapping[str, float]) -> Sequence[int]:
    """The rows that the summary of three sentences shows, by these weights."""
    weights, budget = news.load()["one"], Budget(3)
    rows, pool = news.candidates(reading, budget, weights)
    if pool.wanted is not None:
        front = single.front_of(reading)
        pool = replace(pool, wanted=single.wanted(reading, rows, front, opens, follows))
    return [int(rows[at]) for at in choose(pool, weights.set, budget)]


class Crossed(NamedTuple):
    """What weights learned from other articles make of the judged sentences, and what summaries show by
    them, by how it was judged."""

    first: list[tuple[str, float]]
    further: list[tuple[str, float]]
    opened: Counter[str]
    followed: Counter[str]


def crossed(found: Sequence[Reading], first: Sequence[Case], further: Sequence[Case]) -> Crossed:
    done = Crossed([], [], Counter(), Counter())
    opening = {(case.article, case.row): case.kind for case in first}
    behind = {(case.article, case.row): case.kind for case in further}
    fold = np.random.default_rng(0).permutation(len(found)) % FOLDS
    for held in range(FOLDS):
        opens = learned([case for case in first if fold[case.article] != held], GOOD, single.OPENS)
        follows = learned([case for case in further if fold[case.article] != held], RIGHT, single.FOLLOWS)
        for told, weights, guessed in ((first, opens, done.first), (further, follows, done.further)):
            tried = [case for case in told if fold[case.article] == held]
            guessed += zip((case.kind for case in tried), chances_of(tried, weights).tolist(), strict=True)
        for n in np.flatnonzero(fold == held).tolist():
            start, *rest = shown(found[n], opens, follows)
            done.opened[opening.get((n, start), "not judged")] += 1
            done.followed.update(behind.get((n, row), "not judged") for row in rest)
    return done


def put(table: str, told: Sequence[Case], good: str) -> None:
    """Puts the weights that the judged sentences teach into single.py."""
    write(Path(single.__file__), learned(told, good, getattr(single, table)), table)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path, help="A file of articles.")
    parser.add_argument("--write", action="store_true", help="Put the weights into single.py.")
    options = parser.parse_args()
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    found = list(readings(options.articles))
    first = cases(found, judged["first"], single.OPENS, first=True)
    further = cases(found, judged["further"], single.FOLLOWS, first=False)
    done = crossed(found, first, further)
    report("first", done.first, GOOD)
    report("further", done.further, RIGHT)
    print(f"\nsummaries open with {dict(done.opened)}\n  and go on with {dict(done.followed)}")
    if options.write:
        put("OPENS", first, GOOD)
        put("FOLLOWS", further, RIGHT)


if __name__ == "__main__":
    main()
