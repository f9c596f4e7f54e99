"""A day's stories -> the same, two that tell one event made one.

Grouping compares articles, and a mean over two groups' pairs is low where each group has a side of its own: a
quake's dead and its homeless. What the two are about is alike all the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ..models import Story
from ..text.language import primary
from ..text.similarity import cosine
from .matter import Matter, headed, weighed

# On 30 real days eleven pairs were so alike, and told one event; with six terms in common one of four did.
ALIKE = 0.45
SHARED = 7
MOST = 200  # stories looked at, those of most outlets: far more than a briefing shows


def gather(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories in their order; one that tells what a larger one tells is part of it, its articles behind.

    Looked at are those of several articles, which tell enough to know them by; one of the two has several
    outlets, since what one outlet alone tells is alike in its turns of phrase. Languages are not mixed.
    """
    several = [story for story in stories if len(story.articles) > 1]
    large = sorted(several, key=lambda story: (-len(story.outlets), -len(story.articles)))[:MOST]
    into: dict[int, int] = {}
    for _, larger, smaller in sorted(_pairs(weighed(large, [])[0])):
        if smaller not in into and larger not in into and smaller not in into.values():
            into[smaller] = larger
    parts = {
        large[larger].id: [large[s] for s in sorted(into) if into[s] == larger] for larger in into.values()
    }
    gone = {large[smaller].id for smaller in into}
    return tuple(_with(story, parts.get(story.id, ())) for story in stories if story.id not in gone)


def _pairs(matters: Sequence[Matter]) -> Iterator[tuple[float, int, int]]:
    """The pairs that tell one event, the larger first, each behind how alike they are, negative."""
    for (n, one), (m, other) in combinations(enumerate(matters), 2):
        shared = one.vector.keys() & other.vector.keys()
        if (
            len(shared) < SHARED
            or len(one.story.outlets) < 2
            or _language(one.story) != _language(other.story)
        ):
            continue
        alike = cosine(one.vector, other.vector)
        if alike >= ALIKE and headed(shared, one.story) and headed(shared, other.story):
            yield -alike, n, m


def _language(story: Story) -> str:
    return primary(story.articles[0].language)


def _with(story: Story, parts: Sequence[Story]) -> Story:
    more = tuple(article for part in parts for article in part.articles)
    return replace(story, articles=(*story.articles, *more))
