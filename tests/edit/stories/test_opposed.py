"""Two accidents, two decisions in the same words: what sets them apart in other languages than English."""

from datetime import UTC, datetime

import pytest

from briefing.edit.stories.group import group
from briefing.edit.stories.opposed import sides
from briefing.models import Article
from briefing.text.words import terms


def article(n: int, told: str, language: str) -> Article:
    title, text = told.split(" | ")
    return Article(
        id=str(n),
        title=title,
        text=text,
        url=f"https://{n}.example",
        outlet=f"Outlet {n}",
        published=datetime(2026, 5, 4, 12, n, tzinfo=UTC),
        language=language,
    )


def together(language: str, *told: str) -> list[list[str]]:
    """The numbers of the articles that are one story, story by story."""
    stories = group([article(n, each, language) for n, each in enumerate(told)])
    return sorted(sorted(one.id for one in story.articles) for story in stories)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "ar",
            (
                "مقتل ثلاثة أشخاص في حادث حافلة قرب طنجة | قتل ثلاثة أشخاص في حادث حافلة قرب طنجة.",
                "حادث حافلة قرب طنجة يودي بحياة ثلاثة ركاب | لقي ثلاثة ركاب مصرعهم في حادث حافلة قرب طنجة.",
                "مقتل شخصين في حادث حافلة قرب أسيوط | قتل شخصان في حادث حافلة قرب أسيوط يوم الاثنين.",
            ),
        ),
        (
            "ja",
            (
                "松江市で倉庫火災、3人死亡 | 月曜日、松江市の倉庫で火災があり、3人が死亡した。",
                "松江の倉庫火災で3人死亡 | 松江市の倉庫で月曜日に火災があり、3人が死亡した。",
                "青森市で倉庫火災、2人死亡 | 月曜日、青森市の倉庫で火災があり、2人が死亡した。",
            ),
        ),
    ],
)
def test_two_accidents_in_the_same_words_are_two_stories(language: str, told: tuple[str, ...]) -> None:
    """What sets them apart is where they were."""
    assert together(language, *told) == [["0", "1"], ["2"]]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Landtag beschließt Schulgesetz", "Landtag lehnt Jagdgesetz ab"),
        ("fr", "Le Sénat adopte la loi sur la pêche", "Le Sénat rejette la loi sur la chasse"),
        ("es", "El Senado aprueba la ley de pesca", "El Senado rechaza la ley de caza"),
        ("it", "Il Senato approva la legge sulla pesca", "Il Senato boccia la legge sulla caccia"),
        ("pt", "Senado aprova lei da pesca", "Senado rejeita lei da caça"),
        ("nl", "Senaat stemt in met visserijwet", "Senaat verwerpt jachtwet"),
        ("sv", "Riksdagen antar fiskelagen", "Riksdagen avslår jaktlagen"),
        ("pl", "Senat przyjął ustawę o rybołówstwie", "Senat odrzucił ustawę o łowiectwie"),
        ("ru", "Сенат одобрил закон о рыбалке", "Сенат отклонил закон об охоте"),
        ("ar", "مجلس الشيوخ يقر قانون الصيد", "مجلس الشيوخ يرفض قانون الماء"),
        ("ja", "参院、漁業法を可決", "参院、狩猟法を否決"),
        ("zh", "参议院批准渔业法", "参议院否决狩猎法"),
    ],
)
def test_two_decisions_stand_on_two_sides(language: str, one: str, other: str) -> None:
    """What is passed and what is rejected are two; what says both, or neither, takes no side."""
    for_it, against_it = sides(terms(one, language), language)
    assert (for_it > 0, against_it) == (True, 0)
    assert sides(terms(other, language), language) == (0, for_it)
    assert sides(terms(f"{one} {other}", language), language) == (0, 0)


def test_english_takes_no_side() -> None:
    """Its headlines tell decisions apart by their names."""
    assert sides(terms("Senate passes fishing bill", "en"), "en") == (0, 0)


def test_one_parliament_decides_twice() -> None:
    """A law that is passed and one that is rejected are two stories; what passed is one in other words."""
    assert together(
        "ru",
        "Сенат одобрил закон о рыбалке | Сенат в понедельник одобрил закон о рыбалке. Штраф: 500 рублей.",
        "Закон о рыбалке одобрен: штраф 500 рублей | Сенат одобрил закон о рыбалке. Штраф: 500 рублей.",
        "Сенат отклонил закон об охоте | Сенат в понедельник отклонил закон об охоте. Он требует гарантий.",
    ) == [["0", "1"], ["2"]]
