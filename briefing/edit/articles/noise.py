"""Noise by what stands within a line, and by what the whole line is; noise.json has what it begins with."""

from ...text.dates import WEEKDAY
from .attributions import ATTRIBUTIONS
from .captions import CAPTIONS
from .shapes import (
    CAPTION,
    CLOCK,
    CYRILLIC_DATELINE,
    DATE,
    DAYS,
    FINITE,
    MONTH,
    MONTHS,
    NAME,
    OF,
    PEOPLE,
    PERSON,
    ROLE,
    ROLES,
    SOURCE,
    beginning,
    of_capitals,
    of_cyrillic,
    of_signs,
    whole,
    within,
)

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
# What a page says of itself.
_PIECE = r"(?:blog )?(?:post|article|tutorial|guide|walkthrough|newsletter|write-?up|blog|(?:web ?)?page)"
_TELLS = (
    "(?:is (?:an?|the|part|about|not|for|meant|intended|mostly|just|going)|covers?|assumes|serves|will"
    "|describes|explains|explores|contains|may|shows|looks|discusses|documents|continues|follows|aims|uses|builds)"
)
_EDITED = r"(?:has|have|was|were)(?: been)? (?:\w+ ){0,2}(?:edited|condensed)\b"
# The name of a column or a newsletter.
_TITLE = rf"[“\"'‘]?(?:The |{NAME}['’]?s? )(?:[\w’'-]+ ){{0,4}}?(?:[\w’'-]+)?[”\"'’]?"
_SELF = r"(?:\bI\b|\b[Ww]e\b|\b[Yy]ou\b|\b[Mm]y\b|\b[Oo]ur\b)"
_SHOWN = (
    "listed|shown|described|explained|discussed|outlined|attached|embedded|linked|mentioned|pasted|reproduced"
    "|summari[sz]ed|expanded on|contents of the file|[Tt]he (?:code|image|picture|figure|table|chart|graph"
    "|links?|list|diagram|screenshot|example|snippet|steps?|comments|map|form|video|solution|command|script|gallery)"
)
_READ = "read|watch|seen?|find|found|download(?:ed)?|view(?:ed)?"
_HAS = r" has (?:more|the (?:details|latest))\b"
# Wherever it stands in a line, the line is of that kind.
WITHIN = (
    within("share", "/", r"https?://"),
    within("share", "/", r"\bpic\.(?:twitter|x)\.com/"),
    within("share", "www.", r"\bwww\.\w"),
    within("share", "@", r"\b[\w.+-]+@[\w-]+\.\w{2,}\b"),
    *CAPTIONS,
    within("byline", "contributed", r"\bcontributed to this (?:report|story|article|piece)"),
    within("byline", "reports", _REPORTS),
    within(
        "byline",
        " has more| has the ",
        rf"^(?:[\w.-]+ ){{0,3}}[\w.-]+['’]s? {PEOPLE}{_HAS}",
        clue=_HAS,
    ),
    within(
        "byline",
        "reported from|wrote|contributed",
        rf"^(?:Journalists? |[\w.-]+['’]s? )?{PEOPLE} {_WORKED}"
        rf"(?:(?:,|;)? (?:and|while|with) (?:[\w.-]+['’]s? )?{PEOPLE} (?:{_WORKED}|from {SOURCE}))*\s?\.$",
        clue="reported|wrote (?:from|in|th)|contributed from",
    ),
    within(
        "byline",
        "is a",
        rf"^(?:[\w.'’-]+ ){{1,3}}{_WRITES}",
        clue=_WRITES,
    ),
    within("byline", ROLE, rf"^{PERSON} is (?:[\w.]+ ){{1,4}}?[\w.]+['’]s? (?:[\w-]+ ){{0,3}}(?:{ROLE})\.?$"),
    within(
        "byline",
        "edakteur|orrespondent|Reporter|journaliste|correspondant|rédact|corresponsal|periodista|redactor"
        "|giornalista|corrispondente|jornalista|redacteur|verslaggever",
        rf"^{PERSON} (?:ist|est|es|è|é|is|är) (?:[a-zà-þ’'-]+ ){{0,2}}{ROLES} {OF}[^.,]{{2,60}}\.$",
    ),
    within(
        "byline",
        " covers | reports on | writes about ",
        rf"^{PERSON} (?:covers|reports on|writes about) [\w ,&-]{{2,60}} for (?:[Tt]he )?{SOURCE}\.$",
    ),
    within(
        "cookies",
        "ookie",
        r"\b(?:uses? cookies (?:to|and|for|on)|accept (?:all )?cookies|(?:use of|our) cookies)\b",
        r"\b[Cc]ookie [Pp]olicy\b",
    ),
    # Ann Poe - Fellow at the College of Lund
    within(
        "byline",
        " -|–|—",
        rf"^{PERSON} [-–—] (?=.*{_OFFICE})(?:Co-)?[A-ZÀ-Þ][\w-]+,? (?!.*(?: [-–—] |\b{FINITE}))[^.!?]*\.?$",
        clue=r" ?[-–—] (?:Co-)?[A-ZÀ-Þ]",
    ),
    within("form", "*", r"\bmarked \*"),
    within(
        "form",
        "omment",
        r"\b[Cc]omments (?:are|is) (?:closed|moderated|disabled)\b",
        r"\b(?:leave|post) (?:a|your) comments?\b",
        r"\bcomments?(?: section)? below\b",
    ),
    within(
        "more",
        "below|above",
        rf"\b(?:{_SHOWN}) (?:\w+ )?(?:right |just |here )?(?:below|above)\b"
        r"(?! (?:the|an?|zero|his|her|sea|\d)|\))",
        rf"\b(?:[Ss]ee|(?:[Yy]ou can|can be) (?:\w+ )?(?:{_READ})(?: \w+){{0,4}}) (?:below|above)\b[.)]?$",
        clue=r"(?:below|above)\b",
    ),
    within(
        "more",
        " here",
        r"\b(?:can (?:also )?be (?:found|read|downloaded|viewed)"
        r"|(?:find|read|download|view) (?:it|them|more|the [\w -]{1,40}|all [\w -]{1,30})"
        r"|(?:listed|described|explained|linked|documented)) (?:\w+ )?here(?: also)?\W*$",
        r"\((?:[Ss]ee|listed|more|read|found) (?:\w+ ){0,2}here\b",
        clue=r" here\b",
    ),
    within(
        "more",
        "this",
        rf"\b[Ii]n this (?:\w+ )?{_PIECE}\b(?!-)(?=.*{_SELF})",
        rf"(?:^|{_SELF}.*)\b[Ii]n this (?:\w+ )?{_PIECE}\b(?!-)",
        rf"\b(?:purpose|aim|goal|point|topic|subject|focus|rest|readers?) of this {_PIECE}\b",
        clue=rf"this (?:\w+ )?{_PIECE}\b",
    ),
    within(
        "more",
        "ou can",
        r"\b[Yy]ou can (?:also )?(?:download|find|read) (?:[\w’'-]+ ){0,6}?(?:here|there)\b"
        r"(?! (?:is|are|was|were)\b)",
    ),
    within(
        "more",
        "lease ",
        r"\b[Pp]lease (?:go )?(?:read|see|check|visit|message|e-?mail|contact|send me|refer|subscribe"
        r"|share)\b",
    ),
    # … lesen Sie hier.; … en cliquant ici.; … przeczytasz tutaj.; … читайте здесь.; …はこちら。
    within(
        "more",
        "Sie hier|Hier |en cliquant|przeczytasz|znajdziesz|читайте|смотрите|はこちら",
        r"\b(?:lesen|finden|sehen|hören|erfahren) Sie hier\W*$|\AHier (?:finden|lesen|sehen) Sie\b"
        r"|\ben cliquant (?:ici|sur)\b"
        r"|\b(?:przeczytasz|znajdziesz) (?:tutaj|tu)\W*$|はこちら(?:から)?\W*$"
        r"|\b(?:читайте|смотрите)\b.{0,30}\b(?:здесь|тут|по ссылке|на нашем|в нашем)\b",
    ),
    within("more", " of this ", rf"\bat the (?:top|bottom|foot|end) of this (?:story|{_PIECE})\b"),
    within("more", "ffiliate link", r"\b[Aa]ffiliate links?\b(?= |\.|$)"),
    within("more", "↩", "↩"),
    # A feud over the bridge splits the council Read more
    within("more", "Read more|Replay More", r"\b(?:Read more|Replay More Videos)\W*$"),
    within(
        "more",
        "ranscript|edited|condensed",
        rf"^(?:An?|The|This) (?:[\w-]+ ){{0,3}}transcript\b.{{0,60}}\b(?:follows|appears|{_EDITED})",
        rf"^(?:This|The|Our|Their) (?:interview|conversation|discussion|exchange|Q&A)\b.{{0,30}} {_EDITED}",
        clue=r"ranscript\b|edited\b|condensed\b",
    ),
    # May 17: This post has been updated.; --This report was edited at noon.
    within(
        "more",
        " has been | have been | was ",
        r"^.{0,30}?\b[Tt]his (?:post|story|article|report|piece|column)(?: and \w+)?"
        r" (?:has been|have been|was) (?:\w+ )?(?:updated|corrected|amended|edited)\b",
        clue=r" (?:has been|have been|was) (?:\w+ )?(?:updated|corrected|amended|edited)\b",
    ),
    # Terms of the Street is a daily newsletter that …; The Well is the Lamp's home for …
    within(
        "pitch",
        "newsletter|column|podcast|feature|home for",
        rf"^{_TITLE} is (?:an?|our|the {NAME}['’]s|{NAME}['’]s) (?:(?:free|new|reported|regular|occasional)?"
        r" ?(?:daily|weekly|monthly|twice-weekly) (?:\w+ ){0,2}(?:newsletter|column|podcast|feature)"
        r"|(?:reported|regular|occasional) (?:column|feature)|feature (?:that|designed)|home for)\b",
        clue=r"(?:newsletter|column|podcast|feature|home for)\b",
    ),
    within("pitch", "newsletter", r"^This is [^.]*\ba (?:\w+ )?newsletter (?:from|by|on|about|that)\b"),
    within(
        "pitch",
        "pecial Offer|FREE Offer|Vote Now|Vote Here Now|reader supported|reader-supported",
        r"\b(?:Special|FREE) Offer\b|\bVote (?:Here )?Now\b|\bis reader[- ]supported\b",
    ),
    within("more", " here", r"\b[Cc]lick here\b"),
    # Ann Poe (@annpoe) The bridge …, as a page shows somebody's tweet
    within("share", "(@", rf"^(?:{NAME} ){{1,4}}\(@\w+\) (?=[A-Z“\"])"),
    within("share", "@", r"[—–-] .{1,40} \(@\w+\)(?: \w+ \d{1,2}, \d{4})?\W*$"),
    within(
        "pitch",
        "newsletter",
        r"\b(?:our|this) (?:\w+ ){0,2}newsletters?\b",
        r"\bfree (?:\w+ )?newsletters?\b",
    ),
    within("pitch", "ewsletter", r"^(?:The|A|This|Today.s|Daily|Weekly) [^.]{0,40}\b[Nn]ewsletter\W*$"),
    within(
        "pitch",
        "your",
        r"\byour (?:daily|weekly) (?:\w+ )?(?:window|guide|digest|briefing|dose|round-?up|update|source"
        r"|newsletter|look|podcast|fix)\b",
        r"\b(?:in|to) your inbox\b",
        r"\bget your podcasts\b",
        r"\byour podcast (?:app|player)\b",
        clue="your (?:daily|weekly|inbox|podcast)",
    ),
    within(
        "pitch",
        "subscribe",
        r"\bsubscribe (?:to our|now|here)\b",
        r"\b(?:become|becoming) a (?:paid|paying) subscriber\b",
        r"\bsubscribers?[ -]only\b",
    ),
    within("pitch", "anchored by", rf"newscast, anchored by|\b[Ii]s anchored by {PERSON}\b"),
)
# hint -> the rules for a text that has it
BY_HINT = {hint: [rule for rule in WITHIN if hint in rule.hints] for rule in WITHIN for hint in rule.hints}
# The whole line is of that kind.
WHOLE = (
    whole("byline", beginning("By", "BY"), rf"(?:By|BY)[ :]\s?{NAME}(?:[ ,]+(?:and |& )?{NAME}){{0,7}}\W*"),
    whole(
        "stamp",
        lambda letters: of_signs(letters) or letters.startswith(("at", *DAYS, *MONTHS)),
        rf"(?=\D{{0,39}}\d)(?:{WEEKDAY},?\s)?(?:{DATE}|\d{{1,2}}\s{MONTH}\s\d{{4}}|[\d/.-]{{6,10}})?"
        rf"\W*(?:at\s)?(?:{CLOCK})?\W*",
    ),
    whole(
        "share",
        lambda letters: of_signs(letters) or letters.startswith(("#", "@", "_")),
        r"(?:[#@]\w+\W*)+|[\W_]+",
    ),
    # Image Ann Poe left the hall on Monday.: a caption, as some pages begin it
    whole("caption", beginning("Ima"), r"Image (?!Comics|Entertainment|Awards?\b)[A-ZÀ-Þ]", "match"),
    whole("credit", beginning("("), r"\([^()]{3,60}\s?/\s?[^()]{3,40}\)\W*"),
    # LUND, CA - MAY 14: …; LUND: May 14, 2018 - …
    whole("caption", of_capitals, CAPTION, "match"),
    whole("more", beginning("VID"), r"VIDEO [A-Z]", "match"),
    whole("byline", of_cyrillic, CYRILLIC_DATELINE),
    whole("more", beginning("Thi"), rf"This (?:\w+ )?{_PIECE} {_TELLS}\b", "match"),
    *ATTRIBUTIONS,
)
