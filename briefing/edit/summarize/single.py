"""The sentences of one article -> how likely a reader wants each in its summary: as the first, or behind it.

What written summaries have (weights.json) says little of what stands by itself: a summary is written anew,
and may take half of a sentence whose other half asks who Holm is. So ten readers judged 6,400 sentences of
960 whole articles, 3,505 of them right under the headline, the others behind the article's lead;
benchmarks/single.py learned the weights from them, and says how well they do.
"""

import re
from collections.abc import Mapping, Sequence, Set

import numpy as np

from ...models import Sentence
from .bags import Indexes, Numbers
from .further import SAYS
from .leads import FRONT
from .leaning import leans, quotations
from .odds import likely
from .opening import DATED, NAMES, SCENE, TURNS
from .pool import Reading
from .strangers import stranger, words_of
from .wanted import Wanted

# In log odds of being right there.
OPENS: Mapping[str, float] = {
    "leans": -0.993,
    "lead": 0.361,
    "speaks": -0.85,
    "says": 0.294,
    "names": -0.834,
    "weekday": 0.902,
    "scene": -0.245,
    "before": -0.356,
    "year": -0.33,
    "late": -0.838,
    "words": 1.24,
    "top": 2.25,
    "title": 4.38,
    "asks": -1.33,
    "quotes": -0.163,
    "central": 0.284,
    "bias": -6.01,
}
FOLLOWS: Mapping[str, float] = {
    "late": -0.793,
    "words": 1.13,
    "top": 1.98,
    "hope": -1.81,
    "asks": -1.77,
    "central": 0.634,
    "quoted": -1.04,
    "speaks": -0.513,
    "turns": 0.45,
    "says": 0.248,
    "stranger": -1.01,
    "bias": -2.98,
}
# The log odds of what stands behind the front, and the most that count.
_LATER, _SURE = -3.0, 3.0
# "I", or the reader spoken to.
_SPEAKS = re.compile(r"\b(?:I|we|We|you|You|our|Our|your|Your|my|My)\b")
_ANNOUNCES = re.compile(r"\b(?:said|says|told|according to|announced)\b")
# What was before, in the main clause's letters.
_BEFORE, _CLAUSE = re.compile(r"\b(?:once|ago|had|used to|years?|decades?|long)\b"), 90
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def wanted(
    reading: Reading,
    rows: Indexes,
    front: Sequence[int],
    opens: Mapping[str, float] = OPENS,
    follows: Mapping[str, float] = FOLLOWS,
) -> Wanted:
    """What a reader makes of the sentences in these rows; what stands later than the front opens nothing."""
    at = np.flatnonzero(np.isin(rows, front))
    first = np.full(len(rows), _LATER)
    if len(at):
        first[at] = np.minimum(_SURE, _odds(opens, openings(reading, rows[at])))
    return Wanted(first, _odds(follows, followings(reading, rows)))


def opens(reading: Reading, row: int) -> float:
    """How likely a reader lets the sentence stand first, 0 to 1."""
    return likely(float(_odds(OPENS, openings(reading, np.array([row])))[0]))


def front_of(reading: Reading) -> Sequence[int]:
    """The rows of the article's lead and its next sentences, but for those that lean on another."""
    lead, told = _lead(reading), reading.sentences
    rows = range(lead, min(lead + FRONT, len(told)))
    return [row for row in rows if told[row].article is told[lead].article and reading.leaning(row) == -1]


def openings(reading: Reading, rows: Indexes) -> Mapping[str, Numbers]:
    """What speaks for each of the rows as the first sentence, and against it."""
    lead = _lead(reading)
    found = _columns([_opening(reading.texts[row], reading.source.language) for row in rows.tolist()])
    found["lead"] = (rows == lead).astype(float)
    return found | _counted(reading, rows, ("late", "words", "top", "title", "asks", "quotes"))


def _opening(text: str, language: str) -> Mapping[str, float]:
    """What the words of a first sentence tell: a report says who did what on what day."""
    return {
        "leans": float(leans(text, language)),
        "speaks": float(bool(_SPEAKS.search(text))),
        "says": float(bool(_ANNOUNCES.search(text))),
        "names": len(NAMES.findall(text)) / max(1, len(text.split())),
        "weekday": float(bool(DATED.search(text))),
        "scene": float(bool(SCENE.match(text))),
        "before": float(bool(_BEFORE.search(text, 0, _CLAUSE))),
        "year": float(bool(_YEAR.search(text))),
    }


def followings(reading: Reading, rows: Indexes) -> Mapping[str, Numbers]:
    """What speaks for each of the rows behind the lead, and against it."""
    read = words_of(reading.source.headline, reading.texts[_lead(reading)])
    found = _columns([_following(reading.sentences[row], read) for row in rows.tolist()])
    return found | _counted(reading, rows, ("late", "words", "top", "hope", "asks"))


def _following(sentence: Sentence, read: Set[str]) -> Mapping[str, float]:
    """What the words of a further sentence tell, where these have been `read`."""
    text = sentence.text
    return {
        "quoted": sum(map(len, quotations(text))) / len(text),
        "speaks": float(bool(_SPEAKS.search(text))),
        "turns": float(bool(TURNS.match(text))),
        "says": float(bool(SAYS.search(text))),
        # "said Holm", of whom the article has told before
        "stranger": float(bool(stranger(sentence, read))),
    }


def _columns(told: Sequence[Mapping[str, float]]) -> dict[str, Numbers]:
    """Rows of measures as a column each."""
    table = np.array([list(one.values()) for one in told], float)
    return dict(zip(told[0], table.T, strict=True))


def _counted(reading: Reading, rows: Indexes, names: Sequence[str]) -> dict[str, Numbers]:
    """What has been measured of all sentences; and in how many others, in the mean, their terms are."""
    none = np.zeros(len(reading.sentences))
    found = {name: np.asarray(reading.measures.get(name, none), float)[rows] for name in names}
    has = reading.said.has[rows]
    found["central"] = has @ np.log(np.maximum(1, reading.said.spread)) / np.maximum(1, has.sum(1))
    return found


def _lead(reading: Reading) -> int:
    """The row of the article's lead."""
    return reading.sentences.index(reading.source.leads[0])


def _odds(weights: Mapping[str, float], found: Mapping[str, Numbers]) -> Numbers:
    worth = np.array([weights[name] for name in found])
    return np.asarray(worth @ np.array(list(found.values())) + weights["bias"])
