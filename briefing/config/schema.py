"""Settings -> the JSON Schema of feeds.yaml, which editors complete and check with.

The package ships it as feeds.schema.json. After a change of settings.py, write it anew:

    python -m briefing.config.schema > briefing/feeds.schema.json
"""

import json
import sys

from .settings import Settings


def schema() -> str:
    """The schema as JSON text (draft 2020-12)."""
    about = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "description": "The feeds of a briefing, and how it is made of them.",
    }
    shape = Settings.model_json_schema() | about
    feeds = shape["$defs"]["SectionConfig"]["properties"]["feeds"]
    feeds["items"] = {
        "anyOf": [{"type": "string", "minLength": 1}, feeds["items"]]
    }  # an address alone will do
    return json.dumps(_plain(shape), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _plain(shape: object) -> object:
    """The schema without titles made of names, and defaults that say nothing or belong to keys below."""
    if isinstance(shape, list):
        return [_plain(each) for each in shape]
    if not isinstance(shape, dict):
        return shape
    kept = {key: _plain(value) for key, value in shape.items() if key != "title" or isinstance(value, dict)}
    if kept.get("default") in ("", None, []) or isinstance(kept.get("default"), dict):
        kept.pop("default", None)
    return kept


if __name__ == "__main__":
    sys.stdout.write(schema())
