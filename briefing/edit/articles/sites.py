"""An address -> the site it belongs to."""

_SECOND_LEVEL = frozenset("ac co com edu gob gouv gov govt ltd ne net nhs nom or org plc sch".split())


def registered(url: str) -> str:
    """The registered name of an address's host: "bbc.co.uk" of "https://feeds.bbc.co.uk/x".

    A host without a dot, and one of numbers, as it stands; "" where there is none.
    """
    from urllib.parse import urlsplit  # 2 ms, which who summarizes a text need not wait for

    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
    labels = host.split(".")
    if len(labels) < 3 or labels[-1].isdigit() or ":" in host:
        return host
    national = len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if national else labels[-2:])
