"""The words of the interface: English here and in english.py, twelve more languages in words.json.

Another language is another value of Words: its words in words.json under its code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from ..models import Briefing, Reason
from ..text.table import table
from ..text.tag import primary
from . import english
from .plural import plural

SHORT = 3  # letters of a short day or month


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
    first: str = "1"  # the first day of a month
    day_time: str = "{day} {time}"  # a time of another day this week
    at_time: str = "{time}"  # the same three as they follow a verb, "updated": a time of today,
    at_day_time: str = "{day} {time}"  # of another day this week,
    on_date: str = "{date}"  # any other
    moment_form: str = "{date} {time} {zone}"
    thousands: str = ","
    decimal: str = "."

    colon: str = ": "  # between a word of ours and what follows it
    comma: str = ", "
    semicolon: str = "; "
    stop: str = "."
    opening: str = " ("  # a bracket after a word
    closing: str = ")"

    labels: Mapping[str, str] = field(default_factory=english.labels)
    counts: Mapping[str, english.Forms] = field(default_factory=english.counts)
    reasons: Mapping[str, str] = field(default_factory=english.reasons)

    also: str = "Also"
    archive: str = "Archive"
    at_a_glance: str = "At a glance"
    browser: str = "Open in browser"
    built: str = "Built"
    but: str = ", but "
    closed: str = "nothing new since {day} {n} {month}"
    covered: str = "{outlets}: the first {first}, the last {last}"
    day: str = "day {n}"
    developing: str = "Developing · day {n}"
    edition: str = "edition {n}"
    editions: str = "Editions"
    no_editions: str = "No editions yet."
    feeds: str = "Feeds"
    gap: str = "What came between {first} and {last} is not in it."
    gap_date: str = "{day} {n} {month}"
    headline: str = "gives the headline"
    latest: str = "Latest"
    left_out: str = "Left out"
    links: str = "Links"
    made: str = "Built {moment}, {edition}"
    more_on_this: str = "More on this"
    new: str = "new"
    no_stories: str = "Nothing new in this window."
    nothing_on: str = "Nothing today on {words}"
    nothing_read: str = "no articles, {window}"
    points: str = "{n} points"
    promise: str = "Every sentence above is quoted word for word from the article linked after it."
    read_for_you: str = "Read for you"
    read_form: str = "{articles}, {outlets}, {window}"
    reports_differ: str = "Reports differ"
    sections: str = "Sections"
    since: str = "Since {day} {n} {month}"
    since_yesterday: str = "Since yesterday"
    skip: str = "Skip to the stories"
    so_far: str = "So far"
    stories: str = "Stories"
    subject: str = "{headline}, {more} · {day}"
    today: str = "Today"
    unread: str = "No feed could be read: this is made of what was known before."
    unsubscribe: str = "Unsubscribe"
    untitled: str = "Untitled"
    update: str = "Update · day {n}"
    updated: str = "updated {time}"
    watch_list: str = "Your watch list"
    watched: str = "watch list"
    weight: str = "weight {n}"  # of outlets, together
    why_here: str = "Why it is here"

    def count(self, what: str, n: int, of: int = 0) -> str:
        """A number with its noun: `1 outlet`; of `answered`, with its whole, `1 of 9 feeds answered`."""
        forms = self.counts[what]
        form = forms[f"={n}"] if f"={n}" in forms else forms[plural(self.language, n)]
        whole = self.count(f"{what}_of", of) if "{of}" in form else ""
        return form.format(n=f"{n:,}".replace(",", self.thousands), of=whole)

    def number(self, value: float, form: str = "g") -> str:
        """A number that need not be whole, as a format specification has it: `6.5`, of `.2f` `6.50`."""
        return f"{value:{form}}".replace(".", self.decimal)

    def reason(self, reason: Reason) -> str:
        """What a story has its place for: `5 outlets (weight 6.5)`, `2 h old`, `watch: Stargate`."""
        if reason.kind == "age":
            return self.count("hours_old", reason.n)
        if reason.kind == "outlets":
            outlets = self.count("outlets", reason.n)
            weight = self.weight.format(n=self.number(reason.weight))
            return f"{outlets}{self.opening}{weight}{self.closing}" if reason.weight else outlets
        said = self.reasons[reason.kind]
        return f"{said}{self.colon}{self.comma.join(reason.words)}" if reason.words else said

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
        return self._timed(("{time}", self.day_time, "{date}"), moment, today)

    def at(self, moment: datetime, today: date) -> str:
        """The same as it follows a verb: in German not `05:48` but `um 05:48 Uhr`."""
        return self._timed((self.at_time, self.at_day_time, self.on_date), moment, today)

    def status(self, status: str, day: int) -> str:
        """A story's status as a mark beside it; nothing for a new one."""
        return {"developing": self.developing, "update": self.update}.get(status, "").format(n=day)

    def since_day(self, previous: date | None, today: date) -> str:
        """Since the briefing before: `Since yesterday`, `Since Friday 20 November`."""
        if previous is None or (today - previous).days == 1:
            return self.since_yesterday
        return self._written(self.since, previous)

    def closed_since(self, last: date) -> str:
        """That a story fell silent: `nothing new since Sat 21 Nov`."""
        return self._written(self.closed, last, in_short=True)

    def notice(self, briefing: Briefing) -> str:
        """What its reader should know first: that no feed answered, or that there are days it leaves out."""
        said = []
        if 0 < briefing.tally.feeds <= len(briefing.failures):
            said.append(self.unread)
        previous, reach = briefing.previous, briefing.reach or briefing.since
        if previous and previous < reach.date():
            first, last = (self._written(self.gap_date, day) for day in (previous, reach))
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
        name = moment.tzname() or ""
        zone = f"{'UTC' if name[:1] in '+-' else ''}{name}"
        return self._written(self.moment_form, moment, in_short=True, zone=zone)

    def read(self, briefing: Briefing) -> str:
        """What was read to make it: `412 articles, 15 outlets, last 24 hours`."""
        window = self.window(briefing.built - briefing.since)
        if not briefing.tally.articles:
            return self.nothing_read.format(window=window)
        articles = self.count("articles", briefing.tally.articles)
        outlets = self.count("outlets_of", briefing.tally.outlets)
        return self.read_form.format(articles=articles, outlets=outlets, window=window)

    def made_at(self, briefing: Briefing) -> str:
        """When it was made: `Built Mon 23 Nov 06:30 CET, edition 142`."""
        edition = self.edition.format(n=briefing.edition)
        return self.made.format(moment=self.moment(briefing.built), edition=edition)

    def _timed(self, forms: tuple[str, str, str], moment: datetime, today: date) -> str:
        days = (today - moment.date()).days
        time, day_time, on_date = forms
        if days == 0:
            return self._written(time, moment, in_short=True)
        if -2 < days < 7:
            return self._written(day_time, moment, in_short=True)
        if moment.year != today.year:
            return self._written(self.long_date, moment, in_short=True)
        return self._written(on_date, moment, in_short=True)

    def _written(self, form: str, day: date, in_short: bool = False, zone: str = "") -> str:
        """A form of dates filled in, of those with a `{date}` in them that too."""
        month = self.months[day.month - 1]
        if in_short:
            month = self.short_months[day.month - 1] if self.short_months else month[:SHORT]
        known = {
            "day": self._day(day, in_short),
            "n": self.first if day.day == 1 else day.day,
            "month": month,
        }
        known |= {"year": day.year, "time": f"{day:%H:%M}", "zone": zone}
        return form.format(**known, date=self.short_date.format(**known))

    def _day(self, day: date, in_short: bool) -> str:
        name = self.days[day.weekday()]
        if not in_short:
            return name
        return self.short_days[day.weekday()] if self.short_days else name[:SHORT]


ENGLISH = Words()


def words_of(language: str) -> Words:
    """The words of a language (`en`, `en-GB`), English where it has none here."""
    return _words(primary(language))


@cache
def _words(code: str) -> Words:
    told = None if code == "en" else _told().get(code)
    return Words(language=code, **{name: _frozen(value) for name, value in told.items()}) if told else ENGLISH


def _frozen(value: Any) -> Any:
    """A list of days as a tuple."""
    if isinstance(value, list):
        return tuple(value)
    return {name: _frozen(each) for name, each in value.items()} if isinstance(value, dict) else value


@cache
def _told() -> Mapping[str, Any]:
    return table(__package__, "words.json")
