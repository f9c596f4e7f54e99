"""Text -> words, stems, and which of them carry meaning.

Scripts that put no space between words (Chinese, Japanese, Thai …) are cut into pairs of characters,
the usual stand-in for words in retrieval (Nie, Gao, Zhang & Zhou 2000, "On the use of words and n-grams for
Chinese IR").
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pkgutil import get_data

import Stemmer

from .late import late
from .script import MARKS, bare, pieces, plain
from .table import table
from .tag import primary

# Letters and digits, with an apostrophe inside: "don't", "l’État", "2026", "naïve".
_WORD = late(r"[^\W_]+(?:['’][^\W_]+)*")
_MARKED = late(rf"[\w{MARKS}]+(?:['’][\w{MARKS}]+)*")
_UNSPACED = late(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)

# A language's code -> its name at sumy and Snowball.
NAMES = dict(
    pair.split(":")
    for pair in """ar:arabic ca:catalan cs:czech da:danish de:german el:greek en:english es:spanish fi:finnish
        fr:french he:hebrew hu:hungarian it:italian ja:japanese ko:korean nl:dutch no:norwegian pl:polish
        pt:portuguese ro:romanian ru:russian sk:slovak sv:swedish th:thai tr:turkish uk:ukrainian
        zh:chinese""".split()
)
_STEMMED = frozenset(Stemmer.algorithms())


def words(text: str, language: str | None = None) -> tuple[str, ...]:
    """The words of a text, as they stand there: `words("Don't panic, 42!") == ("Don't", "panic", "42")`.

    Runs without spaces come as pairs of characters; where the language is told, without its endings.
    """
    return tuple(_cut(text, _name(language) if language else ""))


def terms(text: str, language: str | None = None) -> tuple[str, ...]:
    """The words that carry meaning, in order: lower-cased, without stop words and articles, stemmed."""
    stop = stop_words(language)
    name = _name(language)
    stemmed = _stems(name)
    said = (bare(word, name) for word in _cut(plain(text.lower().replace("’", "'"), name), name))
    least = 1 if name == "japanese" else 2  # one kanji is a word: "雨", rain
    return tuple(stemmed(w) for w in said if w not in stop and (len(w) >= least or w.isdigit()))


def stem_of(word: str, language: str | None = None) -> str:
    """The stem of a word as it is written, as `terms` has it: `stem_of("L’État", "fr") == "état"`."""
    name = _name(language)
    return _stems(name)(bare(plain(word.lower().replace("’", "'"), name), name))


def stem(word: str, language: str | None = None) -> str:
    """The stem of a lower-case word by Snowball, or the word where its language has no stemmer."""
    return stemmer(language)(word)


@cache
def stemmer(language: str | None = None) -> Callable[[str], str]:
    """`stem` for one language."""
    return _stems(_name(language))


@cache
def stop_words(language: str | None = None) -> frozenset[str]:
    """The words of a language that say little, lower-case; none where the language is not known."""
    name, code = _name(language), _code(language)
    told = _told(name).lower().split()
    more, kept = (_stop_words()[part].get(code, "").split() for part in ("more", "kept"))
    said = {*told, *more}.difference(kept)
    return frozenset(said | {plain(word, name) for word in said})


def _told(name: str) -> str:
    """sumy's list of stop words; "" where it has none."""
    try:
        return (get_data("sumy", f"data/stopwords/{name}.txt") or b"").decode()
    except OSError:
        return ""


@cache
def _stop_words() -> Mapping[str, Mapping[str, str]]:
    return table(__package__, "stopwords.json")


def _code(language: str | None) -> str:
    return primary(language) or "en"


def _name(language: str | None) -> str:
    """sumy's and Snowball's name for a language code; English where none is given."""
    return NAMES.get(_code(language), "")


def _cut(text: str, name: str = "") -> Iterable[str]:
    if text.isascii():
        return _WORD.findall(text)
    said = _MARKED.findall(text.replace("_", " "))
    return _unspaced(said, name) if _UNSPACED.search(text) else said


def _unspaced(said: Iterable[str], name: str) -> Iterator[str]:
    for word in said:
        if _UNSPACED.search(word):
            yield from _apart(word, name)
        else:
            yield word


def _apart(word: str, name: str) -> Iterator[str]:
    """The pieces of each unspaced run, and what stands between the runs."""
    at = 0
    for run in _UNSPACED.finditer(word):
        if at < run.start():
            yield word[at : run.start()]
        at = run.end()
        yield from pieces(run[0], name)
    if at < len(word):
        yield word[at:]


@cache
def _stems(name: str) -> Callable[[str], str]:
    """A stemming function that remembers: news repeats its words."""
    # Without PyStemmer's own memory: below ours it finds nothing, and looking takes longer than stemming.
    stemmer = Stemmer.Stemmer(name, 0) if name in _STEMMED else None

    @lru_cache(maxsize=65_536)
    def stemmed(word: str) -> str:
        word = word.removesuffix("'s")
        return str(stemmer.stemWord(word)) if stemmer else word

    return stemmed
