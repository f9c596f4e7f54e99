"""A pattern -> the same pattern, compiled when it is first used.

Hundreds are known, a text meets a few of them, and one takes up to a millisecond to compile.
"""

import re
from typing import Any, cast


class _Late:
    """Stands for the compiled pattern; each method, once asked for, is at hand as the pattern's own is."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self._told = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._told), name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, as far as its methods and attributes go."""
    return cast(re.Pattern[str], _Late(pattern, flags))
