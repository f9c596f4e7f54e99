"""Sentences of articles -> what each article begins with, behind captions and standfirsts.

A page's text may begin with what a photo shows, its credit and the headline on the same line, with
highlights, or with a standfirst: none of these is the report, and none ends as one.
"""

from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from ...models import Sentence

# Articles of so many sentences are a feed's abstracts, which have none of these.
BRIEF = 6
# So many sentences are looked at: highlights are four or five, each without a stop.
_MOST = 8
# Where an article's lead sets a scene, one of the next two sentences often tells the news.
FRONT = 3
_STOPS = '.!?…。！？؟"”’»)'


def by_article(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """The sentences of each article, in the order of the articles."""
    told: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        told.setdefault(id(sentence.article), []).append(sentence)
    return list(told.values())


def lead(own: Sequence[Sentence]) -> Sentence:
    """The first of an article's sentences that is prose; its very first where it is short or has none."""
    if len(own) <= BRIEF:
        return own[0]
    near = islice(pairwise(own), _MOST)
    return next((one for one, after in near if is_prose(one, after)), own[0])


def front(own: Sequence[Sentence]) -> Sequence[Sentence]:
    """An article's lead and, of a full one, the sentences next behind it."""
    first = lead(own)
    start = next(n for n, one in enumerate(own) if one is first)
    return own[start : start + (FRONT if len(own) > BRIEF else 1)]


def is_prose(sentence: Sentence, after: Sentence) -> bool:
    """Whether a stop ends the sentence, and its line holds nothing that is no sentence: a credit, a headline,
    "Vote here".

    Of 60 first sentences of full articles that stood before such a remnant 54 were no part of the report.
    """
    text = sentence.article.text
    end = text.find("\n", sentence.end) % (len(text) + 1)  # the text's where no line feed comes
    if sentence.text[-1] not in _STOPS:
        return False
    remnant = text[sentence.end : end].strip()
    return after.start < end or not remnant or (remnant[-1] == "." and remnant[0] not in "|([")
