"""A page's tree -> the tree without boxes that are no article."""

import pytest
from lxml import html

from briefing.collect.boxes import without_boxes

STORY = "The harbour council voted on Monday evening to widen the northern quay by nine metres. " * 4
ASIDE = "We may earn a commission."


def left(box: str) -> str:
    """What is left beside the story."""
    tree = html.document_fromstring(f"<html><body><p>{STORY}</p>{box}</body></html>")
    return str(without_boxes(tree).text_content()).replace(STORY, "")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("class='shop__disclaimer'", "", id="a disclaimer"),
        pytest.param("class='post-boilerplate before'", "", id="boilerplate"),
        pytest.param("class='privacy-modal'", "", id="a dialog"),
        pytest.param("class='c-globalModal_content modal'", "", id="one name of several"),
        pytest.param("id='reader-comments'", "", id="comments, by the id"),
        pytest.param("class='xenforo-comment'", "", id="a comment"),
        pytest.param("class='caption'", "", id="a caption"),
        pytest.param("class='sr-only'", "", id="for screen readers"),
        pytest.param("class='visuallyhidden'", "", id="hidden"),
        pytest.param("class='commentary'", ASIDE, id="a commentary"),
        pytest.param("class='multimodal'", ASIDE, id="part of a word"),
        pytest.param("class='text'", ASIDE, id="another name"),
        pytest.param("", ASIDE, id="no name"),
    ],
)
def test_boxes(names: str, expected: str) -> None:
    """Elements that are named as such go."""
    assert left(f"<div {names}>{ASIDE}</div>") == expected


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(f"<div class=disclaimer>{STORY * 2}</div>", id="much of the text"),
        pytest.param("<div class=comments><h1>Quay to be widened</h1></div>", id="a headline"),
        pytest.param("<em class=caption>Note</em>", id="a word in a sentence"),
    ],
)
def test_what_is_no_box(box: str) -> None:
    """What holds the article stays, whatever it is called."""
    tree = html.document_fromstring(f"<html><body><p>{STORY}</p>{box}</body></html>")
    before = tree.text_content()
    assert without_boxes(tree).text_content() == before


def test_what_follows_stays() -> None:
    """The text behind a box is not the box's."""
    assert left("<div>A<span class=sr-only>(opens a new window)</span>B</div>") == "AB"
