"""robots.txt -> may we?"""

import pytest
from support.growth import EVEN, growth

from briefing.collect.robots import rules_for

ROBOTS = """\ufeff# of a newspaper
Crawl-delay: 5
User-agent: OtherBot
User-agent: Briefing
Disallow: /archive   # too large
Allow: /archive/today
Disallow: /*.pdf$
Disallow: /*/print/*/full
Disallow: /exact$
Disallow:

user-agent: *
disallow: /

User-agent: briefing
Disallow: /again
Disallow: /caf%C3%A9
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/", True, id="the start"),
        pytest.param("", True, id="no path"),
        pytest.param("/archive/2020", False, id="forbidden"),
        pytest.param("/archive/today?page=2", True, id="the longer rule"),
        pytest.param("/a/b.pdf", False, id="an ending"),
        pytest.param("/a/b.pdf?x=1", True, id="another ending"),
        pytest.param("/a/print/b/full/c", False, id="wildcards"),
        pytest.param("/a/print/full", True, id="wildcards in order"),
        pytest.param("/exact", False, id="whole"),
        pytest.param("/exactly", True, id="more than whole"),
        pytest.param("/again", False, id="a second group"),
        pytest.param("/café", False, id="another spelling"),
    ],
)
def test_our_group(path: str, expected: bool) -> None:
    """The longest rule of all our groups decides; other groups don't count."""
    assert rules_for("briefing", ROBOTS).allow(f"https://x.example{path}") is expected


@pytest.mark.parametrize(
    ("robots", "expected"),
    [
        pytest.param("", True, id="nothing"),
        pytest.param("<html>Not found</html>", True, id="a page"),
        pytest.param("User-agent: *\nDisallow: /", False, id="nobody"),
        pytest.param("User-agent: *\nDisallow:", True, id="everybody"),
        pytest.param("User-agent: Other\nDisallow: /", True, id="others"),
        pytest.param("Disallow: /", True, id="nobody named"),
        pytest.param("User-agent: *\nDisallow: /a\nAllow: /a", True, id="as long"),
        pytest.param("User-agent: *\nDisallow: /" + "*a" * 5_000 + "$", True, id="many wildcards"),
    ],
)
def test_groups(robots: str, expected: bool) -> None:
    """Where we have no group, that for all holds."""
    assert rules_for("briefing", robots).allow("https://x.example/a/" + "a" * 1_000) is expected


def test_many_others_take_no_time() -> None:
    """A group may name thousands of programs; we count who is named, and forget who is not."""

    def read(names: int) -> bool:
        robots = "".join(f"User-agent: {n}\n" for n in range(names)) + "User-agent: briefing\nDisallow: /a"
        return rules_for("briefing", robots).allow("https://x.example/a")

    assert read(10) is False
    assert growth(read, 1_000) < EVEN
