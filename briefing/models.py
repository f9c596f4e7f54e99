"""The nouns: what the steps take and return. Frozen values; every moment is an aware datetime in UTC.

Feed -> Entry -> Article -> Sentence -> Quote -> Summary -> Story -> Section -> Briefing
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Literal, TypeAlias

FullText: TypeAlias = Literal["auto", "always", "never"]
Day: TypeAlias = date  # some fields are called `date` themselves
Status: TypeAlias = Literal["new", "developing", "update"]
Tier: TypeAlias = Literal["lead", "brief", "line"]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as the user named it in feeds.yaml."""

    url: str
    name: str = ""  # the outlet's name as the reader sees it; the feed's own title where empty
    section: str = ""
    outlet: str = ""  # feeds with the same outlet count once
    weight: float = 1.0
    full_text: FullText = "auto"
    keep: tuple[str, ...] = ()
    mute: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask it again with, verbatim (RFC 9110, 13.1)."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed between runs."""

    url: str
    title: str = ""  # the feed's own
    validators: Validators = Validators()
    checked: datetime | None = None  # when it was last asked
    due: datetime | None = None  # it is not asked again before
    failures: int = 0  # in a row
    error: str = ""  # of the last time, empty where that went well
    moved: str = ""  # where a permanent redirect pointed


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed. All fields are plain text; a paragraph ends with a line feed."""

    feed: str  # the address in feeds.yaml
    id: str  # its own id, else its link, else a hash: stable within the feed
    title: str
    url: str = ""
    text: str = ""
    published: datetime | None = None
    first_seen: datetime | None = None  # given by the store
    language: str | None = None  # as the feed says
    tags: tuple[str, ...] = ()
    revised: datetime | None = None  # by the store: when this text was first seen, if it is not the first
    earlier: tuple[Entry, ...] = ()  # by the store: what briefings may have shown of it, oldest first


@dataclass(frozen=True, slots=True)
class Page:
    """An article's page, read: its main text, or why there is none."""

    url: str
    text: str = ""
    error: str = ""
    fetched: datetime | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A feed that could not be read this time: which, and why in one line without secrets."""

    name: str
    reason: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A text told by one outlet. Quotes are slices of `text`. A date without a zone is UTC, as in a feed."""

    id: str
    title: str
    text: str
    url: str = ""
    outlet: str = ""
    published: datetime | None = None
    language: str | None = None
    section: str = ""
    feed: str = ""
    weight: float = 1.0  # of its outlet
    labels: tuple[str, ...] = ()  # what tells the kind of piece, cut around the title or a tag: "LIVE: "

    def __post_init__(self) -> None:
        if isinstance(self.published, datetime) and self.published.tzinfo is None:
            object.__setattr__(self, "published", self.published.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its place: `text == article.text[start:end]`."""

    text: str
    start: int
    end: int
    article: Article = field(repr=False)
    position: int = 0  # among the article's sentences
    paragraph: int = 0  # among the article's paragraphs


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence chosen for a summary, word for word: `text == article.text[start:end]`."""

    text: str
    article: Article = field(repr=False)
    start: int
    end: int
    label: str = ""  # what the sentence plainly does: "numbers", "words", "next", "why", "only"
    support: int = 1  # outlets that say the same


@dataclass(frozen=True, slots=True)
class Summary:
    """Quotes in reading order, and the method that chose them."""

    quotes: tuple[Quote, ...] = ()
    method: str = ""

    def __str__(self) -> str:
        return " ".join(quote.text for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of a story's points, which are the product of all; what ties an article to its story; a mute."""

    kind: str  # "outlets", "age", or one of `publish/english.py`; "alike" of an article
    value: float = 0.0
    n: int = 0  # outlets; hours
    weight: float = 0.0  # of the outlets together, where that is not their number
    words: tuple[str, ...] = ()  # the user's; those that weigh; those shared with the headline's article


@dataclass(frozen=True, slots=True)
class Step:
    """One day of a story's time line: a headline of that day, verbatim."""

    date: Day
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """One of several values that outlets give for the same thing."""

    value: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Reports differ: what about, and who says what."""

    about: str
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The same news as told by one or more outlets; each step fills in its own fields."""

    articles: tuple[Article, ...]
    id: str = ""
    section: str = ""
    points: float = 0.0
    reasons: tuple[Reason, ...] = ()
    joins: tuple[Reason, ...] = ()  # for each article how alike the headline's it is; none where it is alone
    watch: tuple[str, ...] = ()  # the watch words it matches
    status: Status = "new"
    day: int = 1  # 1 on the day it is first briefed on
    trail: tuple[Step, ...] = ()  # earlier days, oldest first
    latest: Article | None = None  # ends the time line today
    tier: Tier = "line"
    under: str = ""  # the id of the story of its affair that it stands under
    summary: Summary = Summary()
    differences: tuple[Difference, ...] = ()

    @property
    def title(self) -> str:
        """The headline, verbatim."""
        return self.articles[0].title

    @property
    def url(self) -> str:
        """Where the headline's article is."""
        return self.articles[0].url

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets that tell it, each once, in the order of the articles."""
        return tuple(dict.fromkeys(article.outlet for article in self.articles))

    @property
    def updated(self) -> datetime | None:
        """When its latest article was published."""
        return max((a.published for a in self.articles if a.published), default=None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the briefing: its stories, best first."""

    name: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """A story of earlier days that nobody tells any more."""

    title: str
    url: str
    days: int
    last: Day  # when a briefing last told it


@dataclass(frozen=True, slots=True)
class Shown:
    """A story as an earlier briefing showed it: what is needed to follow it."""

    date: Day
    story: str  # its id
    title: str
    url: str
    day: int
    articles: tuple[str, ...]  # ids
    terms: tuple[str, ...]  # what it is about, heaviest first


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A headline that is not in the briefing."""

    why: Literal["below", "shown", "muted", "old"]
    title: str
    url: str = ""
    outlets: tuple[str, ...] = ()
    reason: Reason | None = None  # what mutes it


@dataclass(frozen=True, slots=True)
class Tally:
    """What was read and left out to make a briefing."""

    articles: int = 0
    outlets: int = 0
    feeds: int = 0
    repeats: int = 0  # stories already shown, with nothing new
    muted: int = 0  # articles that matched a mute word, or no keep word


@dataclass(frozen=True, slots=True)
class Briefing:
    """Today's newspaper."""

    title: str
    date: Day
    built: datetime  # in the briefing's time zone
    since: datetime  # the window's start, in the same
    language: str = "en"
    sections: tuple[Section, ...] = ()
    tally: Tally = Tally()
    failures: tuple[Failure, ...] = ()
    closed: tuple[Closed, ...] = ()
    left_out: tuple[LeftOut, ...] = ()  # reason by reason; the best or the newest of each first
    watch: tuple[str, ...] = ()  # the user's watch words
    mute: tuple[str, ...] = ()  # the user's mute words
    previous: Day | None = None  # the briefing before
    reach: datetime | None = None  # from when on what came late is in it, where that is before `since`
    edition: int = 1  # briefings so far, this one counted
    note: str = ""  # a line for the footer, as the sample's

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, in reading order."""
        return tuple(story for section in self.sections for story in section.stories)
