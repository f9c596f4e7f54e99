"""A sentence -> the plain amounts in it."""

import pytest

from briefing.edit.differ.amounts import amounts
from briefing.models import Article, Sentence


@pytest.mark.parametrize(
    ("text", "plain", "compared"),
    [
        ("Poe led the council of Lund for 12 years.", [], ["12 years"]),
        ("Lund built the bridge in 1998.", [], ["1998"]),
        ("The storm cost Lund $4 million.", ["$4 million"], ["$4 million"]),
    ],
)
def test_years_count_only_where_sentences_are_compared(
    text: str, plain: list[str], compared: list[str]
) -> None:
    """A year, and how many years something was, are no amounts but for comparing whole sentences."""
    sentence = Sentence(text, 0, len(text), Article(id="1", title="", text=text, language="en"))
    assert [amount.shown for amount in amounts(sentence)] == plain
    assert [amount.shown for amount in amounts(sentence, bounds=True)] == compared
