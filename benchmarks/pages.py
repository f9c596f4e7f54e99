"""How well are articles' pages read? Precision, recall and F1 of words, the opening, quoted noise, and time.

    python benchmarks/pages.py DATA … --half choose

DATA are folders as https://github.com/scrapinghub/article-extraction-benchmark has them: `ground-truth.json`,
{id: {articleBody, url}}, and `html/ID.html.gz`. What may or may not be taken for the article, as a headline
or a standfirst, can stand beside it as `also`: it counts neither for nor against. Pages whose HTML has less
than half of the article are left out. P, R and F1 are of runs of four words, as that benchmark has them; in
brackets the 95 % interval of 1,000 bootstrap samples, of F1 or of its gain over the first method. Then, in
percent: pages without any text, those that have the article's first words, those that begin where it does
(once cleaned, too), the article's sentences that are whole in one line, and of the sentences that
`summarize(text, sentences=3)` quotes, those that are not the article's. Time is CPU time a page in
milliseconds. The method "readability" needs readability-lxml.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import urlsplit

import justext
import numpy as np
import trafilatura
from numpy.typing import NDArray

from briefing import Article, summarize
from briefing.collect.extract import extract
from briefing.collect.page import bounded, decode
from briefing.edit.articles.read import sentences
from briefing.errors import ParseError
from briefing.text.html import clean, to_text
from briefing.text.language import detect
from briefing.text.sentences import split

RUN = 4  # words
OPENING = 8  # words by which the beginning of an article is known
NEAR = 30  # words that may stand before what is taken to be the beginning: a standfirst, a place, a date
# Each character of a script without spaces is a word.
_WORD = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|[\u3040-\u30ff\u3400-\u9fff]")
_META = re.compile(r"<meta\b[^>]+>", re.IGNORECASE)
_DESCRIBES = re.compile(r"=[\"']?(?:[a-z]+:)?(?:description|title)\b", re.IGNORECASE)
_CONTENT = re.compile(r"content=([\"'])(.*?)\1", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<(?:title|h1)\b[^>]*>.*?</(?:title|h1)>", re.IGNORECASE | re.DOTALL)

Method: TypeAlias = Callable[[bytes, str], str]


class Page(NamedTuple):
    """A page, and what a human took for its article."""

    id: str
    url: str
    html: bytes
    text: str
    also: str


@dataclass(frozen=True)
class Score:
    """What became of a page, in shares of one."""

    precision: float
    recall: float
    seconds: float
    empty: float
    there: float
    first: float
    opens: float
    whole: float
    noise: tuple[int, int]  # quotes that are not the article's, and all


def ours(html: bytes, url: str) -> str:
    """As briefing reads a page."""
    try:
        return extract(html, url)
    except ParseError:
        return ""


def by_trafilatura(html: bytes, url: str, **options: Any) -> str:
    """As trafilatura reads it with other options."""
    settings = {"include_comments": False, "favor_precision": True, **options}
    return clean(trafilatura.extract(bounded(decode(html)), url=url or None, **settings) or "")


@cache
def frequent() -> frozenset[str]:
    """The frequent words of jusText's hundred languages."""
    return frozenset().union(*map(justext.get_stoplist, justext.get_stoplists()))


def by_justext(html: bytes, url: str) -> str:
    """The paragraphs that jusText keeps."""
    found = justext.justext(bounded(decode(html)), frequent())
    return clean("\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate))


def by_readability(html: bytes, url: str) -> str:
    """As readability-lxml reads it."""
    from readability import Document

    return to_text(Document(bounded(decode(html))).summary())


def everything(html: bytes, url: str) -> str:
    """All the words of a page."""
    return to_text(bounded(decode(html)))


METHODS: Mapping[str, Method] = {
    "briefing": ours,
    "precision": by_trafilatura,
    "default": partial(by_trafilatura, favor_precision=False),
    "recall": partial(by_trafilatura, favor_precision=False, favor_recall=True),
    "fast": partial(by_trafilatura, fast=True),
    "no tables": partial(by_trafilatura, include_tables=False),
    "deduplicate": partial(by_trafilatura, deduplicate=True),
    "justext": by_justext,
    "readability": by_readability,
    "everything": everything,
}


def words(text: str) -> list[str]:
    """The text's words, small."""
    return _WORD.findall(text.lower())


def runs(found: Sequence[str]) -> Counter[tuple[str, ...]]:
    """The runs of four words, and how often each is there; of fewer words, the one run that they are."""
    if not found:
        return Counter()
    return Counter(tuple(found[i : i + RUN]) for i in range(max(1, len(found) - RUN + 1)))


def descriptions(html: str) -> Iterator[str]:
    """What the page says of itself in its head, its headlines among them."""
    for tag in _META.findall(html):
        if _DESCRIBES.search(tag) and (told := _CONTENT.search(tag)):
            yield to_text(told[2])
    yield from map(to_text, _TITLE.findall(html))


def pages(folders: Iterable[Path]) -> Iterator[Page]:
    """The pages in the folders that hold at least half of their article."""
    for folder in folders:
        truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
        for name, told in truth.items():
            html = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
            also = "\n".join((told.get("also", ""), *descriptions(decode(html))))
            page = Page(name, told.get("url", ""), html, told["articleBody"], also)
            there, asked = set(runs(words(everything(html, "")))), set(runs(words(page.text)))
            if asked and len(asked & there) * 2 >= len(asked):
                yield page


def half(page: Page) -> str:
    """Which half a page belongs to, with all of its site."""
    site = urlsplit(page.url).hostname or page.id
    return "choose" if blake2b(site.encode(), digest_size=1).digest()[0] % 2 else "confirm"


def score(page: Page, method: Method) -> Score:
    """How well the method reads the page."""
    start = time.process_time()
    text = method(page.html, page.url)
    seconds = time.process_time() - start
    precision, recall = overlap(page, text)
    language = detect(text)
    article = Article(id="", title="", text=text, language=language)
    left = "\n".join(article.text[s.start : s.end] for s in sentences(article)[:3])
    return Score(
        precision,
        recall,
        seconds,
        not text,
        f" {' '.join(words(page.text)[:OPENING])} " in f" {' '.join(words(text))} ",
        opening(page, text),
        opening(page, left),
        whole(page, text, language),
        quoted(page, text, language),
    )


def overlap(page: Page, text: str) -> tuple[float, float]:
    """Precision and recall; of no text the precision is not a number."""
    asked, found = runs(words(page.text)), runs(words(text))
    right = (asked & found).total()
    wrong = (found - asked - runs(words(page.also))).total()
    return right / (right + wrong) if found else np.nan, right / asked.total()


def opening(page: Page, text: str) -> bool:
    """Whether the text begins where the article does, or with what may stand above it."""
    lines = [f" {' '.join(words(line)[:OPENING])} " for line in text.split("\n")]
    told, also = (f" {' '.join(found)} " for found in (words(page.text)[: NEAR + OPENING], words(page.also)))
    first = next((line for line in lines if line.strip() and (line in told or line not in also)), "-")
    return first in told


def whole(page: Page, text: str, language: str) -> float:
    """The share of the article's sentences that stand in one line of the text."""
    lines = "\n".join(f" {' '.join(words(line))} " for line in text.split("\n"))
    told = [words(page.text[start:end]) for start, end, _ in split(page.text, language)]
    there = [f" {' '.join(sentence)} " in lines for sentence in told if len(sentence) >= RUN]
    return sum(there) / max(1, len(there))


def quoted(page: Page, text: str, language: str) -> tuple[int, int]:
    """How many of three quotes have less than half of their runs in the article, and how many there are."""
    known = set(runs(words(page.text))) | set(runs(words(page.also)))
    quotes = [runs(words(quote.text)) for quote in summarize(text, sentences=3, language=language).quotes]
    return sum(len(known & set(quote)) * 2 < len(quote) for quote in quotes), len(quotes)


def f1(table: NDArray[np.float64]) -> float:
    """F1 of the mean precision and the mean recall."""
    precision, recall = np.nanmean(table[:, 0]), table[:, 1].mean()
    return float(2 * precision * recall / (precision + recall))


def interval(table: NDArray[np.float64], than: NDArray[np.float64] | None) -> str:
    """The 95 % interval of F1, or of what it is more than another."""
    chance = np.random.default_rng(0)
    drawn = []
    for _ in range(1000):
        rows = chance.integers(0, len(table), len(table))
        drawn.append(f1(table[rows]) - (0 if than is None else f1(than[rows])))
    low, high = np.percentile(drawn, [2.5, 97.5]) * 100
    return f"[{low:.1f}, {high:.1f}]" if than is None else f"[{low:+.1f}, {high:+.1f}]"


def row(name: str, scores: Sequence[Score], first: NDArray[np.float64] | None) -> NDArray[np.float64]:
    """Prints what the method did."""
    table = np.array([(score.precision, score.recall) for score in scores])
    shares = (
        np.array([(s.empty, s.there, s.first, s.opens, s.whole) for s in scores], dtype=float).mean(0) * 100
    )
    noise, quotes = np.array([s.noise for s in scores]).sum(0)
    seconds = [score.seconds for score in scores]
    print(
        f"| {name} | {np.nanmean(table[:, 0]) * 100:.1f} | {table[:, 1].mean() * 100:.1f} "
        f"| {f1(table) * 100:.1f} {interval(table, first)} "
        f"| {' | '.join(f'{share:.1f}' for share in shares)} | {noise / max(1, quotes) * 100:.1f} "
        f"| {np.mean(seconds) * 1000:.0f} |",
        flush=True,
    )
    return table


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+", help="Folders with ground-truth.json and html/.")
    parser.add_argument("--methods", default=",".join(METHODS), help="Which, by comma; default: all.")
    parser.add_argument("--half", choices=("choose", "confirm"), help="One half of the sites only.")
    options = parser.parse_args()
    found = [page for page in pages(options.data) if options.half in (None, half(page))]
    print(f"{len(found)} pages\n")
    print("| method | P | R | F1 | none | there | first | cleaned | whole | noise | ms |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    first = None
    for name in options.methods.split(","):
        METHODS[name](found[0].html, "")  # what is loaded with the first page is no page's
        table = row(name, [score(page, METHODS[name]) for page in found], first)
        first = table if first is None else first


if __name__ == "__main__":
    main()
