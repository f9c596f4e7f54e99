"""The words of the interface: English here, twelve more languages in words.json.

Another language is another value of Words: its words in words.json under its code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from ..models import Briefing
from ..text.table import table
from ..text.tag import primary

SHORT = 3  # letters of a short day or month


def _english_labels() -> Mapping[str, str]:
    return {
        "numbers": "By the numbers",
        "words": "In their words",
        "next": "What’s next",
        "why": "Why it matters",
    }


def _english_counts() -> Mapping[str, tuple[str, str]]:
    """What is counted -> for one, for more."""
    return {
        "answered": ("{n} of {of} feed answered", "{n} of {of} feeds answered"),
        "alike": ("{n}% alike", "{n}% alike"),
        "articles": ("{n} article", "{n} articles"),
        "below": ("{n} below the cut", "{n} below the cut"),
        "days": ("last day", "last {n} days"),
        "editions": ("{n} edition", "{n} editions"),
        "hours": ("last hour", "last {n} hours"),
        "minutes": ("{n} min read", "{n} min read"),
        "more": ("and {n} more", "and {n} more"),
        "muted": ("{n} muted", "{n} muted"),
        "new": ("{n} new story", "{n} new stories"),
        "old": ("{n} too old", "{n} too old"),
        "others": ("and {n} more", "and {n} more"),
        "outlets": ("{n} outlet", "{n} outlets"),
        "shown": ("{n} already shown", "{n} already shown"),
        "stories": ("{n} story", "{n} stories"),
        "support": ("{n} more outlet says the same", "{n} more outlets say the same"),
        "unanswered": ("{n} feed did not answer", "{n} feeds did not answer"),
    }


@dataclass(frozen=True, slots=True)
class Words:
    """What the interface says, and how it writes dates and counts. The defaults are English."""

    language: str = "en"
    direction: str = "ltr"
    days: tuple[str, ...] = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    months: tuple[str, ...] = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    months_alone: tuple[str, ...] = ()  # where a month without a day is another word
    short_days: tuple[str, ...] = ()  # three letters of each where there are none, as in English
    short_months: tuple[str, ...] = ()
    long_date: str = "{day} {n} {month} {year}"
    short_date: str = "{day} {n} {month}"
    month_form: str = "{month} {year}"
    thousands: str = ","

    labels: Mapping[str, str] = field(default_factory=_english_labels)
    counts: Mapping[str, tuple[str, str]] = field(default_factory=_english_counts)

    also: str = "Also"
    archive: str = "Archive"
    at_a_glance: str = "At a glance"
    browser: str = "Open in browser"
    built: str = "Built"
    but: str = "but"
    closed: str = "nothing new since {day}"
    covered: str = "{outlets}: the first {first}, the last {last}"
    day: str = "day {n}"
    developing: str = "Developing · day {n}"
    edition: str = "edition {n}"
    editions: str = "Editions"
    no_editions: str = "No editions yet."
    feeds: str = "Feeds"
    gap: str = "What came between {first} and {last} is not in it."
    headline: str = "gives the headline"
    latest: str = "Latest"
    left_out: str = "Left out"
    links: str = "Links"
    more_on_this: str = "More on this"
    new: str = "new"
    no_stories: str = "Nothing new in this window."
    nothing_on: str = "Nothing today on"
    points: str = "{n} points"
    promise: str = "Every sentence above is quoted word for word from the article linked after it."
    read_for_you: str = "Read for you"
    reports_differ: str = "Reports differ"
    sections: str = "Sections"
    since: str = "Since {day}"
    since_yesterday: str = "Since yesterday"
    skip: str = "Skip to the stories"
    so_far: str = "So far"
    stories: str = "Stories"
    today: str = "Today"
    unread: str = "No feed could be read: this is made of what was known before."
    unsubscribe: str = "Unsubscribe"
    untitled: str = "Untitled"
    update: str = "Update · day {n}"
    updated: str = "updated {time}"
    watch_list: str = "Your watch list"
    watched: str = "Watch list"
    why_here: str = "Why it is here"

    def count(self, what: str, n: int, of: int = 0) -> str:
        """A number with its noun: `count("outlets", 1)` is `1 outlet`."""
        one, more = self.counts[what]
        numbers = {name: f"{value:,}".replace(",", self.thousands) for name, value in (("n", n), ("of", of))}
        return (one if (of or n) == 1 else more).format(**numbers)

    def long(self, day: date) -> str:
        """A day in full: `Monday 23 November 2026`."""
        return self._written(self.long_date, day)

    def short(self, day: date) -> str:
        """A day in short: `Mon 23 Nov`."""
        return self._written(self.short_date, day, in_short=True)

    def month(self, day: date) -> str:
        """Its month: `November 2026`."""
        month = (self.months_alone or self.months)[day.month - 1]
        return self.month_form.format(month=month, year=day.year)

    def time(self, moment: datetime, today: date) -> str:
        """A time of today, `05:48`; of another day this week, `Sun 21:15`; of any other, `Sat 14 Nov`."""
        days = (today - moment.date()).days
        if days == 0:
            return f"{moment:%H:%M}"
        if -2 < days < 7:
            return f"{self._day(moment, in_short=True)} {moment:%H:%M}"
        return self.short(moment) + (f" {moment.year}" if moment.year != today.year else "")

    def status(self, status: str, day: int) -> str:
        """A story's status as a mark beside it; nothing for a new one."""
        return {"developing": self.developing, "update": self.update}.get(status, "").format(n=day)

    def since_day(self, previous: date | None, today: date) -> str:
        """Since the briefing before: `Since yesterday`, `Since Friday 20 November`."""
        if previous is None or (today - previous).days == 1:
            return self.since_yesterday
        return self.since.format(day=self._written(self.short_date, previous))

    def notice(self, briefing: Briefing) -> str:
        """What its reader should know first: that no feed answered, or that there are days it leaves out."""
        said = []
        if 0 < briefing.tally.feeds <= len(briefing.failures):
            said.append(self.unread)
        previous, reach = briefing.previous, briefing.reach or briefing.since
        if previous and previous < reach.date():
            first, last = (self._written(self.short_date, day) for day in (previous, reach))
            said.append(self.gap.format(first=first, last=last))
        return " ".join(said)

    def window(self, length: timedelta) -> str:
        """How far back a briefing looks: `last 24 hours`, `last 3 days`."""
        hours = max(1, round(length / timedelta(hours=1)))
        return (
            self.count("days", hours // 24) if hours > 24 and hours % 24 == 0 else self.count("hours", hours)
        )

    def moment(self, moment: datetime) -> str:
        """A moment with its zone: `Mon 23 Nov 06:30 CET`."""
        zone = moment.tzname() or ""
        return f"{self.short(moment)} {moment:%H:%M} {'UTC' if zone[:1] in '+-' else ''}{zone}"

    def read(self, briefing: Briefing) -> str:
        """What was read to make it: `412 articles, 15 outlets, last 24 hours`."""
        counted = [("articles", briefing.tally.articles), ("outlets", briefing.tally.outlets)]
        window = self.window(briefing.built - briefing.since)
        return ", ".join([*(self.count(what, n) for what, n in counted if n), window])

    def _written(self, form: str, day: date, in_short: bool = False) -> str:
        month = self.months[day.month - 1]
        if in_short:
            month = self.short_months[day.month - 1] if self.short_months else month[:SHORT]
        return form.format(day=self._day(day, in_short), n=day.day, month=month, year=day.year)

    def _day(self, day: date, in_short: bool) -> str:
        name = self.days[day.weekday()]
        if not in_short:
            return name
        return self.short_days[day.weekday()] if self.short_days else name[:SHORT]


def words_of(language: str) -> Words:
    """The words of a language (`en`, `en-GB`), English where it has none here."""
    return _words(primary(language))


@cache
def _words(code: str) -> Words:
    told = None if code == "en" else _told().get(code)
    return Words(language=code, **{name: _frozen(value) for name, value in told.items()}) if told else Words()


def _frozen(value: Any) -> Any:
    """A list of days as a tuple, the counts as pairs."""
    if isinstance(value, list):
        return tuple(value)
    return {name: _frozen(each) for name, each in value.items()} if isinstance(value, dict) else value


@cache
def _told() -> Mapping[str, Any]:
    return table(__package__, "words.json")
