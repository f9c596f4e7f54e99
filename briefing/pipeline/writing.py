"""The chosen stories get their summaries, as far as they are told plainly."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from ..collect.response import Get
from ..config import Config
from ..edit.articles.read import sentences
from ..edit.compose import compose, wanted
from ..edit.days.anew import Told, anew
from ..edit.days.latest import latest
from ..edit.differ.differences import differences
from ..edit.stories.joined import joined
from ..edit.summarize import summarize
from ..edit.summarize.only import with_only
from ..edit.summarize.telling import is_told
from ..models import Article, Reason, Section, Story, Summary, Tier
from ..store import Store
from .choosing import Edition
from .editing import Desk, known_until, read_full
from .progress import Progress, silent

OURS = "news"  # the method whose openings were judged
ALONE = Reason("untold", 1.0)  # why a story is a line: no first sentence tells it plainly; it takes no points


def tell(
    edition: Edition,
    desk: Desk,
    config: Config,
    store: Store,
    client: Get | None,
    now: datetime,
    *,
    asked: datetime | None = None,
    progress: Progress = silent,
) -> tuple[Section, ...]:
    """The edition's sections as they are read: in full where that could be had, joined, and summarized.

    Pages are asked for at `asked`; without a client nobody is.
    """
    full = read_full(
        edition.sections, desk, store, client, asked or now, progress, known_until(config, store, now)
    )
    joint = [Section(section.name, joined(section.stories, desk.articles)) for section in edition.sections]
    written = write(joint, full, edition.told, config, progress)
    return tuple(_ended(section, now.astimezone(config.zone)) for section in written)


def write(
    sections: Sequence[Section],
    full: Mapping[str, Article],
    told: Mapping[str, Told],
    config: Config,
    progress: Progress,
) -> tuple[Section, ...]:
    """The sections with each story summarized over all its articles, in full where they could be had.

    One that goes on, of which earlier days have `told`, begins with what is new. A story whose first sentence
    would not tell its headline's news becomes a line, and the next one that is told plainly has its place,
    though no outlet's own that of news which several tell; in a section of none such the best is told as it
    can be.
    """
    filled = [_filled(section, full) for section in sections]
    total, done = sum(len(section.stories) for section in filled), 0
    stands = is_told if config.summary.method == OURS else _quotes
    summaries: dict[str, Summary] = {}
    placed: list[Section] = []
    for section in filled:
        places = _Places(section)
        tiers: dict[str, Tier] = {}
        best: dict[str, tuple[Summary, Tier]] = {}
        for story in section.stories:
            done += 1
            progress("Summarizing stories", done, total)
            place = story.tier if story.under else places.open_to(story)
            count = wanted(place, config.summary.sentences, front=not summaries, under=bool(story.under))
            if not count:
                continue
            method = partial(_summarize, title=story.title, method=config.summary.method)
            before = told.get(story.id, Told())
            summary = anew(story.articles, before, count, method)
            if stands(story, summary, before.sentences):
                alone = config.summary.method == OURS and not story.under
                summaries[story.id] = with_only(story, summary, before.articles) if alone else summary
                tiers[story.id] = place if story.under else places.taken_by(story)
            elif not story.under:
                places.given_up_by(story)
                if summary.quotes and not best:
                    best[story.id] = summary, place
        if not tiers:
            for key, (summary, place) in best.items():
                summaries[key], tiers[key] = summary, place
        placed.append(_placed(section, tiers))
    return compose(placed, summaries)


class _Places:
    """A section's places for stories in sentences, in order. What one outlet alone tells has none that was
    meant for news of several."""

    def __init__(self, section: Section) -> None:
        heads = (story for story in section.stories if not story.under)
        self._left = deque(story.tier for story in heads if story.tier != "line")
        self._kept = 0  # for news of several outlets

    def open_to(self, story: Story) -> Tier:
        """The tier of the place that the story may have; a line where none is left for it."""
        barred = self._kept if story.tier == "line" and not _is_of_several(story) else 0
        return self._left[0] if len(self._left) > barred else "line"

    def taken_by(self, story: Story) -> Tier:
        if story.tier == "line" and _is_of_several(story):
            self._kept = max(0, self._kept - 1)
        return self._left.popleft()

    def given_up_by(self, story: Story) -> None:
        self._kept += story.tier != "line" and _is_of_several(story)


def _is_of_several(story: Story) -> bool:
    return len(story.outlets) > 1


def _quotes(_: Story, summary: Summary, __: Sequence[str]) -> bool:
    return bool(summary.quotes)


def _summarize(articles: Sequence[Article], count: int, *, title: str, method: str) -> Summary:
    return summarize(articles, title=title, sentences=count, method=method)


def _filled(section: Section, full: Mapping[str, Article]) -> Section:
    """The section with full articles in their place."""
    stories = (
        replace(story, articles=tuple(full.get(article.id, article) for article in story.articles))
        for story in section.stories
    )
    return Section(section.name, tuple(stories))


def _ended(section: Section, now: datetime) -> Section:
    """The section with what ends its stories' time lines on the day of `now`, in the briefing's time zone."""
    return Section(section.name, tuple(replace(one, latest=latest(one, now)) for one in section.stories))


def _placed(section: Section, tiers: Mapping[str, Tier]) -> Section:
    """The section with the tiers its stories are told in, and what the reports of those differ in."""
    stories = []
    for story in section.stories:
        tier = tiers.get(story.id, "line")
        if tier == "line" and story.tier != tier:
            story = replace(story, reasons=(*story.reasons, ALONE))
        differ = () if tier == "line" else differences([s for a in story.articles for s in sentences(a)])
        stories.append(replace(story, tier=tier, differences=differ))
    return Section(section.name, tuple(stories))
