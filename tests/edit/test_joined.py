"""Stories -> why each article is in them."""

from briefing.edit.joined import Join, joined
from briefing.models import Article, Story

HEAD = Article(id="1", title="Dam at Kestrel Lake overflows", text="Water came over the dam.", language="en")
OTHER = Article(id="2", title="Kestrel Lake dam spills", text="Families left.", language="en")
ALONE = Article(id="3", title="Red pandas born in Harwick", text="", language="en")


def test_each_article_tells_what_it_shares() -> None:
    """The headline's own is alike by 1; the others name the most telling words, as they spell them."""
    stories = [Story((HEAD, OTHER), id="dam"), Story((ALONE,), id="zoo")]
    told = joined(stories, [HEAD, OTHER, ALONE])
    assert set(told) == {"dam"}
    first, second = told["dam"]
    assert first.article == HEAD
    assert first.alike == 1.0
    assert 0.2 < second.alike < 0.9
    assert second == Join(OTHER, second.alike, second.common)
    assert set(second.common) == {"dam", "Kestrel", "Lake"}


def test_nothing_to_tell() -> None:
    """Stories of one article have nothing to explain."""
    assert joined([Story((ALONE,), id="zoo")], [ALONE]) == {}
    assert joined([], []) == {}
