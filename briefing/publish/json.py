"""Briefing -> JSON for other programs. docs/json.md documents the shape.

Sentences and headlines are verbatim: a quote is its article's text from `start` to `end`. Addresses are
those of web pages, or empty. What a feed's own address may hold (a token, a password) stays out.
"""

import json
import re
from datetime import date, datetime
from itertools import zip_longest

from ..models import Article, Briefing, Difference, Quote, Reason, Section, Story
from .filters import link, web_url
from .words import ENGLISH, words_of

VERSION = 1  # of the shape: it grows when a name is taken away or changes its meaning


def to_json(briefing: Briefing) -> str:
    """The briefing as JSON, two spaces a level, with a line feed at its end."""
    text = json.dumps(_briefing(briefing), ensure_ascii=False, indent=2)
    # A lone surrogate has no place in UTF-8, but one in JSON's escapes.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _briefing(briefing: Briefing) -> dict[str, object]:
    return {
        "version": VERSION,
        "title": briefing.title,
        "date": briefing.date.isoformat(),
        "built": briefing.built.isoformat(),
        "since": briefing.since.isoformat(),
        "language": briefing.language,
        "edition": briefing.edition,
        "previous": _day(briefing.previous),
        "note": briefing.note,
        "notice": words_of(briefing.language).notice(briefing),
        "watch": list(briefing.watch),
        "mute": list(briefing.mute),
        "tally": {
            "articles": briefing.tally.articles,
            "outlets": briefing.tally.outlets,
            "feeds": briefing.tally.feeds,
            "repeats": briefing.tally.repeats,
            "muted": briefing.tally.muted,
            "below": sum(left.why == "below" for left in briefing.left_out),
            "old": sum(left.why == "old" for left in briefing.left_out),
        },
        "failures": [{"name": failure.name, "reason": failure.reason} for failure in briefing.failures],
        "closed": [
            {"title": c.title, "url": web_url(c.url), "days": c.days, "last": c.last.isoformat()}
            for c in briefing.closed
        ],
        "sections": [_section(section) for section in briefing.sections],
    }


def _section(section: Section) -> dict[str, object]:
    return {"name": section.name, "stories": [_story(story) for story in section.stories]}


def _story(story: Story) -> dict[str, object]:
    return {
        "id": story.id,
        "title": story.title,
        "url": link(story),
        "section": story.section,
        "tier": story.tier,
        "under": story.under,
        "points": story.points,
        "reasons": [
            {"kind": reason.kind, "text": ENGLISH.reason(reason), "value": reason.value}
            for reason in story.reasons
        ],
        "status": story.status,
        "day": story.day,
        "updated": _moment(story.updated),
        "watch": list(story.watch),
        "outlets": list(story.outlets),
        "articles": [_article(*each) for each in zip_longest(story.articles, story.joins)],
        "method": story.summary.method,
        "quotes": [_quote(quote) for quote in story.summary.quotes],
        "differences": [_difference(difference) for difference in story.differences],
        "trail": [
            {"date": step.date.isoformat(), "title": step.title, "url": web_url(step.url)}
            for step in story.trail
        ],
    }


def _article(article: Article, join: Reason | None) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "url": link(article),
        "outlet": article.outlet,
        "published": _moment(article.published),
        "language": article.language,
        "alike": join.value if join else None,
        "common": list(join.words) if join else [],
    }


def _quote(quote: Quote) -> dict[str, object]:
    return {
        "text": quote.text,
        "outlet": quote.article.outlet,
        "article": quote.article.id,
        "url": link(quote.article),
        "fragment_url": link(quote),
        "start": quote.start,
        "end": quote.end,
        "label": quote.label,
        "support": quote.support,
    }


def _difference(difference: Difference) -> dict[str, object]:
    return {
        "about": difference.about,
        "views": [
            {"value": view.value, "quotes": [_quote(quote) for quote in view.quotes]}
            for view in difference.views
        ],
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
