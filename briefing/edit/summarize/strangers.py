"""Sentence, and what has been read -> the surname in it of somebody whom only its own article has introduced.

"The fire spread fast, said Holm" asks who Holm is, where "Karl Holm, who leads the brigade" stands in a
sentence that is not quoted.
"""

import re
from collections.abc import Iterable, Set

from ...models import Sentence

_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][a-zß-ÿ][\w-]+")
# The word before, where it is a part of the same name: "Karl Holm", "Karl “Kalle” Holm", "K. Holm".
_GIVEN = r"[A-ZÀ-Þ](?:[\w’'-]*[a-zß-ÿ]|\.)[\"”’)]* "
_BEFORE = re.compile(rf"{_GIVEN}\Z")
_NAMED = re.compile(rf"(?<![\w’'-]){_GIVEN}\Z")
_LONGEST = 60  # letters of a given name
_AFTER = re.compile(r" [A-ZÀ-Þ]")
# One who is only "Mr Holm" was named in full before.
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms)\.? (?P<name>[A-ZÀ-Þ][\w-]+)\b(?! [A-ZÀ-Þ])")


def stranger(sentence: Sentence, read: Set[str]) -> str:
    """A surname that stands alone or behind "Mr", is not among the words `read`, and stood behind a given
    name earlier in the article, or behind "Mr" only; "" for none.
    """
    before = sentence.article.text[: sentence.start]
    text = sentence.text
    for titled in _TITLED.finditer(text) if "Mr" in text or "Ms" in text else ():
        if titled["name"] not in read:
            return titled["name"]
    for found in _NAME.finditer(text) if before else ():
        name = found[0]
        if name in read or name not in before:
            continue
        if _BEFORE.search(text, max(0, found.start() - _LONGEST), found.start()) or _AFTER.match(
            text, found.end()
        ):
            continue
        if _is_named(name, before):
            return name
    return ""


def _is_named(name: str, text: str) -> bool:
    """Whether the surname stands behind a given name in the text."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not text[end : end + 1].isalnum() and _NAMED.search(text, max(0, at - _LONGEST), at):
            return True
        at = text.find(name, end)
    return False


# "…, Holm said", "…, said Holm", "Holm said …"
_SPEAKER = re.compile(
    r"(?:\A|, )(?P<first>[A-ZÀ-Þ][a-zß-ÿ][\w-]+) (?:said|says|added|told|wrote|tweeted)\b"
    r"|\b(?:said|says|added|according to) (?P<last>[A-ZÀ-Þ][a-zß-ÿ][\w-]+)(?=[,.]| on\b| in\b| told\b)"
)


def unnamed(text: str, read: Set[str], others: Iterable[str]) -> str:
    """The surname of a speaker that is not among the words `read`, and that others' texts give in full;
    "" for none. Who has one name only, as an office has, is nobody's surname.
    """
    said = _SPEAKER.search(text)
    name = (said["first"] or said["last"]) if said else ""
    if not name or name in read or re.search(rf"{_GIVEN}{re.escape(name)}\b", text):
        return ""
    full = re.compile(rf"(?<![\w’'-]){_GIVEN}{re.escape(name)}\b")
    return name if any(name in other and full.search(other) for other in others) else ""


def words_of(*texts: str) -> frozenset[str]:
    """The words of the texts as they are written."""
    return frozenset(word for text in texts for word in re.findall(r"[\w-]+", text))
