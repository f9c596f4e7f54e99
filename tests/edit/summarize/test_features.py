"""What is measured of sentences."""

import numpy as np
import pytest

from briefing.edit.summarize.bags import bags
from briefing.edit.summarize.features import measure
from briefing.models import Article, Sentence

TEXTS = ("The stone bridge closed.", "The bridge has cracks.", "Ferries cross, ferries wait!")


def sentences(texts: tuple[str, ...] = TEXTS, outlet: str = "Lamp") -> list[Sentence]:
    article = Article(id=outlet, title="", text="\n".join(texts), outlet=outlet, language="en")
    return [Sentence(text, 0, len(text), article, i, 0) for i, text in enumerate(texts)]


def measured(told: list[Sentence], title: str = "") -> dict[str, np.ndarray]:
    """The measures, where each term is as likely as not in a summary."""
    said, words = bags([one.text for one in told], "en"), np.array([len(one.text.split()) for one in told])
    return measure(told, said, words, np.full(len(said.terms), 0.5), [len(told)] * len(told), title)


@pytest.mark.parametrize("texts", [(), ("",), ("the of", "and!")], ids=["none", "empty", "stop words"])
def test_nothing_said(texts: tuple[str, ...]) -> None:
    """No terms, no trouble: every measure is a finite number."""
    measures = measured(sentences(texts), "A bridge")
    assert all(len(values) == len(texts) and np.isfinite(values).all() for values in measures.values())


def test_measures() -> None:
    """What the look at a sentence tells, by name."""
    texts = (
        "“We saw Ann Poe on Monday,” she told the BBC.",
        "Is the bridge safe?",
        "Bridge traffic is slow.",
    )
    measures = measured(sentences(texts), "The bridge")
    assert measures["early"].tolist() == [1, 1 / 2, 1 / 3]
    assert np.expm1(measures["words"]).round().tolist() == [10, 4, 4]
    assert measures["quotes"].tolist() == [1, 0, 0]
    assert measures["asks"].tolist() == [0, 1, 0]
    assert [value > 0 for value in measures["title"]] == [False, True, True]
    assert measures["hope"] == pytest.approx([0.5, 0.5, 0.5])
    assert measures["worth"] == pytest.approx([2 * 0.5 * 4 / 50, 2 * 0.5 * 2 / 44, 2 * 0.5 * 3 / 44])


def test_other_outlets() -> None:
    """A sentence is borne out by the best likeness of each other outlet, not of its own."""
    told = [*sentences(TEXTS[:2]), *sentences(("The bridge has cracks.",), "Wire")]
    alike = bags([one.text for one in told], "en").alike
    measures = measured(told)
    assert measures["echo"][1:].tolist() == [alike[1, 2]] * 2
    assert measures["backing"][0] == alike[0, 2]
    assert "echo" not in measured(sentences(TEXTS))
