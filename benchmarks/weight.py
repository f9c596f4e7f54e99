"""Does the news that weighs most come first? Counts, and learns the weights of edit/weight.py.

    python benchmarks/weight.py STORIES.jsonl …            ranks by weights that other months teach
    python benchmarks/weight.py STORIES.jsonl … --write    and puts the weights of all into edit/weights/

STORIES has a story a line: its `day`, the `points` that it has without its words' weight, and `articles` with
an outlet, title, text, url, date and, where it is not English, `lang` each. One whose `points` are null was
drawn by chance from a month; it teaches, and is not ranked. weight.json beside this file has the judgements
without the texts: by the hash of the day and all titles how much a story weighs, as the editor of one daily
briefing sees it: it must be told (3), it should be told in sentences (2), a line is enough (1), it does not
belong (0).

In English any word may count that many months have in common. Other languages have fewer judged stories, or
none: there the words count with which they say what the English ones do (carried/*.tsv: an English stem, or
a number for a word of the language's own, and its words). A language's judged stories move what these add.
Figures for docs/stories-measured.md.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from labels import codes_of, key
from learning import Numbers, folds
from stories import article

from briefing.edit import weight
from briefing.edit.rank import heft
from briefing.models import Article
from briefing.text.words import stem_of, stop_words

JUDGED = Path(__file__).with_suffix(".json")
CARRIED = Path(__file__).with_name("carried")
WEIGHTS = Path(weight.__file__).with_name("weights")
MONTHS, LEAST = 8, 15  # a word counts that stands in articles of so many months, and in so many articles
PENALTY, STEP = 20.0, 0.05  # a word that counts less than a step is left out
ENOUGH = 1_000  # stories that teach; 442 Spanish ones of two months did not, the one by the other
TOLD, SHOWN = 15, 25  # stories of a briefing in sentences, and in all
ABOUT = (
    "What a word adds to how much a story weighs, from 0 to 3 -> the stems that add so much, {how} by "
    "benchmarks/weight.py{count}; see docs/stories.md."
)
# A word behind another in lower case: with a capital there it is a name.
_WITHIN = re.compile(r"(?<=[a-z,;] )[A-Za-z][\w’'-]*")


class Judged(NamedTuple):
    """A story's articles, and how much it weighs."""

    language: str
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
                language = articles[0].language or "en"
                yield Judged(language, told["day"], told["points"], outlets, articles, int(code))


def vocabulary(told: Sequence[Judged]) -> list[str]:
    """The stems that may count: of words, not names, that many months have in common."""
    capital: Counter[str] = Counter()
    months: dict[str, set[str]] = defaultdict(set)
    count: Counter[str] = Counter()
    for story in told:
        for one in story.articles:
            for word in _WITHIN.findall(one.text):
                capital[stem_of(word, "en")] += 1 if word[0].isupper() else -1
            for stemmed in _said(one):
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
            row[[place[stemmed] for stemmed in _said(one) if stemmed in place]] += 1
        row /= len(story.articles)
    return rows


def carried(language: str, english: Mapping[str, float]) -> Mapping[str, float]:
    """The stems of a language's words for what English words say, and what these add; the mean of several."""
    adds: dict[str, list[float]] = defaultdict(list)
    for line in (CARRIED / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
        said, _, several = line.partition("\t")
        worth = float(said) if said[0] in "+-" else english.get(said, 0.0)
        for word in several.split(", ") if worth else ():
            adds[stem_of(word, language)].append(worth)
    return {name: float(np.mean(worths)) for name, worths in sorted(adds.items())}


def learn(told: Sequence[Judged], rows: Numbers, before: Numbers) -> Numbers:
    """What each stem adds, in steps, beside the number of outlets and having been drawn: ridge regression.

    It is drawn to what was known `before`.
    """
    outlets = np.log2([1 + story.outlets for story in told])
    drawn = [story.points is None for story in told]
    design = np.c_[rows, outlets, drawn, np.ones(len(told))]
    penalties = np.diag([*[PENALTY] * rows.shape[1], 0.1, 0.1, 0.0])
    wanted = np.array([story.weight for story in told]) - rows @ before
    worth = before + np.linalg.solve(design.T @ design + penalties, design.T @ wanted)[:-3]
    return np.asarray(np.where(abs(worth) < STEP, 0.0, np.round(worth / STEP) * STEP))


def teach(told: Sequence[Judged], known: Mapping[str, float] | None) -> weight.Weights:
    """What the stories, all of one language, teach: of the words that are `known`, else of any."""
    if known is None:
        known = dict.fromkeys(vocabulary(told), 0.0)
    names = list(known)
    rows = table(told, names)
    worth = learn(told, rows, np.array([*known.values()]))
    adds = {name: float(value) for name, value in zip(names, worth, strict=True) if value}
    ranked = [story.points is not None for story in told]
    return weight.Weights(float((rows @ worth)[ranked].mean()), adds)


def crossed(told: Sequence[Judged], known: Mapping[str, float] | None) -> Numbers:
    """What each story's words add to a usual one's, by weights that other months teach: news goes on for
    days."""
    more = np.zeros(len(told))
    for months in folds(_month(story) for story in told):
        held = [n for n, story in enumerate(told) if _month(story) in months]
        if held:
            learned = teach([story for story in told if _month(story) not in months], known)
            more[held] = added([told[n] for n in held], learned)
    return more


def added(told: Sequence[Judged], learned: weight.Weights) -> Numbers:
    """What each story's words add to a usual one's."""
    return table(told, list(learned.adds)) @ np.array([*learned.adds.values()]) - learned.usual


_said = cache(weight.said)  # of an article; each fold asks again


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


def put(language: str, learned: weight.Weights, count: int) -> None:
    """A language's weights, into its file."""
    steps: dict[str, set[str]] = defaultdict(set)
    for name, value in learned.adds.items():
        steps[f"{round(value / STEP) * STEP:.2f}"].add(name)
    how = "learned" if language == "en" else "carried over from English"
    of = f"{' and' if language != 'en' else ''} from {count:,} judged stories" if count else ""
    shown = {
        "about": ABOUT.format(how=how, count=of),
        "usual": round(learned.usual, 2),
        "words": {
            f"{step:.2f}": "|".join(sorted(steps[f"{step:.2f}"]))
            for step in sorted(map(float, steps))
            if step
        },
    }
    (WEIGHTS / f"{language}.json").write_text(
        json.dumps(shown, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def compare(language: str, told: Sequence[Judged], known: Mapping[str, float] | None) -> None:
    """How the language's stories are ranked by points, with words as carried over, and as other months
    teach."""
    ranked = [n for n, story in enumerate(told) if story.points is not None]
    shown = [told[n] for n in ranked]
    points = np.array([story.points for story in shown])
    days = len({story.day for story in shown})
    print(f"{language}: {len(told)} stories; {len(ranked)} of them, of {days} days, are ranked")
    report("by points", shown, points)
    if known is not None:
        report(
            "and words, as carried over", shown, points * [*map(heft, added(shown, unmoved(shown, known)))]
        )
    if len(told) >= ENOUGH:
        report("and words, as other months teach", shown, points * [*map(heft, crossed(told, known)[ranked])])


def unmoved(told: Sequence[Judged], known: Mapping[str, float]) -> weight.Weights:
    """The words that are known, adding what they did, and what those of a usual story add up to."""
    return weight.Weights(float(added(told, weight.Weights(0.0, known)).mean()), known)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="+", help="Files of stories.")
    parser.add_argument("--write", action="store_true", help="Put the weights into edit/weights/.")
    options = parser.parse_args()
    told: dict[str, list[Judged]] = defaultdict(list)
    for story in judged(options.stories):
        told[story.language].append(story)
    compare("en", told["en"], None)
    learned = {"en": teach(told["en"], None)}
    for language in sorted(weight.LANGUAGES - {"en"}, key=lambda code: (-len(told[code]), code)):
        known, own = carried(language, learned["en"].adds), told[language]
        if own:
            compare(language, own, known)
            learned[language] = teach(own, known) if len(own) >= ENOUGH else unmoved(own, known)
        else:  # as usual as in the others
            usual = [counted.usual for code, counted in learned.items() if told[code] and code != "en"]
            learned[language] = weight.Weights(float(np.mean(usual)), known)
    if options.write:
        for language, counted in learned.items():
            put(language, counted, len(told[language]))


if __name__ == "__main__":
    main()
