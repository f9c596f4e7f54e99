"""The candidates of several outlets -> which of them may stand behind the sentence that opens.

Outlets tell one event in their own words, so that a summary of many would tell it many times. Here a
sentence joins only if it is of the same story, is not the headline or the opening once more, and points to
nothing that a reader has not read. A shorter summary is better than one that repeats itself.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...models import Sentence
from .bags import Indexes
from .counts import counted, counts_again
from .dangling import dangles
from .deeds import deeds
from .further import Behind
from .leaning import quotations
from .onward import Onward
from .plain import is_report
from .source import Source, length
from .strangers import stranger, unnamed, words_of

# Of 37 sentences behind openings of full articles that were so old 20 were found to be faults, of 28 of
# another outlet's 18; of all others 26 in 100.
_OLD, _OLD_ELSEWHERE = 0.5, 0.4
# A further sentence of an abstract is shown where it is as likely right as this: of 256 such, by weights that
# were learned on other days, 77 % were; at 0.6 as many of 304, at 0.7 78 % of 201.
RIGHT = 0.65
# What the article that opens says next is seldom wrong: 12 of 15 such between 0.6 and 0.7 were right.
NEXT = 0.6
# The third sentence of an abstract goes into detail: 24 of 50 such were right, of the first two 133 in 180.
# Behind the second one that of the article that opens does not dangle.
_EARLY = 1
# So much of its article's headline must have been read: of 92 sentences of several outlets that had less, 35
# were right where they stood, of 231 others 155.
_HEADED = 0.5
# As many numbers in common are a date, or a sum and its year.
_DATE = 2
# Fewer words hardly stand by themselves.
_SCRAP = 6
# A quotation of so many terms, of which so many have been read, says what the headline says: of seven such
# sentences five did.
_SAYING, _SAID_BEFORE = 3, 0.3
# "What he says: …", "Trade talks: a deal is near": what has a label is a headline or a section of a page.
_LABEL = re.compile(r"(?:[\w’'-]+ ){0,4}[\w’'-]+: ")
# "As concerns mount, …": of six such sentences one was right.
_SCENE = re.compile(r"(?:As|When) ")


@dataclass(frozen=True)
class Fit:
    """Candidates, the place of the one that opens, and where they are from."""

    found: Sequence[Sentence]
    opener: int
    source: Source

    @cached_property
    def said(self) -> list[tuple[str, ...]]:
        """What each says: its terms, each once, in order."""
        return [tuple(dict.fromkeys(deeds(s.text, self.source.language))) for s in self.found]

    @cached_property
    def headline(self) -> frozenset[str]:
        """The terms of the headline."""
        return frozenset(deeds(self.source.headline, self.source.language))

    @cached_property
    def read(self) -> frozenset[str]:
        """What has been read by the end of the opening."""
        return self.headline | frozenset(deeds(self.found[self.opener].text, self.source.language))

    @cached_property
    def amounts(self) -> list[frozenset[tuple[str, str]]]:
        """What each sentence counts, with the number; in the last place what the headline counts."""
        language = self.source.language
        texts = (*(s.text for s in self.found), self.source.headline)
        return [frozenset(counted(deeds(text, language))) for text in texts]

    def needs(self) -> Indexes:
        """For each of a feed's abstracts' the candidate without which it is not to join: -1 none, -2 one that
        is not there.
        """
        needs = np.full(len(self.found), -1, np.intp)
        for n in range(len(self.found)):
            if n == self.opener:
                continue
            needs[n] = -2 if self._is_unfit(n) else self.introduced_by(n)
        return needs

    def is_old(self, n: int, chosen: Iterable[int]) -> bool:
        """Whether half of what it says has been read, in headline, opening and what was chosen; two fifths of
        another outlet's, which says it in other words besides.
        """
        said, *told = (frozenset(deeds(self.found[i].text, self.source.language)) for i in (n, *chosen))
        own = self.found[n].article is self.found[self.opener].article
        return len(said & self.read.union(*told)) >= (_OLD if own else _OLD_ELSEWHERE) * len(said)

    def chance(self, n: int) -> float:
        """How likely a reader wants it behind the opening."""
        if n not in self._chances:
            self._chances[n] = self.behind.chance(self.found[n])
        return self._chances[n]

    @cached_property
    def _chances(self) -> dict[int, float]:
        return {}

    def _is_unfit(self, n: int) -> bool:
        sentence = self.found[n]
        if self.bars(n) or not is_report(sentence, self.source.language):
            return True
        next_one = sentence.article is self.found[self.opener].article
        return self.chance(n) < (NEXT if next_one else RIGHT)

    def bars(self, n: int) -> bool:
        """Whether a plain report is no further sentence of an abstract, whatever it tells: it comes late, has
        a label, stands below another headline, or quotes or counts what has been read.
        """
        sentence = self.found[n]
        title = deeds(sentence.article.title, self.source.language)
        return (
            (sentence.position > _EARLY and not self._goes_on(sentence))
            or _is_labelled(sentence.text)
            or bool(_SCENE.match(sentence.text))
            or self._known(title) < _HEADED * len(title)
            or self._is_quoted_again(sentence.text)
            or self._tells_again(n)
        )

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether it is the third sentence of the article that opens."""
        return sentence.article is self.found[self.opener].article and sentence.position == _EARLY + 1

    def _tells_again(self, n: int) -> bool:
        """Whether hardly a word is left of it, or it gives a number that has been read."""
        return (
            length(self.found[n].text) < _SCRAP
            or self._known(filter(_is_number, self.said[n])) >= _DATE
            or counts_again(self.amounts[n], self.amounts[self.opener] | self.amounts[-1])
        )

    @cached_property
    def behind(self) -> Behind:
        """What a sentence behind the opening is held against."""
        kind = Behind if self.source.is_brief else Onward
        return kind(self.found[self.opener], self.source)

    def _is_quoted_again(self, text: str) -> bool:
        """Whether much of what it quotes has been read: "I will not go", below "Mayor: I won't go"."""
        quoted = deeds(" ".join(quotations(text)), self.source.language)
        return len(quoted) >= _SAYING and self._known(quoted) >= _SAID_BEFORE * len(quoted)

    def introduced_by(self, n: int) -> int:
        """The candidate that tells of whom or what the sentence tells; -1 where that has been read, -2 where
        nothing does.
        """
        sentence = self.found[n]
        before = self._places.get((id(sentence.article), sentence.position - 1), -2)
        texts = (one.text for one in self.source.sentences)
        if name := stranger(sentence, self.words) or unnamed(sentence.text, self.words, texts):
            return before if before >= 0 and name in self.found[before].text else -2
        late = self.source.is_brief and sentence.position > _EARLY
        return before if late or dangles(sentence, self.read, self.source.language) else -1

    @cached_property
    def _places(self) -> Mapping[tuple[int, int], int]:
        return {(id(s.article), s.position): n for n, s in enumerate(self.found)}

    @cached_property
    def words(self) -> Set[str]:
        """What has been read, word for word."""
        return words_of(self.source.headline, self.found[self.opener].text)

    def _known(self, said: Iterable[str]) -> int:
        """How many of the terms have been read."""
        return sum(term in self.read for term in said)


def _is_labelled(text: str) -> bool:
    """Whether a label stands before it, or no stop behind it."""
    return bool(_LABEL.match(text)) or text[-1].isalnum()


def _is_number(term: str) -> bool:
    return term[0].isdigit()
