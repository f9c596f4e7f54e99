"""A page's bytes -> HTML of a sane size."""

import pytest

from briefing.collect.page import bounded, decode


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
