"""Two events of a kind stay apart, one event in two outlets' words comes together: how many of each do."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.edit.stories.group import group
from briefing.models import Article

DATA = Path(__file__).parents[1] / "data" / "stories"
MORNING = datetime(2026, 8, 14, 6, tzinfo=UTC)
LANGUAGES = ("en", "de", "fr", "es")


def pairs(name: str, language: str) -> Iterator[tuple[Article, Article]]:
    """The pairs of a table in one language, each article of an outlet of its own."""
    table = (DATA / f"{name}.txt").read_text("utf-8").split(f"\n## {language}\n")[1].split("\n## ")[0]
    for n, block in enumerate(table.strip().split("\n\n")):
        one, other = (
            Article(
                id=f"{n} {place}",
                title=line.split(" | ")[0],
                text=line.split(" | ")[1],
                outlet=f"Outlet {n} {place}",
                published=MORNING,
                language=language,
            )
            for place, line in enumerate(block.splitlines())
        )
        yield one, other


def joined(name: str, language: str) -> int:
    """How many pairs of the table are one story, all of them among each other."""
    told = list(pairs(name, language))
    stories = group(article for pair in told for article in pair)
    at = {article.id: n for n, story in enumerate(stories) for article in story.articles}
    return sum(at[one.id] == at[other.id] for one, other in told)


@pytest.mark.parametrize(
    ("language", "mixed", "of"), [("en", 7, 40), ("de", 6, 20), ("fr", 2, 10), ("es", 1, 10)]
)
def test_two_events_of_a_kind(language: str, mixed: int, of: int) -> None:
    """Recalls, shootings, quakes, results, verdicts and more: so many of them are still mixed.

    In English those are told without names in the headline, or with one name in common; in German every noun
    has a capital, so that one in common may be taken for a name.
    """
    assert (joined("twins", language), len(list(pairs("twins", language)))) == (mixed, of)


@pytest.mark.parametrize(
    ("language", "whole", "of"), [("en", 36, 40), ("de", 17, 20), ("fr", 9, 10), ("es", 9, 10)]
)
def test_one_event_in_two_outlets_words(language: str, whole: int, of: int) -> None:
    """What keeps twins apart must not part one event that is told in other words."""
    assert (joined("same", language), len(list(pairs("same", language)))) == (whole, of)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_of_pairs(language: str) -> None:
    """Each pair has two different headlines, and no headline stands twice in a table."""
    for name in ("twins", "same"):
        titles = [article.title for pair in pairs(name, language) for article in pair]
        assert len(set(titles)) == len(titles)


def test_names_that_open_a_headline_are_names() -> None:
    """Two carmakers' recalls are two stories, though the only names open headline and text."""
    kia, mazda = next(pairs("twins", "en"))
    assert (kia.title.split()[0], mazda.title.split()[0]) == ("Kia", "Mazda")
    assert len(group([kia, mazda])) == 2
