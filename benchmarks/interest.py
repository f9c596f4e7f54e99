"""How well are features told from news? Learns the weights of edit/headlines/interest.py.

    python benchmarks/interest.py DAY.jsonl …            judged on days, and on outlets, that taught nothing
    python benchmarks/interest.py DAY.jsonl … --write    and the weights of all into interest.json

A file holds articles as they were fetched, a line each: title, text, outlet, url, date. interest.json has the
judgements without the texts: by the hash of outlet and title, what somebody who reads one briefing a day
calls an article that no other outlet tells: news of general interest (N), minor news (M), or no news (F), as
a feature, advice, a portrait, a column. 150 were judged twice: all but two agree on what is no news, 136 on
all. Features are told from the other two. Figures for docs/stories-measured.md.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from labels import codes_of, key
from learning import Numbers, newton
from stories import article

from briefing.edit.headlines import interest

JUDGED = Path(__file__).with_suffix(".json")
WEIGHTS = Path(interest.__file__).with_suffix(".json")
FOLDS = 8
LEAST = 8  # articles with a sign, at least: with 5 the same, with 12 .004 less
PENALTY = 10.0  # with 3 or 30 .005 to .01 less
SMALL = 0.05  # a sign that counts less is left out
ABOUT = (
    "Log odds that an article of one outlet is a feature -> the signs that count so much, learned by "
    "benchmarks/interest.py from {count:,} judged articles; see docs/stories.md."
)


class Judged(NamedTuple):
    """An article's signs, what it was judged to be, its day and its outlet."""

    signs: frozenset[str]
    code: str
    day: str
    outlet: str


def judged(paths: Sequence[Path]) -> Iterator[Judged]:
    """The judged articles of the files, each once."""
    codes = codes_of(JUDGED)
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            item = json.loads(line)
            if code := codes.pop(key(f"{item['outlet']}\n{item['title']}")[:10], ""):
                found = frozenset(interest.signs(article(0, item)))
                yield Judged(found, code, str(item["date"])[:10], item["outlet"])


def table(told: Sequence[Judged]) -> tuple[list[str], Numbers]:
    """The signs of `LEAST` articles or more, and a row of them for each article."""
    counts = Counter(sign for one in told for sign in one.signs)
    names = sorted(sign for sign, n in counts.items() if n >= LEAST)
    place = {sign: n for n, sign in enumerate(names)}
    rows = np.zeros((len(told), len(names) + 1))
    rows[:, -1] = 1
    for n, one in enumerate(told):
        rows[n, [place[sign] for sign in one.signs & place.keys()]] = 1
    return names, rows


def learn(rows: Numbers, wanted: Numbers) -> Numbers:
    """The weights of a logistic regression with a ridge; the last is the bias."""
    penalties = np.append(np.full(rows.shape[1] - 1, PENALTY), 0.0)
    return newton(rows, wanted, np.ones(len(rows)), penalties)


def unseen(rows: Numbers, wanted: Numbers, groups: Sequence[str]) -> Numbers:
    """Each article's log odds by the weights of other groups."""
    fold = {name: n % FOLDS for n, (name, _) in enumerate(Counter(groups).most_common())}
    of = np.array([fold[name] for name in groups])
    odds = np.zeros(len(rows))
    for n in range(FOLDS):
        odds[of == n] = rows[of == n] @ learn(rows[of != n], wanted[of != n])
    return odds


def area(odds: Numbers, wanted: Numbers) -> float:
    """How often one that is so is surer to be than one that is not: area under the curve (Hanley & McNeil
    1982)."""
    rank = np.argsort(np.argsort(odds)) + 1
    count = wanted.sum()
    return float((rank[wanted > 0].sum() - count * (count + 1) / 2) / (count * (len(odds) - count)))


def report(name: str, told: Sequence[Judged], odds: Numbers, wanted: Numbers) -> None:
    """Print how well the log odds tell, and what is called likely."""
    print(f"{name}: area {area(odds, wanted):.3f}")
    chance = 1 / (1 + np.exp(-odds))
    for low, high in ((0.0, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 1.1)):
        codes = Counter(one.code for one, c in zip(told, chance, strict=True) if low <= c < high)
        print(f"  chance {low:.1f} to {min(1, high):.1f}: {dict(sorted(codes.items()))}")


def shipped(names: Sequence[str], learned: Numbers) -> Mapping[str, Any]:
    """The weights as interest.json has them: in steps of `SMALL`, signs of one weight together."""
    parts: dict[str, dict[float, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, weight in zip(names, learned, strict=False):
        part, word = name.split(" ", 1)
        if abs(rounded := round(round(weight / SMALL) * SMALL, 2)) >= SMALL:
            parts[part][rounded].append(word)
    rows = {part: {str(w): "|".join(several) for w, several in sorted(parts[part].items())} for part in parts}
    return {"bias": round(float(learned[-1]), 2), **rows}


def main() -> None:
    """Judge, and write where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="Write the weights.")
    asked = parser.parse_args()
    told = list(judged(asked.files))
    names, rows = table(told)
    wanted = np.array([float(one.code == "F") for one in told])
    print(f"{len(told)} articles, {dict(Counter(one.code for one in told))}; {len(names)} signs")
    for name in ("day", "outlet"):
        groups = [str(getattr(one, name)) for one in told]
        report(f"{name}s that taught nothing", told, unseen(rows, wanted, groups), wanted)
    if asked.write:
        learned = {"about": ABOUT.format(count=len(told)), **shipped(names, learn(rows, wanted))}
        text = json.dumps(learned, ensure_ascii=False, indent=1)
        WEIGHTS.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
