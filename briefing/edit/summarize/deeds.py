"""Text -> its terms with the words that news uses for one another made one: "died" and "killed", "Israeli"
and "Israel", "eleven" and 11.

deeds.json has them, for English; in another language the terms stay as they are.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from ...text.language import is_english
from ...text.numbers import SPELT
from ...text.table import table
from ...text.words import stem, stop_words, terms

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_LETTERS = (("U.S.", "US"), ("U.K.", "UK"), ("’s", ""), ("'s", ""))
_DAYS = """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year
    morning evening night""".split()
# 2,000 sentences and their 8,000 words take 4 MB; longer ones are no sentences.
_MOST_REMEMBERED, _LONGEST_REMEMBERED = 50_000, 1_000


def deeds(text: str, language: str) -> tuple[str, ...]:
    """The text's terms, in order, as one word where news has several; without days and "according"."""
    if not is_english(language):
        return terms(text, language)
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _deeds(text)


def alike(term: str, language: str | None) -> str:
    """The term that stands for a stemmed one and its like: "kill" is "die", "fourteen" is "14"."""
    if not is_english(language):
        return term
    return _folded().instead.get(term) or term


def _deeds(text: str) -> tuple[str, ...]:
    for letters, instead in _LETTERS:
        text = text.replace(letters, instead)
    words = _WORD.findall(text)
    known, phrases = _folded(), _phrases()
    found = [known[word] for word in words]
    for n, pair in enumerate(pairwise(words)):
        if pair[1] in phrases and (verb := phrases[pair[1]].get(stem(pair[0].lower(), "en"))):
            found[n : n + 2] = verb, ""
    return tuple(term for term in found if term)


_remembered = lru_cache(2_000)(_deeds)  # a story's first sentences are asked for again and again


class _Folded(dict[str, str]):
    """A word as written -> the term that stands for it; "" for one that says nothing."""

    def __init__(self, instead: Mapping[str, str]) -> None:
        super().__init__()
        self.instead, self.stop = instead, stop_words("en")

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[word] = found = self._fold(word)
        return found

    def _fold(self, word: str) -> str:
        if word[0].isdigit():
            return word.replace(",", "")
        lower = word.lower()
        if word in ("US", "UK") or lower in SPELT:
            return self.instead[lower]
        if lower in self.stop or len(word) < 2:
            return ""
        stemmed = stem(lower, "en")
        return self.instead.get(stemmed, stemmed)


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    data = table(__package__, "deeds.json")
    alike = {word: words.split()[0] for words in data["alike"] for word in words.split()}
    empty = dict.fromkeys((*data["reporting"].split(), *_DAYS), "")
    return {"words": empty | alike | data["peoples"], "phrases": data["phrases"]}


@cache
def _folded() -> _Folded:
    instead = {stem(word, "en"): stem(term, "en") for word, term in _data()["words"].items()}
    return _Folded(instead | {word: str(n) for word, n in SPELT.items()} | {"us": "us", "uk": "uk"})


@cache
def _phrases() -> Mapping[str, Mapping[str, str]]:
    """A phrase's second word -> its first one's stem -> the term that stands for both."""
    found: dict[str, dict[str, str]] = {}
    for phrase, term in _data()["phrases"].items():
        first, second = phrase.split()
        found.setdefault(second, {})[stem(first.lower(), "en")] = stem(term, "en")
    return found
