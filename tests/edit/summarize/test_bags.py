"""What is counted of sentences, and what shows of their words."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.edit.summarize.bags import bags, products, stop
from briefing.text.words import terms

TEXTS = ("The stone bridge closed.", "The bridge has cracks.", "Ferries cross, ferries wait!")


def said(texts: tuple[str, ...], language: str = "en") -> list[list[str]]:
    """The terms of each text as the bags have them, in order."""
    found = bags(texts, language)
    names = [found.vocabulary[term] for term in found.terms]
    return [[names[column] for column in found.flat[found.rows == row]] for row in range(len(texts))]


def test_bags() -> None:
    """Each text's terms; columns stand in the order in which terms are first said."""
    found = bags(TEXTS, "en")
    assert [
        found.vocabulary[term] for term in found.terms
    ] == "stone bridg close crack ferri cross wait".split()
    assert found.has.tolist() == [[1, 1, 1, 0, 0, 0, 0], [0, 1, 0, 1, 0, 0, 0], [0, 0, 0, 0, 1, 1, 1]]
    assert found.spread.tolist() == [1, 2, 1, 1, 1, 1, 1]
    assert found.total.tolist() == [1, 2, 1, 1, 2, 1, 1]
    assert found.share.tolist() == pytest.approx([n / 9 for n in (1, 2, 1, 1, 2, 1, 1)])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Porto-based firms’ profits—up 1,000.", "en", "porto base firm profit 1,000"),
        ("The U.S. and/or the EU, at 5 p.m.!", "en", "u.s eu 5 p.m"),
        ("(“Don’t,” she said.)", "en", ""),
        ("Die Brücken schließen 2026.", "de", "bruck schliess 2026"),
        ("東京で会議", "ja", "東京 京で で会 会議"),
        ("Le pont qu’il ferme d’un coup, l’État", "fr", "pont ferm coup état"),
        ("x " * 3 + "q" * 60, "en", "q" * 60),
        (" — ... ", "en", ""),
    ],
    ids=["parted words", "abbreviations", "stop words", "German", "Japanese", "French", "long", "marks"],
)
def test_terms(text: str, language: str, expected: str) -> None:
    """A word has one term or none; joined words are two, and what has marks within it stays whole."""
    assert said((text,), language) == [expected.split()]


@pytest.mark.parametrize("language", ["en", "de", "el", "tr", "ja", "fr"])
@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("aAbß 'Σσİıé’“.,-–7²今天เ\u00a0\u2028\t"), max_size=40))
def test_the_same_whatever_came_before(language: str, text: str) -> None:
    """What was remembered of other texts changes nothing: not the terms, nor their order."""
    first = said((text, text.upper()), language)
    said((text.upper(), text[::-1]), language)
    assert said((text, text.upper()), language) == first
    if text.isalpha() and text.isascii() and len(text) > 1:
        assert first[0] == list(terms(text, language))


def test_likeness() -> None:
    """`alike` has the cosine of each pair by the terms' rarity, and 0 with itself."""
    found = bags(TEXTS, "en")
    vectors = found.has * found.rarity
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    expected = vectors @ vectors.T - np.eye(3)
    assert found.alike == pytest.approx(expected, abs=1e-6)
    assert expected[0, 1] > expected[0, 2] == 0


def test_columns() -> None:
    """Where another text's terms stand."""
    assert bags(TEXTS, "en").columns("Bridges: who crosses them?").tolist() == [1, 5]
    assert bags(TEXTS, "en").columns("").tolist() == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday the mayor, Ann Poe, spoke.", {"ann", "poe"}),
        ("Ann Poe of NATO spoke. Nobody heard.", {"ann", "poe", "nato"}),
        ("Nobody spoke of Mr Poe (Reed was there).", {"poe"}),
        ("Ferries wait for 3 hours or 2,500 days.", {"3", "2,500"}),
    ],
    ids=["within", "at the front, and capitals", "a title, and a bracket", "numbers"],
)
def test_names_and_numbers(text: str, expected: set[str]) -> None:
    """Terms that are names or numbers: no weekday, no word for its place at the front alone."""
    found = bags((text,), "en")
    assert found.named == expected
    assert {found.vocabulary[term] for term in found.terms[found.numbers]} == {
        term for term in expected if any(map(str.isdigit, term))
    }


def test_stop_words() -> None:
    """Stop words are no terms, but it is known which there are, and where."""
    found = bags(("The mayor of Porto.", "Porto!", "It is the mayor’s."), "en")
    words = [found.vocabulary[number] for number in found.stops.tolist()]
    assert words == [stop(word) for word in ("the", "of", "it", "is", "the")]
    assert found.stop_rows.tolist() == [0, 0, 2, 2, 2]


def test_count() -> None:
    """How often sentences have something, for those that are asked for."""
    found = bags(("Porto, Porto!", "Lisbon.", "Lisbon beats Porto."), "en")
    assert found.count(found.flat, found.rows, np.array([2, 0]), 4).tolist() == [[1, 1, 1, 0], [2, 0, 0, 0]]


def test_no_names_in_german() -> None:
    """German writes every noun with a capital."""
    assert bags(("Gestern hat Anna die Brücke gesehen.",), "de").named == frozenset()


def test_a_mark_of_our_own() -> None:
    """A text may have the character that stands between texts here."""
    assert said(("a stone\0bridge", "\0", "ferry")) == [["stone", "bridg"], [], ["ferri"]]


@pytest.mark.parametrize("texts", [(), ("",), ("the of", "and!")], ids=["none", "empty", "stop words"])
def test_nothing_said(texts: tuple[str, ...]) -> None:
    """No terms, no trouble."""
    found = bags(texts, "en")
    assert found.terms.tolist() == []
    assert found.has.shape == (len(texts), 1)
    assert found.alike.tolist() == np.zeros((len(texts), len(texts))).tolist()


@pytest.mark.parametrize(("rows", "columns"), [(0, 4), (3, 5), (40, 90), (400, 900)])
def test_products(rows: int, columns: int) -> None:
    """A product is a product, in however many blocks."""
    some = np.arange(rows * 50, dtype=float).reshape(rows, 50) % 7
    others = np.arange(50 * columns, dtype=float).reshape(50, columns) % 5
    assert np.array_equal(products(some, others), some @ others)


@pytest.fixture
def _hasty() -> Iterator[None]:
    """Threads take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("_hasty")
def test_threads() -> None:
    """Threads that meet new words at once agree on what each is: no two terms have one number."""
    at_once = Barrier(8)

    def read(n: int) -> bool:
        new = [f"zq{n}x{i}" for i in range(4_000)]
        at_once.wait()
        found = bags(new, "vo")
        return [found.vocabulary[term] for term in found.terms.tolist()] == new

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(read, range(8)))


def test_what_is_remembered_is_begun_anew() -> None:
    """After very many words; what was read before is found all the same."""
    found = bags(TEXTS, "eo")
    for part in range(6):
        bags([f"zq{part}x{i}" for i in range(10_000)], "eo")
    assert [found.vocabulary[found.terms[n]] for n in found.columns("Cracks! A stone")] == ["stone", "cracks"]
