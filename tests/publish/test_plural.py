"""Which plural form goes with a number."""

import pytest
from babel import Locale

from briefing.publish.plural import plural
from briefing.publish.words import words_of

CODES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar")


@pytest.mark.parametrize("code", CODES)
def test_as_the_cldr_has_it(code: str) -> None:
    """Each language has the forms that the Unicode CLDR gives it, Portuguese those of Portugal."""
    locale = Locale.parse("pt_PT" if code == "pt" else code)
    assert [plural(code, n) for n in range(2_000)] == [locale.plural_form(n) for n in range(2_000)]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "0 stories, 1 story, 2 stories, 11 stories, 21 stories, 101 stories"),
        ("de", "0 Meldungen, 1 Meldung, 2 Meldungen, 11 Meldungen, 21 Meldungen, 101 Meldungen"),
        ("fr", "0 sujet, 1 sujet, 2 sujets, 11 sujets, 21 sujets, 101 sujets"),
        ("es", "0 noticias, 1 noticia, 2 noticias, 11 noticias, 21 noticias, 101 noticias"),
        ("it", "0 notizie, 1 notizia, 2 notizie, 11 notizie, 21 notizie, 101 notizie"),
        ("pt", "0 notícias, 1 notícia, 2 notícias, 11 notícias, 21 notícias, 101 notícias"),
        ("nl", "0 berichten, 1 bericht, 2 berichten, 11 berichten, 21 berichten, 101 berichten"),
        ("sv", "0 nyheter, 1 nyhet, 2 nyheter, 11 nyheter, 21 nyheter, 101 nyheter"),
        ("pl", "0 tematów, 1 temat, 2 tematy, 11 tematów, 21 tematów, 101 tematów"),
        ("ru", "0 тем, 1 тема, 2 темы, 11 тем, 21 тема, 101 тема"),
        ("ja", "ニュース0件, ニュース1件, ニュース2件, ニュース11件, ニュース21件, ニュース101件"),
        ("zh", "0条新闻, 1条新闻, 2条新闻, 11条新闻, 21条新闻, 101条新闻"),
        ("ar", "لا أخبار, خبر واحد, خبران, 11 خبرًا, 21 خبرًا, 101 خبر"),
    ],
)
def test_counted(code: str, expected: str) -> None:
    """A number has the noun in the form that a reader expects."""
    assert ", ".join(words_of(code).count("stories", n) for n in (0, 1, 2, 11, 21, 101)) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "pl",
            "3 artykuły, 5 artykułów, 12 artykułów, 22 artykuły, 25 artykułów, 111 artykułów, 112 artykułów",
        ),
        ("ru", "3 статьи, 5 статей, 12 статей, 22 статьи, 25 статей, 111 статей, 112 статей"),
        ("ar", "3 مقالات, 5 مقالات, 12 مقالًا, 22 مقالًا, 25 مقالًا, 111 مقالًا, 112 مقالًا"),
    ],
)
def test_more_than_two_forms(code: str, expected: str) -> None:
    """Polish, Russian and Arabic tell few from many, by the last digits."""
    numbers = (3, 5, 12, 22, 25, 111, 112)
    assert ", ".join(words_of(code).count("articles", n) for n in numbers) == expected


def test_a_form_for_one_number() -> None:
    """Where a single one is said in a word, 21 are not, though they have the same form of the noun."""
    words = words_of("ru")
    assert [words.count("others", n) for n in (1, 21)] == ["и ещё одно издание", "и ещё 21 издание"]
    assert [words.count("hours", n) for n in (1, 21)] == ["за последний час", "за последний 21 час"]


@pytest.mark.parametrize(
    ("code", "one", "more"),
    [
        ("en", "1 of 1 feed answered", "1 of 41 feeds answered"),
        ("de", "1 von 1 Feed hat geantwortet", "1 von 41 Feeds hat geantwortet"),
        ("fr", "1 flux sur 1 a répondu", "1 flux sur 41 a répondu"),
        ("ru", "Ответила 1 из 1 ленты", "Ответила 1 из 41 ленты"),
        ("pl", "1 z 1 źródła odpowiedziało", "1 z 41 źródeł odpowiedziało"),
        ("ja", "1フィード中1件が応答", "41フィード中1件が応答"),
        ("ar", "استجابت واحدة من خلاصة واحدة", "استجابت واحدة من 41 خلاصة"),
    ],
)
def test_so_many_of_so_many(code: str, one: str, more: str) -> None:
    """The verb goes with the part, the noun with the whole."""
    words = words_of(code)
    assert (words.count("answered", 1, 1), words.count("answered", 1, 41)) == (one, more)
