"""What every method is given, and what it gives back.

A method takes a Source and a Budget and returns the sentences it chooses, each once, in any order: the
frame in __init__.py puts them in reading order and makes quotes of them. A third party writes a method
against this file.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from ...models import Article, Quote, Sentence, Story
from ...text.script import is_unspaced
from ...text.tag import primary
from ..articles.read import sentences
from .bags import Bags, bags
from .deeds import deeds
from .leads import BRIEF, by_article, front, lead
from .voice import arguing

# So many sentences are a short summary.
_SHORT = 5


@dataclass(frozen=True)
class Source:
    """What may be quoted: the clean sentences of the articles, article after article."""

    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    language: str = "en"
    title: str = ""  # the headline above the summary, where it was told

    @property
    def headline(self) -> str:
        """What stands above the summary: by default what the first article has there."""
        return self.title or (self.articles[0].title if self.articles else "")

    @cached_property
    def several(self) -> bool:
        """Whether more than one outlet tells the story."""
        return len({outlet_name(article) for article in self.articles}) > 1

    @property
    def titles(self) -> str:
        """All headlines: what a reader has read before the summary."""
        told = dict.fromkeys((self.title, *(article.title for article in self.articles)))
        return "\n".join(filter(None, told))

    @cached_property
    def is_brief(self) -> bool:
        """Whether the articles are mostly a feed's abstracts."""
        return len(self.sentences) <= BRIEF * len(self.articles)

    @cached_property
    def leads(self) -> Sequence[Sentence]:
        """The lead of each article, in the order of the articles."""
        return [lead(own) for own in by_article(self.sentences)]

    @cached_property
    def fronts(self) -> Sequence[Sentence]:
        """What may open a summary: the articles' leads and, of full ones, what is next to these."""
        if self.is_brief:
            return self.leads
        return [sentence for own in by_article(self.sentences) for sentence in front(own)]

    @cached_property
    def openings(self) -> Mapping[str, Sequence[str]]:
        """Each outlet's headlines and leads."""
        texts: dict[str, list[str]] = {}
        for article in self.articles:
            texts.setdefault(outlet_name(article), []).append(article.title)
        for sentence in self.leads:
            texts[outlet_name(sentence.article)].append(sentence.text)
        return texts

    @cached_property
    def opened(self) -> Mapping[str, Set[str]]:
        """The terms that each outlet opens with."""
        return {
            outlet: frozenset().union(*(deeds(text, self.language) for text in texts))
            for outlet, texts in self.openings.items()
        }

    @cached_property
    def opening_terms(self) -> Counter[str]:
        """How many outlets open with each term."""
        return Counter(term for terms in self.opened.values() for term in terms)

    @cached_property
    def arguing(self) -> Mapping[int, float]:
        """How far each article argues, by its identity."""
        return arguing(self.sentences, self.language)

    @cached_property
    def said(self) -> Bags:
        """The terms of each sentence."""
        return bags([sentence.text for sentence in self.sentences], self.language)

    def rows(self, chosen: Iterable[Sentence]) -> list[int]:
        """Where the chosen sentences stand among all."""
        return rows(chosen, self.sentences)


def source_of(story: Story) -> Source:
    """What may be quoted of a story, below its headline."""
    said = tuple(sentence for article in story.articles for sentence in sentences(article))
    return Source(story.articles, said, primary(story.articles[0].language), story.title)


def quoted(quotes: Sequence[Quote], source: Source) -> list[Sentence]:
    """The source's sentences that are quoted, in the quotes' order; none where one of them is not its."""
    places = {(one.article.id, one.start): one for one in source.sentences}
    found = [places[key] for quote in quotes if (key := (quote.article.id, quote.start)) in places]
    return found if len(found) == len(quotes) else []


def outlet_name(article: Article) -> str:
    """Its outlet's name; one without is an outlet of its own."""
    return article.outlet or str(id(article))


def rows(chosen: Iterable[Sentence], among: Sequence[Sentence]) -> list[int]:
    """Where the chosen sentences stand among these."""
    places = {(id(one.article), one.start): row for row, one in enumerate(among)}
    return [places[id(one.article), one.start] for one in chosen]


@dataclass(frozen=True, slots=True)
class Budget:
    """How much may be quoted: so many sentences, or as many as fit in so many words."""

    sentences: int = 3
    words: int | None = None

    @property
    def likely(self) -> int:
        """About how many sentences that will be; news has some 20 words a sentence."""
        return self.sentences if self.words is None else max(1, self.words // 20)

    @property
    def is_short(self) -> bool:
        """Whether there is no room for what a reader can do without."""
        return self.likely <= _SHORT

    def take(self, ranked: Iterable[Sentence]) -> tuple[Sentence, ...]:
        """The first sentences that fit, best first. The very first is taken however long it is."""
        taken: list[Sentence] = []
        left = self.words or 0
        for sentence in ranked:
            if self.words is None and len(taken) >= self.sentences:
                break
            size = length(sentence.text)
            if self.words is None or size <= left or not taken:
                taken.append(sentence)
                left -= size
        return tuple(taken) if self.words is None or self.words > 0 else ()


Method: TypeAlias = Callable[[Source, Budget], Sequence[Sentence]]


def length(text: str) -> int:
    """The number of words: between spaces, or of two characters each in scripts without them."""
    return (len(text) + 1) // 2 if is_unspaced(text) else len(text.split())
