"""briefing summarize: a text, condensed to a few of its own sentences."""

import json
import sys
from pathlib import Path

import click

from ..collect.extract import extract
from ..edit.summarize import METHODS, summarize
from ..errors import BriefingError, FetchError
from ..models import Summary
from .desk import json_option

MOST_BYTES = 10_000_000


@click.command("summarize")
@click.argument("source", default="-", metavar="[FILE|URL|-]")
@click.option("-m", "--method", default="news", show_default=True, help="How to choose the sentences.")
@click.option(
    "-n", "--sentences", type=click.IntRange(1, 100), default=3, show_default=True, help="How many."
)
@click.option("-w", "--words", type=click.IntRange(1), help="A budget of words instead.")
@click.option("--title", help="The headline, where the text does not begin with it.")
@click.option("--language", help="The text's language (en, de, fr …) instead of a guess.")
@json_option
def command(
    source: str,
    method: str,
    sentences: int,
    words: int | None,
    title: str | None,
    language: str | None,
    as_json: bool,
) -> None:
    """Condense a text, a file or a page to a few of its own sentences.

    The methods are news (ours), lead, and those of sumy: lsa, lex-rank, text-rank, luhn, edmundson, kl,
    sum-basic, reduction.

    \b
    Example:  briefing summarize article.txt --sentences 2
              curl -s https://example.org/story | briefing summarize --method lex-rank
    """
    if method not in METHODS:
        raise click.BadParameter(
            f'no method "{method}": there are {", ".join(METHODS)}.', param_hint="--method"
        )
    text = read(source)
    summary = summarize(text, title=title, sentences=sentences, words=words, method=method, language=language)
    if not summary.quotes:
        raise BriefingError(f"{'standard input' if source == '-' else source}: no sentence to quote in it")
    click.echo(as_data(summary) if as_json else "\n".join(quote.text for quote in summary.quotes))


def as_data(summary: Summary) -> str:
    """The quotes with their places in the text, as JSON."""
    quotes = [{"text": q.text, "start": q.start, "end": q.end, "label": q.label} for q in summary.quotes]
    return json.dumps({"method": summary.method, "quotes": quotes}, indent=2, ensure_ascii=False)


def read(source: str) -> str:
    """The text of a file, a page or standard input; where that is HTML, its article."""
    body = _page(source) if source.startswith(("http://", "https://")) else _file(source)
    start = body[:1000].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")) or b"<body" in start:
        return extract(body, source)
    return body.decode("utf-8-sig", errors="replace")


def _file(source: str) -> bytes:
    try:
        if source == "-":
            return sys.stdin.buffer.read(MOST_BYTES)
        with Path(source).open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        raise BriefingError(f"{source}: can't read it ({error.strerror})") from error


def _page(url: str) -> bytes:
    from ..collect.client import Client
    from ..collect.guard import Guard

    response = Client(Guard(()), timeout=30, max_bytes=MOST_BYTES).get(url)
    if response.status != 200:
        raise FetchError(f"{url}: HTTP {response.status}")
    return response.body
