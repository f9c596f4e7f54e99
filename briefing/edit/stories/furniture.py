"""What an outlet writes again and again is furniture, and no news: a show's name, lines under its videos."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...models import Article
from ..articles.own_lines import AGAIN, SHORT, key, pieces
from ..evidence.portrait import OPENING

# A term of so large a share of an outlet's articles, of so many at least, tells nothing where of all articles
# that have it so large a share are the outlet's.
FURNITURE, ENOUGH, OWN = 0.2, 5, 0.8


def without_lines(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, titles and openings without the pieces that `AGAIN` articles of their outlet have.

    An article under one title counts once, in however many feeds. A title that is nothing else stays.
    """
    told = Counter(
        piece
        for outlet, title, opening in {(a.outlet, a.title, a.text[:OPENING]) for a in articles if a.outlet}
        for piece in {*_keys(outlet, title), *_keys(outlet, opening)}
    )
    again = {piece for piece, count in told.items() if count >= AGAIN}
    for article in articles:
        title = _kept(article.outlet, article.title, again)
        text = _kept(article.outlet, article.text[:OPENING], again)
        same = title == article.title and len(text) == len(article.text[:OPENING])
        yield article if same else replace(article, title=title or article.title, text=text)


def _keys(outlet: str, text: str) -> Iterator[int]:
    """The pieces long enough to count, each as a number that stands for the outlet and the piece."""
    return (key(outlet, piece) for piece in pieces(text) if len(piece) > SHORT)


def _kept(outlet: str, text: str, again: set[int]) -> str:
    if not outlet or not again:
        return text
    told = pieces(text)
    kept = [piece for piece in told if len(piece) <= SHORT or key(outlet, piece) not in again]
    return text if len(kept) == len(told) else "\n".join(kept)


class Furniture:
    """Counts which outlet's articles have which terms."""

    def __init__(self) -> None:
        self._articles: Counter[str] = Counter()
        self._with: dict[str, Counter[int]] = defaultdict(Counter)

    def add(self, outlet: str, row: Sequence[int]) -> None:
        """Another article of the outlet, with these terms."""
        if outlet:
            self._articles[outlet] += 1
            self._with[outlet].update(row)

    def terms(self, with_it: NDArray[np.int64]) -> list[int]:
        """The terms that an outlet has in many articles, and hardly anybody else."""
        return [
            t
            for outlet, counts in self._with.items()
            for t, n in counts.items()
            if n >= ENOUGH and n >= FURNITURE * self._articles[outlet] and n >= OWN * with_it[t]
        ]
