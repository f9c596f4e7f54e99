"""The documents say what the program does."""

import re
from pathlib import Path

import click
import pytest

from briefing.cli import COMMANDS, cli

ROOT = Path(__file__).parent.parent
HEAD = """\
# Commands

What `briefing COMMAND --help` prints. Results go to standard output, everything else to standard error.

| exit code | means |
|---|---|
| 0 | done, even if some feeds failed: they are listed |
| 1 | failed |
| 2 | wrong usage or configuration |
| 3 | nothing to brief on |
| 75 | another run holds the lock: try again later |
| 130 | stopped by Ctrl-C |
"""


def described(command: click.Command, parent: click.Context | None, name: str) -> str:
    """A command's help as a chapter, its sub-commands' after it."""
    context = click.Context(command, parent, info_name=name, terminal_width=80, max_content_width=80)
    text = f"\n## {context.command_path}\n\n```\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group) and parent is not None:
        text += "".join(described(sub, context, key) for key, sub in sorted(command.commands.items()))
    return text


def test_the_commands_are_documented(request: pytest.FixtureRequest) -> None:
    """docs/commands.md is what --help says; `pytest --regold` writes it anew."""
    top = click.Context(cli, info_name="briefing", help_option_names=["-h", "--help"])
    commands = ((name, cli.get_command(top, name)) for name in COMMANDS)
    text = HEAD + "".join(described(command, top, name) for name, command in commands if command)
    file = ROOT / "docs" / "commands.md"
    if request.config.getoption("--regold"):
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text


def test_the_readme_names_every_command() -> None:
    """No command is missing from the README, and it names none that is not there."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`briefing ([a-z]+)", readme))
    assert named == set(COMMANDS)


def test_every_option_is_explained() -> None:
    """Each option's help begins with a capital letter and ends with a full stop."""
    top = click.Context(cli, info_name="briefing")
    found = [
        (name, param.name, param.help)
        for name in COMMANDS
        for command in [cli.get_command(top, name)]
        for sub in (command.commands.values() if isinstance(command, click.Group) else [command])
        if sub is not None
        for param in sub.params
        if isinstance(param, click.Option)
    ]
    assert len(found) > 20
    assert [f for f in found if not re.fullmatch(r"[A-Z].*\.", f[2] or "")] == []


@pytest.mark.parametrize("part", ["edit", "edit/summarize", "text"])
def test_every_file_of_the_core_has_its_place(part: str) -> None:
    """docs/architecture.md names each in the table of its folder, and no file that is not there."""
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = told.partition(f"| In `briefing/{part}/` |")[2].partition("\n\n")[0]
    folder = ROOT / "briefing" / part
    files = folder.glob("*.py") if part != "edit" else folder.rglob("*.py")
    here = {file.name for file in files if part != "edit" or file.parent.name != "summarize"}
    assert set(re.findall(r"`(\w+\.py)`", table)) == here - {"__init__.py"}


@pytest.mark.parametrize("file", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda f: f.name)
def test_links_between_documents_lead_somewhere(file: Path) -> None:
    """Every relative link in a document is a file of the project."""
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []
