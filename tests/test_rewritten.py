"""An article that is written anew after a briefing showed it is news where it says more, and only there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from types import MappingProxyType

import pytest
from support.paper import FEEDS_YAML, HERALD, WIRE, rss

from briefing.collect.response import Get, Response
from briefing.config import Config, load_config
from briefing.models import Briefing, Page, Story
from briefing.pipeline import build, publish
from briefing.pipeline.leaving import read_older
from briefing.pipeline.recalling import recall
from briefing.store import Store, open_store

NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
TITLE = "Ferry sinks off Kaldvik, killing 10"
TEXT = (
    "At least 10 people died when a ferry sank off Kaldvik on Monday, the coast guard said. "
    "It had left the harbour in a storm."
)
MORE = (
    "At least 12 people died when a ferry sank off Kaldvik on Monday, the coast guard said. "
    "It had left the harbour in a storm."
)
BACKGROUND = (
    "The ferry was built in 1998 and carried cars and people to the outer islands twice a day, all year.",
    "Its owner, a family firm with three ships, bought it from a Dutch line and had it refitted in spring.",
    "A storm warning had been in force along the coast since the afternoon, and two other lines had stopped.",
)


@dataclass(frozen=True)
class Told:
    """What the feed says of the ferry."""

    title: str = TITLE
    text: str = TEXT
    published: datetime = NOW - 2 * HOUR
    item: str = "The Wire"  # what the item's id is made of


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "feeds.yaml").write_text(FEEDS_YAML, encoding="utf-8")
    (tmp_path / "herald.xml").write_text(rss("The Herald", HERALD), encoding="utf-8")
    return load_config(tmp_path / "feeds.yaml")


def morning(
    config: Config,
    store: Store,
    now: datetime,
    told: Told,
    asked: datetime | None = None,
    get: Get | None = None,
) -> Briefing:
    """The briefing at a moment, with the ferry as its feed tells of it then, and something else."""
    wire = rss(told.item, [(told.title, told.text)], format_datetime(told.published))
    (config.base / "wire.xml").write_text(wire, encoding="utf-8")
    other = WIRE[1] if now > NOW else HERALD[0]
    (config.base / "herald.xml").write_text(
        rss(f"Herald {now:%d}", [other], format_datetime(now - HOUR)), encoding="utf-8"
    )
    briefing = build(config, store, get, now, asked=asked, refresh=True)
    publish(briefing, config, store, asked)
    return briefing


def ferry(briefing: Briefing) -> list[Story]:
    return [story for story in briefing.stories if "erry" in story.title]


def test_a_higher_toll_is_an_update(config: Config) -> None:
    """The story goes on, under the new headline, and begins with what is new."""
    with open_store("memory:") as store:
        (first,) = ferry(morning(config, store, NOW, Told()))
        told = Told("Ferry sinks off Kaldvik, killing 12", MORE)
        (second,) = ferry(morning(config, store, NOW + DAY, told))
    assert (second.id, second.status, second.day) == (first.id, "developing", 2)
    assert [step.title for step in second.trail] == [TITLE]
    assert second.title == "Ferry sinks off Kaldvik, killing 12"
    assert second.summary.quotes[0].text == MORE.partition(" It had")[0]
    assert second.updated == NOW + DAY  # when it was first seen to say so


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(Told(text=MORE), id="the-same-headline"),
        pytest.param(
            Told(
                "Captain of sunken Kaldvik ferry arrested",
                "Police arrested the captain on Tuesday. Divers have found the black box.",
            ),
            id="another-headline-and-text",
        ),
        pytest.param(
            Told("Kaldvik ferry: captain arrested", "Police arrested the captain.", NOW + 20 * HOUR),
            id="dated-anew",
        ),
        pytest.param(
            Told(text=f"{TEXT} Divers found a crack below the waterline, police said.", published=NOW + HOUR),
            id="a-sentence-added",
        ),
    ],
)
def test_what_says_more_is_told(config: Config, told: Told) -> None:
    """Whether the outlet dates it anew or not, and under whatever headline."""
    with open_store("memory:") as store:
        (first,) = ferry(morning(config, store, NOW, Told()))
        (second,) = ferry(morning(config, store, NOW + DAY, told))
    assert (second.id, second.day, second.title) == (first.id, 2, told.title)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(Told(TITLE.replace("Kaldvik", "Kaldvik,"), TEXT.replace("sank", "sanc")), id="mistypes"),
        pytest.param(Told(text=f"{TEXT} Updated at 14:02 on 23 November."), id="updated-at"),
        pytest.param(Told(text=f"{TEXT}\nRelated: Five storms of the year"), id="related"),
        pytest.param(Told(published=NOW + 20 * HOUR), id="another-date"),
        pytest.param(
            Told(text=f"{TEXT} The coast guard sent two boats and a helicopter."), id="the-whole-text-at-last"
        ),
        pytest.param(Told("Ferry that sank off Kaldvik killed 10", published=NOW + HOUR), id="reworded"),
    ],
)
def test_what_says_the_same_is_not(config: Config, told: Told) -> None:
    """A typing error, a line about the update, a link, a date, a fuller text, other words for the same."""
    with open_store("memory:") as store:
        morning(config, store, NOW, Told())
        assert ferry(morning(config, store, NOW + DAY, told)) == []


def test_it_is_told_once(config: Config) -> None:
    """The day after, it is no news any more; the evening's briefing has what the morning's had."""
    told = Told("Ferry sinks off Kaldvik, killing 12", MORE)
    with open_store("memory:") as store:
        morning(config, store, NOW, Told())
        (second,) = ferry(morning(config, store, NOW + DAY, told))
        (evening,) = ferry(morning(config, store, NOW + DAY + 10 * HOUR, told))
        assert ferry(morning(config, store, NOW + 2 * DAY, told)) == []
    assert (evening.id, evening.day, evening.trail) == (second.id, 2, second.trail)


def test_back_to_the_first_text_is_no_news(config: Config) -> None:
    """An outlet that tries two headlines in turn tells one thing."""
    with open_store("memory:") as store:
        morning(config, store, NOW, Told())
        morning(config, store, NOW + DAY, Told("Ferry sinks off Kaldvik, killing 12", MORE))
        assert ferry(morning(config, store, NOW + 2 * DAY, Told())) == []


def test_an_earlier_day_is_built_from_what_was_known(config: Config) -> None:
    """Built again after the article was written anew, the day before is the same as it was."""
    with open_store("memory:") as store:
        first = morning(config, store, NOW, Told())
        morning(config, store, NOW + DAY, Told("Ferry sinks off Kaldvik, killing 12", MORE))
        assert build(config, store, None, NOW) == first


def test_days_of_the_past_are_followed(config: Config) -> None:
    """Built with `--date`, long after: what was seen for the second day only is that day's."""
    asked = NOW + 300 * DAY
    with open_store("memory:") as store:
        first = morning(config, store, NOW, Told(), asked)
        told = Told("Ferry sinks off Kaldvik, killing 12", MORE)
        second = morning(config, store, NOW + DAY, told, asked + HOUR)
        assert [(s.title, s.day, s.updated) for s in ferry(second)] == [(told.title, 2, NOW + DAY)]
        for n in (2, 3):  # the second time is no other than the first
            again = [build(config, store, None, day, asked=asked + n * HOUR) for day in (NOW, NOW + DAY)]
            assert again == [first, second]
            for briefing in again:
                publish(briefing, config, store, asked + n * HOUR)


def test_what_came_later_is_not_of_an_earlier_day(config: Config) -> None:
    """A day built again has no article that appeared and was written anew after it."""
    told, later = Told(item="Storm", published=NOW - DAY), NOW + 22 * HOUR
    with open_store("memory:") as store:
        morning(config, store, NOW - DAY, told)
        first = morning(config, store, NOW, told)
        morning(config, store, NOW + DAY, Told(published=later))
        rewritten = Told("Ferry sinks off Kaldvik, killing 12", MORE, later)
        morning(config, store, NOW + 2 * DAY, rewritten)
        assert build(config, store, None, NOW) == first


def test_a_live_page_is_none(config: Config) -> None:
    """A page that is written anew every day tells nothing by that."""
    with open_store("memory:") as store:
        morning(config, store, NOW, Told("Live: Ferry sinks off Kaldvik, killing 10"))
        told = Told("Live: Ferry sinks off Kaldvik, killing 12", MORE)
        assert ferry(morning(config, store, NOW + DAY, told)) == []


def test_an_old_one_is_none(config: Config) -> None:
    """More than a week later, it is put right rather than told anew."""
    with open_store("memory:") as store:
        morning(config, store, NOW, Told())
        told = Told("Ferry sinks off Kaldvik, killing 12", MORE)
        assert ferry(morning(config, store, NOW + 8 * DAY, told)) == []


def test_the_evening_has_what_came_by_day(config: Config) -> None:
    """A second briefing of the day knows what its first could not."""
    with open_store("memory:") as store:
        morning(config, store, NOW, Told())
        told = Told("Ferry sinks off Kaldvik, killing 12", MORE)
        (evening,) = ferry(morning(config, store, NOW + 10 * HOUR, told))
    assert (evening.title, evening.summary.quotes[0].text) == (told.title, MORE.partition(" It had")[0])


def test_an_old_page_is_not_quoted_for_what_is_new(config: Config) -> None:
    """Without network, the page that was read before the article was written anew does not tell it; nor does
    a page that was read after it tell what was said before.
    """
    feed = "A ferry sank."
    told = Told(
        "Ferry sinks off Kaldvik, killing 12", "The ferry sank off Kaldvik in a storm on Monday, killing 12."
    )
    with open_store("memory:") as store:
        (story,) = ferry(morning(config, store, NOW, Told(text=feed)))
        page = f"{TEXT} {' '.join(BACKGROUND)}"
        store.save_page(Page(story.url, page, fetched=NOW))
        (second,) = ferry(morning(config, store, NOW + DAY, told))
        assert [quote.text for quote in second.summary.quotes] == [told.text]
        then = [recall([second], config, store, NOW + DAY, {})[story.id].sentences]
    with open_store("memory:") as store:
        morning(config, store, NOW, Told(text=feed))
        (second,) = ferry(morning(config, store, NOW + DAY, told))
        store.save_page(Page(story.url, page, fetched=NOW + DAY + HOUR))
        then.append(recall([second], config, store, NOW + DAY, {})[story.id].sentences)
    assert [BACKGROUND[0] in said for said in then] == [True, False]
    assert then[1] == (TITLE, feed)


@pytest.mark.parametrize(
    ("read", "told"),
    [
        pytest.param(NOW, True, id="read-for-the-briefing"),
        pytest.param(NOW + DAY, False, id="read-for-the-next-one"),
    ],
)
def test_what_no_reader_saw_is_not_told(config: Config, read: datetime, told: bool) -> None:
    """A page counts as told from the briefing on that it was read for. The next day's may read one that the
    day before had no need of, and is the same when it is built again.
    """
    with open_store("memory:") as store:
        (story,) = ferry(morning(config, store, NOW, Told(text="A ferry sank.")))
        store.save_page(Page(story.url, f"{TEXT} {' '.join(BACKGROUND)}", fetched=read))
        going_on = replace(story, status="developing")
        said = recall([going_on], config, store, NOW + DAY, {})[story.id].sentences
    assert (BACKGROUND[0] in said) == told
    assert said[0] == TITLE


def test_what_is_told_is_not_too_old(config: Config) -> None:
    """An article that no briefing showed, and that is told as what it says now, is not left out besides."""
    with open_store("memory:") as store:
        (story,) = ferry(morning(config, store, NOW, Told()))
        store.save_shown(NOW.date(), [], NOW)
        (known,) = (a for a in read_older(config, store, NOW, NOW + DAY, ()) if a.title == TITLE)
        assert known.id in {article.id for article in story.articles}
        older = read_older(config, store, NOW, NOW + DAY, told=[f"{known.id}-12ab34cd"])
    assert known not in older


def test_its_page_is_read_again(config: Config) -> None:
    """Where the page gives the text, what it says now is quoted, and what it said then is not told anew."""
    pages = {"10": f"<p>{TEXT}</p>", "12": f"<p>{MORE} Divers found the black box in the evening.</p>"}
    asked: list[str] = []

    def get(url: str, /, *, headers: Mapping[str, str] = MappingProxyType({})) -> Response:
        asked.append(url)
        filler = "".join(f"<p>{sentence}</p>" for sentence in BACKGROUND)
        body = f"<html><body><article><h1>Ferry</h1>{pages[toll]}{filler}</article></body></html>".encode()
        return Response(200, url, headers={"content-type": "text/html"}, body=body)

    with open_store("memory:") as store:
        for toll, now in (("10", NOW), ("12", NOW + DAY)):
            told = Told(f"Ferry sinks off Kaldvik, killing {toll}", "A ferry sank.")
            (story,) = ferry(morning(config, store, now, told, get=get))
        known = store.pages([story.url], NOW + HOUR)[story.url].text
        told_then = recall([story], config, store, NOW + DAY, {})[story.id].sentences
    assert asked.count(story.url) == 2
    assert story.summary.quotes[0].text == MORE.partition(" It had")[0]
    assert TEXT.partition(" It had")[0] in known
    assert TEXT.partition(" It had")[0] in told_then
    assert MORE.partition(" It had")[0] not in told_then
