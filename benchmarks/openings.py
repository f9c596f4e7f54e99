"""Does a story open with a lead that an editor lets stand there? Counts, and learns opening.py's weights.

    python benchmarks/openings.py STORIES.jsonl …            by weights learned from the other days' stories
    python benchmarks/openings.py STORIES.jsonl … --shipped  by those that are shipped
    python benchmarks/openings.py STORIES.jsonl … --write    and puts the weights of all into opening.py

STORIES has a story a line: its `title` and `day`, and `articles` with an outlet, title, text, url and date
each. openings.json has the judgements without the texts: by the hash of headline and lead "good", or what is
wrong with it as the story's first sentence: "side", "before", "opinion", "feature", "no report" (a caption, a
film's text), "vague", "other story", or "fault", where the kind was not asked for. Stories of one outlet have
one lead, and nothing to choose from: they teach nothing, and are counted by themselves.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from further import article_of, chances, learn, source_of, write
from labels import key
from learning import Numbers

from briefing.edit.summarize import opening
from briefing.edit.summarize.telling import ALONE, MANY, PLAIN
from briefing.models import Sentence

JUDGED = Path(__file__).with_suffix(".json")
NAMES = [name for name in opening.WEIGHTS if name != "bias"]
FOLDS, PENALTY = 10, 20.0


class Case(NamedTuple):
    """A story's judged leads."""

    day: str
    outlets: int
    kinds: Sequence[str]  # as each was judged
    measures: Numbers  # leads x NAMES


def cases(paths: Sequence[Path], judged: Mapping[str, str]) -> Iterator[Case]:
    """The stories of which two leads or more are judged, or the one of an only outlet."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            source = source_of(told["title"], map(article_of, told["articles"]))
            leads: dict[str, Sentence] = {}
            for one in source.leads:
                if (name := key(f"{source.title}\n{one.text}")) in judged:
                    leads.setdefault(name, one)
            outlets = len({article.outlet for article in source.articles})
            if len(leads) > 1 or (leads and outlets == 1):
                measured = opening.measures(list(leads.values()), source)
                table = np.array([[one.get(name, 0.0) for name in NAMES] for one in measured])
                yield Case(told["day"], outlets, [judged[name] for name in leads], table)


def taught(told: Sequence[Case]) -> tuple[Numbers, float]:
    """The weights and the bias that the stories of several outlets teach."""
    found = [case for case in told if case.outlets > 1]
    right = np.array([kind == "good" for case in found for kind in case.kinds], float)
    return learn(np.concatenate([case.measures for case in found]), right, PENALTY)


def crossed(found: Sequence[Case]) -> list[Numbers]:
    """How likely each lead is good, by weights learned from other days' stories."""
    days = sorted({case.day for case in found})
    fold = dict(zip(days, np.random.default_rng(0).permutation(len(days)) % FOLDS, strict=True))
    guessed: dict[int, Numbers] = {}
    for held in range(FOLDS):
        weights = taught([case for case in found if fold[case.day] != held])
        guessed |= {
            n: chances(case.measures, *weights) for n, case in enumerate(found) if fold[case.day] == held
        }
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
    parser.add_argument("--write", action="store_true", help="Put the weights into opening.py.")
    options = parser.parse_args()
    found = list(cases(options.stories, json.loads(JUDGED.read_text(encoding="utf-8"))))
    if options.shipped:
        weights = np.array([opening.WEIGHTS[name] for name in NAMES])
        guessed = [chances(case.measures, weights, opening.WEIGHTS["bias"]) for case in found]
    else:
        guessed = crossed(found)
    both = list(zip(found, guessed, strict=True))
    for name, least, several in (("several outlets", PLAIN, True), ("one outlet", ALONE, False)):
        if told := [one for one in both if (one[0].outlets > 1) == several]:
            report(name, told, least)
    if options.write:
        weights, bias = taught(found)
        write(Path(opening.__file__), {**dict(zip(NAMES, weights.tolist(), strict=True)), "bias": bias})


if __name__ == "__main__":
    main()
