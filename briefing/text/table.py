"""A JSON file that ships with the package -> its tables."""

import json
from pkgutil import get_data
from typing import Any


def table(package: str, name: str) -> dict[str, Any]:
    """What the file beside a package's code holds, by name, without what it says `about` itself.

    `package` is the caller's own `__package__`; who needs the tables again keeps them.
    """
    data: dict[str, Any] = json.loads(get_data(package, name) or b"{}")
    data.pop("about", None)
    return data
