"""Stories of a section -> which of them stand side by side, so that no column ends far above its neighbours.

Of all ways to set a section that keep its order, the one that leaves least of the page white.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from ..models import Story
from .reach import GAP, Reach, box, halves

PAGE = 1120  # widths in pixels, as the style sheet has them
RAIL = 312  # of the overview at the side of the first section
SIDES = ((1.25, 1), (1.45, 2))  # a lead in widths of the columns beside it, and how many they are
_MOST = 8  # short stories at the side of something
_BLOCK = 6  # short stories in columns; deeper ones would send the reader far up again
_HOLE = 150  # pixels: a deeper one is a hole in the page
_RAIL = 80_000  # square pixels of white that the overview at the side is worth, against across
_THREE = 60_000  # and that three columns are worth, against two

Columns = tuple[tuple[Story, ...], ...]
Boxes = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Makeup:
    """How a section is set; each column from above, in the order of the stories."""

    lead: Story | None
    rail: tuple[Story, ...]  # short stories under the overview
    beside: Columns  # short stories at the lead's side; in the first section under it, beside the overview
    below: tuple[Columns, ...]  # the others, over the page's whole width, a few at a time
    lines: tuple[Story, ...]
    band: bool  # the overview lies across the page, not at its side


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to set the first of the short stories, and the square pixels that it leaves white."""

    white: float
    beside: Columns = ()
    rail: tuple[Story, ...] = ()
    band: bool = False

    @property
    def taken(self) -> int:
        return len(self.rail) + sum(map(len, self.beside))


def make_up(stories: Sequence[Story], reach: Reach, overview: Boxes | None = None) -> Makeup:
    """The stories (those that stand under no other) set with least white.

    `overview` has what is read in each of its boxes, for the first section; it may have none.
    """
    lead = stories[0] if stories and stories[0].tier == "lead" else None
    briefs = [story for story in stories if story.tier != "line" and story is not lead]
    if overview is None:
        ways = [*_with_lead(lead, briefs, reach)]
    else:
        ways = [*_with_overview(lead, briefs, reach, overview)]
    below = {n: _below(briefs[n:], reach) for n in {way.taken for way in ways}}
    best = min(ways, key=lambda way: way.white + below[way.taken][0])
    lines = tuple(story for story in stories if story.tier == "line")
    return Makeup(lead, best.rail, best.beside, below[best.taken][1], lines, best.band)


def _with_lead(lead: Story | None, briefs: Sequence[Story], reach: Reach) -> Iterator[_Way]:
    """A lead with short stories in one or two columns on its right; or by itself."""
    for share, count in SIDES if lead else ():
        unit = (PAGE - count * GAP) / (share + count)
        depth = reach.lead(lead, share * unit) if lead else 0
        for n in range(count, min(len(briefs), _MOST) + 1):
            columns = _columns(briefs[:n], count, unit, reach)
            yield _Way(_white((share * unit, depth), *_depths(columns, unit, reach)), columns)
    yield _Way(_alone(lead, reach))


def _with_overview(
    lead: Story | None, briefs: Sequence[Story], reach: Reach, overview: Boxes
) -> Iterator[_Way]:
    """The overview on the right, with short stories under it, or under the lead on the left; or across."""
    wide = PAGE - RAIL - GAP
    unit = (wide - GAP) / 2
    top = reach.top(lead, wide) if lead else 0
    rail = sum(box(lines) + 26 for lines in overview) - 26
    for n in range(min(len(briefs), _MOST) + 1) if overview else ():
        under = rail + sum(reach.brief(brief, RAIL) + GAP for brief in briefs[:n])
        if lead:
            yield _Way(_white((wide, top), (RAIL, under)), (), tuple(briefs[:n]))
        if n == 1:
            yield _Way(
                _white((wide, top + GAP + reach.across(briefs[0], wide)), (RAIL, rail)), ((briefs[0],),)
            )
        if n > 1:
            columns = _columns(briefs[:n], 2, unit, reach)
            ends = ((width, top + GAP + depth) for width, depth in _depths(columns, unit, reach))
            yield _Way(_white(*ends, (RAIL, rail)), columns)
    boxes = [(PAGE / len(overview), box(lines)) for lines in overview]
    yield _Way(_RAIL + _alone(lead, reach) + _white(*boxes), band=True)


def _alone(lead: Story | None, reach: Reach) -> float:
    """What is white about a lead by itself: its headline at the side of its text."""
    if not lead or not lead.summary.quotes:
        return 0
    return _white(*zip(halves(PAGE), reach.alone(lead, PAGE), strict=True))


def _below(briefs: Sequence[Story], reach: Reach) -> tuple[float, tuple[Columns, ...]]:
    """Short stories over the page's whole width, as many as fit best at a time, and what they leave white."""
    ends: list[tuple[float, tuple[Columns, ...]]] = [(0, ())] * (len(briefs) + 1)  # from each story on
    for n in reversed(range(len(briefs))):
        blocks = [
            (_block(briefs[n:end], reach), end) for end in range(n + 1, min(n + _BLOCK, len(briefs)) + 1)
        ]
        ends[n] = min(
            ((white + ends[end][0], (columns, *ends[end][1])) for (white, columns), end in blocks),
            key=lambda found: found[0],
        )
    return ends[0]


def _block(briefs: Sequence[Story], reach: Reach) -> tuple[float, Columns]:
    """Some of them side by side in three columns, or two where that is better; one alone."""
    if len(briefs) == 1:
        return 2 * _THREE, (tuple(briefs),)
    return min(
        (_across(briefs, count, reach) for count in (2, 3) if count <= len(briefs)),
        key=lambda found: found[0],
    )


def _across(briefs: Sequence[Story], count: int, reach: Reach) -> tuple[float, Columns]:
    unit = (PAGE + GAP) / count - GAP
    columns = _columns(briefs, count, unit, reach)
    return _white(*_depths(columns, unit, reach)) + _THREE * (count == 2), columns


def _columns(briefs: Sequence[Story], count: int, width: float, reach: Reach) -> Columns:
    """The stories in so many columns, in their order, the longest as short as can be."""
    depths = [reach.brief(brief, width) + GAP for brief in briefs]
    cuts = ((0, *inner, len(briefs)) for inner in combinations(range(1, len(briefs)), count - 1))
    best = min(cuts, key=lambda cut: sorted((sum(depths[a:b]) for a, b in pairwise(cut)), reverse=True))
    return tuple(tuple(briefs[a:b]) for a, b in pairwise(best))


def _depths(columns: Columns, width: float, reach: Reach) -> Iterable[tuple[float, float]]:
    return ((width, sum(reach.brief(brief, width) + GAP for brief in column) - GAP) for column in columns)


def _white(*columns: tuple[float, float]) -> float:
    """How much is white under columns of these widths and depths, down to the end of the longest.

    It is square pixels where the hole is as deep as a few lines; one of twice the depth counts fourfold.
    """
    bottom = max((depth for _, depth in columns), default=0)
    return sum(width * (bottom - depth) ** 2 / _HOLE for width, depth in columns)
