"""A story of several outlets -> the sentence that opens its summary, and what is likely right behind.

Which further sentences go together is no matter of how much they tell: each is taken for itself, the
likeliest first.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from .bags import Indexes
from .fit import Fit
from .leads import is_brief, leads
from .pool import Reading
from .source import Budget
from .whole import needs as needs_in_full

# A summary of more sentences, or of so many words, has room for what a reader here can do without.
_SHORT = 5
# A sentence of full articles of which so much has been read adds little: "He also made a point of …".
_OLD = 0.5


def pick(reading: Reading, budget: Budget) -> Indexes | None:
    """The places of the sentences that make the summary, in order; None where it is to be long, or nothing
    may open it.
    """
    source = reading.source
    if len(source.articles) < 2 or not (source.several or is_brief(source)):
        return None
    if budget.words is not None or budget.sentences > _SHORT:
        return None
    places = {(id(one.article), one.start): n for n, one in enumerate(reading.sentences)}
    every = [places[id(one.article), one.start] for one in leads(reading.sentences)]
    starts = [n for n in every if reading.leaning(n) == -1] or every
    if not starts:
        return None
    values = reading.opening([reading.sentences[n] for n in starts])
    opener = starts[int(np.argmax(values))]
    fit = Fit(reading.sentences, opener, source)
    return np.array(sorted([opener, *_behind(fit, reading, budget.sentences - 1)]), np.intp)


def _behind(fit: Fit, reading: Reading, most: int) -> Sequence[int]:
    """So many sentences at most to stand behind the one that opens, each with what it needs before it."""
    brief = is_brief(fit.source)
    needs = fit.needs().tolist() if brief else needs_in_full(fit)
    left = [n for n, need in enumerate(needs) if need != -2 and n != fit.opener and reading.leaning(n) != -2]
    left.sort(key=lambda n: -_value(n, fit, reading))
    pairs = Fit([fit.found[n] for n in (fit.opener, *left)], 0, fit.source).same()
    place: Mapping[int, int] = {n: at for at, n in enumerate((fit.opener, *left))}
    chosen: list[int] = []
    while len(chosen) < most:
        known = {-1, fit.opener, *chosen}
        read = frozenset(fit.read).union(*(fit.said[n] for n in chosen))
        joins = (
            n
            for n in left
            if n not in known
            # A second one that is another outlet's first sentence tells the news again as often as not: of 21
            # such 10 were right, of 44 others 33.
            and (not chosen or fit.found[n].position)
            and {needs[n], reading.leaning(n)} <= known
            and not any(pairs[place[n], place[one]] for one in chosen)
            and (brief or sum(term in read for term in fit.said[n]) <= _OLD * len(fit.said[n]))
        )
        if (best := next(joins, None)) is None:
            break
        chosen.append(best)
    return chosen


def _value(n: int, fit: Fit, reading: Reading) -> float:
    """How likely the sentence is right; in full articles, most of which is, how much it tells counts, too."""
    chance = fit.behind.chance(fit.found[n])
    return chance if is_brief(fit.source) else chance * float(reading.measures["worth"][n])
