"""A language tag -> its language: "pt_BR" and "pt-BR" are "pt"."""

from functools import lru_cache

from .late import late

_TAG = late(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\Z")


@lru_cache(maxsize=1000)
def primary(tag: str | None) -> str:
    """The language of a tag such as "en-GB" (RFC 5646), lower-case; "" where it is none."""
    match = _TAG.match((tag or "").strip())
    return match[1].lower() if match else ""
