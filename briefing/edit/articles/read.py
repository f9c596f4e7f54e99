"""Entry -> Article; Article -> the clean sentences that may be quoted from it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from ...models import Article, Entry, Feed, Sentence
from ...text.language import DEFAULT, detect, fits, shows_english
from ...text.late import late
from ...text.sentences import split
from ...text.tag import primary
from ...text.words import terms
from .blocks import apart
from .clean import LONGEST, Clues, clues, has_credit, is_live, is_stopped, is_weak, judge, kind
from .glued import GLUED, after_glued
from .naming import headline, kind_of, outlet_of
from .sites import registered

# What a feed adds where it cuts a text off.
_MORE = "|".join(
    (
        r"Read (?:more|on|the (?:full|rest)[^\n]{0,40})",
        r"Continue reading[^\n]{0,120}",
        r"The post (?:(?!The post )[^\n]){3,300}? appeared first on [^\n]{2,80}",
        "Keep reading|Full story|More|Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo",
        "Leggi tutto|Continua a leggere|Leia mais|Lees meer|Läs mer|Czytaj więcej|Читать далее",
        r"РИА Новости, \d{2}\.\d{2}\.\d{4}",
    )
)
_DOTS = r"[\[(]?(?:…|\.\.\.)[\])]?"
# Each part is taken once ("++"): one that goes on for 120 characters may hold the next, in ever more ways.
_CUT = late(rf"(?:\s*{_DOTS})?\s*(?:[\[(]{{0,2}}(?:{_MORE})[)\]]{{0,2}}\s*(?:[.:…»›>→]|\.\.\.)*)++\s*\Z")
_TAIL = 1_000  # characters at a text's end in which that stands; "The post …" has some 400
_OPEN = late(rf"\s*{_DOTS}")
# A title before a name that a feed has cut off: "is calling on Rep."
_TITLE = late(
    r"\b(?:Rep|Sen|Gov|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Pres|(?:in|near|from|to) (?:St|Mt|Ft))\.\s*"
    r"\Z"
)
_ELLIPSIS = late(rf"{_DOTS}[\"'”’»)\]]*\s*\Z")
# "… the court ruled | Latest News India": where the outlet files it; a row of bars is a list.
_FILED = late(r"(?<=\S)[ \t]+\|[ \t]+[A-Z][\w&’'-]*(?: [\w&’'-]+){0,3}\s*\Z")
# A page that has not a third of the headline's words is a consent form, a paywall or another article.
_ABOUT = 3
_TITLE_MOST = 20
# What stands around a text and does not count where texts are compared.
_AROUND = " \t.!?…\"'“”‘’«»"
# No photo's credit is longer; a table's source is none.
_CREDIT = 80
_SOURCED = late(r"(?i)(?:source|quelle|fuente|fonte|bron|källa|źródło|источник)\b|(?:出典|来源|المصدر)")
# A caption reports nobody's words and nothing to come.
_NO_CAPTION = late(r"\b(?:says|said|told|will|would|wird|werden|sera|será|sarà)\b|[\"“”„«]")
# What an outlet does that is news: it has learned, was told, has not confirmed.
_REPORTS = (
    "said|told|report(?:s|ed|ing)|learn(?:ed|ing)|confirm(?:ed|ing)|obtained|reviewed|seen|asked|contacted|reached"
    "|verified|identif(?:ied|ying)|found|not|unable|able|nam(?:ed|ing)|granted|withholding|published|investigating"
)
_PITCH = "pitch"
# What goes on with a pitch speaks to the readers, or of them.
_TO_READERS = late(r"(?i)\b(?:you|your|yours|our|members?|subscribers?|subscriptions?|newsletters?|inbox)\b")
# So much of an entry's text shows its language beside the others of its feed.
_OPENING = 300
# Shorter poor quotes are scraps: two or three words.
_SCRAP = 20


class _Line(NamedTuple):
    """What may be quoted, and where it stands; weak where it is a poor quote, loose where a standfirst."""

    text: str
    start: int
    end: int
    paragraph: int
    weak: bool
    loose: bool


def read(entry: Entry, feed: Feed, *, page: str = "", name: str = "", likely: str = "") -> Article:
    """The entry as an article of the outlet that the user named, else of the feed's own title (`name`) or
    the host.

    Its text is the page's where that says more about the same thing, else the feed's without "Read more".
    The title is a part of the entry's, word for word, without the site's name or "Live". The language is
    the entry's where the letters allow it, else detected, by what its feed is `likely` in.
    """
    outlet = outlet_of(entry, feed, name)
    title, labels = headline(entry.title, (outlet, name, registered(entry.url)))
    text = page if _is_better(page, entry, title) else _without_cut(entry.text)
    return Article(
        id=article_id(entry, feed),
        title=title,
        text=text,
        url=entry.url,
        outlet=outlet,
        published=entry.published,
        language=_language(entry, title, text, likely),
        section=feed.section,
        feed=feed.url,
        weight=feed.weight,
        labels=(*labels, *kind_of(entry.tags)),
    )


def article_id(entry: Entry, feed: Feed) -> str:
    """The id of the entry's article: the same in every build, wherever a feed's file lies."""
    from hashlib import blake2b  # 3 ms, which who summarizes a text need not wait for

    return blake2b(f"{_origin(feed.url)} {entry.id}".encode(), digest_size=8).hexdigest()


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences that may be quoted, in order: no noise, no headline, nothing twice, none longer than
    `LONGEST`, no dateline before them.

    Where all are poor quotes (headings, lines without a stop), those; `position` counts what is returned.
    """
    kept = _kept(article)
    plain = [line for line in kept if not line.weak]
    good = [line for line in plain if not line.loose] or plain
    if not good:  # a text that is one word is quoted, and "It rained."; one word of a photo gallery is not
        alone = len(kept) == 1 == len(split(article.text))
        good = [line for line in kept if alone or len(line.text) > _SCRAP or _is_short(line.text)]
    return tuple(
        [Sentence(text, a, b, article, n, paragraph) for n, (text, a, b, paragraph, *_) in enumerate(good)]
    )


def _is_short(text: str) -> bool:
    """Whether it is a sentence all the same: of more than a word, with its stop."""
    return " " in text and is_stopped(text)


def entitle(article: Article) -> Article:
    """The article with its text's first line as the title, where it has none and that line reads like one."""
    line, _, rest = article.text.lstrip().partition("\n")
    line = line.strip()
    words = len(line.split()) if len(line) <= LONGEST else 0
    short = 2 < words <= _TITLE_MOST or (len(line) < 40 and not line.isascii())
    if article.title or not rest.strip() or not short or is_stopped(line) or kind(line):
        return article
    return replace(article, title=line)


def _kept(article: Article) -> list[_Line]:
    """Each line that is no noise, nor longer than any sentence, without what stands before its sentence."""
    kept: list[_Line] = []
    whole, lines = article.text, split(article.text, article.language)
    known = clues(whole, [start for start, _, _ in lines] or (0,))
    # Nobody reads so long a quote, and many patterns here and later take time with the square of a line.
    places = [line for line in lines if line[1] - line[0] <= LONGEST]
    last = len(places) - 1
    seen, itself = {_bare(article.title)}, _itself(article.outlet)
    beside = apart(whole, places, article.title)
    skipped = live = pitch = -1  # a paragraph in which the outlet tells of itself; of a live blog; of a pitch
    for i, (start, end, paragraph) in enumerate(places):
        text = whole[start:end]
        if (
            i in beside
            or (i == last and _is_left_open(text))
            or (i < 3 and _is_caption(whole, places, i, known))
        ):
            continue
        if is_live(text):
            live = paragraph
        glued, noise = judge(text, known, start)
        if i < GLUED:
            glued += after_glued(text[glued:], article.language, i, article.title)
        if glued:
            start += glued
            text = text[glued:]
        bare = _bare(text)
        if bare.startswith(itself) and _about_itself(article.outlet).match(text):
            skipped = paragraph
        if not noise and paragraph == pitch and _TO_READERS.search(text):
            noise = _PITCH
        pitch = paragraph if noise == _PITCH else -1
        if noise or bare in seen or paragraph == skipped:
            if kept and _is_credit(text, noise) and _is_credited(places, i, kept[-1]):
                kept.pop()
            continue
        seen.add(bare)
        stopped = is_stopped(text)
        weak = is_weak(text) or paragraph == live or (i == last > 0 and not stopped)
        loose = not stopped and _is_loose(places, i, kept)
        kept.append(_Line(text, start, end, paragraph, weak, loose))
    return kept


def _is_loose(places: Sequence[tuple[int, int, int]], i: int, kept: Sequence[_Line]) -> bool:
    """Whether a line without a stop is a paragraph before all that have one, as a standfirst is."""
    alone = i + 1 < len(places) and places[i][2] != places[i + 1][2]
    return alone and all(line.weak or line.loose for line in kept)


def _itself(outlet: str) -> tuple[str, ...]:
    """How a line begins by which an outlet may present itself; most lines need no closer look."""
    names = {outlet.removeprefix("The "), outlet.partition(" ")[0]} - {""}
    return tuple(before + name.lower().lstrip(_AROUND) for name in names for before in ("", "about ", "the "))


@lru_cache(maxsize=1000)
def _about_itself(outlet: str) -> re.Pattern[str]:
    """Matches a line by which an outlet presents itself, as under each of its videos."""
    name = re.escape(outlet.removeprefix("The ")) if outlet else "(?!)"
    short = outlet.partition(" ")[0]
    if len(short) > 2 and short.isupper() and short != "USA":
        name = f"(?:{name}|{re.escape(short)})"
    says = r"is|was|are|has|brings|delivers|operates|provides|offers|covers|produces|upholds|promotes|also"
    itself = rf"(?:about |the )?{name}(?: \w+)?(?: \([^)]*\))? (?:{says})\b(?!(?: \w+)? (?:{_REPORTS})\b)"
    return re.compile(rf"{itself}|about {name}", re.IGNORECASE)


def _bare(text: str) -> str:
    """A text as it is compared: without quotation marks, stops and capitals."""
    return text.strip(_AROUND).lower()


def _is_left_open(text: str) -> bool:
    """Whether a feed has cut its last sentence off."""
    return bool(_ELLIPSIS.search(text) or _TITLE.search(text)) and len(text.split()) > 2


def _is_caption(text: str, places: Sequence[tuple[int, int, int]], i: int, known: Clues) -> bool:
    """Whether a credit is glued to the second of two sentences of a paragraph, so that the first tells the
    photo.
    """
    if i + 1 == len(places) or places[i][2] != places[i + 1][2]:
        return False
    return has_credit(text[places[i + 1][0] : places[i + 1][1]], known)


def _is_credit(text: str, noise: str) -> bool:
    """Whether a line that is noise is a photo's credit, no table's source."""
    if len(text) > _CREDIT or not (noise == "credit" or text[0] == "©"):
        return False
    return not _SOURCED.match(text)


def _is_credited(places: Sequence[tuple[int, int, int]], i: int, told: _Line) -> bool:
    """Whether what was kept last is all else in the i-th place's paragraph, one of several, and may tell what
    a photo shows.
    """
    paragraph = places[i][2]
    around = {place[2] for place in (*places[max(0, i - 2) : max(0, i - 1)], *places[i + 1 : i + 2])}
    next_to = told.end == places[i - 1][1] and told.paragraph == paragraph
    alone = next_to and around and paragraph not in around
    return bool(alone) and not _NO_CAPTION.search(told.text)


def _without_cut(text: str) -> str:
    """A feed's text without "Continue reading", nor the section behind it; an ellipsis stays, as it shows a
    sentence cut off.
    """
    filed = _FILED.search(text, max(0, len(text) - _TAIL)) if text.count("|") == 1 else None
    text = text[: filed.start()] if filed else text
    match = _CUT.search(text, max(0, len(text) - _TAIL))
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


def _language(entry: Entry, title: str, text: str, likely: str) -> str:
    told = primary(entry.language)
    said = f"{title}\n{text}"
    return told if len(told) == 2 and fits(told, said) else detect(said, likely=likely)


def likely_languages(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Feed -> the language that its entries together plainly are in, where they tell none: English, or none.

    A headline of few words is told by it. In another language the model has to be asked, which costs a third
    of a second and 85 MB: of three days of 40 English feeds 13 headlines needed it, after this none.
    """
    said: dict[str, list[str]] = {}
    for entry in entries:
        if not entry.language:
            said.setdefault(entry.feed, []).append(f"{entry.title}\n{entry.text[:_OPENING]}")
    return {feed: DEFAULT for feed, texts in said.items() if shows_english("\n".join(texts))}


def _origin(url: str) -> str:
    """What an article's id keeps of its feed's address: of a file the name, so that folders may move."""
    return url.rpartition("/")[2] if url.startswith("file:") else url
