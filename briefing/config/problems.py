"""What is wrong with the values of a feeds.yaml, each mistake with its place."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .addresses import feed_address, same_feed
from .messages import found, nearest, printable, shown
from .settings import (
    FeedConfig,
    HttpConfig,
    MailConfig,
    OutputConfig,
    SectionConfig,
    Settings,
    SummaryConfig,
    keys,
)
from .tree import Node, Problem, Steps

# Where keys may stand: the names on the way there -> what the place is called, and its keys.
PLACES: dict[tuple[str, ...], tuple[str, type[BaseModel]]] = {
    (): ("at the top", Settings),
    ("sections",): ("in a section", SectionConfig),
    ("sections", "feeds"): ("in a feed", FeedConfig),
    ("summary",): ('under "summary"', SummaryConfig),
    ("http",): ('under "http"', HttpConfig),
    ("output",): ('under "output"', OutputConfig),
    ("mail",): ('under "mail"', MailConfig),
}
# What other programs call our keys.
_SYNONYMS = {
    "link": "url",
    "href": "url",
    "address": "url",
    "xmlurl": "url",
    "title": "name",
    "label": "name",
    "tz": "timezone",
    "lang": "language",
    "include": "keep",
    "exclude": "mute",
    "block": "mute",
    "count": "stories",
    "limit": "stories",
    "fulltext": "full_text",
    "server": "smtp",
    "recipients": "to",
    "sender": "from",
}


def line(name: str, problem: Problem) -> str:
    """A problem as the user reads it: `feeds.yaml:9:9: sections[0].feeds[1]: unknown key "ulr" …`."""
    at = f"{printable(name)}:{problem.place.line}:{problem.place.column}"
    return ": ".join(filter(None, (at, path(problem.steps), problem.text)))


def path(steps: Steps) -> str:
    """The way to a value: `sections[0].feeds[1]`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{printable(step)}" for step in steps)
    return "".join(parts).removeprefix(".")


def mistakes(root: Node, error: ValidationError) -> Iterator[Problem]:
    """The mistakes that the models found, where they stand in the file.

    A key that is missing because it is misspelt is one mistake, not two.
    """
    for each in error.errors(include_url=False, include_input=False):
        if each["type"] != "missing" or not _misspelt(*_walk(root, each["loc"]), str(each["loc"][-1])):
            yield _problem(root, each)


def repeats(root: Node, base: Path) -> Iterator[Problem]:
    """The feeds and sections that are in the file twice: the second of each."""
    first: dict[str, tuple[Node, Steps]] = {}
    for node, steps, same in (*_feeds(root, base), *_names(root)):
        earlier = first.setdefault(same, (node, steps))
        if earlier[1] != steps:
            where = f"{path(earlier[1])} in line {earlier[0].place.line}"
            what = "the same feed as" if steps[-1] != "name" else "the same name as"
            yield Problem(node.place, steps, f"{what} {where}: remove one of them")


def _feeds(root: Node, base: Path) -> Iterator[tuple[Node, Steps, str]]:
    """Each feed with a right address: its node, where it is, and a text that is equal for the same feed."""
    for i, section in enumerate(_list(root, "sections")):
        for j, feed in enumerate(_list(section, "feeds")):
            url = feed.child("url") or feed
            if isinstance(url.value, str):
                try:
                    yield url, ("sections", i, "feeds", j), same_feed(feed_address(url.value), base)
                except ValueError:
                    continue  # the models tell what is wrong with it


def _names(root: Node) -> Iterator[tuple[Node, Steps, str]]:
    for i, section in enumerate(_list(root, "sections")):
        name = section.child("name")
        if name and isinstance(name.value, str):
            yield name, ("sections", i, "name"), name.value.strip().casefold()


def _list(node: Node, key: str) -> list[Node]:
    child = node.child(key)
    return child.value if child and isinstance(child.value, list) else []


def _problem(root: Node, error: ErrorDetails) -> Problem:
    node, steps = _walk(root, error["loc"])
    match error["type"]:
        case "extra_forbidden":
            parent, above = _walk(root, error["loc"][:-1])
            key = str(error["loc"][-1])
            return Problem(parent.keys[key], above, _unknown_key(key, above))
        case "missing":
            key = str(error["loc"][-1])
            place = node.keys.get(key, node.place)
            said = "has no value" if key in node.keys else "is missing"
            return Problem(place, steps, f"the key {shown(key)} {said}")
        case "value_error":
            return Problem(node.place, steps, str(error["ctx"]["error"]))
        case "model_type" | "model_attributes_type":
            return Problem(node.place, steps, _no_keys(node, steps))
        case _:
            return Problem(node.place, steps, error["msg"].lower())


def _walk(root: Node, location: Steps) -> tuple[Node, Steps]:
    """The node at a location and the way to it; as near as the file goes."""
    node, done = root, 0
    for step in location:
        child = node.child(step)
        if child is None or (child.value is None and done + 1 == len(location) and isinstance(step, str)):
            break
        node, done = child, done + 1
    return node, location[:done]


def _known(steps: Steps) -> tuple[str, ...]:
    """The keys that may stand at the end of a way."""
    return keys(PLACES[tuple(step for step in steps if isinstance(step, str))][1])


def _misspelt(node: Node, steps: Steps, missing: str) -> bool:
    known = _known(steps)
    return (
        missing not in node.keys
        and len(node.keys) < 50
        and any(_meant(key, known) == missing for key in node.keys)
    )


def _no_keys(node: Node, steps: Steps) -> str:
    return f'must be keys with values, as "{_known(steps)[0]}: …", not {found(node.plain())}'


def _meant(key: str, known: tuple[str, ...]) -> str:
    """The known key that a wrong one stands for, if any; one that is right elsewhere is not misspelt."""
    synonym = _SYNONYMS.get(key.lower().replace("-", "").replace("_", ""), "")
    if key in known or synonym in known:
        return key if key in known else synonym
    return "" if _elsewhere(key) else nearest(key, known)


def _elsewhere(key: str) -> str:
    """Where a key is right, if anywhere."""
    return next((where for where, model in PLACES.values() if key in keys(model)), "")


def _unknown_key(key: str, steps: Steps) -> str:
    """What to say of a key that has no business here: which one is meant, or where it belongs."""
    known = _known(steps)
    meant, where = _meant(key, known), _elsewhere(key)
    if meant:
        return f'unknown key {shown(key)} (did you mean "{meant}"?)'
    rest = f" (it belongs {where})" if where else f": there are {', '.join(known)}"
    return f"unknown key {shown(key)}{rest}"
