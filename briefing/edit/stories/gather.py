"""A day's stories -> the same, two that tell one event made one.

Grouping compares articles, and a mean over two groups' pairs is low where each group has a side of its own: a
quake's dead and its homeless. What the two are about is alike all the same.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import combinations, product

from ...models import Story
from ...text.similarity import cosine
from ...text.tag import primary
from ..evidence.day import day
from ..evidence.portrait import portrait
from ..headlines.headline import headline
from .matter import Matter, headed, weighed

# On 30 real days twelve pairs were so alike, and told one event; with six terms in common one of four did.
ALIKE = 0.45
SHARED = 7
DAYS = 2.0  # between their newest articles, at most
MOST = 200  # stories looked at, those of most outlets: far more than a briefing shows


def gather(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories in their order; one that tells what a larger one tells is part of it, its articles behind.

    Looked at are those of several articles, which tell enough to know them by; one of the two has several
    outlets, since what one outlet alone tells is alike in its turns of phrase. Languages are not mixed.
    """
    several = [story for story in stories if len(story.articles) > 1]
    large = sorted(several, key=lambda story: (-len(story.outlets), -len(story.articles)))[:MOST]
    into: dict[int, int] = {}
    for _, larger, smaller in sorted(_pairs(weighed(large)[0])):
        if smaller not in into and larger not in into and smaller not in into.values():
            into[smaller] = larger
    more = {
        large[larger].id: [large[s] for s in sorted(into) if into[s] == larger] for larger in into.values()
    }
    gone = {large[smaller].id for smaller in into}
    kept = (story for story in stories if story.id not in gone)
    return tuple(_with(story, more[story.id]) if story.id in more else story for story in kept)


def _pairs(matters: Sequence[Matter]) -> Iterator[tuple[float, int, int]]:
    """The pairs that tell one event, the larger first, each behind how alike they are, negative."""
    for (n, one), (m, other) in combinations(enumerate(matters), 2):
        shared = one.vector.keys() & other.vector.keys()
        if len(shared) < SHARED or (alike := cosine(one.vector, other.vector)) < ALIKE:
            continue
        if _one_event(shared, one, other):
            yield -alike, n, m


def _one_event(shared: Set[str], one: Matter, other: Matter) -> bool:
    """Whether the larger story, one, and the other tell the same.

    Two quakes have more words in common than most, but the names in their headlines are others.
    """
    return (
        len(one.story.outlets) > 1
        and primary(one.language) == primary(other.language)
        and headed(shared, one)
        and headed(shared, other)
        and not _strangers(_named(one), _named(other))
        and all(abs(a - b) <= DAYS for a, b in product(_days(one), _days(other)))
    )


def _days(matter: Matter) -> Sequence[float]:
    """When the newest of the story's articles came out; nothing where no date is known."""
    known = [when for article in matter.story.articles if (when := day(article)) is not None]
    return [max(known)] if known else []


def _strangers(names: Set[str], others: Set[str]) -> bool:
    return bool(names and others) and names.isdisjoint(others)


def _named(matter: Matter) -> Set[str]:
    """The names in the story's headlines."""
    return matter.names & {term for article in matter.story.articles for term in portrait(article).title}


def _with(story: Story, others: Sequence[Story]) -> Story:
    """The story with the others' articles, the one that heads them all first."""
    told = [article for one in (story, *others) for article in one.articles]
    first = told[headline(told)]
    return replace(story, articles=(first, *(article for article in told if article is not first)))
