"""Which sentence a summary opens with: the one whose beginning tells what the others tell as well.

A report says who did what in its first words ("The council voted on Monday to …"); a side story says there
what is its own ("Shoppers were queuing on Monday, after …"). So the first words are held against what the
other outlets open with.
"""

import re
from collections.abc import Mapping, Sequence

from ...models import Sentence
from ...text.words import terms
from .cues import aside, musing
from .leaning import leans
from .source import Source

# So many of a sentence's first terms count; the main clause's subject, verb and object.
_FIRST = 6
# What comes later is hardly the main clause.
_MAIN = 16
# The headline's article was chosen as the plainest report; what the headline says is the news.
_HEADLINE, _FIRST_ARTICLE = 0.6, 0.12
_LEANING, _ASIDE, _MUSING = 0.3, 0.5, 0.3
# Fewer characters hardly say who did what.
_TOO_SHORT, _SHORT = 40, 0.1
_PENALTIES = (
    (0.3, re.compile(r"[^\"“„«]*\b(?:[Yy]ou|[Yy]our|I|[Mm]y|[Ww]e|[Oo]ur)\b(?!\.)")),
    (0.4, re.compile(r".*[?？؟][\"'”’»)]*\Z", re.DOTALL)),
    (0.3, re.compile(r"[\"“„«「‘]")),
    (0.2, re.compile(r"[^.!?]{0,60}[^.!?\s\d]: ?[a-z“\"']")),
)


def worth(found: Sequence[Sentence], source: Source) -> list[float]:
    """How well each of the sentences opens the source's story, about 0 to 1.

    A sentence loses that speaks to the reader, asks, quotes, leans, or puts a scene before the news.
    """
    said = _said(source)
    return [_shared(one, said, source.language) + _plainness(one, source) for one in found]


def _said(source: Source) -> Mapping[str, frozenset[str]]:
    """What each outlet opens with: the terms of its headlines and first sentences."""
    texts: dict[str, list[str]] = {}
    for article in source.articles:
        texts.setdefault(article.outlet, []).append(article.title)
    for sentence in source.sentences:
        if sentence.position == 0:
            texts.setdefault(sentence.article.outlet, []).append(sentence.text)
    return {outlet: frozenset(terms("\n".join(said), source.language)) for outlet, said in texts.items()}


def _shared(sentence: Sentence, said: Mapping[str, frozenset[str]], language: str) -> float:
    """The mean over the sentence's first terms: which share of the other outlets open with them as well."""
    first = list(dict.fromkeys(terms(sentence.text, language)))[:_FIRST]
    others = [own for outlet, own in said.items() if outlet != sentence.article.outlet]
    return sum(term in own for term in first for own in others) / max(1, len(first) * len(others))


def _plainness(sentence: Sentence, source: Source) -> float:
    """How much of the headline's news the sentence tells, less its faults."""
    head = source.articles[0]
    wanted = set(terms(head.title, source.language))
    told = len(wanted.intersection(terms(sentence.text, source.language)[:_MAIN])) / max(1, len(wanted))
    return (
        _HEADLINE * told
        + _FIRST_ARTICLE * (sentence.article is head)
        - faults(sentence.text, source.language)
    )


def faults(text: str, language: str) -> float:
    """What speaks against a sentence as an opening; 0 for a plain one."""
    lost = sum(loss for loss, pattern in _PENALTIES if pattern.match(text))
    lost += _LEANING * leans(text, language) + _ASIDE * bool(aside(language).match(text))
    return lost + _MUSING * bool(musing(language).match(text)) + _SHORT * (len(text) < _TOO_SHORT)
