"""Texts -> Summary: the best sentences, word for word. METHODS is the table of ways to choose them."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from types import MappingProxyType

from ...errors import BriefingError
from ...models import Article, Quote, Sentence, Summary
from ...text.language import detect, primary
from ..read import entitle
from ..read import sentences as clean_sentences
from .echo import support
from .labels import label
from .opening import worth
from .source import Budget, Method, Source

__all__ = ["METHODS", "Budget", "Method", "Source", "method_named", "summarize"]

GROUP = "briefing.summarizers"
_OURS = {
    "news": "news:summarize",
    "lead": "lead:summarize",
    "edmundson": "sumy:edmundson",
    "kl": "sumy:kl",
    "lex-rank": "sumy:lex_rank",
    "lsa": "sumy:lsa",
    "luhn": "sumy:luhn",
    "reduction": "sumy:reduction",
    "sum-basic": "sumy:sum_basic",
    "text-rank": "sumy:text_rank",
}
# name -> "module:function": ours, and those that other packages add by the entry point. A method loads when
# it is first used, as sumy imports half of NLTK.
METHODS: Mapping[str, str] = MappingProxyType(
    {entry.name: entry.value for entry in entry_points(group=GROUP)}
    | {name: f"{__name__}.{place}" for name, place in _OURS.items()}
)


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
    always given). A sequence of articles makes one summary over all of them. A text whose first line reads
    like a title is taken to have that title. The language is detected where it is not told. Raises
    BriefingError for a method that does not exist.
    """
    choose = method_named(method)
    source = _source([_article(text, title, language)] if isinstance(text, str) else text, language)
    budget = Budget(sentences, words)
    if not source.sentences or (words if words is not None else sentences) < 1:
        return Summary((), method)
    chosen = budget.take(choose(source, budget) or source.sentences)
    return Summary(_quotes(in_reading_order(chosen, source), source), method)


@cache
def method_named(name: str) -> Method:
    """The method of that name; raises BriefingError where there is none, or where it can't be loaded."""
    if name not in METHODS:
        near = get_close_matches(name, METHODS, 1)
        hint = f' (did you mean "{near[0]}"?)' if near else f": there are {', '.join(METHODS)}"
        raise BriefingError(f'summary method: there is no "{name}"{hint}')
    module, _, function = METHODS[name].partition(":")
    try:
        found: Method = getattr(import_module(module), function)
    except (ImportError, AttributeError) as error:
        raise BriefingError(
            f'summary method: "{name}" can\'t be loaded from {METHODS[name]}: {error}'
        ) from error
    return found


def in_reading_order(chosen: Sequence[Sentence], source: Source) -> tuple[Sentence, ...]:
    """The sentences as one reads them: the article that leads first, each article's in its own order."""
    order = {id(article): i for i, article in enumerate(source.articles)}
    first = min(s.position for s in chosen)
    early = [s for s in chosen if s.position == first]
    value = worth(early, source) if len(early) > 1 else [0.0]
    leading = max(zip(early, value, strict=True), key=lambda pair: pair[1])[0].article
    return tuple(sorted(chosen, key=lambda s: (s.article is not leading, order[id(s.article)], s.start)))


def _article(text: str, title: str | None, language: str | None) -> Article:
    article = Article(id="", title=title or "", text=text, language=primary(language) or detect(text))
    return article if title else entitle(article)


def _source(articles: Sequence[Article], language: str | None) -> Source:
    told = primary(language) or next((a.language for a in articles if a.language), None)
    code = primary(told) or detect("\n".join(article.text[:500] for article in articles[:4]))
    return Source(tuple(articles), tuple(s for article in articles for s in clean_sentences(article)), code)


def _quotes(chosen: Sequence[Sentence], source: Source) -> tuple[Quote, ...]:
    backing = support(chosen, source.sentences, source.language)
    return tuple(
        Quote(s.text, s.article, s.start, s.end, label=label(s, source.language), support=outlets)
        for s, outlets in zip(chosen, backing, strict=True)
    )
