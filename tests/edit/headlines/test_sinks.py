"""An article -> whether it is of a kind that is no news by itself, and how far a story of such sinks."""

import pytest

from briefing.edit.headlines.sinks import SINKS, sunk
from briefing.models import Article


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        pytest.param("Ferry sinks off Elmouth", None, id="a report"),
        pytest.param("“We will rebuild the pier”", None, id="a kind of headline that is news"),
        pytest.param("Opinion: the ferry should not have sailed", "opinion", id="one kind"),
        pytest.param("Live: will the ferry sail again?", "live", id="the deepest of two kinds"),
    ],
)
def test_a_piece_sinks_as_its_kinds_do(title: str, kind: str | None) -> None:
    """As deep as the deepest of them; news not at all."""
    assert sunk(Article(id="a", title=title, text="")) == ((SINKS[kind], kind) if kind else None)
