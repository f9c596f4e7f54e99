"""Learn the weights of edit/stories/pairs.py from labelled articles; judge them on stories never seen."""

import dataclasses
import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import feedparser
import numpy as np
from numpy.typing import NDArray
from stories import Item, Score, article, score

from briefing.edit.stories.context import AGAIN, UNSURE, looked_again, second_look
from briefing.edit.stories.corpus import Corpus, corpus
from briefing.edit.stories.group import ALONE, PRECISIONS, likenesses
from briefing.edit.stories.link import average_link
from briefing.edit.stories.pairs import EVIDENCE, WEIGHTS, Pairs, pairs, sureness
from briefing.models import Article

Array = NDArray[Any]
TOGETHER = 240  # articles of the further stories that are compared with each other: a morning's


class Weights(NamedTuple):
    """Of the evidence for a pair, and of the second look."""

    pair: Array
    again: Array


class Sample(NamedTuple):
    """Articles with labels, and what grouping sees of them."""

    labels: tuple[str, ...]
    known: Corpus
    near: Pairs

    @property
    def same(self) -> Array:
        """Whether each pair has one label."""
        labels = np.array(self.labels)
        return np.asarray(labels[self.near.i] == labels[self.near.j], float)

    def likely(self, weights: Array) -> Array:
        """The likely pairs at first look: rows of i, j and how sure."""
        sure = sureness(self.known, self.near, weights)
        return np.column_stack((self.near.i, self.near.j, sure))[sure >= UNSURE]

    def groups(self, weights: Weights, least: float) -> tuple[int, ...]:
        """The number of each article's group."""
        each = [(n,) for n in range(len(self.labels))]
        likely = looked_again(self.known, self.likely(weights.pair), weights.again)
        joined = average_link(len(each), likenesses(likely, each), least, least + ALONE)
        found = {member: n for n, members in enumerate(joined) for member in members}
        return tuple(found[n] for n in range(len(each)))

    def score(self, weights: Weights, least: float) -> Score:
        """How well the groups fit the labels."""
        return score(self.labels, self.groups(weights, least))

    def mixed(self, weights: Weights, least: float) -> float:
        """The share of the labelled articles' groups of two or more that hold several labels."""
        inside: dict[int, set[str]] = defaultdict(set)
        sizes: dict[int, int] = defaultdict(int)
        for label, group in zip(self.labels, self.groups(weights, least), strict=True):
            inside[group].add(label)
            sizes[group] += 1
        told = [g for g, labels in inside.items() if sizes[g] > 1 and not all(map(_is_feed, labels))]
        return sum(len(inside[g]) > 1 for g in told) / max(1, len(told))


def _is_feed(label: str) -> bool:
    return label.startswith("feed ")


def sample(articles: Sequence[Article], labels: Sequence[str], until: int | None = None) -> Sample:
    """The articles; only pairs of the first `until` are looked at."""
    known = corpus(articles)
    return Sample(tuple(labels), known, pairs(known, until))


def labelled(items: Sequence[Item]) -> Sample:
    """The items' own pairs."""
    return sample([article(n, item) for n, item in enumerate(items)], [str(item["story"]) for item in items])


def among(
    items: Sequence[Item], feed: Sequence[Article], *, bare: bool = False, all_pairs: bool = False
) -> Sample:
    """The items among a feed's articles of another time, alike by chance alone; `bare`: titles only."""
    told = [dataclasses.replace(article(n, item), published=None) for n, item in enumerate(items)]
    both = [dataclasses.replace(a, text="") if bare else a for a in (*told, *feed)]
    labels = [*(str(item["story"]) for item in items), *(f"feed {n}" for n in range(len(feed)))]
    return sample(both, labels, None if all_pairs else len(told))


def read_feed(path: Path) -> Iterator[Article]:
    """A feed's entries as undated articles."""
    for n, entry in enumerate(feedparser.parse(path.read_bytes()).entries):
        text = re.sub(r"<[^>]+>", " ", entry.get("summary", ""))
        yield Article(id=f"{path.stem} {n}", title=entry.get("title", ""), text=text, outlet=path.stem)


def learn(samples: Sequence[Sample]) -> Weights:
    """The weights of two logistic regressions: on the samples' pairs, then on those looked at again."""
    pair = _regression([(s.near.evidence.astype(float), s.same) for s in samples])
    return Weights(pair, _regression([_again(s, pair) for s in samples]))


def _again(told: Sample, weights: Array) -> tuple[Array, Array]:
    """The pairs of the second look, with whether each has one label."""
    rows = np.concatenate([found[:, :3] for found in second_look(told.known, told.likely(weights))])
    labels = np.array(told.labels)
    i, j = rows[:, :2].astype(int).T
    return np.column_stack((rows[:, 2], np.ones(len(rows)))), np.asarray(labels[i] == labels[j], float)


def _regression(samples: Sequence[tuple[Array, Array]]) -> Array:
    """The weights of a logistic regression, each sample weighing the same."""
    x, y = (np.concatenate(part) for part in zip(*samples, strict=True))
    weight = np.concatenate([np.full(len(y), 1 / max(1, len(y)) / len(samples)) for _, y in samples])
    learned = np.zeros(x.shape[1])
    for _ in range(50):  # Newton's method, with a little ridge
        sure = 1 / (1 + np.exp(-np.clip(x @ learned, -30, 30)))
        slope = x.T @ (weight * (sure - y)) + 1e-4 * learned
        bend = (x * (weight * sure * (1 - sure) + 1e-9)[:, None]).T @ x + 1e-4 * np.eye(len(learned))
        learned -= np.linalg.solve(bend, slope)
    return learned


def portions(items: Sequence[Item]) -> list[Sample]:
    """The items in samples of some `TOGETHER`, whole stories in the order they stand."""
    cut: list[list[Item]] = [[]]
    for item in items:
        if len(cut[-1]) >= TOGETHER and item["story"] != cut[-1][-1]["story"]:
            cut.append([])
        cut[-1].append(item)
    return [labelled(part) for part in cut if len(part) > 1]


def fit(sets: Sequence[Sequence[Item]], feeds: Sequence[Path]) -> None:
    """Print the weights learned on all of the sets."""
    learned = learn(_samples(sets, [a for path in feeds for a in read_feed(path)]))
    names, used_now = (*EVIDENCE, "again: cosine", "again: always"), (*WEIGHTS, *AGAIN)
    for name, used, new in zip(names, used_now, (*learned.pair, *learned.again), strict=True):
        print(f"{name:14} in use {used:6.2f}   learned {new:6.2f}")


def _samples(sets: Sequence[Sequence[Item]], feed: Sequence[Article]) -> list[Sample]:
    """The sets, and the last of them among the feed, with texts and without."""
    chance = [among(sets[-1], feed, bare=bare) for bare in (False, True)] if feed else []
    return [*map(labelled, sets), *chance]


def half(item: Item) -> int:
    """In which half an article is, by its story; the two like events of an ECB+ topic stay together."""
    story = re.sub(r"(ecb)plus$", r"\1", str(item["story"]))
    return hashlib.sha256(story.encode()).digest()[0] % 2


def held_out(
    names: Sequence[str],
    sets: Sequence[Sequence[Item]],
    more: Sequence[Sequence[Item]],
    feeds: Sequence[Path],
) -> None:
    """Print how good weights learned on one half of each set are on the other, both ways, and on `more`.

    The second look, and how sure two groups must be, are those in use.
    """
    least = PRECISIONS["normal"]
    days = np.array_split(np.array(sorted(feeds), object), 2)
    feed = [[a for path in day for a in read_feed(path)] for day in days]
    halves = [[[item for item in items if half(item) == h] for items in sets] for h in (0, 1)]
    others = [told for items in more for told in portions(items)]
    judged: list[Sample] = []
    found: list[tuple[int, ...]] = []
    print("half  " + "  ".join(f"{name:>22}" for name in names) + "   mixed with feeds; more")
    for h in (0, 1):
        weights = learn(_samples(halves[1 - h], feed[0]))._replace(again=AGAIN)
        samples = [labelled(items) for items in halves[h]]
        judged += samples
        found += [s.groups(weights, least) for s in samples]
        cells = map(_cell, [s.score(weights, least) for s in samples])
        shares = [_mixed(halves[h][-1], feed[1], bare).mixed(weights, least) for bare in (False, True)]
        told = _cell(_mean([s.score(weights, least) for s in others])) if others else ""
        print(f"{h:4}  " + "  ".join(cells) + f"   {shares[0]:.0%}, titles only {shares[1]:.0%}; {told}")
    low, mean, high = _interval([s.labels for s in judged], found)
    print(f"mean F1 {mean:.3f} (95 % of bootstraps over stories: {low:.3f} to {high:.3f})")


def _cell(s: Score) -> str:
    return f"{s.precision:.3f} {s.recall:.3f} {s.f1:.3f} {s.pure:2}/{s.groups:<2}"


def _mean(scores: Sequence[Score]) -> Score:
    """The means of precision, recall and F1, and how many groups are pure in all."""
    p, r, f1 = (sum(s[k] for s in scores) / len(scores) for k in range(3))
    return Score(p, r, f1, *(sum(int(s[k]) for s in scores) for k in range(3, 7)), 0.0)


def _mixed(items: Sequence[Item], feed: Sequence[Article], bare: bool) -> Sample:
    return among(items, feed, bare=bare, all_pairs=True)


def _interval(labels: Sequence[Sequence[str]], found: Sequence[Sequence[int]]) -> tuple[float, float, float]:
    """The mean F1 over the samples, and its 95 % interval where stories are drawn again (seeded)."""
    tables = [_by_story(at, groups) for at, groups in zip(labels, found, strict=True)]
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
        count = sum(n for _, _, n in table)
        p, r = sum(p for p, _, _ in table) / count, sum(r for _, r, _ in table) / count
        f1.append(2 * p * r / (p + r))
    return sum(f1) / len(f1)
