"""An article told in full -> how far it argues rather than reports.

A report says who said what; a columnist says "we", asks, and is quoted by nobody. Of 1,200 articles a column
has the word for saying in 12 to 20 of 100 sentences, an agency's or a newspaper's report in 35 to 44.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from ...models import Sentence
from ...text.language import is_english
from .leads import by_article
from .leaning import without_quotations

# Fewer sentences do not tell; so many do.
_FEWEST, _MOST = 12, 25
_SAYS = re.compile(
    r"\b(?:said|says|told|according to|added|asked|wrote|tweeted|announced|reported|argued|testified"
    r"|statement|spokes(?:man|woman|person))\b"
)
_SPEAKS = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b(?!\.)|\?")
# Reports have the word for saying in at least this share of their sentences; columns hardly say "we" in more.
_REPORTED, _SPOKEN = 0.25, 0.3


def arguing(sentences: Iterable[Sentence], language: str) -> Mapping[int, float]:
    """How far each article argues, by its identity; nothing in another language than English."""
    if not is_english(language):
        return {}
    return {id(own[0].article): argues(own) for own in by_article(sentences)}


def argues(told: Sequence[Sentence]) -> float:
    """0 for the sentences of a report, 1 for those of a column; 0 for a few, which do not tell."""
    if len(told) < _FEWEST:
        return 0.0
    texts = [without_quotations(one.text) for one in told[:_MOST]]
    reported = sum(bool(_SAYS.search(text)) for text in texts) / len(texts)
    spoken = sum(bool(_SPEAKS.search(text)) for text in texts) / len(texts)
    return (max(0.0, 1 - reported / _REPORTED) + min(1.0, spoken / _SPOKEN)) / 2
