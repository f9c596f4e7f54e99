"""An entry and what it said in earlier briefings -> its tellings: a text that says more is news again.

    "Quake kills 10" -> "Quake kills 12": two tellings; a typing error mended, a headline reworded: one

Most edits are none. Of 54 articles whose text had changed from one day to the next, in ten days of some forty
outlets, 19 told something new; their outlets had dated all of these anew, and of the others one in four.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import islice, pairwise

from ...models import Article, Entry, Feed
from ...text.dates import says_when
from ...text.language import is_english
from ...text.late import late
from ...text.moments import without_moments
from ...text.numbers import figures
from ...text.words import terms
from ..articles.read import read, sentences
from ..headlines.kinds import kinds

MARK = "-"  # between the id of an article and the mark of its telling, where that is not the first
FEWEST = 4  # terms a sentence needs to be known again: "Updated at 14:02" has fewer
SAME = 0.65  # the share of its terms that stand in an earlier sentence, as in `anew`
MANY = 3  # new terms in a headline or first sentence: it is another one, not the same in other words
ADDED = 4  # terms that were nowhere in the text, of a sentence that adds something to it
LONG = 5  # letters: "tent" is not "ten" misspelt
LONGEST = 30  # letters: no longer term is looked at for misspellings, of which each letter costs a copy of it
# What a long article, a live page of weeks, costs: news stands at the top, and what was told long ago comes
# back seldom. A call is bounded so by the length of the text, times these.
LATEST = 8  # tellings that a version is compared with
HEAD = 12_000  # characters that are compared sentence by sentence; of the rest, terms and numbers are known
FIRST = 60  # sentences of these
# Published anew under the old address.
REWRITTEN = frozenset({"service", "live", "question", "explainer", "newsletter"})
_ONE = re.compile(r"(?<![\w-])one(?![\w-])", re.IGNORECASE)
# What a site counts of itself: "4 minute read", "45 comments", "2,231 views", "read 1,017 times".
_COUNTED = late(
    r"""(?xi)(?<![\w.,])\d[\d.,]*[\s-]?(?:min(?:ute)?s?\.?[\s-](?:read|lesezeit|de\slecture|de\slectura|di\slettura|de\sleitura
    |leestijd|läsning|czytania|чтения)|minuten\s(?:lesezeit|leestijd)|minut(?:os|i)\sd[ei]\s(?:lectura|leitura|lettura))\b
    |\b(?:read|viewed|seen|shared)\s\d[\d.,]*\stimes\b
    |(?<![\w.,])\d[\d.,]*k?\s(?:comments?|views|kommentare?|aufrufe|commentaires?|vues|comentarios?|visitas|commenti?
    |visualizzazioni|comentários?|visualizações|reacties?|weergaven|kommentarer?|visningar|komentarz[ey]?|wyświetleń
    |комментари(?:ев|я|й)|просмотр(?:ов|а)?|تعليقا?|تعليقات|مشاهدة)\b
    |(?:lesezeit|lecture|lectura|lettura|leitura|leestijd|コメント|評論|评论)\s?[:：(（]?\s?\d[\d.,]*(?:\s?min\w*)?
    |(?<![\d.,])\d[\d.,]*\s?(?:件のコメント|条评论|次阅读|次浏览|回視聴)"""
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What an entry said for a time, in its last wording, as an article of its own."""

    entry: Entry
    article: Article
    began: datetime | None = None  # when it was first seen to say so; None for the first telling of all


def tellings(entry: Entry, feed: Feed, name: str = "", *, likely: str = "") -> tuple[Telling, ...]:
    """The entry's tellings, the present one last. `name` and `likely` are as for `read`.

    A later one is dated as its outlet dates it, where that is a new date and later than that of the one
    before, else by when it was first seen.
    """
    found: list[Telling] = []
    for before, version in pairwise((None, *entry.earlier, entry)):
        assert version  # only what stands before the first is none
        article = read(version, feed, name=name, likely=likely)
        latest = reversed(found[-LATEST:])
        known = next((one for one in latest if not says_more(one.article, article)), None)
        if known:
            found.remove(known)
            known = replace(known, entry=version, article=_worded(known.article, article))
        elif before is None:
            known = Telling(version, article)
        else:
            known = Telling(
                version, _marked(article, version, before, found[-1].article.published), version.revised
            )
        found.append(known)
    return tuple(found)


def page_of(article: str) -> str:
    """The id that all tellings of an article have in common, from that of one of them."""
    return article.partition(MARK)[0]


def stays(article: Article) -> bool:
    """Whether a page goes on telling what it told: a map of cases, a live page are filled anew every day."""
    return not REWRITTEN.intersection(kinds(article))


def says_more(old: Article, new: Article) -> bool:
    """Whether a text that took another's place tells something that had not been told.

    That is another number in the headline, or in a sentence that is else the same; or, where its outlet
    dated it anew, a headline with new words over a text that begins otherwise, or a sentence that was added;
    or a headline and a first sentence that are both all new. A page that is written anew every day, as a live
    page, never does.
    """
    if (old.title, old.text) == (new.title, new.text) or not (stays(old) and stays(new)):
        return False
    was, now = _said(_plain(old)), _said(_plain(new))
    if _figures(new.title, new.language) - was.figures or was.corrected_by(now):
        return True
    headline = terms(_lasting(new.title, new.language), new.language)
    fresh = len(list(islice(was.lacks(headline), MANY)))
    if old.published and new.published and new.published > old.published:
        return was.headed_anew_by(now, fresh) or was.completed_by(now)
    return fresh > 1 and was.opens_unlike(now)


class _Said:
    """What an article says: its sentences with their terms and numbers."""

    def __init__(self, article: Article) -> None:
        self._language = article.language
        head, rest = _parted(article.text)
        all_of_it = sentences(replace(article, text=head))
        first, more = all_of_it[:FIRST], all_of_it[FIRST:]
        said = [article.title, *(sentence.text for sentence in first)]
        self.lines = [(self._terms(text), self._figures(text)) for text in said]
        known = [figures for _, figures in self.lines]
        self.figures = self._figures(rest).union(*known, *(self._figures(later.text) for later in more))
        self._head = frozenset(terms(f"{article.title}\n{head}", article.language))
        self.terms = self._head.union(terms(rest, article.language))

    def _terms(self, text: str) -> frozenset[str]:
        said = _lasting(text, self._language)
        return frozenset(term for term in terms(said, self._language) if not says_when(term, self._language))

    def _figures(self, text: str) -> frozenset[str]:
        return _figures(text, self._language)

    @cached_property
    def _spellings(self) -> frozenset[str]:
        return frozenset(spelling for term in self._head for spelling in _spellings(term))

    def lacks(self, said: Iterable[str]) -> Iterator[str]:
        """Those of the terms that it has not, not even misspelt."""
        for term in dict.fromkeys(said):
            if term in self.terms or says_when(term, self._language):
                continue
            if len(term) < LONG or self._spellings.isdisjoint(_spellings(term)):
                yield term

    def corrected_by(self, other: "_Said") -> bool:
        """Whether one of the other's sentences has a number in the place of another."""
        changed = [
            (now, theirs) for now, theirs in other.lines if theirs - self.figures and len(now) >= FEWEST
        ]
        return any(
            ours - theirs and _covers(now, was) and _covers(was, now)
            for now, theirs in changed
            for was, ours in self.lines
        )

    def headed_anew_by(self, other: "_Said", fresh: int) -> bool:
        """Whether the other's headline, with so many new terms, has news: its text begins otherwise, too."""
        ours, theirs = self.lines[1:2], other.lines[1:2]
        if ours == theirs:
            return bool(fresh >= MANY and not ours)
        return fresh >= MANY or bool(fresh and theirs and not _covers(theirs[0][0], self.terms))

    def completed_by(self, other: "_Said") -> bool:
        """Whether the other keeps one of its sentences and adds one with terms of its own."""
        if not set(self.lines).intersection(other.lines[1:]):
            return False
        added = (now - self.terms for now, _ in other.lines[1:])
        return any(len(new) >= ADDED and len(list(islice(self.lacks(new), ADDED))) == ADDED for new in added)

    def opens_unlike(self, other: "_Said") -> bool:
        """Whether the other's first sentence has at most half of its terms from it, and its own is gone."""
        ours, theirs = self.lines[1:2], other.lines[1:2]
        if not ours or not theirs or any(_covers(ours[0][0], now) for now, _ in other.lines[1:]):
            return False
        return 2 * len(theirs[0][0] - self.terms) >= len(theirs[0][0]) >= MANY


@lru_cache(maxsize=64)  # a telling is compared with each later version, and these in several steps of a build
def _said(article: Article) -> _Said:
    return _Said(article)


def _parted(text: str) -> tuple[str, str]:
    """A text's head and the rest of it, where it is longer: no word is cut, where words have spaces."""
    end = len(text) if len(text) <= HEAD else text.rfind(" ", 0, HEAD)
    end = HEAD if end < 0 else end
    return text[:end], text[end:]


def _plain(article: Article) -> Article:
    """The article as one that says the same: without its id and date."""
    return Article("", article.title, article.text, outlet=article.outlet, language=article.language)


def _spellings(term: str) -> Iterator[str]:
    """The term, and the term without each of its letters: two that share one of these differ by a letter that
    is wrong, missing or in another place.
    """
    yield term
    if len(term) <= LONGEST:
        yield from (term[:i] + term[i + 1 :] for i in range(len(term)))


def _covers(some: frozenset[str], others: frozenset[str]) -> bool:
    return len(some & others) >= SAME * len(some)


def _figures(text: str, language: str | None) -> frozenset[str]:
    """The numbers of a text but those that say when; in English "one" is 1: it may become 2."""
    said = _lasting(text, language)
    one = frozenset({"1"} if is_english(language) and _ONE.search(said) else ())
    return figures(said, language) | one


@lru_cache(maxsize=256)  # it is asked for a sentence's terms and for its numbers
def _lasting(text: str, language: str | None) -> str:
    """A text without what it says of its day, and what its site counts of itself."""
    return _COUNTED.sub(" ", without_moments(text, language))


def _marked(article: Article, version: Entry, before: Entry, since: datetime | None) -> Article:
    """The article as a telling of its own, dated as such.

    Its mark is made of what it says, so that it stays the same when the store forgets an earlier version.
    """
    from hashlib import blake2b  # as in `read`

    mark = blake2b(f"{version.title}\n{version.text}".encode(errors="replace"), digest_size=4).hexdigest()
    dated = version.published if version.published != before.published else None
    since = since or before.revised or before.first_seen
    if dated is None or (since and dated <= since):  # whoever dates it back tells it now all the same
        dated = version.revised or dated
    return replace(article, id=f"{article.id}{MARK}{mark}", published=dated)


def _worded(known: Article, now: Article) -> Article:
    """A telling in its latest words: it keeps its id and its date; a page that is filled anew has today's."""
    return replace(now, id=known.id, published=known.published if stays(now) else now.published)
