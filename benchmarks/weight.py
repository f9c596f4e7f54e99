"""Does the news that weighs most come first? Counts, and learns the weights of edit/weight.py.

    python benchmarks/weight.py STORIES.jsonl …            ranks by weights that other months teach
    python benchmarks/weight.py STORIES.jsonl … --write    and puts the weights of all into weight.json

STORIES has a story a line: its `day`, the `points` that it has without its words' weight, and `articles` with
an outlet, title, text, url and date each. One whose `points` are null was drawn by chance from a month; it
teaches, and is not ranked. weight.json beside this file has the judgements without the texts: by the hash of
the day and all titles how much a story weighs, as the editor of one daily briefing sees it: it must be told
(3), it should be told in sentences (2), a line is enough (1), it does not belong (0). Figures for
docs/stories.md.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import NamedTuple

import numpy as np
from labels import codes_of, key
from learning import Numbers, folds
from stories import article

from briefing.edit import weight
from briefing.edit.rank import HEAVY
from briefing.models import Article
from briefing.text.words import stem, stop_words

JUDGED = Path(__file__).with_suffix(".json")
WEIGHTS = Path(weight.__file__).with_suffix(".json")
MONTHS, LEAST = 8, 15  # a word counts that stands in articles of so many months, and in so many articles
PENALTY, STEP = 20.0, 0.05  # a word that counts less than a step is left out
TOLD, SHOWN = 15, 25  # stories of a briefing in sentences, and in all
ABOUT = (
    "What a word adds to how much a story weighs, from 0 to 3 -> the stems that add so much, learned by "
    "benchmarks/weight.py from {count:,} judged stories; see docs/stories.md."
)
# A word behind another in lower case: with a capital there it is a name.
_WITHIN = re.compile(r"(?<=[a-z,;] )[A-Za-z][\w’'-]*")


class Judged(NamedTuple):
    """A story's articles, and how much it weighs."""

    day: str  # or the month
    points: float | None  # none: it was drawn by chance
    outlets: int
    articles: Sequence[Article]
    weight: int


def judged(paths: Sequence[Path]) -> Iterator[Judged]:
    """The judged stories of the files."""
    codes = codes_of(JUDGED)
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            articles = [article(n, item) for n, item in enumerate(told["articles"])]
            name = key("\n".join((told["day"], *sorted({one.title for one in articles}))))[:10]
            if code := codes.get(name):
                outlets = len({one.outlet for one in articles})
                yield Judged(told["day"], told["points"], outlets, articles, int(code))


def vocabulary(told: Sequence[Judged]) -> list[str]:
    """The stems that may count: of words, not names, that many months have in common."""
    capital: Counter[str] = Counter()
    months: dict[str, set[str]] = defaultdict(set)
    count: Counter[str] = Counter()
    for story in told:
        for one in story.articles:
            for word in _WITHIN.findall(one.text):
                capital[stem(word.lower(), "en")] += 1 if word[0].isupper() else -1
            for stemmed in weight.said(one):
                months[stemmed].add(_month(story))
                count[stemmed] += 1
    return sorted(
        stemmed
        for stemmed, found in months.items()
        if len(found) >= MONTHS and count[stemmed] >= LEAST and capital[stemmed] <= 0
        if stemmed.isalpha() and len(stemmed) > 1 and stemmed not in stop_words("en")
    )


def table(told: Sequence[Judged], names: Sequence[str]) -> Numbers:
    """Stories x stems: which share of a story's articles has each."""
    place = {name: n for n, name in enumerate(names)}
    rows = np.zeros((len(told), len(names)))
    for row, story in zip(rows, told, strict=True):
        for one in story.articles:
            row[[place[stemmed] for stemmed in weight.said(one) if stemmed in place]] += 1
        row /= len(story.articles)
    return rows


def learn(told: Sequence[Judged], rows: Numbers) -> Numbers:
    """What each stem adds, in steps, beside the number of outlets and having been drawn: ridge regression."""
    outlets = np.log2([1 + story.outlets for story in told])
    drawn = [story.points is None for story in told]
    design = np.c_[rows, outlets, drawn, np.ones(len(told))]
    penalties = np.diag([*[PENALTY] * rows.shape[1], 0.1, 0.1, 0.0])
    wanted = np.array([story.weight for story in told], float)
    worth = np.linalg.solve(design.T @ design + penalties, design.T @ wanted)[:-3]
    return np.asarray(np.where(abs(worth) < STEP, 0.0, np.round(worth / STEP) * STEP))


def crossed(told: Sequence[Judged]) -> Numbers:
    """What each story's words add, by weights that other months teach: news goes on for days."""
    guessed = np.zeros(len(told))
    for months in folds(_month(story) for story in told):
        teach = [story for story in told if _month(story) not in months]
        held = [n for n, story in enumerate(told) if _month(story) in months]
        names = vocabulary(teach)
        worth = learn(teach, table(teach, names))
        guessed[held] = table([told[n] for n in held], names) @ worth
    return guessed


def _month(story: Judged) -> str:
    return story.day[: len("2020-05")]


def report(name: str, told: Sequence[Judged], scores: Numbers) -> None:
    """nDCG (Järvelin & Kekäläinen 2002) of a day's first stories, their weight, and what must be told and is
    not among them; the mean of the days."""
    gained, weights, late, missed = [], [], [], []
    for day in sorted({story.day for story in told}):
        own = [n for n, story in enumerate(told) if story.day == day]
        order = [told[n].weight for n in sorted(own, key=lambda n: -scores[n])]
        share = 1 / np.log2(np.arange(2, TOLD + 2))
        best = sorted(order, reverse=True)[:TOLD]
        gained.append((2.0 ** np.array(order[:TOLD]) - 1) @ share / ((2.0 ** np.array(best) - 1) @ share))
        weights.append(np.mean(order[:TOLD]))
        late.append(order[TOLD:].count(3))
        missed.append(order[SHOWN:].count(3))
    means = (float(np.mean(column)) for column in (gained, weights, late, missed))
    print(
        "{}: nDCG@{} {:.3f}, weight of these {:.2f}; of what must be told {:.2f} are not among these,"
        " {:.2f} not among {}".format(name, TOLD, *means, SHOWN)
    )


def put(told: Sequence[Judged]) -> None:
    """The weights that all stories teach, into weight.json."""
    names = vocabulary(told)
    rows = table(told, names)
    worth = learn(told, rows)
    same: Mapping[float, Set[str]] = {
        float(value): {name for name, own in zip(names, worth, strict=True) if own == value}
        for value in sorted(set(worth.tolist()))
        if value
    }
    shown = {
        "about": ABOUT.format(count=len(told)),
        "usual": round(float((rows @ worth)[[story.points is not None for story in told]].mean()), 2),
        "words": {f"{value:.2f}": "|".join(sorted(some)) for value, some in same.items()},
    }
    WEIGHTS.write_text(json.dumps(shown, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="+", help="Files of stories.")
    parser.add_argument("--write", action="store_true", help="Put the weights into weight.json.")
    options = parser.parse_args()
    told = list(judged(options.stories))
    adds = crossed(told)
    ranked = [n for n, story in enumerate(told) if story.points is not None]
    shown = [told[n] for n in ranked]
    points = np.array([story.points for story in shown])
    print(
        f"{len(told)} stories; {len(ranked)} of them, of {len({one.day for one in shown})} days, are ranked"
    )
    report("by points", shown, points)
    report("by points and words", shown, points * np.exp(HEAVY * adds[ranked]))
    if options.write:
        put(told)


if __name__ == "__main__":
    main()
