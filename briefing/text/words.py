"""Text -> words, stems, and which of them carry meaning.

Scripts that put no space between words (Chinese, Japanese, Thai …) are cut into pairs of characters,
the usual stand-in for words in retrieval (Nie, Gao, Zhang
& Zhou 2000, "On the use of words and n-grams for Chinese IR").
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from importlib import resources

import Stemmer

# Letters and digits, with an apostrophe inside: "don't", "l’État", "2026", "naïve".
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
)

# A language's code -> its name at sumy and Snowball.
_NAMES = dict(
    pair.split(":")
    for pair in """ar:arabic ca:catalan cs:czech da:danish de:german el:greek en:english es:spanish fi:finnish
        fr:french he:hebrew hu:hungarian it:italian ja:japanese ko:korean nl:dutch no:norwegian pl:polish
        pt:portuguese ro:romanian ru:russian sk:slovak sv:swedish th:thai tr:turkish uk:ukrainian
        zh:chinese""".split()
)
_STEMMED = frozenset(Stemmer.algorithms())

# What English news says in every second sentence; function words where sumy has no list.
_MORE = {
    "english": "said says say mr mrs ms will also would could told",
    "dutch": """aan al alle als altijd ander andere bij binnen daar dan dat de deze die dit doen door dus een
        eens en er ge geen haar had heb hebben heeft hem het hier hij hoe hun ik in is ja je kan kon
        kunnen maar me meer men met mijn moet na naar nee niet niets nog nu of om omdat onder ons ook
        op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd
        wezen wie wij wil worden wordt ze zei zelf zich zij zijn zo zonder zou""",
    "russian": """а без более бы был была были было быть в вам вас весь во вот все всех всего вы где да даже
        для до его ее если есть еще же за здесь и из или им их к как ко когда кто ли либо между меня
        мне может мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от очень по
        под после при про с со себя сейчас сказал так также такой там те тем то того тоже той только
        том ты у уже хотя чего чей чем что чтобы чье эта эти это этого этом этот я""",
}


def words(text: str) -> tuple[str, ...]:
    """The words of a text, as they stand there: `words("Don't panic, 42!") == ("Don't", "panic", "42")`."""
    return tuple(_cut(text))


def terms(text: str, language: str | None = None) -> tuple[str, ...]:
    """The words that carry meaning, in order: lower-cased, without stop words, stemmed."""
    stop = stop_words(language)
    stemmed = _stems(_name(language))
    said = _cut(text.lower().replace("’", "'"))
    return tuple(stemmed(w) for w in said if w not in stop and (len(w) > 1 or w.isdigit()))


def stem(word: str, language: str | None = None) -> str:
    """The stem of a lower-case word by Snowball, or the word where its language has no stemmer."""
    return _stems(_name(language))(word)


@cache
def stop_words(language: str | None = None) -> frozenset[str]:
    """The words of a language that say little, lower-case; none where the language is not known."""
    name = _name(language)
    more = frozenset(_MORE.get(name, "").split())
    file = resources.files("sumy") / "data" / "stopwords" / f"{name}.txt"
    return more | frozenset(file.read_text(encoding="utf-8").lower().split()) if file.is_file() else more


def _name(language: str | None) -> str:
    """sumy's and Snowball's name for a language code; English where none is given."""
    return _NAMES.get((language or "en").lower().split("-")[0], "")


def _cut(text: str) -> Iterable[str]:
    said: list[str] = _WORD.findall(text)
    return said if text.isascii() or not _UNSPACED.search(text) else _unspaced(said)


def _unspaced(said: Iterable[str]) -> Iterator[str]:
    for word in said:
        if _UNSPACED.search(word):
            yield from _pairs(word)
        else:
            yield word


def _pairs(word: str) -> Iterator[str]:
    """The pairs of characters of each unspaced run, and what stands between the runs."""
    at = 0
    for run in _UNSPACED.finditer(word):
        if at < run.start():
            yield word[at : run.start()]
        at = run.end()
        yield from (run[0][i : i + 2] for i in range(max(1, len(run[0]) - 1)))
    if at < len(word):
        yield word[at:]


@cache
def _stems(name: str) -> Callable[[str], str]:
    """A stemming function that remembers: news repeats its words."""
    stemmer = Stemmer.Stemmer(name) if name in _STEMMED else None

    @lru_cache(maxsize=65_536)
    def stemmed(word: str) -> str:
        word = word.removesuffix("'s")
        return str(stemmer.stemWord(word)) if stemmer else word

    return stemmed
