"""Text -> where its sentences stand.

sentencex proposes the ends, paragraph by paragraph; a list of ours (merges.json) takes back those after an
abbreviation, and a look at the quotation marks adds those it misses.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

import sentencex  # type: ignore[import-untyped]  # it has no types

from .language import primary

# Whatever is no line break: no sentence runs across one.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# An end that may have been missed: a stop, what closes, a space, and a capital or a letter without case.
_END = re.compile(r"(?<=[^\s.!?…])[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W\d_a-zß-öø-ÿа-я])")
# What stands before the last word, and the word after an end.
_LAST = re.compile(r"[\s\"'“”‘’«»()\[\]—–/]")
_AFTER = re.compile(r"[\"'“”‘’«»(\[\s]*([^\W_](?:[\w.'’-]*[^\W_])?)?")
_MARK = re.compile(r'["“”„«»]')
# Longer than this, the sentences within one quotation are told apart; 300 characters are some 50 words.
_LONG = 300
# No single call gets more than this; a text without any stop is cut nowhere all the same.
_PIECE = 50_000


class _Merges(NamedTuple):
    """After which words a stop ends no sentence; see merges.json."""

    before: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    times: frozenset[str] = frozenset()
    after_times: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    ordinals: bool = False


def split(text: str, language: str | None = None) -> tuple[tuple[int, int, int], ...]:
    """(start, end, paragraph) of each sentence: in order, apart, without white space at either end.

    A line break ends a paragraph; paragraphs count from 0, and blank lines do not count.
    """
    code = primary(language) or "en"
    found: list[tuple[int, int, int]] = []
    paragraph = 0
    for line in _LINE.finditer(text):
        before, offset = len(found), line.start()
        found.extend((offset + a, offset + b, paragraph) for a, b in _sentences(line[0], code))
        paragraph += len(found) > before
    return tuple(found)


def _sentences(line: str, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, trimmed."""
    start = 0
    for end in [*_ends(line, language), len(line)]:
        piece = line[start:end]
        if kept := piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            yield left, left + len(kept)
        start = end


def _ends(line: str, language: str) -> list[int]:
    """Where a sentence of the line ends and another begins."""
    merges = _merges(language)
    proposed = sorted({_beside_quote(line, end) for end in _proposed(line, language)})
    ends = sorted({*proposed, *_missed(line, proposed)})
    return [end for end in ends if 0 < end < len(line) and not _joined(line, end, merges)]


def _proposed(line: str, language: str) -> Iterator[int]:
    """Where sentencex ends sentences."""
    for at in range(0, len(line), _PIECE):
        piece = line[at : at + _PIECE]
        for boundary in sentencex.get_sentence_boundaries(language, piece):
            if boundary["end_index"] < len(piece):
                yield at + boundary["end_index"]


def _beside_quote(line: str, end: int) -> int:
    """The end moved so that a quotation mark stays with the words it opens or closes."""
    if line[end] in "\"”’'»" and not line[end - 1].isspace() and line[end + 1 : end + 2].isspace():
        return end + 1
    kept = line[:end].rstrip()[-2:]
    if len(kept) == 2 and kept[0].isspace() and kept[1] in "\"“‘'«":
        return line.rindex(kept[1], 0, end)
    return end


def _missed(line: str, ends: list[int]) -> Iterator[int]:
    """Likely ends between the proposed ones: outside quotations, and within one where the whole is long."""
    edges = [0, *ends, len(line)]
    marks = _MARK.finditer(line)
    mark, quoted = next(marks, None), False
    for match in _END.finditer(line):
        while mark and mark.start() < match.end():
            quoted = _opens(line, mark.start())
            mark = next(marks, None)
        piece = bisect_right(edges, match.start())
        if not quoted or edges[piece] - edges[piece - 1] > _LONG:
            yield match.end()


def _opens(line: str, at: int) -> bool:
    """Whether the quotation mark at this place opens a quotation: it stands before a word, not after one."""
    if line[at] in "“„«":
        return True
    return line[at] == '"' and (at == 0 or line[at - 1].isspace() or line[at - 1] in "([—–-")


def _joined(line: str, end: int, merges: _Merges) -> bool:
    """Whether what stands before and after this end is one sentence."""
    head = line[max(0, end - 16) : end].rstrip()
    if not head.endswith(".") or not (word := _LAST.split(head[:-1])[-1]):
        return False
    after = _AFTER.match(line, end)
    follows = (after[1] if after else None) or ""
    return bool(follows) and _abbreviated(word, follows, merges)


def _abbreviated(word: str, follows: str, merges: _Merges) -> bool:
    """Whether the stop after the word marks an abbreviation, seen with the word that follows."""
    lower, then = word.lower(), follows.lower()
    if then in merges.after_times and lower in merges.times:
        return True
    if lower in merges.before or (lower in merges.numbers and follows[0].isdigit()):
        return True
    if (lower in merges.names and word[0].isupper()) or _initials(word):
        return follows[0].isupper() and then not in merges.openers
    if word.isdigit():
        return merges.ordinals and len(word) <= 2
    return follows[0].islower() and follows.islower()


def _initials(word: str) -> bool:
    """Whether the word is "J" of "J. Smith", or "R.E.M" of "R.E.M. Records"; but not "I"."""
    return all(len(part) == 1 and part.isupper() for part in word.split(".")) and word != "I"


@cache
def _merges(language: str) -> _Merges:
    data = json.loads((resources.files(__package__) / "merges.json").read_text(encoding="utf-8"))
    own = {name: frozenset(data[name].get(language, "").split()) for name in ("before", "names", "numbers")}
    times = {
        name: frozenset(data[name].split())
        for name in ("times", "after_times", "openers")
        if language == "en"
    }
    return _Merges(**own, **times, ordinals=language in data["ordinals"].split())
