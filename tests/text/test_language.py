import pytest

from briefing.text.language import detect, fits, is_english, shows_english


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("en", "The council voted on a new budget for the schools on Monday.", id="English"),
        pytest.param("de", "Der Stadtrat hat am Montag über den neuen Haushalt abgestimmt.", id="German"),
        pytest.param(
            "fr", "Le conseil municipal a voté lundi un nouveau budget pour les écoles.", id="French"
        ),
        pytest.param(
            "es", "El ayuntamiento votó el lunes un nuevo presupuesto para las escuelas.", id="Spanish"
        ),
        pytest.param(
            "it", "Il consiglio comunale ha votato lunedì un nuovo bilancio per le scuole.", id="Italian"
        ),
        pytest.param("pt", "A câmara municipal votou na segunda-feira um novo orçamento.", id="Portuguese"),
        pytest.param("nl", "De gemeenteraad stemde maandag over een nieuwe begroting.", id="Dutch"),
        pytest.param(
            "sv", "Kommunfullmäktige röstade på måndagen om en ny budget för skolorna.", id="Swedish"
        ),
        pytest.param("pl", "Rada miasta głosowała w poniedziałek nad nowym budżetem.", id="Polish"),
        pytest.param("ru", "Городской совет в понедельник проголосовал за новый бюджет.", id="Russian"),
        pytest.param("ja", "市議会は月曜日に新しい予算を可決した。", id="Japanese"),
        pytest.param("zh", "市议会周一通过了新的预算。", id="Chinese"),
        pytest.param("ar", "صوت مجلس المدينة يوم الاثنين على ميزانية جديدة.", id="Arabic"),
    ],
)
def test_detects(code: str, text: str) -> None:
    """A sentence is enough to tell its language."""
    assert detect(text) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param(
            "en",
            "The mayor of Lund said on Monday that the bridge will be shut for a year, and that the boats"
            " which have used its quay are to be moved.",
            id="English",
        ),
        pytest.param(
            "nl",
            "De brug was maandag dicht, en het is de vraag of de haven open is. Dat was in de stad te horen,"
            " die is boos, en die was dat al: wie is er nu de baas in het huis van de stad?",
            id="Dutch, with words that are English too",
        ),
        pytest.param(
            "de",
            "Die Brücke war am Montag dicht, hat die Stadt gesagt, was man in Lund nicht gut findet: Es will"
            " also keiner mehr auf dem alten Weg in das Zentrum fahren.",
            id="German, with words that are English too",
        ),
    ],
)
def test_detects_longer_texts(code: str, text: str) -> None:
    """More words tell no other language; those that two have in common do not."""
    assert detect(text) == code


@pytest.mark.parametrize(
    ("text", "plainly", "beside"),
    [
        pytest.param(
            "The mayor of Lund said on Monday that the bridge will be shut for a year.",
            True,
            True,
            id="English",
        ),
        pytest.param("Vellmar bridge shut for a year", False, True, id="few words"),
        pytest.param("Vellmar, Holm, Lund", False, True, id="names"),
        pytest.param("Der Rat stimmt am Montag über die Brücke ab.", False, False, id="German"),
        pytest.param("Brug in de stad is open na een jaar", False, False, id="Dutch, with words of both"),
        pytest.param("Vellmar Holm Lund bridge " * 20, False, False, id="many words, none of them"),
    ],
)
def test_shows_english(text: str, plainly: bool, beside: bool) -> None:
    """A text is plainly English by the words that say little; beside English ones a short one is, unless it
    shows another language."""
    assert (shows_english(text), shows_english(text, likely="en")) == (plainly, beside)


def test_likely() -> None:
    """What the texts beside it are in tells the language of a headline, and of nothing that shows its own."""
    texts = [
        "Vellmar, Holm, Lund",
        "Der Rat stimmt am Montag über die Brücke ab.",
        "市議会は月曜日に新しい予算を可決した。",
    ]
    assert [detect(text, likely="en") for text in texts] == ["en", "de", "ja"]


@pytest.mark.parametrize("text", ["", "   ", "42", "🎉🎉", "https://example.org/de/straße"])
def test_nothing_to_tell(text: str) -> None:
    """Without letters it is English."""
    assert detect(text) == "en"


def test_english() -> None:
    """Any tag of English, and none at all."""
    assert all(map(is_english, ("en", "en-GB", "EN_us", "", None)))
    assert not any(map(is_english, ("de", "zh-Hant-TW")))


def test_fits() -> None:
    """A code fits a text only if its letters may be of that language."""
    russian = "Городской совет в понедельник проголосовал за новый бюджет."
    assert [fits(code, russian) for code in ("ru", "uk", "en")] == [True, True, False]
    assert not fits("ru", "The council voted on a new budget.")
