"""An article -> whether it is of a kind that is no news by itself, and how far a story of such sinks."""

from collections.abc import Mapping

from ...models import Article
from .kinds import kinds

# A story all of whose pieces are of such kinds is no news: what it keeps of its points.
SINKS: Mapping[str, float] = {
    "advert": 0.05,
    "programme": 0.05,
    "horoscope": 0.05,
    "puzzle": 0.05,
    "correction": 0.1,
    "service": 0.2,
    "newsletter": 0.2,
    "gallery": 0.3,
    "audio": 0.3,
    "video": 0.3,
    "live": 0.5,
    "opinion": 0.3,
    "question": 0.7,
    "explainer": 0.7,
    "analysis": 0.7,
    "document": 0.7,
}


def sunk(article: Article) -> tuple[float, str] | None:
    """The deepest drop of the piece's kinds: what is kept of the points, and the kind; None for news."""
    return min(((SINKS[kind], kind) for kind in kinds(article) if kind in SINKS), default=None)
