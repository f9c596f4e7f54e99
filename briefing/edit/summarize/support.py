"""How many outlets say what a quoted sentence says.

Another outlet says it where one of its sentences does so in the same words (`echo.carried`). In English also
where its headlines and sentences are likely to: the more of the quote two of them have together, and the more
of one the quote has. benchmarks/support.py learned the weights, and counts how often that is right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from math import log, log1p

import numpy as np

from ...models import Article, Sentence
from ...text.language import is_english
from .against import against
from .bags import Flags, Numbers
from .deeds import deeds
from .echo import carried
from .odds import likely, log_odds
from .source import Source

# In log odds that an outlet says the quote, learned from 1,200 judged outlets.
WEIGHTS: Mapping[str, float] = {
    "held": 1.4,
    "covered": 6.37,
    "missing": -0.179,
    "terms": 0.999,
    "texts": -0.187,
    "bias": -5.81,
}
# Of the judged ones that are so likely, or have the same words, 92 to 93 in 100 say it.
ENOUGH = 0.85
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
    told = Told(source) if is_english(source.language) else None
    return [
        {
            one.article.outlet,
            *(outlets[j] for j in np.flatnonzero(same)),
            *(told.tellers(row) if told else ()),
        }
        for one, row, same in zip(chosen, rows, carried(rows, source), strict=True)
    ]


@dataclass(frozen=True)
class Told:
    """All that may say what a quote says: each sentence and, behind them, each headline."""

    source: Source

    def tellers(self, quote: int) -> Iterator[str]:
        """The outlets that are likely to say what the quote says, by its row."""
        for outlet, (measures, best) in self.measures(quote).items():
            if likely(log_odds(WEIGHTS, measures)) >= ENOUGH and not self._apart(quote, best):
                yield outlet

    def measures(self, quote: int) -> Mapping[str, tuple[Mapping[str, float], int]]:
        """What speaks for each other outlet, and the text of its that has most of the quote."""
        terms = np.flatnonzero(self._has[quote])
        shared, sizes = self._has[:, terms], np.maximum(1, self._has.sum(1))
        numbers = self._numbers[terms]
        found: dict[str, tuple[Mapping[str, float], int]] = {}
        for outlet, rows in self._texts.items():
            if outlet == self.source.sentences[quote].article.outlet or not len(terms):
                continue
            own = shared[rows]
            counts = own.sum(1)
            most = int(np.argmax(counts))
            measured = {
                # the most of one of its texts that the quote has
                "held": float((counts / sizes[rows]).max()),
                # how much of the quote two of its texts have together
                "covered": float((own | own[most]).sum(1).max() / len(terms)),
                # numbers of the quote that it has nowhere
                "missing": float((numbers & ~own.any(0)).sum()),
                "terms": log1p(len(terms)),
                # in many texts words are found by chance
                "texts": log(len(rows)),
            }
            found[outlet] = measured, int(rows[most])
        return found

    @cached_property
    def _articles(self) -> Sequence[Article]:
        """The articles, each once."""
        told = (*self.source.articles, *(sentence.article for sentence in self.source.sentences))
        return list({id(article): article for article in told}.values())

    @cached_property
    def _texts(self) -> Mapping[str, Numbers]:
        """The rows of each outlet's sentences and headlines."""
        outlets = [one.article.outlet for one in self.source.sentences]
        outlets += [article.outlet for article in self._articles]
        places: dict[str, list[int]] = {}
        for row, outlet in enumerate(outlets):
            places.setdefault(outlet, []).append(row)
        return {outlet: np.array(rows) for outlet, rows in places.items()}

    @cached_property
    def _has(self) -> Flags:
        """Which text has which of the sentences' terms."""
        place = self.source.said.folds[0]
        heads = np.zeros((len(self._articles), self.source.said.folded[0].shape[1]), bool)
        for row, article in zip(heads, self._articles, strict=True):
            row[[place[term] for term in deeds(article.title, "en") if term in place]] = True
        return np.vstack([self.source.said.folded[0] > 0, heads])

    @cached_property
    def _numbers(self) -> Flags:
        """Which of the terms are numbers."""
        place = self.source.said.folds[0]
        return np.array([term[0].isdigit() for term in place] or [False])

    def _apart(self, quote: int, other: int) -> bool:
        """Whether the other asks, is against the quote, or one of the two denies something."""
        one, text = self._text(quote), self._text(other)
        denied = bool(_DENIES.search(one)) != bool(_DENIES.search(text))
        return denied or text.endswith("?") or against(one, text, self.source.language)

    def _text(self, row: int) -> str:
        sentences = self.source.sentences
        return sentences[row].text if row < len(sentences) else self._articles[row - len(sentences)].title
