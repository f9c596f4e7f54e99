"""What only says when goes from a text."""

import pytest

from briefing.text.moments import without_moments


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        (None, "It sank at 8.30am on Sept. 3, 2026", "It sank at on ,"),
        ("en-GB", "Of 14, 12 may come, 3 on May 4", "Of 14, 12 may come, 3 on"),
        ("en", "Two died 3 years ago, 1,950 left", "Two died , 1,950 left"),
        ("de", "Am 22. November, 14.30 Uhr, 3,5 Prozent", "Am , , 3,5 Prozent"),
        ("fr", "Il y a 12 morts, il y a deux jours", "Il y a 12 morts,"),
        ("es", "Hace 3 días, el 22 de nov. y a las 12 familias", ", el y a las 12 familias"),
        ("it", "Alle 14.30 del 1º maggio, 3 set a 1", "del , 3 set a 1"),
        ("nl", "12 doden, 2 dagen geleden om 14.30 uur", "12 doden, om"),
        ("pt", "Há 3 horas, às 14h30, 3 horas de espera", ", às , 3 horas de espera"),
        ("sv", "Kl 14.30, för två timmar sedan, 12 döda", ", , 12 döda"),
        ("pl", "22 listopada o godz. 14.30, 12 osób", "o , 12 osób"),
        ("ru", "22 ноября в 14.30, 12 человек", ", 12 человек"),
        ("ar", "12 قتيلا قبل 3 ساعات", "12 قتيلا"),
        ("ja", "2026年11月22日午後2時30分、12人、3時間、5日間", "午後 、12人、3時間、5日間"),
        ("zh", "11月22日下午2点，12人，3点建议", "，12人，3点建议"),
        ("tr", "22 Kasım 2026, 14:30, 12 ölü", "22 Kasım , , 12 ölü"),
    ],
)
def test_without_moments(language: str | None, text: str, left: str) -> None:
    """Dates, times of day and how long ago go, in the language's own words; what is counted stays."""
    assert " ".join(without_moments(text, language).split()) == left
