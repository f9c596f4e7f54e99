"""Text -> where its sentences stand.

sentencex proposes the ends, paragraph by paragraph; a list of ours (merges.json) takes back those after an
abbreviation, and a look at the quotation marks adds those it misses.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import sentencex  # type: ignore[import-untyped]  # it has no types

from .late import late
from .table import table
from .tag import primary

# An end that may have been missed: a stop, what closes, a space, and a capital or a letter without case.
# The pattern opens with the stop, not with a look at what stands before it, as that is tried at each place.
_END = late(
    r"[.!?…](?:(?<=[^\s.!?…].)|(?<=\w\s…))[.!?…]*[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W\d_a-zß-öø-ÿа-я])",
    re.DOTALL,
)
_STOPS = ".!?…"
_UNSPACED = frozenset({"zh", "ja"})
# Without one of these an ASCII line is one sentence: "1)" begins an item of a list.
_STOP = late("[.!?)]")
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# The ends that are nearly all: a stop and a space; or a stop, a closing quotation mark and a space.
_PLAIN = frozenset((". ", "! ", "? "))
_QUOTED = frozenset(f"{stop}{mark} " for stop in ".,!?" for mark in '"”')
# What stands before an end that no abbreviation made.
_SURE = frozenset(("! ", "? ", '" ', "” "))
# What closes and belongs to the sentence before it.
_CLOSED = late(r"[\"”’'»)\]]+(?=\s|\Z)")
# What stands before the last word, and the word after an end.
_LAST = late(r"[\s\"'“”‘’«»()\[\]—–/]")
_AFTER = late(r"[\"'“”‘’«»(\[\s$€£¥]*([^\W_](?:[\w.'’-]*[^\W_])?)?")
_MARKS = '"“”„«»'
_CLOSING = '"”’»'
# Chinese and Japanese need no space, and sentencex sees no sentence that begins with a digit: …元。5月3日…
_DIGIT = late(r"[。！？](?=\d)")
_PAIRS = ("“”", "「」", "『』", "（）")
# What tells who said it, right behind a Chinese or Japanese quotation: “…？”市长说。「…。」と述べた。
_TOLD = late(
    r"(?:と|って|などと)"
    r"|[^，。！？、“「]{0,15}(?:(?:[说說问問称稱写]道?|表示|指出)[，。：]|(?:[喊叫笑]道?|强调|坦言|介绍|解释|补充|透露)。)"
)
_CLITIC = late(r"['’][stnk]\s+[A-Z]")  # 's Avonds
# "… 2031 r. – mówi Anna": behind a dash it goes on small. And "W 2031 r. Rada …", of a year.
_DASHES = "—–-"
_DASHED = late(rf"[{_DASHES}]\s+(\w)")
_DATED = late(r"(?:\A|[.!?…]\s)(?:W|Od|Do|Na|Po|Przed|Z|Pod)(?: \w+){0,3} \d{4} r\.\s+\Z")
_HALF = late(r"[\ud800-\udfff]")
# Longer than this, the sentences within one quotation are told apart; 300 characters are some 50 words.
_LONG = 300
# No single call gets more, as it may take time with the square; a text without a stop is cut nowhere.
_PIECE = 10_000


class _Merges(NamedTuple):
    """After which words a stop ends no sentence; see merges.json."""

    before: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    times: frozenset[str] = frozenset()
    after_times: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    ordinals: bool = False
    tails: frozenset[str] = frozenset()  # the last three letters of each of these words


def split(text: str, language: str | None = None) -> tuple[tuple[int, int, int], ...]:
    """(start, end, paragraph) of each sentence: in order, apart, without white space at either end.

    A line break ends a paragraph; paragraphs count from 0, and blank lines do not count.
    """
    code = primary(language) or "en"
    found: list[tuple[int, int, int]] = []
    paragraph = at = 0
    for broken in text.splitlines(keepends=True):
        before, start = len(found), 0
        if line := broken.rstrip(_BREAKS):
            for end in (*_ends(line, code), len(line)):
                sentence = line[start:end].rstrip()
                stop = at + start + len(sentence)
                if sentence := sentence.lstrip():
                    found.append((stop - len(sentence), stop, paragraph))
                start = end
        paragraph += len(found) > before
        at += len(broken)
    return tuple(found)


def _ends(line: str, language: str) -> list[int]:
    """Where a sentence of the line ends and another begins."""
    if line.isascii() and not _STOP.search(line, 0, len(line) - 1):  # a third of the paragraphs of pages
        return []
    merges = _merges(language)
    ends = _proposed(line, language)
    if language in _UNSPACED:
        ends = sorted({*ends, *_before_digits(line)})
    if missed := _missed(line, ends):
        ends = sorted(ends + missed)
    if "”" in line and "“" not in line:
        ends = [end for end in ends if not _is_quoted(line, end)]
    return [end for end in ends if _is_sure(line, end, merges.tails) or not _joined(line, end, merges)]


def _proposed(line: str, language: str) -> list[int]:
    """Where sentencex ends sentences, quotation marks considered."""
    ends: list[int] = []
    for at in range(0, len(line), _PIECE):
        sizes = map(len, _segments(line[at : at + _PIECE], language))
        ends += list(accumulate(sizes, initial=at))[1:-1]
    moved = [
        end if line[end - 2 : end] in _PLAIN or line[end - 3 : end] in _QUOTED else _beside_quote(line, end)
        for end in ends
    ]
    return moved if moved == ends else sorted({*moved} - {0, len(line)})


def _segments(piece: str, language: str) -> list[str]:
    """What sentencex cuts a piece into; half a character from beyond the Basic Plane counts as any other."""
    try:
        found: list[str] = sentencex.segment(language, piece)
    except UnicodeEncodeError:
        found = sentencex.segment(language, _HALF.sub("\ufffd", piece))
    return found


def _beside_quote(line: str, end: int) -> int:
    """The end moved so that a quotation mark stays with the words it opens or closes."""
    if not line[end - 1].isspace() and (closed := _CLOSED.match(line, end)):
        return closed.end()
    last = end
    while last and line[last - 1].isspace():
        last -= 1
    if last > 1 and line[last - 1] in "\"“”‘'«" and line[last - 2].isspace():
        return last - 1
    return end


def _missed(line: str, ends: list[int]) -> list[int]:
    """Likely ends between the proposed ones: outside quotations, and within one where the whole is long."""
    stops = [stop for stop in _STOPS if stop in line]
    marks = [mark for mark in _MARKS if mark in line]
    missed: list[int] = []
    quoted, seen = False, 0  # whether a quotation is open where the line was last looked at
    for start, end in pairwise([0, *ends, len(line) + 1]):
        for stop in stops:
            if line.find(stop, start, end - 3) >= 0:
                break
        else:  # no stop but its own: three in four
            continue
        at = start
        while match := _END.search(line, at, end):
            at = match.end()
            mark = max([line.rfind(mark, seen, at) for mark in marks], default=-1)
            quoted, seen = (_opens(line, mark) if mark >= 0 else quoted), at
            if not quoted or min(end, len(line)) - start > _LONG:
                missed.append(at)
    return missed


def _before_digits(line: str) -> Iterator[int]:
    """The ends before a digit, outside quotations and brackets."""
    seen, open_ = 0, [0] * len(_PAIRS)  # of each pair how many more were opened than closed, as far as seen
    for match in _DIGIT.finditer(line):
        end = match.end()
        for n, pair in enumerate(_PAIRS):
            open_[n] += line.count(pair[0], seen, end) - line.count(pair[1], seen, end)
        seen = end
        if not any(open_):
            yield end


def _is_quoted(line: str, end: int) -> bool:
    """Whether an end lies within a quotation in „these” or ”these” marks, which sentencex does not know."""
    at = max(line.rfind("„", 0, end), line.rfind("”", 0, end))
    if at < 0 or (
        line[at] == "”" and ((at and not line[at - 1].isspace()) or line[at + 1 : at + 2].isspace())
    ):
        return False
    return end <= line.find("”", at + 1) < at + _LONG


def _opens(line: str, at: int) -> bool:
    """Whether the quotation mark at this place opens a quotation: it stands before a word, not after one."""
    if line[at] in "“„«":
        return True
    return line[at] == '"' and (at == 0 or line[at - 1].isspace() or line[at - 1] in "([—–-")


def _is_sure(line: str, end: int, tails: frozenset[str]) -> bool:
    """Whether `_joined` need not be asked, which takes four times as long: of 33 ends in a text, 28."""
    near = line[end - 2 : end]
    if near != ". ":
        return near in _SURE and not line[end].islower() and line[end] not in _DASHES
    last, front = line[end - 5 : end - 2], line[end : end + 2]
    return last.isalpha() and last.lower() not in tails and front.lower() != front


def _joined(line: str, end: int, merges: _Merges) -> bool:
    """Whether what stands before and after this end is one sentence."""
    if line[end - 1] == ".":  # and no space
        return _torn(line, end)
    if line[end - 1] in "”」』":
        return bool(_TOLD.match(line, end))
    if _CLITIC.match(line, end):
        return False
    if (dashed := _DASHED.match(line, end)) and dashed[1].islower():
        return True
    if line.find(" r.", max(0, end - 16), end) >= 0 and _DATED.search(line[max(0, end - 60) : end]):
        return True
    head = line[max(0, end - 16) : end].rstrip()
    if head.rstrip(_CLOSING)[-1:] in ("?", "!"):  # "Is there more? was the question."
        return (front := _AFTER.match(line, end)) is not None and (front[1] or "").islower()
    if not head.endswith("."):
        return False
    word = head[:-1].rpartition(" ")[2]
    if not word.isalpha() and not (word := _LAST.split(word)[-1]):
        return False
    prefix, _, rest = word.rpartition("-")  # "then-Gov. Poe", "mid-Sept. 12"; but not "J.-P. Martin"
    word = rest if len(prefix) > 1 and prefix.isalpha() else word
    after = _AFTER.match(line, end)
    follows = (after[1] if after else None) or ""
    if merges.ordinals and word.isdigit() and end <= len(word) + 2:  # an item of a list
        return True
    return bool(follows) and _abbreviated(word, follows, merges)


def _torn(line: str, end: int) -> bool:
    """Whether a stop without a space stands within a word: ".NET", "R-N.J.", "1.º", "J.-P.", "أ.د"."""
    if line[end] == "-":
        return line[end - 2].isalpha() and line[end + 1 : end + 2].isalpha()  # and "Dipl.-Ing."
    return line[end] in "ºª" or (
        (line[end].isalnum() and (line[end].isascii() or line[end - 2] == "أ"))
        and not line[max(0, end - 3) : end - 1].isalnum()
    )


def _abbreviated(word: str, follows: str, merges: _Merges) -> bool:
    """Whether the stop after the word marks an abbreviation, seen with the word that follows."""
    lower, then = word.lower(), follows.lower()
    if then in merges.after_times and lower in merges.times:
        return True
    if lower in merges.before or (lower in merges.numbers and follows[0].isdigit()):
        return True
    if (lower in merges.names and word[0].isupper()) or _initials(word):
        return follows.islower() or (follows[0].isupper() and then not in merges.openers)  # "E. coli"
    if word.isdigit() and merges.ordinals:
        return len(word) <= 2 and then not in merges.openers
    return follows[0].islower() and follows.islower()  # "56. raz" as well


def _initials(word: str) -> bool:
    """Whether the word is "J" of "J. Smith", "J.-P" of "J.-P. Martin", or "R.E.M"; but not "I"."""
    return all(len(part) == 1 and part.isupper() for part in word.replace("-", "").split(".")) and word != "I"


@cache
def _merges(language: str) -> _Merges:
    data = table(__package__, "merges.json")
    own = {name: frozenset(data[name].get(language, "").split()) for name in ("before", "names", "numbers")}
    times = {name: frozenset(data[name].split()) for name in ("times", "after_times") if language == "en"}
    times["openers"] = frozenset(data["openers"].get(language, "").split())
    words = frozenset(times.get("times", ())).union(*own.values())
    tails = frozenset(word[-3:] for word in words)
    return _Merges(**own, **times, ordinals=language in data["ordinals"].split(), tails=tails)
