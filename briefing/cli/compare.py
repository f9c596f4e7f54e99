"""A text -> what every method chooses of it, side by side: for the terminal, or as JSON."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..edit.articles.read import sentences
from ..edit.summarize import known_methods, summarize
from ..errors import BriefingError
from ..models import Quote, Summary
from ..text.script import is_unspaced
from .terminal import json_text

_WIDTH = 80  # where there is no terminal
_MOST = 100  # longer lines are hard to read


@dataclass(frozen=True)
class Choice:
    """A sentence that some method chose: its number among the text's clean sentences, from 1."""

    number: int
    quote: Quote
    methods: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """What each method chose, by number; a method that can't be loaded has its error instead."""

    methods: Mapping[str, tuple[int, ...] | str]
    choices: tuple[Choice, ...]


def compare(
    text: str, *, title: str | None, sentences: int, words: int | None, language: str | None
) -> Comparison:
    """The text by every method there is."""
    found: dict[str, Summary | BriefingError] = {}
    for method in known_methods():
        try:
            found[method] = summarize(
                text, title=title, sentences=sentences, words=words, method=method, language=language
            )
        except BriefingError as error:
            found[method] = error
    summaries = {name: summary for name, summary in found.items() if isinstance(summary, Summary)}
    numbers = _numbers(summaries.values())
    quotes = {q.start: q for summary in summaries.values() for q in summary.quotes}
    return Comparison(
        {
            name: tuple(numbers[q.start] for q in summary.quotes)
            if isinstance(summary, Summary)
            else str(summary)
            for name, summary in found.items()
        },
        tuple(
            Choice(
                numbers[start],
                quotes[start],
                tuple(name for name, s in summaries.items() if any(q.start == start for q in s.quotes)),
            )
            for start in sorted(quotes)
        ),
    )


def as_text(comparison: Comparison, columns: int = 0) -> str:
    """First a line for each method, with its sentences' numbers; then the sentences, and who chose them.

    Wrapped to so many columns, 80 where none are given.
    """
    columns = min(columns or _WIDTH, _MOST)
    wide = max(map(len, comparison.methods))
    lines = [
        _hanging(
            f"{name:{wide}}  ", chosen if isinstance(chosen, str) else "  ".join(map(str, chosen)), columns
        )
        for name, chosen in comparison.methods.items()
    ]
    count = sum(not isinstance(chosen, str) for chosen in comparison.methods.values())
    for choice in comparison.choices:
        lines += ["", _hanging(f"{choice.number:3}  ", _who(choice.methods, count), columns)]
        lines.append(_hanging(" " * 5, choice.quote.text, columns))
    return "\n".join(lines)


def as_data(comparison: Comparison) -> str:
    """The same as JSON, with the sentences' places in the text."""
    methods = {
        name: {"error": chosen} if isinstance(chosen, str) else {"sentences": list(chosen)}
        for name, chosen in comparison.methods.items()
    }
    chosen = [
        {
            "number": choice.number,
            "text": choice.quote.text,
            "start": choice.quote.start,
            "end": choice.quote.end,
            "methods": list(choice.methods),
        }
        for choice in comparison.choices
    ]
    return json_text({"methods": methods, "sentences": chosen})


def _numbers(summaries: Iterable[Summary]) -> Mapping[int, int]:
    """Where a sentence starts in the text -> its number."""
    article = next((q.article for summary in summaries for q in summary.quotes), None)
    return {s.start: s.position + 1 for s in sentences(article)} if article else {}


def _who(methods: Sequence[str], count: int) -> str:
    if len(methods) == count > 1:
        return f"all {count} methods"
    return f"{methods[0]} alone" if len(methods) == 1 else f"{len(methods)} methods: {', '.join(methods)}"


def _hanging(head: str, text: str, columns: int) -> str:
    """The text after its head, wrapped, all lines as far in; what is Chinese takes two columns each."""
    room = max(columns - len(head), 10) // (2 if is_unspaced(text) else 1)
    lines = textwrap.wrap(text, room, break_on_hyphens=False) or [""]
    return "\n".join([head + lines[0], *(" " * len(head) + line for line in lines[1:])]).rstrip()
