"""The words that every message shares: what was found, and the nearest right name."""

from collections.abc import Collection
from difflib import get_close_matches
from functools import lru_cache

LONGEST = 60  # characters of the user's own that a message repeats


def shown(text: str) -> str:
    """A text in double quotes on one line, cut where it is long; nothing in it moves a terminal's cursor."""
    cut = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return f'"{printable(cut)}"'


def printable(text: str) -> str:
    """The text with each character that can't be printed written as its escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def found(value: object) -> str:
    """What stands where something else should: a list, keys with values, nothing, or the text itself."""
    match value:
        case list() | tuple():
            return "a list"
        case dict():
            return "keys with values"
        case "" | None:
            return "nothing"
        case _:
            return shown(str(value))


def hint(name: str, known: Collection[str]) -> str:
    """` (did you mean "html"?)`, or nothing where no known name is near."""
    near = nearest(name, tuple(known))
    return f' (did you mean "{near}"?)' if near else ""


def unknown_name(kind: str, name: str, known: Collection[str]) -> str:
    """A line for a name that is in no table: `unknown format "htlm" (did you mean "html"?)`.

    Where nothing is near, the line lists the known names.
    """
    near = hint(name, known) or f": there are {', '.join(known)}"
    return f"unknown {kind} {shown(name)}{near}"


@lru_cache(maxsize=4096)  # a mistake is often made in every feed
def nearest(name: str, known: tuple[str, ...]) -> str:
    """The known name most like this one, whatever its case; empty where none is like it."""
    if len(name) > LONGEST:
        return ""
    folded = {each.casefold(): each for each in known}
    near = get_close_matches(name.casefold(), folded, n=1)
    return folded[near[0]] if near else ""
