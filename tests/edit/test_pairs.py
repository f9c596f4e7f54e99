"""Articles -> a table of terms -> the pairs worth a look, and how sure they are."""

from datetime import UTC, datetime, timedelta
from math import nan

import numpy as np
import pytest

from briefing.edit.corpus import corpus
from briefing.edit.group import ALONE, PRECISIONS
from briefing.edit.pairs import COMMON_LEAST, EVIDENCE, nearness, pairs, sureness
from briefing.models import Article

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def article(title: str, text: str = "", hours: float = 0) -> Article:
    return Article(id=title, title=title, text=text, published=NOON + timedelta(hours=hours), language="en")


MORNING = [
    article("Dam at Kestrel Lake overflows, 4,000 told to leave", "Water came over the dam."),
    article("Red pandas born in Harwick zoo"),
    article("Kestrel Lake dam spills over, 4,000 leave", "The dam spilled over early.", 2),
    article("Zoo in Harwick shows pandas", "", 3),
]


def test_a_row_has_length_one() -> None:
    """An article's weights, of title and lead together and of the title alone, are a vector of length 1."""
    known = corpus(MORNING)
    assert len(known) == len(MORNING)
    for n in range(len(known)):
        for weights in (known.said, known.title):
            assert sum(x * x for x in known.row(n, weights).values()) == pytest.approx(1, abs=1e-5)


def test_pairs_share_a_telling_term() -> None:
    """Only articles with words in common are paired, the lower place first, with their evidence."""
    near = pairs(corpus(MORNING))
    assert list(zip(near.i, near.j, strict=True)) == [(0, 2), (1, 3)]
    assert near.evidence.shape == (2, len(EVIDENCE))
    dam = dict(zip(EVIDENCE, near.evidence[0], strict=True))
    assert dam["root"] == pytest.approx(dam["cosine"] ** 0.5, abs=1e-5)
    assert (dam["numbers"], dam["other numbers"]) == (pytest.approx(np.log(2), abs=1e-5), 0)


def test_sureness_is_a_probability() -> None:
    """Reports of one event are surer than not; a week apart they are as good as none."""
    known = corpus(MORNING)
    assert (sureness(known, pairs(known)) > 0.5).all()
    apart = corpus([MORNING[0], article(MORNING[2].title, MORNING[2].text, 24 * 7)])
    assert sureness(apart, pairs(apart))[0] < 0.01


def test_one_term_in_common_never_is_enough() -> None:
    """However short two articles are, a single word joins nobody, be it all that they have."""
    for one, other in (("Wellington buses", "Wellington whale"), ("Wellington", "Wellington")):
        known = corpus([article(one), article(other, hours=1)])
        assert sureness(known, pairs(known))[0] < PRECISIONS["normal"] + ALONE


def test_words_that_news_is_full_of_tell_little() -> None:
    """An office in common says less than words that are no more rare this morning, but are elsewhere."""
    told = [
        article("Prime minister of Norland resigns", "The prime minister said that he was tired."),
        article("Prime minister of Estmark weds", "The prime minister of the island married in a chapel.", 1),
        article("Ferry capsizes off Norland", "The ferry took water before it capsized.", 2),
        article("Capsized ferry is raised", "The ferry lay in forty metres of water.", 3),
    ]
    known = corpus(told)
    near = pairs(known)
    places = zip(near.i.tolist(), near.j.tolist(), strict=True)
    sure = dict(zip(places, sureness(known, near), strict=True))
    assert sure[2, 3] > 2 * sure[0, 1]


def test_a_common_term_leads_nowhere() -> None:
    """A term in more articles than the bound makes no candidates, so that work grows with the articles."""
    many = [article("Storm") for _ in range(COMMON_LEAST + 1)]
    assert len(pairs(corpus(many)).i) == 0
    assert len(pairs(corpus(many[:-1])).i) == COMMON_LEAST * (COMMON_LEAST - 1) / 2


def test_nothing_has_no_pairs() -> None:
    """No articles, empty ones and a single one have no pairs, and no sureness."""
    for told in ([], [article("")], [article(""), article("")], MORNING[:1]):
        known = corpus(told)
        assert len(sureness(known, pairs(known))) == 0


def test_nearness() -> None:
    """Two days halve a likeness; without a date nothing is known against it."""
    days = np.array([0.0, 0.0, 0.0, nan])
    others = np.array([0.0, 2.0, 1e6, 3.0])
    assert nearness(days, others).tolist() == [1.0, 0.5, 0.5**1000, 1.0]
