"""sumy's eight methods over our sentences, by its own classes: sumy chooses, the text stays ours.

Nothing is downloaded: words come from `text.words`, stems from Snowball, stop words from sumy's own lists.
"""

from collections.abc import Callable, Sequence
from typing import Any
from warnings import catch_warnings

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import ItemsCount

from ...models import Sentence
from ...text.words import stem, stop_words, words
from .source import Budget, Method, Source

# The graph methods are quadratic, KL is cubic: so many sentences take up to about 1 s.
_MOST, _MOST_OF_KL = 200, 80
# Edmundson's stigma words (1969, table II): what marks asides. Sentences with them lose points.
_STIGMA = frozenset(
    "hardly impossible perhaps maybe however although though unless possibly anyway meanwhile".split()
)


class _Words:
    """Stands in for sumy's Tokenizer, which wants a download."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return words(text)


class _Marked(SumySentence):  # type: ignore[misc]  # sumy has no types
    """A sumy sentence that remembers ours, and is equal to itself alone: outlets repeat each other's."""

    __slots__ = ("ours",)

    def __init__(self, ours: Sentence) -> None:
        super().__init__(ours.text, _Words())
        self.ours = ours

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


class _Count(ItemsCount):  # type: ignore[misc]  # sumy has no types
    """sumy's number of items, by our budget: words too."""

    def __init__(self, budget: Budget) -> None:
        super().__init__(budget.likely)
        self.budget = budget

    def __call__(self, ranked: Sequence[Any]) -> list[Any]:
        chosen = self.budget.take(info.sentence.ours for info in ranked)
        kept = {id(sentence) for sentence in chosen}
        return [info for info in ranked if id(info.sentence.ours) in kept]


class _Lsa(LsaSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's LSA with its terms in a fixed order: a set's order changes from run to run, and the digits."""

    def _create_dictionary(self, document: ObjectDocumentModel) -> dict[str, int]:
        return {term: row for row, term in enumerate(sorted(super()._create_dictionary(document)))}


def _adapt(build: Callable[[Source], Any], most: int = _MOST) -> Method:
    """One of sumy's summarizers as a method of ours."""

    def summarize(source: Source, budget: Budget) -> tuple[Sentence, ...]:
        usable = _first(source, most)
        if len(usable) < 2:  # several of them divide by the number of other sentences
            return budget.take(usable)
        with catch_warnings(action="ignore"):  # LSA and LexRank warn on very few words, and work all the same
            chosen = build(source)(_document(usable, source), _Count(budget))
        return tuple(marked.ours for marked in chosen)

    return summarize


def _first(source: Source, most: int) -> Sequence[Sentence]:
    """The sentences to choose from: the first ones of each article that have a word, so many in all."""
    share = max(1, most // max(1, len(source.articles)))
    return [s for s in source.sentences if s.position < share and words(s.text)]


def _document(sentences: Sequence[Sentence], source: Source) -> ObjectDocumentModel:
    """sumy's document: a paragraph for each of ours, and the headlines as its headings."""
    paragraphs: dict[tuple[int, int], list[SumySentence]] = {}
    for sentence in sentences:
        paragraphs.setdefault((id(sentence.article), sentence.paragraph), []).append(_Marked(sentence))
    headings = [SumySentence(a.title, _Words(), is_heading=True) for a in source.articles if a.title]
    return ObjectDocumentModel(
        [
            Paragraph([*headings, *first]) if i == 0 else Paragraph(first)
            for i, first in enumerate(paragraphs.values())
        ]
    )


def _with_stop_words(summarizer: Callable[..., Any]) -> Callable[[Source], Any]:
    """The summarizer with the language's stems and stop words."""

    def build(source: Source) -> Any:
        made = summarizer(lambda word: stem(word, source.language))
        made.stop_words = stop_words(source.language)
        return made

    return build


def _edmundson(source: Source) -> Any:
    """Edmundson with the headline's words as bonus, words of doubt as stigma, stop words as null.

    Without a headline the first sentence stands in for it. sumy wants each of the three to have a word at
    least.
    """
    made = EdmundsonSummarizer(lambda word: stem(word, source.language))
    stop = stop_words(source.language)
    said = [word.lower() for word in words(source.titles or source.sentences[0].text)]
    made.bonus_words = [stem(word, source.language) for word in said if word not in stop] or said or ["news"]
    made.stigma_words = _STIGMA
    made.null_words = stop or ["the"]
    return made


edmundson = _adapt(_edmundson)
kl = _adapt(_with_stop_words(KLSummarizer), _MOST_OF_KL)
lex_rank = _adapt(_with_stop_words(LexRankSummarizer))
lsa = _adapt(_with_stop_words(_Lsa))
luhn = _adapt(_with_stop_words(LuhnSummarizer))
reduction = _adapt(_with_stop_words(ReductionSummarizer))
sum_basic = _adapt(_with_stop_words(SumBasicSummarizer))
text_rank = _adapt(_with_stop_words(TextRankSummarizer))
