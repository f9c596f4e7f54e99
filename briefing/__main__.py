"""python -m briefing: the command, where no script is on the path."""

from .cli import main

main()
