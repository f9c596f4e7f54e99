"""An article -> what grouping, headlines and following look at: its terms, names, numbers and day."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...models import Article
from ...text.numbers import numbers
from ...text.tag import primary
from ...text.words import words
from .dated import date_in
from .day import day
from .terms import term_of, terms
from .unmarked import has_capitals
from .unmarked import names as unmarked

LEAD = 60  # words of the text that count: the news comes first; the rest is background that stories share
OPENING = LEAD * 20  # characters in which numbers are looked for
TWICE = 2.0  # a word of the title counts as two of the lead
NAME = 0.5  # a word that is always capitalised weighs up to half as much again
_OF_A_NAME = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011]\d+\b")  # "Covid-19" is one name, and gives no number
# German writes every noun with a capital. Behind one of these, or a number, it is no name.
_ARTICLES = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen im am zum zur vom beim ins
    ans mehr weniger viele wenige alle einige mehrere weitere jede jeder jedes diese dieser dieses diesem
    diesen ihr ihre ihren sein seine seinen und als zwei drei vier fünf sechs sieben acht neun zehn""".split()
)


@dataclass(frozen=True, slots=True)
class Portrait:
    """What grouping looks at in an article."""

    title: Mapping[str, float]  # term -> count
    said: Mapping[str, float]  # title and lead together, weighed
    names: Mapping[str, int]  # term -> times it stood capitalised inside a sentence, minus times it did not
    opens: str  # the term that the title opens with, where other words' capitals tell names; else empty
    numbers: frozenset[str]
    date: tuple[int, int] | None  # month and day that stand in the title
    day: float | None  # since 1970


def portrait(article: Article) -> Portrait:
    """The article's terms, names and numbers: of its title and the first words of its text."""
    head, opening = (_OF_A_NAME.sub("", text) for text in (article.title, article.text[:OPENING]))
    parts = words(head), words(opening[: LEAD * 10])[:LEAD]
    title, lead = ([term_of(word, article.language) for word in part] for part in parts)
    heading = Counter(filter(None, title))
    said: dict[str, float] = {term: TWICE * n for term, n in heading.items()}
    for term in filter(None, lead):
        said[term] = said.get(term, 0.0) + 1.0
    return Portrait(
        title=heading,
        said=said,
        names=_names(zip(parts, (title, lead), strict=True), primary(article.language) == "de")
        if has_capitals(article.language)
        else _unmarked(f"{head}\n{opening}", article.language, said),
        opens=title[0] if _tells(parts[0]) and parts[0][0][0].isupper() else "",
        numbers=frozenset(numbers(f"{head}\n{opening}")),
        date=date_in(article.title),
        day=day(article),
    )


def _names(parts: Iterable[tuple[Sequence[str], Sequence[str]]], german: bool) -> Mapping[str, int]:
    """How much more often each term has a name's capital than not; a part's first word says nothing."""
    counts: dict[str, int] = {}
    for said, terms_said in parts:
        if _tells(said):
            for before, word, term in zip(said, said[1:], terms_said[1:], strict=False):
                if term and word[0].isalpha():
                    a_noun = german and (before.lower() in _ARTICLES or before[0].isdigit())
                    counts[term] = counts.get(term, 0) + (1 if word[0].isupper() and not a_noun else -1)
    return counts


def _unmarked(text: str, language: str | None, said: Mapping[str, float]) -> Mapping[str, int]:
    """The terms that are names in a language without capitals; elsewhere none."""
    return {term: 1 for term in terms(unmarked(text, language), language) if term in said}


def _tells(said: Sequence[str]) -> bool:
    """Whether capitals tell names here."""
    return len(said) >= 3 and not _all_capitalised(said)


def _all_capitalised(said: Sequence[str]) -> bool:
    """A Headline Set Like This One tells no names."""
    long = [word for word in said if len(word) >= 4 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.7 * len(long)
