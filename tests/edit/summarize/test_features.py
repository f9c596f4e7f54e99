"""What is counted and measured of sentences."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.edit.summarize.features import Bags, along, bags, measure, products
from briefing.models import Article, Sentence
from briefing.text.words import terms

TEXTS = ("The stone bridge closed.", "The bridge has cracks.", "Ferries cross, ferries wait!")


def sentences(texts: tuple[str, ...] = TEXTS, outlet: str = "Lamp") -> list[Sentence]:
    article = Article(id=outlet, title="", text="\n".join(texts), outlet=outlet, language="en")
    return [Sentence(text, 0, len(text), article, i, 0) for i, text in enumerate(texts)]


def test_bags() -> None:
    """Each text's terms, counted; columns stand in the order in which terms are first said."""
    said = bags(TEXTS, "en")
    assert said.index == {"stone": 0, "bridg": 1, "close": 2, "crack": 3, "ferri": 4, "cross": 5, "wait": 6}
    assert said.counts.tolist() == [[1, 1, 1, 0, 0, 0, 0], [0, 1, 0, 1, 0, 0, 0], [0, 0, 0, 0, 2, 1, 1]]
    assert said.spread.tolist() == [1, 2, 1, 1, 1, 1, 1]
    assert said.total.tolist() == [1, 2, 1, 1, 2, 1, 1]
    assert said.share.tolist() == [n / 9 for n in (1, 2, 1, 1, 2, 1, 1)]


@pytest.mark.parametrize("language", ["en", "de", "el", "tr", "ja", "fr"])
@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("aAbß 'Σσİıé’“.,-–7²今天เ\u00a0\u2028\t"), max_size=40))
def test_bags_have_the_terms(language: str, text: str) -> None:
    """A text's terms are those of `terms`, in order, however its pieces are remembered."""
    said = bags([text, text.upper()], language)
    names = list(said.index)
    found = [[names[column] for column in said.flat[said.rows == row]] for row in (0, 1)]
    assert found == [list(terms(text, language)), list(terms(text.upper(), language))]


def test_vectors() -> None:
    """The values of the cells make unit vectors, and `alike` has their cosines."""
    said = bags(TEXTS, "en")
    vectors = np.zeros(said.counts.shape)
    vectors[said.cells] = said.values
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1])
    expected = vectors @ vectors.T - np.eye(3)
    assert said.alike == pytest.approx(expected, abs=1e-6)
    assert expected[0, 1] > expected[0, 2] == 0


def test_pairs() -> None:
    """A pair of neighbouring terms counts where another sentence has it too; not across two sentences."""
    said = bags(
        ["Stone bridge closed.", "A stone bridge, cracks.", "Stone.", "Bridge stone.", "Stone bridge."], "en"
    )
    assert said.pairs.tolist() == [[True], [True], [False], [False], [True]]
    assert bags(["Stone bridge.", "Late ferry."], "en").pairs.shape == (2, 0)


def test_a_part() -> None:
    """Some of the sentences, with their own terms alone."""
    part = bags(TEXTS, "en").part(np.array([0, 2]))
    assert part.index == {"stone": 0, "bridg": 1, "close": 2, "ferri": 3, "cross": 4, "wait": 5}
    assert part.has.tolist() == [[True] * 3 + [False] * 3, [False] * 3 + [True] * 3]


@pytest.mark.parametrize("texts", [(), ("",), ("the of", "and!")], ids=["none", "empty", "stop words"])
def test_nothing_said(texts: tuple[str, ...]) -> None:
    """No terms, no trouble: every measure is a finite number."""
    said = bags(texts, "en")
    measures = measure(sentences(texts), said, [len(texts)] * len(texts), "A bridge", "en")
    assert all(len(values) == len(texts) and np.isfinite(values).all() for values in measures.values())
    assert isinstance(said.part(np.arange(len(texts))), Bags)


def test_measures() -> None:
    """What the look at a sentence tells, by name."""
    texts = (
        "“We saw Ann Poe on Monday,” she told the BBC.",
        "Is the bridge safe, in 2026?",
        "Traffic in the US is slow.",
    )
    measures = measure(sentences(texts), bags(texts, "en"), [3, 3, 3], "The bridge", "en")
    assert measures["names"].tolist() == [4 / 10, 0, 1 / 6]
    assert measures["numbers"].tolist() == [0, 3, 0]
    assert measures["quotes"].tolist() == [1, 0, 0]
    assert measures["asks"].tolist() == [0, 1, 0]
    assert measures["self"].tolist() == [1, 0, 0]
    assert measures["first"].tolist() == [1, 0, 0]
    assert [value > 0 for value in measures["title"]] == [False, True, False]


def test_other_outlets() -> None:
    """A sentence is borne out by the best likeness of each other outlet, not of its own."""
    told = [*sentences(TEXTS[:2]), *sentences(("The bridge has cracks.",), "Wire")]
    said = bags([one.text for one in told], "en")
    measures = measure(told, said, [2, 2, 1], "", "en")
    assert measures["echo"][1:].tolist() == [said.alike[1, 2]] * 2
    assert measures["backing"][0] == said.alike[0, 2]
    assert measures["before"].tolist() == [0, said.alike[0, 1], 0]


@pytest.mark.parametrize(("rows", "columns"), [(0, 4), (3, 5), (40, 90), (400, 900)])
def test_products(rows: int, columns: int) -> None:
    """A product is a product, in however many blocks."""
    some = np.arange(rows * 50, dtype=float).reshape(rows, 50) % 7
    others = np.arange(50 * columns, dtype=float).reshape(50, columns) % 5
    assert np.array_equal(products(some, others), some @ others)
    assert np.array_equal(along(some, others[:, 0]), some @ others[:, 0])
