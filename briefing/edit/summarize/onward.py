"""A sentence of a full article behind the one that opens a summary over several outlets -> how likely a
reader wants it there.

A full article goes on with quotations of what it has told, with who is who, and with trifles; of what stands
near its beginning less than half is worth a line. What speaks for a sentence was learned from 2,534 of 320
stories, which eight readers judged, each behind the opening alone; benchmarks/further.py says how well it
does.
"""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from math import log1p

from ...models import Sentence
from ...text.language import is_english
from .further import SAYS, Behind
from .leaning import quotations
from .losses import faults
from .source import length, outlet_name

WEIGHTS: Mapping[str, float] = {
    "repeats": -4.07,
    "new": 0.322,
    "borne": 1.43,
    "headed": 0.43,
    "own": 0.59,
    "far": -1.16,
    "short": -1.59,
    "faults": -0.495,
    "quoted": -1.41,
    "quotes again": -0.593,
    "says": 0.496,
    "names": -1.26,
    "new names": 0.493,
    "old names": 0.481,
    "number": 0.544,
    "year": -0.724,
    "history": -0.182,
    "may": 0.265,
    "scene": -0.177,
    "kind": -0.436,
    "outlets": 0.108,
    "bias": -1.42,
}
# Of what it shares with the opening so much is its subject.
_AGAIN = 0.4
# So many words are a whole sentence of news.
_WORDS = 12
# From so far behind the opening or another article's beginning it is all the same.
_FAR = 9
_MOST_NAMES = 4
# So much of a sentence in quotation marks is a quotation.
_QUOTED = 0.3
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HISTORY = re.compile(
    r"\b(?:first|last|since|previously|former|years?|decades?|history|long|once|earlier)\b", re.IGNORECASE
)
_MAY = re.compile(r"\b(?:would|could|may|might|will)\b")
# "As the vote neared …", "In the town hall …": what comes first is no news.
_SCENE = re.compile(
    r"(?:While|When|As|After|Before|If|Although|Though|Since|In|At|On|With|For|Despite|Under)\b"
)


@dataclass(frozen=True)
class Onward(Behind):
    """The sentence that opens, and the full articles that it opens."""

    @property
    def weights(self) -> Mapping[str, float]:
        """What each measure counts, in log odds."""
        return WEIGHTS

    def measures(self, sentence: Sentence) -> Mapping[str, float]:
        """What speaks for the sentence and against it."""
        text, said = sentence.text, self._terms(sentence.text)
        title = self._terms(sentence.article.title)
        own = sentence.article is self.opening.article
        quoted = sum(map(len, quotations(text))) / len(text)
        again = len(said & self._opened) / max(1, len(said))
        new = said - self.read
        return {
            **self._wording(text),
            # more than two of five words, and it tells the opening once more
            "repeats": max(0.0, again - _AGAIN),
            "new": log1p(len(new)),
            # how much more of what is new other outlets tell as well than of a usual sentence
            "borne": self._borne(sentence) - self._usual,
            # how much of its own headline has been read; without one nothing is left
            "headed": len(title & self.read) / len(title) if title else 1.0,
            "own": float(own),
            "far": min(_FAR, sentence.position - self.opening.position * own) / _FAR,
            "short": max(0, _WORDS - length(text)) / _WORDS,
            # as in an opening: it quotes, speaks to the reader, leans
            "faults": faults(text, self.source.language),
            # a quotation of what was told
            "quoted": quoted * again,
            # headline or opening quote, too
            "quotes again": float(quoted > _QUOTED and bool(self._quotes)),
            "number": float(bool(_NUMBER.search(text))),
            "year": float(bool(_YEAR.search(text))),
            # its headline shows that it is no report, or its article argues
            "kind": self._kind(sentence.article),
            "outlets": log1p(self._others),
        }

    def _wording(self, text: str) -> Mapping[str, float]:
        """What English words and capitals tell; in other languages nothing, as it was not learned there."""
        if not is_english(self.source.language):
            return {}
        names = names_in(text)
        return {
            "says": float(bool(SAYS.search(text))),
            "names": len(names) / max(1, length(text)),
            "new names": min(_MOST_NAMES, len(names - self._named)) / _MOST_NAMES,
            "old names": min(_MOST_NAMES, len(names & self._named)) / _MOST_NAMES,
            "history": float(bool(_HISTORY.search(text))),
            "may": float(bool(_MAY.search(text))),
            "scene": float(bool(_SCENE.match(text))),
        }

    def _borne(self, sentence: Sentence) -> float:
        """The share of its new terms that other outlets have, wherever in their articles."""
        new, own = self._terms(sentence.text) - self.read, {outlet_name(sentence.article)}
        return sum(bool(self._by_term[term] - own) for term in new) / max(1, len(new))

    @cached_property
    def _usual(self) -> float:
        """That share of the story's sentences, in the mean: two short articles have little in common."""
        shares = [self._borne(sentence) for sentence in self.source.sentences]
        return sum(shares) / max(1, len(shares))

    @cached_property
    def _by_term(self) -> Mapping[str, Set[str]]:
        """The outlets that have each term."""
        found: dict[str, set[str]] = {}
        for sentence in self.source.sentences:
            for term in self._terms(sentence.text):
                found.setdefault(term, set()).add(outlet_name(sentence.article))
        return found

    @cached_property
    def _named(self) -> Set[str]:
        """The names in headline and opening."""
        return names_in(self.source.headline) | names_in(self.opening.text)

    @cached_property
    def _quotes(self) -> list[str]:
        """What headline and opening quote."""
        return quotations(self.source.headline) + quotations(self.opening.text)


def names_in(text: str) -> Set[str]:
    """The words with a capital, the first one among them."""
    return frozenset(name.removesuffix("'s").removesuffix("’s") for name in _NAME.findall(text))
