"""Count how common English words are in news, for briefing/edit/evidence/common.json.

    python benchmarks/common_words.py PERIOD.jsonl … > briefing/edit/evidence/common.json

A file holds the articles of a time, a line each: title, text. A share is the mean of the files' own, so that
what one year spoke of (a pandemic) doesn't count as often as it was printed. Stems of one time alone are left
out: its names, and the addresses that outlets write under everything.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.edit.evidence.common import PER
from briefing.edit.evidence.portrait import portrait
from briefing.models import Article

LEAST = 20  # articles with a stem, in all
ABOUT = (
    "How common the stems of English words are in news: articles in ten thousand -> the stems that so many "
    "have in title and lead. Counted by benchmarks/common_words.py in {count:,} articles of {times} times, "
    "each weighing the same; see docs/stories.md."
)


def stems(path: Path) -> Iterator[frozenset[str]]:
    """The stems in title and lead of each article of the file, the same text once."""
    seen = set()
    for line in path.read_text("utf-8").splitlines():
        item = json.loads(line)
        key = item["title"], item["text"][:60]
        if key not in seen:
            seen.add(key)
            told = Article(id="", title=item["title"], text=item["text"], language="en")
            yield frozenset(portrait(told).said)


def table(paths: Sequence[Path]) -> dict[str, object]:
    """What stands in common.json: articles in ten thousand -> stems."""
    times, counts = [], []
    for path in paths:
        articles = list(stems(path))
        counts.append(len(articles))
        times.append(Counter(stem for article in articles for stem in article))
    rows: dict[int, list[str]] = defaultdict(list)
    for stem in set().union(*times):
        known = [time[stem] for time in times]
        if sum(known) >= LEAST and sum(n > 0 for n in known) > 1 and stem.replace("'", "").isalpha():
            share = sum(n / count for n, count in zip(known, counts, strict=True)) / len(times)
            rows[max(1, round(PER * share))].append(stem)
    english = {str(share): " ".join(sorted(rows[share])) for share in sorted(rows)}
    return {"about": ABOUT.format(count=sum(counts), times=len(times)), "en": english}


if __name__ == "__main__":
    print(json.dumps(table([Path(name) for name in sys.argv[1:]]), ensure_ascii=False, indent=1))
