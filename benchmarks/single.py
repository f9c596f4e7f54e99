"""Is a sentence of an article right in its summary, first or behind its lead? Counts, and learns single.py.

    python benchmarks/single.py ARTICLES.jsonl           by weights learned from other articles
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
from pathlib import Path
from typing import NamedTuple

import numpy as np
from further import article_of, chances, learn, source_of, write
from labels import key
from learning import Numbers

from briefing.edit.summarize import news, single
from briefing.edit.summarize.bags import Indexes
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.source import Budget

JUDGED = Path(__file__).with_suffix(".json")
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


def crossed(found: Sequence[Case], right: Numbers) -> Numbers:
    """How likely each is right, by weights learned from other articles."""
    raw, of = np.array([case.measures for case in found]), np.array([case.article for case in found])
    known = sorted(set(of.tolist()))
    fold = dict(zip(known, np.random.default_rng(0).permutation(len(known)) % FOLDS, strict=True))
    held = np.array([fold[n] for n in of.tolist()])
    guessed = np.zeros(len(found))
    for one in range(FOLDS):
        guessed[held == one] = chances(
            raw[held == one], *learn(raw[held != one], right[held != one], PENALTY)
        )
    return guessed


def report(name: str, found: Sequence[Case], guessed: Numbers, good: str) -> None:
    print(f"\n{name}: {len(found)} judged, {Counter(case.kind for case in found)}")
    for bar in (0.0, 0.4, 0.5, 0.6, 0.7):
        kinds = Counter(case.kind for case, chance in zip(found, guessed, strict=True) if chance >= bar)
        print(f"  {bar:.1f}: {kinds.total():4}, {kinds[good] / max(1, kinds.total()):.0%} {good}")


def shown(found: Sequence[Reading], first: Sequence[Case], further: Sequence[Case]) -> None:
    """How often what the summaries show is right, by the shipped weights."""
    weights = news.load()["one"]
    opening = {(case.article, case.row): case.kind for case in first}
    behind = {(case.article, case.row): case.kind for case in further}
    opened: Counter[str] = Counter()
    followed: Counter[str] = Counter()
    for n, reading in enumerate(found):
        start, *rest = news.pick(reading, Budget(3), weights).tolist()
        opened[opening.get((n, start), "not judged")] += 1
        followed.update(behind.get((n, row), "not judged") for row in rest)
    print(f"\nsummaries open with {dict(opened)}\n  and go on with {dict(followed)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path, help="A file of articles.")
    parser.add_argument("--write", action="store_true", help="Put the weights into single.py.")
    options = parser.parse_args()
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    found = list(readings(options.articles))
    parts = {
        "OPENS": (cases(found, judged["first"], single.OPENS, first=True), "good"),
        "FOLLOWS": (cases(found, judged["further"], single.FOLLOWS, first=False), "right"),
    }
    for name, (told, good) in parts.items():
        right = np.array([case.kind == good for case in told], float)
        report(name, told, crossed(told, right), good)
        if options.write:
            raw = np.array([case.measures for case in told])
            names = [measure for measure in getattr(single, name) if measure != "bias"]
            write(Path(single.__file__), names, *learn(raw, right, PENALTY), table=name)
    shown(found, parts["OPENS"][0], parts["FOLLOWS"][0])


if __name__ == "__main__":
    main()
