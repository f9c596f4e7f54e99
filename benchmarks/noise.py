"""How clean are the sentences that may be quoted? Precision and recall, on labelled real lines.

    python benchmarks/noise.py DATA …

DATA are JSON lines (`text`, or `docs` of {title, text}), feeds (.xml) or text files, or folders of these.
The labels stand in noise.json beside this file, by a hash of the line, so that no text of anybody is kept
here. Lines were drawn at random within strata, some of which were drawn from more densely; each labelled
line weighs as many lines as it stands for. The intervals are of 1,000 bootstrap samples by stratum.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from briefing import Article
from briefing.collect.parse import parse
from briefing.edit.articles.clean import is_weak, opening
from briefing.edit.articles.clean import kind as kind_of
from briefing.edit.articles.read import entitle, read, sentences
from briefing.errors import ParseError
from briefing.models import Feed
from briefing.text.sentences import split

LABELS = Path(__file__).with_suffix(".json")
# The kinds that docs/cleaning.md names; an editor also says "scrap", "heading", "code", "twice" and "about".
KINDS = ("form", "cookies", "share", "pitch", "more", "credit", "caption", "byline", "stamp")


class Line(NamedTuple):
    """A line of a text: what stands between two breaks or ends of sentences."""

    text: str
    start: int  # where the quote begins in it, -1 where the cleaning drops it


class Labelled(NamedTuple):
    """A labelled line: what an editor says of it, and what the cleaning does."""

    group: str  # the kind of source
    stratum: str
    weight: float  # how many lines it stands for
    kind: str  # of noise, as the editor says; "" for a sentence
    reason: str  # why it is dropped; "" where it is kept
    rightly: bool  # of a sentence that is kept: whether the quote begins where it should


def key(text: str) -> str:
    """What a line is known by."""
    return blake2b(" ".join(text.split()).encode(), digest_size=8).hexdigest()


def articles(paths: Iterable[Path]) -> Iterator[Article]:
    """The articles in files and folders, read as briefing reads them."""
    for path in paths:
        if path.is_dir():
            yield from articles(sorted(path.iterdir()))
        elif path.suffix == ".jsonl":
            for row in path.read_text(encoding="utf-8").splitlines():
                yield from _items(json.loads(row))
        elif path.suffix == ".xml":
            yield from _entries(path)
        elif path.suffix == ".txt":
            yield entitle(Article(id=path.name, title="", text=path.read_text(encoding="utf-8")))


def _items(row: dict[str, object]) -> Iterator[Article]:
    docs = row.get("docs", [row])
    assert isinstance(docs, list)
    for doc in docs:
        if "text" in doc:
            text, title = str(doc["text"]), str(doc.get("title", ""))
            yield Article(id="", title=title, text=text, language=str(row.get("lang", "en")))


def _entries(path: Path) -> Iterator[Article]:
    feed = Feed(url=path.as_uri())
    try:
        parsed = parse(path.read_bytes(), feed.url, {})
    except ParseError:
        return
    yield from (read(entry, feed, name=parsed.title) for entry in parsed.entries)


def lines(paths: Iterable[Path]) -> dict[str, Line]:
    """The different lines of the articles, each as the cleaning treats it where it first stands; the
    headline is none of them."""
    found: dict[str, Line] = {}
    for article in articles(paths):
        kept = {sentence.end: sentence.start for sentence in sentences(article)}
        title = _bare(article.title)
        for start, end, _ in split(article.text, article.language):
            text = article.text[start:end]
            if _bare(text) != title:
                found.setdefault(key(text), Line(text, kept[end] - start if end in kept else -1))
    return found


def _bare(text: str) -> str:
    return text.strip(" \t.!?…\"'“”‘’«»").lower()


def labelled(sample: dict[str, Any], found: dict[str, Line]) -> Iterator[Labelled]:
    """The sample's lines that stand in the data."""
    for stratum, drawn in sample.items():
        there = [(found[known], label) for known, label in drawn["labels"].items() if known in found]
        for line, label in there:
            kind = label if isinstance(label, str) else ""
            yield Labelled(
                stratum.split()[0],
                stratum,
                drawn["lines"] / len(there),
                kind,
                _reason(line),
                bool(kind) or line.start in (-1, label),
            )


def _reason(line: Line) -> str:
    if line.start >= 0:
        return ""
    text = line.text[opening(line.text) :]
    return kind_of(text) or ("weak" if is_weak(text) else "place")


Ask: TypeAlias = Callable[[Labelled], bool]


def share(lines: Sequence[Labelled], of: Ask, are: Ask) -> str:
    """What share of the lines of which the one holds the other holds of too, weighted, with its interval."""
    strata: dict[str, list[tuple[float, float]]] = {}
    for line in lines:
        strata.setdefault(line.stratum, []).append(
            (line.weight * of(line), line.weight * (of(line) and are(line)))
        )
    tables = [np.array(rows) for rows in strata.values()]
    count = sum(map(of, lines))
    if not count:
        return "        –"
    chance = np.random.default_rng(0)
    drawn = [
        sum(table[chance.integers(0, len(table), len(table))].sum(0) for table in tables) for _ in range(1000)
    ]
    low, high = np.percentile([part / whole for whole, part in drawn if whole], [2.5, 97.5]) * 100
    whole, part = sum(table.sum(0) for table in tables)
    return f"{part / whole * 100:5.1f} % [{low:.1f}, {high:.1f}] of {count}"


def report(lines: Sequence[Labelled]) -> None:
    """Precision and recall, by source and by kind."""

    def dropped(line: Labelled) -> bool:
        return bool(line.reason)

    def noise(line: Labelled) -> bool:
        return bool(line.kind)

    def named(line: Labelled) -> bool:
        return line.kind in KINDS

    for group in ["all", "news", *dict.fromkeys(line.group for line in lines)]:
        ours = [x for x in lines if group in ("all", x.group) or (group == "news" and x.group != "blogs")]
        print(f"{group:8} precision          {share(ours, dropped, noise)}")
        print(f"{'':8} of the nine kinds  {share(ours, lambda x: x.reason in KINDS, noise)}")
        print(f"{'':8} recall             {share(ours, noise, dropped)}")
        print(f"{'':8} of the nine kinds  {share(ours, named, dropped)}")
        print(f"{'':8} clean              {share(ours, lambda x: not x.reason, lambda x: not x.kind)}")
        print(
            f"{'':8} begin rightly      {share(ours, lambda x: not x.kind + x.reason, lambda x: x.rightly)}"
        )
    print("\nprecision by what the cleaning says")
    for reason in sorted({line.reason for line in lines if line.reason}):
        print(f"{reason:8} {share(lines, lambda x, r=reason: x.reason == r, noise)}")
    print("\nrecall by what the editor says")
    for kind in sorted({line.kind for line in lines if line.kind}):
        print(f"{kind:8} {share(lines, lambda x, k=kind: x.kind == k, dropped)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+", help="JSON lines, feeds, texts, or folders of these.")
    parser.add_argument("--labels", type=Path, default=LABELS, help="Other labels than noise.json.")
    options = parser.parse_args()
    found = lines(options.data)
    for name, sample in json.loads(options.labels.read_text(encoding="utf-8"))["samples"].items():
        known = list(labelled(sample, found))
        missing = sum(len(drawn["labels"]) for drawn in sample.values()) - len(known)
        print(f"\n{name}: {len(known)} lines, {missing} not in the data\n")
        report(known)


if __name__ == "__main__":
    main()
