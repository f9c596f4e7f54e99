"""A title and the headlines shown before -> whether it says again what one of them said.

Outlets tell on the second day what others told on the first, each in its own words.
"""

from collections.abc import Iterable
from functools import cache

from ...text.numbers import figures, spelt
from ...text.words import terms

# The share of a title's terms that stand in one earlier headline. On twelve real days ten headlines of
# stories that go on had so many, of which eight told the news of the day before.
SAME = 0.75
FEWEST = 3  # terms: a shorter title says too little to be known again


def says_again(title: str, language: str | None, earlier: Iterable[str]) -> bool:
    """Whether the title's words stand in one earlier headline, and no number that is not in it."""
    said, figures = _read(title, language)
    return len(said) >= FEWEST and any(
        figures <= theirs and len(said & known) >= SAME * len(said)
        for known, theirs in (_read(one, language) for one in earlier)
    )


def share_again(title: str, language: str | None, earlier: Iterable[str]) -> float:
    """The largest share of the title's words that stand in one earlier headline, 0 to 1."""
    said = frozenset(terms(title, language or "en"))
    known = (frozenset(terms(one, language or "en")) for one in earlier)
    return max((len(said & theirs) / len(said) for theirs in known), default=0.0) if said else 0.0


def _read(title: str, language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Its terms without numbers, and its numbers: "five" is 5."""
    found = frozenset(terms(title, language or "en")) - _spelt(language or "en")
    return frozenset(term for term in found if not term.isdigit()), figures(title, language)


@cache
def _spelt(language: str) -> frozenset[str]:
    """The number words of a language, as terms."""
    return frozenset(terms(" ".join(spelt(language)), language))
