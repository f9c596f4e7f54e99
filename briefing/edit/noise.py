"""noise.json -> the rules of clean.py: noise by how it begins, by what stands within it, as a whole."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from .openings import OPENINGS
from .shapes import (
    AGENCY,
    CAPTION,
    CLOCK,
    DATA,
    DATE,
    DAY,
    FRONT,
    MONTH,
    MONTHS,
    NAME,
    PEOPLE,
    PERSON,
    SOURCE,
    Find,
    Rule,
    prefixes,
)

# No prefix is longer.
_LONGEST = 40


class Front(NamedTuple):
    """The rules for a text that begins with certain letters."""

    starts: tuple[tuple[str, str, str], ...]  # noise by what it begins with: prefix, kind and pattern
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


_WRITES = r"is a (?:\w+ ){0,3}(?:writer|reporter|correspondent|editor|photographer) (?:at|for|based in)\b"
_REPORTS = r"^(?:[\w.'’-]+ ){1,7}reports(?: from [\w .'’-]{2,70}(?:, [A-ZÀ-Þ][\w .]{1,30}){0,2})?\.$"
# reported from Lund; wrote this story; reported and wrote in Oslo
_WORKED = (
    rf"(?:also )?(?:reported|wrote|contributed)(?: and (?:reported|wrote))?"
    rf"(?: (?:this|the) (?:story|report|article|piece)(?: (?:from|in) {SOURCE}(?:, {SOURCE})?)?"
    rf"| (?:from|in) {SOURCE}(?:, {SOURCE})?)"
)
# What tells a sentence from a guest's name and office.
_FINITE = (
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|says?|said|won|lost|took|made|gave|got|went|came"
    r"|led|beat|left|held|put|who|that|what)\b"
)
# What a page says of itself.
_PIECE = r"(?:blog )?(?:post|article|tutorial|guide|walkthrough|newsletter|write-?up|blog|(?:web ?)?page)"
_TELLS = (
    "(?:is (?:an?|the|part|about|not|for|meant|intended|mostly|just|going)|covers?|assumes|serves|will"
    "|describes|explains|explores|contains|may|shows|looks|discusses|documents|continues|follows|aims|uses|builds)"
)
_SELF = r"(?:\bI\b|\b[Ww]e\b|\b[Yy]ou\b|\b[Mm]y\b|\b[Oo]ur\b)"
_SHOWN = (
    "listed|shown|described|explained|discussed|outlined|attached|embedded|linked|mentioned|pasted|reproduced"
    "|summari[sz]ed|expanded on|contents of the file|[Tt]he (?:code|image|picture|figure|table|chart|graph"
    "|links?|list|diagram|screenshot|example|snippet|steps?|comments|map|form|video|solution|command|script|gallery)"
)
_READ = "read|watch|seen?|find|found|download(?:ed)?|view(?:ed)?"
# A caption has the year, is in the present tense, and quotes nobody.
_PRESENT = (
    r"(?!.*(?:[\"“]|\b(?:was|were|had|will|said|says|died|began|signed|takes|begins|opens|starts|ends|expires"
    r"|due|scheduled|until|born)\b))"
)
# Wherever it stands in a line, the line is of that kind.
WITHIN = (
    *_within("share", "/", r"https?://"),
    *_within("share", "/", r"\bpic\.(?:twitter|x)\.com/"),
    *_within("share", "www.", r"\bwww\.\w"),
    *_within("share", "@", r"\b[\w.+-]+@[\w-]+\.\w{2,}\b"),
    *_within("credit", "/", rf"/\s?{AGENCY}\b(?! (?:poll|survey|tally|analysis|report))"),
    *_within("credit", "/", rf"^{PEOPLE}\s?/\s?{SOURCE}\W*$"),
    *_within("credit", "Getty Images", r"(?:[/—–(|] ?|\bvia |\. )Getty Images\b", r"\bGetty Images\W*$"),
    *_within(
        "credit",
        "(",
        rf"\({AGENCY}\)\.?\s*$",
        r"\((?:Image|Picture|Video|Illustration)s? (?:credit|by|courtesy)\b",
        clue=rf"\((?:{AGENCY}\)|(?:Image|Picture|Video|Illustration)s? )",
    ),
    *_within("credit", "hoto", r"\b[Pp]hoto(?:graph)?(?: by|:)\s", r"\bfile photo\b"),
    *_within("credit", "©", "©"),
    # … im Rathaus. (Foto: dpa)
    *_within("credit", "oto:|(fot.|ото:", r"\((?:[Ff]oto:|[Ff]ot\.|[Фф]ото:)"),
    *_within(
        "caption",
        ",",
        rf"[,.]\s?(?:on\s)?{DAY},?\s{MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        rf"^(?=.*\bon (?:{DAY},?\s)?{MONTH}\s\d{{1,2}},\s\d{{4}},? (?:in|at|near|outside|with) ){_PRESENT}",
        rf"^(?=.*(?:\bon {DAY},?|, on)\s{MONTH}\s\d{{1,2}},\s\d{{4}}\.?$){_PRESENT}",
        rf"\b(?:(?:is|are) seen|attends?) [^.]*\bon {MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        clue=r",\s\d{4}\b",
    ),
    *_within("caption", "pictured", r"\bpictured (?:above|below|left|right|here)\b"),
    *_within(
        "caption",
        "seen",
        r"\b(?:is|are) seen (?:above|below|left|right|here)\b",
        clue=r"(?:is|are) seen (?:[abh]|left|right)",
    ),
    *_within("caption", " .", rf"^{NAME}[\w ’'-]{{0,30}}: [^\"“]*\s\.$"),
    *_within(
        "caption",
        ",",
        rf"^{NAME}(?: {NAME}){{0,4}}, [^,]{{4,80}}, on {DAY} (?:during|at|in|outside)\b[^,]*\.$",
        clue=rf", on {DAY} (?:during|at|in|outside)\b",
    ),
    *_within(
        "caption",
        "(",
        r"\((?:left|right|above|L)\)",
        r"^[^.]{0,200}\((?:see|in the) (?:photo|picture)s?\)",
        clue=r"\((?:(?:left|right|above|L)\)|(?:see|in the) (?:photo|picture))",
    ),
    *_within("byline", "contributed to this", r"\bcontributed to this (?:report|story|article|piece)"),
    *_within("byline", "reports", _REPORTS),
    *_within(
        "byline",
        " has more| has the latest| has the details",
        rf"^(?:[\w.-]+ ){{0,3}}[\w.-]+['’]s? {PEOPLE} has (?:more|the (?:details|latest))\b",
    ),
    *_within(
        "byline",
        " reported from | wrote from | wrote this story| wrote the story| contributed from ",
        rf"^(?:Journalists? |[\w.-]+['’]s? )?{PEOPLE} {_WORKED}"
        rf"(?:(?:,|;)? (?:and|while|with) (?:[\w.-]+['’]s? )?{PEOPLE} {_WORKED})*\s?\.$",
    ),
    *_within(
        "byline",
        " is a",
        rf"^(?:[\w.'’-]+ ){{1,3}}{_WRITES}",
        clue=_WRITES,
    ),
    *_within(
        "cookies",
        "ookie",
        r"\b(?:uses? cookies (?:to|and|for|on)|accept (?:all )?cookies|(?:use of|our) cookies)\b",
        r"\b[Cc]ookie [Pp]olicy\b",
    ),
    # Ann Poe - Fellow at the College of Lund
    *_within(
        "byline",
        " - | – | — ",
        rf"^{PERSON} [-–—] (?:Co-)?[A-ZÀ-Þ][\w-]+,? (?!{_FINITE})(?!.*(?: [-–—] | {_FINITE}))[^.!?]*\.?$",
        clue=rf"^{PERSON} [-–—] (?:Co-)?[A-ZÀ-Þ]",
    ),
    *_within("form", "*", r"\bmarked \*"),
    *_within(
        "form",
        "omment",
        r"\b[Cc]omments (?:are|is) (?:closed|moderated|disabled)\b",
        r"\b(?:leave|post) (?:a|your) comments?\b",
        r"\bcomments?(?: section)? below\b",
    ),
    *_within(
        "more",
        " below| above",
        rf"\b(?:{_SHOWN}) (?:\w+ )?(?:right |just |here )?(?:below|above)\b"
        r"(?! (?:the|an?|zero|his|her|sea|\d)|\))",
        rf"\b(?:[Ss]ee|(?:[Yy]ou can|can be) (?:\w+ )?(?:{_READ})(?: \w+){{0,4}}) (?:below|above)\b[.)]?$",
        clue=r"(?:below|above)\b",
    ),
    *_within(
        "more",
        " here",
        r"\b(?:can (?:also )?be (?:found|read|downloaded|viewed)"
        r"|(?:find|read|download|view) (?:it|them|more|the [\w -]{1,40}|all [\w -]{1,30})"
        r"|(?:listed|described|explained|linked|documented)) (?:\w+ )?here(?: also)?\W*$",
        r"\((?:[Ss]ee|listed|more|read|found) (?:\w+ ){0,2}here\b",
        clue=r" here\b",
    ),
    *_within(
        "more",
        " this ",
        rf"\b[Ii]n this (?:\w+ )?{_PIECE}\b(?!-)(?=.*{_SELF})",
        rf"(?:^|.*{_SELF}.*)\b[Ii]n this (?:\w+ )?{_PIECE}\b(?!-)",
        rf"\b(?:purpose|aim|goal|point|topic|subject|focus|rest|readers?) of this {_PIECE}\b",
        clue=rf" this (?:\w+ )?{_PIECE}\b",
    ),
    *_within("more", "This ", rf"^This (?:\w+ )?{_PIECE} {_TELLS}\b", clue=rf"This (?:\w+ )?{_PIECE}\b"),
    *_within(
        "more",
        "ou can ",
        r"\b[Yy]ou can (?:also )?(?:download|find|read) (?:[\w’'-]+ ){0,6}?(?:here|there)\b"
        r"(?! (?:is|are|was|were)\b)",
    ),
    *_within(
        "more",
        "lease ",
        r"\b[Pp]lease (?:go )?(?:read|see|check|visit|message|e-?mail|contact|send me|refer|subscribe"
        r"|share)\b",
    ),
    *_within("more", "ffiliate link", r"\b[Aa]ffiliate links?\b(?= |\.|$)"),
    *_within("more", "↩", "↩"),
    *_within("more", "lick here", r"\b[Cc]lick here\b"),
    *_within("share", "@", r"[—–-] .{1,40} \(@\w+\)(?: \w+ \d{1,2}, \d{4})?\W*$"),
    *_within(
        "pitch",
        "newsletter",
        r"\b(?:our|this) (?:\w+ ){0,2}newsletters?\b",
        r"\bfree (?:\w+ )?newsletters?\b",
    ),
    *_within(
        "pitch",
        "your daily |your weekly ",
        r"\byour (?:daily|weekly) (?:\w+ )?(?:window|guide|digest|briefing|dose|round-?up|update|source"
        r"|newsletter|look|podcast|fix)\b",
    ),
    *_within("pitch", "your inbox", r"\b(?:in|to) your inbox\b"),
    *_within(
        "pitch",
        "subscribe",
        r"\bsubscribe (?:to our|now|here)\b",
        r"\b(?:become|becoming) a (?:paid|paying) subscriber\b",
        r"\bsubscribers?[ -]only\b",
    ),
    *_within("pitch", "your podcast", r"\bget your podcasts\b", r"\byour podcast (?:app|player)\b"),
    *_within("pitch", "anchored by", rf"newscast, anchored by|\b[Ii]s anchored by {PERSON}\b"),
)
# The whole line is of that kind.
_WHOLE = (
    _whole("byline", "By|BY", rf"(?:By|BY)[ :]\s?{NAME}(?:[ ,]+(?:and |& )?{NAME}){{0,7}}\W*"),
    _whole(
        "stamp",
        rf"[\W\d]+(?:at?|[A-Z])?\Z|at\s|Mon|Tue|Wed|Thu|Fri|Sat|Sun|{MONTHS}",
        rf"(?=\D{{0,39}}\d)(?:{DAY},?\s)?(?:{DATE}|\d{{1,2}}\s{MONTH}\s\d{{4}}|[\d/.-]{{6,10}})?"
        rf"\W*(?:at\s)?(?:{CLOCK})?\W*",
    ),
    _whole("share", r"[#@]|[\W_]+\Z", r"(?:[#@]\w+\W*)+|[\W_]+"),
    _whole("credit", r"\(", r"\([^()]{3,60}\s?/\s?[^()]{3,40}\)\W*"),
    # LUND, CA - MAY 14: …; LUND: May 14, 2018 - …
    Rule("caption", re.compile(CAPTION).match, front=re.compile("[A-ZÀ-Þ]{3}")),
    Rule("more", re.compile(r"VIDEO [A-Z]").match, front=re.compile("VID")),
)


@lru_cache(maxsize=4096)  # 100 articles of a newspaper have 657 such fronts, 3,000 have 2,984
def front(letters: str) -> Front:
    """The rules for a text whose first three letters these are."""
    lower = letters.lower()
    starts = tuple(
        start
        for start in (*_starts().get(lower[:1], ()), *_starts().get("", ()))
        if lower.startswith(start[0][:FRONT]) or start[0].startswith(lower)
    )
    whole = tuple(rule for rule in _WHOLE if rule.front and rule.front.match(letters))
    openings = [rule for rule in OPENINGS if not rule.front or rule.front.match(letters)]
    hints = tuple(dict.fromkeys(rule.hint for rule in openings if rule.front))
    pairs = tuple((rule.hint, rule.find) for rule in openings)
    return Front(starts, whole, pairs, hints, plain=not starts and not whole)


def begins(text: str, starts: Sequence[tuple[str, str, str]]) -> str:
    """The kind of noise that a text begins with; "" for none. A pattern is compiled where its prefix is met:
    100 articles meet 30 of 500."""
    head = text[:_LONGEST].lower()
    for prefix, kind, pattern in starts:
        if head.startswith(prefix) and _compiled(pattern)(text):
            return kind
    return ""


@cache
def _compiled(pattern: str) -> Find:
    return re.compile(pattern, re.IGNORECASE).match


@cache
def _starts() -> dict[str, list[tuple[str, str, str]]]:
    """(prefix, kind, pattern) of what noise begins with, by its first letter."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for kind, patterns in DATA["kinds"].items():
        for pattern in patterns:
            for prefix in dict.fromkeys(prefix.lower() for prefix in prefixes(pattern)):
                found.setdefault(prefix[:1], []).append((prefix, kind, pattern))
    return found
