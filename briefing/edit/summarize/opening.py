"""Which sentence a summary opens with: the one whose beginning tells what the others tell as well.

A report says who did what in its first words ("The council voted on Monday to …"); a side story says there
what is its own ("Shoppers were queuing on Monday, after …"). So the first words are held against what the
other outlets open with.
"""

import re
from collections.abc import Mapping, Sequence
from math import inf

from ...models import Article, Sentence
from ..headlines.kinds import kinds
from ..headlines.wording import label, wordings
from .counts import stand_alone
from .cues import aside, musing
from .dangling import dangles
from .deeds import deeds
from .leaning import leans, without_quotations
from .plain import JUDGES, PRESS, SHOWN, VERBLESS, announces, lacks_verb
from .source import Source, length
from .strangers import unnamed, words_of
from .verbs import has_verb
from .voice import arguing

# A sentence of the headline's news begins with whom the headline begins with, "Mayor …", "The mayor …", in
# its first terms; where another comes first, it may be that one's view.
_ACTS, _LATER, _SUBJECT = 0.2, 0.25, 3
# So many letters are enough to find a term's word again.
_ROOT = 4
# "Mayor's office rejects …" is no news of the mayor's own doing.
_PEOPLE = re.compile(
    r"(?:administration|campaign|team|officials?|aides?|lawyers?|attorneys?|allies|ally|supporters?|family|office"
    r"|government|fans?|voters?|advisers?|spokes\w+|brother|sister|son|daughter|wife|husband|father|mother)\b",
    re.IGNORECASE,
)
_OWNS = re.compile(r"[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*)?['’]s? ?")
# So many of a sentence's first terms count; the main clause's subject, verb and object.
_FIRST = 6
# What comes later than EARLY counts half, as a rule it is not the main clause; after MAIN it never is.
_EARLY, _LATE, _MAIN = 10, 0.5, 16
# The headline's article was chosen as the plainest report; what the headline says is the news. Shared words
# count for less: at 0.7 one more of ten stories opened with a side angle, of 137 others none with less.
_HEADLINE, _SHARED, _HEADS = 1.0, 0.5, 0.2
# Without a headline the first article is only the first that was given.
_FIRST_GIVEN = 0.12
_LEANING, _ASIDE, _MUSING, _DANGLING, _ALONE_WITH_IT, _WHO = 0.3, 0.5, 0.3, 0.3, 0.6, 0.4
# What its headline shows to be no report loses more, and less where only the headline is not plain.
_NO_REPORT, _NOT_PLAIN = 0.3, 0.15
# Of 137 stories on six days whose leads were judged, 125 opened well; with the next four, 129.
# "Ann Poe: the mayor has gone too far": the label before a columnist's title is nobody of the news.
_COLUMNIST, _SIGNED = 0.2, re.compile(r"[A-ZÀ-Þ][\w’'-]+ (?:[A-ZÀ-Þ][\w.’'-]* )?[A-ZÀ-Þ][\w’'-]+\Z")
# What was before the news: "The former mayor tried in 2015 …", "… has repeatedly said". In the main clause.
_BACKGROUND, _BEFORE, _CLAUSE = (
    0.25,
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
# What was still to come, below a headline that tells it: "The council is due to vote", "Council votes".
_TO_COME = re.compile(r"\b(?:is|are|was|were) (?:due|set|expected|scheduled|slated|about) to\b")
_COMES = re.compile(
    r"\b(?:to|will|may|might|could|can|set|due|expect\w*|plan\w*|next|ahead|before|as)\b", re.IGNORECASE
)
# "The 1953 war" names a war.
_YEAR = re.compile(r"(?<!\bthe )\b(?:19|20)\d\d\b")
# What the headline tells, taken up: "The tariffs are set to …", "The attacks come a day after …".
_TAKEN_UP, _THE = (
    0.2,
    re.compile(
        r"(?:The|These|Those) ((?:(?!of |in |for |that |who )[a-z][\w’'-]*,? ){1,2})"
        r"(?:(?<=, )|(?!of |in |for |who |that ))"
    ),
)
# "Choosing her is a gamble"; so many words that two sentences are glued.
_GERUND, _DOING = 0.2, re.compile(r"(?!During\b)[A-Z]\w+ing [A-Z\w]")
_LONGEST, _TOO_LONG = 40, 0.1
# A video's or a gallery's text is as plain as another's.
NOT_NEWS = frozenset(
    "opinion question analysis explainer newsletter live advert programme puzzle horoscope service".split()
)
# Fewer characters hardly say who did what.
_TOO_SHORT, _SHORT, _NO_VERB, _JUDGING = 40, 0.1, 0.4, 0.3
# "Ann Poe (pictured) has been jailed" tells the news, "the boats are seen on a screen" shows something.
_PICTURED = re.compile(
    r".*\((?:pictured|left|right|above|below)\b"
    r"|.*\b(?:is|are) (?:seen|pictured|shown) (?:on|in|at|outside|during)\b"
)
_PENALTIES = (
    (0.3, re.compile(r"[^\"“„«]*\b(?:[Yy]ou|[Yy]our|I|[Mm]y|[Ww]e|[Oo]ur)\b(?!\.)")),
    (0.4, re.compile(r".*[?？؟][\"'”’»)]*\Z", re.DOTALL)),
    (0.3, re.compile(r"[\"“„«「‘]")),
    (0.2, re.compile(r"[^.!?]{0,60}[^.!?\s\d]: ?[a-z“\"']")),
    (0.9, SHOWN),
    (0.4, PRESS),
    (0.3, re.compile(r"(?:Analysis|Opinion|Comment|Explainer|Watch|Video|Live|Listen|Read)(?: more)?: ")),
    (0.3, _PICTURED),
    (0.4, VERBLESS),
)
_ANNOUNCES = 0.3
_ARGUES = 0.5
# "The mayor has regrets.": of nine openings of whole articles with fewer words two told the news.
_SCANTY, _FEW = 0.4, 9


def worth(found: Sequence[Sentence], source: Source, also: Sequence[float] = ()) -> list[float]:
    """How well each of the sentences opens the source's story, 0 to 2; of others than the best, at most so.

    A sentence loses that speaks to the reader, asks, quotes, leans, puts a scene before the news, or gives
    another number than most outlets do, or another toll than the headline. `also`: what else speaks for each.
    It decides among those that tell as much of the headline as the one that is best without it, and lose no
    more.
    """
    said = said_by(source)
    headline = frozenset(deeds(source.headline, source.language))
    alone = stand_alone([one.text for one in found], _openings(source), source.headline, source.language)
    columns = arguing(source.sentences, source.language)
    few = 0 if source.is_brief else _FEW
    lost = [
        _ALONE_WITH_IT * is_alone
        + faults(one.text, source.language)
        + _DANGLING * dangles(one, headline, source.language)
        + _aside_of(one, source)
        + _ARGUES * columns.get(id(one.article), 0)
        + _SCANTY * (length(one.text) < few)
        for one, is_alone in zip(found, alone, strict=True)
    ]
    values = [
        (_SHARED if headline else 1) * _shared(one, said, source.language)
        + _told(one, headline, source)
        - less
        for one, less in zip(found, lost, strict=True)
    ]
    settled = _settled(values, found)
    if not any(also):
        return settled
    shares = [_share(deeds(one.text, source.language), headline) for one in found]
    best = settled.index(max(settled))
    rivals = [
        0 < shares[best] <= share and less <= lost[best] for share, less in zip(shares, lost, strict=True)
    ]
    rivals[best] = True
    weighed = (value + more * rival for value, more, rival in zip(values, also, rivals, strict=True))
    return _settled(list(weighed), found)


def _settled(values: Sequence[float], found: Sequence[Sentence]) -> list[float]:
    """The values less what speaks against the headlines. Their kind takes as long to find as all else: it is
    looked for only as far as it may decide."""
    settled, best = list(values), -inf
    for n in sorted(range(len(settled)), key=lambda n: -settled[n]):
        if settled[n] < best:
            break
        settled[n] -= _told_as(found[n].article)
        best = max(best, settled[n])
    return settled


def _told_as(article: Article) -> float:
    """What speaks against an article's headline as a plain report's."""
    return _NO_REPORT * (not NOT_NEWS.isdisjoint(kinds(article))) + _NOT_PLAIN * bool(wordings(article))


def said_by(source: Source) -> Mapping[str, frozenset[str]]:
    """What each outlet opens with: the terms of its headlines and first sentences."""
    return {
        outlet: frozenset().union(*(deeds(text, source.language) for text in texts))
        for outlet, texts in _openings(source).items()
    }


def _openings(source: Source) -> Mapping[str, Sequence[str]]:
    """Each outlet's headlines and first sentences."""
    texts: dict[str, list[str]] = {}
    for article in source.articles:
        texts.setdefault(article.outlet, []).append(article.title)
    for sentence in source.leads:
        texts.setdefault(sentence.article.outlet, []).append(sentence.text)
    return texts


def _shared(sentence: Sentence, said: Mapping[str, frozenset[str]], language: str) -> float:
    """The mean over the sentence's first terms: which share of the other outlets open with them as well."""
    first = list(dict.fromkeys(deeds(sentence.text, language)))[:_FIRST]
    others = [own for outlet, own in said.items() if outlet != sentence.article.outlet]
    return sum(term in own for term in first for own in others) / max(1, len(first) * len(others))


def _told(sentence: Sentence, headline: frozenset[str], source: Source) -> float:
    """How much of the headline's news the sentence tells, most of all in its first terms."""
    said = list(dict.fromkeys(deeds(sentence.text, source.language)))
    chosen = _HEADS if headline else _FIRST_GIVEN
    acts = 0 if headline.isdisjoint(said[:_EARLY]) else _acts(sentence, said, source)
    return (
        _HEADLINE * _share(said, headline) + _ACTS * acts + chosen * (sentence.article is source.articles[0])
    )


def _share(said: Sequence[str], headline: frozenset[str]) -> float:
    """How much of the headline a sentence says, in its first terms."""
    first = list(dict.fromkeys(said))
    early, late = headline.intersection(first[:_EARLY]), headline.intersection(first[_EARLY:_MAIN])
    return (len(early) + _LATE * len(late)) / max(1, len(headline))


def _aside_of(sentence: Sentence, source: Source) -> float:
    """What speaks against a lead beside the news: it tells what was before, is a column's, or runs on."""
    clause, published = sentence.text[:_CLAUSE], sentence.article.published
    old = published and any(int(year) < published.year for year in _YEAR.findall(clause))
    old = old and not _VERDICT.search(sentence.text)
    to_come = _TO_COME.search(clause) and source.headline and not _COMES.search(source.headline)
    lost = _BACKGROUND * bool(old or to_come or _BEFORE.search(clause)) + _GERUND * bool(_DOING.match(clause))
    lost += _TAKEN_UP * _takes_up(sentence.text, source)
    lost += _COLUMNIST * _is_signed(sentence.article, source)
    texts = (other.text for other in source.sentences)
    lost += _WHO * bool(unnamed(sentence.text, words_of(source.headline), texts))
    return lost + _TOO_LONG * max(0, len(sentence.text.split()) - _LONGEST) / 10


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


def _acts(sentence: Sentence, said: Sequence[str], source: Source) -> float:
    """Whether it begins with whom or what the headline begins with: 1, or less where that comes behind a
    verb, or where it is somebody of theirs: "Ann Poe's brother said …".
    """
    actor = next(iter(deeds(source.headline, source.language)), "")
    if actor not in said[:_FIRST]:
        return 0
    words = sentence.text.split()
    at = next((n for n, word in enumerate(words) if word.lower().startswith(actor[:_ROOT])), 0)
    behind = source.language != "en" or has_verb(" ".join(words[:at])) if at else False
    owns = _OWNS.match(" ".join(words[at : at + 2])) and not _OWNS.match(source.headline)
    late = actor not in said[:_SUBJECT]
    others = bool(_PEOPLE.match(_behind(actor, source.headline))) and not _PEOPLE.match(
        _behind(actor, sentence.text)
    )
    return _LATER if (late if behind else owns) or others else 1


def _behind(actor: str, text: str) -> str:
    """What stands behind the first word that is the actor: "administration rejects …"."""
    words = re.split(r"(?:['’]s)?[\s,]+", text)
    at = next((n for n, word in enumerate(words) if word.lower().startswith(actor[:_ROOT])), len(words))
    return " ".join(words[at + 1 : at + 2])


def faults(text: str, language: str) -> float:
    """What speaks against a sentence as an opening; 0 for a plain one."""
    lost = sum(loss for loss, pattern in _PENALTIES if pattern.match(text))
    lost += _LEANING * leans(text, language) + _ASIDE * bool(aside(language).match(text))
    lost += _MUSING * bool(musing(language).match(text)) + _SHORT * (len(text) < _TOO_SHORT)
    lost += _JUDGING * bool(JUDGES.search(without_quotations(text))) + _ANNOUNCES * announces(text)
    return lost + _NO_VERB * (language == "en" and lacks_verb(text))
