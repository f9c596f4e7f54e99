"""How often does an outlet that `support` counts say the same as the quote? Figures for docs/summaries.md.

    python benchmarks/support.py multi.jsonl basil.jsonl day/*.xml …         precision and recall
    python benchmarks/support.py … --mistakes                                and what is wrong
    python benchmarks/support.py … --draw 100 --seed 1      pairs yet unjudged: counted, and just not
    python benchmarks/support.py … --learn                  what each measure is worth, for support.py

support.json has the judgements without the texts, in parts. By the hash of two sentences, whether the second
carries the main claim of the first (1) or not (0): what was looked at while the rule was written, and what
was drawn afterwards; and so for the pairs that a wider rule added in 120 days of feeds (1902139/lede,
gesab001/headlines), AllSides, ECB+ and Timeline17. By the hash of a quote and of all that another outlet
says of the story, whether that outlet carries its claim: quotes of whole articles of some 100 US outlets,
2012-2020 (the odd years first, the even ones last). A line of a JSON file is an object with `docs`, a list of
outlets' texts on one story, or with `articles`, or an article with the `story` it belongs to. Feeds are
grouped into stories, those of one folder as one day.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np
from labels import article, articles, shown
from learning import logistic

from briefing.edit.articles.read import sentences
from briefing.edit.stories.group import group
from briefing.edit.summarize import summarize
from briefing.edit.summarize.echo import carried
from briefing.edit.summarize.source import Source
from briefing.edit.summarize.support import WORTH, Told, backing
from briefing.models import Article, Sentence
from briefing.text.words import terms

JUDGED = Path(__file__).with_suffix(".json")


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
    """A quote, another outlet of its story, whether it counts, and the measures of its best sentence."""

    quote: Sentence
    outlet: str
    counted: bool
    best: Sequence[float]


def judged_outlets(paths: Sequence[Path], judged: Container[str]) -> dict[str, Backed]:
    """The quotes and outlets of the stories that somebody has judged, by their hash."""
    found: dict[str, Backed] = {}
    for told, _ in stories(paths):
        texts: dict[str, list[str]] = defaultdict(list)
        for one in told:
            texts[one.outlet].append(one.text)
        whole = {outlet: _hash("\n".join(sorted(parts))) for outlet, parts in texts.items()}
        said = tuple(one for text in told for one in sentences(text))
        source = Source(tuple(told), said, "en")
        for i, one in enumerate(said):
            others = {
                at: outlet for outlet in whole if (at := _hash(f"{one.text}\n{whole[outlet]}")) in judged
            }
            if others:
                backed = backing([one], source)[0]
                best = {outlet: _best(i, outlet, Told(source)) for outlet in others.values()}
                found |= {at: Backed(one, o, o in backed, best[o]) for at, o in others.items()}
    return found


def _best(quote: int, outlet: str, told: Told) -> Sequence[float]:
    """The measures of what is likeliest to say the quote of all that an outlet says; none if nothing may."""
    likely = told.likely([quote])[0]
    own = [j for j, n in enumerate(told.of) if told.articles[n].outlet == outlet and likely[j]]
    fit = [j for j in sorted(own, key=lambda j: -likely[j]) if not told.apart(quote, j)]
    measures = told.measures([quote])
    return [measures[name][0, fit[0]] for name in WORTH] if fit else []


def learn(paths: Sequence[Path], judged: Mapping[str, Mapping[str, int]]) -> None:
    """What each measure is worth: on the first outlets, of each its best sentence, and the pairs of `first`
    and `last`."""
    rows: list[tuple[Sequence[float], int]] = []
    outlets = judged_outlets(paths, judged["outlets first"])
    rows += [(one.best, judged["outlets first"][at]) for at, one in outlets.items() if one.best]
    pairs = judged["first"] | judged["last"] | judged["added"] | judged["added last"]
    for told, _ in stories(paths):
        said = tuple(one for text in told for one in sentences(text))
        told_ = Told(Source(tuple(told), said, "en"))
        for i, j in _places(said, pairs):
            measures = told_.measures([i])
            if measures["verbs"][0, j] and not told_.apart(i, j):
                values = [measures[name][0, j] for name in WORTH]
                rows.append((values, pairs[key(said[i], said[j])]))
    raw, wanted = (np.array(part, float) for part in zip(*rows, strict=True))
    weights = logistic(raw, wanted, np.ones(len(raw)), 1.0)
    print(f"{len(rows)} rows:", *(f"{name} {worth:.2f}" for name, worth in zip(WORTH, weights, strict=True)))
    score = raw @ weights
    for asked in np.arange(2, 6, 0.25):
        enough = score >= asked
        print(f"  {asked:.2f} asked: right {shown(int(wanted[enough].sum()), int(enough.sum()))}")


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
    parser.add_argument("--learn", action="store_true", help="Print the measures' weights instead.")
    options = parser.parse_args()
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    known = {at: right for part in judged.values() for at, right in part.items()}
    if options.draw:
        print(*draw(quoted_pairs(options.data), known, options.draw, options.seed), sep="\n")
        return
    if options.learn:
        learn(options.data, judged)
        return
    found = {**judged_pairs(options.data, known), **judged_outlets(options.data, known)}
    for name, part in judged.items():
        if found.keys() & part.keys():
            report(name, part, found, mistakes=options.mistakes)


if __name__ == "__main__":
    main()
