"""What English says: what a sentence does, what is counted, and why something is in a briefing, or is not."""

from collections.abc import Mapping
from typing import TypeAlias

# What is counted, in each plural form of the language (plural.py), or of one number alone: `=1`.
Forms: TypeAlias = Mapping[str, str]


def labels() -> Mapping[str, str]:
    """What a sentence plainly does, or that nobody else says it."""
    return {
        "numbers": "By the numbers",
        "words": "In their words",
        "next": "What’s next",
        "why": "Why it matters",
        "only": "Only in one outlet",
    }


def counts() -> Mapping[str, Forms]:
    """A number with its noun."""
    return {
        "answered": {"one": "{n} of {of} answered", "other": "{n} of {of} answered"},
        "answered_of": {"one": "{n} feed", "other": "{n} feeds"},
        "alike": {"one": "{n}% alike", "other": "{n}% alike"},
        "articles": {"one": "{n} article", "other": "{n} articles"},
        "below": {"one": "{n} below the cut", "other": "{n} below the cut"},
        "days": {"one": "last day", "other": "last {n} days"},
        "editions": {"one": "{n} edition", "other": "{n} editions"},
        "hours": {"one": "last hour", "other": "last {n} hours"},
        "hours_old": {"=0": "less than 1 h old", "one": "{n} h old", "other": "{n} h old"},
        "minutes": {"one": "{n} min read", "other": "{n} min read"},
        "more": {"one": "and {n} more", "other": "and {n} more"},
        "more_left_out": {"one": "and {n} more", "other": "and {n} more"},
        "more_new": {"one": "and {n} more new story", "other": "and {n} more new stories"},
        "muted": {"one": "{n} muted", "other": "{n} muted"},
        "new": {"one": "{n} new story", "other": "{n} new stories"},
        "old": {"one": "{n} too old", "other": "{n} too old"},
        "others": {"one": "and {n} more", "other": "and {n} more"},
        "outlets": {"one": "{n} outlet", "other": "{n} outlets"},
        "outlets_of": {"one": "{n} outlet", "other": "{n} outlets"},
        "shown": {"one": "{n} already shown", "other": "{n} already shown"},
        "stories": {"one": "{n} story", "other": "{n} stories"},
        "support": {"one": "{n} more outlet says the same", "other": "{n} more outlets say the same"},
        "unanswered": {"one": "{n} feed did not answer", "other": "{n} feeds did not answer"},
    }


def reasons() -> Mapping[str, str]:
    """By kind; the outlets and the age are counted. Words that a reason has stand behind it."""
    return {
        "advert": "only advertisement",
        "analysis": "only analysis",
        "audio": "only audio",
        "correction": "only correction",
        "document": "only document",
        "explainer": "only explainer",
        "feature": "may be a feature",
        "gallery": "only pictures",
        "headline": "no plain headline",
        "horoscope": "only horoscope",
        "keep": "none of keep",
        "lighter": "lighter news",
        "live": "only live page",
        "mute": "mute",
        "newsletter": "only newsletter",
        "opinion": "only opinion",
        "programme": "only programme or series",
        "puzzle": "only puzzle or quiz",
        "question": "only question",
        "service": "only service",
        "undated": "no date",
        "untold": "no first sentence tells it plainly",
        "video": "only video",
        "watch": "watch",
        "weighty": "weighty news",
    }
