"""Two sentences in other languages than English -> whether they cannot both be so."""

import pytest

from briefing.edit.summarize.against import against


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Der Landtag beschließt das Schulgesetz.", "Der Landtag lehnt das Schulgesetz ab."),
        ("fr", "Le tribunal a acquitté le maire.", "Le tribunal a condamné le maire."),
        ("es", "El banco sube su tipo de interés.", "El banco baja su tipo de interés."),
        ("it", "Il tribunale assolve il sindaco.", "Il tribunale condanna il sindaco."),
        ("pt", "O banco sobe a taxa de juro.", "O banco desce a taxa de juro."),
        ("nl", "De raad stemt in met het plan.", "De raad verwerpt het plan."),
        ("sv", "Rätten friade borgmästaren.", "Rätten fällde borgmästaren."),
        ("pl", "Sąd uniewinnił burmistrza.", "Sąd skazał burmistrza."),
        ("ru", "Дума приняла закон о рыбалке.", "Дума отклонила закон о рыбалке."),
        ("ar", "البرلمان يقر قانون الصيد", "البرلمان يرفض قانون الصيد"),
        ("ja", "衆院は漁業法案を可決した。", "衆院は漁業法案を否決した。"),
        ("zh", "法院判市长无罪。", "法院判市长有罪。"),
    ],
)
def test_opposites_are_known_in_twelve_languages(language: str, one: str, other: str) -> None:
    """A sentence speaks against the one that says the opposite, whichever comes first; not against itself."""
    assert [against(one, other, language), against(other, one, language)] == [True, True]
    assert not against(one, one, language)
