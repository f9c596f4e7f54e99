"""Entry -> Article; Article -> the clean sentences that may be quoted from it."""

import re
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urlsplit

from ..models import Article, Entry, Feed, Sentence
from ..text.language import detect, fits, primary
from ..text.sentences import split
from ..text.words import terms
from .clean import Clues, clues, has_credit, is_live, is_stopped, is_weak, judge, kind
from .glued import GLUED, after_glued

# What a feed adds where it cuts a text off.
_MORE = "|".join(
    (
        r"Read (?:more|on|the (?:full|rest)[^\n]{0,40})",
        r"Continue reading[^\n]{0,120}",
        r"The post (?:(?!The post )[^\n]){3,300}? appeared first on [^\n]{2,80}",
        "Keep reading|Full story|More|Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo",
        "Leggi tutto|Continua a leggere|Leia mais|Lees meer|Läs mer|Czytaj więcej|Читать далее",
    )
)
_DOTS = r"[\[(]?(?:…|\.\.\.)[\])]?"
_CUT = re.compile(rf"(?:\s*{_DOTS})?\s*(?:[\[(]{{0,2}}(?:{_MORE})[)\]]{{0,2}}\s*(?:[.:…»›>→]|\.\.\.)*)+\s*\Z")
_OPEN = re.compile(rf"\s*{_DOTS}")
_ELLIPSIS = re.compile(rf"{_DOTS}[\"'”’»)\]]*\s*\Z")
# A page that has not a third of the headline's words is a consent form, a paywall or another article.
_ABOUT = 3
# What stands before a headline and is none of it; and after it.
_BEFORE = re.compile(
    r"(?:(?:BREAKING(?: NEWS)?|Breaking(?: news)?|WATCH|Watch|VIDEO|Video|LIVE|Live|LISTEN|Listen"
    r"|PHOTOS?|Photos?|GALLERY|Gallery|LIVESTREAM|EXCLUSIVE|Exclusive|UPDATED?|Updated?|JUST IN|Just in"
    r"|IN PICTURES|In pictures|PODCAST|Podcast)\s*[:|–—-]\s+)+"
)
_AFTER = re.compile(
    r"(?:\s*[-–—|:]\s*(?:live(?: updates| blog| news)?|as it happened|latest updates|video(?: report)?"
    r"|in pictures|podcast|watch live)|\s*[(\[](?:video|watch|photos?|live|updated?|exclusive)[)\]])+\s*\Z",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[-–—|•·»>]\s+|\s*\|\s*")
_FEED_PARTS = re.compile(r"\s+[-–—|•·»>:/]\s+|:\s+|\s*[|>]\s*")
# A part of a feed's title that has these words alone names no outlet.
_GENERIC = frozenset(
    """all and articles breaking business channel content culture economy entertainment entries feed
    feeds front headlines health home homepage international latest local main most national news
    opinion page politics popular posts recent rss science sport sports stories technology the top
    top-stories uk updates us world""".split()
)
_SUFFIX = re.compile(r"(?<=[^\W\d_])\.(?:com|org|net|co\.[a-z]{2}|com\.[a-z]{2})\Z")
_SECOND_LEVEL = frozenset("ac co com edu gov govt ne net nhs or org".split())
_TITLE_MOST = 20
# What stands around a text and does not count where texts are compared.
_AROUND = " \t.!?…\"'“”‘’«»"
# Shorter poor quotes are scraps: two or three words.
_SCRAP = 20


def read(entry: Entry, feed: Feed, *, page: str = "", name: str = "") -> Article:
    """The entry as an article of the outlet that the user named, else of the feed's own title (`name`) or
    the host.

    Its text is the page's where that says more about the same thing, else the feed's without "Read more".
    The title is a part of the entry's, word for word, without the site's name or "Live". The language is
    the entry's where the letters allow it, else detected.
    """
    outlet = _outlet(entry, feed, name)
    title = _title(entry.title, (outlet, name, _host(entry.url)))
    text = page if _is_better(page, entry, title) else _without_cut(entry.text)
    return Article(
        id=blake2b(f"{_origin(feed.url)} {entry.id}".encode(), digest_size=8).hexdigest(),
        title=title,
        text=text,
        url=entry.url,
        outlet=outlet,
        published=entry.published,
        language=_language(entry, title, text),
        section=feed.section,
        feed=feed.url,
        weight=feed.weight,
    )


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences that may be quoted, in order: no noise, no headline, nothing twice, no dateline before
    them.

    Where all are poor quotes (headings, lines without a stop), those; `position` counts what is returned.
    """
    kept = _kept(article)
    good = [place for place in kept if not place[3]]
    if not good:  # a text that is one word is quoted; one word of a photo gallery is not
        alone = len(kept) == 1 == len(split(article.text))
        good = [place for place in kept if alone or place[1] - place[0] > _SCRAP]
    text = article.text
    numbered = enumerate(good)
    return tuple([Sentence(text[a:b], a, b, article, n, paragraph) for n, (a, b, paragraph, _) in numbered])


def entitle(article: Article) -> Article:
    """The article with its text's first line as the title, where it has none and that line reads like one."""
    line, _, rest = article.text.lstrip().partition("\n")
    line = line.strip()
    short = 2 < len(line.split()) <= _TITLE_MOST or (len(line) < 40 and not line.isascii())
    if article.title or not rest.strip() or not short or is_stopped(line) or kind(line):
        return article
    return replace(article, title=line)


def _kept(article: Article) -> list[tuple[int, int, int, bool]]:
    """(start, end, paragraph, whether it is weak) of each sentence that is no noise."""
    kept: list[tuple[int, int, int, bool]] = []
    places = split(article.text, article.language)
    whole, known, last = article.text, clues(article.text), len(places) - 1
    seen, itself = {_bare(article.title)}, _itself(article.outlet)
    skipped = live = -1  # a paragraph in which the outlet tells of itself; one of a live blog
    for i, (start, end, paragraph) in enumerate(places):
        text = whole[start:end]
        if (i == last and _is_left_open(text)) or (i < 3 and _is_caption(whole, places[i : i + 2], known)):
            continue
        if is_live(text):
            live = paragraph
        glued, noise = judge(text, known)
        glued += after_glued(text[glued:], article.language, i) if i < GLUED else 0
        if glued:
            start += glued
            text = text[glued:]
        bare = _bare(text)
        if bare.startswith(itself) and _about_itself(article.outlet).match(text):
            skipped = paragraph
        if noise or bare in seen or paragraph == skipped:
            continue
        seen.add(bare)
        weak = is_weak(text) or paragraph == live or (i == last > 0 and not is_stopped(text))
        kept.append((start, end, paragraph, weak))
    return kept


def _itself(outlet: str) -> tuple[str, ...]:
    """How a line begins by which an outlet may present itself; most lines need no closer look."""
    names = {outlet.removeprefix("The "), outlet.partition(" ")[0]} - {""}
    return tuple(before + name.lower().lstrip(_AROUND) for name in names for before in ("", "about ", "the "))


@lru_cache(maxsize=1000)
def _about_itself(outlet: str) -> re.Pattern[str]:
    """Matches a line by which an outlet presents itself, as under each of its videos."""
    name = re.escape(outlet.removeprefix("The ")) if outlet else "(?!)"
    short = outlet.partition(" ")[0]
    if len(short) > 2 and short.isupper():
        name = f"(?:{name}|{short})"
    says = r"is|was|are|has|brings|delivers|operates|provides|offers|covers|produces|upholds|promotes|also"
    itself = rf"(?:about |the )?{name}(?: \w+)?(?: \([^)]*\))? (?:{says})\b(?! (?:said|told|reported))"
    return re.compile(rf"{itself}|about {name}", re.IGNORECASE)


def _bare(text: str) -> str:
    """A text as it is compared: without quotation marks, stops and capitals."""
    return text.strip(_AROUND).lower()


def _is_left_open(text: str) -> bool:
    """Whether a feed has cut its last sentence off."""
    return bool(_ELLIPSIS.search(text)) and len(text.split()) > 2


def _is_caption(text: str, places: tuple[tuple[int, int, int], ...], known: Clues) -> bool:
    """Whether a credit is glued to the second of two sentences of a paragraph, so that the first tells the
    photo.
    """
    if len(places) < 2 or places[0][2] != places[1][2]:
        return False
    return has_credit(text[places[1][0] : places[1][1]], known)


def _without_cut(text: str) -> str:
    """A feed's text without "Continue reading"; an ellipsis stays, as it shows a sentence cut off."""
    match = _CUT.search(text)
    if not match:
        return text
    ellipsis = _OPEN.match(match[0])
    return text[: match.start() + (ellipsis.end() if ellipsis else 0)]


def _is_better(page: str, entry: Entry, title: str) -> bool:
    """Whether the page says more than the feed does, and of the same thing."""
    if len(page) <= len(entry.text):
        return False
    wanted = set(terms(title or entry.text, entry.language))
    return len(wanted & set(terms(page, entry.language))) * _ABOUT >= len(wanted)


def _language(entry: Entry, title: str, text: str) -> str:
    told = primary(entry.language)
    said = f"{title}\n{text}"
    return told if len(told) == 2 and fits(told, said) else detect(said)


def _title(title: str, names: tuple[str, ...]) -> str:
    """The part of a title that is the headline."""
    start = match.end() if (match := _BEFORE.match(title)) else 0
    end = len(title)
    for _ in range(3):
        cut = (
            match.start()
            if (match := _AFTER.search(title, start, end))
            else _before_name(title, start, end, names)
        )
        if cut == end:
            break
        end = cut
    return title[start:end].strip() or title.strip()


def _before_name(title: str, start: int, end: int, names: tuple[str, ...]) -> int:
    """Where a last part begins that is the site's name; the end where there is none."""
    breaks = list(_PARTS.finditer(title, start, end))
    if not breaks or breaks[-1].end() >= end:
        return end
    tail = title[breaks[-1].end() : end]
    headline = title[start : breaks[-1].start()]
    if len(headline.split()) < 2 or len(tail.split()) > 5:
        return end
    return breaks[-1].start() if any(_same_name(tail, name) for name in names if name) else end


def _same_name(some: str, other: str) -> bool:
    """Whether both name one outlet: "BBC News" and "BBC", "The Guardian" and "theguardian.com"."""
    a, b = _letters(some), _letters(other.removeprefix("www.").split(".")[0] if "." in other else other)
    return len(a) > 1 and len(b) > 1 and (a in b or b in a)


def _letters(text: str) -> str:
    return "".join(c for c in text.lower().removeprefix("the ") if c.isalnum())


def _outlet(entry: Entry, feed: Feed, name: str) -> str:
    """The outlet as the reader knows it."""
    return (
        feed.outlet
        or feed.name
        or _feed_name(name, _host(entry.url) or _host(feed.url))
        or _host(entry.url or feed.url)
    )


def _feed_name(name: str, host: str) -> str:
    """The outlet's name in a feed's own title: the part like the host, else the first that may be one."""
    parts = [part.strip() for part in _FEED_PARTS.split(name) if part.strip()]
    named = [part for part in parts if not _GENERIC.issuperset(part.lower().split())] or parts
    ways = (_same_name, _shortened, _heads) if host else ()
    liked = (part for like in ways for part in named if like(part, host))
    return _without_section(next(liked, named[0] if named else ""), host)


def _shortened(name: str, host: str) -> bool:
    """Whether the host is made of letters of the name, in order: "nytimes.com" of "The New York Times"."""
    letters, short = _letters(name), _letters(host.split(".")[0])
    rest = iter(letters)
    return letters[:1] == short[:1] and len(short) > 2 and all(letter in rest for letter in short)


def _heads(name: str, host: str) -> bool:
    """Whether the host begins with the name's first word: "gmanetwork.com" with "GMA News"."""
    first = _letters(name.split()[0])
    return len(first) > 2 and host.startswith(first)


def _without_section(name: str, host: str) -> str:
    """The outlet's name without the section behind it, and without ".com": "CNN" of "CNN.com World News"."""
    said = name.split()
    for count in range(1, len(said)):
        rest = " ".join(said[count:]).lower()
        if (
            _letters(_SUFFIX.sub("", " ".join(said[:count]))) == _letters(host.split(".")[0])
            and rest.split()[-1] in _GENERIC
            and rest != "news"
        ):
            said = said[:count]
            break
    return _SUFFIX.sub("", " ".join(said)) if name[:1].isupper() else name


def _origin(url: str) -> str:
    """What an article's id keeps of its feed's address: of a file the name, so that folders may move."""
    return url.rpartition("/")[2] if url.startswith("file:") else url


def _host(url: str) -> str:
    """The registered name of an address's host: "bbc.co.uk" of "https://feeds.bbc.co.uk/x"; "" for none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    labels = host.split(".")
    if len(labels) < 3 or host.replace(".", "").isdigit() or ":" in host:
        return host
    return ".".join(labels[-3 if labels[-2] in _SECOND_LEVEL else -2 :])
