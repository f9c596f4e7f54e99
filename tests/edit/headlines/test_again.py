"""A title and the headlines shown before -> whether it says again what one of them said."""

import pytest

from briefing.edit.headlines.again import says_again

SHOWN = ("Ferry line to the isles closes", "Ana Reis, who built the Harwick bridge, dies at 83")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Ana Reis of the Harwick bridge dies aged 83", True, id="other words"),
        pytest.param("Builder Ana Reis dies at 83", True, id="fewer words"),
        pytest.param("Ferry line to Harwick bridge closes", False, id="more than one headline's"),
        pytest.param("Ana Reis, who built the Harwick bridge, dies at 84", False, id="another number"),
        pytest.param("Harwick council names bridge after Ana Reis", False, id="something new"),
        pytest.param("Ana Reis", False, id="too short"),
    ],
)
def test_a_title_says_again(title: str, expected: bool) -> None:
    """Its words stand in one earlier headline, and no number that is not there."""
    assert says_again(title, "en", SHOWN) == expected


def test_a_number_may_be_spelt() -> None:
    """ "Five" is 5, and not four."""
    shown = ["5 people killed in Harwick, suspect found"]
    assert says_again("Five people killed in Harwick", "en", shown)
    assert not says_again("Four people killed in Harwick", "en", shown)


def test_a_number_is_spelt_in_the_titles_language() -> None:
    """ "Fünf" is 5, and not four; "elf" is no elf."""
    shown = ["5 Menschen in Harwick getötet, Verdacht auf Brandstiftung"]
    assert says_again("Fünf Menschen in Harwick getötet", "de", shown)
    assert not says_again("Elf Menschen in Harwick getötet", "de", shown)


def test_a_script_without_spaces() -> None:
    """The same headline is known again in any script; no headline, no answer but no."""
    assert says_again("中央銀行が金利を引き下げ", "ja", ["ノーランド中央銀行が金利を引き下げ"])
    assert not says_again("中央銀行が金利を引き下げ", "ja", [])
