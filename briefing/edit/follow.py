"""Today's stories and what earlier briefings showed -> which go on, which say nothing new, which have ended.

    shared articles, or alike in what they are about (less so with every day between) -> one story

Identity, day number and time line carry on; a story with no article that was not shown before is a repeat.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..models import Article, Closed, Shown, Step, Story
from ..text.dates import says_when
from ..text.similarity import Vector, cosine, rarities, unit
from ..text.words import words
from .evidence import NAME, TWICE, portrait, terms
from .headline import parts
from .kinds import kinds

TERMS = 12  # kept of a story: enough to know it by, few enough to stay what it is about
# Cosine of what two stories are about from which they are one, a day apart, and what each further day adds.
# Read off seven real days, three and four in a row: nearly all pairs above were one story, nearly all below
# .3 were two.
ALIKE = 0.5
STRICTER = 0.04
SHARED = 4  # terms in common, at least; with three, one place or office made two stories one
NAMELESS = 6  # where none of them is a name: "High water at noon" is a form that is filled in every day
FADE = 0.85  # a term's weight for each heavier one: the names at the head say what a story is about
FAR = 7  # days after which only a shared article tells that a story goes on
TRAIL = 5  # days of the time line
SILENT = 2  # days without news after which a story is closed
LASTED = 2  # days a story must have lasted for its end to be told


@dataclass(frozen=True, slots=True)
class Followed:
    """Today's stories with what earlier days know of them; those with nothing new; those that ended."""

    stories: tuple[Story, ...]
    repeats: tuple[Story, ...]
    closed: tuple[Closed, ...]


@dataclass(frozen=True, slots=True)
class _Past:
    """All that was shown of one story, oldest first."""

    days: tuple[Shown, ...]

    @property
    def last(self) -> Shown:
        return self.days[-1]

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(article for shown in self.days for article in shown.articles)

    @property
    def titles(self) -> frozenset[tuple[str, ...]]:
        return frozenset(_plain(shown.title) for shown in self.days)


@dataclass(frozen=True, slots=True)
class _Now:
    """One of today's stories and what it is about."""

    story: Story
    vector: Vector
    names: frozenset[str]  # of its terms; none in a script without capitals


def follow(stories: Sequence[Story], shown: Sequence[Shown], today: date) -> Followed:
    """The stories, in their order, with `id`, `status`, `day` and `trail` carried on from earlier days.

    Each earlier story goes on in one of today's at most: the one that shares most with it. What was shown
    today itself, or later, is not looked at, so that a day can be built again.
    """
    pasts = _pasts(s for s in shown if s.date < today)
    matches = _matches(stories, pasts, today)
    followed: list[Story] = []
    repeats: list[Story] = []
    for n, story in enumerate(stories):
        past = matches.get(n)
        if past is None:
            followed.append(replace(story, status="new", day=1, trail=()))
        elif _new(story, past):
            followed.append(_carried(story, past, today))
        else:
            repeats.append(_carried(story, past, today))
    going_on = {
        matches[n].last.story for n, story in enumerate(stories) if n in matches and _new(story, matches[n])
    }
    return Followed(tuple(followed), tuple(repeats), _closed(pasts, going_on, today))


def remember(story: Story, today: date) -> Shown:
    """What has to be kept of a story shown today, to follow it from here."""
    return Shown(
        date=today,
        story=story.id,
        title=story.title,
        url=story.url,
        day=story.day,
        articles=tuple(article.id for article in story.articles),
        terms=about(story),
    )


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


def _pasts(shown: Iterable[Shown]) -> tuple[_Past, ...]:
    days: dict[str, list[Shown]] = {}
    for one in sorted(shown, key=lambda s: (s.date, s.story)):
        days.setdefault(one.story, []).append(one)
    return tuple(_Past(tuple(told)) for told in days.values())


def _matches(stories: Sequence[Story], pasts: Sequence[_Past], today: date) -> Mapping[int, _Past]:
    """For each of today's stories that goes on, its past; the surest pair first, each side once."""
    heads = [about(story) for story in stories]
    weights = rarities(
        [dict.fromkeys(terms, 1.0) for terms in (*heads, *(past.last.terms for past in pasts))]
    )
    now = [_Now(s, _vector(head, weights), _names(s)) for s, head in zip(stories, heads, strict=True)]
    pairs = [
        (-sure, n, m)
        for m, past in enumerate(pasts)
        for n, sure in enumerate(_surenesses(now, past, _vector(past.last.terms, weights), today))
        if sure
    ]
    found: dict[int, _Past] = {}
    taken: set[int] = set()
    for _, n, m in sorted(pairs):
        if n not in found and m not in taken:
            found[n] = pasts[m]
            taken.add(m)
    return found


def _surenesses(now: Sequence[_Now], past: _Past, then: Vector, today: date) -> Iterator[float]:
    """How surely each story goes on from the past one: above 1 for shared articles, 0 where it does not."""
    known = past.articles
    gap = (today - past.last.date).days
    least = ALIKE + STRICTER * (gap - 1)
    for one in now:
        shared = sum(article.id in known for article in one.story.articles)
        alike = cosine(one.vector, then) if gap <= FAR else 0.0
        goes_on = alike >= least and _same_matter(one, past.last)
        yield 1.0 + shared if shared else alike if goes_on else 0.0


def _same_matter(now: _Now, then: Shown) -> bool:
    """Whether enough is in common, and no mere form: "Tides for Sunday", "Tides for Monday"."""
    shared = [term for term in then.terms if term in now.vector]
    if len(shared) < min(SHARED, len(then.terms), len(now.vector)) or _routine(now.story, then):
        return False
    return len(shared) >= NAMELESS or not now.names or any(term in now.names for term in shared)


def _routine(story: Story, then: Shown) -> bool:
    """A piece that comes every day: one of a kind that does, or the same headline but for its date."""
    if all("service" in kinds(article) for article in story.articles):
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
    return unit({term: weights[term] * FADE**place for place, term in enumerate(terms)})


def _new(story: Story, past: _Past) -> bool:
    """Whether an article was not shown before, by its id or under the very same headline."""
    return any(a.id not in past.articles and _plain(a.title) not in past.titles for a in story.articles)


def _plain(title: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in words(title))


def _carried(story: Story, past: _Past, today: date) -> Story:
    gap = (today - past.last.date).days
    return replace(
        story,
        articles=_headed_anew(story.articles, past),
        id=past.last.story,
        status="developing" if gap == 1 else "update",
        day=past.last.day + gap,
        trail=tuple(Step(s.date, s.title, s.url) for s in past.days)[-TRAIL:],
    )


def _headed_anew(articles: Sequence[Article], past: _Past) -> tuple[Article, ...]:
    """The articles, another first where the headline was shown before and that one's is new and plain."""
    if _plain(articles[0].title) in past.titles:
        for article in articles[1:]:
            if (
                article.id not in past.articles
                and _plain(article.title) not in past.titles
                and _sound(article)
            ):
                return (article, *(other for other in articles if other is not article))
    return tuple(articles)


def _sound(article: Article) -> bool:
    """Whether nothing but how central it is speaks for or against its title as a headline."""
    return len(parts(article)) == 1


def _closed(pasts: Sequence[_Past], going_on: Iterable[str], today: date) -> tuple[Closed, ...]:
    """Stories of some days that fell silent, told by the first briefing that can; longest first."""
    alive = set(going_on)
    days = Counter(shown.date for past in pasts for shown in past.days)
    ended = (
        Closed(past.last.title, past.last.url, past.last.day)
        for past in pasts
        if past.last.story not in alive
        and past.last.day >= LASTED
        and _just_ended(past.last.date, days, today)
    )
    return tuple(sorted(ended, key=lambda closed: (-closed.days, closed.title)))


def _just_ended(last: date, briefings: Iterable[date], today: date) -> bool:
    silent = (today - last).days >= SILENT
    return silent and not any((day - last).days >= SILENT for day in briefings)
