"""An article -> when it was published, as a number of days."""

from datetime import UTC, datetime

from ...models import Article

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day(article: Article) -> float | None:
    """When it was published, in days since 1970."""
    when = article.published
    return None if when is None else (when - _EPOCH).total_seconds() / 86_400
