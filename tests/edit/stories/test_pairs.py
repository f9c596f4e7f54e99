"""Articles -> a table of terms -> the pairs worth a look, and how sure they are."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import nan

import numpy as np
import pytest

from briefing.edit.stories.corpus import Corpus, corpus
from briefing.edit.stories.group import PRECISIONS, asked
from briefing.edit.stories.pairs import (
    COMMON_LEAST,
    EVIDENCE,
    Pairs,
    batches,
    nearness,
    never_copies,
    sureness,
)
from briefing.models import Article

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def article(title: str, text: str = "", hours: float = 0, outlet: str = "") -> Article:
    when = NOON + timedelta(hours=hours)
    return Article(id=title, title=title, text=text, published=when, language="en", outlet=outlet)


def pairs(known: Corpus) -> Pairs:
    """The pairs of articles that are few: one batch."""
    (near,) = batches(known)
    return near


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
    # kestrel, lake, dam, 4000, leave and over; all stand in both headlines
    assert (dam["terms"], dam["headed"]) == (pytest.approx(np.log(6)), pytest.approx(np.log(7)))
    assert (dam["bare"], dam["one outlet"]) == (1, 0)
    told = " ".join(f"word{n}" for n in range(20))
    one_tells_more = pairs(corpus([replace(MORNING[0], text=told), MORNING[2]]))
    assert one_tells_more.evidence[0, list(EVIDENCE).index("bare")] == 0


def test_a_rare_word_is_less_than_many() -> None:
    """Of two pairs that are equally alike the surer one has more terms in common."""
    few = np.array([[0.3, 0.3**0.5, np.log(2), np.log(3), 0.5, 0, 0, 0, 0, 1]], np.float32)
    many = few.copy()
    many[0, 2:4] = np.log(6), np.log(5)
    known = corpus(MORNING)
    near = [replace(pairs(known), evidence=np.repeat(rows, 2, 0)) for rows in (few, many)]
    assert sureness(known, near[0])[0] < sureness(known, near[1])[0]


def test_an_outlet_seldom_tells_an_event_twice() -> None:
    """The same two articles are less sure to be one story where they are one outlet's."""
    apart, one = (
        corpus([replace(MORNING[0], outlet=first), replace(MORNING[2], outlet="Coast")])
        for first in ("Delta", "Coast")
    )
    assert sureness(one, pairs(one))[0] < sureness(apart, pairs(apart))[0]


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
        assert sureness(known, pairs(known))[0] < asked(known, [[0], [1]], PRECISIONS["normal"])[0]


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


def strangers(one: Article, other: Article) -> bool:
    """Whether the two are told to be two of a kind."""
    return bool(pairs(corpus([one, other])).strangers[0])


def test_a_name_may_open_a_headline() -> None:
    """A first word is a name where it is in no table and never small."""
    text = "The company is recalling vans because their doors may open, regulators said."
    assert strangers(
        article("Ostrax recalls vans over doors", text), article("Velmo recalls vans over doors")
    )
    assert not strangers(article("Police recall vans over doors"), article("Velmo recalls vans over doors"))
    small = article("Hauliers recall vans over doors", "Most hauliers are recalling vans.")
    assert not strangers(small, article("Velmo recalls vans over doors"))
    shouted = article("Ostrax Recalls Vans Over Their Doors", "They are recalling vans over doors.")
    assert not strangers(shouted, article("Velmo recalls vans over doors"))


def test_a_weekday_is_no_name() -> None:
    """Two headlines are not strangers because each names a day."""
    one = article("Ferry strike to end on Monday evening", "A strike on ferries is to end.")
    other = article("Ferry strike to begin on Friday evening", "A strike on ferries is to begin.")
    assert not strangers(one, other)


def test_german_nouns_are_no_names() -> None:
    """A noun behind an article or a number is none, so that two fires with dead are two of a kind."""
    told = [
        replace(article(title, text), language="de")
        for title, text in (
            ("Brand in Ulm fordert Tote", "Bei einem Brand in Ulm gab es zwei Tote."),
            ("Brand in Gera fordert Tote", "Bei einem Brand in Gera gab es drei Tote."),
        )
    ]
    assert strangers(*told)
    bare = [replace(a, title=a.title.replace("fordert", "ohne"), text="") for a in told]
    assert not strangers(*bare)


def test_two_dates_are_two_pieces() -> None:
    """What has two dates in its headlines is of two days, and what has one may be one."""
    may, june = (article(f"The river in pictures, {date}") for date in ("May 3", "June 4"))
    assert strangers(may, june)
    assert not strangers(may, article("The river in pictures of May 3"))
    assert not strangers(may, article("The river in pictures again"))


def test_two_sides_of_one_outlet_are_two_pieces() -> None:
    """An outlet's two questions are two; so are not its two reports, nor the questions of two outlets."""
    why = article("Why is the river so low?", "The river is low.", outlet="Delta")
    who = article("Who owns the low river?", "The river has owners.", outlet="Delta")
    assert strangers(why, who)
    assert not strangers(why, replace(who, outlet="Coast"))
    assert not strangers(replace(why, outlet=""), replace(who, outlet=""))
    reports = [article(f"The river is low {where}", outlet="Delta") for where in ("here", "there")]
    assert not strangers(*reports)


def test_posts_of_a_live_page_are_of_one_event() -> None:
    """An outlet's posts are no pieces of their own: ten of them are one story, and count once."""
    posts = [article(f"Live: Storm Bella {what}", outlet="Coast") for what in ("cuts power", "shuts schools")]
    assert not strangers(*posts)


def test_what_comes_every_day_is_no_event() -> None:
    """Two outlets' horoscopes are two, and a day's programme is no part of the news of that day."""
    assert strangers(
        article("Your horoscope for the weekend", outlet="Delta"),
        article("Horoscope: the weekend of the stars", outlet="Coast"),
    )
    programme = article("Evening news with the ferry strike | May 3, 2026", outlet="Delta")
    assert strangers(programme, article("Ferry strike is in its third evening", outlet="Coast"))


def test_what_an_outlet_says_under_each_programme_is_no_copy() -> None:
    """A programme is known by its whole headline, a part of which may be one of the outlet's lines."""
    blurb = "Watch the full episode of {} here, every morning on channel nine of the delta."
    told = [
        article(f"{name} | Channel Nine (3 May 2026)", blurb.format(name), outlet="Delta")
        for name in ("Good Sunrise", "The Boat Hour", "Ask Ann")
    ]
    known = corpus(told)
    near = pairs(known)
    assert len(near.i) == 3
    assert never_copies(known, near.i, near.j).all()


def test_a_number_of_a_name_is_none() -> None:
    """ "Covid-19" is one term, as "Covid" is, and two articles with it have no number in common."""
    told = [
        article("Covid-19 closes a school", "Covid-19 closed a school with a river view."),
        article("Covid-19 opens a river bank", "A school is glad that Covid-19 is gone.", 1),
    ]
    near = pairs(corpus(told))
    assert near.evidence[0, list(EVIDENCE).index("numbers")] == 0
    plain = [replace(a, title=a.title.replace("-19", ""), text=a.text.replace("-19", "")) for a in told]
    assert near.cosine.tolist() == pairs(corpus(plain)).cosine.tolist()


def test_a_common_term_leads_nowhere() -> None:
    """A term in more articles than the bound makes no candidates, so that work grows with the articles."""
    many = [article("Storm") for _ in range(COMMON_LEAST + 1)]
    assert [len(near.i) for near in batches(corpus(many))] == []
    assert len(pairs(corpus(many[:-1])).i) == COMMON_LEAST * (COMMON_LEAST - 1) / 2


def test_nothing_has_no_pairs() -> None:
    """No articles, empty ones and a single one have no pairs."""
    for told in ([], [article("")], [article(""), article("")], MORNING[:1]):
        assert list(batches(corpus(told))) == []


def test_nearness() -> None:
    """Two days halve a likeness; without a date nothing is known against it."""
    days = np.array([0.0, 0.0, 0.0, nan])
    others = np.array([0.0, 2.0, 1e6, 3.0])
    assert nearness(days, others).tolist() == [1.0, 0.5, 0.5**1000, 1.0]
