"""Sentence -> what it plainly does: "numbers", "words", "next" or "why"; "" for nearly all.

Precision first: a missing label costs nothing, a wrong one makes the reader laugh. docs/summaries.md has how
often each is right.
"""

from ...models import Sentence
from ...text.late import late
from ...text.script import is_unspaced
from .cues import ahead, reason
from .leaning import leans

# Some outlets say so themselves, right before the sentence.
_TOLD = (
    ("why", late(r"(?:Why it matters|Why this matters):\s*\Z")),
    ("next", late(r"(?:What['’]s next|What to watch|What comes next):\s*\Z")),
    ("numbers", late(r"By the numbers:\s*\Z")),
    ("words", late(r"(?:What they['’]re saying|In their words):\s*\Z")),
)
# The patterns of amounts and of speakers are for small letters: they compile in half the time.
_SCALE = (
    "hundred|thousand|million|billion|trillion|millionen|milliarden|millions|milliards|millones|milioni|miljoen"
    "|miljard|miljoner|milionów|млн|млрд"
)
_SHARE = "%|‰|percent|per cent|percentage points?|prozent|pour cent|por ciento|por cento|procent|процент"
# How far, large and old a thing is describes it: "1,770 kilometers (1,100 miles) from the coast".
_LENGTH = r"\s?(?:km|mi|ft|kilomet|miles?|met(?:er|re)|feet|foot|yards?|square|sq|acres|hectares|years)"
# $1.2bn; 45 percent, 3 million; 12,400.
_AMOUNT = (
    rf"(?:[$€£¥₹]\s?\d[\d.,]*(?:\s?(?:{_SCALE}|[mb]n?\b))?"
    rf"|(?<![\w.,$€£¥₹])\d[\d.,]*\s?(?:{_SHARE}|(?:{_SCALE})\b)"
    rf"|(?<![\w.,$€£¥₹])\d{{1,3}}(?:[,.\u00a0\u202f]\d{{3}})+\b(?!{_LENGTH}))"
)
_AMOUNTS = late(_AMOUNT)
_DIGIT = late(r"\d")
# "$50 to $60 million" is one amount, as is "ranges from $50 to …"; "from $50 to $60 million" are two.
_RANGE = late(
    r"(?:(?<!from )|(?<=anywhere from )|(?<=range from )|(?<=ranges from ))"
    rf"(?:{_AMOUNT}|(?<![\w.,$€£¥₹])\d[\d.,]*) ?(?:to|[-–—]|or) ?(?={_AMOUNT})"
    rf"|(?<=between ){_AMOUNT} and (?={_AMOUNT})"
)
# "(1,100 miles)", "€50,000 ($53,000)", "55,000 euros, or nearly $60,000", and what is said by the way.
_ASIDE = late(
    r"\((?:[^()]*\d" + _LENGTH + r"[^()]*|[^()\d]*[$€£¥₹][^()]*|(?:[^()\s]+\s+){6,}[^()]*)\)"
    r"|(?:euros|pounds|yen|yuan|rupees|pesos|rubles|francs),? or (?:\w+ ){0,2}[$€£¥₹]\s?[\d.,]+"
)
_MANY, _SPARSE = 3, 13
_PAIR, _PAIR_WORDS = 2, 30
# Two amounts tell something where one is held against the other.
_AGAINST = late(
    r"\b(?:compared (?:with|to)|(?:up|down) from|from \D{0,12}\d[^,;]{0,30}\bto|rose|fell|rising|falling|grew"
    r"|jumped|dropped|climbed|plunged|slipped|increased|decreased|declined|surged|soared|rather than|while"
    r"|versus)\b"
)
# "Shares climbed 1.2% after it sold the mine for $3.6bn": two things that have one amount each.
_APART = late(rf"{_AMOUNT}.*\b(?:after|because|when)\b.*{_AMOUNT}")
_QUOTED = late(
    r"“([^”]*)”|\"([^\"]*)\"|«([^»]*)»|„([^“”]*)[“”]|「([^」]*)」|(?<!\w)['‘](?=\w)(.{30,}?[,.?!])['’](?!\w)"
    r"|”([^“”]*)”|»([^«»]*)«"
)
# It opens with the marks, not with a look at what stands before one, as that is tried at each place.
_MARK = late(r"[\"“”„«»「」'‘’](?:(?<=[\"“”„«»「」])|(?<=['‘])(?<!\w['‘])(?=\w)|(?<=[.,?!]['’])(?!\w))")
_SAYING = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|posted|warned|warns|explained|explains|argued|recalled"
    "|insisted|replied|stated|concluded|declared|testified"
)
# Somebody must be seen to speak: outside the quotation stands a verb of saying.
_SPEAKER = late(
    rf"\b(?:{_SAYING}|sag(?:t|te|ten)|erklärte|betonte|kritisierte|warnte|meinte"
    r"|(?:a|ont) (?:déclaré|dit|affirmé|expliqué|indiqué|assuré|ajouté|commenté|regretté|lancé|confié)"
    r"|déplore|explique|affirme|assure|regrette|estime|raconte|prévient|confie|souligne|résume"
    r"|dijo|afirmó|aseguró|señaló|explicó|indicó|añadió|declaró|lamentó|advirtió|recordó|subrayó|comentó"
    r"|sostuvo"
    r"|(?:ha|hanno) (?:detto|spiegato|aggiunto|dichiarato|affermato|commentato|sottolineato|ricordato)"
    r"|dice|spiega|commenta|racconta|afferma"
    r"|disse|afirmou|declarou|explicou|lamentou|alertou|acrescentou|sublinhou|garantiu|comentou|contou|defendeu"
    r"|zei|zegt|vertelt|vertelde|stelt|verklaarde|benadrukt|waarschuwt"
    r"|sa|sade|säger|berättar|skriver|menar|varnar"
    r"|(?:powiedział|dodał|podkreślił|zaznaczył|ocenił|stwierdził|tłumaczył|przyznał)\w*"
    r"|mówił?a?|ocenia|tłumaczy|podkreśla"
    r"|(?:сказал|заявил|отметил|добавил|рассказал|пояснил|подчеркнул|признал|объяснил)\w*"
    r"|говорит|рассказывает|считает)\b"
    r"|と(?:[^、。]{0,20}[はが])?(?:述べ|語っ|話し|訴え|強調し|説明し)|说|說|表示|指出|强调|称[，：\s]"
    r"|قال|أكد|أوضح|أضاف|صرح|حذر"
)
# A verb right behind the quotation, with a name behind it, is one of saying, of hundreds: „…“, klagt Ute Poe;
# « … », s’indigne Anne Morel; «…», — жалуется Анна Морозова. Of 34 in nine languages 31 were read as right.
_BEHIND = late(
    r"(?:(?<=[\w.,!?…)])|(?<=[\w.,!?…)]\s)(?=»))[”“\"»«]\s?[,.]?\s*[–—-]?\s*"
    r"(?!(?:heißt|hieß|steht|stand|lautet|laut|so|und|oder|aber|wie|als|zu|et|mais|ou|selon|y|e|o|pero|según"
    r"|ma|secondo|mas|segundo|en|maar|volgens|aldus|och|men|enligt|står|i|ale|oraz|według|czytamy|и|но|а|по"
    r"|говорится|se|si|che|que|qui|die|der|das|di|de|do|da|a|in|im|am|est|ist|war|is|was|è|é|är|jest|to"
    r"|это)\b)"
    r"(?:s’|s'|se |m’|m')?[a-zß-ÿœąćęłńóśźżа-яё]{3,}(?:t|e|a|i|ó|u|ou|te|ł|ła|ет|ит|ла|л|ся|de|r)"
    r"(?: się)? (?:[^\s.,]+ ){0,5}[A-ZÀ-ÞŁŚŻА-ЯЁ]"
)
_PAPER = (
    "text|letter|note|documents?|report|study|lawsuit|complaint|indictment|article|headline|sign|law|e-?mail"
    "|caption|message|post|tweet|banner|poster|affidavit|filing"
)
# "He said" leaves open whose words they are, and a paper has none of its own.
_NOBODY = late(
    r"\b(?:he|she|they|it|we|i|you|who|which|that) "
    rf"(?:(?:has|had|have|also|later|then|once|\w+ly) )*(?:{_SAYING})\b"
    rf"|\b(?:{_SAYING}) (?:he|she|they|it|we|i)\b"
    rf"|\b(?:{_PAPER}) (?:also |then )?(?:{_SAYING})\b"
    rf"|\b(?:{_SAYING}) (?:the|a|an) (?:[\w'’]+ ){{0,2}}(?:{_PAPER})\b"
)
# A quotation of 40 characters that is three fifths of the sentence is what the sentence is for.
_SPOKEN, _SPOKEN_SHARE = 40, 0.6
_SPOKEN_UNSPACED = 18  # Chinese and Japanese say as much in so many
# Straight marks are counted from the paragraph's start; in a longer stretch one is an inch, or missing.
_NEAR = 600
# What runs on for longer does no one thing plainly, and the patterns would take their time.
_LONGEST = 1000
_YEAR = late(r"\b(?:19|20)\d\d\b")


def label(sentence: Sentence, language: str) -> str:
    """The sentence's label, or ""; an article's first sentence is the news itself and has no other role."""
    before = sentence.article.text[max(0, sentence.start - 30) : sentence.start].rstrip()
    told = next((name for name, pattern in _TOLD if pattern.search(before)), "") if before[-1:] == ":" else ""
    if told or sentence.position == 0 or len(sentence.text) > _LONGEST:
        return told
    text = sentence.text
    if _is_quoted(text):
        return "words" if _is_spoken_by_name(text) and not _is_left_open(text, language) else ""
    if text[-1] in "?？؟" or _is_half_quoted(text) or _is_within_quotation(sentence):
        return ""
    if _counts(text.lower()):
        return "numbers"
    if _MARK.search(text):
        return ""
    if _is_ahead(sentence, language):
        return "next"
    return "why" if reason(language).search(text) else ""


def _is_quoted(text: str) -> bool:
    """Whether most of the sentence is quoted, at some length."""
    if not _MARK.search(text):
        return False
    quoted = sum(len("".join(groups)) for groups in _QUOTED.findall(text))
    least = _SPOKEN_UNSPACED if is_unspaced(text) else _SPOKEN
    return quoted >= max(least, _SPOKEN_SHARE * len(text))


def is_spoken(text: str) -> bool:
    """Whether outside the quotation somebody speaks: it is no title, no slogan."""
    return bool(_SPEAKER.search(_QUOTED.sub(" ", text).lower()) or _BEHIND.search(text))


def _is_spoken_by_name(text: str) -> bool:
    """Whether outside the quotation somebody speaks who is named there."""
    return is_spoken(text) and not _NOBODY.search(_QUOTED.sub(" ", text).lower())


def _is_left_open(text: str, language: str) -> bool:
    """Whether outside English the sentence leans: on who "er" is, or on what was said before it.

    Of 213 quotations in 11 languages' news 75 do; in English `_NOBODY` knows them more finely.
    """
    return language != "en" and leans(text, language)


def _is_half_quoted(text: str) -> bool:
    """Whether a quotation begins in the sentence and does not end there, or ends there alone."""
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1


def _is_within_quotation(sentence: Sentence) -> bool:
    """Whether a quotation that an earlier sentence of the paragraph opened has not been closed yet."""
    text = sentence.article.text
    before = text[max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _NEAR) : sentence.start]
    return before.count("“") > before.count("”") or (len(before) < _NEAR and before.count('"') % 2 == 1)


def _counts(text: str) -> bool:
    """Whether a sentence in small letters is chiefly amounts: one a dozen words, or two held together."""
    if not _DIGIT.search(text) or len(_AMOUNTS.findall(text)) < _PAIR:
        return False
    text = _RANGE.sub("", _ASIDE.sub("", text))
    amounts, words = len(_AMOUNTS.findall(text)), len(text.split())
    if amounts >= _MANY and words <= _SPARSE * amounts:
        return True
    return (
        amounts >= _PAIR and words <= _PAIR_WORDS and bool(_AGAINST.search(text)) and not _APART.search(text)
    )


def _is_ahead(sentence: Sentence, language: str) -> bool:
    """Whether the sentence says what comes, in no year that the article has seen pass."""
    if not ahead(language).search(sentence.text):
        return False
    published = sentence.article.published
    return published is None or all(int(year) >= published.year for year in _YEAR.findall(sentence.text))
