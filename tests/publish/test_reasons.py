"""Why a story has its place, and why an article has none, in each language."""

import re
from dataclasses import replace
from html import unescape

import pytest

from briefing.edit.headlines.sinks import SINKS
from briefing.models import Briefing, LeftOut, Reason
from briefing.publish.render import render
from briefing.publish.words import ENGLISH, words_of

CODES = ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ar")
PLAIN = {
    *("undated", "watch", "feature", "headline", "weighty", "lighter", "untold"),  # of a story's points
    *("mute", "keep"),  # of what is left out
    *SINKS,
}
KINDS = (
    *(Reason("outlets", n=1), Reason("outlets", n=5, weight=6.5)),
    *(Reason("age", n=n) for n in (0, 1, 2, 5)),
    *(Reason(kind) for kind in sorted(PLAIN)),
)


def page(briefing: Briefing) -> str:
    """What its page says."""
    return unescape(re.sub(r"<[^>]+>", "", render(briefing, "html")))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("reason", KINDS, ids=lambda reason: f"{reason.kind}-{reason.n}")
def test_each_kind(reason: Reason, code: str) -> None:
    """It is said in the language, not left in English."""
    said = words_of(code).reason(reason)
    assert said
    assert said != ENGLISH.reason(reason)


@pytest.mark.parametrize("code", ["en", *CODES])
def test_no_two_are_said_alike(code: str) -> None:
    """Each language has a phrase of its own for each kind, and none for what is no kind."""
    reasons = words_of(code).reasons
    assert reasons.keys() == PLAIN
    assert len(set(reasons.values())) == len(reasons)


REASONS = (
    Reason("outlets", 2.91, 5, weight=6.5),
    Reason("age", 0.94, 2),
    Reason("watch", 1.5, words=("Stargate", "Mars")),
    Reason("weighty", 2.0, words=("Angriff", "tot")),
)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "en",
            "5 outlets (weight 6.5) | 2 h old | watch: Stargate, Mars | weighty news: Angriff, tot",
        ),
        (
            "de",
            "5 Medien (Gewicht 6,5) | 2 Stunden alt | aus Ihren Stichwörtern: Stargate, Mars"
            " | gewichtige Nachricht: Angriff, tot",
        ),
        (
            "fr",
            "5 médias (poids 6,5) | il y a 2 heures | parmi vos mots-clés\u00a0: Stargate, Mars"
            " | information de poids\u00a0: Angriff, tot",
        ),
        (
            "pl",
            "5 redakcji (waga 6,5) | sprzed 2 godzin | wśród Twoich słów kluczowych: Stargate, Mars"
            " | poważna wiadomość: Angriff, tot",
        ),
        (
            "ru",
            "5 изданий (вес 6,5) | 2 часа назад | среди ваших ключевых слов: Stargate, Mars"
            " | весомая новость: Angriff, tot",
        ),
        (
            "ja",
            "5媒体（重み6.5） | 2時間前 | 注目キーワード：Stargate、Mars | 重みのあるニュース：Angriff、tot",
        ),
        (
            "ar",
            "5 مصادر (الوزن 6.5) | قبل ساعتين | من كلماتك المفتاحية: Stargate، Mars"
            " | خبر ذو وزن: Angriff، tot",
        ),
    ],
)
def test_numbers_and_words(code: str, expected: str) -> None:
    """They stand as the language puts them: plural forms, decimal commas, its own punctuation."""
    assert " | ".join(words_of(code).reason(reason) for reason in REASONS) == expected


def test_the_youngest() -> None:
    """An age of no whole hour is said without a number."""
    said = [words_of(code).reason(Reason("age")) for code in ("en", "de", "fr", "ar")]
    assert said == [
        *("less than 1 h old", "weniger als eine Stunde alt"),
        *("il y a moins d’une heure", "قبل أقل من ساعة"),
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "de",
            "Warum das hier steht: 5 Medien (Gewicht 6,5; ×2,91), 2 Stunden alt (×0,94), "
            "aus Ihren Stichwörtern: Stargate, Mars (×1,50), gewichtige Nachricht: Angriff, tot (×2,00), "
            "kein erster Satz sagt klar, was geschehen ist = 8,2 Punkte",
        ),
        (
            "zh",
            "入选原因：5家媒体（权重6.5；×2.91）、2小时前（×0.94）、关注词：Stargate、Mars（×1.50）、"
            "分量较重的新闻：Angriff、tot（×2.00）、没有首句讲清发生了什么 = 8.2分",
        ),
    ],
)
def test_on_the_page(code: str, expected: str, full: Briefing) -> None:
    """The fold of a story says each part with its factor, where it has one."""
    story = replace(full.stories[0], reasons=(*REASONS, Reason("untold", 1.0)), points=8.2)
    sections = (replace(full.sections[0], stories=(story,)),)
    assert expected in page(replace(full, language=code, sections=sections))


def test_a_watch_word_with_a_bracket(full: Briefing) -> None:
    """It is no weight: its factor has a bracket of its own."""
    story = replace(full.stories[0], reasons=(Reason("watch", 1.5, words=("Orion (ship)",)),))
    sections = (replace(full.sections[0], stories=(story,)),)
    assert "watch: Orion (ship) (×1.50) =" in page(replace(full, sections=sections))


@pytest.mark.parametrize(
    ("code", "muted", "kept"),
    [
        ("en", "Stadskrant · mute: horoscope", "Stadskrant · none of keep: tram, ferry"),
        ("de", "Stadskrant · ausgeblendet wegen: horoscope", "keines der gewünschten Wörter: tram, ferry"),
        ("ja", "Stadskrant · 非表示キーワード：horoscope", "指定キーワードなし：tram、ferry"),
    ],
)
def test_what_mutes(code: str, muted: str, kept: str, full: Briefing) -> None:
    """The fold of what was left out says which words did it."""
    left_out = tuple(
        LeftOut("muted", "Stars", outlets=("Stadskrant",), reason=reason)
        for reason in (Reason("mute", words=("horoscope",)), Reason("keep", words=("tram", "ferry")))
    )
    told = page(replace(full, language=code, left_out=left_out))
    assert [each for each in (muted, kept) if each not in told] == []
