"""What a story is about."""

from briefing.edit.stories.matter import FEW, TERMS, about, headed, vector, weighed
from briefing.models import Article, Story


def story(*titles: str, text: str = "") -> Story:
    return Story(tuple(Article(id=title, title=title, text=text, language="en") for title in titles))


FERRY = story("Ferry Alba sinks off Elmouth", "Twelve saved as ferry sinks at Elmouth")
OTHERS = [story(f"Thing {n} happens") for n in range(9)]


def test_words_for_days_say_nothing() -> None:
    """Weekdays, months and numbers are no part of what a story is about."""
    told = story("Ferry sinks on Monday, 12 November", text="Twelve were saved on Tuesday at 5.")
    assert about(told) == ("ferri", "sink", "twelv", "save")


def test_the_heaviest_terms_are_kept() -> None:
    """What most articles say is first, names before others; a long text adds no more than so many."""
    assert about(FERRY)[:3] == ("elmouth", "ferri", "sink")
    assert len(about(story("Much told", text=" ".join(f"word{n}x" for n in range(50))))) == TERMS


def test_a_rare_term_weighs_more() -> None:
    """As today's stories and those shown before have it; one that nobody has weighs as the rarest."""
    (ferry, *_), weights = weighed([FERRY, *OTHERS], [("ferri", "strike")])
    assert weights["elmouth"] == weights["strike"] > weights["ferri"] > weights["thing"]
    assert ferry.vector == vector(about(FERRY), weights)
    assert vector(["unheard"], weights) == {"unheard": 1.0}


def test_few_stories_make_no_term_common() -> None:
    """Beside those shown before, a handful of today's is weighed as if there were a hundred."""
    _, alone = weighed([FERRY])
    _, beside = weighed([FERRY], [("strike",)])
    _, among = weighed([FERRY, *[story("")] * (FEW - 2)], [("strike",)])
    assert alone["ferri"] < beside["ferri"] == among["ferri"]


def test_terms_in_common_stand_in_the_headlines() -> None:
    """Two of them at least, whichever headlines; all, of one with fewer."""
    (ferry, short), _ = weighed([FERRY, story("Harwick")])
    assert headed(["alba", "twelv", "harbour"], ferry)
    assert not headed(["alba", "harbour"], ferry)
    assert headed(["harwick", "harbour"], short)
