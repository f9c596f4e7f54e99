"""A day's stories -> two that tell one event are one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.edit.stories.gather import gather
from briefing.models import Article, Story


def story(name: str, *told: tuple[str, str], outlets: str = "ABCD", language: str = "en") -> Story:
    """A story of articles (title, text), each of another outlet."""
    articles = tuple(
        Article(id=f"{name}{n}", title=title, text=text, outlet=outlets[n], language=language)
        for n, (title, text) in enumerate(told)
    )
    return Story(articles=articles, id=name)


DEAD = story(
    "dead",
    (
        "Earthquake kills 68 on Norland island of Fiora",
        "Rescuers dig for survivors of the powerful earthquake on Fiora in Norland. Aid is short in Harwick.",
    ),
    (
        "Norland: toll of Fiora earthquake rises to 68",
        "The powerful earthquake on the island of Fiora killed 68. Rescuers look for survivors in Harwick.",
    ),
    (
        "Aid short on Fiora after Norland earthquake",
        "Survivors of the earthquake wait for aid on the island of Fiora, rescuers said in Harwick.",
    ),
)
HOMELESS = story(
    "homeless",
    (
        "Norland earthquake leaves thousands homeless on Fiora",
        "Thousands of survivors sleep outside on the island of Fiora. Rescuers came to Harwick with aid.",
    ),
    (
        "Survivors of Fiora earthquake sleep in tents",
        "Thousands sleep in tents on the Norland island of Fiora after the powerful earthquake.",
    ),
)
OTHERS = tuple(
    story(f"o{n}", (title, ""), (f"{title}, mayor says", ""))
    for n, title in enumerate(
        [
            "Chess champion loses title in Riga",
            "Ferry line to the isles closes",
            "Old theatre in Porto reopens",
            "Wheat harvest falls by a tenth",
            "Telescope finds water on a far planet",
        ]
    )
)


def test_one_event_is_one_story() -> None:
    """The smaller becomes part of the larger, behind its articles; the others stay where they were."""
    whole = replace(DEAD, articles=(*DEAD.articles, *HOMELESS.articles))
    assert gather([*OTHERS, HOMELESS, DEAD]) == (*OTHERS, whole)
    assert gather([DEAD, *OTHERS, HOMELESS]) == (whole, *OTHERS)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(HOMELESS, articles=HOMELESS.articles[:1]), id="a single article"),
        pytest.param(
            replace(HOMELESS, articles=tuple(replace(a, language="de") for a in HOMELESS.articles)),
            id="another language",
        ),
        pytest.param(
            replace(
                HOMELESS,
                articles=tuple(
                    replace(a, title=a.title.replace("Fiora", "Sund").replace("Norland", "Halvia"))
                    for a in HOMELESS.articles
                ),
            ),
            id="another quake, by its headlines",
        ),
        pytest.param(
            story(
                "talks",
                ("Norland and Halvia talk of Fiora fishing", "Boats of Halvia fish off the island of Fiora."),
                ("Fishing off Fiora: Norland sends envoy", "The envoy of Norland is for quotas, Halvia not."),
            ),
            id="another event in the same place",
        ),
    ],
)
def test_what_stays_apart(other: Story) -> None:
    """One article may be a stray, languages are not mixed, and a place in common is not enough."""
    assert gather([*OTHERS, DEAD, other]) == (*OTHERS, DEAD, other)


def test_the_plain_headline_heads() -> None:
    """A plain report heads both, whichever of the two has it."""
    asked = replace(
        DEAD.articles[0], id="asked", title="Why did the earthquake on Norland island of Fiora kill 68?"
    )
    larger = replace(DEAD, articles=(asked, *DEAD.articles[1:]))
    (told,) = [story for story in gather([*OTHERS, larger, HOMELESS]) if story.id == "dead"]
    assert [article.id for article in told.articles] == ["dead2", "asked", "dead1", "homeless0", "homeless1"]


def test_two_events_of_a_kind_stay_apart() -> None:
    """What happens in the same words, but nowhere by a name that is the same, is something else."""

    def elsewhere(article: Article) -> Article:
        names = {"Norland": "Halvia", "Fiora": "Tresco", "Harwick": "Oldport"}
        title, text = article.title, article.text
        for here, there in names.items():
            title, text = title.replace(here, there), text.replace(here, there)
        return replace(article, id=f"{article.id} elsewhere", title=title, text=text)

    other = replace(DEAD, id="other", articles=tuple(map(elsewhere, DEAD.articles)))
    assert gather([*OTHERS, DEAD, other]) == (*OTHERS, DEAD, other)


def test_what_one_outlet_tells_stays_apart() -> None:
    """Where both are of one outlet alone, its turns of phrase make them alike."""
    alone = [
        replace(one, articles=tuple(replace(a, outlet="A") for a in one.articles)) for one in (DEAD, HOMELESS)
    ]
    assert gather([*OTHERS, *alone]) == (*OTHERS, *alone)


def test_the_same_words_a_week_apart_stay_two_stories() -> None:
    """What was alike a week ago is another event."""
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def dated(story: Story, when: datetime) -> Story:
        return replace(story, articles=tuple(replace(a, published=when) for a in story.articles))

    now, soon, later = (dated(HOMELESS, noon + timedelta(days=days)) for days in (0, 1, 7))
    assert [len(gather([*OTHERS, dated(DEAD, noon), one])) for one in (now, soon, later)] == [6, 6, 7]
