"""How common words are in news."""

import pytest

from briefing.edit.evidence.common import shares


def test_common_words_are_shared_by_many_articles() -> None:
    """A share is a part of all articles; what news is full of has more than what it seldom says."""
    english = shares("en")
    assert len(english) > 5000
    assert all(0 < share < 0.2 for share in english.values())
    assert english["presid"] > english["minist"] > english["volcano"]


@pytest.mark.parametrize("language", ["EN", "en-GB", None])
def test_english_by_any_name(language: str | None) -> None:
    """A region or capitals change nothing, and what has no language is taken for English."""
    assert shares(language) == shares("en")


def test_a_language_nobody_counted_has_none() -> None:
    """Its words are weighed against each other alone."""
    assert shares("fr") == {}
