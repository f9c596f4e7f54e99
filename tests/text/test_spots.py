"""Many strings looked for together."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.spots import Spots

LETTERS = st.text(alphabet="ab -é–\U0001f600", min_size=1, max_size=7)


def places(strings: list[str], text: str) -> list[tuple[int, str]]:
    """Where each string stands, looked for one by one."""
    starts = range(len(text))
    return sorted((at, string) for string in set(strings) for at in starts if text.startswith(string, at))


def test_finds_each_string_at_each_place() -> None:
    """Short strings and long ones are found where they stand, those that overlap among them."""
    spots = Spots(["here", "her", "there", "e", "not in it", "here"])
    assert sorted(spots.places("there he is, here")) == [
        (0, "there"), (1, "her"), (1, "here"), (2, "e"), (4, "e"), (7, "e"), (13, "her"), (13, "here"),
        (14, "e"), (16, "e"),
    ]  # fmt: skip
    assert list(spots.places("")) == []


@given(st.lists(LETTERS, max_size=6), st.text(alphabet="ab -é–\U0001f600", max_size=60))
def test_finds_what_a_search_for_each_finds(strings: list[str], text: str) -> None:
    """Whatever the strings and the text are made of, no place is missed and none is made up."""
    assert sorted(Spots(strings).places(text)) == places(strings, text)


def test_long_texts() -> None:
    """A string that stands across the border of two pieces of a long text is found there, once."""
    text = "-" * 65_534 + "here" + "-" * 65_534 + "here"
    assert list(Spots(["here"]).places(text)) == [(65_534, "here"), (131_072, "here")]
