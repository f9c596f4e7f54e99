from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.growth import EVEN, growth

from briefing.edit.articles.read import article_id, entitle, likely_languages, read, sentences
from briefing.edit.differ.differences import differences
from briefing.edit.headlines.kinds import kinds
from briefing.edit.summarize import summarize
from briefing.models import Article, Entry, Feed

FEED = Feed(url="https://feeds.lamp.example.org/world.xml", section="World", weight=1.5)
WHEN = datetime(2026, 11, 23, 6, tzinfo=UTC)
TEXT = "The old bridge over the Lund closed on Monday. Engineers had found a crack in it."


def entry(**fields: object) -> Entry:
    return replace(
        Entry(feed=FEED.url, id="7", title="Bridge closes", text=TEXT, url="https://www.lamp.co.uk/a"),
        **fields,
    )


def quoted(text: str, title: str = "", outlet: str = "") -> list[str]:
    return [s.text for s in sentences(Article(id="1", title=title, text=text, outlet=outlet, language="en"))]


def test_an_article_is_made_of_its_entry_and_feed() -> None:
    """Every field has its place; the id is short and the same each time."""
    article = read(entry(published=WHEN, language="en-GB"), FEED)
    assert article == Article(
        id=read(entry(), FEED).id,
        title="Bridge closes",
        text=TEXT,
        url="https://www.lamp.co.uk/a",
        outlet="lamp.co.uk",
        published=WHEN,
        language="en",
        section="World",
        feed=FEED.url,
        weight=1.5,
    )
    assert len(article.id) == 16
    assert article.id != read(entry(id="8"), FEED).id


@pytest.mark.parametrize(
    ("feed", "name", "outlet"),
    [
        pytest.param(replace(FEED, outlet="The Lamp", name="Lamp World"), "x", "The Lamp", id="outlet first"),
        pytest.param(replace(FEED, name="Lamp World"), "x", "Lamp World", id="then the user's name"),
        pytest.param(FEED, "World news | The Lamp", "The Lamp", id="the feed's part that is like the host"),
        pytest.param(FEED, "Lamp - World - RSS", "Lamp", id="whatever its place"),
        pytest.param(FEED, "Evening Herald: Top Stories", "Evening Herald", id="else the first part"),
        pytest.param(FEED, "", "lamp.co.uk", id="else the host"),
    ],
)
def test_outlet(feed: Feed, name: str, outlet: str) -> None:
    """The outlet is what the user called it, else what the feed does, else its host."""
    assert read(entry(), feed, name=name).outlet == outlet


@pytest.mark.parametrize(
    ("name", "site", "outlet"),
    [
        pytest.param("Articles | Lamp Online", "lamp.example", "Lamp Online", id="a generic part"),
        pytest.param("LAMP.com: World News", "lamp.com", "LAMP", id="without com"),
        pytest.param("lamp.com", "lamp.com", "lamp.com", id="an address stays"),
        pytest.param("The Evening Lamp Lund News", "eveninglamp.com", "The Evening Lamp", id="a section"),
        pytest.param("LTV New Town Headlines", "ltv.co.nz", "LTV", id="a section of two words"),
        pytest.param("Lamp News - World", "lamp.co.uk", "Lamp News", id="News is part of a name"),
        pytest.param("World | The Evening Lamp", "evlamp.com", "The Evening Lamp", id="a shortened host"),
        pytest.param("South: LTV News", "ltvnetwork.com", "LTV News", id="a host that goes on"),
        pytest.param("News", "lamp.com", "News", id="nothing else"),
    ],
)
def test_outlet_of_a_feed_title(name: str, site: str, outlet: str) -> None:
    """Of a feed's own title the part that is an outlet's name is taken."""
    assert read(entry(url=f"https://www.{site}/a"), FEED, name=name).outlet == outlet


def test_the_id_of_an_article_in_a_file_does_not_depend_on_the_folder() -> None:
    """A folder of feeds may move; feeds at addresses are told apart by the whole of them."""
    here, there = (replace(FEED, url=f"file://{folder}/world.xml") for folder in ("/home/a", "/tmp/b"))
    assert read(entry(), here).id == read(entry(), there).id != read(entry(), FEED).id


@pytest.mark.parametrize("url", [FEED.url, "file:///home/a/world.xml"])
def test_the_id_of_an_article_is_known_before_it_is_read(url: str) -> None:
    """It depends on nothing that the entry says."""
    feed = replace(FEED, url=url)
    assert article_id(entry(title="", text=""), feed) == read(entry(), feed).id


def test_entries_of_a_live_blog_are_the_last_resort() -> None:
    """What was true at its minute is quoted only where there is nothing else."""
    live = "22:40 — The talks go on in the hall. A bell was heard outside.\n23:10 — Somebody opened a window."
    assert quoted(live + "\nThe bridge was shut at midnight.") == ["The bridge was shut at midnight."]
    assert len(quoted(live)) == 3


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        pytest.param("Bridge closes after storm - The Lamp", "Bridge closes after storm", id="site's name"),
        pytest.param("Bridge closes after storm | Lamp.co.uk", "Bridge closes after storm", id="site's host"),
        pytest.param("Bridge closes after storm – live", "Bridge closes after storm", id="live"),
        pytest.param("Bridge closes – as it happened | The Lamp", "Bridge closes", id="both"),
        pytest.param("WATCH:  Bridge falls into river", "Bridge falls into river", id="watch"),
        pytest.param("Breaking: Bridge falls into river", "Bridge falls into river", id="breaking"),
        pytest.param("Bridge falls into river (video)", "Bridge falls into river", id="video"),
        pytest.param(
            "Lund: bridge closes - for good", "Lund: bridge closes - for good", id="dash of its own"
        ),
        pytest.param("Live music returns to Lund", "Live music returns to Lund", id="live of its own"),
        pytest.param("The Lamp", "The Lamp", id="nothing else left"),
        pytest.param("UPDATE 2-Bridge closes after storm", "Bridge closes after storm", id="wire"),
        pytest.param("RPT-UPDATE 11-Bridge closes", "Bridge closes", id="wire, repeated"),
        pytest.param("Update 2 of the map shows the bridge", "Update 2 of the map shows the bridge", id="2"),
        pytest.param("[VIDEO] Bridge falls into river", "Bridge falls into river", id="bracketed"),
        pytest.param("Bridge falls into river :: Local", "Bridge falls into river", id="section"),
        pytest.param("Bridge falls into river | World news", "Bridge falls into river", id="two words"),
        pytest.param(
            "Bridge falls into river – live | World news | The Lamp",
            "Bridge falls into river",
            id="all three",
        ),
        pytest.param("Bridge falls | News", "Bridge falls | News", id="too little before a section"),
        pytest.param("Bridge falls into river | Opinion", "Bridge falls into river | Opinion", id="opinion"),
        pytest.param("Bridge falls in the north | Lund", "Bridge falls in the north | Lund", id="a place"),
        pytest.param("News Alert: Bridge falls", "Bridge falls", id="alert"),
        pytest.param("URGENT - Bridge falls", "Bridge falls", id="urgent"),
        pytest.param("Urgent care centre shuts - for good", "Urgent care centre shuts - for good", id="word"),
        pytest.param("Developing story: Bridge falls", "Bridge falls", id="developing"),
        pytest.param("Eilmeldung: Brücke stürzt ein", "Brücke stürzt ein", id="German"),
        pytest.param("ALERTE INFO - Un pont s’effondre", "Un pont s’effondre", id="French"),
        pytest.param("Última hora: cae un puente", "cae un puente", id="Spanish"),
        pytest.param("Ultim’ora | Crolla un ponte", "Crolla un ponte", id="Italian"),
        pytest.param("URGENTE: cai uma ponte", "cai uma ponte", id="Portuguese"),
        pytest.param("Net binnen: brug ingestort", "brug ingestort", id="Dutch"),
        pytest.param("【速報】橋が崩落", "橋が崩落", id="Japanese"),
        pytest.param("عاجل | انهيار جسر", "انهيار جسر", id="Arabic"),
    ],
)
def test_title(title: str, clean: str) -> None:
    """The title is a part of the entry's: the headline alone."""
    assert read(entry(title=title), replace(FEED, name="The Lamp")).title == clean


@pytest.mark.parametrize(
    ("name", "title", "clean"),
    [
        ("NLT", "Bridge closes after storm - The New Lund Times", "Bridge closes after storm"),
        ("nltimes.com", "Bridge closes | New Lund Times", "Bridge closes"),
        ("NLT", "Bridge closes - now Lund talks", "Bridge closes - now Lund talks"),
        ("NLT", "Bridge closes - Next: Lund Harbour", "Bridge closes - Next: Lund Harbour"),
    ],
)
def test_a_full_name_behind_a_title_is_cut_where_the_short_one_is_known(
    name: str, title: str, clean: str
) -> None:
    """All words of the one begin the other, and have capitals."""
    assert read(entry(title=title), replace(FEED, name=name)).title == clean


def test_a_name_that_may_be_short_for_another_in_many_ways_takes_no_time() -> None:
    """Five words of one letter again and again, and a feed's title of so many that ends otherwise."""

    def titled(letters: int) -> str:
        tail = " ".join(["A" * letters] * 5)
        return read(entry(title=f"Bridge closes - {tail}"), FEED, name="A" * 4 * letters + "b").title

    assert growth(titled, 5) < EVEN


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("LIVE: Bridge falls", ("LIVE: ",)),
        ("Breaking: Watch: Bridge falls | Live | The Lamp", ("Watch: ", " | Live")),
        ("Bridge falls - as it happened", (" - as it happened",)),
        ("EXCLUSIVE: Bridge falls [updated] | World news", ()),
        ("EN DIRECT - Bridge falls", ("EN DIRECT - ",)),
        ("VIDÉO. Bridge falls", ("VIDÉO. ",)),
        ("LIVE-TICKER - Bridge falls", ("LIVE-TICKER - ",)),
        ("[Test] Bridge falls", ("[Test] ",)),
        ("FOTOS: Bridge falls", ("FOTOS: ",)),
        ("VÍDEO: Bridge falls", ("VÍDEO: ",)),
        ("Видео: Bridge falls", ("Видео: ",)),
        ("Bridge falls (фото, видео)", (" (фото, видео)",)),
        ("Bridge falls — видео", (" — видео",)),
        ("Bridge falls（動画）", ("（動画）",)),
        ("INFO LAMPE - Bridge falls", ()),
        ("Exclusif - Bridge falls (étude)", ()),
        ("EXCLUSIF Bridge falls", ()),
        ("EXCLUSIVO: Bridge falls", ()),
        ("МОЛНИЯ: Bridge falls", ()),
        ("Emploi | Bridge falls", ()),
        ("独家｜Bridge falls", ()),
    ],
)
def test_what_is_cut_and_tells_the_kind_is_kept(title: str, labels: tuple[str, ...]) -> None:
    """The label stays beside the title, word for word; haste, an exclusive and a section tell no kind."""
    article = read(entry(title=title), replace(FEED, name="The Lamp"))
    assert (article.title, article.labels) == ("Bridge falls", labels)


@pytest.mark.parametrize(
    "title",
    [
        "Direct Assurance ferme son agence",
        "Vidéosurveillance : trois villes renoncent",
        "Exclusivités de la Lampe : le prix monte",
        "Informations sur le pont : la mairie répond",
        "Фото с моста показали в суде",
        "Тверь переходит на онлайн-видео",
        "Цена моста (мэрия)",
        "La facture du pont monte (fédération)",
        "Kosten der Brücke | Wirtschaft",
    ],
)
def test_what_only_looks_like_a_label_stays(title: str) -> None:
    """A word that a label has, with no mark behind it, and somebody's name in brackets are the headline's."""
    assert read(entry(title=title), FEED).title == title


def test_a_russian_section_is_no_part_of_a_headline() -> None:
    """What stands behind the last bars and names sections alone is cut."""
    assert read(entry(title="Мост в Твери закрыт | Наука | Общество"), FEED).title == "Мост в Твери закрыт"


@pytest.mark.parametrize(
    ("tags", "labels"),
    [
        (("Bridges", "Opinion"), ("Opinion: ",)),
        (("the-lamp/opinion",), ("Opinion: ",)),
        (("Lund > Op-Eds",), ("Opinion: ",)),
        (("Meinung",), ("Opinion: ",)),
        (("Opinión",), ("Opinion: ",)),
        (("Opinio\u0301n",), ("Opinion: ",)),
        (("Éditoriaux",), ("Opinion: ",)),
        (("World|Opinion",), ("Opinion: ",)),
        (("/opinion/",), ("Opinion: ",)),
        (("Мнения",), ("Opinion: ",)),
        (("社説",), ("Opinion: ",)),
        (("Public opinion", "Opinion polls", "Letters", "Video", "The Tribune"), ()),
    ],
)
def test_what_a_feed_files_under_opinions_is_one(tags: tuple[str, ...], labels: tuple[str, ...]) -> None:
    """The feed's word for it counts, behind a path or in another language; a subject does not."""
    article = read(entry(title="Bridge falls into river", tags=tags), FEED)
    assert article.labels == labels
    assert kinds(article) == (("opinion",) if labels else ())


@pytest.mark.parametrize(
    ("page", "taken"),
    [
        pytest.param(
            TEXT + " The bridge closes for a year, the council said.", True, id="longer and of the same"
        ),
        pytest.param("Short.", False, id="shorter"),
        pytest.param("We value your privacy. " * 20, False, id="of something else"),
    ],
)
def test_page(page: str, taken: bool) -> None:
    """A page's text is taken where it says more about the same thing."""
    assert read(entry(), FEED, page=page).text == (page if taken else TEXT)


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (" Continue reading...", ""),
        (" Read more", ""),
        (" The council …", ""),
        (" The council of Porto is calling on Rep.", ""),
        (" The bridge leads to the flagship fair in St.", ""),
        (" The mayor lives on Elm St.", "The mayor lives on Elm St."),
        (" The council said that […] Read more »", ""),
        ("\n\nThe post Bridge closes appeared first on The Lamp.", ""),
        (" The mayor said that the banks of The post Bridge closes appeared first on The Lamp .", ""),
        (" | Latest News Lundby", ""),
        (" Мост закрыли в... РИА Новости, 27.06.2031", ""),
        (" More is known now.", "More is known now."),
    ],
)
def test_what_a_feed_cuts_off_is_not_quoted(tail: str, kept: str) -> None:
    """A sentence left open, and what invites to read on, are no quotes."""
    found = sentences(read(entry(text=TEXT + tail), FEED))
    assert [s.text for s in found] == [*TEXT.replace(". ", ".|").split("|"), *filter(None, [kept])]


def test_a_row_of_bars_files_nothing() -> None:
    """What stands behind the last of several bars is one of a list."""
    assert read(entry(text="Ledger | Lamp | Post"), FEED).text == "Ledger | Lamp | Post"


@pytest.mark.parametrize(
    ("again", "times"),
    [("Continue reading ", 3), ("Continue reading\n", 300), ("More\n", 300), ("[More]…", 300)],
)
def test_what_only_looks_like_the_end_takes_no_time(again: str, times: int) -> None:
    """However often a feed invites to read on, and then goes on itself."""
    assert growth(lambda n: read(entry(text=f"{TEXT} {again * n}\nx", language="en"), FEED), times) < EVEN


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        pytest.param("de-AT", "Die Brücke ist zu.", "de", id="told"),
        pytest.param("en", "Мост закрыт с понедельника, сообщили власти.", "ru", id="told wrongly"),
        pytest.param(None, "Le pont est fermé depuis lundi, a dit la mairie.", "fr", id="not told"),
        pytest.param("xxxx", "The bridge has been shut since Monday.", "en", id="no code"),
    ],
)
def test_language(language: str | None, text: str, code: str) -> None:
    """The entry's language holds where the letters allow it."""
    assert read(entry(title="", text=text, language=language), FEED).language == code


def test_a_headline_is_in_its_feeds_language() -> None:
    """A feed that tells no language is in English where its entries together plainly are; and so are those of
    few words that show no other."""
    headline = entry(title="Vellmar, Holm, Lund", text="")
    german = entry(title="", text="Der Rat stimmt am Montag über die Brücke ab.")
    lamp = [entry(text=TEXT * 3), headline, german]
    told = entry(feed="https://told.example.org/", language="en")
    others = entry(feed="https://uhr.example.org/", text=german.text * 3)
    likely = likely_languages([*lamp, told, others])
    assert likely == {FEED.url: "en"}
    assert [read(one, FEED, likely=likely[FEED.url]).language for one in lamp] == ["en", "en", "de"]


@pytest.mark.parametrize("word", ["word ", "橋", "I "])
def test_a_line_longer_than_any_sentence_is_not_quoted(word: str) -> None:
    """A list, a table or a page without stops is no quote, also where there is nothing else."""
    longest = (word * 900)[:899]
    assert [len(quote) for quote in quoted(f"{longest}.")] == [900]
    assert quoted(f"{longest}x.") == []
    assert quoted(f"{TEXT}\n{longest}x.\nThe mayor spoke in May.") == [
        *quoted(TEXT),
        "The mayor spoke in May.",
    ]
    assert entitle(Article("1", "", f"{'x' * 900} is closed\n{TEXT}")).title == ""


@pytest.mark.parametrize("again", ["A", "A-", "12.5 "])
def test_a_long_line_takes_no_longer_than_many_short_ones(again: str) -> None:
    """Whatever is said in it again and again; and what two outlets say of it is compared as soon."""
    story = [Article(outlet, "Bridge closes", "", outlet=outlet, language="en") for outlet in "ab"]

    def told(times: int) -> None:
        articles = [
            replace(one, text=f"{again * times}{one.id}, in this post (centre), left, is here.")
            for one in story
        ]
        differences([sentence for article in articles for sentence in sentences(article)])
        summarize(articles)

    assert growth(told, 800 // len(again)) < EVEN


@pytest.mark.parametrize("line", ["{} (centre) is here.", "{} MORE (L-Lund) said."])
@pytest.mark.parametrize("again", ["AB", "A-"])
def test_a_name_of_a_lines_length_takes_no_time(line: str, again: str) -> None:
    """No name is as long, so none is looked for from each of its letters to its end."""

    def read_lines(times: int) -> list[str]:
        return quoted("\n".join(f"{n} {line.format(again * times)}" for n in range(20)))

    assert growth(read_lines, 200 // len(again)) < EVEN


def test_sentences_are_clean_and_in_place() -> None:
    """No headline, heading, dateline, credit, form or repetition; each sentence knows its place."""
    text = (
        "Bridge closes\nBy Ann Poe\n\nLUND (Reuters) – The old bridge closed on Monday. "
        "Engineers had found a crack.\n\n"
        "What comes next\n\nThe council will meet in May. Photo: Ann Poe\n\n"
        "Engineers had found a crack.\n\nLeave a Reply\n"
    )
    article = Article(id="1", title="Bridge closes", text=text, language="en")
    found = sentences(article)
    assert [s.text for s in found] == [
        "The old bridge closed on Monday.",
        "Engineers had found a crack.",
        "The council will meet in May.",
    ]
    assert [(s.position, s.paragraph) for s in found] == [(0, 2), (1, 2), (2, 4)]
    assert all(text[s.start : s.end] == s.text and s.article is article for s in found)


@pytest.mark.parametrize(
    "credit",
    [
        "Photograph: Ann Poe/The Lamp",
        "Picture: Ann Poe",
        "© Ann Poe",
        "(Ann Poe / The Lamp)",
        "ANN POE / AFP",
        "Foto: Ann Poe/dpa",
    ],
)
def test_a_line_that_ends_with_a_credit_is_a_caption(credit: str) -> None:
    """What stands alone with a photo's credit tells the photo; in a text's only paragraph it is the news."""
    news = "The old bridge closed on Monday.\nThe council will meet in May."
    caption = f"A worker looks at the bridge on Monday. {credit}"
    assert quoted(f"{news}\n{caption}") == quoted(f"{caption}\n{news}") == news.split("\n")
    assert quoted(caption) == ["A worker looks at the bridge on Monday."]


@pytest.mark.parametrize(
    "line",
    [
        "The rate fell to 3 per cent. Source: Lund Bank",
        "The bridge will be torn down. Photo: Ann Poe",
        "The bridge stays, the mayor said. Photo: Ann Poe",
    ],
)
def test_a_sentence_with_a_source_or_of_what_will_be_is_no_caption(line: str) -> None:
    """A table's source tells no photo, and a caption tells of no words and nothing to come."""
    assert quoted(f"The old bridge closed on Monday.\n{line}")[1:] == [line.partition(".")[0] + "."]


@pytest.mark.parametrize("stamp", ["14:52 ", "14.52 Uhr: ", "14h52 : ", "2.52pm: ", "14:52 — "])
def test_a_time_shows_an_entry_of_a_live_page(stamp: str) -> None:
    """Its minute stands before it, however the outlet writes it."""
    news = "The old bridge closed on Monday."
    assert quoted(f"{news}\n{stamp}The mayor has left the hall.") == [news]
    assert quoted(f"{stamp}The mayor has left the hall.") == ["The mayor has left the hall."]


def test_a_caption_goes_with_its_credit() -> None:
    """What stands before a glued credit tells the photo, not the news."""
    text = "The president waves to all. —Ann Poe—Getty Images President Lind announced a new plan on Friday."
    assert quoted(text) == ["President Lind announced a new plan on Friday."]


def test_what_an_outlet_says_of_itself() -> None:
    """An outlet's own praise, as under its videos, is no news: the whole paragraph."""
    text = (
        "The bridge closed on Monday, the council said.\nLamp News (LN) is a 24-hour service. It won prizes."
    )
    assert quoted(text, outlet="Lamp News") == ["The bridge closed on Monday, the council said."]
    praise = "LTV upholds the standards of its trade.\nThe bridge closed on Monday."
    assert quoted(praise, outlet="LTV News") == ["The bridge closed on Monday."]


@pytest.mark.parametrize("short", ["[LTV", "(LTV", "LTV)", "+LTV", "L**V", "L{2}", "\\LTV"])
def test_an_outlets_name_may_hold_signs(short: str) -> None:
    """Its name is what its letters are, signs and all, whatever they mean in a pattern."""
    praise = f"{short} upholds the standards of its trade.\nThe bridge closed on Monday."
    assert quoted(praise, outlet=f"{short} News") == ["The bridge closed on Monday."]


@pytest.mark.parametrize(
    "news",
    [
        "Lamp News has learned that the bridge will be closed for a year.",
        "Lamp News was told that the bridge is unsafe.",
        "Lamp News has not been able to confirm the report on the bridge.",
    ],
)
def test_what_an_outlet_found_out(news: str) -> None:
    """That is news, and so is the rest of its paragraph."""
    text = f"The bridge closed on Monday, the council said.\n{news} The mayor said nothing."
    assert quoted(text, outlet="Lamp News") == [*text.partition("\n")[:1], news, "The mayor said nothing."]


def test_no_country_is_a_newspaper() -> None:
    """ "The USA has …" is no praise of USA Lamp."""
    news = "The USA has sent three ships to the strait."
    assert quoted(news, outlet="USA Lamp") == [news]


def test_a_pitch_goes_on() -> None:
    """What stands behind a pitch in its paragraph and speaks to the readers is part of it."""
    pitch = "If you enjoyed this article, join our club. Members get all of it. Norland sank three ships."
    assert quoted(f"{TEXT}\n{pitch}\nYou may not cross it.") == [
        *quoted(TEXT),
        "Norland sank three ships.",
        "You may not cross it.",
    ]


def test_highlights_without_a_stop_are_the_last_resort() -> None:
    """Before the first sentence with a stop they are a standfirst; behind it, what lost its stop."""
    line = "The council has closed the old bridge over the Lund for a year because of a crack in it"
    assert quoted(f"{line}\n{TEXT}") == quoted(TEXT)
    assert quoted(line) == [line]
    assert quoted(f"{line}\nBridge closes for a year") == [line]
    assert quoted(f"{TEXT}\n{line}\nThe mayor said nothing.") == [
        *quoted(TEXT),
        line,
        "The mayor said nothing.",
    ]


def test_the_headline_within_a_line() -> None:
    """What a page glues to its headline, and the headline, are cut off before the sentence behind them."""
    title = "Council closes the old bridge"
    text = f"Ann Poe/Lamp Lund {title} The mayor was angry about it.\n{TEXT}"
    assert quoted(text, title) == ["The mayor was angry about it.", *quoted(TEXT)]
    said = "Council closes the old bridge, and the mayor was angry about it."
    assert quoted(f"{said}\n{TEXT}", title) == [said, *quoted(TEXT)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Hello", ["Hello"]),
        ("Leave a Reply\nRequired fields are marked *", []),
        ("Rain stops play in the north", ["Rain stops play in the north"]),
        ("Ann\nAnn Poe/Getty Images", []),
    ],
)
def test_poor_texts(text: str, found: list[str]) -> None:
    """Where there is no good sentence a poor one serves, but never noise and never a scrap."""
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Old Bridge Closes for a Year\n\n" + TEXT, "Old Bridge Closes for a Year"),
        (TEXT + "\n\nMore of it.", ""),
        ("Old bridge closes for a year", ""),
        ("Leave a Reply\n\n" + TEXT, ""),
    ],
)
def test_entitle(text: str, title: str) -> None:
    """A first line that reads like a title is one."""
    assert entitle(Article(id="", title="", text=text)).title == title


@settings(deadline=None)  # the first example loads the language model
@given(st.text(max_size=400), st.text(max_size=40))
def test_any_text(text: str, title: str) -> None:
    """Whatever comes in: slices in order, none of them empty."""
    article = read(entry(title=title, text=text), FEED)
    found = sentences(article)
    assert article.title in title
    assert all(s.text and article.text[s.start : s.end] == s.text for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained. It was cold.", ["It rained.", "It was cold."], id="short sentences"),
        pytest.param("Bridge\n\nHe said so.", ["He said so."], id="under a line"),
        pytest.param("Rain.\n\nSnow.", [], id="words of a gallery"),
    ],
)
def test_a_text_of_short_sentences(text: str, expected: list[str]) -> None:
    """Where there is nothing longer, what is short is quoted; single words are not."""
    article = Article(id="", title="", text=text, language="en")
    assert [sentence.text for sentence in sentences(article)] == expected
