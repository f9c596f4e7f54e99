"""Articles -> stories."""

import importlib.util
import json
import os
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.edit.stories.context import ENOUGH
from briefing.edit.stories.corpus import corpus
from briefing.edit.stories.group import Precision, asked, group
from briefing.models import Article, Story

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DATA = Path(os.environ.get("BRIEFING_DATA", Path(__file__).parents[4] / "shared" / "data"))
BENCH = Path(__file__).parents[3] / "benchmarks" / "stories.py"


def article(name: str, title: str, text: str = "", hours: float = 0, **fields: Any) -> Article:
    told: dict[str, Any] = {
        "outlet": f"Outlet {name}",
        "language": "en",
        "published": NOON + timedelta(hours=hours),
    } | fields
    return Article(id=name, title=title, text=text, **told)


DAM = (
    article(
        "d1",
        "Dam at Kestrel Lake overflows, 4,000 told to leave",
        "Water came over the dam at Kestrel Lake on Sunday.",
    ),
    article(
        "d2",
        "Thousands leave valley as Kestrel Lake dam overflows",
        "The dam at Kestrel Lake spilled over early.",
        2,
    ),
    article(
        "d3",
        "Kestrel Lake: 4,000 people leave homes below dam",
        "Families below the Kestrel Lake dam left.",
        3,
    ),
)
BANK = (
    article(
        "b1",
        "Central bank of Norland cuts rate to 2.5%",
        "The Norland central bank lowered its rate by a quarter.",
        1,
    ),
    article(
        "b2",
        "Norland cuts interest rate, first time in two years",
        "Norland's central bank cut rates to 2.5%.",
        2,
    ),
)
ZOO = (
    article(
        "z1", "Zoo in Harwick shows newborn red pandas", "Two red pandas were born in the Harwick zoo.", 1
    ),
)
MORNING = (*DAM, *BANK, *ZOO)


def ids(stories: tuple[Story, ...]) -> list[set[str]]:
    return [{a.id for a in story.articles} for story in stories]


def test_the_same_news_is_one_story() -> None:
    """Differently worded reports of one event come together; others stay apart."""
    assert ids(group(MORNING)) == [{"d1", "d2", "d3"}, {"b1", "b2"}, {"z1"}]


def test_the_order_of_the_articles_does_not_matter() -> None:
    """The same articles give the same stories in the same order, whatever order they come in."""
    expected = group(MORNING)
    shuffled = list(MORNING)
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        assert group(shuffled) == expected


def test_a_story_keeps_its_id() -> None:
    """A later article changes neither the story's id nor the others'."""
    late = article(
        "d0", "Kestrel Lake dam: water falls, 4,000 wait to return", "Water at the Kestrel Lake dam fell.", 9
    )
    before, after = group(MORNING), group((late, *MORNING))
    assert {a.id for a in after[0].articles} == {"d0", "d1", "d2", "d3"}
    assert [story.id for story in after] == [story.id for story in before]


def test_the_same_words_a_week_apart_are_two_stories() -> None:
    """Time counts: a repeated headline is another event."""
    first = article("w1", "Storm warning for the northern coast, ferries stopped", "Ferries stay in port.")
    again = article("w2", first.title, first.text, 24 * 7)
    assert ids(group([first, again])) == [{"w1"}, {"w2"}]
    soon = article("w2", first.title, first.text, 6)
    assert ids(group([first, soon])) == [{"w1", "w2"}]


def test_a_language_that_is_not_told_is_detected() -> None:
    """Names in common join no articles of two languages, though nobody says which these are."""
    german = "Karl Holm und Ines Adler treffen sich in Porto. Der Bürgermeister ist nicht dabei."
    english = "Karl Holm and Ines Adler are to meet in Porto. The mayor will not be there."
    untold = [
        article("g", "Karl Holm, Ines Adler: Porto", german, language=None),
        article("e", "Karl Holm, Ines Adler: Porto", english, language=None),
    ]
    assert ids(group(untold)) == [{"e"}, {"g"}]
    assert ids(group([untold[0], replace(untold[0], id="h", language="de")])) == [{"g", "h"}]


def test_languages_are_not_mixed() -> None:
    """The same text under two languages makes two stories; a region is no other language."""
    english, british = DAM[0], article("gb", DAM[0].title, DAM[0].text, language="en-GB")
    german = article("de", DAM[0].title, DAM[0].text, language="de")
    assert ids(group([english, british, german])) == [{"d1", "gb"}, {"de"}]


def test_unspaced_scripts_are_grouped() -> None:
    """Chinese reports of one event come together."""
    told = [
        article("c1", "南方大坝溢流四千人撤离", "周日南方大坝溢流，四千人撤离家园。", language="zh"),
        article("c2", "大坝溢流，四千居民撤离", "南方大坝周日溢流，居民撤离家园。", 1, language="zh"),
        article("c3", "央行下调利率", "央行周一宣布下调利率。", 1, language="zh"),
        article("c4", "动物园迎来新生小熊猫", "两只小熊猫在动物园出生。", 1, language="zh"),
    ]
    assert ids(group(told)) == [{"c1", "c2"}, {"c3"}, {"c4"}]


def test_copies_join_surely() -> None:
    """A cut copy under another headline joins its original, even at the strictest."""
    text = (
        "The museum in Ostrava returned eleven bronze masks on Friday. A court had ordered it in the spring."
    )
    first = article("m1", "Museum returns bronze masks", text)
    copy = article("m2", "Eleven pieces go home", text[:62] + "…", 3)
    assert {"m1", "m2"} in ids(group([first, copy, *MORNING], precision="strict"))


def test_one_word_in_common_is_chance() -> None:
    """Two articles that share a single name are two stories."""
    told = [
        article("p1", "Wellington buses late again", "Passengers waited an hour."),
        article("p2", "Whale seen off Wellington", "Swimmers watched from the beach."),
    ]
    assert {"p1", "p2"} not in ids(group([*told, *MORNING]))
    assert ids(group(told)) == [{"p1"}, {"p2"}]


def test_few_articles_are_grouped_as_many() -> None:
    """Where nothing tells which words are rare, names and words in common still bring a story together."""
    told = [
        article(
            "h1",
            "Harbour bridge opens after nine years of work",
            "The new harbour bridge at Elmouth opened to traffic on Monday. It cost 312 million crowns.",
        ),
        article("h2", "Glacier survey finds a lake under the ice", "A radar survey has found a lake."),
        article(
            "h3",
            "Elmouth drives across its new harbour bridge at last",
            "Thousands drove over the new harbour bridge at Elmouth, which cost 312 million crowns.",
        ),
        article("h4", "Horoscope for the week", "The stars are in a good mood, and so are you."),
    ]
    assert ids(group(told)) == [{"h1", "h3"}, {"h2"}, {"h4"}]
    assert ids(group([told[0], told[2]])) == [{"h1", "h3"}]


def test_an_outlets_furniture_is_no_news() -> None:
    """What an outlet writes into every article does not bring its articles together."""
    lines = "Delta Night Show with Ruud Kellner. Subscribe to Delta Television for more from the studio."
    topics = ["ferries", "tulips", "taxes", "bakers", "owls", "trams"]
    told = [
        article(topic, f"Delta Night Show: {topic}", lines, outlet="Delta Television") for topic in topics
    ]
    assert len(group([*told, *MORNING])) == len(topics) + len(group(MORNING))


def test_lines_under_every_video_are_no_news() -> None:
    """What an outlet says word for word under three articles joins them not, whatever else it publishes."""
    line = "Join Ruud Kellner and the team for a fresh look at the day. Subscribe: https://delta.example/tv"
    told = [
        article(f"v{n}", title, f"{lead}\n{line}", outlet="Delta Television")
        for n, (title, lead) in enumerate(
            (
                ("Do dogs laugh?", "Some of them seem to."),
                ("A mesh for film armour", "It is woven in a shed."),
                ("Vans for a week off", "They come with a stove."),
            )
        )
    ]
    others = [
        article(
            f"o{n}", f"Council meets again over lot {n}", f"Lot {n} stays empty.", outlet="Delta Television"
        )
        for n in range(20)
    ]
    alone = [ids for ids in ids(group([*told, *others])) if ids & {"v0", "v1", "v2"}]
    assert alone == [{"v0"}, {"v1"}, {"v2"}]


def test_two_of_a_kind_are_two_stories() -> None:
    """Two fires on one day are told in the same words, and stay apart by where they are."""
    told = [
        article(
            "f1", "Fire at mill in Lund kills two", "A fire killed two people at a mill in Lund on Sunday."
        ),
        article("f2", "Two die in mill fire in Lund", "Two people died when a mill in Lund burned down.", 1),
        article(
            "f3", "Fire at mill in Visby kills three", "A fire killed three people at a mill in Visby.", 1
        ),
        article("f4", "Three die in mill fire in Visby", "Three people died in a burning mill in Visby.", 2),
    ]
    assert ids(group(told)) == [{"f1", "f2"}, {"f3", "f4"}]


def test_an_outlets_columns_are_stories_of_their_own() -> None:
    """Three columns of one outlet on one subject are three; a report of the same is no column's twin."""
    told = [
        article(
            f"c{n}", f"Opinion: the Harwick dam {said}", f"The Harwick dam {said}, I think.", outlet="Coast"
        )
        for n, said in enumerate(("was never safe", "should be sold", "is a monument"))
    ]
    assert len(group([*told, *MORNING])) == 3 + len(group(MORNING))


def test_two_bare_headlines_have_to_be_likelier_one_story() -> None:
    """What is asked stays below certainty; a copy with a text makes a fold no bare one."""
    text = " ".join(f"word{n}" for n in range(40))
    told = [article(str(n), f"Village{n} mends bridge{n}", text if n < 2 else "") for n in range(ENOUGH)]
    full, mixed, bare = asked(corpus(told), [[0, 1], [1, 2], [2, 3]], 0.6)
    assert 0.6 < full == mixed < bare < 1
    few = asked(corpus(told[2:]), [[0], [1]], 0.6)
    assert few == [full, full]


def test_nothing_gives_nothing() -> None:
    """No articles, no stories; an empty article is a story of its own."""
    assert group([]) == ()
    assert ids(group([Article(id="", title="", text=""), Article(id="x", title="", text="")])) == [
        {""},
        {"x"},
    ]


def test_a_wrong_precision_is_named() -> None:
    """The message says what is wrong and what would be right."""
    with pytest.raises(ValueError, match="precision 'exact': use one of loose, normal, strict"):
        group([], precision="exact")  # type: ignore[arg-type]  # as a caller without a type checker would


words = st.sampled_from(
    "dam lake bank rate cut zoo panda storm 4,000 Kestrel Norland 大坝 溢流 the of in".split()
)
dates = st.none() | st.integers(0, 700).map(lambda hours: NOON + timedelta(hours=hours))
articles = st.lists(
    st.builds(
        Article,
        id=st.text(max_size=4),
        title=st.lists(words, max_size=8).map(" ".join) | st.text(max_size=30),
        text=st.lists(words, max_size=30).map(" ".join),
        url=st.sampled_from(["", "https://a.example/1", "http://[", "https://b.example/2?utm_source=x"]),
        outlet=st.sampled_from(["A", "B", "C"]),
        published=dates,
        language=st.sampled_from([None, "en", "de", "zh", "xx"]),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(articles, st.sampled_from(["loose", "normal", "strict"]), st.randoms(use_true_random=False))
def test_every_article_is_in_exactly_one_story(
    told: list[Article], precision: Precision, chance: random.Random
) -> None:
    """Nothing is lost and nothing doubled, whatever comes in, and the order it comes in changes nothing."""
    stories = group(told, precision=precision)
    out = [a for story in stories for a in story.articles]
    assert sorted(map(repr, out)) == sorted(map(repr, told))
    chance.shuffle(told)
    assert group(told, precision=precision) == stories


@pytest.mark.skipif(not (DATA / "stories").is_dir(), reason="no labelled stories: set BRIEFING_DATA")
@pytest.mark.parametrize(("name", "f1", "pure"), [("mix", 0.92, 0.85), ("basil", 0.91, 0.95)])
def test_labelled_stories(name: str, f1: float, pure: float) -> None:
    """On labelled articles the stories stay as good as docs/stories-measured.md says."""
    spec = importlib.util.spec_from_file_location("benchmark_stories", BENCH)
    assert spec
    assert spec.loader
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    items = [
        json.loads(line) for line in (DATA / "stories" / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    score = bench.measure(items)
    assert score.f1 >= f1
    assert score.pure / score.groups >= pure
