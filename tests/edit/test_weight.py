"""How much a story's news weighs, by its words, and what that makes of its points."""

from dataclasses import replace
from datetime import UTC, datetime
from math import exp, prod

import pytest

from briefing.edit.rank import HEAVY, MOST, rank
from briefing.edit.weight import LANGUAGES, counting, said, weights
from briefing.models import Article, Reason, Story

NOW = datetime(2031, 6, 4, 12, tzinfo=UTC)
TROOPS = Article(
    id="troops",
    title="Troops attack harbour as sanctions end",
    text="Troops attacked the harbour of Lund on Monday and killed dozens, the military said.",
    outlet="The Wire",
    published=NOW,
    language="en",
)
HOST = replace(
    TROOPS,
    id="host",
    title="Celebrity coach speaks of a host and ring",
    text="The host of a culture project speaks of the hand that she avoids.",
    outlet="The Herald",
)
PLAIN = replace(TROOPS, id="plain", title="Otters return to river of Visby", text="Otters swim in Visby.")


def reasons(*articles: Article) -> dict[tuple[str, ...], float]:
    """What makes the points of a story of several outlets, but for these and its age."""
    others = (replace(article, id=f"{article.id} 2", outlet="The Lamp") for article in articles)
    (ranked,) = rank([Story(articles=(*articles, *others), id="told")], NOW)
    assert ranked.points == pytest.approx(prod(reason.value for reason in ranked.reasons))
    return {(reason.kind, *reason.words): reason.value for reason in ranked.reasons[2:]}


def test_words_count_for_and_against() -> None:
    """In headline and opening, as they are written first; others do not."""
    found = counting(TROOPS)
    assert found["troop"].adds > 0.2 < found["attack"].adds
    assert found["troop"].text == "Troops"
    assert all(word.adds < 0 for word in counting(HOST).values())
    assert counting(PLAIN) == {}
    assert said(TROOPS)["attack"] == "attack"


def test_names_do_not_count() -> None:
    """What is far from one reader is near to another."""
    named = replace(PLAIN, text="France, China, Auckland, Trump and Biden swim in Visby.")
    assert counting(named) == {}


# Of each language a story that must be told and one that need not be: headline, opening.
TWO_OF_EACH = {
    "ar": (
        (
            "مقتل العشرات في غارة جوية على الميناء",
            "قال الجيش إن صواريخ أصابت الميناء وأسفرت عن مقتل عشرات الجنود.",
        ),
        ("نجمة المسلسل تكشف سر حبها للطبخ", "تحدثت الممثلة عن مسلسلها الجديد وعن وصفات الطبخ التي تحبها."),
    ),
    "de": (
        (
            "Dutzende Tote bei Raketenangriff auf Hafen",
            "Truppen griffen den Hafen an und töteten Dutzende Soldaten.",
        ),
        ("Moderatorin schwärmt von ihrem Garten", "Die Moderatorin verrät, welche Rezepte sie liebt."),
    ),
    "es": (
        (
            "Decenas de muertos en un ataque con misiles",
            "El ejército atacó el puerto y mató a decenas de soldados.",
        ),
        ("La actriz habla de su nueva serie", "La actriz comparte sus recetas y su estilo de moda."),
    ),
    "fr": (
        (
            "Des dizaines de morts dans une frappe",
            "Des missiles ont visé le port et tué des dizaines de soldats.",
        ),
        ("L’actrice raconte son tournage", "La comédienne partage ses recettes et son amour de la mode."),
    ),
    "it": (
        (
            "Decine di morti in un attacco missilistico",
            "I missili hanno colpito il porto e ucciso decine di militari.",
        ),
        ("L’attrice racconta la sua serie", "L’attrice svela le ricette e lo stile che ama."),
    ),
    "ja": (
        ("港にミサイル攻撃、数十人死亡", "軍が港を攻撃し、兵士数十人が死亡した。"),
        ("人気女優がドラマの魅力を語る", "女優が料理とファッションについて語った。"),
    ),
    "nl": (
        (
            "Tientallen doden bij raketaanval op haven",
            "Militairen vielen de haven aan en doodden tientallen soldaten.",
        ),
        ("Presentatrice vertelt over haar tuin", "De actrice deelt recepten en praat over mode."),
    ),
    "pl": (
        ("Dziesiątki zabitych w ataku rakietowym", "Wojska zaatakowały port i zabiły dziesiątki żołnierzy."),
        ("Aktorka opowiada o nowym serialu", "Gwiazda zdradza przepisy i mówi o modzie."),
    ),
    "pt": (
        (
            "Dezenas de mortos em ataque com mísseis",
            "O exército atacou o porto e os mísseis deixaram dezenas de mortos.",
        ),
        ("Atriz fala da nova novela", "A atriz conta as receitas e a moda de que gosta."),
    ),
    "ru": (
        ("Десятки погибших при ракетном ударе", "Войска атаковали порт, десятки военных убиты."),
        ("Актриса рассказала о новом сериале", "Звезда поделилась рецептами и рассказала о моде."),
    ),
    "sv": (
        ("Dussintals döda i robotattack mot hamn", "Trupper anföll hamnen och dödade dussintals soldater."),
        ("Programledaren berättar om sin trädgård", "Skådespelerskan delar recept och pratar om mode."),
    ),
    "zh": (
        ("港口遭导弹袭击数十人死亡", "军队袭击港口，造成数十名士兵死亡。"),
        ("女星分享新剧拍摄趣事", "演员分享美食和时尚心得。"),
    ),
}


@pytest.mark.parametrize("language", sorted(LANGUAGES - {"en"}))
def test_other_languages(language: str) -> None:
    """What weighs in English does so where it was carried over to."""
    heavy, light = (
        replace(TROOPS, title=title, text=text, language=language) for title, text in TWO_OF_EACH[language]
    )
    (above,), (below,) = reasons(heavy), reasons(light)
    assert above[0] == "weighty"
    assert len(above) > 1
    assert below[0] == "lighter"
    assert len(below) > 1


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_tables(language: str) -> None:
    """A word adds one thing, so much that it counts."""
    usual, adds = weights(language)
    assert len(adds) > 500
    assert 0 <= usual < 0.5
    assert all(0.05 <= abs(worth) <= 1 for worth in adds.values())
    assert adds is weights(f"{language}-XX").adds


def test_what_nobody_judged() -> None:
    """Nothing counts in a language without a table, nor in a headline without a text."""
    assert counting(replace(TROOPS, language="fi")) == counting(replace(TROOPS, text=" ")) == {}


def test_a_word_is_found_behind_its_article() -> None:
    """As its language writes it: "L’armée" is an army."""
    army = replace(TROOPS, title="L’armée est au port", text="L’État le veut.", language="fr")
    assert counting(army)["armé"].text == "L’armée"


def test_a_weighty_story_stands_higher() -> None:
    """Its points are multiplied, and three words say why; doubled or halved at most."""
    weighty, lighter = reasons(TROOPS), reasons(HOST)
    assert list(weighty) == [("weighty", "troops", "killed", "attack")]
    assert list(weighty.values()) == [MOST]
    assert list(lighter) == [("lighter", "ring", "coach", "host")]
    assert list(lighter.values()) == [1 / MOST]
    assert reasons(PLAIN) == {}


def test_the_mean_of_its_articles_counts() -> None:
    """One that weighs more among several lifts it by its share."""
    celebrity = replace(HOST, title="Celebrity speaks", text="She speaks of Lund.")
    adds = sum(word.adds for told in (TROOPS, celebrity) for word in counting(told).values()) / 2
    (value,) = reasons(TROOPS, celebrity).values()
    assert value == pytest.approx(min(MOST, max(1 / MOST, exp(HEAVY * (adds - weights("en").usual)))))


def test_words_are_named_as_their_language_writes_them() -> None:
    """In small letters, but for German, where a noun has its capital."""
    heavy = TWO_OF_EACH["de"][0]
    (ranked,) = rank([Story(articles=(replace(TROOPS, title=heavy[0], text=heavy[1], language="de"),))], NOW)
    assert "Truppen" in ranked.reasons[-1].words


def test_a_word_is_named_once() -> None:
    """In whatever form other articles have it."""
    attacked = replace(TROOPS, id="other", title="Harbour attacked", text="Attacks on Lund, the mayor says.")
    (name,) = reasons(TROOPS, attacked)
    assert sum("attack" in word for word in name) == 1


def test_a_feature_does_not_lose_twice() -> None:
    """What one outlet alone tells as a feature has that reason; else its weight."""
    cottage = Article(
        id="cottage",
        title="The lighthouse keeper's daughter who never left her island",
        text="These days she bakes, and her cottage is what you dream of when you think of the sea.",
        outlet="The Wire",
        published=NOW,
        language="en",
    )
    news = tuple(Story(articles=(replace(TROOPS, id=f"t{n}"),), id=f"t{n}") for n in range(4))
    ranked = rank([Story(articles=(cottage,), id="cottage"), *news], NOW)
    told: dict[str, list[Reason]] = {story.id: list(story.reasons[2:]) for story in ranked}
    assert [reason.kind for reason in told["cottage"]] == ["feature"]
    assert [reason.words for reason in told["t0"]] == [("troops", "killed", "attack")]
