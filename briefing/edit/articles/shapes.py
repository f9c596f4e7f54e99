"""How names, dates, places and credits look: the parts that the patterns of noise are made of.

A pattern takes up to three microseconds to fail, and a look for a few letters a twentieth of one. So each
rule names letters without which it cannot match, or how the first letters of a match look.
"""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from ...text.late import late
from ...text.table import table

# Whether a match may begin with these letters.
Looks: TypeAlias = Callable[[str], bool]
How: TypeAlias = Literal["match", "search", "fullmatch"]

DATA = table(__package__, "noise.json")
AGENCY, WIRE, LABEL = (f"(?:{'|'.join(DATA[name])})" for name in ("agencies", "wires", "labels"))
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
ZONE = r"(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|AES?T|NZS?T|IST|JST)"
# 10:32 GMT; 9.42am; 14.30 Uhr; 09h42
CLOCK = rf"\d{{1,2}}(?:[:.]|\s?h\s?)\d{{2}}(?:\s?(?:[apAP]\.?[mM]\.?|Uhr|uur))?(?:\s?{ZONE})?"
DATE = rf"{MONTH}\s\d{{1,2}},?\s\d{{4}}"
# A class with letters beyond Latin-1 among others takes ten times as long to compile: 0.1 ms, and hundreds
# of names stand in these patterns. And a name without a bound is tried from each of its capitals to its end.
NAME = r"[A-ZÀ-Þ][\w.'-]{0,40}(?:’[\w.'-]{0,40}){0,2}"
SOURCE = rf"{NAME}(?:[ /&.-]{{1,3}}{NAME}){{0,3}}"
DASH = r"(?:\s?[—–―]|\s--?)\s?"
PERSON = rf"{NAME}(?: {NAME}){{1,3}}"
PEOPLE = rf"{PERSON}(?:(?:, and |, | and | & ){PERSON}){{0,7}}"
# … im Rathaus. (Foto: dpa); … vor dem Rathaus (Archivbild).
FOTO = (
    r"\((?:[Ff]oto:|[Ff]ot\.|[Фф]ото:|(?:Archiv|Symbol)(?:bild|foto)\)|(?:imagen|foto) de archivo\)|archivo\)"
    r"|photo d['’](?:archives?|illustration)\)|foto d['’]archivio\)|archieffoto\)|arkivbild\))"
)
# Ann Poe is The Lamp's court reporter.
ROLE = "correspondent|reporter|editor|columnist|critic|journalist|photographer"
ROLES = (
    r"(?:\w*(?:[Rr]edakteur|[Kk]orrespondent|[Rr]eporter)(?:in)?|journaliste|correspondante?|rédact(?:eur|rice)"
    r"|corresponsal|periodista|redactora?|giornalista|corrispondente|jornalista|correspondente|redacteur"
    r"|verslaggever|correspondent|journalist|reporter)"
)
OF = "(?:des|der|beim?|von|für|in|im|au|aux|à|du|de|del|en|di|da|do|no|na|voor|van|bij|op|på|för|i) "
# Mayor Ann Poe (left), …; Bürgermeisterin Ann Poe (l.) …
BESIDE = (
    r"(?:left|right|center|standing|seated|above|L|[lr]\.|izq\.|dcha\.|à (?:gauche|droite)"
    r"|a (?:sini|de)stra)"
)
# What a report's first sentence begins with, which tells a credit before it from a name's first word.
SUBJECT = (
    r"(?:The|A|An|In|On|At|As|When|After|It|He|She|U\.S\.|US|UK|President|Former|Prime Minister|Police"
    r"|Officials|Two|Three)"
)
BEGINS = r"(?=[A-ZÀ-Þ\"'\d]|[“‘])"
CAPS_DATE = (
    r"(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY,?\s)?"
    rf"(?:{'|'.join(MONTHS).upper()})[A-Z]{{0,6}}(?:\.\s?|\s)\d{{1,2}}\b"
)
# LUND, CA - MAY 14: …; LUND-CA-MAY 14, 2018: …; LUND: May 14, 2018 - …
CAPTION = (
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ ]{2,30}(?:(?:,{1,2}\s?|-)[A-Z][\w. ]{1,20})?[\s,—–-]{1,4})?"
    rf"{CAPS_DATE}(?!.{{0,12}}\()"
    rf"|[A-ZÀ-Þ]{{3}}[A-ZÀ-Þ.'’, -]{{0,40}}:\s?{MONTH}\s\d{{1,2}},\s\d{{4}}"
)
# МОСКВА, 3 мая — РИА Новости, Анна По.; Тверь. 3 мая.
_CYRILLIC = r"[А-ЯЁA-Z][\w.]*"
CYRILLIC_DATELINE = (
    rf"{_CYRILLIC}(?:[ -]{_CYRILLIC}){{0,2}}[,.] \d{{1,2}} "
    r"(?:ма[яй]|(?:янв|фев|мар|апр|ию[нл]|авг|сен|окт|ноя|дек)\w*)\.?"
    rf"(?:\s*[—–-]\s*{_CYRILLIC}(?: {_CYRILLIC}){{0,2}}(?:, {_CYRILLIC} {_CYRILLIC})?\.?)?"
)

# What tells a sentence from a row of words.
FINITE = (
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|says?|said|won|lost|took|made|gave|got|went|came"
    r"|led|beat|left|held|put|who|that|what)\b"
)

# So many letters choose the rules to try.
FRONT = 3


class Rule(NamedTuple):
    """A kind of noise, what finds it, and what a text must have for that."""

    kind: str
    pattern: re.Pattern[str]
    how: How = "match"
    hints: tuple[str, ...] = ("",)  # one of these stands in the text
    clue: re.Pattern[str] | None = None  # matches where a hint begins: what else stands there
    front: Looks | None = None

    def find(self, text: str, at: int = 0) -> re.Match[str] | None:
        """Where the text is of this kind."""
        match: re.Match[str] | None = getattr(self.pattern, self.how)(text, at)
        return match


def within(kind: str, hints: str, *ways: str, clue: str = "") -> Rule:
    """A rule for each of its hints; a way that begins with ^ is tried at the line's start only."""
    how: How = "match" if ways[0].startswith("^") else "search"
    return Rule(kind, late("|".join(ways)), how, tuple(hints.split("|")), late(clue) if clue else None)


def whole(kind: str, front: Looks, pattern: str, how: How = "fullmatch") -> Rule:
    """A rule for the line as a whole, if its first letters look so."""
    return Rule(kind, late(pattern), how, front=front)


def before(kind: str, hints: str, pattern: str, front: Looks | None = None) -> Rule:
    """A rule for what stands before a sentence; without a front, for whatever letters."""
    return Rule(kind, late(pattern), "match", tuple(hints.split("|")), front=front)


def beginning(*heads: str) -> Looks:
    """Whether the letters begin with one of these, each of `FRONT` letters at most."""
    return lambda letters: letters.startswith(heads)


def of_digits(letters: str) -> bool:
    """Whether the letters begin with a digit."""
    return letters[:1].isdigit()


def of_signs(letters: str) -> bool:
    """Whether the letters begin with two that are none, or with one of no more."""
    return not letters[:1].isalpha() and not letters[1:2].isalpha()


def of_capitals(letters: str) -> bool:
    """Whether all are capitals."""
    return letters.isalpha() and letters.isupper()


def of_cyrillic(letters: str) -> bool:
    """Whether the first is a Cyrillic capital."""
    return "А" <= letters[:1] <= "Я"


def of_no_small_letters(letters: str) -> bool:
    """Whether no small letter is among them, and none of another script than ours."""
    return letters == letters.upper() and (letters < "\u0100" or not letters[0].isalpha())


def prefixes(pattern: str) -> list[str]:
    """What a match begins with, as far as letters tell: "log" of "log ?in"; "a b" and "an b" of "(?:a|an) b".

    An empty one says that it may begin with anything.
    """
    if pattern.startswith("(?:"):
        ways, rest = _ways(pattern)
        if rest.startswith("?"):
            return [prefix for way in (*ways, rest[1:]) for prefix in prefixes(way)]
        return [prefix for way in ways for prefix in prefixes(f"{way}{rest}" if way.isalpha() else way)]
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
_LITERAL = re.compile(r"[^\\\[\](){}.*+?|^$]*(?![?*{])")
# Of a list of patterns: what the first letters of a match look like.
AGENCIES, LABELS = (
    tuple(dict.fromkeys(prefix[:FRONT] for way in DATA[name] for prefix in prefixes(way)))
    for name in ("agencies", "labels")
)
