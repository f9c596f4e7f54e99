"""Captions and credits of photos, by what stands within a line."""

from ...text.dates import WEEKDAY
from .shapes import AGENCY, BESIDE, FINITE, FOTO, MONTH, NAME, PEOPLE, PERSON, SOURCE, within

# A caption has the year, is in the present tense, and quotes nobody.
_PRESENT = (
    r"(?!.*(?:[\"“]|\b(?:was|were|had|will|said|says|died|began|signed|takes|begins|opens|starts|ends|expires"
    r"|due|scheduled|until|born)\b))"
)
# Nobody did anything, and the line is no longer than a caption: a pattern with two gaps takes time with its
# square.
_NOT_PAST = (
    r"(?!.{400})(?!.*\b(?:was|were|had|will|would|could|can|may|said|says|told|died|began|born|until|scheduled|due"
    r"|remains?)\b)"
)
_ENDS_DATED = rf"(?:[^\W\d]|[.,]) (?:on )?{MONTH}\s\d{{1,2}},\s\d{{4}}\.?$"
# What somebody does in a photo, and in no sentence with a date behind it.
_SHOWS = (
    "(?:speaks?|shakes?|arrives?|listens?|watches|waves?|greets?|holds|addresses|delivers|testifies|walks?|stands?"
    "|sits?|hugs?|kisses|looks|gestures?|smiles|poses?|reacts?|guards|introduces|confers|talks|carries|prays|cheers"
    "|points (?:to|at)|applauds|signs)"
)
CAPTIONS = (
    within("credit", "/", rf"/\s?{AGENCY}\b(?! (?:poll|survey|tally|analysis|report))"),
    within("credit", "/", rf"^(?:{PEOPLE}\s?/\s?{SOURCE}|{AGENCY}\s?/\s?{PERSON})\W*$"),
    within("credit", "Getty", r"(?:[/—–(|] ?|\bvia |\. )Getty Images\b", r"\bGetty Images\W*$"),
    within(
        "credit",
        "(",
        rf"\({AGENCY}\)\.?\s*$",
        r"\((?:Image|Picture|Video|Illustration)s? (?:credit|by|courtesy)\b",
        clue=rf"\((?:{AGENCY}\)|(?:Image|Picture|Video|Illustration)s? )",
    ),
    within("credit", "hoto", r"\b[Pp]hoto(?:graph)?(?: by|:)\s", r"\bfile photo\b"),
    within("credit", "©", "©"),
    within("credit", "(", FOTO, clue=FOTO),
    within(
        "caption",
        ", 19|, 20",
        rf"[,.]\s?(?:on\s)?{WEEKDAY},?\s{MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        rf"^(?=.*\bon (?:{WEEKDAY},?\s)?{MONTH}\s\d{{1,2}},\s\d{{4}},? (?:in|at|near|outside|with) )"
        rf"{_PRESENT}",
        rf"^(?=.*(?:\bon {WEEKDAY},?|, on|.{{20}},)\s{MONTH}\s\d{{1,2}},\s\d{{4}}\.?$){_PRESENT}",
        rf"^{_NOT_PAST}[^\n]*?(?<!to )\b{_SHOWS}\b[^\n]*{_ENDS_DATED}",
        rf"^{_NOT_PAST}{PERSON} (?:at|during|in) [^\n]{{10,120}}{_ENDS_DATED}",
        rf"\b(?:(?:is|are) seen|attends?) [^.]*\bon {MONTH}\s\d{{1,2}},\s\d{{4}}\b",
        clue=r",\s\d{4}\b",
    ),
    within("caption", "pictured", r"(?<!\()\bpictured (?:above|below|left|right|here)\b"),
    within(
        "caption",
        "seen",
        r"\b(?:is|are) seen (?:above|below|left|right|here)\b",
        clue="seen (?:[abh]|left|right)",
    ),
    within("caption", " .|\xa0.|\t.", rf"^{NAME}[\w ’'-]{{0,30}}: [^\"“]*\s\.$", clue=r"\s\.(?!\S)"),
    within(
        "caption",
        ", on",
        rf"^{NAME}(?: {NAME}){{0,4}}, [^,]{{4,80}}, on {WEEKDAY} (?:during|at|in|outside)\b[^,]*\.$",
        clue=rf", on {WEEKDAY} (?:during|at|in|outside)\b",
    ),
    within(
        "caption",
        "(",
        rf"\({BESIDE}\)|{PERSON} \(centre\)",
        r"^[^.]{0,200}\((?:see|in the) (?:photo|picture)s?\)",
        clue=rf"\((?:{BESIDE}\)|centre\)|(?:see|in the) (?:photo|picture))",
    ),
    # Ann Poe, left, and Bo Ek speak …; The hall, seen from the north.
    within("caption", ", left|, right|, cent", rf"\b{NAME}, (?:left|right|cent(?:er|re)), "),
    # The bridge must be rebuilt, the author writes.: under a photo above an opinion
    within("caption", ", the author ", r"^[^\"“”]{10,140}, the author (?:writes|says)\.$"),
    within("caption", ", from |, far |, second ", r", (?:from|far|second from) (?:the )?(?:left|right), "),
    within(
        "caption",
        ", seen|, photo|, pictured",
        rf"^(?!.*\b(?:{FINITE}|did\b))[^,.]{{3,90}}, (?:seen|pictured|photographed) [^,]*$",
    ),
    within(
        "caption",
        " photo | image |archiv|arquivo",
        rf"^(?!.*\b{FINITE})[^.]{{3,120}} in an? (?:\w+ )?(?:photo|image) "
        r"(?:(?:released|provided|taken|obtained) by|courtesy of) ",
        r"^.*\b(?:en|dans|in|em) un[ae]? (?:imagen|foto|photo|imagem) (?:de |d['’])(?:archiv\w+|arquivo)\b",
    ),
)
