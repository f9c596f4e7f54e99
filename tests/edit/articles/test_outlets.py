"""Articles of feeds that belong together -> one outlet's."""

import pytest

from briefing.edit.articles.outlets import count_once, site
from briefing.models import Article, Feed


def article(feed: str, outlet: str, url: str) -> Article:
    return Article(id=f"{feed} {url}", title="t", text="", url=url, outlet=outlet, feed=feed)


def outlets(*told: tuple[str, str], given: str = "", site: str = "https://www.bbc.co.uk/x") -> list[str]:
    """What becomes of feeds (address, name) with an article each; `given`: the first one's outlet."""
    feeds = [Feed(url, outlet=given if n == 0 else "") for n, (url, _) in enumerate(told)]
    articles = [article(url, name, site) for url, name in told]
    return [a.outlet for a in count_once(articles, feeds)]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://feeds.bbc.co.uk/x", "bbc.co.uk", id="national"),
        pytest.param("https://www.northern-wire.example/x", "northern-wire.example", id="www"),
        pytest.param("https://a.b.co.example/x", "co.example", id="a short name is no national one"),
        pytest.param("https://rural.youtube.com/watch?v=1", "", id="everybody's site"),
        pytest.param("https://social.example/@poe/1", "", id="one writer of many"),
        pytest.param("http://127.0.0.1:8700/a", "", id="a number"),
        pytest.param("http://localhost/a", "", id="no dot"),
        pytest.param("http://[", "", id="no address"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_site(url: str, expected: str) -> None:
    """The registered name tells whose page it is, except where many write."""
    assert site(url) == expected


def test_feeds_of_one_site_are_one_outlet() -> None:
    """Its name is what theirs begin with, else the first one's."""
    assert outlets(("f1", "BBC News"), ("f2", "BBC Sport")) == ["BBC", "BBC"]
    assert outlets(("f1", "The Hill"), ("f2", "Congress Blog")) == ["The Hill", "The Hill"]
    assert outlets(("f1", "The Hill"), ("f2", "The Blog")) == ["The Hill", "The Hill"]
    assert outlets(("f1", "BBC News"), ("f2", "BBC News")) == ["BBC News", "BBC News"]


def test_the_users_word_goes_first() -> None:
    """A feed with an outlet of its own keeps it."""
    told = (("f1", "BBC News"), ("f2", "BBC Sport"), ("f3", "BBC World"))
    assert outlets(*told, given="BBC News") == ["BBC News", "BBC", "BBC"]


def test_other_sites_stay_apart() -> None:
    """Channels of a video site, and feeds that link to many sites, are outlets of their own."""
    channels = (("f1", "Channel One"), ("f2", "Channel Two"))
    assert outlets(*channels, site="https://www.youtube.com/watch?v=1") == ["Channel One", "Channel Two"]
    links = [article("f1", "Links", f"https://s{n}.example/") for n in range(3)]
    articles = [*links, article("f2", "Site", "https://s2.example/")]
    feeds = [Feed("f1"), Feed("f2")]
    assert count_once(articles, feeds) == tuple(articles)
    assert count_once([], feeds) == ()
