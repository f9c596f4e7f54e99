"""How a language writes its words."""

import pytest

from briefing.text.script import is_unspaced


@pytest.mark.parametrize("text", ["今天天气很好。", "วันนี้อากาศดี", "BBCが報じた。"])
def test_a_script_without_spaces(text: str) -> None:
    """It is seen by a third of the text, so that a name in another script changes nothing."""
    assert is_unspaced(text)


@pytest.mark.parametrize("text", ["Das Wetter ist schön.", "Rain", "The sign says 東京.", ""])
def test_a_script_with_spaces(text: str) -> None:
    """Any other, whatever name it has in one without."""
    assert not is_unspaced(text)
