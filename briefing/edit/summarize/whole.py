"""A story told in full articles, and its opening -> which of their sentences may stand behind it.

An article is written to be read on, so that what the one that opens says next is right nine times in ten; of
the other outlets' first sentences, which tell the news again, one in three.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...models import Sentence
from ...text.dates import MONTH, WEEKDAY
from .fit import Fit
from .leads import is_prose, leads
from .plain import is_report

# So far behind the opening, or behind another article's lead, sentences were judged.
_NEAR = 5
# Of 403 sentences as likely right as this, by weights that were learned from other stories, 90 % were: 384 of
# the article that opens, 19 of others. At 0.6 86 % of 455 were, at 0.8 92 % of 360.
RIGHT = 0.7
# "Divers reached these spaces": which ones, the sentence before it has told.
_POINTS = re.compile(
    r"\b(?:these|those|such|(?<!said )(?<!says )(?<!that )(?:this|that same))"
    r" (?!who\b|whose\b|of\b|as\b|an?\b|in\b|(?:past |last |coming |same )?(?:morning|afternoon|evening|night"
    r"|week|weekend|month|year|season|spring|summer|fall|autumn|winter|time|century|decade|country|nation|world"
    rf"|city|town|state|is|was|{WEEKDAY}|{MONTH})\b)[a-z]",
    re.IGNORECASE,
)
# “That has to end,” the mayor said: what has, the sentence before it has told.
_QUOTED = re.compile(r"[\"“](?:That|This|It|They|These|Those|He|She|So|And|But)\b")
# "Karl Holm said …", whom the article has told of before.
_NAMED = re.compile(r"(?P<full>[A-ZÀ-Þ][\w’-]+ (?:[A-ZÀ-Þ]\. )?(?P<name>[A-ZÀ-Þ][a-zß-ÿ][\w-]+)),? [a-z]")


def needs(fit: Fit) -> list[int]:
    """For each candidate the one without which it is not to join: -1 none, -2 one that is not there, or none
    that would do.
    """
    near = frozenset(_near(fit))
    return [-2 if n != fit.opener and n not in near else _needs(fit, n) for n in range(len(fit.found))]


def _needs(fit: Fit, n: int) -> int:
    if n == fit.opener:
        return -1
    sentence = fit.found[n]
    if not is_report(sentence, fit.source.language) or _is_open(sentence.text):
        return -2
    if fit.behind.chance(sentence) < RIGHT:
        return -2
    before = n - 1 if sentence.position and fit.found[n - 1].article is sentence.article else -2
    return before if _points_back(sentence, fit) else fit.introduced_by(n)


def _is_open(text: str) -> bool:
    """Whether a quotation goes on in the next sentence."""
    return text.count("“") > text.count("”")


def _points_back(sentence: Sentence, fit: Fit) -> bool:
    """Whether it speaks of something or somebody of whom the sentences before it tell, and headline and
    opening do not.
    """
    text = sentence.text
    if _POINTS.search(text) or _QUOTED.match(text):
        return True
    named = _NAMED.match(text)
    if not named or named["name"] in fit.words:
        return False
    return named["full"] in sentence.article.text[: sentence.start]


def _near(fit: Fit) -> Iterator[int]:
    """The sentences near the opening and near the other articles' leads that are prose.

    What stands no later in its article than the opening does in its own would be read before it.
    """
    found, opening = fit.found, fit.found[fit.opener]
    first = {id(one.article): one.position for one in leads(found)}
    first[id(opening.article)] = opening.position
    for n, (one, after) in enumerate(pairwise((*found, opening))):
        near = opening.position < one.position and 0 <= one.position - first[id(one.article)] <= _NEAR
        if near and (after.article is not one.article or is_prose(one, after)):
            yield n
