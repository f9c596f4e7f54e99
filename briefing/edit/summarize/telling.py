"""Whether the sentence that opens a story tells what its headline tells; where it does not, the headline says
more alone.

Many stories are told by every outlet with a standfirst, a clip's line or a feature: no choice among those
mends the opening.
"""

from ...models import Story, Summary
from ...text.language import primary
from ..articles.read import sentences
from .fit import is_brief
from .opening import worth
from .source import Source

# Of the openings of 14 judged days that are worth less, 28 of 74 were faults, of the others 20 of 300; on
# nine days more, read blind, 25 of 48 and 20 of 177.
PLAIN = 0.6
# What so many outlets tell is told, be it badly: of 69 such stories on those days four opened with a fault.
MANY = 5


def keeps_place(story: Story, summary: Summary) -> bool:
    """Whether a story that is to be told in sentences is: one outlet's is as that outlet tells it, and so is
    what MANY tell."""
    return bool(summary.quotes) and (not 1 < len(story.outlets) < MANY or tells(story, summary))


def takes_place(story: Story, summary: Summary) -> bool:
    """Whether a story that is to be a line may be told in sentences, in the place of one that is not."""
    return bool(summary.quotes) and tells(story, summary)


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
    return not opening or not is_brief(source) or worth(opening[:1], source)[0] >= PLAIN
