"""How often does an outlet that `support` counts say the same as the quote? Figures for docs/summaries.md.

    python benchmarks/support.py multi.jsonl basil.jsonl day/*.xml …         precision and recall
    python benchmarks/support.py … --mistakes                                and what is wrong
    python benchmarks/support.py … --draw 100 --seed 1      pairs yet unjudged: counted, and just not
    python benchmarks/support.py … --write      and puts the weights that outlets teach into support.py

support.json has the judgements without the texts, in parts. By the hash of two sentences, whether the second
carries the main claim of the first (1) or not (0): what was looked at while the rule was written, and what
was drawn afterwards; and so for the pairs that a wider rule added in 120 days of feeds (1902139/lede,
gesab001/headlines), AllSides, ECB+ and Timeline17. By the hash of a quote and of all that another outlet
says of the story, whether that outlet says what the quote says: quotes of whole articles of some 100 US
outlets, 2012-2020 (the odd years first, the even ones last; main claims alone), then of days of those feeds
and again of such articles, half of them counted by an earlier rule, as fact-checkers saw it (TEACH). A line
of a JSON file is an object with `docs`, a list of outlets' texts on one story, or with `articles`, or an
article with the `story` it belongs to. Feeds are grouped into stories, those of one folder as one day.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from inspect import getfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
from further import chances, write
from further import learn as regression
from labels import article, articles, shown
from learning import folds

from briefing.edit.articles.read import sentences
from briefing.edit.stories.group import group
from briefing.edit.summarize import summarize
from briefing.edit.summarize.echo import carried
from briefing.edit.summarize.source import Source
from briefing.edit.summarize.support import WEIGHTS, Told, backing
from briefing.models import Article, Sentence
from briefing.text.words import terms

JUDGED = Path(__file__).with_suffix(".json")
NAMES = [name for name in WEIGHTS if name != "bias"]
TEACH = ("outlets of days", "outlets of full articles")  # parts of support.json
PENALTY = 5.0


class Pair(NamedTuple):
    """A sentence, another outlet's, and whether the second is taken to say what the first says."""

    quote: Sentence
    other: Sentence
    counted: bool

    @property
    def like(self) -> float:
        """Which share of the shorter one's terms the other has; it only orders what is judged."""
        mine, theirs = (set(terms(one.text, "en")) for one in (self.quote, self.other))
        return len(mine & theirs) / max(1, min(len(mine), len(theirs))) if len(theirs) > 3 else 0.0


def stories(paths: Sequence[Path]) -> Iterator[tuple[list[Article], int | None]]:
    """The articles of each story of several outlets, and how many words its summary has; None for three
    sentences."""
    days: dict[Path, list[Article]] = defaultdict(list)
    for path in paths:
        if path.suffix != ".jsonl":
            days[path.parent] += articles(path)
            continue
        told: dict[str, list[Article]] = defaultdict(list)
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            item = json.loads(line)
            for i, doc in enumerate(item.get("docs") or item.get("articles") or [item]):
                told[str(item.get("story", n))].append(article(f"{path.name} {n}.{i}", item, doc))
        yield from ((found, None if found[0].title else 225) for found in told.values() if _several(found))
    for day in days.values():
        yield from ((list(story.articles), None) for story in group(day) if _several(story.articles))


def _several(told: Iterable[Article]) -> bool:
    return len({one.outlet for one in told}) > 1


def judged_pairs(paths: Sequence[Path], judged: Container[str]) -> dict[str, Pair]:
    """The pairs of the stories that somebody has judged, by their hash."""
    found: dict[str, Pair] = {}
    for told, _ in stories(paths):
        said = [one for text in told for one in sentences(text)]
        places = _places(said, judged)
        chosen = sorted({i for i, _ in places})
        same = carried(chosen, Source((), tuple(said), "en")) if chosen else ()
        for i, j in places:
            found[key(said[i], said[j])] = Pair(said[i], said[j], bool(same[chosen.index(i)][j]))
    return found


def _places(said: Sequence[Sentence], judged: Container[str]) -> list[tuple[int, int]]:
    """Which two of a story's sentences somebody has judged."""
    return [
        (i, j)
        for i, one in enumerate(said)
        for j, other in enumerate(said)
        if one.article.outlet != other.article.outlet and key(one, other) in judged
    ]


class Backed(NamedTuple):
    """A quote, another outlet of its story, whether it counts, and what speaks for it."""

    quote: Sentence
    outlet: str
    counted: bool
    measures: Sequence[float]  # NAMES


def judged_outlets(paths: Sequence[Path], judged: Container[str]) -> dict[str, Backed]:
    """The quotes and outlets of the stories that somebody has judged, by their hash."""
    found: dict[str, Backed] = {}
    for told, _ in stories(paths):
        texts: dict[str, list[str]] = defaultdict(list)
        for one in told:
            texts[one.outlet].append(one.text)
        whole = {outlet: _hash("\n".join(sorted(parts))) for outlet, parts in texts.items()}
        source = Source(tuple(told), tuple(one for text in told for one in sentences(text)), "en")
        for i, one in enumerate(source.sentences):
            others = {
                at: outlet for outlet in whole if (at := _hash(f"{one.text}\n{whole[outlet]}")) in judged
            }
            others = {at: outlet for at, outlet in others.items() if outlet != one.article.outlet}
            if others:
                backed, measures = backing([one], source)[0], Told(source).measures(i)
                for at, outlet in others.items():
                    values = [measures[outlet][0][name] for name in NAMES]
                    found[at] = Backed(one, outlet, outlet in backed, values)
    return found


def learn(found: Mapping[str, Backed], judged: Mapping[str, int]) -> Mapping[str, float]:
    """What each measure is worth, by the judged outlets, with how often it is right by those of others."""
    known = [(found[at], right) for at, right in judged.items() if at in found]
    raw, wanted = np.array([one.measures for one, _ in known]), np.array([right for _, right in known], float)
    guessed = np.zeros(len(known))
    for quotes in folds(one.quote.text for one, _ in known):
        held = np.array([one.quote.text in quotes for one, _ in known])
        guessed[held] = chances(raw[held], *regression(raw[~held], wanted[~held], PENALTY))
    print(f"\n{len(known)} outlets, by weights that other quotes teach:")
    for asked in (0.7, 0.75, 0.8, 0.85, 0.9):
        enough = guessed >= asked
        print(f"  {asked:.2f} asked: right {shown(int(wanted[enough].sum()), int(enough.sum()))}")
    weights, bias = regression(raw, wanted, PENALTY)
    return {**dict(zip(NAMES, weights.tolist(), strict=True)), "bias": bias}


def _hash(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()


def quoted_pairs(paths: Sequence[Path]) -> dict[str, Pair]:
    """Every quote of a summary with one sentence of each other outlet: one that counts, else the likest."""
    found: dict[str, Pair] = {}
    for told, words in stories(paths):
        said = [one for text in told for one in sentences(text)]
        places = [(quote.article, quote.start) for quote in summarize(told, words=words).quotes]
        own = [next(one for one in said if (one.article, one.start) == place) for place in places]
        same = carried([said.index(one) for one in own], Source((), tuple(said), "en"))
        for i, quote in enumerate(own):
            best: dict[str, Pair] = {}
            for j, other in enumerate(said):
                pair, before = Pair(quote, other, bool(same[i, j])), best.get(other.article.outlet)
                if before is None or (pair.counted, pair.like) > (before.counted, before.like):
                    best[other.article.outlet] = pair
            best.pop(quote.article.outlet, None)
            found |= {key(pair.quote, pair.other): pair for pair in best.values()}
    return found


def key(quote: Sentence, other: Sentence) -> str:
    """The hash of a pair: its judgement's name."""
    return _hash(f"{quote.text}\n{other.text}")


def report(
    name: str, judged: Mapping[str, int], found: Mapping[str, Pair | Backed], *, mistakes: bool
) -> None:
    """Precision and recall on what the files have of what was judged."""
    known = [(bool(right), found[at]) for at, right in judged.items() if at in found]
    counted = [right for right, pair in known if pair.counted]
    carries = [pair.counted for right, pair in known if right]
    print(f"\n{name}: {len(known)} of {len(judged)} judged")
    print(f"  precision {shown(sum(counted), len(counted))}")
    print(f"  recall    {shown(sum(carries), len(carries))}")
    for right, pair in known if mistakes else ():
        if right != pair.counted:
            kind = "missed" if right else "wrong"
            other = pair.other.text if isinstance(pair, Pair) else pair.outlet
            print(f"  {kind}\n    {pair.quote.text}\n    {other}")


def draw(found: Mapping[str, Pair], known: Mapping[str, int], count: int, seed: int) -> Iterator[str]:
    """Pairs yet unjudged: so many that are counted, by chance, and as many of the likest that are not."""
    new = [at for at in sorted(found) if at not in known]
    counted = [at for at in new if found[at].counted]
    missed = sorted((at for at in new if not found[at].counted), key=lambda at: -found[at].like)
    yield f"# {len(counted)} are counted, {len(missed)} are not"
    picked = random.Random(seed).sample(counted, min(len(counted), count))
    for at in picked + missed[:count]:
        pair = found[at]
        yield f"{at} {int(pair.counted)} {pair.like:.2f}\n  > {pair.quote.text}\n  < {pair.other.text}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+", help="JSON lines, or feeds.")
    parser.add_argument("--mistakes", action="store_true", help="Print the pairs that are wrong.")
    parser.add_argument("--draw", type=int, help="Print so many unjudged pairs of each kind instead.")
    parser.add_argument("--seed", type=int, default=0, help="Of the draw.")
    parser.add_argument("--write", action="store_true", help="Put the weights into support.py.")
    options = parser.parse_args()
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    known = {at: right for part in judged.values() for at, right in part.items()}
    if options.draw:
        print(*draw(quoted_pairs(options.data), known, options.draw, options.seed), sep="\n")
        return
    outlets = judged_outlets(options.data, known)
    found = {**judged_pairs(options.data, known), **outlets}
    for name, part in judged.items():
        if found.keys() & part.keys():
            report(name, part, found, mistakes=options.mistakes)
    teaching = {at: right for name in TEACH for at, right in judged[name].items() if at in outlets}
    if teaching:
        weights = learn(outlets, teaching)
        if options.write:
            write(Path(getfile(Told)), weights)


if __name__ == "__main__":
    main()
