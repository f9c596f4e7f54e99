"""Stories -> why each article is in them."""

from briefing.edit.stories.joined import joined
from briefing.models import Article, Reason, Story

HEAD = Article(id="1", title="Dam at Kestrel Lake overflows", text="Water came over the dam.", language="en")
OTHER = Article(id="2", title="Kestrel Lake dam spills", text="Families left.", language="en")
ALONE = Article(id="3", title="Red pandas born in Harwick", text="", language="en")


def test_each_article_tells_what_it_shares() -> None:
    """The headline's own is alike by 1; the others name the most telling words, as they spell them."""
    (told,) = joined([Story((HEAD, OTHER), id="dam")], [HEAD, OTHER, ALONE])
    first, second = told.joins
    assert first.value == 1.0
    assert 0.2 < second.value < 0.9
    assert second == Reason("alike", second.value, words=second.words)
    assert set(second.words) == {"dam", "Kestrel", "Lake"}


def test_nothing_to_tell() -> None:
    """Stories of one article have nothing to explain, and stay as they are."""
    assert joined([Story((ALONE,), id="zoo")], [ALONE]) == (Story((ALONE,), id="zoo"),)
    assert joined([], []) == ()
