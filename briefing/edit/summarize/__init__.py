"""Texts -> Summary: the best sentences, word for word. methods.py has the table of ways to choose them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from numbers import Integral

from ...errors import BriefingError
from ...models import Article, Quote, Sentence, Summary
from ...text.language import detect
from ...text.tag import primary
from ..articles.read import entitle
from ..articles.read import sentences as clean_sentences
from .labels import label
from .methods import METHODS, known_methods, method_named
from .source import Budget, Method, Source
from .support import support

__all__ = ["METHODS", "Budget", "Method", "Source", "known_methods", "method_named", "summarize"]


def summarize(
    text: str | Sequence[Article],
    *,
    title: str | None = None,
    sentences: int = 3,
    words: int | None = None,
    method: str = "news",
    language: str | None = None,
) -> Summary:
    """The text's best sentences in reading order, each a verbatim slice of its article.

    At most `sentences` of them; where `words` is given, at most so many words instead (one sentence is
    always given). A sequence of articles makes one summary over all of them, under the `title` where there
    is one. Their order counts, as that of a story's: the first gives the headline where no title is told and
    leads where others are as good, and what is quoted of several follows it. A text whose first line reads
    like a title is taken to have that title. The language is detected where it is not told.
    Raises BriefingError for a method that does not exist, and for what is no text, article or number.
    """
    _check_number("sentences", sentences)
    if words is not None:
        _check_number("words", words)
    choose = method_named(method)
    articles = [_article(text, title, language)] if isinstance(text, str) else _articles(text)
    source = _source(articles, language, title or "")
    budget = Budget(sentences, words)
    if not source.sentences or (words if words is not None else sentences) < 1:
        return Summary((), method)
    chosen = budget.take(choose(source, budget) or source.sentences)
    return Summary(_quotes(in_reading_order(chosen, source), source), method)


def in_reading_order(chosen: Sequence[Sentence], source: Source) -> tuple[Sentence, ...]:
    """The sentences as one reads them: the article that leads first, each article's in its own order."""
    if len(source.articles) == 1:
        return tuple(sorted(chosen, key=lambda s: s.start))
    order = {id(article): i for i, article in enumerate(source.articles)}
    first = min(s.position for s in chosen)
    may_open = {(id(s.article), s.start) for s in source.fronts}
    early = [s for s in chosen if s.position == first or (id(s.article), s.start) in may_open]
    from .opening import preference  # not before it is needed: many summaries have one article's sentences

    value = preference(early, source) if len(early) > 1 else [0.0]
    leading = max(zip(early, value, strict=True), key=lambda pair: pair[1])[0].article
    return tuple(sorted(chosen, key=lambda s: (s.article is not leading, order[id(s.article)], s.start)))


def _check_number(name: str, value: object) -> None:
    if not isinstance(value, Integral) or value < 0:
        raise BriefingError(f"summarize: {name} must be a whole number, 0 or more, not {value!r:.60}")


def _articles(given: object) -> Sequence[Article]:
    """What was given, if it is articles."""
    if isinstance(given, Article) or not isinstance(given, Iterable):
        kind = type(given).__name__
        raise BriefingError(f"summarize: takes a text or a sequence of articles, not one {kind}")
    articles = tuple(given)
    for article in articles:
        if not isinstance(article, Article):
            kind = type(article).__name__
            raise BriefingError(f"summarize: takes a text or a sequence of articles, not one of {kind}")
    return articles


def _article(text: str, title: str | None, language: str | None) -> Article:
    article = Article(id="", title=title or "", text=text, language=primary(language) or detect(text))
    return article if title else entitle(article)


def _source(given: Sequence[Article], language: str | None, title: str) -> Source:
    articles = tuple({id(article): article for article in given}.values())
    told = primary(language) or next((a.language for a in articles if a.language), None)
    code = primary(told) or detect("\n".join(article.text[:500] for article in articles[:4]))
    return Source(articles, tuple(s for article in articles for s in _sentences(article, code)), code, title)


def _sentences(article: Article, language: str) -> Sequence[Sentence]:
    """The clean sentences of the article as it was given; one that tells no language is in this one."""
    if article.language:
        return clean_sentences(article)
    told = replace(article, language=language)
    return [replace(sentence, article=article) for sentence in clean_sentences(told)]


def _quotes(chosen: Sequence[Sentence], source: Source) -> tuple[Quote, ...]:
    """The sentences as they are quoted; the first tells the news itself, and has no label."""
    labels = [label(sentence, source.language) if n else "" for n, sentence in enumerate(chosen)]
    return tuple(
        Quote(s.text, s.article, s.start, s.end, label=does, support=outlets)
        for s, does, outlets in zip(chosen, labels, support(chosen, source), strict=True)
    )
