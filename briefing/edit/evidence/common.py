"""common.json -> how common a language's words are in news.

Few articles can't tell which words are rare: in a morning's feeds "prime" is as rare as a name. What was
counted in fifty thousand can.
"""

from collections.abc import Mapping
from functools import cache

from ...text.table import table
from ...text.tag import primary

PER = 10_000  # articles: the table counts in whole ones of so many


@cache
def shares(language: str | None) -> Mapping[str, float]:
    """Terms of the language and the share of articles that have each; empty where nobody counted."""
    rows = table(__package__, "common.json").get(primary(language) or "en", {})
    return {term: int(share) / PER for share, told in rows.items() for term in told.split()}
