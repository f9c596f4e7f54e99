"""Today's stories and what earlier briefings showed -> which go on, which say nothing new, which have ended.

Identity, day number and time line carry on; a story with no article that was not shown before is a repeat.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from ...models import Article, Closed, Shown, Step, Story
from ..headlines.among import Past
from ..headlines.headline import headline, reports
from ..headlines.sinks import sunk
from ..stories.matter import about, vector, weighed
from .anew import Told
from .kinship import Rarity
from .lives import Life, continued, lives, plain
from .revised import page_of
from .same import near

TRAIL = 5  # days of the time line
SILENT = 2  # days without news after which a story is closed
LASTED = 2  # days a story must have been told on for its end to be told


@dataclass(frozen=True, slots=True)
class Followed:
    """Today's stories with what earlier days know of them; those with nothing new; those that ended."""

    stories: tuple[Story, ...]
    repeats: tuple[Story, ...]
    closed: tuple[Closed, ...]
    # By the id of a story that goes on, the id of the one it goes on from.
    origins: Mapping[str, str] = field(default_factory=dict)


def follow(stories: Sequence[Story], shown: Sequence[Shown], today: date) -> Followed:
    """The stories, in their order, with `id`, `status`, `day` and `trail` carried on from earlier days.

    Each earlier story goes on in the one of today's that shares most with it, which has its id; others that
    are surely of its affair go on from it under a name of their own. A story is named after its earliest
    article; where that was shown before and another story goes on, this one is named anew.
    Of what was shown today itself, nothing is looked at but what went on: by the evening, the articles that
    told so in the morning may have left the window. So a day can be built again.
    """
    pasts = lives(shown, today)
    now, weights = weighed(stories, [past.last.terms for past in pasts])
    abouts = [[vector(then.terms, weights) for then in past.days] for past in pasts]
    taken = {then.story for past in pasts for then in past.days}
    matches, branches = continued(now, pasts, abouts, today, Rarity(stories))
    followed: list[Story] = []
    repeats: list[Story] = []
    origins: dict[str, str] = {}
    for n, story in enumerate(stories):
        past = matches.get(n) or branches.get(n)
        named = _another(story.id, today) if story.id in taken else story.id
        if past is None:
            followed.append(replace(story, id=named, status="new", day=1, trail=()))
            continue
        carried = replace(_carried(story, past, today), id=past.last.story if n in matches else named)
        origins[carried.id] = past.last.story
        if _new(story, past):
            followed.append(_headed(carried, past))
        else:
            repeats.append(carried)
    said_today = [(n, one) for n, one in enumerate(now) if n not in matches or _new(one.story, matches[n])]
    silent = [
        past
        for past, about_then in zip(pasts, abouts, strict=True)
        if not any(near(one, past.last, about_then[-1]) or matches.get(n) is past for n, one in said_today)
    ]
    return Followed(tuple(followed), tuple(repeats), _closed(silent, pasts, today), origins)


def _another(name: str, today: date) -> str:
    return sha256(f"{name} {today}".encode()).hexdigest()[: len(name)]


def sort_out(followed: Followed, told: Mapping[str, Told]) -> Followed:
    """The same, with those among the repeats whose new articles all have a headline that was told.

    `told` is what earlier briefings had of a story, by its id. An outlet that publishes an article again,
    under a new address, has nothing new.
    """
    known = {story: frozenset(map(plain, had.sentences)) for story, had in told.items()}
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


def _new(story: Story, past: Life) -> bool:
    """Whether an article was not shown before, by its id or under the very same headline.

    A video, an opinion, a newsletter on what was shown is nothing new beside the report that was.
    """
    fresh = [article for article in story.articles if _fresh(article, past.articles, past.titles)]
    told = [article for article in story.articles if article not in fresh]
    return any(not sunk(article) for article in fresh) or (bool(fresh) and all(map(sunk, told)))


def _fresh(article: Article, shown: Collection[str], titles: Collection[tuple[str, ...]]) -> bool:
    """Whether an article of that id was not shown; or it was, and was written anew since, or never under its
    headline.
    """
    if article.id in shown:
        return False
    return plain(article.title) not in titles or page_of(article.id) in map(page_of, shown)


def _carried(story: Story, past: Life, today: date) -> Story:
    gap = (today - past.last.date).days
    return replace(
        story,
        status="developing" if gap == 1 else "update",
        day=past.last.day + gap,
        trail=tuple(Step(s.date, s.title, s.url) for s in past.days)[-TRAIL:],
    )


def _headed(story: Story, past: Life) -> Story:
    """The story, the article first that heads what is new."""
    first = story.articles[headline(story.articles, past=Past(past.heads, past.articles))]
    return replace(story, articles=(first, *(other for other in story.articles if other is not first)))


def _closed(silent: Iterable[Life], pasts: Iterable[Life], today: date) -> tuple[Closed, ...]:
    """Stories of some days that fell silent, told by the first briefing that can; longest first.

    Each under the last of its headlines that reports: a question or a tease says nothing once it is over.
    """
    days = Counter(shown.date for past in pasts for shown in past.days)
    ended = (
        Closed(told.title, told.url, past.last.day, past.last.date)
        for past in silent
        if len(past.days) >= LASTED and _just_ended(past.last.date, days, today)
        for told in [one for one in past.days if reports(Article("", one.title, ""))][-1:]
    )
    return tuple(sorted(ended, key=lambda closed: (-closed.days, closed.title)))


def _just_ended(last: date, briefings: Iterable[date], today: date) -> bool:
    silent = (today - last).days >= SILENT
    return silent and not any((day - last).days >= SILENT for day in briefings)
