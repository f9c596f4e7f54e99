"""How many stories of real days are wrong merges? Figures for docs/stories-measured.md.

    python benchmarks/stories_days.py DAY.jsonl …
    python benchmarks/stories_days.py DAY.jsonl … --precision strict

A file holds a day's articles as they were fetched, a line each: title, text, outlet, url, date, lang.
stories_days.json has the judgements without the texts: for each day the stories that a reader made of all
articles that any code might join, by the hashes of outlet and title, which articles are stories of their own,
and which pairs may be together or apart. An article may be in two stories: a live page, a summary of the day.
A group is pure where any two of its articles have a story in common. Every day was judged before its groups
were seen. The days of the part "seen" taught the weights of edit/stories/pairs.py, and what is wrong there
was read and mended; those of "blind" were only counted.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from labels import key
from stories import article

from briefing.edit.stories.group import PRECISIONS, Precision, group
from briefing.models import Article

JUDGED = Path(__file__).with_suffix(".json")


class Day(NamedTuple):
    """A day's articles, and what a reader made of them."""

    articles: tuple[Article, ...]
    stories: tuple[frozenset[int], ...]  # of each article: the numbers of its stories; none if not judged
    either: frozenset[tuple[int, int]]  # places i < j that may be together or apart

    def same(self, i: int, j: int) -> bool:
        """Whether two articles tell one story; those that nobody judged do not."""
        return not self.stories[i].isdisjoint(self.stories[j])

    def fits(self, i: int, j: int) -> bool:
        """Whether a reader would let two articles stand together."""
        return self.same(i, j) or (min(i, j), max(i, j)) in self.either


class Count(NamedTuple):
    """Sums over the judged articles of B-cubed precision and recall; pure groups of two or more, and all."""

    precision: float = 0.0
    recall: float = 0.0
    articles: int = 0
    pure: int = 0
    groups: int = 0


def days(paths: Sequence[Path]) -> Iterator[tuple[str, Day]]:
    """The judged days that the files have, each with the name of its part."""
    for part, judged in json.loads(JUDGED.read_text("utf-8")).items():
        for path in paths:
            if path.stem in judged:
                yield part, _day(path, judged[path.stem])


def _day(path: Path, judged: Mapping[str, Any]) -> Day:
    lines = path.read_text("utf-8").splitlines()
    articles = tuple(article(n, json.loads(line)) for n, line in enumerate(lines))
    stories: dict[str, set[int]] = defaultdict(set)
    for n, told in enumerate([*judged["stories"], *judged["others"].split()]):
        for name in told.split():
            stories[name].add(n)
    names = [key(f"{a.outlet}\n{a.title}")[:10] for a in articles]
    place = {name: n for n, name in enumerate(names)}
    either = (sorted(place[name] for name in two.split("+")) for two in judged.get("either", "").split())
    return Day(
        articles,
        tuple(frozenset(stories[name]) for name in names),
        frozenset((low, high) for low, high in either),
    )


def count(day: Day, groups: Sequence[Sequence[int]]) -> Count:
    """How well groups of places in the day fit the judgements."""
    found = [[i for i in told if day.stories[i]] for told in groups]
    judged = [i for told in found for i in told]
    total = Count()
    for told in found:
        precision = sum(sum(i == j or day.fits(i, j) for j in told) / len(told) for i in told)
        recall = sum(sum(day.same(i, j) for j in told) / sum(day.same(i, j) for j in judged) for i in told)
        pure = len(told) > 1 and all(day.fits(i, j) for i, j in combinations(told, 2))
        own = Count(precision, recall, len(told), pure, len(told) > 1)
        total = Count(*(a + b for a, b in zip(total, own, strict=True)))
    return total


def report(name: str, counts: Sequence[Count]) -> None:
    """Print a line of a part's days together."""
    p, r, articles, pure, groups = (sum(column) for column in zip(*counts, strict=True))
    p, r = p / articles, r / articles
    shares = f"P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}"
    print(f"{name:6} {shares}  pure {pure}/{groups} = {pure / groups:.3f}, {groups - pure} wrong merges")


def _grouped(day: Day, precision: Precision) -> list[list[int]]:
    place = {one.id: n for n, one in enumerate(day.articles)}
    return [[place[one.id] for one in story.articles] for story in group(day.articles, precision=precision)]


def main() -> None:
    """Count on the days that the files have."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--precision", choices=PRECISIONS, default="normal")
    asked = parser.parse_args()
    counts: dict[str, list[Count]] = defaultdict(list)
    for part, day in days(asked.files):
        counts[part].append(count(day, _grouped(day, asked.precision)))
    for part, of_days in counts.items():
        report(part, of_days)


if __name__ == "__main__":
    main()
