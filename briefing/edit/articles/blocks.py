"""Text and its lines -> those that stand in a block which is none of the article, whatever they say.

A photo gallery, other articles' headlines that a page sets into a sentence, a photo's credit with what stands
before it, and who wrote the piece.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...text.late import late
from .glued import after_headline
from .shapes import AGENCY, NAME, PERSON

# (start, end, paragraph), as `text.sentences.split` gives them.
Place = tuple[int, int, int]

_GALLERY = late(r"Hide [Cc]aption|Photos?: |Slide \d")
_HIDDEN = ("Hide Caption", "Hide caption")
# "Sen. Ann Poe Ann Maria PoeBridge bill fails Mayor resigns MORE (L-Lund) said …": the name in full, again,
# and the headlines of what else tells of it.
_NAMED = r"\b([A-ZÀ-Þ][\w'’-]{2,40})(?: [A-ZÀ-Þ(][\w.)'’-]{0,40}){0,6}? \1"
_BOX = late(rf"{_NAMED}(?=[A-ZÀ-Þ\d‘“'])")
_BOX_APART = late(rf"{_NAMED}(?= [A-ZÀ-Þ])")
_BOX_END = late(r"\bMORE(?=['’]s?\b|\W*\Z|,? [a-z(])")
_BOX_ENDS = late(r"[a-z’'] MORE \([A-Z]+[-)]")
# "… on the bridge. | Ann Poe/Lamp Images": what stands before it in the paragraph tells the photo.
_BARRED = late(rf"\|\s?(?:[^|.]{{2,60}}[/ ])?(?:{AGENCY}|AP Photos?|Images)\b|\|\s?{PERSON}(?:/{NAME}|\Z)")
_TOLD = 3  # no caption has more sentences
# "Ann Poe is a professor of law at Lund University and the author of …"
_OFFICE = (
    r"(?:columnist|professor|fellow|author|editor|contributor|writer|journalist|reporter|correspondent|analyst"
    r"|commentator|director|president|chair(?:man|woman)?|(?:co-?)?founder|attorney|lawyer|strategist|scholar"
    r"|historian|economist|researcher|associate|host|consultant|advis[eo]r|activist|physician|pastor|lecturer"
    r"|speechwriter|novelist|scientist|secretary|ambassador|governor|mayor|senator|representative|congress(?:man|woman)"
    r"|member|student|producer|partner|officer|coordinator|blogger|critic)s?"
)
_AUTHOR = late(
    rf"\W*(?:{NAME} ){{0,2}}{PERSON}(?:, [^,.]{{2,90}},)?(?: \(@\w+\))?,?"
    r" (?:is|was|has been|serves? as|served as)"
    rf" (?!\w+ing\b)(?:(?!not\b)[\w.'’-]+,? ){{0,9}}?{_OFFICE}\b"
)
_OF_AUTHOR = late(
    r"(?:He|She|They|His|Her|Their|Follow|The (?:views|opinions)|Read more|You can|This (?:column|article)"
    r"|Contact)\b"
)
_VIEWS = late(r"(?:The )?(?:opinions|views) (?:and \w+ )?expressed\b")
# So many lines a text has of which one of the first or of the last says who wrote it.
_LONG, _FIRST, _LAST = 8, 5, 6


def apart(text: str, places: Sequence[Place], title: str = "") -> frozenset[int]:
    """Which of the lines stand in such a block, by their number."""
    found = set(_headed(text, places, title)) if title.count(" ") > 2 else set()
    hidden = any(word in text for word in _HIDDEN)
    if hidden or "MORE" in text:
        for _, group in groupby(enumerate(places), key=lambda pair: pair[1][2]):
            lines = [(n, text[start:end]) for n, (start, end, _) in group]
            found.update(_gallery(lines) if hidden else ())
            found.update(_boxes(lines))
    if "|" in text:
        found.update(_barred(text, places))
    if len(places) >= _LONG:
        found.update(_authors(text, places))
    return frozenset(found)


def _headed(text: str, places: Sequence[Place], title: str) -> Iterator[int]:
    """What stands in one paragraph with the article's headline, before it, and a line that ends with it."""
    for n, (start, end, paragraph) in enumerate(places[:_TOLD]):
        at = text.find(title, start, end)
        if at < 0 or (at == start and end == at + len(title)):
            continue
        if end == at + len(title) or after_headline(text[start:end], title):
            yield from (m for m in range(n) if places[m][2] == paragraph)
            yield from (n,) if end == at + len(title) else ()


def _gallery(lines: Sequence[tuple[int, str]]) -> Iterator[int]:
    """All lines of a paragraph that shows photos, one behind the other."""
    if _GALLERY.match(lines[0][1]) and any(word in line for _, line in lines for word in _HIDDEN):
        yield from (n for n, _ in lines)


def _boxes(lines: Sequence[tuple[int, str]]) -> Iterator[int]:
    """The lines of a paragraph that have such headlines within them, or are some."""
    opened = False
    for n, line in lines:
        begun = _last(_BOX, line)
        ended = _last(_BOX_END, line) if opened or begun >= 0 else -1
        if opened or begun >= 0 or _is_box(line, line.rfind("MORE")):
            yield n
        opened = begun > ended if begun >= 0 or ended >= 0 else opened


def _is_box(line: str, end: int) -> bool:
    """Whether such headlines end with the MORE at this place, if any."""
    return end >= 0 and bool(_BOX_APART.search(line, 0, end) or _BOX_ENDS.search(line))


def _last(pattern: re.Pattern[str], line: str) -> int:
    """Where the pattern's last match begins; -1 without any."""
    return max((match.start() for match in pattern.finditer(line)), default=-1)


def _barred(text: str, places: Sequence[Place]) -> Iterator[int]:
    """A line that begins with a bar and a credit, and what stands before it in its paragraph."""
    for n, (start, end, paragraph) in enumerate(places):
        if text[start] == "|" and _BARRED.match(text, start, end):
            yield n
            yield from (m for m in range(max(0, n - _TOLD), n) if places[m][2] == paragraph)


def _authors(text: str, places: Sequence[Place]) -> Iterator[int]:
    """The lines that say who wrote the text: they name somebody whom nothing else in it names, or say whose
    views it has.
    """
    last = len(places) - 1
    for n in sorted({*range(min(_FIRST, len(places))), *range(max(0, last + 1 - _LAST), last + 1)}):
        start, end, paragraph = places[n]
        if (match := _AUTHOR.match(text, start, end)) is None:
            continue
        rest = [m for m in range(n + 1, min(n + _FIRST, last + 1)) if places[m][2] == paragraph]
        if any(_VIEWS.match(text, places[m][0]) for m in rest):
            yield from (n, *rest)
            continue
        also = [m for m in rest if _OF_AUTHOR.match(text, places[m][0])]
        alone = also == rest and (n == 0 or places[n - 1][2] != paragraph)
        if alone and not _named(_family(match[0]), text, start, places[max(n, *also, n)][1]):
            yield from (n, *also)


def _family(words: str) -> str:
    """The last word of the name that these begin with."""
    name = re.match(rf"\W*((?:{NAME} )*{NAME})", words)
    return name[1].split()[-1] if name else words


def _named(name: str, text: str, start: int, end: int) -> bool:
    """Whether the text has the name before the one place or after the other."""
    word = re.compile(rf"\b{re.escape(name)}\b")
    return bool(word.search(text, 0, start) or word.search(text, end))
