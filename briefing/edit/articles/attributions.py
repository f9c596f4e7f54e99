r"""A sentence that says who told the one before it, when and where, and nothing else: "The news was first
reported by The Lamp."; "Das teilte die Polizei am Abend mit."

attributions.json has what such sentences begin with in each language, and what may follow.
"""

from collections.abc import Iterator, Mapping, Sequence

from ...text.table import table
from .shapes import FRONT, Rule, beginning, prefixes, whole

# Words up to a comma: no clause of their own, nothing quoted.
_WORDS = r"(?:[^,;:?!()—–.،-]|-(?!-)|:(?=\d\d)|\.(?!\s)|\([^()]{1,60}\))*"
# What says who somebody is may stand behind a comma in every language: ", Ann Poe".
_NAME = r"[^\W\d_a-zß-ÿа-яё][\w.'’-]*(?: [\w.'’-]+){0,3}(?=,|\W*\Z)"


def _rules() -> Iterator[Rule]:
    """One for each language."""
    for told in table(__package__, "attributions.json").values():
        fronts = {prefix[:FRONT] for opening in told["openings"] for prefix in prefixes(opening)}
        yield whole("attribution", beginning(*sorted(fronts)), _pattern(told))


def _pattern(told: Mapping[str, Sequence[str]]) -> str:
    """The whole of such a sentence: an opening, words, and what may stand behind commas."""
    openings, behind = "|".join(told["openings"]), "|".join((*told.get("behind", ()), _NAME))
    news = "".join(rf"(?!.*(?:{way}))" for way in told.get("news", ()))
    pattern = rf"(?:{openings}){news}…(?:, (?:{behind})…)*\W*"
    return pattern.replace("…", _WORDS).replace(" ", r"\s+")


ATTRIBUTIONS = tuple(_rules())
