"""What is measured of sentences."""

import numpy as np
import pytest

from briefing.edit.summarize.bags import read
from briefing.edit.summarize.features import measure
from briefing.models import Article, Sentence

TEXTS = ("The stone bridge closed.", "The bridge has cracks.", "Ferries cross, ferries wait!")


def sentences(texts: tuple[str, ...] = TEXTS, outlet: str = "Lamp") -> list[Sentence]:
    article = Article(id=outlet, title="", text="\n".join(texts), outlet=outlet, language="en")
    return [Sentence(text, 0, len(text), article, i, 0) for i, text in enumerate(texts)]


@pytest.mark.parametrize("texts", [(), ("",), ("the of", "and!")], ids=["none", "empty", "stop words"])
def test_nothing_said(texts: tuple[str, ...]) -> None:
    """No terms, no trouble: every measure is a finite number."""
    measures = measure(sentences(texts), *read(texts, "en"), [len(texts)] * len(texts), "A bridge", "en")
    assert all(len(values) == len(texts) and np.isfinite(values).all() for values in measures.values())


def test_measures() -> None:
    """What the look at a sentence tells, by name."""
    texts = (
        "“We saw Ann Poe on Monday,” she told the BBC.",
        "Is the bridge safe, in 2026?",
        "Traffic in the US is slow.",
    )
    measures = measure(sentences(texts), *read(texts, "en"), [3, 3, 3], "The bridge", "en")
    assert measures["names"].tolist() == [3 / 10, 0, 1 / 6]
    assert measures["numbers"].tolist() == [0, 3, 0]
    assert measures["quotes"].tolist() == [1, 0, 0]
    assert measures["asks"].tolist() == [0, 1, 0]
    assert measures["self"].tolist() == [1, 0, 0]
    assert measures["first"].tolist() == [1, 0, 0]
    assert [value > 0 for value in measures["title"]] == [False, True, False]


def test_other_outlets() -> None:
    """A sentence is borne out by the best likeness of each other outlet, not of its own."""
    told = [*sentences(TEXTS[:2]), *sentences(("The bridge has cracks.",), "Wire")]
    said, shapes = read([one.text for one in told], "en")
    measures = measure(told, said, shapes, [2, 2, 1], "", "en")
    assert measures["echo"][1:].tolist() == [said.alike[1, 2]] * 2
    assert measures["backing"][0] == said.alike[0, 2]
    assert measures["before"].tolist() == [0, said.alike[0, 1], 0]
