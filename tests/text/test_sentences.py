from itertools import pairwise

import pytest
import sentencex
from hypothesis import given
from hypothesis import strategies as st
from support.growth import EVEN, growth

from briefing.text.sentences import split


def pieces(text: str, language: str | None = "en") -> list[str]:
    return [text[start:end] for start, end, _ in split(text, language)]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["Ms. Okoye spoke to Dr. Lund.", "She left."], id="titles"),
        pytest.param(["The vote is at 5 a.m. Monday.", "It rained."], id="hour and day"),
        pytest.param(["It began at 2 p.m.", "The crowd stayed."], id="hour at the end"),
        pytest.param(["Approx. 50 people live in Ft. Harlow.", "Few stay."], id="approx and ft"),
        pytest.param(
            ["The U.S. Senate met.", "He lives in the U.S.", "She does not."], id="initials of a country"
        ),
        pytest.param(["(XYZ)U.S. Judge Ann Poe ruled.", "He appealed."], id="initials after a bracket"),
        pytest.param(
            ["J. K. Lind wrote No. 5 for Acorn Inc. on Friday.", "It sold."], id="initials and numbers"
        ),
        pytest.param(["They said no.", "And that was it."], id="no at the end"),
        pytest.param(["On Jan. 5 it snowed in Bend, Ore., again.", "Nobody minded."], id="months and states"),
        pytest.param(["“Hello,” he said.", "“It works.”", "She left."], id="curly quotes"),
        pytest.param(['"I know it," he said.', '"We all do," she said.'], id="straight quotes"),
        pytest.param(["He called it “a ‘long’ list.””"], id="two marks close the paragraph"),
        pytest.param(["Really?!", "Yes … maybe.", "It fell 3.5 percent."], id="other ends"),
        pytest.param(
            ["The band is R.E.M. Nothing else matters."], id="glued rather than torn: initials before a name"
        ),
        pytest.param(["It was signed by then-Gov. Ann Poe.", "Then-Sen. Karl Lind wept."], id="then"),
        pytest.param(["She came in mid-Sept. 12 years ago.", "He came in mid-Sept.", "She left."], id="mid"),
        pytest.param(["Ann Poe, R-N.J., lost to Karl Lind, D-S.C., on Friday.", "He wept."], id="a state"),
        pytest.param(["The kit is built on .NET 6 and on .org names.", "It is free."], id="a stop begins"),
        pytest.param(["His film Who Goes There? was panned.", "It sold."], id="a question that goes on"),
        pytest.param(["Is it new?", "iPhone sales rose.", "Yes!", "Eggs too."], id="a small letter begins"),
    ],
)
def test_english(sentences: list[str]) -> None:
    """A full stop ends a sentence, but not after an abbreviation."""
    assert pieces(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        pytest.param(
            "de", ["Am 3. Mai kam Dr. Lohse z.B. nach Kiel.", "„Das ist gut“, sagte er."], id="German"
        ),
        pytest.param("fr", ["M. Petit est parti.", "Il a dit : « Bonjour. »", "Puis rien."], id="French"),
        pytest.param("es", ["¿Qué pasa?", "El Sr. Robles llegó."], id="Spanish"),
        pytest.param("it", ["Il dott. Rossi è qui.", "Va bene così."], id="Italian"),
        pytest.param("pt", ["O Sr. Silva chegou.", "Está tudo bem."], id="Portuguese"),
        pytest.param("nl", ["Dhr. Visser kwam aan.", "Hij bleef niet."], id="Dutch"),
        pytest.param("sv", ["Det kostar t.ex. tio kronor.", "Ingen klagar."], id="Swedish"),
        pytest.param("pl", ["Prof. Nowak mieszka przy ul. Długiej.", "To wszystko."], id="Polish"),
        pytest.param(
            "pl",
            ["W 2031 r. Rada Opola zamknie most.", "Otwarto go w 1911 r.", "Ruch jest mały."],
            id="a Polish year",
        ),
        pytest.param(
            "pl",
            ["– Czy most stoi? – pyta Anna Wilk.", "– Stoi do 2031 r. – mówi rzecznik.", "– Stał."],
            id="who says so, behind a dash",
        ),
        pytest.param("pl", ["W wodzie jest E. coli.", "Wieś gotuje wodę."], id="a species"),
        pytest.param("ru", ["«Закройте мост!» — сказал мэр.", "— Зачем?"], id="behind a Russian dash"),
        pytest.param("ru", ["Он живёт в г. Казань.", "Всё хорошо."], id="Russian"),
        pytest.param("ja", ["今日は晴れです。", "公園に行こう。"], id="Japanese"),
        pytest.param("zh", ["今天天气很好。", "我们去公园吧!", "好吗?"], id="Chinese"),
        pytest.param(
            "zh", ["大桥耗资3.5亿元。", "5月3日将通车。", "“3天。5天。”他说。"], id="Chinese: a digit opens"
        ),
        pytest.param(
            "ja",
            ["同社は発表した。", "3日に動く。", "「急ぐ。3日だ」と社長は言う。"],
            id="Japanese: a digit opens",
        ),
        pytest.param("fr", ["J.-P. Martin est parti à l’O.N.U.", "Elle reste."], id="French initials"),
        pytest.param("pt", ["Vale desde 1.º de maio, diz o n.º 12.", "Boa tarde."], id="Portuguese ordinals"),
        pytest.param(
            "de", ["Die Werke A.-G. (Kiel) und das o.g. Haus zahlen.", "Er geht."], id="German firms"
        ),
        pytest.param(
            "pl",
            ["W 22. edycji wygrali.", "To 2 z 10.", "Spali."],
            id="Polish ordinals",
        ),
        pytest.param(
            "de", ["Am 3. Mai stand es auf Seite 14.", "Das ist neu."], id="German: a number at the end"
        ),
        pytest.param("pl", ["Mówiła o tym prok. Anna Lis ws. Opola.", "Koniec."], id="Polish offices"),
        pytest.param("ar", ["ذهب الوزير إلى القاهرة.", "هل عاد؟", "نعم."], id="Arabic"),
    ],
)
def test_languages(language: str, sentences: list[str]) -> None:
    """Each language's own ends and abbreviations hold."""
    joined = "".join(sentences) if language in ("ja", "zh") else " ".join(sentences)
    assert pieces(joined, language) == sentences


def test_a_missing_space() -> None:
    """Two sentences without a space between them are two all the same."""
    assert pieces("Ann Poe won the vote.Karl Lind lost it.") == [
        "Ann Poe won the vote.",
        "Karl Lind lost it.",
    ]


def test_a_line_ends_a_paragraph() -> None:
    """A line feed ends a sentence without a stop; blank lines count for nothing."""
    text = "A heading\n\n  First one. Second one.\r\nThird"
    assert split(text) == ((0, 9, 0), (13, 23, 1), (24, 35, 1), (37, 42, 2))
    assert pieces(text) == ["A heading", "First one.", "Second one.", "Third"]


@given(st.text(max_size=300), st.sampled_from(["en", "de", "zh", "ar", "xx", None]))
def test_offsets_hold_for_any_text(text: str, language: str | None) -> None:
    """Sentences are slices in order, apart, trimmed, and hold every character that is not white space."""
    found = split(text, language)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end, _ in found)
    assert all(a[1] <= b[0] and a[2] <= b[2] for a, b in pairwise(found))
    left = "".join(
        text[a:b]
        for a, b in zip([0, *(f[1] for f in found)], [*(f[0] for f in found), len(text)], strict=True)
    )
    assert not left.strip()


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        pytest.param("zh", ["“谁看了？”市长王丽说。", "她很失望。"], id="Chinese: a speaker behind"),
        pytest.param("zh", ["“糟了！”总裁喊道。", "没有人回答。"], id="Chinese: one who shouts"),
        pytest.param("ja", ["「遅すぎた。」と市長は述べた。", "雨が降った。"], id="Japanese: the same"),
        pytest.param(
            "sv", ["Det kostar.", "”Vem betalar?” frågade hon.", "Ingen!"], id="Swedish: a question"
        ),
        pytest.param(
            "sv", ["”Det är tungt. Jag går”, sade hon.", "Sedan gick hon."], id="Swedish: two within"
        ),
        pytest.param("sv", ["Fru Ek teg …", "Sedan gick hon."], id="Swedish: dots apart"),
        pytest.param(
            "pl", ["„Jest ciężko. Nie wrócę” – powiedziała Anna.", "Wyszła."], id="Polish: two within"
        ),
        pytest.param("ja", ["「遅すぎた。」", "雨が降った。"], id="Japanese: nobody behind it"),
        pytest.param("nl", ["Er rijden bussen.", "'s Avonds niet."], id="Dutch: a small word opens"),
    ],
)
def test_what_belongs_to_a_quotation(language: str, sentences: list[str]) -> None:
    """Who said it stays with what was said; "'s" opens a sentence."""
    joined = "".join(sentences) if language in ("ja", "zh") else " ".join(sentences)
    assert pieces(joined, language) == sentences


def test_half_a_character() -> None:
    """A text may hold what no encoding has; its sentences stand where they would."""
    assert split("A \ud800 broke. B held.", "en") == ((0, 10, 0), (11, 18, 0))


@given(st.text(alphabet="ab AB19\t,;:-*+\"'(/", max_size=80), st.sampled_from(["", ".", "!", "?", ")"]))
def test_a_line_without_a_stop_inside_is_one_sentence(line: str, last: str) -> None:
    """No splitter needs to be asked where a line has no stop and closes no bracket before its end."""
    text = f"{line.strip()}{last}"
    assert "".join(sentencex.segment("en", text)[:1]) == text
    assert pieces(text) == ([text] if text else [])


@pytest.mark.parametrize(
    ("language", "again"), [("zh", "甲。1"), ("ja", "「甲。1"), ("zh", "“甲。"), ("en", "a?”")]
)
def test_many_ends_in_a_line_take_no_time(language: str, again: str) -> None:
    """What is open at an end is known from the end before it."""
    assert growth(lambda times: split(again * times, language), 5_000) < EVEN
