"""robots.txt: may this program read that page? (RFC 9309)"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote_to_bytes, urlsplit

LIMIT = 500_000  # characters that are read: RFC 9309, 2.5 asks for 500 KiB at least
_RULES = 10_000

_LINE = re.compile(r"\s*(user-agent|allow|disallow)\s*:\s*([^#]*)", re.IGNORECASE)


class Rules(NamedTuple):
    """What a host's robots.txt lets one program read: (whether it allows, what a path begins with)."""

    rules: tuple[tuple[bool, str], ...] = ()

    def allow(self, url: str) -> bool:
        """Whether the address may be read: the longest rule that fits decides; of equal ones, one that
        allows.
        """
        parts = urlsplit(url)
        path = _normal((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        fitting = ((len(rule), allows) for allows, rule in self.rules if _fits(rule, path))
        return max(fitting, default=(0, True))[1]


def rules_for(agent: str, robots: str) -> Rules:
    """The rules of all groups for the agent (a name as "briefing"); those for all where it has no group."""
    rules: dict[str, list[tuple[bool, str]]] = {}
    ours = {agent.lower(), "*"}
    named: set[str] = set()
    in_head = False
    for key, value in _lines(robots):
        if key == "user-agent":
            named = ({value.lower()} & ours) | (named if in_head else set())
            for name in named:
                rules.setdefault(name, [])
        elif value:
            for name in named:
                rules[name].append((key == "allow", _normal(value)))
        in_head = key == "user-agent"
    return Rules(tuple(rules.get(agent.lower(), rules.get("*", []))[:_RULES]))


def _lines(robots: str) -> Iterator[tuple[str, str]]:
    for line in robots[:LIMIT].removeprefix("\ufeff").splitlines():
        if match := _LINE.match(line):
            yield match[1].lower(), match[2].strip()


def _fits(rule: str, path: str) -> bool:
    """Whether the path begins as the rule says: "*" is anything, a "$" at the end is the path's end."""
    to_end = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    last = rest.pop() if to_end and rest else ""
    at = len(first)
    for piece in rest:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if not to_end:
        return True
    return len(path) - len(last) >= at and path.endswith(last) if "*" in rule else path == first


def _normal(path: str) -> str:
    """The path in one spelling: "/%7Ejoe" and "/~joe" are the same."""
    return quote(unquote_to_bytes(path), safe="/*$?=&;:@!+,'()~%")
