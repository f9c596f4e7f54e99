"""Does a title head its story that a reader lets head it? Counts, and learns the weights of headlines/.

    python benchmarks/headlines.py STORIES.jsonl …            by weights that the story's day did not teach
    python benchmarks/headlines.py STORIES.jsonl … --shipped  by those that are shipped
    python benchmarks/headlines.py STORIES.jsonl … --write    and puts the weights of all into headline.py

STORIES has a story a line: its `day`, and `articles` with an outlet, title, text, url and date each; where it
goes on also the `heads` that earlier briefings had for it, and of each article whether it was `shown`.
headlines.json has the judgements without the texts: by the hash of all the story's titles and of the one that
is judged, whether it is the best headline (G), could be it (g), or what is wrong with it: a side of the story
(s), overtaken or background (b), of another event (w), a question, an explainer, a live page (f), opinion
(o), no headline of a report (n), vague (v), told before (t). Figures for docs/stories-measured.md.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from further import write
from labels import codes_of, key, shown
from learning import Numbers, folds, newton
from stories import article

from briefing.edit.headlines import headline as shipped
from briefing.edit.headlines.among import Past, among

JUDGED = Path(__file__).with_suffix(".json")
PENALTY = 3.0
GUESS = -1.0  # a sign's weight where no judged title has it
GOES_ON = ("newest", "again", "shown")  # measures of stories that go on; they are learned behind the others
FIRST = [name for name in shipped.MEASURES if name not in GOES_ON]
NAMES = [*FIRST, *shipped.SIGNS]


class Case(NamedTuple):
    """A story and what its judged titles are."""

    day: str
    codes: Sequence[str]
    measures: Numbers  # titles x NAMES
    again: Numbers  # titles x GOES_ON
    shipped: int  # which of them heads it now
    goes_on: bool


def cases(paths: Sequence[Path]) -> Iterator[Case]:
    """The stories of which two titles or more are judged."""
    codes = codes_of(JUDGED)
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            if (case := _case(told, codes)) and len(case.codes) > 1:
                yield case


def _case(told: Mapping[str, Any], codes: Mapping[str, str]) -> Case | None:
    articles = [article(n, item) for n, item in enumerate(told["articles"])]
    heads = told.get("heads")
    old = {one.id for one, item in zip(articles, told["articles"], strict=True) if item.get("shown")}
    past = None if heads is None else Past(heads, old)
    whole = "\n".join((*sorted({one.title for one in articles}), *(heads or ())))
    names = [key(f"{whole}\n{one.title}")[:10] for one in articles]
    first = {name: n for n, name in reversed(list(enumerate(names))) if name in codes}
    if not first:
        return None
    places = sorted(first.values())
    found = among(articles, past=past)
    rows = [{**found[n], **shipped.signs(articles, n)} for n in places]
    now = names[shipped.headline(articles, past=past)]
    return Case(
        told["day"],
        [codes[names[n]] for n in places],
        np.array([[row.get(name, 0.0) for name in NAMES] for row in rows]),
        np.array([[row.get(name, 0.0) for name in GOES_ON] for row in rows]),
        places.index(first[now]) if now in first else -1,
        past is not None,
    )


def taught(told: Sequence[Case]) -> Mapping[str, float]:
    """The weights that the stories teach: of new ones first, and with these what going on adds."""
    new, old = ([case for case in told if case.goes_on is goes_on] for goes_on in (False, True))
    prior = np.array([0.0] * len(FIRST) + [GUESS] * len(shipped.SIGNS))
    learned = _learn([case.measures for case in new], new, [case.measures @ prior for case in new]) + prior
    learned[len(FIRST) :] = np.minimum(0.0, learned[len(FIRST) :])
    weights = dict(zip(NAMES, learned.tolist(), strict=True))
    if old:
        more = _learn([case.again for case in old], old, [case.measures @ learned for case in old])
        weights |= dict(zip(GOES_ON, more.tolist(), strict=True))
    return weights


def _learn(tables: Sequence[Numbers], told: Sequence[Case], known: Sequence[Numbers]) -> Numbers:
    """The weights of a logistic regression with a ridge, on top of the log odds that are known."""
    rows, wanted = np.concatenate(tables), np.array([float(c in "Gg") for case in told for c in case.codes])
    deviation = np.where(np.ptp(rows, 0) > 0, rows.std(0), 1.0)
    deviation[len(FIRST) :] = 1.0  # signs, which are 0 or 1: a rare one stays near to the guess
    design = np.c_[rows / deviation, np.ones(len(rows))]
    penalties = np.append(np.full(rows.shape[1], PENALTY), 0.0)
    beside = np.concatenate(known)
    # The bias is free: without it, all may be so sure that Newton's first step goes astray.
    weights = newton(design, wanted, np.ones(len(rows)), penalties, beside - beside.mean())
    return np.asarray(weights[:-1] / deviation)


def odds(case: Case, weights: Mapping[str, float]) -> Numbers:
    own = np.array([weights[name] for name in NAMES])
    more = np.array([weights.get(name, 0.0) for name in GOES_ON])
    return np.asarray(case.measures @ own + case.again @ more)


def crossed(found: Sequence[Case]) -> list[int]:
    """Which title of each story heads it, by weights learned from other days."""
    heads: dict[int, int] = {}
    for days in folds(case.day for case in found):
        weights = taught([case for case in found if case.day not in days])
        heads |= {n: int(np.argmax(odds(case, weights))) for n, case in enumerate(found) if case.day in days}
    return [heads[n] for n in range(len(found))]


def report(name: str, told: Sequence[tuple[Case, int]]) -> None:
    """How many of the stories that have an acceptable title are headed by one, and by the best."""
    able = [(case.codes, head) for case, head in told if not set("Gg").isdisjoint(case.codes)]
    codes = Counter(codes[head] if head >= 0 else "?" for codes, head in able)
    print(f"{name}: {len(told)} stories, {len(able)} with a title that may head them")
    print(
        f"  acceptable {shown(codes['G'] + codes['g'], len(able))}, the best {shown(codes['G'], len(able))}"
    )
    print(f"  {dict(codes.most_common())}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path, nargs="+", help="Files of stories.")
    parser.add_argument("--shipped", action="store_true", help="Count with the weights of headline.py.")
    parser.add_argument("--write", action="store_true", help="Put the weights into headline.py.")
    options = parser.parse_args()
    found = list(cases(options.stories))
    heads = [case.shipped for case in found] if options.shipped else crossed(found)
    both = list(zip(found, heads, strict=True))
    for name, goes_on in (("new stories", False), ("stories that go on", True)):
        if told := [one for one in both if one[0].goes_on is goes_on]:
            report(name, told)
    if options.write:
        weights = taught(found)
        for name, table in (("MEASURES", shipped.MEASURES), ("SIGNS", shipped.SIGNS)):
            write(Path(shipped.__file__), {one: round(weights[one], 2) for one in table}, name)


if __name__ == "__main__":
    main()
