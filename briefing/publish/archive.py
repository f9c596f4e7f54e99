"""Editions -> the page that lists them all, the latest on top."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from .layout import Neighbour
from .templates import fill
from .words import words_of


@dataclass(frozen=True, slots=True)
class Edition:
    """A day's briefing in the archive: its first headlines, and its files, the one to open first."""

    date: date
    headlines: tuple[str, ...] = ()
    stories: int = 0  # how many there are in all; not said where 0
    files: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """The editions of a month, newest first."""

    first: date  # its newest day
    editions: tuple[Edition, ...]


def archive(
    editions: Sequence[Edition],
    *,
    title: str,
    language: str = "en",
    templates: Path | None = None,
) -> str:
    """The archive page as HTML. Raises TemplateError."""
    newest = sorted(editions, key=lambda edition: edition.date, reverse=True)
    known = {
        "title": title,
        "latest": newest[0] if newest else None,
        "months": _months(newest[1:]),
        "editions": len(editions),
        "words": words_of(language),
    }
    return fill("archive.html.j2", known, templates)


def _months(editions: Sequence[Edition]) -> tuple[Month, ...]:
    months = groupby(editions, key=lambda edition: (edition.date.year, edition.date.month))
    grouped = (tuple(group) for _, group in months)
    return tuple(Month(group[0].date, group) for group in grouped)
