"""Whether the number that follows is no exact one: "at least", "some", "mindestens"."""

import re
from collections.abc import Mapping

from ...text.late import late
from ...text.tag import primary

# Makes the number behind it a bound, a guess, or one of several: another can be as true.
_ENGLISH = re.compile(
    r"""\b(?:at\sleast|more\sthan|over|above|no\sfewer\sthan|up\sto|at\smost|less\sthan|fewer\sthan|under
    |below|nearly|almost|about|around|roughly|approximately|some|an\sestimated|estimated|close\sto|between|from
    |as\s(?:many|much|low|high)\sas|\d\sto|could|may|might|would|expected|if|another|further|additional|more|other
    |looking\s(?:at|for|to)|ey(?:es|eing)|tracking|headed|heading|on\s(?:track|pace|course)|poised|projected
    |projections?|forecasts?|predict(?:s|ed|ing)|hop(?:es|ed|ing)|aim(?:s|ed|ing)|set\sto|likely
    |of\sthe|including|among|first|last|per|each|every|minimum|maximum|max|so\sfar|feared|believed|thought)\b
    [\s\w]{0,16}$""",
    re.IGNORECASE | re.VERBOSE,
)
# Bounds and guesses in other languages whose numbers stand apart from the words.
_ELSEWHERE: Mapping[str, re.Pattern[str]] = {
    language: late(rf"(?i)\b(?:{said})\s(?:[\w%€]+\s)?$")
    for language, said in {
        "de": r"mindestens|wenigstens|rund|etwa|circa|ca\.|ungefähr|knapp|fast|bis zu|(?:mehr|weniger) als"
        r"|über|höchstens|zwischen|bis",
        "fr": r"au moins|(?:plus|moins|près) de|environ|presque|quelque|jusqu['’]à|entre|une",
        "es": r"al menos|por lo menos|(?:más|menos|cerca|alrededor) de|un[oa]s|casi|hasta|entre",
        "it": r"almeno|oltre|(?:più|meno) di|circa|quasi|fino a|tra|fra|un[ao]",
        "pt": r"pelo menos|(?:mais|menos|cerca) de|quase|até|entre",
        "nl": r"zeker|minstens|ten minste|ruim|ongeveer|bijna|(?:meer|minder) dan|tot|circa|zo'n|tussen",
        "sv": r"minst|åtminstone|över|omkring|ungefär|nästan|upp till|(?:mer|fler|färre) än|cirka|runt"
        r"|mellan",
        "pl": r"co najmniej|ponad|około|ok\.|prawie|niemal|do|(?:mniej|więcej) niż|nawet|blisko",
        "ru": r"(?:не )?(?:менее|более)|около|почти|до|свыше|минимум|порядка|как минимум|примерно",
        "ar": r"(?:ما )?لا يقل عن|(?:أكثر|أقل) من|نحو|حوالي|قرابة|زهاء|على الأقل",
    }.items()
} | {
    "ja": late(r"(?:少なくとも|約|およそ|最大|ほぼ|[〜～–-])$"),
    "zh": late(r"(?:至少|超过|逾|约|近|将近|最多|不到|多达|[至到–-])$"),
}
_NEAR = 40  # characters before the number


# Another number as high can be as true, a lower one not: for what is no toll.
_MORE = re.compile(
    r"\b(?:at\sleast|no\sfewer\sthan|more\sthan|over|upwards?\sof)\s(?:[$€£¥]\s?)?$", re.IGNORECASE
)


def lower_bound(before: str) -> re.Match[str] | None:
    """What makes the number behind it a lower bound: "more than "; None where nothing does."""
    return _MORE.search(before)


def is_quoted(before: str) -> bool:
    """Whether a quotation has begun and not ended: what somebody says is no report."""
    return before.count("“") > before.count("”") or bool(before.count('"') % 2)


def is_hedged(before: str, language: str | None) -> bool:
    """Whether what stands before a number makes it a bound, a guess, or one of several."""
    near = before[-_NEAR:]
    elsewhere = _ELSEWHERE.get(primary(language))
    return bool(_ENGLISH.search(near) or (elsewhere and elsewhere.search(near)))
