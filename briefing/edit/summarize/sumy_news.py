"""Our method as one of sumy's summarizers, for code that is written for sumy.

from briefing.edit.summarize.sumy_news import NewsSummarizer

NewsSummarizer()(PlaintextParser.from_string(text, tokenizer).document, 3)
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.utils import ItemsCount

from ...models import Article, Sentence
from ...text.language import detect
from ...text.tag import primary
from ...text.words import NAMES
from ..articles.clean import is_weak, kind
from .news import summarize
from .source import Budget, Source

_CODES = {name: code for code, name in NAMES.items()}


class NewsSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy has no types
    """The sentences that together tell the news best, out of a document that sumy has parsed.

    It takes a stemmer as all of sumy's do, and has no use for it: words are stemmed by the `language`, a code
    (ISO 639-1) or sumy's name ("english"), which is detected where it is not told. Headings count as the
    headline.
    """

    def __init__(self, stemmer: Callable[[str], str] = null_stemmer, language: str | None = None) -> None:
        super().__init__(stemmer)
        self.language = _CODES.get((language or "").lower(), "") or primary(language)

    def __call__(
        self, document: ObjectDocumentModel, sentences_count: int | str | Callable[[Sequence[Any]], Any]
    ) -> tuple[SumySentence, ...]:
        """The document's own sentences, in its order: as many as asked ("20%" is a share), or fewer where
        the rest says nothing new."""
        count = sentences_count if callable(sentences_count) else ItemsCount(sentences_count)
        wanted = len(tuple(count(document.sentences)))
        places = _usable(document)
        if wanted < 1 or not places:
            return ()
        source = self._source(document, places)
        originals = [sentence for _, sentence in places]
        chosen = sorted(one.position for one in summarize(source, Budget(wanted)))
        return tuple(originals[position] for position in chosen)

    def _source(self, document: ObjectDocumentModel, places: Sequence[tuple[int, SumySentence]]) -> Source:
        """The sentences as ours: one article, a sentence a line."""
        texts = [str(sentence) for _, sentence in places]
        text, title = "\n".join(texts), " ".join(map(str, document.headings))
        language = self.language or detect(text)
        article = Article(id="", title=title, text=text, language=language)
        return Source((article,), tuple(_sentences(article, texts, [at for at, _ in places])), language)


def _sentences(article: Article, texts: Sequence[str], paragraphs: Sequence[int]) -> Iterator[Sentence]:
    start = 0
    for position, (text, paragraph) in enumerate(zip(texts, paragraphs, strict=True)):
        yield Sentence(text, start, start + len(text), article, position, paragraph)
        start += len(text) + 1


def _usable(document: ObjectDocumentModel) -> list[tuple[int, SumySentence]]:
    """The sentences that may be quoted, each with the number of its paragraph; all, where none is clean."""
    places = [
        (i, s) for i, paragraph in enumerate(document.paragraphs) for s in paragraph.sentences if str(s)
    ]
    clean = [(i, s) for i, s in places if not kind(str(s)) and not is_weak(str(s))]
    return clean or places
