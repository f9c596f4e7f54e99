"""News, briefly: feeds in, a briefing out, every sentence a source's own.

    from briefing import Article, summarize, group

The heavy parts load when they are first used, so that `import briefing` stays quick.
"""

from typing import TYPE_CHECKING, Any

from .errors import BriefingError, ConfigError

if TYPE_CHECKING:
    from .config import Config, load_config
    from .edit.stories.group import group
    from .edit.summarize import summarize
    from .models import Article, Briefing, Entry, Feed, Quote, Section, Sentence, Story, Summary
    from .pipeline import build

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Briefing",
    "BriefingError",
    "Config",
    "ConfigError",
    "Entry",
    "Feed",
    "Quote",
    "Section",
    "Sentence",
    "Story",
    "Summary",
    "build",
    "group",
    "load_config",
    "summarize",
]

_MODELS = ("Article", "Briefing", "Entry", "Feed", "Quote", "Section", "Sentence", "Story", "Summary")
_LAZY = {
    "Config": "config",
    "build": "pipeline",
    "group": "edit.stories.group",
    "load_config": "config",
    "summarize": "edit.summarize",
    **dict.fromkeys(_MODELS, "models"),
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f".{_LAZY[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return [*globals(), *_LAZY]
