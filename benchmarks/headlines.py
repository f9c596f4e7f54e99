"""How often is a story headed by a plain report of what happened? Figures for docs/stories.md.

    python benchmarks/headlines.py uci.jsonl mix.jsonl day/*.xml …     acceptable, and the best
    python benchmarks/headlines.py … --mistakes                        and what heads the others

headlines.json has the judgements without the texts. A story is named by its set (a file, or the folder of a
day's feeds) and has the hashes of the titles that may head it, the best first, and of the others. It has
three parts: the rules were mended on the first two, the third was drawn from what was left and only counted.
A line of a JSON file is an article with its `title`. Titles count where a story has one that may head it.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from labels import articles, key, shown

from briefing.edit.headlines.headline import headline, parts
from briefing.edit.stories.corpus import Corpus, corpus
from briefing.models import Article
from briefing.text.similarity import centroid, cosine

JUDGED = Path(__file__).with_suffix(".json")
Judged: TypeAlias = Mapping[str, Sequence[str]]  # "good": hashes, the best first; "other": hashes


def sets(paths: Sequence[Path]) -> dict[str, list[Article]]:
    """The articles of each set: a file of JSON lines, or all feeds of a folder."""
    found: dict[str, list[Article]] = defaultdict(list)
    for path in paths:
        name = path.stem if path.suffix == ".jsonl" else path.parent.name
        found[name] += list(_dated(path)) if path.suffix == ".jsonl" else list(articles(path))
    return found


def _dated(path: Path) -> Iterator[Article]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for item, told in zip(lines, articles(path), strict=True):
        date = item.get("date") or ""
        when = datetime.fromisoformat(date) if "T" in date else None
        yield replace(told, url=item.get("url") or "", published=when)


def chosen(known: Corpus, told: Sequence[Article], members: Sequence[int]) -> int:
    """The article that heads the story of the members, by how central each title is among the set's words."""
    about = centroid([known.row(i, known.said) for i in members])
    central = [cosine(known.row(i, known.title), about) for i in members]
    return members[headline([told[i] for i in members], central)]


def report(
    part: str, judged: Mapping[str, Judged], found: Mapping[str, list[Article]], *, mistakes: bool
) -> None:
    """How many of a part's stories have an acceptable headline, and how many the best."""
    heads: list[tuple[bool, bool]] = []
    wrong: list[str] = []
    for name in sorted({at.split("/")[0] for at in judged} & set(found)):
        told = found[name]
        known, places = corpus(told), defaultdict(list)
        for i, article in enumerate(told):
            places[key(article.title)].append(i)
        for at, story in judged.items():
            read = [*story["good"], *story["other"]]
            members = sorted(i for title in read for i in places[title])
            if at.split("/")[0] != name or not story["good"] or not members:
                continue
            first = told[chosen(known, told, members)]
            hit = key(first.title)
            heads.append((hit in story["good"], hit == story["good"][0]))
            if not heads[-1][0]:
                best = next((told[i].title for i in places[story["good"][0]]), "")
                told_why = ", ".join(f"{why.text} {why.value:.2f}" for why in parts(first))
                wrong.append(f"  {at}\n    {first.title}\n      {told_why}\n    {best}")
    print(f"\n{part}: {len(heads)} stories")
    print(f"  acceptable {shown(sum(good for good, _ in heads), len(heads))}")
    print(f"  the best   {shown(sum(best for _, best in heads), len(heads))}")
    print(*(wrong if mistakes else ()), sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+", help="JSON lines, or feeds.")
    parser.add_argument("--mistakes", action="store_true", help="Print what heads the others.")
    options = parser.parse_args()
    found = sets(options.data)
    for part, judged in json.loads(JUDGED.read_text(encoding="utf-8")).items():
        report(part, judged, found, mistakes=options.mistakes)


if __name__ == "__main__":
    main()
