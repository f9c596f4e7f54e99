"""Stories -> the same in order, each with the reasons for its place.

    points = log2(1 + weights of distinct outlets) × 2^(-age / 24 h) × weight of its words
             × lift of watch words × drop of no news

Every factor is a `Reason` that a reader can check; their product is the story's points.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import exp, log2, prod

from ..models import Article, Feed, Reason, Story
from ..text.phrases import found
from ..text.tag import primary
from .evidence.portrait import LEAD, OPENING
from .headlines.headline import teases
from .headlines.interest import feature
from .headlines.kinds import kinds
from .headlines.sinks import sunk
from .weight import counting, weights

HALF_LIFE = timedelta(hours=24)
LIFT = 1.5  # for watch words: one in a story of two outlets passes three outlets, not seven
UNDATED = 12.0  # hours taken for a story without any date: neither fresh nor old

# What a story that one outlet alone tells keeps of its points where all of its reports are surely features.
# Of the first two in five such stories a quarter are features; with this a seventh.
KEPT = 0.5
SAID = 0.3  # from this chance on; what is surer to be news has no such reason
# What a story keeps whose headline is a tease, a reaction or a judgement, though it is the best there is. Of
# 10,358 weighed stories 135 had such a headline; they weighed 0.73 of 3 in the mean, others 1.13.
NO_HEADLINE = 0.7
# What a story's words add to its weight counts so much, in the logarithm of its points: a story that must be
# told has the points of one of three or four more outlets that a line is enough for; it is doubled or halved
# at most, and by less than a twentieth it has no such reason.
HEAVY, MOST, LEAST = 0.75, 2.0, 1.05
NAMED = 3  # words that are named as the reason
FEW = 3  # reports: where an outlet has no more, and each may be a feature, features are what it is read for


def rank(
    stories: Iterable[Story],
    now: datetime,
    *,
    watch: Sequence[str] = (),
    half_life: timedelta = HALF_LIFE,
    lift: float = LIFT,
) -> tuple[Story, ...]:
    """The stories with `points`, `reasons` and `watch` filled in, best first; equal ones by id."""
    told = tuple(stories)
    blogs = _blogs(told)
    ranked = (_ranked(story, now, watch, half_life, lift, blogs) for story in told)
    return tuple(sorted(ranked, key=lambda story: (-story.points, story.id)))


def _ranked(
    story: Story,
    now: datetime,
    watch: Sequence[str],
    half_life: timedelta,
    lift: float,
    blogs: Collection[str],
) -> Story:
    hits = watched(story, watch)
    reasons = (
        _told(story),
        _age(story, now, half_life),
        *([Reason("watch", lift, words=hits)] if hits else []),
        *(_sinks(story) or (*_interest(story, blogs), *_headed(story))),
    )
    return replace(story, points=prod(r.value for r in reasons), reasons=reasons, watch=hits)


def watched(story: Story, watch: Sequence[str]) -> tuple[str, ...]:
    """The watch words that stand in the title or lead of one of the story's articles, in the user's order."""
    hits = {
        word
        for article in story.articles
        for word in found(watch, opening(article), article.language or "en")
    }
    return tuple(word for word in dict.fromkeys(watch) if word in hits)


def why_muted(article: Article, feed: Feed, mute: Sequence[str] = ()) -> Reason | None:
    """What mutes the article; None where nothing does.

    That is a mute word in title or lead, the user's or the feed's, or none of the feed's keep words.
    """
    text, language = opening(article), article.language or "en"
    if unwanted := found((*mute, *feed.mute), text, language):
        return Reason("mute", words=tuple(dict.fromkeys(unwanted)))
    if feed.keep and not found(feed.keep, text, language):
        return Reason("keep", words=feed.keep)
    return None


def opening(article: Article) -> str:
    """The title and the first words of the text: a word further down is not what the article is about."""
    return f"{article.title}\n{' '.join(article.text[:OPENING].split()[:LEAD])}"


def _told(story: Story) -> Reason:
    """An outlet counts once, however many articles or feeds it has, with the largest weight it was given; not
    one that only has a programme of that day, where others tell news.
    """
    weights: dict[str, float] = {}
    news = [article for article in story.articles if "programme" not in kinds(article)]
    for article in news or story.articles:
        weights[article.outlet] = max(article.weight, weights.get(article.outlet, 0.0))
    total, count = sum(weights.values()), len(weights)
    return Reason("outlets", log2(1 + total), count, weight=0.0 if total == count else total)


def _age(story: Story, now: datetime, half_life: timedelta) -> Reason:
    """By the newest article: what outlets still write about is still news. A moment to come counts as now."""
    hours = UNDATED if story.updated is None else max(0.0, (now - story.updated) / timedelta(hours=1))
    value = 0.5 ** (hours / (half_life / timedelta(hours=1)))
    if story.updated is None:
        return Reason("undated", value)
    return Reason("age", value, round(hours) if hours >= 1 else 0)


def _sinks(story: Story) -> tuple[Reason, ...]:
    """The mildest drop over its articles: one plain report makes it news."""
    drops = [drop for article in story.articles if (drop := sunk(article))]
    if len(drops) < len(story.articles):
        return ()
    value, kind = max(drops)
    return (Reason(kind, value),)


def _blogs(stories: Iterable[Story]) -> frozenset[str]:
    """The outlets of a few reports each, all of which may be features."""
    reports: dict[str, list[Article]] = defaultdict(list)
    for article in (report for story in stories for report in _reports(story)):
        reports[article.outlet].append(article)
    return frozenset(
        outlet
        for outlet, own in reports.items()
        if len(own) <= FEW and all(feature(one) >= SAID for one in own)
    )


def _reports(story: Story) -> tuple[Article, ...]:
    return tuple(article for article in story.articles if not sunk(article))


def _interest(story: Story, blogs: Collection[str]) -> tuple[Reason, ...]:
    """How much a reader of one briefing misses it: one outlet's feature hardly, by the mildest drop over its
    reports; else by its weight. A blog is read for what it has, whatever that is.

    What several outlets tell is news as a rule: of 50 such stories that look like features 39 are.
    """
    if len(story.outlets) > 1:
        return _weight(story)
    reports = _reports(story)
    if not reports or reports[0].outlet in blogs:
        return ()
    chance = min(map(feature, reports))
    return (Reason("feature", 1 - (1 - KEPT) * chance),) if chance >= SAID else _weight(story)


def _headed(story: Story) -> tuple[Reason, ...]:
    """Whether even its headline does not tell what happened."""
    return (Reason("headline", NO_HEADLINE),) if teases(story.articles[0]) else ()


def heft(more: float) -> float:
    """What multiplies a story's points whose words add so much more than a usual story's."""
    return min(MOST, max(1 / MOST, exp(HEAVY * more)))


def _weight(story: Story) -> tuple[Reason, ...]:
    """What the words of its articles say of its weight, in the mean, with those that say it most."""
    language = primary(story.articles[0].language)
    told = [found for article in story.articles if (found := counting(article))]
    adds: dict[str, float] = defaultdict(float)  # by stem
    first: dict[str, str] = {}  # its first word
    for name, word in (pair for found in told for pair in found.items()):
        adds[name] += word.adds / len(told)
        first.setdefault(name, word.text if language == "de" else word.text.lower())  # German nouns
    value = heft(sum(adds.values()) - weights(language).usual) if told else 1.0
    if 1 / LEAST < value < LEAST:
        return ()
    sign = 1 if value > 1 else -1
    most = sorted((-worth * sign, first[name]) for name, worth in adds.items() if worth * sign > 0)
    named = tuple(word for _, word in most[:NAMED])
    return (Reason("weighty" if value > 1 else "lighter", value, words=named),)
