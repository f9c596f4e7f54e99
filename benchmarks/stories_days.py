"""How many stories of real days are wrong merges? Figures for docs/stories.md.

    python benchmarks/stories_days.py DAY.jsonl …
    python benchmarks/stories_days.py DAY.jsonl … --precision strict

A file holds a day's articles as they were fetched, a line each: title, text, outlet, url, date, lang.
stories_days.json has the judgements without the texts: for each day the stories that one reader made of all
articles that any code might join, by the hashes of outlet and title, and which articles are stories of their
own. An article may be in two: a live page, a summary of the day. A group is pure where all its articles have
a story in common; copies count as one story anyway. Every day was judged before its groups were seen. What is
wrong on the days of the part "seen" was read and mended; those of "blind" were judged last, and only counted.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from labels import key
from stories import article

from briefing.edit.stories.group import PRECISIONS, Precision, group

JUDGED = Path(__file__).with_suffix(".json")


class Count(NamedTuple):
    """Sums over the judged articles of B-cubed precision and recall; pure groups of two or more, and all."""

    precision: float = 0.0
    recall: float = 0.0
    articles: int = 0
    pure: int = 0
    groups: int = 0


def count(path: Path, judged: Mapping[str, Any], precision: Precision) -> Count:
    """How well the stories of the file's articles fit the judgements."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    articles = [article(n, item) for n, item in enumerate(items)]
    stories = [frozenset(told.split()) for told in judged["stories"]]
    of: dict[str, set[int]] = defaultdict(set)
    for n, told in enumerate([*stories, *({one} for one in judged["others"].split())]):
        for one in told:
            of[one].add(n)
    names = {a.id: key(f"{a.outlet}\n{a.title}")[:10] for a in articles}
    groups = [[names[a.id] for a in story.articles] for story in group(articles, precision=precision)]
    found = [[one for one in told if one in of] for told in groups]
    mates = {one: sum(bool(of[one] & of[other]) for told in found for other in told) for one in of}
    total = Count()
    for told in found:
        same = [sum(bool(of[one] & of[other]) for other in told) for one in told]
        pure = len(told) > 1 and bool(set.intersection(*(of[one] for one in told)))
        own = Count(
            sum(n / len(told) for n in same),
            sum(n / mates[one] for n, one in zip(same, told, strict=True)),
            len(told),
            pure,
            len(told) > 1,
        )
        total = Count(*(a + b for a, b in zip(total, own, strict=True)))
    return total


def report(name: str, counts: Sequence[Count]) -> None:
    """Print a line of a part's days together."""
    p, r, articles, pure, groups = (sum(column) for column in zip(*counts, strict=True))
    p, r = p / articles, r / articles
    shares = f"P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}"
    print(f"{name:6} {shares}  pure {pure}/{groups} = {pure / groups:.3f}, {groups - pure} wrong merges")


def main() -> None:
    """Count on the days that the files have."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--precision", choices=PRECISIONS, default="normal")
    asked = parser.parse_args()
    for part, days in json.loads(JUDGED.read_text("utf-8")).items():
        told = [path for path in asked.files if path.stem in days]
        if told:
            report(part, [count(path, days[path.stem], asked.precision) for path in told])


if __name__ == "__main__":
    main()
