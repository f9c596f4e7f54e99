"""Two articles -> how sure it is that they tell the same story.

Each language is weighed for itself: what is rare depends on who else is talking.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from math import exp, fsum, log, log1p, sqrt
from operator import mul

from ..models import Article
from ..text import similarity
from ..text.similarity import Vector
from ..text.words import stem, stop_words, words

LEAD = 60  # words of the text that count: the news comes first; the rest is background that stories share
TWICE = 2.0  # a word of the title counts as two of the lead
NAME = 0.5  # a word that is always capitalised weighs up to half as much again
FLOOR = (
    0.08  # pairs below this cosine never are one story; .05 and .09 gave the same groups on the labelled sets
)

# The log-odds that a pair tells one story: logistic regression on four labelled sets (UCI headlines, ECB+,
# BASIL, a mix of them) and on pairs that only chance made alike (that mix among the feeds of a day years
# later), each weighing the same. `python benchmarks/stories.py --fit FILE… --among FEED…` learns them again.
COSINE = 8.6
ROOT = 10.0  # of the cosine: the first words in common tell more than the last
REST = (
    6.7  # of the cosine without its best term: one word in common is often chance ("West Coast", "Wild West")
)
TITLES = -2.4  # the titles' own cosine: two headlines of one pattern tell less than two alike reports
SHARED = -3.2  # per e-fold of the rarity in common: long texts have much in common by length alone
NUMBERS = 1.1  # per e-fold of the numbers in common
OTHER_NUMBERS = -0.9  # both give numbers, and none in common
BIAS = -4.55
WEIGHTS = (COSINE, ROOT, REST, TITLES, SHARED, NUMBERS, OTHER_NUMBERS, BIAS)
LONE = 0.7  # what a single term in common leaves: alone it joins nobody; UCI's pure groups go from .85 to .89
HALF = 2.0  # days apart at which a pair counts half; a day .84, three days .21, a week .0002

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Portrait:
    """What grouping looks at in an article."""

    title: Mapping[str, float]  # term -> count
    said: Mapping[str, float]  # title and lead together, weighed
    names: Mapping[str, int]  # term -> times it stood capitalised inside a sentence, minus times it did not
    numbers: frozenset[str]
    day: float | None  # since 1970


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles of one language, weighed against each other: all tuples run in the articles' order."""

    portraits: tuple[Portrait, ...]
    vectors: tuple[Vector, ...]
    titles: tuple[Vector, ...]
    rarity: Mapping[str, float]  # of a term, squared, 0 to 1


def corpus(articles: Sequence[Article]) -> Corpus:
    """The articles as weighed vectors, each of length 1."""
    portraits = tuple(portrait(article) for article in articles)
    rarities = similarity.rarities([p.said for p in portraits])
    weights = _weights(portraits, rarities)
    most = log(len(portraits) + 1) or 1.0
    return Corpus(
        portraits,
        vectors=tuple(similarity.weigh(p.said, weights) for p in portraits),
        titles=tuple(similarity.weigh(p.title, weights) for p in portraits),
        rarity={term: (x / most) ** 2 for term, x in rarities.items()},
    )


def _weights(portraits: Sequence[Portrait], rarities: Mapping[str, float]) -> Vector:
    """Rare terms weigh more, and names more still."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for p in portraits:
        for term, n in p.names.items():
            (capital if n > 0 else small)[term] += abs(n)
    return {t: x * (1 + NAME * capital[t] / (capital[t] + small[t] + 0.5)) for t, x in rarities.items()}


def portrait(article: Article) -> Portrait:
    """The article's terms, names and numbers: of its title and the first words of its text."""
    opening = article.text[: LEAD * 20]
    title, lead = words(article.title), words(opening[: LEAD * 10])[:LEAD]
    heading = Counter(terms(title, article.language))
    said = Counter({term: TWICE * n for term, n in heading.items()})
    said.update(terms(lead, article.language))
    return Portrait(
        title=heading,
        said=said,
        names=_names((title, lead), article.language),
        numbers=frozenset(numbers(f"{article.title}\n{opening}")),
        day=day(article),
    )


def numbers(text: str) -> Iterator[str]:
    """The numbers of a text, without their separators: "1,100" is "1100"."""
    return (match[0].replace(",", "") for match in _NUMBER.finditer(text))


def day(article: Article) -> float | None:
    """When it was published, in days since 1970; a moment without a zone is taken as UTC."""
    when = article.published
    if when is None:
        return None
    return ((when if when.tzinfo else when.replace(tzinfo=UTC)) - _EPOCH).total_seconds() / 86_400


def terms(said: Iterable[str], language: str | None) -> Iterator[str]:
    """The words that carry meaning, as grouping compares them: lower-case, stemmed, in order."""
    return (term for word in said if (term := _term(word, language)))


@lru_cache(maxsize=200_000)
def _term(word: str, language: str | None) -> str:
    """A word as it is compared; empty where it says nothing."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower in stop_words(language) or (len(lower) < 2 and not lower.isdigit()):
        return ""
    return stem(lower, language)


def _names(parts: Sequence[Sequence[str]], language: str | None) -> Counter[str]:
    """How much more often each term has a capital than not; the first word of a part says nothing."""
    counts: Counter[str] = Counter()
    for said in parts:
        if len(said) >= 3 and not _all_capitalised(said):
            for word in said[1:]:
                if word[0].isalpha() and (term := _term(word, language)):
                    counts[term] += 1 if word[0].isupper() else -1
    return counts


def _all_capitalised(said: Sequence[str]) -> bool:
    """A Headline Set Like This One tells no names."""
    long = [word for word in said if len(word) >= 4 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def sureness(known: Corpus, i: int, j: int, cosine: float) -> float:
    """How likely articles i and j tell the same story, 0 to 1, given the cosine of their vectors."""
    told = features(known, i, j, cosine)
    z = sum(map(mul, WEIGHTS, told))
    lone = 1.0 if told[2] else LONE
    return lone * nearness(known.portraits[i].day, known.portraits[j].day) / (1 + exp(-z))


def features(known: Corpus, i: int, j: int, cosine: float) -> tuple[float, ...]:
    """What speaks for or against a pair, in the order of `WEIGHTS`."""
    a, b, rarity = known.vectors[i], known.vectors[j], known.rarity
    in_common = a.keys() & b.keys()
    best = max([a[term] * b[term] for term in in_common], default=0.0)
    shared = fsum([rarity[term] for term in in_common])
    titles = similarity.cosine(known.titles[i], known.titles[j])
    ours, theirs = known.portraits[i].numbers, known.portraits[j].numbers
    both = len(ours & theirs) if ours and theirs else 0
    other = 1.0 if ours and theirs and not both else 0.0
    return cosine, sqrt(cosine), cosine - best, titles, log1p(shared), log1p(both), other, 1.0


def nearness(a: float | None, b: float | None) -> float:
    """What the days between two articles leave of a likeness: 1 on the same day, one half at `HALF` days."""
    if a is None or b is None:
        return 1.0
    return float(0.5 ** min(1000.0, ((a - b) / HALF) ** 2))
