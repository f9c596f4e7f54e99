"""Text -> words and terms."""

import pytest

from briefing.text.words import stop_words, terms, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Don't panic, 42!", ("Don't", "panic", "42"), id="apostrophe and number"),
        pytest.param("l’État_c’est moi", ("l’État", "c’est", "moi"), id="typographic apostrophe"),
        pytest.param("", (), id="nothing"),
        pytest.param("… — !?", (), id="punctuation only"),
        pytest.param("中国政府", ("中国", "国政", "政府"), id="Chinese in pairs"),
        pytest.param("iPhone发布", ("iPhone", "发布"), id="mixed scripts"),
        pytest.param("日", ("日",), id="one character"),
        pytest.param("الحكومة تعلن", ("الحكومة", "تعلن"), id="Arabic"),
        pytest.param("قال مُحَمَّد", ("قال", "مُحَمَّد"), id="Arabic vowels are no borders"),
        pytest.param("प्रधानमंत्री ने कहा।", ("प्रधानमंत्री", "ने", "कहा"), id="Hindi"),
        pytest.param("ที่นี่", ("ที", "ี่", "่น", "นี", "ี่"), id="Thai in pairs, marks and all"),
        pytest.param("佐々木さん", ("佐々", "々木", "木さ", "さん"), id="Japanese in pairs"),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    """Words come out as they stand in the text."""
    assert words(text) == expected


def test_words_of_a_language() -> None:
    """Where the language is told, runs without spaces are cut at the borders that show."""
    text = "トランプ氏が来日した。"
    assert words(text, "ja") == ("トランプ", "氏", "来日")
    assert words(text)[:3] == ("トラ", "ラン", "ンプ")
    assert words("新的计划", "zh") == ("新", "计划")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "The banks’ and the bank's chairman said", "en", ("bank", "bank", "chairman"), id="English"
        ),
        pytest.param("Die Häuser stehen", "de-AT", ("haus", "steh"), id="German, by its region"),
        pytest.param("a 5 b", "en", ("5",), id="digits count, letters don't"),
        pytest.param("L’accord que l'Italie n’a pas signé", "fr", ("accord", "ital", "sign"), id="French"),
        pytest.param("Aujourd'hui, l'État d'Israël", "fr", ("état", "israël"), id="French, elided"),
        pytest.param("L'accordo dell'Italia all'ONU", "it", ("accord", "ital", "onu"), id="Italian"),
        pytest.param("El empleo que se crea en EE. UU.", "es", ("emple", "cre", "ee", "uu"), id="Spanish"),
        pytest.param("O ministro não está à frente", "pt", ("ministr", "frent"), id="Portuguese"),
        pytest.param("'s Avonds zijn de foto's weg", "nl", ("avond", "foto", "weg"), id="Dutch"),
        pytest.param("Minister sade att bron stängs", "sv", ("minist", "bron", "stäng"), id="Swedish"),
        pytest.param("Rząd nie ma na to pieniędzy", "pl", ("rząd", "pieniędz"), id="Polish"),
        pytest.param("Всё ещё летит самолёт", "ru", ("лет", "самолет"), id="Russian, without dots"),
        pytest.param(
            "والحكومة والوزير للحكومة", "ar", ("حكوم", "زير", "حكوم"), id="Arabic, without articles"
        ),
        pytest.param("مُحَمَّد إلى أحمد احمد", "ar", ("محمد", "احمد", "احمد"), id="Arabic, one spelling"),
        pytest.param(
            "政府は新しい計画を発表しました。",
            "ja",
            ("政府", "新", "計画", "発表"),
            id="Japanese, no endings",
        ),
        pytest.param("トランプ氏が来日", "ja", ("トランプ", "氏", "来日"), id="Japanese, katakana whole"),
        pytest.param(
            "他们的政府发表了计划", "zh", ("政府", "府发", "发表", "计划"), id="Chinese, no particles"
        ),
        pytest.param("The end", "xx", ("the", "end"), id="unknown language"),
        pytest.param("The end", None, ("end",), id="English by default"),
    ],
)
def test_terms(text: str, language: str | None, expected: tuple[str, ...]) -> None:
    """Terms are lower-case stems without stop words."""
    assert terms(text, language) == expected


def test_stop_words_of_many_languages() -> None:
    """Common languages have stop words, by code."""
    codes = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar")
    assert [code for code in codes if len(stop_words(code)) < 20] == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("de", "hat wurde zwischen sagte"),
        ("fr", "à de un une ont déclaré"),
        ("es", "de que del y no dijo"),
        ("it", "di che il ha detto"),
        ("pt", "não são à disse"),
        ("nl", "niet wordt zei zijn"),
        ("sv", "och är inte sa"),
        ("pl", "się nie jest powiedział"),
        ("ru", "все ещё еще сказал"),
        ("ja", "これ そして"),
        ("zh", "的 但是 表示"),
        ("ar", "في إلى الى وقال"),
    ],
)
def test_what_every_sentence_says(code: str, said: str) -> None:
    """Articles, links, auxiliaries and the verb of saying tell nothing."""
    assert set(said.split()) - stop_words(code) == set()


@pytest.mark.parametrize(("code", "said"), [("fr", "état force"), ("es", "empleo trabajo"), ("sv", "stort")])
def test_what_news_is_about(code: str, said: str) -> None:
    """Words that sumy's lists leave out, and that news is about, tell something."""
    assert set(said.split()) & stop_words(code) == set()
