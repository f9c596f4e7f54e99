"""A story of today and one that was shown -> how alike they are, and whether that makes them one.

A story is known by its heaviest terms, names first; what comes every day is alike, and no story that goes on.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...models import Article, Shown, Story
from ...text.dates import says_when
from ...text.similarity import Vector, cosine, rarities, unit
from ...text.words import words
from ..evidence.common import shares
from ..evidence.portrait import NAME, TWICE, portrait
from ..evidence.terms import terms
from ..headlines.kinds import kinds

# Kept of a story: enough to know it by, few enough to stay what it is about. Many terms weigh the same: with
# 12, chance kept some of them. On 14 days four more of the stories shown go on, all of them rightly.
TERMS = 20
# Less is enough where an article is shared, and for not calling a story closed. Below, the shared article was
# a stray in another story.
NEAR = 0.3
SHARED = 4  # terms in common, at least; with three, one place or office made two stories one
RARE = 0.03  # of the articles: a word that fewer have tells what a story is about; three in common are enough
HEADED = 2  # of them in the headlines, then and now: an outlet's standing sentence is in none
ROUTINE = frozenset({"service", "live"})  # an outlet opens a new live page every day, on whatever there is
REWRITTEN = ROUTINE | {"question", "explainer", "newsletter"}  # published anew under the old address
NAMELESS = 6  # where none of them is a name: "High water at noon" is a form that is filled in every day
FEW = 100  # stories: among fewer, what one of today and one of yesterday have in common would look common
FADE = 0.85  # a term's weight for each heavier one: the names at the head say what a story is about
_INSIDE = re.compile(r"(?<=[^\W\d_A-Z] )[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class Matter:
    """One of today's stories and what it is about."""

    story: Story
    vector: Vector
    names: frozenset[str]  # of its terms; none in a script without capitals


def about(story: Story) -> tuple[str, ...]:
    """The story's heaviest terms, heaviest first: what most of its articles say, titles and names first.

    Numbers and words that only say when, as "Monday", are none.
    """
    weight: dict[str, float] = {}
    for article in story.articles:
        seen = portrait(article)
        for term in seen.said:
            if says_when(term, article.language):
                continue
            said = TWICE if term in seen.title else 1.0
            weight[term] = weight.get(term, 0.0) + said * (1 + NAME * (seen.names.get(term, 0) > 0))
    return tuple(sorted(weight, key=lambda term: -weight[term])[:TERMS])  # equals stay in order of mention


def weighed(
    stories: Sequence[Story], thens: Sequence[Shown], counted: Sequence[Shown] | None = None
) -> tuple[list[Matter], list[Vector]]:
    """What today's stories are about, and what those shown were, their terms weighed together.

    How rare a term is tell today's stories and the `counted` of those shown; all, where these are not told.
    """
    heads = [about(story) for story in stories]
    others = thens if counted is None else counted
    bags = [dict.fromkeys(terms, 1.0) for terms in (*heads, *(then.terms for then in others))]
    weights = rarities(bags + [{}] * (FEW - len(bags) if thens else 0))
    now = [Matter(s, _vector(head, weights), _names(s)) for s, head in zip(stories, heads, strict=True)]
    return now, [_vector(then.terms, weights) for then in thens]


def near(now: Matter, then: Shown, about_then: Vector) -> bool:
    """Whether today's story may be the past one's, though not surely enough to go on from it."""
    shared = sum(term in now.vector for term in then.terms)
    return shared >= HEADED and cosine(now.vector, about_then) >= NEAR


def stays(article: Article) -> bool:
    """Whether a page goes on telling what it told: a map of cases, a live page are filled anew every day."""
    return not REWRITTEN.intersection(kinds(article))


def same_matter(now: Matter, then: Shown) -> bool:
    """Whether enough is in common, and no mere form: "Tides for Sunday", "Tides for Monday"."""
    shared = [term for term in then.terms if term in now.vector]
    least = SHARED - _telling(shared, now)
    if len(shared) < min(least, len(then.terms), len(now.vector)) or _routine(now.story, then):
        return False
    if not _headed(shared, [then.title], now.story) or not headed(shared, now.story):
        return False
    if _elsewhere(shared, now, then):
        return False
    return len(shared) >= NAMELESS or not now.names or any(term in now.names for term in shared)


def _telling(shared: Sequence[str], now: Matter) -> bool:
    """Whether there is a name among them and a word that is no name, and rare in news: what and who."""
    common = shares(now.story.articles[0].language)
    named = [term for term in shared if term in now.names]
    return bool(named) and any(term not in named and common.get(term, 0.0) < RARE for term in shared)


def _elsewhere(shared: Sequence[str], now: Matter, then: Shown) -> bool:
    """Whether each headline names what the other story does not, and they have no name in common: a quake in
    Turkey and one in Iran.
    """
    if any(term in now.names for term in shared):
        return False
    language = now.story.articles[0].language
    ours, theirs = _named(now.story.title, language), _named(then.title, language)
    return any(term not in then.terms for term in ours) and any(term not in now.vector for term in theirs)


def _named(title: str, language: str | None) -> frozenset[str]:
    """The names in a headline: what has a capital behind a word that has none."""
    inside = frozenset(terms(_INSIDE.findall(title), language))
    names = portrait(Article("", title, "", language=language)).names
    return frozenset(term for term in inside if names.get(term, 0) > 0)


def headed(shared: Iterable[str], story: Story) -> bool:
    """Whether enough of the shared terms stand in the story's headlines."""
    return _headed(shared, [article.title for article in story.articles], story)


def _headed(shared: Iterable[str], titles: Iterable[str], story: Story) -> bool:
    """Whether enough of the shared terms stand in these headlines."""
    language = story.articles[0].language
    heading = {term for title in titles for term in terms(words(title), language)}
    return len(heading.intersection(shared)) >= min(HEADED, len(heading))


def _routine(story: Story, then: Shown) -> bool:
    """A piece that comes every day: one of a kind that does, or the same headline but for its date."""
    if all(ROUTINE.intersection(kinds(article)) for article in story.articles):
        return True
    ours, theirs = (
        _form(story.title, story.articles[0].language),
        _form(then.title, story.articles[0].language),
    )
    return ours[0] == theirs[0] and ours[1] != theirs[1]


def _form(title: str, language: str | None) -> tuple[list[str], list[str]]:
    """A title's terms without those that say when, and those that do."""
    said = list(terms(words(title), language))
    when = [term for term in said if says_when(term, language)]
    return [term for term in said if term not in when], when


def _names(story: Story) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for article in story.articles:
        counts.update(portrait(article).names)
    return frozenset(term for term, n in counts.items() if n > 0)


def _vector(terms: Sequence[str], weights: Vector) -> Vector:
    """The terms' direction; one that nobody counted weighs as one that a single story has."""
    rarest = max(weights.values(), default=1.0)
    return unit({term: weights.get(term, rarest) * FADE**place for place, term in enumerate(terms)})
