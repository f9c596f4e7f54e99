"""Words that only say when: weekdays, months, today. They tell one day from another, not what happened."""

from functools import cache

from .tag import primary
from .words import stem

# As English writes them.
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# Each begins with the weekdays, of which some languages have more words than seven.
_WEEKDAYS = {"de": 8, "pl": 12, "ru": 7, "ar": 8, "ja": 8, "zh": 21}
_WORDS = {
    "en": """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
        weekend morning afternoon evening night day week month year daily weekly""",
    "de": """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen
        wochenende abend tag woche monat jahr""",
    "fr": """lundi mardi mercredi jeudi vendredi samedi dimanche aujourd'hui hier demain matin soir jour
        semaine mois année""",
    "es": """lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana noche día semana mes
        año""",
    "it": """lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri domani mattina sera
        giorno settimana mese anno""",
    "nl": """maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren morgen ochtend
        avond dag week maand jaar""",
    "pt": """segunda terça quarta quinta sexta sábado domingo hoje ontem amanhã manhã noite dia semana
        mês ano""",
    "sv": """måndag tisdag onsdag torsdag fredag lördag söndag idag igår imorgon helg kväll morgon dag
        vecka månad år""",
    "pl": """poniedziałek poniedziałku wtorek wtorku środa środę czwartek czwartku piątek piątku sobota
        niedziela sobotę sobocie niedzielę dzisiaj dziś wczoraj jutro weekend wieczorem rano
        dzień dnia tydzień tygodniu miesiąc miesiącu rok roku""",
    "ru": """понедельник вторник среду четверг пятницу субботу воскресенье среда пятница суббота сегодня
        вчера завтра вечером утром день дня неделя неделе месяц месяце год года году""",
    "ar": """الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد اليوم أمس غدا مساء صباح يوم
        أسبوع شهر عام سنة""",
    # as pairs of characters, see words.py
    "ja": """月曜 火曜 水曜 木曜 金曜 土曜 日曜 曜日 今日 昨日 明日 今週 来週 先週 今月 来月 先月
        今年 昨年 来年 午前 午後 同日""",
    "zh": """周一 周二 周三 周四 周五 周六 周日 星期 期一 期二 期三 期四 期五 期六 期日 期天 礼拜
        拜一 週一 週二 週三 今天 昨天 明天 今日 昨日 今年 去年 明年 上午 下午 月日""",
}

# As they stand beside a day of the month.
MONTHS = {
    "en": """january february march april may june july august september october november december jan feb
        mar apr jun jul aug sep sept oct nov dec""",
    "de": """januar februar märz april mai juni juli august september oktober november dezember""",
    "fr": """janvier février mars avril mai juin juillet août septembre octobre novembre décembre""",
    "es": """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre""",
    "it": """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre""",
    "nl": """januari februari maart april mei juni juli augustus september oktober november december""",
    "pt": """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro""",
    "sv": """januari februari mars april maj juni juli augusti september oktober november december""",
    "pl": """stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada
        grudnia styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu
        październiku listopadzie grudniu""",
    "ru": """января февраля марта апреля мая июня июля августа сентября октября ноября декабря январе
        феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре""",
    "ar": """يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر""",
}
# Shortened, with a dot behind: "22 déc.". Without one, "mar" is the sea and "set" a part of a match.
SHORT = {
    "de": "jan feb mär mrz apr jun jul aug sep sept okt nov dez",
    "fr": "janv févr avr juil sept oct nov déc",
    "es": "ene feb mar abr jun jul ago sep sept oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set sett ott nov dic",
    "nl": "jan feb mrt apr jun jul aug sep sept okt nov dec",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "sv": "jan feb mar apr jun jul aug sep sept okt nov dec",
    "pl": "sty lut mar kwi cze lip sie wrz paź lis gru",
    "ru": "янв февр фев мар апр июн июл авг сент сен окт нояб ноя дек",
}

# English weekdays, "today" and "yesterday".
DAYS = frozenset(_WORDS["en"].split()[:9])


@cache
def date_terms(language: str | None = None) -> frozenset[str]:
    """The stems of a language's date words, as `stem` gives them; English where no language is given."""
    code = primary(language) or "en"
    said = f"{_WORDS.get(code, '')} {MONTHS.get(code, '')}"
    return frozenset(stem(word, code) for word in said.split())


@cache
def weekdays(language: str | None = None) -> frozenset[str]:
    """The stems of a language's weekdays, as `stem` gives them; English where no language is given."""
    code = primary(language) or "en"
    days = _WORDS.get(code, "").split()[: _WEEKDAYS.get(code, 7)]
    return frozenset(stem(word, code) for word in days)


def says_when(term: str, language: str | None = None) -> bool:
    """Whether a stemmed term is a number or a date word."""
    return term.isdigit() or term in date_terms(language)
