"""What every store promises, held against each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import StoreError
from briefing.models import Entry, FeedState, Page, Shown, Validators
from briefing.store import Built, Saved, Store, open_store
from briefing.store.contract import KEPT

NOW = datetime(2026, 11, 23, 6, 30, 0, 123456, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TODAY = date(2026, 11, 23)
GULL = "https://gull.example/feed.xml"
HERON = "https://heron.example/rss"


def entry(key: str = "1", published: datetime | None = NOW - HOUR, title: str = "Ferry runs again") -> Entry:
    return Entry(
        GULL, key, title, f"https://gull.example/{key}", "It left at six.\nOn time.", published=published
    )


def seen(entry: Entry, at: datetime = NOW) -> Entry:
    return replace(entry, first_seen=at)


def everything(store: Store, *feeds: str) -> tuple[Entry, ...]:
    return store.entries(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC), feeds or [GULL])


def save(store: Store, entries: Sequence[Entry], now: datetime = NOW, feed: str = GULL) -> Saved:
    return store.save_feed(FeedState(feed), entries, now)


def story(key: str, day: date = TODAY) -> Shown:
    return Shown(day, key, f"Story {key}", f"https://gull.example/{key}", 2, ("a", "b"), ("ferry", "harbour"))


def test_an_empty_store_knows_nothing(store: Store) -> None:
    """Every question has an answer before anything was saved."""
    assert (store.feed_states(), everything(store), store.pages(["https://gull.example/1"])) == ({}, (), {})
    assert (store.shown(TODAY), store.briefings(), store.sent(TODAY)) == ((), (), frozenset())
    assert store.asked(TODAY) is None


def test_feed_state_comes_back_whole(store: Store) -> None:
    """Every field of a feed's state is remembered, and replaced by the next."""
    full = FeedState(
        GULL, "The Gull", Validators('W/"1"', "Mon"), NOW, NOW + HOUR, 3, "HTTP 503", "https://g.example/"
    )
    store.save_feed(full, None, NOW)
    assert store.feed_states() == {GULL: full}
    store.save_feed(FeedState(GULL), None, NOW)
    store.save_feed(FeedState(HERON), None, NOW)
    assert store.feed_states() == {GULL: FeedState(GULL), HERON: FeedState(HERON)}


def test_entries_come_back_whole(store: Store) -> None:
    """Every field of an entry is remembered, and its first sight added."""
    full = Entry(GULL, "1", "Title", "https://g.example/", "Text", NOW - HOUR, None, "pt", ("sea", "ferry"))
    assert save(store, [full]) == Saved(new=1, changed=0)
    assert everything(store) == (replace(full, first_seen=NOW),)


def test_known_entries_are_neither_new_nor_changed(store: Store) -> None:
    """The same entry again changes nothing, and keeps its first sight."""
    save(store, [entry()])
    assert save(store, [entry()], NOW + 5 * DAY) == Saved(0, 0)
    assert everything(store) == (seen(entry()),)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(replace(entry(), title="Ferry stops again"), id="title"),
        pytest.param(replace(entry(), url="https://gull.example/new"), id="url"),
        pytest.param(replace(entry(), text="It did not leave."), id="text"),
        pytest.param(replace(entry(), published=NOW), id="published"),
        pytest.param(replace(entry(), tags=("sea",)), id="tags"),
        pytest.param(replace(entry(), language="pt"), id="language"),
    ],
)
def test_changed_entries_are_updated_in_place(store: Store, changed: Entry) -> None:
    """What a publisher changes under the same id replaces what was known, and is counted."""
    save(store, [entry()])
    assert save(store, [changed], NOW + HOUR) == Saved(new=0, changed=1)
    assert everything(store) == (seen(changed),)


def test_what_a_briefing_may_have_shown_is_kept(store: Store) -> None:
    """A text that changed after a briefing asked for news is `revised`, and has the earlier one beside it."""
    save(store, [entry(title="No briefing yet")])
    save(store, [entry()], NOW + HOUR)
    store.save_shown(TODAY, [], NOW + 2 * HOUR)
    later = entry(title="Ferry sinks", published=NOW + 40 * HOUR)
    assert save(store, [later], NOW + 41 * HOUR) == Saved(0, 1)
    assert save(store, [later], NOW + 42 * HOUR) == Saved(0, 0)
    first = seen(entry())
    second = replace(seen(later), revised=NOW + 41 * HOUR, earlier=(first,))
    assert everything(store) == (second,)
    save(store, [replace(later, title="Ferry sinks: 3 dead")], NOW + 43 * HOUR)
    third = replace(second, title="Ferry sinks: 3 dead", revised=NOW + 43 * HOUR)
    assert everything(store) == (third,)


def test_entries_are_given_as_they_were_known(store: Store) -> None:
    """The text known at a moment, with those before it; what is known now where nothing was known then."""
    for n, text in enumerate(("One", "Two", "Three")):
        save(store, [replace(entry(), text=text)], NOW + n * DAY)
        store.save_shown(TODAY + n * DAY, [], NOW + n * DAY)

    def texts(at: datetime) -> list[str]:
        (found,) = store.entries(NOW - DAY, NOW, [GULL], at)
        return [version.text for version in (*found.earlier, found)]

    assert [texts(NOW + n * DAY) for n in range(3)] == [["One"], ["One", "Two"], ["One", "Two", "Three"]]
    assert texts(NOW - DAY) == ["One", "Two", "Three"]


def test_the_first_and_the_latest_texts_are_kept(store: Store) -> None:
    """Of an entry that never stops changing, the store keeps no more; of another, all stays."""
    for n in range(KEPT + 6):
        store.save_shown(TODAY, [], NOW + n * HOUR)
        save(
            store,
            [entry("1", title=f"Text {n}"), entry("2", title=f"Text {n % 2 if n < 3 else 0}")],
            NOW + n * HOUR,
        )
    often, seldom = everything(store)
    kept = [f"Text {n}" for n in (0, *range(6, KEPT + 5))]
    assert ([one.title for one in often.earlier], len(kept), often.title) == (kept, KEPT, f"Text {KEPT + 5}")
    assert [one.title for one in seldom.earlier] == ["Text 0", "Text 1"]


def test_entries_revised_after_the_start_are_given(store: Store) -> None:
    """An old text that changed since a briefing comes with today's; one with another date does not."""
    save(store, [entry("1"), entry("2")])
    store.save_shown(TODAY, [], NOW)
    save(store, [entry("1", title="Ferry sinks"), entry("2", published=NOW)], NOW + 3 * DAY)
    assert [e.id for e in store.entries(NOW + 2 * DAY, NOW + 3 * DAY, [GULL])] == ["1"]


def test_entries_stay_when_the_feed_drops_them(store: Store) -> None:
    """A feed lists its latest entries only; the earlier ones are kept."""
    save(store, [entry("1"), entry("2")])
    assert save(store, [entry("3")]) == Saved(1, 0)
    assert save(store, []) == Saved(0, 0)
    assert [e.id for e in everything(store)] == ["1", "2", "3"]


def test_the_first_of_an_id_counts(store: Store) -> None:
    """A feed that lists an id twice does not make it change at each fetch."""
    twice = [entry("1", title="First"), entry("1", title="Second")]
    assert (save(store, twice), save(store, twice)) == (Saved(1, 0), Saved(0, 0))
    assert everything(store) == (seen(entry("1", title="First")),)


def test_entries_belong_to_the_feed_that_is_saved(store: Store) -> None:
    """Two feeds may use the same ids; an entry goes by the address of the feed it is saved with."""
    save(store, [entry()])
    save(store, [replace(entry(), title="Other")], feed=HERON)
    other = replace(entry(), feed=HERON, title="Other")
    assert everything(store, GULL, HERON) == (seen(entry()), seen(other))
    assert everything(store, HERON) == (seen(other),)
    assert everything(store, "https://nobody.example/") == ()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param(NOW - 9 * DAY, NOW - 9 * DAY, id="past"),
        pytest.param(NOW + DAY, NOW + DAY, id="a-day-ahead"),
        pytest.param(NOW + DAY + timedelta(microseconds=1), None, id="too-far-ahead"),
        pytest.param(None, None, id="missing"),
    ],
)
def test_dates_far_ahead_are_no_dates(store: Store, given: datetime | None, kept: datetime | None) -> None:
    """An entry happened when it says so, up to a day ahead of its first sight; else at its first sight."""
    save(store, [entry(published=given)])
    assert everything(store) == (seen(entry(published=kept)),)
    happened = kept or NOW
    just_before = happened - timedelta(microseconds=1)
    assert store.entries(just_before, happened, [GULL]) == everything(store)


@pytest.mark.parametrize("later", [None, NOW + 3 * DAY], ids=["missing", "stamped-at-each-fetch"])
def test_a_good_date_is_kept(store: Store, later: datetime | None) -> None:
    """A date that gets lost, or moves on with each fetch, does not make an old entry news again."""
    save(store, [entry()])
    assert save(store, [entry(published=later)], NOW + 3 * DAY) == Saved(0, 0)
    assert everything(store) == (seen(entry()),)


def test_the_window_is_open_at_its_start_and_closed_at_its_end(store: Store) -> None:
    """since < moment <= until: windows that touch share no entry and lose none."""
    save(store, [entry("start", NOW - DAY), entry("inside", NOW - HOUR), entry("end", NOW)])
    assert [e.id for e in store.entries(NOW - DAY, NOW, [GULL])] == ["inside", "end"]
    assert [e.id for e in store.entries(NOW - 2 * DAY, NOW - DAY, [GULL])] == ["start"]


def test_entries_are_ordered_by_moment_feed_and_id(store: Store) -> None:
    """The order does not depend on that of saving."""
    save(store, [entry("b"), entry("é"), entry("a"), entry("z", NOW - DAY)])
    save(store, [entry("c")], feed="https://aaa.example/")
    found = store.entries(NOW - 2 * DAY, NOW, {GULL, "https://aaa.example/"})
    assert [e.id for e in found] == ["z", "c", "a", "b", "é"]


def test_other_zones_are_the_same_moments(store: Store) -> None:
    """A moment is compared as such, whatever zone it is written in."""
    lisbon = timezone(timedelta(hours=1))
    save(store, [entry(published=(NOW - HOUR).astimezone(lisbon))], NOW.astimezone(lisbon))
    assert everything(store) == (seen(entry()),)
    assert save(store, [entry()]) == Saved(0, 0)


def test_pages_are_kept_by_address(store: Store) -> None:
    """A page comes back whole; a later one replaces it; only those asked for are given."""
    first, second = Page("https://g.example/1", "Text", "", NOW), Page("https://g.example/2", "", "HTTP 404")
    store.save_page(Page(first.url, "", "too slow", NOW - DAY))
    store.save_page(first)
    store.save_page(second)
    asked = [first.url, second.url, first.url, "https://g.example/3"]
    assert store.pages(asked) == {first.url: first, second.url: second}
    assert store.pages([second.url]) == {second.url: second}


def test_pages_are_given_as_they_were_known(store: Store) -> None:
    """A page that was read again is what it was until then; one that failed was none."""
    url = "https://g.example/1"
    pages = [Page(url, text, "", NOW + n * HOUR) for n, text in enumerate(("One", "Two", "Two", "Three"))]
    for page in (Page(url, "", "too slow", NOW - HOUR), *pages):
        store.save_page(page)
    known = [store.pages([url], NOW + n * HOUR)[url].text for n in range(-1, 5)]
    assert known == ["Three", "One", "One", "Two", "Three", "Three"]


def test_shown_stories_come_back_in_order(store: Store) -> None:
    """The days before, oldest first, in reading order; neither the day itself nor what is too old."""
    for back in (0, 1, 2, 14, 15):
        day = TODAY - timedelta(days=back)
        store.save_shown(day, [story(f"{back}-z", day), story(f"{back}-a", day)])
    assert [s.story for s in store.shown(TODAY)] == ["14-z", "14-a", "2-z", "2-a", "1-z", "1-a"]
    assert store.shown(TODAY, days=1) == (story("1-z", TODAY - DAY), story("1-a", TODAY - DAY))


def test_a_second_briefing_of_the_day_replaces_the_first(store: Store) -> None:
    """What a day showed is what its last briefing showed."""
    store.save_shown(TODAY, [story("1"), story("2")])
    store.save_shown(TODAY, [story("3")])
    assert store.shown(TODAY + DAY) == (story("3"),)
    assert store.briefings() == (TODAY,)


def test_a_briefing_without_stories_is_one(store: Store) -> None:
    """The days of all briefings are known, newest first."""
    for back in (2, 0, 1):
        store.save_shown(TODAY - timedelta(days=back), [])
    assert store.briefings() == (TODAY, TODAY - DAY, TODAY - 2 * DAY)


def test_when_feeds_were_asked_for_the_last_briefing(store: Store) -> None:
    """That of the last day before; the day's second briefing says it anew; unknown where none said it."""
    store.save_shown(TODAY - DAY, [], NOW - DAY)
    store.save_shown(TODAY, [], NOW)
    store.save_shown(TODAY, [story("1")], NOW + HOUR)
    assert [store.asked(TODAY + back * DAY) for back in (-1, 0, 1)] == [None, NOW - DAY, NOW + HOUR]
    store.save_shown(TODAY, [])
    assert store.asked(TODAY + DAY) is None


def test_the_newest_entry(store: Store) -> None:
    """Of some feeds, up to a moment; none where there is none."""
    assert store.newest([GULL], NOW) is None
    save(store, [entry("1", NOW - DAY), entry("2", NOW - HOUR), entry("3", NOW + HOUR)])
    assert [store.newest([GULL, HERON], NOW + n * HOUR) for n in (-2, 0, 2)] == [
        NOW - DAY,
        NOW - HOUR,
        NOW + HOUR,
    ]
    assert store.newest([HERON], NOW) is None


def test_how_a_briefing_was_built(store: Store) -> None:
    """As at when, from when on, and what was the last that had been seen; the day's last briefing counts."""
    assert store.built(TODAY) is None
    store.save_shown(TODAY, [], NOW, NOW, NOW - DAY)
    assert store.built(TODAY) == Built(NOW, NOW - DAY)
    save(store, [entry("1")], NOW - HOUR)
    save(store, [entry("2")], NOW + HOUR)
    store.save_shown(TODAY, [], NOW, NOW + HOUR)
    assert store.built(TODAY) == Built(NOW + HOUR, None, NOW + HOUR)
    store.save_shown(TODAY, [], NOW)
    assert store.built(TODAY) is None


def test_sent_mails_are_known_by_day_and_recipient(store: Store) -> None:
    """Each recipient is marked once a day; marking again is no error."""
    store.mark_sent(TODAY, "ann@example.org", NOW)
    store.mark_sent(TODAY, "ann@example.org", NOW + HOUR)
    store.mark_sent(TODAY, "bo@example.org", NOW)
    assert store.sent(TODAY) == {"ann@example.org", "bo@example.org"}
    assert store.sent(TODAY - DAY) == frozenset()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("a\ud800b", "a\ufffdb", id="lone-surrogate"),
        pytest.param("\ud83d\ude00", "😀", id="surrogate-pair"),
        pytest.param("a\0b", "a\0b", id="nul"),
        pytest.param("'; DROP TABLE entries; --", "'; DROP TABLE entries; --", id="sql"),
        pytest.param("\u202e\ufeff\U0010ffff", "\u202e\ufeff\U0010ffff", id="odd-but-fine"),
    ],
)
def test_any_text_can_be_stored(store: Store, text: str, kept: str) -> None:
    """Text comes back as it went in; what no encoding can hold becomes the replacement character."""
    odd = Entry(GULL, text, text, text, text, NOW, None, text, (text,))
    assert [save(store, [odd], feed=GULL + text) for _ in range(2)] == [Saved(1, 0), Saved(0, 0)]
    found = everything(store, GULL + text)
    assert found == (Entry(GULL + kept, kept, kept, kept, kept, NOW, NOW, kept, (kept,)),)
    store.save_page(Page(text, text, text))
    assert store.pages([text]) == {kept: Page(kept, kept, kept)}
    store.save_shown(TODAY, [Shown(TODAY, text, text, text, 1, (text,), (text,))])
    assert store.shown(TODAY + DAY) == (Shown(TODAY, kept, kept, kept, 1, (kept,), (kept,)),)
    store.mark_sent(TODAY, text, NOW)
    assert store.sent(TODAY) == {kept}


OLD = NOW - 60 * DAY
FORGET = NOW - 45 * DAY


def after(store: Store, old: Entry, *listed: Entry, forget: datetime | None = FORGET) -> set[str]:
    """The ids of what is known when an old entry was stored, and its feed lists these today."""
    save(store, [old], OLD)
    store.save_feed(FeedState(GULL), listed, NOW, forget)
    return {entry.id for entry in everything(store)}


def test_what_its_feed_no_longer_lists_is_forgotten_when_it_is_old(store: Store) -> None:
    """With what it said before: should it come again, it is like any other. Other feeds keep theirs."""
    other = replace(entry("1", OLD), feed=HERON)
    save(store, [other], OLD, HERON)
    store.save_shown(OLD.date(), [], OLD + HOUR)
    save(store, [entry("1", OLD)], OLD)
    save(store, [entry("1", OLD, "Ferry sinks")], OLD + 2 * HOUR)
    assert after(store, entry("1", OLD, "Ferry raised"), entry("2")) == {"2"}
    assert everything(store, HERON) == (seen(other, OLD),)
    save(store, [entry("1", OLD), entry("2")])
    assert [found.earlier for found in everything(store)] == [(), ()]


@pytest.mark.parametrize(
    ("old", "listed"),
    [
        pytest.param(entry("1", OLD), (entry("1", OLD), entry("2")), id="listed"),
        pytest.param(entry("1", None), (entry("2"),), id="without-a-date"),
        pytest.param(entry("1", FORGET), (entry("2"),), id="not-so-old"),
        pytest.param(entry("1", OLD), (), id="nothing-is-listed"),
    ],
)
def test_other_old_entries_stay(store: Store, old: Entry, listed: tuple[Entry, ...]) -> None:
    """What its feed still lists, or may only leave out for a while; and all where no moment is named."""
    assert "1" in after(store, old, *listed)
    assert "1" in after(store, old, entry("2"), forget=None)


def test_what_was_seen_lately_stays(store: Store) -> None:
    """However old it is: it may be in a briefing that is built again."""
    save(store, [entry("1", OLD)], FORGET)
    save(store, [entry("2", OLD)], OLD)
    store.save_shown(OLD.date(), [], OLD + HOUR)
    save(store, [entry("2", OLD, "Ferry sinks")], FORGET)
    store.save_feed(FeedState(GULL), [entry("3")], NOW, FORGET)
    assert {found.id for found in everything(store)} == {"1", "2", "3"}


def test_pages_are_forgotten(store: Store) -> None:
    """Those read before a moment, and what was known of others before it."""
    urls = [f"https://gull.example/{n}" for n in range(3)]
    for url, text, at in [
        (urls[0], "Old", OLD),
        (urls[1], "Old", OLD),
        (urls[1], "Fresh", NOW - HOUR),
        (urls[2], "Just so", FORGET),
    ]:
        store.save_page(Page(url, text, fetched=at))
    store.forget_pages(FORGET)
    assert {url: page.text for url, page in store.pages(urls).items()} == {
        urls[1]: "Fresh",
        urls[2]: "Just so",
    }
    assert store.pages(urls[1:2], OLD + HOUR)[urls[1]].text == "Fresh"


moments = st.one_of(st.none(), st.integers(-99, 99).map(lambda hours: NOW + hours * HOUR))
texts = st.text(st.characters(), max_size=3)  # any character, lone surrogates too
some = st.builds(Entry, st.just(GULL), texts, texts, texts, published=moments, tags=st.tuples(texts))


@settings(max_examples=40)
@given(rounds=st.lists(st.tuples(st.integers(0, 99), st.booleans(), st.lists(some, max_size=5)), max_size=5))
def test_all_stores_agree(
    rounds: list[tuple[int, bool, list[Entry]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever is saved, each kind of store gives the same answers."""
    path = tmp_path_factory.mktemp("store") / "store.sqlite"
    with open_store(f"sqlite:///{path}") as one, open_store("memory:") as other:
        for hours, briefed, entries in rounds:
            now = NOW + hours * HOUR
            if briefed:
                one.save_shown(now.date(), [], now)
                other.save_shown(now.date(), [], now)
            assert save(one, entries, now) == save(other, entries, now)
            assert one.entries(NOW - 50 * HOUR, NOW + HOUR, [GULL]) == other.entries(
                NOW - 50 * HOUR, NOW + HOUR, [GULL]
            )
            assert one.entries(NOW, now, [GULL], NOW + HOUR) == other.entries(NOW, now, [GULL], NOW + HOUR)
        assert everything(one) == everything(other)
        assert one.feed_states() == other.feed_states()


@pytest.mark.parametrize("url", ["postgres://ann:s3cret@db.example/b", "sqlite:x.sqlite", "x.sqlite", ""])
def test_unknown_addresses_are_refused(url: str) -> None:
    """The message names what would be right, and repeats no password."""
    with pytest.raises(StoreError) as caught:
        open_store(url)
    start = url.partition(":")[0]
    assert str(caught.value) == f'store: an address begins with sqlite:/// or memory:, not with "{start}:"'
