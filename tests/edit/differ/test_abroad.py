"""Texts in other languages than English -> the tolls in them, and where outlets differ."""

import pytest

from briefing.edit.differ.abroad import tolls
from briefing.edit.differ.differences import differences
from briefing.models import Article, Sentence
from briefing.text.numbers import spelt

# Of each language: eight dead in a bus crash, eleven, and a sentence of the first toll in digits.
CRASH = {
    "de": (
        "Bei dem Busunglück nahe Graz starben acht Menschen.",
        "Das Busunglück nahe Graz forderte elf Tote.",
        "Nahe Graz gab es bei dem Busunglück 8 Tote.",
    ),
    "fr": (
        "L’accident de bus près de Gap a tué huit personnes.",
        "Onze personnes sont mortes dans l’accident de bus près de Gap.",
        "L’accident de bus près de Gap a fait 8 morts.",
    ),
    "es": (
        "El accidente de autobús en Soria dejó ocho muertos.",
        "Once personas murieron en el accidente de autobús en Soria.",
        "En Soria murieron 8 personas en el accidente de autobús.",
    ),
    "it": (
        "L’incidente del pullman a Rieti ha causato otto morti.",
        "Nell’incidente del pullman a Rieti sono morte undici persone.",
        "A Rieti 8 persone sono morte nell’incidente del pullman.",
    ),
    "pt": (
        "O acidente de autocarro em Évora fez oito mortos.",
        "Onze pessoas morreram no acidente de autocarro em Évora.",
        "Em Évora, 8 pessoas morreram no acidente de autocarro.",
    ),
    "nl": (
        "Bij het busongeluk in Breda vielen acht doden.",
        "Bij het busongeluk in Breda zijn elf mensen omgekomen.",
        "In Breda kwamen bij het busongeluk 8 mensen om.",
    ),
    "sv": (
        "Bussolyckan utanför Gävle dödade åtta personer.",
        "Elva personer omkom i bussolyckan utanför Gävle.",
        "Utanför Gävle omkom 8 personer i bussolyckan.",
    ),
    "pl": (
        "W wypadku autobusu w Opolu zginęło osiem osób.",
        "W Opolu w wypadku autobusu nie żyje jedenaście osób.",
        "W wypadku autobusu w Opolu zginęło 8 osób.",
    ),
    "ru": (
        "В аварии автобуса под Тверью погибли восемь человек.",
        "При аварии автобуса под Тверью одиннадцать погибших.",
        "В аварии автобуса под Тверью погибли 8 человек.",
    ),
    "ar": (
        "قتل ثمانية أشخاص في حادث حافلة قرب طنجة.",
        "مقتل أحد عشر شخصا في حادث حافلة قرب طنجة.",
        "حادث حافلة قرب طنجة يوقع 8 قتلى.",
    ),
    "ja": ("松江でバス事故、八人死亡。", "松江のバス事故で11人が死亡した。", "松江でバス事故、8人死亡。"),
    "zh": ("襄阳大巴事故致八人死亡。", "襄阳大巴事故造成11人遇难。", "襄阳大巴事故致8人死亡。"),
}


def sentence(text: str, language: str, outlet: str = "A") -> Sentence:
    return Sentence(
        text, 0, len(text), Article(id=outlet, title="", text=text, outlet=outlet, language=language)
    )


def values(language: str, *texts: str) -> list[str]:
    """The values told as different in texts of outlets A, B, C …"""
    said = [sentence(text, language, "ABC"[n]) for n, text in enumerate(texts)]
    return [view.value.split()[0] for difference in differences(said) for view in difference.views]


def counted(text: str, language: str) -> list[tuple[float, str, str]]:
    """Of each toll the number, what happened, and where it stands."""
    said = sentence(text, language)
    return [(toll.value, toll.unit, text[begin:end]) for toll, begin, end in tolls(said, frozenset())]


@pytest.mark.parametrize("language", CRASH)
def test_spelt_tolls_differ(language: str) -> None:
    """Eight dead of one outlet and eleven of another are told; eight and "8" are the same."""
    eight, eleven, digits = CRASH[language]
    assert len(values(language, eight, eleven)) == 2
    assert values(language, eight, digits) == []


def test_about_is_in_the_words_of_the_text() -> None:
    """What happened is told by a word of the first sentence, where none of its telling phrases says it."""
    eight, eleven, _ = CRASH["de"]
    (told,) = differences([sentence(eight, "de", "A"), sentence(eleven, "de", "B")])
    assert (told.about, [view.value for view in told.views]) == (
        "Busunglück nahe Graz, starben",
        ["acht Menschen", "elf Tote"],
    )


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Im Jahr 2021 starb der Maler.", []),
        ("de", "Zwölf tote Fische trieben im See.", []),
        ("de", "Weitere zwölf Menschen starben.", []),
        ("de", "Rund zwölf Menschen starben.", []),
        ("de", "Zwölf Menschen feierten.", []),
        ("de", "Zwölf Menschen starben und dreißig wurden verletzt.", [(12, "killed", "Zwölf Menschen")]),
        ("fr", "Trois personnes de plus ont été blessées.", []),
        ("fr", "1 200 personnes ont été évacuées.", [(1200, "evacuated", "1 200 personnes")]),
        (
            "es",
            "Murieron doce personas y resultaron heridas 30 personas.",
            [(12, "killed", "doce personas"), (30, "injured", "30 personas")],
        ),
        ("es", "Hay treinta y dos muertos.", []),
        ("it", "Nel 2024 uccise la moglie.", []),
        ("pl", "Wciąż kolejnych 12 osób jest rannych.", []),
        ("ru", "Погибли двадцать два человека.", []),
        (
            "ar",
            "قتل 12 شخصا وأصيب 30 شخصا",
            [(12, "killed", "12 شخصا"), (30, "injured", "30 شخصا")],
        ),
        ("ar", "زلزال 1906 قتل كثيرين", []),
        ("ja", "約12人が死亡した。", []),
        ("ja", "二十五人が死亡した。", []),
        ("zh", "数十人死亡。", []),
        ("zh", "至少12人死亡。", []),
        ("en", "Twelve people died.", []),
        ("fi", "Kaksitoista ihmistä kuoli.", []),
    ],
)
def test_what_is_a_toll(language: str, text: str, expected: list[tuple[float, str, str]]) -> None:
    """Counted are people to whom something happened: no year, bound, rest of a number, nor other beings.

    English has rules of its own; a language that is not known has no tolls.
    """
    assert counted(text, language) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Die Flut in Bihar tötete zwölf Menschen.", "Die Flut in Kerala tötete 17 Menschen."),
        ("Die Flut in Bihar tötete zwölf Menschen.", "Die Flut in Bihar tötete 2019 insgesamt 17 Menschen."),
        ("Die Flut in Bihar tötete zwölf Menschen.", "Die Flut in Bihar tötete 70 Menschen."),
    ],
)
def test_another_place_or_time_is_no_difference(one: str, other: str) -> None:
    """Two tolls of two places, of two spans of time, or one early count of the other are no difference."""
    assert values("de", one, other) == []


def test_a_day_of_a_month_is_no_amount() -> None:
    """A month counts nothing, nor does an article: two days of one report are two events as a rule."""
    one = "Les dirigeants du groupe Aldern annoncent ce vendredi 26 juin la fin de 1 700 emplois en Europe."
    other = "Les dirigeants du groupe Aldern précisent lundi 29 juin la fin de 1 700 emplois en Europe."
    assert values("fr", one, other) == []
    one, other = (f"Le décès de Poe porte à {n} le nombre de soldats tués au Sahel." for n in (42, 43))
    assert values("fr", one, other) == []


@pytest.mark.parametrize("language", CRASH)
def test_numbers_are_spelt_from_two_to_twenty(language: str) -> None:
    """Every language of the table has all of them."""
    assert sorted(set(spelt(language).values())) == list(range(2, 21))
