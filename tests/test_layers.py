"""The shape of the program: imports go down, the core is pure, files stay small."""

import ast
from collections.abc import Iterator, Sequence, Set
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "briefing"
MODULES = sorted(ROOT.rglob("*.py"))

# A part may import itself and what stands below it. Parts on one line do not know each other.
LAYERS = [
    {"cli"},
    {"pipeline"},
    {"collect", "edit", "publish", "store"},
    {"config", "text"},
    {"models"},
    {"errors"},
]
# So do the packages and files of `edit`: what the later steps stand on is below them.
EDIT = [
    {"choose", "compose"},
    {"affairs"},
    {"days"},
    {"rank", "stories", "summarize"},
    {"headlines", "weight"},
    {"differ"},
    {"articles", "evidence"},
]
TOP = {"__init__", "__main__"}  # the package's face: it names what stands below
PURE = {"edit", "text", "models", "errors"}
IO = {
    *("asyncio", "http", "httpx", "logging", "multiprocessing", "open", "os", "pathlib", "print", "random"),
    *("shutil", "smtplib", "socket", "sqlite3", "subprocess", "tempfile", "threading", "time", "urllib3"),
}
CLOCK = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today"}
# Data that ships with the package is read once, through pkgutil.get_data, and is as constant as the code.


def part(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[tuple[str | None, str]]:
    """The (part, module) pairs that the file imports; part is None for a foreign module."""
    here = ["briefing", *path.relative_to(ROOT).with_suffix("").parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((None, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield None, node.module or ""
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) - node.level]
            for alias in node.names:
                full = [*base, *(node.module or "").split("."), alias.name]
                yield [name for name in full if name][1], ".".join(filter(None, full))


def level(name: str, layers: Sequence[Set[str]] = LAYERS) -> int:
    return next(n for n, layer in enumerate(layers) if name in layer)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [p for p in MODULES if part(p) not in TOP], ids=named)
def test_imports_go_down(path: Path) -> None:
    """A module imports its own part, or a part in a lower layer; the package's version may be read by all."""
    for target, module in imports(path):
        if target is None:
            assert module.split(".")[0] != "briefing", f"{path.name}: import {module} relatively"
        elif target not in (part(path), "__version__"):
            assert level(target) > level(part(path)), f"{path.name} may not import {module}"


@pytest.mark.parametrize("path", [p for p in MODULES if part(p) == "edit"], ids=named)
def test_imports_inside_edit_go_down(path: Path) -> None:
    """A package or file of `edit` imports itself, or what is in a lower layer: none needs what needs it."""
    own = path.relative_to(ROOT / "edit").with_suffix("").parts[0]
    for target, module in imports(path):
        other = module.split(".")[2] if target == "edit" else own
        if other != own:
            assert level(other, EDIT) > level(own, EDIT), f"{named(path)} may not import {module}"


@pytest.mark.parametrize("path", [p for p in MODULES if part(p) in PURE], ids=named)
def test_the_core_is_pure(path: Path) -> None:
    """The core imports and calls nothing that reads the clock, a file, the network or chance."""
    names = {module.split(".")[0] for target, module in imports(path) if target is None}
    assert not names & IO
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not calls & (IO | CLOCK)


@pytest.mark.parametrize("path", [p for p in MODULES if part(p) != "cli"], ids=named)
def test_only_the_commands_read_the_clock_and_print(path: Path) -> None:
    """The moment is an argument everywhere below the commands."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not calls & (CLOCK | {"print", "time.time"})


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_files_are_small(path: Path) -> None:
    """A file fits in a reader's head."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
