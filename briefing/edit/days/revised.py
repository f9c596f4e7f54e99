"""An entry and what it said in earlier briefings -> its tellings: a text that says more is news again.

    "Quake kills 10" -> "Quake kills 12": two tellings; a typing error mended, a headline reworded: one

Most edits are none. Of 54 articles whose text had changed from one day to the next, in ten days of some forty
outlets, 19 told something new; their outlets had dated all of these anew, and of the others one in four.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from itertools import pairwise

from ...models import Article, Entry, Feed
from ...text.dates import MONTH, says_when
from ...text.numbers import SPELT
from ...text.words import terms
from ..articles.read import read, sentences
from ..stories.evidence import numbers
from .matter import stays

MARK = "-"  # between the id of an article and the number of its telling, where that is not the first
FEWEST = 4  # terms a sentence needs to be known again: "Updated at 14:02" has fewer
SAME = 0.65  # the share of its terms that stand in an earlier sentence, as in `anew`
MANY = 3  # new terms in a headline or first sentence: it is another one, not the same in other words
ADDED = 4  # terms that were nowhere in the text, of a sentence that adds something to it
MISSPELT = 0.8  # likeness of two terms (difflib) from which one is the other, misspelt
LONG = 5  # letters: "tent" is not "ten" misspelt
# Numbers that only say when: "14:02", "3 pm", "May 3", "3rd of May", "2031".
_WHEN = re.compile(
    rf"\d{{1,2}}(?::\d\d)+|\d{{1,2}}\s?[ap]\.?m\b|{MONTH} \d{{1,2}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What an entry said for a time, in its last wording, as an article of its own."""

    entry: Entry
    article: Article
    began: datetime | None = None  # when it was first seen to say so; None for the first telling of all


def tellings(entry: Entry, feed: Feed, name: str = "", *, likely: str = "") -> tuple[Telling, ...]:
    """The entry's tellings, the present one last. `name` and `likely` are as for `read`.

    A later one is dated as its outlet dates it, where that is a new date, else by when it was first seen.
    """
    found: list[Telling] = []
    for before, version in pairwise((None, *entry.earlier, entry)):
        assert version  # only what stands before the first is none
        article = read(version, feed, name=name, likely=likely)
        known = next((one for one in reversed(found) if not says_more(one.article, article)), None)
        if known:
            found.remove(known)
            known = replace(known, entry=version, article=_worded(known.article, article))
        elif before is None:
            known = Telling(version, article)
        else:
            known = Telling(version, _numbered(article, len(found), version, before), version.revised)
        found.append(known)
    return tuple(found)


def page_of(article: str) -> str:
    """The id that all tellings of an article have in common, from that of one of them."""
    return article.partition(MARK)[0]


def says_more(old: Article, new: Article) -> bool:
    """Whether a text that took another's place tells something that had not been told.

    That is another number in the headline, or in a sentence that is else the same; or, where its outlet
    dated it anew, a headline with new words over a text that begins otherwise, or a sentence that was added;
    or a headline and a first sentence that are both all new. A page that is written anew every day, as a live
    page, never does.
    """
    if (old.title, old.text) == (new.title, new.text) or not (stays(old) and stays(new)):
        return False
    was, now = _Said(old), _Said(new)
    if _figures(new.title) - was.figures or was.corrected_by(now):
        return True
    fresh = was.lacks(terms(new.title, new.language))
    if old.published and new.published and new.published > old.published:
        return was.headed_anew_by(now, len(fresh)) or was.completed_by(now)
    return len(fresh) > 1 and was.opens_unlike(now)


class _Said:
    """What an article says: its sentences with their terms and numbers."""

    def __init__(self, article: Article) -> None:
        self._language = article.language
        said = [article.title, *(sentence.text for sentence in sentences(article))]
        self.figures = frozenset(figure for text in said for figure in _figures(text))
        self.lines = [(self._terms(text), _figures(text)) for text in said]
        self.terms = frozenset(terms(f"{article.title}\n{article.text}", article.language))

    def _terms(self, text: str) -> frozenset[str]:
        return frozenset(term for term in terms(text, self._language) if not says_when(term, self._language))

    def lacks(self, said: Iterable[str]) -> list[str]:
        """Those of the terms that it has not, not even misspelt."""
        new = [t for t in dict.fromkeys(said) if t not in self.terms and not says_when(t, self._language)]
        return [t for t in new if len(t) < LONG or not get_close_matches(t, self.terms, 1, MISSPELT)]

    def corrected_by(self, other: "_Said") -> bool:
        """Whether one of the other's sentences has a number in the place of another."""
        return any(
            theirs - self.figures and ours - theirs and _covers(now, was) and _covers(was, now)
            for now, theirs in other.lines
            for was, ours in self.lines
            if len(now) >= FEWEST
        )

    def headed_anew_by(self, other: "_Said", fresh: int) -> bool:
        """Whether the other's headline, with so many new terms, has news: its text begins otherwise, too."""
        ours, theirs = self.lines[1:2], other.lines[1:2]
        if ours == theirs:
            return bool(fresh >= MANY and not ours)
        return fresh >= MANY or bool(fresh and theirs and not _covers(theirs[0][0], self.terms))

    def completed_by(self, other: "_Said") -> bool:
        """Whether the other keeps one of its sentences and adds one with terms of its own."""
        kept = any(line in self.lines for line in other.lines[1:])
        return kept and any(len(self.lacks(sorted(now))) >= ADDED for now, _ in other.lines[1:])

    def opens_unlike(self, other: "_Said") -> bool:
        """Whether the other's first sentence has at most half of its terms from it, and its own is gone."""
        ours, theirs = self.lines[1:2], other.lines[1:2]
        if not ours or not theirs or any(_covers(ours[0][0], now) for now, _ in other.lines[1:]):
            return False
        return 2 * len(theirs[0][0] - self.terms) >= len(theirs[0][0]) >= MANY


def _covers(some: frozenset[str], others: frozenset[str]) -> bool:
    return len(some & others) >= SAME * len(some)


def _figures(text: str) -> frozenset[str]:
    """The numbers of a text but those that say when; "five" is 5, and "one" is 1."""
    spelt = (str(SPELT.get(word, 1)) for word in text.lower().split() if word in SPELT or word == "one")
    return frozenset((*numbers(_WHEN.sub(" ", text)), *spelt))


def _numbered(article: Article, n: int, version: Entry, before: Entry) -> Article:
    """The article as the n-th telling of its entry, dated as such."""
    dated = version.published if version.published != before.published else None
    return replace(article, id=f"{article.id}{MARK}{n}", published=dated or version.revised)


def _worded(known: Article, now: Article) -> Article:
    """A telling in its latest words: it keeps its id and its date; a page that is filled anew has today's."""
    return replace(now, id=known.id, published=known.published if stays(now) else now.published)
