"""The numbers of a text, in digits and spelt."""

import pytest

from briefing.text.numbers import figures


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (None, "Twelve of 1,100 people, 4.5 per cent", {"12", "1100", "4.5"}),
        ("en-GB", "Two-thirds of one town, twenty-one streets", set()),
        ("de", "Zwölf Tote, elf Verletzte; der Elfte", {"12", "11"}),
        ("fr", "Dix-sept morts, dix blessés", {"17", "10"}),
        ("es", "Once muertos", {"11"}),
        ("pl", "Zginęło dwanaście osób", {"12"}),
        ("ru", "Погибли двенадцать человек", {"12"}),
        ("ar", "غرق عبارة: ثلاثة عشر قتيلا", {"13"}),
        ("ja", "十二人が死亡、二十三人は無事、三重県", {"12"}),
        ("zh", "十三人死亡，第三人", {"13"}),
        ("tr", "On iki ölü, 12 yaralı", {"12"}),
    ],
)
def test_figures(language: str | None, text: str, expected: set[str]) -> None:
    """Two to twenty may be spelt, in the text's own language; "one" is no number, nor is a part of one."""
    assert figures(text, language) == expected
