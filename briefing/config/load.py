"""feeds.yaml -> Config. `load_config` reads the file; `parse_config` is pure but for the time zones."""

import re
from collections.abc import Collection
from pathlib import Path

from pydantic import ValidationError

from ..errors import ConfigError
from .messages import found, printable
from .problems import line, mistakes, repeats
from .settings import Config, Settings
from .tree import Flaw, Node, Place, Problem, compose

LARGEST = 5_000_000  # bytes; a file of 10,000 feeds with every key set has 3,000,000

# YAML 1.2, 5.1: the printable characters. https://yaml.org/spec/1.2.2/#51-character-set
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What looks like a space before a key, and is none to YAML: it comes with text copied from a page.
_NO_SPACE = re.compile("^[ \t-]*([\xa0\u2000-\u200a\u202f\u3000])", re.MULTILINE)
_START = '"briefing init" writes one to start from'


def load_config(path: Path | str, *, methods: Collection[str] = (), formats: Collection[str] = ()) -> Config:
    """The configuration in a file.

    Names of methods and formats are held against those given; where none are given, any name will do.
    Raises ConfigError with a line for each mistake in it, or why it can't be read.
    """
    path = Path(path)
    name = printable(str(path))
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise ConfigError(f"{name}: {_unreadable(path, error)}") from error
    if len(body) > LARGEST:
        raise ConfigError(f"{name}: is larger than {LARGEST // 1_000_000} MB: is it a feeds.yaml?")
    return parse_config(_decoded(body, name), name, path.absolute(), methods=methods, formats=formats)


def parse_config(
    text: str, name: str, path: Path, *, methods: Collection[str] = (), formats: Collection[str] = ()
) -> Config:
    """The configuration that a text is; `name` is what messages call it, `path` where it stands.

    Raises ConfigError with a line for each mistake, in the order of the text.
    """
    try:
        root, problems = _composed(text)
    except Flaw as flaw:
        raise ConfigError(line(name, flaw.problem)) from flaw
    context = {"methods": methods, "formats": formats}
    problems = (*problems, *repeats(root, path.parent))
    try:
        settings = Settings.model_validate(root.plain(), context=context)
    except ValidationError as error:
        problems = (*problems, *mistakes(root, error))
    if problems:
        in_order = sorted(problems, key=lambda problem: problem.place)
        raise ConfigError(*dict.fromkeys(line(name, problem) for problem in in_order))
    return Config(path=path, **{key: getattr(settings, key) for key in Settings.model_fields})


def _composed(text: str) -> tuple[Node, tuple[Problem, ...]]:
    """The tree of a text that has keys at its top, and the keys given twice in it; raises Flaw."""
    text = text.removeprefix("\ufeff")
    _check_characters(text)
    root, problems = compose(text)
    match root.value:
        case dict():
            return root, problems
        case None:
            raise Flaw(root.place, f"the file is empty; {_START}")
        case other:
            kind = "a list" if isinstance(other, list) else found(other)
            raise Flaw(root.place, f'must be keys with values, as "sections:", not {kind}')


def _check_characters(text: str) -> None:
    """Raises Flaw for the first character that no YAML file may have, or that indents nothing."""
    if bad := _NOT_YAML.search(text):
        where = _place(text, bad.start())
        raise Flaw(where, f"the character U+{ord(bad[0]):04X} has no place in a text file: remove it")
    if bad := _NO_SPACE.search(text):
        where = _place(text, bad.start(1))
        raise Flaw(where, f"U+{ord(bad[1]):04X} only looks like a space: use spaces to indent")


def _place(text: str, index: int) -> Place:
    before = text[:index]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def _decoded(body: bytes, name: str) -> str:
    """The text of a file in UTF-8; raises ConfigError with the place of the first byte that is not."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ConfigError(f"{name}: is UTF-16, not UTF-8: save it as UTF-8")
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        before = body[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
        row = before.count(b"\n") + 1
        raise ConfigError(
            f"{name}:{row}:{column}: the byte 0x{body[error.start]:02x} is not UTF-8: save the file as UTF-8"
        ) from error


def _unreadable(path: Path, error: OSError | ValueError) -> str:
    """Why a file can't be read, and what to do."""
    match error:
        case FileNotFoundError() if path.with_suffix(".yml").is_file():
            return f'there is no such file (did you mean "{printable(str(path.with_suffix(".yml")))}"?)'
        case FileNotFoundError():
            return f"there is no such file; {_START}"
        case IsADirectoryError():
            return f"is a folder: name the file in it, as {printable(str(path / 'feeds.yaml'))}"
        case PermissionError():
            return "you may not read it: chmod u+r makes it readable for its owner"
        case OSError():
            return f"can't be read ({(error.strerror or str(error)).lower()})"
        case _:
            return "is no name that a file can have"
