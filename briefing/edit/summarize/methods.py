"""The table of the ways to choose sentences, ours and those that other packages add; each loads when used."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module

from ...errors import BriefingError
from ...models import Sentence
from .source import Budget, Method, Source

GROUP = "briefing.summarizers"
# name -> "module:function". A method loads when it is first used, as sumy imports half of NLTK.
METHODS: Mapping[str, str] = {
    "news": ".news:summarize",
    "lead": ".lead:summarize",
    "edmundson": ".sumy:edmundson",
    "kl": ".sumy:kl",
    "lex-rank": ".sumy:lex_rank",
    "lsa": ".sumy:lsa",
    "luhn": ".sumy:luhn",
    "reduction": ".sumy:reduction",
    "sum-basic": ".sumy:sum_basic",
    "text-rank": ".sumy:text_rank",
}


@cache
def known_methods() -> Mapping[str, str]:
    """METHODS and what the entry point adds, by name. A name of ours stays ours."""
    from importlib.metadata import entry_points  # 15 ms, which who names one of ours need not wait for

    return {entry.name: entry.value for entry in entry_points(group=GROUP)} | dict(METHODS)


@cache
def method_named(name: str) -> Method:
    """The method of that name; raises BriefingError where there is none, or where it can't be loaded."""
    place = METHODS.get(name) or known_methods().get(name)
    if place is None:
        from difflib import get_close_matches  # only who mistypes waits for it

        near = get_close_matches(name, known_methods(), 1)
        hint = f' (did you mean "{near[0]}"?)' if near else f": there are {', '.join(known_methods())}"
        raise BriefingError(f'summary method: there is no "{name}"{hint}')
    module, _, function = place.partition(":")
    try:
        found: Method = getattr(import_module(module, __package__), function)
    except (ImportError, AttributeError) as error:
        raise BriefingError(f'summary method: "{name}" can\'t be loaded from {place}: {error}') from error
    return found if name in METHODS else _checked(name, found)


def _checked(name: str, method: Method) -> Method:
    """Another package's method, held to what ours promise: the source's own sentences, each once.

    Raises BriefingError where it fails, or gives anything else: what it made up would stand there as a quote.
    """

    def choose(source: Source, budget: Budget) -> Sequence[Sentence]:
        try:
            chosen = {id(sentence): sentence for sentence in method(source, budget)}
        except Exception as error:  # another's code may raise anything
            raise BriefingError(f'summary method "{name}" failed: {type(error).__name__}: {error}') from error
        if not chosen.keys() <= {id(sentence) for sentence in source.sentences}:
            raise BriefingError(f'summary method "{name}" failed: it gave what is no sentence of the source')
        return tuple(chosen.values())

    return choose
