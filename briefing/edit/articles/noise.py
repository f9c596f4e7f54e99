"""Noise by what stands within a line, and by what the whole line is; noise.json has what it begins with."""

from ...text.dates import WEEKDAY
from ...text.late import late
from .shapes import (
    AGENCY,
    BESIDE,
    CAPTION,
    CLOCK,
    CYRILLIC_DATELINE,
    DATE,
    DAYS,
    FOTO,
    MONTH,
    MONTHS,
    NAME,
    OF,
    PEOPLE,
    PERSON,
    ROLE,
    ROLES,
    SOURCE,
    How,
    Looks,
    Rule,
    beginning,
    of_capitals,
    of_cyrillic,
    of_signs,
)


def _within(kind: str, hints: str, *ways: str, clue: str = "") -> Rule:
    """A rule for each of its hints; a way that begins with ^ is tried at the line's start only."""
    how: How = "match" if ways[0].startswith("^") else "search"
    return Rule(kind, late("|".join(ways)), how, tuple(hints.split("|")), late(clue) if clue else None)


def _whole(kind: str, front: Looks, pattern: str, how: How = "fullmatch") -> Rule:
    return Rule(kind, late(pattern), how, front=front)


_WRITES = r"is a (?:\w+ ){0,3}(?:writer|reporter|correspondent|editor|photographer) (?:at|for|based in)\b"
_REPORTS = r"^(?:[\w.'’-]+ ){1,7}reports(?: from [\w .'’-]{2,70}(?:, [A-ZÀ-Þ][\w .]{1,30}){0,2})?\.$"
# reported from Lund; wrote this story; reported and wrote in Oslo
_WORKED = (
    rf"(?:also )?(?:reported|wrote|contributed)(?: and (?:reported|wrote))?"
    rf"(?: (?:this|the) (?:story|report|article|piece)(?: (?:from|in) {SOURCE}(?:, {SOURCE})?)?"
    rf"| (?:from|in) {SOURCE}(?:, {SOURCE})?)"
)
# A guest's office, and what tells a sentence from it.
_OFFICE = (
    r"\b(?:Professor|Lecturer|Fellow|Researcher|Director|President|Chair(?:man|woman)?|Founder|Editor|editor"
    r"|Journalist|Correspondent|Reporter|Columnist|Author|Analyst|Economist|Historian|Adviser|Advisor|Developer)\b"
)
_FINITE = (
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|says?|said|won|lost|took|made|gave|got|went|came"
    r"|led|beat|left|held|put|who|that|what)\b"
)
# What a page says of itself.
_PIECE = r"(?:blog )?(?:post|article|tutorial|guide|walkthrough|newsletter|write-?up|blog|(?:web ?)?page)"
_TELLS = (
    "(?:is (?:an?|the|part|about|not|for|meant|intended|mostly|just|going)|covers?|assumes|serves|will"
    "|describes|explains|explores|contains|may|shows|looks|discusses|documents|continues|follows|aims|uses|builds)"
)
_SELF = r"(?:\bI\b|\b[Ww]e\b|\b[Yy]ou\b|\b[Mm]y\b|\b[Oo]ur\b)"
_SHOWN = (
    "listed|shown|described|explained|discussed|outlined|attached|embedded|linked|mentioned|pasted|reproduced"
    "|summari[sz]ed|expanded on|contents of the file|[Tt]he (?:code|image|picture|figure|table|chart|graph"
    "|links?|list|diagram|screenshot|example|snippet|steps?|comments|map|form|video|solution|command|script|gallery)"
)
_READ = "read|watch|seen?|find|found|download(?:ed)?|view(?:ed)?"
# A caption has the year, is in the present tense, and quotes nobody.
_PRESENT = (
    r"(?!.*(?:[\"“]|\b(?:was|were|had|will|said|says|died|began|signed|takes|begins|opens|starts|ends|expires"
    r"|due|scheduled|until|born)\b))"
)
_HAS = r" has (?:more|the (?:details|latest))\b"
# Wherever it stands in a line, the line is of that kind.
WITHIN = (
    _within("share", "/", r"https?://"),
    _within("share", "/", r"\bpic\.(?:twitter|x)\.com/"),
    _within("share", "www.", r"\bwww\.\w"),
    _within("share", "@", r"\b[\w.+-]+@[\w-]+\.\w{2,}\b"),
    _within("credit", "/", rf"/\s?{AGENCY}\b(?! (?:poll|survey|tally|analysis|report))"),
    _within("credit", "/", rf"^(?:{PEOPLE}\s?/\s?{SOURCE}|{AGENCY}\s?/\s?{PERSON})\W*$"),
    _within("credit", "Getty", r"(?:[/—–(|] ?|\bvia |\. )Getty Images\b", r"\bGetty Images\W*$"),
    _within(
        "credit",
        "(",
        rf"\({AGENCY}\)\.?\s*$",
        r"\((?:Image|Picture|Video|Illustration)s? (?:credit|by|courtesy)\b",
        clue=rf"\((?:{AGENCY}\)|(?:Image|Picture|Video|Illustration)s? )",
    ),
    _within("credit", "hoto", r"\b[Pp]hoto(?:graph)?(?: by|:)\s", r"\bfile photo\b"),
    _within("credit", "©", "©"),
    _within("credit", "(", FOTO, clue=FOTO),
    _within(
        "caption",
        ", 19|, 20",
        rf"[,.]\s?(?:on\s)?{WEEKDAY},?\s{MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        rf"^(?=.*\bon (?:{WEEKDAY},?\s)?{MONTH}\s\d{{1,2}},\s\d{{4}},? (?:in|at|near|outside|with) )"
        rf"{_PRESENT}",
        rf"^(?=.*(?:\bon {WEEKDAY},?|, on|.{{20}},)\s{MONTH}\s\d{{1,2}},\s\d{{4}}\.?$){_PRESENT}",
        rf"\b(?:(?:is|are) seen|attends?) [^.]*\bon {MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        clue=r",\s\d{4}\b",
    ),
    _within("caption", "pictured", r"(?<!\()\bpictured (?:above|below|left|right|here)\b"),
    _within(
        "caption",
        "seen",
        r"\b(?:is|are) seen (?:above|below|left|right|here)\b",
        clue="seen (?:[abh]|left|right)",
    ),
    _within("caption", " .|\xa0.|\t.", rf"^{NAME}[\w ’'-]{{0,30}}: [^\"“]*\s\.$", clue=r"\s\.(?!\S)"),
    _within(
        "caption",
        ", on",
        rf"^{NAME}(?: {NAME}){{0,4}}, [^,]{{4,80}}, on {WEEKDAY} (?:during|at|in|outside)\b[^,]*\.$",
        clue=rf", on {WEEKDAY} (?:during|at|in|outside)\b",
    ),
    _within(
        "caption",
        "(",
        rf"\({BESIDE}\)|{PERSON} \(centre\)",
        r"^[^.]{0,200}\((?:see|in the) (?:photo|picture)s?\)",
        clue=rf"\((?:{BESIDE}\)|centre\)|(?:see|in the) (?:photo|picture))",
    ),
    # Ann Poe, left, and Bo Ek speak …; The hall, seen from the north.
    _within("caption", ", left|, right|, cent", rf"\b{NAME}, (?:left|right|cent(?:er|re)), "),
    _within("caption", ", from |, far |, second ", r", (?:from|far|second from) (?:the )?(?:left|right), "),
    _within(
        "caption",
        ", seen|, photo|, pictured",
        rf"^(?!.*\b(?:{_FINITE}|did\b))[^,.]{{3,90}}, (?:seen|pictured|photographed) [^,]*$",
    ),
    _within("byline", "contributed", r"\bcontributed to this (?:report|story|article|piece)"),
    _within("byline", "reports", _REPORTS),
    _within(
        "byline",
        " has more| has the ",
        rf"^(?:[\w.-]+ ){{0,3}}[\w.-]+['’]s? {PEOPLE}{_HAS}",
        clue=_HAS,
    ),
    _within(
        "byline",
        "reported from|wrote|contributed",
        rf"^(?:Journalists? |[\w.-]+['’]s? )?{PEOPLE} {_WORKED}"
        rf"(?:(?:,|;)? (?:and|while|with) (?:[\w.-]+['’]s? )?{PEOPLE} (?:{_WORKED}|from {SOURCE}))*\s?\.$",
        clue="reported|wrote (?:from|in|th)|contributed from",
    ),
    _within(
        "byline",
        "is a",
        rf"^(?:[\w.'’-]+ ){{1,3}}{_WRITES}",
        clue=_WRITES,
    ),
    _within(
        "byline", ROLE, rf"^{PERSON} is (?:[\w.]+ ){{1,4}}?[\w.]+['’]s? (?:[\w-]+ ){{0,3}}(?:{ROLE})\.?$"
    ),
    _within(
        "byline",
        "edakteur|orrespondent|Reporter|journaliste|correspondant|rédact|corresponsal|periodista|redactor"
        "|giornalista|corrispondente|jornalista|redacteur|verslaggever",
        rf"^{PERSON} (?:ist|est|es|è|é|is|är) (?:[a-zà-þ’'-]+ ){{0,2}}{ROLES} {OF}[^.,]{{2,60}}\.$",
    ),
    _within(
        "byline",
        " covers | reports on | writes about ",
        rf"^{PERSON} (?:covers|reports on|writes about) [\w ,&-]{{2,60}} for (?:[Tt]he )?{SOURCE}\.$",
    ),
    _within(
        "cookies",
        "ookie",
        r"\b(?:uses? cookies (?:to|and|for|on)|accept (?:all )?cookies|(?:use of|our) cookies)\b",
        r"\b[Cc]ookie [Pp]olicy\b",
    ),
    # Ann Poe - Fellow at the College of Lund
    _within(
        "byline",
        " -|–|—",
        rf"^{PERSON} [-–—] (?=.*{_OFFICE})(?:Co-)?[A-ZÀ-Þ][\w-]+,? (?!.*(?: [-–—] |\b{_FINITE}))[^.!?]*\.?$",
        clue=r" ?[-–—] (?:Co-)?[A-ZÀ-Þ]",
    ),
    _within("form", "*", r"\bmarked \*"),
    _within(
        "form",
        "omment",
        r"\b[Cc]omments (?:are|is) (?:closed|moderated|disabled)\b",
        r"\b(?:leave|post) (?:a|your) comments?\b",
        r"\bcomments?(?: section)? below\b",
    ),
    _within(
        "more",
        "below|above",
        rf"\b(?:{_SHOWN}) (?:\w+ )?(?:right |just |here )?(?:below|above)\b"
        r"(?! (?:the|an?|zero|his|her|sea|\d)|\))",
        rf"\b(?:[Ss]ee|(?:[Yy]ou can|can be) (?:\w+ )?(?:{_READ})(?: \w+){{0,4}}) (?:below|above)\b[.)]?$",
        clue=r"(?:below|above)\b",
    ),
    _within(
        "more",
        " here",
        r"\b(?:can (?:also )?be (?:found|read|downloaded|viewed)"
        r"|(?:find|read|download|view) (?:it|them|more|the [\w -]{1,40}|all [\w -]{1,30})"
        r"|(?:listed|described|explained|linked|documented)) (?:\w+ )?here(?: also)?\W*$",
        r"\((?:[Ss]ee|listed|more|read|found) (?:\w+ ){0,2}here\b",
        clue=r" here\b",
    ),
    _within(
        "more",
        "this",
        rf"\b[Ii]n this (?:\w+ )?{_PIECE}\b(?!-)(?=.*{_SELF})",
        rf"(?:^|{_SELF}.*)\b[Ii]n this (?:\w+ )?{_PIECE}\b(?!-)",
        rf"\b(?:purpose|aim|goal|point|topic|subject|focus|rest|readers?) of this {_PIECE}\b",
        clue=rf"this (?:\w+ )?{_PIECE}\b",
    ),
    _within(
        "more",
        "ou can",
        r"\b[Yy]ou can (?:also )?(?:download|find|read) (?:[\w’'-]+ ){0,6}?(?:here|there)\b"
        r"(?! (?:is|are|was|were)\b)",
    ),
    _within(
        "more",
        "lease ",
        r"\b[Pp]lease (?:go )?(?:read|see|check|visit|message|e-?mail|contact|send me|refer|subscribe"
        r"|share)\b",
    ),
    # … lesen Sie hier.; … en cliquant ici.; … przeczytasz tutaj.; … читайте здесь.; …はこちら。
    _within(
        "more",
        "Sie hier|Hier |en cliquant|przeczytasz|znajdziesz|читайте|смотрите|はこちら",
        r"\b(?:lesen|finden|sehen|hören|erfahren) Sie hier\W*$|\AHier (?:finden|lesen|sehen) Sie\b"
        r"|\ben cliquant (?:ici|sur)\b"
        r"|\b(?:przeczytasz|znajdziesz) (?:tutaj|tu)\W*$|はこちら(?:から)?\W*$"
        r"|\b(?:читайте|смотрите)\b.{0,30}\b(?:здесь|тут|по ссылке|на нашем|в нашем)\b",
    ),
    _within(
        "caption",
        " photo | image |archiv|arquivo",
        rf"^(?!.*\b{_FINITE})[^.]{{3,120}} in an? (?:\w+ )?(?:photo|image) (?:released|provided|taken) by ",
        r"^.*\b(?:en|dans|in|em) un[ae]? (?:imagen|foto|photo|imagem) (?:de |d['’])(?:archiv\w+|arquivo)\b",
    ),
    _within("more", " of this ", rf"\bat the (?:top|bottom|foot|end) of this (?:story|{_PIECE})\b"),
    _within("more", "ffiliate link", r"\b[Aa]ffiliate links?\b(?= |\.|$)"),
    _within("more", "↩", "↩"),
    _within("more", " here", r"\b[Cc]lick here\b"),
    _within("share", "@", r"[—–-] .{1,40} \(@\w+\)(?: \w+ \d{1,2}, \d{4})?\W*$"),
    _within(
        "pitch",
        "newsletter",
        r"\b(?:our|this) (?:\w+ ){0,2}newsletters?\b",
        r"\bfree (?:\w+ )?newsletters?\b",
    ),
    _within("pitch", "ewsletter", r"^(?:The|A|This|Today.s|Daily|Weekly) [^.]{0,40}\b[Nn]ewsletter\W*$"),
    _within(
        "pitch",
        "your",
        r"\byour (?:daily|weekly) (?:\w+ )?(?:window|guide|digest|briefing|dose|round-?up|update|source"
        r"|newsletter|look|podcast|fix)\b",
        r"\b(?:in|to) your inbox\b",
        r"\bget your podcasts\b",
        r"\byour podcast (?:app|player)\b",
        clue="your (?:daily|weekly|inbox|podcast)",
    ),
    _within(
        "pitch",
        "subscribe",
        r"\bsubscribe (?:to our|now|here)\b",
        r"\b(?:become|becoming) a (?:paid|paying) subscriber\b",
        r"\bsubscribers?[ -]only\b",
    ),
    _within("pitch", "anchored by", rf"newscast, anchored by|\b[Ii]s anchored by {PERSON}\b"),
)
# hint -> the rules for a text that has it
BY_HINT = {hint: [rule for rule in WITHIN if hint in rule.hints] for rule in WITHIN for hint in rule.hints}
# The whole line is of that kind.
WHOLE = (
    _whole("byline", beginning("By", "BY"), rf"(?:By|BY)[ :]\s?{NAME}(?:[ ,]+(?:and |& )?{NAME}){{0,7}}\W*"),
    _whole(
        "stamp",
        lambda letters: of_signs(letters) or letters.startswith(("at", *DAYS, *MONTHS)),
        rf"(?=\D{{0,39}}\d)(?:{WEEKDAY},?\s)?(?:{DATE}|\d{{1,2}}\s{MONTH}\s\d{{4}}|[\d/.-]{{6,10}})?"
        rf"\W*(?:at\s)?(?:{CLOCK})?\W*",
    ),
    _whole(
        "share",
        lambda letters: of_signs(letters) or letters.startswith(("#", "@", "_")),
        r"(?:[#@]\w+\W*)+|[\W_]+",
    ),
    _whole("credit", beginning("("), r"\([^()]{3,60}\s?/\s?[^()]{3,40}\)\W*"),
    # LUND, CA - MAY 14: …; LUND: May 14, 2018 - …
    _whole("caption", of_capitals, CAPTION, "match"),
    _whole("more", beginning("VID"), r"VIDEO [A-Z]", "match"),
    _whole("byline", of_cyrillic, CYRILLIC_DATELINE),
    _whole("more", beginning("Thi"), rf"This (?:\w+ )?{_PIECE} {_TELLS}\b", "match"),
)
