"""A text -> the text without what only says when in it: a date, a time of day, how long ago."""

import re
from functools import cache

from .dates import MONTHS, SHORT
from .tag import primary

# What says when in any language: "2026-11-22", "22/11/2026", "14:30", "8.30am", "14.30 Uhr", "14h30", "2031".
_ANYWHERE = r"""
    \d{4}-\d\d?-\d\d?(?:T[\d:.]+Z?)?|\b\d{4}[./]\d\d?[./]\d\d?\b|\b\d\d?([./])\d\d?\1(?:\d{4}|\d\d)\b
    |\d{1,2}(?::\d\d)+|\b\d{1,2}(?:\.\d\d)?\s?(?:[ap]\.m\b\.?|[ap]m\b)|\b\d\d?\s?h\s?\d\d\b
    |\b\d{1,2}(?:\.\d\d)?\s?(?:Uhr|uur|GMT|UTC|BST|CES?T|E[SD]T|P[SD]T)\b
    |(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)年?"""
# In one language: clock times, and how long ago; N is a number in digits or a word.
_WHEN = {
    "en": r"\bN\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago\b",
    "de": r"\bvor\sN\s(?:(?:Sekunde|Minute|Stunde|Woche)n?|(?:Tag|Monat|Jahr)(?:en)?)\b"
    r"|\b\d\d?\.\d\d?\.(?!\d)",
    "fr": r"\bil\sy\sa\sN\s(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)\b|\b\d\d?\s?h\b",
    "es": r"\bhace\sN\s(?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)\b"
    r"|\ba\slas\s\d\d?[.:]\d\d\b",
    "it": r"\bN\s(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])\sfa\b"
    r"|\bore\s\d\d?(?:\.\d\d)?\b|\balle\s\d\d?\.\d\d\b",
    "nl": r"\bN\s(?:seconden?|minuten|minuut|uur|dag(?:en)?|week|weken|maand(?:en)?|jaar)\sgeleden\b",
    "pt": r"\bhá\sN\s(?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?)\b"
    r"|\bN\s(?:minutos?|horas?|dias?|semanas?|mês|meses|anos?)\satrás\b|\bàs\s\d\d?[.:]\d\d\b|\b\d\d?h\b",
    "sv": r"\bför\sN\s(?:sekund(?:er)?|minut(?:er)?|timm(?:e|ar)|dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år)"
    r"\ssedan\b|\b(?:kl\.?|klockan)\s?\d\d?(?:\.\d\d)?\b",
    "pl": r"\bN\s\w+\stemu\b|\bgodz(?:\.|inie)\s?\d\d?(?:\.\d\d)?\b",
    "ru": r"\bN\s\w+\sназад\b|\bв\s\d\d?\.\d\d\b",
    "ar": r"\b(?:قبل|منذ)\sN\s(?:ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوما?|أيام|أسبوعا?|أسابيع|شهرا?|أشهر|شهور"
    r"|عاما?|أعوام|سنة|سنوات)\b",
    "ja": r"(?<!\d)\d+(?:秒|分|時間|日|週間|か月|ヶ月|カ月|年)前|\d\d?時(?!間)(?:\d\d?分)?"
    r"|(?:\d\d?月)?\d\d?日(?!間|連)|\d\d?月",
    "zh": r"(?<!\d)\d+(?:秒|分钟|小时|天|周|个月|年)前|\d\d?[时時点]\d\d?分"
    r"|(?:上午|下午|凌晨|晚上?)\d\d?[点时時]"
    r"|(?:\d\d?月)?\d\d?日|\d\d?月",
}


def without_moments(text: str, language: str | None = None) -> str:
    """The text without what only says when in it: "It sank at 8.30am on Sept. 3" -> "It sank at   on  ".

    That is dates, times of day and how long ago, as the language writes them; English where none is given.
    """
    return _moments(primary(language) or "en").sub(" ", text)


@cache
def _moments(code: str) -> re.Pattern[str]:
    """Matches a date, a time of day or a stretch of time that has passed."""
    whole, short = (names.get(code, "").split() for names in (MONTHS, SHORT))
    if code in ("en", "de"):  # they write months with a capital: "12 may have died"
        whole = [f"(?-i:{name.title()}|{name.upper()})" for name in whole]
    month = "|".join((*(rf"{name}\b\.?" for name in whole), *(rf"{name}\." for name in short)))
    first = rf"|\b\d\d?(?:st|nd|rd|th|er|[.º°])?\s?(?:of\s|de\s)?(?:{month})"
    second = rf"|\b(?:{month})\s\d\d?(?:st|nd|rd|th)?\b"
    dated = first + second if month else ""
    when = "|" + _WHEN[code].replace("N", r"\w+") if code in _WHEN else ""
    return re.compile(f"(?:{_ANYWHERE}{dated}{when})", re.IGNORECASE | re.VERBOSE)
