"""Is a further sentence right behind the one that opens? Counts, and learns the weights of further.py.

    python benchmarks/further.py DAY …           how often it is, day by day with the others' weights
    python benchmarks/further.py DAY … --write   and puts the weights of all into further.py

A DAY is a folder of feeds, whose articles are grouped into stories. further.json has the judgements without
the texts: by the hash of headline, opening and sentence, what it is there. "right": a reader wants it; else
the fault: "told" before, of another story or "side", "dangling", "no report", "opinion".
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np
from labels import articles
from learning import Numbers, logistic

from briefing.edit.articles.read import sentences
from briefing.edit.stories.group import group
from briefing.edit.summarize import further as shipped
from briefing.edit.summarize.fit import RIGHT, Fit
from briefing.edit.summarize.leaning import leans
from briefing.edit.summarize.plain import is_report
from briefing.edit.summarize.source import Source
from briefing.models import Sentence, Story

JUDGED = Path(__file__).with_suffix(".json")
NAMES = tuple(name for name in shipped.WEIGHTS if name != "bias")
PENALTY = 5.0


class Case(NamedTuple):
    """A sentence behind an opening, and its measures."""

    key: str
    day: str
    headline: str
    opening: Sentence
    sentence: Sentence
    measures: Sequence[float]


def key(headline: str, opening: str, sentence: str) -> str:
    """The hash by which the sentence is judged."""
    return blake2b(f"{headline}\n{opening}\n{sentence}".encode(), digest_size=8).hexdigest()


def cases(days: Sequence[Path], judged: Mapping[str, str]) -> Iterator[Case]:
    """The judged sentences of the days that no rule bars, each once."""
    seen: set[str] = set()
    for day in days:
        told = [one for path in sorted(day.glob("*.xml")) for one in articles(path)]
        for story in group(told):
            for case in _of(story, day.name, judged):
                if case.key not in seen:
                    seen.add(case.key)
                    yield case


def _of(story: Story, day: str, judged: Mapping[str, str]) -> Iterator[Case]:
    said = tuple(one for article in story.articles for one in sentences(article))
    source = Source(story.articles, said, title=story.title)
    for opener, opening in enumerate(source.sentences if source.several else ()):
        keys = [key(story.title, opening.text, one.text) for one in source.sentences]
        if opening.position or judged.keys().isdisjoint(keys):
            continue
        fit = Fit(source.sentences, opener, source)
        for n, one in enumerate(source.sentences):
            if keys[n] in judged and _may_stand(fit, n):
                measures = fit.behind.measures(one)
                yield Case(keys[n], day, story.title, opening, one, [measures[name] for name in NAMES])


def _may_stand(fit: Fit, n: int) -> bool:
    """Whether no rule bars the sentence, and it leans on nothing that no summary would have."""
    one, language = fit.found[n], fit.source.language
    leans_on_none = one.position == 0 and leans(one.text, language)
    return is_report(one, language) and not fit.bars(n) and fit.introduced_by(n) != -2 and not leans_on_none


def learn(found: Sequence[Case], right: Numbers) -> tuple[Numbers, float]:
    """The weights, and the bias with which as many are expected to be right as are."""
    raw = np.array([case.measures for case in found])
    weights = logistic(raw, right, np.ones(len(raw)), PENALTY)
    low, high = -20.0, 20.0
    for _ in range(60):
        bias = (low + high) / 2
        low, high = (low, bias) if chances(raw, weights, bias).mean() > right.mean() else (bias, high)
    return weights, bias


def chances(raw: Numbers, weights: Numbers, bias: float) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-(raw @ weights + bias))))


def report(found: Sequence[Case], judged: Mapping[str, str], guessed: Numbers) -> None:
    """How many pass at each bar, how often they are right, and what the rest is."""
    for bar in sorted({0.0, 0.5, 0.6, 0.7, 0.75, 0.8, RIGHT}):
        kinds = Counter(
            judged[case.key] for case, chance in zip(found, guessed, strict=True) if chance >= bar
        )
        share = kinds["right"] / max(1, kinds.total())
        print(f"  {bar:.2f}: {kinds.total():4} sentences, {share:.0%} right  {dict(kinds)}")


def write(weights: Numbers, bias: float) -> None:
    """Puts the weights into further.py."""
    path = Path(shipped.__file__)
    text = path.read_text(encoding="utf-8")
    for name, worth in (*zip(NAMES, weights, strict=True), ("bias", bias)):
        text = re.sub(rf'^(    "{name}": )[-\d.]+,', rf"\g<1>{worth:.3g},", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("days", type=Path, nargs="+", help="Folders of feeds.")
    parser.add_argument("--write", action="store_true", help="Put the weights into further.py.")
    options = parser.parse_args()
    judged: Mapping[str, str] = json.loads(JUDGED.read_text(encoding="utf-8"))
    found = list(cases(options.days, judged))
    right = np.array([judged[case.key] == "right" for case in found], float)
    raw = np.array([case.measures for case in found])
    by_day: dict[str, list[int]] = defaultdict(list)
    for n, case in enumerate(found):
        by_day[case.day].append(n)
    print(
        f"{len(found)} sentences that no rule bars, of {len(judged)} judged; by chance that they are right:"
    )
    guessed = np.zeros(len(found))
    for places in by_day.values():
        rest = [n for n in range(len(found)) if n not in places]
        guessed[places] = chances(raw[places], *learn([found[n] for n in rest], right[rest]))
    report(found, judged, guessed)
    weights, bias = learn(found, right)
    print({name: round(float(worth), 2) for name, worth in zip(NAMES, weights, strict=True)}, round(bias, 2))
    if options.write:
        write(weights, bias)


if __name__ == "__main__":
    main()
