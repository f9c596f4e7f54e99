"""A sentence -> the plain amounts in it."""

import pytest
from support.growth import EVEN, growth

from briefing.edit.differ.ages import ages
from briefing.edit.differ.amounts import MOST, amounts
from briefing.models import Article, Sentence


def sentence(text: str) -> Sentence:
    return Sentence(text, 0, len(text), Article(id="1", title="", text=text, language="en"))


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
    assert [amount.shown for amount in amounts(sentence(text))] == plain
    assert [amount.shown for amount in amounts(sentence(text), bounds=True)] == compared


def test_a_table_gives_no_amounts() -> None:
    """A line with more numbers than any sentence has is a table, whatever its columns are called."""
    told = [f"Lund {n} boats," for n in range(21, 21 + MOST)]
    assert len(list(amounts(sentence(" ".join(told)), bounds=True))) > 0
    assert not list(amounts(sentence(" ".join([*told, "Malby 60 boats."])), bounds=True))


@pytest.mark.parametrize("again", ["AB", "A-", "0"])
def test_a_word_of_a_lines_length_takes_no_time(again: str) -> None:
    """No name and no number is as long, so none is looked for from each of its letters to its end."""

    def read(times: int) -> None:
        long = sentence(f"{again * times} 12 people")
        for _ in range(10):
            list(ages(long)), list(amounts(long, bounds=True))

    assert growth(read, 400 // len(again)) < EVEN
