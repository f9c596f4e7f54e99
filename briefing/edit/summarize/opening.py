"""Which sentence a summary opens with: how likely an editor lets it stand first below the story's headline.

A report says who did what in its first words ("The council voted on Monday to …"); a side story says there
what is its own ("Shoppers were queuing on Monday, after …"). So they are held against the headline, and
against what the other outlets open with. benchmarks/openings.py learned what each measure counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from math import log1p

from ...models import Article, Sentence
from ...text.dates import WEEKDAY
from ...text.language import is_english
from ..headlines.headline import odds
from ..headlines.interest import feature
from ..headlines.kinds import kinds
from .counts import stand_alone
from .deeds import deeds
from .losses import beside, faults
from .odds import likely, log_odds
from .source import Source, outlet_name
from .verbs import has_verb

# In log odds of "good", learned from some 4,500 judged leads of 1,433 stories, mostly a feed's abstracts, and
# from some 8,000 sentences at the fronts of 1,040 stories' full articles (docs/benchmarks.md).
WEIGHTS: Mapping[str, float] = {
    "told": 1.27,
    "told first": 0.582,
    "acts": 0.401,
    "heads": 0.527,
    "own": 0.803,
    "backed": 3.65,
    "shared": 0.823,
    "later": -0.317,
    "title": 0.127,
    "feature": -0.773,
    "no report": -0.127,
    "faults": -0.827,
    "beside": -0.999,
    "semicolon": -3.78,
    "names": -2.57,
    "weekday": 0.535,
    "before": -0.549,
    "has done": 0.556,
    "reports": 0.212,
    "bias": -2.37,
}
WHOLE: Mapping[str, float] = {
    "told": 2.93,
    "told first": -0.129,
    "acts": 0.337,
    "heads": 0.935,
    "own": 0.728,
    "backed": 3.68,
    "shared": 0.288,
    "later": -0.349,
    "title": -0.0159,
    "feature": -0.448,
    "no report": -0.41,
    "faults": -0.201,
    "beside": -0.497,
    "semicolon": -0.302,
    "names": -1.06,
    "weekday": 0.835,
    "before": 0.424,
    "has done": 0.0816,
    "reports": 0.192,
    "scene": -0.163,
    "second": -0.318,
    "third": -1.21,
    "bias": -3,
}
# Log odds that a number costs which more outlets contradict, or a toll that is not the headline's: who judges
# a lead by itself does not see that.
_ALONE = 1.5
# Log odds, in other languages than English, for each e-fold of terms that the headline has not. The leads
# above were good where they told the headline's news, be it word for word: of 1,376 stories in six languages
# 261 opened with what repeats the headline, now 206 (docs/benchmarks.md).
_ADDS = 1.2
# A video's or a gallery's text is as plain as another's.
NOT_NEWS = frozenset(
    "opinion question analysis explainer newsletter live advert programme puzzle horoscope service".split()
)
# The terms of a sentence's main clause; what comes behind them as a rule is not.
_FIRST, _MAIN = 10, 16
# A sentence of the headline's news begins with whom the headline begins with, "Mayor …", "The mayor …", in
# its first terms; where another comes first, it may be that one's view.
_ACTS, _SUBJECT, _LATER = 6, 3, 0.25
# So many letters are enough to find a term's word again.
_ROOT = 4
# "Mayor's office rejects …" is no news of the mayor's own doing.
_PEOPLE = re.compile(
    r"(?:administration|campaign|team|officials?|aides?|lawyers?|attorneys?|allies|ally|supporters?|family|office"
    r"|government|fans?|voters?|advisers?|spokes\w+|brother|sister|son|daughter|wife|husband|father|mother)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(r"[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*)?['’]s? ?")
# An article that is later than another by more is no later.
_DAY = timedelta(days=1)
# In the first letters, the main clause: "has voted", as British reports begin; "has not" and "has an" count.
_CLAUSE = 90
_DONE = re.compile(r"\b(?:has|have) (?:been |also )?\w+(?:ed|n|t|d)\b")
DATED = re.compile(rf"\b(?:{WEEKDAY}|today|yesterday|tonight)\b")
_BEFORE = re.compile(
    r"\b(?:years?|decades?|months?|weeks?) ago\b|\b(?:last|previous) (?:year|month|week)\b|\bsince\b"
)
_REPORTS = re.compile(
    r"\b(?:said|told|announced|confirmed|ordered|approved|killed|died|arrested|charged|won)\b"
)
NAMES = re.compile(r"\b[A-Z][a-z]+")
# "As the vote neared …", "It is a cold day": what comes first is no news.
SCENE = re.compile(
    r"(?:While|When|As|After|Before|If|Although|Though|Since|In|At|On|With|For|Despite|Under|It|There|This)\b"
)
# What joins the sentence before it, or turns against it.
TURNS = re.compile(r"(?:But|And|Yet|However|Still|So|Meanwhile|Indeed|In fact|Instead|Also)\b")


def worth(found: Sequence[Sentence], source: Source) -> list[float]:
    """How likely each of the sentences opens the source's story well, 0 to 1."""
    return [likely(odds) for odds in _odds(found, source)]


def _odds(found: Sequence[Sentence], source: Source) -> list[float]:
    """The same in log odds."""
    alone = stand_alone([one.text for one in found], source.openings, source.headline, source.language)
    own = (log_odds(weights_of(source), told) for told in measures(found, source))
    return [odds - _ALONE * is_alone for odds, is_alone in zip(own, alone, strict=True)]


def preference(found: Sequence[Sentence], source: Source) -> list[float]:
    """What speaks for each of the sentences as the source's opening, in log odds: that it opens the story
    well; of a feed's abstracts in other languages than English also that it tells what the headline does not.
    """
    odds = _odds(found, source)
    if is_english(source.language) or not source.is_brief:
        return odds
    headline = frozenset(deeds(source.headline, source.language))
    return [
        good + _ADDS * log1p(_new(one, headline, source.language))
        for one, good in zip(found, odds, strict=True)
    ]


def _new(one: Sentence, headline: Set[str], language: str) -> int:
    """How many terms the sentence has that the headline has not; what an opinion or a question adds is no
    news.
    """
    if not NOT_NEWS.isdisjoint(kinds(one.article)):
        return 0
    return len(frozenset(deeds(one.text, language)) - headline)


def weights_of(source: Source) -> Mapping[str, float]:
    """What each measure counts in the source: a feed's abstracts are told otherwise than full articles."""
    return WEIGHTS if source.is_brief else WHOLE


def measures(found: Sequence[Sentence], source: Source) -> list[Mapping[str, float]]:
    """What counts for and against each of the sentences as the story's opening."""
    story = _Story(source)
    return [
        {"beside": lost, **dict(story.measures(one)), **_style(one.text, source.language)}
        for one, lost in zip(found, beside(found, source), strict=True)
    ]


def _style(text: str, language: str) -> Mapping[str, float]:
    """How a sentence is written: by its words alone, and in English by the signs of a report."""
    told = {"faults": faults(text, language)}
    if not is_english(language):
        return told
    return told | {
        # "The guard is on its way; Ann Poe reports": what a film shows
        "semicolon": float(";" in text),
        "names": len(NAMES.findall(text)) / max(1, len(text.split())),
        "weekday": float(bool(DATED.search(text))),
        "before": float(bool(_BEFORE.search(text))),
        "has done": float(bool(_DONE.search(text[:_CLAUSE]))),
        "reports": float(bool(_REPORTS.search(text))),
        "scene": float(bool(SCENE.match(text) or TURNS.match(text))),
    }


@dataclass(frozen=True)
class _Story:
    """A source, and what its leads are held against."""

    source: Source

    @cached_property
    def _headline(self) -> frozenset[str]:
        return frozenset(self._terms(self.source.headline))

    @cached_property
    def _all(self) -> int:
        return self.source.opening_terms.total()

    @cached_property
    def _first(self) -> datetime | None:
        """When the first article came out."""
        return min((article.published for article in self.source.articles if article.published), default=None)

    @cached_property
    def _titles(self) -> Sequence[float]:
        """How well each article's title would head the story."""
        return odds(self.source.articles)

    def _terms(self, text: str) -> Sequence[str]:
        return deeds(text, self.source.language)

    @cached_property
    def _starts(self) -> Mapping[int, int]:
        """Where each article's lead stands in it."""
        return {id(lead.article): lead.position for lead in self.source.leads}

    def measures(self, sentence: Sentence) -> Iterator[tuple[str, float]]:
        """What the sentence tells of the headline, of its own and of what the others open with; its kind."""
        article, headline = sentence.article, self._headline
        said = list(dict.fromkeys(self._terms(sentence.text)))
        first, main, own = said[:_FIRST], said[:_MAIN], frozenset(self._terms(article.title))
        ours = self.source.opened[outlet_name(article)]
        others = [self.source.opening_terms[term] - (term in ours) for term in main]
        yield "told", len(headline.intersection(said)) / max(1, len(headline))
        yield "told first", len(headline.intersection(first)) / max(1, len(headline))
        yield "acts", 0.0 if headline.isdisjoint(first) else _acts(sentence.text, said, self.source)
        yield "heads", float(article.title == self.source.headline)
        yield "own", len(own.intersection(said)) / max(1, len(own))
        yield "backed", sum(others) / max(1, self._all - len(ours))
        yield "shared", sum(map(bool, others[:_FIRST])) / max(1, len(first))
        yield "later", self._later(article)
        yield "title", self._titles[self.source.articles.index(article)]
        yield "feature", feature(article)
        yield "no report", float(not NOT_NEWS.isdisjoint(kinds(article)))
        behind = sentence.position - self._starts[id(article)]
        yield "second", float(behind == 1)
        yield "third", float(behind > 1)

    def _later(self, article: Article) -> float:
        """How far behind the first article it came out, in days, one at most."""
        if article.published is None or self._first is None:
            return 0.0
        return min(1.0, (article.published - self._first) / _DAY)


def _acts(text: str, said: Sequence[str], source: Source) -> float:
    """Whether it begins with whom or what the headline begins with: 1, or less where that comes behind a
    verb, or where it is somebody of theirs: "Ann Poe's brother said …".
    """
    actor = next(iter(deeds(source.headline, source.language)), "")
    if actor not in said[:_ACTS]:
        return 0.0
    words = text.split()
    at = next((n for n, word in enumerate(words) if word.lower().startswith(actor[:_ROOT])), 0)
    behind = not is_english(source.language) or has_verb(" ".join(words[:at])) if at else False
    owns = _OWNS.match(" ".join(words[at : at + 2])) and not _OWNS.match(source.headline)
    late = actor not in said[:_SUBJECT]
    others = bool(_PEOPLE.match(_behind(actor, source.headline))) and not _PEOPLE.match(_behind(actor, text))
    return _LATER if (late if behind else owns) or others else 1.0


def _behind(actor: str, text: str) -> str:
    """What stands behind the first word that is the actor: "administration rejects …"."""
    words = re.split(r"(?:['’]s)?[\s,]+", text)
    at = next((n for n, word in enumerate(words) if word.lower().startswith(actor[:_ROOT])), len(words))
    return " ".join(words[at + 1 : at + 2])
