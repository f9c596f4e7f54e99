"""A story of several outlets -> the sentence that opens its summary, and what is likely right behind."""

from collections.abc import Mapping, Sequence

import numpy as np

from .bags import Indexes, Numbers
from .fit import Fit
from .leads import is_brief, leads
from .pool import Reading
from .select import choose
from .source import Budget
from .whole import behind

# A summary of more sentences has room for what a reader here can do without.
SHORT = 5


def pick(reading: Reading, budget: Budget, scores: Numbers, worth: Mapping[str, float]) -> Indexes | None:
    """The places of the sentences that make the summary, in order; None where it is to be long, or nothing
    may open it.

    Of full articles the best set of those that may stand behind the opening, by what sentences score and
    what the measures of sets are worth. Which of a feed's abstracts go together is no matter of how much they
    tell: each is taken for itself, the likeliest first.
    """
    source, brief = reading.source, is_brief(reading.source)
    if budget.likely > SHORT or len(source.articles) < 2 or not (source.several or brief):
        return None
    if brief and budget.words is not None:
        return None
    opener = _opener(reading)
    if opener is None:
        return None
    fit = Fit(reading.sentences, opener, source)
    if brief:
        return np.array(sorted([opener, *_likeliest(fit, reading, budget.sentences - 1)]), np.intp)
    needs = behind(fit, reading.leaning)
    rows = np.array(sorted(needs), np.intp)
    pool = reading.pool(scores, rows, budget, behind=(opener, needs))
    # Nine in ten of these are right: who asks for three gets three, as far as there are any.
    return np.asarray(rows[list(choose(pool, worth, budget, full=True))])


def _opener(reading: Reading) -> int | None:
    """The place of the sentence that opens the summary."""
    places = {(id(one.article), one.start): n for n, one in enumerate(reading.sentences)}
    every = [places[id(one.article), one.start] for one in leads(reading.sentences)]
    starts = [n for n in every if reading.leaning(n) == -1] or every
    values = reading.opening([reading.sentences[n] for n in starts])
    return starts[int(np.argmax(values))] if starts else None


def _likeliest(fit: Fit, reading: Reading, most: int) -> Sequence[int]:
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
