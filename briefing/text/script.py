"""How a language writes its words -> the words themselves, so that one word in two spellings is one.

Articles that lean on a word ("l'accord", "dell'Italia", "والحكومة"), marks that may be left out (Arabic
vowels, the dots of "ё"), and runs without spaces, which Japanese and Chinese give other borders.
"""

from collections.abc import Iterator

from .late import late

# Marks that Python takes for no letters: accents set apart, vowels of Hebrew, Arabic, Hindi, Thai, Burmese …
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd\u102b-\u103e"
    "\u17b4-\u17d3\u200c\u200d"
)
_UNSPACED = late(r"[\u0e00-\u0eff\u3040-\u9fff]+")
_ELIDED = {
    "french": late(r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres|quel)?qu)'(?=\w)"),
    "italian": late(
        r"(?:[cdlmnstv]|(?:nessun|ciascun|alcun|un)|(?:a|da|de|ne|su|co|que)ll|gl|(?:a|da|de|ne|su)gl|quest|anch|cos"
        r"|dov|sant|senz|tutt|quant|mezz|bell|grand)'(?=\w)"
    ),
    "catalan": late(r"[dlmnst]'(?=\w)"),
}
_OPTIONAL = late("[\u064b-\u065f\u0670\u0640]")  # Arabic vowels, and what only stretches a line
_SPELLINGS = str.maketrans("أإآٱىة", "اااايه")
# And, then, in, like, for: glued to the article.
_ARTICLE = late(r"[وف]?(?:[بك]?ال|لل)(?=\w{3})")
# Kanji, or a word in katakana. What stands in hiragana are endings and particles.
_JAPANESE = late(r"[\u30a1-\u30fa\u30fc]{2,}|[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_KATAKANA = late(r"[\u30a1-\u30fc]")
# Characters that are hardly ever part of a word that tells something.
_CHINESE = late(r"[^的了着们吗呢吧啊是很这那]+")


def is_unspaced(text: str) -> bool:
    """Whether the text is in a script that puts no space between words."""
    return not text.isascii() and sum(map(len, _UNSPACED.findall(text))) * 3 > len(text)


def plain(text: str, name: str) -> str:
    """A lower-case text with each word in the one spelling of those its language (Snowball's name) allows."""
    match name:
        case "russian":
            return text.replace("ё", "е")
        case "arabic":
            return _OPTIONAL.sub("", text).translate(_SPELLINGS)
    return text


def bare(word: str, name: str) -> str:
    """A lower-case word without the article or particle that leans on it."""
    if name == "arabic":
        return _ARTICLE.sub("", word, count=1) if word[0] in "وفبكال" else word
    if "'" in word and (elided := _ELIDED.get(name)) and (match := elided.match(word)):
        return word[match.end() :]
    return word


def pieces(run: str, name: str) -> Iterator[str]:
    """What stands for the words of a run without spaces: pairs of its characters, and, where the language
    tells more, none across a border that shows. What is a pair already stays one."""
    match name if len(run) > 2 else "":
        case "japanese":
            for found in _JAPANESE.findall(run):
                yield from (found,) if _KATAKANA.match(found) else pairs(found)
        case "chinese":
            for found in _CHINESE.findall(run):
                yield from pairs(found)
        case _:
            yield from pairs(run)


def pairs(run: str) -> Iterator[str]:
    """Each pair of neighbouring characters; a single character as it is."""
    yield from (run[i : i + 2] for i in range(max(1, len(run) - 1)))
