"""What is known of terms, by their numbers."""

from typing import Any

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


def test_two_threads() -> None:
    """What another thread asks of another vocabulary in the midst of it is not taken for this one."""
    ours, others = ["", "bridge"], ["", "ferry"]

    class Interrupted(dict[str, float]):
        def get(self, term: str, other: Any = None) -> Any:
            if term == "bridge":
                lookup.of(others)
            return super().get(term, other)

    lookup = Lookup(Interrupted(KNOWN), 0.0)
    assert lookup.of(ours).tolist() == [0, 0.5]
    assert lookup.of(others).tolist() == [0, 2]
    assert lookup.of(ours).tolist() == [0, 0.5]
