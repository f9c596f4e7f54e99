"""What an outlet puts under many of its articles, and is none of their news: who it is, what it shows when.

A channel has such lines under each of its videos, a newspaper beside a whole tournament. An article alone
does not show them; the articles of an outlet do.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...models import Article
from ...text.words import terms

# So many articles of one outlet have such a line, whatever its numbers: "Subscribe to …".
AGAIN = 3
SHORT = 12  # characters: a shorter piece ("He said no.") may be said again
# Behind a stop, but an initial's or a short name's ("Jay L.", "Aug."), a line feed, a bar.
_BETWEEN = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)\s+|\s*\n\s*|\s\|\s")
_DIGITS = re.compile(r"\d+")
# Where so large a share of the headlines has so many words in common, they are of one event, told anew as it
# goes on; one word is a programme's name.
_ONE_EVENT, _IN_COMMON = 0.5, 2


def pieces(text: str) -> list[str]:
    """A text's sentences and lines, and what bars part."""
    return _BETWEEN.split(text)


def key(outlet: str, piece: str) -> int:
    """A number that stands for the outlet and the piece, whatever the numbers in it."""
    return hash((outlet, _DIGITS.sub("0", piece)))


def without_own_lines(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, their texts without the sentences and lines that `AGAIN` articles of their outlet have
    under different headlines; but not what several may tell of one event.
    """
    own = _own_lines(articles)
    for article in articles:
        told = pieces(article.text) if own else []
        if any(key(article.outlet, piece) in own for piece in told):
            article = replace(article, text="".join(_kept(article, own)).strip("\n"))
        yield article


def _kept(article: Article, own: Collection[int]) -> Iterator[str]:
    """The text's other pieces, with what stands between them; a line feed where one is gone."""
    text, at = article.text, 0
    for end, after in [*((gap.start(), gap.end()) for gap in _BETWEEN.finditer(text)), (len(text),) * 2]:
        yield "\n" if key(article.outlet, text[at:end]) in own else text[at:after]
        at = after


def _own_lines(articles: Iterable[Article]) -> set[int]:
    told: Mapping[int, dict[str, Article]] = defaultdict(dict)
    for article in articles:
        if article.outlet:
            for piece in {piece for piece in pieces(article.text) if len(piece) > SHORT}:
                told[key(article.outlet, piece)].setdefault(article.title, article)
    return {line for line, by in told.items() if len(by) >= AGAIN and not _of_one_event(by.values())}


def _of_one_event(articles: Collection[Article]) -> bool:
    """Whether half of the headlines have two words in common."""
    heads = Counter(
        term for article in articles for term in frozenset(terms(article.title, article.language))
    )
    most = [count for _, count in heads.most_common(_IN_COMMON)]
    return len(most) == _IN_COMMON and most[-1] >= max(2.0, _ONE_EVENT * len(articles))
