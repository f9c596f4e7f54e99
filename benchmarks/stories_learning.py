"""Learn the weights of edit/stories/pairs.py from judged days and labelled articles; judge them on others."""

import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from learning import biased
from numpy.typing import NDArray
from stories import Item, Score, article, score
from stories_days import Day, count, days, report

from briefing.edit.stories.context import UNSURE, looked_again
from briefing.edit.stories.corpus import Corpus, corpus
from briefing.edit.stories.duplicates import ALIKE, copies
from briefing.edit.stories.group import PRECISIONS, asked, likenesses
from briefing.edit.stories.link import average_link
from briefing.edit.stories.pairs import EVIDENCE, WEIGHTS, Pairs, batches, never_copies, sureness
from briefing.models import Article

Array = NDArray[Any]
Groups = tuple[tuple[int, ...], ...]
Same = Callable[[int, int], float]  # two places -> 1 for one story, 0 for two, nan where either may be
TOGETHER = 240  # articles of the further stories that are compared with each other: a morning's
IN_QUESTION = 0.12  # the cosine from which a pair teaches: of those below 3 in 1,000 are one story
# How much the days weigh beside a set, or beside their own headlines alone. From 1 to 6 held-out F1 of the
# days rises by .007, that of the sets falls by .009.
OF_DAYS = 3.0
RIDGE = 1e-3


class Sample(NamedTuple):
    """Articles, and what grouping sees of them."""

    articles: tuple[Article, ...]
    known: Corpus
    near: Pairs
    same: Array  # of each pair: 1 for one story, 0 for two, not a number where either may be

    def groups(self, weights: Array) -> Groups:
        """The articles' places in stories, as `group` makes them with these weights."""
        near = self.near
        close = near.cosine * ~never_copies(self.known, near.i, near.j)
        alike = np.column_stack((near.i, near.j, close))[close >= ALIKE].tolist()
        folds = copies(self.articles, ((int(i), int(j), cosine) for i, j, cosine in alike))
        sure = sureness(self.known, near, weights)
        likely = looked_again(self.known, np.column_stack((near.i, near.j, sure))[sure >= UNSURE])
        least = PRECISIONS["normal"]
        joined = average_link(likenesses(likely, folds), least, asked(self.known, folds, least))
        return tuple(tuple(i for n in numbers for i in folds[n]) for numbers in joined)

    def lessons(self) -> tuple[Array, Array, Array]:
        """The pairs in question: evidence, whether they are one story, and how much each teaches.

        What names, kinds or a single term decide is no question. Of an article with many companions each
        tells less: else the largest stories would teach alone.
        """
        near = self.near
        asked = (near.cosine >= IN_QUESTION) & ~near.strangers & ~near.lone & ~np.isnan(self.same)
        i, j = near.i[asked], near.j[asked]
        companions = np.bincount(np.concatenate((i, j)), minlength=len(self.articles))
        trust = 1 / np.sqrt(companions[i] * companions[j])
        return near.evidence[asked].astype(float), self.same[asked], trust


def sample(articles: Sequence[Article], same: Same) -> Sample:
    """The articles, with what `same` says of each pair."""
    known = corpus(articles)
    near = pairs(known)
    told = [same(i, j) for i, j in zip(near.i.tolist(), near.j.tolist(), strict=True)]
    return Sample(tuple(articles), known, near, np.array(told, float))


def pairs(known: Corpus) -> Pairs:
    """All pairs that grouping looks at, in one."""
    found = list(batches(known))
    return Pairs(*(np.concatenate([getattr(near, part.name) for near in found]) for part in fields(Pairs)))


def labelled(items: Sequence[Item]) -> Sample:
    """The articles of a set."""
    labels = [item["story"] for item in items]
    return sample([article(n, item) for n, item in enumerate(items)], lambda i, j: labels[i] == labels[j])


def of_day(day: Day, *, bare: bool = False) -> Sample:
    """The articles of a judged day; `bare`: titles only."""

    def same(i: int, j: int) -> float:
        return 1.0 if day.same(i, j) else np.nan if day.fits(i, j) else 0.0

    return sample([replace(one, text="") for one in day.articles] if bare else day.articles, same)


def learn(sets: Sequence[Sample], of_days: Sequence[Sample], bare: Sequence[Sample]) -> Array:
    """The weights of a logistic regression: each set weighs 1, the days `OF_DAYS`, their bare headlines 1."""
    heaps = [(1.0, [one]) for one in sets] + [(OF_DAYS, of_days), (1.0, bare)]
    rows, wanted, trusts = [], [], []
    for weight, heap in heaps:
        lessons = [one.lessons() for one in heap]
        total = sum(trust.sum() for _, _, trust in lessons)
        rows += [row for row, _, _ in lessons]
        wanted += [told for _, told, _ in lessons]
        trusts += [trust * weight / total for _, _, trust in lessons]
    return biased(*map(np.concatenate, (rows, wanted, trusts)), RIDGE)


def fit(sets: Sequence[Sequence[Item]], paths: Sequence[Path]) -> None:
    """Print the weights learned on all of the sets and the days that are not blind."""
    seen = [day for part, day in days(paths) if part != "blind"]
    heaps = [[of_day(day, bare=bare) for day in seen] for bare in (False, True)]
    learned = learn([labelled(items) for items in sets], *heaps)
    for name, used, new in zip(EVIDENCE, WEIGHTS, learned, strict=True):
        print(f"{name:14} in use {used:6.2f}   learned {new:6.2f}")


def half(item: Item) -> int:
    """In which half an article is, by its story; the two like events of an ECB+ topic stay together."""
    story = re.sub(r"(ecb)plus$", r"\1", str(item["story"]))
    return hashlib.sha256(story.encode()).digest()[0] % 2


def portions(items: Sequence[Item]) -> list[list[Item]]:
    """The items in heaps of some `TOGETHER`, whole stories in the order they stand."""
    cut: list[list[Item]] = [[]]
    for item in items:
        if len(cut[-1]) >= TOGETHER and item["story"] != cut[-1][-1]["story"]:
            cut.append([])
        cut[-1].append(item)
    return [part for part in cut if len(part) > 1]


def held_out(
    names: Sequence[str],
    sets: Sequence[Sequence[Item]],
    more: Sequence[Sequence[Item]],
    paths: Sequence[Path],
) -> None:
    """Print how good weights learned on one half of each set and of the days are on the other, both ways,
    and on `more`. The second look, and how sure two groups must be, are those in use.
    """
    seen = [day for part, day in days(paths) if part != "blind"]
    told = [[of_day(day, bare=bare) for day in seen] for bare in (False, True)]
    halves = [[[item for item in items if half(item) == h] for items in sets] for h in (0, 1)]
    samples = [[labelled(items) for items in heap] for heap in halves]
    others = [part for items in more for part in portions(items)]
    of_others = [labelled(part) for part in others]
    print("half  " + "  ".join(f"{name:>22}" for name in names) + "   more")
    judged: list[tuple[Sequence[str], Sequence[int]]] = []
    counts: list[list[Any]] = [[], []]
    for h in (0, 1):
        weights = learn(samples[1 - h], *(heap[1 - h :: 2] for heap in told))
        found = [
            (_labels(i), _numbers(s.groups(weights))) for i, s in zip(halves[h], samples[h], strict=True)
        ]
        judged += found
        scores = [score(*one) for one in found]
        rest = [
            score(_labels(i), _numbers(s.groups(weights))) for i, s in zip(others, of_others, strict=True)
        ]
        print(f"{h:4}  " + "  ".join(map(_cell, scores)) + f"   {_cell(_mean(rest)) if rest else ''}")
        for heap, of_heap in zip(told, counts, strict=True):
            of_heap += [count(d, s.groups(weights)) for d, s in zip(seen[h::2], heap[h::2], strict=True)]
    low, mean, high = _interval(judged)
    print(f"mean F1 {mean:.3f} (95 % of bootstraps over stories: {low:.3f} to {high:.3f})")
    for name, of_heap in zip(("days", "bare"), counts, strict=True):
        report(name, of_heap)


def _labels(items: Sequence[Item]) -> list[str]:
    return [str(item["story"]) for item in items]


def _numbers(groups: Groups) -> list[int]:
    """The number of each place's group."""
    found = {place: n for n, places in enumerate(groups) for place in places}
    return [found[place] for place in range(len(found))]


def _cell(s: Score) -> str:
    return f"{s.precision:.3f} {s.recall:.3f} {s.f1:.3f} {s.pure:2}/{s.groups:<2}"


def _mean(scores: Sequence[Score]) -> Score:
    """The means of precision, recall and F1, and how many groups are pure in all."""
    p, r, f1 = (sum(s[k] for s in scores) / len(scores) for k in range(3))
    return Score(p, r, f1, *(sum(int(s[k]) for s in scores) for k in range(3, 7)), 0.0)


def _interval(judged: Sequence[tuple[Sequence[str], Sequence[int]]]) -> tuple[float, float, float]:
    """The mean F1 over the sets, and its 95 % interval where stories are drawn again (seeded)."""
    tables = [_by_story(labels, groups) for labels, groups in judged]
    chance = random.Random(7)
    draws = sorted(_mean_f1([[chance.choice(table) for _ in table] for table in tables]) for _ in range(1000))
    return draws[25], _mean_f1(tables), draws[974]


def _by_story(labels: Sequence[str], found: Sequence[int]) -> list[tuple[float, float, int]]:
    """For each story the sums of its articles' B-cubed precision and recall, and how many they are."""
    stories: Mapping[str, list[int]] = defaultdict(list)
    groups: Mapping[int, list[int]] = defaultdict(list)
    for n, (label, group) in enumerate(zip(labels, found, strict=True)):
        stories[label].append(n)
        groups[group].append(n)
    table = []
    for members in stories.values():
        both = [len(set(members) & set(groups[found[n]])) for n in members]
        precision = sum(k / len(groups[found[n]]) for n, k in zip(members, both, strict=True))
        table.append((precision, sum(both) / len(members), len(members)))
    return table


def _mean_f1(tables: Sequence[Sequence[tuple[float, float, int]]]) -> float:
    f1 = []
    for table in tables:
        total = sum(n for _, _, n in table)
        p, r = sum(p for p, _, _ in table) / total, sum(r for _, r, _ in table) / total
        f1.append(2 * p * r / (p + r))
    return sum(f1) / len(f1)
