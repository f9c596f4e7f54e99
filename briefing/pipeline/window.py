"""A stretch of time -> which tellings of the store's entries fall into it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..edit.days.revised import Telling

# An article can be news again for as long after it appeared as its story is followed
# (`edit/days/follow.py`). Who edits an older one corrects it.
AGAIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Window:
    """From when until when, and when the briefing before asked for news; None where nothing can be late."""

    since: datetime
    now: datetime
    asked: datetime | None = None

    @property
    def start(self) -> datetime:
        """From when on what came late is looked for: as long before the window as that is."""
        return self.since - (self.now - self.since) if self.asked else self.since

    def has(self, telling: Telling) -> bool:
        """Whether it is of the window's time; or of the time before and first seen after that briefing.

        Days of the past are built after them, so that all is seen after the window's end: what took the place
        of a text that the briefing before had seen is of the window, too.
        """
        when, first, seen = happened(telling), telling.entry.first_seen, telling.began
        new = bool(self.asked and (at := seen or first) and at > self.asked)
        if seen and min(when, self.now) - _appeared(telling) > AGAIN:
            return False
        if seen and when > self.now:
            return new and bool(self.asked and first and first <= self.asked)
        return self.since < when <= self.now or (self.start < when <= self.now and new)

    def dated(self, telling: Telling) -> Telling:
        """The telling, dated the window's end where it was seen after that only."""
        published = telling.article.published
        if not telling.began or not published or published <= self.now:
            return telling
        return replace(telling, article=replace(telling.article, published=self.now))


def happened(telling: Telling) -> datetime:
    """When it was published, else when it was first seen."""
    when = telling.article.published or telling.began or telling.entry.first_seen
    assert when, "a stored entry has been seen"
    return when


def _appeared(telling: Telling) -> datetime:
    """When the entry's first telling was."""
    first = (*telling.entry.earlier, telling.entry)[0]
    when = first.published or first.first_seen
    assert when, "a stored entry has been seen"
    return when
