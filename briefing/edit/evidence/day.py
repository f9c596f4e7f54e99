"""An article -> when it was published, as a number of days."""

from datetime import UTC, datetime

from ...models import Article

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day(article: Article) -> float | None:
    """When it was published, in days since 1970; a moment without a zone is taken as UTC."""
    when = article.published
    if when is None:
        return None
    return ((when if when.tzinfo else when.replace(tzinfo=UTC)) - _EPOCH).total_seconds() / 86_400
