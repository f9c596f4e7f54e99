"""What a build did, told to a person or to a script."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from ..models import Briefing, Failure
from .terminal import count, shortest


def report(briefing: Briefing, files: Sequence[Path], *, verbose: bool = False) -> None:
    """For a person: counts and files on stdout, failed feeds on stderr."""
    tally, failed = briefing.tally, briefing.failures
    click.echo(
        f"{briefing.title}, {briefing.date}: {count(len(briefing.stories), 'story', 'stories')} from "
        f"{count(tally.articles, 'article', 'articles')} by {count(tally.outlets, 'outlet', 'outlets')}"
    )
    for file in files:
        click.echo(f"  {shortest(file)}")
    if failed:
        told = ":" if verbose else " (-v lists them)"
        click.echo(f"{len(failed)} of {count(tally.feeds, 'feed', 'feeds')} failed{told}", err=True)
    if verbose:
        list_failures(failed)


def list_failures(failures: Sequence[Failure]) -> None:
    """Each feed that failed, and why, on stderr."""
    from ..collect.address import place

    for failure in failures:
        nameless = failure.name == place(failure.url)  # two of one host are told apart by their addresses
        click.echo(f"  {failure.url if nameless else failure.name}: {failure.reason}", err=True)


def account(briefing: Briefing, files: Sequence[Path], sent: Sequence[str]) -> dict[str, object]:
    """For a script."""
    return {
        "date": briefing.date.isoformat(),
        "stories": len(briefing.stories),
        "articles": briefing.tally.articles,
        "outlets": briefing.tally.outlets,
        "feeds": briefing.tally.feeds,
        "failures": [asdict(failure) for failure in briefing.failures],
        "files": [str(file) for file in files],
        "sent": list(sent),
    }
