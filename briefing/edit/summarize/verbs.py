"""English text -> whether it has a verb, as a sentence does and a heading or an exclamation may not."""

import re

# What a sentence of a few words is one by; else a word may be a verb by its ending. Of 7,675 sentences of 300
# articles 45 have none, read by eye: 8 of these had a verb all the same.
_VERBS = frozenset(
    """is are was were be am has have had do does did will would can could may might must should shall
    say said says tell told ask came come go went gone get got give gave take took taken make made
    know knew see saw seen think thought find found want mean keep kept let begin began begun seem
    help show shown hear heard play run ran move live believe bring brought happen write wrote
    written sit sat stand stood lose lost pay paid meet met include continue set learn change lead
    led understand watch follow stop create speak spoke read spend spent grow grew open walk win won
    teach offer remember love consider appear buy bought wait serve die send sent build built stay
    fall fell fallen cut reach kill remain suggest raise pass sell sold require report decide pull
    push face plan expect hope need feel felt leave left call try use work put hold held turn start
    become became rise rose risen fear fight fought flee fled seek sought hit hurt shut drop cause
    warn join back urge vote vow aim claim deny agree refuse resign arrest strike struck shoot shot
    break broke broken throw threw drive drove fly flew steal stole hide hid choose chose draw drew
    eat ate beat beaten bear bore burn blow blew catch caught cost deal dealt dig dug fit hang hung
    lay lie ride rode ring rang seize shake shook sing sang sink sank sleep slept slide slid spread
    swear swim swam tear tore wake woke wear wore weigh own lift ease loom look talk demand allow
    force like mark end close gain rely argue approve reject ban block test limit protect cannot
    underwent lack disagree pray load""".split()
)
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w’'-]*")
_NO_SUBJECT = frozenset(
    """a an the of in on at by for with from upon near outside inside into over under during against between
    among and or his her its their our two three four some many""".split()
)
# A longer sentence without a verb that is known here has another.
_SHORT = 18


def has_verb(text: str) -> bool:
    """Whether a short sentence has a word that is a verb, or may be one; a long one has."""
    said = _WORD.findall(text)
    if len(said) > _SHORT:
        return True
    pairs = zip(["the", *said], said, strict=False)
    return any(
        word.lower() in _VERBS
        or (word.islower() and word.endswith(("ed", "n't", "n’t")))
        or "’" in word
        or "'" in word
        or (word.islower() and word.endswith("s") and before.lower() not in _NO_SUBJECT)
        for before, word in pairs
    )
