"""Hostile text and addresses made harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.models import Article, Quote, Story
from briefing.publish import filters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. First", r"1\. First", id="numbered list"),
        pytest.param("2026) First", r"2026\) First", id="numbered list with parenthesis"),
        pytest.param("1.5 million", "1.5 million", id="a number is no list"),
        pytest.param("In 1. First", "In 1. First", id="only at the start"),
        pytest.param("- item", r"\- item", id="list"),
        pytest.param("+ item", r"\+ item", id="list with plus"),
        pytest.param("=== a-b + c", r"\=== a-b + c", id="underline of a heading"),
        pytest.param("# C#", r"\# C\#", id="heading"),
        pytest.param("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~", id="emphasis and code"),
        pytest.param("![a](b) [c]: d", r"!\[a\](b) \[c\]: d", id="links and images"),
        pytest.param("<b> a|b \\", r"\<b\> a\|b \\", id="tags, tables, backslash"),
        pytest.param("&lt; &#60; R&D", r"\&lt; &\#60; R&D", id="entities"),
        pytest.param("https://a.example", r"https\://a.example", id="address"),
        pytest.param("_HTTP://a.example", r"\_HTTP\://a.example", id="address after an underscore"),
        pytest.param("see www.a.example", r"see www\.a.example", id="www"),
        pytest.param("me@a.example", r"me\@a.example", id="e-mail address"),
        pytest.param("$5 to $7", r"\$5 to \$7", id="formulas"),
        pytest.param("a\n\n# b\r\n- c\u2028d", r"a \# b - c d", id="lines are folded"),
        pytest.param("4\u00a0December", "4\u00a0December", id="no-break space stays"),
    ],
)
def test_markdown_is_escaped(text: str, expected: str) -> None:
    """What means something in Markdown is escaped where it does, and nowhere else."""
    assert filters.markdown(text) == expected


@given(st.text())
def test_escaped_markdown_is_one_line_and_keeps_its_text(text: str) -> None:
    """Nothing but backslashes is added, and no line is broken."""
    escaped = filters.markdown(text)
    assert len(escaped.splitlines()) <= 1
    assert [c for c in escaped if c != "\\"] == [c for c in filters.clean(f"|{text}|")[1:-1] if c != "\\"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x00b\x1b[31mc\x7f\x9b", "ab[31mc", id="control characters"),
        pytest.param("\u202eevil\u202c \u2066x\u2069", "evil x", id="direction overrides"),
        pytest.param("a\ud800b\ufffe\ufeff", "ab", id="no characters"),
        pytest.param(" a\t\n b \u2029", "a b", id="white space"),
        pytest.param("می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀", id="joiners stay"),
    ],
)
def test_unseen_characters_go(text: str, expected: str) -> None:
    """Text comes out on one line, without what cannot be seen."""
    assert filters.clean(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e", id="as it is"),
        pytest.param(" HTTP://example.org/\n", "HTTP://example.org/", id="white space around"),
        pytest.param(
            'https://example.org/"<x>` y', "https://example.org/%22%3Cx%3E%60%20y", id="marks of HTML"
        ),
        pytest.param("https://пример.example/я", "https://пример.example/я", id="other scripts"),
        pytest.param(
            "https://example.org/\u202egpj", "https://example.org/%E2%80%AEgpj", id="direction override"
        ),
        pytest.param("javascript:alert(1)", "", id="javascript"),
        pytest.param("java\nscript:alert(1)", "", id="javascript in two lines"),
        pytest.param("\x01javascript:alert(1)", "", id="javascript after a control character"),
        pytest.param("data:text/html,x", "", id="data"),
        pytest.param("file:///etc/passwd", "", id="file"),
        pytest.param("mailto:me@example.org", "", id="mailto"),
        pytest.param("//example.org/a", "", id="no scheme"),
        pytest.param("https:///a", "", id="no host"),
        pytest.param("https://[::1", "", id="half an address"),
        pytest.param("https://example.org:port/", "", id="no port"),
        pytest.param("https://good.example\\@evil.example/", "", id="backslash in the host"),
        pytest.param(f"https://example.org/{'a' * 5_000}", "", id="endless"),
        pytest.param("", "", id="empty"),
    ],
)
def test_only_web_addresses_get_out(url: str, expected: str) -> None:
    """http and https, percent-encoded; nothing for anything else."""
    assert filters.web_url(url) == expected


@given(st.text())
def test_any_text_is_an_address_or_nothing(text: str) -> None:
    """An address has no character that could end an attribute or a Markdown link."""
    for url in (filters.web_url(text), filters.web_url(f"https://example.org/{text}")):
        assert not set(filters.markdown_url(url)) & set('"<>()` \\\n')


def test_a_markdown_target_has_no_parentheses() -> None:
    """Parentheses are percent-encoded, and entities are none."""
    assert (
        filters.markdown_url("https://e.example/(a)?b&copy;c&d") == "https://e.example/%28a%29?b&amp;copy;c&d"
    )


def test_links_of_the_nouns() -> None:
    """A story and an article link to their page, a quote to its sentence."""
    article = Article("1", "Rain", "It rained.", "https://example.org/rain")
    assert filters.link(Story((article,))) == filters.link(article) == "https://example.org/rain"
    assert (
        filters.link(Quote("It rained.", article, 0, 10)) == "https://example.org/rain#:~:text=It%20rained."
    )


@pytest.mark.parametrize(
    ("outlet", "url", "expected"),
    [
        pytest.param(" The\nWire ", "https://example.org/", "The Wire", id="name"),
        pytest.param("", "https://www.example.org/a", "example.org", id="host"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_outlets_have_names(outlet: str, url: str, expected: str) -> None:
    """The outlet's name, else its host."""
    assert filters.outlet(Article("1", "", "", url, outlet)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Science & Health", "science--health", id="as GitHub does"),
        pytest.param("Ελλάδα 2.0", "ελλάδα-20", id="other scripts"),
        pytest.param("!?", "", id="nothing left"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    """The name GitHub gives to a heading."""
    assert filters.slug(text) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("One two three", 13, "One two three", id="fits"),
        pytest.param("One two, three", 12, "One two…", id="after a word"),
        pytest.param("Onetwothree", 6, "Onetw…", id="one long word"),
    ],
)
def test_long_text_is_shortened(text: str, width: int, expected: str) -> None:
    """At most so many characters, cut after a word."""
    assert filters.shorten(text, width) == expected
    assert len(expected) <= width


@given(st.text())
def test_a_sentence_is_its_body_and_tail(text: str) -> None:
    """The two parts put together are the whole."""
    assert filters.body(text) + filters.tail(text) == filters.clean(text)


def test_plain_text_is_wrapped() -> None:
    """72 columns with indents; a long word is left whole."""
    assert filters.wrap("one two " + "x" * 20, "* ", "  ", width=12) == "* one two\n  " + "x" * 20
