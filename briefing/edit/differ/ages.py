"""A sentence -> the ages of named people in it: "Ana Reis, 42," and "42-year-old Ana Reis"."""

import re
from collections.abc import Iterator

from ...models import Article, Sentence
from ...text.dates import MONTH
from ...text.words import stop_words
from .amount import Amount
from .hedges import is_quoted

AGE = "age of "  # and the surname: the unit of an age
# Nobody's name is longer; without a bound, one of a line's length is tried from each of its letters.
_WORD = r"[A-ZÀ-Þ][\w’'-]{0,40}\w"
_NAME = rf"(?P<name>(?:{_WORD}\s(?:[A-Z]\.\s)?){{0,3}}(?!{MONTH})[A-ZÀ-Þ][\w’'-]{{2,40}})"
_AGED = re.compile(rf"{_NAME},\s(?P<age>[1-9]\d)(?=[,.;]|\s(?:of|and)\s)")
_OLD = re.compile(rf"(?<![\w-])(?P<age>[1-9]\d)-year-old\s{_NAME}")
_TITLES = frozenset(
    """mr mrs ms dr sir lord lady dame pope king queen prince princess president senator sen rep
    representative congressman congresswoman governor gov mayor judge justice officer deputy detective sheriff
    sergeant sgt captain capt lieutenant lt colonel col major general gen private professor reverend rev
    former""".split()
)


def ages(sentence: Sentence) -> Iterator[Amount]:
    """The ages of those whose first name is known, from here or from elsewhere in the article."""
    text = sentence.text
    for match in (*_AGED.finditer(text), *_OLD.finditer(text)):
        *before, surname = re.sub(r"[’']s$", "", match["name"]).split()
        given = _given(before) or _elsewhere(sentence.article, surname)
        if given and not is_quoted(text[: match.start()]):
            yield Amount(
                sentence=sentence,
                shown=match[0],
                value=float(match["age"]),
                exact=0.0,
                unit=AGE + surname,
                around=frozenset(),
                closest=frozenset(),
                said=frozenset(),
                names=frozenset((given,)),
                scope=frozenset(),
            )


def _given(before: list[str]) -> str:
    """The name right before a surname, but for an initial; empty where there is none."""
    said = [word.lower() for word in before if not word.endswith(".")]
    return said[-1] if said and said[-1] not in _TITLES and said[-1] not in stop_words("en") else ""


def _elsewhere(article: Article, surname: str) -> str:
    """The one first name that the article has before the surname; empty where it has none, or several."""
    found = re.findall(rf"((?:{_WORD}\s(?:[A-Z]\.\s)?){{1,3}}){re.escape(surname)}\b", article.text)
    names = {name for said in found if (name := _given(said.split()))}
    return names.pop() if len(names) == 1 else ""
