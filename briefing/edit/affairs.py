"""The chosen stories -> which of them stand under which: those of one affair in one place.

A blast, the search in the rubble and the anger at the government are three stories, and one card: the
weightiest is told in full, the others in a line or a sentence under it.
"""

from collections.abc import Mapping, Sequence

from ..models import Story
from ..text.similarity import cosine
from ..text.tag import primary
from .days.kinship import KIN, LEAST, Rarity, kinship, side
from .evidence.common import shares
from .headlines.headline import SIGNS, plainness
from .headlines.kinds import kinds
from .stories.matter import Matter, weighed

# Where nobody has counted how rare words are, kin are found to be less likely so than they are: of 48 pairs
# of German, French and Russian stories from here on a reader would have 43 together.
KIN_UNCOUNTED = 0.4
# In log odds by its words, for a headline to stand above others: a label may stay, a tease or a question not.
# A film's own headline mostly says what happened: it counts as if it were a report's.
PASSABLE = -1.0


def beneath(chosen: Sequence[Story], stories: Sequence[Story]) -> Mapping[str, str]:
    """By its id, the id of the story that a chosen one stands under, being likeliest of its affair.

    Of two, that of more outlets is above, where its headline may pass for a report. What stands under another
    has none under itself. What one outlet alone tells in two pieces stays two: blogs keep to their subject.
    `stories` are all of the day: they tell what is rare.
    """
    rarity = Rarity(stories)
    heads: list[Matter] = []
    found: dict[str, str] = {}
    for one in sorted(weighed(chosen)[0], key=lambda each: _weight(each.story), reverse=True):
        likely = [_likely(one, other, rarity) for other in heads]
        least = KIN if shares(one.language) else KIN_UNCOUNTED
        if max(likely, default=0.0) >= least:
            found[one.story.id] = heads[likely.index(max(likely))].story.id
        else:
            heads.append(one)
    return found


def _weight(story: Story) -> tuple[bool, int, float]:
    head = story.articles[0]
    least = PASSABLE + (SIGNS["video"] if "video" in kinds(head) else 0.0)
    return plainness(head) >= least, len(story.outlets), story.points


def _likely(one: Matter, other: Matter, rarity: Rarity) -> float:
    outlets = {*one.story.outlets, *other.story.outlets}
    if primary(one.language) != primary(other.language) or len(outlets) == 1:
        return 0.0
    if cosine(one.vector, other.vector) < LEAST:
        return 0.0
    return kinship(side(one), side(other), rarity)
