"""Does a story open with a lead that an editor lets stand there? Counts, and learns what each measure counts.

    python benchmarks/openings.py STORIES.jsonl …            by weights learned from the other days' stories
    python benchmarks/openings.py STORIES.jsonl … --shipped  by those that are shipped
    python benchmarks/openings.py STORIES.jsonl … --write    and puts the weights of all where they belong

STORIES has a story a line: its `title` and `day`, and `articles` with an outlet, title, text, url and date
each. openings.json has the judgements without the texts: by the hash of headline and lead "good", or what is
wrong with it as the story's first sentence: "side", "before", "opinion", "feature", "no report" (a caption, a
film's text), "vague", "other story", or "fault", where the kind was not asked for. openings_whole.json has
those of stories told in full articles, of their leads and the two sentences behind each. Abstracts of one
outlet have one lead, and nothing to choose from: they teach nothing, and are counted by themselves.

Of stories that go on, a line has as well the `heads` of earlier briefings, the sentences that these `told`,
and which articles were `shown`; their judgements are by the hash of "again", heads and lead; one more kind is
"told". They teach telling.py how likely a lead is good there, by what it is worth on a first day.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from further import article_of, chances, learn, source_of, write
from labels import codes_of, key
from learning import Numbers, folds
from stories import article

from briefing.edit.headlines.among import Past
from briefing.edit.headlines.headline import headline
from briefing.edit.summarize import opening, telling
from briefing.edit.summarize.leaning import leans
from briefing.edit.summarize.telling import ENOUGH, ENOUGH_WHOLE, MANY, PLAIN
from briefing.models import Sentence

JUDGED = Path(__file__).with_suffix(".json")
JUDGED_WHOLE = JUDGED.with_stem("openings_whole")
NAMES = [name for name in opening.WEIGHTS if name != "bias"]
NAMES_WHOLE = [name for name in opening.WHOLE if name != "bias"]
AGAIN = [name for name in telling.WEIGHTS if name != "bias"]
PENALTY, PENALTY_AGAIN = 20.0, 5.0


class Again(NamedTuple):
    """A judged lead of a story that goes on."""

    day: str
    kind: str
    measures: Numbers  # AGAIN


class Case(NamedTuple):
    """A story's judged leads."""

    day: str
    outlets: int
    kinds: Sequence[str]  # as each was judged
    measures: Numbers  # what may open x NAMES, of full articles NAMES_WHOLE


def cases(paths: Sequence[Path], judged: Mapping[str, str], *, whole: bool = False) -> Iterator[Case]:
    """The stories, told in abstracts or in `whole` articles, of which two sentences that may open or more are
    judged, or the one of an only outlet."""
    names = NAMES_WHOLE if whole else NAMES
    for line in chain.from_iterable(path.read_text(encoding="utf-8").splitlines() for path in paths):
        told = json.loads(line)
        source = source_of(told["title"], map(article_of, told["articles"]))
        if "heads" in told or source.is_brief is whole:
            continue
        starts: dict[str, Sentence] = {}
        for one in source.fronts:
            name, barred = key(f"{source.title}\n{one.text}"), whole and leans(one.text, "en")
            if name in judged and not barred:
                starts.setdefault(name, one)
        outlets = len({article.outlet for article in source.articles})
        if len(starts) > 1 or (starts and outlets == 1):
            measured = opening.measures(list(starts.values()), source)
            table = np.array([[one.get(name, 0.0) for name in names] for one in measured])
            yield Case(told["day"], outlets, [judged[name] for name in starts], table)


def cases_again(paths: Sequence[Path], judged: Mapping[str, str]) -> Iterator[Again]:
    """The judged leads of stories that go on, each once, below the headline that such a story has."""
    for path in paths:
        for told in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            if "heads" not in told:
                continue
            articles = [article(n, item) for n, item in enumerate(told["articles"])]
            shown = {one.id for one, item in zip(articles, told["articles"], strict=True) if item["shown"]}
            first = headline(articles, past=Past(told["heads"], shown))
            source = source_of(articles[first].title, articles)
            for text, one in {one.text: one for one in source.leads}.items():
                if kind := judged.get(key("\n".join(("again", *told["heads"], " ".join(text.split()))))):
                    chance = opening.worth([one], source)[0]
                    found = telling.measures(one, chance, source, told["told"])
                    yield Again(told["day"], kind, np.array([found[name] for name in AGAIN]))


def taught_again(told: Sequence[Again]) -> tuple[Numbers, float]:
    right = np.array([one.kind == "good" for one in told], float)
    return learn(np.array([one.measures for one in told]), right, PENALTY_AGAIN)


def report_again(told: Sequence[Again]) -> None:
    """How many of the leads are good where they are likely to be, by weights of the other days."""
    guessed: list[tuple[float, str]] = []
    for days in folds(one.day for one in told):
        weights = taught_again([one for one in told if one.day not in days])
        held = [one for one in told if one.day in days]
        found = chances(np.array([one.measures for one in held]), *weights)
        guessed += zip(found.tolist(), (one.kind for one in held), strict=True)
    print(f"stories that go on: {len(told)} leads, {sum(one.kind == 'good' for one in told)} of them good")
    for low, high in ((0.0, 0.3), (0.3, PLAIN), (PLAIN, 0.7), (0.7, 1.1)):
        kinds = Counter(kind for chance, kind in guessed if low <= chance < high)
        print(f"  {low} to {min(1, high)}: {kinds.total()} leads, {kinds['good']} good; {dict(kinds)}")


def taught(told: Sequence[Case]) -> tuple[Numbers, float]:
    """The weights and the bias that the stories of several outlets teach."""
    found = [case for case in told if case.outlets > 1]
    right = np.array([kind == "good" for case in found for kind in case.kinds], float)
    return learn(np.concatenate([case.measures for case in found]), right, PENALTY)


def crossed(found: Sequence[Case]) -> list[Numbers]:
    """How likely each lead is good, by weights learned from other days' stories."""
    guessed: dict[int, Numbers] = {}
    for days in folds(case.day for case in found):
        weights = taught([case for case in found if case.day not in days])
        guessed |= {n: chances(case.measures, *weights) for n, case in enumerate(found) if case.day in days}
    return [guessed[n] for n in range(len(found))]


def report(name: str, told: Sequence[tuple[Case, Numbers]], least: float) -> None:
    """How many stories open well, and how many of those that are told in sentences do not."""
    found, guessed = zip(*told, strict=True)
    able = sum("good" in case.kinds for case in found)
    opened = [case.kinds[int(np.argmax(chance))] for case, chance in zip(found, guessed, strict=True)]
    kinds = Counter(opened)
    print(
        f"{name}: {len(found)} stories, {able} with a good lead, {kinds['good']} open with one; {dict(kinds)}"
    )
    silent = [
        case.outlets < MANY and chance.max() < least for case, chance in zip(found, guessed, strict=True)
    ]
    left = Counter(kind for kind, is_silent in zip(opened, silent, strict=True) if not is_silent)
    faults, gone = left.total() - left["good"], kinds["good"] - left["good"]
    print(
        f"  of {sum(silent)} whose chance is less than {least} {gone} open well;"
        f" of {left.total()} others {faults} do not, {25 * faults / left.total():.1f} in 25"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="+", help="Files of stories.")
    parser.add_argument("--shipped", action="store_true", help="Count with the weights of opening.py.")
    parser.add_argument(
        "--write", action="store_true", help="Put the weights into opening.py, and telling.py."
    )
    options = parser.parse_args()
    judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    found = list(cases(options.stories, judged))
    full = list(cases(options.stories, codes_of(JUDGED_WHOLE), whole=True))
    again = list(cases_again(options.stories, judged))
    for name, told, known in (("abstracts", found, opening.WEIGHTS), ("full articles", full, opening.WHOLE)):
        if told:
            count(name, told, known, shipped=options.shipped)
    if again:
        report_again(again)
    for module, table, names, told, teach in (
        (opening, "WEIGHTS", NAMES, found, taught),
        (opening, "WHOLE", NAMES_WHOLE, full, taught),
        (telling, "WEIGHTS", AGAIN, again, taught_again),
    ):
        if options.write and told:
            weights, bias = teach(told)
            learned = {**dict(zip(names, weights.tolist(), strict=True)), "bias": bias}
            write(Path(module.__file__), learned, table)


def count(name: str, told: Sequence[Case], table: Mapping[str, float], *, shipped: bool) -> None:
    """Reports the stories, by the shipped weights of the table or by what other days teach."""
    if not shipped and any(case.outlets > 1 for case in told):
        guessed = crossed(told)
    else:
        weights = np.array([worth for one, worth in table.items() if one != "bias"])
        guessed = [chances(case.measures, weights, table["bias"]) for case in told]
    both = list(zip(told, guessed, strict=True))
    least = ENOUGH if table is opening.WEIGHTS else ENOUGH_WHOLE
    for outlets, several in (("several outlets", True), ("one outlet", False)):
        if some := [one for one in both if (one[0].outlets > 1) == several]:
            report(f"{name}, {outlets}", some, least)


if __name__ == "__main__":
    main()
