"""An article -> whether it is of a kind that is no news by itself, and how far a story of such sinks."""

from collections.abc import Mapping

from ...models import Article
from .kinds import kinds

# A story all of whose pieces are of such kinds is no news: what it keeps of its points, and how a reader
# calls it.
SINKS: Mapping[str, tuple[float, str]] = {
    "advert": (0.05, "advertisement"),
    "programme": (0.05, "programme or series"),
    "horoscope": (0.05, "horoscope"),
    "puzzle": (0.05, "puzzle or quiz"),
    "correction": (0.1, "correction"),
    "service": (0.2, "service"),
    "newsletter": (0.2, "newsletter"),
    "gallery": (0.3, "pictures"),
    "audio": (0.3, "audio"),
    "video": (0.3, "video"),
    "live": (0.5, "live page"),
    "opinion": (0.3, "opinion"),
    "question": (0.7, "question"),
    "explainer": (0.7, "explainer"),
    "analysis": (0.7, "analysis"),
    "document": (0.7, "document"),
}


def sunk(article: Article) -> tuple[float, str] | None:
    """The deepest drop of the piece's kinds: what is kept of the points, and the kind; None for news."""
    return min((SINKS[kind] for kind in kinds(article) if kind in SINKS), default=None)
