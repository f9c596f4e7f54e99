"""A story of several outlets -> the sentence that opens its summary, and what is likely right behind."""

from collections.abc import Mapping, Sequence, Set

import numpy as np

from .bags import Indexes
from .fit import Fit
from .opening import preference
from .pool import Reading
from .source import Budget, rows
from .whole import behind


def likeliest(reading: Reading, budget: Budget) -> Indexes | None:
    """The places of the sentences that make a short summary, in order; None where it is to be long, or is of
    one article or of one outlet's full ones.

    Which of them go together is no matter of how much they tell: each is taken for itself, the likeliest
    first.
    """
    source = reading.source
    if not budget.is_short or len(source.articles) < 2:
        return None
    if not reading.several and not source.is_brief:
        return None
    opener = _opener(reading)
    fit = Fit(reading.sentences, opener, source)
    return np.array(sorted([opener, *_behind(fit, reading, budget)]), np.intp)


def _opener(reading: Reading) -> int:
    """The place of the sentence that opens the summary."""
    every = rows(reading.source.fronts, reading.sentences)
    starts = [n for n in every if reading.leaning(n) == -1] or every
    values = preference([reading.sentences[n] for n in starts], reading.source)
    return starts[int(np.argmax(values))]


def _behind(fit: Fit, reading: Reading, budget: Budget) -> Sequence[int]:
    """The sentences that stand behind the one that opens, each with what it needs before it."""
    needs = _may_follow(fit, reading)
    left = sorted(needs, key=lambda n: -fit.chance(n))
    chosen: list[int] = []
    while len(chosen) < budget.sentences - 1 or budget.words is not None:
        room = np.inf if budget.words is None else budget.words - reading.words[[fit.opener, *chosen]].sum()
        joins = (
            n
            for n in left
            if n not in chosen
            # A second one that is another outlet's first sentence tells the news again as often as not: of 21
            # such 10 were right, of 44 others 33.
            and (not chosen or fit.found[n].position)
            and needs[n] <= set(chosen)
            and reading.words[n] <= room
            and not fit.is_old(n, chosen)
        )
        if (best := next(joins, None)) is None:
            break
        chosen.append(best)
    return chosen


def _may_follow(fit: Fit, reading: Reading) -> Mapping[int, Set[int]]:
    """The candidates that are likely right behind the opening, each with those that it needs before it."""
    if not fit.source.is_brief:
        return behind(fit, reading.leaning)
    # What stands earlier in its article than the opening does in its own would be read before it.
    first = fit.found[fit.opener].position
    needs = (
        (n, {need, reading.leaning(n)})
        for n, need in enumerate(fit.needs().tolist())
        if n != fit.opener and fit.found[n].position >= first
    )
    return {n: wanted - {-1, fit.opener} for n, wanted in needs if -2 not in wanted}
