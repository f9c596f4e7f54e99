"""A full briefing, invented: every feature a template can meet is in it once."""

import re
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from briefing.models import (
    Article,
    Briefing,
    Closed,
    Difference,
    Failure,
    LeftOut,
    Quote,
    Reason,
    Section,
    Step,
    Story,
    Summary,
    Tally,
    View,
)

ZONE = ZoneInfo("Europe/Lisbon")
TODAY = date(2026, 11, 23)
BUILT = datetime(2026, 11, 23, 6, 30, tzinfo=ZONE)


def at(clock: str, day: int = 23) -> datetime:
    """A moment of November, by the clock of the briefing."""
    return datetime.combine(date(2026, 11, day), datetime.strptime(clock, "%H:%M").time(), ZONE)  # noqa: DTZ007


def article(outlet: str, title: str, text: str = "", when: datetime | None = None, **more: Any) -> Article:
    """An article whose id and address come from its outlet and title."""
    name = "-".join(re.findall(r"\w+", f"{outlet} {title}".lower())[:5])
    known = {"id": name, "url": f"https://example.org/{name}", "outlet": outlet, "published": when, **more}
    return Article(title=title, text=text, **known)


def quote(said: Article, text: str, label: str = "", support: int = 1) -> Quote:
    """A sentence of the article."""
    start = said.text.index(text)
    return Quote(text, said, start, start + len(text), label, support)


def told(
    title: str, *parts: tuple[str, str, str, int], when: datetime, others: int = 0, **more: Any
) -> Story:
    """A story of (outlet, sentence, label, support) parts, and of other outlets that are not quoted."""
    outlets = dict.fromkeys(outlet for outlet, *_ in parts)
    texts = {name: " ".join(text for outlet, text, *_ in parts if outlet == name) for name in outlets}
    main, *rest = outlets
    articles = {main: article(main, title, texts[main], when)}
    for number, name in enumerate(rest, 1):
        own = f"{title.split(',')[0]}: what {name} found"
        articles[name] = article(name, own, texts[name], when - timedelta(minutes=17 * number))
    spare = [name for name in OUTLETS if name not in articles][:others]
    unquoted = [article(name, f"{title.split(',')[0]}, says {name}", "", when) for name in spare]
    quotes = tuple(quote(articles[outlet], text, label, support) for outlet, text, label, support in parts)
    identity = "-".join(title.lower().split()[:3])
    known: dict[str, Any] = {"id": identity, "summary": Summary(quotes, "news"), **more}
    return Story(articles=(*articles.values(), *unquoted), **known)


def line(outlet: str, title: str, others: int = 0, **more: Any) -> Story:
    """A story of a headline alone."""
    spare = [name for name in OUTLETS if name != outlet][:others]
    articles = tuple(article(name, title, "", at("20:10", 22)) for name in (outlet, *spare))
    return Story(articles, id="-".join(title.lower().split()[:3]), **more)


OUTLETS = (
    "Northern Wire, The Meridian, Harbour Post, Island Herald, Daily Ledger, Tradewind, Circuit, "
    "Lab Notes, Continental, Delta Courant, Stadskrant"
).split(", ")


def _flood_fund() -> Story:
    story = told(
        "Eleven coastal nations agree on a shared flood fund after three nights of talks",
        (
            "Northern Wire",
            "Eleven coastal governments agreed early on Monday to pool €4.2 billion for flood defences.",
            "",
            4,
        ),
        (
            "The Meridian",
            "The fund will pay out by itself when river gauges pass agreed levels, without a vote.",
            "why",
            1,
        ),
        (
            "Island Herald",
            "Smaller islands dropped a demand for debt relief in return for the first payments.",
            "",
            2,
        ),
        (
            "Harbour Post",
            "Two delegations said they would sign only after their parliaments vote on 4 December.",
            "next",
            1,
        ),
        ("Daily Ledger", "The fund starts with €3.9 billion, the Ledger has learned.", "", 1),
        when=at("05:48"),
        others=4,
        section="World",
        tier="lead",
        status="developing",
        day=3,
        points=18.2,
        reasons=(Reason("outlets", 3.3, 9, weight=9.6), Reason("age", 0.96, 1)),
        trail=(
            Step(date(2026, 11, 21), "Talks on a flood fund open in Porto", "https://example.org/talks-open"),
            Step(date(2026, 11, 22), "Draft of the flood fund leaks; two nations object"),
        ),
    )
    *quotes, ledger = story.summary.quotes
    size = Difference(
        "Size of the fund", (View("€4.2 billion", (quotes[0],)), View("€3.9 billion", (ledger,)))
    )
    words = (("flood", "fund", "Porto"), ("fund", "islands"), ("fund", "parliaments"))
    joins = (
        Reason("alike", 1.0),
        *(Reason("alike", 0.44, words=text) for text in words),
        *(Reason("alike", 0.2, words=("flood",)),) * 5,
    )
    return _with(story, summary=Summary(tuple(quotes), "news"), differences=(size,), joins=joins)


def _with(story: Story, **changes: Any) -> Story:
    fields = {name: getattr(story, name) for name in Story.__slots__}
    return Story(**{**fields, **changes})


def _world() -> Section:
    corridor = told(
        "Grain corridor reopens as inspectors return to the strait",
        (
            "Tradewind",
            "The first four ships passed inspection before dawn, and twelve more are due by Wednesday.",
            "",
            3,
        ),
        ("Daily Ledger", "Insurers cut the war-risk surcharge for the route by half within hours.", "", 1),
        when=at("04:10"),
        others=4,
        tier="brief",
        status="update",
        day=5,
    )
    vote = told(
        "Island parliament lowers the voting age to sixteen",
        ("Island Herald", "The bill passed by 61 votes to 38 and takes effect at the May elections.", "", 1),
        ("The Meridian", "About 9,400 young people join the electoral roll.", "numbers", 1),
        when=at("21:15", 22),
        others=3,
        tier="brief",
    )
    fund = _flood_fund()
    rail = line("Continental", "Rail border checks end between two neighbours after six years", 3)
    return Section(
        "World",
        (
            fund,
            line("Harbour Post", "Porto hotels count the cost of three nights of talks", under=fund.id),
            told(
                "Islands welcome flood fund",
                ("Island Herald", "Four island governments called it a start.", "", 2),
                when=at("05:10"),
                others=1,
                under=fund.id,
                tier="brief",
                status="developing",
                day=2,
                watch=("harbour",),
            ),
            corridor,
            line("Tradewind", "Insurers count the ships that wait in the strait", 2, under=corridor.id),
            vote,
            rail,
            line("Delta Courant", "Last border guard on the line hangs up her cap", under=rail.id),
            line(
                "Island Herald",
                "Volcano alert lowered; 3,000 residents allowed home",
                2,
                status="update",
                day=2,
            ),
        ),
    )


def _technology() -> Section:
    flaw = told(
        "Fix released for a flaw in a compression library used by most web servers",
        (
            "Circuit",
            "Version 2.9.4 closes a hole that let a crafted archive overwrite files outside its folder.",
            "",
            2,
        ),
        ("Lab Notes", "No attacks have been seen so far, according to three incident response teams.", "", 1),
        (
            "The Meridian",
            "“I found it while doing my homework,” said the student who reported the bug.",
            "words",
            1,
        ),
        when=at("05:30"),
        others=3,
        tier="lead",
        status="developing",
        day=2,
        watch=("open source", "security"),
    )
    lists = told(
        "Browser makers agree on one format for reading lists",
        (
            "Circuit",
            "Lists saved in one browser will open in the other three from the spring releases onward.",
            "",
            1,
        ),
        when=at("20:45", 22),
        tier="brief",
    )
    city = told(
        "City moves 12,000 desktops to open source office software",
        ("Delta Courant", "The migration took fourteen months and came in 8% under budget.", "numbers", 2),
        ("Stadskrant", "Two departments kept the old package for tender forms that require it.", "", 1),
        when=at("11:30", 14),
        tier="brief",
        watch=("open source",),
    )
    return Section("Technology", (flaw, lists, city))


def _science() -> Section:
    """Without a lead; with other languages and scripts."""
    hebrew = "מדענים מצאו מעיין מים מתוקים בקרקעית הים"
    spring = article("מדע היום", hebrew, f"{hebrew} ליד החוף.", at("03:20"), language="he", id="he-1")
    beaver = article(
        "Berichte am Morgen",
        "Biber kehren nach 190 Jahren in den Oberlauf zurück",
        "Drei Familien bauen wieder Dämme an der Quelle.",
        at("02:05"),
        language="de",
    )
    return Section(
        "Science & Health",
        (
            Story((spring,), id="he", summary=Summary((quote(spring, spring.text),), "lead"), tier="brief"),
            Story((beaver,), id="de", summary=Summary((quote(beaver, beaver.text),), "lead"), tier="brief"),
            Story(
                (article("", "A headline without an outlet", url="https://www.example.org/bare"),), id="bare"
            ),
            Story((article("Nowhere", "A headline without an address", url=""),), id="no-address"),
        ),
    )


def _left_out() -> tuple[LeftOut, ...]:
    return (
        *(
            LeftOut("below", f"Below number {n}", f"https://example.org/{n}", OUTLETS[:n])
            for n in range(1, 13)
        ),
        LeftOut("shown", "Ferry talks resume", "https://example.org/ferry-talks", ("Harbour Post",)),
        LeftOut("muted", "Your stars & you", "", ("Stadskrant",), Reason("mute", words=("horoscope",))),
        LeftOut("old", "Market moves to the square", "https://example.org/market", ("Stadskrant",)),
    )


@pytest.fixture
def full() -> Briefing:
    """Monday's paper, with everything in it."""
    return Briefing(
        title="The Morning Briefing",
        date=TODAY,
        built=BUILT,
        since=BUILT - timedelta(hours=24),
        reach=BUILT - timedelta(hours=48),
        sections=(_world(), _technology(), _science()),
        tally=Tally(articles=412, outlets=15, feeds=41, repeats=63, muted=9),
        failures=(
            Failure("Porto Sport", "HTTP 503, third day", "https://example.org/feed?key=secret"),
            Failure("Lab Notes Podcasts", "no answer in 20 s"),
        ),
        closed=(Closed("Dock strike ends", "https://example.org/dock-strike", 6, date(2026, 11, 21)),),
        watch=("open source", "security", "harbour"),
        mute=("lottery", "horoscope"),
        left_out=_left_out(),
        previous=date(2026, 11, 22),
        edition=142,
        note="Sample edition: all stories, outlets and figures are invented.",
    )


@pytest.fixture
def sparse() -> Briefing:
    """A first edition on a quiet day: one section without a name, one story, a headline alone."""
    story = Story((article("Harbour Post", "Ferry runs again", "", at("06:02")),), id="ferry", tier="lead")
    return Briefing("Quiet", TODAY, BUILT, BUILT - timedelta(hours=24), sections=(Section("", (story,)),))


@pytest.fixture
def empty() -> Briefing:
    """No story at all."""
    return Briefing("Nothing", TODAY, BUILT, BUILT - timedelta(hours=24))


HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(2)">"\' onmouseover=alert(3) x="',
    "1. # *bold* _it_ [a](javascript:alert(1)) ![i](https://example.net/x.png) <b> | ~~no~~ `code`",
    "- [x]\r\nSubject: injected\n\n# heading\u2028---\u202egnirts\x00\x1b[31m\ud800",
    "{{ 7 * 7 }}{% raw %} www.example.net https://e.example/ me@e.example &lt;b&gt; &amp; </style></title>",
    "a" * 3_000,
)


@pytest.fixture
def hostile() -> Briefing:
    """Every text and address of it wants to be more than text."""
    addresses = (
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://e.example/)%22\"'<x> (",
    )
    articles = tuple(
        Article(
            f"{n}{bad}", bad, bad, addresses[n % 3], bad, at("05:00"), language='"><script>alert(4)</script>'
        )
        for n, bad in enumerate(HOSTILE)
    )
    quotes = tuple(Quote(a.text, a, 0, len(a.text), '"><b>', 2) for a in articles)
    stories = tuple(
        Story(
            (a, *articles),
            id=a.id,
            watch=HOSTILE[:2],
            reasons=(Reason("watch", 1.0, words=(a.title,)),),
            joins=(Reason("alike", 1.0), *(Reason("alike", 0.5, words=(bad,)) for bad in HOSTILE)),
            summary=Summary(quotes),
            tier=tier,
            status="update",
            day=2,
            trail=(Step(TODAY, a.title, addresses[0]),),
            differences=(Difference(a.title, (View(a.title, quotes[:2]), View(a.title, quotes[2:]))),),
        )
        for a in articles
        for tier in ("lead", "brief", "line")
    )
    return Briefing(
        HOSTILE[0] + HOSTILE[2],
        TODAY,
        BUILT,
        BUILT - timedelta(hours=1),
        sections=tuple(Section(name, stories) for name in HOSTILE),
        failures=tuple(Failure(bad, bad) for bad in HOSTILE),
        closed=tuple(Closed(bad, addresses[0], 2, TODAY) for bad in HOSTILE),
        left_out=tuple(
            LeftOut("muted", bad, addresses[n % 3], (bad,), Reason("mute", words=(bad,)))
            for n, bad in enumerate(HOSTILE)
        ),
        watch=HOSTILE[:2],
        mute=HOSTILE,
        note=HOSTILE[0],
        previous=date(2026, 11, 22),
        tally=Tally(10, 5, 7, 1, 2),
    )
