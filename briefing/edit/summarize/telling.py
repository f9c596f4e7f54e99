"""Whether the sentence that opens a story tells what its headline tells, and is news; where it is not, the
headline says more alone.

Many stories are told by every outlet with a standfirst, a clip's line or a feature, many that go on with what
a reader of yesterday knows: no choice among those mends the opening.
"""

from collections.abc import Mapping, Sequence

from ...models import Sentence, Story, Summary
from ...text.tag import primary
from ...text.words import terms
from ..articles.read import sentences
from ..headlines.among import behind
from .news import load
from .odds import likely, odds_of
from .opening import worth
from .pool import Reading
from .single import opens
from .source import Source

# Less, and the opening is more likely a fault than not: by weights of other days 97 of 156 were, 64 of 112 in
# full articles, 270 of 344 where one outlet alone has told it in full.
PLAIN = 0.5
# The same where one outlet alone tells it in an abstract, and none other bears it out: of 626 such openings
# 185 were faults, 137 of the 251 below, 48 of the 375 others.
ALONE = 0.25
# What so many outlets tell is told, be it badly: of 69 such stories on 23 days four opened with a fault.
MANY = 5
# In log odds that an opening is good where the story goes on: what it is worth on a first day, in log odds,
# how much of it one sentence said that earlier briefings could quote, how many days behind the newest it is.
# Learned by benchmarks/openings.py: of 297 such openings 114 were faults, 54 of the 87 below PLAIN.
WEIGHTS: Mapping[str, float] = {
    "worth": 0.7,
    "told": -1.77,
    "behind": -1.01,
    "bias": 0.536,
}


def is_told(story: Story, summary: Summary, told: Sequence[str] = ()) -> bool:
    """Whether the story is told in these sentences, rather than by its headline alone.

    `told` are sentences that earlier briefings could quote.

    What MANY tell is told in any case. One outlet's abstract needs less than what several tell, since nothing
    bears it out; but not as a line that is to take another story's place.
    """
    if not summary.quotes:
        return False
    if story.tier == "line":
        return tells(story, summary, told)
    return len(story.outlets) >= MANY or tells(story, summary, told, ALONE)


def tells(story: Story, summary: Summary, told: Sequence[str] = (), alone: float = PLAIN) -> bool:
    """Whether the summary's first sentence tells the headline's news plainly: as likely as PLAIN, or as
    `alone` where it is of one outlet's abstract.

    Judged are English stories; others pass.
    """
    if primary(story.articles[0].language) != "en":
        return True
    said = tuple(sentence for article in story.articles for sentence in sentences(article))
    source = Source(story.articles, said, "en", story.title)
    first = summary.quotes[0]
    opening = next(
        (one for one in said if (one.article.id, one.start) == (first.article.id, first.start)), None
    )
    if opening is None:
        return True
    chance = _worth(opening, source)
    least = alone if source.is_brief and not source.several else PLAIN
    return (chance if story.status == "new" else goes_on(opening, chance, source, told)) >= least


def _worth(opening: Sentence, source: Source) -> float:
    """How likely it opens a new story well: by what it is beside other outlets, or in the full article of one
    by what it is there."""
    if source.is_brief or source.several:
        return worth([opening], source)[0]
    reading = Reading(source, load()["one"].terms)
    return opens(reading, reading.sentences.index(opening))


def goes_on(opening: Sentence, chance: float, source: Source, told: Sequence[str]) -> float:
    """How likely it opens a story that goes on well, where on a first day the `chance` were so much."""
    found = measures(opening, chance, source, told)
    return likely(WEIGHTS["bias"] + sum(WEIGHTS[name] * value for name, value in found.items()))


def measures(opening: Sentence, chance: float, source: Source, told: Sequence[str]) -> Mapping[str, float]:
    """What counts for and against the sentence as the opening of a story that goes on."""
    said = frozenset(terms(opening.text, source.language))
    shared = (len(said.intersection(terms(one, source.language))) for one in told)
    return {
        "worth": odds_of(chance),
        "told": max(shared, default=0) / max(1, len(said)),
        "behind": behind(source.articles)[source.articles.index(opening.article)],
    }
