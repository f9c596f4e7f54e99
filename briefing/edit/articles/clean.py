"""A sentence's text -> what kind of noise it is, if any; how far it is noise before it begins.

The kinds are the faults found on real pages and feeds: comment forms, cookie notices, share bars,
newsletter pitches, pointers to other articles, photo credits and captions, bylines, time stamps. noise.json
lists what they begin with, noise.py and openings.py have the rest.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from ...text.late import late
from ...text.script import is_unspaced
from ...text.spots import Spots
from .fronts import Front, begins, front
from .noise import BY_HINT
from .openings import CREDITED, CREDITS, LIVE
from .shapes import FRONT, Rule

# What stands before a sentence, as a standfirst that is glued to it, is hardly longer.
_HEAD = 200
# A line that goes on where another broke off; "iPhone" and "de Gaulle" begin sentences.
_BROKEN = late(r"(?!de |da |von |van |al-|el-)[a-zß-öø-ÿ][a-zß-öø-ÿ]*\b")
# In these letters a stop behind a space ends a caption; Arabic and Hindi news sets stops so.
_LATIN = late(r"[A-Za-z]")
_STOPS = frozenset(".!?…。！？؟।॥။።︒｡")
_CLOSERS = "\"'”’»)]」』"
_LEFT_OPEN = late(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\"'”’»)\]]*\Z")
# A sentence that begins with an article, glued to what is none.
_GLUED = late(r" (?<=[\w'’.-] )(?:An?|The) ")
# Somebody's words, whatever they begin with: Follow the money, prosecutors said.
_SAID = late(
    r"[^:]{8}[^\n]*?[,?!][\"”’]? (?:(?:\w[\w.'’-]* ){1,4}(?:said|says|told|wrote|asks?|asked|warned|added)\b"
    r"|(?:said|says|wrote|asked|warned|added) \w)[^\n]*\w[.!]\Z"
    r"|[^:]{8}[^\n]*?[,?!][\"”’»“]? (?:sagte?|rief|warnte|a (?:dit|déclaré|lancé)|dijo|decía|ha detto|diceva"
    r"|disse|dizia|zei|riep|sade|sa|säger|(?:powiedział|mówił|żartował|przyznał)a?|(?:сказал|говорил)[аи]?)"
    r" \w[^\n]*\w[.!]\Z"
)
# What ends so leads to a list ("The rules are the following…"), or was cut at an abbreviation.
_LEADS, _LOOSE = (" the following", " as follows", " et al"), " :.…\t"
# A part of a list: "Port map - Shows which …"
_ITEM = late(r"(?:[A-ZÀ-Þ][\w’'/.&-]*|[A-ZÀ-Þ][^,.;:“\"]{0,40})\s(?:[-–—]|->)\s[A-ZÀ-Þ\d][^.!?…]*\Z")
_LINK = late(r"[^\W\d]\]\[")  # Markdown's "[text][]", no "[1][2]"
_FORMULA = ("\\(", "\\[", "\\frac", "\\text")
# Of 50 such lines in CNN/DailyMail and Multi-News, read by eye, most were headings, captions and names.
_HEADING = 15
# None of 33,526 sentences there is longer; what is, is a list, a table, or a text without stops.
LONGEST = 900
_BRACKETS, _INNER = ("(", "["), "([ "
_PARTS = 8  # before a sentence, one behind the other: a bullet, a time, a place, a credit; nobody writes more
_HINTS = Spots((*BY_HINT, *CREDITED))


class Clues(NamedTuple):
    """What a whole text shows of the noise that its lines may be: one look for all of them."""

    rules: Mapping[int, Collection[Rule]]  # those whose hints stand in a line, by where the line begins
    credited: bool  # whether the text names one of those that photos are credited to


def clues(text: str, starts: Sequence[int] = (0,)) -> Clues:
    """The clues of a text whose lines begin at the starts, for `judge` to tell its lines by."""
    found: dict[int, dict[Rule, None]] = {}  # each rule once, in the order of its hints
    credited = False
    for at, hint in _HINTS.places(text):
        credited = credited or hint in CREDITED
        for rule in BY_HINT.get(hint, ()):
            if not rule.clue or rule.clue.match(text, at):
                line = starts[max(0, bisect_right(starts, at) - 1)]
                found.setdefault(line, {})[rule] = None
    return Clues(found, credited)


def judge(text: str, known: Clues, start: int = 0) -> tuple[int, str]:
    """How far a line is noise before it begins, as `opening` tells, and the `kind` of the rest.

    The line is the one that begins at `start` in the text that the clues are of.
    """
    rules, at = front(text[:FRONT]), 0
    # Nine sentences in ten have nothing that an opening must have. A letter is found twice as fast as a word.
    if (
        ")" in text
        or (text.find("T", 1) > 0 and " The " in text and _GLUED.search(text))
        or (text.find("A", 1) > 0 and (" A " in text or " An " in text) and _GLUED.search(text))
        or (rules.hints and _hinted(rules.hints, text))
        or known.credited
    ) and (at := _opening(text)):
        text = text[at:]
        rules = front(text[:FRONT])
    return at, _kind(text, rules, known.rules.get(start, ()))


def kind(text: str) -> str:
    """The kind of noise that a line is, as "form", "share", "credit"; "" where it may be a sentence."""
    return _kind(text, front(text[:FRONT]), clues(text).rules.get(0, ()))


def opening(text: str) -> int:
    """How many characters stand before the sentence proper: a dateline, a glued credit, a bullet, a time."""
    return judge(text, clues(text))[0]


def _kind(text: str, rules: Front, hinted: Collection[Rule]) -> str:
    if rules.heads and (noise := begins(text, rules)) and not _is_said(text):
        return noise
    if text[:1] in _BRACKETS and (noise := _bracketed(text.lstrip(_INNER))):
        return noise
    for known in (hinted, rules.whole):
        for rule in known:
            if rule.find(text):
                return rule.kind
    return ""


def _bracketed(inner: str) -> str:
    """The kind of noise that begins behind a bracket: ( Also on The Lamp: …; [Watch: …]."""
    noise = begins(inner, front(inner[:FRONT]))
    return "" if _is_said(inner) else noise


def _is_said(text: str) -> bool:
    """Whether a line reports somebody's words, and so is none of the outlet's to its readers."""
    return len(text) <= LONGEST and bool(_SAID.match(text))


def _opening(text: str) -> int:
    at = 0
    for _ in range(_PARTS):
        end = _opened(text, at)
        if not at < end < len(text):
            break
        at = end
    return at


def _opened(text: str, at: int) -> int:
    """Where the opening ends that begins here; the same place where none does."""
    head = text[at : at + _HEAD]
    for rule in front(head[:FRONT]).openings:
        if _hinted(rule.hints, head) and (match := rule.find(head)):
            return at + match.end()
    return at


def _hinted(hints: tuple[str, ...], text: str) -> bool:
    for hint in hints:  # noqa: SIM110 (any() with a generator takes three times as long, a million times a day)
        if hint in text:
            return True
    return False


def is_weak(text: str) -> bool:
    """Whether a line is a poor quote at best: a heading, a name, three words, or no end in sight."""
    if not 0 < len(text) <= LONGEST:
        return True
    last = text[-1]
    stopped = last in _STOPS or _is_stopped(text)
    if not text.isascii() and is_unspaced(text):
        return len(text) < 6 or not stopped
    if last == ";" or text.rstrip(_LOOSE).endswith(_LEADS):
        return True
    if ("\\" in text and _hinted(_FORMULA, text)) or ("][" in text and _LINK.search(text)):
        return True
    few = 6 if last == "?" else 4
    if last == ":" or len(text.split(None, few - 1)) < few:
        return True
    if not text[0].isupper() and (_BROKEN.match(text) or (text[0] == "[" and "]" not in text)):
        return True
    if stopped and not (text.endswith(" .") and _LATIN.search(text)):
        return False
    if len(text.split(None, _HEADING)) <= _HEADING:
        return True
    return not stopped and (bool(_ITEM.match(text)) or _is_title(text))


def _is_title(text: str) -> bool:
    """Whether most words of a line begin with capitals, as in A Heading of the Kind That Some Papers Use."""
    words = [word for word in text.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) * 5 > len(words) * 4


def is_stopped(text: str) -> bool:
    """Whether a text ends as a sentence does, and is not left open with an ellipsis."""
    return _is_stopped(text) and not _LEFT_OPEN.search(text)


def is_live(text: str) -> bool:
    """Whether a line is an entry of a live blog, which was true at its minute: "22:40 — The talks go on"."""
    return text[:1].isdigit() and bool(LIVE.match(text))


def has_credit(text: str, known: Clues | None = None) -> bool:
    """Whether a photo credit is glued to the sentence's front, so that what stood before it was a caption."""
    known = known or clues(text)
    if not known.credited and not front(text[:FRONT]).hints:
        return False
    head = text[:_HEAD]
    return any(rule.find(head) for rule in CREDITS if _hinted(rule.hints, head))


def _is_stopped(text: str) -> bool:
    """Whether a stop or a colon ends the text, whatever closes behind it."""
    if text[-1:] in _STOPS or text.rstrip(_CLOSERS)[-1:] in _STOPS:
        return True
    return text[-1:] in (":", ";") or (text[-1:] in ('"', "'", "”", "’") and text[-2:-1] in (":", ";"))
