"""Whether a sentence says that its news is another medium's: "…, officials told the Lamp", "a Lamp poll"."""

import re
from collections.abc import Iterable
from functools import cache

from ...models import Sentence
from ...text.table import table

# Who reports, without a name; and the call letters of American stations.
_ANY = re.compile(
    r"\b(?:news (?:agenc(?:y|ies)|outlets?|media|reports?|services?|networks?)|media reports?|newspaper"
    r"|(?:state|local) (?:media|television|TV)|(?:multiple|several) (?:reports|outlets)|affiliate|reportedly"
    r"|according to (?:the |a )?(?:reports?|outlet)|(?:radio|television|TV) (?:station|interview|show))\b",
    re.IGNORECASE,
)
_STATION = re.compile(r"\b[KW][A-Z]{3}(?:-TV)?\b")


def credits_another(one: Sentence, outlets: Iterable[str] = ()) -> bool:
    """Whether the sentence names a medium that is not its own outlet, one of these `outlets` among them, or
    media in general.

    English news alone is read so: the names are those of the media it quotes.
    """
    own, text = one.article.outlet.lower(), one.text
    if any(name.lower() not in own and name in text for name in outlets):
        return True
    named = any(found.lower() not in own for found in _names().findall(text))
    return named or bool(_ANY.search(text) or _STATION.search(text))


@cache
def _names() -> re.Pattern[str]:
    told: list[str] = table(__package__, "media.json")["names"]
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, told), key=len, reverse=True))})(?![\w-])"
    )
