"""A page's bytes -> HTML of a sane size."""

import pytest

from briefing.collect.page import bounded, decode, tidied


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        pytest.param("é".encode(), "iso-8859-1", "é", id="UTF-8, whatever the server says"),
        pytest.param("é".encode("latin-1"), "ISO-8859-1", "é", id="the server's word"),
        pytest.param(
            b'<meta charset="koi8-r">' + "мост".encode("koi8-r"),
            "",
            '<meta charset="koi8-r">мост',
            id="its own",
        ),
        pytest.param("橋".encode("utf-16"), "", "橋", id="a byte order mark"),
        pytest.param("“é”".encode("cp1252"), "", "“é”", id="nobody's word"),
        pytest.param("é".encode("latin-1"), "unicode_escape", "é", id="no character set"),
        pytest.param(("ab" * 1000 + "é").encode()[:-1], "", "ab" * 1000 + "\ufffd", id="cut off"),
        pytest.param(b"", "", "", id="nothing"),
    ],
)
def test_decode(body: bytes, charset: str, text: str) -> None:
    """The text a browser would show."""
    assert decode(body, charset) == text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>a<script>b</script>c", "<p>ac", id="script"),
        pytest.param("a<style>b</style >c<!-- d -->e", "ace", id="style and comment"),
        pytest.param("a<script>b", "a", id="script without end"),
        pytest.param(
            '<script type="application/ld+json">{}</script>',
            '<script type="application/ld+json">{}</script>',
            id="data",
        ),
        pytest.param("<div>" * 300 + "deep", "<div>" * 256, id="nesting"),
        pytest.param("<p>a" * 300, "<p>a" * 300, id="paragraphs need no end"),
        pytest.param("<div></div>" * 300, "<div></div>" * 300, id="side by side"),
        pytest.param("a" * 600_000, "a" * 500_000, id="size"),
    ],
)
def test_bounded(html: str, expected: str) -> None:
    """No code, and no more than an article needs."""
    assert bounded(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            "<div>The quay\nis wide.\r\n</div>", "<div>The quay is wide.  </div>", id="wrapped lines"
        ),
        pytest.param("a\n<pre>b\nc</pre>\nd<PRE>e\n", "a <pre>b\nc</pre> d<PRE>e\n", id="a poem's lines"),
        pytest.param(
            "<p>港の<ruby><rb>埠頭</rb><rp>（</rp><rt>ふとう</rt><rp>）</rp></ruby>を広げる。",
            "<p>港の埠頭を広げる。",
            id="how a word is read",
        ),
        pytest.param("<p>The <b></b>quay", "<p>The quay", id="an empty element"),
        pytest.param("<p>The<i class=x> </i>quay", "<p>The quay", id="an element with a space"),
        pytest.param(
            "<p>Wide.<span id=br></span>Work begins", "<p>Wide.<br>Work begins", id="meant as a break"
        ),
        pytest.param("<p>Wi<span></span>de", "<p>Wide", id="inside a word"),
        pytest.param("<p><a>The</a><b></b><i></i> quay", "<p><a>The</a> quay", id="two, behind a link"),
        pytest.param("<li><i class=icon></i>Share", "<li><i class=icon></i>Share", id="an icon"),
        pytest.param("<p>The<td></td>quay", "<p>The<td></td>quay", id="a block"),
        pytest.param("<p>end<b></b>", "<p>end<b></b>", id="nothing behind it"),
    ],
)
def test_tidied(html: str, expected: str) -> None:
    """What a reader would see, so that no sentence breaks and no paragraph ends too early."""
    assert tidied(html) == expected
