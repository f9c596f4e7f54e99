"""A story told in full articles, and its opening -> which of their sentences may stand behind it.

Such an article is written to be read on: what stands near behind its beginning tells more, but also who is
who, what was before, and the news once more in somebody's words. onward.py says how likely a reader wants it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Set
from itertools import pairwise

from ...text.dates import MONTH, WEEKDAY
from .fit import Fit
from .leads import is_prose
from .plain import is_report

# So far behind the opening, or behind another article's lead, sentences were judged.
_NEAR = 5
# Of the judged sentences that are as likely right as this, by weights learned from other stories, 515 of 733
# were.
RIGHT = 0.6
# "Divers reached these spaces": which ones, the sentence before it has told.
_POINTS = re.compile(
    r"\b(?:these|those|such|(?<!said )(?<!says )(?<!that )(?:this|that same))"
    r" (?!who\b|whose\b|of\b|as\b|an?\b|in\b|(?:past |last |coming |same )?(?:morning|afternoon|evening|night"
    r"|week|weekend|month|year|season|spring|summer|fall|autumn|winter|time|century|decade|country|nation|world"
    rf"|city|town|state|is|was|{WEEKDAY}|{MONTH})\b)[a-z]",
    re.IGNORECASE,
)
# "Boats will do, he added.": who, the sentence before it has told.
_HE_SAID = re.compile(
    r"[^A-ZÀ-Þ]*(?:, (?:he|she) (?:said|added|says|adds|noted|told)|(?:said|added) (?:he|she))\b"
)


def behind(fit: Fit, leaning: Callable[[int], int]) -> Mapping[int, Set[int]]:
    """The candidates that may stand behind the opening, each with those without which it is not to join.
    `leaning`: on which one a candidate leans.
    """
    found: dict[int, Set[int]] = {}
    for n in _near(fit):
        wanted = {_needs(fit, n), leaning(n)} - {-1, fit.opener}
        if wanted <= found.keys():
            found[n] = wanted
    return found


def _needs(fit: Fit, n: int) -> int:
    """The candidate without which this one is not to join: -1 none, -2 one that is not there, or none that
    would do.
    """
    sentence = fit.found[n]
    if fit.chance(n) < RIGHT or not is_report(sentence, fit.source.language):
        return -2
    before = n - 1 if sentence.position and fit.found[n - 1].article is sentence.article else -2
    return before if points_back(sentence.text) else fit.introduced_by(n)


def points_back(text: str) -> bool:
    """Whether the sentence before has told what this one speaks of, or who speaks in it."""
    return bool(_POINTS.search(text) or _HE_SAID.match(text, 1))


def _near(fit: Fit) -> Iterator[int]:
    """The sentences near behind the opening and the other articles' leads that are prose.

    What stands no later in its article than the opening does in its own would be read before it.
    """
    found, opening = fit.found, fit.found[fit.opener]
    first = {id(one.article): one.position for one in fit.source.leads}
    first[id(opening.article)] = opening.position
    for n, (one, after) in enumerate(pairwise((*found, opening))):
        near = opening.position < one.position and 0 < one.position - first[id(one.article)] <= _NEAR
        if near and (after.article is not one.article or is_prose(one, after)):
            yield n
