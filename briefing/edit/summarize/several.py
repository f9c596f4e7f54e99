"""A story of several outlets -> the sentence that opens its summary, and what is likely right behind."""

from collections.abc import Mapping, Sequence

import numpy as np

from .bags import Indexes
from .fit import Fit
from .opening import worth
from .pool import Reading
from .source import Budget
from .whole import behind

# A summary of more sentences has room for what a reader here can do without.
SHORT = 5


def likeliest(reading: Reading, budget: Budget) -> Indexes | None:
    """The places of the sentences that make the summary of a feed's abstracts, in order; None of other
    articles, or where it is to be long.

    Which of them go together is no matter of how much they tell: each is taken for itself, the likeliest
    first.
    """
    source = reading.source
    if budget.words is not None or budget.sentences > SHORT or len(source.articles) < 2:
        return None
    if not source.is_brief:
        return None
    opener = _opener(reading)
    fit = Fit(reading.sentences, opener, source)
    return np.array(sorted([opener, *_behind(fit, reading, budget.sentences - 1)]), np.intp)


def standing(reading: Reading, budget: Budget) -> tuple[int, Mapping[int, int]] | None:
    """What opens a summary over full articles, and what may stand in it, each with what it needs, or -1; None
    of other articles, or where it is to be long.
    """
    if budget.likely > SHORT or not reading.several or reading.source.is_brief:
        return None
    opener = _opener(reading)
    return opener, behind(Fit(reading.sentences, opener, reading.source), reading.leaning)


def _opener(reading: Reading) -> int:
    """The place of the sentence that opens the summary."""
    every = reading.rows(reading.source.leads)
    starts = [n for n in every if reading.leaning(n) == -1] or every
    values = worth([reading.sentences[n] for n in starts], reading.source)
    return starts[int(np.argmax(values))]


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
