"""briefing summarize: a text, condensed to a few of its own sentences."""

import re
import sys
from pathlib import Path

import click
from click.core import ParameterSource

from ..errors import BriefingError, FetchError
from ..models import Summary
from .options import json_option
from .terminal import fitting, is_terminal, json_text, width

MOST_BYTES = 10_000_000
# A text has hardly one but ESC, which colours; of packed data every tenth character is one.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OTHERS = (b"<?xml", b"%pdf-1", b"%pdf-2", b"{\\rtf")
# A part of a page, as it is copied from one.
_PART = re.compile(rb"<(?:main|article|section|div|header|h[1-6]|p)[\s>]")
_WHOLE = b"<html><head></head><body><article>%s</article></body></html>"
_ADDRESS = re.compile(r"\w+://|www\.", re.IGNORECASE)


class Language(click.ParamType[str]):
    """A language's code: en, pt-BR."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from ..config.values import language

        try:
            return language(value)
        except ValueError as error:
            return self.fail(f"{error}.", param, ctx)


@click.command("summarize")
@click.argument("source", default="-", metavar="[FILE|URL|-]")
@click.option("-m", "--method", default="news", show_default=True, help="How to choose the sentences.")
@click.option(
    "-n", "--sentences", type=click.IntRange(1, 100), default=3, show_default=True, help="How many, at most."
)
@click.option("-w", "--words", type=click.IntRange(1), help="A budget of words instead.")
@click.option("--title", help="The headline, where the text does not begin with it.")
@click.option("--language", type=Language(), help="The text's language (en, de, fr …) instead of a guess.")
@click.option("--compare", "side_by_side", is_flag=True, help="Show what every method chooses.")
@json_option
@click.pass_context
def command(
    context: click.Context,
    source: str,
    method: str,
    sentences: int,
    words: int | None,
    title: str | None,
    language: str | None,
    side_by_side: bool,
    as_json: bool,
) -> None:
    """Condense a text, a file or a page to a few of its own sentences.

    The methods are news (ours), lead, and those of sumy: lsa, lex-rank, text-rank, luhn, edmundson, kl,
    sum-basic, reduction.

    \b
    Example:  briefing summarize article.txt --sentences 2
              curl -s https://example.org/story | briefing summarize --method lex-rank
              briefing summarize article.txt --compare
    """
    from ..edit.summarize import known_methods, summarize

    if side_by_side:
        if context.get_parameter_source("method") is not ParameterSource.DEFAULT:
            raise click.UsageError("--compare shows every method: leave --method out.")
        click.echo(_compared(source, title, sentences, words, language, as_json))
        return
    if method not in known_methods():
        raise click.BadParameter(
            f'no method "{method}": there are {", ".join(known_methods())}.', param_hint="--method"
        )
    text = read(source)
    summary = summarize(text, title=title, sentences=sentences, words=words, method=method, language=language)
    if not summary.quotes:
        raise _nothing(source)
    click.echo(as_data(summary) if as_json else fitting("\n".join(quote.text for quote in summary.quotes)))


def _compared(
    source: str, title: str | None, sentences: int, words: int | None, language: str | None, as_json: bool
) -> str:
    from . import compare

    found = compare.compare(read(source), title=title, sentences=sentences, words=words, language=language)
    if not found.choices:
        raise _nothing(source)
    return compare.as_data(found) if as_json else fitting(compare.as_text(found, width()))


def _nothing(source: str) -> BriefingError:
    return BriefingError(f"{_named(source)}: no sentence to quote in it")


def _named(source: str) -> str:
    return "standard input" if source == "-" else source


def as_data(summary: Summary) -> str:
    """The quotes with their places in the text, as JSON."""
    quotes = [{"text": q.text, "start": q.start, "end": q.end, "label": q.label} for q in summary.quotes]
    return json_text({"method": summary.method, "quotes": quotes})


def read(source: str) -> str:
    """The text of a file, a page or standard input; where that is HTML, its article. Raises BriefingError."""
    from ..collect.page import decode

    url = source if source.lower().startswith(("http://", "https://")) else ""
    body = _page(url) if url else _file(source)
    start = body[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if b"<body" in start or (start.startswith(b"<") and (b"<html" in start or b"<!doctype html" in start)):
        return _article(body, url)
    if _PART.match(start):
        return _article(_WHOLE % body, url)
    text = decode(body)
    if start.startswith(_OTHERS) or _is_packed(text[:10_000]):
        raise BriefingError(
            f"{_named(source)}: is neither a plain text nor a web page: save it as one, in UTF-8"
        )
    return text


def _is_packed(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > 3 + len(text) / 100


def _article(body: bytes, url: str) -> str:
    """The page's article; a child reads it, as a hostile page may take for ever."""
    from ..collect.children import Children
    from ..collect.extract import extract

    with Children(1) as children:
        return children.call(extract, body, url).result()


def _file(source: str) -> bytes:
    try:
        if source == "-":
            if is_terminal(sys.stdin):
                click.echo("briefing: type or paste a text; Ctrl-D ends it", err=True)
            return sys.stdin.buffer.read(MOST_BYTES) if sys.stdin else b""  # the shell may have closed it
        with Path(source).open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        todo = ": an address begins with https:// or http://" if _ADDRESS.match(source) else ""
        raise BriefingError(f"{_named(source)}: can't read it ({error.strerror}){todo}") from error


def _page(url: str) -> bytes:
    """The body of a page whose address was typed: also one of this machine, but not by way of a redirect."""
    from ..collect.address import parse_target, redact
    from ..collect.client import Client
    from ..collect.guard import Guard

    try:
        typed = parse_target(url)
        host = f"[{typed.host}]" if ":" in typed.host else typed.host
        response = Client(Guard((f"{host}:{typed.port}",)), timeout=30, max_bytes=MOST_BYTES).get(url)
    except FetchError as error:
        raise FetchError(f"{redact(url)}: {error}") from error
    if response.status != 200:
        raise FetchError(f"{redact(url)}: HTTP {response.status}")
    return response.body
