"""A sentence's text -> what kind of noise it is, if any; how far it is noise before it begins.

The kinds are the faults found on real pages and feeds: comment forms, cookie notices, share bars,
newsletter pitches, pointers to other articles, photo credits and captions, bylines, time stamps. noise.json
lists what they begin with.
"""

import json
import re
from functools import cache
from importlib import resources
from typing import NamedTuple

_DATA = json.loads((resources.files(__package__) / "noise.json").read_text(encoding="utf-8"))
_AGENCY, _WIRE, _LABEL = (f"(?:{'|'.join(_DATA[name])})" for name in ("agencies", "wires", "labels"))
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_ZONE = r"(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|AES?T|NZS?T|IST|JST)"
_CLOCK = rf"\d{{1,2}}[:.]\d{{2}}(?:\s?[apAP]\.?[mM]\.?)?(?:\s?{_ZONE})?"
_DATE = rf"{_MONTH}\s\d{{1,2}},?\s\d{{4}}"
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_SOURCE = rf"{_NAME}(?:[ /&.-]{{1,3}}{_NAME}){{0,3}}"
_DASH = r"(?:\s?[—–]|\s--?)\s?"
# What a report's first sentence begins with, which tells a credit before it from a name's first word.
_SUBJECT = (
    r"(?:The|A|An|In|On|At|As|When|After|It|He|She|U\.S\.|US|UK|President|Former|Prime Minister|Police"
    r"|Officials|Two|Three)"
)
_BEGINS = r"(?=[A-ZÀ-Þ\"“‘'\d])"


class _Rule(NamedTuple):
    """A kind of noise: its pattern, tried only where one of the hints stands in the text, for speed."""

    kind: str
    hints: tuple[str, ...]
    pattern: re.Pattern[str]


def _rule(kind: str, hints: str, *ways: str) -> _Rule:
    """A rule; the hints are parted by white space, and none means that it is always tried."""
    return _Rule(kind, tuple(hints.split()) or ("",), re.compile("|".join(ways)))


# Wherever it stands in a line, the line is of that kind.
_WITHIN = (
    _rule("share", ":// www. @", r"https?://", r"\bwww\.\w", r"\b[\w.+-]+@[\w-]+\.\w{2,}\b"),
    _rule(
        "credit",
        "Getty / ( hoto ©",
        rf"/\s?{_AGENCY}\b",
        r"\bGetty Images\b",
        rf"\({_AGENCY}\)\.?\s*$",
        r"\b[Pp]hoto(?:graph)?(?: by|:)\s",
        r"\bfile photo\b",
        "©",
    ),
    _rule(
        "caption",
        "day tured seen ( 20 19",
        rf"[,.]\s?(?:on\s)?{_DAY},?\s{_MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        r"\b(?:pictured|seen) (?:above|below|left|right|here)\b",
        rf"\bon {_MONTH}\s\d{{1,2}},\s\d{{4}} (?:in|at) [A-Z]",
        rf", on {_MONTH}\s\d{{1,2}},\s\d{{4}}\.$",
        rf"^{_NAME}(?: {_NAME}){{0,4}}, [^,]{{4,80}}, on {_DAY} (?:during|at|in|outside)\b[^,]*\.$",
        r"^[^.]{0,200}\((?:see|in the) (?:photo|picture)s?\)",
        r"\((?:left|right|above|[LR])\)",
    ),
    _rule(
        "byline",
        "contributed reports is",
        r"\bcontributed to this (?:report|story|article)",
        r"^(?:[\w.'’-]+ ){1,7}reports(?: from [\w ]{2,30})?\.$",
        r"^(?:[\w.'’-]+ ){1,3}is a (?:\w+ ){0,3}(?:writer|reporter|correspondent|editor) (?:at|for)\b",
    ),
    _rule("cookies", "ookie", r"\b(?:uses?|accept|this|our|all) cookies\b", r"\b[Cc]ookie [Pp]olicy\b"),
    _rule(
        "form", "arked omment", r"\bmarked \*", r"\b[Cc]omments (?:are|is) (?:closed|moderated|disabled)\b"
    ),
    _rule(
        "pitch",
        "newsletter subscribe inbox",
        r"\b(?:our|this|free|daily|weekly|a) (?:\w+ )?newsletters?\b",
        r"\bin your inbox\b",
        r"\bsubscribe (?:to our|now|here)\b",
    ),
)
# The whole line is of that kind.
_ONLY = (
    _rule("byline", "By BY", rf"(?:By|BY)[ :]\s?{_NAME}(?:[ ,]+(?:and |& )?{_NAME}){{0,7}}\W*"),
    _rule(
        "stamp",
        "0 1 2 3 4 5 6 7 8 9",
        rf"(?:{_DAY},?\s)?(?:{_DATE}|\d{{1,2}}\s{_MONTH}\s\d{{4}}|[\d/.-]{{6,10}})?\W*(?:at\s)?(?:{_CLOCK})?\W*",
    ),
    _rule("share", "", r"(?:[#@]\w+\W*)+", r"[\W_]+"),
)

# What may stand before a sentence and is none of it.
_CREDIT = _rule(
    "credit",
    "Getty Photo REUTERS Reuters Shutterstock Images AP AFP EPA copyright — – -",
    rf"[—–-]?\s?(?:{_NAME}[\s/—–|,-]+){{0,6}}?[/—–]?\s?"
    rf"(?:Getty Images|AFP/Getty|AP Photo|REUTERS|Shutterstock)(?:/{_NAME}(?: {_NAME})?)?\s+{_BEGINS}",
    rf"[—–-]{_NAME}(?: {_NAME}){{0,3}}[—–-]{_AGENCY}\s+{_BEGINS}",
    r"Image copyright .{2,40}? Image caption\s+",
    rf"(?:Images|{_AGENCY})\s+(?={_SUBJECT}\b)",
)
# What a feed glues to the first sentence without a stop: … violates the law A judge has ruled …
_NO_BREAK = (
    "vitamin|hepatitis|group|type|plan|class|grade|influenza|film|book|novel|show|series|song|album|called"
    "|titled|network|channel|of|in|to|the|by|for|from|at|on|with|and|or|an?"
)
_STANDFIRST = (
    rf"(?:\S*[^\s.!?:;] ){{5,40}}?(?!(?:{_NO_BREAK}) )[a-zß-öø-ÿ-]{{3,}}"
    r" (?=An? [\w’'-]+ [a-z’'-]{2,}|The (?:US|UK|[a-z’'-]{2,}) )"
)
_OPENINGS = (
    _CREDIT,
    # LONDON (Reuters) – … ; Hong Kong (CNN)… ; (CNN) -- …
    _rule(
        "dateline", ")", rf"(?:{_NAME}[\w.'’ ,/-]{{0,40}})?\({_WIRE}\)\s*(?:[—–-]{{1,3}}\s*)?(?=[^\s,.;)])"
    ),
    # WASHINGTON — … ; KABUL, Afghanistan — … ; PORTO (The Lamp) — …
    _rule(
        "dateline",
        "— – -",
        rf"[A-ZÀ-Þ]{{3}}[A-ZÀ-Þ.'’ -]{{0,25}}(?:,\s[\w. ]{{2,20}}){{0,2}}"
        rf"(?:\s?\({_SOURCE}\))?{_DASH}{_BEGINS}",
    ),
    # Porto (The Lamp) — … ; (The Lamp) — …
    _rule("dateline", ")", rf"(?:{_NAME}(?:,?\s{_NAME}){{0,3}}\s)?\({_SOURCE}\){_DASH}{_BEGINS}"),
    _rule("stamp", ": . ,", rf"(?:{_CLOCK}|{_DATE}(?:\s{_CLOCK})?)(?:\s?[,:|—–-]\s*|\s+){_BEGINS}"),
    _rule("label", ": — –", rf"{_LABEL}(?::|\s[—–])\s+"),
    # ANOTHER ARTICLE'S HEADLINE IN CAPITALS The sentence …
    _rule("more", "", r"(?:[A-ZÀ-Þ\d‘“'\"][A-ZÀ-Þ\d‘’“”'\".,:;&$%-]*\s+){6,}(?=[\"“]?[A-Z][a-z])"),
    # A photographer's name that a page glues to the sentence: Ann Poe A bridge was …
    _rule("credit", " A An The COM", rf"COM\s+(?=[A-Z])|(?:{_NAME}\s){{2,5}}(?=(?:A|An|The) [a-z\d])"),
    _rule("standfirst", " A An The", _STANDFIRST),
    _rule("label", "CLOSE", r"CLOSE\s+(?=[A-Z][a-z])"),
    _rule(
        "bullet", "", r"(?:[•·▪●■◆►▶➡*>|\x80-\x9f\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]|[-–—](?=\s))\s*"
    ),
)
_LIVE = re.compile(rf"(?:{_CLOCK})\s?[|—–-]\s*{_BEGINS}")
# A standfirst that is glued to a sentence is hardly longer.
_HEAD = 200
# A line that opens with a letter and has none of these near its front needs no closer look.
_MAY_OPEN = re.compile(
    r"[)—–:-]|Getty|CLOSE|REUTERS|Reuters |Images |A[FP]P? |EPA |[A-Z]{3} |Shutterstock|Image copyright|\d{4}"
    r"|\w (?:An?|The) |COM "
)
# A line that goes on where another broke off; "iPhone" and "de Gaulle" begin sentences.
_BROKEN = re.compile(r"(?!de |da |von |van |al-|el-)[a-zß-öø-ÿ][a-zß-öø-ÿ]*\b")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u9fff]+")
_STOPPED = re.compile(r"[.!?…。！？؟।॥։።︒｡]+[\"'”’»)\]」』]*\Z|[:;][\"'”’]?\Z")
_LEFT_OPEN = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\"'”’»)\]]*\Z")
_NEVER = re.compile(r"(?!)")
# Of 50 such lines in CNN/DailyMail and Multi-News, read by eye, most were headings, captions and names.
_HEADING = 15
# None of 33,526 sentences there is as long; a longer one is a list, a table, or a text without stops.
_TOO_LONG = 900


def kind(text: str) -> str:
    """The kind of noise that a line is, as "form", "share", "credit"; "" where it may be a sentence."""
    if (match := _starts().get(text[:1].lower(), _NEVER).match(text)) and match.lastgroup:
        return match.lastgroup
    for rule in _WITHIN:
        if _hinted(rule.hints, text) and rule.pattern.search(text):
            return rule.kind
    for rule in _ONLY:
        if _hinted(rule.hints, text[:40]) and rule.pattern.fullmatch(text):
            return rule.kind
    return ""


def is_weak(text: str) -> bool:
    """Whether a line is a poor quote at best: a heading, a name, three words, or no end in sight."""
    if len(text) > _TOO_LONG:
        return True
    said = text.split()
    if is_unspaced(text):
        return len(text) < 6 or not _STOPPED.search(text)
    if len(said) < 4 or _BROKEN.match(text) or text[-1] == ":" or (text[0] == "[" and "]" not in text):
        return True
    if len(said) < 6 and text[-1] == "?":
        return True
    return len(said) <= _HEADING and (not _STOPPED.search(text) or text[-2:] == " .")


def is_unspaced(text: str) -> bool:
    """Whether the text is in a script that puts no space between words."""
    return not text.isascii() and sum(map(len, _UNSPACED.findall(text))) * 3 > len(text)


def is_stopped(text: str) -> bool:
    """Whether a text ends as a sentence does, and is not left open with an ellipsis."""
    return bool(_STOPPED.search(text)) and not _LEFT_OPEN.search(text)


def opening(text: str) -> int:
    """How many characters stand before the sentence proper: a dateline, a glued credit, a bullet, a time."""
    at = 0
    while match := _opens(text, at):
        if match.end() == at or match.end() >= len(text):
            break
        at = match.end()
    return at


def _opens(text: str, at: int) -> re.Match[str] | None:
    head = text[at : at + _HEAD]
    if head[:1].isalpha() and not _MAY_OPEN.search(head):
        return None
    for rule in _OPENINGS:
        if _hinted(rule.hints, head) and (match := rule.pattern.match(text, at)):
            return match
    return None


def _hinted(hints: tuple[str, ...], text: str) -> bool:
    for hint in hints:  # noqa: SIM110 (any() with a generator takes three times as long, a million times a day)
        if hint in text:
            return True
    return False


def is_live(text: str) -> bool:
    """Whether a line is an entry of a live blog, which was true at its minute: "22:40 — The talks go on"."""
    return bool(_LIVE.match(text))


def has_credit(text: str) -> bool:
    """Whether a photo credit is glued to the sentence's front, so that what stood before it was a caption."""
    return bool(_CREDIT.pattern.match(text))


@cache
def _starts() -> dict[str, re.Pattern[str]]:
    """What noise begins with, by its first letter: at most 33 of the 284 patterns to try."""
    letters: dict[str, dict[str, list[str]]] = {}
    for name, patterns in _DATA["kinds"].items():
        for pattern in patterns:
            for letter in _first(pattern):
                letters.setdefault(letter, {}).setdefault(name, []).append(pattern)
    return {
        letter: re.compile(
            "|".join(f"(?P<{name}>{'|'.join(ways)})" for name, ways in kinds.items()), re.IGNORECASE
        )
        for letter, kinds in letters.items()
    }


def _first(pattern: str) -> str:
    """The characters that a match can begin with: its first, or what an escape or group there allows."""
    if pattern.startswith("\\"):
        return "0123456789" if pattern[1] == "d" else pattern[1]
    return (
        "".join({way[0] for way in pattern[3:].split(")")[0].split("|")}) if pattern[0] == "(" else pattern[0]
    )
