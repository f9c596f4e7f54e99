"""The first sentences: the classic of news, and the mark that other methods must pass."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ...models import Sentence
from .source import Budget, Source


def summarize(source: Source, budget: Budget) -> Sequence[Sentence]:
    """The articles' first sentences, then their second ones, and so on, as many as fit."""
    return budget.take(_rounds(source))


def _rounds(source: Source) -> Iterator[Sentence]:
    by_article: dict[int, list[Sentence]] = {}
    for sentence in source.sentences:
        by_article.setdefault(id(sentence.article), []).append(sentence)
    for level in zip_longest(*by_article.values()):
        yield from filter(None, level)
