"""noise.json -> the rules of clean.py: how noise looks, and which texts need no closer look.

A pattern takes up to three microseconds to fail, and a look for a few letters a twentieth of one. So each
rule names letters without which it cannot match, or how the first letters of a match look.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple, TypeAlias

Find: TypeAlias = Callable[..., re.Match[str] | None]

_DATA = json.loads((resources.files(__package__) / "noise.json").read_text(encoding="utf-8"))
_AGENCY, _WIRE, _LABEL = (f"(?:{'|'.join(_DATA[name])})" for name in ("agencies", "wires", "labels"))
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_MONTH = rf"(?:{_MONTHS})[a-z]{{0,6}}\.?"
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


# So many letters choose the rules to try.
FRONT = 3


class Rule(NamedTuple):
    """A kind of noise, what finds it, and what a text must have for that."""

    kind: str
    find: Find
    hint: str = ""  # letters that stand in the text
    clue: Find | None = None  # finds in a whole text what tells more than the hint
    front: re.Pattern[str] | None = None  # matches the text's first letters


class Front(NamedTuple):
    """The rules for a text that begins with certain letters."""

    starts: Find | None  # noise by what it begins with
    whole: tuple[Rule, ...]  # noise as a whole
    openings: tuple[tuple[str, Find], ...]  # what may stand before its sentence: hint and pattern
    hints: tuple[str, ...]  # of those openings that are for such letters alone
    plain: bool  # whether it has neither starts nor whole


def _within(kind: str, hints: str, *ways: str, clue: str = "") -> Iterator[Rule]:
    """A rule for each hint; a way that begins with ^ is tried there only."""
    pattern = re.compile("|".join(ways))
    for hint in hints.split("|"):
        find = pattern.match if ways[0].startswith("^") else pattern.search
        yield Rule(kind, find, hint, re.compile(clue).search if clue else None)


def _whole(kind: str, front: str, pattern: str) -> Rule:
    return Rule(kind, re.compile(pattern).fullmatch, front=re.compile(front))


def _opening(kind: str, hints: str, pattern: str, front: str = "") -> Iterator[Rule]:
    """A rule for each hint; without a front, for whatever letters."""
    for hint in hints.split("|"):
        yield Rule(kind, re.compile(pattern).match, hint, front=re.compile(front) if front else None)


def prefixes(pattern: str) -> list[str]:
    """What a match begins with, as far as letters tell: "log" of "log ?in"; "a" and "an" of "(?:a|an) b".

    An empty one says that it may begin with anything.
    """
    if pattern.startswith("(?:"):
        ways, rest = _ways(pattern)
        skipped = [rest[1:]] if rest.startswith("?") else []
        return [prefix for way in ways + skipped for prefix in prefixes(way)]
    if pattern.startswith("\\"):
        return list("0123456789") if pattern[1] == "d" else [pattern[1]] if not pattern[1].isalnum() else [""]
    match = _LITERAL.match(pattern)
    return [match[0] if match else ""]


def _ways(pattern: str) -> tuple[list[str], str]:
    """The alternatives of the group that a pattern begins with, and what follows the group."""
    depth, start, ways = 0, 3, []
    for token in _TOKEN.finditer(pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        if depth == 0 or (depth == 1 and token[0] == "|"):
            ways.append(pattern[start : token.start()])
            start = token.end()
        if depth == 0:
            break
    return ways, pattern[start:]


_TOKEN = re.compile(r"\\.|\[[^\]]*\]|.")
_LITERAL = re.compile(r"(?:[^\\\[\](){}.*+?|^$](?![?*{]))*")
# Of a list of patterns: what the first letters of a match look like.
_AGENCIES, _LABELS = (
    "|".join(sorted({re.escape(prefix[:FRONT]) for way in _DATA[name] for prefix in prefixes(way)}))
    for name in ("agencies", "labels")
)

_WRITES = r"is a (?:\w+ ){0,3}(?:writer|reporter|correspondent|editor) (?:at|for)\b"
# Wherever it stands in a line, the line is of that kind.
WITHIN = (
    *_within("share", "/", r"https?://"),
    *_within("share", "www.", r"\bwww\.\w"),
    *_within("share", "@", r"\b[\w.+-]+@[\w-]+\.\w{2,}\b"),
    *_within("credit", "/", rf"/\s?{_AGENCY}\b"),
    *_within("credit", "Getty Images", r"\bGetty Images\b"),
    *_within("credit", "(", rf"\({_AGENCY}\)\.?\s*$", clue=rf"\({_AGENCY}\)"),
    *_within("credit", "hoto", r"\b[Pp]hoto(?:graph)?(?: by|:)\s", r"\bfile photo\b"),
    *_within("credit", "©", "©"),
    *_within(
        "caption",
        ",",
        rf"[,.]\s?(?:on\s)?{_DAY},?\s{_MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        rf"\bon {_MONTH}\s\d{{1,2}},\s\d{{4}} (?:in|at) [A-Z]",
        rf", on {_MONTH}\s\d{{1,2}},\s\d{{4}}\.$",
        clue=r",\s\d{4}\b",
    ),
    *_within("caption", "pictured", r"\bpictured (?:above|below|left|right|here)\b"),
    *_within(
        "caption", "seen", r"\bseen (?:above|below|left|right|here)\b", clue=r"seen (?:[abh]|left|right)"
    ),
    *_within(
        "caption",
        ",",
        rf"^{_NAME}(?: {_NAME}){{0,4}}, [^,]{{4,80}}, on {_DAY} (?:during|at|in|outside)\b[^,]*\.$",
        clue=rf", on {_DAY} (?:during|at|in|outside)\b",
    ),
    *_within(
        "caption",
        "(",
        r"\((?:left|right|above|[LR])\)",
        r"^[^.]{0,200}\((?:see|in the) (?:photo|picture)s?\)",
        clue=r"\((?:(?:left|right|above|[LR])\)|(?:see|in the) (?:photo|picture))",
    ),
    *_within("byline", "contributed to this", r"\bcontributed to this (?:report|story|article)"),
    *_within("byline", "reports", r"^(?:[\w.'’-]+ ){1,7}reports(?: from [\w ]{2,30})?\.$"),
    *_within(
        "byline",
        " is a",
        rf"^(?:[\w.'’-]+ ){{1,3}}{_WRITES}",
        clue=_WRITES,
    ),
    *_within("cookies", "ookie", r"\b(?:uses?|accept|this|our|all) cookies\b", r"\b[Cc]ookie [Pp]olicy\b"),
    *_within("form", "*", r"\bmarked \*"),
    *_within("form", "omments", r"\b[Cc]omments (?:are|is) (?:closed|moderated|disabled)\b"),
    *_within("pitch", "newsletter", r"\b(?:our|this|free|daily|weekly|a) (?:\w+ )?newsletters?\b"),
    *_within("pitch", "in your inbox", r"\bin your inbox\b"),
    *_within("pitch", "subscribe", r"\bsubscribe (?:to our|now|here)\b"),
)
# The whole line is of that kind.
_WHOLE = (
    _whole("byline", "By|BY", rf"(?:By|BY)[ :]\s?{_NAME}(?:[ ,]+(?:and |& )?{_NAME}){{0,7}}\W*"),
    _whole(
        "stamp",
        rf"[\W\d]+(?:at?|[A-Z])?\Z|at\s|Mon|Tue|Wed|Thu|Fri|Sat|Sun|{_MONTHS}",
        rf"(?=\D{{0,39}}\d)(?:{_DAY},?\s)?(?:{_DATE}|\d{{1,2}}\s{_MONTH}\s\d{{4}}|[\d/.-]{{6,10}})?"
        rf"\W*(?:at\s)?(?:{_CLOCK})?\W*",
    ),
    _whole("share", r"[#@]|[\W_]+\Z", r"(?:[#@]\w+\W*)+|[\W_]+"),
)

# What may stand before a sentence and is none of it: first what must have one of these words.
CREDITED = ("Getty", "AP Photo", "REUTERS", "Shutterstock")
CREDITS = (
    *_opening(
        "credit",
        "|".join(CREDITED),
        rf"[—–-]?\s?(?:{_NAME}[\s/—–|,-]+){{0,6}}?[/—–]?\s?"
        rf"(?:Getty Images|AFP/Getty|AP Photo|REUTERS|Shutterstock)(?:/{_NAME}(?: {_NAME})?)?\s+{_BEGINS}",
    ),
    *_opening("credit", "", rf"[—–-]{_NAME}(?: {_NAME}){{0,3}}[—–-]{_AGENCY}\s+{_BEGINS}", "[—–-]"),
    *_opening("credit", "", r"Image copyright .{2,40}? Image caption\s+", "Ima"),
    *_opening("credit", "", rf"(?:Images|{_AGENCY})\s+(?={_SUBJECT}\b)", f"Ima|{_AGENCIES}"),
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
_ARTICLES = " A | An | The "
_BULLET = r"[•·▪●■◆►▶➡*>|\x80-\x9f\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]"
_OPENINGS = (
    *CREDITS,
    # LONDON (Reuters) – … ; Hong Kong (CNN)… ; (CNN) -- …
    *_opening(
        "dateline", ")", rf"(?:{_NAME}[\w.'’ ,/-]{{0,40}})?\({_WIRE}\)\s*(?:[—–-]{{1,3}}\s*)?(?=[^\s,.;)])"
    ),
    # WASHINGTON — … ; KABUL, Afghanistan — … ; PORTO (The Lamp) — …
    *_opening(
        "dateline",
        "—|–|-",
        rf"[A-ZÀ-Þ]{{3}}[A-ZÀ-Þ.'’ -]{{0,25}}(?:,\s[\w. ]{{2,20}}){{0,2}}"
        rf"(?:\s?\({_SOURCE}\))?{_DASH}{_BEGINS}",
        "[A-ZÀ-Þ]{3}",
    ),
    # Porto (The Lamp) — … ; (The Lamp) — …
    *_opening("dateline", ")", rf"(?:{_NAME}(?:,?\s{_NAME}){{0,3}}\s)?\({_SOURCE}\){_DASH}{_BEGINS}"),
    *_opening(
        "stamp",
        "",
        rf"(?:{_CLOCK}|{_DATE}(?:\s{_CLOCK})?)(?:\s?[,:|—–-]\s*|\s+){_BEGINS}",
        rf"\d|{_MONTHS}",
    ),
    *_opening("label", ":|—|–", rf"{_LABEL}(?::|\s[—–])\s+", _LABELS),
    # ANOTHER ARTICLE'S HEADLINE IN CAPITALS The sentence …
    *_opening(
        "more",
        "",
        r"(?:[A-ZÀ-Þ\d‘“'\"][A-ZÀ-Þ\d‘’“”'\".,:;&$%-]*\s+){6,}(?=[\"“]?[A-Z][a-z])",
        r"[A-ZÀ-Þ\d‘“'\"][A-ZÀ-Þ\d‘’“”'\".,:;&$%\s-]{2}",
    ),
    *_opening("credit", "", r"COM\s+(?=[A-Z])", "COM"),
    # A photographer's name that a page glues to the sentence: Ann Poe A bridge was …
    *_opening("credit", _ARTICLES, rf"(?:{_NAME}\s){{2,5}}(?<=\w\s)(?=(?:A|An|The) [a-z\d])"),
    *_opening("standfirst", _ARTICLES, _STANDFIRST),
    *_opening("label", "", r"CLOSE\s+(?=[A-Z][a-z])", "CLO"),
    *_opening("bullet", "", rf"(?:{_BULLET}|[-–—](?=\s))\s*", f"{_BULLET}|[-–—]"),
)
LIVE: Find = re.compile(rf"(?:{_CLOCK})\s?[|—–-]\s*{_BEGINS}").match


@lru_cache(maxsize=4096)  # 100 articles of a newspaper have 657 such fronts, 3,000 have 2,984
def front(letters: str) -> Front:
    """The rules for a text whose first three letters these are."""
    kinds: dict[str, list[str]] = {}
    lower = letters.lower()
    for prefix, kind, pattern in (*_starts().get(lower[:1], ()), *_starts().get("", ())):
        if lower.startswith(prefix[:FRONT]) or prefix.startswith(lower):
            kinds.setdefault(kind, []).append(pattern)
    starts = _compiled("|".join(f"(?P<{kind}>{'|'.join(ways)})" for kind, ways in kinds.items()))
    whole = tuple(rule for rule in _WHOLE if rule.front and rule.front.match(letters))
    openings = [rule for rule in _OPENINGS if not rule.front or rule.front.match(letters)]
    hints = tuple(dict.fromkeys(rule.hint for rule in openings if rule.front))
    pairs = tuple((rule.hint, rule.find) for rule in openings)
    return Front(starts, whole, pairs, hints, plain=not starts and not whole)


@cache
def _compiled(pattern: str) -> Find | None:
    return re.compile(pattern, re.IGNORECASE).match if pattern else None


@cache
def _starts() -> dict[str, list[tuple[str, str, str]]]:
    """(prefix, kind, pattern) of what noise begins with, by its first letter."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for kind, patterns in _DATA["kinds"].items():
        for pattern in patterns:
            for prefix in dict.fromkeys(prefix.lower() for prefix in prefixes(pattern)):
                found.setdefault(prefix[:1], []).append((prefix, kind, pattern))
    return found
