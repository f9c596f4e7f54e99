"""Which sentences say the same, in the same words or in others.

Two sentences are twins where the shorter one's terms are mostly the other's, names and numbers counting
double: outlets rephrase verbs and adjectives, but hardly who, where and how many.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice

import numpy as np

from ...text.dates import DAYS
from ...text.words import terms
from .against import against
from .bags import Flags, Numbers
from .labels import is_spoken
from .leaning import quotations
from .source import Source

# By eye, on BASIL (three outlets on each event): of 9 pairs between 0.5 and 0.6 about half told the same,
# between 0.42 and 0.5 hardly any.
ALIKE = 0.5
# To claim that another outlet says what is quoted, a cosine is asked, in which what the whole story is about
# counts little; so many words in common that are neither names nor numbers; and so many with these. Any of
# the four will do. docs/summaries.md has how often that is right; benchmarks/support.py counts it.
SAME = ((0.5, 1, 4), (0.45, 2, 2), (0.36, 4, 8), (0.25, 6, 6))
# So many words in a row that both quote are somebody's, as both heard them.
_SAYING = 6
_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r":\s?[\"“„«]")  # Mayor Poe: “We will not go.”
_APOSTROPHES = str.maketrans("", "", "'’")
# Two outlets' first sentences on one story: of 25 such pairs above it, read by eye, 22 told the same news.
LEADS = 0.3
# A term that so many of the sentences have is what the story is about, not what a sentence says of it.
_COMMON = 0.4
# Of the first four terms that are no names, three tell who did what: "board voted to close".
_HEAD, _SAME_HEAD = 4, 3
# They mostly stand among so many words.
_LIKELY = 15
# Sentences that share fewer terms are not compared.
_LEAST = 3


def twins(terms: Numbers, facts: Flags, numbers: Flags, leads: Flags, common: Flags) -> Flags:
    """`twins[i, j]`: whether two of the sentences (sentences x terms, 0 or 1) say the same.

    `facts`: which terms are names or numbers, `common`: which the whole story is about. Where both sentences
    have numbers these may differ, if all else is the same: reports differ in them.
    """
    weight = np.where(facts, 2, 1) * np.where(common, 0.5, 1)
    asked = np.where(leads[:, None] & leads, LEADS, ALIKE)
    same = _alike(terms, weight, asked, _LEAST)
    told = terms @ numbers > 0
    if told.sum() > 1:
        plain = _alike(terms, weight * ~numbers, np.maximum(asked, ALIKE), _LEAST + 1)
        same |= told[:, None] & told & plain
    return same


def is_common(spread: Numbers, count: int) -> Flags:
    """Which terms are what so many sentences are about; `spread`: how many of them have the term."""
    common: Flags = spread > max(_LEAST, _COMMON * count)
    return common


def retold(texts: Sequence[str], names: Collection[str], language: str) -> Flags:
    """`retold[i, j]`: whether two sentences first tell the same deed, whoever did it by whatever name."""
    heads = [_head(text, names, language) for text in texts]
    number = {term: n for n, term in enumerate(frozenset().union(*heads))}
    table = np.zeros((len(heads), len(number)), np.float32)
    for row, head in zip(table, heads, strict=True):
        row[[number[term] for term in head]] = 1
    same: Flags = table @ table.T >= _SAME_HEAD
    return same


def _head(text: str, names: Collection[str], language: str) -> frozenset[str]:
    """The first terms that are neither names nor numbers nor days."""
    for words in (" ".join(text.split(" ", _LIKELY)[:_LIKELY]), text):
        plain = (term for term in terms(words, language) if term not in names and term not in DAYS)
        head = frozenset(islice(dict.fromkeys(plain), _HEAD))
        if len(head) == _HEAD:
            break
    return head


def _alike(terms: Numbers, weight: Numbers, asked: Numbers, fewest: int) -> Flags:
    """Whether two share so much of the shorter one's weight, and so many terms at least."""
    weights = np.array((weight, weight > 0), np.float32)
    shared, count = terms * weights[:, None] @ terms.T
    whole = shared.diagonal()
    alike: Flags = (shared >= asked * np.minimum(whole[:, None], whole)) & (count >= fewest)
    return alike


def carried(chosen: Sequence[int], source: Source) -> Flags:
    """`carried[i, j]`: whether the j-th of the sentences says what the i-th of the chosen says, in its words
    or in those that news uses for them, and nothing against it.
    """
    said, told = source.said, source.sentences
    same = _same(chosen, said.has, said.facts) | _same(chosen, *said.folded)
    same |= _quoted(chosen, [one.text for one in told])
    for i, j in np.argwhere(same).tolist():
        same[i, j] = not against(told[chosen[i]].text, told[j].text, source.language)
    return same


def _same(chosen: Sequence[int], has: Numbers, facts: Flags) -> Flags:
    """Whether each sentence has enough of the words of each chosen one."""
    if not facts.size:  # nobody says anything: "No." and "Yes."
        return np.zeros((len(chosen), len(has)), np.bool_)
    own = has[chosen]
    # What is chosen counts twice, as a sentence and as a quote.
    rarity = np.log(1 + (len(has) + len(own)) / np.maximum(1, has.sum(0) + own.sum(0))) ** 2
    norm = np.maximum(1e-9, np.sqrt(has @ rarity))
    like = (own * rarity) @ has.T / norm[chosen][:, None] / norm
    words = (own * ~facts) @ has.T
    shared = words + (own * facts) @ has.T
    same = np.zeros(like.shape, np.bool_)
    for cosine, some, all_ in SAME:
        same |= (like >= cosine) & (words >= some) & (shared >= all_)
    return same


def _quoted(chosen: Sequence[int], texts: Sequence[str]) -> Flags:
    """Whether each sentence has somebody say so many words in a row that somebody says in each chosen one."""
    same = np.zeros((len(chosen), len(texts)), np.bool_)
    if any(_sayings(texts[i]) for i in chosen):
        said = [_sayings(text) for text in texts]
        same[:] = [[not said[i].isdisjoint(sayings) for sayings in said] for i in chosen]
    return same


@lru_cache(maxsize=4096)  # it is asked for a source twice
def _sayings(text: str) -> frozenset[tuple[str, ...]]:
    """All so many words in a row that somebody says: a slogan, a title or a verdict may stand in quotation
    marks, too, below any news."""
    said = [_WORD.findall(quotation.lower().translate(_APOSTROPHES)) for quotation in quotations(text)]
    found = frozenset(
        tuple(words[n : n + _SAYING]) for words in said for n in range(len(words) - _SAYING + 1)
    )
    return found if found and (is_spoken(text) or _NAMED.search(text)) else frozenset()
