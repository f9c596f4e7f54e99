"""Whether the sentence that opens a story tells what its headline tells; where it does not, the headline says
more alone.

Many stories are told by every outlet with a standfirst, a clip's line or a feature: no choice among those
mends the opening.
"""

from ...models import Story, Summary
from ...text.language import primary
from ..articles.read import sentences
from .opening import worth
from .source import Source

# Less, and the opening is more likely a fault than not: by weights of other days 97 of 156 were.
PLAIN = 0.5
# What so many outlets tell is told, be it badly: of 69 such stories on 23 days four opened with a fault.
MANY = 5


def is_told(story: Story, summary: Summary) -> bool:
    """Whether the story is told in these sentences, rather than by its headline alone.

    One outlet's is told as that outlet tells it, and so is what MANY tell; a line that is to take another
    story's place has to tell its news in any case.
    """
    trusted = story.tier != "line" and not 1 < len(story.outlets) < MANY
    return bool(summary.quotes) and (trusted or tells(story, summary))


def tells(story: Story, summary: Summary) -> bool:
    """Whether the summary's first sentence tells the headline's news plainly.

    Judged are English stories in a feed's abstracts, on their first day; others pass. One that goes on opens
    with what is new, which its headline need not tell.
    """
    if story.status != "new" or primary(story.articles[0].language) != "en":
        return True
    said = tuple(sentence for article in story.articles for sentence in sentences(article))
    source = Source(story.articles, said, "en", story.title)
    first = summary.quotes[0]
    opening = [one for one in said if (one.article.id, one.start) == (first.article.id, first.start)]
    return not opening or not source.is_brief or worth(opening[:1], source)[0] >= PLAIN
