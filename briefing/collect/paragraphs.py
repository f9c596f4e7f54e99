"""An article's text and its page -> the text with the paragraphs that the extractor lost.

It takes the first of several containers that a page spreads its article over, and drops paragraphs that are
full of links. Those that are missing look like those that are there: of 51 paragraphs that this puts back in
the 434 news pages it was made on, 50 are the article's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from lxml import etree
from lxml.html import HtmlElement

from ..text.html import to_text

_MOST = 2_000  # paragraphs of a page that are looked at
_LEAST = 60  # characters: less is a heading, a link or a caption
_EDGE = 40  # characters by which a paragraph is known
# Of the text in paragraphs that look alike: a kind of which less was taken is none of the article's.
_SHARE = 1 / 3
_ALIKE = 2  # paragraphs that were taken make a kind
# One or two after the last that was taken tell who wrote it, or where to subscribe.
_TAIL = 3
_OUTSIDE = frozenset(("aside", "button", "figcaption", "figure", "footer", "form", "header", "li", "nav"))
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_ENDED = re.compile(r"[.!?…。！？؟۔।][”\"»’')\]]*\s*\Z")

_Look: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Paragraph:
    element: HtmlElement
    look: _Look  # of the element and the two around it: what they are, and their classes without numbers
    words: str
    taken: bool
    after: int  # the last line of the text that stands above it or in it
    article: HtmlElement | None


def completed(text: str, tree: HtmlElement) -> str:
    """The text, with those paragraphs of the page that look like most of it and are not in it."""
    lines = text.split("\n")
    found = list(_paragraphs(tree, lines))
    lost: defaultdict[int, list[str]] = defaultdict(list)
    for paragraph, missing in _lost(found):
        lost[paragraph.after].append(missing)
    return "\n".join((*lost[-1], *(line for n, first in enumerate(lines) for line in (first, *lost[n]))))


def _paragraphs(tree: HtmlElement, lines: Sequence[str]) -> Iterator[_Paragraph]:
    """The page's paragraphs that have words."""
    whole = _words("\n".join(lines))
    begin = {_words(line)[:_EDGE]: n for n, line in reversed(list(enumerate(lines)))}
    last = -1
    for element in islice(tree.iter("p"), _MOST):
        if words := _words(element.text_content()):
            last = begin.get(words[:_EDGE], last)
            taken = words[:_EDGE] in whole or words[-_EDGE:] in whole
            article = next(element.iterancestors("article"), None)
            yield _Paragraph(element, _look(element), words, taken, last, article)


def _lost(found: Sequence[_Paragraph]) -> Iterator[tuple[_Paragraph, str]]:
    """The paragraphs that are missing, with their texts."""
    looks = _looks(found)
    articles = {paragraph.article for paragraph in found if paragraph.taken and paragraph.look in looks}
    end = max((n for n, paragraph in enumerate(found) if paragraph.taken), default=-1)
    missing = [
        (n, paragraph, text)
        for n, paragraph in enumerate(found)
        if not paragraph.taken and paragraph.look in looks and paragraph.article in articles
        if (text := _told(paragraph))
    ]
    tail = sum(n > end for n, _, _ in missing) >= _TAIL
    yield from ((paragraph, text) for n, paragraph, text in missing if n < end or tail)


def _looks(found: Sequence[_Paragraph]) -> frozenset[_Look]:
    """How paragraphs of the article look."""
    whole: defaultdict[_Look, int] = defaultdict(int)
    taken: defaultdict[_Look, list[int]] = defaultdict(list)
    for paragraph in found:
        whole[paragraph.look] += len(paragraph.words)
        if paragraph.taken and len(paragraph.words) >= _LEAST:
            taken[paragraph.look].append(len(paragraph.words))
    return frozenset(look for look, sizes in taken.items() if _is_kind(sizes, whole[look]))


def _is_kind(sizes: Sequence[int], whole: int) -> bool:
    return len(sizes) >= _ALIKE and sum(sizes) >= whole * _SHARE


def _told(paragraph: _Paragraph) -> str:
    """The paragraph's text if it is one that may be missing: whole sentences, more than links, not hidden."""
    if len(paragraph.words) < _LEAST or any(map(_is_outside, paragraph.element.iterancestors())):
        return ""
    linked = sum(len(_words(link.text_content())) for link in paragraph.element.iter("a"))
    if linked * 2 > len(paragraph.words):
        return ""
    text = to_text(etree.tostring(paragraph.element, encoding="unicode", method="html", with_tail=False))
    return text if _ENDED.search(text) else ""


def _is_outside(element: HtmlElement) -> bool:
    return element.tag in _OUTSIDE or element.get("aria-hidden") == "true"


def _look(element: HtmlElement) -> _Look:
    around = (element, *islice(element.iterancestors(), 2))
    return tuple((str(one.tag), _NUMBER.sub("", one.get("class", ""))) for one in around)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
