"""A source -> a Reading (what was looked at, counted, measured) -> the Pool of candidates to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...models import Sentence
from .bags import Bags, Flags, Indexes, Numbers, bags
from .chances import Chances
from .echo import is_common, retold, twins
from .features import measure
from .leaning import leans
from .opening import preference
from .plain import is_report
from .select import Pool, restated
from .source import Budget, Source, length
from .stops import Stops

# The cost grows with the square of what is looked at, and news says what matters early.
_MOST, _MOST_OF_ONE = 400, 300
# An article of so few sentences is a feed's abstract. In a full one what asks or says "we" may matter:
# without it 900 of CNN's and the Daily Mail's lose 0.4 ROUGE-1.
ABSTRACT = 6


@dataclass(frozen=True)
class Reading:
    """A source as it was read: the sentences that are looked at, in order, and all that is known of them."""

    source: Source
    likely: Chances

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """The first sentences of each article."""
        found = self.source.sentences
        share = min(_MOST_OF_ONE, max(10, _MOST // max(1, len(self.source.articles))))
        return found if len(found) <= share else [sentence for sentence in found if sentence.position < share]

    @property
    def several(self) -> bool:
        """Whether more than one outlet tells the story."""
        return self.source.several

    @cached_property
    def texts(self) -> Sequence[str]:
        """What the sentences say."""
        return [sentence.text for sentence in self.sentences]

    @cached_property
    def place(self) -> Numbers:
        """Where in its article each sentence stands."""
        return np.array([sentence.position for sentence in self.sentences], float)

    @cached_property
    def words(self) -> Numbers:
        """How many words each sentence has."""
        return np.array(
            [text.count(" ") + 1 if text.isascii() else length(text) for text in self.texts], float
        )

    @cached_property
    def said(self) -> Bags:
        """The sentences' terms."""
        if self.sentences is self.source.sentences:
            return self.source.said
        return bags(self.texts, self.source.language)

    @cached_property
    def measures(self) -> dict[str, Numbers | Flags]:
        """Every measure of every sentence."""
        total = {id(sentence.article): sentence.position + 1 for sentence in self.source.sentences}
        counts = [total[id(sentence.article)] for sentence in self.sentences]
        return measure(self.sentences, self.said, self.words, self.chances, counts, self.source.titles)

    @cached_property
    def chances(self) -> Numbers:
        """How likely each column's term is in a summary."""
        return self.likely.of(self.said, self.place)

    @cached_property
    def leads(self) -> Flags:
        """Which sentences open an article."""
        return np.asarray(self.place == 0)

    def leaning(self, row: int) -> int:
        """The sentence that this one leans on: the one before it; -1 where it stands alone.

        -2 where that is no candidate: one of several articles that opens with "They are grey".
        """
        if row not in self._leaning:
            self._leaning[row] = self._leans(row)
        return self._leaning[row]

    @cached_property
    def _leaning(self) -> dict[int, int]:
        """What was found: it is asked twice of the candidates, and of no others."""
        return {}

    def _leans(self, row: int) -> int:
        if not leans(self.texts[row], self.source.language):
            return -1
        if row and self.sentences[row - 1].article is self.sentences[row].article:
            return row - 1
        return -2 if self.several else -1

    def candidates(self, scores: Numbers, budget: Budget) -> Indexes:
        """The best sentences, the leads of several outlets, and what each of them leans on, in order."""
        count = max(10, 3 * budget.likely) if self.several else 2 * budget.likely + 4
        best = set(np.argsort(-scores, kind="stable")[:count].tolist())
        if self.several:
            best.update(np.flatnonzero(self.leads)[:count].tolist())
        return np.array(sorted(best.union(map(self.leaning, best)) - {-1, -2}), np.intp)

    def pool(self, scores: Numbers, rows: Indexes, budget: Budget, stops: Stops | None = None) -> Pool:
        """All that choosing needs to know of the candidates in these rows."""
        said = self.said
        has = said.has.take(rows, 0)
        used = np.flatnonzero(has.any(0))
        terms, facts, spread = has.take(used, 1), said.facts[used], said.spread[used]
        leads = self.leads[rows]
        needs = self._needs(rows)
        common = is_common(spread, len(self.sentences))
        opens = self._opens(rows, needs)
        same = twins(terms, facts, said.numbers[used], leads, common) | restated(terms, facts)
        if not self.several and len(self.sentences) <= ABSTRACT:
            opens, needs = self._reporting(rows, opens, needs)
        if self.several:
            same |= retold([self.texts[i] for i in rows], said.named, self.source.language)
        return Pool(
            scores=scores[rows],
            words=self.words[rows],
            terms=terms,
            facts=facts,
            share=said.share[used],
            spread=spread,
            chances=self.chances[used],
            hoped=float(self.chances.sum()),
            number=len(self.sentences),
            leads=leads,
            needs=needs,
            opens=opens,
            twins=same,
            heard=self._heard[used],
            stops=stops.of(said, rows, self.place, float(self.words.sum())) if stops else None,
        )

    def _needs(self, rows: Indexes) -> Indexes:
        """The place among these rows of the one that each leans on; -1 for none, -2 where it is not there."""
        place = {row: i for i, row in enumerate(rows.tolist())} | {-1: -1}
        return np.array([place.get(self.leaning(row), -2) for row in rows.tolist()], np.intp)

    def _reporting(self, rows: Indexes, opens: Flags, needs: Indexes) -> tuple[Flags, Indexes]:
        """Of an abstract only what reports: what may open it, and what each needs."""
        plain = np.array([is_report(self.sentences[i], self.source.language) for i in rows])
        needs = np.where(~plain & (needs == -1), -2, needs)
        return (opens & plain if (opens & plain).any() else opens), needs

    def _opens(self, rows: Indexes, needs: Indexes) -> Flags:
        """Which candidates a summary may begin with."""
        alone: Flags = needs == -1
        leads = alone & self.leads[rows]
        if not self.several or not leads.any():
            return alone
        openers = np.flatnonzero(leads)
        values = preference([self.sentences[rows[i]] for i in openers], self.source)
        best = np.zeros(len(rows), bool)
        best[openers[int(np.argmax(values))]] = True
        return best

    @cached_property
    def _heard(self) -> Flags:
        """Which terms stand in a headline."""
        heard = np.zeros(self.said.has.shape[1], bool)
        if titles := self.source.titles:
            heard[self.said.columns(titles)] = True
        return heard
