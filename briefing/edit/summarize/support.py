"""How many outlets say what a quoted sentence says.

Another outlet says it where one of its sentences does so in the same words (`echo.carried`). In English also
where its headline or a sentence does so in words of its own: it has a verb of the quote, and the more of its
terms, the fewer of the story's articles tell the same news. docs/summaries.md has how often that is right;
benchmarks/support.py counts it.
"""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...models import Article, Sentence
from ...text.language import is_english
from ...text.words import stem
from .against import against
from .bags import Flags, Numbers
from .deeds import alike, deeds
from .echo import carried
from .leaning import without_quotations
from .source import Source
from .verbs import forms, verbs

# What each measure is worth, and how much is asked of all, in log odds: learned from 591 judged outlets and
# 443 pairs of sentences. `benchmarks/support.py --learn` gives about the same: 5.6, 0.3 and 1.5.
WORTH: Mapping[str, float] = {
    "cosine": 5.8,  # of the terms of the two
    "verbs": 0.5,  # how many of the quote's verbs the other has
    "told": 1.4,  # the share of the articles that have the quote's first verb where they tell the news
}
ENOUGH = 3.8
# What has fewer terms says too little.
_LEAST = 4
# An article tells its news in its headline and so many sentences.
_FIRST = 2
# Whoever says this of the news says the contrary, in whatever words.
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut|rebut|disput|contradict)", re.IGNORECASE)


def support(chosen: Sequence[Sentence], source: Source) -> tuple[int, ...]:
    """For each chosen sentence, how many outlets say the same, its own counted."""
    if not chosen or len(source.articles) == 1:
        return tuple(1 for _ in chosen)
    return tuple(len(outlets) for outlets in backing(chosen, source))


def backing(chosen: Sequence[Sentence], source: Source) -> Sequence[Set[str]]:
    """For each chosen sentence, the outlets that say the same, its own among them."""
    outlets = [sentence.article.outlet for sentence in source.sentences]
    rows = source.rows(chosen)
    found = [
        {one.article.outlet, *(outlets[j] for j in np.flatnonzero(row))}
        for one, row in zip(chosen, carried(rows, source), strict=True)
    ]
    if is_english(source.language):
        told = Told(source)
        for i, j in np.argwhere(told.likely(rows) >= ENOUGH).tolist():
            outlet = told.articles[told.of[j]].outlet
            if outlet not in found[i] and not told.apart(rows[i], j):
                found[i].add(outlet)
    return found


@dataclass(frozen=True)
class Told:
    """All that may say what a quote says: each sentence and, behind them, each headline."""

    source: Source

    @cached_property
    def articles(self) -> Sequence[Article]:
        """The articles, each once."""
        told = (*self.source.articles, *(sentence.article for sentence in self.source.sentences))
        return list({id(article): article for article in told}.values())

    @cached_property
    def of(self) -> Sequence[int]:
        """Which article each is of."""
        place = {id(article): n for n, article in enumerate(self.articles)}
        return [*(place[id(sentence.article)] for sentence in self.source.sentences), *place.values()]

    def text(self, j: int) -> str:
        """What the j-th says."""
        sentences = self.source.sentences
        return sentences[j].text if j < len(sentences) else self.articles[j - len(sentences)].title

    def apart(self, quote: int, other: int) -> bool:
        """Whether the other asks, is against the quote, or one of the two denies something."""
        one, text = self.text(quote), self.text(other)
        denied = bool(_DENIES.search(one)) != bool(_DENIES.search(text))
        return denied or text.endswith("?") or against(one, text, self.source.language)

    def likely(self, chosen: Sequence[int]) -> Numbers:
        """How likely each says what each of the chosen sentences says: 0 without one of its verbs."""
        found = self.measures(chosen)
        score = sum(worth * found[name] for name, worth in WORTH.items())
        return np.where(found["verbs"] > 0, score, 0)

    def measures(self, chosen: Sequence[int]) -> Mapping[str, Numbers]:
        """Each measure of WORTH of each of the chosen sentences with each sentence and headline."""
        number, told = np.zeros((len(chosen), len(self.of))), np.zeros((len(chosen), len(self.of)))
        for row, i in enumerate(chosen):
            done = dict.fromkeys(map(_meant, verbs(without_quotations(self.text(i)))))
            for n, verb in enumerate(done):
                found = self._having(verb)
                number[row] += found
                if n == 0:
                    news = {self.of[j] for j in np.flatnonzero(found & self._news).tolist()}
                    told[row] = len(news) / len(self.articles)
        return {"cosine": self._cosines(chosen), "verbs": number, "told": told}

    def _cosines(self, chosen: Sequence[int]) -> Numbers:
        has = self.source.said.folded[0]
        size = has.sum(1)
        norm = np.where(size < _LEAST, np.inf, size**0.5)
        quotes = [frozenset(deeds(self.text(i), "en")) for i in chosen]
        heads = np.array([[_cosine(quote, head) for head in self._heads] for quote in quotes])
        return np.hstack([has[chosen] @ has.T / norm / norm[chosen][:, None], heads])

    def _having(self, verb: Set[str]) -> Flags:
        """Which of them have a verb."""
        place = self.source.said.folds[0]
        columns = [place[term] for term in verb if term in place]
        sentences = self.source.said.folded[0][:, columns].any(1)
        return np.hstack([sentences, [not verb.isdisjoint(head) for head in self._heads]])

    @cached_property
    def _news(self) -> Flags:
        """Which of them tell their article's news."""
        first = [sentence.position < _FIRST for sentence in self.source.sentences]
        return np.array([*first, *(True for _ in self.articles)])

    @cached_property
    def _heads(self) -> Sequence[Set[str]]:
        """The terms of each headline."""
        return [frozenset(deeds(article.title, "en")) for article in self.articles]


def _cosine(these: Set[str], those: Set[str]) -> float:
    enough = min(len(these), len(those)) >= _LEAST
    return len(these & those) / float(len(these) * len(those)) ** 0.5 if enough else 0.0


def _meant(verb: str) -> Set[str]:
    """The terms by which a verb is known, in any of its forms."""
    return frozenset(alike(stem(form, "en"), "en") for form in forms(verb))
