"""The table of the ways to choose sentences, ours and those that other packages add; each loads when used."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from ...errors import BriefingError
from .source import Method

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
    return found
