"""A story that goes on -> a summary that begins with what its readers have not been told.

An outlet that follows a story tells it from the start again, so that the best sentence is often yesterday's
news. What an earlier briefing could quote is told; a sentence with another number, not a year, is not.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from ...models import Article, Quote, Summary
from ...text.dates import weekdays
from ...text.numbers import figures
from ...text.words import terms
from ..summarize.leaning import leans

Summarizer: TypeAlias = Callable[[Sequence[Article], int], Summary]
_Said: TypeAlias = tuple[frozenset[str], frozenset[str]]  # the terms of a sentence, and its numbers

# The share of a sentence's terms that stand in one earlier sentence, from which it says the same. Of 17 leads
# of stories that go on, in the sample and in seven real days, the 15 that were news had at most .55, the two
# that were not 1.0 and .5.
SAME = 0.65
DATED = 0.5  # where it names the weekday that the earlier sentence names: it tells of the same day
COMMON = 0.25  # of the sentences: a term in more of them tells nothing of what one of them says
FEWEST = 4  # terms: shorter sentences say too little to be known again
_YEAR = re.compile(r"(?:19|20)\d\d")
MORE = 3  # sentences asked for beyond those wanted, to find one that is new


@dataclass(frozen=True, slots=True)
class Told:
    """What earlier briefings had of a story: its articles' ids, and their headlines and sentences."""

    articles: frozenset[str] = frozenset()
    sentences: tuple[str, ...] = ()

    def has(self, quote: Quote) -> bool:
        """Whether an earlier briefing could quote the sentence from this article."""
        return quote.article.id in self.articles and quote.text in self.sentences


def anew(articles: Sequence[Article], told: Told, count: int, summarize: Summarizer) -> Summary:
    """The summary of the articles in at most `count` sentences, the first of them news.

    It is the plain summary where that begins with a new article's sentence that was not told before, or
    where no new article has one. Else such a sentence goes first, and what was told before goes last.
    What stood word for word in an article that was shown is not quoted again; where it would go first, and
    nothing else can, nothing is.
    """
    plain = summarize(articles, count)
    if not told.articles or not plain.quotes:
        return plain
    first, unsaid = plain.quotes[0], replace(plain, quotes=tuple(_without(plain.quotes, told.has)))
    known = _Known(told.sentences)
    if first.article.id not in told.articles and not known(first):
        return unsaid
    fresh = [article for article in articles if article.id not in told.articles]
    lead = next(_leads(fresh, count, summarize, known), None) if fresh else None
    if lead is None:
        return replace(plain, quotes=()) if told.has(first) else unsaid
    others = _without(unsaid.quotes, _Known([lead.text]))
    news = _without(others, known)
    return replace(plain, quotes=(lead, *news, *(quote for quote in others if quote not in news))[:count])


class _Known:
    """Whether a quote says what one of these sentences says."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._sentences = tuple(sentences)
        self._read: dict[str, tuple[list[_Said], frozenset[str]]] = {}  # by language

    def __call__(self, quote: Quote) -> bool:
        language = quote.article.language or "en"
        if language not in self._read:
            self._read[language] = self._reading(language)
        known, common = self._read[language]
        said, numbers = _said(quote.text, language)
        days = said & weekdays(language)
        return len(said) >= FEWEST and any(
            numbers <= numbered
            and all(_covers(theirs, told, DATED if days & theirs else SAME) for told in (said, said - common))
            for theirs, numbered in known
        )

    def _reading(self, language: str) -> tuple[list[_Said], frozenset[str]]:
        """Each sentence's terms and numbers, and the terms that say what the whole story is about."""
        known = [_said(text, language) for text in self._sentences]
        counts = Counter(term for said, _ in known for term in said)
        least = max(2, COMMON * len(known))
        return known, frozenset(term for term, n in counts.items() if n > least)


def _said(text: str, language: str) -> _Said:
    numbers = frozenset(number for number in figures(text, language) if not _YEAR.fullmatch(number))
    return frozenset(terms(text, language)), numbers


def _covers(theirs: frozenset[str], said: frozenset[str], least: float) -> bool:
    return len(said & theirs) >= least * len(said)


def _leads(fresh: Sequence[Article], count: int, summarize: Summarizer, known: _Known) -> Iterator[Quote]:
    """Sentences of the new articles that can stand first, the best summaries' first; no words of somebody."""
    for wanted in (count, count + MORE):
        for quote in summarize(fresh, wanted).quotes:
            if quote.label != "words" and not known(quote) and not _leans(quote):
                yield quote


def _without(quotes: Iterable[Quote], unwanted: Callable[[Quote], bool]) -> list[Quote]:
    """The quotes without the unwanted, and without those that lean on one of these."""
    kept: list[Quote] = []
    dropped: Quote | None = None
    for quote in quotes:
        if unwanted(quote) or (dropped and _leans(quote) and _follows(quote, dropped)):
            dropped = quote
        else:
            kept.append(quote)
    return kept


def _leans(quote: Quote) -> bool:
    return leans(quote.text, quote.article.language or "en")


def _follows(quote: Quote, before: Quote) -> bool:
    """Whether it comes right after the other in its article."""
    same = before.article.id == quote.article.id
    return same and not quote.article.text[before.end : quote.start].strip()
