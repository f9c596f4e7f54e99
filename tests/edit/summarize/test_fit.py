"""Which candidates may stand behind the one that opens; what they come to is in test_faults.py."""

from briefing.edit.articles.read import sentences
from briefing.edit.summarize.fit import Fit
from briefing.edit.summarize.source import Source
from briefing.models import Article

NEWS = "The council of Lund voted on Monday to shut the old bridge for a year, after a crack was found."
AGAIN = (
    "The old bridge of Lund is to be shut, its council said after a night in which bakers, boatmen, two "
    "bishops and a former minister had begged it to wait until the herring fair."
)


def fit(*texts: str) -> Fit:
    """The sentences of so many outlets, of which the first opens."""
    title = "Lund council votes to shut old bridge"
    articles = tuple(
        Article(id=str(n), title=title, text=text, outlet=f"Outlet {n}", language="en")
        for n, text in enumerate(texts)
    )
    found = [sentence for article in articles for sentence in sentences(article)]
    return Fit(found, 0, Source(articles, tuple(found)))


def needs(texts: Fit) -> dict[str, int]:
    return {s.text: int(n) for s, n in zip(texts.found, texts.needs(), strict=True)}


def test_an_outlets_first_sentence_is_no_news_behind_anothers() -> None:
    """What tells the event again is left out; the opening never is."""
    assert needs(fit(NEWS, AGAIN)) == {NEWS: -1, AGAIN: -2}


def test_the_one_before_may_explain() -> None:
    """A noun that points back is quoted behind the sentence that tells which."""
    first = "Baker Eva Lind has written a petition to the king, for her trade beside the bridge and six jobs."
    more = "The petition went to the bridge trust with 900 names, and with three seals of the guild."
    assert needs(fit(NEWS, f"{first} {more}")) == {NEWS: -1, first: -1, more: 1}


def test_the_one_before_may_introduce() -> None:
    """A surname is quoted behind the sentence that gives the name in full, where that is a candidate."""
    first = "Baker Eva Lind has written a petition to the king, for her trade beside the bridge and six jobs."
    more = "The king must hear of the bridge before the herring fair, said Lind, who has baked since May."
    whole = fit(NEWS, f"{first} {more}")
    assert needs(whole)[more] == 1
    assert needs(Fit([whole.found[0], whole.found[2]], 0, whole.source))[more] == -2
