"""Whether the sentences under a headline spoil it, so that it says more alone.

Who has just read the headline takes most of what opens without stumbling, be it a standfirst, a circumstance
or a reaction; a few are another matter, a caption, a quip. Of a story that goes on many tell what a reader of
yesterday knows.
"""

from collections.abc import Mapping, Sequence

from ...models import Sentence, Story, Summary
from ...text.tag import primary
from ...text.words import terms
from ..headlines.among import behind
from .news import load
from .odds import likely, log_odds, odds_of
from .opening import worth
from .pool import Reading
from .single import opens
from .source import Source, quoted, source_of

# As likely an opening must be good where its story is new: in a feed's abstracts, in full articles. Readers
# who saw headline, sentences and place would have 92 of 100 abstracts told that are less likely than PLAIN,
# but more than this, and 88 of 100 full articles; below it 72 and 54.
ENOUGH, ENOUGH_WHOLE = 0.1, 0.3
# So likely must be what goes on, or takes a place that another story has given up: of what goes on and is
# less likely a third is a fault, of the rest one in eight. What one outlet's abstract alone goes on with
# needs less, as nothing bears it out.
PLAIN, ALONE = 0.5, 0.25
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

    `told` are sentences that earlier briefings could quote. What MANY tell is told in any case. A line that
    is to take another story's place must tell its news plainly.
    """
    if not summary.quotes:
        return False
    if story.tier == "line":
        return _stands(story, summary, told, PLAIN)
    return len(story.outlets) >= MANY or _stands(story, summary, told)


def _stands(story: Story, summary: Summary, told: Sequence[str], least: float = 0.0) -> bool:
    """Whether the summary's first sentence is likely good enough, and as likely as `least`.

    Judged are English stories; others pass.
    """
    if primary(story.articles[0].language) != "en":
        return True
    source = source_of(story)
    opens_with = quoted(summary.quotes[:1], source)
    if not opens_with:
        return True
    opening = opens_with[0]
    chance = _worth(opening, source)
    if story.status == "new":
        return chance >= max(least, ENOUGH if source.is_brief else ENOUGH_WHOLE)
    alone = source.is_brief and not source.several
    return goes_on(opening, chance, source, told) >= max(least, ALONE if alone else PLAIN)


def _worth(opening: Sentence, source: Source) -> float:
    """How likely it opens a new story well: by what it is beside other outlets, or in the full article of one
    by what it is there."""
    if source.is_brief or source.several:
        return worth([opening], source)[0]
    reading = Reading(source, load()["one"].terms)
    return opens(reading, reading.sentences.index(opening))


def goes_on(opening: Sentence, chance: float, source: Source, told: Sequence[str]) -> float:
    """How likely it opens a story that goes on well, where on a first day the `chance` were so much."""
    return likely(log_odds(WEIGHTS, measures(opening, chance, source, told)))


def measures(opening: Sentence, chance: float, source: Source, told: Sequence[str]) -> Mapping[str, float]:
    """What counts for and against the sentence as the opening of a story that goes on."""
    said = frozenset(terms(opening.text, source.language))
    shared = (len(said.intersection(terms(one, source.language))) for one in told)
    return {
        "worth": odds_of(chance),
        "told": max(shared, default=0) / max(1, len(said)),
        "behind": behind(source.articles)[source.articles.index(opening.article)],
    }
