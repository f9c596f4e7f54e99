"""Articles -> which are one text published again: by address, by title, by the words themselves.

A copy by another outlet stays an article of its own, since it carries its outlet. Folding it only makes sure
that it stands in the same story, and that ten copies of one wire report don't outvote the others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from ...models import Article
from ...text.dates import WEEKDAY, date_terms
from ...text.similarity import Shingles, containment, shingles
from ...text.words import words
from ..evidence.components import components
from ..evidence.day import day
from ..evidence.terms import terms

ALIKE = 0.35  # cosine from which a pair's words are compared: every copy we know of is above .45
COPIED = 0.5  # share of the shorter text that stands in the longer one, between two outlets
REPEATED = 0.8  # within one outlet: its texts share their boilerplate
SHARED = 5  # four-word runs in common, at least: a headline of eight words
DAYS = 2.0  # apart, at most: "Your weekend weather" is back a week later with other weather
OPENING = 120  # words compared: a copy is cut at its end
KEPT = 4096  # texts cut into runs that are kept at a time: 60 MB
TELLING = 4  # terms a title needs to be told by its title alone: "Photos of the day" is not enough
FEW = 8  # terms of a text, besides its title's, that are too few to tell two texts apart
UNLIKE = 0.1  # share of the shorter text's terms in the other, below which a title in common is a column's

_HOSTS = re.compile(r"^(?:(?:www\d?|m|mobile|amp|edition|touch|wap)\.)+(?=[^.]+\.)")
_AMP_CACHE = re.compile(
    r"^https?://(?:(?:[^/?#]+\.)?cdn\.ampproject\.org/[cvi]|(?:www\.)?google\.[a-z.]+/amp)/(?:s/)?(?=.)"
)
_AMP_PATH = re.compile(r"(?:/amp)?(?:\.amp)?(?:/amp)?(?=\.html?$|$)|(?<=^)/amp(?=/)")
_TRACKING = re.compile(
    r"""(?:utm|at|mc|ga|mtm|pk|itm|vero)_.*|_ga|_gl|(?:fb|g|y)clid|gclsrc|dclid|msclkid|twclid|igshid?|mibextid|
    wt_?mc.*|wt\.mc_id|ns_.*|ocid|cmp(?:id)?|c?icid|ito|smid|smtyp|partner|emc|rss|feed|ftag|xtor|soc_src|
    soc_trk|guccounter|guce_.*|_hs(?:enc|mi)|mkt_tok|spm|ref|ref_src|referrer|source|src|srnd|taid|cid|sh|
    share|amp|outputtype|output|s_cid|traffic_source|ana|campaign.*|trk|tracking.*|via|mod|reflink.*|
    leadsource|feature|__twitter_impression""",
    re.IGNORECASE | re.VERBOSE,
)

# A word inside a sentence, or a number: the names among them are what tells two events of a kind apart.
_TELLTALE = re.compile(r"(?<=[\w,;’'] )[^\W\d_]\w\w+|\d+(?:[.,]\d+)*")
# Without May, who is somebody as well.
_DATES = re.compile(
    rf"{WEEKDAY}|January|February|March|April|June|July|August|September|October|November|December"
)


def canonical(url: str) -> str:
    """The address without what does not change the page: scheme, mobile host, AMP, tracking, fragment.

    Empty where the address names no page of its own: a site's front page, or no web address at all.
    """
    if not url:
        return ""
    try:
        parts = urlsplit(_AMP_CACHE.sub("https://", url.strip()))
        host = (parts.hostname or "").rstrip(".")
    except ValueError:  # "http://[": not an address
        return ""
    if parts.scheme not in ("http", "https"):
        return ""
    path = _AMP_PATH.sub("", parts.path.rstrip("/")).rstrip("/")
    kept = urlencode(sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])))
    if not path and not kept:
        return ""
    return _HOSTS.sub("", host) + path + (f"?{kept}" if kept else "")


def _title(article: Article) -> tuple[str, ...]:
    return tuple(word.lower() for word in words(article.title))


def _is_told_by_title(one: Article, other: Article) -> bool:
    """Whether the title two articles share is long enough to tell one story, and their texts allow it."""
    title = set(terms(words(other.title), other.language))
    said, heard = (set(terms(words(a.text[: OPENING * 8]), a.language)) - title for a in (one, other))
    least = min(len(said), len(heard))
    return len(title) >= TELLING and (least < FEW or len(said & heard) >= UNLIKE * least)


def copies(
    articles: Sequence[Article], alike: Iterable[tuple[int, int, float]]
) -> tuple[tuple[int, ...], ...]:
    """The articles' places in groups, one a text; `alike` are the pairs (i, j, cosine) worth a look."""
    days = [day(article) for article in articles]

    def near(i: int, j: int) -> bool:
        a, b = days[i], days[j]
        return a is None or b is None or abs(a - b) <= DAYS

    by_address = _chains({i: canonical(a.url) for i, a in enumerate(articles)})
    titles = _chains({i: _title(a) for i, a in enumerate(articles)})
    by_title = ((i, j) for i, j in titles if near(i, j) and _is_told_by_title(articles[i], articles[j]))
    close = ((i, j) for i, j, cosine in alike if cosine >= ALIKE and near(i, j))
    return components(len(articles), [*by_address, *by_title, *_copied(articles, close)])


def _chains(keys: Mapping[int, object]) -> Iterator[tuple[int, int]]:
    """Each place with the one before it that has the same key; an empty key is nobody's."""
    last: dict[object, int] = {}
    for i, key in keys.items():
        if key and key in last:
            yield last[key], i
        last[key] = i


def _copied(articles: Sequence[Article], close: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs of which one holds most of the other's words."""

    @lru_cache(maxsize=KEPT)
    def runs(i: int) -> Shingles:
        return _runs(articles[i])

    for i, j in close:
        same = articles[i].outlet == articles[j].outlet
        alike = containment(runs(i), runs(j), SHARED) >= (REPEATED if same else COPIED)
        if not alike or (same and _is_boilerplate(articles[i], articles[j])):
            continue
        if not _is_two_of_a_kind(articles[i], articles[j]):
            yield i, j


def _is_two_of_a_kind(one: Article, other: Article) -> bool:
    """Whether each has names, and none in common: "fire in Portugal forces …", "fire in Spain …"."""
    a, b = (_telltales(article) for article in (one, other))
    return bool(a and b) and a.isdisjoint(b)


def _telltales(article: Article) -> set[str]:
    return {
        name
        for name in _TELLTALE.findall((article.text or article.title)[: OPENING * 8])
        if not name[0].islower() and not _DATES.fullmatch(name)
    }


def _is_boilerplate(one: Article, other: Article) -> bool:
    """Whether neither's text has to do with the other's title: what an outlet says under each video."""
    return not any(
        {term for term in terms(words(a.title), a.language) if not term.isdigit()}
        & set(terms(words(b.text[: OPENING * 8]), b.language)) - date_terms(a.language)
        for a, b in ((one, other), (other, one))
    )


def _runs(article: Article) -> Shingles:
    said = words(f"{article.title}\n{article.text[: OPENING * 8]}".lower())
    return shingles(said[:OPENING])
