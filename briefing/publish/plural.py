"""A language and a number -> the plural form that goes with it: `one`, `few`, `other` and so on.

The rules are the Unicode CLDR's for whole numbers, but for the `many` that French, Italian, Portuguese and
Spanish keep for round millions: nothing here is counted so far.
https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

Rule: TypeAlias = Callable[[int], str]


def plural(language: str, n: int) -> str:
    """The name of the form: of `en`, 1 it is `one`, of `en`, 2 `other`, of `ru`, 2 `few`."""
    return _RULES.get(language, _one)(n)


def _one(n: int) -> str:
    return "one" if n == 1 else "other"


def _none_or_one(n: int) -> str:
    return "one" if n in (0, 1) else "other"


def _alike(_: int) -> str:
    return "other"


def _polish(n: int) -> str:
    return "one" if n == 1 else _few_or_many(n)


def _russian(n: int) -> str:
    return "one" if n % 10 == 1 and n % 100 != 11 else _few_or_many(n)


def _few_or_many(n: int) -> str:
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def _arabic(n: int) -> str:
    if n <= 2:
        return ("zero", "one", "two")[n]
    if n % 100 in (0, 1, 2):
        return "other"
    return "few" if n % 100 <= 10 else "many"


_RULES: Mapping[str, Rule] = {
    "ar": _arabic,
    "fr": _none_or_one,
    "ja": _alike,
    "pl": _polish,
    "ru": _russian,
    "zh": _alike,
}  # the others tell one from more; so does Portuguese as in Portugal, whose words ours are (CLDR: pt_PT)
