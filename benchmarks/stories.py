"""How good are the stories, and how does the work grow? Figures for docs/stories.md.

    python benchmarks/stories.py FILE.jsonl …            B-cubed, purity, CPU seconds on labelled articles
    python benchmarks/stories.py FILE.jsonl … --precision strict
    python benchmarks/stories.py FILE.jsonl … --grow 1000,5000,20000
    python benchmarks/stories.py FILE.jsonl … --fit [--among FEED.xml …]

A line of a file is an article: title, text, story (its label), and where known date (ISO 8601), outlet, url,
lang. `--fit` learns the weights of briefing/edit/evidence.py again. `--among` puts the last file's articles
among those of another time's feeds, so that it also sees pairs which only chance made alike.
"""

import argparse
import dataclasses
import json
import re
import time
import tracemalloc
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import feedparser
import numpy as np

from briefing.edit.evidence import FLOOR, WEIGHTS, corpus, features
from briefing.edit.group import PRECISIONS, Precision, group
from briefing.models import Article
from briefing.text.similarity import neighbours

Item = Mapping[str, Any]


class Score(NamedTuple):
    """B-cubed (Bagga & Baldwin 1998); how many stories of two articles or more are pure; CPU seconds."""

    precision: float
    recall: float
    f1: float
    pure: int
    groups: int
    stories: int
    labels: int
    seconds: float


def article(place: int, item: Item) -> Article:
    """The article of a labelled line; a date without a time says too little to count."""
    date = item.get("date") or ""
    return Article(
        id=str(place),
        title=item["title"],
        text=item.get("text") or "",
        url=item.get("url") or "",
        outlet=item.get("outlet") or f"outlet {place}",
        published=datetime.fromisoformat(date) if "T" in date else None,
        language=item.get("lang", "en"),
    )


def measure(items: Sequence[Item], precision: Precision = "normal") -> Score:
    """How well the stories of the items fit their labels."""
    articles = [article(n, item) for n, item in enumerate(items)]
    start = time.process_time()
    stories = group(articles, precision=precision)
    seconds = time.process_time() - start
    found = {a.id: n for n, story in enumerate(stories) for a in story.articles}
    return score([str(item["story"]) for item in items], [found[a.id] for a in articles], seconds)


def score(labels: Sequence[str], found: Sequence[int], seconds: float = 0.0) -> Score:
    """B-cubed and purity of a grouping, given each article's label and group."""
    both, label, groups = Counter(zip(labels, found, strict=True)), Counter(labels), Counter(found)
    precision = sum(n * n / groups[g] for (_, g), n in both.items()) / len(labels)
    recall = sum(n * n / label[at] for (at, _), n in both.items()) / len(labels)
    inside: dict[int, set[str]] = defaultdict(set)
    for at, g in zip(labels, found, strict=True):
        inside[g].add(at)
    several = [g for g, n in groups.items() if n > 1]
    pure = sum(len(inside[g]) == 1 for g in several)
    f1 = 2 * precision * recall / (precision + recall)
    return Score(precision, recall, f1, pure, len(several), len(groups), len(label), seconds)


def copies(items: Sequence[Item], count: int) -> Iterator[Item]:
    """`count` items: the given ones again and again, names and half the longer words renamed each time."""
    for n in range(count):
        turn, item = n // len(items), items[n % len(items)]
        tail = "".join("bcdfgklmnp"[int(digit)] for digit in str(turn)) if turn else ""

        def renamed(match: re.Match[str], tail: str = tail) -> str:
            word = match[0]
            own = word[0].isupper() or (len(word) >= 6 and zlib.crc32(word.lower().encode()) % 2)
            return word + tail if own else word

        text = " ".join((item.get("text") or "").split()[:80])
        yield {
            "title": re.sub(r"[A-Za-z]{4,}", renamed, item["title"]),
            "text": re.sub(r"[A-Za-z]{4,}", renamed, text),
            "story": f"{turn} {item['story']}",
        }


def grow(items: Sequence[Item], sizes: Sequence[int]) -> None:
    """Print time, memory and fit for growing numbers of articles."""
    print(f"{'articles':>9} {'CPU s':>7} {'ms each':>8} {'MB':>6} {'F1':>6}")
    for size in sizes:
        many = list(copies(items, size))
        result = measure(many)
        tracemalloc.start()
        group([article(n, item) for n, item in enumerate(many)])
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        each = 1000 * result.seconds / size
        print(f"{size:9} {result.seconds:7.2f} {each:8.3f} {peak:6.0f} {result.f1:6.3f}")


def fit(sets: Sequence[Sequence[Item]], among: Sequence[Path]) -> None:
    """Print the weights that a logistic regression learns on the sets' pairs, each set weighing the same."""
    tables = [
        _pairs([article(n, item) for n, item in enumerate(s)], [str(i["story"]) for i in s]) for s in sets
    ]
    if among:
        tables.append(_chance(sets[-1], [a for path in among for a in _feed(path)]))
    x = np.concatenate([t[0] for t in tables])
    y = np.concatenate([t[1] for t in tables])
    weight = np.concatenate([np.full(len(t[1]), 1 / len(t[1]) / len(tables)) for t in tables])
    learned = np.zeros(x.shape[1])
    for _ in range(50):  # Newton's method, with a little ridge
        sure = 1 / (1 + np.exp(-np.clip(x @ learned, -30, 30)))
        slope = x.T @ (weight * (sure - y)) + 1e-4 * learned
        bend = (x * (weight * sure * (1 - sure) + 1e-9)[:, None]).T @ x + 1e-4 * np.eye(len(learned))
        learned -= np.linalg.solve(bend, slope)
    print("in use ", [round(w, 2) for w in WEIGHTS])
    print("learned", [round(float(w), 2) for w in learned])


def _pairs(articles: Sequence[Article], labels: Sequence[str]) -> tuple[Any, Any]:
    known = corpus(articles)
    near = list(neighbours(known.vectors, FLOOR))
    x = np.array([features(known, i, j, alike) for i, j, alike in near])
    return x, np.array([labels[i] == labels[j] for i, j, _ in near], float)


def _chance(items: Sequence[Item], feed: Sequence[Article]) -> tuple[Any, Any]:
    """The pairs of labelled articles, and of one with a feed's; those within a feed tell nothing."""
    told = [dataclasses.replace(article(n, item), published=None) for n, item in enumerate(items)]
    known = corpus([*told, *feed])
    labels = [*(str(item["story"]) for item in items), *(f"feed {n}" for n in range(len(feed)))]
    near = [pair for pair in neighbours(known.vectors, FLOOR) if pair[0] < len(told)]
    x = np.array([features(known, i, j, alike) for i, j, alike in near])
    return x, np.array([labels[i] == labels[j] for i, j, _ in near], float)


def _feed(path: Path) -> Iterator[Article]:
    entries = feedparser.parse(path.read_bytes()).entries
    for n, entry in enumerate(entries):
        text = re.sub(r"<[^>]+>", " ", entry.get("summary", ""))
        yield Article(id=f"{path.stem} {n}", title=entry.get("title", ""), text=text, outlet=path.stem)


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--precision", choices=PRECISIONS, default="normal")
    parser.add_argument("--grow", metavar="SIZES", help="Numbers of articles, with commas between.")
    parser.add_argument("--fit", action="store_true", help="Learn the weights again.")
    parser.add_argument("--among", nargs="+", type=Path, default=[], help="Feeds of another time.")
    asked = parser.parse_args()
    sets = [[json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in asked.files]
    if asked.fit:
        fit(sets, asked.among)
    elif asked.grow:
        grow([item for items in sets for item in items], [int(size) for size in asked.grow.split(",")])
    else:
        report(asked.files, [measure(items, asked.precision) for items in sets])


def report(files: Sequence[Path], scores: Sequence[Score]) -> None:
    """Print a line for each set, and the mean."""
    print(f"{'set':10} {'P':>5} {'R':>5} {'F1':>5}  pure of 2+       stories/labels  CPU s")
    for path, s in zip(files, scores, strict=True):
        pure = f"{s.pure}/{s.groups} ({s.pure / max(1, s.groups):.2f})"
        print(
            f"{path.stem:10} {s.precision:5.3f} {s.recall:5.3f} {s.f1:5.3f}  {pure:15}  "
            f"{s.stories:6}/{s.labels:<6} {s.seconds:6.2f}"
        )
    print(f"mean F1 {sum(s.f1 for s in scores) / len(scores):.3f}")


if __name__ == "__main__":
    main()
