"""Rank what a reader of a few outlets sees; compare with how many outlets told each story in all."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from math import log2
from statistics import mean

from stories import Item, article

from briefing.edit.rank import rank
from briefing.edit.stories.group import group
from briefing.models import Story

DRAWS = 20  # of the outlets, each with a seed of its own
PROLIFIC = 5  # articles an outlet must have to be drawn: nobody follows one that is silent
FIRST = 10
AGELESS = timedelta(days=10_000)  # the outlets are counted over all three days: age would only blur it


def report(items: Sequence[Item], counts: Sequence[int]) -> None:
    """Print Spearman's rank correlation and nDCG@10 for readers of so many outlets."""
    told = {label: len(outlets) for label, outlets in _outlets(items).items()}
    articles = Counter(item["outlet"] for item in items)
    known = sorted(outlet for outlet, n in articles.items() if n >= PROLIFIC)
    print(f"{'outlets':>7} {'articles':>8}  true groups: rho nDCG@10   our groups: rho nDCG@10")
    for count in counts:
        drawn = [random.Random(n).sample(known, min(count, len(known))) for n in range(DRAWS)]
        rows = [_once(items, told, set(followed)) for followed in drawn]
        seen, *figures = (mean(column) for column in zip(*rows, strict=True))
        true_rho, true_gain, rho, gain = (f"{x:.3f}" for x in figures)
        print(f"{count:7} {seen:8.0f}  {true_rho:>16} {true_gain:>7} {rho:>17} {gain:>7}", flush=True)


def _outlets(items: Sequence[Item]) -> Mapping[str, set[str]]:
    outlets: dict[str, set[str]] = defaultdict(set)
    for item in items:
        outlets[str(item["story"])].add(item["outlet"])
    return outlets


def _once(items: Sequence[Item], told: Mapping[str, int], followed: set[str]) -> tuple[float, ...]:
    """How many articles these outlets have, and both measures with the true groups and with ours."""
    seen = [(n, item) for n, item in enumerate(items) if item["outlet"] in followed]
    label = {str(n): str(item["story"]) for n, item in seen}
    articles = [article(n, item) for n, item in seen]
    by_label = defaultdict(list)
    for each in articles:
        by_label[label[each.id]].append(each)
    true = [Story(tuple(group), id=name) for name, group in sorted(by_label.items())]
    now = max(each.published for each in articles if each.published)
    figures = []
    for stories in (true, group(articles)):
        ranked = [(_label(story, label), story.points) for story in rank(stories, now, half_life=AGELESS)]
        order = [name for name, _ in ranked]
        figures += [_spearman(ranked, told), _ndcg(order, {name: told[name] for name in by_label})]
    return (len(articles), *figures)


def _label(story: Story, label: Mapping[str, str]) -> str:
    """The label of most of its articles."""
    return Counter(label[each.id] for each in story.articles).most_common(1)[0][0]


def _spearman(ranked: Sequence[tuple[str, float]], told: Mapping[str, int]) -> float:
    """How the stories' ranks go with the ranks of how many outlets told them; ties share a rank."""
    points = dict(reversed(ranked))  # of a story in two, the better
    ours, theirs = _ranks(points), _ranks({name: told[name] for name in points})
    a, b = mean(ours.values()), mean(theirs.values())
    both = sum((ours[n] - a) * (theirs[n] - b) for n in points)
    spread = sum((ours[n] - a) ** 2 for n in points) * sum((theirs[n] - b) ** 2 for n in points)
    return both / spread**0.5 if spread else 0.0


def _ranks(values: Mapping[str, float]) -> Mapping[str, float]:
    every = list(values.values())
    return {name: sum((o < x) + (o == x) / 2 for o in every) for name, x in values.items()}


def _ndcg(order: Sequence[str], told: Mapping[str, int]) -> float:
    """How much of the ten biggest stories the first ten show, each once, the first ones counting more.

    Järvelin & Kekäläinen 2002, "Cumulated gain-based evaluation of IR techniques".
    """
    first = order[:FIRST]
    gains = [told[name] if name not in first[:n] else 0 for n, name in enumerate(first)]
    ideal = sorted(told.values(), reverse=True)[:FIRST]
    return _discounted(gains) / _discounted(ideal)


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / log2(n + 2) for n, gain in enumerate(gains))
