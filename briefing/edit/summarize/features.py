"""Sentences -> what can be measured of them: one row of numbers each.

The measures are the classical ones: place (Edmundson 1969), frequency (Luhn 1958; Nenkova & Vanderwende
2005), what a summary's words are likely to be (Hong & Nenkova 2014), and what other outlets say (Barzilay &
McKeown 2005).
"""

from collections.abc import Sequence

import numpy as np

from ...models import Sentence
from .bags import Bags, Flags, Indexes, Numbers
from .source import outlet_name

# So many of the commonest terms are what a text is about.
_TOP = 12
# A written summary has about so many words.
_USUAL = 40
_QUOTES = "\"'“‘„«「"


def measure(
    sentences: Sequence[Sentence],
    said: Bags,
    words: Numbers,
    chances: Numbers,
    counts: Sequence[int],
    title: str,
) -> dict[str, Numbers | Flags]:
    """Every measure by its name: a number for each sentence.

    `words`: how many it has; `chances`: how likely each column's term is in a summary; `counts`: how many
    sentences its article has. What only several outlets or a title tell is there with several outlets, or a
    title.
    """
    place = np.array([sentence.position for sentence in sentences], float)
    found = {
        "early": 1 / (1 + place),
        "late": np.log1p(place),
        "count": np.log1p(np.array(counts, float)),
        "words": np.log1p(words),
        "quotes": np.array([sentence.text[:1] in _QUOTES for sentence in sentences]),
        "asks": np.array([sentence.text[-1:] != "." and _asks(sentence.text) for sentence in sentences]),
        **_contents(said, words, chances),
    }
    if title:
        found["title"] = _title(said, title)
    if (
        sentences
        and sentences[0].article is not sentences[-1].article
        and (groups := _groups(sentences)).any()
    ):
        found |= _outlets(said.alike, groups)
    return found


def _groups(sentences: Sequence[Sentence]) -> Indexes:
    """The number of each sentence's outlet: those of one outlet count as one voice."""
    seen: dict[str, int] = {}
    names = (outlet_name(s.article) for s in sentences)
    return np.array([seen.setdefault(name, len(seen)) for name in names], np.intp)


def _asks(text: str) -> bool:
    """Whether a text ends with a question mark, inside quotation marks or not."""
    return text[-3:].rstrip("\"”’'»")[-1:] in "?？؟"


def _contents(said: Bags, words: Numbers, chances: Numbers) -> dict[str, Numbers]:
    """How much of what the text is about, and of what a summary may have, the sentence says."""
    columns = np.zeros((said.has.shape[1], 3), np.float32)
    columns[: len(chances), 0] = chances
    best = np.argsort(-said.total, kind="stable")[:_TOP]
    columns[best, 1] = said.total[best] / max(1, said.total[best].sum())
    columns[:, 2] = 1
    hope, top, size = (said.has @ columns).T
    return {"top": top, "hope": hope / np.maximum(1, size), "worth": 2 * hope / (words + _USUAL)}


def _title(said: Bags, title: str) -> Numbers:
    """The cosine with the headline."""
    headline = np.zeros(said.has.shape[1], np.float32)
    columns = said.columns(title)
    headline[columns] = said.rarity[columns] ** 2
    length = max(1e-9, float(np.sqrt(headline.sum())))
    return np.asarray(said.has @ headline / said.norm / length)


def _outlets(alike: Numbers, groups: Indexes) -> dict[str, Numbers]:
    """How well other outlets bear it out: the best of theirs, and the mean over them."""
    count = int(groups.max()) + 1
    best = np.stack([alike[:, groups == group].max(1) for group in range(count)], 1)
    best[np.arange(len(groups)), groups] = 0
    return {"echo": best.max(1), "backing": best.sum(1) / (count - 1)}
