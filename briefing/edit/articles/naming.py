"""What an entry and its feed call themselves -> the headline without the site's name, the outlet's name."""

import re
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from ...models import Entry, Feed
from ...text.late import late
from .sites import registered

# What stands before a headline and is none of it; and after it. A "kind" says what kind of piece it is.
_KINDS = "live(?:stream)?|watch|video|listen|photos?|gallery|in pictures|podcast"
# In French and Polish a full stop may end a label: "VIDÉO. Le pont …".
_KINDS_ABROAD = (
    "(?:en )?direct|(?:en )?vid[ée]os?|en images|infographies?|diaporama|(?:live|news)-?ticker|ticker"
    "|liveblog|bild(?:er|strecke)|fotostrecke|en (?:vivo|directo)|directo|vídeos?|fotos?|galería"
    "|(?:in )?diretta|ao vivo|em direto|foto['’]s|na żywo|wideo|zdjęcia|direktrapport|видео|фото|онлайн"
    "|прямая трансляция"
)
_URGENT = (
    "breaking(?: news)?|news alert|exclusive|updated?|just in|developing(?: story)?|urgente?|eil(?:meldung)?"
    "|alerte info|dernière minute|última hora|último momento|ultim['’]?ora|net binnen|just nu|pilne|срочно"
)
_URGENT_ABROAD = (
    "exclusif|exclu|officiel|cartes?|mise à jour|exklusiv|exclusiv[oa]|in esclusiva|esclusiv[oa]|plantão"
    "|exclusief|exklusivt|z ostatniej chwili|молния|эксклюзив"
)
# What a French outlet files a report under.
_RUBRIC = (
    "Emploi|Santé|Société|[ÉE]conomie|Environnement|Politique|Transports?|Justice|Faits divers|[ÉE]ducation"
)
_NEWEST = "速報|独自|快讯|快訊|突发|突發|独家|獨家"
_BEFORE = late(
    rf"(?=[A-ZÀ-ÞА-Я])(?i:(?P<kind>{_KINDS}|(?:{_KINDS_ABROAD})\.?)|{_URGENT}|(?:{_URGENT_ABROAD})\.?)"
    r"(?:\s*[:|–—-]|(?<=\.))\s+"
    rf"|(?P<bracketed>[(\[](?i:{_KINDS}|{_KINDS_ABROAD}|(?<=\[)test)[)\]]\s*[:|–—-]?\s*)(?=\w)"
    # INFO LAMPE - …; EXCLUSIF Le pont …; Emploi | …
    rf"|INFO(?: [A-ZÀ-Þ][\w’']{{1,14}}){{1,2}}(?:\s*[:|–—-]|\.)\s+|EXCLUSIF\s+(?=[A-ZÀ-Þ])"
    rf"|(?:{_RUBRIC})\s+\|\s+"
    r"|(?:(?:UPDATE|WRAPUP) \d{1,2}|RPT|REFILE)-(?=\w)"
    rf"|(?:عاجل|حصري|{_NEWEST})\s*[:：|｜–—-]\s*|【(?:{_NEWEST})】\s*"
)
_KINDS_BRACKETED = (
    "video|watch|photos?|live|vidéos?|vídeos?|fotos?|wideo|zdjęcia|(?:фото|видео)(?:, (?:фото|видео))?"
)
_URGENT_BRACKETED = (
    "updated?|exclusive|étude|officiel|actualisé|mis à jour|màj|exclu|exclusif|aktualisiert|exklusiv"
    "|actualizado|aggiornato|atualizado|обновлено|обновляется|дополнено"
)
_AFTER = late(
    r"(?P<kind>\s*[-–—|:]\s*(?:live(?: updates| blog| news)?|as it happened|latest updates|video(?: report)?"
    rf"|in pictures|podcast|watch live)|(?::|\s[-–—|])\s*(?:видео|фото)|\s*[(\[](?:{_KINDS_BRACKETED})[)\]]"
    r"|（(?:動画|写真|视频|視頻|图集)）)\Z"
    rf"|\s*[(\[](?:{_URGENT_BRACKETED})[)\]]\Z",
    re.IGNORECASE,
)
# Behind a bar or "::", a part that has these words alone is the outlet's section.
_SECTION = late(r"\s*(?:\||::)\s*(?=[A-ZА-Я])([\w ]+)\Z")
_SECTIONS = frozenset(
    """and business culture economy entertainment health international local national news politics
    science sport sports stories technology top uk us world
    в здоровье культура мире наука новости общество политика спорт экономика""".split()
)
_PARTS = late(r"\s+[-–—|•·»>]\s+|\s*\|\s*")
_FEED_PARTS = late(r"\s+[-–—|•·»>:/]\s+|:\s+|\s*[|>]\s*")
# A part of a feed's title that has these words alone names no outlet.
_GENERIC = frozenset(
    """all and articles breaking business channel content culture economy entertainment entries feed
    feeds front headlines health home homepage international latest local main most national news
    opinion page politics popular posts recent rss science sport sports stories technology the top
    top-stories uk updates us world""".split()
)
_SUFFIX = late(r"(?<=[^\W\d_])\.(?:com|org|net|co\.[a-z]{2}|com\.[a-z]{2})\Z")
# What a feed files opinions under, behind a path as in "the-lamp/opinion" or "World|Opinion". No word that is
# a subject as well, "Letters", "Debate", or a newspaper, "Tribune".
_OPINION = late(
    r"(?i)(?:[^\n]*[/>|:] ?)?(?:opinions?|op-?eds?|editorials?|commentary|columnists?|guest columns?"
    r"|meinung(?:en)?|kommentare?|leitartikel|kolumnen?|[ée]ditos?|[ée]ditori(?:al|aux)|opini[óo]n(?:es)?"
    r"|columnistas?|opini(?:ão|ões)|opinion[ei]|editorial[ei]|opinie|åsikt(?:er)?|ledare|felietony?"
    r"|мнени[ея]|колумнисты|社説|社论|评论|رأي|آراء)/?\Z"
)
_MOST = 4  # parts are cut from the end: "… – live | World news | The Lamp"
_FEW = 2  # words are no headline
_SHORTEST, _LONGEST = 3, 40  # letters of a short name


def headline(title: str, names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The part of a title that is the headline, and what was cut around it that tells the kind of piece, as
    "LIVE: " and " | Video".
    """
    start, end, labels = 0, len(title), []
    while match := _BEFORE.match(title, start):
        start = match.end()
        labels += [match[0]] if match["kind"] or match["bracketed"] else []
    for _ in range(_MOST):
        match = _AFTER.search(title, start, end)
        labels += [match[0]] if match and match["kind"] else []
        cut = match.start() if match else _before_part(title, start, end, names)
        if cut == end:
            break
        end = cut
    return title[start:end].strip() or title.strip(), tuple(labels)


def kind_of(tags: Iterable[str]) -> tuple[str, ...]:
    """What a feed's own words for an entry tell of the kind of piece: "Opinion: " or nothing.

    Only that: a "video" may be a report that has one, "Analysis" the name of a subject.
    """
    return ("Opinion: ",) if any(_OPINION.match(normalize("NFC", tag.strip())) for tag in tags) else ()


def _before_part(title: str, start: int, end: int, names: tuple[str, ...]) -> int:
    """Where a last part begins that is the site's name or its section; the end where there is none."""
    section = _SECTION.search(title, start, end)
    if section and _SECTIONS.issuperset(section[1].lower().split()):
        return section.start() if len(title[start : section.start()].split()) > _FEW else end
    return _before_name(title, start, end, names)


def _before_name(title: str, start: int, end: int, names: tuple[str, ...]) -> int:
    """Where a last part begins that is the site's name; the end where there is none."""
    breaks = list(_PARTS.finditer(title, start, end))
    if not breaks or breaks[-1].end() >= end:
        return end
    tail = title[breaks[-1].end() : end]
    headline = title[start : breaks[-1].start()]
    if len(headline.split()) < 2 or len(tail.split()) > 5:
        return end
    named = any(_same_name(tail, name) or _is_short_for(name, tail) for name in names if name)
    return breaks[-1].start() if named else end


def _same_name(some: str, other: str) -> bool:
    """Whether both name one outlet: "BBC News" and "BBC", "The Guardian" and "theguardian.com"."""
    a, b = _letters(some), _letters(other.removeprefix("www.").split(".")[0] if "." in other else other)
    return len(a) > 1 and len(b) > 1 and (a in b or b in a)


def _is_short_for(name: str, tail: str) -> bool:
    """Whether a name is made of the beginnings of all words of another, which have capitals: "NYT" and
    "nytimes.com" of "The New York Times".
    """
    said = tail.removeprefix("The ").split()
    short = _letters(name.split(".")[0])
    named = len(said) > 1 and all(word[0].isupper() for word in said)
    return named and _SHORTEST <= len(short) <= _LONGEST and _begins(said, short)


def _begins(said: Sequence[str], short: str) -> bool:
    """Whether it is made of beginnings of the words, one of each."""
    reached = {0}  # places in it up to which it is made of those of the words so far
    for word in map(_letters, said):
        reached = {
            at + n for at in reached for n in range(1, len(word) + 1) if short.startswith(word[:n], at)
        }
    return len(short) in reached


def _letters(text: str) -> str:
    return "".join(c for c in text.lower().removeprefix("the ") if c.isalnum())


def outlet_of(entry: Entry, feed: Feed, name: str) -> str:
    """The outlet as the reader knows it."""
    return (
        feed.outlet
        or feed.name
        or _feed_name(name, registered(entry.url) or registered(feed.url))
        or registered(entry.url or feed.url)
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
