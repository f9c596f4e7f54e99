"""Sentence -> what speaks against it as a plain report: it asks, speaks to the reader, shows a photo, lacks a
verb, or announces its outlet's reporter.
"""

import re
from functools import cache

from ...models import Sentence
from .cues import aside
from .leaning import without_quotations

_ASKS = re.compile(r"[?？؟][\"'”’»)]*\Z")
_READER = re.compile(r"\b(?:[Yy]ou|[Yy]our|I|[Mm]y|[Ww]e|[Oo]ur)\b(?!\.)")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# What a photo shows: "… on the bridge on Friday, May 1.", "… in Lund on May 1, 2026."; not what will be then.
SHOWN = re.compile(
    rf".*\b{_DAY}, [A-Z][a-z]+\.? \d{{1,2}}\.\Z|.*\((?:pictured|left|right|above|below)\b"
    r"|.*\b(?:is|are) (?:seen|pictured|shown) (?:on|in|at|outside|during|as)\b.*\b\d{4}\.\Z"
    r"|(?!.*\b(?:will|would|to|set|due|scheduled|born|died)\b).*\bon [A-Z][a-z]+\.? \d{1,2}, \d{4}\.\Z",
    re.DOTALL,
)
# "Key graphics explaining how …", "The main lessons: fight …"
VERBLESS = re.compile(
    r"(?:[\w’'-]+ ){1,3}(?:explaining|showing|exploring|looking|featuring)\b"
    r"|(?:The|Our|Its|His|Her) (?:\w+ ){0,2}"
    r"(?:lessons?|takeaways?|question|answer|upshot|verdict|message|point|catch|focus):"
)
# What a column says, and no report: "It is time for …", "the worst possible moment".
JUDGES = re.compile(
    r"\b(?:it(?:['’]s| is) (?:high |about )?time (?:for|to|that)|(?:right|wrong) side of history|wild turn of"
    r"|(?:best|worst) (?:possible )?(?:time|moment)|something out of an?|hardly (?:treated|surprising|a)"
    r"|no wonder|needless to say|make no mistake|(?:the )?truth is|to be fair|let['’]s face it|is the bane of"
    r"|sadly|thankfully|frankly|ironically|unfortunately|should be ashamed|insane|disgraceful|pathetic)\b",
    re.IGNORECASE,
)
# A scene: "Along the river, people stopped to look", "At 6 a.m. …".
_SCENE = re.compile(r"Along (?:the )?[a-zA-Z]|At \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b")
# What stands under a broadcaster's film: "Ann Poe has the details."
_REPORTER = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]* ){2,5}"
    r"(?:has (?:the|more|new)\b|explains|joins\b|breaks down|takes a look|weighs in|sits down)"
)
# What follows a guest's portrait: "Karl Holm served in two councils. He joins Ann Poe to discuss the vote."
_GUEST = re.compile(
    r"\s*(?:He|She|They) (?:joins?|speaks?|talks?|sits? down|sat down|spoke) (?!of|about|up|out)"
)
# What a sentence of a few words is one by; else a word may be a verb by its ending. Of 7,675 sentences of 300
# articles 45 have none, read by eye: 8 of these had a verb all the same.
_VERBS = frozenset(
    """is are was were be am has have had do does did will would can could may might must should shall
    say said says tell told ask came come go went gone get got give gave take took taken make made
    know knew see saw seen think thought find found want mean keep kept let begin began begun seem
    help show shown hear heard play run ran move live believe bring brought happen write wrote
    written sit sat stand stood lose lost pay paid meet met include continue set learn change lead
    led understand watch follow stop create speak spoke read spend spent grow grew open walk win won
    teach offer remember love consider appear buy bought wait serve die send sent build built stay
    fall fell fallen cut reach kill remain suggest raise pass sell sold require report decide pull
    push face plan expect hope need feel felt leave left call try use work put hold held turn start
    become became rise rose risen fear fight fought flee fled seek sought hit hurt shut drop cause
    warn join back urge vote vow aim claim deny agree refuse resign arrest strike struck shoot shot
    break broke broken throw threw drive drove fly flew steal stole hide hid choose chose draw drew
    eat ate beat beaten bear bore burn blow blew catch caught cost deal dealt dig dug fit hang hung
    lay lie ride rode ring rang seize shake shook sing sang sink sank sleep slept slide slid spread
    swear swim swam tear tore wake woke wear wore weigh own lift ease loom look talk demand allow
    force like mark end close gain rely argue approve reject ban block test limit protect cannot
    underwent lack disagree pray load""".split()
)
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w’'-]*")
_NO_SUBJECT = frozenset(
    "a an the of in on at by for and or his her its their our two three four some many".split()
)
# A longer sentence without a verb that is known here has another.
_SHORT = 18
_WORKERS = "correspondent|journalist|reporter|anchor|host|contributor|editor"


def is_report(sentence: Sentence, language: str) -> bool:
    """Whether nothing speaks against it, and its quotations are whole."""
    text = sentence.text
    return not (
        text.count('"') % 2
        or _ASKS.search(text)
        or _READER.search(without_quotations(text))
        or aside(language).match(text)
        or _SCENE.match(text)
        or JUDGES.search(without_quotations(text))
        or _REPORTER.match(text)
        or _GUEST.match(sentence.article.text, sentence.end)
        or SHOWN.match(text)
        or VERBLESS.match(text)
        or (language == "en" and not has_verb(text))
        or (sentence.article.outlet and _presents(sentence.article.outlet).search(text))
    )


def has_verb(text: str) -> bool:
    """Whether a short sentence has a word that is a verb, or may be one; a long one has."""
    said = _WORD.findall(text)
    if len(said) > _SHORT:
        return True
    pairs = zip(["the", *said], said, strict=False)
    return any(
        word.lower() in _VERBS
        or (word.islower() and word.endswith(("ed", "n't", "n’t")))
        or "’" in word
        or "'" in word
        or (word.islower() and word.endswith("s") and before.lower() not in _NO_SUBJECT)
        for before, word in pairs
    )


@cache
def _presents(outlet: str) -> re.Pattern[str]:
    """Finds an outlet's own reporter ("Post correspondent Ann Poe"), or the outlet itself."""
    name = re.escape(outlet.removeprefix("The "))
    short = re.escape(outlet.removeprefix("The ").removesuffix(" News"))
    person = rf"(?:['’]s?)? (?:(?:{_WORKERS}) )?[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]"
    return re.compile(rf"\b(?i:{name}){person}|\A(?:The )?{short} is an? ")
