"""The commands. Only here is anything printed, the clock read, and an exit code set.

Exit codes: 0 done (even if some feeds failed: they are listed), 1 failed, 2 wrong usage or configuration,
3 nothing to brief on, 75 another run holds the lock (EX_TEMPFAIL of sysexits.h), 130 stopped by Ctrl-C.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, NoReturn

import click

from .. import __version__
from ..errors import BriefingError, ConfigError, LockedError, NothingToBrief
from .terminal import Meter, forgiving, plain, watched

# A command's module is imported when it is asked for, the heavy packages when it runs: --help is quick.
COMMANDS = {
    "build": ("build", "Make today's briefing from the feeds in feeds.yaml."),
    "demo": ("demo", "Build a sample briefing, offline, from bundled feeds."),
    "init": ("init", "Write a feeds.yaml to start from."),
    "fetch": ("fetch", "Ask the feeds for news, without building a briefing."),
    "summarize": ("summarize", "Condense a text, a file or a page to a few of its own sentences."),
    "show": ("show", "Print a briefing in the terminal."),
    "open": ("open", "Open a briefing in the browser."),
    "explain": ("explain", "Say why each story stands where it does, and what was left out."),
    "send": ("send", "Mail a briefing."),
    "feeds": ("feeds", "List the feeds, or check that they answer."),
    "schedule": ("schedule", "Build every morning: show, install or remove the crontab line."),
}


class _Commands(click.Group):
    """Finds a command by name and loads its module only to run it, or to show its own help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{COMMANDS[cmd_name][0]}", __name__).command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        with _explained():  # --help and --version are printed while the line is read
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        with _explained():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="briefing")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """News, briefly: the feeds in feeds.yaml become one page, each story once, every sentence a source's own.

    \b
    Start:      briefing demo
    Your own:   briefing init, then briefing build
    """
    ctx.color = False if plain() else None


EXIT_CODES: Sequence[tuple[type[BaseException], int]] = (
    (ConfigError, 2),
    (NothingToBrief, 3),
    (LockedError, 75),
    (BriefingError, 1),
)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run a command; what it can't do is said in one line on stderr, with an exit code."""
    forgiving()
    try:
        code = cli.main(args, prog_name="briefing", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        code = 130
    sys.exit(code if isinstance(code, int) else 0)  # click hands back the code of an Exit


@contextmanager
def _explained() -> Iterator[None]:
    """Ends a command with a line and an exit code, where it would end with an error."""
    try:
        yield
    except BriefingError as error:
        _say(str(error))
        code = next(code for kind, code in EXIT_CODES if isinstance(error, kind))
    except KeyboardInterrupt:
        Meter(watched()).wipe()  # the terminal's own ^C
        _say("stopped")
        code = 130
    except BrokenPipeError:  # the reader of our output has seen enough
        _stop_writing()
        code = 0
    except OSError as error:
        _say(f"{error.filename or 'standard output'}: {error.strerror or error}")
        _stop_writing()
        code = 1
    else:
        return
    raise click.exceptions.Exit(code)


def _say(text: str) -> None:
    with suppress(OSError):  # nobody listens
        for line in text.splitlines():
            click.echo(f"briefing: {line}", err=True)


def _stop_writing() -> None:
    """Lead what could not be written to nowhere: Python would try again, and complain, as it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
