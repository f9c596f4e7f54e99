"""Articles with a written summary each, and what is to be learned from them."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
from rouge_score import tokenizers

from briefing import Article
from briefing.edit.articles.read import sentences
from briefing.edit.summarize import bags, chances
from briefing.edit.summarize.bags import Numbers
from briefing.edit.summarize.chances import Chances
from briefing.edit.summarize.news import Weights
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.source import Budget, Source

Gram: TypeAlias = str | tuple[str, str]
TERM = "early late often spread again front number named share count".split()
_TOKENS = tokenizers.DefaultTokenizer(use_stemmer=True)
_NOTHING = Chances({}, 0.0, {}, 0.0)


def overlap(some: Counter[Gram], others: Counter[Gram]) -> float:
    """The F1 of two bags."""
    shared = sum((some & others).values())
    return 2 * shared / (sum(some.values()) + sum(others.values())) if shared else 0.0


def grams(text: str) -> tuple[Counter[Gram], Counter[Gram]]:
    tokens = _TOKENS.tokenize(text)
    return Counter(tokens), Counter(pairwise(tokens))


@dataclass
class Item:
    """An article, or several, with what is needed to learn from them."""

    source: Source
    summary: str
    budget: Budget

    @cached_property
    def plain(self) -> Reading:
        """As it is read before anything was learned."""
        return Reading(self.source, _NOTHING)

    @cached_property
    def terms(self) -> Numbers:
        """Each term's measures."""
        taken = chances.measure(self.plain.said, self.plain.place)
        return np.array([taken[name] for name in TERM], float).T

    @cached_property
    def names(self) -> list[str]:
        said = self.plain.said
        return [said.vocabulary[term] for term in said.terms.tolist()]

    @cached_property
    def told(self) -> Counter[str]:
        """How often the written summary has each term, and each stop word."""
        told = bags.bags([self.summary], "en")
        numbers = [*told.terms[told.flat].tolist(), *told.stops.tolist()]
        return Counter(told.vocabulary[number] for number in numbers)

    @cached_property
    def wanted(self) -> Numbers:
        """Of each term, whether the written summary has it."""
        return np.array([name in self.told for name in self.names], float)

    @cached_property
    def stops(self) -> list[str]:
        """All stop words, as they are said."""
        said = self.plain.said
        return [said.vocabulary[number] for number in said.stops.tolist()]

    @cached_property
    def reference(self) -> tuple[Counter[Gram], Counter[Gram]]:
        return grams(self.summary)

    @cached_property
    def grams(self) -> list[tuple[Counter[Gram], Counter[Gram]]]:
        return [grams(s.text) for s in self.plain.sentences]

    @cached_property
    def words(self) -> Numbers:
        return np.array([len(s.text.split()) for s in self.plain.sentences])

    def reading(self, weights: Weights) -> Reading:
        """As it is read with these weights; what does not hang on them is counted once."""
        reading = Reading(self.source, weights.terms)
        reading.__dict__["said"] = self.plain.said
        return reading

    def rouge(self, chosen: Iterable[int]) -> tuple[float, float]:
        ones, twos = Counter(), Counter()
        for i in chosen:
            ones.update(self.grams[i][0])
            twos.update(self.grams[i][1])
        return overlap(ones, self.reference[0]), overlap(twos, self.reference[1])

    @cached_property
    def oracle(self) -> list[int]:
        chosen: list[int] = []
        best = 0.0
        while self.budget.words or len(chosen) < self.budget.sentences:
            left = (self.budget.words or 10**6) - self.words[chosen].sum()
            rest = [i for i in range(len(self.words)) if i not in chosen and self.words[i] <= left]
            value, i = max(((sum(self.rouge([*chosen, i])), i) for i in rest), default=(0.0, -1))
            if value <= best:
                break
            best = value
            chosen.append(i)
        return chosen


def read(names: str, budget: Budget, most: int | None = None) -> list[Item]:
    """The items of data files; of each summary so many words at most."""
    items = []
    for name in names.split(","):
        path, _, rows = name.partition(":")
        first, _, last = rows.partition(":")
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        for line in lines[int(first or 0) : int(last) if last else None]:
            row = json.loads(line)
            docs = row.get("docs") or [{"title": row.get("title") or "", "text": row["text"]}]
            articles = tuple(
                Article(str(i), d["title"], d["text"], outlet=f"outlet {i}", language="en")
                for i, d in enumerate(docs)
            )
            source = Source(articles, tuple(s for a in articles for s in sentences(a)), "en")
            if source.sentences:
                items.append(Item(source, " ".join(row["reference"].split()[:most]), budget))
    return items
