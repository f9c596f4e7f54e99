"""What README.md says of the commands is what they say of themselves."""

import re
from pathlib import Path

from briefing.cli import COMMANDS, EXIT_CODES
from briefing.edit.summarize import METHODS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[tuple[str, str]]:
    """The rows of the table whose first column has this heading."""
    table = re.search(rf"^\| {heading} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", README, re.MULTILINE)
    assert table, heading
    cells = (re.split(r"(?<!\\)\|", line) for line in table[1].splitlines())
    return [(first.strip(), second.strip()) for _, first, second, _ in cells]


def test_the_table_of_commands_is_that_of_the_program() -> None:
    """Every command stands in the table, in the program's order, with the text that --help gives."""
    told = [(words.split()[1].strip("`"), text) for words, text in rows("Command")]
    assert [name for name, _ in told] == list(COMMANDS)
    for name, text in told:
        assert text.startswith(COMMANDS[name][1]), name


def test_every_exit_code_is_told() -> None:
    """The table has success and each code that a failure sets."""
    assert {int(code) for code, _ in rows("Exit code")} == {0, *(code for _, code in EXIT_CODES)}


def test_every_method_is_named() -> None:
    """The methods stand in the part on Python."""
    part = README.partition("## From Python")[2].partition("\n## ")[0]
    assert {name for name in METHODS if re.search(rf"[`\"]{name}[`\"]", part)} == set(METHODS)
