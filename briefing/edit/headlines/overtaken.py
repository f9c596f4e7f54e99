"""A story's articles -> whether a title gives a toll that others have left behind, or do not bear out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ...models import Article, Sentence
from ..differ.amounts import amounts
from ..evidence.day import day

LATE = 0.5  # days by which an outlet may still give the toll that others had before
SOON = 1 / 24  # days within which a higher toll that fewer outlets give may as well be a mistake


def is_overtaken(articles: Sequence[Article], n: int) -> bool:
    """Whether title n gives a lower toll than a later one, or than as many outlets at about its time; or a
    higher one than more outlets do that are no older.
    """
    when = day(articles[n]) or 0.0
    for what, count in _tolls(articles[n].title).items():
        told = [(a.outlet, _tolls(a.title).get(what), day(a) or 0.0) for a in articles]
        backing = len({outlet for outlet, toll, _ in told if toll == count})
        higher = {(outlet, at) for outlet, toll, at in told if toll and toll > count and at >= when - LATE}
        if any(at > when + SOON for _, at in higher) or 0 < len({o for o, _ in higher}) >= backing:
            return True
        lower = {(toll, outlet) for outlet, toll, at in told if toll and toll < count and at >= when - SOON}
        if max(Counter(toll for toll, _ in lower).values(), default=0) > backing:
            return True
    return False


@lru_cache(4_000)
def _tolls(title: str) -> Mapping[str, float]:
    """What happened to how many, as the title says: {"killed": 8}."""
    sentence = Sentence(title, 0, len(title), Article(id="", title="", text=title, language="en"))
    return {amount.unit: amount.value for amount in amounts(sentence) if amount.toll}
