"""Is a sentence one outlet's alone, and does it matter? Learns the weights of summarize/only.json.

    python benchmarks/only.py STORIES.jsonl …            by weights of other months
    python benchmarks/only.py STORIES.jsonl … --write    and the weights of all into only.json

STORIES has a story a line: its `title` and `day`, and `articles` with an outlet, title, text, url and date
each. only.json has the judgements without the texts, by the hash of headline and sentence. "matters": suppose
no other outlet says so, would an editor print it below headline and summary, "surely", with "glad" readers,
perhaps ("may": a reader would not miss it), or "no"? "alone": is it in another outlet's article ("said"), in
part ("partly"), or not ("alone")? Figures for docs/summaries.md.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import NamedTuple

import numpy as np
from further import article_of, source_of
from labels import by_name, key
from learning import Numbers, biased, folds, newton

from briefing.edit.summarize import only, summarize
from briefing.edit.summarize.fit import Fit
from briefing.edit.summarize.source import Source, quoted
from briefing.models import Sentence

JUDGED = Path(__file__).with_suffix(".json")
WEIGHTS = Path(only.__file__).with_suffix(".json")
SENTENCES = 3  # of the summary below which it was judged
LEAST = 25  # sentences with a word, at least
PENALTY, PENALTY_WORDS, PENALTY_ALONE = 10.0, 20.0, 0.003
NAMES = 0.5  # what has a capital so often is a name
SMALL = 0.05  # a word that counts less is left out
ABOUT = (
    "Log odds that one outlet alone has a sentence, and that a reader is glad of it: measures, and stems "
    "that count so much, learned by benchmarks/only.py from {alone:,} and {matters:,} judged sentences."
)


class Case(NamedTuple):
    """A judged sentence."""

    story: str
    month: str
    code: str
    measures: Mapping[str, float]
    stems: Set[str] = frozenset()
    names: Set[str] = frozenset()  # those of them that have a capital inside the sentence


def cases(paths: Sequence[Path]) -> tuple[list[Case], list[Case]]:
    """The sentences whose worth was judged, and those of which it was asked whether they are alone."""
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    worth, lone = by_name(judged["matters"]), by_name(judged["alone"])
    mattering: list[Case] = []
    alone: list[Case] = []
    for path in paths:
        for told in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            source = source_of(told["title"], map(article_of, told["articles"]))
            names = [key(f"{told['title']}\n{' '.join(one.text.split())}")[:10] for one in source.sentences]
            story, month = f"{told['id']} {told['day']}", told["day"][:7]
            if not lone.keys().isdisjoint(names):
                others = only.Others(source)
                alone += [
                    Case(story, month, lone[name], others.measures(n))
                    for n, name in enumerate(names)
                    if name in lone
                ]
            if not worth.keys().isdisjoint(names):
                mattering += _mattering(story, month, source, names, worth)
    return mattering, alone


def _mattering(
    story: str, month: str, source: Source, names: Sequence[str], worth: Mapping[str, str]
) -> Iterator[Case]:
    chosen = _chosen(source)
    if not chosen:
        return
    fit = Fit(source.sentences, source.rows(chosen[:1])[0], source)
    read = only.read_of(fit, chosen)
    for name, one in zip(names, source.sentences, strict=True):
        if name in worth:
            inside = " ".join(word for word in one.text.split()[1:] if word[:1].isupper())
            told = only.stems(one.text), only.stems(inside)
            yield Case(story, month, worth[name], only.measures(fit, one, read), *told)


def _chosen(source: Source) -> Sequence[Sentence]:
    return quoted(summarize(source.articles, title=source.title, sentences=SENTENCES).quotes, source)


def table(told: Sequence[Case], names: Sequence[str], words: Sequence[str]) -> Numbers:
    """A row a sentence: its measures, its words, and 1."""
    place = {word: n for n, word in enumerate(words, len(names))}
    rows = np.zeros((len(told), len(names) + len(words) + 1))
    rows[:, -1] = 1
    for row, one in zip(rows, told, strict=True):
        row[: len(names)] = [one.measures[name] for name in names]
        row[[place[word] for word in one.stems & place.keys()]] = 1
    return rows


def learn(rows: Numbers, wanted: Numbers, count: int) -> Numbers:
    """The weights of a logistic regression with a ridge, the first `count` columns at deviation 1; the last
    one is the bias.
    """
    scale = np.ones(rows.shape[1])
    scale[:count] = np.maximum(rows[:, :count].std(0), 1e-6)
    penalties = np.full(rows.shape[1], PENALTY_WORDS)
    penalties[:count], penalties[-1] = PENALTY, 1e-6
    return newton(rows / scale, wanted, np.ones(len(rows)), penalties) / scale


def learn_alone(rows: Numbers, wanted: Numbers) -> Numbers:
    return biased(rows, wanted, np.full(len(rows), 1 / len(rows)), PENALTY_ALONE)


def report_alone(told: Sequence[Case], rows: Numbers, wanted: Numbers) -> None:
    guessed = np.zeros(len(told))
    for months in folds(one.month for one in told):
        held = np.array([one.month in months for one in told])
        guessed[held] = 1 / (1 + np.exp(-rows[held] @ learn_alone(rows[~held], wanted[~held])))
    print(f"{len(told)} sentences, {wanted.mean():.0%} of them one outlet's alone; by how likely they are:")
    for bar in (0.7, 0.8, 0.9, only.ALONE):
        sure = guessed >= bar
        print(f"  {bar:.2f}: {sure.sum():4}, {wanted[sure].mean():.0%} right")


def report(told: Sequence[Case], guessed: Numbers) -> None:
    """How good the likeliest sentence of each story is, by weights of other months."""
    best: dict[str, int] = {}
    for n in np.argsort(-guessed):
        best.setdefault(told[n].story, int(n))
    print(f"{len(told)} sentences of {len(best)} stories; the likeliest of each:")
    for bar in (only.MATTERS, 0.5, 0.6, 0.7):
        shown = [told[n].code for n in best.values() if guessed[n] >= bar]
        glad = sum(code in ("glad", "surely") for code in shown)
        may = glad + shown.count("may")
        print(f"  {bar:.2f}: {len(shown):4} stories; a reader is glad of {glad}, {may} can stand there")


def unseen(told: Sequence[Case], rows: Numbers, wanted: Numbers, count: int) -> Numbers:
    """How likely each is to matter, by weights of other months."""
    guessed = np.zeros(len(told))
    for months in folds(one.month for one in told):
        held = np.array([one.month in months for one in told])
        guessed[held] = 1 / (1 + np.exp(-rows[held] @ learn(rows[~held], wanted[~held], count)))
    return guessed


def words_of(told: Sequence[Case]) -> list[str]:
    """The stems of `LEAST` sentences or more; no numbers, and no names, which are those of a time."""
    counts, named = Counter[str](), Counter[str]()
    for one in told:
        counts.update(one.stems)
        named.update(one.names)
    return sorted(
        stem for stem, n in counts.items() if n >= LEAST and stem.isalpha() and named[stem] < NAMES * n
    )


def write(
    names: Sequence[str], words: Sequence[str], learned: Numbers, alone: Mapping[str, float], about: str
) -> None:
    by_weight: dict[float, list[str]] = defaultdict(list)
    for word, weight in zip(words, learned[len(names) : -1], strict=True):
        if abs(rounded := round(round(weight / SMALL) * SMALL, 2)) >= SMALL:
            by_weight[rounded].append(word)
    told = {
        "about": about,
        "alone": {name: float(f"{worth:.3g}") for name, worth in alone.items()},
        "matters": {
            **{name: float(f"{worth:.3g}") for name, worth in zip(names, learned, strict=False)},
            "bias": float(f"{learned[-1]:.3g}"),
        },
        "words": {str(weight): "|".join(several) for weight, several in sorted(by_weight.items())},
    }
    WEIGHTS.write_text(f"{json.dumps(told, ensure_ascii=False, indent=1)}\n", encoding="utf-8")


def main() -> None:
    """Judge, and write where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="Write the weights.")
    asked = parser.parse_args()
    told, lone = cases(asked.files)
    aspects = list(lone[0].measures)
    is_alone = np.array([float(one.code == "alone") for one in lone])
    lone_rows = table(lone, aspects, [])
    report_alone(lone, lone_rows, is_alone)
    names, words = list(told[0].measures), words_of(told)
    rows = table(told, names, words)
    wanted = np.array([float(one.code in ("glad", "surely")) for one in told])
    report(told, unseen(told, rows, wanted, len(names)))
    if asked.write:
        alone = dict(zip((*aspects, "bias"), learn_alone(lone_rows, is_alone).tolist(), strict=True))
        about = ABOUT.format(alone=len(lone), matters=len(told))
        write(names, words, learn(rows, wanted, len(names)), alone, about)


if __name__ == "__main__":
    main()
