"""Words that news uses for one another, made one."""

import pytest

from briefing.edit.summarize.deeds import deeds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Twelve people died in the blaze", "Fire kills 12 people", id="died, killed"),
        pytest.param("The mayor of Lund resigned", "Lund mayor quits", id="resigned, quits"),
        pytest.param("The mayor of Lund is stepping down", "Resignation of Lund's mayor", id="stepping down"),
        pytest.param("Police arrested three men", "Three men in police custody", id="arrested, custody"),
        pytest.param("Malby beat Lund", "Malby's victory: Lund defeated", id="beat, victory"),
        pytest.param("Shares of Aldern plunged", "Aldern shares fell", id="plunged, fell"),
        pytest.param("Rents rose in Lund", "Rents surge in Lund", id="rose, surge"),
        pytest.param("The court threw out the lawsuit", "Complaint dismissed by judge", id="threw out"),
        pytest.param("Ferry closure", "The ferry was shut down", id="closure, shut down"),
        pytest.param("Italian troops quit Malby", "Italy: soldiers leave Malby", id="peoples, troops"),
        pytest.param("A quake hit U.S. towns", "Towns in the United States: earthquake hit", id="U.S."),
        pytest.param("1.6 million eggs", "1.6 million of the eggs", id="decimals are one number"),
        pytest.param("1,315 cases on Monday", "1315 cases, authorities said", id="thousands; days; who said"),
    ],
)
def test_one_deed_has_one_word(one: str, other: str) -> None:
    """Headlines and reports of the same deed have the same terms."""
    assert set(deeds(one, "en")) == set(deeds(other, "en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Shares rose", "Shares fell", id="rose, fell"),
        pytest.param("He won", "He lost", id="won, lost"),
        pytest.param("The court approved it", "The court rejected it", id="approved, rejected"),
        pytest.param("Eleven towns", "Twelve towns", id="numbers"),
        pytest.param("Opening", "Closure", id="opening, closure"),
        pytest.param("Buyers", "Sellers", id="buy, sell"),
    ],
)
def test_opposites_stay_apart(one: str, other: str) -> None:
    """What is not the same deed has other terms."""
    assert set(deeds(one, "en")) != set(deeds(other, "en"))


def test_in_order() -> None:
    """The terms come in the order of the text."""
    assert deeds("Two Israelis died in the earthquake", "en") == ("2", "israel", "die", "earthquak")


def test_other_languages_keep_their_words() -> None:
    """Only English words are known to be alike."""
    assert deeds("Zwei Menschen starben in Lund", "de") != deeds("Zwei Menschen getötet in Lund", "de")
