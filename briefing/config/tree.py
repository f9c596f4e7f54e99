"""YAML text -> a tree of texts, lists and mappings, each with its place.

A scalar stays the text it was written as, and the reader of its key says what it means: `language: no` is
Norwegian and `name: 404` is a name (YAML 1.2 has the core schema as one of several: https://yaml.org/spec/1.2.2/#103-core-schema).
Nothing is built from tags, and what grows without bounds is refused: aliases of aliases, nesting, size.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

import yaml
from yaml import events

from .messages import shown
from .syntax import Mark, explain

DEEPEST = 20  # levels; a feeds.yaml has 6
MOST = 500_000  # values, aliases counted in full; a file of 10,000 feeds with every key set has 250,000

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_CORE = "tag:yaml.org,2002:"
_TAGS = frozenset({"!", *(_CORE + kind for kind in "bool float int map null seq str".split())})
# PyYAML's own scanner reads the same files where it was built without libyaml, 10 times slower.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Steps: TypeAlias = tuple[str | int, ...]


class Place(NamedTuple):
    """Where something stands, counted from 1."""

    line: int
    column: int


class Problem(NamedTuple):
    """Where something is wrong, under which keys, and what."""

    place: Place
    steps: Steps
    text: str


class Node(NamedTuple):
    """A value of the file; None where nothing is written."""

    value: "str | list[Node] | dict[str, Node] | None"
    place: Place
    keys: Mapping[str, Place] = MappingProxyType({})  # of a mapping: where each of them stands

    def child(self, step: str | int) -> "Node | None":
        """What stands under a key or at an index, if anything does."""
        value = self.value
        if isinstance(value, dict):
            return value.get(str(step))
        return value[step] if isinstance(value, list) and isinstance(step, int) else None

    def plain(self) -> object:
        """The same without places; an item of a list without a value is an empty text."""
        match self.value:
            case dict() as pairs:
                return {key: node.plain() for key, node in pairs.items()}
            case list() as items:
                return ["" if item.value is None else item.plain() for item in items]
            case text:
                return text


def compose(text: str) -> tuple[Node, tuple[Problem, ...]]:
    """The tree of a YAML text, and the mistakes in it that leave a tree: keys given twice.

    Raises Flaw with the first mistake that leaves none.
    """
    composer = _Composer(text)
    try:
        return composer.document(), tuple(composer.problems)
    except yaml.MarkedYAMLError as error:
        mark, said = explain(error, text)
        raise Flaw(_place(mark), said) from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise Flaw(Place(1, 1), "can't be read as YAML") from error


class Flaw(Exception):  # noqa: N818 (it holds a problem as any other)
    """The mistake that ends the reading."""

    def __init__(self, place: Place, text: str) -> None:
        super().__init__(text)
        self.problem = Problem(place, (), text)


class _Composer:
    """The parser's events, read one after the other; libyaml is asked for no more than is needed."""

    def __init__(self, text: str) -> None:
        self.problems: list[Problem] = []
        self._events: Iterator[events.Event] = iter(yaml.parse(text, Loader=_LOADER))
        # An anchor's value, how many values that is, and how many levels.
        self._named: dict[str, tuple[Node, int, int]] = {}
        self._count = self._deepest = 0

    def document(self) -> Node:
        next(self._events)  # the stream's start
        start = next(self._events)
        if isinstance(start, events.StreamEndEvent):
            return Node(None, Place(1, 1))
        root = self._node(next(self._events), ())
        next(self._events)  # the document's end
        after = next(self._events)
        if not isinstance(after, events.StreamEndEvent):
            raise Flaw(_place(after.start_mark), 'a second document begins here: remove the line "---"')
        return root

    def _node(self, event: events.Event, steps: Steps) -> Node:
        place = _place(event.start_mark)
        if isinstance(event, events.AliasEvent):
            return self._alias(event, place, steps)
        assert isinstance(event, events.NodeEvent)
        self._grow(1, len(steps), place)
        _check_tag(event, place)
        return self._anchored(event, place, steps) if event.anchor else self._value(event, place, steps)

    def _anchored(self, event: events.NodeEvent, place: Place, steps: Steps) -> Node:
        """A value that aliases may stand for; remembered with how many values it is, and how deep."""
        count, deepest, self._deepest = self._count, self._deepest, len(steps)
        node = self._value(event, place, steps)
        self._named[str(event.anchor)] = node, self._count - count + 1, self._deepest - len(steps)
        self._deepest = max(deepest, self._deepest)
        return node

    def _value(self, event: events.NodeEvent, place: Place, steps: Steps) -> Node:
        if isinstance(event, events.ScalarEvent):
            empty = event.value in _NOTHING and event.implicit[0]
            return Node(None if empty else event.value, place)
        if isinstance(event, events.SequenceStartEvent):
            return Node(list(self._items(steps)), place)
        return self._mapping(place, steps)

    def _items(self, steps: Steps) -> Iterator[Node]:
        index = 0
        while not isinstance(event := next(self._events), events.SequenceEndEvent):
            yield self._node(event, (*steps, index))
            index += 1

    def _mapping(self, place: Place, steps: Steps) -> Node:
        pairs: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self._events), events.MappingEndEvent):
            at = _place(event.start_mark)
            key = self._key(event, at)
            value = self._node(next(self._events), (*steps, key))
            if key in pairs:
                again = f"the key {shown(key)} is given twice: it stands in line {keys[key].line} already"
                self.problems.append(Problem(at, steps, again))
            else:
                pairs[key], keys[key] = value, at
        return Node(pairs, place, keys)

    def _key(self, event: events.Event, place: Place) -> str:
        if not isinstance(event, events.ScalarEvent):
            raise Flaw(place, "a key must be a word")
        if event.value == "<<" and event.implicit[0]:
            raise Flaw(place, 'merge keys ("<<") are not read: write the keys out')
        self._count += 1
        return str(event.value)

    def _alias(self, event: events.AliasEvent, place: Place, steps: Steps) -> Node:
        if event.anchor not in self._named:
            name = event.anchor
            raise Flaw(place, f'"*{name}" stands for a value marked "&{name}", and none is complete above it')
        node, count, height = self._named[event.anchor]
        self._grow(count, len(steps) + height, place)
        return node

    def _grow(self, count: int, level: int, place: Place) -> None:
        self._count += count
        if self._count > MOST:
            raise Flaw(place, f"the file comes to more than {MOST:,} values here: are aliases nested in it?")
        if level > self._deepest:
            self._deepest = level
            if level > DEEPEST:
                raise Flaw(place, f"is nested more than {DEEPEST} levels deep")


def _check_tag(event: events.NodeEvent, place: Place) -> None:
    tag: str | None = getattr(event, "tag", None)
    if tag and tag not in _TAGS:
        short = "!!" + tag.removeprefix(_CORE) if tag.startswith(_CORE) else tag
        raise Flaw(place, f"the tag {shown(short)} is not read here: remove it")


def _place(mark: Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
