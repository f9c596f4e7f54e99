"""Words -> terms: the words that carry meaning, as articles are compared by them.

Unlike `text.words.terms` they keep an article that leans on them ("l'accord"): how common terms are, and what
they say of pairs, was learned so.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...text.words import stem, stop_words


def terms(said: Iterable[str], language: str | None) -> Iterator[str]:
    """The words that carry meaning: lower-case, stemmed, in order."""
    return (term for word in said if (term := term_of(word, language)))


@lru_cache(maxsize=200_000)
def term_of(word: str, language: str | None) -> str:
    """A word as it is compared; empty where it says nothing."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower in stop_words(language) or (len(lower) < 2 and not lower.isdigit()):
        return ""
    return stem(lower, language)
