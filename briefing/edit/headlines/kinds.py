r"""An article -> what kind of piece it is, as far as its headline and address tell: news, or something else.

Written from the headlines of some 60 outlets. Other languages have their plainest labels here, and more in
kinds.json: a wrong guess buries a story, and a missed one merely leaves it where it is. In the patterns a
space stands for `\s+`; they are tried on the headline in small letters, which takes a third less than a
search in any case.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ...models import Article
from ...text.dates import MONTH
from ...text.late import late
from ...text.tag import primary
from ..articles.clean import is_live
from .abroad import kinds_abroad

_MONTH = MONTH.lower()
# A label stands before a colon or bar at the headline's start, or behind one at its end: "Live:", "| Video".
_LABELS: Mapping[str, str] = {
    "live": """live(?: (?:updates?|blog|coverage|news|now|stream(?:ing)?))?|livestream
        |as it happen(?:ed|s)|liveticker|(?:[^:|]{2,40} )?updates?(?: live)?
        |en direct|en (?:vivo|directo)|ao vivo|in diretta""",
    "opinion": """opinion|op-?ed|comment(?:ary)?|editorial|column|letters?(?: to the editor)?|perspective
        |viewpoint|kommentar|meinung|tribune|opinie|opinión|opinião|cartoon""",
    "analysis": """analysis|explainers?|explained|fact[ -]?check|q ?(?:&|and) ?a|factbox|timeline|in depth
        |deep dive|(?:the )?(?:long|big) read|analyse|análisis|faq|interview|review|profile|the papers""",
    "newsletter": """newsletter|(?:morning|evening|daily|weekly) (?:briefing|digest|brief|roundup|wrap)
        |bulletin|briefing|what we['’]re reading|(?:this )?week in [^:|]{3,30}|latest(?: news)?""",
    "video": """video(?: report)?|watch(?: live)?|vídeo|clip|trailer
        |full (?:episode|newscast|interview|show)|highlights""",
    "audio": "podcast|listen|audio|episode",
    "gallery": "(?:in )?(?:pictures|photos?|images)|photo ?gallery|gallery|slideshow|en images",
    "question": "ask (?:the|our|an?) [^:|]{2,30}|ask me anything",
    "puzzle": "quiz|crossword|sudoku|wordle|puzzle|trivia|spelling bee",
    "horoscope": "horoscopes?|horoskop",
    "advert": "sponsored|advertorial|promoted|anzeige|coupons?|promo codes?|paid post|partner content",
}
# What needs no label: the headline's own words say so.
_WORDS: Mapping[str, str] = {
    "live": r"""\b(?:live (?:updates?|blog|coverage|stream)|as it happen(?:ed|s))\b
        |(?<!\bwe\s)(?<!\bto\s)(?<!\bthey\s)\blive(?::| [-–—])\s
        |^live\b(?=.*[:!])
        |^(?:\S+ vs\.? \S+|coronavirus|covid(?:-19)?|election(?: day| night)?|weather|storm|war) updates$""",
    "programme": rf"[|:,(–—-] ?(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})"
    r"(?: full episode)?(?:\W*$|\) ?[|–—-] ?[\w ]{2,20}$)",
    "document": r"""^read (?:the|his|her|their) (?:[\w-]+ )?(?:memo|letter|statement|speech|ruling|complaint
        |indictment|text|transcript)\b|\bfull text\b""",
    "horoscope": r"\b(?:horoscopes?|your stars|zodiac)\b",
    "puzzle": r"""\b(?:crosswords?|sudoku|wordle|superquiz|brain teaser|quiz of the (?:week|day))\b
        |\bquiz ?[:?]|\b(?:news|weekly|picture|trivia|pub|flags?|saturday|sunday) quiz\b""",
    "gallery": r"""\b(?:photos?|pictures?|images?) of the (?:day|week|month|year)\b| [-–—] (?:in )?pictures\b
        |\b(?:week|day|month|year) in (?:pictures|photos)\b|(?:^|: )photos of\b
        |\b(?:stunning|spectacular) photos\b|\w in pictures\b|(?:^|: )before[- ]and[- ]after\b
        |^red carpet photos""",
    "newsletter": r"""^latest (?:from|on)\b|\bupdates (?:from|on)\b
        |\b(?:morning|evening|daily|weekly|weekend) (?:briefing|digest|newsletter|roundup)\b
        |\btip ?sheet\b|\byour (?:\w+ )?briefing\b
        |\bthings to know (?:today|this week)\b|\bnews of the (?:day|week)\b""",
    "video": r"""^watch\b(?! out|dog)|^(?:see|here['’]s video)(?: the)? moment\b|\bfull (?:newscast|episode)\b
        |\bvideos? of the (?:day|week)\b|\#shorts\b""",
    "audio": r"\bpodcasts?\b",
    "advert": r"""\b(?:coupon|promo code|best (?:\w+ ){0,3}deals?|(?:deals?|bargains?) of the (?:day|week))\b
        |\b(?:on sale for|lowest price|prime day|gift guide)\b|\bsave (?:up to )?[$€£]?\d+ ?%? on\b
        |% off\b""",
    "explainer": r"""^(?:why|how|what|who|where|when|which|inside|meet|everything)\b|^here(?:['’]s| is| are)\b
        |\bwhat (?:to (?:know|expect)|we know|you (?:need|have) to know|it means|happens next)\b|\bexplained\b
        |\beverything (?:you|we)\b
        |^\d+ (?:things|ways|reasons|takeaways|tips|questions|charts)\b|\btakeaways\b
        |[:–—] (?:why|how|what|who)\b
        |[:–—] (?:\d+|two|three|four|five|six|seven)
         (?: ideas| reasons| theories| ways| things| questions| lessons)\b""",
    "opinion": r"""^(?:i(?!\.)|i['’](?:m|ve|d)|my|we need|let['’]s|dear|good riddance)\b|\bmust read\b
        |^the (?:\w+ )?(?:case|problem|trouble) (?:for|against|with)\b""",
    "analysis": r"""\boffers? a (?:preview|glimpse|look) (?:of|at|into) (?:what|how|why)\b
        |\bhas all the hallmarks\b(?!.*\b(?:says?|said)\b)|\btakes a look (?:back )?(?:at|into)\b
        |^fact[- ]check(?:ing|s)\b(?! (?:to|is|ends?|at)\b)
        |(?:^|: )from [\w ]{3,30} to [\w ]{3,30}$
        |^(?:as|at|in|amid|after) [^,:]{3,40}, (?!boeing|beijing|(?:no|some|any|every)thing)
        \w{3,}ing (?:for|a|an|the)\b
        |^the (?:\w+ ){0,2}(?:message|meaning|truth|story|reasons?|reasoning|science|logic
        |psychology|thinking|strategy) behind\b""",
    "question": "[?？؟]",
    "service": r"""^(?:today['’]s )?(?:tides?|tide times|weather|forecast|traffic|lotter(?:y|ies)|lotto|pollen
        |births|deaths|funerals|sunrise|das wetter|wetter|météo|el tiempo|lottozahlen|gezeiten|het weer)
        (?: (?:for|today|tonight|forecast|report|news|results?|numbers?|times|am|in|für)\b|\s*[:|–—-]|$)
        |\b(?:tide times|(?:weather|pollen) forecast|winning numbers|lott(?:ery|o) (?:results?|numbers?)
        |traffic report|tv (?:guide|listings)|what['’]s on tv|on this day|today in history|death notices
        |race-by-race|public notices)\b""",
    "correction": r"^(?:corrections?|clarification)\b",
}
_PLACES: Mapping[str, str] = {
    "live": r"/live(?:-?blog)?s?/|-live(?:-updates?)?(?:[/.]|$)|-live-updates?-|live-news",
    "opinion": r"/(?:opinions?|commentisfree|editorials?|columns?|columnists?|letters|op-?ed|comment)/",
    "analysis": r"/(?:analysis|explainers?|interactive|long-?reads?)/",
    "video": r"/(?:videos?|watch|av|tv)/|youtube\.com/|youtu\.be/",
    "audio": r"/(?:podcasts?|audio|sounds)/",
    "gallery": r"/(?:gallery|galleries|photos?|pictures|in-pictures|slideshow)/",
    "puzzle": r"/(?:crosswords?|quiz(?:zes)?|games|puzzles)/",
    "horoscope": r"/(?:horoscopes?|astrology)/",
    "newsletter": r"/(?:newsletters?|briefing)/",
}
# An opinion under its writer's name in capitals: "JANE DOE: …", "JANE DOE on …".
_SIGNED = late(r"^[A-Z]{3,} [A-Z]{3,}(?::| on\b)")
# A column's text under its writer's name, "ANN POE: …"; not a dateline, "HONG KONG: …".
_COLUMN = late(
    r"(?!(?:NEW|HONG|KUALA|SAN|LOS|LAS|PORT|TEL|CAPE|RIO|BUENOS|SAO|ABU|ADDIS|PHNOM|QUEZON|UNITED|EXCLUSIVE"
    r"|BREAKING|NORTH|SOUTH|EAST|WEST)\b)[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){1,3}: "
)
_MARKS = late(r"[:|–—(\[]| - ")
_SHOUTED = 12  # letters that have a capital; fewer may be a name
_QUOTED = late(r"^[\"“‘'«„][^\"“”‘«»„]{8,}[\"”’'»“][.!,]?$")


def _either(patterns: Iterable[str]) -> str:
    """One of the patterns; a line break in one is layout, a space any white space."""
    return (
        "|".join(re.sub(r"\s*\n\s*", "", pattern) for pattern in patterns)
        .replace(" ?", r"\s*")
        .replace(" ", r"\s+")
    )


def _compiled(table: Mapping[str, str]) -> Mapping[str, re.Pattern[str]]:
    return {kind: late(_either([pattern])) for kind, pattern in table.items()}


_IN_WORDS, _IN_PLACES = _compiled(_WORDS), _compiled(_PLACES)
_LABELLED = {
    kind: late(rf"^\W*(?:{label})\s*(?:[:|–—]|\s-\s)|(?:[:|–—]|\s-\s|[(\[])\s*(?:{label})\W*$")
    for kind, label in ((kind, _either([pattern])) for kind, pattern in _LABELS.items())
}


def kinds(article: Article) -> tuple[str, ...]:
    """What the piece shows itself to be: "live", "video", "opinion" …; none for a plain report.

    A text that begins with an entry of a live page, "22:40 — …", is one, and a text under its writer's name
    is a column, whatever the headline says.
    """
    language = primary(article.language)
    told = _kinds(article.title.strip(), article.url, language)
    for label in article.labels:
        told += tuple(kind for kind in _kinds(label, "", language) if kind not in told)
    if "opinion" not in told and _COLUMN.match(article.text.lstrip()[:60]):
        told += ("opinion",)
    return told if "live" in told or not is_live(article.text.lstrip()[:200]) else (*told, "live")


@lru_cache(4_000)  # a story's articles are asked about when it is headed and when it is summarized
def _kinds(title: str, url: str, language: str) -> tuple[str, ...]:
    labels = _LABELLED if _MARKS.search(title) else {}  # most have no mark: this halves the time
    small, address = title.lower(), url.lower()
    said = [kind for table in (labels, _IN_WORDS) for kind, words in table.items() if words.search(small)]
    said += () if language == "en" else kinds_abroad(small, language)
    said += [kind for kind, place in _IN_PLACES.items() if place.search(address)]
    said += ["opinion"] if _SIGNED.match(title) else []
    said += ["quote"] if _QUOTED.match(title) else []
    said += ["shouting"] if _shouts(title) else []
    return tuple(dict.fromkeys(said))


def _shouts(title: str) -> bool:
    """ALL CAPITALS, in a script that has them."""
    capitals = sum(map(str.isupper, title))
    if capitals < 0.8 * _SHOUTED:
        return False
    cased = capitals + sum(map(str.islower, title))
    return cased >= _SHOUTED and capitals > 0.8 * cased
