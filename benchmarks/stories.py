"""How good are the stories, and how does the work grow? Figures for docs/stories-measured.md.

    python benchmarks/stories.py FILE.jsonl …            B-cubed, purity, CPU seconds on labelled articles
    python benchmarks/stories.py FILE.jsonl … --precision strict
    python benchmarks/stories.py FILE.jsonl … --small    the same on sets of 5, 10 and 20 articles
    python benchmarks/stories.py FILE.jsonl … --held-out --days DAY.jsonl … --more FILE.jsonl …
    python benchmarks/stories.py FILE.jsonl … --fit --days DAY.jsonl …
    python benchmarks/stories.py FILE.jsonl … --grow 1000,5000,20000 --plot growth.svg
    python benchmarks/stories.py FILE.jsonl --rank 30,60,120

A line of a file is an article: title, text, story (its label), and where known date (ISO 8601), outlet, url,
lang. `--fit` learns the weights of edit/stories/pairs.py again, `--held-out` judges learning on stories and
days it never saw. Both learn from judged days, too: `--days` names the files of stories_days.py. `--more`
names further files that are only judged, 240 articles at a time.
"""

import argparse
import json
import random
import re
import resource
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from briefing.edit.stories.group import PRECISIONS, Precision, group
from briefing.models import Article

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


def grow(items: Sequence[Item], sizes: Sequence[int]) -> list[tuple[float, float]]:
    """Print time, memory and fit for growing numbers of articles, memory is the process's so far; give the
    numbers with their CPU seconds."""
    found = []
    print(f"{'articles':>9} {'CPU s':>7} {'ms each':>8} {'MB':>6} {'F1':>6}")
    for size in sizes:
        result = measure(list(copies(items, size)))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        each = 1000 * result.seconds / size
        print(f"{size:9} {result.seconds:7.2f} {each:8.3f} {peak:6.0f} {result.f1:6.3f}", flush=True)
        found.append((float(size), result.seconds))
    return found


def whole_stories(items: Sequence[Item], count: int, seed: str) -> list[Item]:
    """At most `count` items, drawn by story, none of which fills more than two thirds."""
    chance = random.Random(seed)
    by_story: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_story[str(item["story"])].append(item)
    chosen: list[Item] = []
    for label in chance.sample(sorted(by_story), len(by_story)):
        told = by_story[label]
        if len(told) <= min(0.7 * count, count - len(chosen)):
            chosen += told
    return chosen


def small(names: Sequence[str], sets: Sequence[Sequence[Item]], times: int = 20) -> None:
    """Print how good the stories of few articles are: a reader of few feeds has no more."""
    print(f"{'set':10} {'articles':>8} {'F1':>6}  pure of 2+")
    for name, items in zip(names, sets, strict=True):
        for count in (5, 10, 20):
            scores = [measure(whole_stories(items, count, f"{name} {n}")) for n in range(times)]
            f1 = sum(s.f1 for s in scores) / times
            pure, groups = sum(s.pure for s in scores), sum(s.groups for s in scores)
            print(f"{name:10} {count:8} {f1:6.3f}  {pure}/{groups}")


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--precision", choices=PRECISIONS, default="normal")
    parser.add_argument("--small", action="store_true", help="Judge sets of few articles.")
    parser.add_argument("--held-out", action="store_true", help="Learn on halves, judge on the others.")
    parser.add_argument("--fit", action="store_true", help="Learn the weights again.")
    parser.add_argument("--more", nargs="+", type=Path, default=[], help="Further stories, only judged.")
    parser.add_argument("--days", nargs="+", type=Path, default=[], help="Judged days of feeds.")
    parser.add_argument("--grow", metavar="SIZES", type=_numbers, help="Numbers of articles, commas between.")
    parser.add_argument("--plot", type=Path, help="With --grow: a file for the picture of it, an SVG.")
    parser.add_argument(
        "--rank", metavar="OUTLETS", type=_numbers, help="Numbers of outlets, commas between."
    )
    asked = parser.parse_args()
    names = [path.stem for path in asked.files]
    sets, more = (
        [[json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in paths]
        for paths in (asked.files, asked.more)
    )
    if asked.fit or asked.held_out:
        import stories_learning

        if asked.fit:
            stories_learning.fit(sets, asked.days)
        else:
            stories_learning.held_out(names, sets, more, asked.days)
    elif asked.rank:
        import stories_ranking

        stories_ranking.report(sets[0], asked.rank)
    elif asked.grow:
        found = grow([item for items in sets for item in items], asked.grow)
        if asked.plot:
            from plot import growth  # beside this file, which a test loads from elsewhere

            title = "To group articles: time over their number; dashed, in proportion"
            asked.plot.write_text(growth(found, title, "articles", "CPU seconds"), encoding="utf-8")
    elif asked.small:
        small(names, sets)
    else:
        report(names, [measure(items, asked.precision) for items in sets])


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def report(names: Sequence[str], scores: Sequence[Score]) -> None:
    """Print a line for each set, and the mean."""
    print(f"{'set':10} {'P':>5} {'R':>5} {'F1':>5}  pure of 2+       stories/labels  CPU s")
    for name, s in zip(names, scores, strict=True):
        pure = f"{s.pure}/{s.groups} ({s.pure / max(1, s.groups):.2f})"
        print(
            f"{name:10} {s.precision:5.3f} {s.recall:5.3f} {s.f1:5.3f}  {pure:15}  "
            f"{s.stories:6}/{s.labels:<6} {s.seconds:6.2f}"
        )
    print(f"mean F1 {sum(s.f1 for s in scores) / len(scores):.3f}")


if __name__ == "__main__":
    main()
