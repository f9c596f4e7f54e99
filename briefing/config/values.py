"""What a key may say -> the value it means. A reader takes a text (or a value that is right already).

Each raises ValueError with the end of a sentence that begins with the key: "must be …, not …".
"""

import math
import re
from collections.abc import Collection, Sequence
from datetime import timedelta
from pathlib import Path
from unicodedata import category
from zoneinfo import ZoneInfo, available_timezones

from .messages import found, hint, nearest, shown, unknown_name

LONGEST = 1_000  # characters of a title, a name, a word to watch

# Seconds in each unit, and bytes: SI prefixes and IEC 80000-13 ones.
_SECONDS = {"w": 604_800, "d": 86_400, "h": 3_600, "m": 60, "s": 1}
_BYTES = {"": 1, "B": 1} | {
    prefix + kind: base**power
    for power, prefix in enumerate(("K", "M", "G"), 1)
    for kind, base in (("B", 1000), ("iB", 1024))
}
_UNITS = {"sec": "s", "secs": "s", "min": "m", "mins": "m", "hr": "h", "hrs": "h"} | {
    word + plural: word[0] for word in ("second", "minute", "hour", "day", "week") for plural in ("", "s")
}
_PART = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)\s*([a-z]+)", re.ASCII)
_SIZE = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)\s*([a-z]*)", re.ASCII | re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,12}", re.ASCII)
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{0,15})?|\.\d{1,15}", re.ASCII)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}", re.ASCII)
# Not printable, and yet right in a line: a tab, joiners (Persian, emoji), soft hyphen, direction marks.
_UNPRINTED = frozenset("\t\u200c\u200d\u00ad\u200e\u200f")
# A primary language and its subtags, roughly: RFC 5646, 2.1.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}", re.ASCII)

# ISO 639-1, all of it. Codes of three letters are too many to be told from mistakes.
_LANGUAGES = frozenset(
    """aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii
    ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk
    ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc
    sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz
    ve vi vo wa wo xh yi yo za zh zu""".split()
)
# Of countries, where the language's is another and the country's is none.
_MEANT = {"jp": "ja", "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "ua": "uk"}


def text(value: object) -> str:
    """One line of text, without the space around it."""
    if not isinstance(value, str):
        raise ValueError(f"must be a text, not {found(value)}")
    line = value.strip()
    if not line:
        raise ValueError("is empty: give it a text, or remove it")
    if len(line.splitlines()) > 1:
        raise ValueError("must be a single line")
    if not all(c.isprintable() or c in _UNPRINTED or category(c) == "Zs" for c in line):
        raise ValueError(f"holds a character that can't be printed: {shown(line)}")
    if len(line) > LONGEST:
        raise ValueError(f"is {len(line):,} characters long: at most {LONGEST:,} are read")
    return line


def words(value: object) -> tuple[str, ...] | list[object]:
    """A list of texts; a single text may stand for a list of one."""
    if isinstance(value, str) and "," in value:
        first, second = [*value.split(","), ""][:2]
        raise ValueError(f"must be a list: write it as [{first.strip()}, {second.strip()}]")
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, Sequence):
        raise ValueError(f"must be a list, not {found(value)}")
    return list(value)


def once(value: tuple[str, ...]) -> tuple[str, ...]:
    """The texts, each once."""
    return tuple(dict.fromkeys(value))


def whole(value: object, low: int, high: int) -> int:
    """A whole number from `low` to `high`."""
    read = int(value) if isinstance(value, str) and _WHOLE.fullmatch(value) else value
    if not isinstance(read, int) or isinstance(read, bool) or not low <= read <= high:
        raise ValueError(f"must be a whole number from {low} to {high:,}, not {found(value)}")
    return read


def weight(value: object) -> float:
    """How much a feed counts: more than 0, at most 100."""
    if isinstance(value, str) and "," in value and _NUMBER.fullmatch(value.replace(",", ".", 1)):
        raise ValueError(f"must have a point, not a comma: {value.replace(',', '.')}")
    read = float(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else value
    right = isinstance(read, int | float) and not isinstance(read, bool)
    if not (right and math.isfinite(read) and 0 < read <= 100):  # type: ignore[arg-type,operator]
        raise ValueError(f"must be a number above 0 and up to 100, as 1.2, not {found(value)}")
    return float(read)  # type: ignore[arg-type]


def duration(text: str) -> timedelta:
    """The time a text means: `duration("1h30m") == timedelta(minutes=90)`; units are s, m, h, d and w.

    Raises ValueError for anything else, no time at all, and more than 100 years.
    """
    rest, total = text.strip() if len(text) <= 100 else "", 0.0
    while part := _PART.match(rest):
        unit = part[2]
        if unit not in _SECONDS:
            raise ValueError(_unknown_unit(part[1], unit))
        total += float(part[1]) * _SECONDS[unit]
        rest = rest[part.end() :].lstrip()
    if rest or not text.strip() or len(text) > 100:
        raise ValueError(_no_duration(text))
    if not 0 < total <= 100 * 366 * _SECONDS["d"]:
        raise ValueError(f"must be a time above 0 and at most 100 years, not {found(text)}")
    return timedelta(seconds=total)


def _unknown_unit(number: str, unit: str) -> str:
    near = _UNITS.get(unit) or _UNITS.get(nearest(unit, tuple(_UNITS)), "")
    right = f' (did you mean "{number}{near}"?)' if near else ""
    return f"has the unknown unit {shown(unit)}: the units are s, m, h, d and w{right}"


def _no_duration(text: str) -> str:
    bare = text.strip()
    if _NUMBER.fullmatch(bare):
        return f"needs a unit: {bare}s, {bare}m, {bare}h or {bare}d"
    if _PART.fullmatch(bare.lower()) and bare != bare.lower():
        return f'must be in small letters: "{bare.lower()}"'
    return f"must be a time, as 30s, 15m, 6h, 2d, 1w or 1h30m, not {found(text)}"


def span(value: object, low: timedelta, high: timedelta) -> timedelta:
    """A duration from `low` to `high`."""
    if not isinstance(value, str | timedelta):
        raise ValueError(f"must be a time, as 30m or 6h, not {found(value)}")
    read = duration(value) if isinstance(value, str) else value
    if not low <= read <= high:
        raise ValueError(f"must be from {in_words(low)} to {in_words(high)}, not {found(value)}")
    return read


def seconds(value: object, low: timedelta, high: timedelta) -> float:
    """The seconds of a duration from `low` to `high`; a float is seconds already."""
    given = timedelta(seconds=value) if isinstance(value, float) and abs(value) < 1e9 else value
    return span(given, low, high).total_seconds()


def in_words(time: timedelta) -> str:
    """A duration as it is written: `1h30m`; days are not put into weeks."""
    rest, parts = time.total_seconds(), []
    for unit in "dhm":
        count, rest = divmod(rest, _SECONDS[unit])
        parts += [f"{count:g}{unit}"] if count else []
    return "".join(parts) + (f"{rest:g}s" if rest else "")


def size(value: object, low: int, high: int) -> int:
    """The bytes of a size from `low` to `high`: 10MB is 10,000,000, 10MiB 10,485,760; a number is bytes."""
    read = _bytes(value) if isinstance(value, str) else value
    if not isinstance(read, int) or isinstance(read, bool):
        raise ValueError(f"must be a size, as 500KB or 10MB, not {found(value)}")
    if not low <= read <= high:
        raise ValueError(f"must be from {low // 1000}KB to {high // 1_000_000}MB, not {found(value)}")
    return read


def _bytes(text: str) -> int | None:
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        return None
    units = {unit.casefold(): factor for unit, factor in _BYTES.items()}
    factor = units.get(match[2].casefold()) or units.get(match[2].casefold() + "b")
    return round(float(match[1]) * factor) if factor else None


def one_of(value: object, choices: Collection[str], meant: dict[str, str]) -> str:
    """One of a few words; `meant` has other words for them, to suggest."""
    if isinstance(value, str) and value in choices:
        return value
    near = meant.get(value.lower()) or nearest(value, tuple(choices)) if isinstance(value, str) else ""
    right = f' (did you mean "{near}"?)' if near else ""
    *others, last = choices
    raise ValueError(f"must be {', '.join(others)} or {last}, not {found(value)}{right}")


def name(value: object, kind: str, known: Collection[str]) -> str:
    """A name of a table; where `known` is empty, anything that could be one."""
    if not isinstance(value, str):
        raise ValueError(f"must be the name of a {kind}, not {found(value)}")
    if known and value not in known:
        raise ValueError(unknown_name(kind, value, known))
    if not _NAME.fullmatch(value):
        raise ValueError(f"must be the name of a {kind}, in letters and digits, not {found(value)}")
    return value


def language(value: object) -> str:
    """A language's code: en, de, pt-BR."""
    if _is_language(value):
        return str(value)
    dashed = value.replace("_", "-") if isinstance(value, str) else ""
    meant = dashed if _is_language(dashed) else _MEANT.get(dashed.lower(), "")
    right = f' (did you mean "{meant}"?)' if meant else ""
    raise ValueError(f"must be a language's code, as en, de or pt-BR, not {found(value)}{right}")


def _is_language(value: object) -> bool:
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value):
        return False
    primary = value.partition("-")[0].lower()
    return len(primary) > 2 or primary in _LANGUAGES


def time_zone(value: object) -> str:
    """A time zone's name in the IANA database: Europe/Lisbon."""
    if not isinstance(value, str):
        raise ValueError(f"must be the name of a time zone, as Europe/Lisbon, not {found(value)}")
    try:
        ZoneInfo(value)
    # A folder of the database, a name too long, and a name that leads out of it raise OSError and ValueError.
    except (KeyError, ValueError, OSError) as error:
        right = _near_zone(value) or ": write it as Europe/Lisbon, America/New_York or UTC"
        raise ValueError(f"unknown time zone {found(value)}{right}") from error
    return value


def _near_zone(name: str) -> str:
    """A hint at the zone meant: by its city alone, by its region, else by its spelling.

    Never at Etc/GMT+2, which is two hours behind GMT, nor at another abbreviation for PST.
    """
    zones = sorted(z for z in available_timezones() - {"localtime"} if not z.startswith("Etc/"))
    city = name.strip().replace(" ", "_").casefold()
    for zone in zones:
        if city and zone.casefold().rpartition("/")[2] == city:
            return f' (did you mean "{zone}"?)'
    for zone in zones:
        if zone.casefold().startswith(f"{city}/"):
            return f': add a city, as "{zone}"'
    return hint(city, [zone for zone in zones if "/" in zone])


def folder(value: object) -> Path:
    """A path; `~` is the user's home."""
    return value if isinstance(value, Path) else home(text(value))


def home(written: str) -> Path:
    """The path that a text is, with `~` as the user's home."""
    path = Path(written)
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise ValueError(f"begins with {shown(path.parts[0])}, and there is no such user") from error
