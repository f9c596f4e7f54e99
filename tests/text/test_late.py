"""Patterns that wait until they are used."""

import re

import pytest

from briefing.text.late import late


def test_works_as_the_pattern_does() -> None:
    """Its methods and attributes are the compiled pattern's, however often they are asked for."""
    pattern, plain = late(r"(?P<name>l\w+)", re.IGNORECASE), re.compile(r"(?P<name>l\w+)", re.IGNORECASE)
    text = "Lund and Lamp"
    for _ in range(2):
        assert [match["name"] for match in pattern.finditer(text)] == ["Lund", "Lamp"]
        assert (pattern.findall(text), pattern.sub("-", text)) == (plain.findall(text), plain.sub("-", text))
        assert (pattern.pattern, pattern.flags, pattern.groups) == (plain.pattern, plain.flags, plain.groups)


def test_is_compiled_when_it_is_used() -> None:
    """What is wrong with a pattern shows when it is first used, and not before."""
    wrong = late("(")
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("text")
