"""The user's phrases -> those a text contains."""

import pytest

from briefing.text.phrases import found


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        pytest.param("chip", "A new CHIP for phones", True, id="any case"),
        pytest.param("chip", "Chipmakers meet", False, id="not the start of a word"),
        pytest.param("ai", "Rain and hail in Spain", False, id="not inside a word"),
        pytest.param("data center", "New data\u00a0center and data-center rules", True, id="space or hyphen"),
        pytest.param("data center", "data\n  center", True, id="line break"),
        pytest.param("data center", "the data about the center", False, id="apart"),
        pytest.param("Stargate", "Stargate’s first site", True, id="before an apostrophe"),
        pytest.param("C++", "written in C++, mostly", True, id="ends in signs"),
        pytest.param("C++", "written in Objective-C", False, id="signs are literal"),
        pytest.param(".net", "the .NET runtime", True, id="begins with a sign"),
        pytest.param("a.b", "axb", False, id="a dot is a dot"),
        pytest.param("半导体", "中国半导体产业增长", True, id="Chinese has no word ends"),
        pytest.param("東京", "東京都の天気", True, id="Japanese"),
        pytest.param("ไทย", "ประเทศไทยวันนี้", True, id="Thai"),
        pytest.param("чип", "Новый чип вышел", True, id="Cyrillic"),
        pytest.param("чип", "Чипы подорожали", False, id="Cyrillic, part of a word"),
        pytest.param("اقتصاد", "أخبار اقتصاد اليوم", True, id="Arabic"),
        pytest.param("straße", "Neue STRASSE gesperrt", True, id="case folding"),
        pytest.param("ＡＩ", "an AI law", True, id="full width"),
        pytest.param("", "anything", False, id="empty phrase"),
        pytest.param(" - ", "a - b", False, id="nothing but a gap"),
        pytest.param("x", "", False, id="empty text"),
    ],
)
def test_found(phrase: str, text: str, expected: bool) -> None:
    """A phrase is found as whole words in any script, its words apart by spaces or hyphens."""
    assert found([phrase], text) == ((phrase,) if expected else ())


def test_the_order_is_the_users() -> None:
    """All phrases that are there come back, in the order given."""
    assert found(["harbour", "tram", "bridge"], "A tram to the harbour") == ("harbour", "tram")
