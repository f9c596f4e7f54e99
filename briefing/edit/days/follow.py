"""Today's stories and what earlier briefings showed -> which go on, which say nothing new, which have ended.

    shared articles, or alike in what they are about (less so with every day between) -> one story

Identity, day number and time line carry on; a story with no article that was not shown before is a repeat.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from ...models import Article, Closed, Shown, Step, Story
from ...text.similarity import Vector, cosine
from ...text.words import words
from ..headlines.among import Past
from ..headlines.headline import headline
from ..headlines.kinds import kinds
from ..rank import SINKS
from .anew import Told
from .kinship import KIN, Rarity, kinship, side, side_then
from .matter import NEAR, Matter, about, near, same_matter, stays, weighed
from .revised import MARK, page_of

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
        return frozenset(map(_plain, self.heads))


def follow(stories: Sequence[Story], shown: Sequence[Shown], today: date) -> Followed:
    """The stories, in their order, with `id`, `status`, `day` and `trail` carried on from earlier days.

    Each earlier story goes on in one of today's at most: the one that shares most with it. A story is named
    after its earliest article; where that was shown before and another story goes on, this one is named anew.
    Of what was shown today itself, nothing is looked at but what went on: by the evening, the articles that
    told so in the morning may have left the window. So a day can be built again.
    """
    pasts = _pasts(shown, today)
    lasts = [past.last for past in pasts]
    now, vectors = weighed(stories, [then for past in pasts for then in past.days], lasts)
    told = iter(vectors)
    taken = {then.story for past in pasts for then in past.days}
    lives = [[next(told) for _ in past.days] for past in pasts]
    thens = [life[-1] for life in lives]
    matches = _matches(now, pasts, lives, today, Rarity(stories))
    followed: list[Story] = []
    repeats: list[Story] = []
    for n, story in enumerate(stories):
        past = matches.get(n)
        if past is None:
            name = _another(story.id, today) if story.id in taken else story.id
            followed.append(replace(story, id=name, status="new", day=1, trail=()))
        elif _new(story, past):
            followed.append(_carried(_headed(story, past), past, today))
        else:
            repeats.append(_carried(story, past, today))
    said_today = [(n, one) for n, one in enumerate(now) if n not in matches or _new(one.story, matches[n])]
    silent = [
        past
        for past, then in zip(pasts, thens, strict=True)
        if not any(near(one, past.last, then) or matches.get(n) is past for n, one in said_today)
    ]
    return Followed(tuple(followed), tuple(repeats), _closed(silent, pasts, today))


def _another(name: str, today: date) -> str:
    return sha256(f"{name} {today}".encode()).hexdigest()[: len(name)]


def sort_out(followed: Followed, told: Mapping[str, Told]) -> Followed:
    """The same, with those among the repeats whose new articles all have a headline that was told.

    `told` is what earlier briefings had of a story, by its id. An outlet that publishes an article again,
    under a new address, has nothing new.
    """
    known = {story: frozenset(map(_plain, had.sentences)) for story, had in told.items()}
    old = [
        story
        for story in followed.stories
        if story.id in told
        and not any(_fresh(article, told[story.id].articles, known[story.id]) for article in story.articles)
    ]
    return replace(
        followed,
        stories=tuple(story for story in followed.stories if story not in old),
        repeats=(*followed.repeats, *old),
    )


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


def _pasts(shown: Sequence[Shown], today: date) -> tuple[_Past, ...]:
    days: dict[str, list[Shown]] = {}
    for one in sorted(shown, key=lambda s: (s.date, s.story)):
        if one.date < today:
            days.setdefault(one.story, []).append(one)
    this_morning = {one.story: frozenset(one.articles) for one in shown if one.date == today}
    return tuple(_Past(tuple(told), this_morning.get(key, frozenset())) for key, told in days.items())


def _matches(
    now: Sequence[Matter],
    pasts: Sequence[_Past],
    lives: Sequence[Sequence[Vector]],
    today: date,
    rarity: Rarity,
) -> Mapping[int, _Past]:
    """For each of today's stories that goes on, its past; the surest pair first, each side once."""
    pairs = [
        (-sure, n, m)
        for m, (past, life) in enumerate(zip(pasts, lives, strict=True))
        for n, sure in enumerate(_surenesses(now, past, life, today, rarity))
        if sure
    ]
    found: dict[int, _Past] = {}
    taken: set[int] = set()
    for _, n, m in sorted(pairs):
        if n not in found and m not in taken:
            found[n] = pasts[m]
            taken.add(m)
    return found


def _surenesses(
    now: Sequence[Matter], past: _Past, life: Sequence[Vector], today: date, rarity: Rarity
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
    if alike < LESS_ALIKE or not same_matter(now, then):
        return 0.0
    if alike >= ALIKE + STRICTER * (days - 1):
        return alike
    likely = kinship(side(now), side_then(then, about_then, now.story.articles[0].language), rarity, days)
    return likely * LESS_ALIKE if likely >= KIN and days <= KIN_DAYS else 0.0


def _new(story: Story, past: _Past) -> bool:
    """Whether an article was not shown before, by its id or under the very same headline.

    A video, an opinion, a newsletter on what was shown is nothing new beside the report that was.
    """
    fresh = [article for article in story.articles if _fresh(article, past.articles, past.titles)]
    told = [article for article in story.articles if article not in fresh]
    return any(not _beside(article) for article in fresh) or (bool(fresh) and all(map(_beside, told)))


def _beside(article: Article) -> bool:
    """Whether it is of a kind that makes no news by itself (`rank.py`)."""
    return not SINKS.keys().isdisjoint(kinds(article))


def _fresh(article: Article, shown: Collection[str], titles: Collection[tuple[str, ...]]) -> bool:
    """Whether an article of that id was not shown; or it was, and was written anew since, or never under its
    headline.
    """
    if article.id in shown:
        return False
    return _plain(article.title) not in titles or page_of(article.id) in map(page_of, shown)


def _plain(title: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in words(title))


def _carried(story: Story, past: _Past, today: date) -> Story:
    gap = (today - past.last.date).days
    return replace(
        story,
        id=past.last.story,
        status="developing" if gap == 1 else "update",
        day=past.last.day + gap,
        trail=tuple(Step(s.date, s.title, s.url) for s in past.days)[-TRAIL:],
    )


def _headed(story: Story, past: _Past) -> Story:
    """The story, the article first that heads what is new."""
    first = story.articles[headline(story.articles, past=Past(past.heads, past.articles))]
    return replace(story, articles=(first, *(other for other in story.articles if other is not first)))


def _closed(silent: Iterable[_Past], pasts: Iterable[_Past], today: date) -> tuple[Closed, ...]:
    """Stories of some days that fell silent, told by the first briefing that can; longest first."""
    days = Counter(shown.date for past in pasts for shown in past.days)
    ended = (
        Closed(past.last.title, past.last.url, past.last.day)
        for past in silent
        if past.last.day >= LASTED and _just_ended(past.last.date, days, today)
    )
    return tuple(sorted(ended, key=lambda closed: (-closed.days, closed.title)))


def _just_ended(last: date, briefings: Iterable[date], today: date) -> bool:
    silent = (today - last).days >= SILENT
    return silent and not any((day - last).days >= SILENT for day in briefings)
