"""The datelines that may stand before a sentence, of whatever language."""

from .shapes import BEGINS, CAPS_DATE, DASH, MONTH, NAME, SOURCE, WIRE, before, beginning, of_capitals

# A dateline's place, day and agency, of whatever language. No small letter, rather than a capital: a class
# of all of these is slow to compile.
_PLACE = r"(?!(?:D(?:er|ie|as)|The|Les|Het|Il) )[^\W\d_][\w.'’]*(?:[ -][^\W\d_a-zß-ÿ][\w.'’]*){0,3}"
_OF_DAY = "(?:le|den|il|el|dia)"
_DAY = r"\d{1,2}(?:\.|er|º)? (?:de )?[^\W\d_]{3,12}\.?(?: (?:de )?\d{4}| r\.)?"
_SENDER = r"(?:[^\W\d_a-zß-ÿ][\w. ]{1,14}|[a-z]{2,8})(?:[/-][\w ]{2,12})?"
# No places, but who says it: "NATO: …", or what is to be seen.
_NO_PLACE = (
    "(?:NATO|NASA|FIFA|UEFA|OPEC|OSCE|ASEAN|UNHCR|UNICEF|UNESCO|INTERPOL|FRONTEX|EUROPOL|PAGASA|NEET"
    "|WATCH|LISTEN|READ|PHOTOS?|PICTURES?|LIVE|POLL|QUIZ|CORRECTION|UPDATED?|NOTE|SOURCE|V[IÍ]D[EÉ]OS?|FOTOS?"
    "|AUDIO|SIEHE|LESEN|LIRE|VOIR|LEER|MIRA|LEIA|VEJA|LEGGI|GUARDA|LEES|KIJK|LÄS|ZOBACZ|CZYTAJ|WIDEO)"
)
# What the names of many places begin with.
_SHORT = ("EL ", "LA ", "LE ", "DE ", "ST.", "FT.", "MT.")


def _placed(letters: str) -> bool:
    """Whether they begin a place's name in capitals, of two letters perhaps."""
    return letters.startswith(_SHORT) or of_capitals(letters)


def _ideographic(letters: str) -> bool:
    return "\u4e00" <= letters[:1] <= "\u9fff"


def _arabic(letters: str) -> bool:
    return "\u0621" <= letters[:1] <= "\u064a"


DATELINES = (
    # LONDON (Reuters) – … ; Hong Kong (CNN)… ; (CNN) -- …
    before("dateline", ")", rf"(?:{NAME}[\w.'’ ,/-]{{0,40}})?\({WIRE}\)\s*(?:[—–-]{{1,3}}\s*)?(?=[^\s,.;)])"),
    # WASHINGTON — … ; KABUL, Afghanistan — … ; PORTO (The Lamp) — …
    before(
        "dateline",
        "—|–|―|-",
        # with a day and a year in capitals it is a photo's
        rf"(?!FILE\b|[^a-z]{{0,50}}{CAPS_DATE},\s(?:19|20)\d\d)"
        rf"[A-ZÀ-Þ]{{3}}[A-ZÀ-Þ.'’ -]{{0,25}}(?:,\s[\w. ]{{2,20}}){{0,2}}"
        rf"(?:\s?\((?:{SOURCE}|{MONTH}\s\d{{1,2}},\s\d{{4}})\))?{DASH}(?!{CAPS_DATE}){BEGINS}",
        of_capitals,
    ),
    # EL PASO, Texas — …; ST. LOUIS — …; WASHINGTON--…
    before(
        "dateline",
        "—|–|-",
        rf"(?:(?:EL|LA|LE|DE|ST\.|FT\.|MT\.) [A-ZÀ-Þ]{{3}}[A-ZÀ-Þ.'’ -]{{0,25}}(?:,\s[\w. ]{{2,20}})?"
        rf"(?:\s?\({SOURCE}\))?(?:{DASH}|--)"
        rf"|[A-ZÀ-Þ]{{5}}[A-ZÀ-Þ.'’ ]{{0,25}}(?:,\s[\w. ]{{2,20}})?--){BEGINS}",
        _placed,
    ),
    # NEW DELHI: …; KYIV/LVIV: …
    before(
        "dateline",
        ":",
        rf"(?!{_NO_PLACE}\b)[A-ZÀ-Þ]{{4}}[A-ZÀ-Þ.'’/ -]{{0,40}}:\s+(?=[A-ZÀ-Þ][’' a-zß-ÿ])",
        of_capitals,
    ),
    before("dateline", ":", r"NEW [A-ZÀ-Þ]{4,10}:\s+(?=[A-ZÀ-Þ])", beginning("NEW")),
    # LUND (LNS) The old bridge …
    before(
        "dateline",
        ")",
        r"[A-ZÀ-Þ]{4}[A-ZÀ-Þ.' -]{0,20}(?:,\s[\w. ]{2,20})? \([A-Z]{2,5}\) (?=[A-Z][a-z])",
        of_capitals,
    ),
    before("dateline", "]", rf"\[{WIRE}\]\s*[—–-]{{1,3}}\s*{BEGINS}", beginning("[")),
    # Porto (The Lamp) — … ; (The Lamp) — …
    before("dateline", ")", rf"(?:{NAME}(?:,?\s{NAME}){{0,3}}\s)?\({SOURCE}\){DASH}{BEGINS}"),
    # Łódź, 3 maja (PAP) - …; Wien/Graz (APA) – …; ВАШИНГТОН, 3 мая (Рейтер) — …; Roma, 3 mag – (Nova) – …
    before(
        "dateline",
        ") –|) -|) —|).-",
        rf"(?![a-zß-ÿа-яё]){_PLACE}(?:/{_PLACE}|,?(?: {_OF_DAY})? {_DAY})?(?:{DASH}|\s)\({_SENDER}\)"
        rf"(?:\.?{DASH}|\.-\s?)"
        r"(?=[\"“„«]?[^\W_a-zß-ÿа-яё])",
    ),
    # Do G1, em São Paulo — …
    before("dateline", ", em ", rf"D[oa] {NAME}, em {_PLACE}{DASH}{BEGINS}", beginning("Do ", "Da ")),
    # ИНТЕРФАКС – …
    before(
        "dateline",
        "—|–|-",
        rf"(?:ИНТЕРФАКС|ТАСС|РИА Новости)[\w.-]*{DASH}(?=\w)",
        beginning("ИНТ", "ТАС", "РИА"),
    ),
    # القاهرة (رويترز) - …; بيروت، 3 مايو (أ ف ب) - …
    before(
        "dateline",
        ")",
        r"(?:[^\W\d_]+[ /،-]{1,2}){1,5}(?:\d{1,2} [^\W\d_]+ (?:\d{4} )?)?\([^()\d]{2,20}\)"
        r"\s*[-–—:]{1,2}\s*(?=\S)",
        _arabic,
    ),
    # 【ソウル＝山本花子】…; ［北京 3日 ロイター］ - …; 新华社武汉3月3日电（记者王丽）…; （中央社台北3日電）…
    before("dateline", "】", r"【[^】]{2,40}】\s*(?=\w)", beginning("【")),
    before(
        "dateline",
        "］",
        r"［[^］]{0,30}(?:\d日|ロイター|共同|時事|ＡＦＰ|AFP)[^］]{0,20}］[\s-]*(?=\w)",
        beginning("［"),
    ),
    before("dateline", "）", r"（[^）]{2,24}[电電讯訊]）\s*(?=\w)", beginning("（")),
    before(
        "dateline",
        "日电|日電|日讯|日訊",
        r"[^\s，。：、“]{2,20}\d{1,2}日[电電讯訊](?:\s+|\s*(?=（))(?:（[^）]{2,40}）)?\s*(?=\w)",
        _ideographic,
    ),
    before(
        "dateline",
        "电|讯|訊",
        r"[^\s，。：、“（]{2,8}(?:快讯|快訊|讯|訊)\s?（[^）]{2,30}）\s*(?=\w)"
        r"|(?:新华社|新华网|中新社|中新网|人民网|央视网)[^\d，。：]{0,8}\d{1,2}月\d{1,2}日(?:电|讯)\s*"
        r"(?:（[^）]{2,40}）|\([^)]{2,40}\))?\s*(?=\w)",
        _ideographic,
    ),
)
