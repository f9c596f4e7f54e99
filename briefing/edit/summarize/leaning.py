"""Sentence -> whether it leans on the one before it, so that alone it leaves a reader asking who or what.

Precision first: a sentence that is taken to lean is quoted only behind the one before it.
"""

import re

from ...text.dates import MONTH, WEEKDAY
from ...text.language import is_english
from .cues import leaning
from .verbs import has_verb

# A quotation, closed or not; what is left of a sentence without it. Each way begins with its mark, as a place
# without one is passed over at once.
_QUOTATION = re.compile(
    r"“[^”]*”?|\"[^\"]*\"?|„[^“”]*[“”]?|«[^»]*»?|「[^」]*」?|‘(?<!\w‘).*’(?!\w)|”(?<=\A”)[^“”]*”|»(?<=\A»)[^«»]*«"
)
# What ends a quotation -> what begins one that ends so: “…”, „…” and ”…”; «…» and »…».
_BEGUN = {"”": '[“„"]|(?<!\\S)”', "“": "[„“]", '"': '["“]', "»": "«|(?<!\\S)»", "«": "»", "」": "「"}
_MARKS = '"“„«»”「‘'
_SAID = (
    "said|says|say|added|adds|told|tells|wrote|writes|warned|asked|tweeted|posted|replied|recalled|explained"
    "|insisted"
)
# What is left of a quotation by somebody whom another sentence names: "…," she said.
_UNNAMED = re.compile(
    rf"\W*(?:(?:he|she|they|it|we|i)\b|(?:{_SAID}) (?:he|she|they|it)\b"
    rf"|(?:his|her|its|their) (?:\w+ )?(?:{_SAID})\b)",
    re.IGNORECASE,
)
# One that begins with an apostrophe, and ends in another sentence.
_HALF = re.compile(r"'[A-Z](?!.*[\w.,!?…]'(?:\W|\Z))")
# "On Monday he told reporters": nothing before can be meant, no name and no noun with its article; nor is he
# named behind a comma.
_FIRST = (
    "After|According|Although|Among|As|Asked|At|Because|Before|By|Despite|During|Earlier|Ever|For|From|Here|How|If"
    "|In|Instead|Just|Last|Later|Next|Now|On|Once|Only|Since|Then|There|This|Though|Today|Under|Until|What|When"
    "|Where|While|Why|With"
)
_NOBODY = re.compile(
    rf"(?:{_FIRST}),?"
    r"(?: (?!(?:the|a|an|his|her|their|its|our|my|one|two|no|every|each|who|someone|anyone|everyone)\b)"
    rf"(?:[a-z]+|{WEEKDAY}|{MONTH}|\d+),?){{0,6}} (?:he|she|him)\b(?!.*, (?:[A-Z]|the [a-z]))"
)
_PRONOUN = re.compile(r"\b(?:they|them|he|she|him|that|this)\b", re.IGNORECASE)
_THEM = re.compile(r"\b(?:them|they)\b")
_NO_PLURAL = (
    "his|its|was|has|does|this|thus|always|perhaps|across|towards|besides|unless|plus|claims|says|tells|means"
    "|adds|warns|plans|wants|makes|takes|gives|knows|thinks|believes|hopes|denies|insists|argues|news|Mrs|James"
    "|Paris|Texas"
)
# What "they" may mean: a plural, several things joined, or one of a kind.
_SEVERAL = re.compile(
    rf"\b(?!(?:{_NO_PLURAL})\b)\w{{3,}}s['’]?\b|\d|\b[A-Z]\w+,? (?:and|or) [A-Z]"
    r"|\b(?:[Pp]eople|men|women|children|[Pp]olice|staff|crew|team|couple|family|group|government|company|council|board"
    r"|army|military|union|club|party|public|band|media|data|who|anyone|anybody|everyone|everybody|someone|somebody"
    r"|nobody|no one|each|every|person|child|patient|customer|user|reader|student|teenager|two|three|four"
    r"|five|six|seven|eight|nine|ten|dozen|few|many|some|others|both|all|those|these|any|most|several|half|firm|are|were|have"
    r"|ministry|bank|court|agency|administration|opposition|side|which)\b"
)
# "The price of this war", "Another part of those who left": which, and whom, was told before.
_WHICH = re.compile(
    r"(?:The|An?|Another|One|Each|Both|All|Most|Much|Some) (?:[a-z][\w-]+ ){1,3}(?:of|to|behind|for|about"
    r"|with) (?:this|these|those)\b(?! (?:who|whom|whose|in|at|from|with|without|on|of|killed|affected"
    r"|involved|arrested|age|century|country|nation|decade|world|year|month|week|weekend|season|summer|winter"
    r"|spring|autumn|fall|morning|evening|city|town|state|kind|sort|size|type|nature|stripe)\b)"
    r"(?! \w+['’]s\b)"
)
# So many words without a verb are an exclamation, or the end of the sentence before: "No boat, no bread."
_FRAGMENT = 8
# "Publishes a paper and two books.": who does, was told before.
_NO_ONE = re.compile(
    r"(?!(?:Perhaps|Besides|Sometimes|Always|Towards?|Unless|Plus|Across|Thus|Does|Needless|Nevertheless|Regardless"
    r"|Whereas|Afterwards|Upwards|As)\b)[A-Z][a-z]{3,}s an? "
)


def leans(text: str, language: str) -> bool:
    """Whether a pronoun or a link opens the sentence, or its speaker or what it points to is not in it."""
    if leaning(language).match(text) or _is_speakerless(text):
        return True
    if not is_english(language):
        return False
    if _is_short(text):
        return True
    # Two in three have no quotation that need be looked for.
    if '"' not in text and (text.isascii() or not any(map(text.count, _MARKS))):
        return _points_back(text)
    return _is_unnamed(text) or _points_back(_QUOTATION.sub(_without_pronouns, text))


def _is_speakerless(text: str) -> bool:
    """Whether a sentence is a quotation without its speaker, or the end of one, or an aside in brackets."""
    if text[0] == "(" or _HALF.match(text):
        return True
    if text[0] not in '"“„«‘「»”':
        return text[-1] in _BEGUN and not re.search(_BEGUN[text[-1]], text[:-1])
    return not any(map(str.isalnum, _QUOTATION.sub("", text)))


def without_quotations(text: str) -> str:
    """The sentence in its outlet's own words."""
    return _QUOTATION.sub("…", text)


def quotations(text: str) -> list[str]:
    """What the sentence quotes, marks and all."""
    return _QUOTATION.findall(text) if any(map(text.count, _MARKS)) else []


def _is_unnamed(text: str) -> bool:
    """Whether the sentence is a quotation by one who is a pronoun."""
    return text[0] in '"“‘' and bool(_UNNAMED.match(_QUOTATION.sub("", text)))


def _is_short(text: str) -> bool:
    """Whether a few words are no sentence."""
    return text.count(" ") < _FRAGMENT and not has_verb(text)


def _without_pronouns(quotation: re.Match[str]) -> str:
    """A quotation without the words that mean somebody to its speaker."""
    return _PRONOUN.sub("…", quotation[0])


def _points_back(text: str) -> bool:
    """Whether a pronoun within the sentence has nothing before it that it could mean."""
    if _NOBODY.match(text) or _WHICH.match(text) or _NO_ONE.match(text):
        return True
    them = _THEM.search(text) if "they" in text or "them" in text else None
    return bool(them and not _SEVERAL.search(text, 0, them.start()))
