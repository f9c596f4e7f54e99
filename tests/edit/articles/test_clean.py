from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.growth import EVEN, growth

from briefing.edit.articles.clean import (
    clues,
    has_credit,
    is_live,
    is_stopped,
    is_weak,
    judge,
    kind,
    opening,
)
from briefing.edit.articles.shapes import prefixes

NOISE = {
    "form": [
        "Leave a Reply",
        "Your email address will not be published.",
        "Required fields are marked *",
        "Save my name and website in this browser for the next time I comment.",
        "You must be logged in to post a comment.",
        "Comments (14)",
        "Kommentar schreiben",
        "Deja un comentario",
    ],
    "cookies": [
        "We use cookies to make the site work.",
        "By continuing to browse you agree to our terms.",
        "Nous utilisons des cookies.",
        "This page shows nothing until you accept all cookies.",
    ],
    "share": [
        "Share this with your friends:",
        "Follow us on Mastodon.",
        "Facebook: the.paper",
        "#budget #council",
        "The full list is at https://example.org/list",
        "Write to desk@example.org with your views.",
        "* * *",
        "Síguenos en las redes",
    ],
    "pitch": [
        "Sign up for the morning list.",
        "Subscribe to keep reading.",
        "Support independent journalism.",
        "The best stories, every day in your inbox.",
        "Our weekly newsletter tells you more.",
        "Abonnez-vous à partir de 1 euro.",
    ],
    "more": [
        "Read more: why the river rose",
        "Continue reading...",
        "Related: five things about the budget",
        "Scroll down for video.",
        "The post Rain in the north appeared first on The Daily Lamp.",
        "WATCH: the mayor arrives",
        "Most read",
        "Advertisement",
        "The post Gov. Poe: I shall not run appeared first on The Lamp.",
        "Watch the Lamp livestream at noon.",
        "Visit lamp.example for the news.",
        "The latest on markets and business during the storm.",
        "Lesen Sie auch: Regen im Norden",
        "Lire aussi : la pluie au nord",
        "Leer más",
        "Leggi anche: la pioggia",
        "Lees ook: regen",
        "Läs mer om regnet",
        "Czytaj więcej",
        "Читайте также: дождь",
        "相关阅读",
    ],
    "credit": [
        "Photo: Ann Poe",
        "Photograph by Ann Poe for The Lamp",
        "Image: the harbour at night",
        "(Associated Press)",
        "Ann Poe / Getty Images",
        "A street in the rain, Ann Poe/Reuters",
        "Image copyright AFP Image caption The bridge fell at noon.",
    ],
    "caption": [
        "A man rows across the square in Lund, Sweden, Tuesday, June 25, 2013.",
        "Mayor Ann Poe (left) opens the bridge.",
        "The bridge, pictured above, has been shut for a year.",
        "Paint can be seen on the walls on August 13, 2026 in Lund.",
        "Boys run after a tram in the old town of Lund, on Aug. 13, 2026.",
        "Ann Poe, the minister of bridges, on Friday during a visit to Lund.",
        "Ann Poe (see photo) opens the bridge.",
    ],
    "byline": [
        "By Ann Poe and Karl Lund",
        "By .",
        "Reporting by Ann Poe; editing by Karl Lund",
        "Ann Poe contributed to this report.",
        "Ann Poe is a staff writer at The Lamp.",
        "The Lamp's Ann Poe reports.",
        "Copyright 2026 The Lamp.",
    ],
    "stamp": [
        "Published: 14:08, 18 August 2026",
        "Updated 3 hours ago",
        "May 03, 2026 5:00 AM",
        "4 min read",
        "10:32 GMT",
    ],
}

SENTENCES = [
    "Share prices fell by four percent on Tuesday.",
    "Photo evidence shows that the bridge was cracked before the storm.",
    "Subscribers will pay a pound more from May, the company said.",
    "By Monday the water had reached the second floor.",
    "Related companies were searched as well, the court heard.",
    "Watching the river, residents packed what they could carry.",
    "More than forty people were taken to hospital.",
    "The newsletters were found in a drawer.",
    "Follow-up talks are to be held in Lund.",
    "The post office closed in 2019.",
    "Updating the law took nine years.",
    "Read aloud in court, the letter caused an outcry.",
    "Support for the plan has grown since spring.",
    "The vote will take place on Jan. 22, 2028.",
    "The latest on the list is Ann Poe, who was chosen in Lund.",
    "Cookies baked by pupils raised 400 crowns.",
    "Advertisers left the platform in droves.",
    "The minister told reporters that the vote would be held on Monday.",
    "Listening devices were found in the embassy.",
    "Mehr als vierzig Menschen kamen ins Krankenhaus.",
    "Lire la loi à haute voix a pris neuf heures.",
]


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, lines in NOISE.items() for line in lines])
def test_noise(name: str, line: str) -> None:
    """Each line is known for the noise it is."""
    assert kind(line) == name


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_are_kept(sentence: str) -> None:
    """What only begins like noise is a sentence."""
    assert (kind(sentence), is_weak(sentence), opening(sentence)) == ("", False, 0)


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        pytest.param("LONDON (Reuters) – ", "The bank raised its rate.", id="place and agency"),
        pytest.param("WASHINGTON — ", "The Senate met.", id="place"),
        pytest.param("KABUL, Afghanistan — ", "Talks began.", id="place and country"),
        pytest.param("SANTIAGO, Chile (AP) — ", "A judge has asked for more.", id="all three"),
        pytest.param("(CNN)", "The search is over.", id="agency alone"),
        pytest.param("Hong Kong (CNN) -- ", "The search is over.", id="place in small letters"),
        pytest.param("—Ann Poe—Getty Images ", "The president spoke on Friday.", id="glued credit"),
        pytest.param(
            "—Ann Poe—The Lamp Pictures ", "An owl sat on the pole.", id="credit of an unknown agency"
        ),
        pytest.param("PORTO (The Lamp) — ", "Four ships sailed.", id="place and any agency"),
        pytest.param("OSSARA (Northern Wire) — ", "Four ships sailed.", id="an agency of two words"),
        pytest.param("(Northern Wire) — ", "The two firms kept silent.", id="any agency alone"),
        pytest.param("Lund (The Lamp) – ", "Four ships sailed.", id="small letters and any agency"),
        pytest.param("22:40 — ", "The talks go on.", id="live stamp"),
        pytest.param("Images ", "The board voted on Thursday.", id="the end of a credit"),
        pytest.param("Reuters ", "President Lind faces new demands.", id="an agency as a credit"),
        pytest.param("COM ", "In fact, few believed it.", id="the end of an address"),
        pytest.param("Lund County Office ", "A man of 18 has confessed.", id="an office as a credit"),
        pytest.param("OTHERS CHEER THE LONG NIGHT AS THEY WIN ", "Lind came late.", id="another's headline"),
        pytest.param(
            "Court in Lund finds that the ban on bells violates the law ",
            "A judge has struck down the ban.",
            id="standfirst",
        ),
        pytest.param("", "People who do not get enough vitamin A die early.", id="a letter is no article"),
        pytest.param("", "Ann Poe (Greens) said no.", id="a party is no agency"),
        pytest.param("EXCLUSIVE: ", "The bridge was never checked.", id="label"),
        pytest.param("Why it matters: ", "Half the town crosses it.", id="role"),
        pytest.param("10:32 GMT ", "The minister has left.", id="time"),
        pytest.param("• ", "The bridge stays shut.", id="bullet"),
        pytest.param("– ", "The bridge stays shut.", id="dash"),
        pytest.param("LUNDBY: ", "Four ships sailed.", id="place and a colon"),
        pytest.param("NEW PORTO: ", "The bank raised its rate.", id="place of two words and a colon"),
        pytest.param("Ferry News: ", "Four ships sailed.", id="section"),
        pytest.param("Rest of Coast News: LUNDBY: ", "Four ships sailed.", id="section and place"),
        pytest.param("EN IMAGES - ", "Barnabé Lune est arrivé dimanche.", id="rubric of a French outlet"),
        pytest.param("LIGUE 1 – ", "Le club a perdu son gardien.", id="rubric with a number"),
        pytest.param("", "NATO: The alliance is open to new members.", id="who says so is no place"),
        pytest.param("", "Ann Poe told Lamp News: The ferry is late.", id="who was told is no section"),
        pytest.param("", "NASA is to launch a probe.", id="capitals are no place"),
        pytest.param("", "Lund (population 90,000) lies in the south.", id="brackets are no agency"),
        pytest.param("", "Two people — one of them a child — were hurt.", id="dashes are no dateline"),
    ],
)
def test_openings(before: str, sentence: str) -> None:
    """A dateline, a credit, a label, a time or a bullet stands before the sentence and is none of it."""
    assert (before + sentence)[opening(before + sentence) :] == sentence


@pytest.mark.parametrize(
    ("line", "weak"),
    [
        pytest.param("Leadership Changes Amid Growing Costs", True, id="heading"),
        pytest.param("Ann Poe .", True, id="name with a loose stop"),
        pytest.param("أغلقت المدينة الجسر يوم الثلاثاء .", False, id="Arabic sentence with a loose stop"),
        pytest.param("A Free Service?", True, id="heading that asks"),
        pytest.param("You can do a number of things at once:", True, id="what goes before a list"),
        pytest.param("which is why the bridge was shut.", True, id="broken line"),
        pytest.param("[I watch the river.", True, id="bracket left open"),
        pytest.param("iPhone sales fell by a tenth.", False, id="small letter in a name"),
        pytest.param("THE MAYOR RESIGNED ON MONDAY.", False, id="capitals"),
        pytest.param(
            "Democrats ask for answers about what is going on with the old ship in the harbour of Lund",
            False,
            id="long line",
        ),
        pytest.param("今天天气很好。", False, id="Chinese sentence"),
        pytest.param("天气", True, id="Chinese word"),
        pytest.param("word " * 300, True, id="no end in sight"),
    ],
)
def test_weak(line: str, weak: bool) -> None:
    """Headings, names and fragments are poor quotes."""
    assert is_weak(line) is weak


def test_ends() -> None:
    """A sentence ends with a stop, in any script, and an ellipsis is none."""
    assert [is_stopped(t) for t in ("Yes.", "“Yes!”", "好。", "نعم؟", "Yes …", "Yes [...]", "Yes")] == [
        True, True, True, True, False, False, False,
    ]  # fmt: skip


def test_a_glued_credit() -> None:
    """It is seen before a sentence."""
    assert [has_credit("—Ann Poe—Getty Images The president spoke."), has_credit("The president spoke.")] == [
        True,
        False,
    ]


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_line_is_judged_alike_alone_and_in_its_text(line: str, more: str) -> None:
    """The clues of a whole text tell of its lines what each line's own clues tell."""
    at, noise = judge(line, clues(line))
    within = judge(line, clues(f"{more}\n{line}", [0, len(more) + 1]), len(more) + 1)
    assert (at, noise) == within == (opening(line), kind(line[at:]))


def test_lines_are_judged_alike_alone_and_together() -> None:
    """So do they for every line that is noise, and for every sentence."""
    lines = [line for lines in NOISE.values() for line in lines] + SENTENCES
    starts = [0, *accumulate(len(line) + 1 for line in lines[:-1])]
    known = clues("\n".join(lines), starts)
    together = [judge(line, known, start) for line, start in zip(lines, starts, strict=True)]
    assert together == [judge(line, clues(line)) for line in lines]


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        pytest.param("back to top", ["back to top"], id="words"),
        pytest.param("log ?in\\b", ["log"], id="what may be missing"),
        pytest.param("e-?mail\\s*\\*", ["e"], id="a sign that may be missing"),
        pytest.param("(?:an?|our (?:web)?site) uses", ["a", "our "], id="alternatives, one with a group"),
        pytest.param("(?:by|from) the", ["by the", "from the"], id="words behind a group"),
        pytest.param("(?:first |last )?seen", ["first ", "last ", "seen"], id="a group that may be missing"),
        pytest.param("(?:\\(c\\)|©) ", ["(", "©"], id="brackets that are no group"),
        pytest.param('[“"]we', [""], id="a class"),
        pytest.param("\\w+ said", [""], id="any letter"),
        pytest.param("\\d+ min", list("0123456789"), id="digits"),
    ],
)
def test_prefixes(pattern: str, begins: list[str]) -> None:
    """What a match begins with is known as far as the pattern's plain letters go, so that none is missed."""
    assert prefixes(pattern) == begins


def test_a_row_of_names_is_read_in_one_way() -> None:
    """However many capitals and hyphens stand before one whom photos are credited to."""

    def judged(times: int) -> tuple[int, str]:
        line = f"{'A-' * times}Shutterstock"
        return judge(line, clues(line))

    assert growth(judged, 10) < EVEN


def test_odd_lines() -> None:
    """An empty line is weak; a live blog's entry begins with a time; a name with a stop is no credit."""
    assert (is_weak(""), kind(""), opening("")) == (True, "", 0)
    assert [is_live("22:40 — The talks go on."), is_live("The talks go on.")] == [True, False]
    assert opening("Lund Hall. The vote is near, said Ann Poe.") == 0
