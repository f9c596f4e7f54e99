"""Today's stories and what earlier briefings showed -> which of them goes on from which.

shared articles, or alike in what they are about (less so with every day between) -> one story
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ...models import Shown
from ...text.similarity import Vector, cosine
from ...text.words import words
from ..stories.matter import Matter
from .kinship import KIN, Rarity, kinship, side, side_then
from .revised import MARK, page_of, stays
from .same import NEAR, same_matter

# Cosine of what two stories are about from which they are one, a day apart, and what each further day adds.
# Read off seven real days, three and four in a row: from here on nine pairs of ten were one story, below .3
# nearly all were two. At .5 a quake was not followed from its first report to the search for survivors.
ALIKE = 0.4
STRICTER = 0.04
# A story that is of one affair with a past one goes on from it where it is less alike, and so many days later
# at most.
LESS_ALIKE = 0.15
KIN_DAYS = 4
FAR = 7  # days after which only a shared article tells that a story goes on


@dataclass(frozen=True, slots=True)
class Life:
    """All that was shown of one story before today, oldest first, and its articles in today's briefing."""

    days: tuple[Shown, ...]
    today: frozenset[str] = frozenset()

    @property
    def last(self) -> Shown:
        return self.days[-1]

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(article for shown in self.days for article in shown.articles)

    @property
    def pages(self) -> frozenset[str]:
        """What these articles are tellings of, and those of today's earlier briefing."""
        return frozenset(map(page_of, self.articles | self.today))

    @property
    def heads(self) -> tuple[str, ...]:
        return tuple(shown.title for shown in self.days)

    @property
    def titles(self) -> frozenset[tuple[str, ...]]:
        return frozenset(map(plain, self.heads))


def lives(shown: Sequence[Shown], today: date) -> tuple[Life, ...]:
    """What was shown, story by story."""
    days: dict[str, list[Shown]] = {}
    for one in sorted(shown, key=lambda s: (s.date, s.story)):
        if one.date < today:
            days.setdefault(one.story, []).append(one)
    this_morning = {one.story: frozenset(one.articles) for one in shown if one.date == today}
    return tuple(Life(tuple(told), this_morning.get(key, frozenset())) for key, told in days.items())


def continued(
    now: Sequence[Matter],
    pasts: Sequence[Life],
    vectors: Sequence[Sequence[Vector]],
    today: date,
    rarity: Rarity,
) -> tuple[Mapping[int, Life], Mapping[int, Life]]:
    """For each of today's stories that goes on, its past: the surest pair first, each side once; and for
    others one that another goes on from, where they are surely of its affair.

    `vectors` are what each past story was about, day by day.
    """
    pairs = sorted(
        (-sure, n, m)
        for m, (past, life) in enumerate(zip(pasts, vectors, strict=True))
        for n, sure in enumerate(_surenesses(now, past, life, today, rarity))
        if sure
    )
    found: dict[int, Life] = {}
    taken: set[int] = set()
    for _, n, m in pairs:
        if n not in found and m not in taken:
            found[n] = pasts[m]
            taken.add(m)
    branches: dict[int, tuple[float, Life]] = {}
    for _, n, m in sorted(pairs, key=lambda pair: pair[1:]):
        if n not in found:
            days = zip(pasts[m].days, vectors[m], strict=True)
            likely = max(_likely(now[n], then, about_then, today, rarity) for then, about_then in days)
            if likely > branches.get(n, (0.0,))[0]:
                branches[n] = likely, pasts[m]
    return found, {n: past for n, (_, past) in branches.items()}


def _surenesses(
    now: Sequence[Matter], past: Life, life: Sequence[Vector], today: date, rarity: Rarity
) -> Iterator[float]:
    """How surely each story goes on from the past one: above 1 for shared articles, 0 where it does not.

    A shared article tells nothing where it is one of many, and these are about something else; nor does a
    page that is written anew every day, unless there is nothing else.
    """
    known = past.pages
    recent = [pair for pair in zip(past.days, life, strict=True) if (today - pair[0].date).days <= FAR]
    for one in now:
        told = [a for a in one.story.articles if a.id in known or (MARK in a.id and page_of(a.id) in known)]
        shared = len(told) if len(told) == len(one.story.articles) else sum(map(stays, told))
        if shared and (cosine(one.vector, life[-1]) >= NEAR or 2 * shared >= len(one.story.articles)):
            yield 1.0 + shared
        else:
            yield max(
                [_goes_on(one, then, about_then, today, rarity) for then, about_then in recent], default=0.0
            )


def _goes_on(now: Matter, then: Shown, about_then: Vector, today: date, rarity: Rarity) -> float:
    """How alike today's story and the past one of that day are, where that makes them one; less, where they
    are of one affair; else 0.
    """
    alike, days = cosine(now.vector, about_then), (today - then.date).days
    if alike >= ALIKE + STRICTER * (days - 1) and same_matter(now, then):
        return alike
    return LESS_ALIKE * _likely(now, then, about_then, today, rarity)


def _likely(now: Matter, then: Shown, about_then: Vector, today: date, rarity: Rarity) -> float:
    """How likely today's story is of one affair with the past one of that day; 0 where not very."""
    days = (today - then.date).days
    if days > KIN_DAYS or cosine(now.vector, about_then) < LESS_ALIKE or not same_matter(now, then):
        return 0.0
    likely = kinship(side(now), side_then(then, about_then, now.language), rarity, days)
    return likely if likely >= KIN else 0.0


def plain(title: str) -> tuple[str, ...]:
    """A headline's words in small letters."""
    return tuple(word.lower() for word in words(title))
