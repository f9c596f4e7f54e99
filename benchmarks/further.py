"""Is a further sentence right behind the one that opens? Counts, and learns the weights of further.py.

    python benchmarks/further.py DAY …           how often it is, day by day with the others' weights
    python benchmarks/further.py DAY … --write   and puts the weights of all into further.py
    python benchmarks/further.py --whole STORIES.jsonl  the same of full articles, story by story; onward.py

A DAY is a folder of feeds, whose articles are grouped into stories. STORIES has a story a line: its `title`,
and `articles` with an outlet, title, text, url and date each, the headline's first. further.json and
further_whole.json have the judgements without the texts: by the hash of headline, opening and sentence, what
it is there. "right": a reader wants it; else the fault: "told" again, of another story or "side", of
"before" or "background", "dangling", "no report", "opinion".
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import numpy as np
from labels import articles, key
from learning import Numbers, logistic

from briefing.edit.articles.read import sentences
from briefing.edit.stories.group import group
from briefing.edit.summarize import further as shipped
from briefing.edit.summarize import onward, whole
from briefing.edit.summarize.fit import RIGHT, Fit
from briefing.edit.summarize.leaning import leans
from briefing.edit.summarize.plain import is_report
from briefing.edit.summarize.source import Source
from briefing.models import Article, Sentence, Story

JUDGED = Path(__file__).with_suffix(".json")
JUDGED_WHOLE = JUDGED.with_stem("further_whole")
PENALTY, PENALTY_WHOLE = 5.0, 30.0
# In an article told in full the lead, which may open, is among the first sentences: captions come before it.
EARLY = 8


class Case(NamedTuple):
    """A sentence behind an opening, and its measures."""

    key: str
    day: str  # or the story, of full articles
    headline: str
    opening: Sentence
    sentence: Sentence
    measures: Sequence[float]


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
    source = source_of(story.title, story.articles)
    abstracts = source.several and source.is_brief
    for opener, opening in enumerate(source.sentences if abstracts else ()):
        keys = [key(f"{story.title}\n{opening.text}\n{one.text}") for one in source.sentences]
        if opening.position or judged.keys().isdisjoint(keys):
            continue
        fit = Fit(source.sentences, opener, source)
        for n, one in enumerate(source.sentences):
            if keys[n] in judged and _may_stand(fit, n):
                yield Case(keys[n], day, story.title, opening, one, _measured(fit, one, shipped.WEIGHTS))


def whole_cases(path: Path, judged: Mapping[str, str]) -> Iterator[Case]:
    """The judged sentences of the stories that are told in full."""
    seen: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        source = source_of(told["title"], map(article_of, told["articles"]))
        for opener, opening in enumerate(source.sentences):
            if opening.position > EARLY:
                continue
            keys = [key(f"{source.title}\n{opening.text}\n{one.text}") for one in source.sentences]
            fit = Fit(source.sentences, opener, source)
            for name, one in zip(keys, source.sentences, strict=True):
                if name in judged and name not in seen:
                    seen.add(name)
                    yield Case(
                        name, told["id"], source.title, opening, one, _measured(fit, one, onward.WEIGHTS)
                    )


def article_of(told: Mapping[str, str]) -> Article:
    """The article of a story in a file of stories."""
    when = datetime.fromisoformat(told["date"]) if told["date"] else None
    return Article(
        id=told["id"],
        outlet=told["outlet"],
        title=told["title"],
        text=told["text"],
        url=told["url"],
        published=when,
        language="en",
    )


def source_of(title: str, told: Iterable[Article]) -> Source:
    """What may be quoted of the articles, under a headline."""
    articles = tuple(told)
    return Source(articles, tuple(one for article in articles for one in sentences(article)), title=title)


def _measured(fit: Fit, one: Sentence, weights: Mapping[str, float]) -> Sequence[float]:
    measures = fit.behind.measures(one)
    return [measures[name] for name in weights if name != "bias"]


def _may_stand(fit: Fit, n: int) -> bool:
    """Whether no rule bars the sentence, and it leans on nothing that no summary would have."""
    one, language = fit.found[n], fit.source.language
    leans_on_none = one.position == 0 and leans(one.text, language)
    return is_report(one, language) and not fit.bars(n) and fit.introduced_by(n) != -2 and not leans_on_none


def learn(raw: Numbers, right: Numbers, penalty: float = PENALTY) -> tuple[Numbers, float]:
    """The weights, and the bias with which as many are expected to be right as are."""
    weights = logistic(raw, right, np.ones(len(raw)), penalty)
    low, high = -20.0, 20.0
    for _ in range(60):
        bias = (low + high) / 2
        low, high = (low, bias) if chances(raw, weights, bias).mean() > right.mean() else (bias, high)
    return weights, bias


def chances(raw: Numbers, weights: Numbers, bias: float) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-(raw @ weights + bias))))


def report(found: Sequence[Case], judged: Mapping[str, str], guessed: Numbers, least: float) -> None:
    """How many pass at each bar, `least` among them, how often they are right, and what the rest is."""
    for bar in sorted({0.0, 0.5, 0.6, 0.7, 0.75, 0.8, least}):
        kinds = Counter(
            judged[case.key] for case, chance in zip(found, guessed, strict=True) if chance >= bar
        )
        share = kinds["right"] / max(1, kinds.total())
        print(f"  {bar:.2f}: {kinds.total():4} sentences, {share:.0%} right  {dict(kinds)}")


def write(path: Path, weights: Mapping[str, float], table: str = "WEIGHTS") -> None:
    """Puts the weights into a module's table."""
    start = f"{table}: Mapping[str, float] = {{\n"
    before, rest = path.read_text(encoding="utf-8").split(start)
    _, after = rest.split("}\n", 1)
    lines = (f'    "{name}": {worth:.3g},\n' for name, worth in weights.items())
    path.write_text(f"{before}{start}{''.join(lines)}}}\n{after}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("days", type=Path, nargs="+", help="Folders of feeds, or a file of stories.")
    parser.add_argument("--whole", action="store_true", help="The stories are told in full articles.")
    parser.add_argument("--write", action="store_true", help="Put the weights into the module.")
    options = parser.parse_args()
    module, penalty, file = (
        (onward, PENALTY_WHOLE, JUDGED_WHOLE) if options.whole else (shipped, PENALTY, JUDGED)
    )
    names = [name for name in module.WEIGHTS if name != "bias"]
    judged: Mapping[str, str] = json.loads(file.read_text(encoding="utf-8"))
    all_cases = whole_cases(options.days[0], judged) if options.whole else cases(options.days, judged)
    found = list(all_cases)
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
        guessed[places] = chances(raw[places], *learn(raw[rest], right[rest], penalty))
    report(found, judged, guessed, whole.RIGHT if options.whole else RIGHT)
    weights, bias = learn(raw, right, penalty)
    learned = {**dict(zip(names, weights.tolist(), strict=True)), "bias": bias}
    print({name: round(worth, 2) for name, worth in learned.items()})
    if options.write:
        write(Path(module.__file__), learned)


if __name__ == "__main__":
    main()
