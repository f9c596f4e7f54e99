"""A headline -> what is not plain in its wording."""

import pytest

from briefing.edit.headlines.wording import label, wordings
from briefing.models import Article


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Eleven nations agree on flood fund", (), id="plain"),
        pytest.param("U.S. Strait patrol ends, St. Mary reopens", (), id="abbreviations end no sentence"),
        pytest.param("‘Record’ rain floods U.K. towns", (), id="a word in quotes"),
        pytest.param("Mayor says ‘we will not pay’ for the fund", (), id="others' words in quotes"),
        pytest.param("“We will not pay”: mayor rejects fund", ("quotation first",), id="quotation first"),
        pytest.param("Strike cost €80m. Deal costs less", ("two sentences",), id="two sentences"),
        pytest.param("Floods; strikes; a cup final", ("several news",), id="a list"),
        pytest.param("She swam the strait at 80", ("teasing",), id="who is not said"),
        pytest.param("Minister blasts fund", ("loaded",), id="loaded"),
        pytest.param("Minister slammed over fund", ("loaded",), id="slammed"),
        pytest.param("Council says you must pay", ("speaks to the reader",), id="to the reader"),
        pytest.param("Fund is NOT enough, towns say", ("a word shouted",), id="a word in capitals"),
        pytest.param("Council DENIES report on fund", ("a verb shouted",), id="a verb in capitals"),
        pytest.param("UNAIDS and UNICEF agree on fund", (), id="abbreviations are no verbs"),
        pytest.param("Fund raises new questions", ("judging",), id="raises questions"),
        pytest.param("Fund raises 4 million crowns", (), id="raises money"),
        pytest.param("Lund has a ‘bridge’ problem", ("judging",), id="has a problem"),
        pytest.param("Lund's hearing on the bridge was a dud", ("judging",), id="was a dud"),
        pytest.param("If Lund closes its bridge, the port stays", ("judging",), id="if"),
        pytest.param("Lund wants its bridge back", ("judging",), id="wants it back"),
        pytest.param("Bridge exposes a problem of Lund", ("judging",), id="exposes a problem"),
        pytest.param("Map shows flooded towns", ("picture first",), id="a map"),
        pytest.param("Drone footage shows flooded towns", ("picture first",), id="a drone's film"),
        pytest.param("Flood interactive: where it rose", ("picture first", "label first"), id="interactive"),
        pytest.param("Heart-stopping moment bus hits dam", ("picture first",), id="the moment"),
        pytest.param("Moment of silence held for dam's dead", (), id="a moment of silence"),
        pytest.param("Satellite photos show flooded towns", (), id="what was found on photos"),
        pytest.param("Heartbroken mayor leaves Lund", ("loaded",), id="heartbroken"),
        pytest.param("Mayor is signaling this to Lund", ("teasing",), id="this"),
        pytest.param("Hear message captain has for his crew in Lund", ("teasing",), id="a clip to be heard"),
        pytest.param("Watch how the bridge of Lund was moved", ("teasing",), id="a clip to be seen"),
        pytest.param("Watch maker of Lund closes its last shop", (), id="a watch"),
        pytest.param("NATO and WHO agree on fund", (), id="abbreviations are not shouted"),
        pytest.param("FLOOD FUND AGREED IN PORTO", (), id="all in capitals is a kind"),
        pytest.param("Porto: Nations agree on fund", ("label first",), id="a label"),
    ],
)
def test_wordings(title: str, expected: tuple[str, ...]) -> None:
    """Each flaw of a headline has its name; a plain report has none."""
    assert wordings(Article(id="1", title=title, text="", language="en")) == expected


@pytest.mark.parametrize(
    ("language", "title", "teases"),
    [
        pytest.param("de", "Brücke gesperrt: Darum dauert es so lange", True, id="darum"),
        pytest.param("de", "So will Lübben die Brücke retten", True, id="so will"),
        pytest.param("de", "Brücke in Ulm gesperrt – das ist der Grund", True, id="der Grund"),
        pytest.param("de", "Diese Brücken bleiben bis Mai gesperrt", True, id="diese"),
        pytest.param("de", "Die zehn schönsten Brücken an der Elbe", True, id="eine Liste"),
        pytest.param("de", "Diese Woche beginnt der Bau der Brücke", False, id="diese Woche"),
        pytest.param("de", "Brücke von Lübben bleibt so lange gesperrt wie 1998", False, id="so lange wie"),
        pytest.param(
            "de", "Minister sagt «Darum geht es nicht» und tritt zurück", False, id="jemandes darum"
        ),
        pytest.param("fr", "Voici les ponts qui seront fermés en mai", True, id="voici"),
        pytest.param("fr", "Le maire explique pourquoi le pont est fermé", True, id="pourquoi"),
        pytest.param("fr", "Ces ponts que Dijon ne veut plus payer", True, id="ces ponts"),
        pytest.param("fr", "Cette année, Dijon ferme trois ponts", False, id="cette année"),
        pytest.param("es", "El puente cierra: estas son las calles cortadas", True, id="estas son"),
        pytest.param("es", "Así fue la caída del puente de Lugo", True, id="así fue"),
        pytest.param("es", "Así lo decidió el Supremo: no habrá indulto", False, id="así lo decidió"),
        pytest.param("it", "Ponte chiuso a Bari, ecco perché", True, id="ecco perché"),
        pytest.param("it", "Ponte chiuso a Bari: ecco le regole", False, id="ecco le regole"),
        pytest.param("pt", "Conheça as pontes mais antigas do Porto", True, id="conheça"),
        pytest.param("pt", "Porto fecha três pontes; veja mapa", False, id="veja mapa"),
        pytest.param("nl", "Brug in Zwolle dicht: dit is waarom", True, id="dit is waarom"),
        pytest.param("nl", "Zwolle sluit daarom drie bruggen", False, id="daarom in een bericht"),
        pytest.param("sv", "Bron stängs – därför dröjer arbetet", True, id="därför"),
        pytest.param("sv", "Gävle stänger därför tre broar", False, id="därför i en nyhet"),
        pytest.param("pl", "Wiadomo, kiedy zamkną most w Opolu", True, id="wiadomo, kiedy"),
        pytest.param("pl", "Most w Opolu zamknięty do maja", False, id="zamknięty"),
        pytest.param("ru", "Источник назвал дату закрытия моста", True, id="назвал дату"),
        pytest.param("ru", "Названы самые опасные мосты Твери", True, id="названы"),
        pytest.param("ru", "Стало известно, кто купит мост в Твери", True, id="стало известно, кто"),
        pytest.param("ru", "Раскрыта причина обрушения моста", True, id="раскрыта"),
        pytest.param("ru", "Найден главный способ спасти мост", True, id="найден способ"),
        pytest.param("ru", "Мэр рассказал, когда закроют мост", True, id="рассказал, когда"),
        pytest.param("ru", "ООН назвала прорывом мост в Твери", False, id="назвала прорывом"),
        pytest.param("ru", "Эксперт назвал причину обрушения: ржавый болт", False, id="сказано, какую"),
        pytest.param("ru", "Стало известно, что мост в Твери закроют", False, id="стало известно, что"),
        pytest.param("ru", "Найден пропавший в Твери мальчик", False, id="найден мальчик"),
        pytest.param("ja", "橋が閉鎖、その理由とは", True, id="その理由"),
        pytest.param("ja", "市長、橋の閉鎖理由を説明", False, id="理由を説明"),
        pytest.param("zh", "大桥坍塌真相曝光", True, id="真相曝光"),
        pytest.param("zh", "市长说明大桥关闭原因", False, id="说明原因"),
        pytest.param("ar", "تعرف على الجسور المغلقة في طنجة", True, id="تعرف على"),
        pytest.param("ar", "بلدية طنجة تغلق ثلاثة جسور", False, id="خبر"),
    ],
)
def test_a_tease_in_its_own_language(language: str, title: str, teases: bool) -> None:
    """What keeps back what happened is a tease in each language; what tells it is none."""
    assert ("teasing" in wordings(Article(id="1", title=title, text="", language=language))) == teases


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Porto talks: nations agree", "Porto talks", id="near the start"),
        pytest.param("Nations agree on flood fund after long nights in Porto: what now", "", id="far in"),
        pytest.param("“Pay”: mayor", "", id="a quotation"),
        pytest.param("Nations meet at 9:30", "", id="a time"),
    ],
)
def test_label(title: str, expected: str) -> None:
    """What stands before the first colon, where that is a label."""
    assert label(title) == expected
