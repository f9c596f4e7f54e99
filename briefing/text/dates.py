"""Words that only say when: weekdays, months, today. They tell one day from another, not what happened."""

from functools import cache

from .words import stem

# As English writes them.
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# Each begins with the weekdays; German has two words for Saturday.
_WORDS = {
    "en": """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight weekend
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec morning afternoon evening night day week month year
        daily weekly""",
    "de": """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen
        wochenende januar februar märz april mai juni juli august september oktober november dezember
        abend tag woche monat jahr""",
    "fr": """lundi mardi mercredi jeudi vendredi samedi dimanche aujourd'hui hier demain janvier février mars
        avril mai juin juillet août septembre octobre novembre décembre matin soir jour semaine mois
        année""",
    "es": """lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana enero febrero marzo abril
        mayo junio julio agosto septiembre octubre noviembre diciembre noche día semana mes año""",
    "it": """lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani gennaio febbraio marzo
        aprile maggio giugno luglio agosto settembre ottobre novembre dicembre mattina sera giorno
        settimana mese anno""",
    "nl": """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren morgen januari
        februari maart april mei juni juli augustus september oktober november december ochtend avond dag
        week maand jaar""",
    "pt": """segunda terça quarta quinta sexta sábado domingo hoje ontem amanhã janeiro fevereiro março abril
        maio junho julho agosto setembro outubro novembro dezembro manhã noite dia semana mês ano""",
}

# English weekdays, "today" and "yesterday".
DAYS = frozenset(_WORDS["en"].split()[:9])


@cache
def date_terms(language: str | None = None) -> frozenset[str]:
    """The stems of a language's date words, as `stem` gives them; English where no language is given."""
    code = (language or "en").lower().split("-")[0]
    return frozenset(stem(word, code) for word in _WORDS.get(code, "").split())


@cache
def weekdays(language: str | None = None) -> frozenset[str]:
    """The stems of a language's weekdays, as `stem` gives them; English where no language is given."""
    code = (language or "en").lower().split("-")[0]
    return frozenset(stem(word, code) for word in _WORDS.get(code, "").split()[: 8 if code == "de" else 7])


def says_when(term: str, language: str | None = None) -> bool:
    """Whether a stemmed term is a number or a date word."""
    return term.isdigit() or term in date_terms(language)
