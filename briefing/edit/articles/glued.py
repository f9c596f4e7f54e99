"""A feed's first sentence -> where it begins, if a standfirst stands before it without a stop.

"Council fears collapse of 400-year-old bridge Lund has shut its old bridge …": what looks like one sentence
is two, where the second begins with its subject and its verb, and says again what the first says; or with
words that begin sentences only.
"""

from ...text.dates import WEEKDAY
from ...text.language import is_english
from ...text.late import late
from ...text.numbers import SPELT
from ...text.words import stop_words, terms

_VERB = (
    "has|have|had|is|are|was|were|will|would|can|could|may|might|must|said|says|became|becomes|won|lost|made|took"
    "|wants|faces|expects|hopes|plans"
    "|shot|set|began|found|came|told|gave|struck|hit|broke|fell|rose|held|led|left|met|put|ran|saw|sent|went"
    "|[a-z]{3,}ed"
)
_NAME = r"[A-ZÀ-ÞÅ][\w.’'-]*"
# Subject and verb, with no preposition between them: "Lund has", "Two old bakers from" not.
_LINKS = "in|at|on|by|for|to|from|with|that|who|which|as|is|or|a|an"
_SUBJECT = late(
    rf"{_NAME}(?: (?!(?:{_LINKS})\b)[\w.’'-]+){{0,7}}?"
    rf" (?:{_VERB})\b"
)
# The capital first, as there are fewer of them than of spaces.
_BOUNDARY = late(r"[A-ZÀ-Þ](?<=[^\s.!?:;,–—-] .)")
# A name may follow these, and "a".
_BEFORE_NAMES = frozenset(
    """president minister premier chancellor secretary senator judge justice captain coach manager king queen
    prince princess pope bishop mayor governor professor doctor actor actress singer director leader chief
    spokesman spokeswoman striker defender midfielder goalkeeper driver champion player rival star group firm
    company newspaper agency network broadcaster club team side party brand giant app film show series novel
    book album song festival district city town village island river mount operation hurricane storm typhoon
    former ex late candidate lawyer lawmaker activist artist author writer said says told asks calls named
    son daughter brother sister father mother husband wife widow widower fiancé fiancée girlfriend boyfriend
    partner uncle aunt nephew niece cousin friend colleague boss aide ally
    called against defeat beat beats versus via per""".split()
)
_COUNTS = frozenset(
    (
        *SPELT,
        *"""one thirty forty fifty sixty seventy eighty ninety dozens hundreds thousands millions multiple
        several more many most some nearly almost about around over a an the at""".split(),
    )
)
# "prominent US lawyers": a name may follow an adjective; many nouns in "-ent" and "-al" are none.
_ADJECTIVE = late(
    r"(?<!m)(?<!d)ent\Z|(?<!n)(?<!r)(?<!e)(?<!t)al\Z|(?:ant|ous|ive|ic|ish|less|ful|ern|est|onal|ical|ural|eral)\Z"
)
# What begins a sentence and no name: "… those who trusted them It’s a shame".
_CAPITAL = late(r"[A-Z](?<=[a-z]{2} .)")
_RESTART = late(
    r"(?:It(?:['’]s| is| was| has| will)|There(?:['’]s| is| are| was| were)"
    r"|They(?:['’](?:re|ve)| are| were| have| had)|We(?:['’](?:re|ve)| are| were| have)"
    r"|(?:He|She) (?:is|was|has|had|said)|You(?:['’](?:re|ve|d)| are| can)"
    rf"|(?:When|If|After|In the|In a|But|While|Since) [a-z]|On {WEEKDAY},?|(?:However|Finally|Meanwhile),) "
)
# After these a sentence does not end; a title may follow.
_GOES_ON = frozenset(
    """the a an of in on at to by for from with and or but as than like is are was were be been that which who
    when if because while whose reads read watch watched sing sings""".split()
)
# By far most standfirsts have so many words; a sentence has so many at least.
_FEW, _MANY, _SENTENCE = 5, 45, 8
# So many terms are said on both sides, in the second sentence among its first ones.
_AGAIN, _FIRST = 3, 24
# Standfirsts of several sentences are glued to the third at most.
GLUED = 3
_FEWEST = 2
# In fewer characters there is no room for both.
_SHORT = 90


def after_glued(text: str, language: str | None, n: int, title: str = "") -> int:
    """How many characters are glued to the front of a text's sentence `n`: its headline, a standfirst."""
    at = after_headline(text, title) or (after_standfirst(text, language) if n == 0 else 0)
    return at + (after_missing_stop(text[at:], language) if n < GLUED else 0)


def after_headline(text: str, title: str) -> int:
    """How far a line goes with the article's headline, of four words or more, and what stands before that.

    0 where there is none, or no sentence begins behind it.
    """
    at = text.find(title) if title.count(" ") > _FEWEST else -1
    end = at + len(title)
    if at < 0 or not text[end : end + 1].isspace():
        return 0
    rest = text[end:].lstrip()
    return len(text) - len(rest) if rest[:1].isupper() or rest[:1] in ("“", '"', "‘") else 0


def after_standfirst(text: str, language: str | None) -> int:
    """How many characters of a sentence are a standfirst that is glued to it; 0 where it is one sentence."""
    if len(text) < _SHORT or not is_english(language):
        return 0
    at = 0
    for boundary in _BOUNDARY.finditer(text):
        here = boundary.start()
        words = text[:here].split()
        if len(words) > _MANY:
            break
        first = text[here:].partition(" ")[0]
        if len(words) >= _FEW and _parts(words[-1], first) and _SUBJECT.match(text, here):
            at = here if _says_again(text[:here], text[here:]) else at
    return at


def after_missing_stop(text: str, language: str | None) -> int:
    """How many characters of a text stand before a sentence in it that nothing but its capital sets apart."""
    if len(text) < _SHORT or not is_english(language):
        return 0
    for capital in _CAPITAL.finditer(text):
        here = capital.start()
        if not _RESTART.match(text, here):
            continue
        before = text[:here]
        last = before.split()[-1]
        quoted = before.count('"') % 2 or before.count("“") > before.count("”")
        ends = last not in _GOES_ON and last not in _BEFORE_NAMES and not quoted
        if ends and len(before.split()) >= _FEW and len(text[here:].split()) >= _SENTENCE:
            return here
    return 0


def _parts(last: str, first: str) -> bool:
    """Whether a sentence may end with the one word and another begin with the other."""
    if last[0].isupper():  # "in Lund Two bakers": no name goes on with a number
        return first.lower().split("-")[0] in _COUNTS
    before = last.lower() in _BEFORE_NAMES or last.lower() in stop_words("en")
    return last[0].isalpha() and not before and not _ADJECTIVE.search(last)


def _says_again(before: str, after: str) -> bool:
    """Whether what follows is a sentence that tells what stands before it."""
    told = set(terms(before, "en")).intersection(terms(after, "en")[:_FIRST])
    return len(after.split()) >= _SENTENCE and len(told) >= _AGAIN
