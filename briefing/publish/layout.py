"""Briefing -> what a page shows beside the stories: overview, reading time, addresses of its neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from ..models import Briefing, LeftOut, Section, Story
from ..text.words import words
from .coverage import Coverage, coverage, outline
from .filters import heads, markdown_url, web_url
from .makeup import Makeup, make_up
from .overview import Overview, Watched, about, continuing, foremost, look_over
from .reach import Reach
from .words import Words, words_of

SENDER = "briefing@localhost"
ARCHIVE = "index.html"
NAMED = 10  # headlines of each reason why something was left out
_PACE = 230  # words a minute: Brysbaert 2019, "How many words do we read per minute?" has 238 for non-fiction


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A file beside this one, as a link shows it."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rendering knows beside the briefing."""

    templates: Path | None = None  # the user's own, each in place of ours of the same name
    beside: tuple[Neighbour, ...] = ()  # the same briefing in other formats
    url: str = ""  # where the output folder stands on the web: what links in the e-mail begin with
    sender: str = SENDER


@dataclass(frozen=True, slots=True)
class Omitted:
    """What was left out for one reason: how much, and the first of it by name."""

    why: str
    count: int
    named: tuple[LeftOut, ...]

    @property
    def more(self) -> int:
        """How much of it has no name here."""
        return self.count - len(self.named)


class Notes:
    """Addresses, numbered as they are first named: `note(url)` is ` [1]`, and so for the same one again."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __call__(self, url: str) -> str:
        if not url:
            return ""
        number = self._numbers.setdefault(url, len(self._numbers) + 1)
        return Markup(" [{}]").format(number)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return ((number, url) for url, number in self._numbers.items())


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything a template sees beside the briefing itself."""

    words: Words
    minutes: int  # to read it
    overview: Overview  # what stands beside the first story of the page
    continuing: tuple[Story, ...]  # from earlier days, the weightiest first; none of the page's first three
    new: int  # stories that are not from earlier days, nor stand under another
    foremost: Story | None  # the weightiest of these
    watched: tuple[Watched, ...]  # watch words that were found
    unwatched: tuple[str, ...]  # and those that were not
    left_out: tuple[Omitted, ...]  # reason by reason
    answered: int  # feeds
    notice: str  # what to know first; empty on a day like others
    archive: str  # address of the page that lists all editions
    previous: str  # and of the briefing before, in this format; empty for the first
    page: str  # and of this one as a web page; empty where the output folder is not on the web
    beside: tuple[Neighbour, ...]


def lay_out(briefing: Briefing, setting: Setting, suffix: str, url: str = "") -> Layout:
    """What a template sees beside the briefing.

    Neighbours have names that end with this suffix, and stand at the address, or beside the file itself.
    """
    overview = look_over(briefing)
    base = web_url(url)
    base = f"{base.rstrip('/')}/" if base else ""
    return Layout(
        words=words_of(briefing.language),
        minutes=minutes(briefing),
        overview=overview,
        continuing=continuing(briefing),
        new=sum(story.status == "new" for story in heads(briefing.stories)),
        foremost=foremost(briefing),
        watched=overview.watched,
        unwatched=tuple(word for word in briefing.watch if not about(word, briefing.stories)),
        left_out=tuple(_omitted(briefing)),
        answered=max(0, briefing.tally.feeds - len(briefing.failures)),
        notice=words_of(briefing.language).notice(briefing),
        archive=_address(base, ARCHIVE),
        previous=_address(base, f"{briefing.previous}{suffix}") if briefing.previous else "",
        page=_address(base, f"{briefing.date}.html") if base else "",
        beside=tuple(Neighbour(file.name, _address(base, file.href)) for file in setting.beside),
    )


def values(briefing: Briefing, setting: Setting, suffix: str, url: str = "") -> dict[str, object]:
    """The names a template can use. They are documented in docs/templates.md."""
    layout = lay_out(briefing, setting, suffix, url)

    def when(moment: datetime | None) -> str:
        local = moment and moment.astimezone(briefing.built.tzinfo)
        return layout.words.time(local, briefing.date) if local else ""

    def at(moment: datetime) -> str:
        return layout.words.at(moment.astimezone(briefing.built.tzinfo), briefing.date)

    def iso(moment: datetime) -> str:
        return moment.astimezone(briefing.built.tzinfo).isoformat(timespec="minutes")

    def beneath(story: Story) -> tuple[Story, ...]:
        return tuple(other for other in briefing.stories if other.under and other.under == story.id)

    def set_out(section: Section, first: bool = False) -> Makeup:
        return make_up(heads(section.stories), Reach(beneath), layout.overview.boxes if first else None)

    def covered(story: Story) -> Coverage | None:
        return coverage(story, briefing.since, briefing.built)

    return {
        "briefing": briefing,
        "layout": layout,
        "words": layout.words,
        "when": when,
        "at": at,
        "iso": iso,
        "note": Notes(),
        "beneath": beneath,
        "set_out": set_out,
        "covered": covered,
        "outline": outline,
    }


def minutes(briefing: Briefing) -> int:
    """How long the headlines and sentences take to read, at least 1."""
    shown = [story.title for story in briefing.stories]
    shown += [quote.text for story in briefing.stories for quote in story.summary.quotes]
    return max(1, round(sum(len(words(text)) for text in shown) / _PACE))


def _omitted(briefing: Briefing) -> Iterator[Omitted]:
    """What was left out, by reason; where no headlines are kept of it, the tally has the number."""
    tally = {"shown": briefing.tally.repeats, "muted": briefing.tally.muted}
    for why in ("below", "shown", "muted", "old"):
        found = tuple(left for left in briefing.left_out if left.why == why)
        if count := max(len(found), tally.get(why, 0)):
            yield Omitted(why, count, found[:NAMED])


def _address(base: str, name: str) -> Markup:
    """The address of a file in the output folder, fit for HTML, Markdown and plain text as it is."""
    return Markup(markdown_url(base) + quote(name))  # noqa: S704 (nothing is left in it that means anything)
