"""HTML -> plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.growth import EVEN, growth

from briefing.text.html import clean, decode, has_entity, has_markup, to_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", "One.\nTwo.", id="paragraphs"),
        pytest.param("<div>One</div>two<h2>Three</h2>four", "One\ntwo\nThree\nfour", id="blocks end"),
        pytest.param("one<br>two<BR/>three", "one\ntwo\nthree", id="line breaks"),
        pytest.param("<p>so<b>me</b> <i>words</i></p>", "some words", id="inline"),
        pytest.param("<ul><li>One<li>Two</ul>", "One\nTwo", id="list"),
        pytest.param("<table><tr><th>A<th>B<tr><td>1<td>2</table>", "A B\n1 2", id="table"),
        pytest.param("<p>a\n  b\tc</p>", "a b c", id="white space is folded"),
        pytest.param("<pre>a\nb</pre>", "a\nb", id="preformatted"),
        pytest.param("<p>Run:</p><pre><code>make it; now.</code></pre>So.", "Run:\nSo.", id="a program"),
        pytest.param('a<pre class="highlight sql">SELECT it.</pre>b', "a\nb", id="a program by its class"),
        pytest.param("a<pre>x = go(1);\ny = x;\nstop</pre>b", "a\nb", id="a program by its lines"),
        pytest.param(
            "<pre>They came.\nWe <i>sat</i> by the sea,\nand sang.\nNobody came.</pre>",
            "They came.\nWe sat by the sea,\nand sang.\nNobody came.",
            id="a poem",
        ),
        pytest.param("a<pre>root# make it\nIt is made now.\nNothing is left.</pre>b", "a\nb", id="a shell"),
        pytest.param("<pre class=code>x = 1", "x = 1", id="a program without end"),
        pytest.param(
            'It fell <sup id="r"><a href="#n">1</a></sup>. By 10<sup>2</sup>.',
            "It fell. By 102.",
            id="footnote",
        ),
        pytest.param('Fell<a href="#n"><sup>[2]</sup></a>.', "Fell.", id="footnote the other way round"),
        pytest.param(
            '<p>[row gap="2"][box_in]It rose.[/box_in] [sic] Yes.[/row]</p>',
            "It rose.\n[sic] Yes.",
            id="shortcodes",
        ),
        pytest.param("a<script>b</script>c<style>d</style>e<template>f</template>g", "aceg", id="code"),
        pytest.param("a<SCRIPT>'</scrip>'</SCRIPT >b", "ab", id="a script's end"),
        pytest.param("a<script>b", "a", id="a script without end"),
        pytest.param("a<svg>b", "ab", id="a picture without end"),
        pytest.param("<iframe src='x'/>a", "a", id="closed at once"),
        pytest.param("<figure><img><figcaption>A <b>cap</b></figcaption></figure>b", "b", id="caption"),
        pytest.param("<figure><figcaption>A cap</figure>b", "b", id="caption without end tag"),
        pytest.param("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢", id="reading aids"),
        pytest.param("a<!-- b > c -->d<!-->e", "ade", id="comments"),
        pytest.param("<!doctype html><?xml version='1'?><p>a", "a", id="declarations"),
        pytest.param("<![CDATA[<p>a</p>]]>", "a", id="CDATA"),
        pytest.param("<a title='>' href=\"x>y\">a</a>b", "ab", id="'>' in an attribute"),
        pytest.param("<p title=it's>it's</p>", "it's", id="a quote that is none"),
        pytest.param('<p>whole</p><img src="htt', "whole", id="cut off in a tag"),
        pytest.param("<o:p>a</o:p><amp-ad>b</amp-ad>", "ab", id="other namespaces"),
        pytest.param("<p>caf&eacute; &#8217; &amp;lt; &nbsp; b</p>", "café ’ &lt; b", id="entities, once"),
        pytest.param("&lt;b&gt;", "<b>", id="an escaped tag is text"),
        pytest.param("It&#146;s", "It’s", id="Windows-1252 by number"),
        pytest.param("It\x92s", "It’s", id="Windows-1252 as it is"),
        pytest.param("a &#xD800; &#0; &#1114112; b", "a � � � b", id="no characters"),
        pytest.param(f"a &#{'9' * 5000}; b", "a � b", id="an endless number"),
        pytest.param("", "", id="nothing"),
        pytest.param(" \n\t ", "", id="white space"),
    ],
)
def test_html(html: str, text: str) -> None:
    """Blocks are lines; what is not text is left out."""
    assert to_text(html) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("3 < 4 && 5 > 4", "3 < 4 && 5 > 4", id="signs"),
        pytest.param("I <3 this -> that <- those", "I <3 this -> that <- those", id="heart and arrows"),
        pytest.param("AT&T, R&D & co; a&b", "AT&T, R&D & co; a&b", id="ampersands"),
        pytest.param("List<T> of <your name>", "List<T> of <your name>", id="angle brackets of others"),
        pytest.param("One.\n\n  Two.", "One.\nTwo.", id="paragraphs"),
        pytest.param(
            "This line was wrapped by some program that\nstops at forty.\nAnd this is new.",
            "This line was wrapped by some program that stops at forty.\nAnd this is new.",
            id="wrapped lines",
        ),
        pytest.param("eggs\nmilk\nbread", "eggs\nmilk\nbread", id="short lines"),
        pytest.param("می‌خواهم 👩‍🚀", "می‌خواهم 👩‍🚀", id="joiners"),
        pytest.param("a\u00a0b\u2003c\u3000d", "a b c d", id="spaces"),
        pytest.param("a\u200bb\u00adc\ufeff \u202ed\u2066", "abc d", id="invisible and reordering"),
        pytest.param("\x1b[31mred\x1b[0m\x07 \x00a\ud800", "red a", id="control characters"),
        pytest.param("a\u2028b\x0bc\r\nd", "a\nb\nc\nd", id="line breaks of others"),
    ],
)
def test_plain_text(text: str, expected: str) -> None:
    """Text without markup passes unharmed, but for what can't be seen."""
    assert to_text(text) == expected


def test_only_the_beginning_is_read() -> None:
    """A text has an end."""
    assert len(to_text("a" * 600_000)) == 500_000


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "<div>",
            "<b x=1>",
            "<a ",
            "<",
            "</",
            "<!",
            "<!--",
            "<y ",
            "<svg>",
            "<script>",
            "<a =",
            '<a x="',
            "&#",
        ),
        *(
            "&a",
            "\n",
            "<svg></svg>",
            "<![CDATA[",
            "<pre>\n",
            "<pre></pre>",
            "<a><sup>",
            "[a ",
            "[/ab]",
            "[ab ",
            "&#x",
            "<a-",
            "]]>",
            "<table><tr><td>",
            "\x1b[",
        ),
    ],
)
def test_hostile_repetition_takes_no_time(piece: str) -> None:
    """However often anything comes again: each character is looked at once."""
    assert growth(lambda times: to_text(piece * times), 25_000 // len(piece)) < EVEN


@given(st.text(st.characters()) | st.text(alphabet="<>&;#!-/='\" \nabprscitx[]0"))
def test_any_text(text: str) -> None:
    """Whatever comes in, clean text comes out; cleaning it again changes nothing."""
    found = to_text(text)
    assert clean(found) == found
    assert found.encode().decode() == found


@pytest.mark.parametrize(
    ("text", "markup", "entity"),
    [
        pytest.param("a < b & c", False, False, id="neither"),
        pytest.param("a <b>c", True, False, id="tag"),
        pytest.param("a<!-- b -->", True, False, id="comment"),
        pytest.param("a &amp; b", False, True, id="named"),
        pytest.param("a &#x27; b", False, True, id="hexadecimal"),
    ],
)
def test_kinds(text: str, markup: bool, entity: bool) -> None:
    """Markup and entities are told from signs that are text."""
    assert (has_markup(text), has_entity(text)) == (markup, entity)


def test_decode_is_one_step() -> None:
    """What was escaped twice needs two steps."""
    assert [decode("AT&amp;amp;T"), decode("AT&amp;T"), decode("AT&T")] == ["AT&amp;T", "AT&T", "AT&T"]
