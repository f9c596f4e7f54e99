"""A story told in full by several outlets -> what one of them alone has, where it matters.

An exact number, what a document or an outlet's own source says, what an official admits: a reader is glad to
have it, and no other outlet of the story says it. That it stands there alone, and that it matters, each has
been learned from judged sentences; benchmarks/only.py says how well. Where nothing is sure, there is nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property
from math import fsum, log, log1p
from typing import NamedTuple

from ...models import Quote, Sentence, Story, Summary
from ...text.language import is_english
from ...text.table import table
from ...text.words import stem_of, words
from .counts import counts_again
from .deeds import deeds
from .fit import Fit
from .leaning import leans
from .media import credits_another
from .odds import likely, log_odds
from .onward import names_in
from .plain import is_report
from .source import Source, length, outlet_name, quoted, source_of
from .support import Told
from .whole import points_back

# The label of such a quote.
ONLY = "only"
# Of 48 such sentences in 2,600 stories, by weights of other months, 44 are one outlet's alone, 43 can stand
# below the summary, and a reader is glad of 27 (docs/summaries.md).
ALONE, MATTERS = 0.93, 0.4
# So many of its terms have been read, and it is of the same matter: with fewer a reader was glad of 38 in
# 100, with as many of 55.
_SAME_MATTER = 3
# A list of a page's months or prices has more numbers than a sentence.
_MOST_NUMBERS = 8
# Of 9,000 sentences whose words speak for less, two in three of all, none matters so surely.
_TELLING = 0.2
# As they were judged: near enough to an article's beginning, a sentence's length.
_DEEP, _SHORT, _LONG = 30, 7, 50
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
# What an outlet has found out itself, or a named document says.
_SOURCES = re.compile(
    r"\b(?:sources?|officials?|people|person|aides?|insiders?|advisers?) (?:\w+ ){0,3}?"
    r"(?:told|said|says?|familiar|close to|briefed|with knowledge)"
    r"|according to (?:\w+ ){0,4}(?:sources?|officials?|people familiar|documents?|records?|emails?|filings?"
    r"|memo|report|transcripts?|data|figures)|anonym",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"\b(?:obtained|reviewed|seen|viewed) by\b|\b(?:documents?|records|e-?mails?|memo|letter|filings?"
    r"|court papers|transcripts?|affidavit|complaint|lawsuit|indictment|text messages)\b",
    re.IGNORECASE,
)
_SUMS = re.compile(r"[$€£]\s?\d|\b\d[\d,.]*\s(?:million|billion|trillion|percent|per cent)|%", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:will|would|plans? to|expected to|ordered|ruled|agreed|refused|admitted|acknowledged|confirmed"
    r"|denied|fired|resigned|charged|arrested|sentenced|convicted|approved|rejected|signed|announced|warned|threatened"
    r"|investigat\w+)\b"
)


class Weights(NamedTuple):
    """What each measure, and each word by its stem, counts in log odds."""

    alone: Mapping[str, float]
    matters: Mapping[str, float]
    words: Mapping[str, float]


def with_only(story: Story, summary: Summary, shown: Set[str] = frozenset()) -> Summary:
    """The story's summary, with what one outlet alone has behind it where that matters; nothing of articles
    that an earlier briefing has `shown`, by their ids.
    """
    if len(story.outlets) < 2 or not summary.quotes:
        return summary
    source = source_of(story)
    found = only(source, quoted(summary.quotes, source), shown)
    if found is None:
        return summary
    quote = Quote(found.text, found.article, found.start, found.end, ONLY)
    return replace(summary, quotes=(*summary.quotes, quote))


def only(source: Source, chosen: Sequence[Sentence], shown: Set[str] = frozenset()) -> Sentence | None:
    """The sentence that one outlet alone has and that matters most beside those chosen; None where none
    surely does.

    Judged were English stories in full articles; others have none. What stands in an article that was `shown`
    before, by its id, is not new.
    """
    if not chosen or not source.several or source.is_brief or not is_english(source.language):
        return None
    fit, others = Fit(source.sentences, source.rows(chosen[:1])[0], source), Others(source)
    read, places = read_of(fit, chosen), frozenset(source.rows(chosen))
    rows = (n for n, one in enumerate(source.sentences) if one.article.id not in shown and _may_matter(one))
    chances = ((matters(fit, n, read), n) for n in rows if n not in places)
    likely_first = sorted((pair for pair in chances if pair[0] >= MATTERS), reverse=True)
    return next(
        (source.sentences[n] for _, n in likely_first if _stands(fit, n, read) and others.lack(n) >= ALONE),
        None,
    )


def _may_matter(one: Sentence) -> bool:
    """Whether it stands near its article's beginning, is as long as a sentence and no list, asks nothing, and
    has words of which such facts are made.
    """
    near = one.position <= _DEEP and _SHORT <= length(one.text) <= _LONG
    listed = len(_NUMBER.findall(one.text)) > _MOST_NUMBERS
    return near and not listed and not one.text.endswith("?") and _in_words(one.text) >= _TELLING


def _stands(fit: Fit, n: int, read: Set[str]) -> bool:
    """Whether a sentence is of what was `read`, can be read by itself, tells no number again, and is the
    outlet's own.
    """
    one = fit.found[n]
    return (
        len(frozenset(fit.said[n]) & read) >= _SAME_MATTER
        and is_report(one, fit.source.language)
        and not leans(one.text, fit.source.language)
        and not points_back(one.text)
        and fit.introduced_by(n) == -1
        and not counts_again(fit.amounts[n], fit.amounts[fit.opener] | fit.amounts[-1])
        and not credits_another(one, fit.source.opened)
    )


def read_of(fit: Fit, chosen: Sequence[Sentence]) -> Set[str]:
    """The terms of headline and chosen sentences."""
    return fit.headline.union(*(deeds(one.text, "en") for one in chosen))


def matters(fit: Fit, n: int, read: Set[str]) -> float:
    """How likely a reader is glad of it below what has been `read`, if it is one outlet's alone; 0 to 1."""
    one = fit.found[n]
    return likely(log_odds(weights().matters, measures(fit, one, read)) + _in_words(one.text))


def _in_words(text: str) -> float:
    """What its words alone say for it, in log odds; exactly, whatever order they come in."""
    known = weights().words
    return fsum(known.get(stem, 0.0) for stem in stems(text))


def measures(fit: Fit, one: Sentence, read: Set[str]) -> Mapping[str, float]:
    """What speaks for the sentence and against it below what has been `read`, beside its words."""
    said, text = frozenset(deeds(one.text, "en")), one.text
    return dict(fit.behind.measures(one)) | {
        "late": log1p(one.position),
        "words": float(min(45, length(text))),
        "numbers": float(len(_NUMBER.findall(text))),
        "unread": log1p(len(said - read)),
        "headline": len(said & fit.headline) / max(1, len(said)),
        "sources": float(bool(_SOURCES.search(text))),
        "papers": float(bool(_PAPERS.search(text))),
        "sums": float(bool(_SUMS.search(text))),
        "decides": float(len(_DECIDES.findall(text))),
    }


def stems(text: str) -> Set[str]:
    """The stems of a sentence's words."""
    return frozenset(stem_of(word, "en") for word in words(text, "en"))


@dataclass(frozen=True)
class Others:
    """What the other outlets of a story have."""

    source: Source

    def lack(self, n: int) -> float:
        """How likely no other outlet says what the sentence says, by its row; 0 to 1."""
        return likely(log_odds(weights().alone, self.measures(n)))

    def measures(self, n: int) -> Mapping[str, float]:
        """What speaks for its being one outlet's alone, and against it."""
        one = self.source.sentences[n]
        outlets = [measured for measured, _ in self._told.measures(n).values()]
        said, own = frozenset(deeds(one.text, "en")), outlet_name(one.article)
        terms, names, numbers = (self._of_others(kind, own) for kind in range(3))
        return {
            # the most that two texts of one other outlet have of it, and that it has of one of them
            "covered": max((measured["covered"] for measured in outlets), default=0.0),
            "held": max((measured["held"] for measured in outlets), default=0.0),
            # how much of it the others have, wherever
            "anywhere": len(said & terms) / max(1, len(said)),
            "names": float(len(names_in(one.text) - names)),
            "numbers": float(len(frozenset(_NUMBER.findall(one.text)) - numbers)),
            "outlets": log(len(self._said)),
            "marks": float(one.text.count("“") + one.text.count('"')),
        }

    def _of_others(self, kind: int, own: str) -> Set[str]:
        return frozenset[str]().union(*(said[kind] for outlet, said in self._said.items() if outlet != own))

    @cached_property
    def _told(self) -> Told:
        return Told(self.source)

    @cached_property
    def _said(self) -> Mapping[str, tuple[Set[str], Set[str], Set[str]]]:
        """The terms, names and numbers of each outlet's headlines and sentences."""
        texts: dict[str, list[str]] = {}
        for outlet, text in self._texts():
            texts.setdefault(outlet, []).append(text)
        joined = {outlet: "\n".join(told) for outlet, told in texts.items()}
        return {
            outlet: (frozenset(deeds(text, "en")), names_in(text), frozenset(_NUMBER.findall(text)))
            for outlet, text in joined.items()
        }

    def _texts(self) -> Iterator[tuple[str, str]]:
        yield from ((outlet_name(article), article.title) for article in self.source.articles)
        yield from ((outlet_name(one.article), one.text) for one in self.source.sentences)


@cache
def weights() -> Weights:
    """What was learned; read once, when it is first asked for."""
    told = table(__package__, "only.json")
    by_stem = {stem: float(worth) for worth, found in told["words"].items() for stem in found.split("|")}
    return Weights(told["alone"], told["matters"], by_stem)
