"""How well is it told that two stories are of one affair? Figures for docs/stories-measured.md.

    python benchmarks/kinship.py DAY.json …          judged on days that taught nothing
    python benchmarks/kinship.py DAY.json … --fit    and the weights that all of them teach

A file is a day of a briefing: `day`; `stories` (`shown`: whether there was room for it; `articles`: title,
text, outlet, date, lang); `past`, what earlier briefings showed: `date`, `story` (its id), `title`, `terms`.
kinship.json has the judgements without the texts: by the hash of two days and headlines what somebody who
reads one briefing a day calls the two: the same story (S), one affair (A), or neither (N). 48 of 681 were
judged twice, 45 of them alike.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from labels import codes_of, key
from learning import Numbers, biased
from stories import article

from briefing.edit.days.kinship import EVIDENCE, Rarity, Side, evidence, side, side_then
from briefing.edit.stories.matter import vector, weighed
from briefing.models import Shown, Story

JUDGED = Path(__file__).with_suffix(".json")
FOLDS = 6
RIDGE = 0.02
BARS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)
PARTS = ("one day", "days apart")


class Pair(NamedTuple):
    """A judged pair: what speaks for it, what it was judged to be, of which part and day."""

    evidence: Sequence[float]
    code: str
    part: str
    day: str


def pairs(paths: Sequence[Path]) -> Iterator[Pair]:
    """The judged pairs of the files."""
    codes = codes_of(JUDGED)
    for path in sorted(paths):
        item = json.loads(path.read_text("utf-8"))
        day = date.fromisoformat(item["day"])
        stories = [Story(tuple(article(n, a) for n, a in enumerate(s["articles"]))) for s in item["stories"]]
        shown = [story for story, told in zip(stories, item["stories"], strict=True) if told["shown"]]
        past = [_shown(then) for then in item["past"]]
        rarity = Rarity(stories)
        for one, other, then in (*_of_one_day(shown, day), *_days_apart(stories, shown, past)):
            name = key(f"{day}\n{one.title}\n{then}\n{other.title}")[:10]
            if code := codes.get(name, ""):
                days = (day - then).days
                found = (*evidence(one, other, rarity), days, 1.0)
                yield Pair(found, code, PARTS[bool(days)], str(day))


def _of_one_day(shown: Sequence[Story], day: date) -> Iterator[tuple[Side, Side, date]]:
    sides = [side(one) for one in weighed(shown)[0]]
    yield from ((one, other, day) for one, other in permutations(sides, 2))


def _days_apart(
    stories: Sequence[Story], shown: Sequence[Story], past: Sequence[Shown]
) -> Iterator[tuple[Side, Side, date]]:
    last = {then.story: then.terms for then in sorted(past, key=lambda then: then.date)}
    now, weights = weighed(stories, list(last.values()))
    for one in now:
        if one.story in shown:
            for then in past:
                about_then = vector(then.terms, weights)
                yield side(one), side_then(then, about_then, one.language), then.date


def _shown(then: Mapping[str, Any]) -> Shown:
    day = date.fromisoformat(then["date"])
    return Shown(day, then["story"], then["title"], "", 1, (), tuple(then["terms"]))


def learn(told: Sequence[Pair]) -> Numbers:
    """The weights of a logistic regression with a little ridge."""
    rows = np.array([pair.evidence for pair in told], float)
    wanted = np.array([pair.code != "N" for pair in told], float)
    return biased(rows, wanted, np.full(len(rows), 1 / len(rows)), RIDGE)


def chances(told: Sequence[Pair]) -> Numbers:
    """Of each pair how likely it is of one affair, by weights that its day did not teach."""
    days = sorted({pair.day for pair in told})
    fold = {day: n * FOLDS // len(days) for n, day in enumerate(days)}
    found = np.zeros(len(told))
    for n in range(FOLDS):
        weights = learn([pair for pair in told if fold[pair.day] != n])
        for k, pair in enumerate(told):
            if fold[pair.day] == n:
                found[k] = 1 / (1 + np.exp(-np.array(pair.evidence) @ weights))
    return found


def report(judged: Sequence[Pair], found: Numbers) -> None:
    """Print how many pairs are as likely as each bar, and what they were judged to be."""
    for part in PARTS:
        mine = [(chance, pair.code) for chance, pair in zip(found, judged, strict=True) if pair.part == part]
        counts = {code: sum(c == code for _, c in mine) for code in "SAN"}
        print(f"{part}: {len(mine)} pairs, " + ", ".join(f"{code} {n}" for code, n in counts.items()))
        for bar in BARS:
            above = [code for chance, code in mine if chance >= bar]
            right = 1 - above.count("N") / max(1, len(above))
            print(
                f"  {bar:.2f}  S {above.count('S')}  A {above.count('A')}  N {above.count('N')}  {right:.3f}"
            )


def main() -> None:
    """Judge, and learn where that is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--fit", action="store_true", help="Learn the weights again.")
    asked = parser.parse_args()
    told = list(pairs(asked.files))
    report(told, chances(told))
    if asked.fit:
        for (name, used), new in zip(EVIDENCE.items(), learn(told), strict=True):
            print(f"{name:10} in use {used:6.2f}   learned {new:6.2f}")


if __name__ == "__main__":
    main()
