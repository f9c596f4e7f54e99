"""A story told in a feed's abstracts -> the sentence that opens its summary, and what is likely right behind.

Where an outlet has two or three sentences on the news, which of them go together is no matter of how much
they tell: each further one is taken for itself, the likeliest first.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from .bags import Indexes
from .fit import Fit, is_brief
from .pool import Reading
from .source import Budget

# A summary of more sentences, or of so many words, has room for what a reader here can do without.
_SHORT = 5


def pick(reading: Reading, budget: Budget) -> Indexes | None:
    """The places of the sentences that make the summary, in order; None where some article is told in full,
    or the summary is to be long, or nothing may open it.
    """
    source = reading.source
    if len(source.articles) < 2 or not is_brief(source):
        return None
    if budget.words is not None or budget.sentences > _SHORT:
        return None
    every = np.flatnonzero(reading.leads).tolist()
    leads = [n for n in every if reading.leaning(n) == -1] or every
    if not leads:
        return None
    values = reading.opening([reading.sentences[n] for n in leads])
    opener = leads[int(np.argmax(values))]
    fit = Fit(reading.sentences, opener, source)
    return np.array(sorted([opener, *_behind(fit, reading, budget.sentences - 1)]), np.intp)


def _behind(fit: Fit, reading: Reading, most: int) -> Sequence[int]:
    """So many sentences at most to stand behind the one that opens, each with what it needs before it."""
    needs = fit.needs().tolist()
    left = [n for n, need in enumerate(needs) if need != -2 and n != fit.opener and reading.leaning(n) != -2]
    left.sort(key=lambda n: -fit.behind.chance(fit.found[n]))
    pairs = Fit([fit.found[n] for n in (fit.opener, *left)], 0, fit.source).same()
    place: Mapping[int, int] = {n: at for at, n in enumerate((fit.opener, *left))}
    chosen: list[int] = []
    while len(chosen) < most:
        known = {-1, fit.opener, *chosen}
        joins = (
            n
            for n in left
            if n not in known
            # A second one that is another outlet's first sentence tells the news again as often as not: of 21
            # such 10 were right, of 44 others 33.
            and (not chosen or fit.found[n].position)
            and {needs[n], reading.leaning(n)} <= known
            and not any(pairs[place[n], place[one]] for one in chosen)
        )
        if (best := next(joins, None)) is None:
            break
        chosen.append(best)
    return chosen
