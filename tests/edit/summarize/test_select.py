"""Which set of candidates makes the summary."""

from collections.abc import Mapping
from itertools import combinations

import numpy as np
import pytest

from briefing.edit.summarize.select import Growth, Pool, choose, restated
from briefing.edit.summarize.source import Budget
from briefing.edit.summarize.stops import Worth
from briefing.edit.summarize.wanted import Wanted


def pool(count: int = 6, seed: int = 0, **known: object) -> Pool:
    """Candidates at random, which all say something new; `known` says what is not at random."""
    chance = np.random.default_rng(seed)
    terms = (chance.random((count, 40)) < 0.2).astype(float)
    terms[np.arange(count), np.arange(count)] = 1
    values = {
        "scores": chance.normal(size=count),
        "words": chance.integers(8, 30, count).astype(float),
        "terms": terms,
        "facts": np.zeros(40, bool),
        "share": chance.random(40) / 20,
        "spread": chance.integers(1, 5, 40).astype(float),
        "chances": chance.random(40),
        "hoped": 9.0,
        "number": 20,
        "leads": np.arange(count) == 0,
        "needs": np.full(count, -1, np.intp),
        "opens": np.ones(count, bool),
        "twins": np.eye(count, dtype=bool),
        "heard": np.zeros(40, bool),
    }
    return Pool(**(values | known))  # type: ignore[arg-type]


def plainly(given: Pool, chosen: tuple[int, ...], scale: float = 1) -> dict[str, float]:
    """A set's measures, as one would write them down."""
    index = list(chosen)
    said = given.terms[index].any(0)  # which terms the set has
    score, words = given.scores[index].mean(), given.words[index].sum()
    cover, hope = given.share[said].sum(), given.chances[said].sum()
    found = {
        "score": score,
        "wordy": max(0, words / len(index) - 24) / 8,
        "cover": cover,
        "dense": cover / said.sum() * 100,
        "repeated": (given.spread[said] > 1).mean(),
        "hope": hope,
        "worth": 2 * hope / (words + (20 + 0.8 * given.number) * scale),
        "both": score * 2 * hope / (said.sum() + given.hoped),
        "plain": 2 * (words - said.sum()) / (words + 45 * scale),
        "over": max(0, words / (45 * scale) - 1),
        "long": max(0, words - 60 * scale) / 10,
    }
    found["wanted"] = 0
    if given.wanted:
        found["wanted"] = 2.7 * given.wanted.first[index[0]] + given.wanted.further[index[1:]].sum()
    if given.stops:
        fades = given.stops.fading[index].sum(0)
        stops = float((given.stops.all * (1 - np.exp(fades))).sum())
        found |= {"stops": stops, "rate": stops / words, "match": 2 * stops / (words + 45 * scale)}
    return found


def worth() -> Worth:
    """What 12 stop words are worth, which six candidates say up to twice."""
    chance = np.random.default_rng(1)
    return Worth(chance.random(12), chance.integers(0, 3, (6, 12)) * np.log(0.3))


def wanted() -> Wanted:
    """What readers make of six candidates."""
    chance = np.random.default_rng(2)
    return Wanted(chance.normal(size=6), chance.normal(size=6))


@pytest.mark.parametrize("known", [{}, {"stops": worth(), "wanted": wanted()}], ids=["elsewhere", "English"])
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_measures_of_sets(size: int, scale: float, known: Mapping[str, object]) -> None:
    """A set that has grown is measured as the whole set, whichever came last."""
    given = pool(**known)
    sets = list(combinations(range(6), size))
    measures = Growth(given, np.array([kept[:-1] for kept in sets], np.intp), scale).measures
    for row, kept in enumerate(sets):
        found = {name: float(values[row, kept[-1]]) for name, values in measures.items()}
        assert found == pytest.approx(plainly(given, kept, scale), rel=1e-5)


@pytest.mark.parametrize("seed", range(5))
def test_the_best_set(seed: int) -> None:
    """Where all sets are allowed, and few, the best of all is found."""
    given = pool(5, seed, terms=np.eye(5, 40))
    weights = {"score": 1.0, "hope": -1.0, "cover": 5.0}

    def value(kept: tuple[int, ...]) -> float:
        return sum(plainly(given, kept)[name] * weight for name, weight in weights.items())

    sets = [kept for size in (2, 3) for kept in combinations(range(5), size)]
    assert choose(given, weights, Budget(3)) == max(sets, key=value)


@pytest.mark.parametrize("seed", range(5))
def test_the_best_set_of_so_many_words(seed: int) -> None:
    """Of all sets that have room for no more the best, however many sentences they are."""
    given = pool(6, seed, terms=np.eye(6, 40))
    weights = {"score": 1.0, "hope": -1.0, "cover": 5.0}
    fit = [
        kept
        for size in range(1, 7)
        for kept in combinations(range(6), size)
        if given.words[list(kept)].sum() <= 50
    ]
    full = [kept for kept in fit if not any(set(kept) < set(more) for more in fit)]

    def value(kept: tuple[int, ...]) -> float:
        return sum(plainly(given, kept)[name] * weight for name, weight in weights.items())

    assert len({len(kept) for kept in full}) > 1
    assert choose(given, weights, Budget(words=50)) == max(full, key=value)


def test_what_adds_words_alone_is_left_out() -> None:
    """One sentence in three may be left out, no more; none of those that a budget of words has room for."""
    given = pool(6, terms=np.eye(6, 40))
    for asked, least in ((1, 1), (2, 2), (3, 2), (4, 3), (6, 4)):
        assert len(choose(given, {"hope": -1.0}, Budget(asked))) == least
    assert len(choose(given, {"hope": -1.0}, Budget(words=200))) == 6


def test_what_a_sentence_leans_on_comes_with_it() -> None:
    """A sentence is chosen only with the one it leans on; never, where that is no candidate."""
    scores = np.array([0.0, 9.0, 0.1, 8.0])
    given = pool(4, scores=scores, needs=np.array([-1, 0, -1, -2]), opens=np.array([1, 0, 1, 0], bool))
    assert choose(given, {"score": 1.0}, Budget(1)) == (2,)
    assert choose(given, {"score": 1.0}, Budget(2)) == (0, 1)
    assert choose(given, {"score": 1.0}, Budget(4)) == (0, 1, 2)


def test_nothing_twice() -> None:
    """Twins are not chosen together; nor is what has been said by the others, or stands in a headline."""
    terms = np.zeros((4, 40))
    terms[0, :4], terms[1, 4:8], terms[2, [0, 1, 2, 8]], terms[3, 20:24] = 1, 1, 1, 1
    twins = np.eye(4, dtype=bool)
    twins[0, 1] = twins[1, 0] = True
    opens = np.array([True, False, False, False])
    given = pool(4, terms=terms, twins=twins, opens=opens)
    assert choose(given, {"score": 1.0}, Budget(4)) == (0, 3)
    heard = np.arange(40) >= 20
    given = pool(4, terms=terms, twins=twins, opens=opens, heard=heard)
    assert choose(given, {"score": 1.0}, Budget(4)) == (0,)


def test_a_new_name_makes_up_for_old_words() -> None:
    """With a third of its terms new, a sentence joins only if one of them is a name or number."""
    terms = np.zeros((2, 40))
    terms[0, :6], terms[1, 1:9] = 1, 1  # three of eight are new
    assert choose(pool(2, terms=terms), {"score": 1.0}, Budget(2)) in {(0,), (1,)}
    facts = np.isin(np.arange(40), (0, 8))
    assert choose(pool(2, terms=terms, facts=facts), {"score": 1.0}, Budget(2)) == (0, 1)


def test_words() -> None:
    """A budget of words is filled and kept; where nothing fits, one sentence is given all the same."""
    given = pool(4, words=np.array([20.0, 21.0, 9.0, 40.0]), scores=np.array([2.0, 1.0, 0.0, 9.0]))
    assert choose(given, {"score": 1.0}, Budget(words=30)) == (0, 2)
    assert choose(given, {"score": 1.0}, Budget(words=5)) == (3,)


def test_restated() -> None:
    """Two sentences of which one says hardly anything that the other does not."""
    terms = np.array([[1, 1, 1, 1, 0, 0], [1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1], [0, 0, 0, 0, 0, 0]])
    assert restated(terms, np.zeros(6, bool)).tolist() == [
        [True, True, False, False],
        [True, True, False, False],
        [False, False, True, False],
        [False, False, False, True],
    ]


def test_sentences_without_a_term() -> None:
    """Where nothing that is said has a term, one sentence is given all the same."""
    nothing = {"terms": np.zeros((3, 0)), "facts": np.zeros(0, bool), "heard": np.zeros(0, bool)}
    given = pool(3, **nothing, share=np.zeros(0), spread=np.zeros(0), chances=np.zeros(0), hoped=0.0)
    assert len(choose(given, {"score": 1.0, "dense": 1.0}, Budget(3))) == 1
