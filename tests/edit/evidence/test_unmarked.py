"""Names in languages without capitals."""

import pytest

from briefing.edit.evidence.unmarked import has_capitals, names


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "حادث حافلة قرب طنجة", ["طنجة"]),
        ("ar", "مطر شمال البلاد", []),
        ("ar", "حريق في مصنع في أسيوط.", ["أسيوط"]),
        ("ar", "هدوء في البلاد.", []),
        ("ja", "松江市で火災", ["松江"]),
        ("ja", "市場で火災", []),
        ("zh", "兰州法院宣判", ["兰州"]),
        ("zh", "超市场面混乱", []),
        ("de", "Brand in Graz", []),
    ],
)
def test_a_name_is_known_by_what_stands_beside_it(language: str, text: str, expected: list[str]) -> None:
    """A place with what it is, a person with an office; where there are capitals, these tell it."""
    assert list(names(text, language)) == expected


def test_languages_without_capitals() -> None:
    """Arabic, Japanese and Chinese have none."""
    assert [code for code in ("ar", "ja", "zh", "zh-CN", "ru", "en") if not has_capitals(code)] == [
        "ar",
        "ja",
        "zh",
        "zh-CN",
    ]
