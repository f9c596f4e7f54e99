"""What a page looks like, left out."""

import re


def unstyled(page: str) -> str:
    """The page without its style sheet, which is the same on each."""
    return re.sub(r"(?<=<style>\n).*(?=</style>)", "", page, flags=re.DOTALL)
