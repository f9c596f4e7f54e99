"""A story that goes on -> the article that ends its time line: the last plain report of the day."""

from datetime import datetime

from ...models import Article, Story
from ..headlines.again import share_again
from ..headlines.headline import reports

TOLD = 0.6  # the share of its words from which headline, time line or summary has told it


def latest(story: Story, now: datetime) -> Article | None:
    """The article that came last, of those of the day of `now` (in its time zone) that report plainly what
    neither headline and summary nor an earlier day's headline tells; none for a story without earlier days.
    """
    told = [story.title, str(story.summary), *(step.title for step in story.trail)]
    found = [
        (article.published, article)
        for article in story.articles[1:]
        if story.trail and article.published and article.published.astimezone(now.tzinfo).date() == now.date()
        if not article.labels and reports(article)
        if share_again(article.title, article.language, told) < TOLD
    ]
    return max(found, key=lambda one: one[0])[1] if found else None
