"""How good and how fast is each summarizer? ROUGE F1 over LEAD, near-duplicates, articles a second.

    pip install 'briefing[bench]'
    python benchmarks/summaries.py single.jsonl --rows 600:700 --plot docs/quality-over-speed.svg
    python benchmarks/summaries.py multi.jsonl --words 225 --methods news,lex-rank

Each line of the data is an object with `text` (one article) or `docs` (a list of {title, text}), and
`reference` or `references`; `title` and `lang` where there are any. Every quote is checked to stand word
for word in its source. LEAD is the raw text's first sentences, as the field has it; `lead` is cleaned first.
Speeds are articles a second of CPU time, in one thread, after a first article; `--passes 4` takes the fastest
of four passes, the default the first, in which most words are new.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: threads that wait count as CPU time

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from plot import plot
from rouge_score import rouge_scorer, tokenizers
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

from briefing import Article, Summary, summarize
from briefing.edit.summarize import known_methods
from briefing.text.sentences import split
from briefing.text.words import words as find_words

Item: TypeAlias = dict[str, Any]
System: TypeAlias = Callable[[Item], Sequence[str]]
KINDS = ("rouge1", "rouge2", "rougeLsum")


class Words(tokenizers.Tokenizer):  # type: ignore[misc]  # rouge-score has no types
    """Words of any script; rouge-score's own tokenizer knows ASCII alone."""

    def tokenize(self, text: str) -> list[str]:
        return re.findall(r"\w+", text.lower())


SCORERS = {
    True: rouge_scorer.RougeScorer(KINDS, use_stemmer=True),
    False: rouge_scorer.RougeScorer(KINDS, tokenizer=Words()),
}


@dataclass
class Row:
    """What one method did: ROUGE by item and kind, and the rest as means."""

    rouge: NDArray[np.float64]
    per_second: float
    near_duplicates: float
    words: float


def articles(item: Item) -> tuple[Article, ...]:
    """The item's articles, each of an outlet of its own."""
    docs = item.get("docs") or [{"title": item.get("title", ""), "text": item["text"]}]
    language = item.get("lang", "en")
    return tuple(
        Article(
            id=str(i), title=doc.get("title", ""), text=doc["text"], outlet=f"outlet {i}", language=language
        )
        for i, doc in enumerate(docs)
    )


def lines(text: str) -> str:
    """A sentence a line, as ROUGE-Lsum wants it."""
    return text if "\n" in text else "\n".join(text[start:end] for start, end, _ in split(text))


def cut(quotes: Sequence[str], words: int | None) -> list[str]:
    """The first so many words, as the field cuts to a budget."""
    kept: list[str] = []
    for quote in quotes:
        left = quote.split() if words is None else quote.split()[: words - sum(len(k.split()) for k in kept)]
        kept += [" ".join(left)] if left else []
    return kept


def rouge(quotes: Sequence[str], item: Item) -> NDArray[np.float64]:
    """F1 by kind, the mean over the references."""
    scorer = SCORERS[item.get("lang", "en") == "en"]
    scores = [
        scorer.score(lines(reference), "\n".join(quotes))
        for reference in item.get("references") or [item["reference"]]
    ]
    return np.array([[score[kind].fmeasure for kind in KINDS] for score in scores]).mean(0) * 100


def near_duplicates(quotes: Sequence[str]) -> float:
    """The share of sentences of which another one has more than seven tenths of the words."""
    bags = [set(re.findall(r"\w+", quote.lower())) for quote in quotes]
    twins = [
        any(len(a & b) > 0.7 * max(1, min(len(a), len(b))) for j, b in enumerate(bags) if j != i)
        for i, a in enumerate(bags)
    ]
    return sum(twins) / len(twins) if len(twins) > 1 else 0.0


def verbatim(summary: Summary, sources: Sequence[Article]) -> list[str]:
    """The summary's quotes, each found word for word at its place."""
    for quote in summary.quotes:
        source = next(article for article in sources if article.id == quote.article.id)
        assert quote.text == source.text[quote.start : quote.end], quote
    return [quote.text for quote in summary.quotes]


def ours(method: str, sentences: int, words: int | None) -> System:
    """A method of briefing's, by name."""

    def choose(item: Item) -> list[str]:
        sources = articles(item)
        return verbatim(summarize(sources, method=method, sentences=sentences, words=words), sources)

    return choose


def lead(sentences: int, words: int | None) -> System:
    """LEAD: the raw text's first sentences, article after article, with headings, credits and all."""

    def choose(item: Item) -> list[str]:
        text = "\n".join(article.text for article in articles(item))
        first = [text[start:end] for start, end, _ in split(text)]
        return first[:sentences] if words is None else cut(first, words)

    return choose


def other(file: Path, sentences: int, words: int | None) -> System:
    """Another summarizer: a module with summarize(text, title, sentences, words) and, for several articles,
    summarize_many(texts, titles, words)."""
    sys.path.insert(0, str(file.parent))
    module = import_module(file.stem)

    def choose(item: Item) -> Sequence[str]:
        told = articles(item)
        if len(told) > 1:
            found = module.summarize_many([a.text for a in told], [a.title for a in told], words or 60)
        else:
            found = module.summarize(told[0].text, told[0].title, sentences, words)
        return list(map(str, found))

    return choose


def sumys(sentences: int) -> System:
    """sumy's LexRank as sumy has it, with its own stemmer, on our sentences and words."""

    class Tokenizer:
        def to_sentences(self, text: str) -> tuple[str, ...]:
            return tuple(text[start:end] for start, end, _ in split(text))

        def to_words(self, text: str) -> tuple[str, ...]:
            return find_words(text)

    def choose(item: Item) -> list[str]:
        text = "\n".join(article.text for article in articles(item))
        summarizer = LexRankSummarizer(Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")
        document = PlaintextParser.from_string(text, Tokenizer()).document
        return [str(sentence) for sentence in summarizer(document, sentences)]

    return choose


def run(system: System, items: Sequence[Item], words: int | None, passes: int) -> Row:
    """One system over all items; the fastest of so many passes counts."""
    system(items[0])  # what loads on first use is not timed
    seconds = float("inf")
    for _ in range(passes):
        start = time.process_time()
        quotes = [system(item) for item in items]
        seconds = min(seconds, time.process_time() - start)
    return Row(
        np.array([rouge(cut(quote, words), item) for quote, item in zip(quotes, items, strict=True)]),
        len(items) / max(seconds, 1e-9),
        float(np.mean([near_duplicates(quote) for quote in quotes])) * 100,
        float(np.mean([len(" ".join(quote).split()) for quote in quotes])),
    )


def interval(gains: NDArray[np.float64]) -> tuple[float, float]:
    """The 95 % interval of the mean, by 1,000 bootstrap samples."""
    chance = np.random.default_rng(0)
    means = [chance.choice(gains, len(gains)).mean() for _ in range(1000)]
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def table(rows: dict[str, Row]) -> str:
    """The rows as a Markdown table; speed in multiples of LexRank's (sumy's own, or ours), where that ran."""
    base = rows.get("sumy's LexRank") or rows.get("lex-rank")
    heads = "method|R1|R2|RLsum|R1 over LEAD [95 %]|near-duplicates|words|articles/s|× LexRank".split("|")
    out = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for name, row in rows.items():
        gains = row.rouge[:, 0] - rows["LEAD"].rouge[:, 0]
        low, high = interval(gains)
        one, two, sums = row.rouge.mean(0)
        times = f"{row.per_second / base.per_second:.1f}" if base else ""
        out.append(
            f"| {name} | {one:.2f} | {two:.2f} | {sums:.2f} | {gains.mean():+.2f} [{low:+.2f}, {high:+.2f}] "
            f"| {row.near_duplicates:.1f} % | {row.words:.0f} | {row.per_second:.0f} | {times} |"
        )
    return "\n".join(out)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="JSON lines, as above.")
    parser.add_argument("--rows", default="", help="Only these, as 600:700.")
    parser.add_argument("--sentences", type=int, default=3, help="How many sentences a summary has.")
    parser.add_argument("--words", type=int, help="A budget of words instead.")
    parser.add_argument("--methods", default=",".join(known_methods()), help="Which, by name, beside LEAD.")
    parser.add_argument("--prototype", type=Path, help="A Python file with another summarizer (see `other`).")
    parser.add_argument("--sumy", action="store_true", help="Also sumy's own LexRank, by sentences.")
    parser.add_argument("--passes", type=int, default=1, help="How often; the fastest pass counts.")
    parser.add_argument("--plot", type=Path, help="Write quality over speed to this SVG file.")
    options = parser.parse_args()
    items = [json.loads(line) for line in options.data.read_text(encoding="utf-8").splitlines()]
    first, _, last = options.rows.partition(":")
    items = items[int(first or 0) : int(last) if last else None]
    size = (options.sentences, options.words)
    systems = {"LEAD": lead(*size)}
    systems |= {name: ours(name, *size) for name in options.methods.split(",") if name}
    if options.prototype:
        systems["prototype"] = other(options.prototype, *size)
    if options.sumy:
        systems["sumy's LexRank"] = sumys(options.sentences)
    budget = f"{options.words} words" if options.words else f"{options.sentences} sentences"
    print(f"{len(items)} items of {options.data.name}, {budget}\n")
    rows = {name: run(system, items, options.words, options.passes) for name, system in systems.items()}
    print(table(rows))
    if options.plot:
        points = [(name, row.per_second, float(row.rouge[:, 0].mean())) for name, row in rows.items()]
        title = f"{len(items)} texts, {budget}: quality over speed"
        options.plot.write_text(
            plot(points, title, "texts a second of one core", "ROUGE-1 F1"), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
