"""JSON Feed -> ParsedFeed. Whole feeds are in tests/data/feeds; here is what one field may hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.collect.jsonfeed import looks_like_json, parse_json
from briefing.collect.parse import ParsedFeed
from briefing.errors import ParseError
from briefing.models import Entry

URL = "https://feeds.example/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def read(item: object) -> tuple[Entry, ...]:
    body = json.dumps({"version": VERSION, "title": "T", "items": [item]}).encode()
    return parse_json(body, URL, {}).entries


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(b'{"version": 1}', True, id="object"),
        pytest.param(b"\xef\xbb\xbf \n[", True, id="list after a mark"),
        pytest.param(b"<rss>", False, id="XML"),
        pytest.param(b"", False, id="nothing"),
    ],
)
def test_looks_like_json(body: bytes, expected: bool) -> None:
    """JSON is told by its first character."""
    assert looks_like_json(body) is expected


@pytest.mark.parametrize(
    ("item", "text"),
    [
        pytest.param({"content_html": "<p>a</p><p>b</p>"}, "a\nb", id="HTML"),
        pytest.param({"content_text": "a <b> c"}, "a <b> c", id="plain text is no HTML"),
        pytest.param({"content_html": "<p>a</p>", "content_text": "# a and more"}, "a", id="both"),
        pytest.param({"content_html": "<img>", "content_text": "a"}, "a", id="HTML without text"),
        pytest.param({"content_text": "a", "summary": "longer"}, "longer", id="summary"),
    ],
)
def test_text(item: dict[str, str], text: str) -> None:
    """The text is the fullest there is."""
    assert [entry.text for entry in read({"id": "1", **item})] == [text]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(b"[" * 100_000, "not a feed: JSON nested without end", id="nesting"),
        pytest.param(
            b'{"items": ' + b"[" * 100_000, "not a feed: JSON nested without end", id="nesting inside"
        ),
        pytest.param(b'{"items": [' + b"9" * 5_000 + b"]}", "not a feed: broken JSON", id="endless number"),
        pytest.param(b"{'items': []}", "not a feed: broken JSON", id="no JSON"),
        pytest.param(b'{"version": "1.0"}', "not a feed: JSON, but no JSON Feed", id="other JSON"),
    ],
)
def test_no_json_feed(body: bytes, reason: str) -> None:
    """One line says what is wrong."""
    with pytest.raises(ParseError) as caught:
        parse_json(body, URL, {})
    assert str(caught.value) == reason


def test_an_empty_feed() -> None:
    """A feed may have nothing to tell."""
    body = json.dumps({"version": VERSION, "title": "Quiet"}).encode()
    assert parse_json(body, URL, {}) == ParsedFeed(title="Quiet")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = "id url title content_html content_text summary date_published tags authors author language".split()


@given(st.dictionaries(st.sampled_from(NAMES), JSON))
def test_any_values(item: dict[str, object]) -> None:
    """An item whose fields are of any kind is an entry of clean text, or none."""
    assert len(read(item)) <= 1
