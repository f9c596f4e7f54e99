"""What may stand before a sentence and is none of it: a dateline, a time, a label, a credit, a headline."""

from ...text.dates import WEEKDAY
from ...text.late import late
from .datelines import DATELINES
from .shapes import (
    AGENCIES,
    AGENCY,
    BEGINS,
    CAPTION,
    CLOCK,
    DATE,
    DAYS,
    FRONT,
    LABEL,
    LABELS,
    MONTH,
    MONTHS,
    NAME,
    PERSON,
    SUBJECT,
    ZONE,
    before,
    beginning,
    of_capitals,
    of_digits,
    of_no_small_letters,
)


def _dated(letters: str) -> bool:
    return of_digits(letters) or letters.startswith(MONTHS)


def _japanese(letters: str) -> bool:
    return "\u3040" <= letters[:1] <= "\u9fff"


def _capital(letters: str) -> bool:
    return letters[:1].isupper()


def _marked(letters: str) -> bool:
    """Whether they begin with a sign that is no quotation mark."""
    return not letters[:1].isalnum() and letters[:1] not in "\"'“‘„«(["


# A name in a credit: a hyphen before a capital stands between two, so that a row of them is read in one way.
_CREDITED_NAME = r"[A-ZÀ-Þ][\w.']*(?:(?:’|-(?=[a-z\d]))[\w.']*)*"
# What may stand before a sentence and is none of it: first what must have one of these words.
CREDITED = ("Getty", "AP Photo", "REUTERS", "Shutterstock", "Get our ")
CREDITS = (
    before(
        "credit",
        "|".join(CREDITED[:4]),
        rf"(?:Photo by )?[—–-]?\s?(?:{_CREDITED_NAME}[\s/—–|,-]+){{0,8}}?(?:via\s)?[/—–]?\s?"
        rf"(?:Getty Images|AFP/Getty|AP Photo|REUTERS|Shutterstock)(?:/{NAME}(?: {NAME})?)?\s+{BEGINS}",
    ),
    before(
        "credit",
        "",
        rf"[—–-]{NAME}(?: {NAME}){{0,3}}[—–-]{AGENCY}\s+{BEGINS}",
        beginning("—", "–", "-"),
    ),
    # (Anna Poe via Lampa / ТАСС) Суд …
    before("credit", "/ ТАСС)|/ PAP)", r"[^/.]{2,90}/ (?:PAP|ТАСС)\)\s+(?=[^\W\d_a-zа-яё])"),
    # / Anna Poe / PAP W piątek …; / Global Look Press) Суд …
    before(
        "credit",
        "",
        r"/ (?:(?:[^./]{2,60}/ ?)?(?:PAP|ТАСС)\)?|[^./()]{2,40}\))\s+(?=[^\W\d_a-zа-яё])",
        beginning("/ "),
    ),
    # —Ann Poe—The Lamp Pictures An owl …: of whatever agency, up to a word that begins sentences
    before(
        "credit",
        "",
        rf"—{NAME}(?: {NAME}){{0,3}}—(?:{NAME}[ /]){{1,5}}?"
        rf"(?=(?:{SUBJECT}|All|Nearly|More|Some|For|From|With|By)\b)",
        beginning("—"),
    ),
    # Photo Illustration by Ann Poe/The Lamp/Getty The sentence …
    before(
        "credit",
        "/",
        r"Photo(?: [Ii]llustration)?(?: by|:) [^./]{2,60}(?:/[^./]{2,30})*"
        r"/(?!The\b)[^./\s]+(?: Images)?\s+(?=[A-Z“\"])",
        beginning("Pho"),
    ),
    before(
        "credit",
        "",
        r"Getty\s+(?!Images|Museum|Cent|Villa|Trust|Foundation|Oil|Research|Conservation|Institute)(?=[A-Z])",
        beginning("Get"),
    ),
    before("credit", "", rf"(?:Images|{AGENCY})\s+(?={SUBJECT}\b)", beginning("Ima", *AGENCIES)),
)
# What a feed glues to the first sentence without a stop: … violates the law A judge has ruled …
_NO_BREAK = (
    "vitamin|hepatitis|group|type|plan|class|grade|influenza|film|book|novel|show|series|song|album|called"
    "|titled|network|channel|of|in|to|the|by|for|from|at|on|with|and|or|an?|across|about|after|before|behind"
    "|between|through|into|onto|over|under|against|without|within|during|since|until|via|than|as|like|is|was"
    "|are|were|be|read|see|watch"
)
# Of these, A is a part: Serie A, vitamin A.
_BEFORE_A = (
    "(?:Serie|Liga|Ligue|Group|Class|Grade|Category|Division|Plan|Type|Team|Level|Vitamin|Hepatitis|Influenza"
    "|Pool|Exhibit|Terminal|Gate|Line|Route|Schedule|Block)"
)
_STANDFIRST = (
    rf"(?!Image c)(?:\S*[^\s.!?:;] ){{5,40}}?(?!(?:{_NO_BREAK}) )[a-zß-öø-ÿ-]{{3,}}"
    r" (?=An? (?:[a-z\d][\w’'-]*|[A-Z][\w’'-]*(?! (?:on|of|for|to|in|from|with|and|about)\b)) [a-z’'-]{2,}"
    r"|The (?:US|UK|[a-z’'-]{2,}) )"
)
_ARTICLES = " A | An | The "
_BAR = (
    "Facebook|Twitter|WhatsApp|Telegram|LinkedIn|Pinterest|Reddit|Bluesky|Messenger|E-?[Mm]ail|Print|Tweet"
    "|Share|Copy link"
    "|Teilen|Drucken|Merken|Link kopieren|Partager|Imprimer|Copier le lien|Compartir|Copiar enlace|Imprimir"
    "|Condividi|Stampa|Copia link|Compartilh(?:ar|e)|Partilhar|Copiar link|Deel|Delen|Kopieer link|Dela"
    "|Kopiera länk"
    "|Udostępnij|Kopiuj link|Dowiedz się więcej|Поделиться|Скопировать ссылку|ВКонтакте|Одноклассники"
)
_BARS = "Facebook|Twitter|WhatsApp|opiuj link|opy link|ink kopieren|iar enlace|opia link|le lien|сылку"
_BAR_HEADS = tuple(
    dict.fromkeys(word[:FRONT] for word in _BAR.replace("(?:ar|e)", "").replace("-?[Mm]", "").split("|"))
)
_BULLET = r"[•·▪●■◆►▶➡*>|\x80-\x9f\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]"
# A rubric in capitals, of which French outlets have many, with a word that is small elsewhere.
_RUBRIC = "(?:EN|VU|VUE|À|AU|AUX|DU|ON|UN|SUR|L['’][A-ZÀ-Þ]{3,20})"
_RUBRICS = ("EN ", "VU ", "VUE", "À L", "AU ", "AUX", "DU ", "ON ", "UN ", "SUR", "L'", "L’")
OPENINGS = (
    *CREDITS,
    *DATELINES,
    # EN IMAGES - …; LIGUE 1 - …; COVID-19 - …
    before(
        "label", " - | – | — ", rf"{_RUBRIC}(?: [A-ZÀ-Þ\d'’.-]+){{1,5}} [-–—] {BEGINS}", beginning(*_RUBRICS)
    ),
    before(
        "label",
        " - | – | — ",
        rf"[A-ZÀ-Þ]{{3}}[A-ZÀ-Þ'’-]{{0,15}}(?: [A-ZÀ-Þ'’-]+){{0,2}}[ -]\d{{1,2}} [-–—] {BEGINS}",
        of_capitals,
    ),
    before(
        "stamp",
        "",
        rf"(?:{CLOCK}|{DATE}(?:\s{CLOCK})?)(?:\s?[,:|—–-]\s*|\s+){BEGINS}",
        _dated,
    ),
    # Thursday, May 30, 2030 – …
    before(
        "stamp",
        "day, ",
        rf"{WEEKDAY}, {MONTH}\s\d{{1,2}}(?:, \d{{4}})?\s?[:|—–-]\s*{BEGINS}",
        beginning(*DAYS),
    ),
    # May 30, 10 p.m.: … ; 10 p.m.: …
    before(
        "stamp",
        "m.:",
        rf"(?:{MONTH} \d{{1,2}}, )?\d{{1,2}}(?::\d\d)? [ap]\.m\.:\s+{BEGINS}",
        _dated,
    ),
    # [Updated at 9:30 p.m. ET] …; UPDATE, 11:13 PM: …; Update at 1:25 p.m. ET: …
    before(
        "stamp",
        ":|]",
        rf"[\[(]?(?:Updated?|UPDATED?)\b[^:\])]{{0,40}}?\d[^\])“\"]{{0,30}}?(?:[apAP]\.?[mM]\b\.?|{ZONE})[^\])“\"\d]{{0,20}}?"
        rf"[:\])]\s+(?!Adds|Revise|Correct|Clarif|Updates?\b|With\b|This (?:post|story|article)){BEGINS}",
        beginning("Upd", "UPD", "[Up", "[UP", "(Up", "(UP"),
    ),
    before(
        "share",
        "post by|video by",
        rf"(?:Skip|End of) \w+ (?:post|video) by \S+\s+{BEGINS}",
        beginning("Ski", "End"),
    ),
    # Udostępnij Facebook Kopiuj link The sentence …: a share bar that a page glues to it
    before("share", _BARS, rf"(?:(?:{_BAR})[\s|·,]+){{2,}}(?=[^\W_a-zß-ÿа-яё])", beginning(*_BAR_HEADS)),
    # ショーン・コクラン、BBC編集委員 パキスタンの…; 写真は、砲撃の跡（30日） ロシアの…
    before(
        "byline",
        "編集委員|編集長|記者|特派員|支局長",
        r"[^。、「]{2,20}[、,][^。「]{2,30}(?:編集委員|編集長|記者|特派員|支局長)[ 　]+(?=\w)",
        _japanese,
    ),
    before("caption", "写真は", r"写真は[、，][^。]{2,60}[）)][ 　]+(?=\w)", beginning("写真は")),
    before("share", "x Embed x Share", r".{0,14}x Embed x Share\s+", beginning("Ski", "x E")),
    # Follow the day live Get our morning email, free app or daily podcast The sentence …
    before(
        "pitch",
        "Get our ",
        rf"(?:[^\s.]+ ){{0,40}}?Get our (?:[\w,]+ ?,? ){{1,8}}?(?:podcast|newsletter|app)s?\s+{BEGINS}",
    ),
    before("label", ":|—|–", rf"{LABEL}(?::|\s[—–])\s+", beginning(*LABELS)),
    # India News: The …; Rest of World News: KYIV: The …
    before("label", " News: ", rf"(?:(?:[A-Z][\w’'-]*|of|and|&) ){{1,5}}News: +{BEGINS}", _capital),
    # ANOTHER ARTICLE'S HEADLINE IN CAPITALS The sentence …
    before(
        "more",
        "",
        rf"(?=\S{{1,60}}\s+(?:[—–-]\s+)?[A-ZÀ-Þ\d‘“'\"])(?!{CAPTION})(?:[A-ZÀ-Þ\d‘“'\"][A-ZÀ-Þ\d‘’“”'\".,:;&$%?!-]*\s+(?:[—–-]\s+)?){{6,}}"
        r"(?<![,!?.][\"”’']\s)(?=[\"“]?[A-Z][a-z])",
        of_no_small_letters,
    ),
    before("credit", "", r"COM\s+(?=[A-Z])", beginning("COM")),
    # A photographer's name that a page glues to the sentence: Ann Poe A bridge was …
    before(
        "credit",
        _ARTICLES,
        rf"(?!JUST|MUST)(?:{NAME}\s){{1,4}}(?!{_BEFORE_A}\b){NAME}\s(?<=\w\s)(?=(?:A|An|The) [a-z\d])"
        rf"|{PERSON} for {NAME}\s+(?=(?:The|A|An)\s)",
    ),
    before("standfirst", _ARTICLES, _STANDFIRST),
    before(
        "label", "", r"(?:CLOSE|Subscribe (?:now|here))\s+(?=[A-Z][a-z]|U\.?S\.? )", beginning("CLO", "Sub")
    ),
    before("bullet", "", rf"(?:(?:{_BULLET}|[-–—](?=\s))\s*)+", _marked),
)
# 22:40 — The talks go on; 14.30 Uhr: Der …; 14:52 The mayor …
LIVE = late(
    rf"(?:{CLOCK})\s?[:|—–-]\s*{BEGINS}"
    rf"|(?:[01]?\d|2[0-3])(?::|\s?h\s?)[0-5]\d\s+(?!{ZONE}\b)(?=[A-ZÀ-Þ\"“«„][\w’' ])"
)
