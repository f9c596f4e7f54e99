"""A story of today and one that was shown -> whether what they are about makes them one.

What comes every day is alike, and no story that goes on.
"""

import re
from collections.abc import Sequence

from ...models import Article, Shown
from ...text.dates import says_when
from ...text.similarity import Vector, cosine
from ...text.words import words
from ..evidence.common import shares
from ..evidence.portrait import portrait
from ..evidence.terms import terms
from ..headlines.kinds import kinds
from ..stories.matter import HEADED, Matter, headed, titled

# Less is enough where an article is shared, and for not calling a story closed. Below, the shared article was
# a stray in another story.
NEAR = 0.3
SHARED = 4  # terms in common, at least; with three, one place or office made two stories one
RARE = 0.03  # of the articles: a word that fewer have tells what a story is about; three in common are enough
ROUTINE = frozenset({"service", "live"})  # an outlet opens a new live page every day, on whatever there is
NAMELESS = 6  # where none of them is a name: "High water at noon" is a form that is filled in every day
_INSIDE = re.compile(r"(?<=[^\W\d_A-Z] )[A-Z]\w+")


def near(now: Matter, then: Shown, about_then: Vector) -> bool:
    """Whether today's story may be the past one's, though not surely enough to go on from it."""
    shared = sum(term in now.vector for term in then.terms)
    return shared >= HEADED and cosine(now.vector, about_then) >= NEAR


def same_matter(now: Matter, then: Shown) -> bool:
    """Whether enough is in common, and no mere form: "Tides for Sunday", "Tides for Monday"."""
    shared = [term for term in then.terms if term in now.vector]
    least = SHARED - _telling(shared, now)
    if len(shared) < min(least, len(then.terms), len(now.vector)) or _routine(now, then):
        return False
    if not titled(shared, [then.title], now.language) or not headed(shared, now):
        return False
    if _elsewhere(shared, now, then):
        return False
    return len(shared) >= NAMELESS or not now.names or any(term in now.names for term in shared)


def _telling(shared: Sequence[str], now: Matter) -> bool:
    """Whether there is a name among them and a word that is no name, and rare in news: what and who."""
    common = shares(now.language)
    named = [term for term in shared if term in now.names]
    return bool(named) and any(term not in named and common.get(term, 0.0) < RARE for term in shared)


def _elsewhere(shared: Sequence[str], now: Matter, then: Shown) -> bool:
    """Whether each headline names what the other story does not, and they have no name in common: a quake in
    Turkey and one in Iran.
    """
    if any(term in now.names for term in shared):
        return False
    ours, theirs = (_named(title, now.language) for title in (now.story.title, then.title))
    return any(term not in then.terms for term in ours) and any(term not in now.vector for term in theirs)


def _named(title: str, language: str | None) -> frozenset[str]:
    """The names in a headline: what has a capital behind a word that has none."""
    inside = frozenset(terms(_INSIDE.findall(title), language))
    names = portrait(Article("", title, "", language=language)).names
    return frozenset(term for term in inside if names.get(term, 0) > 0)


def _routine(now: Matter, then: Shown) -> bool:
    """A piece that comes every day: one of a kind that does, or the same headline but for its date."""
    if all(ROUTINE.intersection(kinds(article)) for article in now.story.articles):
        return True
    ours, theirs = (_form(title, now.language) for title in (now.story.title, then.title))
    return ours[0] == theirs[0] and ours[1] != theirs[1]


def _form(title: str, language: str | None) -> tuple[list[str], list[str]]:
    """A title's terms without those that say when, and those that do."""
    said = list(terms(words(title), language))
    when = [term for term in said if says_when(term, language)]
    return [term for term in said if term not in when], when
