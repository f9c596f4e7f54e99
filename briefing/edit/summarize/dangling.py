"""Sentence, and what has been read -> whether it begins with somebody or something not yet told of.

"The petition is to be heard" asks which; behind a headline of a petition it does not. In English; precision
first, as each sentence that dangles is left out where the one before it is not quoted.
"""

import re
from collections.abc import Set

from ...models import Sentence
from ...text.language import is_english
from .deeds import deeds

_POINTERS = frozenset("the those these each both such another this that".split())
# What everybody knows of, and what says itself which is meant: "the first".
_KNOWN = frozenset(
    """government police president prime world public weather economy internet pandemic coronavirus media
    number majority first second third last latest next same only most best worst biggest largest deadliest
    highest lowest past rest vast federal state national local global average total whole authorities country
    nation city administration opposition army military ministry parliament senate market markets virus
    disease dollar euro pound prosecution defence defense former new""".split()
)
# Behind a noun these tell which: "the petition of the bakers", "the petition that".
_TELLING = frozenset(
    "of that who whom which whose where for to by in at on with from between against".split()
)
_VERBS = frozenset(
    """is are was were has have had will would can could may might must should does did do also then later
    now come comes came say says said make makes made tell told take takes took set put go goes went left gave
    rose fell saw held won lost ran led meant meets began""".split()
)
_MOST = 4  # words of a noun with what stands before it
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? (?P<name>[A-ZÀ-Þ][\w-]+)")
_SURNAME = re.compile(r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ][\w-]+)(?:[’']s)? [a-z]")


def dangles(sentence: Sentence, read: Set[str], language: str) -> bool:
    """Whether the sentence begins with a noun or a surname that neither `read` nor itself explains."""
    if not is_english(language):
        return False
    if noun := pointed_at(sentence.text):
        return read.isdisjoint(deeds(noun, language))
    name = _TITLED.match(sentence.text) or _SURNAME.match(sentence.text)
    if not name or not read.isdisjoint(deeds(name["name"], language)):
        return False
    return name.re is _TITLED or _was_introduced(name["name"], sentence)


def pointed_at(text: str) -> str:
    """The noun that a sentence begins with as one known: "the petition" -> "petition"; "" for none."""
    first, *others = text.split(" ", _MOST + 3)[: _MOST + 3]
    if first.lower() not in _POINTERS:
        return ""
    noun: list[str] = []
    for word in others:
        bare = word.strip(",.;:")
        if not bare.isalpha() and not re.fullmatch(r"[a-z-]+(?:[’']s)?", bare):
            return ""
        if bare[0].isupper() or bare in _KNOWN or bare in _TELLING:
            return ""
        if bare in _VERBS or len(noun) == _MOST or (noun and bare.endswith("ed")):
            break
        noun.append(bare)
        if bare != word:
            break
    return " ".join(noun)


def _was_introduced(name: str, sentence: Sentence) -> bool:
    """Whether the article gave the name in full before."""
    before = sentence.article.text[: sentence.start]
    return bool(re.search(rf"[A-ZÀ-Þ][\w.’'-]* {re.escape(name)}\b", before))
