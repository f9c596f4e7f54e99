"""What every method of the table keeps to, ours and sumy's alike."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.growth import EVEN, growth

from briefing.edit.articles.read import sentences
from briefing.edit.summarize import METHODS, Budget, Source, in_reading_order, method_named, summarize
from briefing.errors import BriefingError
from briefing.models import Article, Summary

TOWN = """Old Bridge Closes for a Year

LUND (Reuters) – The old bridge over the river closed on Monday after engineers found a crack in its \
main arch. \
Some 12,000 people cross it every day, and the ferry can carry only a third of them. \
The council will meet next week to choose between a repair and a new bridge.

How it came to this

The crack was found by chance, the chief engineer, Ann Poe, told reporters. \
"We were looking for rust and saw daylight," she said. \
A repair would cost 4 million crowns, a new bridge ten times as much.

Shops on the east bank fear for their summer trade. Karl Lund, who runs a bakery there, has sent two people \
home.

Leave a Reply
Your email address will not be published. Required fields are marked *
"""
TEXTS = {
    "news": TOWN,
    "no text": "",
    "white space": " \n\t\n ",
    "one word": "Hello",
    "capitals": "THE MAYOR RESIGNED ON MONDAY. SHE SAID IT WAS TIME TO GO. THE COUNCIL VOTES IN MAY.",
    "no stops": "the mayor went home and then the council met and voted on a budget that nobody liked at all",
    "one line many times": "The mayor went home at noon.\n" * 50,
    "stop words": "The of and. It is. To be or not to be. And then it was so for them.",
    "Chinese": "今天天气很好。我们去公园散步,看见很多花。孩子们在草地上玩耍。晚上下了雨。",
    "Japanese": "市議会は月曜日に予算を可決した。反対は三人だった。学校の修理が来年始まる予定だ。",
    "Arabic": "ذهب الوزير إلى القاهرة يوم الاثنين. بدأت المفاوضات في المساء. هل تنتهي غدا؟ نعم.",
    "Russian": "Мост закрыт с понедельника. Инженеры нашли трещину в главной арке. Ремонт продлится год.",
    "emoji": "🎉🎉 We won the cup last night! 🏆 The city celebrates today. 👍👍👍 Trains run till two.",
    "control characters": "\x00\x07A bell rang in the old tower.\x85The people came.\u2028Nobody spoke.",
}
METHOD = pytest.mark.parametrize("method", METHODS)


def places(summary: Summary) -> list[tuple[str, int, int]]:
    return [(quote.article.id, quote.start, quote.end) for quote in summary.quotes]


def outlets() -> tuple[Article, ...]:
    """The same news told three times."""
    others = (
        "The bridge at Lund was shut on Monday because of a crack in its main arch, engineers said. "
        "Ferries will take people across from Tuesday. Pupils on the west bank are to be taught at home.",
        "A crack has closed the old river bridge. It was built in 1902. "
        "The council meets next week. Repairs may cost 4 million crowns, the chief engineer said.",
    )
    return tuple(
        Article(id=str(i), title="Bridge shut", text=text, outlet=f"Outlet {i}", language="en")
        for i, text in enumerate((TOWN, *others))
    )


@METHOD
@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_any_text(method: str, text: str) -> None:
    """At most so many quotes, verbatim at their offsets, in reading order, each once; nothing of nothing."""
    summary = summarize(text, method=method, sentences=2)
    assert summary.method == method
    assert len(summary.quotes) <= 2
    assert bool(summary.quotes) == bool(text.strip())
    assert all(q.text == q.article.text[q.start : q.end] == q.text.strip() != "" for q in summary.quotes)
    assert places(summary) == sorted(set(places(summary)))
    assert all(q.article.text == text for q in summary.quotes)


@METHOD
@settings(max_examples=15, deadline=None)
@given(
    text=st.text(alphabet=st.sampled_from('ab cD.!?\n“”"，。あ中ع🎉1-'), max_size=200),
    count=st.integers(0, 4),
)
def test_random_text(method: str, text: str, count: int) -> None:
    """The same holds for whatever characters come."""
    summary = summarize(text, method=method, sentences=count, language="en")
    assert len(summary.quotes) <= count
    assert all(q.text == text[q.start : q.end] for q in summary.quotes)


@METHOD
def test_several_articles(method: str) -> None:
    """Each article's quotes stand together and in order; the one that leads comes first."""
    summary = summarize(outlets(), method=method, sentences=5)
    ids = [quote.article.id for quote in summary.quotes]
    assert 0 < len(ids) <= 5
    assert ids == sorted(ids, key=ids.index)
    assert all(q.text == q.article.text[q.start : q.end] for q in summary.quotes)
    assert all(1 <= q.support <= 3 for q in summary.quotes)


@METHOD
@pytest.mark.parametrize(("one", "other"), [("No.", "Yes."), ("字", "字"), ("Who is he?", "Is it so?")])
def test_several_that_say_nothing(method: str, one: str, other: str) -> None:
    """Outlets without a single telling word between them are quoted all the same."""
    told = [Article(id=text, title="", text=text, outlet=text, language="en") for text in (one, other)]
    assert summarize([told[0], replace(told[1], outlet="Other")], method=method).quotes


@METHOD
@pytest.mark.parametrize("symbol", ["🎉", "★ ", "- ", "10:32 ", "| "])
def test_a_run_of_symbols(method: str, symbol: str) -> None:
    """Thousands of what may stand before a sentence, in one line or in many, take no longer than as many
    words.
    """

    def told(times: int, run: int) -> None:
        text = f"{symbol * run}\n" * (times // run)
        quotes = summarize(text, method=method, language="en").quotes
        assert all(quote.text == text[quote.start : quote.end] for quote in quotes)

    for run in (100, 2_000):
        assert growth(partial(told, run=run), 2_000) < EVEN


@METHOD
@pytest.mark.parametrize("words", [1, 25, 60, 10_000])
def test_words(method: str, words: int) -> None:
    """A word budget is kept, but for one sentence that is always given."""
    quotes = summarize(TOWN, method=method, words=words).quotes
    assert len(quotes) == 1 or sum(len(q.text.split()) for q in quotes) <= words


def test_it_is_the_same_every_time() -> None:
    """One text, one summary, by every method: from run to run, whatever the hashes."""
    code = """
import sys
from briefing.edit.summarize import METHODS, summarize
for method in METHODS:
    quotes = summarize(sys.argv[1], method=method, language="en").quotes
    print(method, [(quote.start, quote.end) for quote in quotes])
"""
    run = [sys.executable, "-c", code, TOWN]
    both = [
        subprocess.run(run, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in "12"
    ]
    here = [f"{m} {[p[1:] for p in places(summarize(TOWN, method=m, language='en'))]}\n" for m in METHODS]
    assert both[0] == both[1] == "".join(here).encode()


@METHOD
def test_a_long_text(method: str) -> None:
    """A megabyte is cut to what can be looked at."""
    text = "".join(
        f"Town {i % 97} voted on day {i} for {i % 13} roads near lake {i % 7}. " for i in range(16_000)
    )
    summary = summarize(text, method=method, language="en")
    assert 0 < len(summary.quotes) <= 3


@METHOD
def test_one_sentence(method: str) -> None:
    """An article of one sentence gives that sentence."""
    assert str(summarize("The bridge closed on Monday.", method=method)) == "The bridge closed on Monday."


def test_nothing_wanted() -> None:
    """No sentences, no words or no articles: no quotes."""
    for summary in (
        summarize(TOWN, sentences=0),
        summarize(TOWN, words=0),
        summarize(()),
        summarize("", words=9),
    ):
        assert summary == Summary((), "news")


@pytest.mark.parametrize(
    ("text", "wanted", "said"),
    [
        pytest.param(TOWN, {"sentences": -1}, "sentences must be a whole number, 0 or more, not -1", id="-1"),
        pytest.param(
            TOWN, {"sentences": "3"}, "sentences must be a whole number, 0 or more, not '3'", id="3"
        ),
        pytest.param(TOWN, {"words": 2.5}, "words must be a whole number, 0 or more, not 2.5", id="2.5"),
        pytest.param([TOWN], {}, "takes a text or a sequence of articles, not one of str", id="texts"),
        pytest.param(TOWN.encode(), {}, "takes a text or a sequence of articles, not one of int", id="bytes"),
        pytest.param(None, {}, "takes a text or a sequence of articles, not one NoneType", id="nothing"),
    ],
)
def test_what_can_not_be_summarized(text: Any, wanted: Any, said: str) -> None:
    """One line says what was given and what would be right."""
    with pytest.raises(BriefingError) as caught:
        summarize(text, **wanted)
    assert str(caught.value) == f"summarize: {said}"


def test_titles() -> None:
    """A title is never quoted: told, or read off the first line."""
    for title in (None, "Old Bridge Closes for a Year"):
        quotes = summarize(TOWN, title=title, method="lead", sentences=1).quotes
        assert quotes[0].text.startswith("The old bridge over the river closed on Monday")
        assert quotes[0].article.title == "Old Bridge Closes for a Year"


@pytest.mark.parametrize("told", [None, "de"])
def test_an_article_that_tells_no_language(told: str | None) -> None:
    """It is cut into sentences as its language wants it, told or detected, and quoted as it was given."""
    text = """Am 3. Mai hat der Stadtrat von Ulm den Bau der neuen Brücke über die Donau beschlossen. \
Der 2. Bürgermeister sagte am Montag, dass die Arbeiten im Herbst beginnen sollen."""
    given = Article("", "", text)
    quotes = summarize([given], language=told).quotes
    assert [quote.text for quote in quotes] == [text[:87], text[88:]]
    assert all(quote.article is given for quote in quotes)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("lexrank", 'summary method: there is no "lexrank" (did you mean "lex-rank"?)'),
        ("zzz", f'summary method: there is no "zzz": there are {", ".join(METHODS)}'),
    ],
)
def test_a_method_that_does_not_exist(name: str, message: str) -> None:
    """The error names the nearest method, or all."""
    with pytest.raises(BriefingError) as caught:
        summarize(TOWN, method=name)
    assert str(caught.value) == message


def test_sumy_loads_when_it_is_used() -> None:
    """The table costs neither sumy nor NLTK."""
    code = (
        "import sys, briefing.edit.summarize; print(sorted({'sumy', 'nltk', 'py3langid'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"[]\n"


def test_a_method_of_ones_own() -> None:
    """A plain function over a Source is a method; its sentences come in reading order."""
    articles = outlets()
    source = Source(articles, tuple(s for a in articles for s in sentences(a)), "en")

    def longest(source: Source, budget: Budget) -> Sequence:
        return budget.take(sorted(source.sentences, key=lambda s: -len(s.text)))

    chosen = longest(source, Budget(sentences=3))
    assert len(chosen) == 3
    assert sorted(in_reading_order(chosen, source), key=chosen.index) == list(chosen)
    assert method_named("lead")(source, Budget(sentences=3)) == tuple(
        s for s in source.sentences if s.position == 0
    )
