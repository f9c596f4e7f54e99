"""What is known of terms, by their numbers."""

from briefing.edit.summarize.lookup import Lookup

KNOWN = {"bridge": 0.5, "ferry": 2.0}


def test_a_vocabulary_that_grows() -> None:
    """What is known of each term, in the vocabulary's order, and the other value where nothing is."""
    lookup, vocabulary = Lookup(KNOWN, -1.0), ["", "bridge"]
    assert lookup.of(vocabulary).tolist() == [-1, 0.5]
    vocabulary += ["mayor", "ferry"]
    assert lookup.of(vocabulary).tolist() == [-1, 0.5, -1, 2]


def test_another_vocabulary() -> None:
    """Another language's vocabulary numbers its terms anew, however long it is."""
    lookup = Lookup(KNOWN, 0.0)
    assert lookup.of(["", "ferry"]).tolist() == [0, 2]
    assert lookup.of(["", "mayor"]).tolist() == [0, 0]
    assert lookup.of([]).tolist() == []
