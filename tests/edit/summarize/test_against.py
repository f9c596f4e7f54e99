"""Whether two sentences in almost the same words contradict each other."""

import pytest

from briefing.edit.summarize.against import against


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The jury found Poe guilty.", "The jury found Poe not guilty.", id="guilty"),
        pytest.param("Poe was convicted of fraud.", "Poe was acquitted of fraud.", id="acquitted"),
        pytest.param("Poe will resign over the loan.", "Poe won't resign over the loan.", id="will"),
        pytest.param("The port was closed.", "The port was never closed.", id="never"),
        pytest.param("Shares rose 3 per cent.", "Shares fell 3 per cent.", id="rose"),
        pytest.param("Lund admits a leak.", "Lund denies a leak.", id="admits"),
        pytest.param("The bank raised its rate.", "The bank cut its rate.", id="raised"),
        pytest.param("Lund approves the tunnel.", "Lund rejects the tunnel.", id="approves"),
        pytest.param("Turnout was 62 per cent.", "Turnout was 48 per cent.", id="share"),
        pytest.param(
            "Eleven states agreed to pool 4.2 billion euros for flood relief.",
            "The fund has €3.9bn.",
            id="sum",
        ),
        pytest.param("Sales doubled in May.", "Sales halved in May.", id="doubled"),
        pytest.param("The court upheld the ban.", "The court lifted the ban.", id="upheld"),
        pytest.param("Police arrested Karl Holm.", "Police released Karl Holm.", id="arrested"),
        pytest.param("Rovers beat Albion 2-1.", "Albion beat Rovers 2-1.", id="beat"),
        pytest.param("North Lund Rovers sue Albion.", "Albion sue Rovers.", id="longer name"),
        pytest.param("A boat sank, killing 14 people.", "A boat sank, killing 41 people.", id="toll"),
        pytest.param("Fourteen people died in Lund.", "A fire in Lund killed nine people.", id="in words"),
    ],
)
def test_what_cannot_both_be_so(one: str, other: str) -> None:
    """Opposites, a plain not, other tolls, and changed places are against each other, either way round."""
    assert against(one, other, "en")
    assert against(other, one, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Shares rose 3 per cent.", "Shares rose 3 per cent.", id="the same"),
        pytest.param(
            "Eleven states agreed to pool 4.2 billion euros for flood relief.",
            "The fund has €4 billion.",
            id="rounded",
        ),
        pytest.param("Shares rose after they fell.", "Shares fell at first.", id="both of two opposites"),
        pytest.param("Rovers won the cup.", "Albion lost the cup.", id="one event from two ends"),
        pytest.param("Lund reported no new cases.", "Lund has not reported new cases.", id="no and not"),
        pytest.param("The mayor is not worried.", "The mayor dismissed that he is worried.", id="dismissed"),
        pytest.param("It is not a spot at a bar.", "It is a spot.", id="not a"),
        pytest.param("Not only the port was closed.", "The port was closed.", id="not only"),
        pytest.param("Poe met Roe in Lund.", "Roe met Poe in Lund.", id="mutual"),
        pytest.param("Rovers beat Albion.", "Albion were beaten by Rovers.", id="passive"),
        pytest.param("At least 14 people died.", "The fire killed 17 people.", id="a bound"),
        pytest.param("The fire killed 14 and hurt 9.", "The fire killed 14 people.", id="one toll of two"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_may_both_be_so(one: str, other: str) -> None:
    """Where single words do not show it, nothing is claimed."""
    assert not against(one, other, "en")
    assert not against(other, one, "en")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Die Ministerin wird zurücktreten.", "Die Ministerin wird nicht zurücktreten."),
        ("de", "Die Aktie stieg um 3 Prozent.", "Die Aktie fiel um 3 Prozent."),
        ("fr", "La ministre démissionnera.", "La ministre ne démissionnera pas."),
        ("fr", "Le tribunal l’a reconnu coupable.", "Le tribunal l’a acquitté."),
        ("es", "La ministra dimitirá.", "La ministra no dimitirá."),
        ("es", "La bolsa subió un 3 por ciento.", "La bolsa cayó un 3 por ciento."),
        ("it", "La ministra si dimetterà.", "La ministra non si dimetterà."),
        ("it", "Il Senato ha approvato la legge.", "Il Senato ha respinto la legge."),
        ("pt", "A ministra vai demitir-se.", "A ministra não vai demitir-se."),
        ("pt", "A bolsa subiu 3 por cento.", "A bolsa caiu 3 por cento."),
        ("nl", "De minister zal aftreden.", "De minister zal niet aftreden."),
        ("nl", "De rente steeg.", "De rente daalde."),
    ],
)
def test_other_languages(language: str, one: str, other: str) -> None:
    """The plainest opposites and the plain not hold in six more languages."""
    assert against(one, other, language)
    assert not against(one, one, language)


def test_a_language_without_a_table() -> None:
    """Where no words are known nothing is claimed."""
    assert not against("Osakkeet nousivat.", "Osakkeet eivät nousseet.", "fi")
