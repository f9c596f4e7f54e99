r"""A headline -> what in its wording is not plain report: a quotation first, two sentences, a tease.

Unlike a kind (`kinds.py`), none of this says that the piece is no news: only that another title tells it more
plainly. Written from the headlines of seven days of some 60 outlets; English, but for what signs alone tell.
Other languages have theirs in kinds.json. In the patterns a space stands for `\s+`.
"""

import re
from collections.abc import Iterator, Mapping

from ...models import Article
from ...text.late import late
from ...text.tag import primary
from ...text.words import stop_words, words
from .abroad import wordings_abroad

_QUOTED = r"[\"“‘'«„](?=\w)[^\"“”«»„]{3,}?[\"”’'»“]"
_PATTERNS: Mapping[str, str] = {
    # "'A disgrace': minister resigns"; "'I will go,' minister says"
    "quotation first": rf"""^{_QUOTED} ?:|^[\"“‘'][^\"“”]{{8,}}[,!?][\"”’']\s""",
    # "Meridian Stores releases earnings, beats expectations by"
    "cut off": r"[\w,] (?:a|an|the|by|of|with|from|and|or|as|than|into|amid|its|their|his|was|were|will)$",
    # "UPDATE 2-Bank posts loss"
    "wire label": r"""^(?:update|wrapup|refile|correct(?:ed|ion)|rpt|advisory) ?\d* ?-(?=\w)
        |^[a-z][a-z ]{2,20} stocks-(?=\w)| \(\d\)$|-- \d(?:st|nd|rd|th) update$""",
    # "Strike cost €80m. The deal costs less"; "U.S. Strait" and "St. Mary" are no two sentences
    "two sentences": r"""[.!](?:(?<=[^\W\d_]{4}.)(?<!\bprof.)(?<!\bcapt.)(?<!\bcorp.)(?<!\bsept.)|(?<=\d.)
        |(?<=\d[a-z].)|(?<=[%)”’'"].))[”’"']? (?=[A-Z“‘"'])""",
    # "Meridian Stores (MRDN) beats estimates": written for traders, often by a machine
    "ticker": r"""^(?=.*\((?:[A-Z][A-Za-z]+: ?)?[A-Z]{2,5}\)).*\b(?:[Ss]hares?|[Ss]tock|[Ee]arnings
        |[Ee]stimates|[Tt]arget|PT|[Uu]pgraded|[Dd]owngraded|[Rr]ating|[Vv]olume|Q[1-4]|CEO|[Qq]uarter|[Aa]nnounces)\b""",
    # "Bridge closed after flood | Harbour Channel", "Bridge closed - mayor": a clip's label, or a speaker's
    "label last": r" (?:[|–—-]) [^|]{2,40}$",
    "several news": r";[^;]+;|, (?:plus|and more)\b",
    "exclamation": "[!！]",
    "teasing": r"""^(?:he|she|they|this|these|it)(?:['’]s|['’]re|['’]ve|['’]d)? |\bhere['’]s\b
        |^(?:see|hear) (?!no\b)|^watch (?:how|what|why|the|this|these)\b
        |\bhas a message\b|\w(?:ing|es|ed) this (?:to|about|one)\b
        |^(?:the )?(?:\d+ )?(?:biggest|best|worst|top|key|most \w+) (?:\w+ )?\w+s\b
        |\byou won['’]t believe\b|\bgoes? viral\b|\b(?:alarming|shocking|exciting|sad|huge|major) update\b
        |\b(?:unprecedented|shocking|surprising|bold|stunning) (?:move|news|reason|twist)\b
        |\bgets? (?:the|some) (?:\w+ ){0,3}news\b|\breveals? (?:why|how|what)\b|(?:…|\.\.\.)$""",
    "loaded": r"""\b(?:bombshells?|jaw-dropping|shocking(?:ly)?|stunning(?:ly)?|unjustly|horror|goons?
        |brutal(?:ly)?
        |slam(?:s|med)?|trolls?|blasts?|rips?|torches|roasts?|skewers?|eviscerates?|humiliat(?:es|ed|ing)|meltdown|outrageous
        |heartbroken|devastated|wows|royal experts?|brazen|fury
        |disgusting|chilling|terrifying|insane|hilarious|heartwarming|heartbreaking|dodges
        |caves (?:to|in|on|as)|nasty|freak(?:s|ed|ing)? out|unhinged|lash(?:es|ed) out|claps back
        |(?:fires?|hits?) back|brags?|sneaky|rants?|thugs?|squalid|scathing|laughable)\b""",
    "reaction": r"""\b(?:reacts?|reactions?|tributes?) to\b|\b(?:weighs|speaks|sounds) (?:in|out|off)\b
        |\bmourns?\b""",
    "judging": r"""^if\b|\bis (?:just |nothing )?like\b|\bis so \w+\b|\bis the (?:best|worst|greatest|most)\b
        |\bis an? (?:win|gift|disaster|lesson|stain|shame|joke|triumph|disgrace)\b|\bbut the \w+ is\b
        |\btoo (?:much|little|far)\b
        |\braises? (?:(?:new|more|fresh|serious|big|some) )*(?:questions|eyebrows)\b|\blong overdue\b
        |\bisn['’]t (?:unique|enough|just|only|the only)\b|\bhas an? [^,]{3,30} problem$|\bcan help solve\b
        |\bexposes? (?:an?|the) (?:\w+ )?(?:problem|flaw|truth|hypocrisy)\b
        |\b(?:was|is) an? (?:dud|farce|flop|mess|sham)\b|\bgoes full\b|\bwants? (?:its|their) \w+ back\b""",
    # "Map shows where …", "Drone footage shows …", "Moment a bus …": the piece is the picture
    "picture first": r"""^(?:(?:drone|cctv|dash-?cam|body-?cam|aerial|viral|dramatic|terrifying|incredible
        |amazing|interactive) )?(?:videos?|footage|photos?|maps?|charts?|graphics?|clips?) (?:shows?
        |captures?|reveals?)\b|^[\w ]{3,30} interactive: |^(?:[\w-]+ )?moment (?!of\b|for\b|in\b|to\b)""",
}
_CASED = {"two sentences", "ticker"}  # patterns in which a capital counts


def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern; a line break in it is layout, a space any white space."""
    plain = re.sub(r"\s*\n\s*", "", pattern).replace(" ?", r"\s*").replace(" ", r"\s+")
    return late(plain)


_WORDINGS = {name: _compiled(pattern) for name, pattern in _PATTERNS.items()}
_INSIDE = late(r"(?<!\w)[\"“‘'«„](?=\w).*?[\w.,!?…][\"”’'»“](?!\w)")  # somebody's words, not the outlet's
_BIDS = late(
    r"^(?:go on|check out|get ready|don['’]t|take a (?:look|peek)|find out|discover|imagine|remember|forget"
    r"|say hello|read|see|hear|join|learn|enjoy) (?:an?|the|how|why|what|this|these|miss|at|to)\b",
    re.IGNORECASE,
)
_READER = late(r"\b(?:[Yy]ou(?:rs?)?|[Ww]e|[Oo]urs?|us|[Mm]y|me|I|here)\b(?!\.)")
# "Ministry DENIES report": a verb or adverb in capitals; shorter ones may be abbreviations.
_VERB = late(r"^(?!UNAIDS$)[A-Z]{4,}(?:ED|ING|LY|[B-DF-HJ-NP-RTV-Z]S|ES)$")
_LABEL = late(r"^(?P<label>[^:“”\"]{2,40}):\s")


def wordings(article: Article) -> tuple[str, ...]:
    """What is not plain in a headline's wording: "quotation first", "loaded" …; none for a plain one."""
    title = article.title.strip()
    return tuple(dict.fromkeys(_found(title, article)))


def _found(title: str, article: Article) -> Iterator[str]:
    small = title.lower()
    yield from (name for name, way in _WORDINGS.items() if way.search(title if name in _CASED else small))
    plain = _INSIDE.sub("", title)
    if (language := primary(article.language)) != "en":
        yield from wordings_abroad(plain.lower(), language)
    if _READER.search(plain) or _BIDS.search(title):
        yield "speaks to the reader"
    if _raised(title, article):
        yield "a word shouted"
    elif not title.isupper() and any(_VERB.search(word) for word in words(title)):
        yield "a verb shouted"
    if _LABEL.match(title):
        yield "label first"


def label(title: str) -> str:
    """What stands before a title's first colon, if that is near its start: a topic, a place, a columnist."""
    match = _LABEL.match(title.strip())
    return match["label"] if match else ""


def _raised(title: str, article: Article) -> bool:
    """ONE word in capitals that is a common one, among others that are not."""
    said = words(title)
    capitals = {word.lower() for word in said if len(word) > 2 and word.isalpha() and word.isupper()} - {
        "who"
    }
    if not capitals or sum(word.isupper() for word in said) > len(said) / 2:
        return False
    return bool(capitals & (stop_words(article.language) | frozenset(words(article.text[:1000]))))
