"""A story and a window -> how many outlets had told it by each hour: in numbers, a picture, characters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from ..models import Story

COLUMNS = 24  # of a picture at most: an hour each in a day's window
TELLING = 3  # articles from which a story has a picture
HEIGHT, WIDTH = 10, 2  # of the picture, and of a column, in its own units
BLOCKS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How a story spread over the window; an outlet counts from its first article on."""

    first: datetime  # when the first outlet told it
    last: datetime  # and when the last one did
    counts: tuple[int, ...]  # outlets that had told it at the end of each column

    @property
    def outlets(self) -> int:
        """How many told it in the end; those without a date are unknown."""
        return self.counts[-1]

    @property
    def grew(self) -> bool:
        """Whether the number grew in the window; else its picture is a block that says nothing."""
        return self.counts[0] < self.outlets


def coverage(story: Story, since: datetime, until: datetime) -> Coverage | None:
    """How the story spread from `since` to `until`; None for few articles, or one outlet with dates.

    All stories of a briefing have the same columns, so that their pictures can be compared.
    """
    first: dict[str, datetime] = {}
    for article in story.articles:
        if article.published:
            first[article.outlet] = min(article.published, first.get(article.outlet, article.published))
    if len(story.articles) < TELLING or len(first) < 2 or until <= since:
        return None
    counts = _counts(sorted(first.values()), since, until)
    return Coverage(min(first.values()), max(first.values()), counts)


def _counts(moments: Sequence[datetime], since: datetime, until: datetime) -> tuple[int, ...]:
    """How many of the moments have come by the end of each column; by the last one, all."""
    hours = round((until - since).total_seconds() / 3600)
    columns = max(1, min(COLUMNS, hours))
    ends = [since + (until - since) * n / columns for n in range(1, columns)]
    return (*(sum(moment <= end for moment in moments) for end in ends), len(moments))


def outline(told: Coverage) -> str:
    """The picture's outline as the path of an SVG: a step for every change, on a base line."""
    steps = [(count, len(list(same))) for count, same in groupby(told.counts)]
    drawn = "".join(f"V{_top(count, told.outlets)}h{WIDTH * columns}" for count, columns in steps)
    return f"M0 {HEIGHT}{drawn}V{HEIGHT}z"


def _top(count: int, of: int) -> int:
    """Where a column ends; one that is not empty can be seen."""
    return HEIGHT - (max(1, round(HEIGHT * count / of)) if count else 0)


def characters(told: Coverage, *, plain: bool = False) -> str:
    """The picture in characters, one a column; `plain` ones are ASCII: the number itself, `+` above nine."""
    if plain:
        return "".join("." if not n else str(n) if n < 10 else "+" for n in told.counts)
    top = len(BLOCKS) - 1
    return "".join(BLOCKS[round(top * n / told.outlets)] if n else " " for n in told.counts)
