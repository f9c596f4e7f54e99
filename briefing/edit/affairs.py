"""The chosen stories -> which of them stand under which: those of one affair in one place.

A blast, the search in the rubble and the anger at the government are three stories, and one card: the
weightiest is told in full, the others in a line or a sentence under it.
"""

from collections.abc import Mapping, Sequence

from ..models import Story
from ..text.language import primary
from ..text.similarity import cosine
from .days.kinship import KIN, LEAST, Rarity, Side, kinship, side
from .days.matter import weighed
from .headlines.headline import KEEPS, plainness
from .headlines.kinds import kinds

# Of a headline's score by its words, to stand above others: a label may stay, a teaser or a question not. A
# film's own headline mostly says what happened: it counts as if it were a report's.
PASSABLE = 0.7


def beneath(chosen: Sequence[Story], stories: Sequence[Story]) -> Mapping[str, str]:
    """By its id, the id of the story that a chosen one stands under, being likeliest of its affair.

    Of two, that of more outlets is above, where its headline may pass for a report. What stands under another
    has none under itself. `stories` are all of the day: they tell what is rare.
    """
    rarity = Rarity(stories)
    heads: list[tuple[Story, Side]] = []
    found: dict[str, str] = {}
    told = zip(chosen, (side(matter) for matter in weighed(chosen, [])[0]), strict=True)
    for story, own in sorted(told, key=lambda each: _weight(each[0]), reverse=True):
        likely = [_likely(own, other, rarity) for _, other in heads]
        if max(likely, default=0.0) >= KIN:
            found[story.id] = heads[likely.index(max(likely))][0].id
        else:
            heads.append((story, own))
    return found


def _weight(story: Story) -> tuple[bool, int, float]:
    head = story.articles[0]
    least = PASSABLE * (KEEPS["video"] if "video" in kinds(head) else 1.0)
    return plainness(head) >= least, len(story.outlets), story.points


def _likely(one: Side, other: Side, rarity: Rarity) -> float:
    if primary(one.language) != primary(other.language) or cosine(one.vector, other.vector) < LEAST:
        return 0.0
    return kinship(one, other, rarity)
