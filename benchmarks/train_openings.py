"""Learns which outlet's first sentence opens a story, from stories with a written round-up each.

    python benchmarks/train_openings.py roundups.jsonl --write
    python benchmarks/train_openings.py others.jsonl --try

Each line of the data is an object with `docs` (a list of {title, text}, an outlet each) and `reference`. A
ridge regression tells what measures of a first sentence say of its ROUGE against the round-up, within a
story, beside its length and what the rules of opening.py make of it. ROUGE does not see how a sentence reads:
so what was learned weighs less than it asks for, and decides only where the rules allow it.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import learning
import numpy as np
from told import Item
from train_summaries import OUT, short

from briefing import Article
from briefing.edit.articles.read import sentences
from briefing.edit.headlines.headline import headline
from briefing.edit.summarize import news
from briefing.edit.summarize.bags import Numbers, bags
from briefing.edit.summarize.pool import Reading
from briefing.edit.summarize.source import Budget, Source

MEASURES = ("backing", "worth", "title")
# By ROUGE alone the measures would count some twenty times what the rules do. Five times have two thirds of
# what ten times gain.
SHARE, PENALTY = 5, 0.1
FOLDS = 5


@dataclass(frozen=True)
class Story:
    """The first sentences of a story."""

    item: Item
    leads: Sequence[int]
    table: Numbers  # of each: what the rules make of it, MEASURES
    size: Numbers
    rouge: Numbers

    def opener(self, opens: dict[str, float]) -> int:
        """Which of them opens it."""
        reading = Reading(self.item.source, news.load()["brief"].terms, opens)
        values = reading.opening([self.item.plain.sentences[lead] for lead in self.leads])
        return int(np.argmax(values))


def read(path: Path) -> Iterator[Story]:
    """The stories in which several outlets have a first sentence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        source = told(row["docs"])
        item = Item(source, row["reference"], Budget(3))
        leads = [i for i, sentence in enumerate(source.sentences) if sentence.position == 0]
        reading = Reading(source, news.load()["brief"].terms)
        if len(leads) > 1 and "backing" in reading.measures:
            columns = [np.asarray(reading.measures[name], float)[leads] for name in MEASURES]
            rules = reading.opening([source.sentences[lead] for lead in leads])
            words = item.words[leads]
            yield Story(
                item,
                leads,
                np.column_stack((rules, *columns)),
                np.column_stack((words, np.log(words), words**2 / 50)),
                np.array([item.rouge([lead]) for lead in leads]),
            )


def told(docs: Sequence[dict[str, str]]) -> Source:
    """The outlets' articles as a briefing has them: the one whose headline is best comes first."""
    articles = [
        Article(str(i), doc["title"], doc["text"], outlet=f"outlet {i}", language="en")
        for i, doc in enumerate(docs)
    ]
    said = bags([f"{article.title}. {article.text}" for article in articles], "en")
    vectors = said.has * said.rarity
    vectors /= np.maximum(1e-9, np.sqrt((vectors**2).sum(1)))[:, None]
    near = (vectors @ vectors.T).sum(1) - 1
    best = headline(articles, (near / max(1e-9, near.max())).tolist())
    ordered = (articles[best], *(article for i, article in enumerate(articles) if i != best))
    return Source(ordered, tuple(s for a in ordered for s in sentences(a)), "en", ordered[0].title)


def learn(stories: Sequence[Story]) -> dict[str, float]:
    """What each measure counts beside the rules."""
    tables = [np.column_stack((story.table, story.size)) for story in stories]
    wanted = [story.rouge.sum(1) for story in stories]
    weights = learning.ridge(tables, wanted, [1.0] * len(stories), PENALTY)
    return short(dict(zip(MEASURES, SHARE * weights[1 : 1 + len(MEASURES)], strict=True)))


def cross_validate(stories: Sequence[Story]) -> Numbers:
    """ROUGE-1 and -2 of what opens each story by the rules alone, and with what was learned without it."""
    fold = np.random.default_rng(0).permutation(len(stories)) % FOLDS
    found = np.zeros((len(stories), 2, 2))
    for held in range(FOLDS):
        opens = learn([story for story, f in zip(stories, fold, strict=True) if f != held])
        for i in np.flatnonzero(fold == held):
            found[i] = tried(stories[i], opens)
    return found


def tried(story: Story, opens: dict[str, float]) -> Numbers:
    """ROUGE-1 and -2 of what opens it by the rules alone, and with the weights."""
    return 100 * story.rouge[[story.opener({}), story.opener(opens)]]


def figures(found: Numbers) -> dict[str, list[float]]:
    """The means, and what is gained with its 95 % interval."""
    again = np.random.default_rng(1)
    gains = found[:, 1] - found[:, 0]
    means = [again.choice(gains, len(gains)).mean(0) for _ in range(1000)]
    low, high = np.percentile(means, [2.5, 97.5], axis=0)
    return {
        "rules": found[:, 0].mean(0).round(2).tolist(),
        "learned": found[:, 1].mean(0).round(2).tolist(),
        "gain in ROUGE-1": [round(float(x), 2) for x in (gains.mean(0)[0], low[0], high[0])],
        "gain in ROUGE-2": [round(float(x), 2) for x in (gains.mean(0)[1], low[1], high[1])],
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--try", dest="trying", action="store_true", help="Measure the weights there are.")
    parser.add_argument("--write", action="store_true", help=f"Write them to {OUT.name}.")
    options = parser.parse_args()
    stories = list(read(options.data))
    if options.trying:
        opens = dict(news.load()["brief"].opens)
        print(len(stories), json.dumps(figures(np.array([tried(story, opens) for story in stories]))))
        return
    crossed = figures(cross_validate(stories))
    opens = learn(stories)
    print(len(stories), json.dumps(crossed), json.dumps(opens))
    if options.write:
        data = json.loads(OUT.read_text(encoding="utf-8"))
        data["brief"]["opens"] = opens
        data["brief"]["opens learned from"] = {
            "from": f"{len(stories)} AllSides round-ups of three outlets each; benchmarks/train_openings.py",
            "cross-validated ROUGE-1 and -2": crossed,
        }
        OUT.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
