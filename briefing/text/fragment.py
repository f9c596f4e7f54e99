"""Address and sentence -> an address that opens the page at that sentence.

A text fragment (https://wicg.github.io/scroll-to-text-fragment/): browsers that know it scroll to the words
and mark them; others ignore it, and so does every server, since a fragment is never sent.
"""

from urllib.parse import quote

# A sentence this short is named whole. A longer one is named by its first and last words: the address stays
# short, and a link or a footnote in the middle of it does no harm.
_WHOLE = 80  # characters
_ENDS = 5  # words


def fragment_url(url: str, text: str) -> str:
    """The address with a text directive for these words, in place of any it had; as it is for no words."""
    words = text.split()
    if not url or not words:
        return url
    base = url.partition(":~:")[0]
    return f"{base}{'' if '#' in base else '#'}:~:text={_directive(words)}"


def _directive(words: list[str]) -> str:
    whole = " ".join(words)
    if len(whole) <= _WHOLE or len(words) <= 2 * _ENDS:
        return _encode(whole)
    return f"{_encode(' '.join(words[:_ENDS]))},{_encode(' '.join(words[-_ENDS:]))}"


def _encode(text: str) -> str:
    """Percent-encoded, with the hyphen too: the directive's syntax uses `-`, `,` and `&`."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")
