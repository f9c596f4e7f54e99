"""A source -> a Reading (what was looked at, counted, measured) -> the Pool of candidates to choose from."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...models import Sentence
from ...text.words import terms
from .cues import leaning
from .echo import ALIKE, Voices, facts, twins, weigh
from .features import Bags, Flags, Indexes, Numbers, bags, measure
from .select import Pool, restated
from .source import Budget, Source, length

# The cost grows with the square of what is looked at, and news says what matters early.
_MOST, _MOST_OF_ONE = 400, 300
# Several outlets' summary opens with the first sentence of one that the others bear out as well as the
# best, or nearly.
# 0.6 to 0.95 are within 0.3 ROUGE-1 of each other on the 60 clusters; any opening at all loses 0.5.
_BACKED = 0.8
# A quotation, closed or not; what is left of a sentence without it.
_QUOTATION = re.compile(r"“[^”]*”?|\"[^\"]*\"?|„[^“”]*[“”]?|«[^»]*»?|「[^」]*」?|(?<!\w)‘.*’(?!\w)")


@dataclass(frozen=True)
class Reading:
    """A source as it was read: the sentences that are looked at, in order, and all that is known of them."""

    source: Source

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The first sentences of each article."""
        share = min(_MOST_OF_ONE, max(10, _MOST // max(1, len(self.source.articles))))
        return tuple(sentence for sentence in self.source.sentences if sentence.position < share)

    @cached_property
    def several(self) -> bool:
        """Whether more than one outlet tells the story."""
        return len({s.article.outlet or str(id(s.article)) for s in self.sentences}) > 1

    @cached_property
    def said(self) -> Bags:
        """The sentences' terms, counted."""
        return bags([sentence.text for sentence in self.sentences], self.source.language)

    @cached_property
    def measures(self) -> dict[str, Numbers]:
        """Every measure of every sentence."""
        total = Counter(id(sentence.article) for sentence in self.source.sentences)
        counts = [total[id(sentence.article)] for sentence in self.sentences]
        return measure(self.sentences, self.said, counts, self.source.titles, self.source.language)

    @cached_property
    def leads(self) -> Flags:
        """Which sentences open an article."""
        return np.array([sentence.position == 0 for sentence in self.sentences])

    @cached_property
    def leans(self) -> Indexes:
        """For each sentence the one it leans on, which is the one before it; -1 where it stands by itself."""
        pattern = leaning(self.source.language)
        on = np.full(len(self.sentences), -1, np.intp)
        for i, (before, sentence) in enumerate(zip(self.sentences, self.sentences[1:], strict=False)):
            if before.article is sentence.article and (
                pattern.match(sentence.text) or _speakerless(sentence.text)
            ):
                on[i + 1] = i
        return on

    def candidates(self, scores: Numbers, budget: Budget) -> Indexes:
        """The best sentences, the leads of several outlets, and what each of them leans on, in order."""
        count = max(10, 3 * budget.likely) if self.several else 2 * budget.likely + 4
        best = np.argsort(-scores, kind="stable")[:count]
        if self.several:
            best = np.concatenate([best, np.flatnonzero(self.leads)[:count]])
        needed = self.leans[best]
        return np.unique(np.concatenate([best, needed[needed >= 0]]))

    def pool(self, scores: Numbers, rows: Indexes) -> Pool:
        """All that choosing needs to know of the candidates in these rows."""
        texts = [self.sentences[i].text for i in rows]
        used = np.asarray(self.said.has[rows].any(0))
        has = self.said.has[np.ix_(rows, used)]
        named = has & facts(texts, self.said, self.source.language)[used]
        place = {int(row): i for i, row in enumerate(rows)}
        needs = np.array([-1 if i < 0 else place.get(int(i), -2) for i in self.leans[rows]], np.intp)
        leads = self.leads[rows]
        voices = Voices(
            has, leads, weigh(np.asarray(named.any(0)), self.said.spread[used], len(self.sentences))
        )
        return Pool(
            scores=scores[rows],
            words=np.array([length(text) for text in texts], float),
            terms=has,
            facts=named,
            pairs=self.said.pairs[rows],
            share=self.said.share[used],
            spread=self.said.spread[used],
            alike=self.said.alike[np.ix_(rows, rows)],
            leads=leads,
            needs=needs,
            opens=self._opens(rows, needs),
            twins=twins(voices, voices, ALIKE) | restated(has, named),
            heard=self._heard(used),
        )

    def _opens(self, rows: Indexes, needs: Indexes) -> Flags:
        """Which candidates a summary may begin with."""
        alone = needs == -1
        leads = alone & self.leads[rows]
        if not self.several or not leads.any():
            return np.asarray(alone)
        backing = self.measures["backing"][rows]
        return np.asarray(leads & (backing >= _BACKED * backing[leads].max()))

    def _heard(self, used: Flags) -> Flags:
        """Which of the terms used stand in a headline."""
        heard = np.zeros(len(used), bool)
        index = self.said.index
        heard[[index[term] for term in terms(self.source.titles, self.source.language) if term in index]] = (
            True
        )
        return np.asarray(heard[used])


def _speakerless(text: str) -> bool:
    """Whether all of a sentence is a quotation without its speaker, or an aside in brackets."""
    if text[0] == "(":
        return True
    if text[0] not in '"“„«‘「':
        return text[-1] == "”" and "“" not in text
    return not any(map(str.isalnum, _QUOTATION.sub("", text)))
