"""What a lead loses as a story's opening, by rules: by its words alone, and beside the headline and what the
other outlets open with. In about the log odds of opening it well, by a regression on each fault by itself in
some 3,500 judged leads; by hand, in proportion, where fewer than ten of them have it.
"""

import re
from collections.abc import Sequence

from ...models import Article, Sentence
from ...text.language import is_english
from ..headlines.wording import label
from .cues import aside, musing
from .deeds import deeds
from .leaning import leans, without_quotations
from .plain import JUDGES, PRESS, VERBLESS, announces, is_caption, lacks_verb
from .source import Source, length
from .strangers import unnamed, words_of

_LEANING, _ASIDE, _MUSING, _WHO = 0.7, 2.3, 0.7, 1.7
# Fewer characters hardly say who did what.
_TOO_SHORT, _SHORT, _NO_VERB, _JUDGING = 40, 0.9, 1.4, 2.0
# "Ann Poe (pictured) has been jailed" tells the news, "the boats are seen on a screen" shows something.
_PICTURED = re.compile(
    r".*\((?:pictured|left|right|above|below)\b"
    r"|.*\b(?:is|are) (?:seen|pictured|shown) (?:on|in|at|outside|during)\b"
)
_PENALTIES = (
    (1.6, re.compile(r"[^\"“„«]*\b(?:[Yy]ou|[Yy]our|I|[Mm]y|[Ww]e|[Oo]ur)\b(?!\.)")),
    (2.8, re.compile(r".*[?？؟][\"'”’»)]*\Z", re.DOTALL)),
    (1.6, re.compile(r"[\"“„«「‘]")),
    (0.4, re.compile(r"[^.!?]{0,60}[^.!?\s\d]: ?[a-z“\"']")),
    (1.0, PRESS),
    (2.8, re.compile(r"(?:Analysis|Opinion|Comment|Explainer|Watch|Video|Live|Listen|Read)(?: more)?: ")),
    (0.7, _PICTURED),
    (1.2, VERBLESS),
)
_CAPTION, _ANNOUNCES = 3.8, 2.8
# "The mayor has regrets.": of nine openings of whole articles with fewer words two told the news.
_ARGUES, _SCANTY, _FEW = 0.5, 2.3, 9
# "Ann Poe: the mayor has gone too far": the label before a columnist's title is nobody of the news.
_COLUMNIST, _SIGNED = 0.8, re.compile(r"[A-ZÀ-Þ][\w’'-]+ (?:[A-ZÀ-Þ][\w.’'-]* )?[A-ZÀ-Þ][\w’'-]+\Z")
# What was before the news: "The former mayor tried in 2015 …", "… has repeatedly said". In the main clause.
_BACKGROUND, _BEFORE, _CLAUSE = (
    0.6,
    re.compile(
        r"\b(?:previously|repeatedly|continually|often|once|had|(?:is|are) still \w+ing"
        r"|ha(?:s|ve) for (?:years|decades)"
        r"|(?:comes?|came) (?:\w+ ){0,4}(?:day|week|month|hour)s? after)\b"
    ),
    90,
)
# Nor is a year what was before in this: "Ann Poe, who shot two in 2019, has been jailed".
_VERDICT = re.compile(
    r"\b(?:has|have|was|were|is|are) (?:been )?(?:sentenced|jailed|convicted|found guilty|charged|acquitted"
    r"|arrested|freed|released|executed|killed)\b|\b(?:has|have) (?:died|pleaded|admitted|resigned)\b"
)
# "The 1953 war" names a war.
_YEAR = re.compile(r"(?<!\bthe )\b(?:19|20)\d\d\b")
# What the headline tells, taken up: "The tariffs are set to …", "The attacks come a day after …".
_TAKEN_UP, _THE = (
    0.9,
    re.compile(
        r"(?:The|These|Those) ((?:(?!of |in |for |that |who )[a-z][\w’'-]*,? ){1,2})"
        r"(?:(?<=, )|(?!of |in |for |who |that ))"
    ),
)
# So many words that two sentences are glued.
_LONGEST, _GLUED, _TOO_LONG = 40, 100, 0.35


def faults(text: str, language: str) -> float:
    """What speaks against a sentence as an opening; 0 for a plain one."""
    lost = sum(loss for loss, pattern in _PENALTIES if pattern.match(text))
    lost += _LEANING * leans(text, language) + _ASIDE * bool(aside(language).match(text))
    lost += _MUSING * bool(musing(language).match(text)) + _SHORT * (len(text) < _TOO_SHORT)
    lost += _CAPTION * is_caption(text)
    lost += _JUDGING * bool(JUDGES.search(without_quotations(text))) + _ANNOUNCES * announces(text)
    return lost + _NO_VERB * (is_english(language) and lacks_verb(text))


def beside(found: Sequence[Sentence], source: Source) -> list[float]:
    """What speaks against each sentence beside the story's news: it takes the news up, or tells what was
    before; it names whom nobody knows; its article argues, or it is a columnist's; it says little, or a lot.
    """
    few = 0 if source.is_brief else _FEW
    return [
        _beside(one, source)
        + _ARGUES * source.arguing.get(id(one.article), 0)
        + _SCANTY * (length(one.text) < few)
        for one in found
    ]


def _beside(sentence: Sentence, source: Source) -> float:
    """What its own words, its headline and the names in it say against it."""
    clause, published = sentence.text[:_CLAUSE], sentence.article.published
    old = published and any(int(year) < published.year for year in _YEAR.findall(clause))
    old = old and not _VERDICT.search(sentence.text)
    lost = _BACKGROUND * bool(old or _BEFORE.search(clause))
    lost += _TAKEN_UP * _takes_up(sentence.text, source)
    lost += _COLUMNIST * _is_signed(sentence.article, source)
    texts = (other.text for other in source.sentences)
    lost += _WHO * bool(unnamed(sentence.text, words_of(source.headline), texts))
    over = len(sentence.text.split()) - _LONGEST
    return lost + _TOO_LONG * min(_GLUED, max(0, over)) / 10


def _takes_up(text: str, source: Source) -> bool:
    """Whether it begins with a thing, not the actor, of which the headline tells: "The attacks …"."""
    thing = _THE.match(text)
    said = deeds(thing[1], source.language) if thing else ()
    actor, *told = deeds(source.headline, source.language) or ("",)
    return actor not in said and not set(told).isdisjoint(said)


def _is_signed(article: Article, source: Source) -> bool:
    """Whether a name stands before the article's title that no other title has."""
    name = label(article.title)
    others = (other.title for other in source.articles if other is not article)
    return bool(_SIGNED.match(name)) and not any(word in title for title in others for word in name.split())
