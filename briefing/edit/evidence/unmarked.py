"""Texts without capitals -> the words that are names all the same, by what stands beside them.

Arabic, Japanese and Chinese mark no name. But a place is told with what it is ("مدينة طنجة", "松江市",
"兰州法院"), a person with an office, and what Japanese writes in katakana is mostly from abroad.
"""

from collections.abc import Iterator

from ...text.late import late
from ...text.tag import primary
from ...text.words import words

_BEHIND = (
    "قرب|قبالة|شرق|شرقي|غرب|غربي|شمال|شمالي|جنوب|جنوبي|ساحل|جزيرة|مدينة|محافظة|ولاية|بلدة|قرية|إقليم|مطار|ميناء"
    "|محكمة|جامعة|نادي|المدرب|مدربه|الجراح|المهاجم|اللاعب|الرئيس|الوزير|النائب|المستشار|القاضي|الطبيب"
)
_NO_NAME = "بلاد|عالم|مدينة|منطقة|بحر|ماء|جوار|عاصمة|حدود|شوارع|خدمة|حكم|وقت|يوم|حي|جنوب|شمال|شرق|غرب|وسط"
_ARABIC = late(
    rf"(?:(?<!\w)[وفبل]?(?:{_BEHIND})\s|(?<!\w)في\s(?=\w+(?:\s*(?:$|[.،:؛!؟\n]|يوم\s))))"
    rf"(?!(?:ال)?(?:{_NO_NAME})\b)(?P<name>\w{{3,}})"
)
_JAPANESE = late(
    r"(?P<name>[\u30a1-\u30fa\u30fc]{2,}(?=[島川市州国沖湾県港氏]|さん|選手|大統領|首相)"
    r"|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}?(?=[市県町村島州川港](?![民場])|空港|地裁|高裁|大学|府警"
    r"|県警|被告|容疑者|首相|選手|監督|社長|会長|知事|議員))"
)
_CHINESE = late(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[在于从]))(?P<name>[\u4e00-\u9fff]{2,3}?"
    r"(?=[省市县州岛镇江河湾邦](?![民场政场内长])|机场|法院|警方|央行|大学|队(?!员)))"
)
_PATTERNS = {"ar": _ARABIC, "ja": _JAPANESE, "zh": _CHINESE}


def has_capitals(language: str | None) -> bool:
    """Whether names have to be told by their capitals."""
    return primary(language) not in _PATTERNS


def names(text: str, language: str | None) -> Iterator[str]:
    """The words, or the pairs of characters, that stand where a name does; of other languages none."""
    pattern = _PATTERNS.get(primary(language) or "")
    for match in pattern.finditer(text) if pattern else ():
        yield from words(match["name"])
