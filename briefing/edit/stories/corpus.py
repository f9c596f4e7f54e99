"""Articles of one language -> a table of their terms, weighed against each other.

A row an article, its terms side by side in three flat arrays (a sparse matrix in rows), so that a hundred
thousand articles fit into a few dozen megabytes.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, nan
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...models import Article
from ...text.dates import date_terms
from ..evidence.common import PER, shares
from ..evidence.portrait import NAME, TWICE, Portrait, portrait
from ..headlines.kinds import kinds
from ..headlines.sinks import sunk
from .furniture import Furniture, without_lines
from .opposed import sides as sides_of

Numbers: TypeAlias = NDArray[np.float32]
Places: TypeAlias = NDArray[np.int64]

# Few articles can't tell how rare a word is. So each is weighed as if these many articles of other days were
# among them, that have it as often as news has (`common.json`). With 1,000 held-out F1 is .01 lower, with
# 10,000 the same; without them it is .03 lower.
OTHERS = 5000
UNCOUNTED = 0.5 / PER  # of other days' articles have a term that is too rare to be in the table
BARE = 12  # terms: a headline, and hardly a sentence more
MOSTLY = 0.5  # of a name's mentions inside sentences have a capital
ROUTINE = 0.1  # of its points a piece of no news keeps, at most, that comes every day
AMONG = 1000  # in a language that nobody counted: other articles without the term, at least


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """Article n's terms stand from `start[n]` to `start[n + 1]` in the flat arrays."""

    start: Places
    term: Places  # numbered in the order of mention
    said: Numbers  # the term's weight in title and lead; each row has length 1
    title: Numbers  # its weight in the title alone; each row has length 1
    articles_with: Places  # of a term: how many have it
    named: Numbers  # of a term: how rare it is, 0 to 1, times how surely it is a name
    heads: NDArray[np.bool_]  # whether the term is a name, and stands in the title
    headed: NDArray[np.bool_]  # of an article: whether there is such a name
    dates: Places  # of an article: a number for the date in its title, 0 for none
    for_it: Places  # of an article: bits of the decisions on whose one side its title stands …
    against_it: Places  # … and of those on whose other side
    outlets: Places  # of an article: a number for its outlet, 0 for none
    plain: NDArray[np.bool_]  # of an article: whether it is a plain report, or a live page
    routine: NDArray[np.bool_]  # of an article: whether its like comes every day (a horoscope, a programme)
    number_start: Places  # article n's numbers stand from `number_start[n]` to `number_start[n + 1]`
    number: Places
    days: NDArray[np.float64]  # since 1970; not a number where there is no date

    def __len__(self) -> int:
        return len(self.start) - 1

    @property
    def bare(self) -> NDArray[np.bool_]:
        """Which articles are hardly more than a headline."""
        return np.asarray(np.diff(self.start) < BARE)

    def row(self, n: int, weights: Numbers) -> dict[int, float]:
        """Article n's terms with their `weights`: `said` or `title`."""
        here = slice(self.start[n], self.start[n + 1])
        return {t: x for t, x in zip(self.term[here].tolist(), weights[here].tolist(), strict=True) if x}


def corpus(articles: Sequence[Article]) -> Corpus:
    """The articles' terms, rare ones and names weighing more."""
    place: dict[str, int] = {}
    start, term, said, title = array("q", [0]), array("q"), array("f"), array("f")
    names: Counter[int] = Counter()
    small: Counter[int] = Counter()
    opening: set[int] = set()
    furniture = Furniture()
    given: dict[str, int] = {}
    number_start, number = array("q", [0]), array("q")
    dates, days = array("q"), array("d")
    outlets, met = array("q"), dict[str, int]()
    plain, routine = array("b"), array("b")
    one_side, other_side = array("q"), array("q")
    language = articles[0].language if articles else None
    for whole, article in zip(articles, without_lines(articles), strict=True):
        seen = portrait(article)
        row = [place.setdefault(t, len(place)) for t in seen.said]
        term.extend(row)
        said.extend(seen.said.values())
        title.extend(seen.title.get(t, 0) for t in seen.said)
        start.append(len(term))
        for t, n in seen.names.items():
            (names if n > 0 else small)[place[t]] += abs(n)
        if _opens_with_a_name(seen, language):
            opening.add(place[seen.opens])
        furniture.add(article.outlet, row)
        number.extend(given.setdefault(n, len(given)) for n in seen.numbers)
        number_start.append(len(number))
        dates.append(32 * seen.date[0] + seen.date[1] if seen.date else 0)
        for_it, against_it = sides_of(seen.title, language)
        one_side.append(for_it)
        other_side.append(against_it)
        kept = _kept(whole)  # its label may be one of the outlet's lines
        outlets.append(met.setdefault(article.outlet, len(met) + 1) if article.outlet else 0)
        plain.append(kept >= 1)
        routine.append(kept <= ROUTINE)
        days.append(nan if seen.day is None else seen.day)
    terms, starts = np.array(term, np.int64), np.array(start, np.int64)
    with_it = np.bincount(terms, minlength=len(place))
    rarity = _rarity(place, with_it, len(articles), language)
    share = _share(names, small, len(place))
    weight = rarity * (1 + NAME * share)
    weight[furniture.terms(with_it)] *= 0.1
    titles = np.array(title, float)
    is_name = share > MOSTLY
    is_name[[t for t in opening if not small[t]]] = True
    is_name[[place[t] for t in date_terms(language) & place.keys()]] = False
    heads = (titles > 0) & is_name[terms]
    row_of = np.repeat(np.arange(len(articles)), np.diff(starts))
    return Corpus(
        starts,
        terms,
        said=_weighed(np.array(said, float), weight[terms], row_of),
        title=_weighed(titles, weight[terms], row_of),
        articles_with=with_it,
        named=(rarity / log(OTHERS + len(articles) + 1) * share).astype(np.float32),
        heads=heads,
        headed=np.bincount(row_of, heads, len(articles)) > 0,
        dates=np.array(dates, np.int64),
        for_it=np.array(one_side, np.int64),
        against_it=np.array(other_side, np.int64),
        outlets=np.array(outlets, np.int64),
        plain=np.array(plain, np.bool_),
        routine=np.array(routine, np.bool_),
        number_start=np.array(number_start, np.int64),
        number=np.array(number, np.int64),
        days=np.array(days, float),
    )


def _kept(article: Article) -> float:
    """What a piece of its kind keeps of its story's points; 1 for a plain report.

    And for a live page: its posts are of one event, and ten of them are one story.
    """
    drop = sunk(article)
    return 1.0 if drop is None or "live" in kinds(article) else drop[0]


def _opens_with_a_name(seen: Portrait, language: str | None) -> bool:
    """Whether the word that the title opens with may be a name, though its capital says nothing.

    Of 5,776 first words of English headlines that are not in the table, 68 % are names. Without a table,
    the word must come again in the lead: a verb or a noun seldom does in the same form.
    """
    counted = shares(language)
    if not seen.opens or seen.opens in counted:
        return False
    return bool(counted) or seen.said[seen.opens] > TWICE * seen.title[seen.opens]


def _rarity(terms: Iterable[str], with_it: Places, count: int, language: str | None) -> NDArray[np.float64]:
    """The terms' inverse document frequency, among `count` articles of which `with_it` have each."""
    counted = shares(language)
    if not counted:
        rarity = np.log((max(AMONG, count) + 1) / (with_it + 0.5))
    else:
        others = OTHERS * np.array([counted.get(term, UNCOUNTED) for term in terms])
        rarity = np.log((count + OTHERS + 1) / (with_it + others + 0.5))
    return np.asarray(np.maximum(0.01, rarity), np.float64)


def _share(names: Mapping[int, int], small: Mapping[int, int], count: int) -> NDArray[np.float64]:
    """How much of a term's mentions inside sentences have a capital, 0 to 1."""
    share = np.zeros(count)
    for t, n in names.items():
        share[t] = n / (n + small.get(t, 0) + 0.5)
    return share


def _weighed(counts: NDArray[np.float64], weights: NDArray[np.float64], row: Places) -> Numbers:
    """Each row's counts, damped by the logarithm, times the terms' weights, at length 1.

    TF-IDF: Salton & Buckley 1988, "Term-weighting approaches in automatic text retrieval".
    """
    damped = np.where(counts >= 1, 1 + np.log(np.maximum(counts, 1)), counts) * weights
    length = np.sqrt(np.bincount(row, damped * damped, minlength=int(row[-1]) + 1 if len(row) else 0))
    return (damped / np.where(length > 0, length, 1.0)[row]).astype(np.float32)
