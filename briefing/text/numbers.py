"""A text -> its numbers, in digits or spelt, from two to twenty; "one" mostly counts nothing, and is none."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from .late import late
from .tag import primary

SPELT: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split(),
        start=2,
    )
}
# From two on, a comma between numbers; a stroke between the forms of one, all in lower case.
_ELSEWHERE: Mapping[str, str] = {
    "de": "zwei,drei,vier,fünf,sechs,sieben,acht,neun,zehn,elf,zwölf,dreizehn,vierzehn,fünfzehn,"
    "sechzehn,siebzehn,achtzehn,neunzehn,zwanzig",
    "fr": "deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,"
    "dix-sept,dix-huit,dix-neuf,vingt",
    "es": "dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,"
    "diecisiete,dieciocho,diecinueve,veinte",
    "it": "due,tre,quattro,cinque,sei,sette,otto,nove,dieci,undici,dodici,tredici,quattordici,"
    "quindici,sedici,diciassette,diciotto,diciannove,venti",
    "pt": "dois/duas,três,quatro,cinco,seis,sete,oito,nove,dez,onze,doze,treze,catorze/quatorze,"
    "quinze,dezasseis/dezesseis,dezassete/dezessete,dezoito,dezanove/dezenove,vinte",
    "nl": "twee,drie,vier,vijf,zes,zeven,acht,negen,tien,elf,twaalf,dertien,veertien,vijftien,"
    "zestien,zeventien,achttien,negentien,twintig",
    "sv": "två,tre,fyra,fem,sex,sju,åtta,nio,tio,elva,tolv,tretton,fjorton,femton,sexton,sjutton,"
    "arton,nitton,tjugo",
    "pl": "dwie/dwóch/dwoje,trzy/trzech/troje,cztery/czterech/czworo,pięć/pięciu/pięcioro,"
    "sześć/sześciu/sześcioro,siedem/siedmiu/siedmioro,osiem/ośmiu/ośmioro,dziewięć/dziewięciu,"
    "dziesięć/dziesięciu,jedenaście/jedenastu,dwanaście/dwunastu,trzynaście/trzynastu,"
    "czternaście/czternastu,piętnaście/piętnastu,szesnaście/szesnastu,siedemnaście/siedemnastu,"
    "osiemnaście/osiemnastu,dziewiętnaście/dziewiętnastu,dwadzieścia/dwudziestu",
    "ru": "два/две/двух/двое,три/трех/трёх/трое,четыре/четырех/четырёх/четверо,пять/пяти/пятеро,"
    "шесть/шести/шестеро,семь/семи/семеро,восемь/восьми,девять/девяти,десять/десяти,"
    "одиннадцать/одиннадцати,двенадцать/двенадцати,тринадцать/тринадцати,"
    "четырнадцать/четырнадцати,пятнадцать/пятнадцати,шестнадцать/шестнадцати,"
    "семнадцать/семнадцати,восемнадцать/восемнадцати,девятнадцать/девятнадцати,"
    "двадцать/двадцати",
    "ar": "اثنان/اثنين,ثلاثة/ثلاث,أربعة/أربع,خمسة/خمس,ستة/ست,سبعة/سبع,ثمانية/ثماني,تسعة/تسع,عشرة/عشر,"
    "أحد عشر/إحدى عشرة,اثنا عشر/اثني عشر/اثنتا عشرة/اثنتي عشرة,ثلاثة عشر/ثلاث عشرة,"
    "أربعة عشر/أربع عشرة,خمسة عشر/خمس عشرة,ستة عشر/ست عشرة,سبعة عشر/سبع عشرة,"
    "ثمانية عشر/ثماني عشرة,تسعة عشر/تسع عشرة,عشرون/عشرين",
    "ja": "二,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五,十六,十七,十八,十九,二十",
    "zh": "二/两,三,四,五,六,七,八,九,十,十一,十二,十三,十四,十五,十六,十七,十八,十九,二十",
}
# A number behind one of these is only the rest of one: "двадцать два", "trinta e dois".
TENS = late(
    r"""(?ix)(?:\b(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста
    |dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt
    |sto|cent|ciento|cento|hundert|honderd|hundra|mille?|mil|tusen
    |(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cento)\se
    |(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\sy)\s|[〇一二三四五六七八九十百千万数几])$"""
)

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def figures(text: str, language: str | None) -> frozenset[str]:
    """The numbers of a text: "five" is "5" as "zwölf" is "12", and "1,100" is "1100"."""
    known, lower = spelt(language), text.lower()
    words = (str(known[word]) for word in _spelt_in(primary(language) or "en").findall(lower))
    return frozenset((*numbers(text), *words))


def numbers(text: str) -> Iterator[str]:
    """Its numbers in digits, without commas."""
    return (match[0].replace(",", "") for match in _DIGITS.finditer(text))


@cache
def spelt(language: str | None) -> Mapping[str, int]:
    """The number words of a language, in lower case; none where they are not known."""
    code = primary(language) or "en"
    if code == "en":
        return SPELT
    told = _ELSEWHERE.get(code, "").split(",")
    return {form: n for n, forms in enumerate(told, start=2) for form in forms.split("/") if form}


@cache
def _spelt_in(code: str) -> re.Pattern[str]:
    """Matches a number word, in lower case; where no space is between words, one that counts people."""
    any_of = "|".join(map(re.escape, sorted(spelt(code), key=len, reverse=True))) or "(?!)"
    if code in ("ja", "zh"):
        return re.compile(rf"(?<![〇一二三四五六七八九十百千万億亿数几第])(?:{any_of})(?=人|名)")
    return re.compile(rf"(?<![\w-])(?:{any_of})(?![\w-])")
