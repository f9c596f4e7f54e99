"""The user's phrases -> those a text contains."""

import pytest

from briefing.text.phrases import found


@pytest.mark.parametrize(
    ("phrase", "text", "language", "expected"),
    [
        pytest.param("semiconductors", "A semiconductor maker", "en", True, id="plural for singular"),
        pytest.param("data center", "two data-centers", "en-GB", True, id="singular for plural"),
        pytest.param("companies", "the company", "en", True, id="-ies"),
        pytest.param("taxes", "a tax cut", "en", True, id="-xes"),
        pytest.param("chips", "the chipmakers", "en", False, id="whole words still"),
        pytest.param("university", "the universe", "en", False, id="one stem, two words"),
        pytest.param("marketing", "the market", "en", False, id="a derived word"),
        pytest.param("news", "a new idea", "en", False, id="news is no plural"),
        pytest.param("bus", "a bus stop", "en", True, id="-us is no plural"),
        pytest.param("rate cuts", "cut the rate", "en", False, id="in order"),
        pytest.param("ARM", "guns and arms", "en", False, id="an abbreviation is no word"),
        pytest.param("ARM", "ARM's new arms", "en", True, id="an abbreviation itself"),
        pytest.param("EV", "cheaper EVs", "en", True, id="several of an abbreviation"),
        pytest.param("EVs", "an EV", "en", True, id="one of several"),
        pytest.param("Wahlen", "nach der Wahl", "de", True, id="German"),
        pytest.param("Straße", "alle STRASSEN", "de", True, id="German, folded"),
        pytest.param("elección", "las elecciones", "es", True, id="Spanish"),
        pytest.param("чип", "Чипы подорожали", "ru", True, id="Russian"),
        pytest.param("半导体", "中国半导体产业增长", "zh", True, id="Chinese"),
        pytest.param("C++", "in C++ and C", "en", True, id="signs"),
    ],
)
def test_found_in_any_form(phrase: str, text: str, language: str, expected: bool) -> None:
    """In the text's language a phrase is found in any inflection of its words, and in no other word."""
    assert found([phrase], text, language) == ((phrase,) if expected else ())


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
