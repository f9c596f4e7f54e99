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
# The same where one outlet alone tells the story, and none other bears it out: of 626 such openings 185 were
# faults, 137 of the 251 below, 48 of the 375 others.
ALONE = 0.25
# What so many outlets tell is told, be it badly: of 69 such stories on 23 days four opened with a fault.
MANY = 5


def is_told(story: Story, summary: Summary) -> bool:
    """Whether the story is told in these sentences, rather than by its headline alone.

    What MANY tell is told in any case. One outlet's story needs less than one of several, since nothing bears
    it out; but not as a line that is to take another story's place.
    """
    if not summary.quotes:
        return False
    if story.tier == "line":
        return tells(story, summary)
    count = len(story.outlets)
    return count >= MANY or tells(story, summary, ALONE if count == 1 else PLAIN)


def tells(story: Story, summary: Summary, least: float = PLAIN) -> bool:
    """Whether the summary's first sentence tells the headline's news plainly: as likely as `least`.

    Judged are English stories in a feed's abstracts, on their first day; others pass. One that goes on opens
    with what is new, which its headline need not tell.
    """
    if story.status != "new" or primary(story.articles[0].language) != "en":
        return True
    said = tuple(sentence for article in story.articles for sentence in sentences(article))
    source = Source(story.articles, said, "en", story.title)
    first = summary.quotes[0]
    opening = [one for one in said if (one.article.id, one.start) == (first.article.id, first.start)]
    return not opening or not source.is_brief or worth(opening[:1], source)[0] >= least
