"""What makes our method's summaries good to read."""

import json
import os
from pathlib import Path

import pytest

from briefing.edit.summarize import summarize
from briefing.edit.summarize.cues import leaning
from briefing.edit.summarize.news import load
from briefing.models import Article

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("BRIEFING_DATA", ROOT / "../shared/data"))
SEED = DATA.parent / "seed/stargate.txt"

LEAD = (
    "The old bridge over the river at Lund closed on Monday after engineers found a crack in its main arch."
)


def told(text: str, **options: object) -> list[str]:
    return [quote.text for quote in summarize(text, language="en", **options).quotes]  # type: ignore[arg-type]


def article(name: str, *text: str, title: str = "Bridge shut") -> Article:
    return Article(id=name, title=title, text="\n".join(text), outlet=name, language="en")


def test_the_news_comes_first() -> None:
    """The summary opens with what happened."""
    text = (
        f"{LEAD}\nSome 12,000 people cross the bridge every day on foot, by bicycle and by bus.\n"
        "A repair would cost 4 million crowns, said Ann Poe, the town's chief engineer.\n"
        "Ferries have begun to carry workers across the river from two landings.\nThe weather was fine."
    )
    assert told(text)[0] == LEAD
    assert len(told(text)) == 3


def test_the_headline_is_not_said_again() -> None:
    """A sentence that only repeats the headline and the lead is left out, wherever it stands."""
    closing = "Engineers found a crack in the main arch of the bridge over the river, which closed on Monday."
    text = (
        f"{LEAD}\nSome 12,000 people crossed it every day, most of them on the way to the harbour.\n"
        f"Ferries have begun to carry workers across from two landings.\n{closing}"
    )
    found = told(text, title="Crack in arch closes bridge at Lund", sentences=4)
    assert found[0] == LEAD
    assert closing not in found
    assert len(found) == 3


def test_nothing_is_said_twice_over_outlets() -> None:
    """The same fact in three outlets' words is quoted once."""
    articles = (
        article(
            "Lamp", LEAD, "Some 12,000 people cross it every day.", "The council will meet next Thursday."
        ),
        article(
            "Post",
            "Engineers found a crack in the main arch, so the Lund bridge was shut on Monday.",
            "Ferries run.",
        ),
        article(
            "Herald",
            "Lund's river bridge shut Monday because its main arch has a crack.",
            "Shops fear for trade.",
        ),
    )
    summary = summarize(articles, sentences=4)
    assert sum("crack" in quote.text for quote in summary.quotes) == 1
    assert summary.quotes[0].support == 3


def test_what_others_bear_out_leads() -> None:
    """Over several outlets the summary opens with the news they share, not with one outlet's musing."""
    articles = (
        article(
            "Muse",
            "Few things in life are as sad as an old friend who falls silent.",
            "Bridges are like that, too.",
        ),
        article("Lamp", LEAD, "Some 12,000 people cross it every day."),
        article(
            "Post",
            "The bridge at Lund was closed on Monday; engineers had found a crack.",
            "A ferry now runs.",
        ),
    )
    assert "crack" in summarize(articles, sentences=2).quotes[0].text


def test_a_leaning_sentence_comes_with_the_one_it_leans_on() -> None:
    """ "She", "This", "However" are quoted only after the sentence before them."""
    text = (
        f"{LEAD}\nAnn Poe, the chief engineer, climbed into the arch on Sunday with two lamps and a rope.\n"
        "She found a crack as wide as a hand and four metres long, the widest ever seen in such a bridge.\n"
        "However, the crack is not new, and old photographs show it in 1998, 2004 and 2011.\n"
        "This has led the council to ask for a list of all checks since 1990.\n"
        "The repair of the arch and of the bridge over the river will take a year and cost 4 million crowns."
    )
    lines = text.split("\n")
    for count in range(1, 7):
        found = told(text, sentences=count)
        for sentence in found:
            place = lines.index(sentence)
            assert place == 0 or not leaning("en").match(sentence) or lines[place - 1] in found


def test_a_quotation_comes_with_its_speaker() -> None:
    """Words without a speaker are quoted only after the sentence that has one."""
    speaker = "Ann Poe, who has checked the bridges of Lund for 20 years, spoke of it in the hall on Tuesday."
    words = "“The repair of the arch and of the bridge over the river will take a year and 4 million crowns.”"
    closing = "The council asked for a plan of the repair of the bridge, and for its cost in crowns."
    found = [told("\n".join((LEAD, speaker, words, closing)), sentences=count) for count in (1, 2, 3, 4)]
    assert [speaker in quotes for quotes in found if words in quotes] == [True] * 3


@pytest.mark.parametrize(
    ("language", "sentence", "leans"),
    [
        ("en", "He left.", True),
        ("en", "It's late.", True),
        ("en", "The move surprised many.", True),
        ("en", "“But it is true,” she said.", True),
        ("en", "It is unclear who comes next.", False),
        ("en", "This week the council meets.", False),
        ("en", "Heather Lund left.", False),
        ("en", "So-called experts left.", False),
        ("de", "Doch das reicht nicht.", True),
        ("de", "Esther ging.", False),
        ("fr", "Cependant, le pont reste fermé.", True),
        ("es", "Sin embargo, el puente sigue cerrado.", True),
        ("it", "Tuttavia il ponte resta chiuso.", True),
        ("pt", "No entanto, a ponte continua fechada.", True),
        ("nl", "Bovendien is de brug oud.", True),
        ("sv", "Dessutom är bron gammal.", True),
        ("pl", "Jednak most jest zamknięty.", True),
        ("ru", "Однако мост закрыт.", True),
        ("ja", "しかし橋は閉まっている。", True),
        ("zh", "但是桥关闭了。", True),
        ("ar", "ولكن الجسر مغلق.", True),
        ("xx", "He left.", False),
    ],
)
def test_what_leans(language: str, sentence: str, leans: bool) -> None:
    """A pronoun or a link to what went before cannot open a summary."""
    assert bool(leaning(language).match(sentence)) is leans


def test_outlets_are_spread() -> None:
    """What only another outlet knows is quoted from it, after the outlet that leads."""
    articles = (
        article("Lamp", LEAD, "Two ferries have begun to carry 4,000 workers a day across, free of charge."),
        article(
            "Post",
            "The bridge at Lund was shut on Monday over a crack in an arch, engineers said.",
            "A bakery on the east bank, run by Karl Holm, lost two thirds of its trade within a day.",
        ),
    )
    outlets = [quote.article.outlet for quote in summarize(articles, sentences=3).quotes]
    assert set(outlets) == {"Lamp", "Post"}
    assert outlets == sorted(outlets, key=outlets.index)


@pytest.mark.skipif(not SEED.exists(), reason=f"needs the seed article at {SEED}")
def test_the_first_article_of_all() -> None:
    """The scraped article the project began with: sentences that tell the story, and no noise."""
    text = SEED.read_text(encoding="utf-8")
    summary = summarize(text)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    closing = next(line for line in lines if line.startswith("Three OpenAI leaders involved"))
    quotes = [quote.text for quote in summary.quotes]
    assert 2 <= len(quotes) <= 3
    assert quotes[0] in lines[1]
    assert "three senior leaders" in quotes[0]
    assert not {lines[0], closing, "Leave a Reply"} & set(quotes)
    assert all(quote.endswith(".") for quote in quotes)


WEIGHTS = ROOT / "briefing/edit/summarize/weights.json"


def data() -> dict[str, dict[str, dict[str, float]]]:
    """The weights as they are written down."""
    return json.loads(WEIGHTS.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def test_stop_words_count_in_english_alone() -> None:
    """What stop words a summary has was learned from single English articles, and counts there alone."""
    for kind, weights in load().items():
        assert (weights.stops is not None) == (kind == "one")
        assert ({"stops", "rate", "match"} <= set(weights.set)) == (kind == "one")


def test_habits_of_english_news_count_less_elsewhere() -> None:
    """In other languages place, length and repetition count less, or not at all, and the first sentences of
    an article stand where no other set is clearly better."""
    one, other = load()["one"], load()["elsewhere"]
    plain = data()["one"]["elsewhere"]
    changed = {
        **{name: worth / one.sentence[name] for name, worth in other.sentence.items()},
        **{f"set {name}": worth / plain[name] for name, worth in other.set.items()},
    }
    assert {name: share for name, share in changed.items() if share != 1} == {
        "early": 0,
        "words": 0.5,
        "set repeated": 0.5,
        "set over": 0,
        "set worth": 0.6,
    }
    assert (one.ahead, other.ahead) == (0, 0.02)


def test_the_weights_are_a_small_readable_file() -> None:
    """Each kind has its provenance, its cross-validated figures, and numbers with names."""
    assert WEIGHTS.stat().st_size < 40_000
    parts = {"from", "cross-validated ROUGE-1 and -2", "sentence", "set", "terms"}
    assert set(data()["one"]) == parts | {"elsewhere", "stops"}
    for kind in ("one", "many", "brief"):
        assert set(data()[kind]) >= parts
        figures = data()[kind]["cross-validated ROUGE-1 and -2"]
        assert figures["news"][0] > figures["lead"][0]


def test_a_headline_of_ones_own() -> None:
    """The headline that is told decides what news of several articles a summary opens with."""
    articles = (
        article("Lamp", "The town council of Lund closed the old bridge on Monday for repairs."),
        article("Post", "A ferry will carry workers over the river at Lund from Tuesday, its owner said."),
    )
    for title, opening in (
        ("Council closes old bridge at Lund", articles[0].text),
        ("Ferry to carry workers over river from Tuesday", articles[1].text),
    ):
        assert summarize(articles, title=title, sentences=1).quotes[0].text == opening
