"""What may stand before a sentence and is none of it: a dateline, a time, a label, a credit, a headline."""

from ...text.dates import WEEKDAY
from ...text.late import late
from .shapes import (
    AGENCIES,
    AGENCY,
    BEGINS,
    CAPS_DATE,
    CAPTION,
    CLOCK,
    DASH,
    DATE,
    DAYS,
    FRONT,
    LABEL,
    LABELS,
    MONTH,
    MONTHS,
    NAME,
    PERSON,
    SOURCE,
    SUBJECT,
    WIRE,
    ZONE,
    Looks,
    Rule,
    beginning,
    of_capitals,
    of_digits,
    of_no_small_letters,
)


def _opening(kind: str, hints: str, pattern: str, front: Looks | None = None) -> Rule:
    """The rule; without a front, for whatever letters."""
    return Rule(kind, late(pattern), "match", tuple(hints.split("|")), front=front)


def _dated(letters: str) -> bool:
    return of_digits(letters) or letters.startswith(MONTHS)


def _ideographic(letters: str) -> bool:
    return "\u4e00" <= letters[:1] <= "\u9fff"


def _japanese(letters: str) -> bool:
    return "\u3040" <= letters[:1] <= "\u9fff"


def _arabic(letters: str) -> bool:
    return "\u0621" <= letters[:1] <= "\u064a"


def _marked(letters: str) -> bool:
    """Whether they begin with a sign that is no quotation mark."""
    return not letters[:1].isalnum() and letters[:1] not in "\"'“‘„«(["


# What may stand before a sentence and is none of it: first what must have one of these words.
CREDITED = ("Getty", "AP Photo", "REUTERS", "Shutterstock", "Get our ")
CREDITS = (
    _opening(
        "credit",
        "|".join(CREDITED[:4]),
        rf"(?:Photo by )?[—–-]?\s?(?:{NAME}[\s/—–|,-]+){{0,6}}?(?:via\s)?[/—–]?\s?"
        rf"(?:Getty Images|AFP/Getty|AP Photo|REUTERS|Shutterstock)(?:/{NAME}(?: {NAME})?)?\s+{BEGINS}",
    ),
    _opening(
        "credit",
        "",
        rf"[—–-]{NAME}(?: {NAME}){{0,3}}[—–-]{AGENCY}\s+{BEGINS}",
        beginning("—", "–", "-"),
    ),
    # (Anna Poe via Lampa / ТАСС) Суд …
    _opening("credit", "/ ТАСС)|/ PAP)", r"[^/.]{2,90}/ (?:PAP|ТАСС)\)\s+(?=[^\W\d_a-zа-яё])"),
    # / Anna Poe / PAP W piątek …; / Global Look Press) Суд …
    _opening(
        "credit",
        "",
        r"/ (?:(?:[^./]{2,60}/ ?)?(?:PAP|ТАСС)\)?|[^./()]{2,40}\))\s+(?=[^\W\d_a-zа-яё])",
        beginning("/ "),
    ),
    # —Ann Poe—The Lamp Pictures An owl …: of whatever agency, up to a word that begins sentences
    _opening(
        "credit",
        "",
        rf"—{NAME}(?: {NAME}){{0,3}}—(?:{NAME}[ /]){{1,5}}?"
        rf"(?=(?:{SUBJECT}|All|Nearly|More|Some|For|From|With|By)\b)",
        beginning("—"),
    ),
    # Photo Illustration by Ann Poe/The Lamp/Getty The sentence …
    _opening(
        "credit",
        "/",
        r"Photo(?: [Ii]llustration)?(?: by|:) [^./]{2,60}(?:/[^./]{2,30})*"
        r"/(?!The\b)[^./\s]+(?: Images)?\s+(?=[A-Z“\"])",
        beginning("Pho"),
    ),
    _opening(
        "credit",
        "",
        r"Getty\s+(?!Images|Museum|Cent|Villa|Trust|Foundation|Oil|Research|Conservation|Institute)(?=[A-Z])",
        beginning("Get"),
    ),
    _opening("credit", "", rf"(?:Images|{AGENCY})\s+(?={SUBJECT}\b)", beginning("Ima", *AGENCIES)),
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
# A dateline's place, day and agency, of whatever language. No small letter, rather than a capital: a class
# of all of these is slow to compile.
_PLACE = r"(?!(?:D(?:er|ie|as)|The|Les|Het|Il) )[^\W\d_][\w.'’]*(?:[ -][^\W\d_a-zß-ÿ][\w.'’]*){0,3}"
_OF_DAY = "(?:le|den|il|el|dia)"
_DAY = r"\d{1,2}(?:\.|er|º)? (?:de )?[^\W\d_]{3,12}\.?(?: (?:de )?\d{4}| r\.)?"
_SENDER = r"(?:[^\W\d_a-zß-ÿ][\w. ]{1,14}|[a-z]{2,8})(?:[/-][\w ]{2,12})?"
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
OPENINGS = (
    *CREDITS,
    # LONDON (Reuters) – … ; Hong Kong (CNN)… ; (CNN) -- …
    _opening(
        "dateline", ")", rf"(?:{NAME}[\w.'’ ,/-]{{0,40}})?\({WIRE}\)\s*(?:[—–-]{{1,3}}\s*)?(?=[^\s,.;)])"
    ),
    # WASHINGTON — … ; KABUL, Afghanistan — … ; PORTO (The Lamp) — …
    _opening(
        "dateline",
        "—|–|―|-",
        rf"(?!FILE\b)[A-ZÀ-Þ]{{3}}[A-ZÀ-Þ.'’ -]{{0,25}}(?:,\s[\w. ]{{2,20}}){{0,2}}"
        rf"(?:\s?\((?:{SOURCE}|{MONTH}\s\d{{1,2}},\s\d{{4}})\))?{DASH}(?!{CAPS_DATE}){BEGINS}",
        of_capitals,
    ),
    # Porto (The Lamp) — … ; (The Lamp) — …
    _opening("dateline", ")", rf"(?:{NAME}(?:,?\s{NAME}){{0,3}}\s)?\({SOURCE}\){DASH}{BEGINS}"),
    # Łódź, 3 maja (PAP) - …; Wien/Graz (APA) – …; ВАШИНГТОН, 3 мая (Рейтер) — …; Roma, 3 mag – (Nova) – …
    _opening(
        "dateline",
        ") –|) -|) —|).-",
        rf"(?![a-zß-ÿа-яё]){_PLACE}(?:/{_PLACE}|,?(?: {_OF_DAY})? {_DAY})?(?:{DASH}|\s)\({_SENDER}\)"
        rf"(?:\.?{DASH}|\.-\s?)"
        r"(?=[\"“„«]?[^\W_a-zß-ÿа-яё])",
    ),
    # Do G1, em São Paulo — …
    _opening("dateline", ", em ", rf"D[oa] {NAME}, em {_PLACE}{DASH}{BEGINS}", beginning("Do ", "Da ")),
    # ИНТЕРФАКС – …
    _opening(
        "dateline",
        "—|–|-",
        rf"(?:ИНТЕРФАКС|ТАСС|РИА Новости)[\w.-]*{DASH}(?=\w)",
        beginning("ИНТ", "ТАС", "РИА"),
    ),
    # القاهرة (رويترز) - …; بيروت، 3 مايو (أ ف ب) - …
    _opening(
        "dateline",
        ")",
        r"(?:[^\W\d_]+[ /،-]{1,2}){1,5}(?:\d{1,2} [^\W\d_]+ (?:\d{4} )?)?\([^()\d]{2,20}\)"
        r"\s*[-–—:]{1,2}\s*(?=\S)",
        _arabic,
    ),
    # 【ソウル＝山本花子】…; ［北京 3日 ロイター］ - …; 新华社武汉3月3日电（记者王丽）…; （中央社台北3日電）…
    _opening("dateline", "】", r"【[^】]{2,40}】\s*(?=\w)", beginning("【")),
    _opening(
        "dateline",
        "］",
        r"［[^］]{0,30}(?:\d日|ロイター|共同|時事|ＡＦＰ|AFP)[^］]{0,20}］[\s-]*(?=\w)",
        beginning("［"),
    ),
    _opening("dateline", "）", r"（[^）]{2,24}[电電讯訊]）\s*(?=\w)", beginning("（")),
    _opening(
        "dateline",
        "日电|日電|日讯|日訊",
        r"[^\s，。：、“]{2,20}\d{1,2}日[电電讯訊](?:\s+|\s*(?=（))(?:（[^）]{2,40}）)?\s*(?=\w)",
        _ideographic,
    ),
    _opening(
        "dateline",
        "电|讯|訊",
        r"[^\s，。：、“（]{2,8}(?:快讯|快訊|讯|訊)\s?（[^）]{2,30}）\s*(?=\w)"
        r"|(?:新华社|新华网|中新社|中新网|人民网|央视网)[^\d，。：]{0,8}\d{1,2}月\d{1,2}日(?:电|讯)\s*"
        r"(?:（[^）]{2,40}）|\([^)]{2,40}\))?\s*(?=\w)",
        _ideographic,
    ),
    _opening(
        "stamp",
        "",
        rf"(?:{CLOCK}|{DATE}(?:\s{CLOCK})?)(?:\s?[,:|—–-]\s*|\s+){BEGINS}",
        _dated,
    ),
    # Thursday, May 30, 2030 – …
    _opening(
        "stamp",
        "day, ",
        rf"{WEEKDAY}, {MONTH}\s\d{{1,2}}(?:, \d{{4}})?\s?[:|—–-]\s*{BEGINS}",
        beginning(*DAYS),
    ),
    # May 30, 10 p.m.: … ; 10 p.m.: …
    _opening(
        "stamp",
        "m.:",
        rf"(?:{MONTH} \d{{1,2}}, )?\d{{1,2}}(?::\d\d)? [ap]\.m\.:\s+{BEGINS}",
        _dated,
    ),
    _opening(
        "share",
        "post by|video by",
        rf"(?:Skip|End of) \w+ (?:post|video) by \S+\s+{BEGINS}",
        beginning("Ski", "End"),
    ),
    # Udostępnij Facebook Kopiuj link The sentence …: a share bar that a page glues to it
    _opening("share", _BARS, rf"(?:(?:{_BAR})[\s|·,]+){{2,}}(?=[^\W_a-zß-ÿа-яё])", beginning(*_BAR_HEADS)),
    # ショーン・コクラン、BBC編集委員 パキスタンの…; 写真は、砲撃の跡（30日） ロシアの…
    _opening(
        "byline",
        "編集委員|編集長|記者|特派員|支局長",
        r"[^。、「]{2,20}[、,][^。「]{2,30}(?:編集委員|編集長|記者|特派員|支局長)[ 　]+(?=\w)",
        _japanese,
    ),
    _opening("caption", "写真は", r"写真は[、，][^。]{2,60}[）)][ 　]+(?=\w)", beginning("写真は")),
    _opening("share", "x Embed x Share", r".{0,14}x Embed x Share\s+", beginning("Ski", "x E")),
    # Follow the day live Get our morning email, free app or daily podcast The sentence …
    _opening(
        "pitch",
        "Get our ",
        rf"(?:[^\s.]+ ){{0,40}}?Get our (?:[\w,]+ ?,? ){{1,8}}?(?:podcast|newsletter|app)s?\s+{BEGINS}",
    ),
    _opening("label", ":|—|–", rf"{LABEL}(?::|\s[—–])\s+", beginning(*LABELS)),
    # ANOTHER ARTICLE'S HEADLINE IN CAPITALS The sentence …
    _opening(
        "more",
        "",
        rf"(?=\S{{1,60}}\s+(?:[—–-]\s+)?[A-ZÀ-Þ\d‘“'\"])(?!{CAPTION})(?:[A-ZÀ-Þ\d‘“'\"][A-ZÀ-Þ\d‘’“”'\".,:;&$%?!-]*\s+(?:[—–-]\s+)?){{6,}}"
        r"(?<![,!?.][\"”’']\s)(?=[\"“]?[A-Z][a-z])",
        of_no_small_letters,
    ),
    _opening("credit", "", r"COM\s+(?=[A-Z])", beginning("COM")),
    # A photographer's name that a page glues to the sentence: Ann Poe A bridge was …
    _opening(
        "credit",
        _ARTICLES,
        rf"(?:{NAME}\s){{1,4}}(?!{_BEFORE_A}\b){NAME}\s(?<=\w\s)(?=(?:A|An|The) [a-z\d])"
        rf"|{PERSON} for {NAME}\s+(?=(?:The|A|An)\s)",
    ),
    _opening("standfirst", _ARTICLES, _STANDFIRST),
    _opening("label", "", r"(?:CLOSE|Subscribe (?:now|here))\s+(?=[A-Z][a-z])", beginning("CLO", "Sub")),
    _opening("bullet", "", rf"(?:(?:{_BULLET}|[-–—](?=\s))\s*)+", _marked),
)
# 22:40 — The talks go on; 14.30 Uhr: Der …; 14:52 The mayor …
LIVE = late(
    rf"(?:{CLOCK})\s?[:|—–-]\s*{BEGINS}"
    rf"|(?:[01]?\d|2[0-3])(?::|\s?h\s?)[0-5]\d\s+(?!{ZONE}\b)(?=[A-ZÀ-Þ\"“«„][\w’' ])"
)
