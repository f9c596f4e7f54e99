"""How often do reports really differ where `differ.py` says so, and where it is silent?

Figures for docs/stories-measured.md.

    python benchmarks/differ.py multi.jsonl basil.jsonl day/*.xml …     precision and recall
    python benchmarks/differ.py … --mistakes                            and what is wrong
    python benchmarks/differ.py … --draw 60     pairs yet unjudged: all that are told, and 60 that nearly are

A pair is two outlets' numbers of one unit that can't both be the rounded other, with words in common around
them or in their sentences. differ.json has the judgements without the texts: by the pair's hash whether the
outlets really give different numbers for the same thing (1), or mean another thing, time, place or scope (0).
The stories are in two halves by the hash of a text: the rules were mended on the first, and in one point on
the second. The pairs of "fresh" are of other stories, judged when the rules had been made; those of "days"
are all that come near in 120 days of two public archives of feeds (1902139/lede, gesab001/headlines); those
of "full" are told or drawn of whole articles (ramybaly/Article-Bias-Prediction), grouped half a month at a
time. A line of a JSON file is an object with `docs`, a list of outlets' texts on one story, or `articles`,
the same with their dates, or an article with the `story` it belongs to; an article without a text is its
title. Feeds are grouped into stories, those of one folder as one day.
"""

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from labels import shown
from support import stories

from briefing.edit.articles.read import sentences
from briefing.edit.differ.ages import AGE
from briefing.edit.differ.amount import Amount, fit
from briefing.edit.differ.dated import DATE, YEAR
from briefing.edit.differ.differences import differences, numbers
from briefing.models import Article, Sentence

JUDGED = Path(__file__).with_suffix(".json")
HALVES = ("first", "second")


class Pair(NamedTuple):
    """Two numbers, the half their story is in, and whether they are told as a difference."""

    one: Amount
    other: Amount
    half: str
    told: bool


def found(paths: Sequence[Path]) -> dict[str, Pair]:
    """The pairs of all stories by their hash: those that are told, and those that nearly are."""
    pairs: dict[str, Pair] = {}
    read: set[str] = set()
    for articles in _told(paths):
        told = [replace(one, text=one.text or one.title) for one in articles]
        text = min(one.text for one in told)
        if text in read:
            continue
        read.add(text)
        half = HALVES[blake2b(text.encode(), digest_size=8).digest()[0] % 2]
        pairs |= _of_story([one for article in told for one in sentences(article)], half)
    return pairs


def _told(paths: Sequence[Path]) -> Iterator[Sequence[Article]]:
    """The articles of each story of several outlets."""
    dated = [path for path in paths if path.suffix == ".jsonl" and '"articles"' in _first_line(path)]
    for path in dated:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield [_article(item) for item in json.loads(line)["articles"]]
    yield from (told for told, _ in stories([path for path in paths if path not in dated]))


def _first_line(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        return lines.readline()


def _article(item: Mapping[str, str]) -> Article:
    told = {name: item[name] for name in ("id", "outlet", "title", "text", "url")}
    return Article(**told, language="en", published=datetime.fromisoformat(item["date"]))


def _of_story(said: Sequence[Sentence], half: str) -> dict[str, Pair]:
    views = [{quote.text for v in d.views for quote in v.quotes} for d in differences(said)]
    given = [amount for amount in numbers(said) if amount.plain]
    pairs: dict[str, Pair] = {}
    for a, b in combinations(given, 2):
        one, other = sorted((a, b), key=lambda amount: (amount.value, amount.sentence.text))
        told = any({one.sentence.text, other.sentence.text} <= texts for texts in views)
        if _clash(one, other) and (told or _near(one, other)):
            pair = Pair(one, other, half, told)
            pairs[key(pair)] = pair
    return pairs


def _clash(a: Amount, b: Amount) -> bool:
    """Whether two outlets' numbers of one unit can't both be true of one thing."""
    return a.unit == b.unit and a.sentence.article.outlet != b.sentence.article.outlet and not fit(a, b)


def _near(a: Amount, b: Amount) -> bool:
    """Whether two numbers could be of the same thing, as far as a few words in common tell."""
    if a.unit.startswith(AGE):
        return a.names == b.names
    around, said = a.around & b.around, (a.said & b.said) - {a.unit}
    beside = len(around) / (min(len(a.around), len(b.around)) or 1)
    alike = len(said) / (min(len(a.said), len(b.said)) or 1)
    if a.toll and len(said) >= 2 and alike >= 0.2:
        return True
    return (len(around) >= 2 and beside >= 0.34) or (len(around) >= 1 and alike >= 0.35)


def key(pair: Pair) -> str:
    """The hash of a pair: its judgement's name."""
    said = sorted(f"{amount.shown}\n{amount.sentence.text}" for amount in (pair.one, pair.other))
    return blake2b("\n".join(said).encode(), digest_size=8).hexdigest()


def kind(amount: Amount) -> str:
    """Toll, date, year, age, percent, money or count."""
    if amount.toll or amount.unit.startswith(AGE):
        return "toll" if amount.toll else "age"
    known = {DATE: "date", YEAR: "year", "%": "percent", **dict.fromkeys("$€£", "money")}
    return known.get(amount.unit, "count")


def report(name: str, judged: Mapping[str, int], pairs: Mapping[str, Pair], *, mistakes: bool) -> None:
    """Precision and recall on the judged pairs that the files have."""
    known = [(bool(right), pairs[at]) for at, right in judged.items() if at in pairs]
    told = [right for right, pair in known if pair.told]
    real = [pair.told for right, pair in known if right]
    print(f"\n{name}: {len(known)} pairs of {len(judged)} judged")
    print(f"  precision {shown(sum(told), len(told))}")
    print(f"  recall    {shown(sum(real), len(real))}")
    for one in ("toll", "money", "percent", "count", "date", "year", "age"):
        some = [(right, pair.told) for right, pair in known if kind(pair.one) == one]
        differ, said = sum(right for right, _ in some), sum(told for _, told in some)
        both = sum(right and told for right, told in some)
        print(f"    {one:8} {len(some):3} pairs, {differ} differ, {said} told, {both} rightly")
    for right, pair in known if mistakes else ():
        if right != pair.told:
            print("  missed" if right else "  wrong", *_texts(pair), sep="\n    ")


def _texts(pair: Pair) -> Iterator[str]:
    return (f"{amount.shown} :: {amount.sentence.text}" for amount in (pair.one, pair.other))


def draw(pairs: Mapping[str, Pair], known: Mapping[str, int], count: int, seed: int) -> Iterator[str]:
    """Pairs yet unjudged: all that are told, and so many of each half that are not, by chance."""
    read = {_place(pairs[at]) for at in known if at in pairs}
    new = {_place(pair): at for at, pair in sorted(pairs.items()) if _place(pair) not in read}
    for half in HALVES:
        told = [at for at in new.values() if pairs[at].half == half and pairs[at].told]
        silent = [at for at in new.values() if pairs[at].half == half and not pairs[at].told]
        yield f"# {half}: {len(told)} are told, {len(silent)} are not"
        for at in told + random.Random(seed).sample(silent, min(count, len(silent))):
            yield "\n  ".join((f"{at} {int(pairs[at].told)}", *_texts(pairs[at])))


def _place(pair: Pair) -> tuple[bool, str, float, float, frozenset[str]]:
    """What makes one of several pairs enough to read: the same two numbers of the same names."""
    return pair.told, pair.one.unit, pair.one.value, pair.other.value, pair.one.names & pair.other.names


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+", help="JSON lines, or feeds.")
    parser.add_argument("--mistakes", action="store_true", help="Print the pairs that are wrong.")
    parser.add_argument("--draw", type=int, help="Print the unjudged pairs instead.")
    parser.add_argument("--seed", type=int, default=0, help="Of the draw.")
    options = parser.parse_args()
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    pairs = found(options.data)
    if options.draw is not None:
        known = {at: right for part in judged.values() for at, right in part.items()}
        print(*draw(pairs, known, options.draw, options.seed), sep="\n")
        return
    for name, part in judged.items():
        report(name, part, pairs, mistakes=options.mistakes)


if __name__ == "__main__":
    main()
