"""An article's text and its page -> the text with the paragraphs that the extractor lost."""

import pytest
from lxml import html

from briefing.collect.paragraphs import completed

TOLD = (
    "The harbour council voted on Monday evening to widen the northern quay by nine metres.",
    "Work begins in March and is to last until the autumn of next year, the council said.",
    "Fishing boats will land their catch at the southern quay while the cranes are at work.",
)
LOST = "Two of the nine members voted against it, for the price has doubled in a single year."
TEXT = "\n".join(TOLD)


def page(*paragraphs: str, around: str = "<div class=body>{}</div>") -> html.HtmlElement:
    text = "".join(f"<p class=text>{paragraph}</p>" for paragraph in paragraphs)
    return html.document_fromstring(f"<html><body><article>{around.format(text)}</article></body></html>")


@pytest.mark.parametrize("at", range(3))
def test_what_is_lost(at: int) -> None:
    """A paragraph that looks like the others comes back where it stood."""
    whole = [*TOLD[:at], LOST, *TOLD[at:]]
    assert completed(TEXT, page(*whole)) == "\n".join(whole)


def test_nothing_lost() -> None:
    """A whole text stays as it is, whatever the extractor made of lists and breaks."""
    lines = f"- {TOLD[0]}\n{TOLD[1]}\n{TOLD[2]}"
    assert completed(lines, page(TOLD[0], f"{TOLD[1]}<br>{TOLD[2]}")) == lines


def test_a_second_container() -> None:
    """The rest of an article that is spread over several comes back, three paragraphs or more of it."""
    rest = [
        f"{number} of the {number + 9} moorings will be closed for the time, the council said."
        for number in (1, 2, 3)
    ]
    chunks = page(*TOLD, "</div><div class=body>".join(f"<b>{line}</b>" for line in rest))
    assert completed(TEXT, chunks) == TEXT
    assert completed(TEXT, page(*TOLD, *rest)) == "\n".join((*TOLD, *rest))


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param(f"<a href=/>{LOST}</a>", id="a link"),
        pytest.param(
            "Ann Poe and Ben Roe on the northern quay, seen from the harbour office on Monday", id="a caption"
        ),
        pytest.param("More on this.", id="short"),
    ],
)
def test_what_is_no_paragraph(paragraph: str) -> None:
    """Links, captions and teasers stay out."""
    assert completed(TEXT, page(*TOLD[:2], paragraph, TOLD[2])) == TEXT


@pytest.mark.parametrize(
    "stranger",
    [
        pytest.param(f"<p class=note>{LOST}</p>", id="of another look"),
        pytest.param(f"<aside><div class=body><p class=text>{LOST}</p></div></aside>", id="beside"),
        pytest.param(
            f"<div aria-hidden=true><div class=body><p class=text>{LOST}</p></div></div>", id="hidden"
        ),
        pytest.param(
            f"<article><div class=body><p class=text>{LOST}</p></div></article>", id="of another article"
        ),
    ],
)
def test_strangers(stranger: str) -> None:
    """What stands elsewhere, or looks otherwise, is not the article's."""
    first, second = (f"<div class=body><p class=text>{line}</p></div>" for line in TOLD[:2])
    tree = html.document_fromstring(f"<html><body><article>{first}{stranger}{second}</article></body></html>")
    assert completed("\n".join(TOLD[:2]), tree) == "\n".join(TOLD[:2])


def test_at_the_end() -> None:
    """One or two paragraphs behind the last tell who wrote it."""
    assert completed(TEXT, page(*TOLD, LOST)) == TEXT


def test_teasers() -> None:
    """A kind of paragraph of which little was taken is the page's, not the article's."""
    others = [
        f"The council of harbour {number} voted on Monday to widen its northern quay, too."
        for number in range(9)
    ]
    assert completed(TEXT, page(TOLD[0], *others, *TOLD[1:])) == TEXT
