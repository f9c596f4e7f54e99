"""How often is a label right, and how often is a plain one missed? Figures for docs/summaries.md.

    python benchmarks/labels.py single.jsonl multi.jsonl basil.jsonl FEED.xml …   precision and recall
    python benchmarks/labels.py … --mistakes                                      and what is wrong
    python benchmarks/labels.py … --draw 50 --seed 1      sentences yet unjudged, 50 of each label

labels.json has the judgements without the texts: by the hash of a sentence the label that an editor would
let stand before it, "" for none. They come in the order in which they were read: the first while the rules
were written, each further part drawn with the rules as they had become, and read to mend them. A line of a
JSON file is an object with `text`, or with `docs`, a list of such.
"""

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

from briefing.collect.parse import parse
from briefing.edit.articles.read import read, sentences
from briefing.edit.summarize.labels import label
from briefing.errors import BriefingError
from briefing.models import Article, Feed, Sentence

JUDGED = Path(__file__).with_suffix(".json")
NAMES = ("numbers", "words", "next", "why")
Found: TypeAlias = Mapping[str, tuple[Sentence, str]]  # hash -> a sentence and the label that it gets


def articles(path: Path) -> Iterator[Article]:
    """The English articles of a file of JSON lines, or of a feed; none where it can't be read."""
    if path.suffix == ".jsonl":
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            item = json.loads(line)
            for i, doc in enumerate(item.get("docs") or [item]):
                yield article(f"{path.name} {n}.{i}", item, doc)
        return
    address = f"https://example.org/{path.parent.name}/{path.name}"
    try:
        entries = parse(path.read_bytes(), address, {}).entries
    except BriefingError:
        return
    found = (read(entry, Feed(address, name=path.stem)) for entry in entries)
    yield from (one for one in found if one.language == "en")


def article(place: str, item: Mapping[str, Any], doc: Mapping[str, Any]) -> Article:
    """The article of one text in a line."""
    outlet = doc.get("outlet") or item.get("outlet") or place
    title, text = doc.get("title") or "", doc.get("text") or ""
    return Article(id=place, title=title, text=text, outlet=outlet, language=item.get("lang", "en"))


def key(text: str) -> str:
    """A text's hash: its judgement's name."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


def codes_of(path: Path) -> dict[str, str]:
    """Of each hash the code under which a file of judgements has it: `{"N": "0f3a… 91bc…", …}`."""
    return by_name(json.loads(path.read_text(encoding="utf-8")))


def by_name(told: Mapping[str, str]) -> dict[str, str]:
    """Of each hash its code, as `codes_of` has it."""
    return {name: code for code, names in told.items() for name in names.split()}


def found(paths: Sequence[Path]) -> Found:
    """Every sentence of the files and its label, each once."""
    return {
        key(one.text): (one, label(one, "en"))
        for path in paths
        for told in articles(path)
        for one in sentences(told)
    }


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, hits / of
    middle, width = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - width) / (1 + z * z / of), (middle + width) / (1 + z * z / of)


def shown(hits: int, of: int) -> str:
    """A share as 47/50 = 0.94 [0.84, 0.98]."""
    low, high = wilson(hits, of)
    return f"{hits}/{of} = {hits / max(1, of):.2f} [{low:.2f}, {high:.2f}]"


def report(name: str, judged: Mapping[str, str], all_found: Found, *, mistakes: bool) -> None:
    """Precision and recall of each label on the judged sentences that the files have."""
    known = {at: (right.split(), *all_found[at]) for at, right in judged.items() if at in all_found}
    print(f"\n{name}: {len(known)} sentences of {len(judged)} judged")
    for one in NAMES:
        given = [right for right, _, told in known.values() if told == one]
        asked = [told for right, _, told in known.values() if one in right]
        hits = sum(one in right for right in given)
        print(
            f"  {one:8} precision {shown(hits, len(given)):32} recall {shown(asked.count(one), len(asked))}"
        )
    silent = [right for right, _, told in known.values() if not told]
    missed = Counter(one for right in silent for one in right)
    print(f"  without a label: {len(silent)}, of which would deserve one: {dict(missed)}")
    for right, sentence, told in known.values() if mistakes else ():
        if told not in right and (told or right):
            print(f"  {told or '-'} for {'/'.join(right) or '-'}: {sentence.text}")


def draw(all_found: Found, known: Mapping[str, str], count: int, seed: int) -> Iterator[str]:
    """Sentences yet unjudged with what stands before them: so many of each label, twice as many of none."""
    heaps: dict[str, list[str]] = defaultdict(list)
    for at, (_, told) in sorted(all_found.items()):
        if at not in known:
            heaps[told].append(at)
    for name in (*NAMES, ""):
        heap = heaps[name]
        yield f"# {name or 'none'}: {len(heap)}"
        for at in random.Random(seed).sample(heap, min(len(heap), count * (1 if name else 2))):
            sentence = all_found[at][0]
            before = sentence.article.text[max(0, sentence.start - 120) : sentence.start].replace("\n", " / ")
            yield f"{at} {name or '-'}\n    …{before}\n    >> {sentence.text}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+", help="JSON lines, or feeds.")
    parser.add_argument("--mistakes", action="store_true", help="Print the sentences that are wrong.")
    parser.add_argument("--draw", type=int, help="Print so many unjudged sentences of each label instead.")
    parser.add_argument("--seed", type=int, default=0, help="Of the draw.")
    options = parser.parse_args()
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    all_found = found(options.data)
    if options.draw:
        known = {at: right for part in judged.values() for at, right in part.items()}
        print(*draw(all_found, known, options.draw, options.seed), sep="\n")
        return
    given = Counter(name for _, name in all_found.values() if name)
    print(f"{len(all_found)} sentences, of which labelled: {dict(given)}")
    for name, part in judged.items():
        report(name, part, all_found, mistakes=options.mistakes)


if __name__ == "__main__":
    main()
