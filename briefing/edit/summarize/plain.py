"""Sentence -> what speaks against it as a plain report: it asks, speaks to the reader, shows a photo, lacks a
verb, or announces its outlet's reporter.
"""

import re
from functools import cache

from ...models import Sentence
from ...text.dates import MONTH, WEEKDAY
from .cues import aside
from .leaning import without_quotations
from .verbs import has_verb

_ASKS = re.compile(r"[?？؟][\"'”’»)]*\Z")
_READER = re.compile(r"\b(?:[Yy]ou|[Yy]our|I|[Mm]y|[Ww]e|[Oo]ur)\b(?!\.)")
# What a photo shows: "Karl Holm, left, has …", "An image of …".
_SHOWN = re.compile(
    r".*, (?:left|right|centre|center|front|rear|pictured), |.*\b(?:left to right|from left)\b"
    r"|.{0,160}\b(?:can be|is|are) (?:seen|pictured|shown)\b.{0,80}\bon [A-Z][a-z]+\.? \d{1,2}, \d{4}\b"
    r"|.*\b(?:is|are) (?:seen|pictured|shown) (?:on|in|at|outside|during|as)\b.*\b\d{4}\.\Z"
    r"|An? (?:image|photo|photograph|picture|view|portrait) of\b"
    r"|In this (?:\w+ ){0,3}(?:grab|photo|photograph|image|picture|handout|still)\b",
    re.DOTALL,
)
# And when: "Holm stands on the bridge on Friday, May 1.", "Holm spoke in Lund on Feb. 1, 2026."; but not what
# was done or will be, of which there is no photo: "The bridge was sold on May 1, 2026."
_DATED = re.compile(rf"\b(?:{WEEKDAY}, [A-Z][a-z]+\.? \d{{1,2}}|on [A-Z][a-z]+\.? \d{{1,2}}, \d{{4}})\.\Z")
_TOLD = re.compile(
    r"\b(?:will|would|could|might|must|has|have|had|did|died|says?|said|told|announced|resigned|surrendered"
    r"|pleaded|crashed|passed away|launched|starting"
    r"|(?:was|were)(?! (?:photographed|pictured|seen|shown|taken|cheered)\b)"
    r"|(?:is|are) (?:to|about to|set|due|slated|scheduled|expected|planned|accused|charged)"
    r"|broke|[a-z]+(?<!e)ed (?:to|up|out)"
    # with what was done: "a body pulled from the quay" is shown
    r"|(?:[a-z]+(?<!e)ed|sent|gave|took|made|found|shot|sold|bought|built|wrote|won|lost|beat|struck|hit|led|left"
    r"|began) (?:the|an?|his|her|its|their|it|\d[\d,]*))\b"
)
# A pointer to a photo within a report: "Karl Holm (pictured) has sold the house."
_POINTER = re.compile(r".*\((?:pictured|left|right|above|below)\b", re.DOTALL)
# What is said of newspapers, not of the news: "The sentence is on some of Friday's front pages."
# A programme is as little the news: "The Desk is the news segment of Radio Lund."
PRESS = re.compile(
    r".*\bis the (?:\w+ ){0,2}(?:news segment|newscast|programme|program|show) of\b"
    rf"|.*(?:front pages?\b|(?:{WEEKDAY}|today|tomorrow)['’]s papers\b)"
)
# "The main lessons: fight …", "Why the race is the first."; not "How they play will be as important as …".
VERBLESS = re.compile(
    r"(?:Why|How) (?!.*\b(?:is|are|was|were|be|remains?) (?:(?:just|still|not|at least|yet) ){0,2}"
    r"(?:as \w+ as|unclear|unknown|known|clear|disputed|a mystery|under investigation|being investigated)\b)"
    r"(?:[^?？,]|, [A-Z])*\.\Z|Plus,? (?!\d)"
    r"|(?:The|Our|Its|His|Her) (?:\w+ ){0,2}"
    r"(?:lessons?|takeaways?|question|answer|upshot|verdict|message|point|catch|focus):"
)
# "Key graphics explaining how …"; not "Police are looking for …", nor "A film showing boats is banned."
_SHOWING = re.compile(r"(?:[\w’'-]+ ){1,3}(?:explaining|showing|exploring|looking|featuring)\b")
_IS = re.compile(r"\b(?:is|are|can|may|reveals?|suggests?|went)\b")
# A photo's text without its verb: "Mayor Ann Poe, her hat in hand, with bakers at the town hall last month."
_PLACED = re.compile(
    r"(?!People\b|Police\b)(?:The )?[A-ZÀ-Þ][\w.’'-]*(?: (?:and |of |the )?[A-ZÀ-Þ][\w.’'-]*)*"
    r"(?:, [^,]{3,70},)?"
    r" (?:in|at|on|outside|inside|near|with|during|before|behind|beside|speaking|arriving|leaving|addressing)"
    rf" (?!{WEEKDAY}\b|[A-Z][a-z]+ \d|\d)"
)
_WHEN = re.compile(
    rf"\b(?:last|this) (?:week|month|year|{WEEKDAY})\.\Z"
    rf"|\b(?:in|on|last) (?:{WEEKDAY}|{MONTH}|(?:19|20)\d\d)\.\Z"
)
_CLAUSE = re.compile(
    r"\b(?:who|which|that|whose|where|when|how|what|why|whether|after|before|as|while|since|because)\b[^,.]*"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|says?|said|told|made|took"
    r"|gave|got|won|lost|left|went|came|saw|met|led|held|began|ran|spoke|put|set|cut|hit|found|kept|felt|fell|rose"
    r"|grew|knew|thought|bought|brought|sought|fought|taught|caught|drew|wrote|broke|chose|sent|spent|paid"
    r"|[a-z]+ed(?! by\b)|(?:want|plan|call|ask|make|take|give|get|win|lose|leave|go|come|see|meet|lead|hold"
    r"|begin|run|speak|face|look|seek|warn|urge|accuse|deny|admit|vow|claim|threaten|announce|become|find|keep|fall|rise)e?s)\b"
)
# The months that look like verbs: "Ann Poe at the town hall in May."
_MONTH = re.compile(r"\b(?:in|on|of|since|last|early|late) (?:May|March)\b|\b(?:May|March) \d")
# Who is never a verb, whatever it ends in: "Police officers in Lund in June."
_PEOPLE = re.compile(
    r"(?:[A-Z][\w-]+ )?(?:officers|protesters|demonstrators|supporters|residents|soldiers|workers|fans)"
    r" (?:in|at|outside|near|on|during|with) "
)
# What a column says, and no report: "It is time for …", "the worst possible moment".
JUDGES = re.compile(
    r"\b(?:it(?:['’]s| is) (?:high |about )?time (?:for|to|that)|(?:right|wrong) side of history|wild turn of"
    r"|makes? an? (?:convincing|compelling|strong|good|persuasive|powerful) (?:case|argument|point)"
    r"|it turns out"
    r"|(?:best|worst) (?:possible )?(?:time|moment)|something out of an?|hardly (?:treated|surprising|a)"
    r"|should (?:welcome|be (?:applauded|welcomed|celebrated))|long overdue|good riddance"
    r"|no wonder|needless to say|make no mistake|(?:the )?truth is|to be fair|let['’]s face it|is the bane of"
    r"|sadly|thankfully|frankly|ironically|unfortunately|should be ashamed|insane|disgraceful|pathetic)\b",
    re.IGNORECASE,
)
# A scene: "Along the river, people stopped to look", "At 6 a.m. …"; not "Along with the vote, …".
_SCENE = re.compile(r"Along (?!with\b)(?:the )?[a-zA-Z]|At \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b")
# What stands under a broadcaster's film: "Ann Poe has the details.", "Lamp analyst Ann Poe offers insight."
_NAME = r"[A-ZÀ-Þ][\w.’'-]* "
_WORKERS = "correspondent|journalist|reporter|anchor|host|contributor|editor"
_REPORTER = re.compile(
    rf"(?:(?:{_NAME}){{2,5}}"
    rf"|(?:{_NAME}){{1,4}}(?:[a-z]+ ){{0,3}}(?:{_WORKERS}|analyst|strategist|commentator) (?:{_NAME}){{2,4}})"
    r"(?:has (?:more(?=\.| on\b| from\b| details)|new details|the (?:[\w,-]+ ){0,2}"
    r"(?:latest|details|story|interview|account|moments)\b)"
    r"|explains|takes a look|weighs in(?! at\b)|breaks down(?! (?:in|at|and|after|during)\b)|sits down"
    r"|reacts\b"
    r"|(?:offers|gives|shares|provides) (?:\w+ ){0,2}(?:insights?|analysis|thoughts)\b"
    # a host or a show, not a club or a race
    rf"|joins (?:us\b|live\b|(?:(?:on|the|today[’']s|{_NAME[:-1]}) ){{0,5}}['‘“\"][A-Z]"
    r"|.{0,80}\b(?:interview|insight|discussing|to weigh in|to react)\b))",
    re.DOTALL,
)
# Nor who holds an office and tells of himself: "Mayor Karl Holm explains why he resigned."
_OFFICIAL = re.compile(
    rf"(?!Former )(?:{_NAME}){{0,3}}(?:President|Minister|Secretary|Chancellor|Gov(?:ernor|\.)|Sen(?:ator|\.)"
    r"|Rep(?:resentative|\.)|Congress(?:man|woman)|Mayor|Attorney General|Commissioner|Speaker) "
    rf"(?:{_NAME}){{1,4}}explains (?:why|how) (?:he|she|his|her)\b(?! (?:believes|thinks|feels)\b)"
)
# "The guard is on its way; Ann Poe reports."
_SIGNS_OFF = re.compile(
    r".*[;.:] (?:[a-z’'-]+ ){0,3}(?:[A-ZÀ-Þ][\w’'-]+ )+(?:[a-z]+ )?(?:reports|explains|has more)"
    r"(?: from [^.]{2,30})?\.\Z",
    re.DOTALL,
)
# What follows a guest's portrait: "Karl Holm served in two councils. He joins Ann Poe to discuss the vote."
_GUEST = re.compile(
    r"\s*(?:He|She|They) (?:joins?|speaks?|talks?|sits? down|sat down|spoke) (?!of|about|up|out)"
)
# What a clip shows: "The captain, Karl Holm, discusses the flood", "Mayor Poe speaks to the Lamp about it."
_CLIP = re.compile(
    r"(?:['‘“]?[\w.’'”-]+,? ){1,14}?(?:discusses|reflects on|opens up about|gives? (?:his|her|their) take on"
    r"|takes a (?:closer )?look (?:back |in)?(?:at|to)"
    r"|(?:speaks|talks|chats|sits down) (?:to|with) (?:[A-ZÀ-Þ][\w.’'-]+ ){1,4}about)\b"
)
# "The bakers strike; 'The Desk' weighs in."
_SHOW = re.compile(r".*[;.:] ['‘\"“](?:[A-ZÀ-Þ][\w’-]* ?){1,4}['’\"”] (?:\w+s|\w+ in)(?: in)?\.\Z", re.DOTALL)
# Who talked to whom: 'joined "The Desk" to discuss the vote', "Ann Poe discussed it with the author …".
_TALK = re.compile(
    r".*\bjoin(?:s|ed)? (?:.{1,60}\b)?to (?:discuss|talk|explain|break|look|examine|analy[sz]e|react)\b"
    r"|.*\b(?:anchors?|hosts?) (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}joins\b"
    r"|.*\b[Rr]eaction (?:and analysis )?from\b.{1,60}\bpanel\b|.*\b[Rr]eaction and analysis on ['‘\"“]"
    r"|.*\b(?:analysts?|hosts?|panel|contributors?|strategists?) .{0,160}\b(?:weighs?|weighed) in\b"
    r"|(?:[A-ZÀ-Þ][\w.’'-]* ){2,4}(?:discuss(?:es|ed)|spoke|speaks|talk(?:s|ed)) (?:[\w’'-]+ ){0,6}with\b"
    r".*\b(?:directors?|professors?|authors?|experts?|analysts?|historians?|epidemiologists?|fellow|columnists?"
    r"|correspondents?|reporters?|editors?)\b",
    re.DOTALL,
)


def is_report(sentence: Sentence, language: str) -> bool:
    """Whether nothing speaks against it, and it is whole: its quotations, its brackets, its beginning."""
    text = sentence.text
    return not (
        text.count('"') % 2
        or text.count("(") != text.count(")")
        or text.count("“") > text.count("”") + text.count("„")
        or text.startswith("And ")
        or _ASKS.search(text)
        or _READER.search(without_quotations(text))
        or aside(language).match(text)
        or _SCENE.match(text)
        or JUDGES.search(without_quotations(text))
        or announces(text)
        or _GUEST.match(sentence.article.text, sentence.end)
        or is_caption(text)
        or _POINTER.match(text)
        or PRESS.match(text)
        or VERBLESS.match(text)
        or (language == "en" and lacks_verb(text))
        or (sentence.article.outlet and _presents(sentence.article.outlet).search(text))
    )


def is_caption(text: str) -> bool:
    """Whether it tells what a photo shows, be it only by the date that it ends with."""
    return bool(_SHOWN.match(text) or (_DATED.search(text) and not _TOLD.search(_CLAUSE.sub("", text))))


def announces(text: str) -> bool:
    """Whether it tells who reports, or who talks of the news with whom."""
    return bool(
        (_REPORTER.match(text) and not _OFFICIAL.match(text))
        or _SIGNS_OFF.match(text)
        or _SHOW.match(text)
        or _CLIP.match(text)
        or _TALK.match(text)
    )


def lacks_verb(text: str) -> bool:
    """Whether an English sentence has no verb, be it only whom a photo shows, and where."""
    if (placed := _PLACED.match(text)) and _WHEN.search(text):
        return not _FINITE.search(_CLAUSE.sub("", text[placed.end() :]))
    if _SHOWING.match(text):
        rest = _CLAUSE.sub("", text)
        return not (_TOLD.search(rest) or _IS.search(rest))
    shown = _PEOPLE.match(text)
    return not has_verb(_MONTH.sub("", text[shown.end() :] if shown else text))


@cache
def _presents(outlet: str) -> re.Pattern[str]:
    """Finds an outlet's own reporter ("Post correspondent Ann Poe"), or the outlet itself."""
    name = re.escape(outlet.removeprefix("The "))
    short = re.escape(outlet.removeprefix("The ").removesuffix(" News"))
    person = rf"(?:(?:{_WORKERS}) )?[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]"
    return re.compile(
        rf"\b(?i:{name})(?:['’]s?)? {person}|\b{short}['’]s {person}|\A(?:The )?{short} is an? "
    )
